import { readDay } from '../../foundation/civil-date'
import { EgovKpiError } from '../../foundation/error'
import type { IssuePath } from '../../foundation/issue'
import { defaultLimits } from '../files/limits'
import type { Cell } from '../tables/table'
import { exchangeIssue } from '../wording'
import type { SheetColumnKind, SheetNumberForm } from './sheet'

/** A decimal as a cell of a workbook: its number, and how many decimals its text shows. */
export interface NumberCell {
  readonly number: number
  readonly decimals: number
}

/** A decimal that a spreadsheet keeps to the last digit: at most 15 significant ones, written the usual way. */
export function asNumberCell(text: string): NumberCell | null {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === '') return null
  const digits = `${whole}${decimals.replace(/(?<!0)0+$/, '')}`.replace(/^0+/, '')
  if (digits.length > mostDigits) return null
  // Zero has no sign.
  const number = Number(`${digits === '' ? '' : sign}${whole}.${decimals}`)
  return { number, decimals: decimals.length }
}

/** Excel keeps no more digits of a number than these. */
const mostDigits = 15

/** The number of such a decimal. */
export function asSafeNumber(text: string): number | null {
  return asNumberCell(text)?.number ?? null
}

const numberForms: Readonly<Record<SheetNumberForm, (shown: string) => string>> = {
  plain: shown => shown,
  percent: shown => `${shown}"%"`,
  signed: shown => `+${shown};-${shown};${shown}`,
  movement: shown => `"▲ "${shown};"▼ "${shown};0`,
}

/** The number format by which a workbook shows a number as people read it; undefined for the program's own. */
export function numberFormat(form: SheetNumberForm | undefined, { number, decimals }: NumberCell): string | undefined {
  const whole = Math.abs(number) < 1000 ? '0' : '#,##0'
  const shown = decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`
  return form === undefined ? undefined : numberForms[form](shown)
}

/** The day of a date cell, counted from 1970; null for a text: not a date, or one that Excel miscounts. */
export function dayOfCell(cell: Cell, kind: SheetColumnKind): number | null {
  if (kind !== 'date' || typeof cell !== 'string' || cell < '1900-03-01') return null
  return readDay(cell)
}

/** Refuses a cell that no spreadsheet holds: too long, or a text that would come back as another one. */
export function checkCell(cell: Cell, path: IssuePath): void {
  if (typeof cell !== 'string') return
  if (cell.length > defaultLimits.cellCharacters) {
    throw new EgovKpiError([exchangeIssue('too-big', path, { what: 'text', most: defaultLimits.cellCharacters })])
  }
  checkText(cell, path)
}

/** Half a character (a lone surrogate), and what neither XML nor CSV holds. */
const unfit = /[\p{Surrogate}\0\uFFFE\uFFFF]/u

/** Refuses a text that a file cannot hold: it would be written as another one. */
export function checkText(text: string, path: IssuePath): void {
  const found = unfit.exec(text)
  if (found === null) return
  const character = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  const issue = exchangeIssue(
    'not-writable',
    path,
    { what: 'character', character, position: found.index + 1 },
    { actual: character },
  )
  throw new EgovKpiError([issue])
}
