import { nearestTo } from '../foundation/nearest'
import { type Column, comparable, headingOf, isNamed, type Layout } from './layout'
import type { FileLimits } from './limits'
import type { Notes } from './notes'
import { placed } from './place'
import { columnLetters, type Merge, type RawRow, type RawSheet, type TableColumn } from './table'
import { exchangeIssue } from './wording'

/** A sheet whose headings were found; its rows begin below them. */
export interface HeadedSheet {
  readonly sheet: RawSheet
  readonly headerRow: number
  readonly columns: readonly TableColumn[]
  /** Columns whose heading stood before already; they are passed over. */
  readonly twins: ReadonlySet<number>
  readonly rows: Iterator<RawRow>
}

/** How far down headings are looked for. */
const mostRowsAbove = 50

/**
 * Finds the headings of a sheet: in the row that the caller names; else in the first row that has all columns a layout
 * needs; else in the first row that is not empty. Null where there is none.
 */
export function findHeadings(
  sheet: RawSheet,
  layout: Layout | null,
  headerRow: number | undefined,
  limits: FileLimits,
  notes: Notes,
): HeadedSheet | null {
  const rows = sheet.rows[Symbol.iterator]()
  const buffered: RawRow[] = []
  const wanted = (row: RawRow): boolean =>
    headerRow === undefined ? layout !== null && hasAll(layout, row) : row.row === headerRow
  let found: RawRow | undefined
  for (;;) {
    if (headerRow === undefined && buffered.length >= mostRowsAbove) break
    const next = rows.next()
    if (next.done === true) break
    buffered.push(next.value)
    if (!wanted(next.value)) {
      if (headerRow !== undefined && next.value.row > headerRow) break
      if (layout === null && headerRow === undefined && !isEmpty(next.value)) found = next.value
      if (found === undefined) continue
    }
    found = next.value
    break
  }
  if (headerRow === undefined) found ??= buffered.find(row => !isEmpty(row))
  if (found === undefined || isEmpty(found)) {
    // Where reading broke off, that was said.
    if (!notes.hasErrors()) notes.add(placed(exchangeIssue('no-header', [], {}), { sheet: sheet.name }))
    return null
  }
  const header = found
  const above = buffered.filter(row => row.row < header.row && !isEmpty(row)).length
  if (above > (layout?.rowsAbove ?? 0)) {
    const issue = exchangeIssue('rows-above-header', [], { rows: above }, { severity: 'info' })
    notes.add(placed(issue, { sheet: sheet.name, row: header.row }))
  }
  const below = buffered.filter(row => row.row > header.row)
  const read = readColumns(sheet, header, limits, notes)
  return { sheet, headerRow: header.row, ...read, rows: chained(below, rows) }
}

function* chained(first: readonly RawRow[], rest: Iterator<RawRow>): Generator<RawRow> {
  yield* first
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value
}

/** Whether a row has all columns that a layout needs. */
export function hasAll({ columns }: Layout, { cells }: RawRow): boolean {
  const texts = cells.filter(cell => cell !== null).map(String)
  const needs = new Set(columns.flatMap(({ need }) => need ?? []))
  return [...needs].every(need =>
    columns.some(column => column.need === need && texts.some(text => isNamed(column.headings, text))),
  )
}

/** Whether a row has nothing but blanks. */
export function isEmpty({ cells }: RawRow): boolean {
  return cells.every(cell => cell === null || (typeof cell === 'string' && cell.trim() === ''))
}

function readColumns(
  { name, merges }: RawSheet,
  { row, cells }: RawRow,
  limits: FileLimits,
  notes: Notes,
): Pick<HeadedSheet, 'columns' | 'twins'> {
  for (const merge of merges) {
    if (merge.fromRow <= row && row <= merge.toRow) {
      notes.add(placed(exchangeIssue('merged-header', [], { range: rangeOf(merge) }), { sheet: name, row }))
    }
  }
  if (cells.length > limits.columns) {
    notes.add(placed(exchangeIssue('too-many-columns', [], { most: limits.columns }), { sheet: name, row }))
  }
  const first = new Map<string, number>()
  const twins = new Set<number>()
  const columns = cells.slice(0, limits.columns).flatMap((cell, index) => {
    const header = cell === null ? '' : String(cell).normalize('NFC').trim()
    const column = index + 1
    if (header === '') return []
    const before = first.get(comparable(header))
    if (before !== undefined) {
      const issue = exchangeIssue('duplicate-column', [], { header, first: columnLetters(before) }, { actual: header })
      notes.add(placed(issue, { sheet: name, row, column }))
      twins.add(column)
      return []
    }
    first.set(comparable(header), column)
    return [{ header, column }]
  })
  return { columns, twins }
}

/** Merged cells as a spreadsheet writes them: `A1:C1`. */
export function rangeOf({ fromRow, toRow, fromColumn, toColumn }: Merge): string {
  return `${columnLetters(fromColumn)}${fromRow}:${columnLetters(toColumn)}${toRow}`
}

/** A column of a layout, and where it was found. */
export interface FoundColumn extends TableColumn {
  readonly of: Column
}

/** Matches headings with the columns of a layout. One that is not known is an issue: a typo never becomes a default. */
export function matchColumns(headed: HeadedSheet, layout: Layout, notes: Notes): readonly FoundColumn[] {
  const sheet = headed.sheet.name
  const row = headed.headerRow
  const found: FoundColumn[] = []
  for (const { header, column } of headed.columns) {
    const of = layout.columns.find(({ headings }) => isNamed(headings, header))
    const before = found.find(one => one.of === of)
    if (of === undefined) {
      const known = layout.columns.flatMap(({ headings: { vi, en } }) => [...vi, ...en])
      const issue = exchangeIssue(
        'unknown-heading',
        [],
        { header, nearest: nearestTo(header, known) },
        { actual: header },
      )
      notes.add(placed(issue, { sheet, row, column }))
    } else if (before !== undefined) {
      const first = columnLetters(before.column)
      notes.add(
        placed(exchangeIssue('duplicate-column', [], { header, first }, { actual: header }), { sheet, row, column }),
      )
    } else found.push({ header, column, of })
  }
  for (const need of new Set(layout.columns.flatMap(one => one.need ?? []))) {
    if (found.some(({ of }) => of.need === need)) continue
    const { headings } = layout.columns.find(one => one.need === need) as Column
    const wanted = headingOf(headings)
    notes.add(
      placed(exchangeIssue('column-missing', [], { wanted }, { expected: `${wanted.vi} / ${wanted.en}` }), {
        sheet,
        row,
      }),
    )
  }
  return found
}
