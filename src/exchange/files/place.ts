import { cut, type Issue, type IssuePath, type IssuePlace, pathText, quote } from '../../foundation/issue'
import type { Bilingual } from '../../foundation/language'
import { columnLetters } from '../tables/table'

/** Where something is in a file: in a workbook the sheet, then the row and the column, counted from 1. */
export interface Place {
  readonly file: string
  readonly sheet?: string
  readonly row?: number
  readonly column?: number
  /** The heading of the column, for those who look for it by name. */
  readonly header?: string
}

/** The way to a place: file, sheet, number of the row, letters of the column, as a spreadsheet shows them. */
export function pathTo({ file, sheet, row, column }: Place): IssuePath {
  return [
    file,
    ...(sheet === undefined ? [] : [sheet]),
    ...(row === undefined ? [] : [row]),
    ...(column === undefined ? [] : [columnLetters(column)]),
  ]
}

/** A place in words: `"a.xlsx", sheet "Hồ sơ", row 3, column C (Hình thức nộp)`. */
export function placeInWords({ file, sheet, row, column, header }: Place): Bilingual {
  const heading = header === undefined ? '' : ` (${cut(header)})`
  const inWords = (sheetWord: string, rowWord: string, columnWord: string): string =>
    [
      quote(file),
      ...(sheet === undefined ? [] : [`${sheetWord} ${quote(sheet)}`]),
      ...(row === undefined ? [] : [`${rowWord} ${row}`]),
      ...(column === undefined ? [] : [`${columnWord} ${columnLetters(column)}${heading}`]),
    ].join(', ')
  return { vi: inWords('trang', 'dòng', 'cột'), en: inWords('sheet', 'row', 'column') }
}

/** The same issue, at a place of a file: its path leads there, and its sentences begin with it. */
export function placed(issue: Issue, place: Place): Issue {
  const { file, sheet, row, column } = place
  return saidAt(issue, pathTo(place), {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column: columnLetters(column) }),
    words: placeInWords(place),
  })
}

/** The same issue, at a part of a JSON file. */
export function placedInJson(issue: Issue, file: string, path: IssuePath): Issue {
  return saidAt(issue, [file, ...path], { file, words: placeInJson(file, path) })
}

/** How much of a path a sentence says: crafted data may be thousands of levels deep. */
const mostOfPath = 240

/** A part of a JSON file in words: `"a.json", [2].unit`. */
export function placeInJson(file: string, path: IssuePath): Bilingual {
  const words = path.length === 0 ? quote(file) : `${quote(file)}, ${cut(pathText(path), mostOfPath)}`
  return { vi: words, en: words }
}

function saidAt(issue: Issue, path: IssuePath, place: IssuePlace): Issue {
  const { vi, en } = place.words
  return { ...issue, path, place, message: { vi: `${vi}: ${issue.message.vi}`, en: `${en}: ${issue.message.en}` } }
}
