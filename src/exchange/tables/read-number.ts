import { formatExact, isFraction, readExact } from '../../foundation/exact'
import { quote } from '../../foundation/issue'
import { exchangeIssue } from '../wording'
import { type CellOptions, dateCell, type ReadValue, wrong } from './cell-value'

const written = {
  point: /^-?\d+(?:\.\d+)?$/,
  comma: /^-?\d+(?:,\d+)?$/,
} as const

/** A number that may be two: `1.234` is one and a bit, or a thousand. `0.123` and `1234.567` are not thousands. */
export const mayBeThousands: RegExp = /^-?[1-9]\d{0,2}[.,]\d{3}$/

/** Reads a number, exactly. A number cell is one at Excel's 15 significant digits; a text is one by its decimal mark. */
export function readNumber(cell: string | number | boolean, options: CellOptions): ReadValue {
  const { decimalMark: declared, assumedMark, notePercent, noteMark } = options
  const mark = declared ?? assumedMark
  const fault = (): ReadValue =>
    wrong(exchangeIssue('malformed', [], { what: 'number', text: quote(cell), mark }, { actual: cell }))
  if (options.shown === 'date') return dateCell(cell)
  if (typeof cell === 'boolean') return fault()
  if (typeof cell === 'number') return exact(Number(cell.toPrecision(15)))
  const trimmed = cell.trim()
  if (/^-?\d+\/\d+$/.test(trimmed)) return exact(trimmed)
  // A percentage as people write it: `57%` is 57.
  const share = /^([^%]*\S)\s*%$/.exec(trimmed)?.[1]
  const text = share ?? trimmed
  if (!written[mark].test(text)) return fault()
  if (declared === undefined && /[.,]/.test(text)) noteMark(!mayBeThousands.test(text))
  if (share !== undefined) notePercent()
  return exact(text.replace(',', '.'))
}

function exact(given: string | number): ReadValue {
  const read = readExact(given)
  return isFraction(read) ? { value: formatExact(read) } : wrong(read)
}

/** Reads a number that is used as a JavaScript number: a count, or an amount. */
export function readPlainNumber(
  cell: string | number | boolean,
  kind: 'count' | 'amount',
  options: CellOptions,
): ReadValue {
  const read = readNumber(cell, options)
  if ('issue' in read) return read
  const value = Number(read.value)
  if (kind === 'amount' ? Number.isFinite(value) : Number.isSafeInteger(value) && value >= 0) return { value }
  return wrong(exchangeIssue('not-whole', [], { what: 'count', text: quote(cell) }, { actual: cell }))
}
