import type { Rows } from './input'
import { headingOf, type Layout } from './layout'
import type { Notes } from './notes'
import type { RowRecord } from './records'
import { exchangeIssue } from './wording'

/** The one row of a table that has just one; null, with an error that names every row, if it has none or more. */
export function onlyRow(rows: Rows, { names }: Layout, notes: Notes): RowRecord | null {
  const [first, second] = rows ?? []
  if (first !== undefined && second === undefined) return first
  const places = (rows ?? []).slice(0, mostNamed).map(row => row.where(row.row))
  notes.add(exchangeIssue('one-row-only', [], { table: headingOf(names), rows: rows?.length ?? 0, places }))
  return null
}

/** How many rows are named. */
const mostNamed = 5
