import type { Bilingual } from '../../foundation/language'
import type { OpenFile } from '../files/file'
import { defaultLimits } from '../files/limits'
import { type Notes, takeNotes } from '../files/notes'
import { hasAll, headingOfNeed, headingsAmong, meaningOf, mostRowsAbove, needsMet, needsOf } from '../tables/headings'
import { headingOf, isNamed, type Layout } from '../tables/layout'
import { isBlank, type RawRow, type RawSheet } from '../tables/raw-sheet'
import type { Cell } from '../tables/table'
import { exchangeIssue } from '../wording'
import { type LayoutName, layouts } from './inputs'

/** A table of an input; the first one is its main one. */
export interface TableChoice {
  readonly layout: Layout
  readonly isNeeded: boolean
}

/**
 * Finds the table that each sheet of a file is of, by its name or by its headings; a table may be in several sheets and
 * files. The only sheet of a file is read in any case. A file without any table is an error, and so is a sheet that was
 * named and is not there, or one that lacks little to be read: its rows would be missing from every figure. If the caller
 * chose a sheet, the others that have the table are a warning.
 */
export function assignSheets<T extends TableChoice>(
  file: OpenFile,
  tables: readonly T[],
  notes: Notes,
): readonly (readonly [RawSheet, T])[] {
  const visible = visibleSheets(file, tables, notes)
  const assigned = visible.flatMap(sheet => {
    const table = tableOf(sheet, tables, visible.length === 1)
    return table === null ? [] : [[sheet, table] as const]
  })
  const asked = visible[0]?.isTyped === true ? visible[0].options.sheet : undefined
  const lacksAsked = asked !== undefined && !visible.some(({ name }) => name === asked)
  if (lacksAsked || (assigned.length === 0 && file.sheets.length > 0)) {
    const wanted = asked === undefined ? headingOf((tables[0] as TableChoice).layout.names) : { vi: asked, en: asked }
    noteMissing(wanted, visible, notes, file.name)
    return []
  }
  for (const sheet of visible) {
    if (assigned.some(([one]) => one === sheet)) continue
    const missing = almost(sheet, tables)
    const severity = missing === null ? 'info' : asked === undefined ? 'error' : 'warning'
    notes.add(exchangeIssue('left-out', [], { what: 'sheet', missing: missing ?? [] }, { severity }), sheet.at)
  }
  return assigned
}

/** Notes that a table is not there, in a file or in any. */
export function noteMissing(wanted: Bilingual, sheets: readonly RawSheet[], notes: Notes, file?: string): void {
  const names = { what: 'sheet', wanted, known: sheets.map(({ name }) => name) } as const
  const issue = exchangeIssue('missing', [], names, { expected: `${wanted.vi} / ${wanted.en}` })
  notes.add(issue, file === undefined ? undefined : { file })
}

/** The sheets that are to be read; a hidden one is passed over with a finding, unless it is asked for. */
export function visibleSheets({ sheets }: OpenFile, tables: readonly TableChoice[], notes: Notes): readonly RawSheet[] {
  return sheets.filter(sheet => {
    const { name, isHidden, options } = sheet
    if (!isHidden || options.hidden === true || options.sheet === name) return true
    const severity = tableOf(sheet, tables, false) === null ? 'info' : 'warning'
    notes.add(exchangeIssue('left-out', [], { what: 'hidden-sheet' }, { severity }), sheet.at)
    return false
  })
}

function tableOf<T extends TableChoice>(sheet: RawSheet, tables: readonly T[], isOnly: boolean): T | null {
  const [main = null] = tables
  if (sheet.isTyped && sheet.options.sheet !== undefined) {
    if (sheet.options.sheet === sheet.name) return main
    return tables.slice(1).find(({ layout }) => layout === layoutOf(sheet)) ?? null
  }
  // The rows of a file that comes in pieces can be gone through only once.
  if (isOnly && tables.length === 1) return main
  const own = tables.find(({ layout }) => isNamed(layout.names, sheet.name) || isNamed(layout.names, unnumbered(sheet)))
  if (own !== undefined) return own
  const layout = layoutOf(sheet)
  const fitting = tables.find(one => one.layout === layout)
  if (fitting !== undefined || !isOnly) return fitting ?? null
  return nearest(sheet, tables)
}

const blanksAtEnd = /(?<![\s_.-])[\s_.-]+$/u

/** The name of a sheet without the number that copies and pages get: `Hồ sơ 2`, `Hồ sơ (2)`. */
function unnumbered({ name }: RawSheet): string {
  const before = name.replace(/(?:\(|(?<!\d))\d+\)?$/u, '')
  if (before === name) return name
  return before
    .replace(blanksAtEnd, '')
    .replace(/(?:trang|tháng|page)$/iu, '')
    .replace(blanksAtEnd, '')
}

/** The table of the library with most columns in common, of those all of whose needs are met; by name first. */
export function layoutNameOf(sheet: RawSheet): LayoutName | null {
  const rows = firstRows(sheet)
  const fits = (Object.entries(layouts) as [LayoutName, Layout][]).flatMap(([name, layout]) => {
    const cells = headingsAmong(rows, sheet, layout)?.cells ?? []
    if (!hasAll(layout, cells, sheet.options)) return []
    return [{ name, isNamed: isNamed(layout.names, sheet.name), known: knownIn(cells, layout, sheet) }]
  })
  const [best] = fits.toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.known - a.known)
  return best?.name ?? null
}

function layoutOf(sheet: RawSheet): Layout | null {
  const name = layoutNameOf(sheet)
  return name === null ? null : layouts[name]
}

function knownIn(cells: readonly Cell[], layout: Layout, { options }: RawSheet): number {
  return cells.filter(cell => !isBlank(cell) && typeof meaningOf(String(cell), layout, options) === 'object').length
}

/** The first rows of a sheet, only looked at: unless asked for, what is wrong with them is noted once they are read. */
export function firstRows(sheet: RawSheet, notes: Notes = takeNotes(defaultLimits)): readonly RawRow[] {
  const rows: RawRow[] = []
  for (const row of sheet.rows(notes)) {
    if (rows.push(row) > mostRowsAbove) break
  }
  return rows
}

/** The table whose headings a sheet has most of; the main one if it has none of any. */
function nearest<T extends TableChoice>(sheet: RawSheet, tables: readonly T[]): T | null {
  const rows = firstRows(sheet)
  const known = (table: TableChoice): number =>
    Math.max(0, ...rows.map(({ cells }) => knownIn(cells, table.layout, sheet)))
  return tables.toSorted((a, b) => known(b) - known(a))[0] ?? null
}

/** The headings that a sheet lacks to be read, if it has most of them; null if it has few, or is another table. */
function almost(sheet: RawSheet, tables: readonly TableChoice[]): readonly Bilingual[] | null {
  const layout = layoutOf(sheet)
  if (layout !== null) return tables.some(one => one.layout === layout) ? [] : null
  const rows = firstRows(sheet)
  for (const { layout: wanted } of tables) {
    const needs = needsOf(wanted)
    for (const { cells } of rows) {
      const met = needsMet(wanted, cells, sheet.options)
      if (met.size < 2 || met.size * 2 < needs.length) continue
      return needs.filter(need => !met.has(need)).map(need => headingOfNeed(wanted, need))
    }
  }
  return null
}
