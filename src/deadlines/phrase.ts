import type { CivilDate } from '../foundation/civil-date'
import type { Issue } from '../foundation/issue'

/** How to read a phrase whose words are ambiguous. */
export interface DeadlineOptions {
  /** Whether "trước 15/4" excludes the named day or includes it; default `exclusive`. */
  readonly before?: 'exclusive' | 'inclusive'
  /** Whether in "trước ngày 30 … và ngày 15/12" the "trước" applies to the `nearest` date only, or to `all`; default `nearest`. */
  readonly beforeGoverns?: 'nearest' | 'all'
  /** The year of dates that have none and are not joined to one that does; by default that of `writtenOn`. */
  readonly year?: number
  /** The date of the document: "nay" in "đến nay". */
  readonly writtenOn?: CivilDate
}

/** A phrase prepared for reading. */
export interface Phrase {
  /** Unicode form NFC, one blank between words. */
  readonly words: string
  /** The same in lower case, letter by letter. */
  readonly lower: string
  /** Whether it is written without diacritics, as on old machines; then words are matched without them too. */
  readonly isBare: boolean
  readonly options: DeadlineOptions
  /** The rest of the sentence on either side, in lower case: a year stated there may apply here too. */
  readonly before: string
  readonly after: string
  /** The "hằng năm" elsewhere in the sentence that governs the days of this part. */
  readonly governor?: CycleUnit
  /** Why a nearly successful reading failed: reported if no other succeeds. */
  readonly faults: Issue[]
}

/** The words for recurrence: "hằng tuần", "hằng tháng", "hằng quý", "hằng năm". */
export type CycleUnit = 'weeks' | 'months' | 'quarters' | 'years'

/** The result of a reader, and its end in the phrase. */
export interface Found<T> {
  readonly value: T
  readonly end: number
}

/** Reads one kind of phrase at a position; null if there is none. */
export type Reader<T> = (phrase: Phrase, at: number) => Found<T> | null

const marked = /[^\x20-\x7e]/

/** Removes the diacritics. */
export function bare(text: string): string {
  if (!marked.test(text)) return text
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}

const digits = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin']

/** The ways to say a number below 100, without diacritics. */
function spoken(value: number): readonly string[] {
  const [tens, rest] = [Math.floor(value / 10), value % 10]
  const last = [digits[rest] as string, ...(rest === 5 && tens > 0 ? ['lam'] : [])]
  if (tens === 0) return last
  if (tens > 1) last.push(...(rest === 1 ? ['mot'] : rest === 4 ? ['tu'] : []))
  const start = tens === 1 ? 'muoi' : `${digits[tens]} muoi`
  return rest === 0 ? [start] : last.map(word => `${start} ${word}`)
}

/** "15 (mười lăm)" states one number twice; the brackets are removed if the number is the same. */
function withoutNumbersInWords(words: string): string {
  return words.replace(/(\d{1,2}) \(([\p{L} ]+)\)/gu, (whole, number: string, said: string) =>
    spoken(Number(number)).includes(bare(said.trim().toLowerCase())) ? number : whole,
  )
}

/** Prepares a phrase; `faults` collects nearly successful readings. */
export function phraseOf(text: string, options: DeadlineOptions): Phrase {
  const words = withoutNumbersInWords(text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  // Letter by letter, since a letter whose lower case is longer would shift every position after it.
  const lower = words.replace(/\p{Lu}/gu, letter => {
    const small = letter.toLowerCase()
    return small.length === letter.length ? small : letter
  })
  return { words, lower, isBare: bare(words) === words, before: '', after: '', options, faults: [] }
}

/** A part of a phrase as a separate phrase that shares the list of faults. */
export function partOf(phrase: Phrase, from: number, to: number): Phrase {
  const { words, lower, before, after } = phrase
  return {
    ...phrase,
    words: words.slice(from, to),
    lower: lower.slice(from, to),
    before: before + lower.slice(0, from),
    after: lower.slice(to) + after,
  }
}

/**
 * Turns a pattern into a function that matches it at a position, up to the end of a word. Patterns are written in lower
 * case with diacritics; a phrase that has none is matched without them.
 */
export function matcher(source: string): (phrase: Phrase, at: number) => RegExpExecArray | null {
  let exact: RegExp | undefined
  let without: RegExp | undefined
  const compile = (text: string): RegExp => new RegExp(`(?:${text})(?![\\p{L}\\p{N}])`, 'uy')
  return ({ lower, isBare }, at) => {
    exact ??= compile(source)
    without ??= compile(bare(source))
    const pattern = isBare ? without : exact
    pattern.lastIndex = at
    return pattern.exec(lower)
  }
}

/** A reader that others ask about the same place again and again: it reads each place of a phrase once. */
export function readOnce<T>(reader: Reader<T>): Reader<T> {
  const known = new WeakMap<Phrase, Map<number, Found<T> | null>>()
  return (phrase, at) => {
    let places = known.get(phrase)
    if (places === undefined) {
      places = new Map()
      known.set(phrase, places)
    }
    const before = places.get(at)
    if (before !== undefined) return before
    const found = reader(phrase, at)
    places.set(at, found)
    return found
  }
}

/** The position of the next word after blanks. */
export function skipBlanks({ lower }: Phrase, at: number): number {
  let place = at
  while (lower[place] === ' ') place++
  return place
}

/** The first of several readers that finds something. */
export function firstOf<T>(...readers: readonly Reader<T>[]): Reader<T> {
  return (phrase, at) => {
    for (const reader of readers) {
      const found = reader(phrase, at)
      if (found !== null) return found
    }
    return null
  }
}
