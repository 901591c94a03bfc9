import { type DeadlineOptions, listOccurrences, parseDeadline } from 'egov-kpi/deadlines'
import { describe, expect, it } from 'vitest'
import { codeText, issuesOf } from '../support/issues'
import { read } from './show'

const paper = { writtenOn: '2025-01-09' }
const days = (words: string, span: string, options: DeadlineOptions = paper) =>
  listOccurrences(parseDeadline(words, options), span).map(({ lastDay }) => lastDay)

describe('"hằng năm" applies to every day of its sentence:', () => {
  const spring = ['2025-06-14', '2025-12-14', '2026-06-14', '2026-12-14']
  it.each([
    ['trước ngày 15/6 và trước ngày 15/12 hằng năm', spring],
    ['Trước ngày 15 tháng 6 và trước ngày 15 tháng 12 hàng năm', spring],
    ['Hằng năm, trước ngày 15/6 và trước ngày 15/12', spring],
    ['2 lần/năm: trước ngày 15/6 và trước ngày 15/12', spring],
    ['mỗi năm 2 lần, trước ngày 15/6 và trước ngày 15/12', spring],
    ['báo cáo lần 1 trước ngày 15/6 và báo cáo lần 2 trước ngày 15/12 hằng năm', spring],
    ['truoc ngay 15/6 va truoc ngay 15/12 hang nam', spring],
    ['TRƯỚC NGÀY 15/6 VÀ TRƯỚC NGÀY 15/12 HẰNG NĂM', spring],
    ['ngày 30/6 và 31/12 hằng năm', ['2025-06-30', '2025-12-31', '2026-06-30', '2026-12-31']],
    ['Trước 15/4 và 15/10 hằng năm', ['2025-04-14', '2025-10-15', '2026-04-14', '2026-10-15']],
    [
      'ngày 31/3, 30/6 và 30/9 hằng năm',
      ['2025-03-31', '2025-06-30', '2025-09-30', '2026-03-31', '2026-06-30', '2026-09-30'],
    ],
    ['Hằng năm, trước ngày 15/12', ['2025-12-14', '2026-12-14']],
    ['Hàng năm, chậm nhất ngày 15/12', ['2025-12-15', '2026-12-15']],
    ['Hằng năm, các đơn vị báo cáo kết quả trước ngày 15/12', ['2025-12-14', '2026-12-14']],
    ['Báo cáo hằng năm gửi trước ngày 15/12', ['2025-12-14', '2026-12-14']],
    ['chậm nhất là ngày 30 tháng 01 hàng năm', ['2025-01-30', '2026-01-30']],
    ['quý IV hằng năm', ['2025-12-31', '2026-12-31']],
    ['tháng 9 hằng năm', ['2025-09-30', '2026-09-30']],
    ['trước tháng 9 hằng năm', ['2025-08-31', '2026-08-31']],
    ['30/6; 31/12 hằng năm', ['2025-06-30', '2025-12-31', '2026-06-30', '2026-12-31']],
    ['hằng năm (30/6 và 31/12)', ['2025-06-30', '2025-12-31', '2026-06-30', '2026-12-31']],
    ['ngày 29/2 hằng năm', ['2025-02-28', '2026-02-28']],
  ])('%s', (words, expected) => {
    expect(days(words, '2025-01-01/2026-12-31')).toEqual(expected)
  })

  it('and under the option both days are "before"', () => {
    expect(days('Trước 15/4 và 15/10 hằng năm', '2025', { beforeGoverns: 'all' })).toEqual(['2025-04-14', '2025-10-14'])
    expect(days('trước ngày 15/4 hằng năm', '2025', { before: 'inclusive' })).toEqual(['2025-04-15'])
  })
})

describe('a day of a cycle', () => {
  it.each([
    ['chậm nhất ngày 20 hằng tháng', '2025-Q1', ['2025-01-20', '2025-02-20', '2025-03-20']],
    ['chậm nhất vào ngày 25 hàng tháng', '2025-02', ['2025-02-25']],
    ['Hằng tháng, trước ngày 25', '2025-02', ['2025-02-24']],
    ['ngày 15 của tháng', '2025-02', ['2025-02-15']],
    ['ngày 10 và 25 hằng tháng', '2025-02', ['2025-02-10', '2025-02-25']],
    ['ngày cuối cùng của tháng', '2025-Q1', ['2025-01-31', '2025-02-28', '2025-03-31']],
    ['ngày 20 tháng cuối quý', '2025', ['2025-03-20', '2025-06-20', '2025-09-20', '2025-12-20']],
    ['Hằng quý, trước ngày 05 tháng đầu quý', '2025-S1', ['2025-01-04', '2025-04-04']],
    ['Định kỳ hằng tháng (trước ngày 20)', '2025-02', ['2025-02-19']],
    ['ngày 20 của tháng cuối quý đối với báo cáo quý', '2025-Q1', ['2025-03-20']],
    ['cuối mỗi quý', '2025-S1', ['2025-03-31', '2025-06-30']],
    ['thứ 5 hàng tuần', '2025-01-06/2025-01-19', ['2025-01-09', '2025-01-16']],
    ['thứ Hai và thứ Sáu hằng tuần', '2025-01-06/2025-01-12', ['2025-01-06', '2025-01-10']],
    ['trước 16h00 thứ Năm hàng tuần', '2025-01-06/2025-01-12', ['2025-01-09']],
    ['trước thứ Hai hằng tuần', '2025-01-06/2025-01-12', ['2025-01-12']],
    ['chủ nhật hằng tuần', '2025-01-06/2025-01-12', ['2025-01-12']],
  ])('%s', (words, span, expected) => {
    expect(days(words, span)).toEqual(expected)
  })

  it.each([
    ['ngày 31/4 hằng năm', 'unknown day'],
    ['trước ngày 31/6 hàng năm', 'unknown day'],
    ['ngày 30/2 hằng năm', 'unknown day'],
    ['Hằng năm, trước ngày 31/11', 'unknown day'],
    ['ngày 32 hằng tháng', 'unknown day'],
    ['Hằng quý, trước ngày 15', 'unread deadline'],
    ['ngày làm việc cuối cùng của tháng', 'unread deadline'],
    ['Hằng năm, trước ngày 15/12/2025', 'unread deadline'],
    ['2 lần/năm: trước ngày 15/6', 'unread deadline'],
    ['2 lần/năm', 'unread deadline'],
    ['Năm 2025 và hằng năm', 'unread deadline'],
    ['trước ngày 30 tháng cuối quý và ngày 15/12', 'unread deadline'],
    ['chậm nhất ngày 20 hằng tháng, quý', 'unread deadline'],
    ['trước ngày 25 hằng tháng đối với báo cáo quý', 'unread deadline'],
    ['trước ngày 20 của tháng sau', 'unread deadline'],
    ['trước ngày 15 tháng 6 và tháng 12 hằng năm', 'unread deadline'],
    ['trước 15/4 hoặc 20/4', 'unread deadline'],
    ['Hàng tháng hoặc hằng quý', 'unread deadline'],
    ['Hàng quý hay hằng năm', 'unread deadline'],
  ])('is refused if no year has it, or if more is said than is read: %s', (words, code) => {
    // A year would not help: it is not asked for.
    expect(issuesOf(() => parseDeadline(words)).map(codeText)).toEqual([code])
  })
})

describe('an hour', () => {
  it.each([
    ['trước 0 giờ ngày 01/7/2025', 'before 2025-07-01 00:00: 2025-06-30'],
    ['trước 00h00 ngày 01/7/2025', 'before 2025-07-01 00:00: 2025-06-30'],
    ['đến 0 giờ ngày 01/7/2025', 'on 2025-07-01 00:00: 2025-06-30'],
    ['đến 24 giờ ngày 30/6/2025', 'on 2025-06-30 24:00: 2025-06-30'],
    ['trước 24h00 ngày 30/6/2025', 'before 2025-06-30 24:00: 2025-06-30'],
    ['Chậm nhất là 17 giờ 30 phút ngày 14/3/2021', 'on 2021-03-14 17:30: 2021-03-14'],
    ['17:00 ngày 15/4/2025', 'on 2025-04-15 17:00: 2025-04-15'],
    ['trước 23 giờ ngày 15/4/2025', 'before 2025-04-15 23:00: 2025-04-15'],
    ['từ 8 giờ ngày 16/7 đến 17 giờ ngày 28/7/2025', 'between 2025-07-16 08:00 and 2025-07-28 17:00'],
    ['trước 16 giờ thứ Sáu ngày 11/4/2025', 'before 2025-04-11 16:00: 2025-04-11'],
    ['trước 25 giờ ngày 15/4/2025', '! unread deadline "trước 25 giờ"'],
    ['trước 8 giờ sáng ngày 15/4/2025', '! unread deadline "trước 8 giờ sáng"'],
    ['trước 17 giờ tháng 4/2025', '! unread deadline "trước 17 giờ"'],
  ])('%s', (words, expected) => {
    expect(read(words)).toBe(expected)
  })
})

describe('a span', () => {
  it.each([
    ['2025-2026', 'between 2025-01-01 and 2026-12-31'],
    ['2025 – 2030', 'between 2025-01-01 and 2030-12-31'],
    ['25/03 – 15/04/2015', 'between 2015-03-25 and 2015-04-15'],
    ['01/7/2025 - 31/12/2025', 'between 2025-07-01 and 2025-12-31'],
    ['tháng 01/2025 đến tháng 12/2025', 'between 2025-01-01 and 2025-12-31'],
    ['tháng 3 - 5/2025', 'between 2025-03-01 and 2025-05-31'],
    ['tháng 5, 6/2025', 'between 2025-05-01 and 2025-06-30'],
    ['Quý III và Quý IV/2025', 'between 2025-07-01 and 2025-12-31'],
    ['từ 15 đến 20/7/2026', 'between 2026-07-15 and 2026-07-20'],
    ['bắt đầu từ ngày 1/9 đến hết năm', 'between 2025-09-01 and 2025-12-31 | bắt đầu'],
    ['tháng 3, 6/2025', '! unread deadline "6/2025"'],
    ['12 tháng đầu năm 2025', '! unread deadline "12 tháng"'],
    ['trước ngày 5 - 7/6/2025', '! unread deadline "trước"'],
    ['trước cuối năm 2025', '! unread deadline "trước"'],
    ['từ nay đến hết năm', 'within 2025: 2025-12-31'],
    ['trong nửa đầu tháng 6/2025', '! unread deadline "trong nửa đầu"'],
    ['trong mùa hè năm 2025', '! unread deadline "trong mùa hè"'],
    ['dự toán cho năm 2026', '! unread deadline "dự toán cho"'],
    ['đến năm 2030 và các năm tiếp theo', 'open-ended (đến năm 2030 và các năm tiếp theo)'],
    ['Năm 2025, các năm tiếp theo', 'open-ended from 2025-01-01'],
  ])('%s', (words, expected) => {
    expect(read(words, paper)).toBe(expected)
  })
})

describe('a date without a year takes the year of the date that it is joined to', () => {
  const december = { writtenOn: '2025-12-20' }
  it.each([
    ['Từ ngày 2/7 đến hết ngày 14/7/2026', 'between 2026-07-02 and 2026-07-14'],
    ['từ ngày 2/7/2026 đến ngày 14/8', 'between 2026-07-02 and 2026-08-14'],
    ['trong tháng 5 và tháng 6 năm 2026', 'between 2026-05-01 and 2026-06-30'],
    [
      'trước ngày 15/6 và trước ngày 01/12/2026',
      'step: before 2026-06-15: 2026-06-14 || step: before 2026-12-01: 2026-11-30',
    ],
    [
      'bắt đầu từ tháng 4, hoàn thành trước ngày 30/6/2026',
      'start: open-ended from 2026-04-01 | bắt đầu || finish: before 2026-06-30: 2026-06-29 | hoàn thành',
    ],
    ['từ ngày 20/12 đến ngày 5/1/2026', '! out-of-order deadline "từ ngày 20/12 đến ngày 5/1/2026"'],
    ['ban hành trước ngày 30/4 và tổng kết năm 2030', '! missing year "ngày 30/4"'],
  ])('%s', (words, expected) => {
    expect(read(words, december)).toBe(expected)
  })
})

describe('days as people write them', () => {
  it.each([
    ['trước ngày 31-7', 'before 2025-07-31: 2025-07-30'],
    ['đến hết ngày 10-4', 'on 2025-04-10'],
    ['trước 20.4', 'before 2025-04-20: 2025-04-19'],
    ['ngày 15 (mười lăm) tháng 6 (sáu)', 'on 2025-06-15'],
    ['ngày 21 (hai mươi mốt) tháng 4', 'on 2025-04-21'],
    ['ngày 15 (mười bốn) tháng 6', '! unread deadline "ngày 15 (mười bốn)"'],
    ['07/02/2021 (chủ Nhật)', 'on 2021-02-07'],
    ['Thứ Ba, ngày 15/4/2025', 'on 2025-04-15'],
    ['07/02/2021 (thứ Hai)', '! contradiction weekday "07/02/2021 (thứ Hai)"'],
    ['không muộn hơn ngày 15/4/2025', 'on 2025-04-15'],
    ['đạt 20.4 điểm', '! unread deadline "đạt 20.4 điểm"'],
    ['trước ngày 15/7 âm lịch', '! unread deadline "âm lịch"'],
    ['ngày … tháng … năm 2022', '! unread deadline "ngày … tháng …"'],
    ['đã hoàn thành trước 15/4/2022', '! unread deadline "đã hoàn thành"'],
    ['không hoàn thành trước 15/4/2022', '! unread deadline "không hoàn thành"'],
    ['Hội nghị dự kiến tổ chức trước 15/4/2022', 'expected before 2022-04-15: 2022-04-14 | Hội nghị tổ chức'],
    ['trình danh sách dự kiến của các xã trước 15/4/2022', '! unread deadline "trình danh sách dự kiến của các xã"'],
    ['da hoan thanh truoc 15/4/2022', '! unread deadline "da hoan thanh"'],
    ['các nhiệm vụ đã giao trước 15/4/2022', 'before 2022-04-15: 2022-04-14 | các nhiệm vụ đã giao'],
    ['truoc ngày 15/4/2022', '! unread deadline "truoc"'],
    ['quy hoạch tỷ lệ 1/2000 trước 15/4/2022', 'before 2022-04-15: 2022-04-14 | quy hoạch tỷ lệ 1/2000'],
    ['hoàn thành 10/12 xã', '! unread deadline "hoàn thành"'],
    ['mức độ 3/2022', '! unread deadline "mức độ"'],
  ])('%s', (words, expected) => {
    expect(read(words, paper)).toBe(expected)
  })

  it('a wrong day of the week is named in both languages', () => {
    expect(issuesOf(() => parseDeadline('07/02/2021 (thứ Hai)'))[0]?.message).toEqual({
      vi: '“07/02/2021 (thứ Hai)” ghi sai thứ: ngày đó là Chủ nhật.',
      en: '“07/02/2021 (thứ Hai)” names the wrong day of the week: that day is a Sunday.',
    })
  })
})

describe('several pieces of work', () => {
  it('share the one time of a sentence', () => {
    expect(read('Đến hết năm 2022 hoàn thành xây dựng Đề án; tổ chức công bố kết quả; công bố kết quả thí điểm')).toBe(
      'within 2022: 2022-12-31 | hoàn thành xây dựng Đề án; tổ chức công bố kết quả; công bố kết quả thí điểm',
    )
  })

  it('with times of their own are milestones, of which commas divide those that begin with work', () => {
    expect(read('Ban hành trước 30/6/2025, trình trước 30/9/2025')).toBe(
      'finish: before 2025-06-30: 2025-06-29 | Ban hành || step: before 2025-09-30: 2025-09-29 | trình',
    )
    expect(
      read(
        'Hoàn thành, trình Đề án trong năm 2022 và triển khai thí điểm để đến năm 2025 Trường cơ bản là Đại học số.',
      ),
    ).toBe(
      'finish: within 2022: 2022-12-31 | Hoàn thành, trình Đề án || step: within 2025: 2025-12-31 (assumed) | triển khai thí điểm để … Trường cơ bản là Đại học số',
    )
  })
})

describe('an English phrase is refused with the Vietnamese form to write instead', () => {
  it.each([
    'by 30 June 2025',
    'Quarterly',
    'June 2025',
    'Q4/2022',
    'before 15/4/2022',
    'no later than 15/4/2022',
    'by 15/4/2022',
    'after 2025-04-15',
    'report every month',
    'within 5 days',
    'every month',
  ])('%s', words => {
    const [issue] = issuesOf(() => parseDeadline(words))
    expect(issue).toMatchObject({ code: 'unread', parameters: { what: 'english' } })
    expect(issue?.message.en).toContain('write it in Vietnamese (“trước ngày 30/6/2025”')
  })

  it.each(['truoc ngay 15/4/2022 hoac 20/4', 'den nay', 'x'])(
    'but a phrase without diacritics is not taken for English: %s',
    words => {
      expect(issuesOf(() => parseDeadline(words)).map(codeText)).not.toContain('unread english')
    },
  )
})

describe('a part of a list, a paper or another calendar does not pass for the time', () => {
  it.each([
    // More months, quarters and days than the one that could be read.
    ['Tháng 01, 04, 07, 10', '04, 07, 10'],
    ['Tháng 3, 6', '6'],
    ['Tháng 3 và 9', 'và 9'],
    ['Quý I, III/2025', 'III/2025'],
    ['Quý II, IV', 'IV'],
    ['quý 1, 3', '3'],
    ['Quy II, IV', 'IV'],
    ['Quý I + II', '+ II'],
    ['Quý IV/2025-I/2026', 'I/2026'],
    ['ngày 15 tháng 3, 6, 9, 12', '6, 9, 12'],
    ['hằng năm, tháng 6, 12', '12'],
    ['trước 15/6/2025/20/6/2025', '/20/6/2025'],
    // A day that is named in words that are not read.
    ['ngày làm việc cuối cùng hằng tháng', 'ngày làm việc cuối cùng'],
    ['ngày làm việc đầu tiên hằng quý', 'ngày làm việc đầu tiên'],
    ['ngày rằm hằng tháng', 'ngày rằm'],
    ['mùng 10 tháng 3 hằng năm', 'mùng'],
    ['mồng 5 tháng 5 hàng năm', 'mồng'],
    ['từ 15 đến 20 hằng tháng', 'từ 15 đến 20'],
    ['từ 01 đến 10 tháng 6 hằng năm', 'từ 01'],
    ['vào 25 hằng tháng', 'vào 25'],
    // The day of a paper, the year of a budget, a day that has passed.
    ['Quyết định số 15/QĐ-UBND ngày 15/6/2025', 'Quyết định số 15/QĐ-UBND'],
    ['Thực hiện Quyết định ngày 15/6/2025', 'Thực hiện Quyết định'],
    ['theo Luật Giao dịch điện tử ngày 22/6/2023', 'theo Luật Giao dịch điện tử'],
    ['Xây dựng dự toán năm 2026', 'Xây dựng dự toán'],
    ['quá hạn 15/6/2025', 'quá hạn'],
    // A slip of the diacritics, a sign, a first year of what comes again.
    ['truớc ngày 30/6/2025', 'truớc'],
    ['Chậm nhât 30/6/2025', 'Chậm nhât'],
    ['~ 30/6/2025', '~'],
    ['30/6/2025?', '?'],
    ['15/12/2025 và 15/12 các năm tiếp theo', '15/12/2025 và 15/12'],
    ['trước 15/12 hằng năm, bắt đầu từ năm 2026', 'bắt đầu từ năm 2026'],
  ])('%s', (words, part) => {
    expect(read(words, paper)).toBe(`! unread deadline ${JSON.stringify(part)}`)
  })

  it.each([
    ['Theo Quyết định số 749/QĐ-TTg ngày 03/6/2020', 'by-reference (Quyết định số 749/QĐ-TTg ngày 03/6/2020)'],
    [
      'theo quy định tại Nghị định số 45/2020/NĐ-CP ngày 08 tháng 4 năm 2020',
      'by-reference (quy định tại Nghị định số 45/2020/NĐ-CP ngày 08 tháng 4 năm 2020)',
    ],
    [
      'Ban hành Quyết định số 15/QĐ-UBND trước ngày 15/6/2025',
      'before 2025-06-15: 2025-06-14 | Ban hành Quyết định số 15/QĐ-UBND',
    ],
    ['Trình Đề án Quý II/2025', 'within 2025-Q2: 2025-06-30 | Trình Đề án'],
    ['Quý II/2025, 3 xã hoàn thành', 'within 2025-Q2: 2025-06-30 | 3 xã hoàn thành'],
    ['tháng 6 – 2025', 'within 2025-06: 2025-06-30'],
    ['trước 15/6/2025 (2)', 'before 2025-06-15: 2025-06-14 | (2)'],
  ])('but other phrases are read: %s', (words, expected) => {
    expect(read(words, paper)).toBe(expected)
  })
})
