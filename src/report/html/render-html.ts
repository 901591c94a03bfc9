import { type Language, textIn } from '../../foundation/language'
import type { Chart } from '../charts/chart'
import { escapeText } from '../charts/markup'
import { drawPicture } from '../draw-picture'
import { labels } from '../labels'
import { requireReport } from '../read-report'
import type { Report, ReportBlock, ReportChart, ReportFindings } from '../report'
import { pathOf, severityWords } from '../report-findings'
import { explanationList } from './explanation'
import { newPopovers } from './popovers'
import { script, scriptHash } from './script'
import { scriptData } from './script-data'
import { style } from './style'
import { figureOutside, type TablePage, tableHtml } from './table'
import { type Translation, translation } from './translation'

/** How a page is written. */
export interface RenderHtmlOptions {
  /** The language that the page shows at first, and without a script; the first of the report's languages. */
  readonly language?: Language
}

/**
 * Writes a report as one HTML file that needs nothing else: no network, no other file, no script to be read.
 *
 * Tables have captions and heads, every explained figure opens its explanation, and the page prints on A4 with repeated
 * heads. A small script, allowed by its hash and nothing else beside it, sorts tables and switches between Vietnamese and
 * English; without it the page stands in its first language. Light and dark follow the reader's system. All text is
 * escaped. In a table of many figures the explanations of a row open together at its name.
 *
 * @param report - The report.
 * @param options - The language shown first.
 * @returns The whole file; the same bytes for the same report.
 * @throws An `EgovKpiError` when the report is malformed.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { renderHtml, reportRanking } from 'egov-kpi/report'
 *
 * const blocks = reportRanking(rank([{ unit: '<script>', score: '88.5' }]))
 * const html = renderHtml({ title: 'Xếp hạng năm 2022', blocks })
 * html.includes('<th scope=row>&lt;script&gt;</th>') // => true
 * html.match(/https?:/) // => null
 * ```
 */
export function renderHtml(report: Report, options: RenderHtmlOptions = {}): string {
  requireReport(report)
  const { languages: [first, ...rest] = ['vi', 'en'] } = report
  const all = [first, ...rest]
  const language = options.language ?? first
  const other = all.find(one => one !== language)
  const languages: readonly [Language, ...Language[]] = other === undefined ? [language] : [language, other]
  // Once to gather the words of the other language, and once with all of them known.
  const gathering = translation(languages)
  bodyHtml(report, gathering)
  const page = translation(languages, gathering.words)
  const body = bodyHtml(report, page)
  return `${[
    '<!doctype html>',
    `<html lang=${language}>`,
    '<head>',
    '<meta charset=utf-8>',
    `<meta http-equiv=Content-Security-Policy content="default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'">`,
    '<meta name=viewport content="width=device-width, initial-scale=1">',
    '<meta name=color-scheme content="light dark">',
    `<title>${escapeText(textIn(report.title, language))}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    body,
    ...(other === undefined
      ? []
      : [`<script type=application/json id=words>${scriptData(wordsOf(report, page, other))}</script>`]),
    `<script>${script}</script>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`
}

/** What the script needs: the other language, the title in it, and the words. */
function wordsOf({ title }: Report, { words }: Translation, other: Language): unknown {
  return { to: other, title: textIn(title, other), words: Object.fromEntries(words) }
}

function bodyHtml(report: Report, page: Translation): string {
  const { title, subtitle, publisher, blocks } = report
  const popovers = newPopovers()
  const levels = headingLevels(blocks)
  const chapters = blocks.flatMap((block, place) => (block.kind === 'heading' && block.level === 2 ? [place] : []))
  const contents = chapters.flatMap(place => {
    const block = blocks[place]
    return block?.kind === 'heading' ? [`<li><a href=#h${place}>${page.text(block.text)}</a></li>`] : []
  })
  return [
    '<header>',
    ...(publisher === undefined ? [] : [`<p class=o>${page.text(publisher)}</p>`]),
    `<h1>${page.text(title)}</h1>`,
    ...(subtitle === undefined ? [] : [`<p>${page.text(subtitle)}</p>`]),
    '</header>',
    ...(contents.length < 2
      ? []
      : [
          `<nav class=c aria-labelledby=toc><b id=toc>${page.text(contentsTitle)}</b><ol>${contents.join('')}</ol></nav>`,
        ]),
    '<main>',
    ...blocks.map((block, place) => blockHtml(block, levels[place] ?? 2, { page, popovers, place })),
    '</main>',
  ].join('\n')
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

function blockHtml(block: ReportBlock, level: number, context: TablePage): string {
  const { page, place } = context
  switch (block.kind) {
    case 'heading':
      return `<h${level} id=h${place}>${page.text(block.text)}</h${level}>`
    case 'paragraph':
      return `<p>${page.text(block.text)}</p>`
    case 'figures': {
      const items = block.figures.map(
        ({ label, value }) => `<div><dt>${page.text(label)}</dt><dd>${figureOutside(value, context)}</dd></div>`,
      )
      return `<dl class=f>${items.join('')}</dl>`
    }
    case 'table':
      return tableHtml(block, context)
    case 'chart':
      return chartHtml(block, place, page)
    case 'findings':
      return findingsHtml(block, page)
    case 'explanation':
      return `<div class=x>${explanationList([block.explanation], page)}</div>`
  }
}

/** Up to so many rows a chart is drawn a second time for narrow screens; larger ones scroll there instead. */
const mostTwice = 150
const narrowWidth = 360

function chartHtml({ picture, isTabled }: ReportChart, place: number, page: Translation): string {
  const { language, other } = page
  const languages = [language, ...(other === undefined ? [] : [other])]
  const drawn = languages.map(one => [one, drawPicture(picture, one, `p${place}`)] as const)
  const isTwice = picture.data.rows.length <= mostTwice && picture.data.width === undefined
  const pictures = drawn.map(([one, { svg }]) => {
    const box = `tabindex=0 role=group lang=${one} aria-label="${escapeText(textIn(picture.data.title, one))}"`
    if (!isTwice) return `<div data-l=${one} class=p ${box}>${svg}</div>`
    const narrow = drawPicture(picture, one, `p${place}-narrow`, narrowWidth).svg
    return `<div data-l=${one}><div class=pw>${svg}</div><div class="p pn" ${box}>${narrow}</div></div>`
  })
  const tables = drawn.map(([one, { table }]) => `<div data-l=${one} lang=${one}>${chartTable(table)}</div>`)
  const data =
    isTabled === true ? '' : `<details><summary>${page.text(labels.chartData)}</summary>${tables.join('')}</details>`
  return `<figure>${pictures.join('')}<figcaption>${page.text(picture.data.title)}</figcaption>${data}</figure>`
}

/** The table behind a chart; its texts are of one language already. */
function chartTable({ columns, rows }: Chart['table']): string {
  const heads = columns.map(({ heading, align }) => `<th scope=col${side(align)}>${escapeText(heading)}</th>`)
  const body = rows.map(texts => {
    const cells = texts.map((text, index) =>
      index === 0
        ? `<th scope=row>${escapeText(text)}</th>`
        : `<td${side(columns[index]?.align)}>${escapeText(text)}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

function side(align: 'start' | 'end' | undefined): string {
  return align === 'end' ? '' : ' class=l'
}

function findingsHtml({ findings }: ReportFindings, page: Translation): string {
  if (findings.length === 0) return `<p>${page.text(labels.noFindings)}</p>`
  const items = findings.map(finding => {
    const { severity, message } = finding
    const path = pathOf(finding)
    const place = path === '' ? '' : ` <code translate=no>${escapeText(path)}</code>`
    return `<li class=${severity}><b>${page.text(severityWords[severity])}</b>${place} <span>${page.text(message)}</span></li>`
  })
  return `<ul class=d>${items.join('')}</ul>`
}
