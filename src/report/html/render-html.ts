import { absentMark, formatInSentence } from '../../foundation/format-number'
import { inBothLanguages, type Language, textIn } from '../../foundation/language'
import { LanguageTag, readLanguage } from '../../foundation/language-tag'
import { upperFirst } from '../../foundation/letter-case'
import { maybe, record } from '../../foundation/schema'
import { requireArgument } from '../../foundation/structure'
import type { Chart } from '../charts/index'
import { drawPicture } from '../draw-picture'
import { labels } from '../labels'
import { type Content, element, type Markup, markupText, ownMarkup } from '../markup'
import { requireReport } from '../read-report'
import type { Report, ReportChart, ReportFindings, ReportSummary } from '../report'
import { type FindingGroup, findingGroups, findingPlace, findingText, pathOf, severityWords } from '../report-findings'
import type { ReportColumn, ReportTable } from '../table'
import { figureHtml } from './cells'
import { explanationList } from './explanation'
import { footHtml, signatureHtml } from './foot'
import { headHtml } from './head'
import { outlineOf, type Placed } from './outline'
import { runningFoot, sheetStyle } from './paper'
import { phoneStyle } from './phone'
import { newPopovers, type Popovers } from './popovers'
import { script, scriptHash } from './script'
import { style } from './style'
import { tableHtml } from './table'
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
 * The answer comes first, then tables with marks in their cells, and at the foot what they are based on. Every explained
 * figure opens its explanation. On A4 paper the page has letterhead, page numbers and signature by Decree 30/2020/NĐ-CP,
 * and annexes follow the signature. A small script, allowed by its hash and nothing else beside it, sorts tables and
 * switches between Vietnamese and English; without it the page is in its first language. Light and dark follow the
 * reader's system. All text is escaped. In a table of many figures the explanations of a row open together at its name.
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
 * html.includes('<script>88') // => false
 * html.includes('&lt;script&gt;') // => true
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
  const outline = outlineOf(report.blocks)
  // Once to gather the words of the other language, and once with all of them known.
  const gathering = translation(languages)
  bodyHtml(report, outline, gathering)
  const page = translation(languages, gathering.words)
  const body = bodyHtml(report, outline, page)
  const foot = (one: Language): string => runningFoot(textIn(report.title, one))
  const words =
    other === undefined
      ? ''
      : // What the script needs: the other language, the title in it, and the words.
        scriptData({
          to: other,
          title: textIn(report.title, other),
          foot: foot(other),
          words: Object.fromEntries(page.words),
        })
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
      element('style', {}, ownMarkup(style + sheetStyle(outline) + phoneStyle(outline, languages))),
      element('style', { id: 'foot' }, ownMarkup(foot(language))),
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
  return `<!doctype html>\n${markupText(html).replace(optionalEnds, '')}\n`
}

/**
 * End tags that HTML lets out: a page has many thousands. No text of a report has them, since it is escaped; those of rows
 * stay, so that the line break after a row is not part of its last cell.
 */
const optionalEnds = /<\/(?:li|td|th|dt|dd)>|<\/p>(?=<(?:ul|li)>|<\/ul>)/g

const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`

interface Context {
  readonly page: Translation
  readonly popovers: Popovers
}

function bodyHtml(report: Report, outline: readonly Placed[], page: Translation): Content {
  const context = { page, popovers: newPopovers() }
  const contents = contentsHtml(outline, page)
  const summaries = outline.filter(({ block }) => block.kind === 'summary')
  const write = (placed: Placed): Content => {
    const isAnswered = summaries.length === 0 ? placed.place === 0 : placed === summaries[0]
    const html = blockHtml(placed, context)
    if (!isAnswered) return [html, '\n']
    return [summaries.length === 0 ? [contents, html] : [html, contents], '\n']
  }
  const annexes = outline.filter(({ isAnnex }) => isAnnex)
  return [
    headHtml(report, page),
    '\n',
    element(
      'main',
      { class: annexes.length === 0 ? undefined : 'has' },
      outline.filter(({ isAnnex }) => !isAnnex).map(write),
      footHtml(report.blocks, page),
      signatureHtml(report.signature, page),
      annexes.map(write),
    ),
    '\n',
  ]
}

const contentsTitle = { vi: 'Mục lục', en: 'Contents' }
/** A page of fewer sections needs no list of them. */
const leastListed = 5

function contentsHtml(outline: readonly Placed[], page: Translation): Content {
  const sections = outline.flatMap(({ level, place, title, prefix }) =>
    level === 2 && title !== undefined ? [{ place, title, prefix }] : [],
  )
  if (sections.length < leastListed) return ''
  const items = sections.map(({ place, title, prefix }) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: `#h${place}` },
        prefix === undefined ? '' : [element('span', {}, page.text(prefix)), ' '],
        page.text(title),
      ),
    ),
  )
  return element(
    'nav',
    { class: 'sc', 'aria-labelledby': 'toc' },
    element('b', { id: 'toc' }, page.text(contentsTitle)),
    element('ol', {}, items),
  )
}

function blockHtml(placed: Placed, context: Context): Content {
  const { block, place, level, prefix, isAcross } = placed
  const { page } = context
  switch (block.kind) {
    case 'heading':
      return element(`h${level}`, { id: `h${place}` }, page.text(block.text))
    case 'paragraph':
      return element('p', {}, page.text(block.text))
    case 'summary':
      return summaryHtml(block, context)
    case 'table': {
      const names = ['tb', placed.isAnnex && 'an', isAcross && 'la', rowsOf(block) > mostAtOnce && 'big']
      return element(
        'section',
        { class: names.filter(Boolean).join(' ') },
        tableHtml(block, { ...context, place, level, prefix }),
      )
    }
    case 'chart':
      return chartHtml(block, placed, page)
    case 'findings':
      return block.findings.length === 0 ? '' : findingsHtml(block, placed, page)
    case 'notes':
      return ''
    case 'explanation':
      return element('div', { class: 'x' }, explanationList([block.explanation], page))
  }
}

/** A table of more rows is laid out when it comes into view. */
const mostAtOnce = 200

function rowsOf({ sections }: ReportTable): number {
  return sections.reduce((sum, { rows }) => sum + rows.length, 0)
}

const outside: ReportColumn = { id: '', title: '', kind: 'text' }

function summaryHtml({ sentence, figures }: ReportSummary, { page, popovers }: Context): Content {
  const items = figures.map(({ label, value }) => {
    const explanations = value.explanation === undefined ? [] : [value.explanation]
    const most =
      value.kind !== 'number' || value.outOf === undefined
        ? ''
        : [' / ', page.number(formatInSentence(value.outOf, page.language))]
    const base = value.note ?? (value.kind === 'absent' ? value.reason : undefined)
    const figure = value.kind === 'absent' ? absentMark : figureHtml(value, outside, page)
    return element(
      'div',
      {},
      element('dt', {}, page.text(label)),
      element(
        'dd',
        {},
        popovers.opening(figure, explanations, page),
        most,
        base === undefined ? '' : element('small', {}, page.text(base)),
      ),
    )
  })
  return [
    sentence === undefined ? '' : element('p', { class: 'lead' }, page.text(sentence)),
    items.length === 0 ? '' : element('dl', { class: `keys${evenRows(items.length)}` }, items),
  ]
}

/** More figures do not fit beside each other. */
const mostBeside = 4

/** How many figures a line has: five are three and two, not four and one. */
function evenRows(count: number): string {
  const beside = Math.ceil(count / Math.ceil(count / mostBeside))
  return beside === mostBeside ? '' : ` n${beside}`
}

/** Up to so many rows a chart is drawn a second time for narrow screens; larger ones scroll there instead. */
const mostTwice = 150
const narrowWidth = 360

function chartHtml({ picture }: ReportChart, { place, level }: Placed, page: Translation): Markup {
  const { language, other } = page
  const languages = [language, ...(other === undefined ? [] : [other])]
  // The page has the title over the picture.
  const drawn = languages.map(
    one => [one, drawPicture(picture, one, { id: `p${place}`, visibleTitle: false })] as const,
  )
  const isTwice = picture.data.rows.length <= mostTwice && picture.data.width === undefined
  const pictures = drawn.map(([one, { svg }]) => {
    const box = { tabindex: 0, role: 'group', lang: one, 'aria-label': textIn(picture.data.title, one) }
    if (!isTwice) return element('div', { 'data-l': one, class: 'cp', ...box }, ownMarkup(svg))
    const narrow = drawPicture(picture, one, { id: `p${place}-narrow`, visibleTitle: false, width: narrowWidth }).svg
    return element(
      'div',
      { 'data-l': one },
      element('div', { class: 'cw' }, ownMarkup(svg)),
      element('div', { class: 'cp cn', ...box }, ownMarkup(narrow)),
    )
  })
  const tables = drawn.map(([one, { table }]) => element('div', { 'data-l': one, lang: one }, chartTable(table)))
  return element(
    'section',
    {},
    element(`h${level}`, { id: `h${place}` }, page.text(picture.data.title)),
    element('figure', {}, pictures),
    element('details', { class: 'sc' }, element('summary', {}, page.text(labels.chartData)), tables),
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
  return element('table', { class: 'wide' }, element('thead', {}, element('tr', {}, heads)), element('tbody', {}, body))
}

function side(align: 'start' | 'end' | undefined): string | undefined {
  return align === 'end' ? undefined : 'l'
}

function findingsHtml({ findings }: ReportFindings, { title, place, level }: Placed, page: Translation): Content {
  // The groups are the same in both languages; only their words differ.
  const [own, english] = [findingGroups(findings, 'vi'), findingGroups(findings, 'en')]
  const groups = own.map((group, index) => {
    const of: Readonly<Record<Language, FindingGroup>> = { vi: group, en: english[index] ?? group }
    const items = group.findings.map(finding => {
      const path = pathOf(finding)
      const text = inBothLanguages(language => {
        const at = findingPlace(finding, of[language], language)
        return `${at === '' ? '' : `${upperFirst(at)}: `}${findingText(finding, of[language], language)}`
      })
      return element(
        'li',
        { class: finding.severity },
        element('b', {}, page.text(severityWords[finding.severity])),
        path === '' ? '' : [' ', element('code', { translate: 'no' }, path)],
        ' ',
        element('span', {}, page.text(text)),
      )
    })
    const name = inBothLanguages(language => of[language].title)
    return [
      group.title === '' ? '' : element(`h${title === undefined ? level : level + 1}`, {}, page.text(name)),
      element('ul', { class: 'd' }, items),
    ]
  })
  return [title === undefined ? '' : element(`h${level}`, { id: `h${place}` }, page.text(title)), groups]
}

/** Writes data into a script element: no `<` can end it. */
function scriptData(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
