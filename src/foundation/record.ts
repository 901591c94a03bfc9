import * as z from 'zod'

/** What a check reports: an issue, of which this file needs two properties only. */
export interface Reported {
  readonly path: readonly (string | number)[]
  readonly message: { readonly en: string }
}

/** A schema, for files that need no more of zod. */
export type Described<T> = z.ZodType<T>

/**
 * The properties of a record, each with its schema; one that may be left out is a {@link maybe}.
 *
 * The compiler holds them to the interface: a forgotten property, or one required here and optional there, is an error.
 */
export type Properties<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K>
    ? z.ZodExactOptional<z.ZodType<Required<T>[K]>>
    : z.ZodType<T[K]>
}

/** The result of a check that finds nothing. */
export const noIssues: readonly never[] = []

/** The schema of a text that is not empty. */
export const notEmpty: z.ZodType<string> = described(() => z.string().min(1))

/** The schema of a count. */
export const wholeCount: z.ZodType<number> = described(() => z.int().min(0))

/** The schema of a value that only a check of ours knows. */
// @__NO_SIDE_EFFECTS__
export function checked<T>(check: (value: unknown) => readonly Reported[]): z.ZodType<T> {
  return described(() => z.custom<T>(), check)
}

/** The schema of any text. */
export const anyText: z.ZodType<string> = described(z.string)

/** The schema of true or false. */
export const flag: z.ZodType<boolean> = described(z.boolean)

/** The schema of one value and no other. */
// @__NO_SIDE_EFFECTS__
export function just<const T extends string | number | boolean | null>(value: T): z.ZodType<T> {
  return described(() => z.literal(value))
}

/** The schema of one of a few words. */
// @__NO_SIDE_EFFECTS__
export function oneOf<const T extends string>(words: readonly T[]): z.ZodType<T> {
  return described(() => z.enum(words))
}

/** The schema of a list with at least so many items. */
// @__NO_SIDE_EFFECTS__
export function list<T>(item: z.ZodType<T>, least = 0): z.ZodType<readonly T[]> {
  return described(() => z.array(item).min(least))
}

/** The same, or null. */
// @__NO_SIDE_EFFECTS__
export function orNull<T>(schema: z.ZodType<T>): z.ZodType<T | null> {
  return z.union([z.null(), schema])
}

/** A property that may be left out. */
// @__NO_SIDE_EFFECTS__
export function maybe<T>(schema: z.ZodType<T>): z.ZodExactOptional<z.ZodType<T>> {
  return z.exactOptional(schema)
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
): z.ZodType<T> {
  return described(() => z.strictObject(properties()) as unknown as z.ZodType<T>, check)
}

/** The same for an object that may have further properties, which are kept. */
// @__NO_SIDE_EFFECTS__
export function openRecord<T extends object>(properties: () => Properties<NoInfer<T>>): z.ZodType<T> {
  return described(() => z.looseObject(properties()) as unknown as z.ZodType<T>)
}

/**
 * Any schema, built on first use.
 *
 * @param make - Makes the schema.
 * @param check - Reports what is wrong with a value that the schema accepts, in our own words.
 */
// @__NO_SIDE_EFFECTS__
export function described<T>(make: () => z.ZodType<T>, check?: (value: T) => readonly Reported[]): z.ZodType<T> {
  const schema: z.ZodType<T> = z.lazy(() => {
    const plain = make()
    if (check === undefined) return plain
    const parts = { plain, check: check as (value: unknown) => readonly Reported[] }
    checks.set(schema, parts)
    return plain.superRefine((value, context) => {
      // The checks of its properties do not stop zod, although the value is then not what this check takes.
      if (context.issues.length > 0) return
      for (const issue of check(value)) ownIssue(context, issue)
    })
  })
  return schema
}

/** The parts of a schema with our own check. */
const checks = /* @__PURE__ */ new WeakMap<
  z.core.$ZodType,
  { readonly plain: z.ZodType; readonly check: (value: unknown) => readonly Reported[] }
>()

/** The same of a text. The pattern is its form, as far as a JSON Schema can say it. */
// @__NO_SIDE_EFFECTS__
export function describedText(pattern: string, check: (text: string) => readonly Reported[]): z.ZodType<string> {
  return described(() => z.string().meta({ pattern }), check)
}

/** The schema and the check of a {@link described} one. */
export function partsOf(schema: z.core.$ZodLazy): {
  readonly plain: z.core.$ZodType
  readonly check?: (value: unknown) => readonly Reported[]
} {
  const { innerType } = schema._zod
  return checks.get(schema) ?? { plain: innerType }
}

/** Adds an issue of our own to a zod check; its path is relative to the check. */
export function ownIssue(context: z.RefinementCtx, issue: Reported): void {
  context.addIssue({ code: 'custom', message: issue.message.en, path: [...issue.path], params: { issue } })
}
