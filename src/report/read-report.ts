import { isCivilDate } from '../foundation/civil-date'
import { issuesThrownBy, throwIfAny } from '../foundation/error'
import { isFraction, readExact } from '../foundation/exact'
import { explanationIssues } from '../foundation/explanation'
import { quote } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { isText, Language } from '../foundation/language'
import { plainCopy } from '../foundation/plain-data'
import { RoundingPolicy } from '../foundation/rounding'
import { wrongType } from '../foundation/zod-issue'
import type { AbsentCell, CellDetails, DateCell, NumberCell, NumberStyle, ReportCell, TextCell } from './cell'
import { type Check, fits, formOf, isRead, listOf, oneOf, type ShapeOf, wholeNumber } from './check'
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
import { isFindings } from './report-findings'
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
    throwIfAny([reportIssue('not-a-report', ['report'], { text: quote(report) }, { actual: report })])
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
const isTrue: Check = (value, path) => (value === true ? [] : [wrongType(path, ['true'], value)])
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
  form: [oneOf('plain', 'percent', 'signed', 'movement')],
}
const details: ShapeOf<CellDetails> = { explanation: [explanationIssues], mark: [isWord] }

const cells: Readonly<Record<ReportCell['kind'], Check>> = {
  number: formOf<NumberCell>({ kind: isRead, value: isNumber, ...style, ...details }),
  text: formOf<TextCell>({ kind: isRead, text: isTextual, ...details }),
  date: formOf<DateCell>({ kind: isRead, date: isDay, ...details }),
  absent: formOf<AbsentCell>({ kind: isRead, reason: isTextual, ...details }),
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
  kind: oneOf('number', 'text', 'date'),
  ...style,
})
const isRow: Check = formOf<ReportRow>({ cells: listOf(isCell, 0), isTotal: [isTrue] })
const isSection: Check = formOf<ReportSection>({ title: [isTextual], rows: listOf(isRow, 0) })
const hasTableForm: Check = formOf<ReportTable>({
  kind: isRead,
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
  const issues = issueList(path)
  issues.add(hasTableForm(input, path))
  const { rowHeader } = input as ReportTable
  if (typeof rowHeader === 'string' && columns.every(column => asObject(column)['id'] !== rowHeader)) {
    issues.add([
      reportIssue('no-such-column', [...path, 'rowHeader'], { text: quote(rowHeader) }, { actual: rowHeader }),
    ])
  }
  sections.forEach((section, place) => {
    const { rows } = asObject(section)
    if (!Array.isArray(rows)) return
    rows.forEach((row, index) => {
      const own = asObject(row)['cells']
      if (!Array.isArray(own) || own.length === columns.length) return
      const counts = { cells: own.length, columns: columns.length }
      issues.add([reportIssue('cells-differ', [...path, 'sections', place, 'rows', index, 'cells'], counts)])
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

const hasFindings: Check = (input, path) =>
  Array.isArray(input) ? isFindings(input, path) : [reportIssue('not-a-list-of-findings', path, {})]

const blocks: Readonly<Record<ReportBlock['kind'], Check>> = {
  heading: formOf<ReportHeading>({ kind: isRead, level: wholeNumber(2, 4), text: isTextual }),
  paragraph: formOf<ReportParagraph>({ kind: isRead, text: isTextual }),
  figures: formOf<ReportFigures>({
    kind: isRead,
    figures: listOf(formOf<ReportFigure>({ label: isTextual, value: isCell })),
  }),
  table: isTable,
  chart: formOf<ReportChart>({ kind: isRead, picture: isPicture, isTabled: [isTrue] }),
  findings: formOf<ReportFindings>({ kind: isRead, findings: hasFindings }),
  explanation: formOf<ReportExplanation>({ kind: isRead, explanation: explanationIssues }),
}

const isBlock: Check = (input, path) => {
  const check = ofKind(blocks, input)
  if (check !== undefined) return check(input, path)
  return [reportIssue('not-a-block', path, { text: quote(input), known: Object.keys(blocks) }, { actual: input })]
}

const isLanguages: Check = (list, path) => {
  const faults = listOf(fits(Language))(list, path)
  if (faults.length > 0) return faults
  const twice = (list as readonly unknown[]).findIndex((one, index, all) => all.indexOf(one) < index)
  return twice < 0 ? [] : [reportIssue('language-twice', [...path, twice], {})]
}

const isReport: Check = formOf<Report>({
  title: isTextual,
  subtitle: [isTextual],
  publisher: [isTextual],
  languages: [isLanguages],
  blocks: listOf(isBlock, 0),
})
