import {
  defineUnits,
  evaluate,
  type Language,
  type LocalizedText,
  parseScorecard,
  type RankingBand,
  rank,
} from 'egov-kpi'
import {
  type ChartPicture,
  drawHeatMap,
  drawIntervals,
  drawProgress,
  drawRankedBars,
  type Report,
  type ReportBlock,
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
import { pathText } from '../../src/foundation/issue'
import { startBrowser, withPage } from './browser'
import { payloads, swallowing } from './payloads'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const languages: readonly Language[] = ['vi', 'en']
/** All payloads in one text, for what a page has only once. */
const everything = payloads.join(' ')
const ids = payloads.map((payload, index) => (isIdentifier(payload) ? payload : `payload-${index + 1}`))
const idOf = (index: number): string => ids[index] ?? ''
const inTwo = (text: string): LocalizedText => ({ vi: text, en: `${text} en` })

/** A band for each payload, which is its name and, where it can be one, its id. */
const bands: readonly RankingBand[] = payloads.map((payload, index) => ({
  id: idOf(index),
  name: index % 2 === 0 ? payload : inTwo(payload),
  above: index,
  atMost: index + 1,
}))

/** Two units and a group for each payload: one unit in the payload's band, and one whose absence has it as its reason. */
function manyUnits() {
  const units = defineUnits({
    groups: payloads.map((name, index) => ({ id: idOf(index), name })),
    units: payloads.flatMap((name, index) => [
      { id: idOf(index), name, group: idOf(index) },
      { id: `other-${index}`, name: inTwo(name), group: idOf(index) },
    ]),
  })
  const scorecard = parseScorecard({
    id: 'units',
    title: 'units',
    scale: payloads.length + 1,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [
      { id: 'a', title: 'a', max: payloads.length, rule: { kind: 'points' } },
      {
        id: 'b',
        title: 'b',
        max: 1,
        rule: { kind: 'levels', levels: { ...Object.fromEntries(ids.map(id => [id, 1])), no: 0 } },
      },
    ],
  })
  return evaluate(scorecard, {
    units,
    assessments: payloads.flatMap((payload, index) => [
      { unit: idOf(index), criterion: 'a', value: index, by: payload },
      { unit: idOf(index), criterion: 'b', value: idOf(index), by: payload },
      { unit: `other-${index}`, criterion: 'a', value: null, absence: 'no-evidence', reason: payload, by: payload },
    ]) as never,
    asOf: '2022-12-31',
    missing: 'not-scored',
  })
}

/** A criterion for each payload, with its source, evidence and the person who gave the value. */
function manyCriteria() {
  const scorecard = parseScorecard({
    id: 'criteria',
    title: everything,
    scale: payloads.length,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: payloads.map((payload, index) => ({
      id: idOf(index),
      title: index % 2 === 0 ? payload : inTwo(payload),
      max: 1,
      rule: { kind: 'points' },
      source: { title: payload, place: payload, url: payload },
    })),
  })
  return evaluate(scorecard, {
    units: defineUnits({
      groups: [{ id: 'all', name: everything }],
      units: [{ id: 'one', name: everything, group: 'all' }],
    }),
    assessments: payloads.map((payload, index) => ({
      unit: 'one',
      criterion: idOf(index),
      value: 1,
      by: payload,
      evidence: [
        { title: payload, place: payload, url: payload },
        { title: payload, url: `https://evil.example/${payload}` },
      ],
    })) as never,
    asOf: '2022-12-31',
    missing: 'not-scored',
  })
}

const head = (id: string) => ({ id, title: everything, description: everything, rowHeading: everything })

/** Every kind of chart, with every payload wherever a text may be. */
const pictures: readonly ChartPicture[] = [
  {
    kind: 'ranked-bars',
    data: {
      ...head('bars'),
      bands,
      measure: everything,
      rows: [
        ...payloads.map((label, index) => ({ label, value: index + 1, rank: index + 1, band: idOf(index) })),
        ...payloads.map(note => ({ label: inTwo(note), value: null, note, highlighted: true })),
      ],
    },
  },
  {
    kind: 'heat-map',
    data: {
      ...head('heat-columns'),
      columns: payloads.map(label => ({ label, max: 5 })),
      rows: [{ label: everything, cells: payloads.map(note => ({ value: null, note })) }],
    },
  },
  {
    kind: 'heat-map',
    data: {
      ...head('heat-rows'),
      columns: [{ label: everything, max: 5 }],
      rows: payloads.map(label => ({ label, cells: [3] })),
    },
  },
  {
    kind: 'progress',
    data: {
      ...head('progress'),
      scale: 'own',
      rows: payloads.flatMap(word => [
        { label: word, value: 3, target: 5, baseline: 1, met: false, verdict: word, measure: word },
        { label: inTwo(word), value: null, target: null, note: word, targetNote: word },
      ]),
    },
  },
  {
    kind: 'intervals',
    data: {
      ...head('intervals'),
      interval: everything,
      measure: everything,
      reference: { label: everything, value: 2 },
      rows: payloads.flatMap(word => [
        { label: word, value: 3, low: 1, high: 4, highlighted: true },
        { label: inTwo(word), value: null, low: null, high: null, note: word },
      ]),
    },
  },
]

function drawn({ kind, data }: ChartPicture, language: Language): string {
  switch (kind) {
    case 'ranked-bars':
      return drawRankedBars(data, language).svg
    case 'heat-map':
      return drawHeatMap(data, language).svg
    case 'progress':
      return drawProgress(data, language).svg
    case 'intervals':
      return drawIntervals(data, language).svg
  }
}

/** Pieces of a report that was written by hand, with every payload in every field. */
function blocksByHand(): readonly ReportBlock[] {
  const explanations = payloads.map(word => ({
    label: word,
    value: '20/3',
    reason: word,
    rounding: { decimals: 2, mode: 'half-up', exact: '20/3' } as const,
    source: { title: word, place: word, url: word },
    inputs: [{ label: inTwo(word), value: { vi: word, en: `${word} en` } }],
  }))
  return [
    ...payloads.map((text): ReportBlock => ({ kind: 'heading', level: 2, text })),
    ...payloads.flatMap((word): readonly ReportBlock[] => [
      { kind: 'paragraph', text: word },
      // The same words in one language, and others in the other: these are in an attribute until they are shown.
      { kind: 'paragraph', text: { vi: 'x', en: word } },
      { kind: 'paragraph', text: { vi: word, en: 'y' } },
      { kind: 'paragraph', text: { vi: word } },
    ]),
    {
      kind: 'summary',
      sentence: everything,
      figures: payloads.map((word, index) => {
        const explanation = explanations[index]
        return { label: word, value: { kind: 'text', text: word, note: word, ...(explanation && { explanation }) } }
      }),
    },
    {
      kind: 'table',
      title: everything,
      columns: [
        { id: 'name', title: everything, kind: 'text' },
        { id: 'number', title: everything, kind: 'number' },
        { id: 'day', title: everything, kind: 'date' },
        {
          id: 'mark',
          title: everything,
          kind: 'mark',
          axis: { least: 0, most: 100, lines: payloads.map((label, at) => ({ at, label })) },
        },
        { id: 'band', title: everything, kind: 'text' },
      ],
      lead: everything,
      key: payloads.map(text => ({ sign: 'bar', tone: 'weak', text }) as const),
      sectionTitle: everything,
      sections: payloads.map((word, index) => {
        const explanation = explanations[index]
        const explained = explanation === undefined ? {} : { explanation }
        return {
          title: word,
          note: word,
          rows: [
            {
              cells: [
                { kind: 'text', text: word, sign: word, note: word },
                { kind: 'number', value: '-1234.56', sign: word, ...explained },
                { kind: 'date', date: '2022-04-15', sign: word },
                {
                  kind: 'mark',
                  mark: { kind: 'split', parts: [{ label: word, count: 3, tone: 'good' }] },
                },
                { kind: 'text', text: word, chip: { tone: 'watch', sign: word } },
              ],
            },
            {
              isTotal: true,
              cells: [
                { kind: 'text', text: inTwo(word) },
                { kind: 'absent', reason: word },
                { kind: 'absent', reason: inTwo(word) },
                { kind: 'mark', mark: { kind: 'bar', value: 3 } },
                { kind: 'text', text: inTwo(word) },
              ],
            },
          ],
        }
      }),
      notes: payloads.flatMap(word => [word, inTwo(word)]),
    },
    {
      kind: 'table',
      title: inTwo(everything),
      columns: payloads.map((word, index) => ({
        id: word,
        title: index % 2 === 0 ? word : inTwo(word),
        under: word,
        measure: word,
        description: word,
        kind: 'text',
      })),
      sections: [{ rows: [1, 2, 3].map(() => ({ cells: payloads.map(text => ({ kind: 'text', text }) as const) })) }],
    },
    {
      kind: 'findings',
      findings: payloads.map(word => ({
        code: word,
        severity: 'warning',
        path: [word, 1],
        parameters: { what: word },
        message: { vi: word, en: word },
        expected: word,
        actual: word,
      })),
    },
    { kind: 'notes', notes: payloads.map(word => ({ term: word, text: inTwo(word) })) },
    ...explanations.map((explanation): ReportBlock => ({ kind: 'explanation', explanation })),
    ...pictures.map((picture): ReportBlock => ({ kind: 'chart', picture })),
  ]
}

/** A report in which every text that another person may write is a payload, and every payload is in every field. */
function hostileReport(): Report {
  const [ofUnits, ofCriteria] = [manyUnits(), manyCriteria()]
  const ranking = rank(ofUnits, { bands })
  return {
    title: everything,
    subtitle: inTwo(everything),
    sort: everything,
    letterhead: { superior: everything, authority: everything, number: everything, attachedTo: everything },
    signature: { position: everything, recipients: payloads },
    blocks: [
      ...blocksByHand(),
      ...reportRankingBars(ranking),
      ...reportRanking(ranking, { explanations: 'full' }),
      ...reportRanking(rank(ofUnits, { within: 'group' })),
      ...reportRanking(rank(ids.map((unit, index) => ({ unit, score: index })))),
      ...reportHeatMap(ofUnits),
      ...reportEvaluation(ofUnits, { explanations: 'none' }),
      ...reportFindings(ofUnits.findings),
      ...reportUnit(rank(ofCriteria), 'one', { mostToImprove: payloads.length }),
      ...reportEvaluation(ofCriteria, { explanations: 'full' }),
    ],
  }
}

const report = hostileReport()

/** Where the texts of a report are on its page; after `@` the attribute that holds them. */
const placesOfPage: readonly string[] = [
  'title',
  '.hd span',
  '.hd b',
  '.lh .no',
  '.kind',
  'h1',
  'h1 + p',
  'nav li',
  'h2',
  'h3',
  'main > p',
  '.lead',
  'dt',
  'dd',
  'dd small',
  'footer dt',
  'footer dd',
  '.sg b',
  '.sg li',
  '.ld',
  '.key span',
  'thead th',
  'thead th[scope=colgroup]',
  'thead .v',
  'thead .ax i',
  'th[scope=rowgroup]',
  'th[scope=rowgroup] small',
  'th[scope=row]',
  'th[scope=row] > p',
  'td.l',
  'td.a .v',
  '.k',
  '.k > span',
  'sup',
  '.n p',
  '.d li > span',
  '.d code',
  '.x > ul > li',
  '.x b',
  '.x li > p',
  '.x .s',
  '[popover] .s',
  '[popover] ul ul > li',
  'section > details th',
  'section > details td',
  'svg > title',
  'svg > desc',
  'svg text',
  '[aria-label]@aria-label',
]
const placesOfChart: readonly string[] = ['svg > title', 'svg > desc', 'svg text']

/** A payload as a document holds it: characters that no document can contain are replaced. */
const shown = (payload: string): string => payload.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '\uFFFD')

/** The payloads that are not found, letter by letter, at a place where they were written. */
function lostFrom(page: Page, places: readonly string[]): Promise<readonly string[]> {
  const texts = payloads.map(shown)
  // Only the path of a finding is written differently: each step in quotes.
  const paths = payloads.map(payload => shown(pathText([payload, 1])))
  const wanted = places.map(place => [place, place === '.d code' ? paths : texts])
  return page.evaluate(`${JSON.stringify(wanted)}.flatMap(([place, texts]) => {
    const [selector, attribute] = place.split('@')
    const all = [...document.querySelectorAll(selector)]
      .map(one => attribute === undefined ? one.textContent : one.getAttribute(attribute)).join('\\n')
    return texts.filter(text => !all.includes(text)).map(text => place + ': ' + text)
  })`)
}

/** Runs in the page: what a payload would have changed, in the document as the browser understood it. */
const traces = `(() => {
  const all = [...document.querySelectorAll('*')]
  const known = /^(html|head|meta|title|style|body|header|nav|main|h[1-6]|section|footer|p|b|i|small|ol|ul|li|a|div|span|table|caption|thead|tbody|tr|th|td|sup|button|dl|dt|dd|code|figure|figcaption|details|summary|script|svg|g|desc|text|path|line|rect|circle|defs|pattern)$/
  return {
    foreign: [...new Set(all.map(one => one.localName).filter(name => !known.test(name)))],
    scripts: all.filter(one => one.localName === 'script').length,
    styled: all.filter(one => one.localName === 'style' && !one.closest('head, svg')).length,
    attributes: [...new Set(all.flatMap(one => [...one.attributes])
      .filter(({ name, value }) => name !== 'style' || !/^left:[\\d.]+%$/.test(value)).map(({ name }) => name)
      .filter(name => /^on/i.test(name) || ['style', 'src', 'srcset', 'srcdoc', 'action', 'ping', 'xlink:href'].includes(name)))],
    classes: [...new Set(all.flatMap(one => [...one.classList]))].filter(name => !/^[a-z][a-z0-9-]*$/.test(name)),
    languages: [...new Set(all.map(one => one.getAttribute('lang')))].filter(one => ![null, 'vi', 'en'].includes(one)),
    links: [...new Set(all.map(one => one.getAttribute('href')))].filter(link => link !== null && !/^#h\\d+$/.test(link)),
  }
})()`

const nothing = { foreign: [], styled: 0, attributes: [], classes: [], languages: [] }

/** Opens everything that can be opened, and clicks everything that can be clicked, including the language buttons. */
async function useAll(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    for (const one of document.querySelectorAll('details')) one.open = true
    for (const one of document.querySelectorAll('button, td, [tabindex]')) {
      one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
      one.click()
    }
    await new Promise(done => setTimeout(done, 50))
  })()`)
}

/** The numbers of the payloads that did something. */
function fired(faults: readonly string[]): ReadonlySet<number> {
  return new Set(
    faults.flatMap(fault => {
      const number = /^(?:hit|dialog): (\d+)$|evil\.example\/(\d+)/.exec(fault)
      return number === null ? [] : Number(number[1] ?? number[2])
    }),
  )
}

/** Where a careless page might write a text. */
const carelessly: readonly ((text: string) => string)[] = [
  text => `<p>${text}</p>`,
  text => `<p title="${text}">x</p>`,
  text => `<p title='${text}'>x</p>`,
  text => `<p class=x${text}>x</p>`,
  text => `<a href="${text}">x</a>`,
  text => `<p>x</p><script>x={x:"${text}"}//${text}</script><script>document.body.innerHTML="${text}"</script>`,
]

/** A page with a frame for each document, so that no document can hide another. */
const framed = (documents: readonly string[]): string =>
  documents.map(one => `<iframe srcdoc="${one.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`).join('')

describe('the same payloads, where they are not escaped,', () => {
  it('are caught when they run, load or ask for something', async () => {
    const seen = new Set<number>()
    for (const careless of carelessly) {
      const left = payloads.filter((text, index) => !seen.has(index + 1) && !swallowing.includes(text))
      await withPage(browser, framed(left.map(careless)), {}, async ({ page, faults }) => {
        await page.evaluate(`(async () => {
          for (const frame of document.querySelectorAll('iframe')) {
            for (const one of frame.contentDocument?.querySelectorAll('*') ?? []) {
              one.focus?.()
              for (const kind of ['mouseover', 'click']) one.dispatchEvent(new MouseEvent(kind, { bubbles: true }))
            }
          }
          await new Promise(done => setTimeout(done, 100))
        })()`)
        for (const number of fired(faults)) seen.add(number)
      })
    }
    // The others need another browser, another decoder or another reader: Markdown, a spreadsheet, a template.
    expect(seen.size).toBeGreaterThanOrEqual(80)
  })

  it('are missing from the text of the page when it takes them for markup', async () => {
    await withPage(browser, '<p>x</p>', {}, async ({ page }) => {
      const kept = await page.evaluate(`${JSON.stringify(swallowing)}.filter(text =>
        new DOMParser().parseFromString('<p>' + text + 'x</p>', 'text/html').documentElement.textContent.includes(text))`)
      expect(kept).toEqual([])
    })
  })

  it('leave traces in the page', async () => {
    const bare = `<!doctype html><html lang="vi x"><body class="X&quot;"><p style="top:0">x</p><a href="javascript:1">x</a>
      <img src="data:," onerror="1"><style>p{top:0}</style><script>1</script></body></html>`
    await withPage(browser, bare, {}, async ({ page }) => {
      expect(await page.evaluate(traces)).toEqual({
        foreign: ['img'],
        scripts: 1,
        styled: 1,
        attributes: ['style', 'src', 'onerror'],
        classes: ['X"'],
        languages: ['vi x'],
        links: ['javascript:1'],
      })
    })
  })
})

/** The addresses that are links, since they are addresses of the web; they are not followed. */
const links = payloads
  .flatMap(payload => [payload, `https://evil.example/${payload}`])
  .filter(address => /^https:\/\/\S+$/.test(address))
  .map(shown)

it.each(languages)(
  'a page in %s of a report whose every text is hostile runs, loads and changes nothing, and hides no text',
  async language => {
    const page = renderHtml(report, { language })
    // Escaping alone must be enough: the policy of the page is a second line of defence.
    const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/
    expect(page).toMatch(policy)
    await withPage(browser, page.replace(policy, ''), {}, async ({ page: opened, faults }) => {
      for (const use of [async () => undefined, useAll]) {
        await use(opened)
        expect(await lostFrom(opened, placesOfPage)).toEqual([])
        const found = (await opened.evaluate(traces)) as { readonly links: readonly string[] }
        expect({ ...found, links: found.links.toSorted() }).toEqual({ ...nothing, scripts: 2, links: links.toSorted() })
      }
      expect(faults).toEqual([])
    })
  },
)

describe.each(languages)('a chart in %s in a file of its own', language => {
  it.each(pictures.map(picture => [picture.data.id, picture] as const))(
    'runs, loads and changes nothing, and hides no text: %s',
    async (_, picture) => {
      await withPage(browser, drawn(picture, language), { file: 'chart.svg' }, async ({ page, faults }) => {
        expect(await page.evaluate('document.documentElement.localName')).toBe('svg')
        expect(await lostFrom(page, placesOfChart)).toEqual([])
        expect(await page.evaluate(traces)).toEqual({ ...nothing, scripts: 0, links: [] })
        expect(faults).toEqual([])
      })
    },
  )
})

it.each(languages)('Markdown in %s has no bare sign of a link, an element or an entity', language => {
  const markdown = renderMarkdown(report, language)
  // Our own bold and italic, lists and tables have none of these.
  const bare = /(?<!\\)(?:\\\\)*[<`[\]&]|(?:https?|ftp|mailto):|(?<!\\)(?:\/\/|@)|[^\P{Cc}\n]/iu
  expect(markdown.split('\n').filter(line => bare.test(line))).toEqual([])
})

/** Where a report accepts only a few words, which are written without escaping: nothing else is accepted. */
interface Choice {
  readonly what: string
  readonly reportWith: (text: string) => unknown
  /** Payloads that are such a word. */
  readonly harmless?: readonly string[]
}
const ofBlock = (block: unknown): unknown => ({ title: 'x', blocks: [block] })
const choices: readonly Choice[] = [
  { what: 'a language', reportWith: text => ({ title: 'x', languages: [text], blocks: [] }) },
  { what: 'a second language', reportWith: text => ({ title: 'x', languages: ['vi', text], blocks: [] }) },
  { what: 'the level of a heading', reportWith: level => ofBlock({ kind: 'heading', level, text: 'x' }) },
  {
    what: 'the severity of a finding',
    reportWith: severity =>
      ofBlock({
        kind: 'findings',
        findings: [{ code: 'x', severity, path: [], parameters: {}, message: { vi: 'x', en: 'x' }, expected: 'x' }],
      }),
  },
  {
    what: 'the kind of a column',
    reportWith: kind =>
      ofBlock({
        kind: 'table',
        title: 'x',
        columns: [{ id: 'a', title: 'x', kind }],
        sections: [{ rows: [{ cells: [{ kind: 'text', text: 'x' }] }] }],
      }),
  },
  {
    what: 'the id of a chart',
    reportWith: id =>
      ofBlock({
        kind: 'chart',
        picture: {
          kind: 'ranked-bars',
          data: { id, title: 'x', description: 'x', rows: [{ label: 'x', value: 1 }] },
        },
      }),
    harmless: ['constructor', 'words'],
  },
]

it.each(choices)('refuses every payload as $what', ({ reportWith, harmless = [] }) => {
  const taken = payloads.filter(payload => {
    try {
      renderHtml(reportWith(payload) as Report)
      return true
    } catch (error) {
      expect(error).toMatchObject({ name: 'EgovKpiError' })
      return false
    }
  })
  expect(taken).toEqual(harmless)
})
