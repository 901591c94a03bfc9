import { formatExplanation } from '../foundation/explanation'
import { type Language, textIn } from '../foundation/language'
import { type LanguageTag, readLanguage } from '../foundation/language-tag'
import { largest } from '../foundation/largest'
import { printable } from '../foundation/printable'
import { maybe, record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import { wholeBetween } from '../foundation/whole-number'
import { wholeCellText, withReason } from './cell-text'
import { displayWidth, padTo, wrap } from './display-width'
import { pictureTable } from './draw-picture'
import { notesOf } from './paper-words'
import { plainHead, signatureLines } from './plain-head'
import { requireReport } from './read-report'
import type { Report, ReportBlock, ReportFindings, ReportNote, ReportSummary } from './report'
import { findingGroups, findingHead, findingText } from './report-findings'
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
 * explanations that are pieces of the report are written. A chart is written as its table; bars in tables are drawn from 100
 * columns on, and other marks, whose figures stand in the same row, are left out. What the report is based on stands at its
 * end, and who signs it.
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
  const head = plainHead(report, written)
  const shown = (lines: readonly string[]): readonly string[] => lines.flatMap(line => wrap(printable(line), width))
  const heading = printable(head.title)
  const top = [
    ...shown(head.above),
    ...wrap(heading, width),
    '═'.repeat(Math.min(width, displayWidth(heading))),
    ...shown(head.below),
  ]
  const pieces = [
    top,
    ...report.blocks.map(block => blockLines(block, written, width)),
    noteLines(notesOf(report), written, width),
    shown(signatureLines(report, written)),
  ]
  const texts = pieces.flatMap(lines => (lines.length === 0 ? [] : [lines.join('\n')]))
  return `${texts.join('\n\n')}\n`
}

function blockLines(block: ReportBlock, language: Language, width: number): readonly string[] {
  switch (block.kind) {
    case 'heading': {
      const text = printable(textIn(block.text, language))
      return [...wrap(text, width), (block.level === 2 ? '─' : '·').repeat(Math.min(width, displayWidth(text)))]
    }
    case 'paragraph':
      return wrap(printable(textIn(block.text, language)), width)
    case 'summary':
      return summaryLines(block, language, width)
    case 'table':
      return tableLines(block, language, width)
    case 'chart':
      return tableLines(pictureTable(block.picture, language), language, width)
    case 'findings':
      return findingLines(block, language, width)
    case 'notes':
      return []
    case 'explanation':
      return formatExplanation(block.explanation, language).split('\n')
  }
}

/** The sentence, and under it the figures with what they are based on. */
function summaryLines({ sentence, figures }: ReportSummary, language: Language, width: number): readonly string[] {
  const lines = sentence === undefined ? [] : wrap(printable(textIn(sentence, language)), width)
  const rows = figures.map(({ label, value }) => [
    textIn(label, language),
    wholeCellText(withReason(value), {}, language),
  ])
  return [...lines, ...(lines.length > 0 && rows.length > 0 ? [''] : []), ...pairLines(rows, width)]
}

/** Notes as a list of terms with their texts beside them. */
function noteLines(notes: readonly ReportNote[], language: Language, width: number): readonly string[] {
  const rows = notes.map(({ term, text }) => [textIn(term, language), textIn(text, language)])
  return rows.length === 0 ? [] : ['─'.repeat(Math.min(width, 40)), ...pairLines(rows, width)]
}

/** Pairs in two columns, the second broken to fit; under each other where the first would leave it too little room. */
function pairLines(pairs: readonly (readonly string[])[], width: number): readonly string[] {
  const rows = pairs.map(([term = '', text = '']) => [printable(term), printable(text)] as const)
  const widest = largest(rows.map(([term]) => displayWidth(term)))
  if (widest + 2 > width / 2) return rows.flatMap(([term, text]) => wrap(`${term}: ${text}`, width))
  return rows.flatMap(([term, text]) =>
    wrap(text, width - widest - 2).map((line, at) => `${padTo(at === 0 ? term : '', widest, 'left')}  ${line}`),
  )
}

function findingLines({ findings }: ReportFindings, language: Language, width: number): readonly string[] {
  return findingGroups(findings, language).flatMap(group => [
    ...(group.title === '' ? [] : wrap(printable(`[${group.title}]`), width)),
    ...group.findings.flatMap(finding => {
      const text = `${findingHead(finding, group, language)}: ${findingText(finding, group, language)}`
      return wrap(printable(text), width - 2).map((line, index) => `${index === 0 ? '•' : ' '} ${line}`)
    }),
  ])
}
