import {
  computeStandings,
  defineIndicators,
  defineUnits,
  formatText,
  type Indicator,
  type Observation,
  parseIndicators,
  type StandingsOptions,
  type Target,
} from 'egov-kpi'
import { type ReportSummary, reportStandings } from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import { issuesOf } from '../support/issues'
import { cellsIn, linesOf, notesIn, notesOf, sentencesOf, tablesIn, wordsIn } from './blocks'

const part = {
  kind: 'simple',
  measure: { kind: 'count', of: { vi: 'hồ sơ', en: 'dossiers' } },
  direction: 'higher',
  additivity: { units: 'sum', periods: 'sum' },
} as const
const indicators = parseIndicators([
  {
    id: 'online',
    code: 'I.1',
    kind: 'ratio',
    name: { vi: 'Tỷ lệ hồ sơ trực tuyến', en: 'Share of dossiers online' },
    measure: { kind: 'percent' },
    direction: 'higher',
    numerator: 'filed',
    denominator: 'received',
    factor: 100,
    counts: [
      { ...part, id: 'filed', name: 'Filed online' },
      { ...part, id: 'received', name: 'Received' },
    ],
  },
])
const names = {
  tttt: { vi: 'Sở Thông tin và Truyền thông', en: 'Information' },
  'y-te': { vi: 'Sở Y tế', en: 'Health' },
  'quan-1': { vi: 'Quận 1', en: 'District 1' },
  'noi-vu': { vi: 'Sở Nội vụ', en: 'Home Affairs' },
  'quan-2': { vi: 'Quận 2', en: 'District 2' },
  'xay-dung': { vi: 'Sở Xây dựng', en: 'Construction' },
  'an-binh': { vi: 'Huyện An Bình', en: 'An Bình' },
  all: { vi: 'Toàn thành phố', en: 'The whole city' },
} as const
/** What each unit received, and what of it came online: those of the invented city. */
const filed: Readonly<Record<string, readonly [number, number]>> = {
  'an-binh': [300, 1020],
  'y-te': [260, 510],
  'noi-vu': [98, 240],
  tttt: [290, 330],
  'xay-dung': [120, 365],
  'quan-1': [1010, 2100],
  'quan-2': [640, 1800],
}
const figure = (unit: string, [numerator, denominator]: readonly [number, number], period = '2022'): Observation => ({
  unit,
  indicator: 'online',
  period,
  value: `${100 * numerator}/${denominator}`,
  numerator,
  denominator,
  status: 'final',
})
const ofCity = { indicator: 'online', scope: 'city', period: '2022' } as const
const target: Target = { ...ofCity, kind: 'target', comparator: 'at-least', value: 50 }
const baseline: Target = { ...ofCity, kind: 'baseline', period: '2021', comparator: 'exactly', value: 21 }
const city = (only: readonly string[], more: Partial<StandingsOptions> = {}) =>
  computeStandings(indicators, {
    observations: only.map(unit => figure(unit, filed[unit] as readonly [number, number])),
    targets: [baseline, target],
    units: defineUnits({
      groups: [{ id: 'all-units', name: 'Đơn vị' }],
      units: Object.keys(filed).map(id => ({ id, name: id, group: 'all-units' as const })),
    }),
    asOf: '2022-12-31',
    whole: 'all',
    ...more,
  })
const shown = { indicators, names: { units: names }, scopes: { city: { vi: 'thành phố', en: 'city' } } }
const everybody = Object.keys(filed)
const figuresOf = ({ figures }: ReportSummary) =>
  figures.map(({ label, value }) => [
    formatText(label, 'vi'),
    value.kind === 'number' ? value.value : value.kind,
    formatText(value.note ?? '', 'vi'),
  ])

describe('one indicator of many units', () => {
  const blocks = reportStandings(city(everybody), shown)
  const [summary] = blocks
  const [table, ...others] = tablesIn(blocks)

  it('begins with how many units reached the target, and with the city', () => {
    // 300 + 260 + 98 + 290 + 120 + 1010 + 640 = 2718 of 1020 + 510 + 240 + 330 + 365 + 2100 + 1800 = 6365: 42.70 %.
    const [vi, en] = sentencesOf(summary)
    expect(vi).toBe(
      'Cả 7 đơn vị có số liệu: 2 đạt, 5 không đạt. Toàn thành phố: 42,70%, mục tiêu ít nhất 50%, không đạt.',
    )
    expect(en).toBe(
      'All 7 units have figures: 2 achieved, 5 missed. The whole city: 42.70%, target at least 50%, missed.',
    )
    expect(wordsIn(vi)).toBeLessThanOrEqual(45)
  })

  it('has the city, the target, how many met it, and how many have no figure as key figures', () => {
    expect(figuresOf(summary)).toEqual([
      ['Toàn thành phố', '54360/1273', '2.718/6.365 hồ sơ'],
      ['Mục tiêu', 50, 'thành phố'],
      ['Đạt mục tiêu', 2, '5 không đạt'],
      ['Chưa có số liệu', 0, ''],
    ])
  })

  it('is one table: the city, then the best first, with the signed difference and one verdict each', () => {
    expect(others).toEqual([])
    expect(linesOf(table)).toEqual([
      'Đơn vị,Kết quả (%),So với mục tiêu,Tình trạng',
      'Toàn thành phố,42.70,-7.30,Không đạt',
      'Sở Thông tin và Truyền thông,87.88,37.88,Đạt',
      'Sở Y tế,50.98,0.98,Đạt',
      'Quận 1,48.10,-1.90,Không đạt',
      'Sở Nội vụ,40.83,-9.17,Không đạt',
      'Quận 2,35.56,-14.44,Không đạt',
      'Sở Xây dựng,32.88,-17.12,Không đạt',
      'Huyện An Bình,29.41,-20.59,Không đạt',
    ])
    expect(table?.sections[0]?.rows.map(({ isTotal }) => isTotal)).toEqual([true, ...Array(7).fill(undefined)])
  })

  it('says once, above the table, what all rows share', () => {
    expect(formatText(table?.lead ?? '', 'vi')).toBe(
      'Đơn vị tính: %. Kỳ của kết quả: Năm 2022. Giá trị cơ sở: 21% (năm 2021). Mục tiêu: ít nhất 50% (năm 2022; thành phố). Xếp theo tỷ lệ đạt so với mục tiêu, cao nhất trước.',
    )
    expect(formatText(table?.lead ?? '', 'en')).toBe(
      'Measure: %. Figure for: 2022. Baseline: 21% (2021). Target: at least 50% (2022; city). Largest share of the target attained first.',
    )
  })

  it('shows the counts beside each unit, with what they count', () => {
    expect(notesIn(table, 'unit').slice(0, 3)).toEqual([
      '2.718/6.365 hồ sơ; tính từ tổng của 7 đơn vị',
      '290/330 hồ sơ',
      '260/510 hồ sơ',
    ])
  })

  it('draws all rows on one axis from 0 to 100 with a line at the target', () => {
    const column = table?.columns.find(({ kind }) => kind === 'mark')
    expect(column?.axis).toEqual({ least: '0', most: '100', lines: [{ at: 50, style: 'solid' }] })
    expect(column?.draws).toBe('figure')
    const [, first] = cellsIn(table, 'mark')
    expect(first).toEqual({ kind: 'mark', mark: { kind: 'dumbbell', from: 21, to: '29000/330', tone: 'good' } })
  })

  it('shows a verdict as a chip that opens the numbers behind it', () => {
    const [whole] = cellsIn(table, 'status')
    expect(whole).toMatchObject({ kind: 'text', chip: { tone: 'weak', sign: '✕' } })
    expect(whole?.explanation?.inputs?.map(({ label, value }) => [formatText(label, 'vi'), value])).toContainEqual([
      'Tỷ lệ đạt so với mục tiêu (%)',
      '85.4', // 42.7023 ÷ 50 = 85.4046 %
    ])
  })

  it('names at its end how the city is computed and how statuses are given', () => {
    expect(notesOf(blocks)).toEqual({
      'Chỉ tiêu': 'Tỷ lệ hồ sơ trực tuyến; càng cao càng tốt',
      'So với mục tiêu': 'Kết quả trừ mục tiêu, theo đơn vị tính của chỉ tiêu; của tỷ lệ là điểm phần trăm.',
      'Tình trạng': 'Hết kỳ của mục tiêu mới kết luận Đạt hoặc Không đạt.',
      'Toàn thành phố': 'Tính từ tổng số liệu của các đơn vị, không phải trung bình các tỷ lệ.',
    })
  })

  it('counts units without a figure, lists them last, and gives an incomplete city no verdict', () => {
    const partial = reportStandings(city(everybody.filter(unit => unit !== 'xay-dung')), shown)
    // 2718 − 120 = 2598 of 6365 − 365 = 6000: 43.3 %.
    expect(sentencesOf(partial[0])).toEqual([
      '6 trên 7 đơn vị có số liệu: 2 đạt, 4 không đạt; 1 chưa có số liệu. Toàn thành phố: 43,3%, mục tiêu ít nhất 50%.',
      '6 of 7 units have figures: 2 achieved, 4 missed; 1 has none. The whole city: 43.3%, target at least 50%.',
    ])
    const lines = linesOf(tablesIn(partial)[0])
    expect(lines[1]).toBe('Toàn thành phố,43.30,-6.70,tổng chưa có đủ số liệu của các đơn vị')
    expect(lines.at(-1)).toBe('Sở Xây dựng,không có số liệu,không có số liệu,không có số liệu')
    expect(notesOf(partial)).toMatchObject({
      '–': 'Chưa có số liệu: 1 đơn vị (Sở Xây dựng).',
      'Toàn thành phố':
        'Tính từ tổng số liệu của các đơn vị, không phải trung bình các tỷ lệ. Chưa có số liệu của Sở Xây dựng, nên chưa xếp tình trạng.',
    })
  })

  it('says that no unit has a figure', () => {
    const none = reportStandings(city([]), shown)
    expect(sentencesOf(none[0])).toEqual(['Cả 7 đơn vị đều chưa có số liệu.', 'None of the 7 units has a figure yet.'])
    expect(linesOf(tablesIn(none)[0])).toHaveLength(9)
  })

  it('calls all units so unless a name is given', () => {
    const { all: _, ...own } = names
    const [summary] = reportStandings(city(everybody), { ...shown, names: { units: own } })
    expect(sentencesOf(summary)[0]).toContain('Tất cả đơn vị: 42,70%')
  })
})

describe('statuses while the period runs', () => {
  // Half-way on 2022-07-02 the line from 21 to 50 is at about 35.5: 87.88 is on track, 32.88 at risk, 25 behind.
  const running = city([], {
    asOf: '2022-06-30',
    observations: [
      figure('tttt', [290, 330], '2022-S1'),
      figure('xay-dung', [120, 365], '2022-S1'),
      figure('quan-1', [25, 100], '2022-S1'),
    ],
  })

  it('are counted in the sentence by their names', () => {
    expect(sentencesOf(reportStandings({ ...running }, shown)[0])).toEqual([
      '3 trên 7 đơn vị có số liệu: 1 đúng tiến độ, 1 có nguy cơ chậm tiến độ, 1 chậm tiến độ; 4 chưa có số liệu. Toàn thành phố: 54,72%, mục tiêu ít nhất 50%.',
      '3 of 7 units have figures: 1 on track, 1 at risk, 1 behind; 4 have none. The whole city: 54.72%, target at least 50%.',
    ])
  })

  it('are explained by the thresholds, which are assumed', () => {
    expect(notesOf(reportStandings(running, shown))['Tình trạng']).toBe(
      'Hết kỳ của mục tiêu mới kết luận Đạt hoặc Không đạt. Trước đó: Đúng tiến độ khi kết quả đạt từ 100% mức kỳ vọng đến ngày trở lên; Có nguy cơ chậm tiến độ khi kết quả đạt từ 90% mức kỳ vọng đến ngày trở lên; còn lại là Chậm tiến độ. Mức kỳ vọng đi theo đường thẳng từ giá trị cơ sở đến mục tiêu. Ngưỡng xếp tình trạng là giả định của phần mềm, không phải quy định.',
    )
  })
})

describe('a minimum and a stretch', () => {
  it('are marks beside the target, not rows with a verdict of their own', () => {
    const targets: readonly Target[] = [
      baseline,
      { ...target, kind: 'minimum', value: 30 },
      target,
      { ...target, kind: 'stretch', value: 60 },
    ]
    const [table] = tablesIn(reportStandings(city(['tttt', 'y-te'], { targets }), shown))
    expect(linesOf(table)).toHaveLength(9)
    expect(cellsIn(table, 'mark')[1]).toMatchObject({ mark: { targets: [30, 60] } })
    expect(table?.key?.map(({ sign, text }) => [sign, formatText(text, 'vi')])).toEqual([
      ['hollow-dot', 'Năm 2021'],
      ['dot', 'Năm 2022'],
      ['tick', 'Mục tiêu'],
      ['tick', 'tối thiểu'],
      ['tick', 'phấn đấu'],
    ])
  })
})

const simple = (id: string, more: object = {}) =>
  defineIndicators([
    {
      id,
      kind: 'simple',
      name: { vi: `Chỉ tiêu ${id}`, en: `Indicator ${id}` },
      measure: { kind: 'percent' },
      direction: 'higher',
      additivity: { units: 'none', periods: 'none' },
      ...more,
    },
  ])[0] as Indicator
const many = [
  simple('a', { code: '1' }),
  simple('b', { code: '2', measure: { kind: 'count', of: { vi: 'xã', en: 'communes' } } }),
  simple('c', { code: '3', leads: ['da-nang'] }),
]
const observed = (unit: string, indicator: string, value: number | string): Observation => ({
  unit,
  indicator,
  period: '2022',
  value,
  status: 'final',
})
const aimed = (indicator: string, value: number, more: Partial<Target> = {}): Target =>
  ({ indicator, scope: 'city', period: '2022', kind: 'target', comparator: 'at-least', value, ...more }) as Target
const plan = (observations: readonly Observation[], targets: readonly Target[], ids: readonly string[] = ['da-nang']) =>
  reportStandings(
    computeStandings(many, {
      observations,
      targets,
      units: defineUnits({
        groups: [{ id: 'g', name: 'G' }],
        units: ids.map(id => ({ id, name: id, group: 'g' as const })),
      }),
      asOf: '2022-12-31',
    }),
    {
      indicators: many,
      names: { units: { 'da-nang': { vi: 'Đà Nẵng', en: 'Đà Nẵng city' }, hue: 'Huế' } },
      scopes: { city: { vi: 'thành phố', en: 'city' }, nation: { vi: 'quốc gia', en: 'nation' } },
    },
  )
const aims = [aimed('a', 80), aimed('b', 10), aimed('c', 5)]

describe('many indicators of one unit', () => {
  const blocks = plan([observed('da-nang', 'a', '80.5'), observed('da-nang', 'b', 7)], aims)
  const [known, absent] = tablesIn(blocks)

  it('begins with how many have figures and how they stand', () => {
    expect(sentencesOf(blocks[0])).toEqual([
      '2 trên 3 chỉ tiêu có số liệu: 1 đạt, 1 không đạt; 1 chưa có số liệu.',
      '2 of 3 indicators have figures: 1 achieved, 1 missed; 1 has none.',
    ])
    expect(figuresOf(blocks[0])).toEqual([
      ['Có số liệu', 2, ''],
      ['Đạt', 1, ''],
      ['Không đạt', 1, ''],
    ])
  })

  it('has those with a figure in one table, each on its own axis and in its own measure', () => {
    expect(linesOf(known)).toEqual([
      'TT,Chỉ tiêu,Kết quả,Mục tiêu,So với mục tiêu,Tình trạng',
      '1,Chỉ tiêu a,80.5,80,0.5,Đạt',
      '2,Chỉ tiêu b,7,10,-3,Không đạt',
    ])
    expect(notesIn(known, 'indicator')).toEqual(['%', 'xã'])
    expect(cellsIn(known, 'mark').map(cell => (cell.kind === 'mark' ? cell.axis : undefined))).toEqual([
      { least: '0', most: '80.5' },
      { least: '0', most: '10' },
    ])
    expect(formatText(known?.lead ?? '', 'vi')).toBe(
      'Đơn vị: Đà Nẵng. Kỳ của kết quả: Năm 2022. Kỳ của mục tiêu: Năm 2022.',
    )
  })

  it('lists those without a figure apart, with what is due, when, and who leads', () => {
    expect(formatText(absent?.title ?? '', 'vi')).toBe('Chưa có số liệu (1)')
    expect(linesOf(absent)).toEqual([
      'TT,Chỉ tiêu,Mục tiêu,Cơ quan chủ trì',
      '3,Chỉ tiêu c,"ít nhất 5%, năm 2022",Đà Nẵng',
    ])
    expect(absent?.columns.some(({ kind }) => kind === 'mark')).toBe(false)
  })

  it('has a section for each scope of targets, which the sentence names', () => {
    const targets = [...aims, aimed('a', 90, { scope: 'nation' })]
    const scoped = plan([observed('da-nang', 'a', '80.5'), observed('da-nang', 'b', 7)], targets)
    expect(sentencesOf(scoped[0])).toEqual([
      '2 trên 3 chỉ tiêu có số liệu. Mục tiêu thành phố: 1 đạt, 1 không đạt. Mục tiêu quốc gia: 1 không đạt.',
      '2 of 3 indicators have figures. Targets of the city: 1 achieved, 1 missed. Targets of the nation: 1 missed.',
    ])
    expect(tablesIn(scoped)[0]?.sections.map(({ title = '', rows }) => [formatText(title, 'vi'), rows.length])).toEqual(
      [
        ['Mục tiêu: thành phố', 2],
        ['Mục tiêu: quốc gia', 1],
      ],
    )
  })

  it('is one table and one sentence if no indicator has a figure, or all have', () => {
    const none = plan([], aims)
    expect(sentencesOf(none[0])).toEqual([
      'Cả 3 chỉ tiêu đều chưa có số liệu.',
      'None of the 3 indicators has a figure yet.',
    ])
    expect(tablesIn(none).map(({ title }) => formatText(title, 'en'))).toEqual(['No figure yet (3)'])
    const all = plan(
      ['a', 'b', 'c'].map(id => observed('da-nang', id, 90)),
      aims,
    )
    expect(sentencesOf(all[0])[0]).toBe('Cả 3 chỉ tiêu có số liệu: 3 đạt.')
    expect(tablesIn(all)).toHaveLength(1)
  })

  it('counts a figure without a target apart', () => {
    expect(sentencesOf(plan([observed('da-nang', 'a', 1)], [])[0])).toEqual([
      '1 trên 3 chỉ tiêu có số liệu: 1 chưa xếp được tình trạng; 2 chưa có số liệu.',
      '1 of 3 indicators has a figure: 1 without a status; 2 have none.',
    ])
  })
})

describe('many indicators of many units', () => {
  const figures = [observed('da-nang', 'a', 90), observed('hue', 'a', 70), observed('hue', 'b', 12)]
  const blocks = plan(figures, aims, ['da-nang', 'hue'])
  const [matrix, ...tables] = tablesIn(blocks)

  it('are a matrix of statuses, then a table for each indicator', () => {
    expect(sentencesOf(blocks[0])).toEqual([
      '3 trên 6 kết quả có số liệu: 2 đạt, 1 không đạt; 3 chưa có số liệu.',
      '3 of 6 results have figures: 2 achieved, 1 missed; 3 have none.',
    ])
    expect(linesOf(matrix)).toEqual([
      'Đơn vị,1,2,3',
      'Đà Nẵng,Đạt,không có số liệu,không có số liệu',
      'Huế,Không đạt,Đạt,không có số liệu',
    ])
    // The figures stand in the tables of the indicators, and only there.
    expect(notesIn(matrix, 'a')).toEqual(['', ''])
    expect(tables.map(({ title }) => formatText(title, 'vi'))).toEqual(['Chỉ tiêu a', 'Chỉ tiêu b', 'Chỉ tiêu c'])
    expect(notesOf(blocks)['–']).toBe('Chưa có số liệu: 3 kết quả.')
  })
})

describe('one indicator of one unit', () => {
  it('is a sentence with its figure, its target and its verdict', () => {
    const found = computeStandings([simple('a')], {
      observations: [observed('da-nang', 'a', '80.5')],
      targets: [aimed('a', 80)],
      units: defineUnits({ groups: [{ id: 'g', name: 'G' }], units: [{ id: 'da-nang', name: 'ĐN', group: 'g' }] }),
      asOf: '2022-12-31',
    })
    const [summary] = reportStandings(found, { indicators: [simple('a')], names: { units: { 'da-nang': 'Đà Nẵng' } } })
    expect(sentencesOf(summary)).toEqual([
      'Đà Nẵng, chỉ tiêu a: 80,5%, mục tiêu ít nhất 80%, đạt.',
      'Đà Nẵng, indicator a: 80.5%, target at least 80%, achieved.',
    ])
  })
})

describe('standings', () => {
  it('of nothing are a sentence and notes', () => {
    const blocks = plan([], [], [])
    expect(sentencesOf(blocks[0])).toEqual([
      'Không có chỉ tiêu nào để so với mục tiêu.',
      'There is no indicator to compare with a target.',
    ])
    expect(tablesIn(blocks)).toEqual([])
  })

  it('are made of standings only', () => {
    expect(issuesOf(() => reportStandings({} as never, { indicators })).map(({ path }) => path.at(-1))).toEqual([
      'rows',
      'asOf',
      'thresholds',
      'statuses',
      'whole',
      'findings',
    ])
  })

  it('show a replaced target with the document that replaces it, and count it no more', () => {
    const document = '76/KH-UBND'
    const targets = [
      aimed('a', 70, { document }),
      aimed('a', 60, { document: '90/KH-UBND', replaces: { document, from: '2022-07-01' } }),
    ]
    const blocks = plan([observed('da-nang', 'a', 65)], targets)
    const [table] = tablesIn(blocks)
    expect(linesOf(table).map(line => line.split(',').at(-1))).toEqual(['Tình trạng', 'Đã được thay thế', 'Đạt'])
    expect(notesIn(table, 'status')).toEqual(['theo 90/KH-UBND từ 01/7/2022', ''])
    expect(notesIn(table, 'status', 'en')[0]).toBe('by 90/KH-UBND from 01/7/2022')
    expect(sentencesOf(blocks[0])[0]).toBe('1 trên 3 chỉ tiêu có số liệu: 1 đạt; 2 chưa có số liệu.')
  })
})
