import { comparable } from './layout'
import { isBlank, type RawRow } from './raw-sheet'

const totals = /^(?:tổng cộng|tổng số|tổng|cộng|total|totals|grand total|sum)(?: \(.*\))?:?$/u
/** How a footnote or a block of signatures begins. */
const closings =
  /^(?:người lập|lập biểu|thủ trưởng|kế toán|giám đốc|chủ tịch|trưởng phòng|tm\.|kt\.|tl\.|tuq\.|q\.|nơi nhận|ghi chú|chú thích|nguồn|lưu ý|\(?\*|\(?ký\b|ký tên|xác nhận|notes?\b|sources?\b|prepared by|signed|(?:(?!ngày ).)*ngày (?:(?!tháng ).)*tháng .*năm)/u

/** What a row below the headings is, as far as its words say: one of totals, one that closes the table, or data. */
export type RowRole = 'totals' | 'closing' | 'data'

/** Tells rows of totals and of signatures from data. A row that has most of what a row of data needs is data. */
export function roleOf(row: RawRow, needs: readonly (readonly number[])[]): RowRole {
  const first = row.cells.find(cell => !isBlank(cell))
  if (typeof first !== 'string') return 'data'
  // Words that say so are short, and a row that lacks nothing is one of data unless it begins with those of totals.
  if (first.length > 100 || /^\p{L}*[-\d]/u.test(first)) return 'data'
  const text = comparable(first)
  if (totals.test(text)) return isData(row, needs, first.trim()) ? 'data' : 'totals'
  return closings.test(text) && isThin(row, needs) ? 'closing' : 'data'
}

/** An id such as `total`, in a row that lacks nothing, is an id. */
function isData(row: RawRow, needs: readonly (readonly number[])[], text: string): boolean {
  return needs.length > 0 && filled(row, needs) === needs.length && /^[a-z]+$/.test(text)
}

/** Whether a row has at most half of what a row of data needs; in a table of any kind, at most half of its cells. */
export function isThin(row: RawRow, needs: readonly (readonly number[])[]): boolean {
  if (needs.length > 0) return filled(row, needs) * 2 <= needs.length
  return row.cells.filter(cell => !isBlank(cell)).length * 2 <= row.cells.length
}

function filled({ cells }: RawRow, needs: readonly (readonly number[])[]): number {
  return needs.filter(columns => columns.some(column => !isBlank(cells[column - 1]))).length
}

/** Whether a row numbers the columns of an official form: `(1) (2) (3)`, `A B 1 2`, `(3) = (1) / (2)`. */
export function numbersColumns({ cells }: RawRow, columns: number): boolean {
  const texts = cells.filter(cell => !isBlank(cell)).map(cell => String(cell).trim())
  const numbers = texts.flatMap(text => /^\(?(\d+)\)?(?:\s*=.*)?$/.exec(text)?.[1] ?? [])
  const letters = texts.filter(text => /^\(?[A-Z]\)?$/i.test(text))
  const isOrdered = numbers.every((number, index) => Number(number) === Number(numbers[0]) + index)
  const isFirst = numbers[0] === undefined || Number(numbers[0]) <= 1
  return (
    texts.length >= Math.max(3, columns - 2) &&
    numbers.length > 0 &&
    numbers.length + letters.length === texts.length &&
    isOrdered &&
    isFirst
  )
}
