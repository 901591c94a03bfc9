import { type CsvError, parse } from 'csv-parse/sync'
import { withoutGuard } from '../../foundation/csv-cell'
import type { Issue } from '../../foundation/issue'
import type { TextEnd } from '../files/decode-text'
import type { FileLimits } from '../files/limits'
import type { Notes } from '../files/notes'
import type { Place } from '../files/place'
import type { RawRow } from '../tables/raw-sheet'
import { exchangeIssue } from '../wording'
import type { Separator } from './csv-format'

/** A piece is of so many letters or lines: more rows at a time outlive the first sweeps of the memory, and pile up. */
const [pieceLength, pieceLines] = [4_096, 200]
const mostRecordCells = 200

/** What the rows of a CSV text are read with. */
interface Reading {
  readonly at: Place
  readonly separator: Separator
  readonly limits: FileLimits
  readonly notes: Notes
}

/**
 * Reads the rows of a CSV text, which may come in parts, while they are asked for, so that of a long file only a piece is
 * held as rows. Rows are numbered as a spreadsheet would number them; empty ones are given too. At something that cannot
 * be read it breaks off, after the rows before.
 */
export function* csvRows(
  parts: Iterator<string, TextEnd>,
  { at, separator, limits, notes }: Reading,
): Generator<RawRow> {
  let row = 0
  const pieces = piecesOf(parts, limits.cellCharacters * mostRecordCells)
  let next = pieces.next()
  for (; next.done !== true; next = pieces.next()) {
    const piece = next.value
    if (piece === null) {
      notes.breakOff(exchangeIssue('too-big', [], { what: 'cell', most: limits.cellCharacters }), {
        ...at,
        row: row + 1,
      })
      return
    }
    const { records, fault } = recordsOf(piece, separator)
    for (const cells of records) {
      row++
      if (row > limits.rows) {
        notes.breakOff(exchangeIssue('too-big', [], { what: 'rows', most: limits.rows }), at)
        return
      }
      yield { row, cells: cells.map(cell => (cell === '' ? null : withoutGuard(cell))) }
    }
    if (fault !== null) {
      notes.breakOff(exchangeIssue('unread', [], { what: fault }), { ...at, row: row + 1 })
      return
    }
  }
  if (next.value !== null) notes.breakOff(next.value, { ...at, row: row + 1 })
}

interface Records {
  readonly records: readonly (readonly string[])[]
  /** What is wrong with the row after the last one. */
  readonly fault: QuoteFault | null
}

/** What can be wrong with a quotation mark: it is inside a cell, text follows it, or its cell never ends. */
type QuoteFault = 'inner-quote' | 'closing-quote' | 'open-quote'

const faults: Readonly<Record<string, QuoteFault>> = {
  INVALID_OPENING_QUOTE: 'inner-quote',
  CSV_INVALID_CLOSING_QUOTE: 'closing-quote',
  CSV_QUOTE_NOT_CLOSED: 'open-quote',
}

function recordsOf(piece: string, separator: Separator): Records {
  const options = { delimiter: separator, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }
  try {
    return { records: parse(piece, options), fault: null }
  } catch (error) {
    const { code, records = 0 } = error as CsvError & { readonly records?: number }
    const fault = faults[code] ?? 'inner-quote'
    // The rows before the faulty one are whole: they are read again without it.
    return { records: records === 0 ? [] : parse(piece, { ...options, to: records }), fault }
  }
}

/**
 * Cuts a text, which may come in parts, after ends of lines that stand outside quotation marks, so that each piece holds
 * whole rows; of a text that is cut off, no half row. At the end it says why the text is cut off. In text that is quoted well, a place is outside quotation marks if
 * an even number of them stands before it. Gives null for a row of no end.
 */
function* piecesOf(parts: Iterator<string, TextEnd>, mostLength: number): Generator<string | null, Issue | null> {
  let text = ''
  let at = 0
  let [cut, lines] = [0, 0]
  let isQuoted = false
  let next = parts.next()
  for (let isFirst = true; next.done !== true; next = parts.next()) {
    // Such a line tells Excel the separator.
    text += isFirst ? next.value.replace(/^sep=[;,\t|]\r?\n/, '') : next.value
    isFirst = false
    // A CR at the very end may have its LF in the next part.
    const end = text.endsWith('\r') ? text.length - 1 : text.length
    let start = 0
    for (; at < end; at++) {
      const sign = text.charCodeAt(at)
      if (sign === 34) isQuoted = !isQuoted
      else if (!isQuoted && (sign === 10 || (sign === 13 && text.charCodeAt(at + 1) !== 10))) {
        cut = at + 1
        if (cut - start >= pieceLength || ++lines >= pieceLines) {
          yield text.slice(start, cut)
          ;[start, lines] = [cut, 0]
        }
      }
      if (at - Math.max(cut, start) > mostLength) {
        if (cut > start) yield text.slice(start, cut)
        yield null
        return null
      }
    }
    text = text.slice(start)
    at -= start
    cut = Math.max(cut - start, 0)
  }
  const { cutOff } = next.value
  const rest = cutOff === null ? text : text.slice(0, cut)
  if (rest !== '') yield rest
  return cutOff
}
