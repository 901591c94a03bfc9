import { type RankingEntry, rank, round } from 'egov-kpi'
import { type Report, renderCsv, renderHtml, renderMarkdown, renderText, reportRanking } from 'egov-kpi/report'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/report/display-width'

/** Names of units as hostile as possible, made distinct by a number at the end. */
const names = fc
  .uniqueArray(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 1, maxLength: 12 })
  .map(list => list.map((name, index) => `${name}#${index}`))

const rankings = names
  .chain(list =>
    fc.record({
      units: fc.constant(list),
      scores: fc.array(fc.option(fc.integer({ min: 0, max: 400 }), { freq: 5 }), {
        minLength: list.length,
        maxLength: list.length,
      }),
      groups: fc.array(fc.constantFrom('a', 'b'), { minLength: list.length, maxLength: list.length }),
    }),
  )
  .map(({ units, scores, groups }) =>
    rank(
      units.map((_, index): RankingEntry => {
        const score = scores[index]
        return {
          unit: `unit-${index}`,
          score: score === null || score === undefined ? null : `${score}/4`,
          group: groups[index] ?? 'a',
        }
      }),
      { within: 'group' },
    ),
  )

const reports = fc.tuple(rankings, names).map(([ranking, list]) => {
  const units = Object.fromEntries(list.map((name, index) => [`unit-${index}`, name]))
  const report: Report = { title: 'x', blocks: reportRanking(ranking, { names: { units } }) }
  return { ranking, units, report }
})

const count = (text: string, part: string): number => text.split(part).length - 1

describe('laws of reports', () => {
  it('every unit appears on a page once, with the rank and the score of the ranking', () => {
    fc.assert(
      fc.property(rankings, ranking => {
        const html = renderHtml({
          title: 'x',
          languages: ['en'],
          blocks: reportRanking(ranking, { explanations: 'none' }),
        })
        const { decimals } = {
          decimals: ranking.entries.reduce((most, { score }) => Math.max(most, (score.split('.')[1] ?? '').length), 0),
        }
        for (const { unit, rank: place, score } of ranking.entries) {
          expect(count(html, `<th scope="row" role="rowheader">${unit}<`)).toBe(1)
          const row = new RegExp(
            `<td role="cell" class="r">([\\d.]+)(?:<sup>=</sup>)?<th scope="row" role="rowheader">${unit}<td role="cell"[^>]*>([\\d.]+)`,
          ).exec(html)
          expect(row?.[1]).toBe(String(place))
          expect(round(row?.[2] ?? '', { decimals, mode: 'half-up' })).toBe(score)
        }
        for (const { unit } of ranking.unranked)
          expect(count(html, `<th scope="row" role="rowheader">${unit}<`)).toBe(1)
      }),
    )
  })

  it('a page has the same bytes for the same data, also when it came back from JSON', () => {
    fc.assert(
      fc.property(reports, ({ report }) => {
        expect(renderHtml(JSON.parse(JSON.stringify(report)))).toBe(renderHtml(report))
      }),
      { numRuns: 30 },
    )
  })

  it('no name adds an element to a page', () => {
    fc.assert(
      fc.property(reports, ({ ranking, report }) => {
        const elements = (html: string) =>
          html
            .replace(/<script[\s\S]*?<\/script>/g, '')
            .replace(/<\/?span[^>]*>/g, '')
            .match(/<\w+/g)
        const plain: Report = { title: 'x', blocks: reportRanking(ranking) }
        expect(elements(renderHtml(report))).toEqual(elements(renderHtml(plain)))
      }),
    )
  })

  it('every name comes back from CSV, except for the apostrophe that keeps it from running', () => {
    fc.assert(
      fc.property(reports, ({ ranking, units, report }) => {
        const table = report.blocks.find(block => block.kind === 'table')
        if (table === undefined) expect.fail()
        const rows = parsed(renderCsv(table, 'en')).slice(1)
        const all = [...ranking.entries, ...ranking.unranked].map(({ unit }) => units[unit] ?? unit)
        const names = new Set(all)
        const found = rows.map(([, , unit = '']) => (names.has(unit) ? unit : unit.replace(/^'/, '')))
        // Units that share a rank are listed by name, so only the sets of names are compared.
        expect(found.toSorted()).toEqual(all.toSorted())
        expect(rows.flat().filter(one => /^[=+@\t\r]/.test(one) && !/^\+?\d+$/.test(one))).toEqual([])
      }),
    )
  })

  it('every row of a Markdown table has as many cells as its head', () => {
    fc.assert(
      fc.property(reports, ({ report }) => {
        const tables = renderMarkdown(report, 'vi')
          .split('\n\n')
          .filter(part => part.startsWith('|'))
        for (const table of tables) {
          const bars = table
            .trimEnd()
            .split('\n')
            .map(line => line.replace(/\\[\\|]/g, '').split('|').length)
          expect(new Set(bars).size).toBe(1)
        }
      }),
    )
  })

  it('the columns of a text are aligned, whatever the names', () => {
    fc.assert(
      fc.property(reports, ({ report }) => {
        const tables = report.blocks.filter(({ kind }) => kind === 'table')
        const rows = renderText({ title: 'x', blocks: tables }, 'en', { width: 90 })
          .split('\n')
          .filter(line => /^ *\d+=? .*\d$/.test(line))
        expect(new Set(rows.map(displayWidth)).size).toBeLessThanOrEqual(1)
      }),
    )
  })
})

/** A CSV reader as RFC 4180 has it. */
function parsed(csv: string): readonly (readonly string[])[] {
  const fields = csv.match(/"(?:[^"]|"")*"(?:,|\r\n)|[^",\r\n]*(?:,|\r\n)/g) ?? []
  const rows: string[][] = [[]]
  for (const field of fields) {
    const isLast = field.endsWith('\r\n')
    const text = field.slice(0, isLast ? -2 : -1)
    rows.at(-1)?.push(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text)
    if (isLast) rows.push([])
  }
  return rows.slice(0, -1)
}
