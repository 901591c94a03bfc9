import * as core from 'zod/v4/core'
import {
  type Check,
  Described,
  type DescribedDefinition,
  Dictionary,
  Either,
  GivenProperties,
  type Reported,
} from './schema-kinds'

/**
 * A description of a value: what zod calls a schema.
 *
 * Built on zod's core alone: its objects need no generated code, which a strict Content-Security-Policy forbids, and a
 * program that reads one text does not carry what reads a record.
 */
export type Schema<T = unknown> = core.$ZodType<T>

/** A property that may be left out. */
export type OptionalSchema<T> = core.$ZodExactOptional<Schema<T>>

const forms = /* @__PURE__ */ new WeakMap<object, (Reported['message'] & { readonly vi: string }) | undefined>()

const notes = /* @__PURE__ */ new WeakMap<Schema, Readonly<Record<string, unknown>>>()

/**
 * The properties of a record, each with its schema; one that may be left out is a {@link maybe}.
 *
 * The compiler holds them to the interface: a forgotten property, or one required here and optional there, is an error.
 */
export type Properties<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? OptionalSchema<Required<T>[K]> : Schema<T[K]>
}

/** The result of a check that finds nothing. */
export const noIssues: readonly never[] = []

/** The schema of any text. */
export const anyText: Schema<string> = described(() => new core.$ZodString({ type: 'string' }))

/** The schema of a text that is not empty. */
export const notEmpty: Schema<string> = textUpTo()

/** The schema of a count. */
export const wholeCount: Schema<number> = whole(0)

/** The schema of true or false. */
export const flag: Schema<boolean> = described(() => new core.$ZodBoolean({ type: 'boolean' }))

/** The schema of any value. */
export const anything: Schema = unread()

/** The schema of a value that is read elsewhere; its form is for a JSON Schema. */
// @__NO_SIDE_EFFECTS__
export function unread<T>(form?: () => Schema): Schema<T> {
  if (form !== undefined) return checked(() => noIssues, form)
  return described(() => new core.$ZodUnknown({ type: 'unknown' })) as Schema<T>
}

/** The schema of a text that is not empty, nor longer than so many characters. */
// @__NO_SIDE_EFFECTS__
export function textUpTo(most?: number): Schema<string> {
  return described(() => new core.$ZodString({ type: 'string', checks: lengths(1, most) }))
}

/** The schema of texts of one form. */
// @__NO_SIDE_EFFECTS__
export function textOfForm(pattern: RegExp, form?: Reported['message'] & { readonly vi: string }): Schema<string> {
  return described(() => {
    const regex = new core.$ZodCheckRegex({ check: 'string_format', format: 'regex', pattern })
    forms.set(regex, form)
    return new core.$ZodString({ type: 'string', checks: [regex] as never })
  })
}

/** The schema of a text with our own check. The pattern is its form, as far as a JSON Schema can say it. */
// @__NO_SIDE_EFFECTS__
export function describedText(pattern: () => string, check: (text: string) => readonly Reported[]): Schema<string> {
  return described(() => noted(new core.$ZodString({ type: 'string' }), { pattern: pattern() }), check)
}

/** The schema of a whole number within bounds. */
// @__NO_SIDE_EFFECTS__
export function whole(least?: number, most?: number): Schema<number> {
  const isWhole = { type: 'number', check: 'number_format', format: 'safeint', abort: false } as const
  return described(() => new core.$ZodNumberFormat({ ...isWhole, checks: bounds(least, most) }))
}

/** The schema of a number within bounds; `isAbove` leaves out the lower bound itself. */
// @__NO_SIDE_EFFECTS__
export function number(least?: number, most?: number, isAbove = false): Schema<number> {
  return described(() => new core.$ZodNumber({ type: 'number', checks: bounds(least, most, isAbove) }))
}

/** The schema of one value and no other. */
// @__NO_SIDE_EFFECTS__
export function just<const T extends string | number | boolean | null>(value: T): Schema<T> {
  if (value === null) return described(() => new core.$ZodNull({ type: 'null' })) as Schema as Schema<T>
  return new core.$ZodLiteral({ type: 'literal', values: [value] }) as Schema as Schema<T>
}

/** The schema of one of a few words. */
// @__NO_SIDE_EFFECTS__
export function oneOf<const T extends string | number>(words: readonly T[]): Schema<T> {
  return new core.$ZodLiteral({ type: 'literal', values: [...words] }) as Schema as Schema<T>
}

/** The schema of a list with so many items. */
// @__NO_SIDE_EFFECTS__
export function list<T>(item: Schema<T>, least = 0, most?: number): Schema<readonly T[]> {
  return described(
    () =>
      new core.$ZodArray({ type: 'array', element: item, checks: lengths(least, most) }) as Schema as Schema<
        readonly T[]
      >,
  )
}

/** The schema of a list with one item for each schema. */
// @__NO_SIDE_EFFECTS__
export function tuple<const T extends readonly unknown[]>(
  items: {
    readonly [K in keyof T]: Schema<T[K]>
  },
): Schema<T> {
  return described(() => new core.$ZodTuple({ type: 'tuple', items, rest: null })) as Schema as Schema<T>
}

/** The schema of an object whose keys are not known before. */
// @__NO_SIDE_EFFECTS__
export function dictionary<T, K extends string = string>(
  value: Schema<T>,
  key: Schema<K> = anyText as Schema<K>,
): Schema<Readonly<Record<K, T>>> {
  // A key of a few words, too, may be left out: zod would require each, if it knew them.
  const keyType = described(() => key) as never
  return described(() => new Dictionary({ type: 'record', keyType, valueType: value })) as Schema as Schema<
    Readonly<Record<K, T>>
  >
}

/** The schema of a value that one of several accepts. */
// @__NO_SIDE_EFFECTS__
export function either<T extends readonly unknown[]>(
  ...options: { readonly [K in keyof T]: Schema<T[K]> }
): Schema<T[number]> {
  return described(() => new Either({ type: 'union', options })) as Schema<T[number]>
}

/** The schema of things of several kinds, told apart by their property `kind` or another. */
// @__NO_SIDE_EFFECTS__
export function variants<const T extends readonly unknown[]>(
  options: () => { readonly [K in keyof T]: Schema<T[K]> },
  discriminator = 'kind',
): Schema<T[number]> {
  return described(
    () => new core.$ZodDiscriminatedUnion({ type: 'union', discriminator, options: options() as never }),
  ) as Schema as Schema<T[number]>
}

/** The same, or null. */
// @__NO_SIDE_EFFECTS__
export function orNull<T>(schema: Schema<T>): Schema<T | null> {
  return either(just(null), schema)
}

/** A property that may be left out. */
// @__NO_SIDE_EFFECTS__
export function maybe<T>(schema: Schema<T>): OptionalSchema<T> {
  return new core.$ZodExactOptional({ type: 'optional', innerType: schema }) as Schema as OptionalSchema<T>
}

/** The schema of a value that only a check of ours knows. A JSON Schema says that it has the form, which is not checked. */
// @__NO_SIDE_EFFECTS__
export function checked<T>(check: Check, form: () => Schema = () => anything): Schema<T> {
  return new Described({ type: 'lazy', getter: form, own: check, isAlone: true }) as Schema as Schema<T>
}

/** The schema of a value that a test accepts. */
// @__NO_SIDE_EFFECTS__
export function tested<T>(test: (value: unknown) => boolean): Schema<T> {
  return described(
    () => new core.$ZodCustom({ type: 'custom', check: 'custom', fn: test as never }),
  ) as Schema as Schema<T>
}

/**
 * Describes an input once: an object with these properties and no others.
 *
 * From the description come the schema, the reader that continues after a broken property (`readProperties`), the fast
 * guard (`guardOf`) and the JSON Schema. It is built on first use, so that an unused record costs nothing, and bundlers
 * drop it.
 *
 * @param properties - Makes the schemas of the properties.
 * @param check - Reports what is wrong with an object whose properties are each well formed.
 */
// @__NO_SIDE_EFFECTS__
export function record<T extends object>(
  properties: () => Properties<NoInfer<T>>,
  check?: (value: T) => readonly Reported[],
): Schema<T> {
  return described(() => objectOf(properties(), new core.$ZodNever({ type: 'never' })) as Schema<T>, check)
}

/** The same with the type of the object taken from its properties. */
// @__NO_SIDE_EFFECTS__
export function object<S extends Readonly<Record<string, Schema>>>(
  properties: () => S,
  check?: (value: ObjectOf<S>) => readonly Reported[],
): Schema<ObjectOf<S>> {
  return record<ObjectOf<S>>(properties as never, check)
}

type OptionalKeys<S> = { [K in keyof S]: S[K] extends core.$ZodExactOptional ? K : never }[keyof S]

type ObjectOf<S> = { readonly [K in Exclude<keyof S, OptionalKeys<S>>]: core.output<S[K]> } & {
  readonly [K in OptionalKeys<S>]?: core.output<S[K]>
}

/** The same for an object that may have further properties, which are kept. */
// @__NO_SIDE_EFFECTS__
export function openRecord<T extends object>(properties: () => Properties<NoInfer<T>>): Schema<T> {
  return described(() => objectOf(properties(), new core.$ZodUnknown({ type: 'unknown' })) as Schema<T>)
}

/**
 * Any schema, built on first use.
 *
 * @param make - Makes the schema.
 * @param check - Reports what is wrong with a value that the schema accepts, in our own words.
 */
// @__NO_SIDE_EFFECTS__
export function described<T>(make: () => Schema<T>, check?: (value: T) => readonly Reported[]): Schema<T> {
  return new Described({ type: 'lazy', getter: make, own: check as Check | undefined }) as Schema as Schema<T>
}

/** The schema and the check of a {@link described} one. */
export function partsOf(schema: core.$ZodLazy): { readonly plain: Schema; readonly check?: Check | undefined } {
  const { innerType, def } = schema._zod
  const { own, isAlone = false } = def as DescribedDefinition
  return { plain: isAlone ? anything : innerType, check: own }
}

/** Reads a value by a schema. zod's own `safeParse` words the issues of what it refuses, which we word ourselves. */
export function readBy(schema: Schema, value: unknown): core.ParsePayload {
  return schema._zod.run({ value, issues: [] }, { async: false }) as core.ParsePayload
}

/** Whether a value is what a schema describes. */
export function isAccepted(schema: Schema, value: unknown): boolean {
  return readBy(schema, value).issues.length === 0
}

/** Whether a property may be left out. */
export function isOptional(schema: Schema): boolean {
  return schema._zod.optin !== undefined || isAccepted(schema, undefined)
}

/** The words for the form of a text, by the check that refused it. */
export function formOf(check: object): (Reported['message'] & { readonly vi: string }) | undefined {
  return forms.get(check)
}

/** What a JSON Schema says of a schema beyond its structure. */
export function notesOf(schema: Schema): Readonly<Record<string, unknown>> {
  return notes.get(schema) ?? {}
}

/** Adds to what a JSON Schema says of a schema. */
export function noted<S extends Schema>(schema: S, note: Readonly<Record<string, unknown>>): S {
  notes.set(schema, note)
  return schema
}

function objectOf(shape: core.$ZodShape, catchall: Schema): Schema {
  return new GivenProperties({ type: 'object', shape, catchall })
}

type Checks = core.$ZodCheck<unknown>[]

function lengths(least: number, most?: number): Checks {
  return [
    ...(least > 0 ? [new core.$ZodCheckMinLength({ check: 'min_length', minimum: least })] : []),
    ...(most === undefined ? [] : [new core.$ZodCheckMaxLength({ check: 'max_length', maximum: most })]),
  ] as never
}

function bounds(least?: number, most?: number, isAbove = false): Checks {
  const above = { check: 'greater_than', inclusive: !isAbove } as const
  return [
    ...(least === undefined ? [] : [new core.$ZodCheckGreaterThan({ ...above, value: least })]),
    ...(most === undefined ? [] : [new core.$ZodCheckLessThan({ check: 'less_than', value: most, inclusive: true })]),
  ] as never
}
