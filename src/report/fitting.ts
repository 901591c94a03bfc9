import type { Bilingual, Language } from '../foundation/language'

/** The most words of the sentence that a report begins with; in Vietnamese each syllable counts as one. */
const mostWords = 45

/** The first wording that is short enough in both languages, or the last; there is at least one. */
export function fitting(wordings: readonly Bilingual[]): Bilingual {
  return wordings.find(({ vi, en }) => [vi, en].every(isShort)) ?? (wordings.at(-1) as Bilingual)
}

function isShort(text: string): boolean {
  return text.split(/\s+/).filter(word => word !== '').length <= mostWords
}

/** Names in a row, as a sentence lists them: "A, B và C". */
export function namesInRow(names: readonly string[], language: Language): string {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  return `${names.slice(0, -1).join(', ')} ${{ vi: 'và', en: 'and' }[language]} ${last}`
}

/** Parts of sentences as a text of sentences, each with a full stop. */
export function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .filter(part => part !== undefined && part !== '')
    .map(part => `${part}.`)
    .join(' ')
}

/** A count of units in English: "1 unit", "2 units". */
export function unitsInEnglish(count: string): string {
  return `${count} unit${count === '1' ? '' : 's'}`
}
