/** What a reader of a sheet sees of a number, as far as it is not the number as it is written. */
export type Look =
  /** The number in its usual form: 57, 12.5. */
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  /** 0.57 is shown as 57%: the value times 100 for each sign. */
  | { readonly kind: 'percent'; readonly factor: number }
  /** 7 is shown as 007 or H-007: a code. Zeros are digits that are always shown, a null is a digit that may be missing. */
  | { readonly kind: 'code'; readonly signs: readonly (string | typeof digit | typeof optionalDigit)[] }
  /** The number in another form, such as 1,234 or 12.50: the same amount, but another text. */
  | { readonly kind: 'amount' }

/** A place for a digit that is always shown, and for one that is shown if there is any. */
export const digit = 0
export const optionalDigit = null

interface Section {
  readonly look: Look
  readonly condition?: Condition
}

interface Condition {
  readonly sign: string
  readonly than: number
}

/** A format code: its sections for positive numbers, negative numbers and zero, or by conditions. */
export type NumberFormat = readonly Section[]

const plain: Look = { kind: 'plain' }
const date: Look = { kind: 'date' }

/** The formats that every program knows by number (ECMA-376, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  48: '##0.0E+0',
  49: '@',
}

/** The formats of Thailand that are those of others. */
const thai: Readonly<Record<number, number>> = { 59: 1, 60: 2, 61: 3, 62: 4, 67: 9, 68: 10, 69: 12, 70: 13 }

/** Those of dates and times; 27 to 36 and 50 to 58 are dates of East Asia, 71 to 81 of Thailand. */
const dates: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
]

/** Money in the way of a locale, with its separators. */
const money: readonly (readonly [number, number])[] = [
  [5, 8],
  [37, 44],
]

const isIn = (ranges: readonly (readonly [number, number])[], id: number): boolean =>
  ranges.some(([from, to]) => id >= from && id <= to)

/** A format by its number, where the workbook does not say what it is. */
export function builtInFormat(id: number): NumberFormat {
  if (isIn(dates, id)) return [{ look: date }]
  return isIn(money, id) ? [{ look: { kind: 'amount' } }] : readFormatCode(builtIn[thai[id] ?? id] ?? 'General')
}

/** A sign of a format: quoted text, an escaped letter, a fill or a width, what is in brackets, a word of its own, or a letter. */
const sign = /"([^"]*)"?|\\(.?)|([_*]).?|\[([^\]]*)\]?|(general)|(am\/pm|a\/p)|(e[+-])|(.)/giu

/**
 * Reads a format code as Excel does: quoted, escaped and bracketed text is shown as it is, so that `[$ VND] #,##0` shows a
 * number and not a date, and `0.0" %"` no percentage.
 */
export function readFormatCode(code: string): NumberFormat {
  const sections = splitSections(code === '' ? 'General' : code).map(readSection)
  // The section with @ is that of texts.
  const last = sections.at(-1)
  return sections.length > 1 && (sections.length > 3 || last?.isText === true) ? sections.slice(0, -1) : sections
}

/** What a number looks like: by the section whose condition it meets, or else by its sign. */
export function lookOf(format: NumberFormat, value: number): Look {
  const [first, second = first, third = first] = format
  if (first === undefined || second === undefined || third === undefined) return plain
  const [one, other] = [first.condition, format[1]?.condition]
  if (one === undefined && other === undefined) return (value > 0 ? first : value < 0 ? second : third).look
  if (one === undefined ? value > 0 : isMet(one, value)) return first.look
  if (other === undefined || isMet(other, value)) return second.look
  return third.look
}

/** A whole number as a code format shows it: 7 by `"H-"000` is H-007. Null if it has a sign or decimals. */
export function writeCode({ signs }: Extract<Look, { kind: 'code' }>, value: number): string | null {
  if (!Number.isSafeInteger(value) || value < 0) return null
  let rest = value === 0 ? '' : String(value)
  let written = ''
  const first = signs.findIndex(one => typeof one !== 'string')
  for (const [index, one] of [...signs.entries()].toReversed()) {
    if (typeof one === 'string') written = one + written
    else {
      // Digits are filled in from the right; the first place takes all that are left.
      const taken = index === first ? rest : rest.slice(-1)
      rest = rest.slice(0, rest.length - taken.length)
      written = (taken === '' && one === digit ? '0' : taken) + written
    }
  }
  return written.trim()
}

const comparisons: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '=': (value, limit) => value === limit,
  '<>': (value, limit) => value !== limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
}

function isMet({ sign: comparison, than: limit }: Condition, value: number): boolean {
  return comparisons[comparison]?.(value, limit) === true
}

function splitSections(code: string): readonly string[] {
  const sections = ['']
  for (const [piece] of code.matchAll(sign)) {
    if (piece === ';') sections.push('')
    else sections[sections.length - 1] += piece
  }
  return sections
}

function readSection(code: string): Section & { readonly isText: boolean } {
  const signs: (string | typeof digit | typeof optionalDigit)[] = []
  let [marks, condition, isGeneral]: [string, Condition | undefined, boolean] = ['', undefined, false]
  for (const [, quoted, escaped, blank, bracketed, general, half, power, letter = ''] of code.matchAll(sign)) {
    const literal = quoted ?? escaped ?? (blank === undefined ? undefined : '')
    if (literal !== undefined) signs.push(literal)
    else if (bracketed !== undefined) {
      const [, than, limit] = /^(<>|[<>]=?|=)\s*(-?[\d.]+)$/.exec(bracketed.trim()) ?? []
      if (than !== undefined) condition = { sign: than, than: Number(limit) }
      // The time that has passed: [h]:mm.
      else if (/^(?:h+|m+|s+)$/i.test(bracketed)) marks += 'h'
      else signs.push(/^\$([^-]*)/.exec(bracketed)?.[1] ?? '')
    } else if (general !== undefined) isGeneral = true
    else if (half !== undefined) marks += 'h'
    else if (power !== undefined) marks += '^'
    else {
      marks += letter
      signs.push(letter === '0' ? digit : letter === '#' ? optionalDigit : letter === '@' ? '' : letter)
    }
  }
  const look = lookOfSection(marks, signs, isGeneral)
  return { look, isText: marks.includes('@'), ...(condition === undefined ? {} : { condition }) }
}

/** More signs than any sheet has; without a bound their product would be infinite. */
const mostPercents = 5

function lookOfSection(marks: string, signs: Extract<Look, { kind: 'code' }>['signs'], isGeneral: boolean): Look {
  if (/[ymdhsbeg]/i.test(marks)) return date
  const percents = marks.split('%').length - 1
  if (percents > 0) return { kind: 'percent', factor: 100 ** Math.min(percents, mostPercents) }
  const isBare = signs.every(one => typeof one !== 'string' || one.trim() === '')
  if (isGeneral || marks.includes('@')) return isBare ? plain : { kind: 'amount' }
  if (/[.,/^?]/.test(marks) || !/[0#]/.test(marks)) return { kind: 'amount' }
  const places = signs.filter(one => typeof one !== 'string')
  // `0` and `##0` show any whole number as it is.
  if (isBare && places.at(-1) === digit && places.slice(0, -1).every(one => one === optionalDigit)) return plain
  return { kind: 'code', signs: signs.filter(one => typeof one !== 'string' || one !== '') }
}
