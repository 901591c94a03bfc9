import type { Issue, IssuePath } from '../foundation/issue'
import { Decimals, RoundingMode } from '../foundation/rounding'
import { either, just, list, maybe, oneOf, record, type Schema, unread } from '../foundation/schema'
import { type Placed, type ReadList, readEach, readProperties } from '../foundation/structure'
import { thingIssue } from '../foundation/wording'
import { RankingBand, readBands, readConditional } from './bands'
import { RankingCutoff } from './cutoff'
import { RankingKnockOut } from './knock-outs'
import { UnitOutOfCompetition } from './out-of-competition'
import { RankingQuota } from './quotas'
import { Preference, TieBreaker } from './tie-breakers'
import { TieMethod } from './ties'
import { rankingIssue } from './wording'

/** How a ranking is made. What is left out has the value stated here, and stands in the result's `policy`. */
export interface RankingOptions {
  /**
   * What rank equals have; `competition` (1-2-2-4). With `ordinal` the tie-breakers must part all units, those of
   * different groups too, since the overall rank is then ordinal as well.
   */
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
  /** Which score is better; `higher`. With `lower`, as for days or error rates, the lowest score has rank 1. */
  readonly prefer?: 'higher' | 'lower'
  /** The bands (xếp loại) that units fall into, by their scores, other figures and places. */
  readonly bands?: readonly RankingBand[]
  /**
   * What to do about holes between the bands; `refuse`. A regulation that really has a hole can be ranked with
   * `report`: the hole is a finding, and a unit that falls into it has no band.
   */
  readonly holes?: 'refuse' | 'report'
  /** What decides between units of the same score. Without any, they are equals. */
  readonly tieBreakers?: readonly TieBreaker[]
  /** How a line is drawn between places; needed where a band is by place, or there is a quota. */
  readonly cutoff?: RankingCutoff
  /** What lowers the band of a unit, or leaves it unranked, whatever its score. Bands are then listed from the best. */
  readonly knockOuts?: readonly RankingKnockOut[]
  /** How many units may have a band, applied one after another, after knock-outs. Bands are then listed from the best. */
  readonly quotas?: readonly RankingQuota[]
  /** The units that are scored and shown, and not ranked: they take no rank from others, and count in no share. */
  readonly outOfCompetition?: readonly UnitOutOfCompetition[]
}

type AlwaysStated = 'ties' | 'decimals' | 'mode' | 'holes' | 'tieBreakers'

/**
 * The policy that a ranking was made by: every option with its value; `within`, `prefer` and those that make bands or
 * leave units out only if they were given.
 */
export type RankingPolicy = Required<Pick<RankingOptions, AlwaysStated>> & Omit<RankingOptions, AlwaysStated>

/** The schema of {@link RankingOptions}. */
export const RankingOptions: Schema<RankingOptions> = record(() => ({
  ties: maybe(TieMethod),
  decimals: maybe(either(just('exact'), Decimals)),
  mode: maybe(RoundingMode),
  within: maybe(just('group')),
  prefer: maybe(Preference),
  bands: maybe(
    list(
      unread<RankingBand>(() => RankingBand),
      1,
    ),
  ),
  holes: maybe(oneOf(['refuse', 'report'])),
  tieBreakers: maybe(list(TieBreaker)),
  cutoff: maybe(RankingCutoff),
  knockOuts: maybe(list(unread<RankingKnockOut>(() => RankingKnockOut))),
  quotas: maybe(list(unread<RankingQuota>(() => RankingQuota))),
  outOfCompetition: maybe(list(unread<UnitOutOfCompetition>(() => UnitOutOfCompetition))),
}))

/** Reads options, one by one, and fills in what each has when it is left out. */
export function readPolicy(options: unknown): { readonly policy: RankingPolicy; readonly issues: readonly Issue[] } {
  const { value: given, issues: structure } = readProperties(RankingOptions, options)
  const bands = readBands(given.bands ?? [], ['bands'])
  const knockOuts = readConditional(RankingKnockOut, 'knock-out', given.knockOuts ?? [], ['knockOuts'])
  const quotas = readEach(RankingQuota, given.quotas ?? [], ['quotas'])
  const outOfCompetition = readEach(UnitOutOfCompetition, given.outOfCompetition ?? [], ['outOfCompetition'])
  const { ties = 'competition', decimals = 'exact', mode = 'half-up', holes = 'refuse', tieBreakers = [] } = given
  const issues = [
    ...[structure, bands.issues, knockOuts.issues, quotas.issues, outOfCompetition.issues].flat(),
    ...repeated(
      'quota',
      quotas.whole,
      ({ band }) => band,
      index => ['quotas', index, 'band'],
    ),
    ...repeated(
      'unit',
      outOfCompetition.whole,
      ({ unit }) => unit,
      index => ['outOfCompetition', index, 'unit'],
    ),
  ]
  if (ties === 'ordinal' && given.tieBreakers === undefined) {
    issues.push(rankingIssue('missing', ['tieBreakers'], { what: 'tie-breakers' }))
  }
  const { within, prefer, cutoff } = given
  const policy = {
    ties,
    decimals,
    mode,
    ...(within === undefined ? {} : { within }),
    ...(prefer === undefined ? {} : { prefer }),
    ...(given.bands === undefined ? {} : { bands: valuesOf(bands) }),
    holes,
    tieBreakers,
    ...(cutoff === undefined ? {} : { cutoff }),
    ...(given.knockOuts === undefined ? {} : { knockOuts: valuesOf(knockOuts) }),
    ...(given.quotas === undefined ? {} : { quotas: valuesOf(quotas) }),
    ...(given.outOfCompetition === undefined ? {} : { outOfCompetition: valuesOf(outOfCompetition) }),
  }
  return { policy, issues }
}

function valuesOf<T>({ whole }: ReadList<T>): readonly T[] {
  return whole.map(({ value }) => value)
}

/** An issue for each item that says again what an earlier one said of the same thing. */
function repeated<T>(
  what: 'unit' | 'quota',
  items: readonly Placed<T>[],
  nameOf: (item: T) => string,
  pathOf: (index: number) => IssuePath,
): readonly Issue[] {
  const known = new Set<string>()
  return items.flatMap(({ value, index }) => {
    const name = nameOf(value)
    if (known.has(name)) return [thingIssue('duplicate', pathOf(index), { what, name })]
    known.add(name)
    return []
  })
}
