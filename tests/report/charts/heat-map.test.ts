import { drawHeatMap, type HeatMapChart } from 'egov-kpi/report'
import { expect, it } from 'vitest'
import { faultsOf } from '../../support/issues'
import { elementsOf, ofClass, parseSvg, shownTexts } from '../../support/svg'

const notApplicable = { value: null, note: { vi: 'không áp dụng', en: 'not applicable' } } as const
const chart: HeatMapChart = {
  id: 'heat',
  title: 'Điểm theo tiêu chí',
  description: 'Năm đơn vị, hai tiêu chí',
  columns: [
    { label: 'Đúng hạn', max: 50 },
    { label: 'Trực tuyến', min: 10, max: 20 },
  ],
  rows: [
    { label: 'a', cells: [0, 10] },
    { label: 'b', cells: ['9.99', 12] },
    { label: 'c', cells: [10, '13.999'] },
    { label: 'd', cells: [50, 18] },
    { label: 'e', cells: [null, notApplicable] },
  ],
}
/** How many cells are drawn in each of the five shades, and hatched. */
function cellsOf(svg: string): readonly number[] {
  const count = (d: string | undefined) => [...(d ?? '').matchAll(/M/g)].length
  const shades = [1, 2, 3, 4, 5].map(step => ofClass(svg, 'path', `egov-heat-${step}`)[0]?.attributes['d'])
  const hatched = elementsOf(parseSvg(svg), 'path').find(({ attributes }) => attributes['fill']?.startsWith('url('))
  return [...shades, hatched?.attributes['d']].map(count)
}

it('a figure at the edge of two steps belongs to the higher one', () => {
  // Of 50: 0, 9.99 | 10 | – | – | 50. Of 10 to 20: 10 | 12, 13.999 | – | – | 18.
  expect(cellsOf(drawHeatMap(chart, 'vi').svg)).toEqual([3, 3, 0, 0, 2, 2])
})

it('a figure above the maximum or below the minimum is drawn in the last or the first shade', () => {
  const rows = [{ label: 'a', cells: [55, 9] }]
  expect(cellsOf(drawHeatMap({ ...chart, rows }, 'vi').svg)).toEqual([1, 0, 0, 0, 1, 0])
})

it('each reason why there is no figure has its own letter, which the key explains', () => {
  const { svg, table } = drawHeatMap(chart, 'vi')
  const texts = shownTexts(svg)
  expect(texts.slice(texts.indexOf('e'), texts.indexOf('e') + 3)).toEqual(['e', 'a', 'b'])
  expect(texts.slice(-4)).toEqual(['a', 'không có số liệu', 'b', 'không áp dụng'])
  expect(table.rows.at(-1)).toEqual(['e', 'không có số liệu', 'không áp dụng'])
})

it('a single reason needs no letter', () => {
  const rows = [{ label: 'e', cells: [null, 11] }]
  const texts = shownTexts(drawHeatMap({ ...chart, rows }, 'en').svg)
  expect(texts).toContain('–')
  expect(texts.at(-1)).toBe('no figure')
})

it('more than 26 reasons share no letters', () => {
  const rows = Array.from({ length: 28 }, (_, index) => ({
    label: `unit ${index}`,
    cells: [1, { value: null, note: `reason ${index}` }],
  }))
  const texts = shownTexts(drawHeatMap({ ...chart, rows }, 'en').svg)
  for (const mark of ['z', 'aa', 'ab']) expect(texts.filter(text => text === mark)).toHaveLength(2)
})

it('each cell shows its figure in digits, not only as a colour', () => {
  const texts = shownTexts(drawHeatMap(chart, 'vi').svg)
  for (const figure of ['0', '9,99', '13,999', '50', '18']) expect(texts).toContain(figure)
})

it.each([7, 63, 700])('every one of %s units and 12 criteria is shown', count => {
  const rows = Array.from({ length: count }, (_, row) => ({
    label: `Xã số ${row}`,
    cells: Array.from({ length: 12 }, (_, column) => (row * 7 + column) % 11),
  }))
  const columns = Array.from({ length: 12 }, (_, column) => ({ label: `Tiêu chí ${column}`, max: 10 }))
  const { svg, table } = drawHeatMap({ ...chart, columns, rows }, 'vi')
  const texts = new Set(shownTexts(svg))
  expect([...rows, ...columns].filter(({ label }) => !texts.has(label))).toEqual([])
  expect(cellsOf(svg).reduce((sum, cells) => sum + cells)).toBeGreaterThanOrEqual(Math.min(count, 50) * 12)
  expect(table.rows).toHaveLength(count)
})

it('columns that need more room than there is widen the chart and stay readable', () => {
  const columns = Array.from({ length: 40 }, (_, column) => ({ label: `Tiêu chí ${column}`, max: 100 }))
  const rows = [{ label: 'a', cells: columns.map(() => '65.47') }]
  const root = parseSvg(drawHeatMap({ ...chart, columns, rows, width: 320 }, 'vi').svg)
  // Five characters of at least a third of 11 pixels each.
  expect(Number(root.attributes['width'])).toBeGreaterThan(40 * 20)
  expect(root.attributes['viewBox']).toBe(`0 0 ${root.attributes['width']} ${root.attributes['height']}`)
})

it.each([
  ['a cell too few', { rows: [{ label: 'a', cells: [1] }] }, ['too-small list at rows[0].cells']],
  ['a cell too many', { rows: [{ label: 'a', cells: [1, 2, 3] }] }, ['too-big list at rows[0].cells']],
  [
    'a maximum of zero',
    {
      columns: [
        { label: 'a', max: 0 },
        { label: 'b', max: 1 },
      ],
    },
    ['too-small above at columns[0].max'],
  ],
  [
    'a note beside a figure',
    { rows: [{ label: 'a', cells: [1, { value: 2, note: 'a' }] }] },
    ['wrong-type at rows[0].cells[1].value'],
  ],
])('refuses %s', (_, more, faults) => {
  expect(faultsOf(() => drawHeatMap({ ...chart, ...more } as HeatMapChart, 'vi'))).toEqual(faults)
})

it('names have the room that few columns leave', () => {
  const label = 'UBND phường Bình Ninh'
  const rows = [{ label, cells: [1, 12] }]
  const { svg } = drawHeatMap({ ...chart, rows, width: 360 }, 'vi')
  expect(shownTexts(svg)).toContain(label)
  expect(parseSvg(svg).attributes['width']).toBe('360')
})
