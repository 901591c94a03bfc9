import { EgovKpiError } from '../foundation/error'
import type { LocalizedText } from '../foundation/language'
import { anyText } from '../foundation/schema'
import { parseStructure } from '../foundation/structure'
import { compareRankings, type RankMovement } from '../ranking/compare-rankings'
import { type Ranking, rank } from '../ranking/rank'
import type { CriterionAbsencePolicy } from '../scorecards/absence-policy'
import { evaluate } from '../scorecards/evaluate'
import type { Evaluation } from '../scorecards/evaluation'
import type { AnyScorecardIds, CriterionOrHeadingId } from '../scorecards/known-ids'
import { requireRanked } from '../scorecards/parse-evaluation'
import {
  type Criterion,
  type CriterionHeading,
  headingsOf,
  isHeading,
  leavesOf,
  type Scorecard,
  sectionOf,
} from '../scorecards/scorecard'
import { leavesUnder, unknownName } from './look-up'

/** How a ranking hangs on one criterion. */
export interface CriterionSensitivity {
  /** The criterion or heading that is left out. */
  readonly criterion: string
  /** The ranking without it, by the same policy. */
  readonly ranking: Ranking<Evaluation>
  /** Who has another place then; `gained` is counted from the ranking that was given. */
  readonly moved: readonly RankMovement[]
}

/**
 * Ranks without a criterion, or without all criteria of a heading, and reports who moves: how much does the result
 * depend on it?
 *
 * The criterion is left out as if it did not concern any unit. The scorecard's `excluded` says what becomes of its
 * points; by default the total is rescaled to the scale. Bonus and penalty points are not part of the scale and are
 * left out. The ranking that comes out is a whole one: it explains itself, and its scorecard says what was done.
 *
 * @param given - A ranking of an evaluation, as `rank` made it or as it came back from JSON.
 * @param criterion - The id of a criterion, or of a heading.
 * @returns The ranking without it, and the movements of those whose rank is another.
 * @throws An `EgovKpiError` if it is not a ranking of an evaluation, or its scorecard has no such criterion; the nearest ids
 * are named.
 *
 * @example
 * ```ts
 * import { evaluate, parseScorecard, rank, withoutCriterion } from 'egov-kpi'
 *
 * const scorecard = parseScorecard({
 *   id: 'it-2022',
 *   title: 'Ứng dụng CNTT năm 2022',
 *   scale: 100,
 *   rounding: { leaf: 'exact', total: { decimals: 2, mode: 'half-up' } },
 *   criteria: [
 *     { id: 'work', max: 70, rule: { kind: 'points' } },
 *     { id: 'survey', max: 30, rule: { kind: 'points' } },
 *   ],
 * })
 * const given = { 'so-y-te': [60, 15], 'so-noi-vu': [50, 28] }
 * const evaluation = evaluate(scorecard, {
 *   units: {
 *     groups: [{ id: 'sở', name: 'Sở, ban, ngành' }],
 *     units: Object.keys(given).map(id => ({ id, name: id, group: 'sở' })),
 *   },
 *   assessments: Object.entries(given).flatMap(([unit, [work, survey]]) => [
 *     { unit, criterion: 'work', value: work },
 *     { unit, criterion: 'survey', value: survey },
 *   ]),
 *   asOf: '2022-12-31',
 *   missing: 'error',
 * })
 * const { ranking, moved } = withoutCriterion(rank(evaluation), 'survey')
 * ranking.entries.map(({ unit, score }) => [unit, score]) // => [['so-y-te', '85.71'], ['so-noi-vu', '71.43']]
 * moved.map(({ unit, gained }) => [unit, gained]) // => [['so-y-te', 1], ['so-noi-vu', -1]]
 * ```
 */
export function withoutCriterion<Ids extends AnyScorecardIds>(
  given: Ranking<Evaluation<Ids>>,
  criterion: CriterionOrHeadingId<NoInfer<Ids>>,
): CriterionSensitivity {
  const ranking = requireRanked(given)
  const { source, policy } = ranking
  const { scorecard, inputs, asOf } = source
  const leaves = new Set(leavesNamed(scorecard, criterion).map(({ id }) => id))
  const units = inputs.units.units.map(({ id }) => id)
  const without = rank(
    evaluate(exempting(scorecard, criterion, units), {
      ...inputs,
      assessments: inputs.assessments.filter(row => !leaves.has(row.criterion)),
      asOf,
    }),
    policy,
  )
  const { movements } = compareRankings(without, ranking)
  return { criterion, ranking: without, moved: movements.filter(({ direction }) => direction !== 'same') }
}

function leavesNamed({ criteria }: Scorecard, id: string): readonly Criterion[] {
  parseStructure(anyText, id, ['criterion'])
  const found = leavesUnder(criteria, id)
  if (found.length > 0) return found
  const known = [...leavesOf(criteria).map(leaf => leaf.id), ...headingsOf(criteria)]
  throw new EgovKpiError([unknownName('criterion', id, known, ['criterion'])])
}

const reason: LocalizedText = {
  vi: 'Bỏ ra để xem kết quả phụ thuộc vào tiêu chí này đến đâu',
  en: 'Left out to see how much the result depends on it',
}

/** A scorecard that exempts all units from a criterion, whatever was said of those it does not concern. */
function exempting(scorecard: Scorecard, id: string, units: readonly string[]): Scorecard {
  const except = units.map(unit => ({ unit, reason }))
  const exempt = (
    node: CriterionHeading | Criterion,
    isWithin: boolean,
    worth: CriterionAbsencePolicy,
  ): CriterionHeading | Criterion => {
    const isMeant = isWithin || node.id === id
    if (isHeading(node)) return { ...node, criteria: node.criteria.map(one => exempt(one, isMeant, worth)) }
    return isMeant ? { ...node, absence: { ...node.absence, 'not-applicable': worth }, except } : node
  }
  return {
    ...scorecard,
    criteria: scorecard.criteria.map(node => exempt(node, false, sectionOf(node) === undefined ? 'exclude' : 'zero')),
    excluded: scorecard.excluded ?? { policy: 'rescale-total' },
  }
}
