import { parseRun } from '../committee/check-run'
import { RunParts } from '../committee/read-run'
import type { CommitteeRun } from '../committee/run'
import { Dossier } from '../dossiers/dossier'
import { parseDossiers } from '../dossiers/parse-dossiers'
import { parseProcedures } from '../dossiers/parse-procedures'
import { Procedure } from '../dossiers/procedure'
import { Formula, parseFormula } from '../formulas/formula'
import { either, list } from '../foundation/schema'
import { CountsForm, StatisticalForm } from '../indicators/form'
import { Indicator } from '../indicators/indicator'
import { parseForm } from '../indicators/read-form'
import { parseIndicators } from '../indicators/read-indicators'
import { parseTargets } from '../indicators/read-targets'
import { Target } from '../indicators/target'
import { Observation } from '../observations/observation'
import { parseObservations } from '../observations/parse-observations'
import { parseUnits } from '../organization/define-units'
import { UnitLists } from '../organization/read-units'
import type { Units } from '../organization/unit'
import { RankingBand } from '../ranking/bands'
import { parseBands } from '../ranking/parse-bands'
import { type Assessment, AssessmentRow } from '../scorecards/assessment'
import { parseScorecard } from '../scorecards/define-scorecard'
import type { ScorecardIds } from '../scorecards/known-ids'
import { parseAssessments } from '../scorecards/parse-assessments'
import { Scorecard } from '../scorecards/scorecard'
import { parsePlan } from '../tasks/define-plan'
import { parseTaskEvents } from '../tasks/parse-task-events'
import { TaskPlan } from '../tasks/plan'
import { TaskEvent } from '../tasks/task-event'
import { parseWorkingCalendar } from '../working-time/parse-calendar'
import { WorkingCalendar } from '../working-time/working-calendar'
import { makeSchema } from './make-schema'
import type { StandardSchema } from './standard-schema'

/** Units and their groups, as `parseUnits` reads them. */
export const unitsSchema: StandardSchema<Units> = /* @__PURE__ */ makeSchema('units', UnitLists, parseUnits)

/** Observations, as `parseObservations` reads them. */
export const observationsSchema: StandardSchema<readonly Observation[]> = /* @__PURE__ */ makeSchema(
  'observations',
  /* @__PURE__ */ list(Observation),
  parseObservations,
)

/** Indicators, as `parseIndicators` reads them. */
export const indicatorsSchema: StandardSchema<readonly Indicator[]> = /* @__PURE__ */ makeSchema(
  'indicators',
  /* @__PURE__ */ list(Indicator),
  parseIndicators,
)

/** A statistical form, as `parseForm` reads it. */
export const formSchema: StandardSchema<StatisticalForm> = /* @__PURE__ */ makeSchema(
  'form',
  /* @__PURE__ */ either(StatisticalForm, CountsForm),
  parseForm,
)

/** A formula, as `parseFormula` reads it. */
export const formulaSchema: StandardSchema<Formula> = /* @__PURE__ */ makeSchema('formula', Formula, parseFormula)

/** A scorecard, as `parseScorecard` reads it. */
export const scorecardSchema: StandardSchema<Scorecard> = /* @__PURE__ */ makeSchema(
  'scorecard',
  Scorecard,
  parseScorecard,
)

/** Bands, as `parseBands` reads them. */
export const bandsSchema: StandardSchema<readonly RankingBand[]> = /* @__PURE__ */ makeSchema(
  'bands',
  /* @__PURE__ */ list(RankingBand),
  parseBands,
)

/** A plan, as `parsePlan` reads it. */
export const planSchema: StandardSchema<TaskPlan> = /* @__PURE__ */ makeSchema('plan', TaskPlan, parsePlan)

/** Events of a task, as `parseTaskEvents` reads them. */
export const taskEventsSchema: StandardSchema<readonly TaskEvent[]> = /* @__PURE__ */ makeSchema(
  'taskEvents',
  /* @__PURE__ */ list(TaskEvent),
  parseTaskEvents,
)

/** Dossiers, as `parseDossiers` reads them. */
export const dossiersSchema: StandardSchema<readonly Dossier[]> = /* @__PURE__ */ makeSchema(
  'dossiers',
  /* @__PURE__ */ list(Dossier),
  parseDossiers,
)

/** Administrative procedures, as `parseProcedures` reads them. */
export const proceduresSchema: StandardSchema<readonly Procedure[]> = /* @__PURE__ */ makeSchema(
  'procedures',
  /* @__PURE__ */ list(Procedure),
  parseProcedures,
)

/** A working calendar, as `parseWorkingCalendar` reads it. */
export const workingCalendarSchema: StandardSchema<WorkingCalendar> = /* @__PURE__ */ makeSchema(
  'calendar',
  WorkingCalendar,
  parseWorkingCalendar,
)

/** A committee's run, as `parseRun` reads it. */
export const runSchema: StandardSchema<CommitteeRun> = /* @__PURE__ */ makeSchema('run', RunParts, parseRun)

/**
 * Describes the assessments of a scorecard, as `parseAssessments` reads them.
 *
 * @param scorecard - The scorecard that the rows belong to.
 * @throws An `EgovKpiError` when the scorecard is malformed.
 *
 * @example
 * ```ts
 * import { assessmentsSchema } from 'egov-kpi/schemas'
 *
 * const schema = assessmentsSchema({
 *   id: 'it-2022',
 *   title: 'Ứng dụng CNTT năm 2022',
 *   scale: 20,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'security-plan', max: 20, rule: { kind: 'points' } }],
 * })
 * const { issues } = schema['~standard'].validate([{ unit: 'so-y-te', criterion: 'security-plan', value: 21 }])
 * issues?.map(({ path, message }) => [path, message])
 * // => [[[0, 'value'], '21 points are more than the maximum of 20.']]
 * ```
 */
export function assessmentsSchema<const S extends Scorecard>(
  scorecard: S,
): StandardSchema<readonly Assessment<ScorecardIds<S>>[]> {
  parseScorecard(scorecard, { path: ['scorecard'] })
  return makeSchema('assessments', list(AssessmentRow), rows => parseAssessments(scorecard, rows))
}

/**
 * Describes baselines and targets of indicators, as `parseTargets` reads them.
 *
 * @param indicators - The definitions that the targets belong to.
 * @throws An `EgovKpiError` when an indicator is malformed.
 *
 * @example
 * ```ts
 * import { serviceRates } from 'egov-kpi/frameworks'
 * import { targetsSchema } from 'egov-kpi/schemas'
 *
 * const target = { indicator: 'onlin', scope: 'city', period: '2022', kind: 'target', comparator: 'at-least', value: 65 }
 * targetsSchema(serviceRates)['~standard'].validate([target]).issues?.[0]?.path // => [0, 'indicator']
 * ```
 */
export function targetsSchema(indicators: readonly Indicator[]): StandardSchema<readonly Target[]> {
  parseIndicators(indicators, { path: ['indicators'] })
  return makeSchema('targets', list(Target), json => parseTargets(indicators, json))
}
