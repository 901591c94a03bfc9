import type { Issue } from '../../foundation/issue'
import type { Bilingual } from '../../foundation/language'
import { nearestAmong } from '../../foundation/nearest'
import { thingIssue } from '../../foundation/wording'
import type { FileOptions } from '../files/file-options'
import type { FileLimits } from '../files/limits'
import type { Notes } from '../files/notes'
import { exchangeIssue } from '../wording'
import { type Column, comparable, headingOf, isNamed, keyOf, type Layout } from './layout'
import { isBlank, isEmpty, type RawRow, type RawSheet } from './raw-sheet'
import { type Cell, columnLetters, type Merge, type TableColumn } from './table'

/** A sheet whose headings were found; its rows begin below them. */
export interface HeadedSheet {
  readonly sheet: RawSheet
  /** The last row of the headings. */
  readonly headerRow: number
  readonly columns: readonly TableColumn[]
  /** Columns that are not read, and rightly so: those to ignore, and those whose heading was there already. */
  readonly passedOver: ReadonlySet<number>
  /** For each thing that a row needs, the columns that may give it; none for a table of any kind. */
  readonly needs: readonly (readonly number[])[]
  readonly rows: Iterator<RawRow>
}

/** How far down headings are looked for. */
export const mostRowsAbove = 50

/** The row of the headings: one, or two of which the lower one divides the columns of the upper one. */
interface HeadingRows {
  readonly first: number
  readonly last: number
  readonly cells: readonly Cell[]
}

/**
 * Finds the headings of a sheet: in the row that the caller names; else in the first row, or pair of rows, that has all
 * columns a layout needs; else in the first row that is not empty. Null, with an error, if there is none.
 */
export function findHeadings(
  sheet: RawSheet,
  layout: Layout | null,
  limits: FileLimits,
  notes: Notes,
): HeadedSheet | null {
  const { headerRow } = sheet.options
  const rows = sheet.rows(notes)[Symbol.iterator]()
  const buffered: RawRow[] = []
  const mostRows = (headerRow ?? mostRowsAbove) + 1
  while (buffered.length < mostRows) {
    const next = rows.next()
    if (next.done === true) break
    buffered.push(next.value)
  }
  const found = headingsAmong(buffered, sheet, layout)
  if (found === null) {
    // Why reading broke off is an error already.
    if (!notes.isBrokenOff()) notes.add(exchangeIssue('missing', [], { what: 'header' }), sheet.at)
    return null
  }
  const { first, last } = found
  const above = buffered.filter(row => row.row < first && !isEmpty(row)).length
  if (above > (layout?.rowsAbove ?? 0)) {
    const issue = exchangeIssue('left-out', [], { what: 'rows-above', rows: above }, { severity: 'info' })
    notes.add(issue, { ...sheet.at, row: first })
  }
  const below = buffered.filter(row => row.row > last)
  const read = readColumns(sheet, found, limits, notes)
  return { sheet, headerRow: last, needs: [], ...read, rows: chained(below, rows) }
}

function* chained(first: readonly RawRow[], rest: Iterator<RawRow>): Generator<RawRow> {
  yield* first
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value
}

/** The headings among the first rows of a sheet; null if all of these are empty. */
export function headingsAmong(rows: readonly RawRow[], sheet: RawSheet, layout: Layout | null): HeadingRows | null {
  const { headerRow } = sheet.options
  const asked = headerRow === undefined ? rows.slice(0, mostRowsAbove) : rows.filter(({ row }) => row === headerRow)
  const single = ({ row, cells }: RawRow): HeadingRows => ({ first: row, last: row, cells })
  const full = asked.filter(row => !isEmpty(row))
  if (layout !== null) {
    for (const row of full) {
      const pair = pairOf(row, rows[rows.indexOf(row) + 1], sheet, layout)
      if (pair !== null) return pair
      if (hasAll(layout, row.cells, sheet.options)) return single(row)
    }
  }
  return full[0] === undefined ? null : single(full[0])
}

/**
 * Two rows as headings: each column is called by its lower cell, alone or after the upper one, or by its upper cell if
 * there is no other. Null if the lower row is not one of headings.
 */
function pairOf(
  upper: RawRow,
  lower: RawRow | undefined,
  { merges, options }: RawSheet,
  layout: Layout,
): HeadingRows | null {
  if (lower === undefined || isEmpty(lower)) return null
  const isKnown = (text: string): boolean => meaningOf(text, layout, options) !== undefined
  let [areAllKnown, addsUpper] = [true, false]
  const cells = Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, index): Cell => {
    const [above, own] = [textOf(upper.cells[index]), textOf(lower.cells[index])]
    if (own === '') {
      if (above !== '' && isKnown(above)) addsUpper = true
      return above === '' ? null : above
    }
    const over = above === '' ? textOf(upper.cells.slice(0, index).findLast(cell => !isBlank(cell))) : above
    const called = [`${over} ${own}`, own].find(isKnown)
    if (called === undefined) areAllKnown = false
    return called ?? own
  })
  const isMerged = merges.some(({ fromRow, fromColumn, toColumn }) => fromRow === upper.row && fromColumn < toColumn)
  // Headings below a title are one row.
  if (!addsUpper && hasAll(layout, lower.cells, options)) return null
  if (!(areAllKnown || isMerged) || !hasAll(layout, cells, options)) return null
  return { first: upper.row, last: lower.row, cells }
}

function textOf(cell: Cell | undefined): string {
  return isBlank(cell) ? '' : String(cell).normalize('NFC').trim()
}

/** Whether headings have all columns that a layout needs. */
export function hasAll(layout: Layout, cells: readonly Cell[], options: FileOptions): boolean {
  const met = needsMet(layout, cells, options)
  return needsOf(layout).every(need => met.has(need))
}

/** What a row of a layout must have. */
export function needsOf({ columns }: Layout): readonly string[] {
  return [...new Set(columns.flatMap(({ need }) => need ?? []))]
}

/** The heading that meets a need. */
export function headingOfNeed({ columns }: Layout, need: string): Bilingual {
  return headingOf((columns.find(one => one.need === need) as Column).headings)
}

/** Which of them headings have. */
export function needsMet(layout: Layout, cells: readonly Cell[], options: FileOptions): ReadonlySet<string> {
  const met = new Set<string>()
  for (const cell of cells) {
    const meaning = isBlank(cell) ? undefined : meaningOf(String(cell), layout, options)
    if (typeof meaning === 'object' && meaning.need !== undefined) met.add(meaning.need)
  }
  return met
}

/** The column of running numbers that real lists begin with. */
const runningNumbers = new Set(['stt', 'tt', 'số tt', 'số thứ tự', 'no.', 'no'])

/** What a heading means: a column of the layout, one to ignore, or nothing that is known. */
export function meaningOf(header: string, { columns }: Layout, options: FileOptions): Column | 'ignored' | undefined {
  const text = comparable(header)
  const mapped = mappedBy(options, header)
  if (mapped === null) return 'ignored'
  const known = columns.find(column => isNamed(column.headings, mapped ?? text) || keyOf(column) === mapped)
  if (known !== undefined || mapped !== undefined) return known
  return runningNumbers.has(text) ? 'ignored' : undefined
}

/** What the caller says that a heading means. */
function mappedBy({ columns = {} }: FileOptions, header: string): string | null | undefined {
  return Object.entries(columns).find(([name]) => comparable(name) === comparable(header))?.[1]
}

function readColumns(
  { at, merges }: RawSheet,
  { last: row, cells }: HeadingRows,
  limits: FileLimits,
  notes: Notes,
): Pick<HeadedSheet, 'columns' | 'passedOver'> {
  for (const merge of merges) {
    if (merge.fromColumn < merge.toColumn && merge.fromRow <= row && row <= merge.toRow) {
      notes.add(exchangeIssue('malformed', [], { what: 'header', range: rangeOf(merge) }), { ...at, row })
    }
  }
  if (cells.length > limits.columns) {
    notes.add(exchangeIssue('too-big', [], { what: 'columns', most: limits.columns }), { ...at, row })
  }
  const first = new Map<string, number>()
  const passedOver = new Set<number>()
  const columns = cells.slice(0, limits.columns).flatMap((cell, index) => {
    const header = textOf(cell)
    const column = index + 1
    if (header === '') return []
    const before = first.get(comparable(header))
    if (before !== undefined) {
      notes.add(twice(header, before), { ...at, row, column })
      passedOver.add(column)
      return []
    }
    first.set(comparable(header), column)
    return [{ header, column }]
  })
  return { columns, passedOver }
}

function twice(header: string, column: number): Issue {
  const names = { what: 'heading', header, first: columnLetters(column) } as const
  return exchangeIssue('duplicate', [], names, { actual: header })
}

/** Merged cells as a spreadsheet writes them: `A1:C1`. */
export function rangeOf({ fromRow, toRow, fromColumn, toColumn }: Merge): string {
  return `${columnLetters(fromColumn)}${fromRow}:${columnLetters(toColumn)}${toRow}`
}

/** A column of a layout, and where it was found. */
export interface FoundColumn extends TableColumn {
  readonly of: Column
}

/** The columns of a layout that a sheet has, and the sheet without those that are to be ignored. */
export interface Matched {
  readonly found: readonly FoundColumn[]
  readonly headed: HeadedSheet
}

/** Matches headings with the columns of a layout. One that is not known is an issue: a typo never becomes a default. */
export function matchColumns(headed: HeadedSheet, layout: Layout, notes: Notes): Matched {
  const { at, options } = headed.sheet
  const row = headed.headerRow
  const found: FoundColumn[] = []
  const passedOver = new Set(headed.passedOver)
  const nearest = nearestAmong(() => layout.columns.flatMap(({ headings: { vi, en } }) => [...vi, ...en]))
  const needs = needsOf(layout)
  const meanings = headed.columns.map(({ header }) => meaningOf(header, layout, options))
  // If a column that is needed is missing, the file may hold another table, of which nothing is to be ignored.
  const isThisTable = needs.every(need => meanings.some(of => typeof of === 'object' && of.need === need))
  for (const [index, { header, column }] of headed.columns.entries()) {
    const of = meanings[index]
    const place = { ...at, row, column }
    const before = found.find(one => one.of === of)
    if (of === 'ignored') passedOver.add(column)
    else if (of === undefined) {
      const mapped = mappedBy(options, header)
      const wanted = mapped ?? header
      const names = { name: wanted, nearest: nearest(wanted) }
      const issue =
        isThisTable && mapped === undefined
          ? exchangeIssue('unknown', [], { what: 'heading', ...names }, { actual: header })
          : thingIssue('unknown', [], { what: 'column', ...names }, { actual: header })
      notes.add(issue, place)
    } else if (before !== undefined) {
      notes.add(twice(header, before.column), place)
    } else found.push({ header, column, of })
  }
  for (const need of needs) {
    if (found.some(({ of }) => of.need === need)) continue
    const wanted = headingOfNeed(layout, need)
    const details = { expected: `${wanted.vi} / ${wanted.en}` }
    notes.add(exchangeIssue('missing', [], { what: 'column', wanted }, details), { ...at, row })
  }
  const columnsOf = (need: string): readonly number[] =>
    found.filter(({ of }) => of.need === need).map(({ column }) => column)
  return {
    found,
    headed: {
      ...headed,
      columns: headed.columns.filter(({ column }) => !passedOver.has(column)),
      passedOver,
      needs: needs.map(columnsOf),
    },
  }
}
