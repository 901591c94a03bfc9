import { type Explanation, formatExplanation } from '../foundation/explanation'
import { type Language, textIn } from '../foundation/language'
import { type LanguageTag, readLanguage } from '../foundation/language-tag'
import { printable } from '../foundation/printable'
import { cellText, flatColumnText } from './cell-text'
import { pictureTable } from './draw-picture'
import { labels } from './labels'
import { withoutMarks } from './plain-table'
import { requireReport } from './read-report'
import type { Report, ReportBlock } from './report'
import { pathOf, severityWords } from './report-findings'
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
  const { title, subtitle, letterhead, blocks } = report
  const parts = [
    ...(letterhead === undefined ? [] : [escaped(textIn(letterhead.authority, written))]),
    `# ${escaped(textIn(title, written))}`,
    ...(subtitle === undefined ? [] : [escaped(textIn(subtitle, written))]),
    ...blocks.map(block => blockText(block, written)),
  ]
  return `${parts.join('\n\n')}\n`
}

function blockText(block: ReportBlock, language: Language): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(textIn(block.text, language))}`
    case 'paragraph':
      return escaped(textIn(block.text, language))
    case 'summary':
      return block.figures
        .map(
          ({ label, value }) => `- ${escaped(textIn(label, language))}: **${escaped(cellText(value, {}, language))}**`,
        )
        .join('\n')
    case 'table':
      return tableText(withoutMarks(block), language)
    case 'chart':
      return tableText(pictureTable(block.picture, language), language)
    case 'findings':
      return block.findings.length === 0
        ? labels.noFindings[language]
        : block.findings
            .map(finding => {
              const { severity, message } = finding
              const path = pathOf(finding)
              const place = path === '' ? '' : ` (${escaped(path)})`
              return `- **${severityWords[severity][language]}**${place}: ${escaped(message[language])}`
            })
            .join('\n')
    case 'notes':
      return block.notes
        .map(({ term, text }) => `- ${escaped(textIn(term, language))}: ${escaped(textIn(text, language))}`)
        .join('\n')
    case 'explanation':
      return explanationText(block.explanation, language)
  }
}

/** The lines of an explanation as nested lists. */
function explanationText(explanation: Explanation, language: Language): string {
  return formatExplanation(explanation, language)
    .split('\n')
    .map(line => line.replace(/^( *)(.*)$/, (_, indent: string, text: string) => `${indent}- ${escaped(text)}`))
    .join('\n')
}

function tableText({ title: own, columns, sections, notes = [] }: ReportTable, language: Language): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const head = [
    line(columns.map(column => escaped(flatColumnText(column, language)))),
    line(columns.map(({ kind }) => (kind === 'number' ? '---:' : ':---'))),
  ]
  const parts = sections.flatMap(({ title, rows }) => {
    const lines = rows.map(({ cells, isTotal = false }) =>
      line(
        cells.map((cell, index) => {
          const text = escaped(cellText(cell, columns[index] ?? {}, language))
          return isTotal && text !== '' ? `**${text}**` : text
        }),
      ),
    )
    return [...(title === undefined ? [] : [`*${escaped(textIn(title, language))}*`]), [...head, ...lines].join('\n')]
  })
  return [
    `**${escaped(textIn(own, language))}**`,
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
