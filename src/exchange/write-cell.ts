import { readDay } from '../foundation/civil-date'
import { EgovKpiError } from '../foundation/error'
import type { IssuePath } from '../foundation/issue'
import { defaultLimits } from './limits'
import type { SheetColumnKind } from './sheet'
import type { Cell } from './table'
import { exchangeIssue } from './wording'

/** A decimal that a spreadsheet keeps to the last digit: at most 15 significant ones, written the usual way. */
export function asSafeNumber(text: string): number | null {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return null
  const number = Number(text)
  return String(number) === text && text.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15 ? number : null
}

/** The day of a date cell, counted from 1970; null for what is to stay text: no date, or one that Excel miscounts. */
export function dayOfCell(cell: Cell, kind: SheetColumnKind): number | null {
  if (kind !== 'date' || typeof cell !== 'string' || cell < '1900-03-01') return null
  return readDay(cell)
}

/** Refuses what no spreadsheet holds: a cell that is too long. */
export function checkCell(cell: Cell, path: IssuePath): void {
  if (typeof cell !== 'string' || cell.length <= defaultLimits.cellCharacters) return
  throw new EgovKpiError([exchangeIssue('cell-too-long', path, { most: defaultLimits.cellCharacters })])
}
