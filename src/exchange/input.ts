import * as z from 'zod'
import { issuesThrownBy, throwIfAny } from '../foundation/error'
import type { Issue, IssuePath } from '../foundation/issue'
import { parseStructure } from '../foundation/structure'
import {
  type FileDescription,
  type FileOptions,
  fileOptionShape,
  type GivenFile,
  type LimitOptions,
  limitsOf,
  type OpenFile,
  openFile,
} from './file'
import { GivenLimits } from './limits'
import { type Notes, takeNotes } from './notes'
import { placed } from './place'
import type { RowRecord, SheetRecords } from './records'
import type { RawSheet } from './table'
import { exchangeIssue } from './wording'

/** How an input is read from files. */
export interface ReadOptions extends FileOptions, LimitOptions {
  /** True imports the rows that are whole and leaves out the others; otherwise nothing is imported from a broken file. */
  readonly partial?: boolean
}

/** A further check of what was read, made by whoever knows more than the file: that its units exist, say. */
export interface CheckedBy<T> {
  /** The issues of a value, their paths leading into it; each is placed at the row that it is about. */
  readonly check?: (value: T) => readonly Issue[]
}

/** What reading an input gives: the data, and everything that was noticed, errors among it. */
export interface Reading<T> {
  /** Null where something is wrong, unless `partial` was asked for; then what was whole. */
  readonly value: T | null
  /** Errors first met first, each with sheet, row and column as its path. */
  readonly findings: readonly Issue[]
  /** What was found out about each file. */
  readonly files: readonly FileDescription[]
}

const optionSchema: z.ZodType<ReadOptions> = z.strictObject({
  ...fileOptionShape,
  limits: z.exactOptional(GivenLimits),
  partial: z.exactOptional(z.boolean()),
}) as z.ZodType<ReadOptions>

/** Reads options, throwing what is wrong with them. */
export function readOptions(options: ReadOptions): ReadOptions {
  return parseStructure(optionSchema, options, ['options'])
}

/** Where a part of assembled data came from: a record of a sheet, and the way on from there. */
export interface Origin {
  readonly records: SheetRecords
  readonly record: RowRecord
  readonly rest: IssuePath
}

/** Data put together from records, and the way back to them. */
export interface Assembled {
  readonly json: unknown
  readonly originOf: (path: IssuePath) => Origin | null
}

/** One kind of input: how it is put together from sheets, and how it is checked. */
export interface InputKind<T> {
  /** Reads the sheets; null where that is not possible, which is noted. */
  readonly open: (
    sheets: readonly RawSheet[],
    options: ReadOptions,
    notes: Notes,
  ) => ((keep: (record: RowRecord) => boolean) => Assembled) | null
  /** Checks the data, throwing what is wrong. */
  readonly parse: (json: unknown) => T
}

/** Opens the files of one input. */
export async function openFiles(
  files: GivenFile | readonly GivenFile[],
  options: ReadOptions,
  notes: Notes,
): Promise<readonly OpenFile[]> {
  const opened: OpenFile[] = []
  for (const file of Array.isArray(files) ? (files as readonly GivenFile[]) : [files as GivenFile]) {
    opened.push(await openFile(file, options, notes))
  }
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

/** The sheets that are to be read; a hidden one is passed over, and said to be, unless it is asked for. */
export function visibleSheets(files: readonly OpenFile[], options: ReadOptions, notes: Notes): readonly RawSheet[] {
  return files
    .flatMap(({ sheets }) => sheets)
    .filter(({ name, isHidden }) => {
      if (!isHidden || options.hidden === true || options.sheet === name) return true
      notes.add(placed(exchangeIssue('hidden-sheet', [], {}, { severity: 'info' }), { sheet: name }))
      return false
    })
}

/** Reads an input of a kind from one file or several. */
export async function readInput<T>(
  kind: InputKind<T>,
  files: GivenFile | readonly GivenFile[],
  { check, ...given }: ReadOptions & CheckedBy<T>,
): Promise<Reading<T>> {
  const options = readOptions(given)
  const notes = takeNotes(limitsOf(options))
  const opened = await openFiles(files, options, notes)
  const described = describeFiles(opened)
  const json = opened.find(({ format }) => format === 'json')
  const checked = check === undefined ? kind : { ...kind, parse: (data: unknown) => checkedBy(check, kind.parse(data)) }
  const result = json === undefined ? readSheets(checked, opened, options, notes) : readJsonInput(checked, json, notes)
  return { value: result, findings: notes.issues(), files: described }
}

function checkedBy<T>(check: (value: T) => readonly Issue[], value: T): T {
  throwIfAny(check(value))
  return value
}

function readJsonInput<T>({ parse }: InputKind<T>, { json }: OpenFile, notes: Notes): T | null {
  let value: T | null = null
  notes.add(
    ...issuesThrownBy(() => {
      value = parse(json)
    }, []),
  )
  return notes.hasErrors() ? null : value
}

/** More rounds than rows can hang on each other in any real file. */
const mostRounds = 100

function readSheets<T>(
  { open, parse }: InputKind<T>,
  files: readonly OpenFile[],
  options: ReadOptions,
  notes: Notes,
): T | null {
  const sheets = visibleSheets(files, options, notes)
  if (sheets.length === 0) {
    if (!notes.hasErrors()) notes.add(exchangeIssue('file-empty', [], {}))
    return null
  }
  const assemble = open(sheets, options, notes)
  if (assemble === null) return null
  const left = new Set<RowRecord>()
  const check = (): { readonly value: T | null; readonly isWhole: boolean } => {
    const { json, originOf } = assemble(record => !left.has(record))
    let value: T | null = null
    let isWhole = true
    const said = new Set<RowRecord>()
    const issues = issuesThrownBy(() => {
      value = parse(json)
    }, [])
    for (const issue of issues) {
      const origin = originOf(issue.path)
      if (origin === null) {
        isWhole = false
        notes.add(issue)
        continue
      }
      const { records, record, rest } = origin
      if (!record.isBroken) notes.add(records.place({ ...issue, path: rest }, record))
      said.add(record)
    }
    for (const record of said) left.add(record)
    return { value, isWhole: isWhole && said.size > 0 }
  }
  if (options.partial !== true) {
    const { value } = check()
    return notes.hasErrors() ? null : value
  }
  assemble(record => {
    if (record.isBroken) left.add(record)
    return false
  })
  for (let round = 0; round < mostRounds; round++) {
    const { value, isWhole } = check()
    if (value !== null) return value
    if (!isWhole) return null
  }
  return null
}
