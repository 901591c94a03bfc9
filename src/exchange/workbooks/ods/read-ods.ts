import type { Merge } from '../../tables/table'
import { mostColumns, mostRows, type SheetSink, type WorkbookCell, type WorkbookSink } from '../workbook-cells'
import { type Archive, unreadable } from '../xlsx/open-archive'
import { checkListed, lengthWith, readXml, textOfItsOwn } from '../xlsx/read-xml'
import { dateStyle, odsStyles, percentStyle } from './read-styles'

type Attributes = Readonly<Record<string, string>>

interface OpenCell {
  readonly attributes: Attributes
  readonly depth: number
  readonly repeats: number
  text: string[] | null
  isStruck: boolean
}

/**
 * Reads a workbook of LibreOffice and others (OpenDocument 1.3, part 3, 9), sheet by sheet and row by row while it is inflated.
 *
 * A row or a cell that is repeated is one that is written so many times, and counts as often.
 */
export async function readOds(archive: Archive, { begin }: WorkbookSink): Promise<void> {
  const styles = odsStyles()
  if (archive.has('styles.xml')) await readXml(archive, 'styles.xml', styles)
  const context = { strings: [], struck: new Set<number>(), styleOf: styles.styleOf, is1904: false }
  let depth = 0
  /** How deep the element is of which nothing is read: old values of tracked changes, a table in a cell. */
  let leftAt: number | undefined
  let sheet: { readonly sink: SheetSink; readonly depth: number; readonly name: string } | undefined
  let merges: Merge[] = []
  let hiddenColumns: [number, number][] = []
  let [row, column, rowRepeats, isHidden]: [number, number, number, boolean] = [0, 0, 1, false]
  let columnStyles: [number, string | undefined][] = []
  let rowStyle: string | undefined
  let cells: WorkbookCell[] = []
  let cell: OpenCell | undefined
  let [isText, length] = [false, 0]
  const put = (piece: string): void => {
    length = lengthWith(length, piece)
    cell?.text?.push(piece)
  }

  const openCell = (attributes: Attributes): void => {
    const repeats = repeatsOf(attributes['table:number-columns-repeated'])
    const [across, down] = ['columns', 'rows'].map(what => repeatsOf(attributes[`table:number-${what}-spanned`]))
    if (across !== undefined && down !== undefined && across * down > 1) {
      checkListed(merges.length, 'content.xml', 'ODS')
      merges.push({ fromRow: row, toRow: row + down - 1, fromColumn: column, toColumn: column + across - 1 })
    }
    length = 0
    cell = { attributes, depth, repeats, text: null, isStruck: false }
  }
  const closeCell = ({ attributes, repeats, text, isStruck }: OpenCell): void => {
    const read = cellOf(attributes, text)
    if (read !== null) {
      if (column + repeats - 1 > mostColumns) throw unreadable(`${sheet?.name}: column ${column + repeats - 1}`, 'ODS')
      for (let at = column; at < column + repeats; at++) {
        const named = attributes['table:style-name'] ?? rowStyle ?? styleOfColumn(columnStyles, at)
        const style = read.style ?? styles.indexOf(named)
        const struck = isStruck || styles.isStruck('table-cell', named)
        cells.push({ column: at, ...read.cell, style, ...(struck ? { isStruck: true } : {}) })
      }
    }
    column += repeats
    cell = undefined
  }
  const closeRow = (): void => {
    if (cells.length > 0) {
      if (row + rowRepeats - 1 > mostRows) throw unreadable(`${sheet?.name}: row ${row + rowRepeats - 1}`, 'ODS')
      for (let at = row; at < row + rowRepeats; at++) sheet?.sink.take({ row: at, isHidden, cells })
    }
    row += rowRepeats
  }

  await readXml(archive, 'content.xml', {
    open(name, attributes) {
      depth++
      if (leftAt !== undefined) return
      if (sheet === undefined) {
        if (name === 'tracked-changes') leftAt = depth
        else if (name === 'table') {
          const isHiddenSheet = styles.isHiddenSheet(attributes['table:style-name'])
          const called = attributes['table:name'] ?? ''
          sheet = { sink: begin({ name: called, isHidden: isHiddenSheet }, context), depth, name: called }
          ;[row, merges, hiddenColumns, columnStyles] = [1, [], [], []]
        } else styles.open(name, attributes)
        return
      }
      switch (name) {
        case 'table':
        case 'shapes':
        case 'annotation':
          leftAt = depth
          return
        case 'table-column': {
          const from = (columnStyles.at(-1)?.[0] ?? 0) + 1
          const to = from + repeatsOf(attributes['table:number-columns-repeated']) - 1
          if (from > mostColumns) throw unreadable(`${sheet.name}: column ${from}`, 'ODS')
          columnStyles.push([to, attributes['table:default-cell-style-name']])
          if (isUnseen(attributes)) hiddenColumns.push([from, to])
          return
        }
        case 'table-row':
          ;[column, cells, isHidden] = [1, [], isUnseen(attributes)]
          rowRepeats = repeatsOf(attributes['table:number-rows-repeated'])
          rowStyle = attributes['table:default-cell-style-name']
          return
        case 'table-cell':
        case 'covered-table-cell':
          openCell(attributes)
          return
        case 'p':
          if (cell === undefined || depth !== cell.depth + 1) return
          if (cell.text === null) cell.text = []
          else put('\n')
          isText = true
          return
        case 's':
          if (isText) put(' '.repeat(Math.min(repeatsOf(attributes['text:c']), 1000)))
          return
        case 'tab':
        case 'line-break':
          if (isText) put(name === 'tab' ? '\t' : '\n')
          return
        case 'span':
          if (cell !== undefined && isText && styles.isStruck('text', attributes['text:style-name']))
            cell.isStruck = true
      }
    },
    close(name) {
      if (leftAt !== undefined) {
        if (leftAt === depth) leftAt = undefined
      } else if (sheet === undefined) styles.close(name)
      else if (cell !== undefined && depth === cell.depth) closeCell(cell)
      else if (cell !== undefined) {
        if (name === 'p' && depth === cell.depth + 1) isText = false
      } else if (name === 'table-row') closeRow()
      else if (depth === sheet.depth) {
        sheet.sink.end({ merges, hiddenColumns })
        sheet = undefined
      }
      depth--
    },
    text(piece) {
      if (leftAt !== undefined) return
      if (sheet === undefined) styles.text(piece)
      else if (isText) put(piece)
    },
  })
}

/** Whether a row or a column is hidden, by a person or a filter. */
function isUnseen(attributes: Attributes): boolean {
  return (attributes['table:visibility'] ?? 'visible') !== 'visible'
}

/** The style that a column gives its cells; the list has the last column of each. */
function styleOfColumn(
  columns: readonly (readonly [number, string | undefined])[],
  column: number,
): string | undefined {
  let [least, most] = [0, columns.length]
  while (least < most) {
    const middle = (least + most) >> 1
    if ((columns[middle]?.[0] ?? 0) < column) least = middle + 1
    else most = middle
  }
  return columns[least]?.[1]
}

function repeatsOf(text: string | undefined): number {
  if (text === undefined) return 1
  if (!/^\d{1,7}$/.test(text) || Number(text) < 1) throw unreadable(`content.xml: ${text.slice(0, 20)}`, 'ODS')
  return Number(text)
}

const errors = /^(?:#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!)|Err:\d+)$/

/** A cell in the words of XLSX; null if there is nothing in it. */
function cellOf(
  attributes: Attributes,
  paragraphs: readonly string[] | null,
): { readonly cell: Omit<WorkbookCell, 'column' | 'style'>; readonly style?: number } | null {
  const type = attributes['office:value-type']
  const written = attributes['table:formula']
  const shown = paragraphs?.join('') ?? null
  if (type === undefined && written === undefined && shown === null) return null
  const formula =
    written === undefined ? {} : { formula: textOfItsOwn(written.replace(/^(?:of|oooc|msoxl):=?|^=/, '')) }
  const cell = (kind: string, text: string | null, style?: number): ReturnType<typeof cellOf> => ({
    cell: { type: kind, text: text === null ? null : textOfItsOwn(text), ...formula },
    ...(style === undefined ? {} : { style }),
  })
  const isError = attributes['calcext:value-type'] === 'error' || (written !== undefined && errors.test(shown ?? ''))
  if (isError) return cell('e', shown ?? '')
  // LibreOffice writes yes and no of other formats as these formulas.
  const truth = /^(?:of|oooc):=(TRUE|FALSE)\(\)$/.exec(written ?? '')?.[1]
  if (truth !== undefined) return cell('b', truth === 'TRUE' ? '1' : '0')
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency':
      return cell('n', attributes['office:value'] ?? null)
    case 'percentage':
      return cell('n', attributes['office:value'] ?? null, percentStyle)
    case 'date':
      return cell('n', serialOfDate(attributes['office:date-value'] ?? ''), dateStyle)
    case 'time':
      return cell('n', serialOfTime(attributes['office:time-value'] ?? ''), dateStyle)
    case 'boolean':
      return cell('b', attributes['office:boolean-value'] === 'true' ? '1' : '0')
    case 'string':
      return cell('str', attributes['office:string-value'] ?? shown ?? '')
    default:
      return cell('str', shown)
  }
}

const dayLength = 86_400_000

/** A date as the number of days since 30 December 1899, as XLSX has it. */
function serialOfDate(text: string): string {
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text) ?? []
  const at = new Date(0)
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  if (year === undefined || at.getUTCDate() !== Number(day))
    throw unreadable(`content.xml: ${text.slice(0, 40)}`, 'ODS')
  return String(at.getTime() / dayLength + 25_569 + inDays(hours, minutes, seconds))
}

/** A time such as PT08H30M00S as a part of a day. */
function serialOfTime(text: string): string {
  const [, hours, minutes = '0', seconds = '0'] = /^PT(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S$/.exec(text) ?? []
  if (hours === undefined) throw unreadable(`content.xml: ${text.slice(0, 40)}`, 'ODS')
  return String(inDays(hours, minutes, seconds))
}

function inDays(hours: string, minutes: string, seconds: string): number {
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'))) / 86_400
}
