import { Offset } from '../../foundation/moment'
import {
  anyText,
  dictionary,
  either,
  flag,
  maybe,
  notEmpty,
  oneOf,
  orNull,
  type Properties,
  type Schema,
  whole,
} from '../../foundation/schema'
import type { Separator } from '../csv/csv-format'

/** The kinds of files that are read. */
export type FileFormat = 'csv' | 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'json'

export const fileFormats: readonly FileFormat[] = ['csv', 'xlsx', 'xls', 'xlsb', 'ods', 'json']

/** What a file does not say of itself. Given to a reader it holds for all its files, given with a file for that file. */
export interface FileOptions {
  /** What the file is; found out from its first bytes unless given. */
  readonly format?: FileFormat
  /** What separates the cells of a CSV file; found out from its first lines unless given. */
  readonly separator?: Separator
  /** The only sheet of a workbook that the main table is read from; unless given, every sheet with its headings. */
  readonly sheet?: string
  /** The row of the headings, counted from 1; unless given, the first one that has all that are needed. */
  readonly headerRow?: number
  /** True reads hidden sheets too. */
  readonly hidden?: boolean
  /**
   * The decimal mark of numbers that stand as text: one for all, or by the heading of each column. Unless given, it is
   * assumed, and a column that could as well have separators of thousands (`1.234`) is an error.
   */
  readonly decimalMark?: DecimalMark | Readonly<Record<string, DecimalMark>>
  /** The decimal mark that is assumed where none is declared; a point unless given. */
  readonly assumedMark?: DecimalMark
  /** How dates in figures that stand as text are written: `2022-04-15` only (`iso`, unless given), or also `15/4/2022` or `4/15/2022`. */
  readonly dates?: DateOrder
  /** The offset of times of day that stand without one: `+07:00`. Without it such a time is an error. */
  readonly offset?: string
  /** What headings of the file mean: a heading or the key of a column of the layout, or null for a column to ignore. */
  readonly columns?: Readonly<Record<string, string | null>>
  /** What texts of a column mean, by its heading: `{ 'Kênh': { 'PHONE': 'direct' } }`. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** What stands before the decimals of a number. */
export type DecimalMark = 'point' | 'comma'

/** In which order day and month of a date in figures stand. */
export type DateOrder = 'iso' | 'day-first' | 'month-first'

const mark: Schema<DecimalMark> = oneOf(['point', 'comma'])
/** The properties of {@link FileOptions}, for the schemas of options that have more. */
export const fileOptionShape: Properties<FileOptions> = {
  format: maybe(oneOf(fileFormats)),
  separator: maybe(oneOf([',', ';', '\t', '|'])),
  sheet: maybe(notEmpty),
  headerRow: maybe(whole(1)),
  hidden: maybe(flag),
  decimalMark: maybe(either(mark, dictionary(mark))),
  assumedMark: maybe(mark),
  dates: maybe(oneOf(['iso', 'day-first', 'month-first'])),
  offset: maybe(Offset),
  columns: maybe(dictionary(orNull(anyText))),
  values: maybe(dictionary(dictionary(anyText))),
}
