import type { CellValue, Cell as HucreCell, Sheet, Workbook } from 'hucre/xlsx'
import { formatExact, isFraction, readExact } from '../foundation/exact'
import { type Fraction, multiplyFractions } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { foundationIssue } from '../foundation/wording'
import { inflateArchive, type Parts, packArchive } from './archive'
import { dateOfCell } from './date-cell'
import type { FileOptions } from './file-options'
import type { FileLimits } from './limits'
import type { Notes } from './notes'
import { placed } from './place'
import type { CellNote, RawRow, RawSheet } from './raw-sheet'
import { type Cell, columnLetters, type Merge } from './table'
import { exchangeIssue } from './wording'

/** The parts that tables live in. What pictures, charts, macros and links bring along is not opened. */
const isNeeded = (name: string): boolean =>
  name.endsWith('.rels') ||
  name === '[Content_Types].xml' ||
  /^(?:\/)?xl\/(?:[\w.-]+|worksheets\/[^/]+)\.xml$/i.test(name)

/** Opens an XLSX workbook: its parts are inflated within the limits first, and only these are read. */
export async function openXlsx(
  data: Uint8Array,
  file: string,
  options: FileOptions,
  limits: FileLimits,
  notes: Notes,
): Promise<readonly RawSheet[]> {
  const inflated = inflateArchive(data, limits)
  if ('severity' in inflated) {
    notes.breakOff(placed(inflated, { file }))
    return []
  }
  const parts = new Map([...inflated].filter(([part]) => isNeeded(part)))
  const cut = [...parts].find(([part, bytes]) => /worksheets\/[^/]+\.xml$/i.test(part) && !isWhole(bytes))
  if (cut !== undefined) {
    notes.breakOff(placed(exchangeIssue('file-unreadable', [], { format: 'XLSX', detail: cut[0] }), { file }))
    return []
  }
  const workbook = await readWorkbook(parts, limits)
  if ('severity' in workbook) {
    notes.breakOff(placed(workbook, { file }))
    return []
  }
  const is1904 = workbook.dateSystem === '1904'
  return workbook.sheets.map(sheet => rawSheet(sheet, file, options, is1904, limits))
}

/** Whether the text of a sheet goes on to its end: the library that reads it takes what is there. */
function isWhole(bytes: Uint8Array): boolean {
  return /<\/(?:\w+:)?worksheet\s*>\s*$|<(?:\w+:)?worksheet[^<>]*\/>\s*$/.test(
    new TextDecoder().decode(bytes.subarray(-2000)),
  )
}

async function readWorkbook(parts: Parts, { rows }: FileLimits): Promise<Workbook | Issue> {
  try {
    // Loaded when it is needed: who reads CSV does not pay for it, and it is no CommonJS module.
    const { readXlsx } = await import('hucre/xlsx')
    return await readXlsx(packArchive(parts, 0), { readStyles: hasPercentages(parts), maxRows: rows + 100 })
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : 'XML'
    return exchangeIssue('file-unreadable', [], { format: 'XLSX', detail })
  }
}

/** Whether some cell may be formatted as a percentage. Only then are the styles of all cells asked for: they cost. */
function hasPercentages(parts: Parts): boolean {
  const styles = parts.get('xl/styles.xml')
  if (styles === undefined) return false
  const text = new TextDecoder().decode(styles)
  return /numFmtId="(?:9|10)"|formatCode="[^"]*%/.test(text)
}

function rawSheet(sheet: Sheet, file: string, options: FileOptions, is1904: boolean, limits: FileLimits): RawSheet {
  const { name, merges = [], hidden = false, veryHidden = false } = sheet
  const at = { file, sheet: name }
  return {
    name,
    at,
    options,
    isHidden: hidden || veryHidden,
    isTyped: true,
    merges: merges.map(
      ({ startRow, endRow, startCol, endCol }): Merge => ({
        fromRow: startRow + 1,
        toRow: endRow + 1,
        fromColumn: startCol + 1,
        toColumn: endCol + 1,
      }),
    ),
    *rows(notes) {
      for (const [index, values] of sheet.rows.entries()) {
        if (index >= limits.rows) {
          notes.breakOff(placed(exchangeIssue('too-many-rows', [], { most: limits.rows }), at))
          return
        }
        yield rawRow(sheet, index, values, is1904)
      }
    },
  }
}

function rawRow({ cells }: Sheet, index: number, values: readonly CellValue[], is1904: boolean): RawRow {
  const notes: CellNote[] = []
  const dates = new Set<number>()
  const read = values.map((value, at): Cell => {
    const column = at + 1
    const cell = readCell(value, cells?.get(`${index},${at}`), column, is1904, notes)
    if (value instanceof Date) dates.add(column)
    return cell
  })
  return { row: index + 1, cells: read, notes, dates }
}

/** Reads one cell; null if something is wrong with it, which is noted. */
function readCell(
  value: CellValue,
  detail: HucreCell | undefined,
  column: number,
  is1904: boolean,
  notes: CellNote[],
): Cell {
  const fault = (issue: Issue): null => {
    notes.push({ column, issue })
    return null
  }
  if (detail?.type === 'error') {
    return fault(exchangeIssue('error-cell', [], { text: String(value) }, { actual: value }))
  }
  if (detail?.formula !== undefined) {
    if (value === null) {
      const formula = detail.formula === '' ? undefined : `=${detail.formula}`
      return fault(exchangeIssue('formula-without-value', [], {}, { actual: formula }))
    }
    notes.push({ column, code: 'formula-cell', actual: `=${detail.formula}` })
  }
  if (value instanceof Date) {
    const read = readDate(value, column, is1904)
    return typeof read === 'string' ? read : fault(read)
  }
  if (typeof value !== 'number') return value
  const shown = asExcelHolds(value)
  if (!isPercentage(detail)) return shown
  notes.push({ column, code: 'percent-cell', actual: value })
  return inPercent(shown)
}

/**
 * A number as Excel holds and shows it: at 15 significant digits. More of them are the trace of binary arithmetic, as in
 * `=412/430*100`. A whole number of more digits is kept, so that an id of that length is refused, not changed.
 */
function asExcelHolds(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15))
}

/** What a percentage cell shows: it stores 0.57 and shows 57%. A number that is not exact is for its column to refuse. */
function inPercent(value: number): number {
  const read = readExact(value)
  return isFraction(read) ? Number(formatExact(multiplyFractions(read, hundred))) : value
}

const hundred: Fraction = { numerator: 100n, denominator: 1n }

function isPercentage(detail: HucreCell | undefined): boolean {
  const format = detail?.style?.numFmt?.replace(/"[^"]*"|\\./g, '')
  return format?.includes('%') ?? false
}

function readDate(value: Date, column: number, is1904: boolean): string | Issue {
  const read = dateOfCell(value.getTime())
  if (read === null) return foundationIssue('date-out-of-range', [], { text: columnLetters(column) })
  if (!is1904 && read < '1900-03-01') return exchangeIssue('date-unreliable', [], { text: read }, { actual: read })
  return read
}
