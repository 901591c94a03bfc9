import { parseExact } from '../../foundation/exact'
import type { Explanation } from '../../foundation/explanation'
import { formatDate } from '../../foundation/format-date'
import { type Bilingual, inBothLanguages } from '../../foundation/language'
import { largest } from '../../foundation/largest'
import type { ReportCell } from '../cell'
import { columnText, numberText } from '../cell-text'
import { type Attributes, type Content, element, type Markup, markupText } from '../markup'
import { type ReportColumn, type ReportRow, type ReportTable, rowHeaderOf } from '../table'
import type { Popovers } from './popovers'
import type { Translation } from './translation'

/** With more explained figures the explanations of a row open together: one keyboard stop, and less to load. */
const mostOwn = 600
/** A table with more columns is printed in landscape, with "–" for absent figures. */
const mostUpright = 10

/** A table with more columns needs small print even in landscape. */
const mostAcross = 24
/** A table of more rows is laid out when it comes into view. */
const mostAtOnce = 200

/** What a table is written with. */
export interface TablePage {
  readonly page: Translation
  readonly popovers: Popovers
  /** The number of the table on the page. */
  readonly place: number
}

/** How one table is written. */
interface Manner extends TablePage {
  readonly columns: readonly ReportColumn[]
  readonly header: number
  readonly isWide: boolean
  /** Whether the explanations of a row open together. */
  readonly isShared: boolean
}

/** Writes a table with its caption, heads and notes. */
export function tableHtml(table: ReportTable, context: TablePage): Content {
  const { title: tableTitle, columns, sections, notes = [] } = table
  const { page, place } = context
  const explained = sections.flatMap(({ rows }) => rows.map(explainedIn))
  const isWide = columns.length > mostUpright
  const isShared = explained.reduce((sum, count) => sum + count, 0) > mostOwn && largest(explained) > 1
  const manner: Manner = { ...context, columns, header: rowHeaderOf(table), isWide, isShared }
  const body = sections.map(({ title, rows }) => {
    const head =
      title === undefined
        ? ''
        : element('tr', { class: 'g' }, element('th', { colspan: columns.length, scope: 'rowgroup' }, page.text(title)))
    return element('tbody', {}, head, ...rows.map(row => [rowHtml(row, manner), '\n']))
  })
  const isMany = columns.length > mostAcross
  const classes = ['t', isWide && 'w', isMany && 'many', explained.length > mostAtOnce && 'big'].filter(Boolean)
  return [
    element(
      'div',
      { class: classes.join(' '), role: 'region', tabindex: 0, 'aria-labelledby': `c${place}` },
      element(
        'table',
        { class: isWide ? 'wide' : undefined, 'data-x': isShared ? '' : undefined },
        element('caption', { id: `c${place}` }, page.text(tableTitle)),
        headHtml(columns, page),
        '\n',
        body,
      ),
    ),
    notes.length === 0 ? '' : element('ul', { class: 'n' }, ...notes.map(note => element('li', {}, page.text(note)))),
  ]
}

function explainedIn({ cells }: ReportRow): number {
  return cells.filter(({ explanation }) => explanation !== undefined).length
}

function headHtml(columns: readonly ReportColumn[], page: Translation): Markup {
  const hasTwoLines = columns.some(({ under }) => under !== undefined)
  const single = columns.map((column, index) =>
    columnHead(column, index, page, hasTwoLines && column.under === undefined),
  )
  if (!hasTwoLines) return element('thead', {}, element('tr', {}, single))
  const above = columns.map(({ under }) => (under === undefined ? undefined : page.text(under)))
  const words = above.map(text => (text === undefined ? undefined : markupText(text)))
  const upper = columns.map((_, index): Content => {
    const text = above[index]
    if (text === undefined) return single[index] ?? ''
    if (words[index - 1] === words[index]) return ''
    let span = 1
    while (words[index + span] === words[index]) span++
    return element('th', { colspan: span, scope: 'colgroup' }, text)
  })
  const lower = single.filter((_, index) => columns[index]?.under !== undefined)
  return element('thead', {}, element('tr', {}, upper), element('tr', {}, lower))
}

function columnHead(column: ReportColumn, index: number, page: Translation, isTall: boolean): Markup {
  const { description } = column
  return element(
    'th',
    {
      scope: 'col',
      rowspan: isTall ? 2 : undefined,
      class: column.kind === 'text' ? 'l' : undefined,
      'data-c': index,
    },
    element('span', {}, page.text(both(column))),
    description === undefined ? '' : element('span', { class: 'v' }, page.text(description)),
  )
}

/** The heading of a column; a single text if it is the same in both languages. */
function both(column: ReportColumn): string | Bilingual {
  const words = inBothLanguages(language => columnText(column, language))
  return words.vi === words.en ? words.vi : words
}

function rowHtml(row: ReportRow, manner: Manner): Markup {
  const { columns, header, isShared, popovers, page } = manner
  const explanations = row.cells.flatMap(({ explanation }) => explanation ?? [])
  const cells = row.cells.map((cell, index) => {
    const column = columns[index] as ReportColumn
    const isHeader = index === header
    const shown = figureHtml(cell, column, manner)
    const own = isShared ? (isHeader ? explanations : []) : (cell.explanation ?? [])
    const content = popovers.opening(shown, [own].flat(), page)
    return isHeader
      ? element('th', { scope: 'row' }, content)
      : element('td', attributes(cell, column, isShared), content)
  })
  return element('tr', { class: row.isTotal ? 'sum' : undefined }, cells)
}

/** Numbers have no class, since most cells are numbers; texts and absent figures have one. */
function attributes(cell: ReportCell, column: ReportColumn, isShared: boolean): Attributes {
  const silent = { 'data-n': isShared && cell.explanation === undefined ? '' : undefined }
  switch (cell.kind) {
    case 'text':
      return { class: column.kind === 'number' ? undefined : 'l', ...silent }
    case 'absent':
      return { class: column.kind === 'text' ? 'l a' : 'a', ...silent }
    case 'mark':
      return {}
    case 'date':
      return { 'data-s': cell.date, class: column.kind === 'text' ? 'l' : undefined, ...silent }
    case 'number': {
      const form = cell.form ?? column.form
      // A page sorts by what it shows; other marks than its own it cannot read.
      if (form !== 'movement' && form !== 'signed' && cell.written === undefined) return silent
      const { numerator, denominator } = parseExact(cell.value)
      return { 'data-s': `${numerator}${denominator === 1n ? '' : `/${denominator}`}`, ...silent }
    }
  }
}

function figureHtml(cell: ReportCell, column: ReportColumn, { page, isWide }: Manner): Content {
  const mark = cell.sign === undefined ? '' : element('sup', {}, page.text(cell.sign))
  switch (cell.kind) {
    case 'number':
      return [page.number(numberText(cell, column, page.language)), mark]
    case 'date':
      return [page.text(formatDate(cell.date, page.language)), mark]
    case 'text':
      return [page.text(cell.text), mark]
    case 'mark':
      return ''
    case 'absent':
      // Where columns are narrow the reason is there for those who listen, and in the explanation.
      return isWide && column.kind === 'number'
        ? [
            element('span', { 'aria-hidden': 'true' }, '–'),
            element('span', { class: 'v' }, page.text(cell.reason)),
            mark,
          ]
        : [page.text(cell.reason), mark]
  }
}

/** A figure outside a table. */
export function figureOutside(cell: ReportCell, context: TablePage): Content {
  const column: ReportColumn = { id: '', title: '', kind: 'text' }
  const shown = figureHtml(cell, column, { ...context, columns: [], header: -1, isWide: false, isShared: false })
  const explanations: readonly Explanation[] = cell.explanation === undefined ? [] : [cell.explanation]
  return context.popovers.opening(shown, explanations, context.page)
}
