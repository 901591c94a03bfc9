import * as z from 'zod'
import { canonicalJson } from '../../committee/canonical-json'
import { type Bilingual, type Language, Language as LanguageSchema } from '../../foundation/language'
import { parseStructure } from '../../foundation/structure'
import type { Column, ColumnKind, Layout } from '../tables/layout'
import type { Cell } from '../tables/table'
import type { Sheet, SheetColumnKind } from './sheet'

/** In which language headings and choices are written. */
export interface SheetOptions {
  /** Vietnamese unless given. */
  readonly language?: Language
}

const Options: z.ZodType<SheetOptions> = z.strictObject({ language: z.exactOptional(LanguageSchema) })

/** In which language a sheet is written. */
export function languageOf(options: SheetOptions): Language {
  return parseStructure(Options, options, ['options']).language ?? 'vi'
}

/** Puts data into the table of a layout. Columns that nothing stands in are left out, but those that are needed. */
export function sheetOf(layout: Layout, items: readonly object[], options: SheetOptions): Sheet {
  const language = languageOf(options)
  const rows = items.map(item => layout.columns.map(column => writeValue(valueAt(item, column.path), column, language)))
  const isUsed = layout.columns.map((_, index) => rows.some(row => row[index] !== null))
  const kept = layout.columns.flatMap((column, index) =>
    isUsed[index] === true || isFirstOfNeed(layout, column, isUsed) ? [index] : [],
  )
  return {
    name: layout.names[language][0] as string,
    columns: kept.map(index => sheetColumn(layout.columns[index] as Column, language)),
    rows: rows.map(row => kept.map(index => row[index] ?? null)),
  }
}

function sheetColumn({ headings, kind, choices }: Column, language: Language): Sheet['columns'][number] {
  return {
    header: headings[language][0] as string,
    kind: sheetKinds[kind],
    ...(choices === undefined ? {} : { choices: choices.map(({ name }) => name[language]) }),
  }
}

/** A need is met by the columns that are used; where none is, by the first of them, empty. */
function isFirstOfNeed({ columns }: Layout, { need, path }: Column, isUsed: readonly boolean[]): boolean {
  if (need === undefined) return false
  const group = columns.flatMap((column, index) => (column.need === need ? [{ column, used: isUsed[index] }] : []))
  return group.every(({ used }) => used !== true) && group[0]?.column.path === path
}

const sheetKinds: Readonly<Record<ColumnKind, SheetColumnKind>> = {
  text: 'text',
  number: 'number',
  count: 'number',
  amount: 'number',
  date: 'date',
  moment: 'date',
  'yes-no': 'yes-no',
  choice: 'text',
  texts: 'text',
  items: 'text',
  'text-or-json': 'text',
  json: 'text',
  raw: 'number',
}

function valueAt(item: object, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as Readonly<Record<string, unknown>>)[step]
        : undefined,
    item,
  )
}

const yesNo: Readonly<Record<Language, { readonly yes: string; readonly no: string }>> = {
  vi: { yes: 'Có', no: 'Không' },
  en: { yes: 'Yes', no: 'No' },
}

/** How yes and no are written. */
export function writeYesNo(value: boolean, language: Language): string {
  return value ? yesNo[language].yes : yesNo[language].no
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
