import { drawHeatMap, drawIntervals, drawProgress, drawRankedBars } from 'egov-kpi/report'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { elementsOf, parseSvg } from '../../support/svg'

const decimal = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => (digits / 10 ** decimals).toFixed(decimals))
const ratio = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 60 })).map(([a, b]) => `${a}/${b}`)
const value = fc.oneof(decimal, ratio, fc.integer({ min: -50, max: 50 }))
/** Any text at all: controls, halves of pairs, markup. */
const label = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.constantFrom('<script>', '&amp;', ']]>', '"\'', '\uD800', '\u0000', 'Huế', '</svg><script>'),
)
const width = fc.integer({ min: 320, max: 2400 })
const language = fc.constantFrom('vi', 'en')
const head = { id: 'law', title: 'a', description: 'b' }

/** The value of a text such as `3/4` or `0.75`, near enough to order what is not almost equal. */
function approximately(text: string | number): number {
  const [above = 0, below = 1] = String(text).split('/').map(Number)
  return above / below
}

it('a larger figure never has a shorter bar', () => {
  const positive = fc.oneof(
    fc.integer({ min: 0, max: 10 ** 9 }).map(number => (number / 1000).toFixed(3)),
    fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 99 })).map(([a, b]) => `${a}/${b}`),
  )
  fc.assert(
    fc.property(fc.array(positive, { minLength: 2, maxLength: 40 }), width, (values, width) => {
      const rows = values.map(value => ({ label: 'a', value }))
      const { svg } = drawRankedBars({ ...head, rows, width }, 'vi')
      const bars = elementsOf(parseSvg(svg), 'rect')
        .filter(({ attributes }) => attributes['class'] === 'egov-accent')
        .map(({ attributes }) => Number(attributes['width']))
      expect(bars).toHaveLength(values.length)
      const sorted = values
        .map((value, row) => [approximately(value), bars[row] ?? 0] as const)
        .sort(([a], [b]) => a - b)
      sorted.slice(1).forEach(([larger, bar], index) => {
        const [smaller, before] = sorted[index] as readonly [number, number]
        if (larger > smaller) expect(bar).toBeGreaterThanOrEqual(before)
        else expect(bar).toBe(before)
      })
    }),
  )
})

it('whatever the texts, the picture is well-formed and has every row', () => {
  const optional = fc.option(value)
  const row = fc.record({ label, value: optional, target: optional, baseline: optional, met: fc.option(fc.boolean()) })
  const some = fc.array(row, { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(
      some,
      label,
      width,
      language,
      fc.constantFrom('own', 'shared'),
      (rows, title, width, language, scale) => {
        const all = { ...head, title, width }
        const cells = rows.map(({ label, value, target }) => ({ label, cells: [value, target] }))
        const columns = [
          { label: title, min: -10, max: 10 },
          { label: 'b', max: '0.5' },
        ]
        const drawn = [
          drawRankedBars(
            { ...all, rows: rows.map(({ label, value, target }) => ({ label, value, rank: target ?? 1 })) },
            language,
          ),
          drawProgress({ ...all, rows, scale }, language),
          drawHeatMap({ ...all, columns, rows: cells }, language),
          drawIntervals(
            {
              ...all,
              interval: title,
              rows: rows.map(({ label, value }) => ({ label, value, low: value, high: value })),
            },
            language,
          ),
        ]
        for (const { svg, table } of drawn) {
          expect(elementsOf(parseSvg(svg), 'script')).toEqual([])
          const places = svg.replace(/#[\da-f]{6}/g, '').replace(/<style>.*<\/style>/, '')
          expect(places.replace(/>[^<]*</g, '><')).not.toMatch(/NaN|Infinity|undefined|-0[^.\d]|\de[+-]?\d/)
          expect(table.rows.map(([name]) => name)).toEqual(rows.map(({ label }) => label))
        }
      },
    ),
  )
})

it('the same data from JSON is drawn in the same bytes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ label, value: fc.option(value) }), { minLength: 1, maxLength: 20 }),
      language,
      (rows, language) => {
        const chart = { ...head, rows }
        expect(drawRankedBars(JSON.parse(JSON.stringify(chart)), language)).toEqual(drawRankedBars(chart, language))
      },
    ),
  )
})
