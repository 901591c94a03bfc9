import { type DeadlineOptions, listOccurrences, parseDeadline } from 'egov-kpi/deadlines'
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

describe('other deadlines', () => {
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
