import { drawRankedBars, type RankedBarChart } from 'egov-kpi/report'
import { expect, it } from 'vitest'
import { faultsOf } from '../../support/issues'
import { elementsOf, ofClass, parseSvg, shownTexts, textOf } from '../../support/svg'

const bands = [
  { id: 'good', name: { vi: 'Tốt', en: 'Good' }, atLeast: 80 },
  { id: 'fair', name: { vi: 'Khá', en: 'Fair' }, atLeast: 50, below: 80 },
  { id: 'weak', name: { vi: 'Yếu', en: 'Weak' }, below: 50 },
]
const chart: RankedBarChart = {
  id: 'bars',
  title: 'Điểm',
  description: 'Ba đơn vị',
  rows: [
    { label: 'Sở Y tế', value: '92.5', rank: 1, band: 'good' },
    { label: 'Sở Nội vụ', value: '1/3', rank: 2, band: 'weak' },
    { label: 'Sở Xây dựng', value: 0, rank: 3, band: 'weak' },
    { label: 'Sở Tài chính', value: null, note: { vi: 'chưa nộp', en: 'not handed in' } },
  ],
  bands,
}
const barsOf = (svg: string) =>
  elementsOf(parseSvg(svg), 'rect').filter(({ attributes }) => attributes['height'] === '14')

it('an absent figure has no bar, and zero has one without width', () => {
  const { svg } = drawRankedBars(chart, 'vi')
  expect(barsOf(svg)).toHaveLength(3)
  expect(barsOf(svg)[2]?.attributes['width']).toBe('0')
  expect(shownTexts(svg)).toContain('chưa nộp')
  expect(shownTexts(svg)).toContain('–')
})

it('figures in the picture and the table are written as the language of the chart requires', () => {
  expect(shownTexts(drawRankedBars(chart, 'vi').svg)).toContain('92,5')
  expect(shownTexts(drawRankedBars(chart, 'vi').svg)).toContain('≈ 0,3333')
  expect(drawRankedBars(chart, 'en').table).toEqual({
    columns: [
      { heading: 'Unit', align: 'start' },
      { heading: 'Rank', align: 'end' },
      { heading: 'Value', align: 'end' },
      { heading: 'Band', align: 'start' },
    ],
    rows: [
      ['Sở Y tế', '1', '92.5', 'Good'],
      ['Sở Nội vụ', '2', '≈ 0.3333', 'Weak'],
      ['Sở Xây dựng', '3', '0', 'Weak'],
      ['Sở Tài chính', '', 'not handed in', ''],
    ],
  })
})

it('a run of a band has its name beside it, not only its colour', () => {
  const { svg } = drawRankedBars(chart, 'en')
  const brackets = elementsOf(parseSvg(svg), 'rect').filter(({ attributes }) => attributes['width'] === '4')
  expect(brackets.map(({ attributes }) => [attributes['class'], attributes['height']])).toEqual([
    ['egov-tone-1', '22'],
    ['egov-tone-3', '48'],
  ])
  expect(shownTexts(svg).filter(text => ['Good', 'Fair', 'Weak'].includes(text))).toEqual(['Good', 'Weak'])
})

it('the key states the bounds of the bands that occur', () => {
  expect(shownTexts(drawRankedBars(chart, 'vi').svg).slice(-2)).toEqual(['Tốt: từ 80', 'Yếu: dưới 50'])
  const strict = [
    { id: 'a', above: '0.75' },
    { id: 'b', above: '0.5', atMost: '0.75' },
    { id: 'c', atMost: '0.5' },
    { id: 'd', of: 'subgroup', atLeast: 3 },
  ]
  const rows = strict.map(({ id }) => ({ label: id, value: 1, band: id }))
  const { svg } = drawRankedBars({ ...chart, rows, bands: strict }, 'en')
  expect(shownTexts(svg).slice(-4)).toEqual([
    'a: above 0.75',
    'b: above 0.5 to 0.75',
    'c: up to 0.5',
    'd: subgroup from 3',
  ])
})

it('bars below zero grow in the opposite direction', () => {
  const rows = [
    { label: 'a', value: 10 },
    { label: 'b', value: -5 },
  ]
  const [up, down] = barsOf(drawRankedBars({ id: 'a', title: 'a', description: 'a', rows }, 'vi').svg)
  const [start, end] = [Number(up?.attributes['x']), Number(down?.attributes['x']) + Number(down?.attributes['width'])]
  expect(end).toBeCloseTo(start, 1)
  expect(Number(up?.attributes['width'])).toBeCloseTo(2 * Number(down?.attributes['width']), 0)
})

it('a long name has two lines before it is cut and is kept in full as a title, and a short one has one', () => {
  const label = 'Ủy ban nhân dân xã Nguyễn Thị Minh Khai, huyện Đông Triều Thượng, thành phố Thanh Giang'
  const { svg } = drawRankedBars(
    {
      ...chart,
      rows: [
        { label, value: 1 },
        { label: 'Huế', value: 2 },
      ],
    },
    'vi',
  )
  const texts = elementsOf(parseSvg(svg), 'text')
  const titled = texts.findIndex(text => elementsOf(text, 'title').length > 0)
  expect(texts.flatMap(text => elementsOf(text, 'title').map(textOf))).toEqual([label])
  const [first = '', second = ''] = texts.slice(titled, titled + 2).map(textOf)
  expect(label.startsWith(`${first} ${second.slice(0, -1)}`)).toBe(true)
  expect(second).toMatch(/…$/)
  expect(texts.map(textOf)).toContain('Huế')
})

it('on a phone names have the room that headings would take', () => {
  const names = ['UBND xã Bình Hòa 12', 'UBND xã Bình Hòa 13']
  const rows = names.map((label, index) => ({ label, value: '97.69', rank: index + 1, band: 'good' }))
  const texts = shownTexts(drawRankedBars({ ...chart, rows, width: 360, measure: 'Điểm' }, 'vi').svg)
  expect(texts).toEqual(expect.arrayContaining(names))
  expect(texts).toContain('Xếp hạng · Đơn vị')
})

it('a rank between two whole numbers is written as the language requires', () => {
  const rows = [{ label: 'a', value: 1, rank: '1.5' }]
  expect(shownTexts(drawRankedBars({ ...chart, rows }, 'vi').svg)).toContain('1,5')
  expect(drawRankedBars({ ...chart, rows }, 'en').table.rows[0]?.[1]).toBe('1.5')
})

it.each([7, 63, 700])('every one of %s rows is shown, far enough apart to be read', count => {
  const rows = Array.from({ length: count }, (_, index) => ({
    label: `Xã số ${index}`,
    value: index,
    rank: count - index,
  }))
  for (const width of [360, 720]) {
    const { svg, table } = drawRankedBars({ ...chart, rows, width }, 'vi')
    const texts = shownTexts(svg)
    expect(rows.filter(({ label }) => !texts.includes(label))).toEqual([])
    expect(table.rows.map(([label]) => label)).toEqual(rows.map(({ label }) => label))
    const places = elementsOf(parseSvg(svg), 'g').flatMap(({ attributes }) =>
      (attributes['transform'] ?? '').startsWith('translate(0 ')
        ? [Number(attributes['transform']?.slice(12, -1))]
        : [],
    )
    expect(places).toHaveLength(count)
    expect(Math.min(...places.slice(1).map((y, index) => y - (places[index] ?? 0)))).toBeGreaterThanOrEqual(16)
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10)
  }
})

it('a long chart repeats its axis', () => {
  const rows = Array.from({ length: 700 }, (_, index) => ({ label: `Xã số ${index}`, value: index }))
  const { svg } = drawRankedBars({ ...chart, rows, measure: 'Điểm số' }, 'vi')
  expect(shownTexts(svg).filter(text => text === 'Điểm số')).toHaveLength(14)
})

it('the unit that the chart is about is highlighted', () => {
  const rows = [
    { label: 'a', value: 1 },
    { label: 'b', value: 2, highlighted: true },
  ]
  const { svg } = drawRankedBars({ ...chart, rows, bands }, 'vi')
  const bold = elementsOf(parseSvg(svg), 'text').filter(({ attributes }) => attributes['font-weight'] === '600')
  expect(bold.map(textOf)).toEqual(['Điểm', 'b', '2'])
  expect(
    ofClass(svg, 'rect', 'egov-accent').filter(({ attributes }) => attributes['fill-opacity'] === '0.14'),
  ).toHaveLength(1)
})

it.each([
  [
    'a band that is not among those given',
    { rows: [{ label: 'a', value: 1, band: 'best' }] },
    ['not-allowed at rows[0].band'],
  ],
  [
    'a band where none are given',
    { rows: [{ label: 'a', value: 1, band: 'good' }], bands: undefined },
    ['missing at bands'],
  ],
  ['bands without conditions', { bands: [{ id: 'a' }] }, ['empty band at bands[0]']],
  ['values for the axis that are not numbers', { include: ['a'] }, ['malformed number at include[0]']],
])('refuses %s', (_, more, faults) => {
  expect(faultsOf(() => drawRankedBars({ ...chart, ...more } as RankedBarChart, 'vi'))).toEqual(faults)
})

it('names the bounds of bands over the axis, where their names have room', () => {
  const bands = (bound: string) => [
    { id: 'good', name: 'Tốt', atLeast: '80' },
    { id: 'fair', name: 'Khá', atLeast: bound, below: '80' },
    { id: 'weak', name: 'Yếu', below: bound },
  ]
  const rows = [
    { label: 'a', value: '90', band: 'good' },
    { label: 'b', value: '10', band: 'weak' },
  ]
  const named = (bound: string) =>
    shownTexts(drawRankedBars({ ...chart, rows, bands: bands(bound), include: [100] }, 'vi').svg).filter(text =>
      /^(Tốt|Khá) \d+$/.test(text),
    )
  expect(named('50')).toEqual(['Khá 50', 'Tốt 80'])
  // Two names that would touch are both left to the key.
  expect(named('79')).toEqual([])
})
