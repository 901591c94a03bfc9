import { formatNumber } from '../foundation/format-number'
import type { Language } from '../foundation/language'
import type { CommandIo, OpenedFile } from './io'

const barWidth = 30
const step = 1_048_576

/** Shows a progress bar on standard error while a file is read, if it is a terminal. */
export function withProgress(io: CommandIo, { size, chunks }: OpenedFile, language: Language): Iterable<Uint8Array> {
  if (!io.isTerminal.error) return chunks
  return {
    *[Symbol.iterator]() {
      let read = 0
      let shown = 0
      for (const chunk of chunks) {
        yield chunk
        read += chunk.length
        if (read - shown < step) continue
        shown = read
        io.tell(`\r${barText(read, size, language)}`)
      }
      if (shown > 0) io.tell('\r\u001B[K')
    },
  }
}

function barText(read: number, size: number | null, language: Language): string {
  const amount = `${megabytes(read, language)} MB`
  if (size === null || size === 0) return amount
  const share = Math.min(read / size, 1)
  const filled = Math.round(share * barWidth)
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
  return `${bar} ${String(Math.floor(share * 100)).padStart(3)}%  ${amount} / ${megabytes(size, language)} MB`
}

function megabytes(bytes: number, language: Language): string {
  return formatNumber(Math.round(bytes / 100_000) / 10, language, { rounding: { decimals: 1, mode: 'half-up' } })
}
