import type { IssuePath } from '../../foundation/issue'
import type { Layout } from '../tables/layout'
import type { RowRecord } from '../tables/records'
import type { Twins } from '../tables/twins'
import type { Assembled, InputKind, Origin } from './input'

/** The kind of an input that is a list with a row for each item. */
export function listKind<T>(layout: Layout, parse: (json: unknown) => T, twins: Twins = {}): InputKind<T> {
  return {
    tables: [{ layout, isNeeded: true }],
    itemsOf: json => (Array.isArray(json) ? [{ items: json, path: [] }] : null),
    assemble:
      ([rows]) =>
      keep =>
        listOf(rows ?? [], keep),
    parse,
    twins,
  }
}

/** The kept records as a list, and the way back from a position to its record. */
export function listOf(rows: readonly RowRecord[], keep: (record: RowRecord) => boolean): Assembled {
  const kept = rows.filter(keep)
  return { json: kept.map(({ value }) => value), originOf: path => originIn(kept, path) }
}

/** The record that a path leads to whose first step is a position among the records. */
export function originIn(rows: readonly RowRecord[], [position, ...rest]: IssuePath): Origin | null {
  const record = typeof position === 'number' ? rows[position] : undefined
  return record === undefined ? null : { record, rest }
}
