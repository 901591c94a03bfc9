import type * as core from 'zod/v4/core'
import { EgovKpiError } from './error'
import { guardOf } from './guard'
import type { Issue, IssuePath } from './issue'
import { type IssueList, issueList, mostIssues } from './issue-list'
import { nearestTo } from './nearest'
import { anything, checked, either, isOptional, list, noIssues, partsOf, readBy, type Schema } from './schema'
import {
  allowedOnly,
  countOf,
  malformed,
  missing,
  type Suggest,
  tooLong,
  translate,
  unknownKeys,
  wrongType,
} from './zod-issue'

/** More items than fit into memory; a list of holes may claim many more, and each would be visited. */
const mostItems = 50_000_000

/** The result of reading a structure: the value, or all its issues. */
export type Structure<T> = { readonly value: T; readonly issues?: never } | { readonly issues: readonly Issue[] }

/**
 * Reads unknown data against a schema and reports every issue in our own words.
 *
 * @param schema - The zod schema of the structure.
 * @param input - The data.
 * @param path - The path of the data in the caller's argument.
 */
export function readStructure<T>(schema: Schema<T>, input: unknown, path: IssuePath = []): Structure<T> {
  const found = issueList(path)
  return readInto(found, schema, input, path) ?? { issues: found.found() }
}

/** The same for one of many values with one list of issues; null if something is wrong. */
function readInto<T>(
  found: IssueList,
  schema: Schema<T>,
  input: unknown,
  path: IssuePath,
): { readonly value: T } | null {
  const endless = endlessLists(input, path)
  if (endless.length > 0) {
    found.add(endless)
    return null
  }
  const list = Array.isArray(input) && input.length > mostIssues ? itemsOf(schema) : null
  if (list !== null) {
    const { issues } = readEach(list, input as readonly unknown[], path)
    found.add(issues)
    if (issues.length > 0) return null
  }
  const result = safelyRead(schema, input)
  if (result === null) {
    const issues = partIssues(schema, input, path)
    found.add(issues.length > 0 ? issues : [malformed(path, input)])
    return null
  }
  if (result.issues.length === 0) return { value: result.value as T }
  const suggest: Suggest = (word, known) => (found.isFull() ? [] : nearestTo(word, known))
  for (const issue of result.issues) {
    // Wording issues that are not listed would take longer than all the rest.
    const count = found.isFull() ? countOf(issue) : null
    if (count === null) found.add(translate(issue, input, path, suggest))
    else found.addCounted(count)
  }
  return null
}

/** The issues of a list longer than memory, or of such lists in a record. */
function endlessLists(input: unknown, path: IssuePath): readonly Issue[] {
  const isEndless = (value: unknown): boolean => Array.isArray(value) && value.length > mostItems
  if (isEndless(input)) return [tooLong(path, mostItems)]
  // The bytes of a file are a record of 65,536 numbers to `Object.keys`.
  if (!isRecord(input) || ArrayBuffer.isView(input)) return []
  return Object.keys(input)
    .filter(key => isEndless((input as Readonly<Record<string, unknown>>)[key]))
    .map(key => tooLong([...path, key], mostItems))
}

/** What the schema says; null if so much is wrong inside that it cannot say it all at once. */
function safelyRead(schema: Schema, input: unknown): core.ParsePayload | null {
  try {
    return readBy(schema, input)
  } catch (error) {
    // Each level hands its issues up as arguments of one call, and a call takes about 100,000.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** What is wrong with each part by itself; nothing if the schema is neither that of a list nor that of a record. */
function partIssues(schema: Schema, input: unknown, path: IssuePath): readonly Issue[] {
  const items = itemsOf(schema)
  if (items !== null) return readEach(items, input as readonly unknown[], path).issues
  const def = definitionOf(schema)
  const isRecordSchema = def.type === 'object' && def.catchall?._zod.def.type === 'never'
  return isRecordSchema ? readProperties(schema as Schema<object>, input, path).issues : []
}

/** The schema of the items of a list; null if the schema is not that of a list. */
function itemsOf(schema: core.$ZodType): Schema | null {
  const def = definitionOf(schema)
  return def.type === 'array' ? (def.element as Schema) : null
}

/** The definition of a schema once it is made, whether it may be left out or not. */
function definitionOf(schema: core.$ZodType): core.$ZodTypes['_zod']['def'] {
  return madeOf(schema)._zod.def
}

function madeOf(schema: core.$ZodType): core.$ZodTypes {
  const { def } = (schema as core.$ZodTypes)._zod
  if (def.type === 'lazy') return madeOf(partsOf(schema as core.$ZodLazy).plain)
  return def.type === 'optional' ? madeOf(def.innerType) : (schema as core.$ZodTypes)
}

/** Reads unknown data against a schema, throwing all issues at once. */
export function parseStructure<T>(schema: Schema<T>, input: unknown, path: IssuePath = []): T {
  const read = readStructure(schema, input, path)
  if (read.issues !== undefined) throw new EgovKpiError(read.issues as [Issue, ...Issue[]])
  return read.value
}

/**
 * The paths of an argument's issues: those within it have the path of the property, those of the whole have its name.
 */
export function placeOf(argument: unknown, name: string): IssuePath {
  return isRecord(argument) ? [] : [name]
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An item read from a list, and its position. */
export interface Placed<T> {
  readonly value: T
  readonly index: number
}

/** The items that could be read from a list, and the issues of the rest. */
export interface ReadList<T> {
  readonly whole: readonly Placed<T>[]
  readonly issues: readonly Issue[]
}

/** Reads a list item by item, so that a broken one does not hide the others, until so many are wrong as are listed. */
export function readItems<T>(
  list: readonly unknown[],
  path: IssuePath,
  read: (item: unknown, place: () => IssuePath, index: number) => Structure<T>,
): ReadList<T> {
  const whole: Placed<T>[] = []
  const issues = issueList(path)
  // By position, since `forEach` skips the holes of a list.
  for (let index = 0; index < list.length; index++) {
    if (issues.endsAt(index, list.length)) break
    const item = read(list[index], () => [...path, index], index)
    if (item.issues === undefined) whole.push({ value: item.value, index })
    else issues.add(item.issues)
  }
  return { whole, issues: issues.found() }
}

/** Reads a list of one schema. The items are copied, since they may end up in a result. */
export function readEach<T>(schema: Schema<T>, list: readonly unknown[], path: IssuePath): ReadList<T> {
  return readItems(list, path, (item, place) => readStructure(schema, item, place()))
}

/**
 * Reads one of many rows by the guard; the schema words the issues of a refused row. The row is not copied.
 */
export function readRow<T>(schema: Schema<T>, row: unknown, place: () => IssuePath): Structure<T> {
  return guardOf(schema)(row) ? { value: row } : readStructure(schema, row, place())
}

/**
 * Reads an object property by property, so that a broken one does not hide the others; returns the valid ones and all
 * issues. An undefined property is left out; its schema decides whether that is allowed.
 *
 * @param record - The record of the object.
 * @param elsewhere - Properties whose items are read elsewhere, one by one: here they only have to be lists.
 */
export function readProperties<T extends object>(
  record: Schema<T> | { readonly [K in keyof Required<T>]: Schema<T[K]> },
  input: unknown,
  path: IssuePath = [],
  elsewhere: readonly (keyof T & string)[] = [],
): { readonly value: Partial<T>; readonly issues: readonly Issue[] } {
  if (!isRecord(input)) return { value: {}, issues: [wrongType(path, ['object'], input)] }
  const shape = '_zod' in record ? shapeOf(record as Schema) : (record as Readonly<Record<string, Schema>>)
  const value: Record<string, unknown> = {}
  const known = Object.keys(shape)
  const issues = issueList(path)
  const unknown = Object.keys(input).filter(key => !known.includes(key))
  issues.add(unknownKeys(path, unknown, known))
  for (const key of known) {
    const schema = shape[key] as Schema
    const given = (input as Readonly<Record<string, unknown>>)[key]
    if (given !== undefined) {
      const own = (elsewhere as readonly string[]).includes(key) ? listOnly(schema) : schema
      const read = readInto(issues, own, given, [...path, key])
      if (read !== null) value[key] = read.value
    } else if (!isOptional(schema)) issues.add([missing([...path, key])])
  }
  return { value: value as Partial<T>, issues: issues.found() }
}

/** Reads an object by its record, and throws every problem at once: its structure, or else what its parts mean together. */
export function parseParts<T extends object>(record: Schema<T>, input: unknown, path: IssuePath = []): T {
  const { value, issues } = readProperties(record, input, path)
  const { check = () => noIssues } = partsOf(record as unknown as core.$ZodLazy)
  const [first, ...others] = issues.length > 0 ? issues : (check(value) as readonly Issue[])
  if (first !== undefined) throw new EgovKpiError([first, ...others])
  return value as T
}

/** The same for an argument. What concerns the whole of it has its name as its path. */
export function requireArgument<T extends object>(record: Schema<T>, argument: unknown, name: string): T {
  return parseParts(record, argument, placeOf(argument, name))
}

/** The schema of a list without that of its items. */
function listOnly(schema: core.$ZodType): Schema {
  const { constr, def } = madeOf(schema)._zod
  // By its own constructor, so that a program without lists does not carry theirs.
  return def.type === 'array' ? new constr({ ...def, element: anything }) : anything
}

/** The properties of a record. */
function shapeOf(record: core.$ZodType): Readonly<Record<string, core.$ZodType>> {
  const def = definitionOf(record)
  return def.type === 'object' ? def.shape : {}
}

/** The schema of a list whose items are read one by one, until the list of issues is full. */
// @__NO_SIDE_EFFECTS__
export function listOf<T>(item: Schema<T>): Schema<readonly T[]> {
  return checked(
    value =>
      Array.isArray(value)
        ? readItems(value, [], (one, place) => readRow(item, one, place)).issues
        : [wrongType([], ['array'], value)],
    () => list(item),
  )
}

/** The schema of a list whose items are read one by one, elsewhere. */
export const AnyList: Schema<readonly unknown[]> = unreadList()

/** The same with the item type of an interface; the form of the items is for a JSON Schema. */
// @__NO_SIDE_EFFECTS__
export function unreadList<T>(item: () => Schema = () => anything): Schema<readonly T[]> {
  return checked(
    value => (Array.isArray(value) ? noIssues : [wrongType([], ['array'], value)]),
    () => list(item()),
  )
}

/** The schema of things of several kinds. */
// @__NO_SIDE_EFFECTS__
export function byKind<T extends { readonly kind: string }>(
  schemas: {
    readonly [K in T['kind']]: Schema<Extract<T, { readonly kind: K }>>
  },
): Schema<T> {
  const check = (value: unknown): readonly Issue[] => {
    if (!isRecord(value)) return [wrongType([], ['object'], value)]
    const { kind } = value as T
    if (!Object.hasOwn(schemas, kind)) return [allowedOnly(Object.keys(schemas), ['kind'], value, ['kind'])]
    return readRow<unknown>(schemas[kind as T['kind']], value, () => []).issues ?? noIssues
  }
  return checked(check, () => either(...Object.values<Schema>(schemas)))
}

/** The schema of an object that is read elsewhere; its form is for a JSON Schema. */
// @__NO_SIDE_EFFECTS__
export function unreadObject<T extends object>(form?: () => Schema): Schema<T> {
  return checked(value => (isRecord(value) ? noIssues : [wrongType([], ['object'], value)]), form)
}
