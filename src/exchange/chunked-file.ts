import type { Issue } from '../foundation/issue'
import { detectSeparator } from './csv-format'
import { csvRows } from './csv-rows'
import {
  type FileOptions,
  formatOf,
  type GivenFile,
  type LimitOptions,
  limitsOf,
  type OpenFile,
  openFile,
} from './file'
import type { Notes } from './notes'
import { placed } from './place'
import { exchangeIssue } from './wording'

/** A file whose bytes come one piece after the other, so that it is never held whole. */
export interface ChunkedFile {
  /** Its name, as of a {@link GivenFile}. */
  readonly name: string
  /** Its bytes in order; gone through once. */
  readonly chunks: Iterable<Uint8Array>
}

const firstBytes = 65_536

/**
 * Opens a file that comes in pieces. Of a CSV file in UTF-8 only the first piece is looked at, by which its separator is
 * found, and its rows are then read while they are asked for; anything else is put together and opened whole.
 */
export async function openChunked(
  { name, chunks }: ChunkedFile,
  options: FileOptions & LimitOptions,
  notes: Notes,
): Promise<OpenFile> {
  const limits = limitsOf(options)
  const source = counted(chunks, limits.bytes)
  const head = take(source, firstBytes)
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  const format = head.length === 0 ? null : (options.format ?? formatOf(head))
  if (format !== 'csv' || isWide) {
    const data = joined([head, ...source])
    return openFile({ name, data }, options, notes)
  }
  const sheet = name.replace(/\.(?:csv|tsv|txt)$/i, '')
  const found = options.separator ?? detectSeparator(new TextDecoder().decode(head))
  if (found === null) notes.add(placed(exchangeIssue('separator-unsure', [], {}, { severity: 'info' }), { sheet }))
  const separator = found ?? ','
  const note = (issue: Issue): void => notes.add(placed(issue, { sheet }))
  const rows = {
    *[Symbol.iterator]() {
      yield* csvRows(texts(head, source, note), { name: sheet, separator, limits, notes })
      if (source.isTooLong()) note(exchangeIssue('file-too-big', [], { bytes: source.bytes(), most: limits.bytes }))
    },
  }
  const sheets = [{ name: sheet, rows, merges: [], isHidden: false, isTyped: false }]
  return { name, format, encoding: 'utf-8', separator, sheets }
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
    bytes += given.value.length
    return given.value
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

/** The bytes as text, piece by piece; what is no UTF-8 ends it, and is an issue. */
function* texts(head: Uint8Array, source: Counted, note: (issue: Issue) => void): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let lost = 0
  const read = (bytes: Uint8Array | null): string | null => {
    try {
      const text = bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true })
      if (!text.includes('\0')) return text
      note(exchangeIssue('encoding-unknown', [], { hint: 'NUL; UTF-16?' }))
    } catch {
      note(exchangeIssue('encoding-unknown', [], { hint: 'windows-1258, TCVN3, VNI?' }))
    }
    return null
  }
  let isFirst = true
  for (let bytes: Uint8Array | null = head; ; bytes = source.next()) {
    const text = read(bytes)
    if (text === null) return
    for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) lost++
    yield isFirst ? text.replace(/^sep=[;,\t]\r?\n/, '') : text
    isFirst = false
    if (bytes === null) break
  }
  if (lost > 0) note(exchangeIssue('broken-characters', [], { count: lost }))
}
