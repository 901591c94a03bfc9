import { textWritten, type WrittenLanguage } from '../../foundation/added-language'
import type { RankingBand } from '../../ranking/bands'
import { bandTones } from '../band-tones'
import { bandSentence } from '../band-words'
import { type Content, coordinate, element, textElement } from '../markup'
import type { Stretch } from './draw-rows'
import type { KeyEntry } from './key'
import { bandShade, strokeOf, toneNumber } from './palette'
import type { RowLayout } from './row-layout'
import { wrapText } from './text-width'

/** The name of a band. */
export function bandName({ id, name = id }: RankingBand, language: WrittenLanguage): string {
  return textWritten(name, language)
}

/** A shape in the colour of its band: one of four tones, or one of seven shades where bands are many. */
export function bandShape(
  bands: readonly RankingBand[],
  id: string,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Content {
  if (bands.length > mostToned) {
    const place = bandShade(
      bands.findIndex(band => band.id === id),
      bands.length,
    )
    return element('rect', { class: `egov-band-${place + 1}`, ...box })
  }
  const { tone = 'good', isHatched } = bandTones(bands).get(id) ?? {}
  const shape = element('rect', { class: `egov-tone-${toneNumber(tone)}`, ...box })
  if (isHatched !== true) return shape
  const stripes = {
    ...strokeOf('surface'),
    'stroke-width': box.height,
    'stroke-dasharray': '2 4',
    d: `M${coordinate(box.x)} ${coordinate(box.y + box.height / 2)}h${coordinate(box.width)}`,
  }
  return [shape, element('path', stripes)]
}

/** More bands than four tones and their hatching can tell apart. */
const mostToned = 5

/** Brackets at the end of the rows: each run of rows in one band has one, with the band's name, so that no colour is needed. */
export function bandBrackets(
  bands: readonly RankingBand[],
  bandOf: readonly (string | undefined)[],
  { from, to, top }: Stretch,
  { rowHeight, baseline, tailX, tailWidth, size }: RowLayout,
  language: WrittenLanguage,
): Content {
  const parts: Content[] = []
  let start = from
  for (let row = from + 1; row <= to; row++) {
    if (row < to && bandOf[row] === bandOf[start]) continue
    const band = bands.find(({ id }) => id === bandOf[start])
    if (band !== undefined) {
      const y = top + (start - from) * rowHeight
      const height = (row - start) * rowHeight
      const name = bandName(band, language)
      parts.push(
        bandShape(bands, band.id, { x: tailX - 4, y: y + 2, width: 4, height: height - 4 }),
        ...wrapText(name, tailWidth - 6, size, Math.max(1, Math.floor((height - 4) / (size + 3)))).map((line, index) =>
          textElement({ x: tailX + 6, y: y + baseline + index * (size + 3) }, line, index === 0 ? name : line),
        ),
      )
    }
    start = row
  }
  return parts
}

/** What each colour means: the conditions of the bands that occur. */
export function bandKey(
  bands: readonly RankingBand[],
  occurring: readonly RankingBand[],
  language: WrittenLanguage,
): readonly KeyEntry[] {
  return occurring.map(band => ({
    sign: bandShape(bands, band.id, { x: 0, y: -5, width: 18, height: 10 }),
    text: textWritten(bandSentence(band), language),
  }))
}
