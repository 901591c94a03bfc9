import { readDay } from '../foundation/civil-date'
import { formatExact, isFraction, readExact } from '../foundation/exact'
import { type Issue, quote } from '../foundation/issue'
import { foundationIssue } from '../foundation/wording'
import { dateOfSerial } from './date-cell'
import type { DateOrder, DecimalMark } from './file'
import { type Choice, type Column, comparable } from './layout'
import { exchangeIssue } from './wording'

/** What a cell does not say of itself. */
export interface CellOptions {
  readonly decimal: DecimalMark
  readonly dates: DateOrder
  readonly offset?: string | undefined
  /** Called where a percentage is read as it is shown. */
  readonly notePercent: () => void
}

/** A value that was read from a cell that is not empty, or what is wrong with it. */
export type ReadValue = { readonly value: unknown } | { readonly issue: Issue }

/** A cell that its reader understands by what else stands in the row. */
export interface RawCell {
  readonly cell: string | number | boolean
  readonly options: CellOptions
}

/** Reads a cell that is not empty by the kind of its column. */
export function readValue(cell: string | number | boolean, column: Column, options: CellOptions): ReadValue {
  switch (column.kind) {
    case 'text':
      return readText(cell)
    case 'number':
      return readNumber(cell, options)
    case 'count':
    case 'amount':
      return readPlainNumber(cell, column.kind, options)
    case 'date':
    case 'moment':
      return readDate(cell, column.kind, options)
    case 'yes-no':
      return readYesNo(cell)
    case 'choice':
      return readChoice(cell, column)
    case 'texts':
      return readTexts(cell)
    case 'items':
      return readItems(cell, column.item ?? 'id')
    case 'text-or-json':
      return typeof cell === 'string' && /^\s*[{"]/.test(cell) ? readJson(cell) : readText(cell)
    case 'json':
      return readJson(cell)
    case 'raw':
      return { value: { cell, options } satisfies RawCell }
  }
}

const wrong = (issue: Issue): ReadValue => ({ issue })

function readText(cell: string | number | boolean): ReadValue {
  if (typeof cell === 'string') return { value: cell }
  if (typeof cell === 'number' && Number.isSafeInteger(cell)) return { value: String(cell) }
  return wrong(exchangeIssue('not-text', [], { text: quote(cell) }, { actual: cell }))
}

const written = {
  point: /^-?\d+(?:\.\d+)?$/,
  comma: /^-?\d+(?:,\d+)?$/,
} as const

function readNumber(cell: string | number | boolean, { decimal, notePercent }: CellOptions): ReadValue {
  const fault = (): ReadValue =>
    wrong(exchangeIssue('not-a-cell-number', [], { text: quote(cell), mark: decimal }, { actual: cell }))
  if (typeof cell === 'boolean') return fault()
  if (typeof cell === 'number') return exact(cell)
  const trimmed = cell.trim()
  const share = /^([^%]*\S)\s*%$/.exec(trimmed)?.[1]
  if (share !== undefined) {
    notePercent()
    return percentOf(share, decimal, fault)
  }
  if (/^-?\d+\/\d+$/.test(trimmed)) return exact(trimmed)
  if (!written[decimal].test(trimmed)) return fault()
  return exact(decimal === 'comma' ? trimmed.replace(',', '.') : trimmed)
}

/** A percentage as people write it: `57%` is 57. */
function percentOf(text: string, decimal: DecimalMark, fault: () => ReadValue): ReadValue {
  if (!written[decimal].test(text)) return fault()
  return exact(decimal === 'comma' ? text.replace(',', '.') : text)
}

function exact(given: string | number): ReadValue {
  const read = readExact(given)
  return isFraction(read) ? { value: formatExact(read) } : wrong(read)
}

function readPlainNumber(cell: string | number | boolean, kind: 'count' | 'amount', options: CellOptions): ReadValue {
  const read = readNumber(cell, options)
  if ('issue' in read) return read
  const value = Number(read.value)
  if (kind === 'amount' ? Number.isFinite(value) : Number.isSafeInteger(value) && value >= 0) return { value }
  return wrong(exchangeIssue('not-a-count', [], { text: quote(cell) }, { actual: cell }))
}

const localTime = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)$/
/** How a date looks where a spreadsheet wrote its number to CSV: of the years 1954 to 2173. */
const serial = /^ *[2-9]\d{4}(?:[.,]\d+)? *$/
const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}:\d{2}(?::\d{2})?))?$/

function readDate(cell: string | number | boolean, kind: 'date' | 'moment', { dates, offset }: CellOptions): ReadValue {
  if (typeof cell === 'number' || (typeof cell === 'string' && serial.test(cell))) {
    const meant = dateOfSerial(Number(String(cell).replace(',', '.')))
    const issue =
      meant === null
        ? exchangeIssue('not-a-cell-date', [], { text: quote(cell) }, { actual: cell })
        : exchangeIssue('date-serial', [], { text: quote(cell), meant }, { expected: meant, actual: cell })
    return wrong(issue)
  }
  const given = typeof cell === 'string' ? cell.trim() : String(cell)
  const text = dates === 'day-first' ? isoOf(given) : given
  if (readDay(text) !== null) return { value: text }
  const [, day, time] = localTime.exec(text) ?? []
  if (day !== undefined && time !== undefined && readDay(day) !== null) {
    if (kind === 'date') return wrong(exchangeIssue('time-of-day', [], { text: quote(cell) }, { actual: cell }))
    if (offset !== undefined) return { value: `${day}T${time}${offset}` }
    return wrong(foundationIssue('moment-without-offset', [], { text: quote(cell) }, { actual: cell }))
  }
  // A moment with its offset is checked by whoever takes it.
  if (kind === 'moment' && /^\d{4}-\d{2}-\d{2}T/.test(text)) return { value: text }
  return wrong(exchangeIssue('not-a-cell-date', [], { text: quote(cell) }, { actual: cell }))
}

function isoOf(text: string): string {
  const [, day = '', month = '', year = '', time] = dayFirst.exec(text) ?? []
  if (year === '') return text
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return time === undefined ? date : `${date}T${time.padStart(time.indexOf(':') === 1 ? time.length + 1 : 0, '0')}`
}

const yes = ['có', 'yes', 'true', 'đúng', 'x']
const no = ['không', 'no', 'false', 'sai']

function readYesNo(cell: string | number | boolean): ReadValue {
  if (typeof cell === 'boolean') return { value: cell }
  const text = comparable(String(cell))
  if (yes.includes(text)) return { value: true }
  if (no.includes(text)) return { value: false }
  return wrong(exchangeIssue('not-yes-no', [], { text: quote(cell) }, { actual: cell }))
}

function readChoice(cell: string | number | boolean, { choices = [] }: Column): ReadValue {
  const text = String(cell)
  const names = namesOf(choices)
  const value = names.get(text) ?? names.get(comparable(text))
  if (value !== undefined) return { value }
  const known = choices.map(({ name }) => name)
  return wrong(exchangeIssue('unknown-choice', [], { text: quote(cell), known }, { actual: cell }))
}

const namesSeen = new WeakMap<readonly Choice[], ReadonlyMap<string, string>>()

/** What each choice is called, made once for a column: its cells come by the million. */
function namesOf(choices: readonly Choice[]): ReadonlyMap<string, string> {
  const seen = namesSeen.get(choices)
  if (seen !== undefined) return seen
  const names = new Map<string, string>()
  for (const { value, name } of choices.toReversed()) {
    for (const text of [`${name.vi} / ${name.en}`, name.en, name.vi, value]) names.set(comparable(text), value)
  }
  namesSeen.set(choices, names)
  return names
}

function readTexts(cell: string | number | boolean): ReadValue {
  const read = readText(cell)
  if ('issue' in read) return read
  const text = (read.value as string).trim()
  if (text.startsWith('[')) return readJson(text)
  return {
    value: text
      .split(';')
      .map(one => one.trim())
      .filter(one => one !== ''),
  }
}

function readItems(cell: string | number | boolean, item: string): ReadValue {
  if (typeof cell === 'string' && /^\s*\[/.test(cell)) return readJson(cell)
  const read = readTexts(cell)
  return 'issue' in read ? read : { value: (read.value as readonly string[]).map(one => ({ [item]: one })) }
}

function readJson(cell: string | number | boolean): ReadValue {
  if (typeof cell !== 'string') return { value: cell }
  try {
    return { value: JSON.parse(cell) }
  } catch {
    return wrong(exchangeIssue('not-json', [], {}, { actual: cell }))
  }
}
