import { boldness, margin } from './frame'
import { textWidth, widestOf } from './text-width'

/** The texts of one row: what stands before the name (a rank), the name, and the figure. */
export interface RowTexts {
  readonly lead: string
  readonly label: string
  readonly figure: string
  /** Whether the row is highlighted: its texts are bold. */
  readonly highlighted?: boolean | undefined
}

/** The positions of the parts of each row; all rows of a chart are alike. Distances are in pixels, downwards from its top. */
export interface RowLayout {
  /** The font size. */
  readonly size: number
  readonly rowHeight: number
  /** The base line of the row's texts. */
  readonly baseline: number
  /** The end of the text before the name. */
  readonly leadEnd: number
  readonly labelX: number
  readonly labelWidth: number
  /** The most lines of a name. */
  readonly labelLines: 1 | 2
  /** The end of the figure. */
  readonly figureEnd: number
  /** The lane is where bars, dots and reasons are drawn. */
  readonly laneX: number
  readonly laneWidth: number
  readonly laneMiddle: number
  readonly barHeight: number
  /** The column after the lane: the names of bands, or verdicts. */
  readonly tailX: number
  readonly tailWidth: number
  readonly tailBaseline: number
}

const gap = 10
/** Below this width the texts are above the lanes. */
export const narrow = 520
const narrowLane = 200
const leastLabel = 40
const leastLane = 40
/** A chart of more rows has names of one line. */
const mostTall = 40

/** The more rows, the closer they are; the smallest size is still easy to read. */
function density(rows: number): { readonly size: number; readonly rowHeight: number; readonly barHeight: number } {
  if (rows <= 40) return { size: 13, rowHeight: 26, barHeight: 14 }
  if (rows <= 150) return { size: 12, rowHeight: 20, barHeight: 11 }
  return { size: 11, rowHeight: 16, barHeight: 9 }
}

/**
 * Lays out rows of texts and a lane: side by side, or where that is too narrow, the texts above the lane. What follows the
 * lane then stands beside the whole row, or `besideLanes` only, so that the name has more room.
 */
export function layOutRows(
  width: number,
  rows: readonly RowTexts[],
  heads: RowTexts,
  tails: readonly string[],
  besideLanes = false,
): RowLayout {
  const { size, rowHeight, barHeight } = density(rows.length)
  const isStacked = width < narrow
  // Above stacked rows the headings share a line of their own, so that they take no room from names.
  const all = isStacked ? rows : [...rows, heads]
  const widest = (part: 'lead' | 'label' | 'figure'): number =>
    Math.ceil(
      all.reduce(
        (most, row) => Math.max(most, textWidth(row[part], size) * (row.highlighted === true ? boldness : 1)),
        0,
      ),
    )
  const lead = widest('lead')
  const leadEnd = margin + lead
  const labelX = lead === 0 ? margin : leadEnd + gap
  const right = width - margin
  const tailRoom =
    tails.length === 0
      ? 0
      : Math.min(Math.ceil(widestOf(tails, size)) + 24, Math.floor(width * (besideLanes ? 0.34 : 0.24)))
  const tailX = right - tailRoom + (tailRoom === 0 ? 0 : gap)
  const tailWidth = Math.max(0, right - tailX)
  const figure = widest('figure')
  const shared = { size, leadEnd, labelX, barHeight, tailX, tailWidth }
  if (isStacked) {
    const textHeight = size + 6
    const laneMiddle = textHeight + barHeight / 2 + 2
    const laneEnd = right - tailRoom
    const figureEnd = besideLanes ? right : laneEnd
    return {
      ...shared,
      rowHeight: textHeight + barHeight + 10,
      baseline: size + 3,
      labelWidth: Math.max(leastLabel, figureEnd - figure - gap - labelX),
      labelLines: 1,
      figureEnd,
      laneX: margin,
      laneWidth: laneEnd - margin,
      laneMiddle,
      tailBaseline: besideLanes ? laneMiddle + size * 0.36 : size + 3,
    }
  }
  const most = right - tailRoom - narrowLane - figure - 2 * gap - labelX
  const labelWidth = Math.max(leastLabel, Math.min(widest('label'), Math.floor(width * 0.45), most))
  // Names of two lines need higher rows; a long chart cuts them instead.
  const isTall = rows.length <= mostTall && widest('label') > labelWidth
  const height = isTall ? 2 * size + 8 : rowHeight
  const figureEnd = labelX + labelWidth + gap + figure
  const laneX = figureEnd + gap
  const baseline = height / 2 + size * 0.36
  return {
    ...shared,
    rowHeight: height,
    baseline,
    labelWidth,
    labelLines: isTall ? 2 : 1,
    figureEnd,
    laneX,
    // Where figures are longer than any official one the lane reaches over the edge, and the names keep their room.
    laneWidth: Math.max(leastLane, right - tailRoom - laneX),
    laneMiddle: height / 2,
    tailBaseline: baseline,
  }
}

/** The rows of a long chart in stretches, each under its own axis, so that one is always near. */
export function stretches(count: number, most: number = 50): readonly (readonly [from: number, to: number])[] {
  const number = Math.max(1, Math.round(count / most))
  const each = Math.ceil(count / number)
  return Array.from({ length: Math.ceil(count / each) }, (_, index) => [
    index * each,
    Math.min(count, (index + 1) * each),
  ])
}
