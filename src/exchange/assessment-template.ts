import type { CellStyle, DataValidation, Cell as HucreCell, WriteSheet } from 'hucre/xlsx'
import * as z from 'zod'
import { CivilDate } from '../foundation/civil-date'
import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { type Bilingual, inBoth } from '../foundation/language'
import { nearestTo } from '../foundation/nearest'
import { parseStructure } from '../foundation/structure'
import { parseUnits } from '../organization/define-units'
import type { Units } from '../organization/unit'
import type { AnyAssessment } from '../scorecards/assessment'
import { parseScorecard } from '../scorecards/define-scorecard'
import { parseAssessments } from '../scorecards/parse-assessments'
import type { Scorecard } from '../scorecards/scorecard'
import { unitsOn } from '../scorecards/units-on'
import { scorecardIssue } from '../scorecards/wording'
import { cellOfDate } from './date-cell'
import { type FormRow, formRows } from './form-rows'
import { type Column, keyOf } from './layout'
import { absenceChoices } from './layouts/choices'
import { formIdLayout, formLayout } from './layouts/form'
import { type Cell, columnLetters } from './table'
import { partName } from './value-inputs'
import { asSafeNumber, dayOfCell } from './write-cell'
import { writeValue } from './write-records'
import { asText, escaped, looksLikeError, packWorkbook } from './write-xlsx'

/** For whom and when a form is made. */
export interface TemplateOptions {
  /** The day: units that exist on it, criteria that concern them on it. */
  readonly asOf: CivilDate
  /** The ids of the units that are asked; all unless given. */
  readonly only?: readonly string[]
  /** The round to which what is filled in belongs. */
  readonly round?: string
  /** What is filled in already, of this round. */
  readonly assessments?: readonly AnyAssessment[]
}

const Options: z.ZodType<TemplateOptions> = z.strictObject({
  asOf: CivilDate,
  only: z.exactOptional(z.array(z.string()).min(1)),
  round: z.exactOptional(z.string().min(1)),
  assessments: z.exactOptional(z.array(z.custom<AnyAssessment>())),
})

/** The row of the headings; a title and how to fill in the form stand above. */
const headerRow = 4

/**
 * Makes an Excel form from a scorecard: one sheet to fill in, which `readAssessmentTemplate` reads back without loss.
 *
 * For each unit and each criterion that concerns it and is assessed (not read from an indicator) there is a row, or
 * several where a value has parts. It shows the maximum and the rule in words; levels, "Có" and "Không", and absences are
 * drop-downs. What is not to be filled in is locked, without a password. A hidden sheet keeps the ids, so that titles
 * may be long and rows may be filtered. Headings are in both languages.
 *
 * @param scorecard - The scorecard.
 * @param units - The units.
 * @param options - The day; which units; the round; what is filled in already.
 * @returns The bytes of the XLSX file, the same for the same arguments.
 * @throws An `EgovKpiError` when an argument is wrong, or a unit that is asked does not exist on the day.
 *
 * @example
 * ```ts
 * import { assessmentTemplate, readAssessmentTemplate } from 'egov-kpi/exchange'
 *
 * const scorecard = {
 *   id: 'it',
 *   title: 'Ứng dụng CNTT',
 *   scale: 10,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'plan', max: 10, rule: { kind: 'yes-no' } }],
 * } as const
 * const units = { groups: [{ id: 'so', name: 'Sở' }], units: [{ id: 'a', name: 'A', group: 'so' }] }
 * const assessments = [{ unit: 'a', criterion: 'plan', value: true }]
 * const data = await assessmentTemplate(scorecard, units, { asOf: '2022-12-31', assessments })
 * const { value } = await readAssessmentTemplate(scorecard, { name: 'a.xlsx', data })
 * value // => [{ unit: 'a', criterion: 'plan', value: true }]
 * ```
 */
export async function assessmentTemplate(
  scorecard: Scorecard,
  units: Units,
  options: TemplateOptions,
): Promise<Uint8Array> {
  parseScorecard(scorecard)
  const { asOf, only, round, assessments = [] } = parseStructure(Options, options, ['options'])
  parseAssessments(scorecard, assessments)
  const { units: all } = unitsOn(parseUnits(units), asOf)
  throwIfAny(unknownUnits(only ?? [], new Set(all.map(({ id }) => id))))
  const asked = all.filter(({ id }) => only?.includes(id) ?? true)
  const ofRound = assessments.filter(one => one.round === round)
  const rows = formRows(scorecard.criteria, asked, asOf, ofRound)
  const lists = levelLists(rows)
  return packWorkbook([
    formSheet(scorecard, rows, lists),
    idSheet(scorecard, rows, round),
    ...(lists.length === 0 ? [] : [listSheet(lists)]),
  ])
}

/** Units that are asked and do not exist on the day: their forms would be missing without a word. */
function unknownUnits(only: readonly string[], known: ReadonlySet<string>): readonly Issue[] {
  return only.flatMap((unit, at) => {
    if (known.has(unit)) return []
    const texts = { unit, nearest: nearestTo(unit, known) }
    return [scorecardIssue('unknown-unit', ['options', 'only', at], texts, { actual: unit })]
  })
}

const line = { style: 'thin', color: { rgb: 'FFD9D2BF' } } as const

/** The cells to fill in: open, and of another colour than those to read. */
const open: CellStyle = {
  protection: { locked: false },
  alignment: { wrapText: true, vertical: 'top' },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFFF9E5' } },
  border: { top: line, right: line, bottom: line, left: line },
}
const openDate: CellStyle = { ...open, numFmt: 'yyyy-mm-dd' }
const openText: CellStyle = { ...open, numFmt: '@' }
const shown: CellStyle = { alignment: { wrapText: true, vertical: 'top' } }
const heading: CellStyle = {
  font: { bold: true },
  alignment: { wrapText: true, vertical: 'top' },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE8EEF7' } },
}

const widths: Readonly<Record<string, number>> = {
  row: 9,
  'shown.unit': 26,
  'shown.criterion': 40,
  'shown.part': 28,
  'shown.max': 10,
  'shown.rule': 48,
  value: 22,
  absence: 22,
  reason: 30,
  evidence: 34,
  by: 20,
  at: 13,
}

const both = ({ vi, en }: Bilingual): string => (vi === en ? vi : `${vi} / ${en}`)

function formSheet({ title }: Scorecard, rows: readonly FormRow[], lists: readonly (readonly string[])[]): WriteSheet {
  const { columns } = formLayout
  const cells = new Map<string, Partial<HucreCell>>([['0,0', { style: { font: { bold: true, size: 14 } } }]])
  columns.forEach((_, at) => {
    cells.set(`${headerRow - 1},${at}`, { style: heading })
  })
  const head = columns.map(({ headings: { vi, en } }) => both({ vi: vi[0] as string, en: en[0] as string }))
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
    columns: columns.map(column => ({ width: widths[keyOf(column)] ?? 18 })),
    rows: [
      [escaped(both(inBoth(title, text => text)))],
      [
        'Chỉ điền các cột từ "Giá trị" trở đi; không có giá trị thì chọn lý do. / Fill in the columns from "Value" on; where there is none, choose why.',
      ],
      [],
      head,
      ...written,
    ],
    cells,
    rowDefs: new Map([head, ...written].map((cells, index) => [headerRow - 1 + index, { height: heightOf(cells) }])),
    freezePane: { rows: headerRow, columns: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headerRow}:$${headerRow}`,
    },
    autoFilter: { range: `A${headerRow}:${columnLetters(columns.length)}${headerRow + rows.length}` },
    dataValidations: rows.length === 0 ? [] : [...dropDowns(rows, lists)],
    protection: { sheet: true, autoFilter: false, formatColumns: false, formatRows: false },
  }
}

/** The height of a row that shows all of its longest cell, in points; programs do not work it out when they open a file. */
function heightOf(cells: readonly (Cell | Date)[]): number {
  const lines = cells.map((cell, at) => {
    const width = widths[keyOf(formLayout.columns[at] as Column)] ?? 18
    return String(cell ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 0.9))), 0)
  })
  return 15 * Math.max(...lines) + 3
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
      return escaped(both(inBoth(row.unit.name, text => text)))
    case 'shown.criterion':
      return escaped(both(row.title))
    case 'shown.part':
      return escaped(both(row.part))
    case 'shown.max':
      return asSafeNumber(String(row.criterion.max)) ?? String(row.criterion.max)
    case 'shown.rule':
      return escaped([row.rule.vi, row.rule.en].filter(text => text !== '').join('\n'))
    case 'value':
      return valueCell(row)
    default: {
      const [key = ''] = column.path
      const value = writeValue((row.details as Readonly<Record<string, unknown>>)[key], column, 'vi')
      const day = column.kind === 'moment' ? dayOfCell(value, 'date') : null
      return day === null ? (typeof value === 'string' ? escaped(value) : value) : cellOfDate(day)
    }
  }
}

function valueCell({ value, input }: FormRow): Cell {
  if (typeof value === 'boolean' && input.kind === 'yes-no') return value ? 'Có' : 'Không'
  if (typeof value !== 'string') return value
  return (input.kind === 'number' || input.kind === 'count' ? asSafeNumber(value) : null) ?? escaped(value)
}

/** The sheet of the ids: what each row is about. */
function idSheet({ id }: Scorecard, rows: readonly FormRow[], round: string | undefined): WriteSheet {
  const ids = rows.map(({ key, unit, criterion, input }): readonly (string | null)[] => [
    key,
    id,
    unit.id,
    criterion.id,
    partName(input.path) || null,
    round ?? null,
  ])
  const header = formIdLayout.columns.map(keyOf)
  return hiddenSheet(formIdLayout.names.en[0] as string, [header, ...ids])
}

const listSheetName = '_egov-kpi-lists'

/** The sheet of the levels to choose from, a column for each list: in a cell they may be too many or have commas. */
function listSheet(lists: readonly (readonly string[])[]): WriteSheet {
  const longest = Math.max(...lists.map(({ length }) => length))
  const rows = Array.from({ length: longest }, (_, row) => lists.map(list => list[row] ?? null))
  return hiddenSheet(listSheetName, rows)
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

/** The different lists of levels that rows choose from. */
function levelLists(rows: readonly FormRow[]): readonly (readonly string[])[] {
  const lists = new Map(
    rows.flatMap(({ input: { levels } }) => (levels === undefined ? [] : [[JSON.stringify(levels), levels] as const])),
  )
  return [...lists.values()]
}

function dropDowns(rows: readonly FormRow[], lists: readonly (readonly string[])[]): readonly DataValidation[] {
  const column = (key: string): string => columnLetters(formLayout.columns.findIndex(one => keyOf(one) === key) + 1)
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
          const list = lists.findIndex(one => JSON.stringify(one) === JSON.stringify(input.levels))
          const letters = columnLetters(list + 1)
          const formula1 = `'${listSheetName}'!$${letters}$1:$${letters}$${lists[list]?.length ?? 1}`
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
