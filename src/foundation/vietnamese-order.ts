import { byCodePoint } from './code-point'

// The Vietnamese alphabet with f, j, w and z in their Latin places, and the tones in dictionary order.
const alphabet = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz']
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

const placeOfLetter = new Map(alphabet.map((letter, place) => [letter, String.fromCharCode(0xe000 + place)]))
const placeOfTone = new Map(tones.map((tone, place) => [tone, String(place)]))

/** A letter with its combining marks. */
const letters = /\P{M}\p{M}*/gu
const tone = /[\u0300\u0301\u0303\u0309\u0323]/u

/**
 * Orders two names as a Vietnamese list does: Ấp before Đắk before Zét, whatever the host's language.
 *
 * Letters decide first (a ă â … d đ … u ư), then tones (none, huyền, hỏi, ngã, sắc, nặng), then capitals, then code points.
 * For lists that people read; data keeps its order by code point.
 */
export function byVietnameseAlphabet(a: string, b: string): number {
  const [left, right] = [keysOf(a), keysOf(b)]
  return byCodePoint(left.letters, right.letters) || byCodePoint(left.tones, right.tones) || byCodePoint(a, b)
}

function keysOf(text: string): { readonly letters: string; readonly tones: string } {
  const keys = { letters: '', tones: '' }
  for (const [written] of text.toLowerCase().normalize('NFD').matchAll(letters)) {
    const mark = tone.exec(written)?.[0] ?? ''
    const letter = written.replace(tone, '').normalize('NFC')
    keys.letters += placeOfLetter.get(letter) ?? letter
    keys.tones += placeOfTone.get(mark)
  }
  return keys
}
