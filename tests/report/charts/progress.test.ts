import { drawProgress, type ProgressChart } from 'egov-kpi/report'
import { expect, it } from 'vitest'
import { faultsOf } from '../../support/issues'
import { elementsOf, ofClass, parseSvg, shownTexts } from '../../support/svg'

const chart: ProgressChart = {
  id: 'progress',
  title: 'Tiến độ',
  description: 'Các chỉ tiêu',
  scale: 'own',
  rows: [
    { label: 'half', value: 25, target: 50, met: false, measure: '%' },
    { label: 'whole', value: 7, target: 7, met: true, measure: { vi: 'hồ sơ', en: 'dossiers' }, baseline: 3 },
    { label: 'far beyond', value: 90, target: 30, met: true },
    { label: 'no figure', value: null, target: 90, met: null, note: 'chưa khảo sát' },
    { label: 'no target', value: 5, target: null, met: null },
    { label: 'none wanted', value: 2, target: 0, met: false },
  ],
}
const thick = (svg: string) =>
  elementsOf(parseSvg(svg), 'rect').filter(
    ({ attributes }) => attributes['height'] === '10' && attributes['width'] !== '18',
  )
const targetsOf = (svg: string) =>
  ofClass(svg, 'path', 'egov-line-ink')
    .map(({ attributes }) => attributes['d'] ?? '')
    .filter(d => d !== 'M9 -8V8')
    .map(d => Number(/^M([\d.]+)/.exec(d)?.[1]))

it('targets of different measures are drawn on one line', () => {
  const { svg } = drawProgress(chart, 'vi')
  const [first, ...others] = targetsOf(svg)
  expect(others).toEqual([first, first, first])
  const [half, whole, beyond] = thick(svg).map(({ attributes }) => Number(attributes['width']))
  expect(half).toBeCloseTo((whole ?? 0) / 2, 1)
  expect(beyond).toBeCloseTo((whole ?? 0) * 1.5, 1)
})

it('no bar is drawn without a figure or a target, or if the target is not above zero', () => {
  const { svg } = drawProgress(chart, 'vi')
  expect(thick(svg)).toHaveLength(3)
  const texts = shownTexts(svg)
  for (const words of ['chưa khảo sát', 'không có mục tiêu', 'mục tiêu không lớn hơn 0']) expect(texts).toContain(words)
})

it('the words in place of a bar are those of the row, and no baseline crosses them', () => {
  const absent = { label: 'a', target: null, baseline: 3, measure: '%' }
  const rings = (rows: ProgressChart['rows']) =>
    elementsOf(parseSvg(drawProgress({ ...chart, rows }, 'en').svg), 'circle')
  expect(rings([{ ...absent, value: null, target: 9 }])).toEqual([])
  expect(rings([{ ...absent, value: 2, target: 9 }])).toHaveLength(2)
  const { svg, table } = drawProgress({ ...chart, rows: [{ ...absent, value: 4, targetNote: 'as needed' }] }, 'en')
  expect(shownTexts(svg)).toEqual(expect.arrayContaining(['as needed', '4 / –']))
  expect(table.rows).toEqual([['a', '4%', 'as needed', '3%', 'Undecided']])
})

it('the verdict is given in words, not only as a colour', () => {
  const texts = shownTexts(drawProgress(chart, 'en').svg)
  const verdicts = texts.filter(text => ['Met', 'Not met', 'Undecided'].includes(text))
  expect(verdicts).toEqual(['Not met', 'Met', 'Met', 'Undecided', 'Undecided', 'Not met'])
})

it('a chart whose rows are not judged shows no verdict', () => {
  const rows = [{ label: 'a', value: 1, target: 2 }]
  const { svg } = drawProgress({ ...chart, rows }, 'en')
  expect(shownTexts(svg)).not.toContain('Undecided')
  expect(ofClass(svg, 'rect', 'egov-behind')).toEqual([])
})

it('on a shared axis a longer bar means more', () => {
  const rows = [
    { label: 'a', value: 20, target: 80 },
    { label: 'b', value: 40, target: 60 },
    { label: 'c', value: 5, target: null },
  ]
  const { svg } = drawProgress({ ...chart, scale: 'shared', rows, include: [100] }, 'vi')
  const [a = 0, b, c = 0] = thick(svg).map(({ attributes }) => Number(attributes['width']))
  expect(b).toBeCloseTo(2 * a, 1)
  expect(c).toBeCloseTo(a / 4, 1)
  const [of80 = 0, of60 = 0] = targetsOf(svg)
  expect(of80 - of60).toBeCloseTo(a, 1)
  expect(shownTexts(svg)).toContain('100')
})

it('the table gives each figure its measure, and an absent one has none', () => {
  expect(drawProgress(chart, 'vi').table.rows.slice(0, 5)).toEqual([
    ['half', '25%', '50%', '', 'Chưa đạt'],
    ['whole', '7 hồ sơ', '7 hồ sơ', '3 hồ sơ', 'Đạt'],
    ['far beyond', '90', '30', '', 'Đạt'],
    ['no figure', 'chưa khảo sát', '90', '', 'Chưa xác định'],
    ['no target', '5', 'không có mục tiêu', '', 'Chưa xác định'],
  ])
})

it.each([
  ['no scale', { scale: undefined }, ['missing at scale']],
  ['another scale', { scale: 'log' }, ['not-allowed at scale']],
  ['a verdict in words', { rows: [{ label: 'a', value: 1, target: 1, met: 'yes' }] }, ['wrong-type at rows[0].met']],
  ['no target, not even null', { rows: [{ label: 'a', value: 1 }] }, ['missing at rows[0].target']],
])('refuses a chart with %s', (_, more, faults) => {
  expect(faultsOf(() => drawProgress({ ...chart, ...more } as ProgressChart, 'vi'))).toEqual(faults)
})
