import { weekdayOf } from 'egov-kpi/foundation'
import {
  addWorkingDays,
  checkCalendar,
  countWorkingDays,
  findWorkingDayFrom,
  findWorkingDayUpTo,
  isWorkingDay,
  vietnamCivilService,
} from 'egov-kpi/working-time'
import { describe, expect, it } from 'vitest'
import { faultsOf, faultText } from '../support/issues'
import data from './working-calendar-vn.json' with { type: 'json' }

const calendar = vietnamCivilService()

describe('the calendar of the civil service', () => {
  it('has the days off, the worked Saturdays and the coverage of the data', () => {
    expect(calendar.daysOff.map(({ date }) => date)).toEqual(data.daysOff.map(({ date }) => date))
    expect(calendar.daysOff).toHaveLength(103)
    expect(calendar.workingDays.map(({ date }) => date)).toEqual(data.workingSaturdays)
    expect(calendar.workingDays).toHaveLength(6)
    expect({ from: calendar.from, to: calendar.to }).toEqual(data.coverage)
  })

  it('gives each day off the reason of the data, and each swap its Saturday', () => {
    const reasons = data.daysOff.map(({ holiday }) => (holiday.startsWith('hoán') ? 'Hoán đổi ngày làm việc' : holiday))
    expect(calendar.daysOff.map(({ reason }) => (typeof reason === 'string' ? reason : reason.vi))).toEqual(reasons)
    const pairs = data.daysOff.flatMap(({ date, workedInstead }) =>
      workedInstead === undefined ? [] : [[date, workedInstead]],
    )
    expect(calendar.daysOff.flatMap(({ date, workedOn }) => (workedOn ? [[date, workedOn]] : []))).toEqual(pairs)
    expect(calendar.workingDays.map(({ insteadOf, date }) => [insteadOf, date])).toEqual(pairs)
  })

  it('lists weekdays as days off and Saturdays as worked', () => {
    expect(calendar.daysOff.filter(({ date }) => weekdayOf(date) > 5)).toEqual([])
    expect(calendar.workingDays.map(({ date }) => weekdayOf(date))).toEqual([6, 6, 6, 6, 6, 6])
  })

  it('names the source of a day off', () => {
    const sourceOf = (date: string) => calendar.daysOff.find(day => day.date === date)?.source.title
    expect(sourceOf('2018-02-14')).toMatchObject({ en: 'Notice 573/TB-VPCP of 14/12/2017' })
    expect(sourceOf('2018-12-31')).toMatchObject({ en: 'Dispatch 6519/VPCP-KGVX (2018)' })
    expect(sourceOf('2021-02-10')).toMatchObject({ en: 'Announced schedule of days off 2021 (press)' })
    expect(sourceOf('2022-01-03')).toMatchObject({ en: 'The rule of the substitute day' })
    expect(sourceOf('2024-02-08')).toMatchObject({ en: 'Notice 1570/TB-BLDTBXH' })
    expect(sourceOf('2024-04-29')).toMatchObject({ en: 'Dispatch 2450/VPCP-KGVX of 12/4/2024' })
    expect(sourceOf('2025-05-02')).toMatchObject({ en: 'Dispatch 8726/VPCP-KGVX of 26/11/2024' })
    expect(sourceOf('2026-01-02')).toMatchObject({ en: 'Dispatch 12729/VPCP-KGVX of 25/12/2025' })
    expect(sourceOf('2026-08-31')).toMatchObject({ en: 'Announced schedule of days off 2026' })
    expect(sourceOf('2026-11-24')).toMatchObject({ en: 'Resolution 28/2026/QH16, in force since 1/7/2026' })
  })

  it('has 24/11/2026 off by law, and the proposed swap of 23/11 for 28/11 only if it is asked to assume it', () => {
    const worked = (one: typeof calendar) => ['23', '24', '28'].map(day => isWorkingDay(one, `2026-11-${day}`))
    expect(worked(calendar)).toEqual([true, false, false])
    const assuming = vietnamCivilService({ unconfirmed: 'assumed' })
    expect(worked(assuming)).toEqual([false, false, true])
    expect(calendar.unconfirmed?.map(({ date, workedOn }) => [date, workedOn])).toEqual(
      data.uncertain.length === 2 ? [data.uncertain.map(({ date }) => date)] : [],
    )
    expect(assuming.unconfirmed?.[0]?.source.assumed).toBe(true)
  })

  it('reports for both days of the proposed swap that it is not confirmed', () => {
    const about = (one: typeof calendar, from: string, to: string) =>
      checkCalendar(one, from, to).map(({ message }) => message)
    expect(about(calendar, '2026-11-23', '2026-11-23')).toEqual([
      {
        vi: 'Việc nghỉ ngày 23/11/2026 và làm bù ngày 28/11/2026 (Hoán đổi ngày làm việc) chưa được xác nhận; ở đây giả định không hoán đổi.',
        en: 'The swap of a day off on 23/11/2026 for work on 28/11/2026 (Swapped working day) is not confirmed; it is assumed not to take place here.',
      },
    ])
    expect(about(calendar, '2026-11-25', '2026-11-30')).toHaveLength(1)
    expect(about(vietnamCivilService({ unconfirmed: 'assumed' }), '2026-11-28', '2026-11-28')[0]?.en).toContain(
      'it is assumed to take place here',
    )
    expect(about(calendar, '2026-11-24', '2026-11-27')).toEqual([])
    expect(checkCalendar(calendar, '2026-11-23', '2026-11-23').map(faultText)).toEqual([
      'assumed day at calendar.unconfirmed',
    ])
  })

  it('is built, checked and indexed once', () => {
    expect(vietnamCivilService()).toBe(calendar)
  })

  it('is refused with an unknown option', () => {
    expect(faultsOf(() => vietnamCivilService({ unconfirmed: 'maybe' as never }))).toEqual([
      'not-allowed at options.unconfirmed',
    ])
  })

  it('cannot be changed', () => {
    expect(Object.isFrozen(calendar.daysOff[0]?.source)).toBe(true)
  })

  it('answers the same after a round trip through JSON', () => {
    const copy = JSON.parse(JSON.stringify(calendar))
    expect(copy).toEqual(calendar)
    expect(addWorkingDays(copy, '2025-01-24', 20)).toBe(addWorkingDays(calendar, '2025-01-24', 20))
  })
})

/** A day, working days to add, and the result: a table that a civil servant can check against the wall calendar. */
const decisions = [
  ['Tết 2025: Friday before the holidays, one day', '2025-01-24', 1, '2025-02-03'],
  ['Tết 2025: five days across it', '2025-01-23', 5, '2025-02-06'],
  ['Tết 2022: from Friday 28/1', '2022-01-28', 1, '2022-02-07'],
  ['Tết 2023 begins on a Friday', '2023-01-19', 1, '2023-01-27'],
  ['Tết 2018: Wednesday to Tuesday off', '2018-02-13', 2, '2018-02-22'],
  ['a worked Saturday counts: 29/4/2024 off, 4/5/2024 worked', '2024-04-26', 3, '2024-05-04'],
  ['the day after a worked Saturday is Monday', '2024-05-04', 1, '2024-05-06'],
  ['a worked Saturday before its day off: 26/4/2025 for 2/5/2025', '2025-04-25', 1, '2025-04-26'],
  ['and then the holiday that it paid for', '2025-04-29', 1, '2025-05-05'],
  ['New Year 2019: 31/12/2018 is swapped, 1/1 off', '2018-12-28', 1, '2019-01-02'],
  ['New Year 2019: the Saturday paid back', '2019-01-04', 1, '2019-01-05'],
  ['New Year 2026: Thursday and Friday off', '2025-12-31', 1, '2026-01-05'],
  ['New Year 2022: the substitute Monday', '2021-12-31', 1, '2022-01-04'],
  ['National Day 2021 has its second day on 3/9', '2021-09-01', 1, '2021-09-06'],
  ['National Day 2022 has its second day on 1/9', '2022-08-31', 1, '2022-09-05'],
  ['30/4 and 1/5 on a weekend: 2/5 and 3/5/2022 off', '2022-04-29', 1, '2022-05-04'],
  ['from a Sunday, one day is Monday', '2022-04-17', 1, '2022-04-18'],
  ['from a Sunday, five days are Friday', '2022-04-17', 5, '2022-04-22'],
  ['from a Saturday before a Monday off', '2022-04-09', 1, '2022-04-12'],
  ['no days from a day off stay there', '2022-04-10', 0, '2022-04-10'],
  ['24/11/2026 is off: from the Monday before it', '2026-11-23', 1, '2026-11-25'],
  ['24/11/2026 is off: five days from the Thursday before', '2026-11-19', 5, '2026-11-27'],
  ['24/11/2026 is off: from the day itself', '2026-11-24', 1, '2026-11-25'],
  ['24/11/2026 is off: the last day of the term before it', '2026-11-20', 1, '2026-11-23'],
  ['24/11/2026 is off: back from the day after', '2026-11-25', -1, '2026-11-23'],
  ['24/11/2026 is off: back from the day itself', '2026-11-24', -1, '2026-11-23'],
  ['one day back from Monday is Friday', '2022-04-18', -1, '2022-04-15'],
  ['one day back from Sunday is Friday too', '2022-04-17', -1, '2022-04-15'],
  ['five days back from a Sunday pass the holiday of Monday 11/4', '2022-04-17', -5, '2022-04-08'],
  ['one day back across Tết', '2025-02-03', -1, '2025-01-24'],
] as const

describe('a term in working days', () => {
  it.each(decisions)('is counted: %s', (_, date, n, expected) => {
    expect(addWorkingDays(calendar, date, n)).toBe(expected)
    expect(countWorkingDays(calendar, date, expected)).toBe(n)
  })

  it('adds up to the weekdays of a year less the days off, plus the worked Saturdays', () => {
    const count = (year: number) => countWorkingDays(calendar, `${year - 1}-12-31`, `${year}-12-31`)
    expect(count(2019)).toBe(261 - 11 + 2)
    expect(count(2022)).toBe(260 - 11)
    expect(count(2025)).toBe(261 - 12 + 1)
    expect(count(2026)).toBe(261 - 14 + 2)
  })
})

describe('the last working day beside a written deadline', () => {
  it.each([
    ['000:300', '2022-07-31', '2022-07-29'],
    ['000:301', '2022-01-31', '2022-01-28'],
    ['001:608', '2022-04-30', '2022-04-29'],
    ['001:1139', '2022-04-09', '2022-04-08'],
    ['001:592', '2022-04-14', '2022-04-14'],
  ])('is the last working day up to it, at %s', (_, lastDay, expected) => {
    expect(findWorkingDayUpTo(calendar, lastDay)).toBe(expected)
  })

  it('is not the next one', () => {
    expect(findWorkingDayFrom(calendar, '2022-01-31')).toBe('2022-02-07')
    expect(findWorkingDayFrom(calendar, '2022-02-07')).toBe('2022-02-07')
  })
})
