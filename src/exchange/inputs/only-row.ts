import type { Notes } from '../files/notes'
import { headingOf, type Layout } from '../tables/layout'
import type { RowRecord } from '../tables/records'
import { exchangeIssue } from '../wording'
import type { Rows } from './input'

/** The one row of a table that has just one; null, with an error that names every row, if it has none or more. */
export function onlyRow(rows: Rows, { names }: Layout, notes: Notes): RowRecord | null {
  const [first, second] = rows ?? []
  if (first !== undefined && second === undefined) return first
  const places = (rows ?? []).slice(0, mostNamed).map(row => row.where(row.row))
  notes.add(exchangeIssue('only-one', [], { what: 'row', table: headingOf(names), rows: rows?.length ?? 0, places }))
  return null
}

/** How many rows are named. */
const mostNamed = 5
