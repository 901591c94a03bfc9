import { csvCell } from '../../foundation/csv-cell'
import { maybe, oneOf, record, type Schema } from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import type { DecimalMark } from '../files/file-options'
import { parseSheets, type Sheet } from '../sheets/sheet'
import { checkCell } from '../sheets/write-cell'
import { mayBeThousands } from '../tables/read-number'
import type { Cell } from '../tables/table'
import type { Separator } from './csv-format'

/** How a CSV file is written. */
export interface WriteCsvOptions {
  /** What separates cells; a comma unless given. Where the decimal mark is a comma, spreadsheets expect `;`. */
  readonly separator?: Separator
  /** The mark before decimals in columns of numbers; a point unless given. */
  readonly decimalMark?: DecimalMark
}

const Options: Schema<WriteCsvOptions> = record(() => ({
  separator: maybe(oneOf([',', ';', '\t'])),
  decimalMark: maybe(oneOf(['point', 'comma'])),
}))

/**
 * Writes a table as CSV: UTF-8 with a byte order mark, by which Excel knows it, and lines that end with CR LF.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe before it, and before each part that would be a cell
 * of its own in a program that opens the file with another separator; the readers of this room take them away again.
 * Numbers stay numbers. A column of which every decimal mark is before three digits
 * gets a zero more (`1.2340`), so that no reader takes the marks for separators of thousands.
 *
 * @param sheet - The table, as {@link unitSheets} and its like make it, or one of your own.
 * @param options - Separator and decimal mark.
 * @returns The text of the file, its byte order mark included.
 * @throws An `EgovKpiError` when the table or the options are malformed, a cell is longer than 32,767 characters, or a text
 * holds what no file does, such as half a character.
 *
 * @example
 * ```ts
 * import { writeCsv } from 'egov-kpi/exchange'
 *
 * const columns = [{ header: 'Đơn vị', kind: 'text' }, { header: 'Điểm', kind: 'number' }] as const
 * writeCsv({ name: 'a', columns, rows: [['=cmd()', '65.47']] }, { separator: ';', decimalMark: 'comma' })
 * // => '\uFEFFĐơn vị;Điểm\r\n\'=cmd();65,47\r\n'
 * ```
 */
export function writeCsv(sheet: Sheet, options: WriteCsvOptions = {}): string {
  const [{ columns, rows }] = parseSheets([sheet]) as readonly [Sheet]
  const { separator = ',', decimalMark = 'point' } = parseStructure(Options, options, ['options'])
  const unclear = columns.map((_, column) => isUnclear(rows.map(cells => cells[column])))
  const write = (cell: Cell, column: number): string => {
    if (cell === null) return ''
    if (typeof cell === 'boolean') return String(cell)
    const text = String(cell)
    if (columns[column]?.kind !== 'number' || !isNumber.test(text)) return text
    const clear = unclear[column] === true && mayBeThousands.test(text) ? `${text}0` : text
    return decimalMark === 'comma' ? clear.replace('.', ',') : clear
  }
  const lines = [
    columns.map(({ header }, column) => {
      checkCell(header, ['sheets', 0, 'columns', column, 'header'])
      return header
    }),
    ...rows.map((cells, row) =>
      columns.map((_, column) => {
        const cell = cells[column] ?? null
        checkCell(cell, ['sheets', 0, 'rows', row, column])
        return write(cell, column)
      }),
    ),
  ]
  const rowText = (texts: readonly string[]): string => texts.map(text => csvCell(text, separator)).join(separator)
  return `\uFEFF${lines.map(texts => `${rowText(texts)}\r\n`).join('')}`
}

const isNumber = /^-?\d+(?:\.\d+)?$/

/** Whether a column has decimals, and every point of them could as well separate thousands. */
function isUnclear(cells: readonly (Cell | undefined)[]): boolean {
  const decimals = cells.map(String).filter(text => isNumber.test(text) && text.includes('.'))
  return decimals.length > 0 && decimals.every(text => mayBeThousands.test(text))
}
