import type * as z from 'zod'
import { EgovKpiError } from './error'
import type { Issue, IssuePath } from './issue'
import { nearestTo } from './nearest'
import { foundationIssue } from './wording'

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
  const result = schema.safeParse(input, { error: alternatives })
  if (result.success) return { value: result.data }
  return { issues: result.error.issues.flatMap(issue => translate(issue, input, path)) }
}

/** Reads unknown data against a schema, throwing everything that is wrong at once. */
export function parseStructure<T>(schema: z.ZodType<T>, input: unknown, path: IssuePath = []): T {
  const read = readStructure(schema, input, path)
  if (read.issues !== undefined) throw new EgovKpiError(read.issues as [Issue, ...Issue[]])
  return read.value
}

/** Reads a list item by item, so that a broken one does not hide the others; gives the whole ones and all issues. */
export function readEach<T>(
  schema: z.ZodType<T>,
  list: readonly unknown[],
  path: IssuePath,
): { readonly whole: readonly { readonly value: T; readonly index: number }[]; readonly issues: readonly Issue[] } {
  const whole: { value: T; index: number }[] = []
  const issues: Issue[] = []
  list.forEach((item, index) => {
    const read = readStructure(schema, item, [...path, index])
    if (read.issues !== undefined) issues.push(...read.issues)
    else whole.push({ value: read.value, index })
  })
  return { whole, issues }
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
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { value: {}, issues: [wrongType(path, ['object'], input)] }
  }
  const value: Partial<T> = {}
  const known = Object.keys(shape)
  const issues: Issue[] = Object.keys(input)
    .filter(key => !known.includes(key))
    .map(key => foundationIssue('unknown-key', [...path, key], { key, nearest: nearestTo(key, known)[0] }))
  for (const key of known as (keyof T & string)[]) {
    const schema = shape[key] as z.ZodType<T[typeof key]>
    const given = (input as T)[key]
    if (given === undefined && schema.safeParse(undefined).success) continue
    const read =
      given === undefined ? { issues: [missing([...path, key])] } : readStructure(schema, given, [...path, key])
    if (read.issues !== undefined) issues.push(...read.issues)
    else value[key] = read.value
  }
  return { value, issues }
}

/** Adds an issue of our own to a zod check; its path is taken from where the check stands. */
export function ownIssue(context: z.RefinementCtx, issue: Issue): void {
  context.addIssue({ code: 'custom', message: issue.message.en, path: [...issue.path], params: { issue } })
}

/**
 * zod tells an unknown key or kind, but not which ones are known; its schema does. This hook of zod is asked for a
 * message at that moment, and hands the known names on as one.
 */
function alternatives(raw: z.core.$ZodRawIssue): string | undefined {
  const definition = raw.inst?._zod.def as
    | { readonly shape?: object; readonly options?: readonly z.core.$ZodType[] }
    | undefined
  if (raw.code === 'unrecognized_keys' && definition?.shape !== undefined)
    return JSON.stringify(Object.keys(definition.shape))
  if (raw.code === 'invalid_union' && typeof raw['discriminator'] === 'string') {
    const discriminator = raw['discriminator']
    const known = definition?.options?.flatMap(option => [...(option._zod.propValues?.[discriminator] ?? [])])
    return JSON.stringify(known ?? [])
  }
  return undefined
}

function names(message: string): readonly string[] {
  return message.startsWith('[') ? (JSON.parse(message) as string[]) : []
}

function translate(issue: z.core.$ZodIssue, root: unknown, base: IssuePath): readonly Issue[] {
  const inner = issue.path.map(step => (typeof step === 'symbol' ? String(step) : step))
  const path = [...base, ...inner]
  const actual = valueAt(root, inner)
  switch (issue.code) {
    case 'custom': {
      const own = issue.params?.['issue'] as Issue | undefined
      return own === undefined ? [malformed(path, issue.message, actual)] : [{ ...own, path }]
    }
    case 'unrecognized_keys':
      return issue.keys.map(key => {
        const nearest = nearestTo(key, names(issue.message))[0]
        return foundationIssue('unknown-key', [...path, key], { key, nearest })
      })
    case 'invalid_type':
      return isAbsent(root, inner) ? [missing(path)] : [wrongType(path, [issue.expected], actual)]
    case 'invalid_value':
      return [allowedOnly(issue.values.map(String), path, root, inner)]
    case 'invalid_union':
      if (issue.discriminator !== undefined) return [allowedOnly(names(issue.message), path, root, inner)]
      return isAbsent(root, inner) ? [missing(path)] : closestBranch(issue.errors, actual, path)
    case 'too_small':
      return [foundationIssue('too-small', path, { minimum: String(issue.minimum), what: issue.origin }, { actual })]
    case 'too_big':
      return [foundationIssue('too-big', path, { maximum: String(issue.maximum), what: issue.origin }, { actual })]
    default:
      return [malformed(path, issue.message, actual)]
  }
}

/**
 * Of the alternatives that all failed, the issues of the one that came nearest: the one with the fewest. Where each
 * refused the type as a whole, one issue names all types that would do.
 */
function closestBranch(branches: readonly z.core.$ZodIssue[][], actual: unknown, path: IssuePath): readonly Issue[] {
  const kinds = new Set<string>()
  let best: readonly z.core.$ZodIssue[] | undefined
  for (const branch of branches) {
    const mismatch = branch.length === 1 && branch[0]?.path.length === 0 ? branch[0] : undefined
    if (mismatch?.code === 'invalid_type') kinds.add(mismatch.expected)
    else if (best === undefined || branch.length < best.length) best = branch
  }
  if (best !== undefined) return best.flatMap(issue => translate(issue, actual, path))
  return [wrongType(path, [...kinds], actual)]
}

function missing(path: IssuePath, details: { readonly expected?: string } = {}): Issue {
  return foundationIssue('missing', path, { key: String(path.at(-1) ?? '') }, details)
}

function wrongType(path: IssuePath, expected: readonly string[], actual: unknown): Issue {
  return foundationIssue(
    'wrong-type',
    path,
    { expected, actual: kindOf(actual) },
    { expected: expected.join(' | '), actual },
  )
}

function allowedOnly(allowed: readonly string[], path: IssuePath, root: unknown, inner: IssuePath): Issue {
  const expected = allowed.join(' | ')
  if (isAbsent(root, inner)) return missing(path, { expected })
  const actual = valueAt(root, inner)
  const nearest = typeof actual === 'string' ? nearestTo(actual, allowed)[0] : undefined
  return foundationIssue('not-allowed', path, { allowed, nearest }, { expected, actual })
}

function malformed(path: IssuePath, detail: string, actual: unknown): Issue {
  return foundationIssue('malformed', path, { detail }, { actual })
}

function kindOf(value: unknown): string {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return String(value)
  return Array.isArray(value) ? 'array' : typeof value
}

/** Tells a property that is not there from one that is there and undefined: the latter is of the wrong type. */
function isAbsent(root: unknown, path: readonly (string | number)[]): boolean {
  const key = path.at(-1)
  if (key === undefined) return false
  const parent = valueAt(root, path.slice(0, -1))
  return typeof parent !== 'object' || parent === null || !(key in parent)
}

function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' ? (value as Record<string | number, unknown>)[step] : undefined,
    root,
  )
}
