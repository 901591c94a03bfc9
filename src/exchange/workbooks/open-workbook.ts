import type { FileFormat, FileOptions } from '../files/file-options'
import { formatOfArchive, formatOfCompoundFile, isCompoundFile } from '../files/formats'
import type { FileLimits } from '../files/limits'
import type { Notes } from '../files/notes'
import { roomOfNotes, rowCells } from '../files/room'
import type { RawRow, RawSheet } from '../tables/raw-sheet'
import { exchangeIssue } from '../wording'
import { readOds } from './ods/read-ods'
import type { SheetSink, WorkbookCell, WorkbookSink } from './workbook-cells'
import { isFilled, rowReader } from './workbook-row'
import { openCompoundFile } from './xls/compound-file'
import { readXls } from './xls/read-xls'
import { readXlsb } from './xlsb/read-xlsb'
import { openArchive, Refusal } from './xlsx/open-archive'
import { rootPart } from './xlsx/read-workbook'
import { readXlsx } from './xlsx/read-xlsx'

/** A workbook that was opened: what it is, and its sheets. */
export interface OpenedWorkbook {
  readonly format: FileFormat | null
  readonly sheets: readonly RawSheet[]
}

/**
 * Opens a workbook by what is in it: XLSX, XLSB and ODS are archives, XLS is a compound file. Its rows are kept as they are
 * read, and only as much as the limits allow, so that neither a bomb nor a sheet of empty columns costs
 * more memory than the limits say. Anything that is not a workbook is named.
 */
export async function openWorkbook(
  data: Uint8Array,
  file: string,
  options: FileOptions,
  limits: FileLimits,
  notes: Notes,
): Promise<OpenedWorkbook> {
  const sheets: RawSheet[] = []
  const keep: WorkbookSink['keep'] = (cells, characters) => {
    const tooBig = notes.keep(cells, characters)
    if (tooBig !== null) throw new Refusal(tooBig)
  }
  let begun = 0
  const begin: WorkbookSink['begin'] = ({ name, isHidden }, context) => {
    // A sheet of ODS or XLS is not a part of its own, but costs as much.
    if (++begun > limits.entries) {
      throw new Refusal(exchangeIssue('too-big', [], { what: 'entries', most: limits.entries }))
    }
    const sheet = { name, isHidden, at: { file, sheet: name }, options }
    return sheetSink(sheet, limits, keep, rowReader(context), one => sheets.push(one))
  }
  try {
    return { format: await readInto({ begin, keep }, data, limits), sheets }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    notes.breakOff(error.issue, { file })
    return { format: null, sheets: [] }
  }
}

async function readInto(sink: WorkbookSink, data: Uint8Array, limits: FileLimits): Promise<FileFormat> {
  if (isCompoundFile(data)) {
    if (data.length > limits.xlsBytes) {
      throw new Refusal(
        exchangeIssue('too-big', [], { what: 'file', bytes: data.length, most: limits.xlsBytes, limit: 'xlsBytes' }),
      )
    }
    const file = openCompoundFile(data)
    const format = formatOfCompoundFile(file)
    readXls(file.read('Workbook'), sink)
    return format
  }
  const archive = await openArchive(data, limits)
  const format = await formatOfArchive(archive)
  if (format === 'ods') await readOds(archive, sink)
  else if (format === 'xlsb') await readXlsb(archive, await rootPart(archive), sink)
  else await readXlsx(archive, await rootPart(archive), sink)
  return format
}

/** How many cells it takes to say how one looks. */
const lookCells = 8

/** Keeps the rows of one sheet, and hands the sheet over at its end. */
function sheetSink(
  sheet: Pick<RawSheet, 'name' | 'isHidden' | 'at' | 'options'>,
  limits: FileLimits,
  keep: WorkbookSink['keep'],
  read: ReturnType<typeof rowReader>,
  done: (sheet: RawSheet) => void,
): SheetSink {
  const rows: RawRow[] = []
  let isOrdered = true
  return {
    take: row => {
      const cells = row.cells.filter(isFilled)
      if (cells.length === 0) return
      const widest = cells.at(-1)?.column ?? 0
      if (widest > limits.columns) {
        throw new Refusal(exchangeIssue('too-big', [], { what: 'columns', most: limits.columns }))
      }
      const kept = read({ ...row, cells })
      const looks = kept.shown === rows.at(-1)?.shown ? 0 : (kept.shown?.size ?? 0)
      keep(
        rowCells + widest + roomOfNotes(kept.notes) + lookCells * (looks + (kept.struck?.size ?? 0)),
        cells.reduce((sum, cell) => sum + ownCharacters(cell), 0),
      )
      isOrdered &&= row.row > (rows.at(-1)?.row ?? 0)
      rows.push(kept)
    },
    end: ({ merges, hiddenColumns }) => {
      // Rows may be in any order; readers count on that of the sheet.
      if (!isOrdered) rows.sort((a, b) => a.row - b.row)
      done({ ...sheet, isTyped: true, merges, hiddenColumns, rows: notes => withEmptyRows(rows, sheet, limits, notes) })
    },
  }
}

/** The characters that are kept of a cell: shared texts are counted where they are, and numbers have none. */
function ownCharacters({ text, type, formula }: WorkbookCell): number {
  const isKept = type !== 's' && type !== 'n' && text !== null
  return (isKept ? text.length : 0) + (formula?.length ?? 0)
}

/** Rows without any cell are not in the file, but end a table as those do that are. */
function* withEmptyRows(
  rows: readonly RawRow[],
  { at }: Pick<RawSheet, 'at'>,
  limits: FileLimits,
  notes: Notes,
): Generator<RawRow> {
  let next = 1
  for (const row of rows) {
    if (row.row > limits.rows) {
      notes.breakOff(exchangeIssue('too-big', [], { what: 'rows', most: limits.rows }), at)
      return
    }
    while (next < row.row) yield { row: next++, cells: [] }
    yield row
    next++
  }
}
