import { type Issue, quote } from '../foundation/issue'
import { columnLetters } from './table'

/** Where something stands in a file: the sheet, and in it the row and the column, counted from 1. */
export interface Place {
  readonly sheet: string
  readonly row?: number
  readonly column?: number
  /** The heading of the column, for those who look for it by name. */
  readonly header?: string
}

/** The way to a place, as a spreadsheet shows it: sheet, number of the row, letters of the column. */
export function pathTo({ sheet, row, column }: Place): readonly (string | number)[] {
  const inRow = row === undefined ? [] : [row]
  return column === undefined ? [sheet, ...inRow] : [sheet, ...inRow, columnLetters(column)]
}

/** The same issue, at a place of a file: its path leads there, and its sentences begin with it. */
export function placed(issue: Issue, place: Place): Issue {
  const { sheet, row, column, header } = place
  const heading = header === undefined ? '' : ` (${header})`
  const vi = [quote(sheet), ...(row === undefined ? [] : [`dòng ${row}`])]
  const en = [quote(sheet), ...(row === undefined ? [] : [`row ${row}`])]
  if (column !== undefined) {
    vi.push(`cột ${columnLetters(column)}${heading}`)
    en.push(`column ${columnLetters(column)}${heading}`)
  }
  const message = { vi: `${vi.join(', ')}: ${issue.message.vi}`, en: `${en.join(', ')}: ${issue.message.en}` }
  return { ...issue, path: pathTo(place), message }
}
