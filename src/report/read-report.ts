import * as z from 'zod'
import { isCivilDate } from '../foundation/civil-date'
import { issuesThrownBy, throwIfAny } from '../foundation/error'
import { isFraction, readExact } from '../foundation/exact'
import { explanationIssues } from '../foundation/explanation'
import { Issue, quote } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { isText, Language } from '../foundation/language'
import { plainCopy } from '../foundation/plain-data'
import { RoundingPolicy } from '../foundation/rounding'
import { wrongType } from '../foundation/zod-issue'
import type { AbsentCell, CellDetails, DateCell, NumberCell, NumberStyle, ReportCell, TextCell } from './cell'
import { type Check, fits, formOf, listOf, type ShapeOf } from './charts/check'
import { checkPicture } from './draw-picture'
import type {
  Report,
  ReportBlock,
  ReportChart,
  ReportExplanation,
  ReportFigure,
  ReportFigures,
  ReportFindings,
  ReportHeading,
  ReportParagraph,
} from './report'
import type { ReportColumn, ReportRow, ReportSection, ReportTable } from './table'
import { reportIssue } from './wording'

/**
 * Reads a report that comes back from a file, or that another program has written.
 *
 * @param json - The report as plain data.
 * @returns The same report, frozen.
 * @throws An `EgovKpiError` with everything that is wrong, each with its place: a language the library does not write in,
 * a heading of another level than 2 to 4, an unknown property, a row with fewer cells than columns, a number that is none,
 * an explanation nested deeper than 200 levels, the data of a chart that cannot be drawn.
 *
 * @example
 * ```ts
 * import { parseReport, renderMarkdown } from 'egov-kpi/report'
 *
 * const report = parseReport({ title: 'DTI 2022', blocks: [{ kind: 'paragraph', text: 'Số liệu sơ bộ' }] })
 * renderMarkdown(report, 'vi') // => '# DTI 2022\n\nSố liệu sơ bộ\n'
 *
 * parseReport({ title: 'DTI 2022', languages: ['vi', 'fr'], blocks: [] }) // => throws 'must be one of "vi", "en"'
 * ```
 */
export function parseReport(json: unknown): Report {
  const report = plainCopy(json) as Report
  requireReport(report)
  return report
}

/** Throws everything that is wrong with the form of a report. */
export function requireReport(report: Report): void {
  const { title, blocks } = asObject(report)
  if (title === undefined || !Array.isArray(blocks)) {
    throwIfAny([reportIssue('not-a-report', [], { text: quote(report) }, { actual: report })])
  }
  throwIfAny(isReport(report, []))
}

/** Throws everything that is wrong with the form of a table. */
export function requireTable(table: ReportTable): void {
  throwIfAny(isTable(table, ['table']))
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

const isTextual: Check = (text, path) =>
  isText(text) ? [] : [reportIssue('not-a-text', path, { text: quote(text) }, { actual: text })]
const isTrue = fits(z.literal(true))
const isWord: Check = (value, path) => (typeof value === 'string' ? [] : [wrongType(path, ['string'], value)])
const isNumber: Check = (value, path) => {
  if (typeof value !== 'string' && typeof value !== 'number') return [wrongType(path, ['number'], value)]
  const read = readExact(value, path)
  return isFraction(read) ? [] : [read]
}
const isDay: Check = (value, path) =>
  isCivilDate(value) ? [] : [reportIssue('not-a-cell', path, { text: quote(value) }, { actual: value })]

const style: ShapeOf<NumberStyle> = {
  rounding: [fits(RoundingPolicy)],
  form: [fits(z.enum(['plain', 'percent', 'signed', 'movement']))],
}
const details: ShapeOf<CellDetails> = { explanation: [explanationIssues], mark: [isWord] }
const isKind: Check = () => []

const cells: Readonly<Record<ReportCell['kind'], Check>> = {
  number: formOf<NumberCell>({ kind: isKind, value: isNumber, ...style, ...details }),
  text: formOf<TextCell>({ kind: isKind, text: isTextual, ...details }),
  date: formOf<DateCell>({ kind: isKind, date: isDay, ...details }),
  absent: formOf<AbsentCell>({ kind: isKind, reason: isTextual, ...details }),
}

const isCell: Check = (cell, path) => {
  const check = ofKind(cells, cell)
  return check === undefined
    ? [reportIssue('not-a-cell', path, { text: quote(cell) }, { actual: cell })]
    : check(cell, path)
}

function ofKind(checks: Readonly<Record<string, Check>>, value: unknown): Check | undefined {
  const { kind } = asObject(value)
  return typeof kind === 'string' && Object.hasOwn(checks, kind) ? checks[kind] : undefined
}

const isColumn: Check = formOf<ReportColumn>({
  id: isWord,
  title: isTextual,
  under: [isTextual],
  measure: [isTextual],
  description: [isTextual],
  kind: fits(z.enum(['number', 'text', 'date'])),
  ...style,
})
const isRow: Check = formOf<ReportRow>({ cells: listOf(isCell, 0), isTotal: [isTrue] })
const isSection: Check = formOf<ReportSection>({ title: [isTextual], rows: listOf(isRow, 0) })
const hasTableForm: Check = formOf<ReportTable>({
  kind: isKind,
  caption: isTextual,
  columns: listOf(isColumn, 1),
  rowHeader: [isWord],
  sectionTitle: [isTextual],
  sections: listOf(isSection, 0),
  notes: [listOf(isTextual, 0)],
})

const isTable: Check = (input, path) => {
  const { kind, caption, columns, sections } = asObject(input)
  if (kind !== 'table' || caption === undefined || !Array.isArray(columns) || !Array.isArray(sections)) {
    return [reportIssue('not-a-table', path, { text: quote(input) }, { actual: input })]
  }
  const faults = hasTableForm(input, path)
  if (faults.length > 0) return faults
  const table = input as ReportTable
  const issues = issueList(path)
  if (table.rowHeader !== undefined && table.columns.every(({ id }) => id !== table.rowHeader)) {
    issues.add([
      reportIssue(
        'unknown-column',
        [...path, 'rowHeader'],
        { text: quote(table.rowHeader) },
        { actual: table.rowHeader },
      ),
    ])
  }
  table.sections.forEach(({ rows }, section) => {
    rows.forEach((row, index) => {
      if (row.cells.length === table.columns.length) return
      const counts = { cells: row.cells.length, columns: table.columns.length }
      issues.add([reportIssue('cells-differ', [...path, 'sections', section, 'rows', index, 'cells'], counts)])
    })
  })
  return issues.found()
}

const pictureKinds: readonly string[] = ['ranked-bars', 'heat-map', 'progress', 'intervals']

const isPicture: Check = (input, path) => {
  const { kind, data } = asObject(input)
  if (typeof kind !== 'string' || !pictureKinds.includes(kind) || typeof data !== 'object' || data === null) {
    return [reportIssue('not-a-picture', path, { text: quote(input), known: pictureKinds }, { actual: input })]
  }
  return issuesThrownBy(() => checkPicture(input as ReportChart['picture']), [...path, 'data'])
}

const isFinding = fits(Issue)
const isFindings: Check = (input, path) =>
  Array.isArray(input) ? listOf(isFinding, 0)(input, path) : [reportIssue('not-a-list-of-findings', path, {})]

const blocks: Readonly<Record<ReportBlock['kind'], Check>> = {
  heading: formOf<ReportHeading>({ kind: isKind, level: fits(z.literal([2, 3, 4])), text: isTextual }),
  paragraph: formOf<ReportParagraph>({ kind: isKind, text: isTextual }),
  figures: formOf<ReportFigures>({
    kind: isKind,
    figures: listOf(formOf<ReportFigure>({ label: isTextual, value: isCell })),
  }),
  table: isTable,
  chart: formOf<ReportChart>({ kind: isKind, picture: isPicture, isTabled: [isTrue] }),
  findings: formOf<ReportFindings>({ kind: isKind, findings: isFindings }),
  explanation: formOf<ReportExplanation>({ kind: isKind, explanation: explanationIssues }),
}

const isBlock: Check = (input, path) => {
  const check = ofKind(blocks, input)
  if (check !== undefined) return check(input, path)
  return [reportIssue('not-a-block', path, { text: quote(input), known: Object.keys(blocks) }, { actual: input })]
}

const languages = fits(
  z
    .array(Language)
    .min(1)
    .refine(list => new Set(list).size === list.length, { error: '["vi", "en"]' }),
)

const isReport: Check = formOf<Report>({
  title: isTextual,
  subtitle: [isTextual],
  publisher: [isTextual],
  languages: [languages],
  blocks: listOf(isBlock, 0),
})
