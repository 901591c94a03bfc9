import { type CsvError, parse } from 'csv-parse/sync'
import { type Separator, withoutGuard } from './csv-format'
import type { FileLimits } from './limits'
import type { Notes } from './notes'
import { placed } from './place'
import type { RawRow } from './table'
import { exchangeIssue } from './wording'

const pieceLength = 65_536
const mostRecordCells = 200

/** What the rows of a CSV text are read with. */
interface Reading {
  readonly name: string
  readonly separator: Separator
  readonly limits: FileLimits
  readonly notes: Notes
}

/**
 * Reads the rows of a CSV text, which may come in parts, while they are asked for, so that of a long file only a piece is
 * held as rows. Rows are numbered as a spreadsheet would number them; empty ones are given too. After something that cannot be read it ends.
 */
export function* csvRows(parts: Iterable<string>, { name, separator, limits, notes }: Reading): Generator<RawRow> {
  let row = 0
  for (const piece of piecesOf(parts, limits.cellCharacters * mostRecordCells)) {
    if (piece === null) {
      notes.add(
        placed(exchangeIssue('cell-too-long', [], { most: limits.cellCharacters }), { sheet: name, row: row + 1 }),
      )
      return
    }
    const records = recordsOf(piece, separator)
    if ('message' in records) {
      const { lines, message } = records
      notes.add(placed(exchangeIssue('stray-quote', [], { detail: message }), { sheet: name, row: row + lines }))
      return
    }
    for (const cells of records) {
      row++
      if (row > limits.rows) {
        notes.add(placed(exchangeIssue('too-many-rows', [], { most: limits.rows }), { sheet: name }))
        return
      }
      yield { row, cells: cells.map(cell => (cell === '' ? null : withoutGuard(cell))) }
    }
  }
}

function recordsOf(
  piece: string,
  separator: Separator,
): readonly (readonly string[])[] | { readonly lines: number; readonly message: string } {
  try {
    return parse(piece, { delimiter: separator, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] })
  } catch (error) {
    const { code, lines = 1 } = error as CsvError & { readonly lines?: number }
    return { lines, message: String(code) }
  }
}

/**
 * Cuts a text, which may come in parts, after ends of lines that stand outside quotation marks, so that each piece holds
 * whole rows. In text that is quoted well, a place is outside where an even number of marks stands before it. Gives null
 * for a row of no end.
 */
function* piecesOf(parts: Iterable<string>, mostLength: number): Generator<string | null> {
  let text = ''
  let at = 0
  let cut = 0
  let isQuoted = false
  for (const part of parts) {
    text += part
    // A CR at the very end may have its LF in the next part.
    const end = text.endsWith('\r') ? text.length - 1 : text.length
    let start = 0
    for (; at < end; at++) {
      const sign = text.charCodeAt(at)
      if (sign === 34) isQuoted = !isQuoted
      else if (!isQuoted && (sign === 10 || (sign === 13 && text.charCodeAt(at + 1) !== 10))) {
        cut = at + 1
        if (cut - start >= pieceLength) {
          yield text.slice(start, cut)
          start = cut
        }
      }
      if (at - Math.max(cut, start) > mostLength) {
        if (cut > start) yield text.slice(start, cut)
        yield null
        return
      }
    }
    text = text.slice(start)
    at -= start
    cut = Math.max(cut - start, 0)
  }
  if (text !== '') yield text
}
