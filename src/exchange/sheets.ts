import { hasAll } from './headings'
import { headingOf, isNamed, type Layout } from './layout'
import type { Notes } from './notes'
import { placed } from './place'
import type { RawSheet } from './table'
import { exchangeIssue } from './wording'

/** The tables of an input: the main one, and others that stand in sheets of their own. */
export interface TableChoice {
  readonly layout: Layout
  readonly isNeeded: boolean
}

/**
 * Finds the sheet of each table by its name; where none bears it, by its headings, if they fit just one of the sheets that
 * are left. Where there is one sheet only, it is that of the main table. What is not read is a finding; a table that is needed and not there is an error.
 */
export function chooseSheets(
  sheets: readonly RawSheet[],
  tables: readonly TableChoice[],
  mainSheet: string | undefined,
  notes: Notes,
): readonly (RawSheet | null)[] {
  const known = sheets.map(({ name }) => name)
  const taken = new Set(
    sheets.filter(({ name }) => name === mainSheet || tables.some(({ layout }) => isNamed(layout.names, name))),
  )
  const chosen = tables.map(({ layout, isNeeded }, index): RawSheet | null => {
    const isMain = index === 0
    const wanted = headingOf(layout.names)
    const named = sheets.filter(({ name }) =>
      isMain && mainSheet !== undefined ? name === mainSheet : isNamed(layout.names, name),
    )
    if (named.length > 1) {
      notes.add(exchangeIssue('sheet-twice', [], { wanted, known: named.map(({ name }) => name) }))
      return null
    }
    if (named.length === 0 && isMain && mainSheet === undefined && sheets.length === 1) {
      taken.add(sheets[0] as RawSheet)
      return sheets[0] as RawSheet
    }
    const fitting = named.length > 0 ? [] : sheets.filter(sheet => !taken.has(sheet) && fits(sheet, layout))
    const [only] = fitting
    if (only !== undefined && fitting.length === 1 && !(isMain && mainSheet !== undefined)) {
      taken.add(only)
      return only
    }
    if (named.length === 0 && isNeeded) {
      const shown = isMain && mainSheet !== undefined ? { vi: mainSheet, en: mainSheet } : wanted
      notes.add(exchangeIssue('sheet-missing', [], { wanted: shown, known }, { expected: `${shown.vi} / ${shown.en}` }))
    }
    return named[0] ?? null
  })
  for (const sheet of sheets) {
    if (chosen.includes(sheet)) continue
    notes.add(placed(exchangeIssue('sheet-unused', [], {}, { severity: 'info' }), { sheet: sheet.name }))
  }
  return chosen
}

/** How far down headings are looked for. */
const mostRows = 50

function fits({ rows }: RawSheet, layout: Layout): boolean {
  let read = 0
  for (const row of rows) {
    if (hasAll(layout, row)) return true
    if (++read >= mostRows) return false
  }
  return false
}
