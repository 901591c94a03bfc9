import type { AddedLanguage } from '../foundation/added-language'
import { formatExact, parseExact } from '../foundation/exact'
import { formatDate } from '../foundation/format-date'
import { absentMark, formatInSentence, formatNumber, type NumberFormat } from '../foundation/format-number'
import { absolute } from '../foundation/fraction'
import { type Language, textIn } from '../foundation/language'
import { largest } from '../foundation/largest'
import type { RoundingPolicy } from '../foundation/rounding'
import type { NumberCell, NumberStyle, ReportCell } from './cell'
import type { ReportColumn } from './table'

/** A number as people write it. */
export function numberText(cell: NumberCell, column: NumberStyle, language: Language | AddedLanguage): string {
  if (cell.written !== undefined) return cell.written
  const { form = column.form ?? 'plain' } = cell
  const rounding = cell.rounding ?? column.rounding
  const format = rounding === undefined ? {} : { rounding }
  if (form === 'movement') return movementText(cell.value, language, format)
  const text = formatNumber(cell.value, language, format)
  if (form === 'percent') return `${text}%`
  return form === 'signed' && parseExact(cell.value).numerator > 0n ? `+${text}` : text
}

function movementText(value: string | number, language: Language | AddedLanguage, format: NumberFormat): string {
  const moved = parseExact(value)
  if (moved.numerator === 0n) return '='
  return `${moved.numerator > 0n ? '▲' : '▼'} ${formatNumber(formatExact(absolute(moved)), language, format)}`
}

/** The text of a cell for people; a dash if there is no figure, since a note of the table says why. */
export function cellText(cell: ReportCell, column: NumberStyle, language: Language): string {
  const sign = cell.sign ?? ''
  switch (cell.kind) {
    case 'number': {
      const most = cell.outOf === undefined ? '' : ` / ${formatInSentence(cell.outOf, language)}`
      return `${numberText(cell, column, language)}${sign}${most}`
    }
    case 'date':
      return `${formatDate(cell.date, language)}${sign}`
    case 'text': {
      const before = cell.chip?.sign === undefined ? '' : `${cell.chip.sign} `
      return `${before}${textIn(cell.text, language)}${sign}`
    }
    case 'absent':
      return `${absentMark}${sign}`
    case 'mark':
      return ''
  }
}

/** A figure outside a table: where there is none, the reason is what it is based on. */
export function withReason(cell: ReportCell): ReportCell {
  return cell.kind === 'absent' ? { note: cell.reason, ...cell } : cell
}

/** The text of a cell in one line, the quieter one behind it in brackets: "50,98 (260/510 hồ sơ)". */
export function wholeCellText(cell: ReportCell, column: NumberStyle, language: Language): string {
  const text = cellText(cell, column, language)
  return cell.note === undefined ? text : `${text} (${textIn(cell.note, language)})`
}

/** The heading of a column with its measure: "Tỷ lệ (%)", or with what its figures are out of: "Tổng / 100". */
export function columnText({ title, measure }: ReportColumn, language: Language): string {
  const name = textIn(title, language)
  if (measure === undefined) return name
  const text = textIn(measure, language)
  return text.startsWith('/') ? `${name} ${text}` : `${name} (${text})`
}

/** The heading of a column in one line, the heading above it included: "Đã giải quyết: quá hạn (10)". */
export function flatColumnText(column: ReportColumn, language: Language): string {
  const above = column.under === undefined ? '' : `${textIn(column.under, language)}: `
  return `${above}${columnText(column, language)}`
}

const mostDecimals = 4

/**
 * The decimals of a column of numbers: those of the number with the most, so that no digit is lost and the marks are
 * aligned. Numbers without a finite decimal form are written with four.
 */
export function commonDecimals(values: readonly (string | number | null | undefined)[]): RoundingPolicy {
  const all = values.map(value => decimalsOf(value ?? '', mostDecimals))
  return { decimals: largest([0, ...all]), mode: 'half-up' }
}

/** The decimals of figures that were made of others: those of the others, or more where a figure has more. */
export function decimalsFrom(rounding: RoundingPolicy, values: readonly (string | number | null)[]): RoundingPolicy {
  const own = commonDecimals(values)
  return own.decimals > rounding.decimals ? own : rounding
}

/** The decimals of a number; `otherwise` if it is a fraction. */
export function decimalsOf(value: string | number, otherwise: number): number {
  const text = String(value)
  return text.includes('/') ? otherwise : (text.split('.')[1]?.length ?? 0)
}
