import type { Issue } from '../../foundation/issue'
import { list, maybe, record, type Schema, tested, textUpTo } from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import type { Separator } from '../csv/csv-format'
import { openCsv } from '../csv/read-csv'
import type { RawSheet } from '../tables/raw-sheet'
import { exchangeIssue } from '../wording'
import { openWorkbook } from '../workbooks/open-workbook'
import { decodeText, type Encoding } from './decode-text'
import { type FileFormat, type FileOptions, fileOptionShape } from './file-options'
import { formatOf, isRead, isWorkbook } from './formats'
import { jsonFault } from './json-fault'
import { defaultLimits, type FileLimits } from './limits'
import type { Notes } from './notes'
import { roomOfJson } from './room'

/** A file as the caller gives it: what it is called, and what is in it. */
export interface GivenFile {
  /** Its name, by which findings speak of it; of a CSV file also the name of its one sheet, without `.csv`. */
  readonly name: string
  /** Its bytes, or its text if it is not a workbook. */
  readonly data: Uint8Array | string
  /** What this file does not say of itself, if it differs from the options that hold for all files. */
  readonly options?: FileOptions
}

/** The longest name that a file system takes has 255 characters; findings repeat it. */
export const fileName: Schema<string> = textUpTo(1_000)

/** The schema of a {@link GivenFile}. */
export const GivenFileSchema: Schema<GivenFile> = record(() => ({
  name: fileName,
  data: tested<Uint8Array | string>(value => typeof value === 'string' || value instanceof Uint8Array),
  options: maybe(record<FileOptions>(() => fileOptionShape)),
}))

/** Reads a file or a list of files as the caller gives them, throwing what is wrong with them. */
export function parseFiles(files: GivenFile | readonly GivenFile[], argument = 'files'): readonly GivenFile[] {
  // One file that is asked for is read as one, so that a list in its place is refused as such.
  if (Array.isArray(files) && argument === 'files') return parseStructure(list(GivenFileSchema), files, [argument])
  return [parseStructure(GivenFileSchema, files as GivenFile, [argument])]
}

/** How much is read at most. */
export interface LimitOptions {
  readonly limits?: { readonly [K in keyof FileLimits]?: number }
}

/** What was found out about a file. */
export interface FileDescription {
  readonly name: string
  /** Null where it could not be read. */
  readonly format: FileFormat | null
  /** How the text of a CSV file was written. */
  readonly encoding?: Encoding
  /** What separates the cells of a CSV file. */
  readonly separator?: Separator
}

/** A file that was opened: what it is, and its sheets, or the JSON that it holds. */
export interface OpenFile extends FileDescription {
  readonly sheets: readonly RawSheet[]
  readonly json?: unknown
}

/** The limits that hold: those of the caller, else the usual ones. */
export function limitsOf({ limits }: LimitOptions): FileLimits {
  return { ...defaultLimits, ...limits }
}

/** Opens a file by what is in it. What is wrong with the file goes to the notes. */
export async function openFile(given: GivenFile, common: FileOptions & LimitOptions, notes: Notes): Promise<OpenFile> {
  const { name, data, options: own } = given
  const limits = limitsOf(common)
  const options: FileOptions = { ...common, ...own }
  const fault = (issue: Issue): OpenFile => {
    notes.breakOff(issue, { file: name })
    return { name, format: null, sheets: [] }
  }
  if (notes.isFull()) return { name, format: null, sheets: [] }
  if (data.length > limits.bytes) {
    return fault(exchangeIssue('too-big', [], { what: 'file', bytes: data.length, most: limits.bytes, limit: 'bytes' }))
  }
  if (data.length === 0) return fault(exchangeIssue('empty', [], { what: 'file' }))
  const format = options.format ?? formatOf(data)
  if (!isRead(format)) return fault(exchangeIssue('unknown', [], { what: 'format', format }))
  if (isWorkbook(format)) {
    if (typeof data === 'string') return fault(exchangeIssue('unknown', [], { what: 'format', format: 'text' }))
    return { name, ...(await openWorkbook(data, name, options, limits, notes)) }
  }
  if (format === 'json') {
    const read = readJson(data, notes)
    return 'issue' in read ? fault(read.issue) : { name, format, sheets: [], json: read.json }
  }
  const csv = openCsv(data, name, options, limits, notes)
  if (csv === null) return { name, format: null, sheets: [] }
  const { encoding, separator, sheet } = csv
  return { name, format, encoding, separator, sheets: [sheet] }
}

function readJson(data: Uint8Array | string, notes: Notes): { readonly json: unknown } | { readonly issue: Issue } {
  const { text, cutOff } = decodeText(data)
  if (cutOff !== null) return { issue: cutOff }
  const { cells, characters } = roomOfJson(text)
  const tooBig = notes.keep(cells, characters)
  if (tooBig !== null) return { issue: tooBig }
  try {
    return { json: JSON.parse(text) }
  } catch {
    return { issue: exchangeIssue('unread', [], { what: 'json', at: jsonFault(text) }) }
  }
}
