import { type Content, element, textElement } from '../markup'
import { margin } from './frame'
import { fitText, textWidth } from './text-width'

/** One entry of a chart's key: a sign drawn around the middle of its line, and what it means. */
export interface KeyEntry {
  /** Drawn from x = 0 to 18, with y = 0 as the middle. */
  readonly sign: Content
  readonly text: string
}

const size = 12
const line = 20
const signWidth = 24
const gap = 18

/** Draws a key under a chart, as many entries in a line as have room; gives its height as well. */
export function drawKey(
  entries: readonly KeyEntry[],
  width: number,
  top: number,
): { readonly markup: Content; readonly height: number } {
  let x = margin
  let row = 0
  const drawn = entries.map(({ sign, text }) => {
    const shown = fitText(text, width - 2 * margin - signWidth, size)
    const needed = signWidth + textWidth(shown, size)
    if (x > margin && x + needed > width - margin) {
      x = margin
      row++
    }
    const place = element(
      'g',
      { transform: `translate(${Math.round(x)} ${top + row * line + line / 2})` },
      sign,
      textElement({ x: signWidth, y: 4, 'font-size': size }, shown, text),
    )
    x += needed + gap
    return place
  })
  return { markup: drawn, height: entries.length === 0 ? 0 : (row + 1) * line }
}
