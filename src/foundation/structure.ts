import * as z from 'zod'
import { EgovKpiError } from './error'
import type { Issue, IssuePath } from './issue'
import { type IssueList, issueList } from './issue-list'
import { nearestTo } from './nearest'
import { countOf, knownNames, missing, type Suggest, tooLong, translate, unknownKeys, wrongType } from './zod-issue'

/** More items than fit into memory; a list of holes may claim many more, and each of them would be looked at. */
const mostItems = 50_000_000

/** What reading a structure gives: the value, or everything that is wrong with it. */
export type Structure<T> = { readonly value: T; readonly issues?: never } | { readonly issues: readonly Issue[] }

/**
 * Reads unknown data against a schema and says everything that is wrong, in our own words.
 *
 * @param schema - The zod schema of the structure.
 * @param input - The data.
 * @param path - Where the data stands in what the caller gave.
 */
export function readStructure<T>(schema: z.ZodType<T>, input: unknown, path: IssuePath = []): Structure<T> {
  const found = issueList(path)
  return readInto(found, schema, input, path) ?? { issues: found.found() }
}

/** The same for one of many values, whose issues stand in one list; null where something is wrong. */
export function readInto<T>(
  found: IssueList,
  schema: z.ZodType<T>,
  input: unknown,
  path: IssuePath,
): { readonly value: T } | null {
  if (Array.isArray(input) && input.length > mostItems) {
    found.add([tooLong(path, mostItems)])
    return null
  }
  const result = schema.safeParse(input, { error: knownNames })
  if (result.success) return { value: result.data }
  const suggest: Suggest = (word, known) => (found.isFull() ? [] : nearestTo(word, known))
  for (const issue of result.error.issues) {
    // To word what nobody reads would take longer than all the rest.
    const count = found.isFull() ? countOf(issue) : null
    if (count === null) found.add(translate(issue, input, path, suggest))
    else found.addCounted(count)
  }
  return null
}

/** Reads unknown data against a schema, throwing everything that is wrong at once. */
export function parseStructure<T>(schema: z.ZodType<T>, input: unknown, path: IssuePath = []): T {
  const read = readStructure(schema, input, path)
  if (read.issues !== undefined) throw new EgovKpiError(read.issues as [Issue, ...Issue[]])
  return read.value
}

/**
 * Where the issues of an argument lie: what is wrong within it at its properties, what is wrong with all of it at its name.
 */
export function placeOf(argument: unknown, name: string): IssuePath {
  return isRecord(argument) ? [] : [name]
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads a list item by item, so that a broken one does not hide the others; gives the whole ones and all issues. */
export function readEach<T>(
  schema: z.ZodType<T>,
  list: readonly unknown[],
  path: IssuePath,
): { readonly whole: readonly { readonly value: T; readonly index: number }[]; readonly issues: readonly Issue[] } {
  const whole: { value: T; index: number }[] = []
  const issues = issueList(path)
  // By position, since `forEach` would pass over the holes of a list.
  for (let index = 0; index < list.length; index++) {
    if (issues.endsAt(index, list.length)) break
    const read = readInto(issues, schema, list[index], [...path, index])
    if (read !== null) whole.push({ value: read.value, index })
  }
  return { whole, issues: issues.found() }
}

/**
 * Reads an object property by property, so that a broken one does not hide the others; gives the whole ones and all
 * issues. A property that is missing is left out; whether it may be is for its schema to say.
 */
export function readProperties<T extends object>(
  shape: { readonly [K in keyof Required<T>]: z.ZodType<T[K]> },
  input: unknown,
  path: IssuePath = [],
): { readonly value: Partial<T>; readonly issues: readonly Issue[] } {
  if (!isRecord(input)) {
    return { value: {}, issues: [wrongType(path, ['object'], input)] }
  }
  const value: Partial<T> = {}
  const known = Object.keys(shape)
  const issues = issueList(path)
  const unknown = Object.keys(input).filter(key => !known.includes(key))
  issues.add(unknownKeys(path, unknown, known))
  for (const key of known as (keyof T & string)[]) {
    const schema = shape[key] as z.ZodType<T[typeof key]>
    const given = (input as T)[key]
    if (given === undefined && isOptional(schema)) continue
    if (given === undefined) issues.add([missing([...path, key])])
    else {
      const read = readInto(issues, schema, given, [...path, key])
      if (read !== null) value[key] = read.value
    }
  }
  return { value, issues: issues.found() }
}

const optional = /* @__PURE__ */ new WeakMap<z.ZodType, boolean>()

/** Whether a property may be left out; asked of each schema once, since options are read at every call. */
function isOptional(schema: z.ZodType): boolean {
  let found = optional.get(schema)
  if (found === undefined) {
    found = schema.safeParse(undefined).success
    optional.set(schema, found)
  }
  return found
}

/** Adds an issue of our own to a zod check; its path is taken from where the check stands. */
export function ownIssue(context: z.RefinementCtx, issue: Issue): void {
  context.addIssue({ code: 'custom', message: issue.message.en, path: [...issue.path], params: { issue } })
}

/** The schema of a list whose items are read one by one, until so many are wrong as are listed. */
export function listOf<T>(item: z.ZodType<T>): z.ZodType<readonly T[]> {
  return z.custom<readonly T[]>().superRefine((value, context) => {
    if (!Array.isArray(value)) return context.addIssue({ code: 'invalid_type', expected: 'array', input: value })
    for (const issue of readEach(item, value, []).issues) ownIssue(context, issue)
  })
}

/** The schema of a list whose items are read one by one, elsewhere. */
export const AnyList: z.ZodType<readonly unknown[]> = z.custom<readonly unknown[]>().superRefine((value, context) => {
  if (!Array.isArray(value)) ownIssue(context, wrongType([], ['array'], value))
})
