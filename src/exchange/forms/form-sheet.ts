import type { CellStyle, DataValidation, Cell as HucreCell, WriteSheet } from 'hucre/xlsx'
import { inBoth } from '../../foundation/language'
import { largest } from '../../foundation/largest'
import type { Scorecard } from '../../scorecards/scorecard'
import { asSafeNumber, dayOfCell } from '../sheets/write-cell'
import { writeValue } from '../sheets/write-records'
import { cellOfDate } from '../tables/date-cell'
import { absenceChoices, type Column, keyOf } from '../tables/layout'
import { type Cell, columnLetters } from '../tables/table'
import { font, pageOf } from '../workbooks/looks'
import { asText, escaped, looksLikeError } from '../workbooks/pack-workbook'
import { rowHeight } from '../workbooks/row-height'
import { formIdLayout, formLayout } from './form-layout'
import type { FormRow } from './form-rows'
import { inForm } from './value-cell'
import { partName } from './value-parts'

/** The row of the headings, below the title and the instructions. */
const headerRow = 4

const line = { style: 'thin', color: { rgb: 'FFD9D2BF' } } as const

/** The cells to fill in: not locked, and of another colour than those to read. */
const open: CellStyle = {
  font,
  protection: { locked: false },
  alignment: { wrapText: true, vertical: 'top' },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFFF9E5' } },
  border: { top: line, right: line, bottom: line, left: line },
}
const openDate: CellStyle = { ...open, numFmt: 'yyyy-mm-dd' }
const openText: CellStyle = { ...open, numFmt: '@' }
const shown: CellStyle = { font, alignment: { wrapText: true, vertical: 'top' } }
const heading: CellStyle = {
  font: { ...font, bold: true },
  alignment: { wrapText: true, vertical: 'top' },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE8EEF7' } },
}

/** How wide the columns of {@link formLayout} are, in their order. */
const widths: readonly number[] = [8, 20, 32, 24, 9, 38, 16, 18, 18, 24, 26, 16, 13]

const widthOf = (column: Column): number => widths[formLayout.columns.indexOf(column)] as number

/** The name of the sheet of the lists. */
const listSheetName = '_egov-kpi-lists'

/** The sheets of a form: one that people fill in, a hidden one of ids, and a hidden one of the levels to choose from. */
export function formSheets(
  scorecard: Scorecard,
  rows: readonly FormRow[],
  round: string | undefined,
): readonly WriteSheet[] {
  const lists = levelLists(rows)
  const hidden = [hiddenSheet(formIdLayout.names.en[0] as string, idRows(scorecard, rows, round))]
  if (lists.size > 0) hidden.push(hiddenSheet(listSheetName, listRows([...lists.values()])))
  return [formSheet(scorecard, rows, [...lists.keys()]), ...hidden]
}

/** The sheet of a form that people read and fill in. */
function formSheet({ title }: Scorecard, rows: readonly FormRow[], lists: readonly string[]): WriteSheet {
  const hasEarlier = rows.some(({ earlier }) => earlier !== null)
  const columns = formLayout.columns.filter(column => hasEarlier || keyOf(column) !== 'shown.earlier')
  const cells = new Map<string, Partial<HucreCell>>([['0,0', { style: { font: { ...font, bold: true, size: 14 } } }]])
  columns.forEach((_, at) => {
    cells.set(`${headerRow - 1},${at}`, { style: heading })
  })
  const head = columns.map(({ headings: { vi, en } }) => inForm({ vi: vi[0] as string, en: en[0] as string }))
  const written = rows.map((row, index) =>
    columns.map((column, at) => {
      const value = cellOf(row, column)
      const place = `${headerRow + index},${at}`
      cells.set(place, { style: styleOf(column, row) })
      if (looksLikeError(value)) cells.set(place, { ...asText(value), style: styleOf(column, row) })
      return value
    }),
  )
  return {
    name: formLayout.names.vi[0] as string,
    columns: columns.map(column => ({ width: widthOf(column) })),
    rows: [
      [escaped(inForm(inBoth(title, text => text)))],
      [
        'Chỉ điền từ cột “Giá trị” trở đi; nếu không có giá trị, chọn lý do ở cột bên cạnh. / Fill in the columns from “Value” on; if there is no value, choose the reason in the next column.',
      ],
      [],
      head,
      ...written,
    ],
    cells,
    rowDefs: new Map(
      [head, ...written].map((cells, index) => [
        headerRow - 1 + index,
        {
          height: rowHeight(
            cells.map((cell, at) => ({ text: String(cell ?? ''), width: widthOf(columns[at] as Column) })),
          ),
        },
      ]),
    ),
    freezePane: { rows: headerRow, columns: 1 },
    pageSetup: pageOf(columns.map(widthOf), { from: headerRow, to: headerRow, names: 3 }),
    autoFilter: { range: `A${headerRow}:${columnLetters(columns.length)}${headerRow + rows.length}` },
    dataValidations: rows.length === 0 ? [] : [...dropDowns(rows, columns, lists)],
    protection: { sheet: true, autoFilter: false, formatColumns: false, formatRows: false },
  }
}

function styleOf(column: Column, { input }: FormRow): CellStyle {
  if (column.path[0] === 'shown' || column.path[0] === 'row') return shown
  if (column.kind === 'moment') return openDate
  return column.path[0] === 'value' && (input.kind === 'number' || input.kind === 'count') ? open : openText
}

function cellOf(row: FormRow, column: Column): Cell | Date {
  switch (keyOf(column)) {
    case 'row':
      return row.key
    case 'shown.unit':
      return escaped(inForm(inBoth(row.unit.name, text => text)))
    case 'shown.criterion':
      return escaped(inForm(row.title))
    case 'shown.part':
      return escaped(inForm(row.part))
    case 'shown.max':
      return asSafeNumber(String(row.criterion.max)) ?? String(row.criterion.max)
    case 'shown.rule':
      return escaped([row.rule.vi, row.rule.en].filter(text => text !== '').join('\n'))
    case 'shown.earlier':
      return valueCell(row.earlier, row.input)
    case 'value':
      return valueCell(row.value, row.input)
    default: {
      const [key = ''] = column.path
      const value = writeValue((row.details as Readonly<Record<string, unknown>>)[key], column, 'vi')
      const day = column.kind === 'moment' ? dayOfCell(value, 'date') : null
      return day === null ? (typeof value === 'string' ? escaped(value) : value) : cellOfDate(day)
    }
  }
}

function valueCell(value: FormRow['value'], input: FormRow['input']): Cell {
  if (typeof value === 'boolean' && input.kind === 'yes-no') return value ? 'Có' : 'Không'
  if (typeof value !== 'string') return value
  return (input.kind === 'number' || input.kind === 'count' ? asSafeNumber(value) : null) ?? escaped(value)
}

function dropDowns(
  rows: readonly FormRow[],
  columns: readonly Column[],
  lists: readonly string[],
): readonly DataValidation[] {
  const column = (key: string): string => columnLetters(columns.findIndex(one => keyOf(one) === key) + 1)
  const [value, absence, at] = [column('value'), column('absence'), column('at')]
  const last = headerRow + rows.length
  const whole = { allowBlank: true, showErrorMessage: true } as const
  return [
    ...rows.flatMap(({ input }, index): readonly DataValidation[] => {
      const range = `${value}${headerRow + 1 + index}`
      switch (input.kind) {
        case 'yes-no':
          return [{ ...whole, type: 'list', values: ['Có', 'Không'], range }]
        case 'level': {
          const names = levelNames(input)
          const letters = columnLetters(lists.indexOf(JSON.stringify(names)) + 1)
          const formula1 = `'${listSheetName}'!$${letters}$1:$${letters}$${names.length}`
          return [{ ...whole, type: 'list', formula1, range }]
        }
        case 'count':
          return [{ ...whole, type: 'whole', operator: 'greaterThanOrEqual', formula1: '0', range }]
        default:
          return []
      }
    }),
    {
      ...whole,
      type: 'list',
      values: absenceChoices.map(({ name }) => name.vi),
      range: `${absence}${headerRow + 1}:${absence}${last}`,
    },
    {
      ...whole,
      type: 'date',
      operator: 'greaterThanOrEqual',
      formula1: '36526',
      errorStyle: 'warning',
      range: `${at}${headerRow + 1}:${at}${last}`,
    },
  ]
}

/** The ids of each row. */
function idRows(
  { id }: Scorecard,
  rows: readonly FormRow[],
  round: string | undefined,
): readonly (readonly (string | null)[])[] {
  const ids = rows.map(({ key, unit, criterion, input }) => [
    key,
    id,
    unit.id,
    criterion.id,
    partName(input.path) || null,
    round ?? null,
  ])
  return [formIdLayout.columns.map(keyOf), ...ids]
}

/** The levels to choose from, a column for each list: in a cell they may be too many or have commas. */
function listRows(lists: readonly (readonly string[])[]): readonly (readonly (string | null)[])[] {
  const longest = largest(lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, row) => lists.map(list => list[row] ?? null))
}

function hiddenSheet(name: string, rows: readonly (readonly (string | null)[])[]): WriteSheet {
  const cells = new Map<string, Partial<HucreCell>>()
  rows.forEach((row, at) => {
    row.forEach((cell, position) => {
      if (looksLikeError(cell)) cells.set(`${at},${position}`, asText(cell))
    })
  })
  return {
    name,
    rows: rows.map(row => row.map(cell => (cell === null ? null : escaped(cell)))),
    cells,
    veryHidden: true,
  }
}

/** The different lists of levels that rows choose from, by their text. */
function levelLists(rows: readonly FormRow[]): ReadonlyMap<string, readonly string[]> {
  const lists = rows.flatMap(({ input }) => (input.levels === undefined ? [] : [levelNames(input)]))
  return new Map(lists.map(list => [JSON.stringify(list), list]))
}

function levelNames({ levels = [] }: FormRow['input']): readonly string[] {
  return levels.map(({ name }) => inForm(name))
}
