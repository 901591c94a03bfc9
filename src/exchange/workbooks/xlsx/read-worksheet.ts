import type { Merge } from '../../tables/table'
import { mostColumns, mostRows, type WorkbookCell, type WorkbookRow, type WorksheetDetails } from '../workbook-cells'
import { type Archive, unreadable } from './open-archive'
import { isStrike, unescaped } from './read-shared-strings'
import { isTrue } from './read-workbook'
import { checkListed, lengthWith, readXml, textOfItsOwn } from './read-xml'

/**
 * Reads a sheet row by row while it is inflated.
 *
 * A row or a cell that the file holds twice is refused: whichever were taken, the other would be lost.
 *
 * @param take - Called with each row; it may end the reading by throwing.
 */
export async function readWorksheet(
  archive: Archive,
  part: string,
  take: (row: WorkbookRow) => void,
): Promise<WorksheetDetails> {
  const merges: Merge[] = []
  const hiddenColumns: (readonly [number, number])[] = []
  const rowsSeen = new Set<number>()
  let isWorksheet = false
  let row: { row: number; isHidden: boolean; cells: WorkbookCell[]; isUnordered: boolean } | undefined
  let lastRow = 0
  let cell:
    | { column: number; type: string; style: number; text: string | null; formula?: string; isStruck?: true }
    | undefined
  let into: 'text' | 'formula' | undefined
  let [phonetic, length] = [0, 0]

  const openRow = (attributes: Readonly<Record<string, string>>): void => {
    const number = attributes['r'] === undefined ? lastRow + 1 : wholeNumber(attributes['r'])
    if (!(number >= 1 && number <= mostRows))
      throw unreadable(`${part}: row ${attributes['r']?.slice(0, 40) ?? number}`)
    if (rowsSeen.has(number)) throw unreadable(`${part}: 2 × row ${number}`)
    rowsSeen.add(number)
    lastRow = number
    const isHidden = isTrue(attributes['hidden']) || Number(attributes['ht']) === 0
    row = { row: number, isHidden, cells: [], isUnordered: false }
  }
  const openCell = (attributes: Readonly<Record<string, string>>): void => {
    if (row === undefined) throw unreadable(`${part}: c`)
    const previous = row.cells.at(-1)?.column ?? 0
    const column = attributes['r'] === undefined ? previous + 1 : columnOf(attributes['r'], row.row)
    if (!(column >= 1 && column <= mostColumns)) throw unreadable(`${part}: ${attributes['r'] ?? column}`)
    if (column <= previous) row.isUnordered = true
    // More cells than columns are some of them twice: the row is not gathered to its end.
    if (row.cells.length >= mostColumns) throw unreadable(`${part}: row ${row.row}, ${mostColumns} < cells`)
    length = 0
    cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), text: null }
  }
  const closeCell = (): void => {
    if (row === undefined || cell === undefined) return
    const { column, type, style, text, formula, isStruck } = cell
    const isText = type === 'inlineStr' || type === 'str'
    row.cells.push({
      column,
      type,
      style,
      // An empty number has no value: a formula that was never computed.
      text: text === null || text === '' ? (isText ? '' : null) : textOfItsOwn(isText ? unescaped(text) : text),
      ...(formula === undefined ? {} : { formula: textOfItsOwn(formula) }),
      ...(isStruck === undefined ? {} : { isStruck }),
    })
    cell = undefined
  }
  const closeRow = (): void => {
    if (row === undefined) return
    const { isUnordered, ...closed } = row
    if (isUnordered) {
      closed.cells.sort((a, b) => a.column - b.column)
      const twice = closed.cells.find(({ column }, index) => closed.cells[index - 1]?.column === column)
      if (twice !== undefined) throw unreadable(`${part}: 2 × row ${closed.row}, column ${twice.column}`)
    }
    take(closed)
    row = undefined
  }

  await readXml(archive, part, {
    open(name, attributes) {
      if (!isWorksheet) {
        if (name !== 'worksheet') throw unreadable(`${part}: ${name}`)
        isWorksheet = true
        return
      }
      switch (name) {
        case 'row':
          return openRow(attributes)
        case 'c':
          return openCell(attributes)
        case 'v':
        case 't':
          if (cell !== undefined && phonetic === 0) {
            cell.text ??= ''
            into = 'text'
          }
          return
        case 'f':
          if (cell !== undefined) {
            cell.formula = ''
            into = 'formula'
          }
          return
        case 'strike':
          if (cell !== undefined && isStrike(attributes)) cell.isStruck = true
          return
        case 'rPh':
          phonetic++
          return
        case 'mergeCell':
          checkListed(merges.length, part)
          merges.push(mergeOf(attributes['ref'] ?? '', part))
          return
        case 'col':
          if (isTrue(attributes['hidden']) || Number(attributes['width']) === 0)
            hiddenColumns.push([Number(attributes['min']), Number(attributes['max'])])
          if (hiddenColumns.length > mostColumns) throw unreadable(`${part}: col`)
      }
    },
    close(name) {
      switch (name) {
        case 'v':
        case 't':
        case 'f':
          into = undefined
          return
        case 'rPh':
          phonetic--
          return
        case 'c':
          return closeCell()
        case 'row':
          return closeRow()
      }
    },
    text(piece) {
      if (into === undefined) return
      length = lengthWith(length, piece)
      if (cell === undefined) return
      if (into === 'text') cell.text = (cell.text ?? '') + piece
      else cell.formula = (cell.formula ?? '') + piece
    },
  })
  return { merges, hiddenColumns }
}

function wholeNumber(text: string): number {
  return /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
}

/** The column of an address such as `AB12`, in the row that it stands in. */
function columnOf(address: string, row: number): number {
  // Cells come by the million: most are written plainly, and their letters are read without a pattern.
  let column = 0
  let at = 0
  for (; at < 3; at++) {
    const letter = address.charCodeAt(at) - 64
    if (!(letter >= 1 && letter <= 26)) break
    column = column * 26 + letter
  }
  if (at > 0 && address.slice(at) === String(row)) return column
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,10})$/i.exec(address) ?? []
  if (Number(digits) !== row) return Number.NaN
  column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

function mergeOf(ref: string, part: string): Merge {
  const [, from = '', fromRow = '', to = '', toRow = ''] =
    /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(ref) ?? []
  if (from === '') throw unreadable(`${part}: ${ref.slice(0, 40)}`)
  const [top, bottom] = [Number(fromRow), Number(toRow === '' ? fromRow : toRow)]
  return {
    fromRow: top,
    toRow: bottom,
    fromColumn: columnOf(`${from}${top}`, top),
    toColumn: columnOf(`${to === '' ? from : to}${bottom}`, bottom),
  }
}
