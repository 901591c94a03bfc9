import * as z from 'zod'
import type { Issue } from '../../foundation/issue'
import { parseStructure } from '../../foundation/structure'
import { csvRows } from '../csv/csv-rows'
import { csvSheet, separatorOf, withoutSeparatorLine } from '../csv/read-csv'
import { exchangeIssue } from '../wording'
import { lostLetters } from './decode-text'
import { fileName, type GivenFile, type LimitOptions, limitsOf, type OpenFile, openFile } from './file'
import { type FileOptions, fileOptionShape } from './file-options'
import { formatOf } from './formats'
import type { Notes } from './notes'
import { placed } from './place'
import { decodePieces } from './text-parts'

/** A file whose bytes come one piece after the other, so that it is never held whole. */
export interface ChunkedFile {
  /** Its name, as of a {@link GivenFile}. */
  readonly name: string
  /** Its bytes in order; gone through once. */
  readonly chunks: Iterable<Uint8Array>
  /** As of a {@link GivenFile}. */
  readonly options?: FileOptions
}

/** The schema of a {@link ChunkedFile}; its pieces are looked at while they pass. */
export const ChunkedFileSchema: z.ZodType<ChunkedFile> = z.strictObject({
  name: fileName,
  chunks: z.custom<Iterable<Uint8Array>>(
    value => typeof value === 'object' && value !== null && typeof Reflect.get(value, Symbol.iterator) === 'function',
    { error: 'Iterable<Uint8Array>' },
  ),
  options: z.exactOptional(z.strictObject(fileOptionShape)),
}) as z.ZodType<ChunkedFile>

const Piece = z.custom<Uint8Array>(value => value instanceof Uint8Array, { error: 'Uint8Array' })

const firstBytes = 65_536

/**
 * Opens a file that comes in pieces. Of a CSV file in UTF-8 only the first piece is looked at, by which its separator is
 * found, and its rows are then read while they are asked for; anything else is put together and opened whole.
 */
export async function openChunked(
  { name: file, chunks, options: own }: ChunkedFile,
  common: FileOptions & LimitOptions,
  notes: Notes,
): Promise<OpenFile> {
  const options = { ...common, ...own }
  const limits = limitsOf(common)
  const source = counted(chunks, limits.streamedBytes)
  const head = take(source, firstBytes)
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  const format = head.length === 0 ? null : (options.format ?? formatOf(head))
  if (format !== 'csv' || isWide) {
    const data = joined([head, ...upTo(source, limits.bytes - head.length)])
    return openFile({ name: file, data, ...(own === undefined ? {} : { options: own }) }, common, notes)
  }
  const separator = separatorOf(new TextDecoder().decode(head), file, options, notes)
  const { parts, cutOff } = texts(head, source, limits.streamedBytes, issue => notes.add(placed(issue, { file })))
  const sheet = csvSheet(file, options, into =>
    csvRows(parts, { at: { file }, separator, limits, notes: into, cutOff }),
  )
  return { name: file, format, encoding: 'utf-8', separator, sheets: [sheet] }
}

/** The pieces of a file that is to be held whole, up to the first that makes it too long. */
function* upTo(source: Iterable<Uint8Array>, most: number): Generator<Uint8Array> {
  let bytes = 0
  for (const chunk of source) {
    yield chunk
    bytes += chunk.length
    if (bytes > most) return
  }
}

/** Bytes that are counted while they pass; they end where there are more than are read at most. */
interface Counted extends Iterable<Uint8Array> {
  readonly next: () => Uint8Array | null
  readonly bytes: () => number
  readonly isTooLong: () => boolean
}

function counted(chunks: Iterable<Uint8Array>, most: number): Counted {
  const source = chunks[Symbol.iterator]()
  let bytes = 0
  const next = (): Uint8Array | null => {
    if (bytes > most) return null
    const given = source.next()
    if (given.done === true) return null
    const piece = parseStructure(Piece, given.value, ['files', 'chunks'])
    bytes += piece.length
    return piece
  }
  return {
    next,
    bytes: () => bytes,
    isTooLong: () => bytes > most,
    *[Symbol.iterator]() {
      for (let chunk = next(); chunk !== null; chunk = next()) yield chunk
    },
  }
}

function take(source: Counted, least: number): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  for (let chunk = source.next(); chunk !== null; chunk = length < least ? source.next() : null) {
    parts.push(chunk)
    length += chunk.length
  }
  return joined(parts)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The bytes as text, piece by piece, up to the first that are not UTF-8, and why it ends there. */
function texts(
  head: Uint8Array,
  source: Counted,
  most: number,
  note: (issue: Issue) => void,
): { readonly parts: Iterable<string>; readonly cutOff: () => Issue | null } {
  let cut: Issue | null = null
  const pieces = function* (): Generator<Uint8Array> {
    yield head
    yield* source
  }
  const parts = function* (): Generator<string> {
    let lost = 0
    const faults = {
      cut: (issue: Issue) => {
        cut = issue
      },
      lose: (count: number) => {
        lost += count
      },
    }
    yield* withoutSeparatorLine(decodePieces(pieces(), faults))
    if (source.isTooLong())
      cut ??= exchangeIssue('too-big', [], { what: 'file', bytes: source.bytes(), most, limit: 'streamedBytes' })
    for (const issue of lostLetters(lost)) note(issue)
  }
  return { parts: { [Symbol.iterator]: parts }, cutOff: () => cut }
}
