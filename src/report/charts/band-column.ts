import { textWritten, type WrittenLanguage } from '../../foundation/added-language'
import type { RankingBand } from '../../ranking/bands'
import { bandSentence } from '../band-words'
import { type Content, element, textElement } from '../markup'
import type { Stretch } from './draw-rows'
import type { KeyEntry } from './key'
import { bandShade } from './palette'
import type { RowLayout } from './row-layout'
import { wrapText } from './text-width'

/** The name of a band. */
export function bandName({ id, name = id }: RankingBand, language: WrittenLanguage): string {
  return textWritten(name, language)
}

/** The class of a band's colour. */
export function bandFill(bands: readonly RankingBand[], id: string): { readonly class: string } {
  const place = bandShade(
    bands.findIndex(band => band.id === id),
    bands.length,
  )
  return { class: `egov-band-${place + 1}` }
}

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
        element('rect', {
          ...bandFill(bands, band.id),
          x: tailX - 4,
          y: y + 2,
          width: 4,
          height: height - 4,
        }),
        ...wrapText(name, tailWidth - 6, size, Math.max(1, Math.floor((height - 4) / (size + 3)))).map((line, index) =>
          textElement({ x: tailX + 6, y: y + baseline + index * (size + 3) }, line, index === 0 ? name : line),
        ),
      )
    }
    start = row
  }
  return parts
}

/** What each colour means: the conditions of its band. */
export function bandKey(bands: readonly RankingBand[], language: WrittenLanguage): readonly KeyEntry[] {
  return bands.map(band => ({
    sign: element('rect', { ...bandFill(bands, band.id), y: -5, width: 18, height: 10 }),
    text: textWritten(bandSentence(band), language),
  }))
}
