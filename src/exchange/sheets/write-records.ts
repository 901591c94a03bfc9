import { canonicalJson } from '../../committee/canonical-json'
import type { Bilingual, Language } from '../../foundation/language'
import { LanguageTag, readLanguage } from '../../foundation/language-tag'
import { maybe, record, type Schema } from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import type { Column, ColumnKind, Layout } from '../tables/layout'
import type { Cell } from '../tables/table'
import type { Sheet, SheetColumnKind } from './sheet'

/** The language of headings and choices. */
export interface SheetOptions {
  /** Vietnamese by default. */
  readonly language?: LanguageTag
}

const Options: Schema<SheetOptions> = record(() => ({ language: maybe(LanguageTag) }))

/** The language of a sheet. */
export function languageOf(options: SheetOptions): Language {
  return readLanguage(parseStructure(Options, options, ['options']).language ?? 'vi')
}

/** Puts data into the table of a layout. Columns without a value are left out, unless they are needed. */
export function sheetOf(layout: Layout, items: readonly object[], options: SheetOptions): Sheet {
  const language = languageOf(options)
  const rows = items.map(item => layout.columns.map(column => writeValue(valueAt(item, column.path), column, language)))
  const { columns } = layout
  const isUsed = columns.map((_, index) => rows.some(row => row[index] !== null))
  // A need is met by the columns that are used; if there are none, by the first of them, empty.
  const isMet = (need: string | undefined): boolean => columns.some((one, index) => one.need === need && isUsed[index])
  const kept = [...columns.keys()].filter(index => {
    const need = columns[index]?.need
    return (
      isUsed[index] || (need !== undefined && !isMet(need) && columns.findIndex(one => one.need === need) === index)
    )
  })
  return {
    name: layout.names[language][0] as string,
    columns: kept.map(index => sheetColumn(layout.columns[index] as Column, language)),
    rows: rows.map(row => kept.map(index => row[index] ?? null)),
  }
}

function sheetColumn({ headings, kind, choices }: Column, language: Language): Sheet['columns'][number] {
  return {
    header: headings[language][0] as string,
    kind: sheetKinds[kind] ?? 'text',
    ...(choices === undefined ? {} : { choices: choices.map(({ name }) => name[language]) }),
  }
}

/** What the cells of a column are; texts unless listed. */
const sheetKinds: Readonly<Partial<Record<ColumnKind, SheetColumnKind>>> = {
  number: 'number',
  count: 'number',
  amount: 'number',
  raw: 'number',
  date: 'date',
  moment: 'date',
  'yes-no': 'yes-no',
}

/** The value at a path; undefined if there is none. */
export function valueAt(item: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as Readonly<Record<string, unknown>>)[step]
        : undefined,
    item,
  )
}

function writeYesNo(value: boolean, language: Language): string {
  return { vi: value ? 'Có' : 'Không', en: value ? 'Yes' : 'No' }[language]
}

/** Writes a value into a cell by the kind of its column. */
export function writeValue(value: unknown, column: Column, language: Language): Cell {
  if (value === undefined || value === null) return null
  switch (column.kind) {
    case 'text':
      // An object is a text in several languages, which has columns of its own.
      return typeof value === 'string' ? value : null
    case 'number':
    case 'count':
    case 'amount':
    case 'raw':
      return typeof value === 'boolean' ? writeYesNo(value, language) : (value as Cell)
    case 'yes-no':
      return writeYesNo(value === true, language)
    case 'choice':
      return writeChoice(value, column, language)
    case 'texts':
      return writeTexts(value as readonly unknown[])
    case 'items':
      return writeItems(value as readonly object[], column.item ?? 'id')
    case 'text-or-json':
      return typeof value === 'string' && !/^\s*[{"]/.test(value) ? value : canonicalJson(value)
    case 'json':
      return canonicalJson(value)
    default:
      return String(value)
  }
}

function writeChoice(value: unknown, { choices = [] }: Column, language: Language): string {
  const name: Bilingual | undefined = choices.find(one => one.value === value)?.name
  return name?.[language] ?? String(value)
}

function writeTexts(values: readonly unknown[]): string {
  const isPlain = values.every(
    (value, index) =>
      typeof value === 'string' &&
      value.trim() === value &&
      value !== '' &&
      !/;/.test(value) &&
      !(index === 0 && value.startsWith('[')),
  )
  return isPlain && values.length > 0 ? values.join('; ') : canonicalJson(values)
}

function writeItems(items: readonly object[], item: string): string {
  const texts = items.map(one => (Object.keys(one).join() === item ? valueAt(one, [item]) : null))
  const text = texts.includes(null) ? '[' : writeTexts(texts)
  return text.startsWith('[') ? canonicalJson(items) : text
}
