import type { RunReplay } from '../committee/replay'
import { ReplayForm, requireReplay } from '../committee/require-replay'
import type { Indicator } from '../indicators/indicator'
import { parseIndicators } from '../indicators/read-indicators'
import { requireStandings, StandingsForm } from '../indicators/require-standings'
import type { Standings } from '../indicators/standings'
import { parseRanking, RankingForm } from '../ranking/parse-ranking'
import type { Ranking } from '../ranking/rank'
import { parseReport, ReportForm } from '../report/read-report'
import type { Report } from '../report/report'
import type { Evaluation } from '../scorecards/evaluation'
import { EvaluationForm, parseEvaluation } from '../scorecards/parse-evaluation'
import { requireSummary, type TaskSummary, TaskSummaryForm } from '../tasks/summarize'
import { makeSchema } from './make-schema'
import type { StandardSchema } from './standard-schema'

/** The result of `rank`, as `parseRanking` reads it: its places are computed anew. */
export const rankingSchema: StandardSchema<Ranking> = /* @__PURE__ */ makeSchema('ranking', RankingForm, parseRanking)

/** The result of `evaluate`, as `parseEvaluation` reads it: its points are computed anew. */
export const evaluationSchema: StandardSchema<Evaluation> = /* @__PURE__ */ makeSchema(
  'evaluation',
  EvaluationForm,
  parseEvaluation,
)

/** The result of `replay`: its run is gone through anew. */
export const replaySchema: StandardSchema<RunReplay> = /* @__PURE__ */ makeSchema('replay', ReplayForm, json =>
  requireReplay(json as RunReplay),
)

/** The result of `summarizeTasks`: it is made anew from its plans. */
export const taskSummarySchema: StandardSchema<TaskSummary> = /* @__PURE__ */ makeSchema(
  'taskSummary',
  TaskSummaryForm,
  json => requireSummary(json as TaskSummary, []),
)

/** A report, as `parseReport` reads it. */
export const reportSchema: StandardSchema<Report> = /* @__PURE__ */ makeSchema('report', ReportForm, parseReport)

/**
 * Describes the result of `computeStandings`: each row must be what its own figure, target and baseline give.
 *
 * @param indicators - The definitions of the indicators in its rows.
 * @throws An `EgovKpiError` when an indicator is malformed.
 *
 * @example
 * ```ts
 * import { computeStandings } from 'egov-kpi'
 * import { serviceRates } from 'egov-kpi/frameworks'
 * import { standingsSchema } from 'egov-kpi/schemas'
 *
 * const units = { groups: [], units: [] }
 * const standings = computeStandings(serviceRates, { observations: [], targets: [], units, asOf: '2022-06-30' })
 * const stored = JSON.parse(JSON.stringify(standings))
 * standingsSchema(serviceRates)['~standard'].validate(stored).issues // => undefined
 * ```
 */
export function standingsSchema(indicators: readonly Indicator[]): StandardSchema<Standings> {
  parseIndicators(indicators, { path: ['indicators'] })
  return makeSchema('standings', StandingsForm, json => requireStandings(json as Standings, indicators, []))
}
