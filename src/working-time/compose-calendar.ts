import { CivilDate } from '../foundation/civil-date'
import { throwIfAny } from '../foundation/error'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { list, maybe, record } from '../foundation/schema'
import { readProperties } from '../foundation/structure'
import { calendarIndex } from './calendar-index'
import { OfficeHours } from './office-hours'
import { parseWorkingCalendar } from './parse-calendar'
import { DayOff, MakeUpDay, type WorkingCalendar } from './working-calendar'

/** What a place adds to a calendar: its closures, its make-up days, its office hours. */
export interface CalendarLayer {
  /** The id of the composed calendar. */
  readonly id: string
  readonly title: LocalizedText
  /** The day as of which the layer is known. */
  readonly asKnownOn: CivilDate
  readonly daysOff?: readonly DayOff[]
  readonly workingDays?: readonly MakeUpDay[]
  readonly officeHours?: OfficeHours
}

const CalendarLayer = record<CalendarLayer>(() => ({
  id: Identifier,
  title: LocalizedText,
  asKnownOn: CivilDate,
  daysOff: maybe(list(DayOff)),
  workingDays: maybe(list(MakeUpDay)),
  officeHours: maybe(OfficeHours),
}))

/**
 * Adds a local layer to a calendar: a flood closure or a town's office hours to the national calendar.
 *
 * If both define a day, the layer takes precedence; everything else is unchanged. The result names the calendar below,
 * with its version.
 *
 * @param calendar - The calendar below.
 * @param layer - The days off, make-up days and office hours that are added.
 * @throws An `EgovKpiError` when the layer is malformed, or the two do not form a valid calendar.
 *
 * @example
 * ```ts
 * import { composeCalendar, isWorkingDay, vietnamCivilService } from 'egov-kpi'
 *
 * const local = composeCalendar(vietnamCivilService(), {
 *   id: 'da-nang',
 *   title: 'Đà Nẵng',
 *   asKnownOn: '2022-10-14',
 *   daysOff: [{ date: '2022-10-17', reason: { vi: 'Ngập lụt', en: 'Flood' }, source: { title: 'An example' } }],
 * })
 * isWorkingDay(local, '2022-10-17') // => false
 * local.basedOn // => [{ id: 'vietnam-civil-service', asKnownOn: '2026-09-06' }]
 * ```
 */
export function composeCalendar(calendar: WorkingCalendar, layer: CalendarLayer): WorkingCalendar {
  calendarIndex(calendar)
  const { value, issues } = readProperties(CalendarLayer, layer, ['layer'])
  throwIfAny(issues)
  const { id, title, asKnownOn, daysOff = [], workingDays = [], officeHours } = value as CalendarLayer
  const decided = new Set([...daysOff, ...workingDays].map(({ date }) => date))
  const isUndecided = ({ date }: { readonly date: CivilDate }): boolean => !decided.has(date)
  const off = [...calendar.daysOff.filter(isUndecided), ...daysOff]
  const made = [...calendar.workingDays.filter(isUndecided), ...workingDays]
  return parseWorkingCalendar({
    ...calendar,
    id,
    title,
    asKnownOn,
    daysOff: off.map(day => without(day, 'workedOn', made)),
    workingDays: made.map(day => without(day, 'insteadOf', off)),
    ...(officeHours === undefined ? {} : { officeHours }),
    basedOn: [...(calendar.basedOn ?? []), { id: calendar.id, asKnownOn: calendar.asKnownOn }],
  })
}

/** A day without its swap partner, if the layer removed the partner. */
function without<T extends { readonly [P in K]?: CivilDate }, K extends 'workedOn' | 'insteadOf'>(
  day: T,
  key: K,
  partners: readonly { readonly date: CivilDate }[],
): T {
  if (partners.some(({ date }) => date === day[key])) return day
  const { [key]: _, ...rest } = day
  return rest as T
}
