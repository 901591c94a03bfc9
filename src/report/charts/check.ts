import { throwIfAny } from '../../foundation/error'
import { type Issue, type IssuePath, quote } from '../../foundation/issue'
import { placeOf, readStructure } from '../../foundation/structure'
import { foundationIssue } from '../../foundation/wording'
import { missing, unknownKey, wrongType } from '../../foundation/zod-issue'

/** Says everything that is wrong with a part of a chart's data. */
export type Check = (value: unknown, path: IssuePath) => readonly Issue[]

/** What a property must be; those in brackets may be left out. */
type Shape = Readonly<Record<string, Check | readonly [Check]>>

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

/** A list with at least one item. */
export function listOf(check: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return [wrongType(path, ['array'], value)]
    if (value.length === 0)
      return [foundationIssue('too-small', path, { minimum: '1', what: 'array' }, { actual: value })]
    return value.flatMap((item, index) => check(item, [...path, index]))
  }
}

/** An object with these properties and no others. */
export function objectOf(shape: Shape): Check {
  const known = Object.keys(shape)
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [wrongType(path, ['object'], value)]
    const unknown = Object.keys(value).filter(key => !known.includes(key))
    return [
      ...unknown.map(key => unknownKey(path, key, known)),
      ...Object.entries(shape).flatMap(([key, rule]) => {
        const given = (value as Readonly<Record<string, unknown>>)[key]
        const inner = [...path, key]
        if (typeof rule === 'function') return given === undefined ? [missing(inner)] : rule(given, inner)
        return given === undefined ? [] : rule[0](given, inner)
      }),
    ]
  }
}

/** Throws everything that is wrong with a chart's data at once: its structure, or else what its parts mean together. */
export function throwUnless<T>(check: Check, chart: T, meaning: (chart: T) => readonly Issue[]): void {
  const faults = check(chart, placeOf(chart, 'chart'))
  throwIfAny(faults.length > 0 ? faults : meaning(chart))
}
