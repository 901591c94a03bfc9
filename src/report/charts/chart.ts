import { quote } from '../../foundation/issue'
import { LocalizedText } from '../../foundation/language'
import { RoundingPolicy } from '../../foundation/rounding'
import { checked, flag, maybe, noIssues, oneOf, type Properties } from '../../foundation/schema'
import { wholeBetween } from '../../foundation/whole-number'
import { foundationIssue } from '../../foundation/wording'
import type { ChartTheme } from './palette'

/** The table behind a chart, for readers who cannot see the picture or want the figures. Plain data. */
export interface ChartTable {
  /** The first column names the row; columns of figures align at the end. */
  readonly columns: readonly { readonly heading: string; readonly align: 'start' | 'end' }[]
  /** For each row one text per column, in the language of the chart; an absent figure is its reason in words. */
  readonly rows: readonly (readonly string[])[]
}

/** The table behind a chart from its columns, each with its texts from the top down. */
export function chartTable(
  columns: readonly (ChartTable['columns'][number] & { readonly texts: readonly string[] })[],
): ChartTable {
  return {
    columns: columns.map(({ heading, align }) => ({ heading, align })),
    rows: (columns[0]?.texts ?? []).map((_, row) => columns.map(({ texts }) => texts[row] ?? '')),
  }
}

/** A chart: an SVG document as text, and the table behind it. */
export interface Chart {
  /** One `<svg>` element: a file of its own, or part of a page. */
  readonly svg: string
  readonly table: ChartTable
}

/** Properties of every chart. */
export interface ChartHead {
  /** Names the chart on its page: letters, digits, `-` and `_`, a letter first. Two charts of one page need two ids. */
  readonly id: string
  /** The title of the chart. */
  readonly title: LocalizedText
  /** A quieter line under the title: the measure and the period. */
  readonly subtitle?: LocalizedText
  /** Where the figures come from, at the foot. */
  readonly source?: LocalizedText
  /** A description for readers who cannot see the chart; the figures are in the table. */
  readonly description: LocalizedText
  /** What the rows are, over their names; "Unit" by default, "Indicator" for progress. */
  readonly rowHeading?: LocalizedText
  /** How figures are written; without it every digit is, and a fraction by four decimals behind the sign ≈. */
  readonly rounding?: RoundingPolicy
  /**
   * Pixels, 320 to 2,400; 720 by default. Below 520 the names stand above the bars, for phones. A page that is narrower
   * than the chart makes all of it smaller, its texts too.
   */
  readonly width?: number
  /** `auto` by default: light or dark as the reader's system prefers. For a page that is always one of them, name it. */
  readonly theme?: ChartTheme
  /** False if the page already has the title; the chart then shows none, but screen readers still get it. */
  readonly visibleTitle?: boolean
}

const idForm = {
  vi: 'chữ cái không dấu ở đầu, sau đó là chữ cái không dấu, chữ số, “_” hoặc “-”',
  en: 'a letter from A to Z, then such letters, digits, “_” or “-”',
}

const Id = checked<string>(value =>
  typeof value === 'string' && /^[A-Za-z][\w-]*$/.test(value)
    ? noIssues
    : [foundationIssue('malformed', [], { what: 'form', text: quote(value), form: idForm }, { actual: value })],
)

/** What the properties of a {@link ChartHead} must be. */
export const headProperties = (): Properties<ChartHead> => ({
  id: Id,
  title: LocalizedText,
  subtitle: maybe(LocalizedText),
  source: maybe(LocalizedText),
  description: LocalizedText,
  rowHeading: maybe(LocalizedText),
  rounding: maybe(RoundingPolicy),
  width: maybe(wholeBetween(320, 2400)),
  theme: maybe(oneOf(['auto', 'light', 'dark'])),
  visibleTitle: maybe(flag),
})

/** The default width of a chart. */
export const usualWidth = 720
