import { canonicalJson } from '../../committee/canonical-json'
import { quote } from '../../foundation/issue'
import type { Bilingual, Language } from '../../foundation/language'
import type { RuleInput } from '../../scorecards/rules/rule'
import { type CellOptions, dateCell, numberAsText, type ReadValue, shownText } from '../tables/cell-value'
import { type Choice, comparable } from '../tables/layout'
import { mayBeThousands } from '../tables/read-number'
import { type RawCell, readValue } from '../tables/read-value'
import { exchangeIssue } from '../wording'

const columnOf = { number: 'number', count: 'count', 'yes-no': 'yes-no' } as const
const noHeadings = { vi: [''], en: [''] }

/** Reads the cell of a value, or of a part of one. */
export function readInputCell({ cell, options }: RawCell, { kind, levels = [] }: RuleInput): ReadValue {
  // A spreadsheet makes a date of 3/12, which may be 3 of 12.
  if (options.shown === 'date') return dateCell(cell)
  if (kind === 'level') return readLevel(cell, levels, options)
  if (kind === 'words') return readWords(cell, options)
  return readValue(cell, { path: [], kind: columnOf[kind], headings: noHeadings }, options)
}

/** A level by its id or its name in either language, written exactly so; or else one that differs in case and blanks only. */
function readLevel(cell: RawCell['cell'], levels: readonly Choice[], options: CellOptions): ReadValue {
  const text = shownText(cell, options)
  if (text === null) return numberAsText(cell)
  const exact = levels.filter(level => calledAs(level).includes(text))
  const near = levels.filter(level => calledAs(level).some(one => comparable(one) === comparable(text)))
  const [only, another] = exact.length > 0 ? exact : near
  if (only !== undefined && another === undefined) return { value: only.value }
  const known = levels.map(({ name }) => name)
  return { issue: exchangeIssue('not-allowed', [], { what: 'choice', text: quote(cell), known }, { actual: cell }) }
}

/** The names of a level in a cell. */
function calledAs({ value, name }: Choice): readonly string[] {
  return [String(value), name.vi, name.en, inForm(name)]
}

/** A name as a form of two languages shows it. */
export function inForm({ vi, en }: Bilingual): string {
  return vi === en ? vi : `${vi} / ${en}`
}

/** A value that is recorded without points. `true` and `false` are yes and no; a text in quotation marks is that text. */
function readWords(cell: RawCell['cell'], { decimalMark: declared, assumedMark, noteMark }: CellOptions): ReadValue {
  if (typeof cell === 'boolean') return { value: cell }
  if (typeof cell === 'number') return readValue(cell, { path: [], kind: 'number', headings: noHeadings }, plain)
  if (cell === 'true' || cell === 'false') return { value: cell === 'true' }
  const isNumber = (declared ?? assumedMark) === 'comma' ? withComma.test(cell) : withPoint.test(cell)
  if (isNumber && declared === undefined) noteMark(!mayBeThousands.test(cell))
  if (isNumber) return { value: cell.replace(',', '.') }
  return { value: /^".*"$/s.test(cell) ? unquoted(cell) : cell }
}

const withComma = /^-?\d+,\d+$/
const withPoint = /^-?\d+\.\d+$/

const plain = {
  decimalMark: 'point',
  assumedMark: 'point',
  dates: 'iso',
  shown: undefined,
  notePercent: (): void => {},
  noteMark: (): void => {},
} as const

function unquoted(text: string): string {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'string' ? read : text
  } catch {
    return text
  }
}

/** Writes what {@link readInputCell} reads back: a level by its name, in one language or in both. */
export function writeInputCell(
  value: unknown,
  input: RuleInput | undefined,
  language?: Language,
): string | number | boolean | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'object') return canonicalJson(value)
  const level = input?.levels?.find(one => one.value === value)
  if (level !== undefined) return language === undefined ? inForm(level.name) : level.name[language]
  if (input?.kind !== 'words') return value as string | number | boolean
  if (typeof value !== 'string') return String(value)
  const isNumber = withComma.test(value) || mayBeThousands.test(value)
  const isOther = value === 'true' || value === 'false' || isNumber || /^".*"$/s.test(value)
  return isOther ? JSON.stringify(value) : value
}
