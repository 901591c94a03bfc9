import { absentMark } from '../foundation/format-number'
import type { Issue } from '../foundation/issue'
import { type Language, type LocalizedText, textIn } from '../foundation/language'
import { type LanguageTag, readLanguage } from '../foundation/language-tag'
import { largest } from '../foundation/largest'
import type { ReportCell, ReportChip } from './cell'
import { cellText, columnText, wholeCellText, withReason } from './cell-text'
import { labels } from './labels'
import { notesOf } from './paper-words'
import { plainHead, signatureLines } from './plain-head'
import { plainNumber, plainText, tableNotes, tablesOf, withoutMarks } from './plain-table'
import { requireReport } from './read-report'
import type { Report } from './report'
import { findingColumns } from './report-findings'
import { type ReportColumn, type ReportRow, type ReportSection, type ReportTable, rowHeaderOf } from './table'

/** A table of a report as the sheet of a workbook: what `writeXlsx` of `egov-kpi/exchange` takes. */
export interface ReportSheet {
  /** The title of its table, cut to what a workbook allows; no two sheets have the same. */
  readonly name: string
  /** The title of the table; what report it is of, with its day and publisher; and what is said under the title. */
  readonly above: readonly string[]
  readonly columns: readonly ReportSheetColumn[]
  /** A text for each cell: numbers as decimal text with the decimals that are shown, days as `2022-04-15`. */
  readonly rows: readonly (readonly string[])[]
  /** The rows that are sums of others, counted from 0. */
  readonly totals: readonly number[]
  /** How many of the first columns say what a row is of. */
  readonly names: number
  /** The notes of the table, and what the report is based on. */
  readonly below: readonly string[]
}

/** A column of such a sheet: its heading, what it holds, and how a workbook shows its cells. */
export interface ReportSheetColumn {
  readonly header: string
  /** The heading that it shares with its neighbours. */
  readonly under?: string
  readonly kind: 'number' | 'text' | 'date'
  readonly form?: NonNullable<ReportColumn['form']>
  readonly width: number
  /** From and to which number a bar is drawn in its cells, or their ground deepens. */
  readonly scale?: { readonly as: 'bar' | 'heat'; readonly least: number; readonly most: number }
  /** The tones of its bands or statuses, by their names. */
  readonly tones?: Readonly<Record<string, ReportChip['tone']>>
}

/**
 * Puts the tables of a report into sheets, for a workbook: those behind charts included, the findings as one sheet with
 * file, sheet, row and column in columns of their own, and last a sheet with what the report says outside its tables.
 *
 * Numbers are rounded as the report shows them and stay numbers, with the form in which a workbook shows them. A column
 * with a fraction or a number of more than 15 digits is text as a whole, and its heading says so: a spreadsheet would cut
 * the number off, or leave it out of a sum. What is absent is a dash, and a line below the rows says why. The titles of
 * sections stand in a column of their own, in front; the quieter lines of cells in one behind theirs. Marks become bars in
 * the cells of the figures that they draw, and bands and statuses have their colours.
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
  const head = sheetHead(report, written)
  const sheets = [
    ...tablesOf(report, written).map(table => tableSheet(table, head, written)),
    ...(findings.length === 0 ? [] : [findingSheet(findings, head, written)]),
  ]
  const all = sheets.length === 0 ? [] : [...sheets, aboutSheet(report, written)]
  return all.map(sheet => ({ ...sheet, name: nameOf(sheet.name) }))
}

/** What each sheet says of the report that it is of: above its rows title, day and publisher, below them its basis. */
interface SheetHead {
  readonly above: readonly string[]
  readonly below: readonly string[]
}

function sheetHead(report: Report, language: Language): SheetHead {
  const { above, title, below } = plainHead(report, language)
  return {
    above: [...above, title, ...below],
    below: notesOf(report).map(({ term, text }) => `${textIn(term, language)}: ${textIn(text, language)}`),
  }
}

function tableSheet(given: ReportTable, head: SheetHead, language: Language): ReportSheet {
  const table = withoutMarks(given)
  const columns = sheetColumns(table, given, language)
  const rows = table.sections.flatMap(section => section.rows.map(row => ({ section, row })))
  const texts = rows.map(({ section, row }) => columns.map(({ text }) => text(row, section)))
  const written = (text: LocalizedText): string => textIn(text, language)
  const title = written(table.title)
  return {
    name: title,
    above: titled(title, head, table.lead === undefined ? [] : [written(table.lead)]),
    columns: columns.map(({ text: _, names, ...column }, index) => ({
      ...column,
      width: widthOf(
        column,
        texts.map(row => row[index] ?? ''),
      ),
    })),
    rows: texts,
    totals: rows.flatMap(({ row }, index) => (row.isTotal === true ? [index] : [])),
    names: namesIn(columns),
    below: [
      ...table.sections.flatMap(({ title: of, note }) =>
        note === undefined ? [] : [of === undefined ? written(note) : `${written(of)}: ${written(note)}`],
      ),
      ...tableNotes(table).map(written),
      ...head.below,
    ],
  }
}

/** A title, and below it what report it is of, unless that has the same. */
function titled(title: string, { above }: SheetHead, lead: readonly string[] = []): readonly string[] {
  return [title, ...above.filter(line => line !== title), ...lead]
}

/** A column of a sheet, and how its cells are written. */
interface DraftColumn extends Omit<ReportSheetColumn, 'width'> {
  /** True of the column that names a row. */
  readonly names?: true
  readonly text: (row: ReportRow, section: ReportSection) => string
}

function sheetColumns(table: ReportTable, drawn: ReportTable, language: Language): readonly DraftColumn[] {
  const { columns, sections, sectionTitle = labels.group } = table
  const naming = rowHeaderOf(table)
  const hasTitles = sections.some(({ title }) => title !== undefined)
  const groups: readonly DraftColumn[] = hasTitles
    ? [{ header: textIn(sectionTitle, language), kind: 'text', text: (_, { title = '' }) => textIn(title, language) }]
    : []
  const cells = sections.flatMap(({ rows }) => rows.map(row => row.cells))
  return [
    ...groups,
    ...columns.flatMap((column, index) => {
      const own = cells.map(row => row[index] as ReportCell)
      const written = sheetColumn(column, index, own, language)
      const notes = noteColumn(column, index, own, language)
      return [
        { ...written, ...scaleOf(drawn, column), ...(index === naming ? { names: true as const } : {}) },
        ...notes,
      ]
    }),
  ]
}

function sheetColumn(
  column: ReportColumn,
  index: number,
  cells: readonly ReportCell[],
  language: Language,
): DraftColumn {
  const header = columnText(column, language)
  const under = column.under === undefined ? {} : { under: textIn(column.under, language) }
  const isText = cells.some(cell => isCutOff(cell, column))
  const text = ({ cells }: ReportRow): string => {
    const cell = cells[index] as ReportCell
    if (cell.kind === 'absent') return absentMark
    return isText ? cellText(cell, column, language) : plainText(cell, column, language)
  }
  if (isText) return { header: `${header} (${labels.asText[language]})`, ...under, kind: 'text', text }
  if (column.kind === 'number') return { header, ...under, kind: 'number', form: column.form ?? 'plain', text }
  const chips = cells.flatMap(cell =>
    cell.kind === 'text' && cell.chip !== undefined ? [[textIn(cell.text, language), cell.chip.tone] as const] : [],
  )
  const tones = chips.length === 0 ? {} : { tones: Object.fromEntries(chips) }
  return { header, ...under, kind: column.kind === 'date' ? 'date' : 'text', ...tones, text }
}

/** The quieter lines of a column's cells, in a column of their own. */
function noteColumn(
  column: ReportColumn,
  index: number,
  cells: readonly ReportCell[],
  language: Language,
): readonly DraftColumn[] {
  if (cells.every(({ note }) => note === undefined)) return []
  return [
    {
      header: `${columnText(column, language)} (${labels.note[language]})`,
      ...(column.under === undefined ? {} : { under: textIn(column.under, language) }),
      kind: 'text',
      text: row => textIn(row.cells[index]?.note ?? '', language),
    },
  ]
}

/** What is drawn in a column of figures: their share of the most, or the marks of the column that draws them. */
function scaleOf({ columns }: ReportTable, { id, kind, share }: ReportColumn): Pick<ReportSheetColumn, 'scale'> {
  if (kind !== 'number') return {}
  if (share !== undefined) return { scale: { as: share.as, least: 0, most: drawnNumber(share.of) } }
  const axis = columns.find(({ draws }) => draws === id)?.axis
  if (axis === undefined) return {}
  return { scale: { as: 'bar', least: drawnNumber(axis.least), most: drawnNumber(axis.most) } }
}

/** A number as far as a drawing needs it. */
function drawnNumber(value: string | number): number {
  return Number(plainNumber({ kind: 'number', value }, { rounding: { decimals: 6, mode: 'half-up' } }))
}

/** How many of the first columns say what a row is of; none if they would leave no room for the others. */
function namesIn(columns: readonly DraftColumn[]): number {
  const names = columns.findIndex(column => column.names === true) + 1
  return names <= 4 ? names : 0
}

/** A bar is not to be seen in a narrower column. */
const widestNumber = 16

/** The width of a column: as much as its texts take, and its heading in a few lines. */
function widthOf({ header, kind, scale }: Omit<DraftColumn, 'text'>, texts: readonly string[]): number {
  const longest = largest([0, ...texts.map(({ length }) => length)])
  const word = largest(header.split(/\s/).map(({ length }) => length))
  const least = Math.max(8, word + 2, Math.ceil(header.length / 4))
  if (kind === 'text') return Math.min(Math.max(longest + 2, least), 40)
  return scale === undefined ? Math.max(least, longest + 2) : Math.max(widestNumber, longest + 2)
}

/** How many significant digits a spreadsheet keeps of a number. */
const mostDigits = 15

function isCutOff(cell: ReportCell, column: ReportColumn): boolean {
  if (cell.kind !== 'number') return false
  const text = plainNumber(cell, column)
  const digits = (text.includes('.') ? text.replace(/(?<!0)0+$/, '') : text).replace(/[-.]/g, '')
  return text.includes('/') || digits.replace(/^0+/, '').length > mostDigits
}

function findingSheet(findings: readonly Issue[], head: SheetHead, language: Language): ReportSheet {
  const columns = findingColumns(findings, language)
  return {
    name: labels.findings[language],
    above: titled(labels.findings[language], head),
    columns: columns.map(({ header, kind, width }) => ({ header, kind, width })),
    rows: findings.map(issue => columns.map(({ of }) => of(issue))),
    totals: [],
    names: 0,
    below: [],
  }
}

/** What the report says outside its tables: the answer, title, day, publisher, the policies that applied, who signed it. */
function aboutSheet(report: Report, language: Language): ReportSheet {
  const said = report.blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'paragraph') return [textIn(block.text, language)]
    if (block.kind !== 'summary') return []
    return [
      ...(block.sentence === undefined ? [] : [textIn(block.sentence, language)]),
      ...block.figures.map(
        ({ label, value }) => `${textIn(label, language)}: ${wholeCellText(withReason(value), {}, language)}`,
      ),
    ]
  })
  const { above, title, below } = plainHead(report, language)
  const notes = sheetHead(report, language).below
  return {
    name: labels.about[language],
    above: [],
    columns: [{ header: title, kind: 'text', width: 100 }],
    rows: [...above, ...below, ...said, ...notes, ...signatureLines(report, language)].map(text => [text]),
    totals: [],
    names: 0,
    below: [],
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
