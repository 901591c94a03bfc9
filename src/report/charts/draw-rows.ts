import type { Language } from '../../foundation/language'
import { type Content, element, type Markup, textElement } from '../markup'
import { isStacked, type Tick, tickNames, uprights } from './axis'
import { type ChartHead, usualWidth } from './chart'
import { boldness, frame, margin, titleLines, topOf } from './frame'
import { drawKey, type KeyEntry } from './key'
import { palette } from './palette'
import { type RowLayout, type RowTexts, stretches } from './row-layout'
import { fitText } from './text-width'

/** A chart of rows: its layout, and the functions that draw its lanes. */
export interface RowsDrawing {
  readonly layout: RowLayout
  readonly heads: RowTexts
  readonly rows: readonly (RowTexts & { readonly highlighted?: boolean | undefined })[]
  readonly ticks: readonly Tick[]
  /** Draws the content of a row's lane; y = 0 is the top of the row. */
  readonly lane: (row: number) => Content
  /** Further places of the axis that rows are to be compared with: pixels from its beginning. */
  readonly marks?: readonly number[]
  /** Draws the content beside a stretch of rows. */
  readonly beside?: (stretch: Stretch) => Content
  readonly key: readonly KeyEntry[]
}

/** A stretch of rows under one axis. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** The start and the end of its rows. */
  readonly top: number
  readonly bottom: number
}

/** Draws a chart of rows: axis, grid, texts, lanes and key, one under the other. */
export function drawRows(head: ChartHead, language: Language, drawing: RowsDrawing): string {
  const { layout, rows, ticks, marks = [], beside, key } = drawing
  const places = ticks.map(({ at }) => at)
  const width = head.width ?? usualWidth
  let y = topOf(titleLines(head, width, language))
  const parts: Content[] = []
  for (const [from, to] of stretches(rows.length)) {
    const top = y + headHeight(layout)
    const stretch = { from, to, top, bottom: top + (to - from) * layout.rowHeight }
    parts.push(
      drawHead(drawing, y),
      element('path', { class: 'egov-line-grid', stroke: palette.grid.light, ...uprights(places, layout, stretch) }),
      marks.length === 0
        ? ''
        : element('path', {
            class: 'egov-line-muted',
            stroke: palette.muted.light,
            'stroke-dasharray': '3 3',
            ...uprights(marks, layout, stretch),
          }),
      ...rows.slice(from, to).map((_, index) => drawRow(drawing, from + index, top + index * layout.rowHeight, width)),
      beside?.(stretch) ?? '',
    )
    y = stretch.bottom + 8
  }
  const drawnKey = drawKey(key, width, y)
  const body = element('g', { 'font-size': layout.size }, ...parts)
  return frame(head, language, { height: Math.ceil(y + drawnKey.height + margin) }, body, drawnKey.markup)
}

const headLine = 18

function headHeight(layout: RowLayout): number {
  return isStacked(layout) ? 2 * headLine + 2 : headLine + 4
}

function drawHead({ layout, heads, ticks }: RowsDrawing, y: number): Content {
  const { leadEnd, labelX, labelWidth, figureEnd } = layout
  const style = { class: 'egov-muted', y: y + 13, 'font-size': layout.size - 1 }
  return [
    textElement({ ...style, x: leadEnd, 'text-anchor': 'end' }, heads.lead),
    textElement({ ...style, x: labelX }, fitText(heads.label, labelWidth, layout.size), heads.label),
    textElement({ ...style, x: figureEnd, 'text-anchor': 'end' }, heads.figure),
    tickNames(ticks, layout, y + 13 + (isStacked(layout) ? headLine : 0)),
  ]
}

function drawRow({ layout, rows, lane }: RowsDrawing, index: number, y: number, width: number): Markup {
  const { lead, label, figure, highlighted = false } = rows[index] as RowsDrawing['rows'][number]
  const { size, baseline, leadEnd, labelX, labelWidth, figureEnd, rowHeight } = layout
  const weight = highlighted ? 600 : undefined
  const text = { y: baseline, 'font-weight': weight }
  return element(
    'g',
    { transform: `translate(0 ${y})` },
    highlighted
      ? element('rect', {
          class: 'egov-accent',
          fill: palette.accent.light,
          'fill-opacity': '0.14',
          x: margin / 2,
          width: width - margin,
          height: rowHeight,
        })
      : '',
    lead === '' ? '' : element('text', { ...text, class: 'egov-muted', x: leadEnd, 'text-anchor': 'end' }, lead),
    textElement({ ...text, x: labelX }, fitText(label, highlighted ? labelWidth / boldness : labelWidth, size), label),
    element('text', { ...text, x: figureEnd, 'text-anchor': 'end' }, figure),
    lane(index),
  )
}
