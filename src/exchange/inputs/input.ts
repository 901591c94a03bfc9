import * as z from 'zod'
import { issuesThrownBy, throwIfAny } from '../../foundation/error'
import type { Issue, IssuePath } from '../../foundation/issue'
import { parseStructure } from '../../foundation/structure'
import {
  type FileDescription,
  type GivenFile,
  type LimitOptions,
  limitsOf,
  type OpenFile,
  openFile,
  parseFiles,
} from '../files/file'
import { type FileOptions, fileOptionShape } from '../files/file-options'
import { type FileLimits, GivenLimits } from '../files/limits'
import { type Notes, takeNotes } from '../files/notes'
import { placedInJson } from '../files/place'
import { keptRows } from '../tables/kept-rows'
import { headingOf } from '../tables/layout'
import { itemRecords, type RowRecord, readRecords } from '../tables/records'
import { repeats, type Twins, twinFinder } from '../tables/twins'
import { exchangeIssue } from '../wording'
import { assignSheets, noteMissing, type TableChoice } from './sheets'

/** How an input is read from files. */
export interface ReadOptions extends FileOptions, LimitOptions {
  /**
   * True imports the rows that are whole and leaves out the others. A file that could not be read to its end gives no
   * result in any case. Otherwise nothing is imported from files with an error.
   */
  readonly partial?: boolean
}

/** A further check of what was read, made by whoever knows more than the file: that its units exist, say. */
export interface CheckedBy<T> {
  /** The issues of a value, their paths leading into it; each is placed at the row that it is about. */
  readonly check?: (value: T) => readonly Issue[]
}

/** What reading an input gives: the data, and everything that was noticed, errors among it. */
export interface Reading<T> {
  /** Null if something is wrong, unless `partial` was asked for; then what was whole. */
  readonly value: T | null
  /** Errors first, then in the order in which they were met, each with file, sheet, row and column as its path. */
  readonly findings: readonly Issue[]
  /** What was found out about each file. */
  readonly files: readonly FileDescription[]
}

const optionShape = {
  ...fileOptionShape,
  limits: z.exactOptional(GivenLimits),
  partial: z.exactOptional(z.boolean()),
}
const Options = z.strictObject(optionShape) as z.ZodType<ReadOptions>
const CheckedOptions = z.strictObject({
  ...optionShape,
  check: z.optional(z.custom(value => typeof value === 'function')),
}) as z.ZodType<ReadOptions & CheckedBy<unknown>>

/** Reads options, throwing what is wrong with them. */
export function readOptions(options: ReadOptions): ReadOptions {
  return parseStructure(Options, options, ['options'])
}

/** Options with further ones of a reader, before they are read: what is not an object has no properties to take out. */
export function requireOptions<T extends ReadOptions>(options: T): T {
  parseStructure(z.looseObject({}), options, ['options'])
  return options
}

/** Where a part of assembled data came from: a record, and the way on from there. */
export interface Origin {
  readonly record: RowRecord
  readonly rest: IssuePath
}

/** Data put together from records, and the way back to them. */
export interface Assembled {
  readonly json: unknown
  readonly originOf: (path: IssuePath) => Origin | null
}

/** The rows of a table from all files and sheets, in their order; null if none has the table. */
export type Rows = readonly RowRecord[] | null

/** A list in a JSON file, and the way to it. */
export interface ItemList {
  readonly items: readonly unknown[]
  readonly path: IssuePath
}

/** One kind of input: its tables, how it is put together from their rows, and how it is checked. */
export interface InputKind<T> {
  readonly tables: readonly TableChoice[]
  /** The lists of a JSON file, one for each table; null if it has another form. Without it a JSON file is the input whole. */
  readonly itemsOf?: (json: unknown) => readonly ItemList[] | null
  /** Reads a file otherwise than by the headings of its sheets; null if it cannot be read, undefined for a usual one. */
  readonly readFile?: (file: OpenFile, limits: FileLimits, notes: Notes) => readonly RowRecord[] | null | undefined
  /** Puts rows together; null if that is not possible, which is noted. */
  readonly assemble: (
    tables: readonly Rows[],
    notes: Notes,
  ) => ((keep: (record: RowRecord) => boolean) => Assembled) | null
  /** Checks the data, throwing what is wrong. */
  readonly parse: (json: unknown) => T
  /** By which properties a row is the same as another one, for the issue of each code that says so. */
  readonly twins?: Twins
}

/** Opens the files of one input. */
export async function openFiles(
  files: GivenFile | readonly GivenFile[],
  options: FileOptions & LimitOptions,
  notes: Notes,
): Promise<readonly OpenFile[]> {
  const opened: OpenFile[] = []
  const list = parseFiles(files)
  for (const file of list) opened.push(await openFile(file, options, notes))
  return opened
}

/** What a result says of its files. */
export function describeFiles(files: readonly OpenFile[]): readonly FileDescription[] {
  return files.map(({ name, format, encoding, separator }) => ({
    name,
    format,
    ...(encoding === undefined ? {} : { encoding }),
    ...(separator === undefined ? {} : { separator }),
  }))
}

/** Reads an input of a kind from one file or several. */
export async function readInput<T>(
  kind: InputKind<T>,
  files: GivenFile | readonly GivenFile[],
  given: ReadOptions & CheckedBy<T>,
): Promise<Reading<T>> {
  const { partial = false, check, ...options } = parseStructure(CheckedOptions, given, ['options'])
  const limits = limitsOf(options)
  const notes = takeNotes(limits)
  const opened = await openFiles(files, options, notes)
  const parse = (json: unknown): T => {
    const value = kind.parse(json)
    throwIfAny(check?.(value) ?? [])
    return value
  }
  const [only] = opened.filter(({ format }) => format === 'json')
  const read = only === undefined || kind.itemsOf !== undefined
  const value = read
    ? readTables({ ...kind, parse }, opened, partial, limits, notes)
    : readWhole(parse, only, opened, notes)
  return { value, findings: notes.issues(), files: describeFiles(opened) }
}

/** Reads a JSON file that is one thing, beside which there can be no other file. */
function readWhole<T>(
  parse: (json: unknown) => T,
  { name, json }: OpenFile,
  files: readonly OpenFile[],
  notes: Notes,
): T | null {
  if (files.length > 1) {
    notes.add(exchangeIssue('only-one', [], { what: 'file', names: files.map(one => one.name) }))
    return null
  }
  let value: T | null = null
  const issues = issuesThrownBy(() => {
    value = parse(json)
  }, [])
  notes.addAll(issues.map(issue => placedInJson(issue, name, issue.path)))
  return notes.hasErrors() ? null : value
}

/** The rows of each table, from all files in their order; null if a file could not be read. */
function rowsOf<T>(
  { tables, itemsOf, readFile, parse }: InputKind<T>,
  files: readonly OpenFile[],
  limits: FileLimits,
  notes: Notes,
): readonly Rows[] | null {
  const rows = tables.map((): RowRecord[] | null => null)
  const add = (index: number, records: Iterable<RowRecord>): void => {
    rows[index] ??= []
    for (const record of keptRows(records, notes)) rows[index]?.push(record)
  }
  let isWhole = true
  const hasNone = new Set<string>()
  for (const file of files) {
    if (file.format === 'json') {
      const lists = itemsOf?.(file.json) ?? null
      if (lists === null) {
        isWhole = false
        hasNone.add(file.name)
        const issues = issuesThrownBy(() => parse(file.json), [])
        notes.addAll(issues.map(issue => placedInJson(issue, file.name, issue.path)))
      }
      for (const [index, { items, path }] of (lists ?? []).entries()) add(index, itemRecords(items, file.name, path))
      continue
    }
    const own = readFile?.(file, limits, notes)
    if (own === null) isWhole = false
    if (own !== undefined) add(0, own ?? [])
    else {
      const assigned = assignSheets(file, tables, notes)
      if (assigned.length === 0) hasNone.add(file.name)
      for (const [sheet, table] of assigned) {
        const records = readRecords(sheet, table.layout, limits, notes)
        if (records === null) isWhole = false
        else add(tables.indexOf(table), records)
      }
    }
  }
  const sheets = files.flatMap(file => file.sheets)
  tables.forEach(({ layout, isNeeded }, index) => {
    if (!isNeeded || rows[index] !== null) return
    isWhole = false
    // A file that could not be read, or has no table at all, is an error already.
    const isSaid = notes.isBrokenOff() || files.some(({ name }) => hasNone.has(name))
    if (!isSaid) noteMissing(headingOf(layout.names), sheets, notes)
  })
  return isWhole && !notes.isFull() ? rows : null
}

/** More rounds than rows can hang on each other in any real file. */
const mostRounds = 100

function readTables<T>(
  kind: InputKind<T>,
  files: readonly OpenFile[],
  isPartial: boolean,
  limits: FileLimits,
  notes: Notes,
): T | null {
  if (files.length === 0) notes.breakOff(exchangeIssue('empty', [], { what: 'file' }))
  const rows = rowsOf(kind, files, limits, notes)
  const assemble = rows === null ? null : kind.assemble(rows, notes)
  if (assemble === null || rows === null) return null
  const twinOf = twinFinder(rows)
  const named = (issue: Issue, record: RowRecord): Issue => {
    const keys = kind.twins?.[`${issue.code} ${issue.parameters['what']}`] ?? kind.twins?.[issue.code]
    const first = keys === undefined ? undefined : twinOf(record, keys)
    return keys === undefined || first === undefined
      ? issue
      : repeats(
          issue,
          first,
          keys.flatMap(key => record.value[key] ?? []),
        )
  }
  const left = new Set<RowRecord>()
  const check = (): { readonly value: T | null; readonly isWhole: boolean } => {
    const { json, originOf } = assemble(record => !left.has(record))
    let value: T | null = null
    let isWhole = true
    const said = new Set<RowRecord>()
    const issues = issuesThrownBy(() => {
      value = kind.parse(json)
    }, [])
    for (const issue of issues) {
      const origin = originOf(issue.path)
      if (origin === null) {
        isWhole = false
        notes.add(issue)
        continue
      }
      const { record, rest } = origin
      if (!record.isBroken) notes.add(record.place({ ...named(issue, record), path: rest }))
      said.add(record)
    }
    for (const record of said) left.add(record)
    return { value, isWhole: isWhole && said.size > 0 }
  }
  if (!isPartial) {
    const { value } = check()
    return notes.hasErrors() ? null : value
  }
  // A file that could not be read to its end may lack any row, also one that others hang on.
  if (notes.isBrokenOff()) return null
  assemble(record => {
    if (record.isBroken) left.add(record)
    return false
  })
  for (let round = 0; round < mostRounds; round++) {
    const { value, isWhole } = check()
    if (value !== null) return notes.isBrokenOff() ? null : value
    if (!isWhole) return null
  }
  return null
}
