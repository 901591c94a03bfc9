import {
  compareRankings,
  computeStandings,
  defineIndicators,
  defineUnits,
  formatNumber,
  formatText,
  type Observation,
  parsePlan,
  parseUnits,
  rank,
  summarizeTasks,
  vietnamCivilService,
} from 'egov-kpi'
import {
  type ReportRow,
  renderCsv,
  renderHtml,
  renderText,
  reportEvaluation,
  reportFindings,
  reportHeatMap,
  reportOnTime,
  reportRanking,
  reportRankingBars,
  reportStandings,
  reportTasks,
  reportUnit,
} from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import plan76 from '../../examples/data/da-nang-2022/plan-76.json' with { type: 'json' }
import daNangUnits from '../../examples/data/da-nang-2022/units.json' with { type: 'json' }
import { counts } from '../support/counts'
import { faultsOf, issuesOf } from '../support/issues'
import { obligationsOf, rowsOf, totalOf } from '../tasks/summaries'
import { evaluation, ranking } from './documents'

const lines = (csv: string): readonly string[] => csv.trimEnd().split('\r\n')

describe('the ranking table', () => {
  const before = rank([
    { unit: 'a', score: 3 },
    { unit: 'b', score: 2 },
    { unit: 'c', score: 1 },
    { unit: 'e', score: null },
  ])
  const now = rank([
    { unit: 'a', score: 1 },
    { unit: 'b', score: 3 },
    { unit: 'c', score: '0.25' },
    { unit: 'd', score: '0.5' },
    { unit: 'e', score: 2 },
  ])

  it('shows each movement, or why a unit has none', () => {
    const [table] = reportRanking(now, { movements: compareRankings(now, before), explanations: 'none' })
    expect(lines(renderCsv(table as never, 'vi'))).toEqual([
      'Xếp hạng,Đơn vị,Điểm,Hạng kỳ trước,"Tăng, giảm hạng"',
      '1,b,3.00,2,1',
      '2,e,2.00,kỳ trước chưa có điểm,kỳ trước chưa có điểm',
      '3,a,1.00,1,-2',
      '4,d,0.50,kỳ trước không có,kỳ trước không có',
      '5,c,0.25,3,-2',
    ])
    expect(renderText({ title: 'x', blocks: table === undefined ? [] : [table] }, 'vi')).toMatch(/▲ 1\n[\s\S]*▼ 2/)
  })

  it('opens the explanation of a place, of the whole score, or none, as the option says', () => {
    const opened = (explanations: 'place' | 'full' | 'none') =>
      renderHtml({ title: 'x', languages: ['vi'], blocks: reportRanking(ranking, { explanations }) })
    expect(opened('place')).toContain('Đồng hạng với Sở Nội vụ')
    expect(opened('place')).not.toContain('Hồ sơ trực tuyến')
    expect(opened('full')).toContain('Hồ sơ trực tuyến (tối đa 60)<b>40</b>')
    expect(opened('none')).not.toContain('popover>')
  })

  it('lists units that share a rank by name in the order of the Vietnamese alphabet', () => {
    const units = { 'quang-tri': 'Quảng Trị', 'dak-nong': 'Đắk Nông', zet: 'Zét', 'an-giang': 'An Giang' }
    const tied = rank([...Object.keys(units).map(unit => ({ unit, score: '0.4' })), { unit: 'first', score: '0.5' }])
    const [table] = reportRanking(tied, { names: { units } })
    expect(table?.sections.flatMap(({ rows }) => rows.map(({ cells }) => cells[1]))).toEqual(
      ['first', 'An Giang', 'Đắk Nông', 'Quảng Trị', 'Zét'].map(text => ({ kind: 'text', text })),
    )
  })

  it('is made of a ranking only', () => {
    expect(issuesOf(() => reportRanking([] as never)).map(({ code }) => code)).toEqual(['not-a-result'])
    expect(issuesOf(() => reportRankingBars(null as never)).map(({ code }) => code)).toEqual(['not-a-result'])
  })

  it('is drawn as a chart for each group, with the units that have no score', () => {
    const charts = reportRankingBars(ranking, { highlight: 'so-y-te' })
    const rows = charts.map(({ picture }) => (picture.kind === 'ranked-bars' ? picture.data.rows : []))
    expect(rows.map(bars => bars.map(({ value }) => value))).toEqual([
      ['80', '80', '30'],
      ['55', null],
    ])
    expect(rows.flat().filter(({ highlighted }) => highlighted)).toHaveLength(1)
    expect(faultsOf(() => reportRankingBars(ranking, { highlight: 'so-yte' }))).toEqual(['unknown unit at highlight'])
  })
})

describe('the matrix of an evaluation', () => {
  it('has the figures of the evaluation, with their explanations', () => {
    const html = renderHtml({ title: 'x', languages: ['en'], blocks: reportEvaluation(evaluation) })
    expect(html).toContain('60 × 1 / 3 (≈ 33.33%) / target 50%, at most 60')
    expect(html).toContain('Assessed value<b>1 / 3</b><p>Tổ giúp việc; 20/12/2022</p>')
    expect(html).toContain('Source: Kế hoạch số 76/KH-SYT')
  })

  it('leaves out who gave a value if explanations are brief', () => {
    const html = renderHtml({
      title: 'x',
      languages: ['en'],
      blocks: reportEvaluation(evaluation, { explanations: 'brief' }),
    })
    expect(html).toContain('<li>1.1<b>40</b><p>60 × 1 / 3 (≈ 33.33%) / target 50%, at most 60')
    expect(html).not.toContain('Tổ giúp việc')
  })

  it('is drawn with the same figures', () => {
    const [{ picture }] = reportHeatMap(evaluation)
    expect(picture.kind === 'heat-map' ? picture.data.rows.map(({ cells }) => cells) : []).toEqual([
      ['40', '40'],
      ['60', '20'],
      ['30', '0'],
      ['15', '40'],
      ['48', { value: null, note: { vi: 'chưa có điểm', en: 'not scored' } }],
    ])
  })

  it('is made of an evaluation only', () => {
    expect(issuesOf(() => reportEvaluation({ entries: [] } as never)).map(({ code }) => code)).toEqual(['not-a-result'])
    expect(issuesOf(() => reportHeatMap(null as never)).map(({ code }) => code)).toEqual(['not-a-result'])
  })
})

describe('the sheet of a unit', () => {
  const sheet = (unit: string) => renderText({ title: 'x', blocks: reportUnit(ranking, unit) }, 'vi')

  it('shows what to improve, and which unit is best at it', () => {
    expect(sheet('so-du-lich')).toContain(
      [
        'Tiêu chí          Thấp hơn điểm cao nhất  Thấp hơn trung vị  Đơn vị dẫn đầu',
        '───────────────────────────────────────────────────────────────────────────',
        'Kế hoạch                              40                 20  Sở Y tế',
        'Hồ sơ trực tuyến                      30                 10  Sở Nội vụ',
      ].join('\n'),
    )
  })

  it('has no total for a unit that lacks a criterion', () => {
    const text = sheet('hoa-vang')
    expect(text).toContain('Điểm tạm tính  48')
    expect(text).toContain('chưa có điểm: plan')
    expect(text).not.toContain('Tổng điểm')
  })
})

describe('form II.06a', () => {
  const printed = {
    received: 21003,
    'carried-over': 1315,
    resolved: 20653,
    'in-time': 19739,
    late: 914,
    pending: 350,
    'pending-within-deadline': 295,
    'pending-overdue': 55,
  }
  const sheet = (values: Readonly<Record<string, number>>, more: Partial<Observation> = {}) =>
    counts('duc-pho', '2020-12-15/2021-12-14', 'dossiers', values).map(one => ({
      ...one,
      label: { vi: 'Năm 2021', en: '2021' },
      asOf: '2022-06-25',
      ...more,
    }))

  it('reproduces that of Đức Phổ: what is unknown is not zero, and the rates are those printed', () => {
    const [form, rates] = reportOnTime(sheet(printed), { names: { units: { 'duc-pho': 'Thị xã Đức Phổ' } } })
    expect(lines(renderCsv(form, 'vi'))[1]).toBe(
      'Thị xã Đức Phổ,Năm 2021,21003,không có số liệu,không có số liệu,1315,20653,không có số liệu,không có số liệu,19739,914,350,295,55',
    )
    expect(lines(renderCsv(rates, 'vi'))[1]).toBe('Thị xã Đức Phổ,Năm 2021,95.57,95.39,98.33,4.43,1.67')
    expect(form.notes?.at(-1)).toEqual({ vi: 'Tính đến 25/6/2022.', en: 'As of 25/6/2022.' })
  })

  it('explains each count as a sum of others, or as counted', () => {
    const [form] = reportOnTime(sheet(printed))
    const said = Object.fromEntries(
      form.columns.map(({ id }, at) => [id, form.sections[0]?.rows[0]?.cells[at]?.explanation?.reason]),
    )
    // Of the dossiers received, only the sum and those carried over are known, so the other identity explains the sum.
    expect(said['dossiers-received']).toMatchObject({
      vi: 'Số hồ sơ đã giải quyết + Số hồ sơ đang giải quyết = 20.653 + 350',
    })
    expect(said['dossiers-resolved']).toMatchObject({ en: 'Early and on time + Late = 19,739 + 914' })
    expect(said['dossiers-pending']).toMatchObject({ en: 'Within deadline + Overdue = 295 + 55' })
    expect(said['dossiers-late']).toMatchObject({ en: 'Counted, not computed from other figures' })
  })

  it('opens each rate down to its counts', () => {
    const [, rates] = reportOnTime(sheet(printed))
    const cell = rates.sections[0]?.rows[0]?.cells[2]
    expect(cell?.explanation).toMatchObject({
      value: '95.57',
      rounding: { decimals: 2, mode: 'half-up', exact: '1973900/20653' },
      inputs: [{ value: '19739' }, { value: '20653' }],
    })
  })

  it('calls a channel by its name', () => {
    const names = ['online', 'direct', 'postal'].map(channel => {
      const [form] = reportOnTime(sheet(printed, { dimension: { channel } }))
      return lines(renderCsv(form, 'vi'))[1]?.split(',')[0]
    })
    expect(names).toEqual(['Trực tuyến', 'Trực tiếp', 'Bưu chính'])
  })

  it('gives no rate if the denominator is zero or a count is unknown', () => {
    const none = sheet(Object.fromEntries(Object.keys(printed).map(id => [id, 0])))
    const unknown = sheet({ received: 21003, 'carried-over': 1315, 'pending-overdue': 55 }, { period: '2022' })
    const [, rates] = reportOnTime([...none, ...unknown])
    const [, first, second] = lines(renderCsv(rates, 'en'))
    expect(first).toBe(
      'duc-pho,2021,zero denominator,zero denominator,zero denominator,zero denominator,zero denominator',
    )
    expect(second).toContain('no data: Resolved early or on time; Resolved')
  })

  it('is not made of petitions', () => {
    const feedback = counts('a', '2022', 'citizen-feedback', { received: 1 })
    expect(issuesOf(() => reportOnTime(feedback)).map(({ code }) => code)).toEqual(['unknown'])
  })
})

describe('the progress of tasks', () => {
  const units = parseUnits(daNangUnits.units)
  const summary = summarizeTasks(parsePlan(plan76), {
    units,
    asOf: '2022-06-30',
    calendar: vietnamCivilService(),
    by: 'group',
  })

  const [{ columns, sections, notes }] = reportTasks(summary)
  const valueAt = (row: ReportRow | undefined, id: string) => {
    const cell = row?.cells[columns.findIndex(column => column.id === id)]
    return cell?.kind === 'number' ? Number(cell.value) : cell?.kind
  }

  it('has every obligation in one column of time, and every group in a row', () => {
    const rows = sections.flatMap(section => section.rows)
    const times = ['on-time', 'late', 'day-unknown', 'overdue', 'due-soon', 'within-deadline', 'no-deadline']
    expect(rows).toHaveLength(rowsOf(summary).length + 1)
    for (const row of rows) {
      const shown = times.filter(id => columns.some(column => column.id === `tasks-${id}`))
      const sum = shown.reduce((before, id) => before + Number(valueAt(row, `tasks-${id}`)), 0)
      expect(sum).toBe(valueAt(row, 'tasks-owed'))
    }
    expect(valueAt(rows.at(-1), 'tasks-owed')).toBe(obligationsOf(summary).length)
  })

  it('states how many obligations have no report, in a column and below the table', () => {
    const total = sections[0]?.rows.at(-1)
    const { 'no-report': unknown = 0, owed = 0 } = totalOf(summary)
    expect(unknown).toBeGreaterThan(0)
    expect(valueAt(total, 'tasks-no-report')).toBe(unknown)
    const said = (notes ?? []).map(note => formatText(note, 'vi')).find(note => note.startsWith('Chưa có báo cáo:'))
    expect(said).toBe(
      `Chưa có báo cáo: ${formatNumber(unknown, 'vi')}/${formatNumber(owed, 'vi')}. Đây không phải là kết quả bằng 0; các trường hợp này được xếp theo thời hạn như việc chưa thực hiện.`,
    )
  })

  it('has the rate of all, that of the task force of 2017, and the rate on time', () => {
    expect(
      reportTasks(summary)[0]
        .columns.slice(-3)
        .map(({ title }) => formatText(title, 'vi')),
    ).toEqual([
      'Tỷ lệ hoàn thành nhiệm vụ',
      'Tỷ lệ hoàn thành trên số nhiệm vụ đã đến hạn hoặc đã xong (kể cả quá hạn)',
      'Tỷ lệ hoàn thành đúng hạn',
    ])
  })

  it('states which days are assumed because the document names none', () => {
    const said = (notes ?? []).map(note => formatText(note, 'vi')).find(note => note.includes('giả định'))
    expect(said).toContain('30/6/2022, 30/9/2022, 31/12/2022')
  })

  it('is made of a summary of tasks only', () => {
    expect(issuesOf(() => reportTasks(null as never)).map(({ code }) => code)).toEqual(['wrong-type'])
  })
})

describe('a figure of progress or of a matrix opens its explanation:', () => {
  it('a count names what was counted, by title and agency', () => {
    const units = parseUnits(daNangUnits.units)
    const options = { units, asOf: '2022-06-30', calendar: vietnamCivilService(), by: 'lead' } as const
    const summary = summarizeTasks(parsePlan(plan76), options)
    const [{ columns, sections }] = reportTasks(summary)
    const row = sections[0]?.rows.find(
      ({ cells: [name] }) => name?.kind === 'text' && JSON.stringify(name).includes('Sở Nội vụ'),
    )
    const overdue = row?.cells[columns.findIndex(({ id }) => id === 'tasks-overdue')]?.explanation
    const owed = obligationsOf(summary).filter(({ unit, time }) => unit === 'so-noi-vu' && time === 'overdue')
    expect(owed.length).toBeGreaterThan(0)
    expect(overdue?.value).toBe(String(owed.length))
    const titles = new Map(parsePlan(plan76).tasks.map(({ id, title }) => [id, formatText(title, 'vi')]))
    expect(overdue?.inputs?.map(({ label }) => formatText(label, 'vi'))).toEqual(
      owed.map(({ task }) => `${titles.get(task)} (Sở Nội vụ)`),
    )
  })

  it('a total has the same value as its explanation', () => {
    const [{ sections }] = reportEvaluation(evaluation)
    const totals = sections.flatMap(({ rows }) => rows.map(({ cells }) => cells[1]))
    const known = totals.filter(cell => cell?.kind === 'number')
    expect(known.length).toBeGreaterThan(0)
    for (const cell of known) expect(cell?.explanation?.value).toBe(cell?.kind === 'number' ? cell.value : '')
  })
})

describe('indicators against targets', () => {
  const indicators = defineIndicators([
    {
      id: 'online',
      code: '1',
      kind: 'simple',
      name: { vi: 'Tỷ lệ hồ sơ trực tuyến', en: 'Share of dossiers online' },
      measure: { kind: 'percent' },
      direction: 'higher',
      additivity: { units: 'ratio', periods: 'ratio' },
    },
    {
      id: 'speed',
      kind: 'simple',
      name: 'Thời gian',
      measure: { kind: 'index' },
      direction: 'lower',
      additivity: { units: 'none', periods: 'none' },
    },
  ])
  const city = { indicator: 'online', scope: 'city' } as const
  const found = computeStandings(indicators, {
    observations: [{ unit: 'da-nang', indicator: 'online', period: '2022-S1', value: '50.66', status: 'final' }],
    targets: [
      { ...city, kind: 'baseline', period: '2021', comparator: 'exactly', value: 57 },
      { ...city, kind: 'target', period: '2022', comparator: 'at-least', value: 65, document: '76/KH-UBND' },
    ],
    units: defineUnits({ groups: [{ id: 'c', name: 'TP' }], units: [{ id: 'da-nang', name: 'Đà Nẵng', group: 'c' }] }),
    asOf: '2022-06-30',
  })

  it('show why a figure is absent', () => {
    const csv = renderCsv(
      reportStandings(found, { indicators, scopes: { city: { vi: 'thành phố', en: 'city' } } })[0],
      'vi',
    )
    expect(lines(csv).slice(1)).toEqual([
      '1,Tỷ lệ hồ sơ trực tuyến,%,"thành phố, 76/KH-UBND",57,50.66,6 tháng đầu năm 2022,65,Năm 2022,77.94,-79.25,-14.34,Chậm tiến độ',
      '–,Thời gian,chỉ số,–,không có giá trị gốc,không có số liệu,–,không có mục tiêu,–,không có số liệu,không có số liệu,không có số liệu,không có mục tiêu',
    ])
  })

  it('are made of standings only', () => {
    expect(issuesOf(() => reportStandings({} as never, { indicators })).map(({ path }) => path.at(-1))).toEqual([
      'rows',
      'asOf',
      'thresholds',
      'statuses',
      'findings',
    ])
  })
})

describe('findings', () => {
  const finding = (code: string, severity: 'error' | 'warning' | 'info') =>
    ({ code, severity, path: [], parameters: {}, message: { vi: code, en: code } }) as const

  it('appear once each, the gravest first', () => {
    const [{ findings }] = reportFindings(
      [finding('a', 'info'), finding('b', 'warning')],
      [finding('c', 'error'), finding('b', 'warning')],
    )
    expect(findings.map(({ code }) => code)).toEqual(['c', 'b', 'a'])
  })

  it('say that there is nothing to review if the list is empty', () => {
    const blocks = reportFindings([])
    expect(renderText({ title: 'x', blocks }, 'vi')).toContain('Không có nội dung cần rà soát.')
    expect(issuesOf(() => reportFindings(null as never)).map(({ code }) => code)).toEqual(['wrong-type'])
  })
})
