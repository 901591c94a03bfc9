import type { Issue, IssuePath } from '../../foundation/issue'
import type { Bilingual } from '../../foundation/language'
import type { FileLimits } from '../files/limits'
import type { Notes } from '../files/notes'
import { type Place, placed, placedInJson, placeInJson, placeInWords } from '../files/place'
import { roomOf, rowCells } from '../files/room'
import { exchangeIssue } from '../wording'
import { type CellOptions, shownText } from './cell-value'
import { dataRows } from './data-rows'
import { type FoundColumn, findHeadings, matchColumns } from './headings'
import { type Column, comparable, headingOf, isNamed, keyOf, type Layout } from './layout'
import type { RawSheet, Shown } from './raw-sheet'
import { readValue } from './read-value'

/** A row of a sheet that was read into data, or an item of a JSON file. */
export interface RowRecord {
  readonly value: Record<string, unknown>
  /** True if something in it could not be read, which is an issue already. */
  readonly isBroken: boolean
  /** Its row in the sheet, counted from 1, or its position in the list of a JSON file. */
  readonly row: number
  readonly from: RecordSource
}

/** The sheet or the list of a JSON file that records come from; they share it, since they come by the million. */
export interface RecordSource {
  /** True for a list of a JSON file, whose items need no reading. */
  readonly isJson: boolean
  /** File, sheet and row in words. */
  readonly where: (row: number) => Bilingual
  /** An issue of a row, placed at the cell that it is about. */
  readonly place: (issue: Issue, row: number) => Issue
}

/** Passes on the rows that are kept, up to the limit, at which the reading of all files ends. */
export function* keptRows(rows: Iterable<RowRecord>, notes: Notes): Generator<RowRecord> {
  for (const record of rows) {
    const { value, row, from } = record
    // The value of an item of JSON was counted with its file.
    const { cells, characters } = from.isJson ? { cells: rowCells, characters: 0 } : roomOf(value)
    const tooBig = notes.keep(cells, characters)
    if (tooBig !== null) return notes.breakOff(from.place(tooBig, row))
    yield record
  }
}

/** Reads the rows of a sheet by a layout, while they are asked for; null if the sheet has no headings. */
export function readRecords(
  sheet: RawSheet,
  layout: Layout,
  limits: FileLimits,
  notes: Notes,
): Iterable<RowRecord> | null {
  const all = findHeadings(sheet, layout, limits, notes)
  if (all === null) return null
  const { found, headed } = matchColumns(all, layout, notes)
  const positions = new Map(headed.columns.map(({ column }, index) => [column, index]))
  // A row of which the file has no place for what it needs is not at fault: the heading is, which is an issue already.
  const isWhole = headed.needs.every(columns => columns.length > 0)
  const readers = found.map(column => readerOf(column, sheet, notes))
  const from: RecordSource = {
    isJson: false,
    where: row => placeInWords({ ...sheet.at, row }),
    place: (issue, row) => placeIssue(issue, { ...sheet.at, row }, found, layout),
  }
  const records = function* (): Generator<RowRecord> {
    for (const { row, cells, shown, isBroken } of dataRows(headed, limits, notes)) {
      const value: Record<string, unknown> = {}
      let isWrong = isBroken || !isWhole
      found.forEach(({ column }, index) => {
        const cell = cells[positions.get(column) as number] ?? null
        const issue = readers[index]?.(cell, row, shown.get(column), value)
        if (issue === undefined) return
        isWrong = true
        notes.add(issue)
      })
      yield { value, row, isBroken: isWrong, from }
    }
  }
  return { [Symbol.iterator]: records }
}

/** The items of a list in a JSON file as records; the path leads to the list. */
export function* itemRecords(items: readonly unknown[], file: string, path: IssuePath): Generator<RowRecord> {
  const from: RecordSource = {
    isJson: true,
    where: index => placeInJson(file, [...path, index]),
    place: (issue, index) => placedInJson(issue, file, [...path, index, ...issue.path]),
  }
  for (const [row, item] of items.entries()) {
    yield { value: item as Record<string, unknown>, row, isBroken: false, from }
  }
}

type Reader = (
  cell: string | number | boolean | null,
  row: number,
  shown: Shown | undefined,
  into: Record<string, unknown>,
) => Issue | undefined

/** Reads one cell into a record; gives the issue if it cannot. */
function readerOf({ of, column, header }: FoundColumn, { at, options }: RawSheet, notes: Notes): Reader {
  const { decimalMark, assumedMark = 'point', dates = 'iso', offset, values = {} } = options
  const mark = typeof decimalMark === 'string' ? decimalMark : ofColumn(decimalMark, of, header)
  const meanings = new Map(
    Object.entries(ofColumn(values, of, header) ?? {}).map(([text, value]) => [comparable(text), value]),
  )
  // Cells come by the million: what they share is made once, and the place of one only if it is asked for.
  let [cellRow, given]: [number, string | number | boolean] = [0, '']
  const placeOf = (row: number): Place => ({ ...at, row, column, header })
  const optionsOf = (shown: Shown | undefined, row: () => number, actual: () => unknown): CellOptions => ({
    decimalMark: mark,
    assumedMark,
    dates,
    offset,
    shown,
    notePercent: () => notes.repeated('percent', placeOf(row()), actual()),
    noteMark: isSure => notes.undeclared(placeOf(row()), actual(), isSure, assumedMark),
  })
  const current = [() => cellRow, () => given] as const
  const [asWritten, ofDate] = [optionsOf(undefined, ...current), optionsOf('date', ...current)]
  return (cell, row, shown, into) => {
    if (cell === null) {
      if (of.isNullable === true) setAt(into, of.path, null)
      return undefined
    }
    cellRow = row
    given = cell
    const text = meanings.size === 0 ? null : shownText(cell, { shown })
    const meant = text === null ? cell : (meanings.get(comparable(text)) ?? cell)
    // A raw cell is read later, when others have passed.
    const own =
      of.kind === 'raw'
        ? optionsOf(
            shown,
            () => row,
            () => cell,
          )
        : shown === undefined
          ? asWritten
          : shown === 'date'
            ? ofDate
            : optionsOf(shown, ...current)
    const read = readValue(meant, of, own)
    if ('issue' in read) return placed(read.issue, placeOf(row))
    if (setAt(into, of.path, read.value)) return undefined
    const { vi, en } = headingOf(of.headings)
    return placed(
      exchangeIssue('only-one', [], { what: 'text', one: vi, other: en === vi ? header : en }),
      placeOf(row),
    )
  }
}

/** What is declared for a column, by its heading in the file, one of the layout, or its key. */
function ofColumn<T>(declared: Readonly<Record<string, T>> | undefined, of: Column, header: string): T | undefined {
  return Object.entries(declared ?? {}).find(
    ([name]) => comparable(name) === comparable(header) || isNamed(of.headings, name) || keyOf(of) === name,
  )?.[1]
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
function placeIssue(issue: Issue, at: Place, found: readonly FoundColumn[], layout: Layout): Issue {
  const path = issue.path.map(String)
  const common = (of: readonly string[]): number => {
    const apart = of.findIndex((step, index) => path[index] !== step)
    if (apart < 0) return of.length
    if (apart >= path.length && path.length > 0) return apart
    // A text in one language is in a column beside the plain one; but what is missing is not in the column beside it.
    return apart === of.length - 1 && apart > 0 && issue.code !== 'missing' ? apart - 0.5 : 0
  }
  let [nearest, most]: [FoundColumn | undefined, number] = [undefined, 0]
  for (const one of found) {
    const shared = common(one.of.path)
    if (shared > most) [nearest, most] = [one, shared]
  }
  const of =
    nearest?.of ??
    layout.columns.find(column => keyOf(column) === path.join('.')) ??
    layout.columns.find(({ path: [first] }) => first === path[0])
  const isMissing = issue.code === 'missing' && of !== undefined
  const named = isMissing ? exchangeIssue('missing', [], { what: 'cell', wanted: headingOf(of.headings) }) : issue
  return placed(named, nearest === undefined ? at : { ...at, column: nearest.column, header: nearest.header })
}
