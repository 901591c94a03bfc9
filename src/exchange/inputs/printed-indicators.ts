import { missing } from '../../foundation/zod-issue'
import { readFigure } from '../../indicators/parse-figure'
import type { Notes } from '../files/notes'
import { choicesOf, column, type Layout, needed } from '../tables/layout'
import { readNumber } from '../tables/read-number'
import type { RawCell } from '../tables/read-value'
import type { RowRecord } from '../tables/records'
import type { Cell } from '../tables/table'
import { exchangeIssue } from '../wording'
import { idOfNumber } from './printed-numbers'

/**
 * The table of indicators with their targets, as annexes of plans print it. It is read in two ways: as the definitions of
 * the indicators, and as their targets. "Đơn vị" is a measure here, and "Kết quả" a target.
 */
export const printedIndicators: Layout = {
  names: { vi: ['Chỉ tiêu', 'Mục tiêu'], en: ['indicators', 'targets'] },
  columns: [
    needed('number', 'text', 'TT | STT | số TT | số thứ tự | mã chỉ tiêu', 'number | no. | indicator id'),
    needed('name', 'text', 'Chỉ tiêu | tên chỉ tiêu', 'indicator | name'),
    needed('measure', 'text', 'Đơn vị | đơn vị tính', 'measure'),
    needed('value', 'raw', 'Kết quả | mục tiêu', 'target | result'),
    column('scope', 'text', 'Phạm vi', 'scope'),
    column('period', 'text', 'Kỳ', 'period'),
    column('direction', 'choice', 'Chiều tốt', 'direction', {
      choices: choicesOf({ higher: 'càng cao càng tốt', lower: 'càng thấp càng tốt', range: 'trong khoảng' }),
    }),
    column('leads', 'texts', 'Cơ quan chủ trì theo dõi, đánh giá | cơ quan chủ trì | chủ trì', 'leads'),
  ],
}

/** A row of the table that is one indicator, with its target as text. */
export interface PrintedRow {
  readonly record: RowRecord
  readonly id: string
  readonly number: string
  readonly name: string
  readonly measure?: string
  /** The target as printed, and the language of its marks; a number cell has a decimal point. */
  readonly target: { readonly text: string; readonly language: 'vi' | 'en' }
  readonly scope?: string
  /** The period of its own column, or that of the block it is in: "Đến năm 2030". */
  readonly period?: string
  readonly direction?: 'higher' | 'lower' | 'range'
  readonly leads?: readonly string[]
}

/**
 * The rows of the table, without the headings of blocks ("Đến năm 2030") and of groups of indicators, which are noted; a
 * row that cannot be read is noted too.
 */
export function printedRows(records: readonly RowRecord[], notes: Notes): readonly PrintedRow[] {
  let block: string | undefined
  return records.flatMap(record => {
    const { value, from, row, isBroken } = record
    if (isBroken) return []
    const { number = '', name = '', measure, value: cell, scope, period = block, direction, leads } = value
    const title = [number, name].filter(text => text !== '').join('. ')
    if (measure === undefined && cell === undefined) {
      const year = /(?:^|\s)(?:năm|by|in) (\d{4})(?!\d)/iu.exec(title)?.[1]
      if (year !== undefined) block = year
      noteHeading(record, title, notes)
      return []
    }
    const target = textOf(cell as RawCell | undefined)
    if ('issue' in target) {
      notes.add(from.place({ ...target.issue, path: ['value'] }, row))
      return []
    }
    // A group of indicators may be told in words; what has no measure cannot be compared with anything.
    if (measure === undefined && !/\d/.test(target.text)) {
      noteHeading(record, `${title}: ${target.text}`, notes)
      return []
    }
    const lacking = [number === '' ? 'number' : '', name === '' ? 'name' : ''].filter(key => key !== '')
    for (const key of lacking) notes.add(from.place(missing([key]), row))
    if (lacking.length > 0) return []
    const printed = { record, id: idOfNumber(String(number)), number: String(number), name: String(name), target }
    return [{ ...printed, ...defined({ measure, scope, period, direction, leads }) } as PrintedRow]
  })
}

function defined(values: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function noteHeading({ from, row }: RowRecord, text: string, notes: Notes): void {
  notes.add(from.place(exchangeIssue('read-as', [], { what: 'heading-row', text }, { severity: 'info' }), row))
}

function textOf(raw: RawCell | undefined): PrintedRow['target'] | { readonly issue: ReturnType<typeof missing> } {
  const cell: Cell = raw?.cell ?? null
  if (raw === undefined || typeof cell !== 'number') return { text: String(cell ?? ''), language: 'vi' }
  const read = readNumber(cell, raw.options)
  return 'issue' in read ? read : { text: String(read.value), language: 'en' }
}

/** What the sign before a printed number says of the direction; undefined if it has none. */
export function directionSaid({ text, language }: PrintedRow['target']): 'higher' | 'lower' | undefined {
  const { qualifiers = [] } = readFigure(text, language) ?? {}
  if (qualifiers.some(one => one === 'at-least' || one === 'more-than')) return 'higher'
  return qualifiers.some(one => one === 'at-most' || one === 'less-than') ? 'lower' : undefined
}
