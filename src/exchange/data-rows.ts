import { looksMisread } from './decode-text'
import { type HeadedSheet, isEmpty, rangeOf } from './headings'
import { comparable } from './layout'
import type { FileLimits } from './limits'
import type { Notes } from './notes'
import { type Place, placed } from './place'
import type { Cell, RawRow } from './table'
import { exchangeIssue } from './wording'

/** A row of data, checked as a row: a cell for each column that has a heading. */
export interface DataRow {
  readonly row: number
  readonly cells: readonly Cell[]
  /** True where something in it could not be read, which was said already. */
  readonly isBroken: boolean
}

const totals = new Set(['tổng cộng', 'tổng số', 'tổng', 'cộng', 'total', 'totals', 'grand total', 'sum'])

/**
 * The rows below the headings, while they are asked for: without empty ones and without a last row of totals, which are
 * findings. Texts are in Unicode form NFC; where they were not, a finding says so.
 */
export function* dataRows(headed: HeadedSheet, limits: FileLimits, notes: Notes): Generator<DataRow> {
  const { sheet, headerRow } = headed
  for (const merge of sheet.merges) {
    if (merge.fromRow > headerRow) {
      const issue = exchangeIssue('merged-cells', [], { range: rangeOf(merge) }, { severity: 'warning' })
      notes.add(placed(issue, { sheet: sheet.name, row: merge.fromRow, column: merge.fromColumn }))
    }
  }
  const check = rowChecker(headed, limits, notes)
  let empty: number[] = []
  let held: RawRow | null = null
  for (let next = headed.rows.next(); next.done !== true; next = headed.rows.next()) {
    const row = next.value
    if (isEmpty(row) && row.isBroken !== true) {
      if (empty.length < limits.findings) empty.push(row.row)
      continue
    }
    if (held !== null) yield check(held)
    for (const at of empty) {
      notes.add(placed(exchangeIssue('empty-row', [], {}, { severity: 'info' }), { sheet: sheet.name, row: at }))
    }
    empty = []
    held = row
  }
  if (held === null) return
  const first = held.cells.find(cell => cell !== null && String(cell).trim() !== '')
  if (typeof first === 'string' && totals.has(comparable(first).replace(/:$/, ''))) {
    const issue = exchangeIssue('totals-row', [], {}, { severity: 'warning', actual: first })
    notes.add(placed(issue, { sheet: sheet.name, row: held.row }))
    return
  }
  yield check(held)
}

function rowChecker(
  { sheet, columns, twins }: HeadedSheet,
  { columns: mostColumns, cellCharacters }: FileLimits,
  notes: Notes,
): (row: RawRow) => DataRow {
  const width = columns.at(-1)?.column ?? 0
  const headed = new Set([...twins, ...columns.map(({ column }) => column)])
  const header = new Map(columns.map(one => [one.column, one.header]))
  return ({ row, cells, isBroken = false }) => {
    let isWrong = isBroken
    const fault = (issue: Parameters<typeof placed>[0], place: Partial<Place> = {}): void => {
      isWrong = true
      notes.add(placed(issue, { sheet: sheet.name, row, ...place }))
    }
    if (cells.length > mostColumns) fault(exchangeIssue('too-many-columns', [], { most: mostColumns }))
    if (!sheet.isTyped && cells.length < width) {
      fault(exchangeIssue('ragged-row', [], { expected: width, actual: cells.length }), { column: cells.length + 1 })
    }
    const beyond = cells.slice(0, mostColumns).findIndex((cell, at) => cell !== null && !headed.has(at + 1))
    if (beyond >= 0 && !sheet.isTyped && beyond >= width) {
      fault(exchangeIssue('ragged-row', [], { expected: width, actual: cells.length }), { column: beyond + 1 })
    } else if (beyond >= 0) fault(exchangeIssue('column-without-header', [], {}), { column: beyond + 1 })
    const read = columns.map(({ column }): Cell => {
      const cell = cells[column - 1] ?? null
      if (typeof cell !== 'string') return cell
      const heading = header.get(column)
      const place = { sheet: sheet.name, row, column, ...(heading === undefined ? {} : { header: heading }) }
      if (cell.length > cellCharacters) {
        fault(exchangeIssue('cell-too-long', [], { most: cellCharacters }), place)
        return null
      }
      if (cell.trim() === '') return null
      if (looksMisread(cell)) notes.repeated('looks-misread', place, cell)
      const normal = cell.normalize('NFC')
      if (normal !== cell) notes.repeated('not-nfc', place, cell)
      return normal
    })
    return { row, cells: read, isBroken: isWrong }
  }
}
