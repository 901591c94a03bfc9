import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import type { LocalizedText } from '../foundation/language'
import { type MadeResults, madeResults } from '../foundation/made-results'
import type { DateOrMoment } from '../foundation/moment'
import { type Ranking, rank } from '../ranking/rank'
import type { Evaluation } from '../scorecards/evaluation'
import { locksOf } from './check-record'
import { checkRun } from './check-run'
import { type EvaluatedRound, evaluateRound } from './evaluate-round'
import type { ParsedRun } from './read-run'
import type { CommitteeRound } from './round'
import type { CommitteeRun } from './run'

/** The replays that were made here. */
export const madeReplays: MadeResults<object> = /* @__PURE__ */ madeResults()

/** What a round came to. */
export interface RoundResult {
  /** The id of the round. */
  readonly round: string
  readonly title?: LocalizedText
  /** Who locked it, and when; not given while it is open. */
  readonly lock?: { readonly by: string; readonly at: DateOrMoment }
  readonly evaluation: Evaluation
  readonly ranking: Ranking<Evaluation>
  /** What is doubtful about its evidence, beside the findings of the evaluation and of the ranking. */
  readonly findings: readonly Issue[]
}

/** A run that was gone through: what every round came to. Plain data. */
export interface RunReplay {
  /** The run itself, untouched. */
  readonly run: CommitteeRun
  /** In order; up to the last one that an entry has reached. */
  readonly rounds: readonly RoundResult[]
  /** What is doubtful about the record: times, and appeals. */
  readonly findings: readonly Issue[]
}

/**
 * Goes through the record of a run, round by round: the values, the evaluation and the ranking of each.
 *
 * A round begins with the values that the one before ended with; its entries then change them, in the order of the
 * record. It is evaluated by what stands at its end. The same run gives the same result, byte for byte, also after it
 * went through JSON; and entries of one round that are about different units or criteria may stand in any order between
 * two locks. A locked round takes no more entries: what must still change belongs to a later round.
 *
 * @param run - The run, from `parseRun`, or written in TypeScript.
 * @returns For every round that was reached its evaluation, its ranking (for `explain`) and findings.
 * @throws An `EgovKpiError` with all issues: what `parseRun` refuses, a criterion that does not concern
 * the unit, a tie that the ranking must break and cannot, and under `missing: 'error'` what a locked round lacks.
 *
 * @example
 * ```ts
 * import { type CommitteeRun, replay, usualRounds } from 'egov-kpi'
 *
 * const value = { kind: 'assessment', unit: 'so-y-te', criterion: 'plan' } as const
 * const run: CommitteeRun = {
 *   id: 'it-2022',
 *   scorecard: {
 *     id: 'it-2022',
 *     title: 'Ứng dụng CNTT năm 2022',
 *     scale: 10,
 *     rounding: { leaf: 'exact', total: 'exact' },
 *     criteria: [{ id: 'plan', max: 10, rule: { kind: 'points' } }],
 *   },
 *   units: { groups: [{ id: 'sở', name: 'Sở' }], units: [{ id: 'so-y-te', name: 'Sở Y tế', group: 'sở' }] },
 *   period: '2022',
 *   asOf: '2022-12-31',
 *   missing: 'error',
 *   ranking: { within: 'group' },
 *   rounds: usualRounds,
 *   entries: [
 *     { ...value, round: 'self', by: 'Sở Y tế', at: '2022-12-05', value: 10 },
 *     { kind: 'lock', round: 'self', by: 'Tổ giúp việc', at: '2022-12-10' },
 *     { ...value, round: 'appraised', by: 'Tổ giúp việc', at: '2022-12-20', value: 8, reason: 'Ban hành chậm' },
 *   ],
 * }
 * replay(run).rounds.map(({ round, ranking }) => [round, ranking.entries[0]?.score])
 * // => [['self', '10'], ['appraised', '8']]
 *
 * replay({ ...run, entries: [...run.entries, { ...value, round: 'self', by: 'Sở Y tế', at: '2022-12-21', value: 9 }] })
 * // => throws 'The round “Self-assessment” was locked by Tổ giúp việc (10/12/2022)'
 * ```
 */
export function replay(run: CommitteeRun): RunReplay {
  const { read, stages, issues } = checkRun(run)
  throwIfAny(issues)
  // Nothing is wrong, so it was read.
  const whole = read as ParsedRun
  const locks = locksOf(whole.entries)
  const evaluated: EvaluatedRound[] = []
  stages.forEach((stands, place) => {
    const before = evaluated.at(-1)
    const isSame = before !== undefined && stands === stages[place - 1] && isJudgedAlike(whole, place, locks)
    evaluated.push(isSame ? before : evaluateRound(whole, stands, place, locks.has(place)))
  })
  throwIfAny(evaluated.flatMap(round => round.issues))
  const rankings: Ranking<Evaluation>[] = []
  const rounds = evaluated.map(({ evaluation, issues: findings }, place): RoundResult => {
    const { id, title } = run.rounds[place] as CommitteeRound
    const lock = locks.get(place)?.entry
    const before = rankings.at(-1)
    const ranking = before?.source === evaluation ? before : rank(evaluation as Evaluation, run.ranking)
    rankings.push(ranking)
    return {
      round: id,
      ...(title === undefined ? {} : { title }),
      ...(lock === undefined ? {} : { lock: { by: lock.by, at: lock.at } }),
      evaluation: ranking.source,
      ranking,
      findings,
    }
  })
  return madeReplays.note({ run, rounds: Object.freeze(rounds), findings: issues })
}

/** Whether a round judges what stands as the one before it did: the same is demanded of it, and no evidence is asked for anew. */
function isJudgedAlike({ run, needs }: ParsedRun, place: number, locks: ReadonlyMap<number, unknown>): boolean {
  const demand = run.missing === 'not-scored' || locks.has(place) === locks.has(place - 1)
  return demand && needs.every(need => need?.from !== place)
}
