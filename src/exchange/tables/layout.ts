import type { Bilingual } from '../../foundation/language'
import { absences, absenceWords } from '../../observations/absence'

/**
 * What a column holds: a `text` (whole numbers are taken as text), an exact `number`, a `count`, an `amount`
 * (a plain number), a `date`, a `moment` (a day, or a day with time and offset), `yes-no`, one of several `choice`s,
 * `texts` (several, separated by `;`), `items` (things of which only one text is
 * given, separated by `;`; others as JSON), a `text-or-json`, `json` for parts that few things have, or `raw` for what its reader understands.
 */
export type ColumnKind =
  | 'text'
  | 'number'
  | 'count'
  | 'amount'
  | 'date'
  | 'moment'
  | 'yes-no'
  | 'choice'
  | 'texts'
  | 'items'
  | 'text-or-json'
  | 'json'
  | 'raw'

/** The headings under which a column is known: the first is the one that is written. */
export interface Headings {
  readonly vi: readonly string[]
  readonly en: readonly string[]
}

/** A value that a column may hold, and what it is called in a cell; the value itself is understood too. */
export interface Choice {
  readonly value: string | number
  readonly name: Bilingual
  /** Other names that are understood. */
  readonly also?: readonly string[]
}

/** A column of a layout. */
export interface Column {
  /** Where its value stands in the data: `['name', 'vi']`. */
  readonly path: readonly string[]
  readonly kind: ColumnKind
  readonly headings: Headings
  /** A table must have at least one of the columns that name the same need. */
  readonly need?: string
  /** An empty cell stands for null; elsewhere for nothing at all. */
  readonly isNullable?: true
  readonly choices?: readonly Choice[]
  /** Of `items`, the property that the text is. */
  readonly item?: string
}

/** The columns of one table, documented: how an input stands in a sheet or a CSV file. */
export interface Layout {
  /** What its table is called: the names of the sheet. */
  readonly names: Headings
  readonly columns: readonly Column[]
  /** How many rows with words for people stand above its headings where we have written it. */
  readonly rowsAbove?: number
}

type Extra = Partial<Pick<Column, 'need' | 'isNullable' | 'choices' | 'item'>>

/** A column at a path such as `'ended.at'`. Headings are given as `'Ngày ký | ngày ban hành'`, the first to be written. */
export function column(path: string, kind: ColumnKind, vi: string, en: string, extra: Extra = {}): Column {
  return { path: path.split('.'), kind, headings: { vi: vi.split(' | '), en: en.split(' | ') }, ...extra }
}

/** A column that must be there. */
export function needed(path: string, kind: ColumnKind, vi: string, en: string, extra: Extra = {}): Column {
  return column(path, kind, vi, en, { need: path, ...extra })
}

/** The columns of a text: plain, by language, and those in languages that the library does not write together. */
export function localized(path: string, vi: string, en: string, extra: Extra = {}): readonly Column[] {
  const inLanguage = (names: string, language: string): string =>
    names
      .split(' | ')
      .map(name => `${name} (${language})`)
      .join(' | ')
  return [
    column(path, 'text', vi, en, extra),
    column(`${path}.vi`, 'text', inLanguage(vi, 'vi'), inLanguage(en, 'vi'), extra),
    column(`${path}.en`, 'text', inLanguage(vi, 'en'), inLanguage(en, 'en'), extra),
    column(`${path}.also`, 'json', inLanguage(vi, 'khác, JSON'), inLanguage(en, 'others, JSON')),
  ]
}

/** The columns of a source. */
export function sourceColumns(path = 'source'): readonly Column[] {
  return [
    ...localized(`${path}.title`, 'Nguồn', 'source'),
    column(`${path}.place`, 'text', 'Vị trí trong nguồn', 'place in source'),
    column(`${path}.url`, 'text', 'Liên kết nguồn', 'source url'),
    column(`${path}.assumed`, 'yes-no', 'Nguồn giả định', 'source assumed'),
  ]
}

/** A choice by its value and its names; others that are understood are given as `'bưu chính | qua bưu điện'`. */
export function choice(value: Choice['value'], vi: string, en: string, also?: string): Choice {
  return { value, name: { vi, en }, ...(also === undefined ? {} : { also: also.split(' | ') }) }
}

/** Choices by their values, each with its Vietnamese name; in English it is called by the words of its value. */
export function choicesOf(names: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(names).map(([value, vi]) => choice(value, vi, value.replaceAll('-', ' ')))
}

/** The absences, called as everywhere in the library. */
export const absenceChoices: readonly Choice[] = absences.map(value => ({ value, name: absenceWords(value) }))

/** The key of a column: its path as one text. */
export function keyOf({ path }: Column): string {
  return path.join('.')
}

/** A heading as it is compared: Unicode form NFC, single blanks, small letters. */
export function comparable(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}

/** Whether a heading names one of several, in either language or as "Vietnamese / English" in one. */
export function isNamed(headings: Headings, text: string): boolean {
  return comparableNames(headings).has(comparable(text))
}

/** To find the layout of a table, every cell of its first rows is held against every heading of every layout. */
const made = new WeakMap<Headings, ReadonlySet<string>>()

function comparableNames(headings: Headings): ReadonlySet<string> {
  const known = made.get(headings)
  if (known !== undefined) return known
  const vi = headings.vi.map(comparable)
  const en = headings.en.map(comparable)
  const names = new Set([...vi, ...en, ...vi.flatMap(one => en.map(other => `${one} / ${other}`))])
  made.set(headings, names)
  return names
}

/** The heading that is written, and shown in findings. */
export function headingOf({ vi, en }: Headings): { readonly vi: string; readonly en: string } {
  return { vi: vi[0] as string, en: en[0] as string }
}
