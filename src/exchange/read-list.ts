import type { IssuePath } from '../foundation/issue'
import { limitsOf } from './file'
import type { Assembled, InputKind, Origin } from './input'
import type { Layout } from './layout'
import { type RowRecord, readRecords, type SheetRecords } from './records'
import { chooseSheets } from './sheets'

/** The records of a sheet, held in memory. */
export interface HeldRecords {
  readonly of: SheetRecords
  readonly list: readonly RowRecord[]
}

/** The kind of an input that is a list with a row for each item. */
export function listKind<T>(layout: Layout, parse: (json: unknown) => T): InputKind<T> {
  return {
    parse,
    open: (sheets, options, notes) => {
      const [sheet = null] = chooseSheets(sheets, [{ layout, isNeeded: true }], options.sheet, notes)
      if (sheet === null) return null
      const of = readRecords(sheet, layout, options, limitsOf(options), notes)
      if (of === null) return null
      const list = [...of.records]
      return keep => listOf({ of, list }, keep)
    },
  }
}

/** The kept records as a list, and the way back from a position to its record. */
export function listOf({ of, list }: HeldRecords, keep: (record: RowRecord) => boolean): Assembled {
  const kept = list.filter(keep)
  return {
    json: kept.map(({ value }) => value),
    originOf: path => originIn({ of, list: kept }, path),
  }
}

/** The record that a path leads to whose first step is a position among the records. */
export function originIn({ of, list }: HeldRecords, [position, ...rest]: IssuePath): Origin | null {
  const record = typeof position === 'number' ? list[position] : undefined
  return record === undefined ? null : { records: of, record, rest }
}
