import * as z from 'zod'
import { throwIfAny } from '../foundation/error'
import { type ExactText, formatExact } from '../foundation/exact'
import { compareFractions, type Fraction } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import type { LocalizedText } from '../foundation/language'
import { Decimals, RoundingMode, roundFraction } from '../foundation/rounding'
import { readEach, readProperties } from '../foundation/structure'
import { assignBands } from './assign-bands'
import { Band } from './bands'
import { checkBands } from './check-bands'
import {
  type Contender,
  entriesOf,
  entryIssues,
  type RankingEntry,
  type RankingSource,
  type ReadEntry,
  readEntry,
} from './entry'
import { orderBy, TieBreaker, tieBreakValue } from './tie-breakers'
import { ranksOf, TieMethod } from './ties'
import { rankingIssue } from './wording'

/** How a ranking is made. What is left out has the value stated here, and stands in the result's `policy`. */
export interface RankingOptions {
  /** What rank equals have; `competition` (1-2-2-4). */
  readonly ties?: TieMethod
  /**
   * How many decimals the ranked score has; `exact`: the published score as it stands. A number rounds the exact score
   * where an entry has one, and the published score where it has none: never a score that was rounded before.
   */
  readonly decimals?: number | 'exact'
  /** How the score is rounded; `half-up`. */
  readonly mode?: RoundingMode
  /** Rank each group by itself. */
  readonly within?: 'group'
  /** The bands (xếp loại) that scores fall into. */
  readonly bands?: readonly Band[]
  /**
   * What to do about holes between the bands; `refuse`. A regulation that really has a hole can be ranked with
   * `report`: the hole is a finding, and a unit that falls into it has no band.
   */
  readonly holes?: 'refuse' | 'report'
  /** What decides between units of the same score. Without any, they are equals. */
  readonly tieBreakers?: readonly TieBreaker[]
}

/** The policy that a ranking was made by: every option with its value. */
export interface RankingPolicy {
  readonly ties: TieMethod
  readonly decimals: number | 'exact'
  readonly mode: RoundingMode
  readonly within?: 'group'
  readonly bands?: readonly Band[]
  readonly holes: 'refuse' | 'report'
  readonly tieBreakers: readonly TieBreaker[]
}

/** One unit's place in a ranking. */
export interface RankedEntry {
  readonly unit: string
  /** The score it was ranked by. */
  readonly score: ExactText
  /** The score before rounding. */
  readonly exact: ExactText
  /** The rank in its comparison: the unit's group where the ranking is within groups, else all units. */
  readonly rank: number
  /** The rank among all units. */
  readonly overallRank: number
  readonly group?: string
  /** The id of the band that the score falls into. */
  readonly band?: string
}

/** One unit that has no score and therefore no rank. */
export interface UnrankedEntry {
  readonly unit: string
  readonly group?: string
  readonly reason: LocalizedText
}

/** A ranking: who stands where, by which policy, from what. Plain data. */
export interface Ranking<S extends RankingSource = RankingSource> {
  /** In order of groups (as first given) where ranked within them, then of rank, then of unit ids by code point. */
  readonly entries: readonly RankedEntry[]
  readonly unranked: readonly UnrankedEntry[]
  readonly policy: RankingPolicy
  readonly findings: readonly Issue[]
  /** What was ranked, untouched. */
  readonly source: S
}

const optionSchemas = {
  ties: z.optional(TieMethod),
  decimals: z.optional(z.union([z.literal('exact'), Decimals])),
  mode: z.optional(RoundingMode),
  within: z.optional(z.literal('group')),
  bands: z.optional(z.array(z.unknown()).min(1)),
  holes: z.optional(z.enum(['refuse', 'report'])),
  tieBreakers: z.optional(z.array(TieBreaker)),
}

const noScore: LocalizedText = { vi: 'Không có điểm', en: 'No score' }

/**
 * Ranks units by their scores, exactly.
 *
 * The library's one mechanism for ranks, for an index, a scorecard or any list: a higher score ranks better, equal
 * scores share a rank, units without a score stand apart with the reason. Scores are compared as exact numbers, never
 * as floating point, so that a tie of decimals, thirds or ratios stays a tie. The order of the input changes nothing.
 *
 * Competition ranking is how official rankings count: DTI 2022 of Vietnam's provinces has 15, 15, 17.
 *
 * @param source - A list of entries `{unit, score, exact?, reason?, group?, values?}`, or anything that has `entries`;
 * scores are decimal text, fractions, numbers of at most 15 significant digits, or null. Further keys are ignored.
 * @param options - The policy: ties, decimals, groups, bands, tie-breakers.
 * @returns Entries in order, the unranked, the policy applied, findings, and the source itself.
 * @throws An `EgovKpiError` with every issue found: no entries, a unit twice, a score that is no number, an
 * unknown option, bands with a hole or an overlap, a group missing, a tie that ordinal ranking cannot break.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 *
 * const { entries } = rank([
 *   { unit: 'Thanh Hóa', score: '0.633' },
 *   { unit: 'Phú Thọ', score: '0.624' },
 *   { unit: 'Bà Rịa - Vũng Tàu', score: '0.633' },
 * ])
 * entries.map(({ rank, unit }) => `${rank}. ${unit}`)
 * // => ['1. Bà Rịa - Vũng Tàu', '1. Thanh Hóa', '3. Phú Thọ']
 * ```
 */
export function rank<const S extends RankingSource>(source: S, options: RankingOptions = {}): Ranking<S> {
  const { policy, issues: policyIssues } = readPolicy(options)
  const { read, issues: sourceIssues } = readSource(source, policy.within === 'group')
  const bandIssues = checkBands(policy.bands ?? [], policy.decimals).map(issue =>
    issue.code === 'band-hole' && policy.holes === 'report' ? { ...issue, severity: 'warning' as const } : issue,
  )
  throwIfAny([...sourceIssues, ...policyIssues, ...bandIssues])

  const contenders = inOrder(contendersIn(read, policy), policy)
  const ties = tiesAmong(contenders, policy)
  throwIfAny(ties.issues)
  const bands = assignBands(contenders, policy.bands ?? [])
  const everyone = contenders.map((_, place) => place)
  const overallRanks = ranksAmong(everyone, ties.classes, policy)
  const comparisons = policy.within === undefined ? [everyone] : groupsOf(read, contenders)
  return {
    entries: comparisons.flatMap(places => {
      const ranks = ranksAmong(places, ties.classes, policy)
      return places.map((place, index) => {
        const { entry, key, exact } = contenders[place] as Contender
        const band = bands.of[place]
        return {
          unit: entry.unit,
          ...textsOf(key, exact),
          rank: ranks[index] as number,
          overallRank: overallRanks[place] as number,
          ...groupOf(entry),
          ...(band === undefined ? {} : { band }),
        }
      })
    }),
    unranked: read
      .filter(({ score }) => score === null)
      .map(({ entry }) => ({ unit: entry.unit, ...groupOf(entry), reason: entry.reason ?? noScore })),
    policy,
    findings: [...bandIssues, ...ties.findings, ...bands.findings],
    source,
  }
}

/** The ranked and the exact score as texts; often they are one number, written once. */
function textsOf(key: Fraction, exact: Fraction): { readonly score: ExactText; readonly exact: ExactText } {
  const score = formatExact(key)
  return { score, exact: key === exact ? score : formatExact(exact) }
}

function groupOf({ group }: RankingEntry): { readonly group?: string } {
  return group === undefined ? {} : { group }
}

/** The places of each group's members, in order; groups in the order in which the source first names them. */
function groupsOf(read: readonly ReadEntry[], contenders: readonly Contender[]): readonly (readonly number[])[] {
  const groups = new Map<string | undefined, number[]>(read.map(({ entry }) => [entry.group, []]))
  contenders.forEach(({ entry }, place) => {
    groups.get(entry.group)?.push(place)
  })
  return [...groups.values()]
}

/** The ranks of those who stand at these places, compared among themselves. */
function ranksAmong(places: readonly number[], classes: readonly number[], { ties }: RankingPolicy): readonly number[] {
  const classAt = (index: number): number => classes[places[index] as number] as number
  return ranksOf(places.length, index => classAt(index) === classAt(index - 1), ties)
}

function readPolicy(options: unknown): { readonly policy: RankingPolicy; readonly issues: readonly Issue[] } {
  const { value: given, issues: structure } = readProperties(optionSchemas, options)
  const { whole, issues: broken } = readEach(Band, given.bands ?? [], ['bands'])
  const { ties = 'competition', decimals = 'exact', mode = 'half-up', holes = 'refuse', tieBreakers = [] } = given
  const issues = [...structure, ...broken]
  if (ties === 'ordinal' && given.tieBreakers === undefined) {
    issues.push(rankingIssue('tie-breakers-missing', ['tieBreakers'], {}))
  }
  const seen = new Set<string>()
  for (const { value, index } of whole) {
    if (seen.has(value.id)) issues.push(rankingIssue('duplicate-band', ['bands', index, 'id'], { band: value.id }))
    seen.add(value.id)
  }
  const bands = given.bands === undefined ? undefined : whole.map(({ value }) => value)
  const { within } = given
  const chosen = { ...(within === undefined ? {} : { within }), ...(bands === undefined ? {} : { bands }) }
  return { policy: { ties, decimals, mode, ...chosen, holes, tieBreakers }, issues }
}

function readSource(
  source: unknown,
  withinGroups: boolean,
): { readonly read: readonly ReadEntry[]; readonly issues: readonly Issue[] } {
  const entries = entriesOf(source)
  if (entries === null) return { read: [], issues: [rankingIssue('not-a-ranking-source', [], {})] }
  if (entries.length === 0) return { read: [], issues: [rankingIssue('empty-list', ['entries'], {})] }
  const issues: Issue[] = []
  const read: ReadEntry[] = []
  entries.forEach((input, index) => {
    const result = readEntry(input, index)
    if ('entry' in result) read.push(result)
    else issues.push(...result)
  })
  return { read, issues: [...issues, ...entryIssues(entries, withinGroups)] }
}

/** The entries that have a score, each with the number it is ranked by. */
function contendersIn(read: readonly ReadEntry[], { decimals, mode }: RankingPolicy): readonly Contender[] {
  const contenders: Contender[] = []
  for (const { entry, score, exact } of read) {
    if (score === null || exact === null) continue
    const key = decimals === 'exact' ? score : roundFraction(exact, { decimals, mode })
    contenders.push({ entry, score, exact, key })
  }
  return contenders
}

/**
 * The contenders in the order of their places: by score, by the tie-breakers; equals by unit id, which decides their
 * order and not their rank.
 *
 * Doubles decide where two keys are further apart than the error of a double could be; else the exact keys do.
 */
function inOrder(contenders: readonly Contender[], { tieBreakers }: RankingPolicy): readonly Contender[] {
  const near = Float64Array.from(contenders, ({ key }) => Number(key.numerator) / Number(key.denominator))
  const decide = orderBy([...tieBreakers, { by: 'unit' }])
  const order = (first: number, second: number): number => {
    const left = near[first] as number
    const right = near[second] as number
    const difference = right - left
    const error = 1e-15 * (Math.abs(left) + Math.abs(right)) + 1e-300
    if (Math.abs(difference) > error) return difference
    const a = contenders[first] as Contender
    const b = contenders[second] as Contender
    return compareFractions(b.key, a.key) || decide(a, b)
  }
  return contenders
    .map((_, index) => index)
    .sort(order)
    .map(index => contenders[index] as Contender)
}

/**
 * The class of equals that each contender, in order, belongs to, counted from the best. Where tie-breakers could not
 * do what they were given for, that is said.
 */
function tiesAmong(
  contenders: readonly Contender[],
  { ties, tieBreakers }: RankingPolicy,
): { readonly classes: readonly number[]; readonly issues: readonly Issue[]; readonly findings: readonly Issue[] } {
  const decide = orderBy(tieBreakers)
  const values = tieBreakers.flatMap(breaker => (breaker.by === 'value' ? [breaker.value] : []))
  const classes: number[] = []
  const unresolved = new Set<string>()
  const undecided = new Map<string, Issue>()
  contenders.forEach((one, place) => {
    const before = contenders[place - 1]
    const last = classes[place - 1]
    if (before === undefined || last === undefined || compareFractions(before.key, one.key) !== 0) {
      classes.push((last ?? -1) + 1)
      return
    }
    const isTied = decide(before, one) === 0
    classes.push(isTied ? last : last + 1)
    if (isTied && ties === 'ordinal') unresolved.add(before.entry.unit).add(one.entry.unit)
    for (const value of values) {
      for (const read of [before, one]) {
        if (tieBreakValue(read, value) !== null) continue
        const { unit } = read.entry
        const issue = rankingIssue('tie-break-value-missing', ['entries'], { unit, value }, { severity: 'warning' })
        undecided.set(`${unit} ${value}`, issue)
      }
    }
  })
  return {
    classes,
    issues: unresolved.size > 0 ? [rankingIssue('tie-unresolved', ['tieBreakers'], { units: [...unresolved] })] : [],
    findings: [...undecided.values()],
  }
}
