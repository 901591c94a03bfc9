import { unread } from '../../files/formats'
import type { Merge } from '../../tables/table'
import { CellLooks } from '../cell-looks'
import type { WorkbookCell, WorkbookSink } from '../workbook-cells'
import { unreadable } from '../xlsx/open-archive'
import { readSharedTexts, textAt, type XlsRecord } from './texts'

/** The types of records that say what a table holds ([MS-XLS] 2.3); all others are passed over. */
const is = {
  formula: 0x06,
  end: 0x0a,
  date1904: 0x22,
  password: 0x2f,
  font: 0x31,
  continued: 0x3c,
  column: 0x7d,
  sheet: 0x85,
  manyNumbers: 0xbd,
  richText: 0xd6,
  style: 0xe0,
  merges: 0xe5,
  sharedTexts: 0xfc,
  sharedText: 0xfd,
  number: 0x203,
  text: 0x204,
  truth: 0x205,
  formulaText: 0x207,
  row: 0x208,
  shortNumber: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const

const cellTypes: ReadonlySet<number> = new Set([
  is.formula,
  is.manyNumbers,
  is.richText,
  is.sharedText,
  is.number,
  is.text,
  is.truth,
  is.shortNumber,
])

/** The most columns that a sheet of this format has. */
const mostXlsColumns = 256

/** The error of a cell by its number. */
export const errorNames: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

interface SheetEntry {
  readonly name: string
  readonly at: number
  readonly isHidden: boolean
}

/**
 * Reads a workbook as Excel 97 to 2003 wrote it (BIFF8).
 *
 * The stream is gone through once to find its records, so that no sheet is read twice, whatever the list of sheets says.
 * Throws where the file is protected or damaged.
 */
export function readXls(stream: Uint8Array, { begin, keep }: WorkbookSink): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length)
  const substreams = substreamsOf(view)
  const [[start, globals] = [0, undefined]] = substreams
  if (globals === undefined || view.getUint16(start + 4, true) !== 0x600) throw unreadable('BIFF8', 'XLS')
  const looks = new CellLooks(keep)
  const sheets = readGlobals(view, globals, looks)
  const seen = new Set<number>()
  for (const { name, at, isHidden } of sheets) {
    const own = substreams.get(at)
    if (own === undefined || seen.has(at)) throw unreadable(`sheet ${name.slice(0, 40)}`, 'XLS')
    seen.add(at)
    readSheet(view, own, begin({ name, isHidden }, looks))
  }
}

/** The workbook and its sheets, each by where it begins; what is embedded in them, such as charts, is left. */
function substreamsOf(view: DataView): ReadonlyMap<number, readonly XlsRecord[]> {
  const found = new Map<number, readonly XlsRecord[]>()
  let records: XlsRecord[] = []
  let [depth, at, isKept] = [0, 0, false]
  while (at + 4 <= view.byteLength) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    if (depth === 0 && type !== is.begin) break
    const [from, to] = [at + 4, at + 4 + length]
    if (to > view.byteLength) throw unreadable(`record ${at}`, 'XLS')
    if (type === is.begin) {
      if (length < 4) throw unreadable(`record ${at}`, 'XLS')
      if (depth++ === 0) {
        records = []
        found.set(at, records)
      }
    } else if (type === is.end) depth--
    else if (depth === 1) {
      // What goes on in a record that is left is left too.
      if (type !== is.continued) isKept = isRead.has(type)
      if (isKept) records.push({ type, from, to })
    }
    at = to
  }
  if (depth > 0) throw unreadable('EOF', 'XLS')
  return found
}

const isRead: ReadonlySet<number> = new Set(Object.values(is))

function readGlobals(view: DataView, records: readonly XlsRecord[], looks: CellLooks): readonly SheetEntry[] {
  const sheets: SheetEntry[] = []
  // A font 4 does not exist: those behind it are counted as if it did.
  const fontOf = (index: number): number => (index > 4 ? index - 1 : index)
  records.forEach((record, index) => {
    const { type, from, to } = record
    const number = (at: number): number => numberAt(view, record, at)
    switch (type) {
      case is.password:
        throw unread('protected')
      case is.date1904:
        looks.is1904 = number(0) === 1
        return
      case is.font:
        looks.struckFonts.push((number(2) & 8) !== 0)
        return
      case is.format:
        looks.addFormat(number(0), textAt(view, from + 2, to, 2))
        return
      case is.style:
        looks.addStyle(number(2), fontOf(number(0)))
        return
      case is.sheet: {
        // Only worksheets hold cells; charts and macros are sheets too.
        const [at, state, kind] = [number(0) + number(2) * 0x1_00_00, number(4) & 3, number(4) >> 8]
        if (kind === 0) sheets.push({ name: textAt(view, from + 6, to, 1), at, isHidden: state !== 0 })
        return
      }
      case is.sharedTexts:
        readSharedTexts(
          view,
          [record, ...continuationsOf(records, index)],
          font => looks.isStruckFont(fontOf(font)),
          looks.addText,
        )
    }
  })
  return sheets
}

/** The records by which the one at a position is continued. */
function continuationsOf(records: readonly XlsRecord[], index: number): readonly XlsRecord[] {
  let end = index + 1
  while (records[end]?.type === is.continued) end++
  return records.slice(index + 1, end)
}

function readSheet(
  view: DataView,
  records: readonly XlsRecord[],
  { take, end }: ReturnType<WorkbookSink['begin']>,
): void {
  const merges: Merge[] = []
  const hiddenColumns: (readonly [number, number])[] = []
  const hiddenRows = new Set<number>()
  // Cells may be in any order; they are gone through in that of the sheet.
  const places: { readonly index: number; readonly row: number }[] = []
  let isOrdered = true
  records.forEach((record, index) => {
    const number = (at: number): number => numberAt(view, record, at)
    if (cellTypes.has(record.type)) {
      const row = number(0)
      isOrdered &&= row >= (places.at(-1)?.row ?? 0)
      places.push({ index, row })
    } else if (record.type === is.row) {
      if ((number(12) & 0x20) !== 0) hiddenRows.add(number(0))
    } else if (record.type === is.column) {
      if ((number(8) & 1) !== 0 || number(4) === 0) hiddenColumns.push([number(0) + 1, number(2) + 1])
    } else if (record.type === is.merges) {
      for (let at = 2; at < 2 + number(0) * 8; at += 8) {
        const [fromRow, toRow, fromColumn, toColumn] = [0, 2, 4, 6].map(step => number(at + step) + 1)
        merges.push({ fromRow, toRow, fromColumn, toColumn } as Merge)
      }
    }
  })
  if (!isOrdered) places.sort((a, b) => a.row - b.row)
  let cells: WorkbookCell[] = []
  places.forEach(({ index, row }, position) => {
    cells.push(...cellsOf(view, records, index))
    if (cells.length > mostXlsColumns) throw unreadable(`row ${row + 1}, ${mostXlsColumns} < cells`, 'XLS')
    if (places[position + 1]?.row === row) return
    cells.sort((a, b) => a.column - b.column)
    const twice = cells.find(({ column }, at) => cells[at - 1]?.column === column)
    if (twice !== undefined) throw unreadable(`2 × row ${row + 1}, column ${twice.column}`, 'XLS')
    take({ row: row + 1, isHidden: hiddenRows.has(row), cells })
    cells = []
  })
  end({ merges, hiddenColumns })
}

function cellsOf(view: DataView, records: readonly XlsRecord[], index: number): readonly WorkbookCell[] {
  const record = records[index] as XlsRecord
  const { type, from, to } = record
  const number = (at: number): number => numberAt(view, record, at)
  const column = number(2) + 1
  const cell = (kind: string, text: string | null, formula?: string): readonly WorkbookCell[] => [
    { column, type: kind, text, style: number(4), ...(formula === undefined ? {} : { formula }) },
  ]
  switch (type) {
    case is.number:
      return cell('n', String(doubleAt(view, record, 6)))
    case is.shortNumber:
      return cell('n', String(shortNumber(number(6) + number(8) * 0x1_00_00)))
    case is.manyNumbers:
      return Array.from({ length: Math.floor((to - from - 6) / 6) }, (_, at) => ({
        column: column + at,
        type: 'n',
        style: number(4 + at * 6),
        text: String(shortNumber(number(6 + at * 6) + number(8 + at * 6) * 0x1_00_00)),
      }))
    case is.sharedText:
      return cell('s', String(number(6) + number(8) * 0x1_00_00))
    case is.truth: {
      const [value, isError] = [number(6) & 0xff, number(6) >> 8]
      return isError ? cell('e', errorNames[value] ?? `#${value}`) : cell('b', String(value))
    }
    case is.formula: {
      if (number(12) !== 0xff_ff) return cell('n', String(doubleAt(view, record, 6)), '')
      const [kind, value] = [number(6) & 0xff, number(8) & 0xff]
      if (kind === 1) return cell('b', String(value), '')
      if (kind === 2) return cell('e', errorNames[value] ?? `#${value}`, '')
      if (kind === 3) return cell('str', '', '')
      return cell('str', formulaText(view, records, index), '')
    }
    default:
      return cell('str', textAt(view, from + 6, to, 2))
  }
}

/** The text that a formula gives, which is in a record after it; null if it was never computed. */
function formulaText(view: DataView, records: readonly XlsRecord[], index: number): string | null {
  const text = records[index + 1]
  if (text?.type !== is.formulaText) return null
  let whole = ''
  readSharedTexts(
    view,
    [text, ...continuationsOf(records, index + 1)],
    () => false,
    read => {
      whole = read
    },
    1,
  )
  return whole
}

/** A number in 30 bits and two marks: whether it is whole, and whether it is divided by 100. */
export function shortNumber(bits: number): number {
  const value = (bits & 2) === 0 ? upperHalf(bits & ~3) : (bits | 0) >> 2
  return (bits & 1) === 0 ? value : value / 100
}

/** One for all numbers, since they come by the million. */
const eightBytes = new DataView(new ArrayBuffer(8))

function upperHalf(bits: number): number {
  eightBytes.setUint32(0, bits)
  return eightBytes.getFloat64(0)
}

function numberAt(view: DataView, { from, to }: XlsRecord, at: number): number {
  if (from + at + 2 > to) throw unreadable(`record ${from}`, 'XLS')
  return view.getUint16(from + at, true)
}

function doubleAt(view: DataView, { from, to }: XlsRecord, at: number): number {
  if (from + at + 8 > to) throw unreadable(`record ${from}`, 'XLS')
  return view.getFloat64(from + at, true)
}
