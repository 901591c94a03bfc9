import { formatDeadline, listOccurrences, parseDeadline, type RelativeDeadline, resolveEvent } from 'egov-kpi/deadlines'
import { vietnamCivilService } from 'egov-kpi/working-time'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'
import { withHours } from '../working-time/calendars'
import { read, show } from './show'

const calendar = vietnamCivilService()
const relative = (words: string) => parseDeadline(words) as RelativeDeadline

describe('a deadline that counts from an event', () => {
  it.each([
    ['Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ', 'relative 5 working-days after (ngày nhận đủ hồ sơ)'],
    ['trong vòng 15 ngày kể từ ngày nhận hồ sơ', 'relative 15 calendar-days after (ngày nhận hồ sơ)'],
    ['Không quá 10 (mười) ngày làm việc, kể từ ngày nhận', 'relative 10 working-days after (ngày nhận)'],
    ['chậm nhất 02 tuần sau khi kết thúc hội nghị', 'relative 2 weeks after (khi kết thúc hội nghị)'],
    ['chậm nhất sau 10 ngày kể từ ngày ký', 'relative 10 calendar-days after (ngày ký)'],
    ['45 ngày kể từ ngày kết thúc năm tài chính', 'relative 45 calendar-days after (ngày kết thúc năm tài chính)'],
    ['trong 2 năm kể từ ngày ban hành', 'relative 24 months after (ngày ban hành)'],
    ['báo cáo UBND trong 24 giờ kể từ khi xảy ra sự cố', 'relative 24 hours after (khi xảy ra sự cố) | báo cáo UBND'],
    ['trong 4 giờ làm việc kể từ khi nhận', 'relative 4 working-hours after (khi nhận)'],
    ['Chậm nhất là 95 ngày trước ngày bầu cử', 'relative 95 calendar-days before (ngày bầu cử)'],
    ['25 ngày trước ngày bầu cử', 'relative 25 calendar-days before (ngày bầu cử)'],
    ['ít nhất trước 45 ngày làm việc so với ngày tổ chức', 'relative 45 working-days before (ngày tổ chức)'],
    ['trước ngày khai giảng ít nhất 7 ngày', 'relative 7 calendar-days before (ngày khai giảng)'],
    ['gửi hồ sơ chậm nhất 03 tháng trước ngày hết hạn', 'relative 3 months before (ngày hết hạn) | gửi hồ sơ'],
    ['trong thoi han 05 ngay lam viec ke tu ngay nhan', 'relative 5 working-days after (ngay nhan)'],
    // A stretch without an end, a start, no event, an alternative, a date besides.
    ['trong thời hạn 10 ngày trước ngày bầu cử', '! unread deadline "trong thời hạn"'],
    ['sau 15 ngày kể từ ngày ký', '! unread deadline "sau"'],
    ['trong thời hạn 05 ngày làm việc', '! unread deadline "trong thời hạn 05 ngày làm việc"'],
    ['chậm nhất 0 ngày trước ngày bầu cử', '! unread deadline "chậm nhất 0 ngày trước ngày bầu cử"'],
    ['trong 5 ngày kể từ ngày nhận hoặc ngày ký', '! unread deadline "trong 5 ngày kể từ ngày nhận hoặc ngày ký"'],
    ['trong 5 ngày kể từ ngày nhận, trước 30/6/2025', '! unread deadline "trong 5 ngày kể từ ngày nhận"'],
  ])('%s', (words, expected) => {
    expect(read(words)).toBe(expected)
  })

  it('has no day of its own, and never occurs by itself', () => {
    const deadline = parseDeadline('chậm nhất 25 ngày trước ngày bầu cử')
    expect(deadline).toEqual({
      kind: 'relative',
      amount: 25,
      measure: 'calendar-days',
      relation: 'before',
      event: 'ngày bầu cử',
      lastDay: null,
      text: 'chậm nhất 25 ngày trước ngày bầu cử',
    })
    expect(listOccurrences(deadline, '2021')).toEqual([])
  })

  it.each([
    [
      'không quá 10 ngày làm việc kể từ ngày nhận',
      'Trong thời hạn 10 ngày làm việc kể từ ngày nhận',
      'Within 10 working days from: ngày nhận',
    ],
    [
      'báo cáo 1 tháng trước ngày bầu cử',
      'Báo cáo chậm nhất 1 tháng trước ngày bầu cử',
      'At least 1 month before: ngày bầu cử: báo cáo',
    ],
  ])('is written in both languages, and read back: %s', (words, vietnamese, english) => {
    const deadline = parseDeadline(words)
    expect(formatDeadline(deadline, 'vi')).toBe(vietnamese)
    expect(formatDeadline(deadline, 'en')).toBe(english)
    expect(show(parseDeadline(vietnamese)).toLowerCase()).toBe(show(deadline).toLowerCase())
  })

  it.each([
    [{ amount: 0 }, ['too-small number at deadline.amount']],
    [{ measure: 'days' }, ['not-allowed at deadline.measure']],
    [{ lastDay: '2025-01-01' }, ['wrong-type at deadline.lastDay']],
  ])('is refused as data that contradicts itself: %j', (change, faults) => {
    const broken = { ...relative('25 ngày trước ngày bầu cử'), ...change } as RelativeDeadline
    expect(faultsOf(() => formatDeadline(broken, 'vi'))).toEqual(faults)
  })
})

describe('an event whose day is known gives a relative deadline its day', () => {
  // The election plan of 19/1/2021 prints both: 105 days before 23/5/2021 is 7/2/2021.
  it.each([
    ['105 ngày trước ngày bầu cử', '2021-05-23', '2021-02-07'],
    ['chậm nhất 25 ngày trước ngày bầu cử', '2021-05-23', '2021-04-28'],
    ['trong 5 ngày làm việc kể từ ngày nhận', '2022-04-08', '2022-04-18'],
    ['chậm nhất 5 ngày làm việc trước ngày họp', '2022-04-18', '2022-04-08'],
    ['trong 10 ngày kể từ ngày nhận', '2022-04-05', '2022-04-15'],
    // 16/4/2022 is a Saturday: a term ends with the next working day (Civil Code 2015, article 148).
    ['trong 10 ngày kể từ ngày nhận', '2022-04-06', '2022-04-18'],
    // What must be done before an event is not moved.
    ['chậm nhất 2 ngày trước ngày họp', '2022-04-18', '2022-04-16'],
    ['trong 2 tuần kể từ ngày nhận', '2022-04-06', '2022-04-20'],
    ['trong 1 tháng kể từ ngày nhận', '2022-01-31', '2022-02-28'],
  ])('%s, event on %s: %s', (words, date, lastDay) => {
    expect(resolveEvent(relative(words), date, { calendar })).toMatchObject({ kind: 'on', date: lastDay, lastDay })
  })

  it('a term that may end on a day off needs no calendar', () => {
    const deadline = relative('trong 10 ngày kể từ ngày nhận')
    expect(resolveEvent(deadline, '2022-04-06', { rollForward: false }).lastDay).toBe('2022-04-16')
    expect(resolveEvent(relative('25 ngày trước ngày bầu cử'), '2021-05-23').lastDay).toBe('2021-04-28')
  })

  it('hours run by the clock or by the office from a moment', () => {
    expect(resolveEvent(relative('trong 24 giờ kể từ khi xảy ra'), '2022-04-08T16:00:00+07:00')).toEqual({
      kind: 'on',
      date: '2022-04-09',
      time: '16:00',
      lastDay: '2022-04-09',
      text: 'trong 24 giờ kể từ khi xảy ra',
    })
    const office = relative('báo cáo trong 4 giờ làm việc kể từ khi xảy ra')
    expect(resolveEvent(office, '2022-04-08T16:00:00+07:00', { calendar: withHours })).toMatchObject({
      date: '2022-04-12',
      what: 'báo cáo',
    })
    const midnight = resolveEvent(relative('trong 8 giờ kể từ khi xảy ra'), '2022-04-08T16:00:00Z')
    expect(midnight).toMatchObject({ date: '2022-04-09', time: '00:00', lastDay: '2022-04-08' })
  })

  it.each([
    ['trong 5 ngày làm việc kể từ ngày nhận', '2022-04-08', {}, ['missing at options.calendar']],
    ['trong 10 ngày kể từ ngày nhận', '2022-04-08', {}, ['missing at options.calendar']],
    ['trong 10 ngày kể từ ngày nhận', '2022-04-31', { calendar }, ['malformed date at date']],
    ['trong 24 giờ kể từ khi nhận', '2022-04-08', {}, ['missing moment at date']],
    [
      'trong 10 ngày kể từ ngày nhận',
      '2022-04-08',
      { rollForwards: true },
      ['unknown property at options.rollForwards'],
    ],
  ])('%s, event on %s with %j is refused', (words, date, options, faults) => {
    expect(faultsOf(() => resolveEvent(relative(words), date, options as object))).toEqual(faults)
  })
})
