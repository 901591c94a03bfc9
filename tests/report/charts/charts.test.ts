import {
  type Chart,
  drawHeatMap,
  drawIntervals,
  drawProgress,
  drawRankedBars,
  type HeatMapChart,
  type IntervalChart,
  type ProgressChart,
  type RankedBarChart,
} from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import { bandShades, heatShades, palette, toneShades } from '../../../src/report/charts/palette'
import { faultsOf } from '../../support/issues'
import { elementsOf, parseSvg, type SvgElement, shownTexts, textOf } from '../../support/svg'

const head = {
  id: 'one',
  title: { vi: 'Tên biểu đồ', en: 'The title' },
  description: { vi: 'Mô tả', en: 'What it shows' },
}
const hostile = '<script>alert(1)</script>'
const bars: RankedBarChart = {
  ...head,
  rows: [
    { label: hostile, value: '12.5', rank: 1 },
    { label: 'b & "c"', value: null },
  ],
}
const heat: HeatMapChart = {
  ...head,
  columns: [{ label: hostile, max: 10 }],
  rows: [
    { label: 'a', cells: [5] },
    { label: hostile, cells: [null] },
  ],
}
const progress: ProgressChart = {
  ...head,
  scale: 'own',
  rows: [
    { label: hostile, value: 5, target: 10, met: false },
    { label: 'b', value: null, target: null, met: null, note: hostile },
  ],
}
const intervals: IntervalChart = {
  ...head,
  interval: hostile,
  rows: [
    { label: hostile, value: 5, low: 4, high: '6.5' },
    { label: 'b', value: null, low: null, high: null },
  ],
}
const charts: readonly (readonly [name: string, draw: (language: 'vi' | 'en', more?: object) => Chart])[] = [
  ['ranked bars', (language, more = {}) => drawRankedBars({ ...bars, ...more }, language)],
  ['heat map', (language, more = {}) => drawHeatMap({ ...heat, ...more }, language)],
  ['progress', (language, more = {}) => drawProgress({ ...progress, ...more }, language)],
  ['intervals', (language, more = {}) => drawIntervals({ ...intervals, ...more }, language)],
]

/** The colours that the attributes of an element and of all within it name. */
const coloursOf = ({ attributes, children }: SvgElement): readonly string[] => [
  ...[attributes['fill'], attributes['stroke']].flatMap(colour => (colour?.startsWith('#') ? [colour] : [])),
  ...children.flatMap(child => (typeof child === 'string' ? [] : coloursOf(child))),
]
const tones = Object.values(toneShades).map(({ fill }) => fill)
const shades = [...Object.values(palette), ...bandShades, ...heatShades, ...tones]

describe.each(charts)('a chart of the kind "%s"', (_, draw) => {
  it.each(['fr', 'vi"><script>', undefined, null, ['vi']])('refuses the language %j', language => {
    expect(faultsOf(() => draw(language as 'vi'))).toEqual(['not-allowed at language'])
  })

  it('is XML that every reader of SVG can read', () => {
    for (const language of ['vi', 'en'] as const) {
      const root = parseSvg(draw(language).svg)
      expect(root.name).toBe('svg')
      expect(root.attributes['xmlns']).toBe('http://www.w3.org/2000/svg')
    }
  })

  it('gives a screen reader its own title and description', () => {
    const root = parseSvg(draw('en').svg)
    expect(root.attributes['role']).toBe('img')
    const [title, description] = (root.attributes['aria-labelledby'] ?? '').split(' ')
    const named = root.children.flatMap(child => (typeof child === 'string' ? [] : [child]))
    expect(named.slice(0, 2).map(({ name, attributes, children }) => [name, attributes['id'], children])).toEqual([
      ['title', title, ['The title']],
      ['desc', description, ['What it shows']],
    ])
  })

  it('does not let a name become markup', () => {
    const { svg } = draw('vi')
    expect(elementsOf(parseSvg(svg), 'script')).toEqual([])
    expect(svg).not.toContain('<script')
    const texts = elementsOf(parseSvg(svg), 'text')
    const full = texts.map(text => elementsOf(text, 'title').map(textOf)[0] ?? textOf(text))
    expect(full).toContain(hostile)
  })

  it('is the same from run to run, and after a round trip through JSON', () => {
    expect(draw('vi')).toEqual(draw('vi'))
    expect(JSON.parse(JSON.stringify(draw('vi')))).toEqual(draw('vi'))
  })

  it('shows a subtitle under its title and a source at its foot, and grows by their lines', () => {
    const bare = draw('en').svg
    const { svg } = draw('en', { subtitle: 'Points, 2022', source: 'Source: the task force' })
    const texts = elementsOf(parseSvg(svg), 'text').map(text => [textOf(text), Number(text.attributes['y'])] as const)
    const heightOf = (one: string): number => Number(parseSvg(one).attributes['height'])
    expect(heightOf(svg)).toBe(heightOf(bare) + 36)
    expect(texts.find(([text]) => text === 'Points, 2022')?.[1]).toBeLessThan(60)
    expect(texts.find(([text]) => text === 'Source: the task force')?.[1]).toBeGreaterThan(heightOf(svg) - 24)
  })

  it('shares no id between languages, so that one page can hold both', () => {
    const ids = (language: 'vi' | 'en') => [...draw(language).svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids('vi')).not.toEqual([])
    expect(ids('vi').filter(id => ids('en').includes(id))).toEqual([])
  })

  it('uses only ids that its own elements have', () => {
    const { svg } = draw('vi')
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect([...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id).filter(id => !ids.includes(id))).toEqual([])
  })

  it('shows its title unless that is switched off', () => {
    expect(shownTexts(draw('en').svg)).toContain('The title')
    expect(shownTexts(draw('en', { visibleTitle: false }).svg)).not.toContain('The title')
  })

  it('refers to nothing outside itself', () => {
    const { svg } = draw('en')
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|@import|href|url\((?!#)/)
  })

  it.each([320, 519, 520, 720, 2400])('stays within the drawing at a width of %s', width => {
    const root = parseSvg(draw('vi', { width }).svg)
    const [, , right = 0, bottom = 0] = (root.attributes['viewBox'] ?? '').split(' ').map(Number)
    expect(right).toBe(width)
    for (const { attributes } of elementsOf(root, 'rect')) {
      expect(Number(attributes['x'] ?? 0) + Number(attributes['width'])).toBeLessThanOrEqual(right)
      expect(Number(attributes['height'])).toBeLessThanOrEqual(bottom)
    }
  })

  it('follows the system unless a theme is named', () => {
    const { svg } = draw('vi')
    expect(svg).toContain('@media screen and (prefers-color-scheme:dark){.egov-auto{')
    expect(svg).toContain('@media (forced-colors:active){.egov-auto{')
    expect(draw('vi', { theme: 'auto' }).svg).toBe(svg)
  })

  it.each(['light', 'dark'] as const)('in the theme "%s" asks nothing of the system', theme => {
    const { svg, table } = draw('vi', { theme })
    expect(svg).not.toContain('@media')
    expect(svg).toContain(`color-scheme:${theme};`)
    expect(table).toEqual(draw('vi').table)
  })

  it.each([
    ['auto', 'light'],
    ['light', 'light'],
    ['dark', 'dark'],
  ] as const)('in the theme "%s" has %s colours without its style sheet', (theme, mode) => {
    const root = parseSvg(draw('vi', { theme, width: 360 }).svg)
    expect(root.attributes['fill']).toBe(palette.ink[mode])
    const colours = coloursOf(root)
    expect(colours.length).toBeGreaterThan(5)
    const allowed = new Set(shades.map(shade => shade[mode]))
    expect(colours.filter(colour => !allowed.has(colour))).toEqual([])
  })

  it('is as large as it was drawn, but never wider than its place', () => {
    const { svg } = draw('vi', { width: 640 })
    const { viewBox, width, height } = parseSvg(svg).attributes
    expect(width).toBe('640')
    expect(viewBox).toBe(`0 0 640 ${height}`)
    expect(svg).toContain(':where(.egov-chart){max-width:100%;height:auto}')
  })

  it('gives a table whose rows have as many cells as it has columns', () => {
    const { columns, rows } = draw('en').table
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(row).toHaveLength(columns.length)
  })

  it.each([
    ['an id with a space', { id: 'a b' }, ['malformed form at id']],
    ['no title', { title: undefined }, ['missing at title']],
    ['a misspelt property', { titel: 'a' }, ['unknown property at titel']],
    ['a width that no chart fits in', { width: 100 }, ['not-whole number at width']],
    ['an unknown theme', { theme: 'blue' }, ['not-allowed at theme']],
    ['no rows', { rows: [] }, ['too-small list at rows']],
    ['rows that are not a list', { rows: 'a' }, ['wrong-type at rows']],
    ['a word instead of true or false', { visibleTitle: 'no' }, ['wrong-type at visibleTitle']],
    ['an unknown way of rounding', { rounding: { decimals: 1, mode: 'up' } }, ['not-allowed at rounding.mode']],
    ['rows that are texts', { rows: ['a'] }, ['wrong-type at rows[0]']],
  ])('is refused with %s', (_, more, faults) => {
    expect(faultsOf(() => draw('vi', more))).toEqual(faults)
  })
})

it('a chart reports every fault at once', () => {
  const rows = [
    { label: '', value: '1,5' },
    { value: 0.1 + 0.2, rnak: 1 },
  ]
  expect(faultsOf(() => drawRankedBars({ ...head, rows } as unknown as RankedBarChart, 'vi'))).toEqual([
    'too-small text at rows[0].label',
    'malformed number at rows[0].value',
    'missing at rows[1].label',
    'imprecise-number at rows[1].value',
    'unknown property at rows[1].rnak',
  ])
})
