import type { CivilDate } from '../foundation/civil-date'
import { throwIfAny } from '../foundation/error'
import { maybe, oneOf, record } from '../foundation/schema'
import { readProperties } from '../foundation/structure'
import { vietnamTime } from '../foundation/zone'
import { OfficeHours } from './office-hours'
import { parseWorkingCalendar } from './parse-calendar'
import {
  type HolidayName,
  holidayNames,
  holidaySource,
  holidays,
  proposedSwap,
  swapSource,
  swaps,
} from './vietnam-days'
import type { DayOff, MakeUpDay, WorkingCalendar } from './working-calendar'

/** Options of Vietnam's calendar. */
export interface VietnamCalendarOptions {
  /**
   * How to treat a day off that was proposed but not confirmed: Monday 23/11/2026, with Saturday 28/11/2026 worked
   * instead. The default is `left-out`; `assumed` treats the swap as decided, which is an assumption.
   */
  readonly unconfirmed?: 'left-out' | 'assumed'
  /** The office hours of a place; they differ, so none are assumed. */
  readonly officeHours?: OfficeHours
}

const VietnamCalendarOptions = record<VietnamCalendarOptions>(() => ({
  unconfirmed: maybe(oneOf(['left-out', 'assumed'])),
  officeHours: maybe(OfficeHours),
}))

/** The calendars without office hours: always the same two objects, so that each is checked and indexed once. */
const built: { 'left-out'?: WorkingCalendar; assumed?: WorkingCalendar } = {}

/**
 * The working calendar of Vietnam's civil servants, 2018 to 2026: 103 weekdays off and 6 worked Saturdays.
 *
 * For terms in working days in Vietnam. Each day has its reason and its source, an official notice or dispatch if one
 * is known; two independent compilations agree on all of them, and 24/11/2026 (Vietnam Culture Day) is off by
 * Resolution 28/2026/QH16. A swap of 23/11/2026 for 28/11/2026 was only proposed: it is left out unless the option
 * treats it as decided, and results that rest on one of the two days say so.
 *
 * @param options - The treatment of the proposed swap, and a place's office hours.
 * @throws An `EgovKpiError` when the options are malformed, or the office hours leave a working day without any.
 *
 * @example
 * ```ts
 * import { isWorkingDay, vietnamCivilService } from 'egov-kpi'
 *
 * const calendar = vietnamCivilService()
 * calendar.from // => '2018-01-01'
 * calendar.to // => '2026-12-31'
 * isWorkingDay(calendar, '2026-11-24') // => false
 * isWorkingDay(calendar, '2026-11-23') // => true
 * isWorkingDay(vietnamCivilService({ unconfirmed: 'assumed' }), '2026-11-23') // => false
 * ```
 */
export function vietnamCivilService(options: VietnamCalendarOptions = {}): WorkingCalendar {
  const { value, issues } = readProperties(VietnamCalendarOptions, options, ['options'])
  throwIfAny(issues)
  const { unconfirmed = 'left-out', officeHours } = value
  const known = built[unconfirmed] ?? build(unconfirmed)
  built[unconfirmed] = known
  return officeHours === undefined ? known : parseWorkingCalendar({ ...known, officeHours })
}

function build(unconfirmed: 'left-out' | 'assumed'): WorkingCalendar {
  const announced: DayOff[] = Object.entries(holidays).flatMap(([year, byName]) =>
    Object.entries(byName).flatMap(([name, days]) =>
      days.map(day => {
        const date = `${year}-${day}`
        return { date, reason: holidayNames[name as HolidayName], source: holidaySource(Number(year), date) }
      }),
    ),
  )
  const swapped: (DayOff & { readonly workedOn: CivilDate })[] = swaps.map(([date, workedOn]) => ({
    date,
    reason: holidayNames.swap,
    source: swapSource(date),
    workedOn,
  }))
  if (unconfirmed === 'assumed') swapped.push(proposedSwap)
  const workingDays: MakeUpDay[] = swapped.map(({ date: insteadOf, workedOn: date, ...why }) => ({
    ...why,
    date,
    insteadOf,
  }))
  return parseWorkingCalendar({
    id: 'vietnam-civil-service',
    title: { vi: 'Lịch làm việc của cán bộ, công chức Việt Nam', en: 'Working calendar of Vietnam’s civil service' },
    // The date of the latest document known: the proposal of the swap.
    asKnownOn: '2026-09-06',
    zone: vietnamTime,
    from: '2018-01-01',
    to: '2026-12-31',
    workingWeek: [1, 2, 3, 4, 5],
    daysOff: [...announced, ...swapped],
    workingDays,
    unconfirmed: [proposedSwap],
  })
}
