import { type Bilingual, inBoth, inBothLanguages, type LocalizedText } from '../../foundation/language'
import { largest } from '../../foundation/largest'
import { absenceNote } from '../absences'
import type { ReportCell } from '../cell'
import { columnText } from '../cell-text'
import { type Attributes, type Content, element, type Markup, markupText } from '../markup'
import { type ReportColumn, type ReportRow, type ReportSection, type ReportTable, rowHeaderOf } from '../table'
import { besideFigure, figureHtml, sortKey } from './cells'
import { type ColumnPart, isLeft, partsOf } from './columns'
import { axisHead, heatClass, keySign } from './marks'
import type { Popovers } from './popovers'
import type { Translation } from './translation'

/** With more explained figures the explanations of a row open together: one keyboard stop, and less to load. */
const mostOwn = 600
/** A table with more columns is wide: it scrolls sideways on screens, and lies across on paper. */
const mostUpright = 10
/** A table with more columns is printed in parts. */
const mostAcross = 26
/** A table of more rows is closer on paper. */
const mostSpaced = 25
/** A table of more numbers, or with bars under them, scrolls sideways on a phone, where each would need a line. */
const mostStacked = 6
/** A table of more columns has less room for names. */
const mostRoomy = 7
/** A table of fewer rows has nothing to sort. */
const leastSorted = 12
/** A folded table of more rows is not printed, unless it is an annex. */
const mostUnfolded = 15

/** What a table is written with. */
export interface TablePage {
  readonly page: Translation
  readonly popovers: Popovers
  /** The number of the table on the page. */
  readonly place: number
  /** The level of its heading. */
  readonly level: number
  /** What is written before its title: "Phụ lục I". */
  readonly prefix?: LocalizedText | undefined
}

/** How one table is written. */
interface Manner {
  readonly page: Translation
  readonly popovers: Popovers
  readonly columns: readonly ReportColumn[]
  readonly parts: readonly ColumnPart[]
  /** Whether its rows become lines of a phone; others stay tables at every width. */
  readonly isStacked: boolean
  /** Whether the explanations of a row open together. */
  readonly isShared: boolean
  readonly isSorted: boolean
}

/** Whether a table has more columns than a page of text is wide. */
export function isWideTable({ columns }: ReportTable): boolean {
  return columns.length > mostUpright
}

/** Whether the rows of a table become a few lines each on a phone; others scroll sideways there. */
export function isStacked(table: ReportTable): boolean {
  const { columns } = table
  const numbers = columns.filter(({ kind }) => kind === 'number').length
  return !isWideTable(table) && numbers <= mostStacked && columns.every(({ share }) => share === undefined)
}

const hints = {
  explained: { vi: 'Chọn một số để xem cách tính.', en: 'Select a figure to see how it is calculated.' },
}

/** Writes a table with its title, key, heads and notes. */
export function tableHtml(table: ReportTable, context: TablePage): Content {
  const { sections, notes = [], isFolded } = table
  const { page, place, level, prefix } = context
  const rows = sections.flatMap(section => section.rows)
  const explained = rows.map(explainedIn)
  const manner: Manner = {
    ...context,
    columns: table.columns,
    parts: partsOf(table),
    isStacked: isStacked(table),
    isShared: explained.reduce((sum, count) => sum + count, 0) > mostOwn && largest(explained) > 1,
    isSorted: rows.length >= leastSorted,
  }
  const absence = absenceNote(table)
  const under = [...(absence === undefined ? [] : [absence]), ...notes]
  const title = element(
    `h${level}`,
    { id: `h${place}` },
    prefix === undefined ? '' : [element('span', {}, page.text(prefix)), ' '],
    page.text(table.title),
  )
  const whole = gridHtml(table, manner, place)
  const content = [
    introduction(table, rows.length > mostSpaced, page),
    manner.isStacked ? whole : scrolling(whole, table, context),
    explained.some(count => count > 0) ? element('p', { class: 'n sc' }, page.text(hints.explained)) : '',
    under.length === 0 ? '' : element('div', { class: 'n' }, ...under.map(note => element('p', {}, page.text(note)))),
  ]
  if (isFolded === undefined) return [title, content]
  const isPrinted = table.isAnnex === true || rows.length <= mostUnfolded
  const details = element('details', { class: isPrinted ? undefined : 'sc' }, element('summary', {}, title), content)
  return isPrinted ? details : [details, element('p', { class: 'n pr' }, page.text(elsewhere(table)))]
}

/** Where paper sends its reader for a table that it does not have. */
function elsewhere({ title }: ReportTable): Bilingual {
  return inBoth(
    title,
    (text, language) =>
      ({
        vi: `Bảng “${text}” không in trên giấy; số liệu có trong trang HTML, bảng tính (XLSX) và tệp JSON.`,
        en: `The table “${text}” is not printed; its figures are in the HTML page, the workbook (XLSX) and the JSON file.`,
      })[language],
  )
}

/** The quiet lines under a title: the order of rows, and what the marks mean. */
function introduction({ lead, key = [], columns }: ReportTable, isLong: boolean, page: Translation): Content {
  // On paper the figures of a long table have no bars of which the lead could speak.
  const isBare = isLong && columns.some(({ share }) => share?.as === 'bar')
  const signs = key.map(entry => element('span', {}, keySign(entry), page.text(entry.text)))
  return [
    lead === undefined ? '' : element('p', { class: isBare ? 'ld sc' : 'ld' }, page.text(lead)),
    signs.length === 0 ? '' : element('p', { class: 'key' }, signs),
  ]
}

/** A table in a box that scrolls sideways, of many columns at every width; on paper it is in parts that fit. */
function scrolling(whole: Markup, table: ReportTable, context: TablePage): Content {
  const { page, place } = context
  const count = table.columns.length
  const hint = { vi: `Kéo ngang để xem đủ ${count} cột`, en: `Scroll sideways to see all ${count} columns` }
  const parts = count > mostAcross ? paperParts(table) : []
  const box = isWideTable(table) ? 'w' : 'ws'
  return [
    element('p', { class: 'n sc sw' }, page.text(hint)),
    element(
      'div',
      { class: parts.length === 0 ? box : `${box} sc`, role: 'region', tabindex: 0, 'aria-labelledby': `h${place}` },
      whole,
    ),
    parts.map(part => {
      const parts = partsOf(part)
      const manner = { ...context, columns: part.columns, parts, isStacked: false, isShared: false, isSorted: false }
      return element('div', { class: 'w pr' }, gridHtml(part, manner))
    }),
  ]
}

/** A table cut between headings into parts of few columns, each with the names of the rows and nothing to open. */
function paperParts(table: ReportTable): readonly ReportTable[] {
  const header = rowHeaderOf(table)
  const places = table.columns.flatMap((_, index) => (index === header ? [] : [index]))
  const groups: number[][] = []
  for (const place of places) {
    const group = groups.at(-1)
    const above = table.columns[place]?.under
    const before = group === undefined ? undefined : table.columns[group.at(-1) ?? 0]?.under
    const isApart = above === undefined || JSON.stringify(above) !== JSON.stringify(before)
    if (group === undefined || isApart) groups.push([place])
    else group.push(place)
  }
  // A heading with more columns than fit is cut as well.
  const pieces = groups.flatMap(group =>
    Array.from({ length: Math.ceil(group.length / mostOnPaper) }, (_, index) =>
      group.slice(index * mostOnPaper, (index + 1) * mostOnPaper),
    ),
  )
  const sheets = Math.ceil(places.length / mostOnPaper)
  const wanted = Math.ceil(places.length / sheets)
  const parts: number[][] = []
  for (const piece of pieces) {
    const part = parts.at(-1)
    if (part === undefined || part.length + piece.length > mostOnPaper || part.length >= wanted) parts.push([...piece])
    else part.push(...piece)
  }
  return parts.map(part => {
    const kept = header < 0 ? part : [header, ...part]
    return {
      ...table,
      columns: kept.map(place => table.columns[place] as ReportColumn),
      sections: table.sections.map(section => ({
        ...section,
        rows: section.rows.map(row => ({
          ...row,
          cells: kept.map(place => {
            const { explanation: _, ...cell } = row.cells[place] as ReportCell
            return cell as ReportCell
          }),
        })),
      })),
    }
  })
}

/** Columns beside the names that are readable on a sheet across. */
const mostOnPaper = 22

function explainedIn({ cells }: ReportRow): number {
  return cells.filter(({ explanation }) => explanation !== undefined).length
}

/** The table itself. Its roles are written out where a phone lays out rows as grids. */
function gridHtml(table: ReportTable, manner: Manner, place?: number): Markup {
  const { columns, sections } = table
  const { parts, isShared } = manner
  const lacking = (['r', 'p', 'b', 'x'] as const).filter(part => !parts.includes(part)).map(part => `n${part}`)
  const rows = sections.reduce((sum, section) => sum + section.rows.length, 0)
  const names = [
    isWideTable(table) ? 'wide' : 'ut',
    ...(manner.isStacked ? ['g', ...lacking] : []),
    columns.length <= mostRoomy && 'few',
    rows > mostSpaced && 'long',
  ].filter(Boolean)
  return element(
    'table',
    {
      id: place === undefined ? undefined : `t${place}`,
      class: names.join(' '),
      'data-x': isShared ? '' : undefined,
      'data-s': manner.isSorted ? '' : undefined,
      ...role(manner, 'table'),
      'aria-labelledby': place === undefined ? undefined : `h${place}`,
    },
    headHtml(manner),
    '\n',
    sections.map(section =>
      element(
        'tbody',
        role(manner, 'rowgroup'),
        sectionHead(section, columns.length, manner),
        ...section.rows.map(row => [rowHtml(row, manner), '\n']),
      ),
    ),
  )
}

/** What stays a table at every width needs no roles. */
function role({ isStacked }: Manner, name: string): { readonly role: string | undefined } {
  return { role: isStacked ? name : undefined }
}

function sectionHead({ title, note }: ReportSection, span: number, manner: Manner): Content {
  const { page } = manner
  if (title === undefined) return ''
  const beside = note === undefined ? '' : [' ', element('small', {}, page.text(note))]
  return element(
    'tr',
    { class: 'gr', ...role(manner, 'row') },
    element(
      'th',
      { colspan: span, scope: 'rowgroup', ...role(manner, 'rowheader') },
      element('span', {}, page.text(title), beside),
    ),
  )
}

function headHtml(manner: Manner): Markup {
  const { columns, page } = manner
  const hasTwoLines = columns.some(({ under }) => under !== undefined)
  const line = (cells: readonly Content[]): Markup => element('tr', role(manner, 'row'), cells)
  const single = columns.map((column, index) =>
    columnHead(column, index, manner, hasTwoLines && column.under === undefined),
  )
  if (!hasTwoLines) return element('thead', role(manner, 'rowgroup'), line(single))
  const above = columns.map(({ under }) => (under === undefined ? undefined : page.text(under)))
  const words = above.map(text => (text === undefined ? undefined : markupText(text)))
  const upper = columns.map((_, index): Content => {
    const text = above[index]
    if (text === undefined) return single[index] ?? ''
    if (words[index - 1] === words[index]) return ''
    let span = 1
    while (words[index + span] === words[index]) span++
    return element('th', { colspan: span, scope: 'colgroup', ...role(manner, 'columnheader') }, text)
  })
  const lower = single.filter((_, index) => columns[index]?.under !== undefined)
  return element('thead', role(manner, 'rowgroup'), line(upper), line(lower))
}

function columnHead(column: ReportColumn, index: number, manner: Manner, isTall: boolean): Markup {
  const { page, parts, isSorted } = manner
  const { description, axis, kind } = column
  const title = page.text(headText(column))
  const attributes = {
    scope: 'col',
    ...role(manner, 'columnheader'),
    rowspan: isTall ? 2 : undefined,
    class: classes(parts[index], isLeft(column) && 'l'),
    'data-c': isSorted && kind !== 'mark' ? index : undefined,
  }
  if (kind === 'mark' && axis !== undefined) {
    return element('th', attributes, element('span', { class: 'v' }, title), axisHead(axis, page))
  }
  return element(
    'th',
    attributes,
    element('span', {}, title),
    description === undefined ? '' : element('span', { class: 'v' }, page.text(description)),
  )
}

/** The heading of a column; a single text if it is the same in both languages. */
export function headText(column: ReportColumn): string | Bilingual {
  // What figures are out of stays on one line.
  const words = inBothLanguages(language => columnText(column, language).replace('/ ', '/\u00a0'))
  return words.vi === words.en ? words.vi : words
}

function rowHtml(row: ReportRow, manner: Manner): Markup {
  const { columns, parts, isShared, popovers, page } = manner
  const explanations = row.cells.flatMap(({ explanation }) => explanation ?? [])
  const cells = row.cells.map((cell, index) => {
    const column = columns[index] as ReportColumn
    const isHeader = parts[index] === 'u'
    const own = isShared ? (isHeader ? explanations : []) : (cell.explanation ?? [])
    const content = [
      popovers.opening(figureHtml(cell, column, page), [own].flat(), page),
      besideFigure(cell, row.isTotal ? { ...column, share: undefined } : column, page),
    ]
    return isHeader
      ? element('th', { scope: 'row', ...role(manner, 'rowheader') }, content)
      : element('td', { ...role(manner, 'cell'), ...attributesOf(cell, index, row, manner) }, content)
  })
  return element('tr', { class: row.isTotal ? 'sum' : undefined, ...role(manner, 'row') }, cells)
}

/** A number without a part in the row has no class, since most cells are such numbers. */
function attributesOf(
  cell: ReportCell,
  index: number,
  { isTotal }: ReportRow,
  { columns, parts, isShared, isSorted }: Manner,
): Attributes {
  const column = columns[index] as ReportColumn
  const { share } = column
  const isText = cell.kind === 'text' && column.kind !== 'number'
  return {
    class: classes(
      parts[index],
      (isText || isLeft(column)) && (parts[index] === undefined || parts[index] === 'r') && 'l',
      cell.kind === 'number' && (cell.form ?? column.form) === 'movement' && 'mv',
      cell.kind === 'absent' && 'a',
      cell.kind === 'number' && share?.as === 'heat' && isTotal !== true && heatClass(cell.value, share.of),
    ),
    'data-s': isSorted ? sortKey(cell, column) : undefined,
    'data-n': isShared && cell.explanation === undefined ? '' : undefined,
  }
}

function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  const given = names.filter(name => name !== undefined && name !== false)
  return given.length === 0 ? undefined : given.join(' ')
}
