import { type Language, textIn } from '../../foundation/language'
import { LanguageTag, readLanguage } from '../../foundation/language-tag'
import { maybe, record } from '../../foundation/schema'
import { requireArgument } from '../../foundation/structure'
import type { Chart } from '../charts/index'
import { drawPicture } from '../draw-picture'
import { labels } from '../labels'
import { type Content, element, type Markup, markupText, ownMarkup } from '../markup'
import { requireReport } from '../read-report'
import type { Report, ReportBlock, ReportChart, ReportFindings } from '../report'
import { pathOf, severityWords } from '../report-findings'
import { explanationList } from './explanation'
import { newPopovers } from './popovers'
import { script, scriptHash } from './script'
import { style } from './style'
import { figureOutside, type TablePage, tableHtml } from './table'
import { type Translation, translation } from './translation'

/** Options of a page. */
export interface RenderHtmlOptions {
  /** The language that the page shows at first, and without a script; the first of the report's languages. */
  readonly language?: LanguageTag
}

const RenderHtmlOptions = record<RenderHtmlOptions>(() => ({ language: maybe(LanguageTag) }))

/**
 * Writes a report as one self-contained HTML file: no network, no other file, readable without a script.
 *
 * Tables have captions and heads, every explained figure opens its explanation, and the page prints on A4 with repeated
 * heads. A small script, allowed by its hash and nothing else beside it, sorts tables and switches between Vietnamese and
 * English; without it the page is in its first language. Light and dark follow the reader's system. All text is
 * escaped. In a table of many figures the explanations of a row open together at its name.
 *
 * @param report - The report.
 * @param options - The language shown first.
 * @returns The whole file; the same bytes for the same report.
 * @throws An `EgovKpiError` when the report is malformed, an option is unknown, or a language is neither `vi` nor `en`.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { renderHtml, reportRanking } from 'egov-kpi/report'
 *
 * const blocks = reportRanking(rank([{ unit: '<script>', score: '88.5' }]))
 * const html = renderHtml({ title: 'Xếp hạng năm 2022', blocks })
 * html.includes('<th scope="row">&lt;script&gt;</th>') // => true
 * html.match(/https?:/) // => null
 * ```
 */
export function renderHtml(report: Report, options: RenderHtmlOptions = {}): string {
  requireReport(report)
  const { language: first } = requireArgument(RenderHtmlOptions, options, 'options')
  const own = (report.languages ?? (['vi', 'en'] as const)).map(one => readLanguage(one))
  const language = readLanguage(first ?? own[0])
  const other = own.find(one => one !== language)
  const languages: readonly [Language, ...Language[]] = other === undefined ? [language] : [language, other]
  // Once to gather the words of the other language, and once with all of them known.
  const gathering = translation(languages)
  bodyHtml(report, gathering)
  const page = translation(languages, gathering.words)
  const body = bodyHtml(report, page)
  const words =
    other === undefined
      ? ''
      : // What the script needs: the other language, the title in it, and the words.
        scriptData({ to: other, title: textIn(report.title, other), words: Object.fromEntries(page.words) })
  const html = element(
    'html',
    { lang: report.writtenIn ?? language },
    '\n',
    element(
      'head',
      {},
      // Before everything that it allows or refuses.
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'color-scheme', content: 'light dark' }),
      '\n',
      element('title', {}, textIn(report.title, language)),
      element('style', {}, ownMarkup(style)),
    ),
    '\n',
    element(
      'body',
      {},
      body,
      words === '' ? '' : element('script', { type: 'application/json', id: 'words' }, ownMarkup(words)),
      element('script', {}, ownMarkup(script)),
    ),
    '\n',
  )
  return `<!doctype html>\n${markupText(html)}\n`
}

const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`

function bodyHtml(report: Report, page: Translation): Content {
  const { title, subtitle, letterhead, blocks } = report
  const popovers = newPopovers()
  const levels = headingLevels(blocks)
  const contents = blocks.flatMap((block, place) =>
    block.kind === 'heading' && block.level === 2
      ? [element('li', {}, element('a', { href: `#h${place}` }, page.text(block.text)))]
      : [],
  )
  return [
    element(
      'header',
      {},
      letterhead === undefined ? '' : element('p', { class: 'o' }, page.text(letterhead.authority)),
      element('h1', {}, page.text(title)),
      subtitle === undefined ? '' : element('p', {}, page.text(subtitle)),
    ),
    '\n',
    contents.length < 2
      ? ''
      : element(
          'nav',
          { class: 'c', 'aria-labelledby': 'toc' },
          element('b', { id: 'toc' }, page.text(contentsTitle)),
          element('ol', {}, contents),
        ),
    element(
      'main',
      {},
      ...blocks.map((block, place) => [blockHtml(block, levels[place] ?? 2, { page, popovers, place }), '\n']),
    ),
    '\n',
  ]
}

/** The levels of headings by their places; none is more than one deeper than the heading before it. */
function headingLevels(blocks: readonly ReportBlock[]): readonly number[] {
  let last = 1
  return blocks.map(block => {
    if (block.kind === 'heading') last = Math.min(block.level, last + 1)
    return last
  })
}

const contentsTitle = { vi: 'Mục lục', en: 'Contents' }

function blockHtml(block: ReportBlock, level: number, context: TablePage): Content {
  const { page, place } = context
  switch (block.kind) {
    case 'heading':
      return element(`h${level}`, { id: `h${place}` }, page.text(block.text))
    case 'paragraph':
      return element('p', {}, page.text(block.text))
    case 'summary': {
      const items = block.figures.map(({ label, value }) =>
        element('div', {}, element('dt', {}, page.text(label)), element('dd', {}, figureOutside(value, context))),
      )
      const sentence = block.sentence === undefined ? '' : element('p', { class: 'lead' }, page.text(block.sentence))
      return [sentence, element('dl', { class: 'f' }, items)]
    }
    case 'table':
      return tableHtml(block, context)
    case 'chart':
      return chartHtml(block, place, page)
    case 'findings':
      return findingsHtml(block, page)
    case 'notes':
      return element(
        'dl',
        {},
        block.notes.map(({ term, text }) => [element('dt', {}, page.text(term)), element('dd', {}, page.text(text))]),
      )
    case 'explanation':
      return element('div', { class: 'x' }, explanationList([block.explanation], page))
  }
}

/** Up to so many rows a chart is drawn a second time for narrow screens; larger ones scroll there instead. */
const mostTwice = 150
const narrowWidth = 360

function chartHtml({ picture }: ReportChart, place: number, page: Translation): Markup {
  const { language, other } = page
  const languages = [language, ...(other === undefined ? [] : [other])]
  // The page has the title under the picture.
  const { visibleTitle = false } = picture.data
  const drawn = languages.map(one => [one, drawPicture(picture, one, { id: `p${place}`, visibleTitle })] as const)
  const isTwice = picture.data.rows.length <= mostTwice && picture.data.width === undefined
  const pictures = drawn.map(([one, { svg }]) => {
    const box = { tabindex: 0, role: 'group', lang: one, 'aria-label': textIn(picture.data.title, one) }
    if (!isTwice) return element('div', { 'data-l': one, class: 'p', ...box }, ownMarkup(svg))
    const narrow = drawPicture(picture, one, { id: `p${place}-narrow`, visibleTitle, width: narrowWidth }).svg
    return element(
      'div',
      { 'data-l': one },
      element('div', { class: 'pw' }, ownMarkup(svg)),
      element('div', { class: 'p pn', ...box }, ownMarkup(narrow)),
    )
  })
  const tables = drawn.map(([one, { table }]) => element('div', { 'data-l': one, lang: one }, chartTable(table)))
  return element(
    'figure',
    {},
    pictures,
    element('figcaption', {}, page.text(picture.data.title)),
    element('details', {}, element('summary', {}, page.text(labels.chartData)), tables),
  )
}

/** The table behind a chart; its texts are of one language already. */
function chartTable({ columns, rows }: Chart['table']): Markup {
  const heads = columns.map(({ heading, align }) => element('th', { scope: 'col', class: side(align) }, heading))
  const body = rows.map(texts => {
    const cells = texts.map((text, index) =>
      index === 0 ? element('th', { scope: 'row' }, text) : element('td', { class: side(columns[index]?.align) }, text),
    )
    return element('tr', {}, cells)
  })
  return element('table', {}, element('thead', {}, element('tr', {}, heads)), element('tbody', {}, body))
}

function side(align: 'start' | 'end' | undefined): string | undefined {
  return align === 'end' ? undefined : 'l'
}

function findingsHtml({ findings }: ReportFindings, page: Translation): Markup {
  if (findings.length === 0) return element('p', {}, page.text(labels.noFindings))
  const items = findings.map(finding => {
    const { severity, message } = finding
    const path = pathOf(finding)
    return element(
      'li',
      { class: severity },
      element('b', {}, page.text(severityWords[severity])),
      path === '' ? '' : [' ', element('code', { translate: 'no' }, path)],
      ' ',
      element('span', {}, page.text(message)),
    )
  })
  return element('ul', { class: 'd' }, items)
}

/** Writes data into a script element: no `<` can end it. */
function scriptData(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
