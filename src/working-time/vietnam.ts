import * as z from 'zod'
import { throwIfAny } from '../foundation/error'
import { readProperties } from '../foundation/structure'
import { vietnamTime } from '../foundation/zone'
import { defineWorkingCalendar } from './define-calendar'
import { OfficeHours } from './office-hours'
import { cultureDay, type HolidayName, holidayNames, holidaySource, holidays, swapSource, swaps } from './vietnam-days'
import type { DayOff, MakeUpDay, WorkingCalendar } from './working-calendar'

/** What is left open about Vietnam's calendar. */
export interface VietnamCalendarOptions {
  /** What a day is whose being off is not confirmed: 24/11/2026, Vietnam Culture Day. `working-days` unless given. */
  readonly unconfirmed?: 'working-days' | 'days-off'
  /** The office hours of a place; they differ, so none are assumed. */
  readonly officeHours?: OfficeHours
}

const optionShape: { readonly [K in keyof Required<VietnamCalendarOptions>]: z.ZodType<VietnamCalendarOptions[K]> } = {
  unconfirmed: z.optional(z.enum(['working-days', 'days-off'])),
  officeHours: z.optional(OfficeHours),
}

/** The calendars without office hours: always the same two, so that each is checked and indexed once. */
const built: { 'working-days'?: WorkingCalendar; 'days-off'?: WorkingCalendar } = {}

/**
 * The working calendar of Vietnam's civil servants, 2018 to 2026: 102 weekdays off and 6 worked Saturdays.
 *
 * For terms in working days in Vietnam. Each day carries its reason and its source, an official notice or dispatch
 * where one is known; two independent compilations agree on all of them. 24/11/2026 was announced in policy only and
 * is a working day unless the option says otherwise; results that rest on it say so.
 *
 * @param options - What to make of the unconfirmed day, and a place's office hours.
 * @throws An `EgovKpiError` when the options are malformed, or the office hours leave a working day without any.
 *
 * @example
 * ```ts
 * import { isWorkingDay, vietnamCivilService } from 'egov-kpi'
 *
 * const calendar = vietnamCivilService()
 * calendar.from // => '2018-01-01'
 * calendar.to // => '2026-12-31'
 * isWorkingDay(calendar, '2026-11-24') // => true
 * isWorkingDay(vietnamCivilService({ unconfirmed: 'days-off' }), '2026-11-24') // => false
 * ```
 */
export function vietnamCivilService(options: VietnamCalendarOptions = {}): WorkingCalendar {
  const { value, issues } = readProperties<VietnamCalendarOptions>(optionShape, options, ['options'])
  throwIfAny(issues)
  const { unconfirmed = 'working-days', officeHours } = value
  const known = built[unconfirmed] ?? build(unconfirmed)
  built[unconfirmed] = known
  return officeHours === undefined ? known : defineWorkingCalendar({ ...known, officeHours })
}

function build(unconfirmed: 'working-days' | 'days-off'): WorkingCalendar {
  const announced: DayOff[] = Object.entries(holidays).flatMap(([year, byName]) =>
    Object.entries(byName).flatMap(([name, days]) =>
      days.map(day => {
        const date = `${year}-${day}`
        return { date, reason: holidayNames[name as HolidayName], source: holidaySource(Number(year), date) }
      }),
    ),
  )
  const swapped: DayOff[] = swaps.map(([date, workedOn]) => ({
    date,
    reason: holidayNames.swap,
    source: swapSource(date),
    workedOn,
  }))
  const workingDays: MakeUpDay[] = swaps.map(([insteadOf, date]) => ({
    date,
    reason: holidayNames.swap,
    source: swapSource(insteadOf),
    insteadOf,
  }))
  return defineWorkingCalendar({
    id: 'vietnam-civil-service',
    title: { vi: 'Lịch làm việc của cán bộ, công chức Việt Nam', en: 'Working calendar of Vietnam’s civil service' },
    // The date of the latest document that the compilations cite.
    asKnownOn: '2026-01-07',
    zone: vietnamTime,
    from: '2018-01-01',
    to: '2026-12-31',
    workingWeek: [1, 2, 3, 4, 5],
    daysOff: [...announced, ...swapped, ...(unconfirmed === 'days-off' ? [cultureDay] : [])],
    workingDays,
    unconfirmed: [cultureDay],
  })
}
