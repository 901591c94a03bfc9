import { ExactNumber, parseExact } from '../foundation/exact'
import { excessOf } from '../foundation/excess'
import { compareFractions, type Fraction } from '../foundation/fraction'
import { Identifier } from '../foundation/identifier'
import type { Issue, IssuePath } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { repeatedIds } from '../foundation/repeated-ids'
import { anything, list, maybe, record, type Schema } from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { type ReadList, readEach, readStructure } from '../foundation/structure'
import { bandIssue } from './wording'

/**
 * What a unit must reach: bounds on its score, or on another of its values, and conditions joined by all-of and any-of.
 *
 * Everything in one condition must hold together. "Total at least 80 and subgroup at least 20" is
 * `{ atLeast: '80', allOf: [{ of: 'subgroup', atLeast: '20' }] }`.
 */
export interface RankingBandCondition {
  /** Which of the entry's `values` the bounds are on; the score by default. */
  readonly of?: string
  readonly atLeast?: string | number
  readonly above?: string | number
  readonly atMost?: string | number
  readonly below?: string | number
  readonly allOf?: readonly RankingBandCondition[]
  readonly anyOf?: readonly RankingBandCondition[]
}

/** A named band of scores (xếp loại): "A" from 90, "Tốt" with two conditions. */
export interface RankingBand extends RankingBandCondition {
  readonly id: string
  readonly name?: LocalizedText
  readonly source?: SourceReference
}

const boundNames = ['atLeast', 'above', 'atMost', 'below'] as const

const conditionProperties = () => ({
  of: maybe(Identifier),
  atLeast: maybe(ExactNumber),
  above: maybe(ExactNumber),
  atMost: maybe(ExactNumber),
  below: maybe(ExactNumber),
  allOf: maybe(list(RankingBandCondition, 1)),
  anyOf: maybe(list(RankingBandCondition, 1)),
})

/** The schema of a {@link RankingBandCondition}; one that asks for nothing is refused. */
export const RankingBandCondition: Schema<RankingBandCondition> = record(conditionProperties, condition =>
  emptyIssues(condition, condition.of ?? ''),
)

/** The schema of a {@link RankingBand}. */
export const RankingBand: Schema<RankingBand> = record(
  () => ({ id: Identifier, name: maybe(LocalizedText), ...conditionProperties(), source: maybe(SourceReference) }),
  band => emptyIssues(band, band.id),
)

function emptyIssues(condition: RankingBandCondition, band: string): readonly Issue[] {
  const isEmpty = [...boundNames, 'allOf' as const, 'anyOf' as const].every(name => condition[name] === undefined)
  return isEmpty ? [bandIssue('empty', [], { what: 'band', band })] : []
}

/** More conditions within conditions than any regulation has; deeper ones contain themselves, or are meant to exhaust the reader. */
const mostLevels = 32
// A condition in a list counts as two levels, and the list as a part.
const most = { levels: 2 * mostLevels, parts: 20_000 }
/** More bands than any scale has: each is compared with each other one. */
const mostBands = 200

/** Reads bands one by one; those whose conditions contain themselves, or never end, are an issue and are not entered. No id stands twice. */
export function readBands(bands: readonly unknown[], path: IssuePath): ReadList<RankingBand> {
  const count = readStructure(list(anything, 0, mostBands), bands, path)
  if (count.issues !== undefined) return { whole: [], issues: count.issues }
  const endless = bands.flatMap((band, index) => (excessOf(band, most) === null ? [] : [index]))
  if (endless.length === 0) {
    const { whole, issues } = readEach(RankingBand, bands, path)
    return { whole, issues: [...issues, ...repeatedIds(whole, 'band', path)] }
  }
  return {
    whole: [],
    issues: endless.map(index => bandIssue('too-deep', [...path, index], { what: 'conditions', most: mostLevels })),
  }
}

/** The name of the score itself among the values that conditions are on. */
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
export function readCondition(condition: RankingBandCondition): Condition {
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

/** All bounds anywhere in a condition. */
export function boundsOf({ bounds: own, allOf, anyOf }: Condition): readonly Bound[] {
  return [...own, ...[...allOf, ...(anyOf ?? [])].flatMap(boundsOf)]
}

/** Whether the values of a unit meet a condition: yes, no, or null if a value that would decide is missing. */
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

/** Whether a value keeps a bound; null if there is no value. */
export function within({ kind, limit }: Bound, value: Fraction | null): boolean | null {
  if (value === null) return null
  const difference = compareFractions(value, limit)
  if (difference === 0) return kind === 'atLeast' || kind === 'atMost'
  return difference > 0 === (kind === 'atLeast' || kind === 'above')
}
