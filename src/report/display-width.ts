import { wrapWords } from './wrap-words'

/** Ranges of code points that terminals draw two columns wide (East Asian wide and full-width, emoji). */
const wide: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]

const plain = /^[\u0020-\u007E\u00A0-\u02FF]*$/
const withoutWidth = /[\p{Mn}\p{Me}\p{Cf}]/u

/** How many columns of a terminal a text takes: combining marks none, wide characters two. */
export function displayWidth(text: string): number {
  if (plain.test(text) && !text.includes('\u00AD')) return text.length
  let width = 0
  for (const character of text) {
    if (withoutWidth.test(character)) continue
    const code = character.codePointAt(0) as number
    width += wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1
  }
  return width
}

/** Fills a text with blanks up to a width. */
export function padTo(text: string, width: number, side: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return side === 'left' ? `${text}${blanks}` : `${blanks}${text}`
}

/** Breaks a text into lines of at most so many columns, between words if possible. */
export function wrap(text: string, width: number): readonly string[] {
  return wrapWords(
    text.split(' ').flatMap(word => pieces(word, width)),
    width,
    displayWidth,
  )
}

/** A word cut into pieces that fit; a combining mark stays with its letter. */
function pieces(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word]
  const cut: string[] = []
  let piece = ''
  let taken = 0
  for (const character of word) {
    const own = displayWidth(character)
    if (piece !== '' && taken + own > width) {
      cut.push(piece)
      piece = ''
      taken = 0
    }
    piece += character
    taken += own
  }
  return [...cut, piece]
}
