import { AddedWords } from '../foundation/added-language'
import { CivilDate } from '../foundation/civil-date'
import { ExactNumber, parseExact } from '../foundation/exact'
import { type Explanation, explanationIssues } from '../foundation/explanation'
import { compareFractions } from '../foundation/fraction'
import { type Issue, quote } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { AddedCode, isText, type LocalizedText, languageNamed } from '../foundation/language'
import { LanguageTag } from '../foundation/language-tag'
import { nearestTo } from '../foundation/nearest'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import { plainCopy } from '../foundation/plain-data'
import { RoundingPolicy } from '../foundation/rounding'
import {
  anyText,
  checked,
  described,
  dictionary,
  either,
  just,
  list,
  maybe,
  noIssues,
  object,
  oneOf,
  type Properties,
  record,
  type Schema,
} from '../foundation/schema'
import { byKind, listOf, parseParts, parseStructure, requireArgument } from '../foundation/structure'
import { Tone } from '../foundation/tone'
import { wholeBetween } from '../foundation/whole-number'
import { foundationIssue, thingIssue } from '../foundation/wording'
import { wrongLength } from '../foundation/zod-issue'
import type { CellDetails, NumberStyle, ReportCell, ReportChip } from './cell'
import { HeatMapChart, IntervalChart, ProgressChart, RankedBarChart } from './charts/index'
import type { CellMark, MarkAxis } from './mark'
import type {
  ChartPicture,
  Report,
  ReportBlock,
  ReportChart,
  ReportFigure,
  ReportLetterhead,
  ReportSignature,
} from './report'
import { Findings } from './report-findings'
import type { ReportColumn, ReportKeyEntry, ReportRow, ReportSection, ReportTable } from './table'

/**
 * Reads a report that comes back from a file, or that another program has written.
 *
 * @param json - The report as plain data.
 * @param options - Where the data lies, for the paths of issues.
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
 * parseReport({ title: 'DTI 2022', languages: ['vi', 'fr'], blocks: [] }) // => throws 'must be one of “vi”, “en”'
 * ```
 */
export function parseReport(json: unknown, options?: ParseOptions): Report {
  return parseAt(options, () => parseParts(ReportForm, plainCopy(json)))
}

/** Throws every problem with the form of a report. */
export function requireReport(report: Report): void {
  requireArgument(ReportForm, report, 'report')
}

/** Throws every problem with the form of a table. */
export function requireTable(table: ReportTable): void {
  parseStructure(Table, table, ['table'])
}

const textForm = { vi: 'một chuỗi ký tự, hoặc {"vi": …, "en": …}', en: 'a string, or {"vi": …, "en": …}' }
const Text = checked<LocalizedText>(
  text =>
    isText(text)
      ? noIssues
      : [foundationIssue('malformed', [], { what: 'form', text: quote(text), form: textForm }, { actual: text })],
  () =>
    either(
      anyText,
      object(() => ({ vi: maybe(anyText), en: maybe(anyText), also: maybe(dictionary(anyText)) })),
    ),
)
const Why = checked<Explanation>(explanation => explanationIssues(explanation, []))
const Yes = just(true)

const style = (): Properties<NumberStyle> => ({
  rounding: maybe(RoundingPolicy),
  form: maybe(oneOf(['plain', 'percent', 'signed', 'movement'])),
})
const details = (): Properties<CellDetails> => ({ explanation: maybe(Why), sign: maybe(anyText), note: maybe(Text) })

const ToneOrNone = oneOf(['good', 'fair', 'watch', 'weak', 'none'])
const Chip = record<ReportChip>(() => ({ tone: ToneOrNone, sign: maybe(anyText) }))
const Axis = record<MarkAxis>(
  () => ({
    least: ExactNumber,
    most: ExactNumber,
    lines: maybe(
      listOf(record(() => ({ at: ExactNumber, label: maybe(Text), style: maybe(oneOf(['dashed', 'solid'])) }))),
    ),
  }),
  axisIssues,
)

/** An axis without length: nothing can be drawn on it. */
function axisIssues({ least, most }: MarkAxis): readonly Issue[] {
  if (compareFractions(parseExact(least), parseExact(most)) < 0) return []
  return [foundationIssue('too-small', ['most'], { what: 'above', minimum: String(least) }, { actual: most })]
}
const Mark = byKind<CellMark>({
  bar: record(() => ({ kind: just('bar'), value: ExactNumber, tone: maybe(Tone), isHatched: maybe(Yes) })),
  bullet: record(() => ({
    kind: just('bullet'),
    value: ExactNumber,
    most: ExactNumber,
    median: maybe(ExactNumber),
    best: maybe(ExactNumber),
  })),
  dumbbell: record(() => ({
    kind: just('dumbbell'),
    from: maybe(ExactNumber),
    to: maybe(ExactNumber),
    tone: maybe(ToneOrNone),
    targets: maybe(listOf(ExactNumber)),
  })),
  split: record(() => ({
    kind: just('split'),
    parts: listOf(record(() => ({ label: Text, count: ExactNumber, tone: ToneOrNone }))),
  })),
})
const KeyEntry = record<ReportKeyEntry>(() => ({
  sign: oneOf(['bar', 'tick', 'dotted-tick', 'hollow-dot', 'dot']),
  tone: maybe(ToneOrNone),
  text: Text,
}))

const Cell = byKind<ReportCell>({
  number: record(() => ({
    kind: just('number'),
    value: ExactNumber,
    outOf: maybe(ExactNumber),
    written: maybe(anyText),
    ...style(),
    ...details(),
  })),
  text: record(() => ({ kind: just('text'), text: Text, chip: maybe(Chip), ...details() })),
  date: record(() => ({ kind: just('date'), date: CivilDate, ...details() })),
  absent: record(() => ({ kind: just('absent'), reason: Text, ...details() })),
  mark: record(() => ({ kind: just('mark'), mark: Mark, axis: maybe(Axis), ...details() })),
})
const Column = record<ReportColumn>(() => ({
  id: anyText,
  title: Text,
  under: maybe(Text),
  measure: maybe(Text),
  description: maybe(Text),
  kind: oneOf(['number', 'text', 'date', 'mark']),
  isKey: maybe(Yes),
  share: maybe(record(() => ({ of: ExactNumber, as: oneOf(['bar', 'heat']) }))),
  axis: maybe(Axis),
  draws: maybe(anyText),
  ...style(),
}))
const Row = record<ReportRow>(() => ({ cells: listOf(Cell), isTotal: maybe(Yes) }))
const Section = record<ReportSection>(() => ({ title: maybe(Text), note: maybe(Text), rows: listOf(Row) }))
const Table = record<ReportTable>(
  () => ({
    kind: just('table'),
    title: Text,
    lead: maybe(Text),
    key: maybe(listOf(KeyEntry)),
    columns: list(Column, 1),
    rowHeader: maybe(anyText),
    sectionTitle: maybe(Text),
    sections: listOf(Section),
    notes: maybe(listOf(Text)),
    isAnnex: maybe(Yes),
    isFolded: maybe(Yes),
  }),
  tableIssues,
)

/** Names of columns that there are not, and rows with more or fewer cells than there are columns. */
function tableIssues({ columns, rowHeader, sections }: ReportTable): readonly Issue[] {
  const issues = issueList()
  const ids = columns.map(({ id }) => id)
  const named = [
    { name: rowHeader, path: ['rowHeader'] },
    ...columns.map(({ draws }, index) => ({ name: draws, path: ['columns', index, 'draws'] })),
  ]
  for (const { name, path } of named) {
    if (name === undefined || ids.includes(name)) continue
    const parameters = { what: 'column', name, nearest: nearestTo(name, ids) } as const
    issues.add([thingIssue('unknown', path, parameters, { actual: name })])
  }
  sections.forEach(({ rows }, section) => {
    rows.forEach(({ cells }, row) => {
      issues.add(wrongLength(['sections', section, 'rows', row, 'cells'], columns.length, cells))
    })
  })
  return issues.found()
}

/** Throws every problem with the form of a chart. */
export function requireChart(chart: ReportChart): void {
  requireArgument(ChartBlock, chart, 'chart')
}

const writtenIn = maybe(AddedWords)

const Picture = byKind<ChartPicture>({
  'ranked-bars': record(() => ({ kind: just('ranked-bars'), data: RankedBarChart, writtenIn })),
  'heat-map': record(() => ({ kind: just('heat-map'), data: HeatMapChart, writtenIn })),
  progress: record(() => ({ kind: just('progress'), data: ProgressChart, writtenIn })),
  intervals: record(() => ({ kind: just('intervals'), data: IntervalChart, writtenIn })),
})

const ChartBlock = record<ReportChart>(() => ({ kind: just('chart'), picture: Picture }))

const Figure = record<ReportFigure>(() => ({ label: Text, value: Cell }))
const Block = byKind<ReportBlock>({
  heading: record(() => ({ kind: just('heading'), level: wholeBetween<2 | 3 | 4>(2, 4), text: Text })),
  paragraph: record(() => ({ kind: just('paragraph'), text: Text })),
  summary: record(() => ({ kind: just('summary'), sentence: maybe(Text), figures: listOf(Figure) })),
  table: Table,
  chart: ChartBlock,
  findings: record(() => ({ kind: just('findings'), findings: Findings })),
  explanation: record(() => ({ kind: just('explanation'), explanation: Why })),
  notes: record(() => ({
    kind: just('notes'),
    notes: list(
      record(() => ({ term: Text, text: Text })),
      1,
    ),
  })),
})

const Languages = described<NonNullable<Report['languages']>>(
  () => list(LanguageTag, 1) as Schema<NonNullable<Report['languages']>>,
  languages => {
    const named = languages.map(languageNamed)
    const second = named.findIndex((one, index) => named.indexOf(one) < index)
    const name = languages[second]
    return name === undefined ? noIssues : [thingIssue('duplicate', [second], { what: 'language', name })]
  },
)

const Letterhead = record<ReportLetterhead>(() => ({
  superior: maybe(Text),
  authority: Text,
  number: maybe(Text),
  place: maybe(Text),
  date: maybe(CivilDate),
  attachedTo: maybe(Text),
}))
const Signature = record<ReportSignature>(() => ({
  onBehalf: maybe(Text),
  position: Text,
  name: maybe(Text),
  recipients: maybe(listOf(Text)),
}))

/** The schema of a {@link Report}. */
export const ReportForm: Schema<Report> = record(() => ({
  title: Text,
  subtitle: maybe(Text),
  sort: maybe(Text),
  state: maybe(oneOf(['draft', 'assumed', 'final'])),
  letterhead: maybe(Letterhead),
  signature: maybe(Signature),
  languages: maybe(Languages),
  writtenIn: maybe(AddedCode),
  blocks: listOf(Block),
}))
