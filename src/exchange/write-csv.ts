import { stringify } from 'csv-stringify/sync'
import * as z from 'zod'
import { parseStructure } from '../foundation/structure'
import { type Separator, withGuard } from './csv-format'
import type { DecimalMark } from './file-options'
import { parseSheets, type Sheet } from './sheet'
import type { Cell } from './table'
import { checkCell } from './write-cell'

/** How a CSV file is written. */
export interface WriteCsvOptions {
  /** What separates cells; a comma unless given. Where the decimal mark is a comma, spreadsheets expect `;`. */
  readonly separator?: Separator
  /** The mark before decimals in columns of numbers; a point unless given. */
  readonly decimalMark?: DecimalMark
}

const Options: z.ZodType<WriteCsvOptions> = z.strictObject({
  separator: z.exactOptional(z.enum([',', ';', '\t'])),
  decimalMark: z.exactOptional(z.enum(['point', 'comma'])),
})

/**
 * Writes a table as CSV: UTF-8 with a byte order mark, by which Excel knows it, and lines that end with CR LF.
 *
 * A text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@` before it) gets an apostrophe before it, which the
 * readers of this room take away again; numbers stay numbers.
 *
 * @param sheet - The table, as {@link unitSheets} and its like make it, or one of your own.
 * @param options - Separator and decimal mark.
 * @returns The text of the file, its byte order mark included.
 * @throws An `EgovKpiError` when the table or the options are malformed, or a cell is longer than 32,767 characters.
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
  const write = (cell: Cell, kind: string): string => {
    if (cell === null) return ''
    if (typeof cell === 'boolean') return String(cell)
    const text = String(cell)
    if (kind === 'number' && /^-?\d+(?:\.\d+)?$/.test(text))
      return decimalMark === 'comma' ? text.replace('.', ',') : text
    return withGuard(text)
  }
  const lines = [
    columns.map(({ header }) => withGuard(header)),
    ...rows.map((cells, row) =>
      columns.map(({ kind }, column) => {
        const cell = cells[column] ?? null
        checkCell(cell, ['sheets', 0, 'rows', row, column])
        return write(cell, kind)
      }),
    ),
  ]
  return `\uFEFF${stringify(lines, { delimiter: separator, record_delimiter: '\r\n', quoted_match: /^\s|\s$|[\r\n]/ })}`
}
