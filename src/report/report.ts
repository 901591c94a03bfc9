import type { AddedWords } from '../foundation/added-language'
import type { Explanation } from '../foundation/explanation'
import type { Issue } from '../foundation/issue'
import type { LocalizedText } from '../foundation/language'
import type { LanguageTag } from '../foundation/language-tag'
import type { ReportCell } from './cell'
import type { HeatMapChart, IntervalChart, ProgressChart, RankedBarChart } from './charts/index'
import type { ReportTable } from './table'

/** A heading within a report; the report's own title stands above level 2. */
export interface ReportHeading {
  readonly kind: 'heading'
  readonly level: 2 | 3 | 4
  readonly text: LocalizedText
}

/** A paragraph of plain text. */
export interface ReportParagraph {
  readonly kind: 'paragraph'
  readonly text: LocalizedText
}

/** One figure with its name: "Điểm: 88,50". */
export interface ReportFigure {
  readonly label: LocalizedText
  readonly value: ReportCell
}

/** A few summary figures, side by side. */
export interface ReportFigures {
  readonly kind: 'figures'
  readonly figures: readonly ReportFigure[]
}

/** A finding, with its location, in both languages. */
export interface ReportFindings {
  readonly kind: 'findings'
  readonly findings: readonly Issue[]
}

/** The explanation of a figure, written out. */
export interface ReportExplanation {
  readonly kind: 'explanation'
  readonly explanation: Explanation
}

/** A picture of figures: which kind, and the data that its `draw…` function takes. */
export type ChartPicture = (
  | { readonly kind: 'ranked-bars'; readonly data: RankedBarChart }
  | { readonly kind: 'heat-map'; readonly data: HeatMapChart }
  | { readonly kind: 'progress'; readonly data: ProgressChart }
  | { readonly kind: 'intervals'; readonly data: IntervalChart }
) & {
  /** The language in which it is drawn, if the library does not write it: `translateReport` states it. */
  readonly writtenIn?: AddedWords
}

/** A chart, drawn by the renderer in each language, with the table of its figures for those who cannot see it. */
export interface ReportChart {
  readonly kind: 'chart'
  readonly picture: ChartPicture
  /** True if the report already has the figures in a table: the chart then has none of its own. */
  readonly isTabled?: true
}

/** A piece of a report. */
export type ReportBlock =
  | ReportHeading
  | ReportParagraph
  | ReportFigures
  | ReportTable
  | ReportChart
  | ReportFindings
  | ReportExplanation

/**
 * A report between the results and the page: plain data, made of pieces that the `report…` functions return and that
 * anybody may write by hand, and written by `renderHtml`, `renderMarkdown`, `renderText` and `renderCsv`.
 */
export interface Report {
  readonly title: LocalizedText
  /** A line under the title: the period, the day, the document that asks for the report. */
  readonly subtitle?: LocalizedText
  /** Who publishes it. */
  readonly publisher?: LocalizedText
  /** The languages of an HTML page; the first is the one shown without a script. Vietnamese and English by default. */
  readonly languages?: readonly [LanguageTag, ...LanguageTag[]]
  /** The language of its texts, if the library does not write it: `translateReport` states it, and a page names it. */
  readonly writtenIn?: string
  readonly blocks: readonly ReportBlock[]
}
