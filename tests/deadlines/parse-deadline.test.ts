import { type ByEventDeadline, formatDeadline, parseDeadline, resolveEvent } from 'egov-kpi/deadlines'
import { describe, expect, it } from 'vitest'
import { Deadline } from '../../src/deadlines/deadline'
import { parseStructure } from '../../src/foundation/structure'
import { faultsOf, issuesOf } from '../support/issues'
import { read, show } from './show'

describe('a phrase that is common elsewhere', () => {
  it.each([
    ['chậm nhất ngày 20/11/2023', 'on 2023-11-20'],
    ['Chậm nhất là ngày 20 tháng 11 năm 2023', 'on 2023-11-20'],
    ['muộn nhất trong tháng 5/2023', 'within 2023-05: 2023-05-31'],
    ['đến ngày 20.11.2023', 'on 2023-11-20'],
    ['từ nay đến hết ngày 20/11/2023', 'on 2023-11-20'],
    ['trước 17 giờ ngày 15/4/2022', 'before 2022-04-15 17:00: 2022-04-15'],
    ['trước 16h30 ngày 15/4/2022', 'before 2022-04-15 16:30: 2022-04-15'],
    ['trước Quý III/2022', 'before 2022-Q3: 2022-06-30'],
    ['Trước năm 2023', 'before 2023: 2022-12-31'],
    ['Trước ngày 01/3/2024', 'before 2024-03-01: 2024-02-29'],
    ['Quý 2 năm 2022', 'within 2022-Q2: 2022-06-30'],
    ['quí IV-2022', 'within 2022-Q4: 2022-12-31'],
    ['tháng 02 năm 2024', 'within 2024-02: 2024-02-29'],
    ['9 tháng đầu năm 2022', 'between 2022-01-01 and 2022-09-30'],
    ['nửa cuối năm 2022', 'within 2022-S2: 2022-12-31'],
    ['giữa tháng 6/2022', 'on 2022-06-15'],
    ['giữa năm 2022', 'on 2022-06-30'],
    ['đầu tháng 6/2022', 'on 2022-06-01'],
    ['cuối Quý II/2022', 'within 2022-Q2: 2022-06-30'],
    ['giai đoạn 2021 - 2025', 'between 2021-01-01 and 2025-12-31'],
    ['Từ tháng 9/2022 trở đi', 'open-ended from 2022-09-01'],
    ['thanh toán không dùng tiền mặt trong năm 2022', 'within 2022: 2022-12-31 | thanh toán không dùng tiền mặt'],
    [
      'triển khai thanh toán không dùng tiền mặt trong năm 2022',
      'within 2022: 2022-12-31 | triển khai thanh toán không dùng tiền mặt',
    ],
    ['Năm 2025 và các năm tiếp theo', 'open-ended from 2025-01-01'],
    ['2025 và những năm tiếp theo', 'open-ended from 2025-01-01'],
    ['Từ năm 2025 và những năm sau', 'open-ended from 2025-01-01'],
    ['trong năm 2025 và các năm tiếp theo', 'open-ended from 2025-01-01'],
    ['Quý IV/2025 và những năm tiếp theo', 'open-ended from 2025-10-01'],
    ['giai đoạn 2025-2030 và các năm tiếp theo', 'open-ended from 2025-01-01'],
    ['năm 2025 trở đi', 'open-ended from 2025-01-01'],
    ['Thường xuyên', 'open-ended (thường xuyên)'],
    ['Thường xuyên, liên tục', 'open-ended (thường xuyên, liên tục)'],
    ['Hằng năm', 'recurring 1 years'],
    ['hàng tuần', 'recurring 1 weeks'],
    ['hàng quý, 6 tháng, năm', 'recurring 3 months + 6 months + 1 years'],
    ['6 tháng một lần', 'recurring 6 months'],
    ['mỗi 2 tuần', 'recurring 2 weeks'],
    ['Trước ngày 25 hằng tháng', 'recurring 1 months before 25'],
    ['ngày 5 của tháng đầu mỗi quý', 'recurring 3 months on 5/1'],
    ['ngày 05 tháng đầu tiên mỗi quý', 'recurring 3 months on 5/1'],
    ['trước ngày 15/12 hằng năm', 'recurring 1 years before 15/12'],
    ['hằng tháng trong năm 2022', 'recurring 1 months within 2022'],
    ['theo quy định', 'by-reference (quy định)'],
    ['Theo tiến độ của Kế hoạch số 46/KH-UBND', 'by-reference (tiến độ của Kế hoạch số 46/KH-UBND)'],
    ['trước Kỳ họp cuối năm 2022', 'by-event before (Kỳ họp cuối năm 2022)'],
    ['Trình UBND thành phố trước ngày 30/6/2022', 'before 2022-06-30: 2022-06-29 | Trình UBND thành phố'],
  ])('is read: %s', (words, reading) => {
    expect(read(words)).toBe(reading)
  })
})

describe('an ISO form', () => {
  it.each([
    ['2022-04-15', 'on 2022-04-15'],
    ['2022', 'within 2022: 2022-12-31'],
    ['2022-Q4', 'within 2022-Q4: 2022-12-31'],
    ['2022-S1', 'within 2022-S1: 2022-06-30'],
    ['2022-06', 'within 2022-06: 2022-06-30'],
    ['2020-12-15/2021-12-14', 'between 2020-12-15 and 2021-12-14'],
    ['Trước 2022-04-15', 'before 2022-04-15: 2022-04-14'],
    ['2022-13', '! unread deadline "2022-13"'],
    ['2022-02-30', '! unknown day "2022-02-30"'],
  ])('is read: %s', (words, reading) => {
    expect(read(words)).toBe(reading)
  })
})

describe('the library does not guess at', () => {
  it.each([
    ['khoảng tháng 6/2022', 'khoảng'],
    ['Trước 15/4/2022 nếu được phê duyệt', 'nếu được phê duyệt'],
    ['Trước 15/4/2022 hoặc 20/4/2022', 'hoặc 20/4/2022'],
    ['15/4/2022, 20/4/2022', '20/4/2022'],
    ['trong tháng 6 tháng cuối năm 2022', 'trong tháng'],
    ['Việt Nam 2022', 'Việt Nam'],
    ['Quỹ I/2022', 'Quỹ I/2022'],
    ['mức độ 3/2022', 'mức độ'],
    ['24/7', '24/7'],
    ['10/56 xã', '10/56 xã'],
    ['sau 15 ngày', 'sau 15 ngày'],
    ['hoàn thành không trước 15/4/2022', 'hoàn thành không'],
    ['Hoàn thành sớm hơn 15/4/2022', 'Hoàn thành sớm hơn'],
    ['hoan thanh khong truoc 15/4/2022', 'hoan thanh khong'],
    ['trong vòng 15 ngày kể từ nhận hồ sơ', 'trong vòng 15 ngày kể từ nhận hồ sơ'],
    ['sau khi phê duyệt, trước 15/4/2022', 'sau khi phê duyệt'],
    ['Sớm hơn 15/4/2022', 'Sớm hơn'],
    ['so với cùng kỳ năm 2021', 'so với cùng kỳ'],
    ['quý V/2022', 'quý V/2022'],
    ['tháng 13/2022', 'tháng 13/2022'],
    ['x', 'x'],
    ['trong tháng 3/2022; lúc nào đó', 'lúc nào đó'],
  ])('%s', (words, part) => {
    const [issue] = issuesOf(() => parseDeadline(words, { year: 2022 }))
    expect(issue).toMatchObject({ code: 'unread', parameters: { what: 'deadline' }, actual: JSON.stringify(part) })
    expect(issue?.message.vi).toContain(`“${part}”`)
  })

  it('a day that does not exist, or the year of one that has none', () => {
    expect(read('31/4/2022')).toBe('! unknown day "31/4/2022"')
    expect(read('29/2', { year: 2022 })).toBe('! unknown day "29/2"')
    expect(read('29/2', { year: 2024 })).toBe('on 2024-02-29')
    expect(read('Trước 15/4')).toBe('! missing year "15/4"')
    expect(read('Trước 15/4', { writtenOn: '2022-01-10' })).toBe('before 2022-04-15: 2022-04-14')
    expect(read('Quý III')).toBe('! missing year "Quý III"')
    expect(issuesOf(() => parseDeadline('ngày 28/8'))[0]?.message).toEqual({
      vi: '“ngày 28/8” không ghi năm; cần nêu “year”, hoặc “writtenOn” là ngày của văn bản.',
      en: '“ngày 28/8” has no year; give “year”, or “writtenOn”, the date of the document.',
    })
  })

  it('a span that ends before it starts', () => {
    expect(read('từ ngày 15/4/2022 đến ngày 10/4/2022')).toBe(
      '! out-of-order deadline "từ ngày 15/4/2022 đến ngày 10/4/2022"',
    )
    expect(read('giai đoạn 2021-2015')).toBe('! out-of-order deadline "giai đoạn 2021-2015"')
  })

  it('a page or a sentence of many clauses, which it refuses in time', { timeout: 10_000 }, () => {
    expect(faultsOf(() => parseDeadline('x'.repeat(1001)))).toEqual(['too-big text'])
    expect(faultsOf(() => parseDeadline(`${'năm 2022 và '.repeat(60)}lúc nào đó`))).toEqual(['unread deadline'])
    expect(faultsOf(() => parseDeadline('và '.repeat(300)))).toEqual(['unread deadline'])
  })

  it('an empty text, a number or an unknown option', () => {
    expect(faultsOf(() => parseDeadline(''))).toEqual(['too-small text'])
    expect(faultsOf(() => parseDeadline('   '))).toEqual(['unread deadline'])
    expect(faultsOf(() => parseDeadline(5 as unknown as string))).toEqual(['wrong-type at text'])
    const wrong = { befor: 'inclusive', year: 0 } as unknown as { year: number }
    expect(faultsOf(() => parseDeadline('2022', wrong))).toEqual([
      'unknown property at options.befor',
      'too-small number at options.year',
    ])
  })
})

describe('an option', () => {
  it('can include what "trước" names', () => {
    const inclusive = { before: 'inclusive' } as const
    expect(parseDeadline('Trước 15/4/2022', inclusive)).toMatchObject({ reading: 'inclusive', lastDay: '2022-04-15' })
    expect(parseDeadline('Trước tháng 6/2022', inclusive).lastDay).toBe('2022-06-30')
  })

  it('can let "trước" govern both dates', () => {
    const both = { beforeGoverns: 'all' } as const
    const words = 'Trước ngày 15/6/2022 và ngày 15/12/2022'
    expect(read(words)).toBe('step: before 2022-06-15: 2022-06-14 || step: on 2022-12-15')
    expect(read(words, both)).toBe('step: before 2022-06-15: 2022-06-14 || step: before 2022-12-15: 2022-12-14')
    expect(read('ngày 15/6/2022 và ngày 15/12/2022', both)).toBe('step: on 2022-06-15 || step: on 2022-12-15')
  })
})

describe('milestones', () => {
  it('distinguish a start from the end of the work', () => {
    expect(parseDeadline('Bắt đầu thực hiện năm 2022 và đến năm 2025 hoàn thành').lastDay).toBe('2025-12-31')
    expect(parseDeadline('Bắt đầu thực hiện trong tháng 6/2022')).toMatchObject({
      kind: 'milestones',
      milestones: [{ role: 'start' }],
      lastDay: '2022-06-30',
    })
    expect(parseDeadline('bắt đầu từ tháng 5/2022')).toMatchObject({
      kind: 'open-ended',
      from: '2022-05-01',
      lastDay: null,
    })
  })

  it('keep all three points of a sentence', () => {
    const words = 'Ban hành kế hoạch trong tháng 3/2022; triển khai từ tháng 4/2022 và hoàn thành trước 30/9/2022'
    expect(read(words)).toBe(
      'finish: within 2022-03: 2022-03-31 | Ban hành kế hoạch || start: open-ended from 2022-04-01 | triển khai || finish: before 2022-09-30: 2022-09-29 | hoàn thành',
    )
  })
})

describe('a deadline as data', () => {
  it('is accepted as it was read', () => {
    for (const words of [
      'Trước 15/4/2022',
      'Quý IV/2022',
      'hằng tháng',
      'theo quy định',
      'khi có yêu cầu',
      'từ 2022',
    ]) {
      const deadline = parseDeadline(words)
      expect(parseStructure(Deadline, JSON.parse(JSON.stringify(deadline)))).toEqual(deadline)
    }
  })

  it.each([
    [
      { kind: 'on', date: '2022-04-15', lastDay: '2022-04-16', text: 'x' },
      ['contradiction last-day at deadline.lastDay'],
    ],
    [
      { kind: 'before', bound: '2022-06', reading: 'exclusive', lastDay: '2022-06-30', text: 'x' },
      ['contradiction last-day at deadline.lastDay'],
    ],
    [{ kind: 'within', period: '2022-Q5', lastDay: '2022-06-30', text: 'x' }, ['malformed period at deadline.period']],
    [
      { kind: 'between', from: '2022-06-30', to: '2022-06-01', lastDay: '2022-06-01', text: 'x' },
      ['out-of-order deadline at deadline.to'],
    ],
    [{ kind: 'on', date: '2022-04-15', lastDay: '2022-04-15' }, ['missing at deadline.text']],
    [
      { kind: 'recurring', cycles: [{ every: 1, measure: 'weeks', day: 3, relation: 'on' }], lastDay: null, text: 'x' },
      ['not-applicable day-of-cycle at deadline.cycles[0]'],
    ],
    [{ kind: 'sometime', lastDay: null, text: 'x' }, ['not-allowed at deadline.kind']],
  ])('is refused if it is malformed or contradicts itself: %j', (deadline, faults) => {
    expect(faultsOf(() => formatDeadline(deadline as Deadline, 'vi'))).toEqual(faults)
  })
})

describe('a written deadline', () => {
  it.each([
    ['Trong Quý IV/2022', 'Trong quý IV/2022', 'Within Q4 2022'],
    ['trước tháng 6/2022', 'Trước tháng 6/2022', 'Before June 2022'],
    ['đến năm 2025', 'Đến năm 2025', 'By the end of 2025 (end assumed)'],
    ['chậm nhất 15/3/2022', 'Ngày 15/3/2022', 'By 15/3/2022'],
    ['trước 17h00 ngày 15/4/2022', 'Trước 17h00 ngày 15/4/2022', 'Before 17:00, 15/4/2022'],
    ['từ 01/01/2022 đến 27/5/2022', 'Từ ngày 01/01/2022 đến ngày 27/5/2022', 'From 01/01/2022 to 27/5/2022'],
    ['từ tháng 9/2022', 'Từ ngày 01/9/2022', 'From 01/9/2022'],
    ['thường xuyên', 'Thường xuyên', 'No end named (“thường xuyên”)'],
    ['định kỳ 03 tháng/lần', 'Hằng quý', 'Every quarter'],
    ['mỗi 2 tuần', '2 tuần/lần', 'Every 2 weeks'],
    ['mỗi ngày', 'Hằng ngày', 'Every day'],
    ['mỗi 10 ngày', '10 ngày/lần', 'Every 10 days'],
    ['hàng tháng', 'Hằng tháng', 'Every month'],
    ['hàng năm', 'Hằng năm', 'Every year'],
    ['ngày 15 hàng tháng', 'Ngày 15 hằng tháng', 'On day 15 of every month'],
    ['thứ Sáu hàng tuần', 'Thứ Sáu hằng tuần', 'On Friday of every week'],
    ['chủ nhật hàng tuần', 'Chủ nhật hằng tuần', 'On Sunday of every week'],
    ['trước 16h00 thứ Năm hàng tuần', 'Trước 16h00 thứ Năm hằng tuần', 'Before 16:00, Thursday of every week'],
    [
      'trước ngày 30 tháng cuối cùng của từng Quý và ngày 15/12/2022',
      'Trước ngày 30 tháng cuối của từng quý và ngày 15/12/2022',
      'Before day 30 of month 3 of every quarter and by 15/12/2022',
    ],
    ['Ngày 28/8 hàng năm', 'Ngày 28/8 hằng năm', 'On 28/8 every year'],
    ['sau khi Kế hoạch được phê duyệt', 'Sau khi Kế hoạch được phê duyệt', 'After: Kế hoạch được phê duyệt'],
    ['theo quy định', 'Theo quy định', 'According to: quy định'],
    [
      'dự kiến đưa vào sử dụng trong tháng 8/2022',
      'Dự kiến đưa vào sử dụng trong tháng 8/2022',
      'Expected within August 2022: đưa vào sử dụng',
    ],
    [
      'bắt đầu năm 2022 và đến hết năm 2023 hoàn thành',
      'Trong năm 2022, bắt đầu; trong năm 2023, hoàn thành',
      'Within 2022: bắt đầu; within 2023: hoàn thành',
    ],
  ])('is worded in both languages, and can be read back: %s', (words, vietnamese, english) => {
    const deadline = parseDeadline(words)
    expect(formatDeadline(deadline, 'vi')).toBe(vietnamese)
    expect(formatDeadline(deadline, 'en')).toBe(english)
    expect(show(parseDeadline(vietnamese))).toBe(show(deadline))
  })

  it('says that the named day is included', () => {
    const deadline = parseDeadline('Trước 15/4/2022', { before: 'inclusive' })
    expect(formatDeadline(deadline, 'vi')).toBe('Trước ngày 15/4/2022 (tính cả thời gian đó)')
    expect(formatDeadline(deadline, 'en')).toBe('Before 15/4/2022 (itself included)')
    expect(parseDeadline(formatDeadline(deadline, 'vi')).lastDay).toBe('2022-04-15')
  })
})

describe('an event whose day becomes known', () => {
  const resolve = (words: string) => resolveEvent(parseDeadline(words) as ByEventDeadline, '2022-12-12')

  it('gives the deadline its day, and leaves its words', () => {
    expect(resolve('xin gia hạn đến Kỳ họp cuối năm 2022')).toEqual({
      kind: 'on',
      date: '2022-12-12',
      lastDay: '2022-12-12',
      text: 'xin gia hạn đến Kỳ họp cuối năm 2022',
      what: 'xin gia hạn',
    })
    expect(resolve('trước khi đưa vào sử dụng').lastDay).toBe('2022-12-11')
    expect(resolve('sau khi được phê duyệt')).toMatchObject({ kind: 'open-ended', from: '2022-12-13', lastDay: null })
    expect(faultsOf(() => resolveEvent(parseDeadline('khi có yêu cầu') as ByEventDeadline, '2022-13-01'))).toEqual([
      'malformed date at date',
    ])
  })
})
