import type { AddedWords } from '../foundation/added-language'
import type { CivilDate } from '../foundation/civil-date'
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

/** One figure with its name: "Điểm: 88,50"; the note of its cell says what it is based on. */
export interface ReportFigure {
  readonly label: LocalizedText
  readonly value: ReportCell
}

/** The answer, before everything else: in a sentence or two, and in a few figures side by side. */
export interface ReportSummary {
  readonly kind: 'summary'
  readonly sentence?: LocalizedText
  readonly figures: readonly ReportFigure[]
}

/** What a report is based on, term by term: criteria, bands, ties, rounding, sources. Every renderer puts it at the end. */
export interface ReportNotes {
  readonly kind: 'notes'
  readonly notes: readonly ReportNote[]
}

/** A term and what is to be known about it. */
export interface ReportNote {
  readonly term: LocalizedText
  readonly text: LocalizedText
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
}

/** A piece of a report. */
export type ReportBlock =
  | ReportHeading
  | ReportParagraph
  | ReportSummary
  | ReportTable
  | ReportChart
  | ReportFindings
  | ReportExplanation
  | ReportNotes

/** Who publishes a report, as the head of a paper by Decree 30/2020/NĐ-CP, annex I: only what is given is printed. */
export interface ReportLetterhead {
  /** The authority above: "Ủy ban nhân dân thành phố Thanh Giang". */
  readonly superior?: LocalizedText
  readonly authority: LocalizedText
  /** "12/BC-HĐĐG", without the word "Số". */
  readonly number?: LocalizedText
  readonly place?: LocalizedText
  readonly date?: CivilDate
  /** What it is an annex of: "Quyết định số 12/QĐ-UBND ngày 05/01/2023". */
  readonly attachedTo?: LocalizedText
}

/** Who signs a report, and who receives it. */
export interface ReportSignature {
  /** "TM. HỘI ĐỒNG" or "KT. CHỦ TỊCH", as it is to be printed. */
  readonly onBehalf?: LocalizedText
  readonly position: LocalizedText
  readonly name?: LocalizedText
  readonly recipients?: readonly LocalizedText[]
}

/**
 * A report between the results and the page: plain data, made of pieces that the `report…` functions return and that
 * anybody may write by hand, and written by `renderHtml`, `renderMarkdown`, `renderText` and `renderCsv`.
 */
export interface Report {
  readonly title: LocalizedText
  /** A line under the title: the period, the day, the document that asks for the report. */
  readonly subtitle?: LocalizedText
  /** What sort of paper it is, above the title: "Kết quả đánh giá, xếp hạng". */
  readonly sort?: LocalizedText
  /** Whether its figures are a draft, invented, or announced. */
  readonly state?: 'draft' | 'assumed' | 'final'
  readonly letterhead?: ReportLetterhead
  readonly signature?: ReportSignature
  /** The languages of an HTML page; the first is the one shown without a script. Vietnamese and English by default. */
  readonly languages?: readonly [LanguageTag, ...LanguageTag[]]
  /** The language of its texts, if the library does not write it: `translateReport` states it, and a page names it. */
  readonly writtenIn?: string
  readonly blocks: readonly ReportBlock[]
}
