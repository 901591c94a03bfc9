import { weekdayOf } from 'egov-kpi/foundation'
import { addWorkingDays, countWorkingDays, isWorkingDay, vietnamCivilService } from 'egov-kpi/working-time'
import { describe, expect, it } from 'vitest'
import data from './working-calendar-vn.json' with { type: 'json' }

const calendar = vietnamCivilService()

describe('the calendar of the civil service', () => {
  it('differs from the two compilations in a day off, a worked Saturday, or the coverage', () => {
    expect(calendar.daysOff.map(({ date }) => date)).toEqual(data.daysOff.map(({ date }) => date))
    expect(calendar.daysOff).toHaveLength(102)
    expect(calendar.workingDays.map(({ date }) => date)).toEqual(data.workingSaturdays)
    expect(calendar.workingDays).toHaveLength(6)
    expect({ from: calendar.from, to: calendar.to }).toEqual(data.coverage)
  })

  it('gives a day off another reason, or pairs a swap with another Saturday', () => {
    const reasons = data.daysOff.map(({ holiday }) => (holiday.startsWith('hoán') ? 'Hoán đổi ngày làm việc' : holiday))
    expect(calendar.daysOff.map(({ reason }) => (typeof reason === 'string' ? reason : reason.vi))).toEqual(reasons)
    const pairs = data.daysOff.flatMap(({ date, workedInstead }) =>
      workedInstead === undefined ? [] : [[date, workedInstead]],
    )
    expect(calendar.daysOff.flatMap(({ date, workedOn }) => (workedOn ? [[date, workedOn]] : []))).toEqual(pairs)
    expect(calendar.workingDays.map(({ insteadOf, date }) => [insteadOf, date])).toEqual(pairs)
  })

  it('lists a day off that is no weekday, or works another day than a Saturday', () => {
    expect(calendar.daysOff.filter(({ date }) => weekdayOf(date) > 5)).toEqual([])
    expect(calendar.workingDays.map(({ date }) => weekdayOf(date))).toEqual([6, 6, 6, 6, 6, 6])
  })

  it('leaves a day off without the source that the data name', () => {
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
  })

  it('takes the unconfirmed 24/11/2026 as a day off without being told to', () => {
    expect(isWorkingDay(calendar, '2026-11-24')).toBe(true)
    const cautious = vietnamCivilService({ unconfirmed: 'days-off' })
    expect(isWorkingDay(cautious, '2026-11-24')).toBe(false)
    expect(cautious.daysOff).toHaveLength(103)
  })

  it('is built anew, checked and indexed anew, each time it is asked for', () => {
    expect(vietnamCivilService()).toBe(calendar)
  })

  it('can be changed by whoever holds it', () => {
    expect(Object.isFrozen(calendar.daysOff[0]?.source)).toBe(true)
  })

  it('answers otherwise after a journey through JSON', () => {
    const copy = JSON.parse(JSON.stringify(calendar))
    expect(copy).toEqual(calendar)
    expect(addWorkingDays(copy, '2025-01-24', 20)).toBe(addWorkingDays(calendar, '2025-01-24', 20))
  })
})

/** From a day, so many working days, lead to: a table that a civil servant can check against the wall calendar. */
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
  ['one day back from Monday is Friday', '2022-04-18', -1, '2022-04-15'],
  ['one day back from Sunday is Friday too', '2022-04-17', -1, '2022-04-15'],
  ['one day back across Tết', '2025-02-03', -1, '2025-01-24'],
] as const

describe('a term in working days', () => {
  it.each(decisions)('is wrong: %s', (_, date, n, expected) => {
    expect(addWorkingDays(calendar, date, n)).toBe(expected)
    if (n >= 0) expect(countWorkingDays(calendar, date, expected)).toBe(n)
  })

  it('does not add up to the weekdays of a year less the days off, plus the worked Saturdays', () => {
    const count = (year: number) => countWorkingDays(calendar, `${year - 1}-12-31`, `${year}-12-31`)
    expect(count(2019)).toBe(261 - 11 + 2)
    expect(count(2022)).toBe(260 - 11)
    expect(count(2025)).toBe(261 - 12 + 1)
  })
})
