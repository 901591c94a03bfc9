import { ExactNumber, parseExact } from '../foundation/exact'
import { excessOf } from '../foundation/excess'
import { compareFractions, type Fraction } from '../foundation/fraction'
import { Identifier } from '../foundation/identifier'
import type { Issue, IssuePath } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import type { Noun } from '../foundation/nouns'
import { repeatedIds } from '../foundation/repeated-ids'
import { anything, list, maybe, record, type Schema } from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { type ReadList, readEach, readStructure } from '../foundation/structure'
import { Tone } from '../foundation/tone'
import { readShare } from './cutoff'
import { figureKey, figureNamed, figureProperties, type NamedFigure } from './named-figure'
import { bandIssue } from './wording'

/**
 * What a unit must reach: bounds on its score or on another figure, and conditions joined by all-of and any-of.
 *
 * Everything in one condition must hold together. "Total at least 80 and subgroup at least 20" is
 * `{ atLeast: '80', allOf: [{ of: 'subgroup', atLeast: '20' }] }`, "no violation" is `{ criterion: 'violations', atMost: 0 }`,
 * and "the best quarter" is `{ place: 'share', atMost: '1/4' }`. A condition names one figure at most; others are joined.
 */
export interface RankingBandCondition extends NamedFigure {
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
  /** Its colour on pages and in charts; by default its place among the bands decides. */
  readonly tone?: Tone
  readonly source?: SourceReference
}

const boundNames = ['atLeast', 'above', 'atMost', 'below'] as const

const conditionProperties = () => ({
  ...figureProperties(),
  atLeast: maybe(ExactNumber),
  above: maybe(ExactNumber),
  atMost: maybe(ExactNumber),
  below: maybe(ExactNumber),
  allOf: maybe(list(RankingBandCondition, 1)),
  anyOf: maybe(list(RankingBandCondition, 1)),
})

/** The schema of a {@link RankingBandCondition}; one that asks for nothing is refused. */
export const RankingBandCondition: Schema<RankingBandCondition> = record(conditionProperties, condition =>
  conditionIssues(condition, condition.criterion ?? condition.of ?? ''),
)

/** The schema of a {@link RankingBand}. */
export const RankingBand: Schema<RankingBand> = record(
  () => ({
    id: Identifier,
    name: maybe(LocalizedText),
    tone: maybe(Tone),
    ...conditionProperties(),
    source: maybe(SourceReference),
  }),
  band => conditionIssues(band, band.id),
)

function conditionIssues(condition: RankingBandCondition, band: string): readonly Issue[] {
  const isEmpty = [...boundNames, 'allOf' as const, 'anyOf' as const].every(name => condition[name] === undefined)
  const named = (['of', 'criterion', 'place'] as const).filter(name => condition[name] !== undefined)
  const noShares = boundNames.filter(name => {
    const limit = condition[name]
    return condition.place === 'share' && limit !== undefined && readShare(limit) === null
  })
  return [
    ...(isEmpty ? [bandIssue('empty', [], { what: 'band', band })] : []),
    ...(named.length > 1 ? [bandIssue('contradiction', [], { what: 'figures-of-condition', named })] : []),
    ...noShares.map(name =>
      bandIssue('out-of-range', [name], { what: 'share-of-units', share: String(condition[name]) }),
    ),
  ]
}

/** More conditions within conditions than any regulation has; deeper ones contain themselves, or are meant to exhaust the reader. */
const mostLevels = 32
// A condition in a list counts as two levels, and the list as a part.
const most = { levels: 2 * mostLevels, parts: 20_000 }
/** More bands than any scale has: each is compared with each other one. */
const mostBands = 200

/** Reads bands one by one. No id stands twice. */
export function readBands(bands: readonly unknown[], path: IssuePath): ReadList<RankingBand> {
  return readConditional(RankingBand, 'band', bands, path)
}

/** Reads things that have conditions; those whose conditions contain themselves, or never end, are an issue and are not entered. */
export function readConditional<T extends { readonly id: string }>(
  schema: Schema<T>,
  what: Noun,
  items: readonly unknown[],
  path: IssuePath,
): ReadList<T> {
  const count = readStructure(list(anything, 0, mostBands), items, path)
  if (count.issues !== undefined) return { whole: [], issues: count.issues }
  const endless = items.flatMap((item, index) => (excessOf(item, most) === null ? [] : [index]))
  if (endless.length === 0) {
    const { whole, issues } = readEach(schema, items, path)
    return { whole, issues: [...issues, ...repeatedIds(whole, what, path)] }
  }
  return {
    whole: [],
    issues: endless.map(index => bandIssue('too-deep', [...path, index], { what: 'conditions', most: mostLevels })),
  }
}

/** A bound on one figure, its number read. */
export interface Bound {
  readonly figure: NamedFigure
  /** The figure as one text. */
  readonly key: string
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
  const { allOf = [], anyOf } = condition
  const figure = figureNamed(condition)
  return {
    bounds: boundNames.flatMap(kind => {
      const limit = condition[kind]
      return limit === undefined ? [] : [{ figure, key: figureKey(figure), kind, limit: parseExact(limit) }]
    }),
    allOf: allOf.map(readCondition),
    anyOf: anyOf === undefined ? null : anyOf.map(readCondition),
  }
}

/** All bounds anywhere in a condition. */
export function boundsOf({ bounds: own, allOf, anyOf }: Condition): readonly Bound[] {
  return [...own, ...[...allOf, ...(anyOf ?? [])].flatMap(boundsOf)]
}

/** Whether a unit meets a condition: yes, no, or null if a figure that would decide is missing. */
export function meets(condition: Condition, isKept: (bound: Bound) => boolean | null): boolean | null {
  const joined = [...condition.bounds.map(isKept), ...condition.allOf.map(inner => meets(inner, isKept))]
  if (condition.anyOf !== null) {
    const alternatives = condition.anyOf.map(inner => meets(inner, isKept))
    joined.push(alternatives.includes(true) ? true : alternatives.includes(null) ? null : false)
  }
  return joined.includes(false) ? false : joined.includes(null) ? null : true
}

/** Whether a figure keeps a bound; null if there is no figure. */
export function within({ kind, limit }: Pick<Bound, 'kind' | 'limit'>, figure: Fraction | null): boolean | null {
  if (figure === null) return null
  const difference = compareFractions(figure, limit)
  if (difference === 0) return kind === 'atLeast' || kind === 'atMost'
  return difference > 0 === (kind === 'atLeast' || kind === 'above')
}
