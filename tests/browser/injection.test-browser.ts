import { type Band, defineUnits, evaluate, type Language, parseScorecard, rank } from 'egov-kpi'
import {
  drawHeatMap,
  drawIntervals,
  drawProgress,
  drawRankedBars,
  type Report,
  renderHtml,
  renderMarkdown,
  reportEvaluation,
  reportFindings,
  reportHeatMap,
  reportRanking,
  reportRankingBars,
  reportUnit,
} from 'egov-kpi/report'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isIdentifier } from '../../src/foundation/identifier'
import { everyPiece } from '../report/documents'
import { startBrowser, withPage } from './browser'
import { payloads } from './payloads'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Units, groups, criteria, bands, reasons, sources and evidence, all of them called by one word. */
function judged(word: string) {
  const id = isIdentifier(word) ? word : 'unit'
  const units = defineUnits({
    groups: [{ id, name: word }],
    units: [
      { id, name: word, group: id },
      { id: 'other', name: { vi: word, en: `${word} en` }, group: id },
    ],
  })
  const source = { title: word, place: word, url: word }
  const rule = { kind: 'levels', levels: { [isIdentifier(word) ? word : 'yes']: 1, no: 0 } } as const
  const scorecard = parseScorecard({
    id: 'hostile',
    title: word,
    scale: 100,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [
      { id: 'a', title: word, max: 60, rule: { kind: 'points' }, source },
      { id: 'b', title: { vi: word, en: `${word} en` }, max: 40, rule },
    ],
  })
  const given = { by: word, evidence: [source, { title: word, url: `https://evil.example/${word}` }] }
  const evaluation = evaluate(scorecard, {
    units,
    assessments: [
      { unit: id, criterion: 'a', value: 50, ...given },
      { unit: id, criterion: 'b', value: Object.keys(rule.levels)[0] ?? '', ...given },
      { unit: 'other', criterion: 'a', value: null, absence: 'no-evidence', reason: word, ...given },
    ] as never,
    asOf: '2022-12-31',
    missing: 'not-scored',
  })
  const bands: readonly Band[] = [
    { id: 'good', name: word, atLeast: 80 },
    { id: 'weak', name: { vi: word, en: `${word} en` }, below: 80 },
  ]
  return { id, evaluation, ranking: rank(evaluation, { within: 'group', bands }), bands }
}

/** A report in which every text that somebody else may write is the same word. */
function reportOf(word: string): Report {
  const { id, evaluation, ranking } = judged(word)
  const piece = everyPiece(word)
  return {
    ...piece,
    blocks: [
      ...piece.blocks,
      ...reportRankingBars(ranking),
      ...reportRanking(ranking, { explanations: 'full' }),
      reportHeatMap(evaluation),
      ...reportEvaluation(evaluation, { explanations: 'full' }),
      ...reportUnit(ranking as never, id),
      reportFindings(evaluation.findings),
    ],
  }
}

const head = (word: string) => ({ id: 'chart', title: word, description: word, rowHeading: word })

/** Every chart, with the word wherever a text may be. */
function chartsOf(word: string, language: Language): readonly string[] {
  const { bands } = judged(word)
  const rows = [
    { label: word, value: '1.5', rank: 1, band: 'good', highlighted: true },
    { label: { vi: word, en: `${word} en` }, value: null, note: word },
  ]
  return [
    drawRankedBars({ ...head(word), rows, bands, measure: word }, language),
    drawHeatMap(
      {
        ...head(word),
        columns: [{ label: word, max: 5 }],
        rows: [
          { label: word, cells: [3] },
          { label: word, cells: [{ value: null, note: word }] },
          { label: word, cells: [{ value: null, note: `${word}2` }] },
        ],
      },
      language,
    ),
    drawProgress(
      {
        ...head(word),
        scale: 'own',
        rows: [
          { label: word, value: 3, target: 5, baseline: 1, met: false, verdict: word, measure: word },
          { label: word, value: null, target: null, note: word, targetNote: word },
        ],
      },
      language,
    ),
    drawIntervals(
      {
        ...head(word),
        interval: word,
        measure: word,
        reference: { label: word, value: 2 },
        rows: [
          { label: word, value: 3, low: 1, high: 4 },
          { label: word, value: null, low: null, high: null, note: word },
        ],
      },
      language,
    ),
  ].map(({ svg }) => svg)
}

/** Runs in the page: what a payload would have changed, in the document as the browser understood it. */
const traces = `(() => {
  const all = [...document.querySelectorAll('*')]
  const known = /^(html|head|meta|title|style|body|header|nav|main|h[1-4]|p|b|ol|ul|li|a|div|span|table|caption|thead|tbody|tr|th|td|sup|button|dl|dt|dd|code|figure|figcaption|details|summary|script|svg|g|desc|text|path|rect|circle|defs|pattern)$/
  return {
    ran: window.ran ?? 0,
    foreign: [...new Set(all.map(one => one.localName).filter(name => !known.test(name)))],
    scripts: all.filter(one => one.localName === 'script').length,
    styled: all.filter(one => one.localName === 'style' && !one.closest('head, svg')).length,
    attributes: all.flatMap(one => [...one.attributes]).map(({ name }) => name)
      .filter(name => /^on/i.test(name) || ['style', 'src', 'srcset', 'srcdoc', 'action', 'ping', 'xlink:href'].includes(name)),
    links: all.map(one => one.getAttribute('href')).filter(link => link !== null && !/^(#h\\d+$|https?:\\/\\/)/i.test(link)),
    classes: [...new Set(all.flatMap(one => [...one.classList]))].filter(name => !/^[a-z][a-z0-9-]*$/.test(name)),
    languages: [...new Set(all.map(one => one.getAttribute('lang')))].filter(one => ![null, 'vi', 'en'].includes(one)),
  }
})()`

const nothing = { ran: 0, foreign: [], styled: 0, attributes: [], links: [], classes: [], languages: [] }

/** Clicks everything that can be, and opens everything that can be opened. */
async function useAll(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const pause = () => new Promise(done => setTimeout(done, 0))
    for (const one of document.querySelectorAll('details')) one.open = true
    for (let round = 0; round < 2; round++) {
      for (const one of document.querySelectorAll('button, td, [tabindex]')) {
        one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
        one.focus()
        one.click()
        await pause()
      }
    }
  })()`)
}

const numbered = payloads.map((payload, index) => [index + 1, payload] as const)

it('tries at least 99 payloads, and each would be seen if it were not escaped', async () => {
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(99)
  const bare = `<!doctype html><html lang="vi"><head><title>x</title></head><body><p>${payloads[0]}</p><p>${payloads[15]}</p><a href="javascript:1">x</a></body></html>`
  await withPage(browser, bare, {}, async ({ page, faults }) => {
    await page.waitForTimeout(200)
    expect(await page.evaluate(traces)).toMatchObject({
      ran: 2,
      foreign: ['img'],
      attributes: ['src', 'onerror'],
      links: ['javascript:1'],
    })
    expect(faults.filter(fault => fault.startsWith('dialog'))).toHaveLength(2)
  })
})

describe('a page whose every text is hostile runs, loads and changes nothing', () => {
  it.each(numbered)('payload %i: %j', async (_, payload) => {
    const report = reportOf(payload)
    // Escaping alone must do: the policy of the page is there for what was forgotten.
    const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/
    const unprotected = renderHtml(report, { language: 'en' })
    expect(unprotected).toMatch(policy)
    for (const html of [renderHtml(report, { language: 'vi' }), unprotected.replace(policy, '')]) {
      await withPage(browser, html, {}, async ({ page, faults }) => {
        await useAll(page)
        expect(await page.evaluate(traces)).toEqual({ ...nothing, scripts: 2 })
        expect(faults).toEqual([])
        // The text is there, but for what no document can contain.
        expect(await page.evaluate('document.querySelector("h1").textContent')).toBe(
          payload.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '\uFFFD'),
        )
      })
    }
  })
})

describe('a chart of its own, whose every text is hostile, runs, loads and changes nothing', () => {
  it.each(numbered)('payload %i: %j', async (_, payload) => {
    for (const svg of chartsOf(payload, payload.length % 2 === 0 ? 'vi' : 'en')) {
      await withPage(browser, svg, { file: 'chart.svg' }, async ({ page, faults }) => {
        expect(await page.evaluate('document.documentElement.localName')).toBe('svg')
        expect(await page.evaluate(traces)).toEqual({ ...nothing, scripts: 0 })
        expect(faults).toEqual([])
      })
    }
  })
})

it.each(numbered)('Markdown has no bare sign of a link, an element or an entity: payload %i', (_, payload) => {
  const markdown = renderMarkdown(reportOf(payload), 'vi')
  // Our own bold and italic, lists and tables have none of these.
  expect(markdown).not.toMatch(/(?<!\\)(?:\\\\)*[<`[\]&]|(?:https?|ftp|mailto):|(?<!\\)(?:\/\/|@)|[^\P{Cc}\n]/iu)
})

it.each<[string, (report: Report) => unknown]>([
  ['a language', report => ({ ...report, languages: ['vi><script>window.ran=1</script>'] })],
  ['a second language', report => ({ ...report, languages: ['vi', 'en onclick=window.ran=1'] })],
])('refuses %s that is not one of the library', (_, change) => {
  expect(() => renderHtml(change({ title: 'x', blocks: [] }) as Report)).toThrow('languages[')
})

it.each<[string, unknown]>([
  ['the level of a heading', { kind: 'heading', level: '2><script>window.ran=1</script>', text: 'x' }],
  ['the level of a heading as markup', { kind: 'heading', level: { toString: 'x' }, text: 'x' }],
  [
    'the severity of a finding',
    {
      kind: 'findings',
      findings: [
        { code: 'x', severity: 'error onclick=window.ran=1', path: [], message: { vi: 'x', en: 'x' }, expected: 'x' },
      ],
    },
  ],
  [
    'the kind of a column',
    {
      kind: 'table',
      caption: 'x',
      columns: [{ id: 'a', title: 'x', kind: 'text><script>window.ran=1</script>' }],
      sections: [{ rows: [{ cells: [{ kind: 'text', text: 'x' }] }] }],
    },
  ],
  [
    'the id of a chart',
    {
      kind: 'chart',
      picture: {
        kind: 'ranked-bars',
        data: {
          id: 'x"><script>window.ran=1</script>',
          title: 'x',
          description: 'x',
          rows: [{ label: 'x', value: 1 }],
        },
      },
    },
  ],
])('%s from plain JSON is refused, or is no markup', async (_, block) => {
  const report = { title: 'x', blocks: [block] } as Report
  let html: string
  try {
    html = renderHtml(report)
  } catch (error) {
    expect(error).toMatchObject({ name: 'EgovKpiError' })
    return
  }
  await withPage(browser, html, {}, async ({ page, faults }) => {
    expect(await page.evaluate(traces)).toEqual({ ...nothing, scripts: 2 })
    expect(faults).toEqual([])
  })
})
