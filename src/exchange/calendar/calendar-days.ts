import { Deadline } from '../../deadlines/deadline'
import { formatDeadline } from '../../deadlines/format-deadline'
import { CivilDate } from '../../foundation/civil-date'
import { Identifier } from '../../foundation/identifier'
import { inBoth, inBothLanguages, LocalizedText } from '../../foundation/language'
import { anyText, dictionary, either, just, list, maybe, openRecord } from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import type { TaskObligation } from '../../tasks/obligations'
import type { TaskPlan } from '../../tasks/plan'
import { calendarIndex } from '../../working-time/calendar-index'
import type { WorkingCalendar } from '../../working-time/working-calendar'
import type { CalendarDay } from './calendar-file'

/**
 * The days off and make-up days of a working calendar, for {@link writeCalendarFile}.
 *
 * @param calendar - The working calendar.
 * @throws An `EgovKpiError` if the calendar is wrong.
 *
 * @example
 * ```ts
 * import { vietnamCivilService } from 'egov-kpi'
 * import { workingCalendarDays } from 'egov-kpi/exchange'
 *
 * workingCalendarDays(vietnamCivilService()).find(({ date }) => date === '2022-04-11')?.id // => 'off-2022-04-11'
 * ```
 */
export function workingCalendarDays(calendar: WorkingCalendar): readonly CalendarDay[] {
  calendarIndex(calendar)
  return [
    ...calendar.daysOff.map(({ date, reason }) => ({ id: `off-${date}`, date, title: reason })),
    ...calendar.workingDays.map(({ date, reason }) => ({ id: `work-${date}`, date, title: reason })),
  ]
}

/** An obligation, with its last day after extensions if that is known. */
export interface DatedObligation extends TaskObligation {
  readonly lastDay?: CivilDate | null
}

/** The properties of a plan and of an obligation that are used here; both have more. */
const PlanTitles = /* @__PURE__ */ openRecord(() => ({
  id: Identifier,
  tasks: list(openRecord(() => ({ id: Identifier, title: LocalizedText }))),
}))
const Dated = /* @__PURE__ */ openRecord(() => ({
  task: anyText,
  unit: anyText,
  stage: anyText,
  due: either(CivilDate, just(null)),
  lastDay: maybe(either(CivilDate, just(null))),
  period: maybe(anyText),
  deadline: maybe(Deadline),
}))

/**
 * The last days of the obligations of a plan, for {@link writeCalendarFile}; those without a day are left out.
 *
 * The id of a day follows from plan, task, unit, stage and the day as written (or the period that has none), so that two
 * days of one quarter are two, and a deadline that was extended moves in the calendar instead of appearing there twice.
 *
 * @param plan - The plan, for the titles of its tasks.
 * @param obligations - The obligations: of `listObligations`, `listUpcoming` or `summarizeTasks`.
 * @param names - The names of units; a unit without one is shown by its id.
 * @throws An `EgovKpiError` if an argument is malformed.
 *
 * @example
 * ```ts
 * import { obligationDays } from 'egov-kpi/exchange'
 *
 * const plan = { id: 'p', date: '2022-04-13', document: { number: '76/KH-UBND' }, tasks: [{ id: 'a', title: 'Báo cáo' }] }
 * const owed = [{ plan: 'p', task: 'a', unit: 'hue', group: 'so', stage: 'completion', due: '2022-06-30' }]
 * obligationDays(plan, owed, { hue: 'Huế' })
 * // => [{ id: 'p/a/hue/completion/2022-06-30', date: '2022-06-30', title: { vi: 'Báo cáo – Huế', en: 'Báo cáo – Huế' } }]
 * ```
 */
export function obligationDays(
  plan: TaskPlan,
  obligations: readonly DatedObligation[],
  names: Readonly<Record<string, LocalizedText>> = {},
): readonly CalendarDay[] {
  parseStructure(PlanTitles, plan, ['plan'])
  parseStructure(list(Dated), obligations, ['obligations'])
  parseStructure(dictionary(LocalizedText), names, ['names'])
  const titles = new Map(plan.tasks.map(({ id, title }) => [id, title]))
  return obligations.flatMap(({ task, unit, stage, due, lastDay, period, deadline }): readonly CalendarDay[] => {
    const date = lastDay ?? due
    if (date === null) return []
    const name = inBoth((Object.hasOwn(names, unit) ? names[unit] : undefined) ?? unit, text => text)
    const title = inBoth(titles.get(task) ?? task, (text, language) => `${text} – ${name[language]}`)
    const id = [plan.id, task, unit, stage, due ?? period ?? ''].join('/')
    if (deadline === undefined) return [{ id, date, title }]
    return [{ id, date, title, details: inBothLanguages(language => formatDeadline(deadline, language)) }]
  })
}
