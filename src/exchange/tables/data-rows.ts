import type { Issue } from '../../foundation/issue'
import { looksMisread } from '../files/decode-text'
import type { FileLimits } from '../files/limits'
import type { Notes } from '../files/notes'
import type { Place } from '../files/place'
import { exchangeIssue } from '../wording'
import { isThin, numbersColumns, roleOf } from './closing-rows'
import { type HeadedSheet, rangeOf } from './headings'
import { isBlank, isEmpty, type RawRow, type Shown } from './raw-sheet'
import { type Cell, columnLetters } from './table'

/** A row of data, checked as a row: a cell for each column that has a heading. */
export interface DataRow {
  readonly row: number
  readonly cells: readonly Cell[]
  /** What cells show, by their columns, where that is not their value as it is written. */
  readonly shown: ReadonlyMap<number, Shown>
  /** True where something in it could not be read, which was said already. */
  readonly isBroken: boolean
}

/** More rows than a block of signatures has. */
const mostClosing = 50

/**
 * The rows below the headings, while they are asked for: without empty ones, without a row that numbers the columns, and
 * without rows of totals and what closes a table, which are findings. Texts are in Unicode form NFC; if they were not,
 * a finding says so.
 */
export function* dataRows(headed: HeadedSheet, limits: FileLimits, notes: Notes): Generator<DataRow> {
  const { sheet, needs } = headed
  noteMerges(headed, notes)
  noteHiddenColumns(headed, notes)
  const [hidden, struck] = [new UnseenRows(), new UnseenRows()]
  const check = rowChecker(headed, limits, notes)
  const read = (row: RawRow): DataRow => {
    if (row.isHidden === true) hidden.add(row.row)
    if (headed.columns.some(({ column }) => row.struck?.has(column))) struck.add(row.row)
    return check(row)
  }
  const empty = { first: 0, rows: 0 }
  let since = 0
  let isFirst = true
  let closing: RawRow[] = []
  for (let next = headed.rows.next(); next.done !== true; next = headed.rows.next()) {
    const row = next.value
    if (isEmpty(row)) {
      since++
      continue
    }
    if (isFirst && needs.length > 0 && numbersColumns(row, headed.columns.length)) {
      // Without parentheses or letters it could be data.
      const severity = row.cells.every(cell => isBlank(cell) || /^\d+$/.test(String(cell))) ? 'warning' : 'info'
      notes.add(exchangeIssue('left-out', [], { what: 'column-numbers' }, { severity }), { ...sheet.at, row: row.row })
      continue
    }
    isFirst = false
    const role = roleOf(row, needs)
    if (role !== 'data' || (closing.length > 0 && closing.length < mostClosing && isThin(row, needs))) {
      closing.push(row)
      continue
    }
    // Data goes on: what seemed to close the table is data too, but for totals of a part.
    for (const one of closing) {
      if (needs.length > 0 && roleOf(one, needs) === 'totals') noteTotals(one, headed, notes)
      else yield read(one)
    }
    closing = []
    if (since > 0) {
      if (empty.rows === 0) empty.first = row.row - since
      empty.rows += since
    }
    since = 0
    yield read(row)
  }
  hidden.note('hidden-rows', sheet.at, notes)
  struck.note('struck-rows', sheet.at, notes)
  if (empty.rows > 0) {
    const issue = exchangeIssue('left-out', [], { what: 'empty-rows', rows: empty.rows }, { severity: 'info' })
    notes.add(issue, { ...sheet.at, row: empty.first })
  }
  for (const row of closing) if (roleOf(row, needs) === 'totals') noteTotals(row, headed, notes)
  const others = closing.filter(row => roleOf(row, needs) !== 'totals')
  const [first] = others
  if (first !== undefined) {
    const text = String(first.cells.find(cell => !isBlank(cell)))
    const details = { severity: 'warning', actual: text } as const
    const issue = exchangeIssue('left-out', [], { what: 'closing-rows', rows: others.length }, details)
    notes.add(issue, { ...sheet.at, row: first.row })
  }
}

function noteTotals({ row, cells }: RawRow, { sheet }: HeadedSheet, notes: Notes): void {
  const actual = cells.find(cell => !isBlank(cell))
  notes.add(exchangeIssue('left-out', [], { what: 'totals' }, { severity: 'warning', actual }), { ...sheet.at, row })
}

function noteMerges({ sheet: { merges, at }, headerRow }: HeadedSheet, notes: Notes): void {
  const below = merges.filter(({ fromRow }) => fromRow > headerRow)
  const [first] = below
  if (first === undefined) return
  const ranges = firstOf(below.map(rangeOf))
  const issue = exchangeIssue('read-as', [], { what: 'merged-cells', ranges }, { severity: 'warning' })
  notes.add(issue, { ...at, row: first.fromRow, column: first.fromColumn })
}

/** A hidden column is read like the others: a reader of the sheet does not see what is counted. */
function noteHiddenColumns({ sheet: { at, hiddenColumns = [] }, columns, headerRow }: HeadedSheet, notes: Notes): void {
  const hidden = columns.filter(({ column }) => hiddenColumns.some(([from, to]) => from <= column && column <= to))
  const [first] = hidden
  if (first === undefined) return
  const names = firstOf(hidden.map(({ column, header }) => `${columnLetters(column)} (${header})`))
  const issue = exchangeIssue('read-as', [], { what: 'hidden-columns', columns: names }, { severity: 'warning' })
  notes.add(issue, { ...at, row: headerRow, column: first.column })
}

/** How many rows, ranges of rows or columns are named one by one. */
const mostListed = 20

function firstOf(names: readonly string[]): readonly string[] {
  return names.length > mostListed ? [...names.slice(0, mostListed), '…'] : names
}

/** Rows that are read although a reader of the sheet does not see them, or sees them crossed out; noted once a sheet. */
class UnseenRows {
  readonly #ranges: { readonly from: number; to: number }[] = []
  #rows = 0

  add(row: number): void {
    this.#rows++
    const last = this.#ranges.at(-1)
    if (last?.to === row - 1) last.to = row
    else if (this.#ranges.length <= mostListed) this.#ranges.push({ from: row, to: row })
  }

  note(what: 'hidden-rows' | 'struck-rows', at: Place, notes: Notes): void {
    const [first] = this.#ranges
    if (first === undefined) return
    const ranges = firstOf(this.#ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)))
    const issue = exchangeIssue('read-as', [], { what, rows: this.#rows, ranges }, { severity: 'warning' })
    notes.add(issue, { ...at, row: first.from })
  }
}

function rowChecker(
  { sheet, columns, passedOver }: HeadedSheet,
  { columns: mostColumns, cellCharacters }: FileLimits,
  notes: Notes,
): (row: RawRow) => DataRow {
  const width = Math.max(0, ...passedOver, ...columns.map(({ column }) => column))
  const headed = new Set([...passedOver, ...columns.map(({ column }) => column)])
  const header = new Map(columns.map(one => [one.column, one.header]))
  const placeOf = (row: number, column: number): Place => {
    const heading = header.get(column)
    return { ...sheet.at, row, column, ...(heading === undefined ? {} : { header: heading }) }
  }
  return ({ row, cells, notes: own = [], shown = nothingShown }) => {
    let isBroken = false
    const fault = (issue: Issue, place: Place = { ...sheet.at, row }): void => {
      isBroken = true
      notes.add(issue, place)
    }
    const ragged = (): Issue =>
      exchangeIssue('contradiction', [], { what: 'cells', expected: width, actual: cells.length })
    for (const note of own) {
      if (passedOver.has(note.column)) continue
      const place = placeOf(row, note.column)
      if ('issue' in note) fault(note.issue, place)
      else notes.repeated(note.what, place, note.actual)
    }
    if (cells.length > mostColumns) fault(exchangeIssue('too-big', [], { what: 'columns', most: mostColumns }))
    if (!sheet.isTyped && cells.length < width) {
      fault(ragged(), { ...sheet.at, row, column: cells.length + 1 })
    }
    const beyond = cells.slice(0, mostColumns).findIndex((cell, at) => !headed.has(at + 1) && !isBlank(cell))
    if (beyond >= 0) {
      const isRagged = !sheet.isTyped && beyond >= width
      const issue = isRagged ? ragged() : exchangeIssue('missing', [], { what: 'heading' })
      fault(issue, { ...sheet.at, row, column: beyond + 1 })
    }
    const read = columns.map(({ column }): Cell => {
      const cell = cells[column - 1] ?? null
      if (typeof cell !== 'string') return cell
      if (cell.length > cellCharacters) {
        fault(exchangeIssue('too-big', [], { what: 'cell', most: cellCharacters }), placeOf(row, column))
        return null
      }
      if (cell.trim() === '') return null
      if (looksMisread(cell)) notes.repeated('misread', placeOf(row, column), cell)
      const normal = cell.normalize('NFC')
      if (normal !== cell) notes.repeated('nfc', placeOf(row, column), cell)
      return normal
    })
    // Most rows are read as they are: their list of cells need not be kept twice.
    const isSame = read.length === cells.length && read.every((cell, at) => cell === cells[at])
    return { row, cells: isSame ? cells : read, shown, isBroken }
  }
}

const nothingShown: ReadonlyMap<number, Shown> = new Map()
