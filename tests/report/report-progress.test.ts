import {
  computeStandings,
  defineIndicators,
  defineUnits,
  type FormulaMeasure,
  type Indicator,
  type Observation,
  type Target,
} from 'egov-kpi'
import {
  drawProgress,
  type ProgressChart,
  renderCsv,
  renderHtml,
  renderText,
  reportProgress,
  reportStandings,
} from 'egov-kpi/report'
import { expect, it } from 'vitest'
import { issuesOf } from '../support/issues'

const city = ['hue', 'da-nang'] as const

function indicator(
  id: string,
  more: Partial<Pick<Indicator, 'code' | 'direction'>> & { measure?: FormulaMeasure } = {},
) {
  const [found] = defineIndicators([
    {
      id,
      kind: 'simple',
      name: { vi: `${id} (vi)`, en: `${id} (en)` },
      measure: { kind: 'percent' },
      direction: 'higher',
      additivity: { units: 'none', periods: 'none' },
      ...more,
    },
  ])
  return found as Indicator
}

type Aim = number | readonly [low: number, high: number]

function target(of: string, aim: Aim, more: Partial<Pick<Target, 'scope' | 'document' | 'unit'>> = {}): Target {
  const place = { indicator: of, scope: 'city', kind: 'target', period: '2022', ...more } as const
  return typeof aim === 'number'
    ? { ...place, comparator: 'at-least', value: aim }
    : { ...place, comparator: 'between', low: aim[0], high: aim[1] }
}

function observed(of: string, value: string | null, unit: string = city[0]): Observation {
  const place = { unit, indicator: of, period: '2022', status: 'final' } as const
  return value === null ? { ...place, value, absence: 'not-yet-known' } : { ...place, value }
}

function found(
  indicators: readonly Indicator[],
  targets: readonly Target[],
  figures: readonly Observation[],
  most = 1,
) {
  return computeStandings(indicators, {
    observations: figures,
    targets,
    units: defineUnits({
      groups: [{ id: 'c', name: 'TP' }],
      units: city.slice(0, most).map(id => ({ id, name: id, group: 'c' as const })),
    }),
    asOf: '2022-12-31',
  })
}

function drawn(indicators: readonly Indicator[], ...given: [readonly Target[], readonly Observation[], number?]) {
  const charts = reportProgress(found(indicators, ...given), {
    indicators,
    names: { units: { hue: { vi: 'Huế', en: 'Hue' } } },
    scopes: { city: { vi: 'thành phố', en: 'city' } },
  })
  return charts.map(({ picture }) => picture.data as ProgressChart)
}

const titles = (charts: readonly ProgressChart[]) => charts.map(({ title }) => title)
const vi = 'Kết quả thực hiện các chỉ tiêu đến ngày 31/12/2022'
const en = 'Indicators against their targets on 31 December 2022'

it('no row is lost, and a row without a bar says why', () => {
  const ids = ['online', 'paid', 'asked', 'ranged', 'neither', 'unread', 'zero', 'unknown']
  const [chart, ...others] = drawn(
    ids.map(id => indicator(id, id === 'online' ? { code: 'I.1' } : {})),
    [
      { ...target('online', 20), kind: 'baseline', period: '2021', comparator: 'exactly', value: 20 },
      target('online', 50),
      target('paid', 80),
      target('ranged', [65, 70]),
      target('neither', [1, 2]),
      target('unread', 1),
      target('zero', 0),
    ],
    [
      observed('online', '50.5'),
      observed('asked', '7'),
      observed('ranged', '66'),
      observed('unread', null),
      observed('zero', '3'),
    ],
  )
  expect(others).toEqual([])
  expect(chart?.title).toEqual({ vi: `${vi}: mục tiêu năm 2022`, en: `${en}: target for 2022` })
  const { svg, table } = drawProgress(chart as ProgressChart, 'en')
  expect(table.rows).toEqual([
    ['I.1 online (en)', '50.5%', '50%', '20%', 'Achieved'],
    ['paid (en)', 'no figure', '80%', '', 'Undecided'],
    ['asked (en)', '7%', 'there is no target', '', 'Undecided'],
    ['ranged (en)', '66%', 'the target is a range: 65–70', '', 'Achieved'],
    ['neither (en)', 'there is no figure; the target is a range: 1–2', 'the target is a range: 1–2', '', 'Undecided'],
    ['unread (en)', 'not yet known', '1%', '', 'Undecided'],
    ['zero (en)', '3%', '0%', '', 'Achieved'],
    ['unknown (en)', 'there is no figure; there is no target', 'there is no target', '', 'Undecided'],
  ])
  for (const words of ['the target is a range: 65–70', 'the target is not above zero', 'not yet known'])
    expect(svg).toContain(words)
  expect(drawProgress(chart as ProgressChart, 'vi').table.rows[3]?.[2]).toBe('mục tiêu là một khoảng: 65–70')
})

it('a figure is judged by the direction of its indicator', () => {
  const late = indicator('late', { direction: 'lower' })
  const [chart] = drawn([late], [{ ...target('late', 2), comparator: 'at-most', value: 2 }], [observed('late', '1.2')])
  expect(chart?.rows[0]?.met).toBe(true)
})

it('each unit has its own chart, which names it', () => {
  const indicators = [indicator('online'), indicator('paid')]
  const figures = [observed('online', '1'), observed('paid', '2'), observed('paid', '3', 'da-nang')]
  const charts = drawn(indicators, [target('online', 5), target('paid', 5)], figures, 2)
  expect(titles(charts)).toEqual([
    { vi: `${vi}: Huế; mục tiêu năm 2022`, en: `${en}: Hue; target for 2022` },
    { vi: `${vi}: da-nang; mục tiêu năm 2022`, en: `${en}: da-nang; target for 2022` },
  ])
  expect(charts.map(({ rows }) => rows.map(({ value }) => value))).toEqual([
    ['1', '2'],
    [null, '3'],
  ])
  expect(new Set(charts.map(({ id }) => id)).size).toBe(2)
})

it('the units of a single indicator are compared in one chart', () => {
  const figures = [observed('online', '1'), observed('online', '3', 'da-nang')]
  const [chart, ...others] = drawn([indicator('online')], [target('online', 5)], figures, 2)
  expect(others).toEqual([])
  expect(chart?.title).toEqual({
    vi: `${vi}: online (vi); mục tiêu năm 2022`,
    en: `${en}: online (en); target for 2022`,
  })
  expect(chart?.rowHeading).toEqual({ vi: 'Đơn vị', en: 'Unit' })
  expect(chart?.rows.map(({ label, value }) => [label, value])).toEqual([
    [{ vi: 'Huế', en: 'Hue' }, '1'],
    ['da-nang', '3'],
  ])
})

it('targets of several scopes have a chart for each scope, which names it', () => {
  const indicators = [indicator('online'), indicator('paid'), indicator('asked')]
  const charts = drawn(
    indicators,
    [target('online', 50), target('online', 40, { scope: 'nation' }), target('paid', 30, { document: '2870/QĐ-UBND' })],
    [observed('asked', '1')],
  )
  expect(titles(charts).map(title => (typeof title === 'string' ? title : title.vi))).toEqual([
    `${vi}: thành phố; mục tiêu năm 2022`,
    `${vi}: nation; mục tiêu năm 2022`,
    `${vi}: thành phố, 2870/QĐ-UBND; mục tiêu năm 2022`,
    `${vi}: không có mục tiêu`,
  ])
  expect(charts.map(({ rows }) => rows.map(({ target }) => target))).toEqual([[50], [40], [30], [null]])
})

it('a level is shown without its list of answers', () => {
  const done = indicator('done', { measure: { kind: 'level', levels: [{ code: 1, name: 'Hoàn thành' }] } })
  const [chart] = drawn([done], [target('done', 1)], [observed('done', '1')])
  expect(drawProgress(chart as ProgressChart, 'vi').table.rows[0]?.slice(1, 3)).toEqual(['1', '1'])
})

it('figures that a table shows are not repeated behind the chart', () => {
  const indicators = [indicator('online')]
  const standing = found(indicators, [target('online', 50)], [observed('online', '10')])
  const blocks = [...reportProgress(standing, { indicators }), ...reportStandings(standing, { indicators })]
  const html = renderHtml({ title: 'KPI', languages: ['en'], blocks })
  expect(html.match(/<table/g)).toHaveLength(1)
  expect(html).toContain('10 / 50%')
})

it('a bar names the kind of its target, and its period if the chart has several', () => {
  const indicators = [indicator('online'), indicator('covered')]
  const [chart] = drawn(
    indicators,
    [{ ...target('online', 50), kind: 'minimum' }, target('online', 60), { ...target('covered', 50), period: '2025' }],
    [observed('online', '55')],
  )
  expect(
    drawProgress(chart as ProgressChart, 'en').table.rows.map(([label, , , , verdict]) => [label, verdict]),
  ).toEqual([
    ['online (en); target for 2022 (minimum)', 'Achieved'],
    ['online (en); target for 2022', 'Missed'],
    ['covered (en); target for 2025', 'Undecided'],
  ])
  expect(chart?.title).toEqual({ vi, en })
})

it('a table says for which year each target is, and how far above or below it the figure is', () => {
  const indicators = [indicator('online'), indicator('late', { direction: 'lower' }), indicator('covered')]
  const standing = found(
    indicators,
    [
      target('online', 70),
      { ...target('late', 5), comparator: 'at-most', value: 5 },
      { ...target('covered', 50), period: '2025' },
    ],
    [observed('online', '70.98'), observed('late', '6')],
  )
  const cells = reportStandings(standing, { indicators })[0]
  expect(renderCsv(cells, 'vi').split('\r\n').slice(1, 4)).toEqual([
    'online (vi),%,city,không có giá trị gốc,70.98,70,Năm 2022,101.40,chưa có giá trị gốc để tính tiến độ,0.98,Đạt',
    'late (vi),%,city,không có giá trị gốc,6,5,Năm 2022,83.33,chưa có giá trị gốc để tính tiến độ,1,Không đạt',
    'covered (vi),%,city,không có giá trị gốc,không có số liệu,50,Năm 2025,không có số liệu,chưa có giá trị gốc để tính tiến độ,không có số liệu,không có số liệu',
  ])
  expect(renderText({ title: 'x', blocks: [cells] }, 'vi')).toContain('+0,98')
})

it('a replaced target names the document that replaces it, and from when', () => {
  const indicators = [indicator('online')]
  const standing = found(
    indicators,
    [
      target('online', 70, { document: '76/KH-UBND' }),
      { ...target('online', 60, { document: '90/KH-UBND' }), replaces: { document: '76/KH-UBND', from: '2022-07-01' } },
    ],
    [observed('online', '65')],
  )
  const last = (language: 'vi' | 'en') =>
    renderCsv(reportStandings(standing, { indicators })[0], language)
      .split('\r\n')
      .slice(1, 3)
      .map(line => line.split(',').at(-1))
  expect(last('vi')).toEqual(['Đã được thay thế theo 90/KH-UBND từ 01/7/2022', 'Đạt'])
  expect(last('en')).toEqual(['Replaced by 90/KH-UBND from 01/7/2022', 'Achieved'])
})

it('an indicator without a definition is shown by its id', () => {
  const charts = reportProgress(found([indicator('online')], [target('online', 50)], []), { indicators: [] })
  expect(charts.map(({ picture }) => picture.data.title)).toEqual([
    {
      vi: `${vi}: online; mục tiêu năm 2022`,
      en: `${en}: online; target for 2022`,
    },
  ])
})

it('no chart is made of anything but standings, or without units', () => {
  expect(issuesOf(() => reportProgress({} as never, { indicators: [] })).map(({ path }) => path.at(-1))).toEqual([
    'rows',
    'asOf',
    'thresholds',
    'statuses',
    'findings',
  ])
  expect(drawn([indicator('online')], [], [], 0)).toEqual([])
})
