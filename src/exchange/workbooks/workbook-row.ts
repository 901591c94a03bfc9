import { formatExact, isFraction, readExact } from '../../foundation/exact'
import { type Fraction, multiplyFractions } from '../../foundation/fraction'
import type { Issue } from '../../foundation/issue'
import { dateIssue } from '../../foundation/wording'
import { dateOfCell } from '../tables/date-cell'
import type { CellNote, RawRow, Shown } from '../tables/raw-sheet'
import { type Cell, columnLetters } from '../tables/table'
import { exchangeIssue } from '../wording'
import type { CellContext, WorkbookCell, WorkbookRow } from './workbook-cells'
import { type Look, lookOf, writeCode } from './xlsx/number-format'
import { unreadable } from './xlsx/open-archive'

/** Whether there is anything in a cell; those that only have a colour or a border are nothing. */
export function isFilled({ text, formula }: WorkbookCell): boolean {
  return formula !== undefined || (text !== null && text !== '')
}

/**
 * Reads rows of a workbook as all files have them: values, what is to be said of them, and what they show. Rows whose cells
 * look alike share how they look, so that a million of them need no room for it.
 */
export function rowReader(context: CellContext): (row: WorkbookRow) => RawRow {
  let last: ReadonlyMap<number, Shown> | undefined
  return ({ row, cells, isHidden }) => {
    const notes: CellNote[] = []
    const read: Cell[] = []
    let shown: Map<number, Shown> | undefined
    let struck: Set<number> | undefined
    for (const cell of cells) {
      while (read.length < cell.column - 1) read.push(null)
      const look = lookOfCell(cell, context)
      read.push(readCell(cell, look, context, notes))
      const one = shownAs(cell, look)
      if (one !== undefined) {
        shown ??= new Map()
        shown.set(cell.column, one)
      }
      if (isStruck(cell, context)) {
        struck ??= new Set()
        struck.add(cell.column)
      }
    }
    if (last === undefined || shown === undefined || !isSame(shown, last)) last = shown
    return {
      row,
      // A list that grew has room for more: a copy has not.
      cells: read.slice(),
      ...(notes.length === 0 ? {} : { notes: notes.slice() }),
      ...(last === undefined ? {} : { shown: last }),
      ...(isHidden ? { isHidden } : {}),
      ...(struck === undefined ? {} : { struck }),
    }
  }
}

function isSame(one: ReadonlyMap<number, Shown>, other: ReadonlyMap<number, Shown>): boolean {
  if (one.size !== other.size) return false
  for (const [column, shown] of one) if (typeof shown === 'object' || other.get(column) !== shown) return false
  return true
}

function isStruck(
  { type, text, style, isStruck: isPart = false }: WorkbookCell,
  { styleOf, struck }: CellContext,
): boolean {
  return isPart || styleOf(style).isStruck || (type === 's' && struck.has(Number(text)))
}

/** What a reader of the sheet sees of a cell with a number; null for a cell with anything else. */
function lookOfCell({ type, style, text }: WorkbookCell, { styleOf }: CellContext): Look | null {
  if (type === 'd') return { kind: 'date' }
  return type === 'n' && text !== null ? lookOf(styleOf(style).format, Number(text)) : null
}

function shownAs({ text }: WorkbookCell, look: Look | null): Shown | undefined {
  if (look === null || look.kind === 'plain') return undefined
  if (look.kind === 'date') return 'date'
  const code = look.kind === 'code' ? writeCode(look, Number(text)) : null
  return code === null ? 'otherwise' : { text: code }
}

/** Reads one cell; null if something is wrong with it, which is noted. */
function readCell(
  { column, type, text, formula }: WorkbookCell,
  look: Look | null,
  { strings, is1904 }: CellContext,
  notes: CellNote[],
): Cell {
  const fault = (issue: Issue): null => {
    notes.push({ column, issue })
    return null
  }
  if (type === 'e') return fault(exchangeIssue('error-cell', [], { text: String(text) }, { actual: text }))
  if (formula !== undefined) {
    const written = formula === '' ? undefined : `=${formula}`
    if (text === null) return fault(exchangeIssue('missing', [], { what: 'formula-value' }, { actual: written }))
    notes.push({ column, what: 'formula', actual: written ?? '=' })
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
  if (look?.kind === 'date') {
    const read = readDate(value, column, is1904)
    return typeof read === 'string' ? read : fault(read)
  }
  const shown = asExcelHolds(value)
  if (look?.kind !== 'percent') return shown
  notes.push({ column, what: 'percent', actual: value })
  return inPercent(shown, look.factor)
}

/** A number as the standard writes it (xsd:double without INF and NaN). */
const ooxmlNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

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
  // Excel counts a 29 February 1900 which did not exist, so earlier days are one off.
  const read = dateOfCell((serial - (is1904 ? zeroDay1904 : zeroDay)) * dayLength)
  if (read === null) return dateIssue('outside', [], { what: 'years', text: columnLetters(column) })
  if (!is1904 && read < '1900-03-01')
    return exchangeIssue('malformed', [], { what: 'early-date', text: read }, { actual: read })
  return read
}
