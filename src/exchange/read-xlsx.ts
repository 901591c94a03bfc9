import type { CellValue, Cell as HucreCell, Sheet, Workbook } from 'hucre/xlsx'
import { formatExact, isFraction, readExact } from '../foundation/exact'
import { type Fraction, multiplyFractions } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { foundationIssue } from '../foundation/wording'
import { inflateArchive, type Parts, packArchive } from './archive'
import { dateOfCell } from './date-cell'
import type { FileLimits } from './limits'
import type { Notes } from './notes'
import { type Place, placed } from './place'
import { type Cell, columnLetters, type Merge, type RawRow, type RawSheet } from './table'
import { exchangeIssue } from './wording'

/** The parts that tables live in. What pictures, charts, macros and links bring along is not opened. */
const isNeeded = (name: string): boolean =>
  name.endsWith('.rels') ||
  name === '[Content_Types].xml' ||
  /^(?:\/)?xl\/(?:[\w.-]+|worksheets\/[^/]+)\.xml$/i.test(name)

/** Opens an XLSX workbook: its parts are inflated within the limits first, and only these are read. */
export async function openXlsx(
  data: Uint8Array,
  name: string,
  limits: FileLimits,
  notes: Notes,
): Promise<readonly RawSheet[]> {
  const inflated = inflateArchive(data, limits)
  if ('severity' in inflated) {
    notes.add(placed(inflated, { sheet: name }))
    return []
  }
  const parts = new Map([...inflated].filter(([part]) => isNeeded(part)))
  const cut = [...parts].find(([part, bytes]) => /worksheets\/[^/]+\.xml$/i.test(part) && !isWhole(bytes))
  if (cut !== undefined) {
    notes.add(placed(exchangeIssue('file-unreadable', [], { format: 'XLSX', detail: cut[0] }), { sheet: name }))
    return []
  }
  const workbook = await readWorkbook(parts, limits)
  if ('severity' in workbook) {
    notes.add(placed(workbook, { sheet: name }))
    return []
  }
  const is1904 = workbook.dateSystem === '1904'
  return workbook.sheets.map(sheet => rawSheet(sheet, is1904, limits, notes))
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

function rawSheet(sheet: Sheet, is1904: boolean, limits: FileLimits, notes: Notes): RawSheet {
  const { name, merges = [], hidden = false, veryHidden = false } = sheet
  return {
    name,
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
    rows: { [Symbol.iterator]: () => rowsOf(sheet, is1904, limits, notes) },
  }
}

function* rowsOf({ name, rows, cells }: Sheet, is1904: boolean, limits: FileLimits, notes: Notes): Generator<RawRow> {
  for (const [index, values] of rows.entries()) {
    const row = index + 1
    if (row > limits.rows) {
      notes.add(placed(exchangeIssue('too-many-rows', [], { most: limits.rows }), { sheet: name }))
      return
    }
    let isBroken = false
    const read = values.map((value, at): Cell => {
      const cell = readCell(value, cells?.get(`${index},${at}`), { sheet: name, row, column: at + 1 }, is1904, notes)
      if (cell === undefined) isBroken = true
      return cell ?? null
    })
    yield { row, cells: read, isBroken }
  }
}

/** Reads one cell; undefined where something is wrong with it, which is noted. */
function readCell(
  value: CellValue,
  detail: HucreCell | undefined,
  place: Place,
  is1904: boolean,
  notes: Notes,
): Cell | undefined {
  if (detail?.type === 'error') {
    notes.add(placed(exchangeIssue('error-cell', [], { text: String(value) }, { actual: value }), place))
    return undefined
  }
  if (detail?.formula !== undefined) {
    if (value === null) {
      const formula = detail.formula === '' ? undefined : `=${detail.formula}`
      notes.add(placed(exchangeIssue('formula-without-value', [], {}, { actual: formula }), place))
      return undefined
    }
    notes.repeated('formula-cell', place, `=${detail.formula}`)
  }
  if (value instanceof Date) return readDate(value, place, is1904, notes)
  if (typeof value === 'number' && isPercentage(detail)) {
    notes.repeated('percent-cell', place, value)
    return inPercent(value)
  }
  return value
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

function readDate(value: Date, place: Place, is1904: boolean, notes: Notes): Cell | undefined {
  const read = dateOfCell(value.getTime())
  if (read === null) {
    notes.add(placed(foundationIssue('date-out-of-range', [], { text: columnLetters(place.column ?? 1) }), place))
    return undefined
  }
  if (!is1904 && read < '1900-03-01') {
    notes.add(placed(exchangeIssue('date-unreliable', [], { text: read }, { actual: read }), place))
    return undefined
  }
  return read
}
