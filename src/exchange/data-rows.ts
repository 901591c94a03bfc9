import { isThin, numbersColumns, roleOf } from './closing-rows'
import { looksMisread } from './decode-text'
import { type HeadedSheet, rangeOf } from './headings'
import type { FileLimits } from './limits'
import type { Notes } from './notes'
import { type Place, placed } from './place'
import { isBlank, isEmpty, type RawRow } from './raw-sheet'
import type { Cell } from './table'
import { exchangeIssue } from './wording'

/** A row of data, checked as a row: a cell for each column that has a heading. */
export interface DataRow {
  readonly row: number
  readonly cells: readonly Cell[]
  /** The columns of the cells that are dates. */
  readonly dates: ReadonlySet<number>
  /** True where something in it could not be read, which was said already. */
  readonly isBroken: boolean
}

/** More rows than a block of signatures has. */
const mostClosing = 50

/**
 * The rows below the headings, while they are asked for: without empty ones, without a row that numbers the columns, and
 * without rows of totals and what closes a table, which are findings. Texts are in Unicode form NFC; where they were not,
 * a finding says so.
 */
export function* dataRows(headed: HeadedSheet, limits: FileLimits, notes: Notes): Generator<DataRow> {
  const { sheet, needs } = headed
  noteMerges(headed, notes)
  const check = rowChecker(headed, limits, notes)
  const empty: Empty = { first: 0, rows: 0 }
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
      notes.add(placed(exchangeIssue('column-numbers', [], {}, { severity }), { ...sheet.at, row: row.row }))
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
      else yield check(one)
    }
    closing = []
    if (since > 0) {
      if (empty.rows === 0) empty.first = row.row - since
      empty.rows += since
    }
    since = 0
    yield check(row)
  }
  if (empty.rows > 0) {
    const issue = exchangeIssue('empty-row', [], { others: empty.rows - 1 }, { severity: 'info' })
    notes.add(placed(issue, { ...sheet.at, row: empty.first }))
  }
  for (const row of closing) if (roleOf(row, needs) === 'totals') noteTotals(row, headed, notes)
  const others = closing.filter(row => roleOf(row, needs) !== 'totals')
  const [first] = others
  if (first !== undefined) {
    const text = String(first.cells.find(cell => !isBlank(cell)))
    const details = { severity: 'warning', actual: text } as const
    const issue = exchangeIssue('closing-rows', [], { rows: others.length }, details)
    notes.add(placed(issue, { ...sheet.at, row: first.row }))
  }
}

interface Empty {
  first: number
  rows: number
}

function noteTotals({ row, cells }: RawRow, { sheet }: HeadedSheet, notes: Notes): void {
  const actual = cells.find(cell => !isBlank(cell))
  notes.add(placed(exchangeIssue('totals-row', [], {}, { severity: 'warning', actual }), { ...sheet.at, row }))
}

function noteMerges({ sheet: { merges, at }, headerRow }: HeadedSheet, notes: Notes): void {
  const below = merges.filter(({ fromRow }) => fromRow > headerRow)
  const [first] = below
  if (first === undefined) return
  const texts = { range: rangeOf(first), others: below.length - 1 }
  const issue = exchangeIssue('merged-cells', [], texts, { severity: 'warning' })
  notes.add(placed(issue, { ...at, row: first.fromRow, column: first.fromColumn }))
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
  return ({ row, cells, notes: own = [], dates = noDates }) => {
    let isBroken = false
    const fault = (issue: Parameters<typeof placed>[0], place: Place = { ...sheet.at, row }): void => {
      isBroken = true
      notes.add(placed(issue, place))
    }
    for (const note of own) {
      if (passedOver.has(note.column)) continue
      const place = placeOf(row, note.column)
      if ('issue' in note) fault(note.issue, place)
      else notes.repeated(note.code, place, note.actual)
    }
    if (cells.length > mostColumns) fault(exchangeIssue('too-many-columns', [], { most: mostColumns }))
    if (!sheet.isTyped && cells.length < width) {
      const issue = exchangeIssue('ragged-row', [], { expected: width, actual: cells.length })
      fault(issue, { ...sheet.at, row, column: cells.length + 1 })
    }
    const beyond = cells.slice(0, mostColumns).findIndex((cell, at) => !headed.has(at + 1) && !isBlank(cell))
    if (beyond >= 0) {
      const isRagged = !sheet.isTyped && beyond >= width
      const issue = isRagged
        ? exchangeIssue('ragged-row', [], { expected: width, actual: cells.length })
        : exchangeIssue('column-without-header', [], {})
      fault(issue, { ...sheet.at, row, column: beyond + 1 })
    }
    const read = columns.map(({ column }): Cell => {
      const cell = cells[column - 1] ?? null
      if (typeof cell !== 'string') return cell
      if (cell.length > cellCharacters) {
        fault(exchangeIssue('cell-too-long', [], { most: cellCharacters }), placeOf(row, column))
        return null
      }
      if (cell.trim() === '') return null
      if (looksMisread(cell)) notes.repeated('looks-misread', placeOf(row, column), cell)
      const normal = cell.normalize('NFC')
      if (normal !== cell) notes.repeated('not-nfc', placeOf(row, column), cell)
      return normal
    })
    // Most rows are read as they are: their list of cells need not be kept twice.
    const isSame = read.length === cells.length && read.every((cell, at) => cell === cells[at])
    return { row, cells: isSame ? cells : read, dates, isBroken }
  }
}

const noDates: ReadonlySet<number> = new Set()
