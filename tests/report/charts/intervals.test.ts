import { drawIntervals, type IntervalChart } from 'egov-kpi/report'
import { expect, it } from 'vitest'
import { faultsOf } from '../../support/issues'
import { elementsOf, ofClass, parseSvg, shownTexts } from '../../support/svg'

const chart: IntervalChart = {
  id: 'intervals',
  title: 'Hài lòng',
  description: 'Bốn đơn vị',
  interval: { vi: 'Khoảng tin cậy 95%', en: '95% confidence interval' },
  measure: '%',
  reference: { label: { vi: 'Trung bình', en: 'Mean' }, value: '82.5' },
  rows: [
    { label: 'a', value: 80, low: 75, high: 90 },
    { label: 'b', value: 85, low: null, high: null },
    { label: 'c', value: 70, low: 70, high: null },
    { label: 'd', value: null, low: 60, high: 65, note: 'chưa khảo sát' },
  ],
}
const lanes = (svg: string) =>
  elementsOf(parseSvg(svg), 'g').filter(({ children }) => {
    const [line, dot] = children
    return typeof line === 'object' && typeof dot === 'object' && line.name === 'path' && dot.name === 'circle'
  })

it('a dot lies where its figure does, and its line ends where its interval ends', () => {
  const lane = lanes(drawIntervals(chart, 'vi').svg)[0] ?? expect.fail('no lane')
  const dot = Number(elementsOf(lane, 'circle')[0]?.attributes['cx'])
  const [, low, high] = (/^M([\d.]+) 0H([\d.]+)/.exec(elementsOf(lane, 'path')[0]?.attributes['d'] ?? '') ?? []).map(
    Number,
  )
  // 80 is a third of the way from 75 to 90.
  expect((dot - (low ?? 0)) * 2).toBeCloseTo((high ?? 0) - dot, 1)
})

it('only the known ends of an interval are drawn', () => {
  const drawn = lanes(drawIntervals(chart, 'vi').svg).map(lane => elementsOf(lane, 'path')[0]?.attributes['d'] ?? '')
  expect(drawn).toHaveLength(3)
  expect(drawn.map(d => [...d.matchAll(/v/g)].length)).toEqual([2, 0, 1])
})

it('an absent figure has no dot, even if its interval is known', () => {
  const { svg, table } = drawIntervals(chart, 'en')
  expect(shownTexts(svg)).toContain('chưa khảo sát')
  expect(table.rows.at(-1)).toEqual(['d', 'chưa khảo sát', '60', '65'])
  expect(table.columns.map(({ heading }) => heading)).toEqual(['Unit', '%', 'Low', 'High'])
})

it('the key says what each sign means', () => {
  expect(shownTexts(drawIntervals(chart, 'vi').svg).slice(-3)).toEqual([
    'Giá trị (%)',
    'Khoảng tin cậy 95%',
    'Trung bình: 82,5',
  ])
  const { reference, ...without } = chart
  expect(shownTexts(drawIntervals(without, 'vi').svg).at(-1)).toBe('Khoảng tin cậy 95%')
  expect(ofClass(drawIntervals(without, 'vi').svg, 'path', 'egov-line-muted')).toEqual([])
  expect(reference?.value).toBe('82.5')
})

it('the axis begins near the figures, unless it must include another value', () => {
  expect(shownTexts(drawIntervals(chart, 'vi').svg)).not.toContain('0')
  expect(shownTexts(drawIntervals({ ...chart, include: [0] }, 'vi').svg)).toContain('0')
})

it('a chart without a single figure can be drawn', () => {
  const rows = [{ label: 'a', value: null, low: null, high: null }]
  const { reference: _, ...without } = chart
  expect(shownTexts(drawIntervals({ ...without, rows }, 'en').svg)).toContain('no figure')
})

it.each([
  ['a figure below its interval', { value: 5, low: 6, high: 7 }, ['too-big number at rows[0].low']],
  ['a figure above its interval', { value: 8, low: 6, high: '7.99' }, ['too-small number at rows[0].high']],
  [
    'an interval upside down',
    { value: 5, low: 6, high: 4 },
    ['too-big number at rows[0].low', 'too-small number at rows[0].high'],
  ],
])('refuses %s', (_, row, faults) => {
  expect(faultsOf(() => drawIntervals({ ...chart, rows: [{ label: 'a', ...row }] }, 'vi'))).toEqual(faults)
})
