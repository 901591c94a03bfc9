import type { FileEntry } from '@zip.js/zip.js'
import type { Issue } from '../../../foundation/issue'
import type { FileLimits } from '../../files/limits'
import { exchangeIssue } from '../../wording'

/** An archive whose parts can be read one by one. */
export interface Archive {
  /** What it is called in what is said of it. */
  readonly format: 'XLSX' | 'XLSB' | 'ODS'
  readonly has: (name: string) => boolean
  /** Hands a part over piece by piece as it is inflated. Throws a {@link Refusal} where that must end. */
  readonly read: (name: string, take: (piece: Uint8Array) => void) => Promise<void>
  /** Counts work like inflated bytes. Throws a {@link Refusal} where that is more than is inflated at most. */
  readonly count: (bytes: number) => void
}

/** Why the reading of an archive ended early. */
export class Refusal extends Error {
  readonly issue: Issue

  constructor(issue: Issue) {
    super(issue.message.en)
    this.issue = issue
  }
}

/** What cannot be read, and why. */
export function unreadable(detail: string, format = 'XLSX'): Refusal {
  return new Refusal(exchangeIssue('unread', [], { what: 'file', format, detail: detail.slice(0, 200) }))
}

/**
 * Opens an archive by its central directory, which alone says what the archive holds.
 *
 * Each part is inflated only when it is asked for, its size and its checksum are compared with the directory, and the
 * bytes of all parts together are bounded: neither a damaged nor a crafted archive gives a figure.
 */
export async function openArchive(
  data: Uint8Array,
  { entries: most, inflatedBytes }: Pick<FileLimits, 'entries' | 'inflatedBytes'>,
): Promise<Archive> {
  const { Uint8ArrayReader, ZipReader } = await import('@zip.js/zip.js')
  const reader = new ZipReader(new Uint8ArrayReader(data), {
    strictness: 'strict',
    checkSignature: true,
    checkOverlappingEntry: true,
    useWebWorkers: false,
  })
  const parts = new Map<string, FileEntry>()
  const directory = reader.getEntriesGenerator()
  let seen = 0
  for (;;) {
    const next = await directory.next().catch((error: unknown) => Promise.reject(unreadable(reasonOf(error))))
    if (next.done === true) break
    const entry = next.value
    if (++seen > most) throw new Refusal(exchangeIssue('too-big', [], { what: 'entries', most }))
    if (entry.directory) continue
    const name = partName(entry.filename)
    if (parts.has(name)) throw unreadable(`2 × ${name.slice(0, 60)}`)
    parts.set(name, entry)
  }
  if (parts.size === 0) throw unreadable('zip')
  const format = parts.has('content.xml') ? 'ODS' : parts.has('xl/workbook.bin') ? 'XLSB' : 'XLSX'

  let inflated = 0
  const tooBig = (): Refusal => new Refusal(exchangeIssue('too-big', [], { what: 'archive', most: inflatedBytes }))
  const count = (bytes: number): void => {
    inflated += bytes
    if (inflated > inflatedBytes) throw tooBig()
  }
  const read: Archive['read'] = async (name, take) => {
    const entry = parts.get(name)
    if (entry === undefined) throw unreadable(name, format)
    if (entry.encrypted) throw unreadable(`${name}: encrypted`, format)
    if (entry.uncompressedSize > inflatedBytes - inflated) throw tooBig()
    // What the directory declares is not believed: the bytes are counted as they come.
    let failure: unknown
    const writable = new WritableStream<Uint8Array>({
      write(piece) {
        try {
          count(piece.length)
          take(piece)
        } catch (error) {
          failure = error
          throw error
        }
      },
    })
    try {
      await entry.getData(writable)
    } catch (error) {
      throw failure ?? unreadable(`${name}: ${reasonOf(error)}`, format)
    }
  }
  return { format, has: name => parts.has(name), read, count }
}

/** A name as OOXML writes it: old programs write it with backslashes, some with a slash before it. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '')
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
