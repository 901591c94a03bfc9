import type { Issue } from '../foundation/issue'
import { type Language, textIn } from '../foundation/language'
import { type LanguageTag, readLanguage } from '../foundation/language-tag'
import type { ReportCell } from './cell'
import { cellText, flatColumnText } from './cell-text'
import { labels } from './labels'
import { plainNumber, plainRows, plainText, tablesOf } from './plain-table'
import { requireReport } from './read-report'
import type { Report } from './report'
import { findingColumns } from './report-findings'
import type { ReportColumn, ReportTable } from './table'

/** A table of a report as the sheet of a workbook: what `writeXlsx` of `egov-kpi/exchange` takes. */
export interface ReportSheet {
  /** The title of its table, cut to what a workbook allows; no two sheets have the same. */
  readonly name: string
  readonly columns: readonly ReportSheetColumn[]
  /** A text for each cell: numbers as decimal text with the decimals that are shown, days as `2022-04-15`. */
  readonly rows: readonly (readonly string[])[]
}

/** A column of such a sheet: its heading, what it holds, and how a workbook shows its numbers. */
export interface ReportSheetColumn {
  readonly header: string
  readonly kind: ReportColumn['kind']
  readonly form?: NonNullable<ReportColumn['form']>
  readonly width: number
}

/**
 * Puts the tables of a report into sheets, for a workbook: those behind charts included, the findings as one sheet with
 * file, sheet, row and column in columns of their own, and last a sheet with title, day, publisher and paragraphs.
 *
 * Numbers are rounded as the report shows them and stay numbers, with the form in which a workbook shows them. A column
 * with a fraction or a number of more than 15 digits is text as a whole, and its heading says so: a spreadsheet would cut
 * the number off, or leave it out of a sum. What is absent stands as its reason. The titles of sections stand in a column of their own, in
 * front.
 *
 * @param report - The report.
 * @param language - The language of headings and texts.
 * @returns Plain data; no sheet where the report has no table and no findings.
 * @throws An `EgovKpiError` when the report is malformed, or the language is unknown.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { reportRanking, renderSheets } from 'egov-kpi/report'
 *
 * const blocks = reportRanking(rank([{ unit: 'Huế', score: '1234.5' }]))
 * renderSheets({ title: 'Xếp hạng', blocks }, 'vi')[0]?.rows // => [['1', 'Huế', '1234.5']]
 * ```
 */
export function renderSheets(report: Report, language: LanguageTag): readonly ReportSheet[] {
  requireReport(report)
  const written = readLanguage(language)
  const findings = report.blocks.flatMap(block => (block.kind === 'findings' ? block.findings : []))
  const nameOf = uniqueNames()
  const sheets = [
    ...tablesOf(report, written).map(table => tableSheet(table, written)),
    ...(findings.length === 0 ? [] : [findingSheet(findings, written)]),
  ]
  const all = sheets.length === 0 ? [] : [...sheets, aboutSheet(report, written)]
  return all.map(sheet => ({ ...sheet, name: nameOf(sheet.name) }))
}

function tableSheet(table: ReportTable, language: Language): ReportSheet {
  const rows = table.sections.flatMap(section => section.rows)
  const isText = table.columns.map((column, index) =>
    rows.some(({ cells }) => isCutOff(cells[index] as ReportCell, column)),
  )
  const { titles, rows: texts } = plainRows(table, language, (cell, column, index) =>
    isText[index] === true ? cellText(cell, column, language) : plainText(cell, column, language),
  )
  return {
    name: textIn(table.title, language),
    columns: [
      ...(titles === null ? [] : [{ header: titles, kind: 'text', width: 20 } as const]),
      ...table.columns.map((column, index) => sheetColumn(column, isText[index] === true, language)),
    ],
    rows: texts,
  }
}

function sheetColumn(column: ReportColumn, isText: boolean, language: Language): ReportSheetColumn {
  const header = flatColumnText(column, language)
  if (isText) return { header: `${header} (${labels.asText[language]})`, kind: 'text', width: 32 }
  if (column.kind !== 'number') return { header, kind: column.kind, width: column.kind === 'text' ? 32 : 14 }
  return { header, kind: 'number', form: column.form ?? 'plain', width: 14 }
}

/** How many significant digits a spreadsheet keeps of a number. */
const mostDigits = 15

function isCutOff(cell: ReportCell, column: ReportColumn): boolean {
  if (cell.kind !== 'number') return false
  const text = plainNumber(cell, column)
  const digits = (text.includes('.') ? text.replace(/(?<!0)0+$/, '') : text).replace(/[-.]/g, '')
  return text.includes('/') || digits.replace(/^0+/, '').length > mostDigits
}

function findingSheet(findings: readonly Issue[], language: Language): ReportSheet {
  const columns = findingColumns(findings, language)
  return {
    name: labels.findings[language],
    columns: columns.map(({ header, kind, width }) => ({ header, kind, width })),
    rows: findings.map(issue => columns.map(({ of }) => of(issue))),
  }
}

/** What the report says outside its tables: title, day, publisher, the policies that applied, a few figures. */
function aboutSheet({ title, subtitle, letterhead, blocks }: Report, language: Language): ReportSheet {
  const said = blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'paragraph') return [textIn(block.text, language)]
    if (block.kind !== 'summary') return []
    return block.figures.map(({ label, value }) => `${textIn(label, language)}: ${cellText(value, {}, language)}`)
  })
  const head = [subtitle, letterhead?.authority].flatMap(text => (text === undefined ? [] : [textIn(text, language)]))
  return {
    name: labels.about[language],
    columns: [{ header: textIn(title, language), kind: 'text', width: 100 }],
    rows: [...head, ...said].map(text => [text]),
  }
}

const longestName = 31

/** Gives each title a name that a workbook takes and that no earlier sheet has. */
function uniqueNames(): (title: string) => string {
  // Excel keeps this name for itself.
  const names = new Set(['history'])
  // Where the search goes on: of a thousand tables with one title, none begins anew.
  const nextNumber = new Map<string, number>()
  return title => {
    const plain =
      title
        .replace(/[[\]:*?/\\\p{Cc}\p{Noncharacter_Code_Point}]/gu, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[\s']+|(?<![\s'])[\s']+$/g, '') || '–'
    const beginning = plain.slice(0, longestName)
    for (let number = nextNumber.get(beginning) ?? 1; ; number++) {
      const end = number === 1 ? '' : ` (${number})`
      const name = `${cutTo(longestName - end.length, beginning)}${end}`
      if (names.has(name.toLowerCase())) continue
      names.add(name.toLowerCase())
      nextNumber.set(beginning, number + 1)
      return name
    }
  }
}

/** The beginning of a text, with no sign cut in two and no apostrophe at its end. */
function cutTo(length: number, text: string): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/(?<![\s'])[\s']+$/, '')
}
