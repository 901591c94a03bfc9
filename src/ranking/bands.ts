import * as z from 'zod'
import { ExactNumber, parseExact } from '../foundation/exact'
import { excessOf } from '../foundation/excess'
import { compareFractions, type Fraction } from '../foundation/fraction'
import { Identifier } from '../foundation/identifier'
import type { Issue, IssuePath } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { maybe, ownIssue } from '../foundation/record'
import { Source } from '../foundation/source'
import { readEach, readStructure } from '../foundation/structure'
import { rankingIssue } from './wording'

/**
 * What a unit must reach: bounds on its score, or on another of its values, and conditions joined by all-of and any-of.
 *
 * Everything that stands in one condition must hold together. "Total at least 80 and subgroup at least 20" is
 * `{ atLeast: '80', allOf: [{ of: 'subgroup', atLeast: '20' }] }`.
 */
export interface BandCondition {
  /** Which of the entry's `values` the bounds are on; the score where it is not said. */
  readonly of?: string
  readonly atLeast?: string | number
  readonly above?: string | number
  readonly atMost?: string | number
  readonly below?: string | number
  readonly allOf?: readonly BandCondition[]
  readonly anyOf?: readonly BandCondition[]
}

/** A named band of scores (xếp loại): "A" from 90, "Tốt" with two conditions. */
export interface Band extends BandCondition {
  readonly id: string
  readonly name?: LocalizedText
  readonly source?: Source
}

const bounds = {
  of: maybe(Identifier),
  atLeast: maybe(ExactNumber),
  above: maybe(ExactNumber),
  atMost: maybe(ExactNumber),
  below: maybe(ExactNumber),
  allOf: maybe(z.array(z.lazy(() => BandCondition)).min(1)),
  anyOf: maybe(z.array(z.lazy(() => BandCondition)).min(1)),
}
const boundNames = ['atLeast', 'above', 'atMost', 'below'] as const

/** The schema of a {@link BandCondition}. */
export const BandCondition: z.ZodType<BandCondition> = z.strictObject(bounds).superRefine((condition, context) => {
  if (!saysSomething(condition))
    ownIssue(context, rankingIssue('band-without-condition', [], { band: condition.of ?? '' }))
})

/** The schema of a {@link Band}. */
export const Band: z.ZodType<Band> = z
  .strictObject({
    id: Identifier,
    name: maybe(LocalizedText),
    ...bounds,
    source: maybe(Source),
  })
  .superRefine((band, context) => {
    if (!saysSomething(band)) ownIssue(context, rankingIssue('band-without-condition', [], { band: band.id }))
  })

function saysSomething(condition: BandCondition): boolean {
  return (
    boundNames.some(name => condition[name] !== undefined) ||
    condition.allOf !== undefined ||
    condition.anyOf !== undefined
  )
}

/** More conditions within conditions than any regulation has; what is deeper holds itself, or is meant to exhaust the reader. */
const mostLevels = 32
// A condition in a list counts as two levels, and the list as a part.
const most = { levels: 2 * mostLevels, parts: 20_000 }
/** More bands than any scale has: each is compared with each other one. */
const mostBands = 200

/** Reads bands one by one; those whose conditions hold themselves, or never end, are an issue and are not entered. */
export function readBands(
  bands: readonly unknown[],
  path: IssuePath,
): { readonly whole: readonly { readonly value: Band; readonly index: number }[]; readonly issues: readonly Issue[] } {
  const count = readStructure(z.array(z.unknown()).max(mostBands), bands, path)
  if (count.issues !== undefined) return { whole: [], issues: count.issues }
  const endless = bands.flatMap((band, index) => (excessOf(band, most) === null ? [] : [index]))
  if (endless.length === 0) return readEach(Band, bands, path)
  return {
    whole: [],
    issues: endless.map(index => rankingIssue('conditions-too-deep', [...path, index], { most: mostLevels })),
  }
}

/** The name under which the score itself stands among the values that conditions are on. */
export const scoreItself = ''

/** A bound on one value, its number read. */
export interface Bound {
  readonly of: string
  readonly kind: (typeof boundNames)[number]
  readonly limit: Fraction
}

/** A condition whose numbers were read: bounds that must all hold, and alternatives of which one must. */
export interface Condition {
  readonly bounds: readonly Bound[]
  readonly allOf: readonly Condition[]
  readonly anyOf: readonly Condition[] | null
}

/** Reads the numbers of a condition once, for many units. */
export function readCondition(condition: BandCondition): Condition {
  const { of = scoreItself, allOf = [], anyOf } = condition
  return {
    bounds: boundNames.flatMap(kind => {
      const limit = condition[kind]
      return limit === undefined ? [] : [{ of, kind, limit: parseExact(limit) }]
    }),
    allOf: allOf.map(readCondition),
    anyOf: anyOf === undefined ? null : anyOf.map(readCondition),
  }
}

/** All bounds that stand anywhere in a condition. */
export function boundsOf({ bounds: own, allOf, anyOf }: Condition): readonly Bound[] {
  return [...own, ...[...allOf, ...(anyOf ?? [])].flatMap(boundsOf)]
}

/** Whether the values of a unit meet a condition: yes, no, or null where a value that would decide is missing. */
export function meets(condition: Condition, figureOf: (of: string) => Fraction | null): boolean | null {
  const joined = [
    ...condition.bounds.map(bound => within(bound, figureOf(bound.of))),
    ...condition.allOf.map(inner => meets(inner, figureOf)),
  ]
  if (condition.anyOf !== null) {
    const alternatives = condition.anyOf.map(inner => meets(inner, figureOf))
    joined.push(alternatives.includes(true) ? true : alternatives.includes(null) ? null : false)
  }
  return joined.includes(false) ? false : joined.includes(null) ? null : true
}

/** Whether a value keeps a bound; null where there is no value. */
export function within({ kind, limit }: Bound, value: Fraction | null): boolean | null {
  if (value === null) return null
  const difference = compareFractions(value, limit)
  switch (kind) {
    case 'atLeast':
      return difference >= 0
    case 'above':
      return difference > 0
    case 'atMost':
      return difference <= 0
    case 'below':
      return difference < 0
  }
}
