import type { Issue } from '../foundation/issue'
import { dataRows } from './data-rows'
import type { DecimalMark, FileOptions } from './file'
import { type FoundColumn, findHeadings, matchColumns } from './headings'
import { comparable, headingOf, type Layout } from './layout'
import type { FileLimits } from './limits'
import type { Notes } from './notes'
import { placed } from './place'
import { readValue } from './read-value'
import type { RawSheet } from './table'
import { exchangeIssue } from './wording'

/** A row that was read into data, and the row of the file in which it stands. */
export interface RowRecord {
  readonly value: Record<string, unknown>
  readonly row: number
  /** True where something in it could not be read, which was said already. */
  readonly isBroken: boolean
}

/** The rows of one sheet as data, and how to find a part of the data in the sheet again. */
export interface SheetRecords {
  readonly layout: Layout
  readonly sheet: string
  readonly records: Iterable<RowRecord>
  /** An issue of a record, placed at the cell that it is about. */
  readonly place: (issue: Issue, record: RowRecord) => Issue
}

/** Reads the rows of a sheet by a layout, while they are asked for; null where the sheet has no headings. */
export function readRecords(
  sheet: RawSheet,
  layout: Layout,
  options: FileOptions,
  limits: FileLimits,
  notes: Notes,
): SheetRecords | null {
  const headed = findHeadings(sheet, layout, options.headerRow, limits, notes)
  if (headed === null) return null
  const found = matchColumns(headed, layout, notes)
  const positions = new Map(headed.columns.map(({ column }, index) => [column, index]))
  // A row of which the file has no place for what it needs is nobody's fault but the heading's, which was said.
  const isWhole = layout.columns.every(({ need }) => need === undefined || found.some(({ of }) => of.need === need))
  const readers = found.map(column => readerOf(column, sheet.name, options, notes))
  const records = function* (): Generator<RowRecord> {
    for (const { row, cells, isBroken } of dataRows(headed, limits, notes)) {
      const value: Record<string, unknown> = {}
      let isWrong = isBroken || !isWhole
      found.forEach(({ column }, index) => {
        const cell = cells[positions.get(column) as number] ?? null
        const issue = readers[index]?.(cell, row, value)
        if (issue === undefined) return
        isWrong = true
        notes.add(issue)
      })
      yield { row, value, isBroken: isWrong }
    }
  }
  return {
    layout,
    sheet: sheet.name,
    records: { [Symbol.iterator]: records },
    place: (issue, { row }) => placeIssue(issue, sheet.name, row, found, layout),
  }
}

/** Reads one cell into a record; gives the issue where it cannot. */
function readerOf(
  { of, column, header }: FoundColumn,
  sheet: string,
  { decimalMark = 'point', dates = 'iso', offset }: FileOptions,
  notes: Notes,
): (cell: string | number | boolean | null, row: number, into: Record<string, unknown>) => Issue | undefined {
  const mark = typeof decimalMark === 'string' ? decimalMark : (markOf(decimalMark, header) ?? 'point')
  return (cell, row, into) => {
    const place = { sheet, row, column, header }
    if (cell === null) {
      if (of.isNullable === true) setAt(into, of.path, null)
      return undefined
    }
    const notePercent = (): void => notes.repeated('percent-cell', place, cell)
    const read = readValue(cell, of, { decimal: mark, dates, offset, notePercent })
    if ('issue' in read) return placed(read.issue, place)
    if (setAt(into, of.path, read.value)) return undefined
    const { vi, en } = headingOf(of.headings)
    return placed(exchangeIssue('text-twice', [], { one: vi, other: en === vi ? header : en }), place)
  }
}

function markOf(decimal: Readonly<Record<string, DecimalMark>>, header: string): DecimalMark | undefined {
  return Object.entries(decimal).find(([name]) => comparable(name) === comparable(header))?.[1]
}

/** Puts a value at a path, making objects on the way; false where something else stands in the way. */
export function setAt(into: Record<string, unknown>, path: readonly string[], value: unknown): boolean {
  let at = into
  for (const step of path.slice(0, -1)) {
    at[step] ??= {}
    const next = at[step]
    if (typeof next !== 'object' || Array.isArray(next)) return false
    at = next as Record<string, unknown>
  }
  const last = path.at(-1) as string
  if (at[last] !== undefined) return false
  at[last] = value
  return true
}

/** Places an issue of a record at the column that lies nearest to its path; the way on from there is kept in words. */
function placeIssue(issue: Issue, sheet: string, row: number, found: readonly FoundColumn[], layout: Layout): Issue {
  const path = issue.path.map(String)
  const common = (of: readonly string[]): number => {
    const apart = of.findIndex((step, index) => path[index] !== step)
    if (apart < 0) return of.length
    // A text in one language stands in a column beside the plain one.
    return apart >= path.length && path.length > 0 ? apart : apart === of.length - 1 && apart > 0 ? apart - 0.5 : 0
  }
  const nearest = found
    .map(column => ({ column, common: common(column.of.path) }))
    .filter(one => one.common > 0)
    .reduce<{ readonly column: FoundColumn; readonly common: number } | null>(
      (best, one) => (best === null || one.common > best.common ? one : best),
      null,
    )
  if (nearest !== null) {
    const { column, header, of } = nearest.column
    const said =
      issue.code === 'missing' ? exchangeIssue('cell-required', [], { wanted: headingOf(of.headings) }) : issue
    return placed(said, { sheet, row, column, header })
  }
  const wanted = layout.columns.find(({ path: of }) => of[0] === path[0])
  const said =
    issue.code === 'missing' && wanted !== undefined
      ? exchangeIssue('cell-required', [], { wanted: headingOf(wanted.headings) })
      : issue
  return placed(said, { sheet, row })
}
