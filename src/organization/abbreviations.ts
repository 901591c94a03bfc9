import type { FoldedWord } from '../foundation/fold-name'

/** Words at the start of an agency's name that are not shortened with the rest: "Sở TTTT". */
const openings: readonly (readonly string[])[] = [
  ['trung', 'tam'],
  ['van', 'phong'],
  ['tong', 'cuc'],
  ['chi', 'cuc'],
  ['thanh', 'tra'],
  ['ban', 'quan', 'ly'],
  ['so'],
  ['bo'],
  ['ban'],
  ['cuc'],
  ['vu'],
  ['vien'],
  ['phong'],
]

/** Shorter abbreviations would be ambiguous: "SY" is not used for an agency. */
const fewestInitials = 3

/**
 * The usual abbreviations of a Vietnamese name, without diacritics: of "Sở Thông tin và Truyền thông"
 * `sotttt` (Sở TT&TT) and `stttt` (the STTTT of its document numbers).
 *
 * @param folded - The words of the name without "và".
 */
export function abbreviationsOf(folded: readonly FoldedWord[]): readonly string[] {
  const words = folded.map(({ bare }) => bare)
  const initials = initialsOf(words)
  if (words.length < fewestInitials) return []
  const opening = openings.find(one => one.every((word, index) => words[index] === word))
  const rest = opening === undefined ? [] : words.slice(opening.length)
  return opening !== undefined && rest.length > 1 ? [opening.join('') + initialsOf(rest), initials] : [initials]
}

function initialsOf(words: readonly string[]): string {
  return words.map(word => (/^\p{N}/u.test(word) ? word : [...word][0])).join('')
}
