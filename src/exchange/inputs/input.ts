import type { IssuePath } from '../../foundation/issue'
import type { Bilingual } from '../../foundation/language'
import type { Schema } from '../../foundation/schema'
import type { OpenFile } from '../files/file'
import type { FileLimits } from '../files/limits'
import type { Notes } from '../files/notes'
import { type Headings, headingOf, type Layout } from '../tables/layout'
import type { RowRecord } from '../tables/records'
import { exchangeIssue } from '../wording'

/** What files may hold: everything that recognizing, reading, checking, writing and describing it needs. */
export interface Input<T, Given extends object = object, Table extends string = string> {
  /** What it is called, in a list of files. */
  readonly title: Bilingual
  /** Its tables by name, the main one first. None if it is JSON alone. */
  readonly tables: Readonly<Record<Table, Layout>>
  /** The properties by which JSON is known: of the object, or of the first item if the input is a list. */
  readonly marks: readonly string[]
  /** A list with a row for each item, an object that is a list for each table, or an object of another form. */
  readonly form: 'list' | 'lists' | 'object'
  /** The sheet by which it is known before all headings. */
  readonly sheet?: Headings
  /** How many items it has, as a person counts them. */
  readonly count: (value: T) => number
  /** The options of its reader beside the usual ones. */
  readonly options?: { readonly [K in keyof Given]-?: Schema }
  /** Checks the data, throwing what is wrong. */
  readonly parse: (json: unknown, given: Given) => T
  /** Tables that files may lack. */
  readonly mayLack?: (given: Given) => readonly Table[]
  /** Reads a file otherwise than by the headings of its sheets; null if it cannot be read, undefined for a usual one. */
  readonly readFile?: (
    file: OpenFile,
    given: Given,
    limits: FileLimits,
    notes: Notes,
  ) => readonly RowRecord[] | null | undefined
  /** Puts rows together; null if that is not possible, which is noted. Without it, the rows of the main table are the list. */
  readonly assemble?: (tables: Readonly<Record<Table, Rows>>, given: Given, notes: Notes) => Assemble | null
  /** By which properties a row repeats another one, for each issue that says so: its code, or its code and `what`. */
  readonly sameBy?: Readonly<Record<string, readonly string[]>>
  /** The items of each table, to be written; a table that is left out is not written. */
  readonly rowsOf?: (value: T) => { readonly [K in Table]?: readonly object[] | undefined }
}

/** The rows of a table from all files and sheets, in their order; null if none has the table. */
export type Rows = readonly RowRecord[] | null

/** Puts together the records that are kept. */
export type Assemble = (keep: (record: RowRecord) => boolean) => Assembled

/** Data put together from records, and the way back to them. */
export interface Assembled {
  readonly json: unknown
  /** The records of lists in the data, by position. */
  readonly lists: ReadonlyMap<unknown, readonly RowRecord[]>
  /** The record of everything else. */
  readonly head?: RowRecord | null
  /** The record that a path leads to, where an item was put together from several. */
  readonly narrow?: (record: RowRecord, rest: IssuePath) => RowRecord
}

/** Where a part of assembled data came from: a record, and the path on from there. */
export interface Origin {
  readonly record: RowRecord
  readonly rest: IssuePath
}

/** The record that a path leads to; null if nothing on it came from one. */
export function originOf({ json, lists, head = null, narrow }: Assembled, path: IssuePath): Origin | null {
  let at: unknown = json
  let found: Origin | null = head === null ? null : { record: head, rest: path }
  for (const [index, step] of path.entries()) {
    const record = typeof step === 'number' ? lists.get(at)?.[step] : undefined
    if (record !== undefined) found = { record, rest: path.slice(index + 1) }
    if (typeof at !== 'object' || at === null) break
    at = Reflect.get(at, step)
  }
  if (found === null || narrow === undefined) return found
  return { ...found, record: narrow(found.record, found.rest) }
}

/** The values of records, noted as a list that came from them. */
export function listed(records: readonly RowRecord[], lists: Map<unknown, readonly RowRecord[]>): readonly unknown[] {
  const list = records.map(({ value }) => value)
  lists.set(list, records)
  return list
}

/** The one row of a table that has just one; null, with an error that names every row, if it has none or more. */
export function onlyRow(rows: Rows, { names }: Layout, notes: Notes): RowRecord | null {
  const [first, second] = rows ?? []
  if (first !== undefined && second === undefined) return first
  const places = (rows ?? []).slice(0, mostNamed).map(({ from, row }) => from.where(row))
  notes.add(exchangeIssue('only-one', [], { what: 'row', table: headingOf(names), rows: rows?.length ?? 0, places }))
  return null
}

/** How many rows are named. */
const mostNamed = 5
