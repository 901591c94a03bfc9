import { createHash } from 'node:crypto'
import { rank } from 'egov-kpi'
import { type Report, renderHtml, reportEvaluation, reportRanking, reportUnit } from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import { script } from '../../src/report/html/script'
import { element, markupText } from '../../src/report/markup'
import { codeText, faultsOf, issuesOf } from '../support/issues'
import { evaluation, everyPiece, hostileWords, ranking } from './documents'

/** The tags of a page in order, with the names of their attributes: its structure without words. */
const structureOf = (html: string): readonly string[] =>
  (html.match(/<[a-z!/][^>]*>/gi) ?? []).map(tag => tag.replace(/"[^"]*"/g, '""').replace(/ translate=""(?=>)/g, ''))

/** A page without the parts that must differ: the words of the second language, and links to web addresses. */
const comparable = (report: Report): readonly string[] =>
  structureOf(
    renderHtml(report)
      .replace(/<script type="application\/json"[\s\S]*?<\/script>/, '')
      .replace(/<svg[\s\S]*?<\/svg>/g, ''),
  ).filter(tag => !/^<\/?span/.test(tag))

describe('a page', () => {
  it.each(hostileWords)('does not take a word for markup: %j', word => {
    expect(comparable(everyPiece(word))).toEqual(comparable(everyPiece('word')))
  })

  it.each(hostileWords)('quotes every attribute: %j', word => {
    const html = renderHtml(everyPiece(word)).replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    const tags = html.match(/<[a-z][^>]*>/gi) ?? []
    expect(tags.length).toBeGreaterThan(100)
    const wellFormed = /^<[a-z][a-z0-9]*(?: [a-zA-Z][a-zA-Z0-9-]*="[^"<>]*")*\/?>$/
    expect(tags.filter(tag => !wellFormed.test(tag) && tag !== '<!doctype html>')).toEqual([])
  })

  it.each(['fr', 'vi_VN', '', 'vi><script>alert(1)</script>', 'vi onload=alert(1)', ['vi'], null, 3])(
    'refuses the language %j, as an option and in a report',
    language => {
      const report = { title: 'x', blocks: [] }
      expect(faultsOf(() => renderHtml(report, { language: language as never }))).toEqual(['not-allowed at language'])
      const foreign = { ...report, languages: ['vi', language] } as never
      for (const write of [renderHtml, (one: Report) => renderHtml(one, { language: 'en' })]) {
        expect(faultsOf(() => write(foreign))).toEqual(['not-allowed at languages[1]'])
      }
    },
  )

  it('refuses an option that it does not have', () => {
    const report = { title: 'x', blocks: [] }
    expect(faultsOf(() => renderHtml(report, { lang: 'en' } as never))).toEqual(['unknown property at lang'])
    expect(faultsOf(() => renderHtml(report, null as never))).toEqual(['wrong-type at options'])
  })

  it('does not take JSON data for markup that it wrote itself', () => {
    for (const forged of ['{"markup": "<img>"}', '{"Symbol(markup)": "<img>"}']) {
      expect(() => markupText(JSON.parse(forged))).toThrow()
    }
    expect(markupText(element('p', { title: '"<' }, JSON.parse('["<img>"]')))).toBe(
      '<p title="&quot;&lt;">&lt;img&gt;</p>',
    )
  })

  it.each(hostileWords)('escapes or quotes every word of its data: %j', word => {
    const html = renderHtml(everyPiece(word))
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html).not.toMatch(/<img|<svg onload|<b>alert/)
    expect(html).not.toMatch(/[\p{Cs}]|(?![\n])\p{Cc}/u)
  })

  it('links to web addresses only', () => {
    const link = (url: string) =>
      renderHtml({
        title: 'x',
        blocks: [{ kind: 'explanation', explanation: { label: 'a', value: null, source: { title: 'b', url } } }],
      }).includes('<a href')
    expect(['javascript:alert(1)', 'data:text/html,x', 'https://a b', 'file:///etc/passwd'].filter(link)).toEqual([])
    expect(link('https://dti.gov.vn')).toBe(true)
  })

  it('needs nothing from elsewhere', () => {
    const html = renderHtml({ title: 'x', blocks: [...reportRanking(ranking), ...reportEvaluation(evaluation)] })
    expect(html).not.toMatch(/https?:|url\(|@import|\bsrc=|<link/)
  })

  it('begins with a policy that allows its own script and nothing else', () => {
    const hash = createHash('sha256').update(script).digest('base64')
    const html = renderHtml({ title: 'x', blocks: [] })
    const [, policy = ''] = /<head><meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/.exec(html) ?? []
    expect(policy.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    )
    expect(html).toContain(`<script>${script}</script>`)
  })

  it('is the same for the same report', () => {
    const report = (): Report => ({ title: 'x', blocks: reportUnit(ranking, 'so-y-te') })
    expect(renderHtml(report())).toBe(renderHtml(JSON.parse(JSON.stringify(report()))))
  })

  it('writes numbers as its language does, and states its language', () => {
    const report: Report = {
      title: { vi: 'Báo cáo', en: 'Report' },
      blocks: [{ kind: 'summary', figures: [{ label: 'x', value: { kind: 'number', value: '16586.5' } }] }],
    }
    expect(renderHtml(report)).toMatch(/<html lang="vi">[\s\S]*<dd>16\.586,5<\/div>/)
    expect(renderHtml(report, { language: 'en' })).toMatch(
      /<html lang="en">[\s\S]*<title>Report<[\s\S]*<dd>16,586\.5<\/div>/,
    )
    expect(renderHtml({ ...report, languages: ['en'] })).not.toContain('id="words"')
    const share = { kind: 'number', value: 31, outOf: 1387 } as const
    const counts: Report = { title: 'x', blocks: [{ kind: 'summary', figures: [{ label: 'x', value: share }] }] }
    expect(renderHtml(counts)).toContain('31 / 1.387')
  })

  it('does not skip a level of headings', () => {
    const heading = (level: 2 | 3 | 4) => ({ kind: 'heading', level, text: 'x' }) as const
    const html = renderHtml({ title: 'x', blocks: [heading(3), heading(4), heading(2), heading(4)] })
    expect([...html.matchAll(/<h([2-4])/g)].map(([, level]) => level)).toEqual(['2', '3', '2', '3'])
  })

  it('states the language of a text that is in another language', () => {
    const html = renderHtml(
      { title: 'x', blocks: [{ kind: 'paragraph', text: { vi: 'Xin chào' } }] },
      { language: 'en' },
    )
    expect(html).toContain('<p><span lang="vi" translate="no">Xin chào</span></p>')
  })

  it('shows ties, groups, bands, and the units that are not ranked', () => {
    const html = renderHtml({ title: 'x', blocks: reportRanking(ranking) })
    const words = html
      .replace(/<script[\s\S]*$/, '')
      .replace(/<[^>]*>/g, '|')
      .replace(/\|+/g, '|')
    expect(words).toContain('|1|=|Sở Nội vụ|')
    expect(html).toMatch(/scope="rowgroup"[^>]*><span>Xã, phường/)
    expect(words).toMatch(/\|Tốt\s*\|/)
    expect(html).toMatch(/<th scope="row"[^>]*>Xã Hòa Vang/)
  })

  it('holds the explanation of every figure that opens one', () => {
    const html = renderHtml({ title: 'x', blocks: [...reportRanking(ranking), ...reportEvaluation(evaluation)] })
    const opened = [...html.matchAll(/<button popovertarget="(\w+)">/g)].map(([, id]) => id)
    const there = [...html.matchAll(/<div id="(\w+)" popover="">/g)].map(([, id]) => id)
    expect(opened.length).toBeGreaterThan(10)
    expect(opened.filter(id => !there.includes(id ?? ''))).toEqual([])
    expect(new Set(there).size).toBe(there.length)
  })

  it('with many figures opens the explanations of a row together, to spare the keyboard thousands of stops', () => {
    const explanation = (label: string) => ({ label, value: '1' })
    const html = renderHtml({
      title: 'x',
      blocks: [
        {
          kind: 'table',
          title: 'x',
          columns: [
            { id: 'unit', title: 'unit', kind: 'text' },
            ...['a', 'b', 'c'].map(id => ({ id, title: id, kind: 'number' }) as const),
          ],
          sections: [
            {
              rows: Array.from({ length: 201 }, (_, row) => ({
                cells: [
                  { kind: 'text', text: `u${row}` } as const,
                  ...['a', 'b', 'c'].map(
                    label => ({ kind: 'number', value: row, explanation: explanation(`${label}${row}`) }) as const,
                  ),
                ],
              })),
            },
          ],
        },
      ],
    })
    expect(html.match(/<button popovertarget="\w+">/g)).toHaveLength(201)
    expect(html).toMatch(/<th scope="row"[^>]*><button popovertarget="x0">u0<\/button>/)
    expect(html).toContain('<li>a200<b>1</b><li>b200<b>1</b><li>c200<b>1</b></ul>')
  })
})

describe('bad input', () => {
  it.each<[string, unknown, string]>([
    ['null', null, 'wrong-type'],
    ['a report without pieces', { title: 'x' }, 'missing'],
    ['a title that is not a text', { title: 3, blocks: [] }, 'malformed form'],
    ['a piece of an unknown kind', { title: 'x', blocks: [{ kind: 'video' }] }, 'not-allowed'],
    [
      'a table without columns',
      { title: 'x', blocks: [{ kind: 'table', title: 'x', columns: [], sections: [] }] },
      'too-small list',
    ],
    [
      'a picture of an unknown kind',
      { title: 'x', blocks: [{ kind: 'chart', picture: { kind: 'pie', data: {} } }] },
      'not-allowed',
    ],
    [
      'an explanation without a label',
      { title: 'x', blocks: [{ kind: 'explanation', explanation: { value: '1' } }] },
      'malformed explanation',
    ],
    [
      'a finding without a message',
      {
        title: 'x',
        blocks: [{ kind: 'findings', findings: [{ code: 'a', severity: 'info', path: [], parameters: {} }] }],
      },
      'missing',
    ],
    ['findings that are not a list', { title: 'x', blocks: [{ kind: 'findings', findings: {} }] }, 'wrong-type'],
  ])('%s is refused', (_, report, code) => {
    expect(issuesOf(() => renderHtml(report as Report)).map(codeText)).toEqual([code])
  })

  it('every broken cell is reported', () => {
    const table = {
      kind: 'table',
      title: 'x',
      columns: [{ id: 'a', title: 'a', kind: 'number' }],
      sections: [
        {
          rows: [{ cells: [{ kind: 'number', value: '65,47' }] }, { cells: [{ kind: 'date', date: '2022-02-30' }] }],
        },
      ],
    }
    expect(issuesOf(() => renderHtml({ title: 'x', blocks: [table] } as never)).map(codeText)).toEqual([
      'malformed number',
      'malformed date',
    ])
  })

  it('a row with fewer or more cells than columns is refused', () => {
    const rows = [0, 1, 2].map(count => ({ cells: Array(count).fill({ kind: 'number', value: 1 }) }))
    const columns = [{ id: 'a', title: 'a', kind: 'number' }]
    const table = { kind: 'table', title: 'x', columns, sections: [{ rows }] }
    expect(faultsOf(() => renderHtml({ title: 'x', blocks: [table] } as never))).toEqual([
      'too-small list at blocks[0].sections[0].rows[0].cells',
      'too-big list at blocks[0].sections[0].rows[2].cells',
    ])
  })

  it('an unknown unit gets no sheet', () => {
    expect(issuesOf(() => reportUnit(ranking, 'so-y-tê')).map(codeText)).toEqual(['unknown unit'])
    expect(issuesOf(() => reportUnit(rank([{ unit: 'a', score: 1 }]) as never, 'a')).map(codeText)).toEqual([
      'not-a-result ranked-evaluation',
    ])
  })
})
