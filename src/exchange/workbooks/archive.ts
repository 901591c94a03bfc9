import { Unzip, UnzipInflate, zipSync } from 'fflate'
import type { Issue } from '../../foundation/issue'
import type { FileLimits } from '../files/limits'
import { exchangeIssue } from '../wording'

/** The parts of an archive by their names. */
export type Parts = ReadonlyMap<string, Uint8Array>

const pushed = 65_536

/**
 * Inflates an archive piece by piece and stops as soon as its parts are too many or too large, whatever their headers
 * declare: a bomb costs no more than the limit.
 */
export function inflateArchive(
  data: Uint8Array,
  { entries, inflatedBytes }: Pick<FileLimits, 'entries' | 'inflatedBytes'>,
): Parts | Issue {
  const parts = new Map<string, Uint8Array[]>()
  let bytes = 0
  let seen = 0
  let fault: Issue | null = null
  const unreadable = (detail: string): Issue => exchangeIssue('unread', [], { what: 'file', format: 'XLSX', detail })
  const archive = new Unzip(file => {
    seen++
    if (seen > entries) fault ??= exchangeIssue('too-big', [], { what: 'entries', most: entries })
    if ((file.originalSize ?? 0) > inflatedBytes) fault ??= tooBig(inflatedBytes)
    if (parts.has(file.name)) fault ??= unreadable(`2 × ${file.name.slice(0, 60)}`)
    if (fault !== null) return
    const chunks: Uint8Array[] = []
    parts.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error !== null) fault ??= unreadable(error.message)
      if (fault !== null) return
      bytes += chunk.length
      if (bytes > inflatedBytes) fault = tooBig(inflatedBytes)
      else chunks.push(chunk)
    }
    file.start()
  })
  archive.register(UnzipInflate)
  try {
    for (let at = 0; at < data.length && fault === null; at += pushed) {
      archive.push(data.subarray(at, at + pushed), at + pushed >= data.length)
    }
  } catch (error) {
    fault ??= unreadable(error instanceof Error ? error.message : 'zip')
  }
  if (fault !== null) return fault
  if (parts.size === 0) return unreadable('zip')
  return new Map([...parts].map(([name, chunks]) => [name, joined(chunks)]))
}

function tooBig(most: number): Issue {
  return exchangeIssue('too-big', [], { what: 'archive', most })
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    result.set(chunk, at)
    at += chunk.length
  }
  return result
}

/**
 * Packs parts into an archive whose bytes follow from the parts alone: no clock, the order given, and a compressor that
 * is the same on every machine, which that of the host is not.
 */
export function packArchive(parts: Parts, level: 0 | 6): Uint8Array {
  // The time of a part is written in the zone of the host, so that it is made in it: 1 January 1980, the first there is.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries([...parts].map(([name, bytes]) => [name, [bytes, { level, mtime }]])))
}
