import type { WrittenLanguage } from '../../foundation/added-language'
import { formatExact } from '../../foundation/exact'
import { formatNumber } from '../../foundation/format-number'
import type { Fraction } from '../../foundation/fraction'
import { type Attributes, type Content, coordinate, element } from '../markup'
import { margin } from './frame'
import type { RowLayout } from './row-layout'
import { along, type Scale, scaleOf } from './scale'
import { textWidth } from './text-width'

/** One named place of an axis. */
export interface Tick {
  /** Pixels from the axis's beginning. */
  readonly at: number
  readonly text: string
}

/** A scale on the lanes of a chart. */
export interface Axis {
  readonly scale: Scale
  readonly ticks: readonly Tick[]
  /** The pixels from the axis's beginning to a value. */
  readonly place: (value: Fraction) => number
}

/** Puts a scale on the lanes of a chart, with so much room at both ends. */
export function axisOf(scale: Scale, { laneWidth }: RowLayout, name: (tick: Fraction) => string, inset = 0): Axis {
  const place = (value: Fraction): number => inset + along(scale, value, laneWidth - 2 * inset)
  return { scale, place, ticks: scale.ticks.map(tick => ({ at: place(tick), text: name(tick) })) }
}

/** An axis for these values whose labels fit beside each other. */
export function fittingAxis(
  values: readonly Fraction[],
  language: WrittenLanguage,
  layout: RowLayout,
  inset = 0,
): Axis {
  const name = (tick: Fraction): string => formatNumber(formatExact(tick), language.added ?? language.language)
  for (let steps = 6; ; steps--) {
    const axis = axisOf(scaleOf(values, steps), layout, name, inset)
    const room = (layout.laneWidth - 2 * inset) / Math.max(1, axis.ticks.length - 1)
    if (steps === 1 || axis.ticks.every(({ text }) => textWidth(text, layout.size) + 12 <= room)) return axis
  }
}

/** The names of an axis above a lane, the outermost kept inside it. */
export function tickNames(ticks: readonly Tick[], { laneX, laneWidth, size }: RowLayout, y: number): Content {
  return ticks.map(({ at, text }, index) => {
    if (text === '') return ''
    const isInside = at > textWidth(text, size) / 2 && at < laneWidth - textWidth(text, size) / 2
    const anchor = isInside ? 'middle' : index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'
    return element(
      'text',
      { class: 'egov-muted', x: laneX + at, y, 'font-size': size - 1, 'text-anchor': anchor },
      text,
    )
  })
}

/** Whether the lanes are below the texts of their rows. */
export function isStacked({ laneX }: RowLayout): boolean {
  return laneX === margin
}

/** A part of a chart's height. */
export interface Span {
  readonly top: number
  readonly bottom: number
}

/** Upright lines through the lanes of a stretch of rows, as one path; they leave out the texts above lanes. */
export function uprights(places: readonly number[], layout: RowLayout, { top, bottom }: Span): Attributes {
  const { laneX, laneMiddle, barHeight, rowHeight } = layout
  if (!isStacked(layout)) return { d: lines(places, laneX, top - 3, bottom) }
  const tall = barHeight + 6
  const first = top + laneMiddle - tall / 2
  return { d: lines(places, laneX, first, bottom), 'stroke-dasharray': `${tall} ${rowHeight - tall}` }
}

function lines(places: readonly number[], laneX: number, top: number, bottom: number): string {
  return places.map(at => `M${coordinate(laneX + at)} ${coordinate(top)}V${coordinate(bottom)}`).join('')
}
