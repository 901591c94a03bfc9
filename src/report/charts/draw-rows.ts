import type { WrittenLanguage } from '../../foundation/added-language'
import type { Fraction } from '../../foundation/fraction'
import { type Content, element, type Markup, textElement } from '../markup'
import { type Axis, isStacked, type Tick, tickNames, uprights } from './axis'
import { type ChartHead, usualWidth } from './chart'
import { boldness, frame, headLines, margin } from './frame'
import { drawKey, type KeyEntry } from './key'
import { fillOf, strokeOf } from './palette'
import { layOutRows, type RowLayout, type RowTexts, stretches } from './row-layout'
import type { Scale } from './scale'
import { fitText, textWidth, wrapText } from './text-width'

/** A chart of rows: its texts, its axis, and the functions that draw its lanes. */
export interface RowsDrawing {
  readonly heads: RowTexts
  readonly rows: readonly RowTexts[]
  /** The texts after the lanes. */
  readonly tails: readonly string[]
  /** Whether these stand beside the lanes only, not beside the names above them. */
  readonly besideLanes?: boolean
  readonly axis: (layout: RowLayout) => Axis
  /** Draws the content of a row's lane; y = 0 is the top of the row. */
  readonly lane: (row: number, layout: RowLayout, axis: Axis) => Content
  /** Further values that rows are to be compared with. */
  readonly marks?: (scale: Scale) => readonly RowsMark[]
  /** Draws the content beside a stretch of rows. */
  readonly beside?: (stretch: Stretch, layout: RowLayout) => Content
  readonly key: readonly KeyEntry[]
}

/** A value that rows are compared with, and its name, which stands over the axis where all names have room. */
export interface RowsMark {
  readonly value: Fraction
  readonly name?: string
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
export function drawRows(head: ChartHead, language: WrittenLanguage, drawing: RowsDrawing): string {
  const { heads, rows, tails, besideLanes, marks, beside, key } = drawing
  const width = head.width ?? usualWidth
  const layout = layOutRows(width, rows, heads, tails, besideLanes)
  const axis = drawing.axis(layout)
  const places = axis.ticks.map(({ at }) => at)
  const compared = marks?.(axis.scale) ?? []
  const marked = compared.map(({ value }) => axis.place(value))
  const names = namedPlaces(
    compared.flatMap(({ name = '' }, index) => (name === '' ? [] : [{ at: marked[index] ?? 0, text: name }])),
    layout,
  )
  let y = headLines(head, width, language).top
  const parts: Content[] = []
  for (const [from, to] of stretches(rows.length)) {
    const top = y + headHeight(layout) + (names.length === 0 ? 0 : headLine)
    const stretch = { from, to, top, bottom: top + (to - from) * layout.rowHeight }
    parts.push(
      tickNames(names, layout, y + 13),
      drawHead(heads, layout, axis, names.length === 0 ? y : y + headLine),
      element('path', { ...strokeOf('grid'), ...uprights(places, layout, stretch) }),
      marked.length === 0
        ? ''
        : element('path', { ...strokeOf('muted'), 'stroke-dasharray': '3 3', ...uprights(marked, layout, stretch) }),
      ...rows.slice(from, to).map((row, index) => {
        const lane = drawing.lane(from + index, layout, axis)
        return drawRow(row, lane, layout, top + index * layout.rowHeight, width)
      }),
      beside?.(stretch, layout) ?? '',
    )
    y = stretch.bottom + 8
  }
  const drawnKey = drawKey(key, width, y)
  const body = element('g', { 'font-size': layout.size }, ...parts)
  return frame(head, language, { height: Math.ceil(y + drawnKey.height + margin) }, body, drawnKey.markup)
}

const headLine = 18

/** The names of values with their places, from the start of the lane; an empty list if two would touch or one has no room. */
function namedPlaces(ticks: readonly Tick[], { laneWidth, size }: RowLayout): readonly Tick[] {
  const all = ticks.toSorted((a, b) => a.at - b.at)
  let free = 0
  for (const { at, text } of all) {
    const half = textWidth(text, size) / 2 + 4
    if (at - half < free || at + half > laneWidth) return []
    free = at + half
  }
  return all
}

function headHeight(layout: RowLayout): number {
  return isStacked(layout) ? 2 * headLine + 2 : headLine + 4
}

function drawHead(heads: RowTexts, layout: RowLayout, { ticks }: Axis, y: number): Content {
  const { leadEnd, labelX, labelWidth, figureEnd, size } = layout
  const style = { class: 'egov-muted', y: y + 13, 'font-size': size - 1 }
  const figure = textElement({ ...style, x: figureEnd, 'text-anchor': 'end' }, heads.figure)
  if (isStacked(layout)) {
    const names = [heads.lead, heads.label].filter(text => text !== '').join(' · ')
    const room = figureEnd - textWidth(heads.figure, size) - 2 * margin
    return [
      textElement({ ...style, x: margin }, fitText(names, room, size), names),
      figure,
      tickNames(ticks, layout, y + 13 + headLine),
    ]
  }
  return [
    textElement({ ...style, x: leadEnd, 'text-anchor': 'end' }, heads.lead),
    textElement({ ...style, x: labelX }, fitText(heads.label, labelWidth, size), heads.label),
    figure,
    tickNames(ticks, layout, y + 13),
  ]
}

/** The name of a row: in two lines where rows are high enough, before it is cut. */
function labelLines(
  { label, highlighted = false }: RowTexts,
  { labelWidth, labelLines, size }: RowLayout,
): readonly string[] {
  return wrapText(label, highlighted ? labelWidth / boldness : labelWidth, size, labelLines)
}

function drawRow(row: RowsDrawing['rows'][number], lane: Content, layout: RowLayout, y: number, width: number): Markup {
  const { lead, label, figure, highlighted = false } = row
  const { size, baseline, leadEnd, labelX, figureEnd, rowHeight } = layout
  const weight = highlighted ? 600 : undefined
  const text = { y: baseline, 'font-weight': weight }
  return element(
    'g',
    { transform: `translate(0 ${y})` },
    highlighted
      ? element('rect', {
          ...fillOf('accent'),
          'fill-opacity': '0.14',
          x: margin / 2,
          width: width - margin,
          height: rowHeight,
        })
      : '',
    lead === '' ? '' : element('text', { ...text, class: 'egov-muted', x: leadEnd, 'text-anchor': 'end' }, lead),
    ...labelLines(row, layout).map((line, index, lines) => {
      const y = baseline + (lines.length === 1 ? 0 : (index - 0.5) * (size + 1))
      return textElement({ ...text, x: labelX, y }, line, index === 0 && lines.join(' ') !== label ? label : line)
    }),
    element('text', { ...text, x: figureEnd, 'text-anchor': 'end' }, figure),
    lane,
  )
}
