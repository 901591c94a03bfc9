import { type Bilingual, inBoth, type LocalizedText } from '../foundation/language'
import type { Units } from '../organization/unit'
import { type PlaceExplanation, placeIn, unitsAround } from '../ranking/explain-place'
import type { Ranking } from '../ranking/rank'
import { differencesBetween, type PointDifference, separation, stepsBetween } from './difference'
import type { Evaluation, EvaluationEntry } from './evaluation'
import { type CriterionExplanation, explainCriterion } from './explain-criterion'
import { explainTotal } from './explain-total'
import { requireRanked } from './parse-evaluation'
import { criterionTitles, leavesOf } from './scorecard'

/** Why a unit has its rank, from the place down to what was assessed and observed. */
export interface RankExplanation extends PlaceExplanation {
  /**
   * The explanations of all criteria, in the order of the scorecard; their points, and the `by` of the entry's
   * `adjustments` where it has any, add up to the exact total.
   */
  readonly criteria: readonly CriterionExplanation[]
  /** Where the unit at the next better place has other points, its greatest leads first. */
  readonly differences: readonly PointDifference[]
}

/**
 * Says why a unit has its rank: its place, its total, every criterion with its rule, its value and who gave it, and
 * what separates it from the next better place.
 *
 * Computed anew when asked, from the scorecard and the inputs that the ranking has kept.
 *
 * @param ranking - A ranking of an evaluation, as `rank` made it or as it came back from JSON.
 * @param unit - The id of the unit; for one that is not ranked, the explanation says what it lacks.
 * @returns A tree for `formatExplanation`, with the place, the criteria and the differences as data.
 * @throws An `EgovKpiError` if it is not a ranking of an evaluation, or has no such unit; the nearest ids are named.
 *
 * @example
 * ```ts
 * import { defineUnits, evaluate, explain, parseScorecard, rank } from 'egov-kpi'
 *
 * const scorecard = parseScorecard({
 *   id: 'it-2022',
 *   title: 'Ứng dụng CNTT',
 *   scale: 20,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'plan', title: 'Kế hoạch', max: 20, rule: { kind: 'levels', levels: { no: 0, draft: '1/3', yes: 1 } } }],
 * })
 * const units = defineUnits({ groups: [{ id: 'sở', name: 'Sở' }], units: [{ id: 'y-te', name: 'Sở Y tế', group: 'sở' }] })
 * const evaluation = evaluate(scorecard, {
 *   units,
 *   assessments: [{ unit: 'y-te', criterion: 'plan', value: 'draft', by: 'Tổ giúp việc' }],
 *   asOf: '2022-12-31',
 *   missing: 'error',
 * })
 * const [plan] = explain(rank(evaluation), 'y-te').criteria
 * plan?.points // => '20/3'
 * plan?.reason // => { vi: 'Mức “draft”: ≈ 6,67/20 điểm', en: 'Level “draft”: ≈ 6.67 of 20 points' }
 * ```
 */
export function explain(ranking: Ranking<Evaluation>, unit: string): RankExplanation {
  return explainIn(requireRanked(ranking), unit)
}

/** Why a unit has its rank, in a ranking that is known to be whole. */
export function explainIn(ranking: Ranking<Evaluation>, unit: string): RankExplanation {
  const { source: evaluation } = ranking
  const names = {
    ...namesIn(evaluation.inputs.units, new Set(unitsAround(ranking, unit))),
    criteria: criterionTitles(evaluation.scorecard),
    ...decimalsOf(evaluation),
  }
  const place = placeIn(ranking, unit, names)
  const entry = entryOf(evaluation, unit)
  const criteria = leavesOf(evaluation.scorecard.criteria).map((criterion, index) =>
    explainCriterion(evaluation, entry, criterion, index),
  )
  const better = place.better?.units[0]
  const differences = better === undefined ? [] : differencesBetween(entry, entryOf(evaluation, better), criteria)
  return {
    ...place,
    inputs: [
      explainTotal(evaluation, entry, criteria),
      ...(place.inputs ?? []),
      ...(better === undefined || differences.length === 0
        ? []
        : [
            separation(
              nameIn(names, better),
              differences,
              evaluation,
              stepsBetween(entry, entryOf(evaluation, better)),
            ),
          ]),
    ],
    criteria,
    differences,
  }
}

/** The decimals with which totals are announced, if the scorecard states them. */
export function decimalsOf({ scorecard: { rounding } }: Evaluation): { readonly decimals?: number } {
  return rounding.total === 'exact' ? {} : { decimals: rounding.total.decimals }
}

/** What units and groups are called, in both languages. */
interface Names {
  readonly units: Readonly<Record<string, LocalizedText>>
  readonly groups: Readonly<Record<string, LocalizedText>>
}

/** The names of the units that an explanation mentions, and of all groups. */
function namesIn({ units, groups }: Units, mentioned: ReadonlySet<string>): Names {
  const byId = (named: readonly { readonly id: string; readonly name: LocalizedText }[]) =>
    Object.fromEntries(named.map(({ id, name }) => [id, name]))
  return { units: byId(units.filter(({ id }) => mentioned.has(id))), groups: byId(groups) }
}

function nameIn({ units }: Names, unit: string): Bilingual {
  return inBoth(units[unit] ?? unit, text => text)
}

function entryOf({ entries }: Evaluation, unit: string): EvaluationEntry {
  return entries.find(entry => entry.unit === unit) as EvaluationEntry
}
