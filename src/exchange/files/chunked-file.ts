import { maybe, record, type Schema, tested } from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import { csvRows } from '../csv/csv-rows'
import { csvSheet, separatorOf } from '../csv/read-csv'
import { exchangeIssue } from '../wording'
import { joinBytes } from './bytes'
import { noteLost, type TextEnd } from './decode-text'
import { fileName, type GivenFile, type LimitOptions, limitsOf, type OpenFile, openFile } from './file'
import { type FileOptions, fileOptionShape } from './file-options'
import { formatOf } from './formats'
import type { Notes } from './notes'
import { decodePieces, isWide } from './text-parts'

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
export const ChunkedFileSchema: Schema<ChunkedFile> = record(() => ({
  name: fileName,
  chunks: tested<Iterable<Uint8Array>>(
    value => typeof value === 'object' && value !== null && typeof Reflect.get(value, Symbol.iterator) === 'function',
  ),
  options: maybe(record<FileOptions>(() => fileOptionShape)),
}))

const Piece = tested<Uint8Array>(value => value instanceof Uint8Array)

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
  const count = { bytes: 0 }
  const source = counted(chunks, limits.streamedBytes, count)
  const head = take(source, firstBytes)
  const format = head.length === 0 ? null : (options.format ?? formatOf(head))
  if (format !== 'csv' || isWide(head)) {
    const data = joinBytes([head, ...upTo(source, limits.bytes - head.length)])
    return openFile({ name: file, data, ...(own === undefined ? {} : { options: own }) }, common, notes)
  }
  const separator = separatorOf(new TextDecoder().decode(head), file, options, notes)
  const pieces = function* (): Generator<Uint8Array> {
    yield head
    yield* source
  }
  const parts = function* (): Generator<string, TextEnd> {
    const end = yield* decodePieces(pieces())
    noteLost(end.lost, file, notes)
    const [most, limit] = [limits.streamedBytes, 'streamedBytes'] as const
    if (end.cutOff !== null || count.bytes <= most) return end
    return { ...end, cutOff: exchangeIssue('too-big', [], { what: 'file', bytes: count.bytes, most, limit }) }
  }
  const sheet = csvSheet(file, options, into => csvRows(parts(), { at: { file }, separator, limits, notes: into }))
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

/** Pieces that are counted while they pass, up to the first by which there are more bytes than are read at most. */
function* counted(chunks: Iterable<Uint8Array>, most: number, count: { bytes: number }): Generator<Uint8Array> {
  for (const chunk of chunks) {
    const piece = parseStructure(Piece, chunk, ['files', 'chunks'])
    count.bytes += piece.length
    yield piece
    if (count.bytes > most) return
  }
}

/** The first pieces, up to so many bytes. */
function take(source: Iterator<Uint8Array>, least: number): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  while (length < least) {
    const next = source.next()
    if (next.done === true) break
    parts.push(next.value)
    length += next.value.length
  }
  return joinBytes(parts)
}
