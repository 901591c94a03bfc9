import { type Explanation, formatExplanation } from '../foundation/explanation'
import { type Language, textIn } from '../foundation/language'
import { type LanguageTag, readLanguage } from '../foundation/language-tag'
import { printable } from '../foundation/printable'
import type { ReportCell } from './cell'
import { cellText, flatColumnText, wholeCellText, withReason } from './cell-text'
import { pictureTable } from './draw-picture'
import { notesOf } from './paper-words'
import { plainHead, signatureLines } from './plain-head'
import { tableNotes, withoutMarks } from './plain-table'
import { requireReport } from './read-report'
import type { Report, ReportBlock } from './report'
import { type FindingGroup, findingGroups, findingHead, findingText } from './report-findings'
import type { ReportTable } from './table'

/**
 * Writes a report as Markdown with GitHub's tables.
 *
 * Every text is escaped: a name cannot become a link, a heading, HTML or a further column. Explanations of single
 * figures are left out; explanations that are pieces of the report are written as lists. A chart is written as its table.
 *
 * @param report - The report.
 * @param language - The language.
 * @throws An `EgovKpiError` when the report is malformed, or the language is unknown.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { renderMarkdown, reportRanking } from 'egov-kpi/report'
 *
 * const blocks = reportRanking(rank([{ unit: 'Sở Y tế', score: '88.5' }]))
 * const lines = renderMarkdown({ title: 'Xếp hạng năm 2022', blocks }, 'vi').split('\n')
 * lines[0] // => '# Xếp hạng năm 2022'
 * lines.filter(line => line.startsWith('|'))
 * // => ['| Hạng | Đơn vị | Điểm |', '| ---: | :--- | ---: |', '| 1 | Sở Y tế | 88,5 |']
 * ```
 */
export function renderMarkdown(report: Report, language: LanguageTag): string {
  requireReport(report)
  const written = readLanguage(language)
  const head = plainHead(report, written)
  const notes = notesOf(report).map(
    ({ term, text }) => [textIn(term, written), escaped(textIn(text, written))] as const,
  )
  const signature = signatureLines(report, written).map(escaped)
  const parts = [
    ...head.above.map(escaped),
    `# ${escaped(head.title)}`,
    ...head.below.map(escaped),
    ...report.blocks.flatMap(block => blockText(block, written)),
    // The rule keeps them apart from the list of a table's notes.
    ...(notes.length === 0 ? [] : ['---', ...listOf(notes)]),
    ...(signature.length === 0 ? [] : [signature.join('  \n')]),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Terms with their texts; nothing without any. */
function listOf(pairs: readonly (readonly [term: string, text: string])[]): readonly string[] {
  return pairs.length === 0 ? [] : [pairs.map(([term, text]) => `- ${escaped(term)}: ${text}`).join('\n')]
}

function blockText(block: ReportBlock, language: Language): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${escaped(textIn(block.text, language))}`]
    case 'paragraph':
      return [escaped(textIn(block.text, language))]
    case 'summary':
      return [
        ...(block.sentence === undefined ? [] : [escaped(textIn(block.sentence, language))]),
        ...listOf(block.figures.map(({ label, value }) => [textIn(label, language), figureText(value, language)])),
      ]
    case 'table':
      return [tableText(withoutMarks(block), language)]
    case 'chart':
      return [tableText(pictureTable(block.picture, language), language)]
    case 'findings':
      return findingGroups(block.findings, language).flatMap(group => groupTexts(group, language))
    case 'notes':
      return []
    case 'explanation':
      return [explanationText(block.explanation, language)]
  }
}

function figureText(value: ReportCell, language: Language): string {
  const { note: base } = withReason(value)
  const text = `**${escaped(cellText(value, {}, language))}**`
  return base === undefined ? text : `${text} (${escaped(textIn(base, language))})`
}

/** The file and sheet of findings, and these as a list. */
function groupTexts(group: FindingGroup, language: Language): readonly string[] {
  const items = group.findings.map(finding => {
    const [head, text] = [findingHead(finding, group, language), findingText(finding, group, language)]
    return `- **${escaped(head)}**: ${escaped(text)}`
  })
  return [...(group.title === '' ? [] : [`*${escaped(group.title)}*`]), items.join('\n')]
}

/** The lines of an explanation as nested lists. */
function explanationText(explanation: Explanation, language: Language): string {
  return formatExplanation(explanation, language)
    .split('\n')
    .map(line => line.replace(/^( *)(.*)$/, (_, indent: string, text: string) => `${indent}- ${escaped(text)}`))
    .join('\n')
}

function tableText(table: ReportTable, language: Language): string {
  const { title: own, lead, columns, sections } = table
  const notes = tableNotes(table)
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const head = [
    line(columns.map(column => escaped(flatColumnText(column, language)))),
    line(columns.map(({ kind }) => (kind === 'number' ? '---:' : ':---'))),
  ]
  const parts = sections.flatMap(({ title, note, rows }) => {
    const lines = rows.map(({ cells, isTotal = false }) =>
      line(
        cells.map((cell, index) => {
          const text = escaped(wholeCellText(cell, columns[index] ?? {}, language))
          return isTotal && text !== '' ? `**${text}**` : text
        }),
      ),
    )
    const named = [
      ...(title === undefined ? [] : [`*${escaped(textIn(title, language))}*`]),
      ...(note === undefined ? [] : [escaped(textIn(note, language))]),
    ]
    return [...(named.length === 0 ? [] : [named.join(' – ')]), [...head, ...lines].join('\n')]
  })
  return [
    `**${escaped(textIn(own, language))}**`,
    ...(lead === undefined ? [] : [escaped(textIn(lead, language))]),
    ...parts,
    ...(notes.length === 0 ? [] : [notes.map(note => `- ${escaped(textIn(note, language))}`).join('\n')]),
  ].join('\n\n')
}

/** A text escaped for Markdown, on one line. */
function escaped(text: string): string {
  return (
    printable(text)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_{}[\]<>|~#$&]/g, '\\$&')
      .replace(/^([-+])/, '\\$1')
      .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
      // Some programs make links of bare addresses: `https://…`, `www.…`, `name@…`, and of names such as `example.org`.
      .replace(/\/(?=\/)/g, '\\/')
      .replace(/(https?|ftp|mailto):/gi, '$1\\:')
      .replace(/(?<=[\p{L}\p{N}])\.(?=\p{L})/gu, '\\.')
      .replace(/@/g, '\\@')
  )
}
