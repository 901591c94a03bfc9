import { renderPath } from '../foundation/issue'
import { type Language, textIn } from '../foundation/language'
import { cellText, flatColumnText } from './cell-text'
import { displayWidth, padTo, printable, wrap } from './display-width'
import { pictureTable } from './draw-picture'
import { explanationLines } from './explanation-lines'
import { labels } from './labels'
import { requireReport } from './read-report'
import type { Report, ReportBlock, ReportFindings } from './report'
import { severityWords } from './report-findings'
import type { ReportTable } from './table'

/** How text for terminals is written. */
export interface RenderTextOptions {
  /** The columns of the terminal; 100. Long texts are broken to fit, numbers never. */
  readonly width?: number
}

/**
 * Writes a report as plain text for a terminal, with aligned tables.
 *
 * Columns are aligned by what a terminal shows, so that Vietnamese with combining marks stands straight too. Control
 * characters in names are dropped: no name can steer the terminal. Explanations of single figures are left out;
 * explanations that are pieces of the report are written. A chart is written as its table.
 *
 * @param report - The report.
 * @param language - The language.
 * @param options - The width.
 * @throws An `EgovKpiError` when the report is malformed.
 *
 * @example
 * ```ts
 * import { renderText } from 'egov-kpi/report'
 *
 * renderText({ title: 'Kết quả năm 2022', blocks: [{ kind: 'paragraph', text: 'Chưa có số liệu.' }] }, 'vi')
 * // => 'Kết quả năm 2022\n════════════════\n\nChưa có số liệu.\n'
 * ```
 */
export function renderText(report: Report, language: Language, { width = 100 }: RenderTextOptions = {}): string {
  requireReport(report)
  const { title, subtitle, publisher, blocks } = report
  const heading = printable(textIn(title, language))
  const top = [
    ...(publisher === undefined ? [] : [printable(textIn(publisher, language))]),
    ...wrap(heading, width),
    '═'.repeat(Math.min(width, displayWidth(heading))),
    ...(subtitle === undefined ? [] : wrap(printable(textIn(subtitle, language)), width)),
  ]
  return `${[top, ...blocks.map(block => blockLines(block, language, width))].map(lines => lines.join('\n')).join('\n\n')}\n`
}

function blockLines(block: ReportBlock, language: Language, width: number): readonly string[] {
  switch (block.kind) {
    case 'heading': {
      const text = printable(textIn(block.text, language))
      return [...wrap(text, width), (block.level === 2 ? '─' : '·').repeat(Math.min(width, displayWidth(text)))]
    }
    case 'paragraph':
      return wrap(printable(textIn(block.text, language)), width)
    case 'figures': {
      const names = block.figures.map(({ label }) => printable(textIn(label, language)))
      const widest = Math.max(0, ...names.map(displayWidth))
      return block.figures.map(
        ({ value }, index) =>
          `${padTo(names[index] as string, widest, 'left')}  ${printable(cellText(value, {}, language))}`,
      )
    }
    case 'table':
      return tableLines(block, language, width)
    case 'chart':
      return block.isTabled === true
        ? [printable(`[${textIn(block.picture.data.title, language)}]`)]
        : tableLines(pictureTable(block.picture, language), language, width)
    case 'findings':
      return findingLines(block, language, width)
    case 'explanation':
      return explanationLines(block.explanation, language).map(
        ({ depth, text }) => `${'  '.repeat(depth)}${printable(text)}`,
      )
  }
}

function findingLines({ findings }: ReportFindings, language: Language, width: number): readonly string[] {
  if (findings.length === 0) return [labels.noFindings[language]]
  return findings.flatMap(({ severity, path, message }) => {
    const place = path.length === 0 ? '' : ` (${renderPath(path)})`
    const text = printable(`${severityWords[severity][language]}${place}: ${message[language]}`)
    return wrap(text, width - 2).map((line, index) => `${index === 0 ? '•' : ' '} ${line}`)
  })
}

const gap = '  '
const narrowest = 12

function tableLines(table: ReportTable, language: Language, width: number): readonly string[] {
  const { caption, columns, sections, notes = [] } = table
  const headings = columns.map(column => printable(flatColumnText(column, language)))
  const rows = sections.map(({ title, rows: list }) => ({
    title: title === undefined ? null : printable(textIn(title, language)),
    lines: list.map(({ cells, isTotal = false }) => ({
      isTotal,
      texts: cells.map((cell, index) => printable(cellText(cell, columns[index] ?? {}, language))),
    })),
  }))
  const cells = sections.flatMap(section => section.rows.map(row => row.cells))
  const all = rows.flatMap(({ lines }) => lines.map(({ texts }) => texts))
  const needs = columns.map(({ kind }, index): Need => {
    const heading = headings[index] ?? ''
    const most = Math.max(displayWidth(heading), ...all.map(texts => displayWidth(texts[index] ?? '')))
    if (kind === 'text') return { most, least: Math.min(most, narrowest) }
    // A heading or a reason may be broken between words, a number may not.
    const whole = all.map((texts, row) => {
      const text = texts[index] ?? ''
      return cells[row]?.[index]?.kind === 'number' ? displayWidth(text) : longestWord(text)
    })
    return { most, least: Math.max(longestWord(heading), ...whole) }
  })
  const widths = widthsIn(needs, width - gap.length * (columns.length - 1))
  const line = (texts: readonly string[]): readonly string[] => {
    const parts = texts.map((text, index) => wrap(text, widths[index] as number))
    const height = Math.max(1, ...parts.map(part => part.length))
    return Array.from({ length: height }, (_, at) =>
      parts
        .map((part, index) =>
          padTo(part[at] ?? '', widths[index] as number, columns[index]?.kind === 'number' ? 'right' : 'left'),
        )
        .join(gap)
        .trimEnd(),
    )
  }
  const rule = '─'.repeat(widths.reduce((sum, one) => sum + one, 0) + gap.length * (columns.length - 1))
  return [
    ...wrap(printable(textIn(caption, language)), width),
    ...line(headings),
    rule,
    ...rows.flatMap(({ title, lines }) => [
      ...(title === null ? [] : [`[${title}]`]),
      ...lines.flatMap(({ texts, isTotal }) => [...(isTotal ? [rule] : []), ...line(texts)]),
    ]),
    ...notes.flatMap(note => wrap(`* ${printable(textIn(note, language))}`, width)),
  ]
}

/** How wide a column would be, and how narrow it may be. */
interface Need {
  readonly most: number
  readonly least: number
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(' ').map(displayWidth))
}

/** The widths of columns: as wide as they need, the widest made narrower until all fit, none below its least. */
function widthsIn(needs: readonly Need[], room: number): readonly number[] {
  const widths = needs.map(({ most }) => most)
  let sum = widths.reduce((total, width) => total + width, 0)
  while (sum > room) {
    const widest = widths.reduce((best, width, index) => {
      const { least } = needs[index] as Need
      return width > least && (best < 0 || width > (widths[best] as number)) ? index : best
    }, -1)
    if (widest < 0) break
    widths[widest] = (widths[widest] as number) - 1
    sum--
  }
  return widths
}
