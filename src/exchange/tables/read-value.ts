import { quote } from '../../foundation/issue'
import { jsonFault } from '../files/json-fault'
import { exchangeIssue } from '../wording'
import { type CellOptions, dateCell, malformed, numberAsText, type ReadValue, shownText, wrong } from './cell-value'
import { type Choice, type Column, comparable } from './layout'
import { readDate } from './read-date'
import { readNumber, readPlainNumber } from './read-number'

/** A cell that its reader understands by what else stands in the row. */
export interface RawCell {
  readonly cell: string | number | boolean
  readonly options: CellOptions
}

/** Reads a cell that is not empty by the kind of its column. */
export function readValue(cell: string | number | boolean, column: Column, options: CellOptions): ReadValue {
  if (options.shown === 'date' && !mayBeDate.has(column.kind)) return dateCell(cell)
  switch (column.kind) {
    case 'text':
      return readText(cell, options)
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
      return readChoice(cell, column, options)
    case 'texts':
      return readTexts(cell, options)
    case 'items':
      return readItems(cell, column.item ?? 'id', options)
    case 'text-or-json':
      return typeof cell === 'string' && /^\s*[{"]/.test(cell) ? readJson(cell) : readText(cell, options)
    case 'json':
      return readJson(cell)
    case 'raw':
      return { value: { cell, options } satisfies RawCell }
  }
}

/** The kinds of columns in which a date cell is not a mistake of the spreadsheet. */
const mayBeDate: ReadonlySet<Column['kind']> = new Set(['date', 'moment', 'text-or-json', 'raw'])

function readText(cell: string | number | boolean, options: CellOptions): ReadValue {
  if (typeof cell === 'string') return { value: cell }
  // Excel holds 15 digits: of a longer id the last ones are lost.
  if (typeof cell === 'number' && Number.isInteger(cell) && Math.abs(cell) < 1e15) {
    const text = shownText(cell, options)
    return text === null ? numberAsText(cell) : { value: text }
  }
  return malformed('text', cell)
}

const yes = ['có', 'yes', 'true', 'đúng', 'x']
const no = ['không', 'no', 'false', 'sai']

function readYesNo(cell: string | number | boolean): ReadValue {
  if (typeof cell === 'boolean') return { value: cell }
  const text = comparable(String(cell))
  if (yes.includes(text)) return { value: true }
  if (no.includes(text)) return { value: false }
  return malformed('yes-no', cell)
}

function readChoice(cell: string | number | boolean, { choices = [] }: Column, options: CellOptions): ReadValue {
  const text = shownText(cell, options)
  if (text === null) return numberAsText(cell)
  const names = namesOf(choices)
  const value = names.get(text) ?? names.get(comparable(text))
  if (value !== undefined) return { value }
  const known = choices.map(({ name }) => name)
  return wrong(exchangeIssue('not-allowed', [], { what: 'choice', text: quote(cell), known }, { actual: cell }))
}

const namesSeen = new WeakMap<readonly Choice[], ReadonlyMap<string, Choice['value']>>()

/** What each choice is called, made once for a column: its cells come by the million. */
function namesOf(choices: readonly Choice[]): ReadonlyMap<string, Choice['value']> {
  const seen = namesSeen.get(choices)
  if (seen !== undefined) return seen
  const names = new Map<string, Choice['value']>()
  for (const { value, name, also = [] } of choices.toReversed()) {
    for (const text of [...also, `${name.vi} / ${name.en}`, name.en, name.vi, String(value)])
      names.set(comparable(text), value)
  }
  namesSeen.set(choices, names)
  return names
}

function readTexts(cell: string | number | boolean, options: CellOptions): ReadValue {
  const read = readText(cell, options)
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

function readItems(cell: string | number | boolean, item: string, options: CellOptions): ReadValue {
  if (typeof cell === 'string' && /^\s*\[/.test(cell)) return readJson(cell)
  const read = readTexts(cell, options)
  return 'issue' in read ? read : { value: (read.value as readonly string[]).map(one => ({ [item]: one })) }
}

function readJson(cell: string | number | boolean): ReadValue {
  if (typeof cell !== 'string') return { value: cell }
  try {
    return { value: JSON.parse(cell) }
  } catch {
    return wrong(exchangeIssue('unread', [], { what: 'json', at: jsonFault(cell) }, { actual: cell }))
  }
}
