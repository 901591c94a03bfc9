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
  return measured(text) * size
}

/** The width of a text in parts of the font size, added to that of what stands before it. */
function measured(text: string, before = 0): number {
  let width = before
  for (const character of text) width += characterWidth(character)
  return width
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
  const lines: string[] = []
  let line = ''
  let own = 0
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    // The line is not measured again with every word.
    const wide = measured(line === '' ? word : ` ${word}`, own)
    if (line === '' || wide * size <= width || lines.length === most - 1) {
      line = longer
      own = wide
    } else {
      lines.push(line)
      line = word
      own = measured(word)
    }
  }
  return [...lines, line].map(one => fitText(one, width, size))
}
