import { deepFreeze } from '../../foundation/freeze'
import type { Layout } from '../tables/layout'
import { assessmentLayout } from './layouts/assessments'
import { calendarLayout, dayOffLayout, makeUpDayLayout, unconfirmedLayout } from './layouts/calendar'
import { dossierLayout } from './layouts/dossiers'
import { observationLayout } from './layouts/observations'
import { criterionLayout, scorecardLayout } from './layouts/scorecard'
import { eventLayout, planLayout, stageLayout, taskLayout } from './layouts/tasks'
import { groupLayout, unitLayout } from './layouts/units'

/** The tables that inputs are read from, by name. */
export type LayoutName =
  | 'units'
  | 'groups'
  | 'observations'
  | 'assessments'
  | 'dossiers'
  | 'plan'
  | 'tasks'
  | 'stages'
  | 'events'
  | 'calendar'
  | 'daysOff'
  | 'makeUpDays'
  | 'unconfirmedDays'
  | 'scorecard'
  | 'criteria'

/**
 * The columns of every table that is read: the headings under which each is known, in Vietnamese and English, and what it
 * may hold. Headings are compared in Unicode form NFC, without blanks at the ends, in any case; another one is an issue.
 *
 * @example
 * ```ts
 * import { layouts } from 'egov-kpi/exchange'
 *
 * layouts.units.columns[0]?.headings
 * // => { vi: ['Mã đơn vị', 'mã'], en: ['unit', 'unit id', 'id'] }
 * ```
 */
export const layouts: Readonly<Record<LayoutName, Layout>> = /* @__PURE__ */ deepFreeze({
  units: unitLayout,
  groups: groupLayout,
  observations: observationLayout,
  assessments: assessmentLayout,
  dossiers: dossierLayout,
  plan: planLayout,
  tasks: taskLayout,
  stages: stageLayout,
  events: eventLayout,
  calendar: calendarLayout,
  daysOff: dayOffLayout,
  makeUpDays: makeUpDayLayout,
  unconfirmedDays: unconfirmedLayout,
  scorecard: scorecardLayout,
  criteria: criterionLayout,
})
