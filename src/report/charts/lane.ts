import { type Attributes, element, type Markup } from '../markup'
import { fillOf, halo } from './palette'
import type { RowLayout } from './row-layout'
import { fitText } from './text-width'

/** The place of a bar in a row's lane, between two positions. */
export function laneBox(
  from: number,
  to: number,
  { laneX, laneMiddle, barHeight }: RowLayout,
  height: number = barHeight,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  return { x: laneX + Math.min(from, to), y: laneMiddle - height / 2, width: Math.abs(to - from), height }
}

/** A bar in a row's lane, between two positions. */
export function laneBar(fill: Attributes, from: number, to: number, layout: RowLayout, height?: number): Markup {
  return element('rect', { ...fill, ...laneBox(from, to, layout, height) })
}

/** What stands in a lane where there is no figure: the reason in words, if no bar could be taken for it. */
export function absentLane(reason: string, { laneX, laneMiddle, laneWidth, size }: RowLayout, from = 0): Markup {
  const shown = fitText(reason, (laneWidth - from - 8) / slant, size)
  return element(
    'text',
    { ...halo(fillOf('muted')), x: laneX + from + 4, y: laneMiddle + size * 0.36, 'font-style': 'italic' },
    shown === reason ? '' : element('title', {}, reason),
    shown,
  )
}

/** How much wider slanted letters are. */
const slant = 1.05
