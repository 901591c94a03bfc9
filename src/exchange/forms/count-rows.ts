import type { Issue } from '../../foundation/issue'
import { thingIssue } from '../../foundation/wording'
import type { Notes } from '../files/notes'
import { numbersColumns, roleOf } from '../tables/closing-rows'
import { isBlank, isEmpty, type RawRow, type RawSheet } from '../tables/raw-sheet'
import type { Cell } from '../tables/table'
import { exchangeIssue } from '../wording'
import { type HeadingBlock, repeatsHeadings } from './heading-block'

/** A count of a unit, as its row has it. */
export interface CountCell {
  readonly unit: string
  readonly indicator: string
  readonly count: number
}

/** A column with counts, from 0, and its heading. */
export interface CountColumn {
  readonly at: number
  readonly heading: string
  readonly indicator: string
}

type Counts = ReadonlyMap<CountColumn, number>

/** The counts in a row of totals, and the sums of the rows since the total before it. */
interface Total {
  readonly row: number
  readonly counts: Counts
  readonly since: Counts
}

/** Reads the rows below the headings: those of units; totals, which are held against them; and what is none of these. */
export function readCountRows(
  rows: readonly RawRow[],
  block: HeadingBlock,
  unitAt: number,
  columns: readonly CountColumn[],
  { at: place }: RawSheet,
  notes: Notes,
): readonly CountCell[] {
  const needs = [unitAt, ...columns.map(({ at }) => at)].map(at => [at + 1])
  const last = block.rows.at(-1)?.row ?? 0
  const cells: CountCell[] = []
  const totals: Total[] = []
  const all = new Map<CountColumn, number>()
  let since = new Map<CountColumn, number>()
  const units = new Set<string>()
  const unheaded = new Set<number>()
  const closing: RawRow[] = []
  for (const row of rows.filter(one => one.row > last && !isEmpty(one))) {
    const here = { ...place, row: row.row }
    const leftOut = (
      what: 'column-numbers' | 'repeated-heading' | 'totals',
      severity: 'info' | 'warning' = 'info',
    ): void => notes.add(exchangeIssue('left-out', [], { what }, { severity }), here)
    // Without parentheses it could be the row of a unit with a short name.
    if (numbersColumns(row, columns.length))
      leftOut('column-numbers', row.cells.some(cell => String(cell ?? '').includes('(')) ? 'info' : 'warning')
    else if (repeatsHeadings(row, block)) leftOut('repeated-heading')
    else {
      const unit = String(row.cells[unitAt] ?? '')
        .normalize('NFC')
        .trim()
      const role = roleOf(row, needs)
      const counts = new Map<CountColumn, number>()
      const faults: (readonly [CountColumn, Issue])[] = []
      for (const column of columns) {
        const read = countIn(row.cells[column.at])
        if (typeof read === 'number') counts.set(column, read)
        else if (read !== null) faults.push([column, read])
      }
      if (role === 'totals') {
        leftOut('totals')
        totals.push({ row: row.row, counts, since })
        since = new Map()
        continue
      }
      // Notes and signatures have no figures.
      if (role === 'closing' || (counts.size === 0 && (closing.length > 0 || unit === '' || faults.length < 2))) {
        closing.push(row)
        continue
      }
      for (const [{ at }, issue] of faults) notes.add(issue, { ...here, column: at + 1 })
      for (const [at, cell] of row.cells.entries()) {
        if (isBlank(cell) || (block.headings[at] ?? '') !== '' || unheaded.has(at)) continue
        unheaded.add(at)
        notes.add(exchangeIssue('missing', [], { what: 'heading' }), { ...here, column: at + 1 })
      }
      if (unit === '') {
        const wanted = { vi: 'Đơn vị', en: 'unit' }
        notes.add(exchangeIssue('missing', [], { what: 'cell', wanted }), { ...here, column: unitAt + 1 })
        continue
      }
      if (units.has(unit)) {
        notes.add(thingIssue('duplicate', [], { what: 'unit', name: unit }), { ...here, column: unitAt + 1 })
        continue
      }
      units.add(unit)
      for (const [column, count] of counts) {
        cells.push({ unit, indicator: column.indicator, count })
        for (const sums of [all, since]) sums.set(column, (sums.get(column) ?? 0) + count)
      }
    }
  }
  const [firstClosing] = closing
  if (firstClosing !== undefined) {
    const actual = String(firstClosing.cells.find(cell => !isBlank(cell)))
    const details = { severity: 'warning', actual } as const
    const issue = exchangeIssue('left-out', [], { what: 'closing-rows', rows: closing.length }, details)
    notes.add(issue, { ...place, row: firstClosing.row })
  }
  for (const total of totals) noteWrongSums(total, all, place, notes)
  return cells
}

/** Notes the totals of a row that are neither those of all rows nor those of the rows since the total before it. */
function noteWrongSums({ row, counts, since }: Total, all: Counts, place: RawSheet['at'], notes: Notes): void {
  for (const [column, printed] of counts) {
    const computed = all.get(column) ?? 0
    if (printed === computed || printed === (since.get(column) ?? 0)) continue
    const { at, heading } = column
    const texts = { what: 'total', column: { vi: heading, en: heading }, printed, computed } as const
    const issue = exchangeIssue('contradiction', [], texts, { severity: 'warning' })
    notes.add(issue, { ...place, row, column: at + 1 })
  }
}

/** The count in a cell; null if it is empty. Counts are whole, so a point before three digits separates thousands. */
function countIn(cell: Cell | undefined): number | Issue | null {
  if (isBlank(cell)) return null
  const written = String(cell).trim()
  if (/^[-–—]$/.test(written)) return null
  const isGrouped = typeof cell === 'string' && /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+|(?: \d{3})+)$/.test(written)
  const count = Number(isGrouped ? written.replace(/[., ]/g, '') : written)
  if (/^\d/.test(written) && Number.isSafeInteger(count)) return count
  return exchangeIssue('not-whole', [], { what: 'count', text: `“${written}”` }, { actual: cell })
}
