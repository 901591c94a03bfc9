import { formsOf } from '../../foundation/language'
import { type ReportColumn, type ReportTable, rowHeaderOf } from '../table'

/**
 * What a column is for the eye: `r` the rank or the code, `u` the name of the row, `p` the figure to look for first, `b` the mark,
 * `x` the chip. On a phone these five make two lines; any other column has a line of its own with its title.
 */
export type ColumnPart = 'r' | 'u' | 'p' | 'b' | 'x' | undefined

/** The part that each column of a table plays. */
export function partsOf(table: ReportTable): readonly ColumnPart[] {
  const { columns, sections } = table
  const header = rowHeaderOf(table)
  const chips = columns.flatMap((_, index) =>
    sections.some(({ rows }) => rows.some(({ cells }) => isChip(cells[index]))) ? [index] : [],
  )
  const mark = columns.findIndex(({ kind }) => kind === 'mark')
  return columns.map((column, index): ColumnPart => {
    if (index === header) return 'u'
    if (index === 0 && header === 1 && isShort(table)) return 'r'
    if (column.isKey) return 'p'
    if (index === mark) return 'b'
    return chips.length === 1 && chips[0] === index ? 'x' : undefined
  })
}

/** More letters than a code has. */
const longestCode = 6

/** Whether the first column has ranks or codes, and no names. */
function isShort({ sections }: ReportTable): boolean {
  return sections.every(({ rows }) =>
    rows.every(
      ({ cells: [cell] }) => cell?.kind !== 'text' || formsOf(cell.text).every(text => text.length <= longestCode),
    ),
  )
}

function isChip(cell: ReportTable['sections'][number]['rows'][number]['cells'][number] | undefined): boolean {
  return cell?.kind === 'text' && cell.chip !== undefined
}

/** Whether a column begins at its left. */
export function isLeft({ kind }: ReportColumn): boolean {
  return kind === 'text' || kind === 'mark'
}
