import { formatExplanation } from '../foundation/explanation'
import { type Language, textIn } from '../foundation/language'
import { type LanguageTag, readLanguage } from '../foundation/language-tag'
import { largest } from '../foundation/largest'
import { printable } from '../foundation/printable'
import { maybe, record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import { wholeBetween } from '../foundation/whole-number'
import { cellText } from './cell-text'
import { displayWidth, padTo, wrap } from './display-width'
import { pictureTable } from './draw-picture'
import { labels } from './labels'
import { withoutMarks } from './plain-table'
import { requireReport } from './read-report'
import type { Report, ReportBlock, ReportFindings } from './report'
import { pathOf, severityWords } from './report-findings'
import { tableLines } from './text-table'

/** Options of text for terminals. */
export interface RenderTextOptions {
  /** The columns of the terminal, 20 to 10,000; 100 by default. Long texts are broken to fit, numbers never. */
  readonly width?: number
}

const RenderTextOptions = record<RenderTextOptions>(() => ({ width: maybe(wholeBetween(20, 10_000)) }))

/**
 * Writes a report as plain text for a terminal, with aligned tables.
 *
 * Columns are aligned by displayed width, also of Vietnamese with combining marks. A table with more columns than fit
 * is continued below itself, and what says whose a row is stands there again. Control characters and invisible ones are
 * dropped: no name can steer the terminal, or look like another line. Explanations of single figures are left out;
 * explanations that are pieces of the report are written. A chart is written as its table.
 *
 * @param report - The report.
 * @param language - The language.
 * @param options - The width.
 * @throws An `EgovKpiError` when the report is malformed, the language is unknown, or an option is not one of these.
 *
 * @example
 * ```ts
 * import { renderText } from 'egov-kpi/report'
 *
 * renderText({ title: 'Kết quả năm 2022', blocks: [{ kind: 'paragraph', text: 'Chưa có số liệu.' }] }, 'vi')
 * // => 'Kết quả năm 2022\n════════════════\n\nChưa có số liệu.\n'
 * ```
 */
export function renderText(report: Report, language: LanguageTag, options: RenderTextOptions = {}): string {
  requireReport(report)
  const written = readLanguage(language)
  const { width = 100 } = requireArgument(RenderTextOptions, options, 'options')
  const { title, subtitle, letterhead, blocks } = report
  const heading = printable(textIn(title, written))
  const top = [
    ...(letterhead === undefined ? [] : [printable(textIn(letterhead.authority, written))]),
    ...wrap(heading, width),
    '═'.repeat(Math.min(width, displayWidth(heading))),
    ...(subtitle === undefined ? [] : wrap(printable(textIn(subtitle, written)), width)),
  ]
  return `${[top, ...blocks.map(block => blockLines(block, written, width))].map(lines => lines.join('\n')).join('\n\n')}\n`
}

function blockLines(block: ReportBlock, language: Language, width: number): readonly string[] {
  switch (block.kind) {
    case 'heading': {
      const text = printable(textIn(block.text, language))
      return [...wrap(text, width), (block.level === 2 ? '─' : '·').repeat(Math.min(width, displayWidth(text)))]
    }
    case 'paragraph':
      return wrap(printable(textIn(block.text, language)), width)
    case 'summary': {
      const names = block.figures.map(({ label }) => printable(textIn(label, language)))
      const widest = largest(names.map(displayWidth))
      return block.figures.map(
        ({ value }, index) =>
          `${padTo(names[index] as string, widest, 'left')}  ${printable(cellText(value, {}, language))}`,
      )
    }
    case 'table':
      return tableLines(withoutMarks(block), language, width)
    case 'chart':
      return tableLines(pictureTable(block.picture, language), language, width)
    case 'findings':
      return findingLines(block, language, width)
    case 'notes':
      return block.notes.flatMap(({ term, text }) =>
        wrap(printable(`${textIn(term, language)}: ${textIn(text, language)}`), width),
      )
    case 'explanation':
      return formatExplanation(block.explanation, language).split('\n')
  }
}

function findingLines({ findings }: ReportFindings, language: Language, width: number): readonly string[] {
  if (findings.length === 0) return [labels.noFindings[language]]
  return findings.flatMap(finding => {
    const { severity, message } = finding
    const path = pathOf(finding)
    const place = path === '' ? '' : ` (${path})`
    const text = printable(`${severityWords[severity][language]}${place}: ${message[language]}`)
    return wrap(text, width - 2).map((line, index) => `${index === 0 ? '•' : ' '} ${line}`)
  })
}
