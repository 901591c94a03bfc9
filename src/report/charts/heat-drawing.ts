import { textWritten, type WrittenLanguage } from '../../foundation/added-language'
import { groupedBy } from '../../foundation/grouped'
import type { Bilingual } from '../../foundation/language'
import { type Content, coordinate, element, type Markup, textElement } from '../markup'
import { type ChartHead, usualWidth } from './chart'
import type { Figure } from './figure'
import { absentFill, frame, headLines, margin } from './frame'
import { drawKey, type KeyEntry } from './key'
import { fillOf, halo, heatInks, heatShades, strokeOf } from './palette'
import { narrow, stretches } from './row-layout'
import { fitText, widestOf } from './text-width'

/** A figure and its step of the five, null if it is absent. */
export interface HeatCell extends Figure {
  readonly step: number | null
}

/** What a heat map shows, in words. */
export interface HeatDrawing {
  readonly heading: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly label: string; readonly cells: readonly HeatCell[] }[]
}

interface HeatLayout {
  readonly size: number
  readonly rowHeight: number
  readonly labelWidth: number
  readonly left: number
  readonly cellWidth: number
  /** The height of the upright headings. */
  readonly headHeight: number
  readonly width: number
}

const tallestHead = 150
const narrowestCell = 24
const widestCell = 84

/** Draws the cells, step by step as one shape each, with their figures, headings and key. */
export function drawHeat(head: ChartHead, language: WrittenLanguage, drawing: HeatDrawing): string {
  const reasons = [
    ...new Set(drawing.rows.flatMap(({ cells }) => cells.filter(({ step }) => step === null).map(({ full }) => full))),
  ]
  const mark = (cell: HeatCell): string =>
    cell.step !== null ? cell.shown : reasons.length < 2 ? cell.shown : letter(reasons.indexOf(cell.full))
  const layout = layOut(head, drawing, mark)
  const absent = absentFill(head, language)
  let y = headLines(head, layout.width, language).top
  const parts: Content[] = []
  for (const [from, to] of stretches(drawing.rows.length)) {
    const top = y + layout.headHeight + 6
    const rows = drawing.rows.slice(from, to)
    parts.push(
      ...headings(drawing, layout, y),
      ...shapes(rows, layout, top, absent),
      ...rows.map((row, index) => rowTexts(row, layout, top + index * layout.rowHeight, mark)),
    )
    y = top + rows.length * layout.rowHeight + 10
  }
  const key = drawKey([...stepKey(language), ...absentKey(reasons, absent)], layout.width, y)
  const body = element('g', { 'font-size': layout.size }, ...parts)
  return frame(head, language, { width: layout.width, height: Math.ceil(y + key.height + margin) }, body, key.markup)
}

/** a, b, … z, aa, ab, … */
function letter(index: number): string {
  const rest = index >= 26 ? letter(Math.floor(index / 26) - 1) : ''
  return rest + String.fromCharCode(97 + (index % 26))
}

function layOut(
  head: ChartHead,
  { heading, columns, rows }: HeatDrawing,
  mark: (cell: HeatCell) => string,
): HeatLayout {
  const wanted = head.width ?? usualWidth
  const [size, rowHeight] = rows.length > 150 ? [10, 16] : rows.length > 40 || wanted < narrow ? [11, 20] : [12, 24]
  const labels = widestOf([heading, ...rows.map(({ label }) => label)], size)
  const marks = rows.flatMap(({ cells }) => cells.map(mark))
  const needed = Math.max(narrowestCell, Math.ceil(widestOf(marks, size)) + 8)
  const room = wanted - 2 * margin - 8
  // Names may take up to 40 % of the width, and what the widest cells leave; less than 100 pixels widen the chart.
  const widest = Math.max(widestCell, needed)
  const share = Math.max(room - columns.length * widest, Math.min(room * 0.4, room - columns.length * needed))
  const labelWidth = Math.ceil(Math.min(labels, Math.max(100, share)))
  const cellWidth = Math.max(needed, Math.min(widestCell, Math.floor((room - labelWidth) / columns.length)))
  const left = margin + labelWidth + 8
  return {
    size,
    rowHeight,
    labelWidth,
    left,
    cellWidth,
    headHeight: Math.min(tallestHead, Math.ceil(widestOf(columns, size)) + 4),
    width: Math.max(wanted, left + columns.length * cellWidth + margin),
  }
}

/** The names of the criteria, upright, read from below. */
function headings({ heading, columns }: HeatDrawing, layout: HeatLayout, y: number): readonly Content[] {
  const { left, cellWidth, headHeight, labelWidth, size } = layout
  const bottom = y + headHeight
  return [
    textElement({ class: 'egov-muted', x: margin, y: bottom }, fitText(heading, labelWidth, size), heading),
    ...columns.map((name, column) => {
      const x = coordinate(left + (column + 0.5) * cellWidth + size * 0.36)
      return textElement({ transform: `translate(${x} ${bottom})rotate(-90)` }, fitText(name, headHeight, size), name)
    }),
  ]
}

type HeatRow = HeatDrawing['rows'][number]

/** The cells of each step as one path, and the absent ones as another. */
function shapes(rows: readonly HeatRow[], layout: HeatLayout, top: number, absent: string): readonly Markup[] {
  const { left, cellWidth, rowHeight } = layout
  const cells = rows.flatMap((row, y) => row.cells.map(({ step }, x) => ({ step, x, y })))
  const shape = `h${coordinate(cellWidth - 1)}v${coordinate(rowHeight - 1)}h${coordinate(1 - cellWidth)}z`
  return [...groupedBy(cells, ({ step }) => step)]
    .toSorted(([a], [b]) => (a ?? -1) - (b ?? -1))
    .map(([step, some]) => {
      const places = some.map(({ x, y }) => `M${coordinate(left + x * cellWidth)} ${coordinate(top + y * rowHeight)}`)
      return element('path', { ...stepFill(step, absent), d: places.map(place => place + shape).join('') })
    })
}

function stepFill(step: number | null, absent: string): Readonly<Record<string, string>> {
  if (step === null) return { fill: absent }
  return { class: `egov-heat-${step + 1}` }
}

function rowTexts({ label, cells }: HeatRow, layout: HeatLayout, y: number, mark: (cell: HeatCell) => string): Markup {
  const { size, rowHeight, labelWidth, left, cellWidth } = layout
  return element(
    'g',
    { transform: `translate(0 ${coordinate(y + rowHeight / 2 + size * 0.36)})` },
    textElement({ x: margin }, fitText(label, labelWidth, size), label),
    element(
      'g',
      { 'text-anchor': 'middle' },
      ...cells.map((cell, column) => {
        const x = left + column * cellWidth + (cellWidth - 1) / 2
        const ink = heatInks[cell.step ?? 0] ?? 'ink'
        const style = cell.step === null ? halo() : ink === 'ink' ? {} : fillOf(ink)
        return element('text', { ...style, x }, mark(cell))
      }),
    ),
  )
}

/** What each shade means: the share of the maximum from which it begins. */
function stepKey(language: WrittenLanguage): readonly KeyEntry[] {
  const each = 100 / heatShades.length
  const lowest: Bilingual = { vi: `dưới ${each}% mức tối đa`, en: `below ${each}% of the maximum` }
  return heatShades.map((_, step) => ({
    sign: element('rect', {
      class: `egov-heat-${step + 1} ${outline.class}`,
      'stroke-width': outline['stroke-width'],
      y: -5,
      width: 18,
      height: 10,
    }),
    text:
      step === 0
        ? textWritten(lowest, language)
        : textWritten({ vi: `từ ${step * each}%`, en: `from ${step * each}%` }, language),
  }))
}

const outline = { ...strokeOf('absent'), 'stroke-width': 0.5 }

function absentKey(reasons: readonly string[], absent: string): readonly KeyEntry[] {
  return reasons.map((reason, index) => ({
    sign: [
      element('rect', { fill: absent, ...outline, y: -6, width: 18, height: 12 }),
      reasons.length < 2
        ? ''
        : element('text', { ...halo(), x: 9, y: 4, 'font-size': 11, 'text-anchor': 'middle' }, letter(index)),
    ],
    text: reason,
  }))
}
