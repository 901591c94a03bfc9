import { canonicalJson } from '../../committee/canonical-json'
import type { Dossier } from '../../dossiers/dossier'
import { issuesThrownBy, throwIfAny } from '../../foundation/error'
import { AnyList, parseStructure } from '../../foundation/structure'
import type { Observation } from '../../observations/observation'
import { readObservations } from '../../observations/read-observations'
import { parseUnits } from '../../organization/define-units'
import type { Units } from '../../organization/unit'
import type { AnyAssessment } from '../../scorecards/assessment'
import { parseScorecard } from '../../scorecards/define-scorecard'
import { kindOf } from '../../scorecards/rules/rules'
import { type Criterion, type Heading, isHeading, leavesOf, type Scorecard } from '../../scorecards/scorecard'
import type { Plan } from '../../tasks/plan'
import type { WorkingCalendar } from '../../working-time/working-calendar'
import { writeInputCell } from '../forms/value-cell'
import { partName, partsOfValue } from '../forms/value-parts'
import { inputSchemas } from '../schemas/input-schemas'
import type { Sheet } from '../sheets/sheet'
import { languageOf, type SheetOptions, sheetOf } from '../sheets/write-records'
import { checkedAs } from './checked-as'
import { assessmentLayout } from './layouts/assessments'
import { calendarLayout, dayOffLayout, makeUpDayLayout, unconfirmedLayout } from './layouts/calendar'
import { dossierLayout } from './layouts/dossiers'
import { observationLayout } from './layouts/observations'
import { criterionLayout, scorecardLayout } from './layouts/scorecard'
import { eventLayout, planLayout, stageLayout, taskLayout } from './layouts/tasks'
import { groupLayout, unitLayout } from './layouts/units'

/**
 * Puts agencies and their groups into two tables, which `readUnits` reads back.
 *
 * @param units - The units.
 * @param options - The language of the headings.
 * @throws An `EgovKpiError` when the units are wrong.
 *
 * @example
 * ```ts
 * import { unitSheets } from 'egov-kpi/exchange'
 *
 * const units = { groups: [{ id: 'so', name: 'Sở' }], units: [{ id: 'a', name: 'A', group: 'so' }] }
 * unitSheets(units)[0]?.rows // => [['a', 'A', 'so']]
 * ```
 */
export function unitSheets(units: Units, options: SheetOptions = {}): readonly Sheet[] {
  checkedAs('units', () => parseUnits(units))
  return [sheetOf(unitLayout, units.units, options), sheetOf(groupLayout, units.groups, options)]
}

/**
 * Puts observations into a table, which `readObservations` reads back.
 *
 * @param observations - The observations.
 * @param options - The language of the headings and choices.
 * @throws An `EgovKpiError` when an observation or the options are wrong.
 *
 * @example
 * ```ts
 * import { observationSheets } from 'egov-kpi/exchange'
 *
 * const observation = { unit: 'a', indicator: 'online', period: '2022', value: '57', status: 'final' } as const
 * observationSheets([observation])[0]?.rows // => [['a', 'online', '2022', '57', 'chính thức']]
 * ```
 */
export function observationSheets(observations: readonly Observation[], options: SheetOptions = {}): readonly Sheet[] {
  const list = parseStructure(AnyList, observations, ['observations'])
  throwIfAny(readObservations(list, ['observations']).issues)
  return [sheetOf(observationLayout, observations, options)]
}

/**
 * Puts assessments into a table, which `readAssessments` reads back: a row for each value, or for each part of one.
 *
 * @param scorecard - The scorecard that they belong to.
 * @param assessments - The assessments.
 * @param options - The language of the headings and choices.
 * @throws An `EgovKpiError` when the scorecard, the form of an assessment or the options are wrong.
 *
 * @example
 * ```ts
 * import { assessmentSheets, type Sheet } from 'egov-kpi/exchange'
 *
 * const scorecard = {
 *   id: 'it',
 *   title: 'Ứng dụng CNTT',
 *   scale: 10,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'online', max: 10, rule: { kind: 'ratio' } }],
 * } as const
 * const assessment = { unit: 'hue', criterion: 'online', value: { numerator: 3, denominator: 4 } }
 * const sheet: Sheet | undefined = assessmentSheets(scorecard, [assessment])[0]
 * sheet?.rows // => [['hue', 'online', 'numerator', 3], ['hue', 'online', 'denominator', 4]]
 * ```
 */
export function assessmentSheets(
  scorecard: Scorecard,
  assessments: readonly AnyAssessment[],
  options: SheetOptions = {},
): readonly Sheet[] {
  checkedAs('scorecard', () => parseScorecard(scorecard))
  throwIfAny(issuesThrownBy(() => canonicalJson(assessments), ['assessments']))
  parseStructure(inputSchemas.assessments, assessments, ['assessments'])
  const language = languageOf(options)
  const rules = new Map(leavesOf(scorecard.criteria).map(({ id, rule }) => [id, rule]))
  const rows = assessments.flatMap(({ value, ...rest }): readonly object[] => {
    const rule = rules.get(rest.criterion)
    if (rule === undefined) return [{ ...rest, value }]
    const inputs = kindOf(rule).inputs(rule)
    const parts = partsOfValue(rule, value)
    const { unit, criterion, round } = rest
    const identity = { unit, criterion, ...(round === undefined ? {} : { round }) }
    if (parts.length === 0) return [{ ...rest, value: '{}' }]
    return parts.map(({ path, value: given }, index) => {
      const name = partName(path)
      const input = inputs.find(one => partName(one.path) === name)
      return {
        ...(index === 0 ? rest : identity),
        ...(name === '' ? {} : { part: name }),
        value: writeInputCell(given, input, language),
      }
    })
  })
  return [sheetOf(assessmentLayout, rows, options)]
}

/**
 * Puts dossiers into a table, which `readDossiers` reads back.
 *
 * @param dossiers - The dossiers.
 * @param options - The language of the headings and choices.
 * @throws An `EgovKpiError` when a dossier or the options are wrong.
 *
 * @example
 * ```ts
 * import { dossierSheets } from 'egov-kpi/exchange'
 *
 * dossierSheets([{ id: 'H-1', unit: 'hue', channel: 'online', receivedAt: '2022-04-15' }], { language: 'en' })[0]?.rows
 * // => [['H-1', 'hue', 'online', '2022-04-15']]
 * ```
 */
export function dossierSheets(dossiers: readonly Dossier[], options: SheetOptions = {}): readonly Sheet[] {
  parseStructure(inputSchemas.dossiers, dossiers, ['dossiers'])
  return [sheetOf(dossierLayout, dossiers, options)]
}

/**
 * Puts a plan into tables of its tasks, of itself, of stages and of events, which `readPlan` reads back.
 *
 * @param plan - The plan.
 * @param options - The language of the headings and choices.
 * @throws An `EgovKpiError` when the form of the plan or the options are wrong.
 *
 * @example
 * ```ts
 * import { planSheets } from 'egov-kpi/exchange'
 *
 * const plan = { id: 'p', date: '2022-04-13', document: { number: '76/KH-UBND' }, tasks: [{ id: 'a', title: 'A' }] }
 * planSheets(plan).map(({ name }) => name) // => ['Nhiệm vụ', 'Kế hoạch']
 * ```
 */
export function planSheets(plan: Plan, options: SheetOptions = {}): readonly Sheet[] {
  parseStructure(inputSchemas.plan, plan, ['plan'])
  const { tasks, ...head } = plan
  const stages = tasks.flatMap(({ id, stages: own = [] }) => own.map(stage => ({ ...stage, task: id })))
  const events = tasks.flatMap(({ id, events: own = [] }) => own.map(event => ({ ...event, task: id })))
  const rows = tasks.map(({ stages: _, events: __, ...task }) => task)
  return [
    sheetOf(taskLayout, rows, options),
    sheetOf(planLayout, [head], options),
    ...(stages.length === 0 ? [] : [sheetOf(stageLayout, stages, options)]),
    ...(events.length === 0 ? [] : [sheetOf(eventLayout, events, options)]),
  ]
}

/**
 * Puts a working calendar into tables of itself and of its days, which `readWorkingCalendar` reads back.
 *
 * @param calendar - The calendar.
 * @param options - The language of the headings.
 * @throws An `EgovKpiError` when the form of the calendar or the options are wrong.
 *
 * @example
 * ```ts
 * import { vietnamCivilService } from 'egov-kpi'
 * import { calendarSheets } from 'egov-kpi/exchange'
 *
 * calendarSheets(vietnamCivilService()).map(({ name }) => name)
 * // => ['Lịch làm việc', 'Ngày nghỉ', 'Ngày làm bù', 'Ngày nghỉ chưa xác nhận']
 * ```
 */
export function calendarSheets(calendar: WorkingCalendar, options: SheetOptions = {}): readonly Sheet[] {
  parseStructure(inputSchemas.calendar, calendar, ['calendar'])
  const { daysOff, workingDays, unconfirmed, ...head } = calendar
  return [
    sheetOf(calendarLayout, [head], options),
    sheetOf(dayOffLayout, daysOff, options),
    sheetOf(makeUpDayLayout, workingDays, options),
    ...(unconfirmed === undefined ? [] : [sheetOf(unconfirmedLayout, unconfirmed, options)]),
  ]
}

/**
 * Puts a scorecard into tables of itself and of its criteria, which `readScorecard` reads back.
 *
 * @param scorecard - The scorecard.
 * @param options - The language of the headings and choices.
 * @throws An `EgovKpiError` when the scorecard is wrong.
 *
 * @example
 * ```ts
 * import { scorecardSheets } from 'egov-kpi/exchange'
 *
 * const scorecard = {
 *   id: 'it',
 *   title: 'Ứng dụng CNTT',
 *   scale: 10,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'plan', max: 10, rule: { kind: 'yes-no' } }],
 * } as const
 * scorecardSheets(scorecard, { language: 'en' })[0]?.rows // => [['plan', 'criterion', 10, '{"kind":"yes-no"}']]
 * ```
 */
export function scorecardSheets(scorecard: Scorecard, options: SheetOptions = {}): readonly Sheet[] {
  checkedAs('scorecard', () => parseScorecard(scorecard))
  const { criteria, ...head } = scorecard
  return [sheetOf(criterionLayout, rowsOf(criteria, undefined), options), sheetOf(scorecardLayout, [head], options)]
}

function rowsOf(nodes: readonly (Heading | Criterion)[], heading: string | undefined): readonly object[] {
  const under = heading === undefined ? {} : { heading }
  return nodes.flatMap(node => {
    if (!isHeading(node)) return [{ ...node, ...under, is: 'criterion' }]
    const { criteria, ...rest } = node
    return [{ ...rest, ...under, is: 'heading' }, ...rowsOf(criteria, node.id)]
  })
}
