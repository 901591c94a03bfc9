import { type CivilDate, isCivilDate } from '../foundation/civil-date'
import { issuesThrownBy, throwIfAny } from '../foundation/error'
import { ExactNumber } from '../foundation/exact'
import { type Explanation, explanationIssues } from '../foundation/explanation'
import { type Issue, quote } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { isText, Language, type LocalizedText } from '../foundation/language'
import { plainCopy } from '../foundation/plain-data'
import {
  anyText,
  checked,
  type Described,
  just,
  list,
  maybe,
  noIssues,
  oneOf,
  type Properties,
  record,
} from '../foundation/record'
import { RoundingPolicy } from '../foundation/rounding'
import { byKind, listOf, parseStructure, readRow, readStructure, requireArgument } from '../foundation/structure'
import { wholeBetween } from '../foundation/whole-number'
import { wrongType } from '../foundation/zod-issue'
import type { CellDetails, NumberStyle, ReportCell } from './cell'
import { checkPicture } from './draw-picture'
import type { ChartPicture, Report, ReportBlock, ReportFigure } from './report'
import { Findings } from './report-findings'
import type { ReportColumn, ReportRow, ReportSection, ReportTable } from './table'
import { reportIssue } from './wording'

/**
 * Reads a report that comes back from a file, or that another program has written.
 *
 * @param json - The report as plain data.
 * @returns The same report, frozen.
 * @throws An `EgovKpiError` with every problem, each with its place: a language the library does not write in,
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

/** Throws every problem with the form of a report. */
export function requireReport(report: Report): void {
  const { title, blocks } = asObject(report)
  if (title === undefined || !Array.isArray(blocks)) {
    throwIfAny([reportIssue('malformed', ['report'], { what: 'report', text: quote(report) }, { actual: report })])
  }
  requireArgument(ReportForm, report, 'report')
}

/** Throws every problem with the form of a table. */
export function requireTable(table: ReportTable): void {
  parseStructure(Table, table, ['table'])
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

const Text = checked<LocalizedText>(text =>
  isText(text) ? noIssues : [reportIssue('malformed', [], { what: 'text', text: quote(text) }, { actual: text })],
)
const Yes = checked<true>(value => (value === true ? noIssues : [wrongType([], ['true'], value)]))
const Why = checked<Explanation>(explanation => explanationIssues(explanation, []))
const notACell = (value: unknown): Issue =>
  reportIssue('malformed', [], { what: 'cell', text: quote(value) }, { actual: value })
const Day = checked<CivilDate>(value => (isCivilDate(value) ? noIssues : [notACell(value)]))

const style = (): Properties<NumberStyle> => ({
  rounding: maybe(RoundingPolicy),
  form: maybe(oneOf(['plain', 'percent', 'signed', 'movement'])),
})
const details = (): Properties<CellDetails> => ({ explanation: maybe(Why), mark: maybe(anyText) })

const Cell = byKind<ReportCell>(
  {
    number: record(() => ({ kind: just('number'), value: ExactNumber, ...style(), ...details() })),
    text: record(() => ({ kind: just('text'), text: Text, ...details() })),
    date: record(() => ({ kind: just('date'), date: Day, ...details() })),
    absent: record(() => ({ kind: just('absent'), reason: Text, ...details() })),
  },
  notACell,
)
const Column = record<ReportColumn>(() => ({
  id: anyText,
  title: Text,
  under: maybe(Text),
  measure: maybe(Text),
  description: maybe(Text),
  kind: oneOf(['number', 'text', 'date']),
  ...style(),
}))
const Row = record<ReportRow>(() => ({ cells: listOf(Cell), isTotal: maybe(Yes) }))
const Section = record<ReportSection>(() => ({ title: maybe(Text), rows: listOf(Row) }))
const TableForm = record<ReportTable>(() => ({
  kind: just('table'),
  caption: Text,
  columns: list(Column, 1),
  rowHeader: maybe(anyText),
  sectionTitle: maybe(Text),
  sections: listOf(Section),
  notes: maybe(listOf(Text)),
}))

const Table = checked<ReportTable>(input => {
  const { kind, caption, columns, sections } = asObject(input)
  if (kind !== 'table' || caption === undefined || !Array.isArray(columns) || !Array.isArray(sections)) {
    return [reportIssue('malformed', [], { what: 'table', text: quote(input) }, { actual: input })]
  }
  const issues = issueList()
  issues.add(readRow(TableForm, input, () => []).issues ?? [])
  const { rowHeader } = input as ReportTable
  if (typeof rowHeader === 'string' && columns.every(column => asObject(column)['id'] !== rowHeader)) {
    issues.add([
      reportIssue('unknown', ['rowHeader'], { what: 'row-header', text: quote(rowHeader) }, { actual: rowHeader }),
    ])
  }
  sections.forEach((section, place) => {
    const { rows } = asObject(section)
    if (!Array.isArray(rows)) return
    rows.forEach((row, index) => {
      const own = asObject(row)['cells']
      if (!Array.isArray(own) || own.length === columns.length) return
      const counts = { cells: own.length, columns: columns.length }
      issues.add([
        reportIssue('contradiction', ['sections', place, 'rows', index, 'cells'], { what: 'cells', ...counts }),
      ])
    })
  })
  return issues.found()
})

const pictureKinds: readonly string[] = ['ranked-bars', 'heat-map', 'progress', 'intervals']

const Picture = checked<ChartPicture>(input => {
  const { kind, data } = asObject(input)
  if (typeof kind !== 'string' || !pictureKinds.includes(kind) || typeof data !== 'object' || data === null) {
    return [
      reportIssue('malformed', [], { what: 'picture', text: quote(input), known: pictureKinds }, { actual: input }),
    ]
  }
  return issuesThrownBy(() => checkPicture(input as ChartPicture), ['data'])
})

const blocks: { readonly [K in ReportBlock['kind']]: Described<Extract<ReportBlock, { readonly kind: K }>> } = {
  heading: record(() => ({ kind: just('heading'), level: wholeBetween<2 | 3 | 4>(2, 4), text: Text })),
  paragraph: record(() => ({ kind: just('paragraph'), text: Text })),
  figures: record(() => ({
    kind: just('figures'),
    figures: list(
      record<ReportFigure>(() => ({ label: Text, value: Cell })),
      1,
    ),
  })),
  table: Table,
  chart: record(() => ({ kind: just('chart'), picture: Picture, isTabled: maybe(Yes) })),
  findings: record(() => ({
    kind: just('findings'),
    findings: checked(input =>
      Array.isArray(input)
        ? (readStructure(Findings, input).issues ?? noIssues)
        : [reportIssue('malformed', [], { what: 'findings' })],
    ),
  })),
  explanation: record(() => ({ kind: just('explanation'), explanation: Why })),
}

const Block = byKind<ReportBlock>(blocks, input =>
  reportIssue('malformed', [], { what: 'block', text: quote(input), known: Object.keys(blocks) }, { actual: input }),
)

const Languages = checked<NonNullable<Report['languages']>>(input => {
  const read = readStructure(list(Language, 1), input)
  if (read.issues !== undefined) return read.issues
  const twice = read.value.findIndex((one, index, all) => all.indexOf(one) < index)
  return twice < 0 ? noIssues : [reportIssue('duplicate', [twice], { what: 'language' })]
})

const ReportForm = record<Report>(() => ({
  title: Text,
  subtitle: maybe(Text),
  publisher: maybe(Text),
  languages: maybe(Languages),
  blocks: listOf(Block),
}))
