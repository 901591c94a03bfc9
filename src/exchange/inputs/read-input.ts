import { issuesThrownBy, throwIfAny } from '../../foundation/error'
import type { Issue, IssuePath } from '../../foundation/issue'
import { type GivenFile, limitsOf, type OpenFile } from '../files/file'
import type { FileLimits } from '../files/limits'
import { type Notes, takeNotes } from '../files/notes'
import { placedInJson } from '../files/place'
import { headingOf } from '../tables/layout'
import { itemRecords, keptRows, type RowRecord, readRecords } from '../tables/records'
import { exchangeIssue } from '../wording'
import { assignSheets, noteMissing, type TableChoice } from './assign-sheets'
import { type Assemble, type Input, listed, originOf, type Rows } from './input'
import {
  type CheckedBy,
  describeFiles,
  openFiles,
  type Reading,
  type ReadOptions,
  readOwnOptions,
} from './read-options'
import { firstAlike, repeats } from './repeated-rows'

/** An input with its options, so that only files are missing. */
interface Source<T, Given extends object> {
  readonly input: Input<T, Given>
  readonly given: Given
  readonly tables: readonly (TableChoice & { readonly name: string })[]
  readonly parse: (json: unknown) => T
}

/** Reads an input from one file or several; what its reader takes besides files stands in the options, or is given apart. */
export async function readFiles<T, Given extends object>(
  input: Input<T, Given>,
  files: GivenFile | readonly GivenFile[],
  options: ReadOptions & CheckedBy<T> & Partial<Given>,
  givenApart: Given | null = null,
): Promise<Reading<T>> {
  const { partial = false, check, ...read } = readOwnOptions(options, givenApart === null ? (input.options ?? {}) : {})
  const given = givenApart ?? (options as Given)
  const mayLack: readonly string[] = input.mayLack?.(given) ?? []
  const tables = Object.entries(input.tables).map(([name, layout]) => ({
    name,
    layout,
    isNeeded: !mayLack.includes(name),
  }))
  const parse = (json: unknown): T => {
    const value = input.parse(json, given)
    throwIfAny(check?.(value) ?? [])
    return value
  }
  const source = { input, given, tables, parse }
  const limits = limitsOf(read)
  const notes = takeNotes(limits)
  const opened = await openFiles(files, tables.length > 0 ? read : { ...read, format: 'json' }, notes)
  const [only] = opened.filter(({ format }) => format === 'json')
  const value =
    only === undefined || input.form !== 'object'
      ? readRows(source, opened, partial, limits, notes)
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

/** The lists of a JSON file by the names of their tables, each with the path to it; null if it has another form. */
function listsIn<T, Given extends object>(
  { form, tables }: Input<T, Given>,
  json: unknown,
): readonly (readonly [table: string, items: readonly unknown[], path: IssuePath])[] | null {
  const names = Object.keys(tables)
  if (form === 'list') return Array.isArray(json) ? [[names[0] ?? '', json, []]] : null
  if (typeof json !== 'object' || json === null || Object.keys(json).some(key => !names.includes(key))) return null
  const lists = names.map(name => [name, Reflect.get(json, name), [name]] as const)
  return lists.every(([, list]) => Array.isArray(list)) ? lists : null
}

/** The rows of each table, from all files in their order; null if a file could not be read. */
function rowsIn<T, Given extends object>(
  { input, given, tables, parse }: Source<T, Given>,
  files: readonly OpenFile[],
  limits: FileLimits,
  notes: Notes,
): Readonly<Record<string, Rows>> | null {
  const rows: Record<string, RowRecord[] | null> = Object.fromEntries(tables.map(({ name }) => [name, null]))
  const main = tables[0]?.name ?? ''
  const add = (table: string, records: Iterable<RowRecord>): void => {
    const own = rows[table] ?? []
    rows[table] = own
    for (const record of keptRows(records, notes)) own.push(record)
  }
  let isWhole = true
  const hasNone = new Set<string>()
  for (const file of files) {
    if (file.format === 'json') {
      const lists = listsIn(input, file.json)
      if (lists === null) {
        isWhole = false
        hasNone.add(file.name)
        const issues = issuesThrownBy(() => parse(file.json), [])
        notes.addAll(issues.map(issue => placedInJson(issue, file.name, issue.path)))
      }
      for (const [table, items, path] of lists ?? []) add(table, itemRecords(items, file.name, path))
      continue
    }
    const own = input.readFile?.(file, given, limits, notes)
    if (own === null) isWhole = false
    if (own !== undefined) add(main, own ?? [])
    else if (tables.length > 0) {
      const assigned = assignSheets(file, tables, notes)
      if (assigned.length === 0) hasNone.add(file.name)
      for (const [sheet, table] of assigned) {
        const records = readRecords(sheet, table.layout, limits, notes)
        if (records === null) isWhole = false
        else add(table.name, records)
      }
    }
  }
  const sheets = files.flatMap(file => file.sheets)
  for (const { name, layout, isNeeded } of tables) {
    if (!isNeeded || rows[name] !== null) continue
    isWhole = false
    // A file that could not be read, or has no table at all, is an error already.
    const isSaid = notes.isBrokenOff() || files.some(file => hasNone.has(file.name))
    if (!isSaid) noteMissing(headingOf(layout.names), sheets, notes)
  }
  return isWhole && !notes.isFull() ? rows : null
}

/** A list with a row for each item. */
const asList =
  (rows: readonly RowRecord[]): Assemble =>
  keep => {
    const lists = new Map<unknown, readonly RowRecord[]>()
    return { json: listed(rows.filter(keep), lists), lists }
  }

/** What identifies a row, as it is named: of parts their names. */
function namesIn(value: unknown): readonly unknown[] {
  if (typeof value === 'object' && value !== null) return Object.values(value)
  return value === undefined || value === null ? [] : [value]
}

/** More rounds than rows can hang on each other in any real file. */
const mostRounds = 100

function readRows<T, Given extends object>(
  source: Source<T, Given>,
  files: readonly OpenFile[],
  isPartial: boolean,
  limits: FileLimits,
  notes: Notes,
): T | null {
  const { input, given, parse } = source
  if (files.length === 0) notes.breakOff(exchangeIssue('empty', [], { what: 'file' }))
  const rows = rowsIn(source, files, limits, notes)
  if (rows === null) return null
  const assemble =
    input.assemble === undefined ? asList(Object.values(rows)[0] ?? []) : input.assemble(rows, given, notes)
  if (assemble === null) return null
  const firstOf = firstAlike(Object.values(rows))
  const named = (issue: Issue, record: RowRecord): Issue => {
    const keys = input.sameBy?.[`${issue.code} ${issue.parameters['what']}`] ?? input.sameBy?.[issue.code]
    const first = keys === undefined ? undefined : firstOf(record, keys)
    return keys === undefined || first === undefined
      ? issue
      : repeats(
          issue,
          first,
          keys.flatMap(key => namesIn(record.value[key])),
        )
  }
  const left = new Set<RowRecord>()
  const check = (): { readonly value: T | null; readonly isWhole: boolean } => {
    const assembled = assemble(record => !left.has(record))
    let value: T | null = null
    let isWhole = true
    const faulty = new Set<RowRecord>()
    const issues = issuesThrownBy(() => {
      value = parse(assembled.json)
    }, [])
    for (const issue of issues) {
      const origin = originOf(assembled, issue.path)
      if (origin === null) {
        isWhole = false
        notes.add(issue)
        continue
      }
      const { record, rest } = origin
      if (!record.isBroken) notes.add(record.from.place({ ...named(issue, record), path: rest }, record.row))
      faulty.add(record)
    }
    for (const record of faulty) left.add(record)
    return { value, isWhole: isWhole && faulty.size > 0 }
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
