import { wrapWords } from '../wrap-words'

/**
 * How wide characters are, in parts of the font size. Text cannot be measured without a browser, so these are the
 * widths of DejaVu Sans, the widest common font: in any other a text takes less space than reserved.
 */
const widths: readonly (readonly [characters: string, width: number])[] = [
  ["ijlI'", 0.29],
  [' .,:;|/\\', 0.34],
  ['ft!-()[]·', 0.4],
  ['rJ"', 0.46],
  ['cszkvxy–', 0.58],
  ['FELPSTYZ', 0.63],
  ['mMw', 0.9],
  ['W%@…—≈', 1],
]

const widthOf = new Map(widths.flatMap(([characters, width]) => [...characters].map(one => [one, width] as const)))

/** The width of one character; a letter with marks is as wide as the letter. */
function characterWidth(character: string): number {
  const [base = character] = character.normalize('NFD')
  const known = widthOf.get(base)
  if (known !== undefined) return known
  if (/\p{M}/u.test(base)) return 0
  if (base >= '\u2E80') return 1
  return /\p{Lu}/u.test(base) ? 0.76 : 0.64
}

/** About how wide a text is, in pixels, at a font size. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width * size
}

/** The width of the widest of several texts. */
export function widestOf(texts: readonly string[], size: number): number {
  return texts.reduce((widest, text) => Math.max(widest, textWidth(text, size)), 0)
}

/** A text cut to a width, with an ellipsis; never between a letter and its marks. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  let room = width - textWidth('…', size)
  let kept = ''
  for (const cluster of text.match(/\P{M}\p{M}*/gu) ?? []) {
    room -= textWidth(cluster, size)
    if (room < 0) break
    kept += cluster
  }
  return `${kept.trimEnd()}…`
}

/** A text broken between words into lines of a width; what does not fit on the last line is cut. */
export function wrapText(text: string, width: number, size: number, most: number): readonly string[] {
  const lines = wrapWords(text.split(' '), width, word => textWidth(word, size), most)
  return lines.map(line => fitText(line, width, size))
}
