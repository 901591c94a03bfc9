import { formatExact } from '../../foundation/exact'
import { formatNumber } from '../../foundation/format-number'
import type { Fraction } from '../../foundation/fraction'
import type { Language } from '../../foundation/language'
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

/** A scale whose labels fit beside each other on a lane. */
export function fittingScale(
  values: readonly Fraction[],
  language: Language,
  laneWidth: number,
  size: number,
): { readonly scale: Scale; readonly ticks: readonly Tick[] } {
  for (let steps = 6; ; steps--) {
    const scale = scaleOf(values, steps)
    const ticks = scale.ticks.map(tick => ({
      at: along(scale, tick, laneWidth),
      text: formatNumber(formatExact(tick), language),
    }))
    const room = laneWidth / Math.max(1, ticks.length - 1)
    if (steps === 1 || ticks.every(({ text }) => textWidth(text, size) + 12 <= room)) return { scale, ticks }
  }
}

/** The names of an axis above a lane, the outermost kept inside it. */
export function tickNames(ticks: readonly Tick[], { laneX, size }: RowLayout, y: number): Content {
  return ticks.map(({ at, text }, index) => {
    if (text === '') return ''
    const anchor = index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'
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
