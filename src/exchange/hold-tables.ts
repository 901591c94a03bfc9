import { limitsOf } from './file'
import type { ReadOptions } from './input'
import type { Notes } from './notes'
import { placed } from './place'
import type { HeldRecords } from './read-list'
import { type RowRecord, readRecords } from './records'
import { chooseSheets, type TableChoice } from './sheets'
import type { RawSheet } from './table'
import { exchangeIssue } from './wording'

/** Reads the tables of an input that has several; null for one that is not there, or cannot be read. */
export function holdTables(
  sheets: readonly RawSheet[],
  choices: readonly TableChoice[],
  options: ReadOptions,
  notes: Notes,
): readonly (HeldRecords | null)[] {
  return chooseSheets(sheets, choices, options.sheet, notes).map((sheet, index) => {
    if (sheet === null) return null
    const { layout } = choices[index] as TableChoice
    const of = readRecords(sheet, layout, options, limitsOf(options), notes)
    return of === null ? null : { of, list: [...of.records] }
  })
}

/** The one row of a table that has just one; null where it has none or more, which is noted. */
export function onlyRow({ of, list }: HeldRecords, notes: Notes): RowRecord | null {
  const [first] = list
  if (first !== undefined && list.length === 1) return first
  notes.add(placed(exchangeIssue('one-row-only', [], { rows: list.length }), { sheet: of.sheet }))
  return null
}
