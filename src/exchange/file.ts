import * as z from 'zod'
import type { Issue } from '../foundation/issue'
import { Offset } from '../foundation/moment'
import { parseStructure } from '../foundation/structure'
import type { Separator } from './csv-format'
import { decodeText, type Encoding } from './decode-text'
import { defaultLimits, type FileLimits } from './limits'
import type { Notes } from './notes'
import { placed } from './place'
import { openCsv } from './read-csv'
import { openXlsx } from './read-xlsx'
import type { RawSheet } from './table'
import { exchangeIssue } from './wording'

/** The kinds of files that are read. */
export type FileFormat = 'csv' | 'xlsx' | 'json'

/** A file as somebody gives it: what it is called, and what is in it. */
export interface GivenFile {
  /** Its name, by which findings speak of it; of a CSV file also the name of its one sheet, without `.csv`. */
  readonly name: string
  /** Its bytes, or its text if it is not a workbook. */
  readonly data: Uint8Array | string
  /** What this file does not say of itself, if it differs from the options that hold for all files. */
  readonly options?: FileOptions
}

/** What a file does not say of itself. Given to a reader it holds for all its files, given with a file for that file. */
export interface FileOptions {
  /** What the file is; found out from its first bytes unless given. */
  readonly format?: FileFormat
  /** What separates the cells of a CSV file; found out from its first lines unless given. */
  readonly separator?: Separator
  /** The only sheet of a workbook that the main table is read from; unless given, every sheet with its headings. */
  readonly sheet?: string
  /** The row of the headings, counted from 1; unless given, the first one that has all that are needed. */
  readonly headerRow?: number
  /** True reads hidden sheets too. */
  readonly hidden?: boolean
  /**
   * The decimal mark of numbers that stand as text: one for all, or by the heading of each column. Unless given, it is a
   * point, and a column that could as well have separators of thousands (`1.234`) is an error.
   */
  readonly decimalMark?: DecimalMark | Readonly<Record<string, DecimalMark>>
  /** How dates in figures that stand as text are written: `2022-04-15` only (`iso`, unless given), or also `15/4/2022` or `4/15/2022`. */
  readonly dates?: DateOrder
  /** The offset of times of day that stand without one: `+07:00`. Without it such a time is an error. */
  readonly offset?: string
  /** What headings of the file mean: a heading or the key of a column of the layout, or null for a column to ignore. */
  readonly columns?: Readonly<Record<string, string | null>>
  /** What texts of a column mean, by its heading: `{ 'Kênh': { 'PHONE': 'direct' } }`. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** What stands before the decimals of a number. */
export type DecimalMark = 'point' | 'comma'

/** In which order day and month of a date in figures stand. */
export type DateOrder = 'iso' | 'day-first' | 'month-first'

const mark = z.enum(['point', 'comma'])
/** The properties of {@link FileOptions}, for the schemas of options that have more. */
export const fileOptionShape: { readonly [K in keyof FileOptions]-?: z.ZodType } = {
  format: z.exactOptional(z.enum(['csv', 'xlsx', 'json'])),
  separator: z.exactOptional(z.enum([',', ';', '\t', '|'])),
  sheet: z.exactOptional(z.string().min(1)),
  headerRow: z.exactOptional(z.int().min(1)),
  hidden: z.exactOptional(z.boolean()),
  decimalMark: z.exactOptional(z.union([mark, z.record(z.string(), mark)])),
  dates: z.exactOptional(z.enum(['iso', 'day-first', 'month-first'])),
  offset: z.exactOptional(Offset),
  columns: z.exactOptional(z.record(z.string(), z.union([z.string(), z.null()]))),
  values: z.exactOptional(z.record(z.string(), z.record(z.string(), z.string()))),
}

const GivenFileSchema: z.ZodType<GivenFile> = z.strictObject({
  name: z.string().min(1),
  data: z.custom<Uint8Array | string>(value => typeof value === 'string' || value instanceof Uint8Array, {
    error: 'Uint8Array | string',
  }),
  options: z.exactOptional(z.strictObject(fileOptionShape)),
}) as z.ZodType<GivenFile>

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

/** Opens a file by what is in it. What is wrong with the file goes to the notes; only wrong arguments are thrown. */
export async function openFile(given: GivenFile, options: FileOptions & LimitOptions, notes: Notes): Promise<OpenFile> {
  const { name, data } = parseStructure(GivenFileSchema, given, ['file'])
  const limits = limitsOf(options)
  const fault = (issue: Issue): OpenFile => {
    notes.add(placed(issue, { sheet: name }))
    return { name, format: null, sheets: [] }
  }
  if (data.length > limits.bytes) {
    return fault(exchangeIssue('file-too-big', [], { bytes: data.length, most: limits.bytes }))
  }
  if (data.length === 0) return fault(exchangeIssue('file-empty', [], {}))
  const format = options.format ?? formatOf(data)
  if (format === null) return fault(exchangeIssue('unknown-format', [], { looksLike: looksLike(data) }))
  if (format === 'xlsx') {
    if (typeof data === 'string') return fault(exchangeIssue('unknown-format', [], { looksLike: 'text' }))
    return { name, format, sheets: await openXlsx(data, name, limits, notes) }
  }
  if (format === 'json') {
    const read = readJson(data)
    return 'issues' in read ? fault(read.issues[0] as Issue) : { name, format, sheets: [], json: read.json }
  }
  const csv = openCsv(data, name.replace(/\.(?:csv|tsv|txt)$/i, ''), options.separator, limits, notes)
  if (csv === null) return { name, format: null, sheets: [] }
  const { encoding, separator, sheet } = csv
  return { name, format, encoding, separator, sheets: [sheet] }
}

function readJson(data: Uint8Array | string): { readonly json: unknown } | { readonly issues: readonly Issue[] } {
  const decoded = decodeText(data)
  if (!('text' in decoded)) return decoded
  try {
    return { json: JSON.parse(decoded.text) }
  } catch {
    return { issues: [exchangeIssue('not-json', [], {})] }
  }
}

const signatures: readonly { readonly bytes: readonly number[]; readonly name: string | null }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: null },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'XLS, DOC / password' },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'PDF' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'PNG' },
  { bytes: [0xff, 0xd8, 0xff], name: 'JPEG' },
  { bytes: [0x1f, 0x8b], name: 'GZIP' },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: 'RAR' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: '7Z' },
]

function signatureOf(data: Uint8Array): (typeof signatures)[number] | undefined {
  return signatures.find(({ bytes }) => bytes.every((byte, index) => data[index] === byte))
}

/** What a file is by its first bytes; null for something that is never read. */
export function formatOf(data: Uint8Array | string): FileFormat | null {
  const signature = typeof data === 'string' ? undefined : signatureOf(data)
  if (signature !== undefined) return signature.name === null ? 'xlsx' : null
  const head = typeof data === 'string' ? data.slice(0, 100) : new TextDecoder().decode(data.subarray(0, 100))
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(head)) return null
  return /^\uFEFF?\s*[{[]/.test(head) ? 'json' : 'csv'
}

function looksLike(data: Uint8Array | string): string | null {
  return typeof data === 'string' ? 'HTML, XML' : (signatureOf(data)?.name ?? 'HTML, XML')
}
