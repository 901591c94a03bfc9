import type {
  CellMark,
  MarkAxis,
  Report,
  ReportCell,
  ReportColumn,
  ReportRow,
  ReportSection,
  ReportTable,
} from 'egov-kpi/report'

const two = { decimals: 2, mode: 'half-up' } as const
const text = (vi: string, en = vi): ReportCell => ({ kind: 'text', text: vi === en ? vi : { vi, en } })
const number = (value: string | number, more = {}): ReportCell => ({ kind: 'number', value, ...more })
const mark = (one: CellMark): ReportCell => ({ kind: 'mark', mark: one })
const row = (...cells: readonly ReportCell[]): ReportRow => ({ cells })

const good = { text: { vi: 'Tốt', en: 'Good' }, chip: { tone: 'good' } } as const
const fair = { text: { vi: 'Khá', en: 'Fair' }, chip: { tone: 'fair' } } as const
const average = { text: { vi: 'Trung bình', en: 'Average' }, chip: { tone: 'watch' } } as const
const chip = (band: typeof good | typeof fair | typeof average): ReportCell => ({ kind: 'text', ...band })

const letterhead = {
  superior: { vi: 'Ủy ban nhân dân thành phố Thanh Giang', en: 'People’s Committee of Thanh Giang' },
  authority: { vi: 'Hội đồng đánh giá chuyển đổi số', en: 'Council for digital transformation' },
  number: '12/BC-HĐĐG',
  place: 'Thanh Giang',
  date: '2023-02-09',
  attachedTo: { vi: 'Quyết định số 12/QĐ-UBND ngày 05/01/2023', en: 'Decision 12/QĐ-UBND of 5 January 2023' },
} as const
const signature = {
  onBehalf: 'TM. HỘI ĐỒNG',
  position: 'CHỦ TỊCH',
  recipients: ['Thường trực UBND thành phố (để b/c)', 'Các sở, ban, ngành; UBND các quận, huyện', 'Lưu: VT'],
} as const
const foot = {
  kind: 'notes',
  notes: [
    {
      term: { vi: 'Bộ tiêu chí', en: 'Scorecard' },
      text: {
        vi: 'Chuyển đổi số năm 2022, 6 tiêu chí, tối đa 100 điểm',
        en: 'Digital transformation 2022, 100 points',
      },
    },
    {
      term: { vi: 'Mức xếp loại', en: 'Bands' },
      text: {
        vi: 'Tốt từ 80 · Khá từ 65 đến dưới 80 · Trung bình dưới 65',
        en: 'Good from 80 · Fair from 65 · Average',
      },
    },
    {
      term: { vi: 'Làm tròn', en: 'Rounding' },
      text: { vi: '2 chữ số thập phân, từ 5 trở lên thì làm tròn lên', en: 'Half up, to 2 decimals' },
    },
  ],
} as const

const units = [
  ['Sở Thông tin và Truyền thông', '99.5', [30, 20, 20, 10, 10, '9.5']],
  ['Sở Y tế', '98.16', [30, '19.16', 20, 10, 10, 9]],
  ['Sở Nội vụ', '78.32', ['24.5', '19.32', 10, 6, 10, '8.5']],
  ['Sở Xây dựng', '65.86', ['19.73', '16.13', 10, 3, 10, 7]],
  ['Quận 1', '92.02', ['28.86', '19.16', 20, 6, 10, 8]],
  ['Quận 2', '62.93', ['21.33', '18.1', 10, 6, 0, '7.5']],
  ['Huyện An Bình', '58.39', ['17.65', '19.74', 0, 3, 10, 8]],
] as const
const rankOf = [1, 2, 3, 4, 1, 2, 3]
const moved = [1, -1, 0, 0, 0, 1, -1]

const rankingColumns: readonly ReportColumn[] = [
  { id: 'rank', title: { vi: 'Hạng', en: 'Rank' }, kind: 'number' },
  { id: 'unit', title: { vi: 'Đơn vị', en: 'Unit' }, kind: 'text' },
  { id: 'score', title: { vi: 'Điểm', en: 'Score' }, kind: 'number', isKey: true, rounding: two },
  {
    id: 'bar',
    title: { vi: 'Thanh điểm', en: 'Score as a bar' },
    kind: 'mark',
    axis: { least: 0, most: 100, lines: [{ at: 65 }, { at: 80 }] },
    draws: 'score',
  },
  { id: 'band', title: { vi: 'Xếp loại', en: 'Band' }, kind: 'text' },
  { id: 'movement', title: { vi: 'So với 2021', en: 'Since 2021' }, kind: 'number', form: 'movement' },
]

function rankedRow(index: number): ReportRow {
  const [name, score] = units[index] as (typeof units)[number]
  const value = Number(score)
  const tone = value >= 80 ? 'good' : value >= 65 ? 'fair' : 'watch'
  const explanation = { label: name, value: score, reason: 'Cộng điểm sáu tiêu chí' }
  return row(
    number(rankOf[index] ?? 0),
    text(name),
    number(score, { explanation }),
    mark({ kind: 'bar', value: score, tone }),
    chip({ good, fair, watch: average }[tone] as typeof good),
    number(moved[index] ?? 0, {
      note: { vi: `(hạng ${(rankOf[index] ?? 0) + (moved[index] ?? 0)})`, en: '(rank before)' },
    }),
  )
}

const sections = (row: (index: number) => ReportRow, unranked: readonly ReportRow[] = []): readonly ReportSection[] => [
  {
    title: { vi: 'Sở, ban, ngành', en: 'Departments' },
    note: { vi: '4 đơn vị · trung vị 88,24', en: '4 units · median 88.24' },
    rows: [0, 1, 2, 3].map(row),
  },
  {
    title: { vi: 'Quận, huyện', en: 'Districts' },
    note: { vi: '3 đơn vị · trung vị 62,93', en: '3 units · median 62.93' },
    rows: [...[4, 5, 6].map(row), ...unranked],
  },
]

const notScored = { vi: 'chưa có điểm', en: 'not scored' }
const unranked = row(
  { kind: 'absent', reason: notScored },
  text('Huyện Bình Tân'),
  { kind: 'absent', reason: notScored },
  text('Chưa có điểm tiêu chí Chất lượng báo cáo', 'No points for reporting'),
  { kind: 'absent', reason: { vi: 'không xếp loại', en: 'in no band' } },
  { kind: 'absent', reason: notScored },
)

/** Bars, chips, movement, groups, and a unit without a rank. */
export const rankingTable: ReportTable = {
  kind: 'table',
  title: { vi: 'Bảng xếp hạng', en: 'Ranking' },
  lead: {
    vi: 'Xếp theo tổng điểm trong từng nhóm. Vạch đứt: ngưỡng Khá (65) và Tốt (80).',
    en: 'By total within each group. Dashed lines: from 65 fair, from 80 good.',
  },
  columns: rankingColumns,
  rowHeader: 'unit',
  sections: sections(rankedRow, [unranked]),
}

const most = [30, 20, 20, 10, 10, 10]
const criteria = [
  'Hồ sơ nộp trực tuyến',
  'Hồ sơ giải quyết đúng hạn',
  'Hồ sơ đề xuất cấp độ an toàn',
  'Lớp tập huấn trong năm',
  'Ban hành kế hoạch năm',
  'Chất lượng báo cáo',
]

/** Shares as mini bars, or as the ground of cells, and a total. */
export function matrix(as: 'bar' | 'heat'): ReportTable {
  return {
    kind: 'table',
    title: { vi: 'Điểm theo tiêu chí', en: 'Points by criterion' },
    lead: {
      vi: 'Thanh dưới mỗi số: phần đã đạt của điểm tối đa. Cùng thứ tự với bảng xếp hạng.',
      en: 'The bar under a figure: its share of the maximum.',
    },
    columns: [
      { id: 'unit', title: { vi: 'Đơn vị', en: 'Unit' }, kind: 'text' },
      { id: 'total', title: { vi: 'Tổng', en: 'Total' }, measure: '/ 100', kind: 'number', rounding: two, isKey: true },
      ...criteria.map(
        (title, index): ReportColumn => ({
          id: `c${index}`,
          title,
          measure: `/ ${most[index]}`,
          kind: 'number',
          rounding: two,
          share: { of: most[index] ?? 1, as },
        }),
      ),
    ],
    sections: [
      ...sections(index => {
        const [name, score, points] = units[index] as (typeof units)[number]
        return row(text(name), number(score), ...points.map(value => number(value)))
      }).map(({ note: _, ...section }) => section),
      {
        rows: [
          {
            cells: [
              text('Cả 7 đơn vị mất', 'Lost by all 7'),
              number('144.82'),
              ...['37.93', '8.39', '50', '26', '10', '12.5'].map((value, index) =>
                number(value, { note: `${[18, 6, 36, 37, 14, 18][index]}%` }),
              ),
            ],
            isTotal: true,
          },
        ],
      },
    ],
  }
}

export const rankingPage: Report = {
  sort: { vi: 'Kết quả đánh giá, xếp hạng', en: 'Results of the assessment' },
  title: {
    vi: 'Mức độ chuyển đổi số của các cơ quan thuộc thành phố Thanh Giang năm 2022',
    en: 'Digital transformation of the agencies of Thanh Giang in 2022',
  },
  subtitle: { vi: 'Kỳ 2022, tính đến 31/12/2022 · 7 đơn vị, 2 nhóm · thang 100 điểm', en: '2022 · 7 units, 2 groups' },
  state: 'assumed',
  letterhead,
  signature,
  blocks: [
    {
      kind: 'summary',
      sentence: {
        vi: 'Sở Thông tin và Truyền thông (99,50) và Quận 1 (92,02) đứng đầu hai nhóm. Ba trong bảy đơn vị đạt mức Tốt; Quận 2 và huyện An Bình ở mức Trung bình. Cả bảy đơn vị mất nhiều điểm nhất ở tiêu chí hồ sơ đề xuất cấp độ an toàn: 50,00 trên 140 điểm.',
        en: 'Sở Thông tin và Truyền thông (99.50) and Quận 1 (92.02) lead their groups. Three of seven units are good.',
      },
      figures: [
        {
          label: { vi: 'Đã xếp hạng', en: 'Ranked' },
          value: number(7, { outOf: 8, note: { vi: '1 đơn vị thiếu điểm', en: '1 unit lacks points' } }),
        },
        {
          label: { vi: 'Mức Tốt', en: 'Good' },
          value: number(3, { note: { vi: 'Khá 2 · Trung bình 2', en: 'Fair 2 · Average 2' } }),
        },
        {
          label: { vi: 'Cách biệt trong nhóm sở', en: 'Spread of departments' },
          value: number('33.64', { note: { vi: '99,50 − 65,86 điểm', en: '99.50 − 65.86 points' } }),
        },
        {
          label: { vi: 'Cách biệt nhóm quận, huyện', en: 'Spread of districts' },
          value: number('33.63', { note: { vi: '92,02 − 58,39 điểm', en: '92.02 − 58.39 points' } }),
        },
      ],
    },
    rankingTable,
    matrix('bar'),
    foot,
  ],
}

const kpiAxis: MarkAxis = {
  least: 0,
  most: 100,
  lines: [{ at: 50, label: { vi: 'Mục tiêu 50', en: 'Target 50' }, style: 'solid' }],
}
const kpis = [
  ['Sở Thông tin và Truyền thông', '290/330', '+37,88', 'good'],
  ['Sở Y tế', '260/510', '+0,98', 'good'],
  ['Quận 1', '1010/2100', '−1,90', 'watch'],
  ['Quận 2', '640/1800', '−14,44', 'weak'],
] as const
const verdicts = {
  good: { sign: '✓', text: { vi: 'Đạt', en: 'Achieved' } },
  watch: { sign: '▲', text: { vi: 'Có nguy cơ chậm', en: 'At risk' } },
  weak: { sign: '✕', text: { vi: 'Chậm', en: 'Behind' } },
} as const
const percentOf = (fraction: string): string => {
  const [above = 0, below = 1] = fraction.split('/').map(Number)
  return `${above * 100}/${below}`
}
const difference = (fraction: string): string => {
  const [above = 0, below = 1] = fraction.split('/').map(Number)
  return `${above * 100 - 50 * below}/${below}`
}

/** Dumbbells on one axis, chips with signs, notes under names, differences with signs, and a total first. */
export const kpiTable: ReportTable = {
  kind: 'table',
  title: { vi: 'Kết quả theo đơn vị', en: 'Results by unit' },
  key: [
    { sign: 'hollow-dot', text: { vi: 'Năm 2021: 21%', en: '2021: 21%' } },
    { sign: 'dot', text: { vi: 'Năm 2022', en: '2022' } },
    { sign: 'tick', text: { vi: 'Mục tiêu 50%', en: 'Target 50%' } },
  ],
  columns: [
    { id: 'unit', title: { vi: 'Đơn vị', en: 'Unit' }, kind: 'text' },
    { id: 'figure', title: '2022', measure: '%', kind: 'number', rounding: two, isKey: true },
    {
      id: 'way',
      title: { vi: 'Từ số liệu gốc đến kết quả', en: 'From baseline to result' },
      kind: 'mark',
      axis: kpiAxis,
    },
    {
      id: 'gap',
      title: { vi: 'So với mục tiêu', en: 'From the target' },
      kind: 'number',
      form: 'signed',
      rounding: two,
    },
    { id: 'status', title: { vi: 'Tình trạng', en: 'Status' }, kind: 'text' },
  ],
  sections: [
    {
      rows: [
        {
          isTotal: true,
          cells: [
            { kind: 'text', text: { vi: 'Toàn thành phố', en: 'The city' }, note: '2.718 / 6.365 hồ sơ' },
            number(percentOf('2718/6365')),
            mark({ kind: 'dumbbell', from: 21, to: percentOf('2718/6365'), tone: 'weak' }),
            number(difference('2718/6365')),
            { kind: 'text', text: verdicts.weak.text, chip: { tone: 'weak', sign: '✕' } },
          ],
        },
      ],
    },
    {
      rows: [
        ...kpis.map(([name, counts, , tone]) =>
          row(
            { kind: 'text', text: name, note: { vi: `${counts.replace('/', ' / ')} hồ sơ`, en: counts } },
            number(percentOf(counts), { explanation: { label: name, value: percentOf(counts) } }),
            mark({ kind: 'dumbbell', from: 21, to: percentOf(counts), tone }),
            number(difference(counts)),
            { kind: 'text', text: verdicts[tone].text, chip: { tone, sign: verdicts[tone].sign } },
          ),
        ),
        row(
          text('Sở Nội vụ'),
          { kind: 'absent', reason: { vi: 'chưa có số liệu', en: 'no data' } },
          mark({ kind: 'dumbbell', from: 21, targets: [60] }),
          { kind: 'absent', reason: { vi: 'chưa có số liệu', en: 'no data' } },
          { kind: 'text', text: { vi: 'Chưa xác định', en: 'Undecided' }, chip: { tone: 'none', sign: '–' } },
        ),
      ],
    },
  ],
}

/** Points on bullets, with what full marks are. */
export const unitTable: ReportTable = {
  kind: 'table',
  title: { vi: 'Điểm theo tiêu chí', en: 'Points by criterion' },
  key: [
    { sign: 'bar', text: { vi: 'Sở Y tế, trên điểm tối đa', en: 'The unit, of the maximum' } },
    { sign: 'tick', text: { vi: 'Trung vị nhóm', en: 'Median' } },
    { sign: 'dotted-tick', text: { vi: 'Cao nhất nhóm', en: 'Best' } },
  ],
  columns: [
    { id: 'code', title: { vi: 'TT', en: 'No' }, kind: 'text' },
    { id: 'criterion', title: { vi: 'Tiêu chí, giá trị và căn cứ', en: 'Criterion' }, kind: 'text' },
    { id: 'points', title: { vi: 'Điểm', en: 'Points' }, kind: 'number', rounding: two, isKey: true },
    { id: 'group', title: { vi: 'So với nhóm', en: 'Within the group' }, kind: 'mark', axis: { least: 0, most: 100 } },
    { id: 'lost', title: { vi: 'Còn mất', en: 'Lost' }, kind: 'number', rounding: two },
  ],
  rowHeader: 'criterion',
  sections: [
    {
      title: '1. Dịch vụ công trực tuyến',
      note: '49,16 / 50',
      rows: [
        row(
          text('1.1'),
          { kind: 'text', text: criteria[0] ?? '', note: '260/510 hồ sơ = 50,98% · Số liệu năm 2022' },
          number(30, { outOf: 30 }),
          mark({ kind: 'bullet', value: 30, most: 30, median: '27.25', best: 30 }),
          text('đủ điểm', 'full marks'),
        ),
        row(
          text('1.2'),
          { kind: 'text', text: criteria[1] ?? '', note: '412/430 hồ sơ = 95,81% · Tổ giúp việc chấm' },
          number('19.16', { outOf: 20 }),
          mark({ kind: 'bullet', value: '19.16', most: 20, median: '19.24', best: 20 }),
          number('0.84'),
        ),
      ],
    },
    {
      rows: [
        {
          cells: [text(''), text('Tổng điểm', 'Total'), number('98.16', { outOf: 100 }), text(''), number('1.84')],
          isTotal: true,
        },
      ],
    },
  ],
  notes: ['Người chấm: Tổ giúp việc, 20/12/2022. Tài liệu kiểm chứng: chưa đính kèm cho tiêu chí nào.'],
}

/** Counts as parts of a whole. */
export const splitTable: ReportTable = {
  kind: 'table',
  title: { vi: 'Hồ sơ đã giải quyết', en: 'Dossiers resolved' },
  key: [
    { sign: 'bar', tone: 'good', text: { vi: 'trước hạn', en: 'early' } },
    { sign: 'bar', tone: 'fair', text: { vi: 'đúng hạn', en: 'on time' } },
    { sign: 'bar', tone: 'weak', text: { vi: 'quá hạn', en: 'late' } },
  ],
  columns: [
    { id: 'unit', title: { vi: 'Đơn vị', en: 'Unit' }, kind: 'text' },
    { id: 'resolved', title: { vi: 'Đã giải quyết', en: 'Resolved' }, kind: 'number' },
    { id: 'parts', title: { vi: 'Trước hạn, đúng hạn, quá hạn', en: 'Early, on time, late' }, kind: 'mark' },
    {
      id: 'rate',
      title: { vi: 'Tỷ lệ đúng hạn', en: 'On-time rate' },
      measure: '%',
      kind: 'number',
      rounding: two,
      isKey: true,
    },
  ],
  sections: [
    {
      rows: [
        ['Sở Y tế', 5, 4, 1],
        ['Sở Nội vụ', 1200, 1500, 300],
        ['Sở Xây dựng', 0, 0, 0],
      ].map(([name, early = 0, onTime = 0, late = 0]) => {
        const counts = [early, onTime, late].map(Number) as [number, number, number]
        const whole = counts[0] + counts[1] + counts[2]
        return row(
          text(String(name)),
          number(whole),
          mark({
            kind: 'split',
            parts: [
              { label: 'trước hạn', count: counts[0], tone: 'good' },
              { label: 'đúng hạn', count: counts[1], tone: 'fair' },
              { label: 'quá hạn', count: counts[2], tone: 'weak' },
            ],
          }),
          whole === 0
            ? { kind: 'absent', reason: { vi: 'chưa giải quyết hồ sơ nào', en: 'nothing resolved' } }
            : number(`${(counts[0] + counts[1]) * 100}/${whole}`),
        )
      }),
    },
  ],
}

/** A form of so many columns of counts, under two headings. */
export function formOf(count: number, more: Partial<ReportTable> = {}): ReportTable {
  return {
    kind: 'table',
    title: { vi: 'Biểu II.06a', en: 'Form II.06a' },
    columns: [
      { id: 'unit', title: { vi: 'Đơn vị', en: 'Unit' }, kind: 'text' },
      ...Array.from(
        { length: count - 1 },
        (_, index): ReportColumn => ({
          id: `n${index}`,
          title: { vi: `trước hạn ${index + 1}`, en: `early ${index + 1}` },
          measure: String(index + 1),
          under:
            index < count / 2
              ? { vi: 'Số hồ sơ nhận giải quyết', en: 'Received' }
              : { vi: 'Đã giải quyết', en: 'Resolved' },
          kind: 'number',
        }),
      ),
    ],
    sections: [
      {
        rows: units.map(([name], line) =>
          row(text(name), ...Array.from({ length: count - 1 }, (_, index) => number(line * 100 + index))),
        ),
      },
    ],
    ...more,
  }
}

/** One page with every kind of table, an annex that lies across, and a folded table. */
export const everyTable: Report = {
  sort: { vi: 'Báo cáo mẫu', en: 'A sample' },
  title: { vi: 'Mọi loại bảng của một trang', en: 'Every kind of table' },
  state: 'draft',
  letterhead,
  signature: { ...signature, name: 'Nguyễn Văn A' },
  blocks: [
    kpiTable,
    unitTable,
    splitTable,
    matrix('heat'),
    { ...unitTable, title: { vi: 'Cách tính từng tiêu chí', en: 'How points were given' }, isFolded: true },
    formOf(30, { isAnnex: true }),
    formOf(14, { title: { vi: 'Biểu phụ', en: 'Another form' }, isAnnex: true }),
    { kind: 'findings', findings: [] },
    foot,
  ],
}
