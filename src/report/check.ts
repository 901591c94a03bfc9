import { throwIfAny } from '../foundation/error'
import { type Issue, type IssuePath, ofArgument, quote } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { readStructure } from '../foundation/structure'
import { foundationIssue } from '../foundation/wording'
import { missing, unknownKey, wrongType } from '../foundation/zod-issue'

/** Says everything that is wrong with a part of a chart's data. */
export type Check = (value: unknown, path: IssuePath) => readonly Issue[]

/** What a property must be; those in brackets may be left out. */
type Shape = Readonly<Record<string, Check | readonly [Check]>>

/** The shape of a type: each property that may be left out in brackets. */
export type ShapeOf<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? readonly [Check] : Check
}

/** A check by a schema of the rooms above. */
export function fits(schema: Parameters<typeof readStructure>[0]): Check {
  return (value, path) => readStructure(schema, value, path).issues ?? []
}

/** True or false. */
export const isFlag: Check = (value, path) => (typeof value === 'boolean' ? [] : [wrongType(path, ['boolean'], value)])

/** The same, or null. */
export function orNull(check: Check): Check {
  return (value, path) => (value === null ? [] : check(value, path))
}

/** One of a few words. */
export function oneOf(...allowed: readonly string[]): Check {
  return (value, path) =>
    allowed.some(word => word === value)
      ? []
      : [foundationIssue('not-allowed', path, { allowed, nearest: undefined }, { actual: value })]
}

/** A whole number between two others. */
export function wholeNumber(least: number, most: number): Check {
  return (value, path) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? []
      : [foundationIssue('not-a-whole-number', path, { text: quote(value), range: [least, most] }, { actual: value })]
}

/** A list with at least so many items, one unless said otherwise. */
export function listOf(check: Check, least = 1): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return [wrongType(path, ['array'], value)]
    if (value.length < least) {
      return [foundationIssue('too-small', path, { minimum: String(least), of: 'array' }, { actual: value })]
    }
    const issues = issueList(path)
    // Not by `forEach`, which passes over holes.
    for (let index = 0; index < value.length && !issues.endsAt(index, value.length); index++) {
      issues.add(check(value[index], [...path, index]))
    }
    return issues.found()
  }
}

/** An object with these properties and no others. */
export function objectOf(shape: Shape): Check {
  const known = Object.keys(shape)
  const rules = Object.entries(shape).map(([key, rule]) =>
    typeof rule === 'function' ? { key, check: rule, isNeeded: true } : { key, check: rule[0], isNeeded: false },
  )
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [wrongType(path, ['object'], value)]
    const issues = issueList(path)
    for (const key of Object.keys(value)) if (!known.includes(key)) issues.add([unknownKey(path, key, known)])
    for (const { key, check, isNeeded } of rules) {
      const given = (value as Readonly<Record<string, unknown>>)[key]
      if (given !== undefined) issues.add(check(given, [...path, key]))
      else if (isNeeded) issues.add([missing([...path, key])])
    }
    return issues.found()
  }
}

/** An object of a type, its properties known to the compiler. */
export function formOf<T>(shape: ShapeOf<T>): Check {
  return objectOf(shape as Shape)
}

/** Whatever it is: something else reads it. */
export const isRead: Check = () => []

/** Throws everything that is wrong with the options of a function; a typo is never left out. */
export function requireOptions<T>(check: Check, options: T): T {
  throwIfAny(ofArgument('options', check(options, [])))
  return options
}

/** Throws everything that is wrong with a chart's data at once: its structure, or else what its parts mean together. */
export function throwUnless<T>(check: Check, chart: T, meaning: (chart: T) => readonly Issue[]): void {
  const faults = ofArgument('chart', check(chart, []))
  throwIfAny(faults.length > 0 ? faults : meaning(chart))
}
