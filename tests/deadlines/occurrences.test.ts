import {
  type DeadlineCycle,
  type DeadlineOptions,
  listOccurrences,
  parseDeadline,
  type RecurringDeadline,
} from 'egov-kpi/deadlines'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'

const days = (words: string, span: string, options: DeadlineOptions = {}) =>
  listOccurrences(parseDeadline(words, options), span).map(({ lastDay }) => lastDay)

describe('the report of Plan 76 (001:918)', () => {
  const words = 'trước ngày 30 tháng cuối cùng của từng Quý và ngày 15/12/2022'

  it('is due on five days in 2022', () => {
    expect(days(words, '2022')).toEqual(['2022-03-29', '2022-06-29', '2022-09-29', '2022-12-15', '2022-12-29'])
    expect(days(words, '2022', { beforeGoverns: 'all' })).toEqual([
      '2022-03-29',
      '2022-06-29',
      '2022-09-29',
      '2022-12-14',
      '2022-12-29',
    ])
    expect(days(words, '2022', { before: 'inclusive' })).toEqual([
      '2022-03-30',
      '2022-06-30',
      '2022-09-30',
      '2022-12-15',
      '2022-12-30',
    ])
  })

  it("is not owed for the first quarter, which was past on the plan's own date", () => {
    expect(days(words, '2022-04-13/2022-12-31')).toEqual(['2022-06-29', '2022-09-29', '2022-12-15', '2022-12-29'])
  })

  it('says which quarter it closes', () => {
    expect(listOccurrences(parseDeadline(words), '2022').map(({ period }) => period)).toEqual([
      '2022-Q1',
      '2022-Q2',
      '2022-Q3',
      undefined,
      '2022-Q4',
    ])
  })
})

describe('a recurrence falls on its days:', () => {
  it.each([
    ['Định kỳ 03 tháng/lần', '2022-S1', ['2022-03-31', '2022-06-30']],
    ['hằng tháng', '2024-Q1', ['2024-01-31', '2024-02-29', '2024-03-31']],
    ['Hằng năm', '2022-06-01/2024-06-01', ['2022-12-31', '2023-12-31']],
    ['Ngày 28/8 hàng năm', '2022', ['2022-08-28']],
    ['ngày 30 hằng tháng', '2022-02', ['2022-02-28']],
    ['trước ngày 30 hằng tháng', '2022-02', ['2022-02-28']],
    ['trước ngày 01 hằng tháng', '2022-02', ['2022-02-28']],
    ['trước ngày 01/01 hằng năm', '2022', ['2022-12-31']],
    ['hằng tuần', '2022-04-11/2022-04-24', ['2022-04-17', '2022-04-24']],
    ['hằng ngày', '2022-04-11/2022-04-13', ['2022-04-11', '2022-04-12', '2022-04-13']],
    ['hằng tháng trong năm 2022', '2022-12-01/2023-02-28', ['2022-12-31']],
    ['hàng quý, 6 tháng, năm', '2022-Q2', ['2022-06-30', '2022-06-30']],
    ['định kỳ', '2022', []],
  ])('%s in %s', (words, span, expected) => {
    expect(days(words, span)).toEqual(expected)
  })

  it('those that are not named are marked as assumed', () => {
    const assumed = (words: string) => listOccurrences(parseDeadline(words), '2022-12').map(one => one.assumed)
    expect(assumed('hằng tháng')).toEqual([true])
    expect(assumed('ngày 15 hằng tháng')).toEqual([undefined])
    expect(assumed('hằng ngày')).toHaveLength(31)
    expect(new Set(assumed('hằng ngày'))).toEqual(new Set([undefined]))
  })

  it('those of a cycle that does not follow the calendar are counted from an anchor', () => {
    const fortnightly = parseDeadline('mỗi 2 tuần')
    expect(faultsOf(() => listOccurrences(fortnightly, '2022-04'))).toEqual(['missing anchor at anchor'])
    expect(listOccurrences(fortnightly, '2022-04', { anchor: '2022-04-04' }).map(({ lastDay }) => lastDay)).toEqual([
      '2022-04-03',
      '2022-04-17',
    ])
    const fiveMonthly = parseDeadline('5 tháng/lần')
    expect(faultsOf(() => listOccurrences(fiveMonthly, '2022'))).toEqual(['missing anchor at anchor'])
    expect(listOccurrences(fiveMonthly, '2022', { anchor: '2022-04-01' }).map(({ lastDay }) => lastDay)).toEqual([
      '2022-03-31',
      '2022-08-31',
    ])
  })
})

/** A recurring deadline of one cycle, whose last day is the named one unless it says something else. */
const recurring = (cycle: Partial<DeadlineCycle>): RecurringDeadline => ({
  kind: 'recurring',
  cycles: [{ every: 1, measure: 'months', relation: 'on', ...cycle }],
  lastDay: null,
  text: 'x',
})

describe('a cycle falls on', () => {
  it.each<[string, Partial<DeadlineCycle>, string, readonly string[], string?]>([
    ['the last day of a month that is shorter', { day: 31 }, '2022-02', ['2022-02-28']],
    ['the day before a day', { day: 31, relation: 'before' }, '2022-04', ['2022-04-30']],
    ['the last day of a month that has not even that day', { day: 31, relation: 'before' }, '2022-02', ['2022-02-28']],
    ['a day of the first month of a quarter', { every: 3, month: 1, day: 15 }, '2022-S1', ['2022-01-15', '2022-04-15']],
    ['the end of the second month', { every: 3, month: 2 }, '2022-S1', ['2022-02-28', '2022-05-31']],
    ['the day before the end of a quarter', { every: 3, relation: 'before' }, '2022-Q1', ['2022-03-30']],
    ['the end of every four months', { every: 4 }, '2022', ['2022-04-30', '2022-08-31', '2022-12-31']],
    ['the day before one that ends as it begins', { day: 15, time: '00:00' }, '2022-04', ['2022-04-14']],
    ['the day itself if an hour is named', { day: 15, time: '16:00', relation: 'before' }, '2022-04', ['2022-04-15']],
    ['a day of the week', { measure: 'weeks', weekday: 5 }, '2022-04-15/2022-04-22', ['2022-04-15', '2022-04-22']],
    [
      'the Sunday before a Monday, that of the next week too',
      { measure: 'weeks', weekday: 1, relation: 'before' },
      '2022-04-11/2022-04-24',
      ['2022-04-17', '2022-04-24'],
    ],
    [
      'a day of the last of two weeks',
      { every: 2, measure: 'weeks', weekday: 5 },
      '2022-04',
      ['2022-04-01', '2022-04-15', '2022-04-29'],
      '2022-04-04',
    ],
    [
      'every tenth day, before the anchor too',
      { every: 10, measure: 'days' },
      '2022-03',
      ['2022-03-01', '2022-03-11', '2022-03-21', '2022-03-31'],
      '2022-04-01',
    ],
    ['a single day of a span of one', { measure: 'days' }, '2022-04-11/2022-04-11', ['2022-04-11']],
    [
      'every day before a day',
      { measure: 'days', relation: 'before' },
      '2022-04-11/2022-04-12',
      ['2022-04-11', '2022-04-12'],
    ],
    [
      '29 February, or the last day',
      { measure: 'years', month: 2, day: 29 },
      '2023-01-01/2024-12-31',
      ['2023-02-28', '2024-02-29'],
    ],
    [
      'a day of every second year',
      { every: 2, measure: 'years', month: 18, day: 30 },
      '2020-01-01/2025-12-31',
      ['2020-06-30', '2022-06-30', '2024-06-30'],
      '2021-01-01',
    ],
  ])('%s', (_, cycle, span, expected, anchor) => {
    const options = anchor === undefined ? {} : { anchor }
    expect(listOccurrences(recurring(cycle), span, options).map(({ lastDay }) => lastDay)).toEqual(expected)
  })

  it.each<[string, Partial<DeadlineCycle>, string, string?]>([
    ['2022', { measure: 'years' }, '2022'],
    ['2022', { every: 12 }, '2022'],
    ['2022-04-01/2023-03-31', { measure: 'years' }, '2023-03', '2021-04-01'],
    ['2022-S2', { every: 6 }, '2022-12'],
    ['2022-04-01/2022-09-30', { every: 6 }, '2022-09', '2022-04-01'],
    ['2022-Q3', { every: 3 }, '2022-09'],
    ['2022-02-01/2022-04-30', { every: 3 }, '2022-04', '2022-02-01'],
    ['2022-09', {}, '2022-09'],
    ['2022-05-01/2022-08-31', { every: 4 }, '2022-08'],
    ['2022-04-11/2022-04-17', { measure: 'weeks' }, '2022-04-17/2022-04-17'],
    ['2021-01-01/2022-12-31', { every: 2, measure: 'years' }, '2022', '2021-01-01'],
  ])('a day that closes %s', (period, cycle, span, anchor) => {
    const options = anchor === undefined ? {} : { anchor }
    expect(listOccurrences(recurring(cycle), span, options).map(one => one.period)).toEqual([period])
  })

  it.each<[string, Partial<DeadlineCycle>, boolean]>([
    ['a day', { day: 15 }, false],
    ['a month', { every: 3, month: 1 }, false],
    ['a day of the week', { measure: 'weeks', weekday: 5 }, false],
    ['every day', { measure: 'days' }, false],
    ['nothing but weeks', { measure: 'weeks' }, true],
    ['nothing but years', { measure: 'years' }, true],
  ])('a day that is assumed only if nothing names it: %s', (_, cycle, isAssumed) => {
    const found = listOccurrences(recurring(cycle), '2022').map(occurrence => 'assumed' in occurrence)
    expect(new Set(found)).toEqual(new Set([isAssumed]))
  })

  it('its own days only within the time to which it is limited', () => {
    const within = { ...recurring({ day: 15 }), within: '2022-Q2' }
    expect(listOccurrences(within, '2022').map(({ lastDay }) => lastDay)).toEqual([
      '2022-04-15',
      '2022-05-15',
      '2022-06-15',
    ])
    expect(listOccurrences(within, '2022-05-15/2022-05-15')).toHaveLength(1)
    expect(listOccurrences({ ...within, within: '2022-05-15/2022-05-15' }, '2022')).toHaveLength(1)
    expect(listOccurrences(within, '2023')).toEqual([])
  })
})

describe('a cycle that has no such day is refused', () => {
  it.each<[string, Partial<DeadlineCycle>, readonly string[]]>([
    ['a day of the month of a week', { measure: 'weeks', day: 5 }, ['not-applicable day-of-cycle']],
    ['a month of a week', { measure: 'weeks', month: 1 }, ['not-applicable day-of-cycle']],
    ['the second of one month', { month: 2 }, ['not-applicable day-of-cycle']],
    ['a day of the week of a month', { weekday: 1 }, ['not-applicable day-of-cycle']],
    ['an hour of no day', { time: '16:00' }, ['not-applicable day-of-cycle']],
    ['the 25th of 24 months', { every: 2, measure: 'years', month: 25 }, ['not-applicable day-of-cycle']],
    ['31 April', { measure: 'years', month: 4, day: 31 }, ['unknown day']],
    ['31 April of the second year', { every: 2, measure: 'years', month: 16, day: 31 }, ['unknown day']],
  ])('%s', (_, cycle, codes) => {
    const faults = faultsOf(() => listOccurrences(recurring(cycle), '2022', { anchor: '2021-01-01' }))
    expect(faults.map(fault => fault.split(' at ')[0])).toEqual(codes)
  })

  it.each<[string, Partial<DeadlineCycle>]>([
    ['the only month', { month: 1 }],
    ['the last month of two years', { every: 2, measure: 'years', month: 24, day: 31 }],
    ['29 February', { measure: 'years', month: 2, day: 29 }],
    ['the last day of a year', { measure: 'years', day: 31 }],
    ['an hour of a day of the week', { measure: 'weeks', weekday: 7, time: '24:00' }],
  ])('but %s is one', (_, cycle) => {
    expect(listOccurrences(recurring(cycle), '2022', { anchor: '2021-01-01' }).length).toBeGreaterThan(0)
  })

  it.each(['116:30', '16:300', '24:30', '16:60', '7:30'])('%s is not an hour', time => {
    expect(faultsOf(() => listOccurrences(recurring({ day: 1, time }), '2022'))).toEqual([
      'malformed form at deadline.cycles[0].time',
    ])
  })
})

describe('other deadlines', () => {
  it('occur on the first and the last day of a span', () => {
    expect(days('Trước 15/4/2022', '2022-04-14/2022-04-30')).toEqual(['2022-04-14'])
    expect(days('Trước 15/4/2022', '2022-04-01/2022-04-14')).toEqual(['2022-04-14'])
    expect(days('Trước 15/4/2022', '2022-04-01/2022-04-13')).toEqual([])
  })

  it('occur at most once, and only within the span', () => {
    expect(days('Trước 15/4/2022', '2022')).toEqual(['2022-04-14'])
    expect(days('Trước 15/4/2022', '2022-04-15/2022-12-31')).toEqual([])
    expect(days('thường xuyên', '2022')).toEqual([])
    expect(days('sau khi được phê duyệt', '2022')).toEqual([])
    expect(days('từ tháng 9/2022', '2022')).toEqual([])
  })

  it('of several points occur once for each, and each occurrence names its point', () => {
    const deadline = parseDeadline('Bắt đầu thực hiện năm 2022 và đến năm 2025 hoàn thành')
    expect(listOccurrences(deadline, '2022-01-01/2025-12-31')).toEqual([
      { lastDay: '2022-12-31', period: '2022', milestone: 0 },
      { lastDay: '2025-12-31', period: '2025', assumed: true, milestone: 1 },
    ])
  })

  it('and spans are refused if they are malformed', () => {
    const broken = { kind: 'on', date: '2022-02-30', lastDay: '2022-02-30', text: 'x' } as const
    expect(faultsOf(() => listOccurrences(broken, '2022-Q5'))).toEqual([
      'malformed date at deadline.date',
      'malformed date at deadline.lastDay',
      'malformed period at span',
    ])
  })
})
