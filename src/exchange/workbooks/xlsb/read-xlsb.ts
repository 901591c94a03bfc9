import type { Merge } from '../../tables/table'
import { CellLooks } from '../cell-looks'
import { mostColumns, mostRows, type SheetSink, type WorkbookCell, type WorkbookSink } from '../workbook-cells'
import { errorNames, shortNumber } from '../xls/read-xls'
import { type Archive, unreadable } from '../xlsx/open-archive'
import { relationships } from '../xlsx/read-workbook'
import { checkListed } from '../xlsx/read-xml'
import { type RecordContent, readRecords } from './read-records'

/** The types of records that say what a table holds ([MS-XLSB] 2.3). */
const is = {
  row: 0,
  blank: 1,
  /** The first and the last type of a cell, and of one that follows on the cell before it. */
  cells: [1, 11],
  nextCells: [12, 18],
  sharedText: 19,
  font: 43,
  format: 44,
  style: 47,
  column: 60,
  richText: 62,
  workbook: 153,
  sheet: 156,
  merge: 176,
  styles: 617,
  stylesEnd: 618,
} as const

const between = ([from, to]: readonly [number, number]): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** Reads a workbook of binary parts: the same parts as of XLSX, in records instead of XML. */
export async function readXlsb(archive: Archive, root: string, { begin, keep }: WorkbookSink): Promise<void> {
  const related = await relationships(archive, root)
  const listed: { readonly name: string; readonly id: string; readonly isHidden: boolean }[] = []
  const looks = new CellLooks(keep)
  await readRecords(archive, root, new Set([is.workbook, is.sheet]), (type, content) => {
    if (type === is.workbook) looks.is1904 = (content.long(0) & 1) === 1
    else {
      checkListed(listed.length, root, 'XLSB')
      const id = content.text(8)
      listed.push({ id, name: content.text(12 + id.length * 2), isHidden: content.long(0) !== 0 })
    }
  })
  const partOf = (type: string): string | undefined =>
    related.find(one => one.type === type && archive.has(one.part))?.part
  const [styles, shared] = [partOf('styles'), partOf('sharedStrings')]
  if (styles !== undefined) await readStyles(archive, styles, looks)
  if (shared !== undefined) {
    await readRecords(archive, shared, new Set([is.sharedText]), (_, content) => {
      const { text, isStruck } = richTextAt(content, 0, looks.isStruckFont)
      looks.addText(text, isStruck)
    })
  }
  for (const { name, id, isHidden } of listed) {
    const target = related.find(one => one.id === id)
    if (target === undefined) throw unreadable(`${root}: ${id}`, 'XLSB')
    if (target.type === 'worksheet') {
      await readSheet(archive, target.part, looks.isStruckFont, begin({ name, isHidden }, looks))
    }
  }
}

type IsStruckFont = (font: number) => boolean

/** A text, and whether one of its runs is struck through. */
function richTextAt(
  content: RecordContent,
  at: number,
  isStruckFont: IsStruckFont,
): { readonly text: string; readonly isStruck: boolean } {
  const text = content.text(at + 1)
  if ((content.byte(at) & 1) === 0) return { text, isStruck: false }
  const from = at + 5 + text.length * 2
  const runs = Math.min(content.long(from), Math.floor((content.length - from - 4) / 4))
  const fonts = Array.from({ length: runs }, (_, run) => content.word(from + 6 + run * 4))
  return { text, isStruck: fonts.some(isStruckFont) }
}

async function readStyles(archive: Archive, part: string, looks: CellLooks): Promise<void> {
  let isCells = false
  const types = new Set([is.font, is.format, is.style, is.styles, is.stylesEnd])
  await readRecords(archive, part, types, (type, content) => {
    checkListed(looks.listed, part, 'XLSB')
    if (type === is.styles || type === is.stylesEnd) isCells = type === is.styles
    else if (type === is.format) looks.addFormat(content.word(0), content.text(2))
    else if (type === is.font) looks.struckFonts.push((content.word(2) & 8) !== 0)
    // The same records are also in named styles, to which no cell points.
    else if (isCells) looks.addStyle(content.word(2), content.word(4))
  })
}

async function readSheet(
  archive: Archive,
  part: string,
  isStruckFont: IsStruckFont,
  { take, end }: SheetSink,
): Promise<void> {
  const merges: Merge[] = []
  const hiddenColumns: (readonly [number, number])[] = []
  const seen = new Set<number>()
  let row: { readonly row: number; readonly isHidden: boolean; readonly cells: WorkbookCell[] } | null = null
  let last = 0
  const close = (): void => {
    if (row !== null) take(row)
    row = null
  }
  const types = new Set([is.row, ...between(is.cells), ...between(is.nextCells), is.richText, is.column, is.merge])
  await readRecords(archive, part, types, (type, content) => {
    if (type === is.row) {
      close()
      const number = content.long(0) + 1
      if (number > mostRows || seen.has(number)) throw unreadable(`${part}: row ${number}`, 'XLSB')
      seen.add(number)
      row = { row: number, isHidden: (content.byte(11) & 0x10) !== 0, cells: [] }
      last = 0
    } else if (type === is.column) {
      if (hiddenColumns.length > mostColumns) throw unreadable(`${part}: columns`, 'XLSB')
      if ((content.word(16) & 1) === 1 || content.long(8) === 0)
        hiddenColumns.push([content.long(0) + 1, content.long(4) + 1])
    } else if (type === is.merge) {
      const [fromRow, toRow, fromColumn, toColumn] = [0, 4, 8, 12].map(at => content.long(at) + 1)
      checkListed(merges.length, part, 'XLSB')
      merges.push({ fromRow, toRow, fromColumn, toColumn } as Merge)
    } else {
      if (row === null) throw unreadable(`${part}: cell`, 'XLSB')
      const isNext = type >= is.nextCells[0] && type <= is.nextCells[1]
      const column = isNext ? last + 1 : content.long(0) + 1
      if (column <= last || column > mostColumns) throw unreadable(`${part}: column ${column}`, 'XLSB')
      last = column
      const kind = isNext ? type - 11 : type
      // Nothing is in most cells of a sheet that only has colours.
      if (kind !== is.blank) row.cells.push(cellOf(column, kind, content, isNext ? 0 : 4, isStruckFont))
    }
  })
  close()
  end({ merges, hiddenColumns })
}

type CellReader = readonly [type: string, read: (content: RecordContent, at: number) => string, formula?: '']

const double: CellReader[1] = (content, at) => String(content.double(at))
const truth: CellReader[1] = (content, at) => String(content.byte(at))
const text: CellReader[1] = (content, at) => content.text(at)
const error: CellReader[1] = (content, at) => errorNames[content.byte(at)] ?? `#${content.byte(at)}`

/** How the content of a cell is read, by the type of its record; formulas are not kept. */
const cellReaders: Readonly<Record<number, CellReader>> = {
  2: ['n', (content, at) => String(shortNumber(content.long(at)))],
  3: ['e', error],
  4: ['b', truth],
  5: ['n', double],
  6: ['str', text],
  7: ['s', (content, at) => String(content.long(at))],
  8: ['str', text, ''],
  9: ['n', double, ''],
  10: ['b', truth, ''],
  11: ['e', error, ''],
}

/** A cell by its type; its style and its value begin at a place. */
function cellOf(
  column: number,
  kind: number,
  content: RecordContent,
  from: number,
  isStruckFont: IsStruckFont,
): WorkbookCell {
  const style = content.long(from) & 0xff_ff_ff
  const at = from + 4
  const reader = cellReaders[kind]
  if (reader === undefined) {
    const rich = richTextAt(content, at, isStruckFont)
    return { column, type: 'str', text: rich.text, style, ...(rich.isStruck ? { isStruck: true } : {}) }
  }
  const [type, read, formula] = reader
  const cell = { column, type, text: read(content, at), style }
  return formula === undefined ? cell : { ...cell, formula }
}
