import { numbersColumns } from '../tables/closing-rows'
import { isBlank, isEmpty, type RawRow, type RawSheet } from '../tables/raw-sheet'
import type { Cell } from '../tables/table'
import { plainHeading } from './count-headings'

/** The headings of a wide table: several rows, of which the lower ones divide the columns of the upper ones. */
export interface HeadingBlock {
  readonly rows: readonly RawRow[]
  /** For each column its heading from the top, as it is compared. */
  readonly headings: readonly string[]
}

/** Headings are looked for in so many rows, and have at most so many. */
const [mostAbove, mostHeadings] = [50, 8]

/**
 * Finds the headings of a wide table: the rows after which most columns are known. Null if no rows give one of the columns
 * that are needed.
 *
 * @param score - How many columns are known by their headings; 0 if one is missing without which nothing can be read.
 */
export function findHeadingBlock(
  rows: readonly RawRow[],
  { merges, options: { headerRow } }: RawSheet,
  score: (headings: readonly string[]) => number,
): HeadingBlock | null {
  let found: (HeadingBlock & { readonly known: number; readonly first: number; readonly last: number }) | null = null
  for (let first = 0; first < Math.min(rows.length, mostAbove); first++) {
    for (let last = first; last < Math.min(rows.length, first + mostHeadings); last++) {
      const block = rows.slice(first, last + 1)
      const end = rows[last] as RawRow
      if (isEmpty(end) || numbersColumns(end, 3)) break
      if (headerRow !== undefined && end.row !== headerRow) continue
      const headings = headingsOf(block, merges)
      const known = score(headings)
      // Of blocks that know as much, the lowest row, without the titles above; not one that repeats them on a later page.
      const isBetter =
        found === null ||
        known > found.known ||
        (known === found.known &&
          first <= found.last &&
          (last > found.last || (last === found.last && first > found.first)))
      if (known > 0 && isBetter) found = { rows: block, headings, known, first, last }
    }
  }
  return found
}

function headingsOf(block: readonly RawRow[], merges: RawSheet['merges']): readonly string[] {
  const width = Math.max(...block.map(({ cells }) => cells.length))
  const textAt = (row: RawRow, column: number): string => {
    const merge = merges.find(
      one =>
        one.fromRow <= row.row && row.row <= one.toRow && one.fromColumn <= column + 1 && column + 1 <= one.toColumn,
    )
    const from = merge === undefined ? row : block.find(one => one.row === merge.fromRow)
    return text(from?.cells[merge === undefined ? column : merge.fromColumn - 1])
  }
  return Array.from({ length: width }, (_, column) => {
    const own = block.map(row => textAt(row, column))
    const lowest = own.findLastIndex(one => one !== '')
    return plainHeading(
      own.map((one, index) => (one !== '' || index >= lowest ? one : leftOf(block, index, column, textAt))),
    )
  })
}

/** The heading over a column whose cell is empty and that is divided below: the nearest one on the left. */
function leftOf(
  block: readonly RawRow[],
  index: number,
  column: number,
  textAt: (row: RawRow, column: number) => string,
): string {
  const row = block[index] as RawRow
  for (let at = column - 1; at >= 0; at--) {
    const own = textAt(row, at)
    if (own === '') continue
    // One that is not divided itself, such as the unit's, stands over nothing else.
    return block.slice(index + 1).some(lower => textAt(lower, at) !== '') ? own : ''
  }
  return ''
}

function text(cell: Cell | undefined): string {
  return isBlank(cell) ? '' : String(cell).normalize('NFC').trim()
}

/** Whether a row has nothing but what one of the rows of headings has in the same columns. */
export function repeatsHeadings({ cells }: RawRow, { rows }: HeadingBlock): boolean {
  return rows.some(row => cells.every((cell, at) => isBlank(cell) || text(cell) === text(row.cells[at])))
}
