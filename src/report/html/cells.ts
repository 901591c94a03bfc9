import { parseExact } from '../../foundation/exact'
import { formatDate } from '../../foundation/format-date'
import { absentMark, formatInSentence } from '../../foundation/format-number'
import type { NumberCell, ReportCell } from '../cell'
import { numberText } from '../cell-text'
import { toneNumber } from '../charts/index'
import { type Content, element } from '../markup'
import type { ReportColumn } from '../table'
import { markHtml, shareBar } from './marks'
import type { Translation } from './translation'

/** The figure of a cell: what opens its explanation. */
export function figureHtml(cell: ReportCell, column: ReportColumn, page: Translation): Content {
  const sign = cell.sign === undefined ? '' : element('sup', {}, page.text(cell.sign))
  switch (cell.kind) {
    case 'number':
      return [numberHtml(cell, column, page), sign]
    case 'date':
      return [page.text(formatDate(cell.date, page.language)), sign]
    case 'text': {
      const { text, chip } = cell
      if (chip === undefined) return [page.text(text), sign]
      const before = chip.sign === undefined ? '' : element('span', { 'aria-hidden': 'true' }, `${chip.sign} `)
      return [element('span', { class: `k k${toneNumber(chip.tone)}` }, before, page.text(text)), sign]
    }
    case 'mark':
      return markHtml(cell.mark, cell.axis ?? column.axis, page)
    case 'absent':
      // The dash is for the eye, which finds the reason in the note of the table.
      return [
        element('span', { 'aria-hidden': 'true' }, absentMark),
        element('span', { class: 'v' }, page.text(cell.reason)),
        sign,
      ]
  }
}

function numberHtml(cell: NumberCell, column: ReportColumn, page: Translation): Content {
  const text = numberText(cell, column, page.language)
  const arrow = /^[▲▼]/.exec(text)?.[0]
  if (arrow === undefined) return page.number(text)
  return [element('span', { class: arrow === '▲' ? 'up' : 'dn' }, arrow), page.number(text.slice(1))]
}

/** What stands beside and under the figure of a cell: the most it could be, its share as a bar, and its note. */
export function besideFigure(
  cell: ReportCell,
  { share }: { readonly share?: ReportColumn['share'] | undefined },
  page: Translation,
): Content {
  const most =
    cell.kind !== 'number' || cell.outOf === undefined
      ? ''
      : element('small', {}, ' / ', page.number(formatInSentence(cell.outOf, page.language)))
  const bar = cell.kind !== 'number' || share?.as !== 'bar' ? '' : shareBar(cell.value, share.of)
  const note = cell.note === undefined ? '' : element('p', {}, page.text(cell.note))
  return [most, bar, note]
}

/** What a page sorts a cell by; undefined if it can read that from the text. */
export function sortKey(cell: ReportCell, column: ReportColumn): string | undefined {
  if (cell.kind === 'date') return cell.date
  if (cell.kind !== 'number') return undefined
  const form = cell.form ?? column.form
  // A page sorts by what it shows; other marks than its own it cannot read.
  if (form !== 'movement' && form !== 'signed' && cell.written === undefined) return undefined
  const { numerator, denominator } = parseExact(cell.value)
  return `${numerator}${denominator === 1n ? '' : `/${denominator}`}`
}
