/** What is right for a phrase: what a reader of the paper would say, not what a program prints. */
export type Right =
  /** The last day that is in time, and the first day if it is stated. */
  | { readonly lastDay: string; readonly from?: string; readonly expected?: true }
  /** The number of occurrences in a year, and the day of one of them. */
  | { readonly year: string; readonly count: number; readonly has?: string }
  /** The days of several points. */
  | { readonly points: readonly string[] }
  | 'no end'
  | 'an event'
  | 'refused'

/**
 * Deadlines as ministries, provinces, schools and newspapers wrote them from 2010 to 2025: the words, the date of the
 * paper, and the right reading.
 */
export const realPhrases: readonly (readonly [words: string, writtenOn: string, right: Right])[] = [
  ['Báo cáo tháng gửi chậm nhất vào ngày 25 hằng tháng', '2016-10-01', { year: '2017', count: 12, has: '2017-01-25' }],
  [
    'Báo cáo 06 tháng gửi chậm nhất vào ngày 15 tháng 6 hằng năm',
    '2016-10-01',
    { year: '2017', count: 1, has: '2017-06-15' },
  ],
  [
    'Chậm nhất ngày 15 (mười lăm) của tháng báo cáo đối với báo cáo định kỳ hằng tháng',
    '2023-03-21',
    { year: '2023', count: 12, has: '2023-01-15' },
  ],
  [
    'Chậm nhất ngày 06 (sáu) tháng 06 (sáu) đối với báo cáo định kỳ 06 (sáu) tháng',
    '2023-03-21',
    { year: '2024', count: 1, has: '2024-06-06' },
  ],
  [
    'Ban hành kế hoạch cải cách hành chính năm là trước ngày 20/11 hàng năm',
    '2012-05-08',
    { year: '2013', count: 1, has: '2013-11-19' },
  ],
  [
    'Báo cáo quý gửi trước ngày 05 tháng cuối cùng của mỗi quý',
    '2012-05-08',
    { year: '2013', count: 4, has: '2013-03-04' },
  ],
  ['Báo cáo năm gửi trước ngày 25/11 hàng năm', '2012-05-08', { year: '2013', count: 1, has: '2013-11-24' }],
  ['từ ngày 1 đến ngày 3 hằng tháng', '2017-03-01', 'refused'],
  ['Báo cáo 6 tháng đầu năm gửi trước ngày 10/07 của năm báo cáo', '2015-03-06', 'refused'],
  ['Kết thúc học kỳ I trước ngày 18/1/2026', '2025-08-01', { lastDay: '2026-01-17' }],
  ['xét công nhận hoàn thành chương trình tiểu học trước ngày 30/6/2026', '2025-08-01', { lastDay: '2026-06-29' }],
  ['ngày tựu trường sớm nhất vào ngày 1-8 hàng năm', '2020-01-01', 'refused'],
  ['Hoàn thành tuyển sinh các lớp đầu cấp trước ngày 31/7/2025', '2024-08-01', { lastDay: '2025-07-30' }],
  ['dự kiến diễn ra từ ngày 5 - 7/6/2025', '2024-08-01', { lastDay: '2025-06-07' }],
  ['chậm nhất là ngày 15 tháng 12 của năm trước', '2022-06-01', 'refused'],
  ['chậm nhất là ngày 30 của tháng tiếp sau tháng kết thúc báo cáo', '2020-10-19', 'refused'],
  ['chậm nhất là ngày thứ 20 của tháng tiếp theo tháng phát sinh nghĩa vụ thuế', '2020-10-19', 'refused'],
  ['Chậm nhất ngày 07/02/2021 (105 ngày trước ngày bầu cử)', '2021-01-19', { lastDay: '2021-02-07' }],
  ['Khoảng từ ngày 22/02/2021 đến 27/02/2021', '2021-01-19', 'refused'],
  ['Chậm nhất ngày 03/4/2021: Thành lập Tổ bầu cử', '2021-01-19', { lastDay: '2021-04-03' }],
  ['07/02/2021 (chủ Nhật)', '2021-01-15', { lastDay: '2021-02-07' }],
  ['bắt đầu từ tháng 4/2025, hoàn thành trước ngày 30/6/2025', '2024-11-01', { lastDay: '2025-06-29' }],
  ['tổ chức trước ngày 31/10/2025', '2024-11-01', { lastDay: '2025-10-30' }],
  ['cấp huyện và tương đương trước tháng 5/2025', '2024-11-01', { lastDay: '2025-04-30' }],
  ['từ ngày 16/7 đến 17 giờ ngày 28/7', '2025-06-01', { lastDay: '2025-07-28' }],
  ['bắt đầu từ ngày 1/9 đến hết năm', '2025-06-01', { lastDay: '2025-12-31' }],
  ['Từ ngày 2/7 đến hết ngày 14/7/2026', '2025-12-20', { lastDay: '2026-07-14', from: '2026-07-02' }],
  ['từ 15/7 đến 21/7/2026', '2026-03-04', { lastDay: '2026-07-21' }],
  ['25/03 – 15/04/2015', '2015-01-10', { lastDay: '2015-04-15' }],
  ['08 – 25/06/2015', '2015-01-10', { lastDay: '2015-06-25' }],
  ['26 – 01/9/2015', '2015-01-10', 'refused'],
  ['dự kiến từ ngày 9/9 đến 17 giờ ngày 16/9', '2020-08-01', { lastDay: '2020-09-16' }],
  ['dự kiến trước 17 giờ ngày 3.10 (tính theo dấu bưu điện)', '2020-08-01', { lastDay: '2020-10-03' }],
  ['từ tháng 8 đến tháng 12', '2020-08-01', { lastDay: '2020-12-31' }],
  ['Trước 17h ngày 22/8', '2025-08-18', { lastDay: '2025-08-22' }],
  ['từ ngày 10-3 đến hết ngày 10-4', '2013-03-01', { lastDay: '2013-04-10' }],
  ['gửi về Bộ Nội vụ trước 30/8', '2025-07-20', { lastDay: '2025-08-29' }],
  ['trước ngày 20.4 phải báo cáo tình hình giải quyết vướng mắc', '2016-03-01', { lastDay: '2016-04-19' }],
  ['trình Chính phủ tại Phiên họp thường kỳ tháng 9 tới', '2014-09-05', 'an event'],
  ['Hội nghị dự kiến sẽ được tổ chức trong tháng 8/2020', '2020-07-20', { lastDay: '2020-08-31', expected: true }],
  ['hoàn thành trước ngày 30/8', '2025-03-24', { lastDay: '2025-08-29' }],
  ['trong tháng 5 và tháng 6 năm 2025', '2025-04-10', { lastDay: '2025-06-30' }],
  ['từ nay đến cuối năm 2025', '2025-11-04', { lastDay: '2025-12-31' }],
  ['trong tháng 01 năm 2025', '2025-01-09', { lastDay: '2025-01-31' }],
  ['trước ngày 15 tháng 6 và trước ngày 01 tháng 12', '2025-01-09', { points: ['2025-06-14', '2025-11-30'] }],
  ['6/2025', '2025-01-09', { lastDay: '2025-06-30' }],
  ['2025 - 2026', '2025-01-09', { lastDay: '2026-12-31' }],
  ['2025 và những năm tiếp theo', '2025-01-09', 'no end'],
  ['Hằng năm', '2025-01-09', { year: '2025', count: 1, has: '2025-12-31' }],
  ['Tháng 10/2025', '2025-01-09', { lastDay: '2025-10-31' }],
  ['Đến năm 2045', '2025-01-09', { lastDay: '2045-12-31' }],
  ['Mốc 2045 (dự kiến)', '2025-01-09', 'refused'],
  ['Hằng quý/năm', '2025-03-01', { year: '2025', count: 5 }],
  ['Hàng quý hoặc 6 tháng', '2025-03-01', 'refused'],
  ['báo cáo định kỳ 6 tháng, 1 năm, đột xuất', '2025-03-01', 'refused'],
  ['ban hành trước ngày 28/5/2025', '2025-05-24', { lastDay: '2025-05-27' }],
  ['Theo quý', '2022-07-15', { year: '2022', count: 4 }],
  ['định kỳ 6 tháng, năm', '2022-07-15', { year: '2022', count: 3 }],
  ['họp thường kỳ mỗi tháng một lần', '2020-09-26', { year: '2021', count: 12 }],
  ['trong thời hạn 10 ngày trước ngày bầu cử', '2021-01-19', 'refused'],
  ['Không quá 10 ngày làm việc kể từ nhận được đầy đủ hồ sơ', '2025-05-01', 'refused'],
  ['Trước Tết Nguyên đán 2026', '2025-10-01', 'refused'],
  ['Tờ khai quý 4: Hạn chậm nhất là ngày 30/01 năm sau', '2022-01-01', 'refused'],
  [
    'gửi về Bảo hiểm xã hội Việt Nam trước ngày 28 hàng tháng',
    '2010-06-28',
    { year: '2011', count: 12, has: '2011-01-27' },
  ],
  ['Trước ngày 31 tháng 01 của năm tiếp theo năm báo cáo', '2016-12-26', 'refused'],
  ['trước ngày 15/6 và trước ngày 15/12 hằng năm', '2025-05-15', { year: '2026', count: 2, has: '2026-06-14' }],
]

/** The deadline cells of a government resolution of 9/1/2025: the words, in how many of 139 rows, the last day. */
export const resolutionCells: readonly (readonly [words: string, rows: number, lastDay: string | null])[] = [
  ['6/2025', 11, '2025-06-30'],
  ['Thường xuyên', 12, null],
  ['01/2025', 1, '2025-01-31'],
  ['03/2025', 2, '2025-03-31'],
  ['Nhiệm vụ thường xuyên', 1, null],
  ['12/2025', 13, '2025-12-31'],
  ['2025', 59, '2025-12-31'],
  ['Tháng 10/2025', 1, '2025-10-31'],
  ['Tháng 5/2025', 1, '2025-05-31'],
  ['2/2025', 1, '2025-02-28'],
  ['2026', 6, '2026-12-31'],
  ['7/2025', 1, '2025-07-31'],
  ['2027', 1, '2027-12-31'],
  ['9/2026', 3, '2026-09-30'],
  ['2030', 2, '2030-12-31'],
  ['2025 - 2026', 1, '2026-12-31'],
  ['Hằng năm', 2, null],
  ['12/2028', 2, '2028-12-31'],
  ['9/2025', 5, '2025-09-30'],
  ['hằng năm', 1, null],
  ['12/2026', 3, '2026-12-31'],
  ['2025-2026', 1, '2026-12-31'],
  ['06/2025', 2, '2025-06-30'],
  ['3/2025', 1, '2025-03-31'],
  ['2025 và những năm tiếp theo', 3, null],
  ['3/2026', 1, '2026-03-31'],
  ['Quý II/2025', 1, '2025-06-30'],
  ['2028', 1, '2028-12-31'],
]
