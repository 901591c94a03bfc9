import { formatExact, isFraction, readExact } from '../foundation/exact'
import { type Fraction, multiplyFractions } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { foundationIssue } from '../foundation/wording'
import { dateOfCell } from './date-cell'
import type { FileOptions } from './file-options'
import type { FileLimits } from './limits'
import type { Notes } from './notes'
import { placed } from './place'
import type { CellNote, RawRow, RawSheet } from './raw-sheet'
import { issueCells, roomOfNotes, rowCells } from './room'
import { type Cell, columnLetters } from './table'
import { exchangeIssue } from './wording'
import { type Archive, openArchive, Refusal, unreadable } from './xlsx/open-archive'
import { readSharedStrings } from './xlsx/read-shared-strings'
import { readStyles, type StyleOf } from './xlsx/read-styles'
import { readWorkbook, type SheetEntry } from './xlsx/read-workbook'
import { readWorksheet, type XlsxCell, type XlsxRow } from './xlsx/read-worksheet'

/** What cells are read with. */
interface CellContext {
  readonly strings: readonly string[]
  readonly styleOf: StyleOf
  readonly is1904: boolean
  readonly columnSet: (columns: readonly number[]) => ReadonlySet<number>
}

/**
 * Opens an XLSX workbook. Its rows are kept as they are inflated, and only as many cells and characters as the limits allow,
 * so that neither a bomb nor a sheet of empty columns costs more memory than the limits say.
 */
export async function openXlsx(
  data: Uint8Array,
  file: string,
  options: FileOptions,
  limits: FileLimits,
  notes: Notes,
): Promise<readonly RawSheet[]> {
  try {
    const archive = await openArchive(data, limits)
    const { sheets, is1904, sharedStrings, styles } = await readWorkbook(archive)
    const keep = (cells: number, characters: number): void => {
      const issue = notes.keep(cells, characters)
      if (issue !== null) throw new Refusal(issue)
    }
    const strings: string[] = []
    if (sharedStrings !== undefined) {
      await readSharedStrings(archive, sharedStrings, text => {
        keep(1, text.length)
        strings.push(text)
      })
    }
    const context: CellContext = {
      strings,
      styleOf: await readStyles(archive, styles),
      is1904,
      columnSet: columnSets(keep),
    }
    const opened: RawSheet[] = []
    for (const sheet of sheets) opened.push(await openSheet(archive, sheet, { file, options, limits, context, keep }))
    return opened
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    notes.breakOff(placed(error.issue, { file }))
    return []
  }
}

interface SheetContext {
  readonly file: string
  readonly options: FileOptions
  readonly limits: FileLimits
  readonly context: CellContext
  readonly keep: (cells: number, characters: number) => void
}

async function openSheet(
  archive: Archive,
  { name, part, isHidden }: SheetEntry,
  { file, options, limits, context, keep }: SheetContext,
): Promise<RawSheet> {
  const rows: RawRow[] = []
  let isOrdered = true
  const { merges } = await readWorksheet(archive, part, row => {
    const filled = row.cells.filter(isFilled)
    if (filled.length === 0) return
    const widest = filled.at(-1)?.column ?? 0
    if (widest > limits.columns) {
      throw new Refusal(exchangeIssue('too-many-columns', [], { most: limits.columns }))
    }
    const read = rawRow({ ...row, cells: filled }, context)
    keep(
      rowCells + widest + roomOfNotes(read.notes),
      filled.reduce((sum, cell) => sum + ownCharacters(cell), 0),
    )
    isOrdered &&= row.row > (rows.at(-1)?.row ?? 0)
    rows.push(read)
  })
  // Rows may be in any order; readers count on that of the sheet.
  if (!isOrdered) rows.sort((a, b) => a.row - b.row)
  const at = { file, sheet: name }
  return {
    name,
    at,
    options,
    isHidden,
    isTyped: true,
    merges,
    *rows(notes) {
      let next = 1
      for (const row of rows) {
        if (row.row > limits.rows) {
          notes.breakOff(placed(exchangeIssue('too-many-rows', [], { most: limits.rows }), at))
          return
        }
        // Rows without any cell are not in the file, but end a table as those do that are.
        while (next < row.row) yield { row: next++, cells: [] }
        yield row
        next++
      }
    },
  }
}

/** The characters that are kept of a cell: shared texts are counted where they are, and numbers have none. */
function ownCharacters({ text, type, formula }: XlsxCell): number {
  const isKept = type !== 's' && type !== 'n' && text !== null
  return (isKept ? text.length : 0) + (formula?.length ?? 0)
}

/** Whether there is anything in a cell; those that only have a colour or a border are nothing. */
function isFilled({ text, formula }: XlsxCell): boolean {
  return formula !== undefined || (text !== null && text !== '')
}

/** Sets of columns, each made once: hundreds of thousands of rows have their dates in the same ones. */
function columnSets(keep: (cells: number, characters: number) => void): CellContext['columnSet'] {
  const known = new Map<string, ReadonlySet<number>>()
  return columns => {
    const key = columns.join()
    const found = known.get(key)
    if (found !== undefined) return found
    const made = new Set(columns)
    keep(issueCells + 4 * made.size, key.length)
    known.set(key, made)
    return made
  }
}

function rawRow({ row, cells }: XlsxRow, context: CellContext): RawRow {
  const notes: CellNote[] = []
  const read: Cell[] = []
  const dates: number[] = []
  for (const cell of cells) {
    while (read.length < cell.column - 1) read.push(null)
    const isDate = isDateCell(cell, context)
    if (isDate) dates.push(cell.column)
    read.push(readCell(cell, isDate, context, notes))
  }
  return {
    row,
    cells: read,
    ...(notes.length === 0 ? {} : { notes }),
    ...(dates.length === 0 ? {} : { dates: context.columnSet(dates) }),
  }
}

function isDateCell({ type, style, text }: XlsxCell, { styleOf }: CellContext): boolean {
  return type === 'd' || (type === 'n' && text !== null && styleOf(style).format.kind === 'date')
}

/** Reads one cell; null if something is wrong with it, which is noted. */
function readCell(
  { column, type, text, style, formula }: XlsxCell,
  isDate: boolean,
  { strings, styleOf, is1904 }: CellContext,
  notes: CellNote[],
): Cell {
  const fault = (issue: Issue): null => {
    notes.push({ column, issue })
    return null
  }
  if (type === 'e') return fault(exchangeIssue('error-cell', [], { text: String(text) }, { actual: text }))
  if (formula !== undefined) {
    const written = formula === '' ? undefined : `=${formula}`
    if (text === null) return fault(exchangeIssue('formula-without-value', [], {}, { actual: written }))
    notes.push({ column, code: 'formula-cell', actual: written ?? '=' })
  }
  if (text === null) return null
  switch (type) {
    case 's': {
      const shared = /^\d{1,9}$/.test(text) ? strings[Number(text)] : undefined
      if (shared === undefined) throw unreadable(`${columnLetters(column)}: ${text.slice(0, 20)}`)
      return shared
    }
    case 'str':
    case 'inlineStr':
      return text
    case 'b':
      if (text !== '0' && text !== '1') throw unreadable(`${columnLetters(column)}: ${text.slice(0, 20)}`)
      return text === '1'
    case 'd':
      return text.replace(/T00:00:00(?:\.0+)?Z?$/, '')
    case 'n':
      break
    default:
      throw unreadable(`${columnLetters(column)}: t="${type.slice(0, 20)}"`)
  }
  if (!ooxmlNumber.test(text)) throw unreadable(`${columnLetters(column)}: ${text.slice(0, 40)}`)
  const value = Number(text)
  if (isDate) {
    const read = readDate(value, column, is1904)
    return typeof read === 'string' ? read : fault(read)
  }
  const shown = asExcelHolds(value)
  const { format } = styleOf(style)
  if (format.kind !== 'percent') return shown
  notes.push({ column, code: 'percent-cell', actual: value })
  return inPercent(shown, format.factor)
}

/** A number as the standard writes it (xsd:double without INF and NaN). */
const ooxmlNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/**
 * A number as Excel holds and shows it: at 15 significant digits. More of them are the trace of binary arithmetic, as in
 * `=412/430*100`. A whole number of more digits is kept, so that an id of that length is refused, not changed.
 */
function asExcelHolds(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15))
}

/** What a percentage cell shows: it stores 0.57 and shows 57%. A number that is not exact is for its column to refuse. */
function inPercent(value: number, factor: number): number {
  const read = readExact(value)
  const times: Fraction = { numerator: BigInt(factor), denominator: 1n }
  return isFraction(read) ? Number(formatExact(multiplyFractions(read, times))) : value
}

const dayLength = 86_400_000
/** 30 December 1899 and 1 January 1904, in days before 1970: day 0 of the two ways of counting. */
const [zeroDay, zeroDay1904] = [25_569, 24_107]

function readDate(serial: number, column: number, is1904: boolean): string | Issue {
  // Excel counts a 29 February 1900 that never was, so that earlier days are one off.
  const read = dateOfCell((serial - (is1904 ? zeroDay1904 : zeroDay)) * dayLength)
  if (read === null) return foundationIssue('date-out-of-range', [], { text: columnLetters(column) })
  if (!is1904 && read < '1900-03-01') return exchangeIssue('date-unreliable', [], { text: read }, { actual: read })
  return read
}
