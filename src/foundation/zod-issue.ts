import type * as core from 'zod/v4/core'
import { type Issue, type IssuePath, quote } from './issue'
import { furtherIssues, mostIssues } from './issue-list'
import type { Bilingual } from './language'
import { nearestTo } from './nearest'
import { formOf } from './schema'
import { foundationIssue } from './wording'

/** Looks for the known words nearest to an unknown one. */
export type Suggest = (word: string, known: readonly string[]) => readonly string[]

/** The names that a schema knows: the properties of a record, or the kinds that one of them distinguishes. */
function knownTo({ inst, ...issue }: core.$ZodRawIssue): readonly string[] {
  const { shape = {}, options = [] } = (inst?._zod.def ?? {}) as {
    readonly shape?: object
    readonly options?: readonly core.$ZodType[]
  }
  if (issue.code === 'unrecognized_keys') return Object.keys(shape)
  const discriminator = String(issue['discriminator'])
  return options.flatMap(option => [...(option._zod.propValues?.[discriminator] ?? [])]).map(String)
}

/**
 * Words one issue of zod, with its path from the root of the caller's argument.
 *
 * @param suggest - Finds the known words nearest to an unknown one; called once for each, which is slow for a hundred
 * thousand.
 */
export function translate(
  issue: core.$ZodRawIssue,
  root: unknown,
  base: IssuePath,
  suggest: Suggest = nearestTo,
): readonly Issue[] {
  const inner = (issue.path ?? []).map(step => (typeof step === 'symbol' ? String(step) : step))
  const path = [...base, ...inner]
  const actual = valueAt(root, inner)
  switch (issue.code) {
    case 'custom': {
      const own = issue.params?.['issue'] as Issue | undefined
      if (own !== undefined) {
        return [own.code === 'wrong-type' && isAbsent(root, inner) ? missing(path) : { ...own, path }]
      }
      return actual === undefined ? [missing(path)] : [malformed(path, actual)]
    }
    case 'unrecognized_keys':
      return unknownKeys(path, issue.keys, knownTo(issue), suggest)
    case 'invalid_type':
      return isAbsent(root, inner) ? [missing(path)] : [wrongType(path, [issue.expected], actual)]
    case 'invalid_value':
      return [allowedOnly(issue.values.map(String), path, root, inner, suggest)]
    case 'invalid_union':
      if (issue.discriminator !== undefined) return [allowedOnly(knownTo(issue), path, root, inner, suggest)]
      return isAbsent(root, inner)
        ? [missing(path)]
        : closestBranch(issue.errors as core.$ZodRawIssue[][], actual, path, suggest)
    case 'too_small':
      return [foundationIssue('too-small', path, smallest(issue), { actual })]
    case 'too_big':
      return [foundationIssue('too-big', path, { what: sizeOf(issue), maximum: String(issue.maximum) }, { actual })]
    case 'invalid_key':
      return issue.issues.flatMap(one =>
        translate({ ...one, path: [] } as core.$ZodRawIssue, inner.at(-1), path, suggest),
      )
    case 'invalid_format':
      return [malformed(path, actual, formOf(issue.inst as object))]
    default:
      return [malformed(path, actual)]
  }
}

type Size = 'text' | 'list' | 'number'

/** What is too small or too big. */
function sizeOf({ origin }: { readonly origin: string }): Size {
  if (origin === 'string') return 'text'
  return origin === 'array' ? 'list' : 'number'
}

function smallest(issue: core.$ZodRawIssue<core.$ZodIssueTooSmall>): {
  readonly what: Size | 'above'
  readonly minimum: string
} {
  return { what: issue.inclusive === false ? 'above' : sizeOf(issue), minimum: String(issue.minimum) }
}

/** How many issues {@link translate} makes of one of zod; null if that is only known after wording. */
export function countOf(issue: core.$ZodRawIssue): number | null {
  if (issue.code === 'unrecognized_keys') return issue.keys.length
  return issue.code === 'custom' || issue.code === 'invalid_key' || issue.code === 'invalid_union' ? null : 1
}

/**
 * The issues of the closest of several failed alternatives: one that failed inside the value before one that refused it
 * whole, then the one with the fewest issues. If each refused the type, one issue names all accepted types.
 */
function closestBranch(
  branches: readonly (readonly core.$ZodRawIssue[])[],
  actual: unknown,
  path: IssuePath,
  suggest: Suggest,
): readonly Issue[] {
  const kinds = new Set<string>()
  const candidates: { readonly issues: readonly core.$ZodRawIssue[]; readonly distance: number }[] = []
  for (const issues of branches) {
    const whole = issues.length === 1 && (issues[0]?.path ?? []).length === 0 ? issues[0] : undefined
    const kind = whole === undefined ? undefined : refusedType(whole)
    if (kind !== undefined) kinds.add(kind)
    else candidates.push({ issues, distance: whole === undefined ? issues.length : Number.MAX_SAFE_INTEGER })
  }
  const [closest] = candidates.toSorted((a, b) => a.distance - b.distance)
  if (closest !== undefined) return closest.issues.flatMap(issue => translate(issue, actual, path, suggest))
  return [wrongType(path, [...kinds], actual)]
}

/** The expected type, if an issue refuses the type of a value. */
function refusedType(issue: core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') return issue.expected
  const own = issue.code === 'custom' ? (issue.params?.['issue'] as Issue | undefined) : undefined
  return own?.code === 'wrong-type' ? own.expected : undefined
}

/** Reports unknown keys; those beyond a full list are counted. */
export function unknownKeys(
  path: IssuePath,
  keys: readonly string[],
  known: readonly string[],
  suggest: Suggest = nearestTo,
): readonly Issue[] {
  const listed = keys.slice(0, mostIssues).map(key => unknownKey(path, key, known, suggest))
  return keys.length > mostIssues ? [...listed, furtherIssues(path, keys.length - mostIssues, true)] : listed
}

export function unknownKey(
  path: IssuePath,
  key: string,
  known: readonly string[],
  suggest: Suggest = nearestTo,
): Issue {
  return foundationIssue('unknown', [...path, key], { what: 'property', name: key, nearest: suggest(key, known) })
}

export function missing(path: IssuePath, details: { readonly expected?: string } = {}): Issue {
  return foundationIssue('missing', path, { key: String(path.at(-1) ?? '') }, details)
}

/** Reports that a list has too many items. */
export function tooLong(path: IssuePath, most: number): Issue {
  return foundationIssue('too-big', path, { what: 'list', maximum: String(most) })
}

/** Reports that a list does not have exactly so many items. */
export function wrongLength(path: IssuePath, length: number, actual: readonly unknown[]): readonly Issue[] {
  if (actual.length === length) return []
  const limits = { minimum: String(length), maximum: String(length), what: 'list' } as const
  return [foundationIssue(actual.length < length ? 'too-small' : 'too-big', path, limits, { actual })]
}

export function wrongType(path: IssuePath, expected: readonly string[], actual: unknown): Issue {
  return foundationIssue(
    'wrong-type',
    path,
    { expected, actual: kindOf(actual) },
    { expected: expected.join(' | '), actual },
  )
}

/** Reports a value that is none of a few; `inner` is its path within `root`. */
export function allowedOnly(
  allowed: readonly string[],
  path: IssuePath,
  root: unknown,
  inner: IssuePath,
  suggest: Suggest = nearestTo,
): Issue {
  const expected = allowed.join(' | ')
  if (isAbsent(root, inner)) return missing(path, { expected })
  const actual = valueAt(root, inner)
  const nearest = typeof actual === 'string' ? suggest(actual, allowed) : []
  return foundationIssue('not-allowed', path, { allowed, nearest }, { expected, actual })
}

export function malformed(path: IssuePath, actual: unknown, form?: Bilingual): Issue {
  return foundationIssue('malformed', path, { what: 'form', text: quote(actual), form }, { actual })
}

function kindOf(value: unknown): string {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return String(value)
  return Array.isArray(value) ? 'array' : typeof value
}

/** Whether a property is missing, not just undefined: an undefined one has the wrong type. */
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
