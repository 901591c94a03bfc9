import { formatExact } from '../foundation/exact'
import { absolute, compareFractions, type Fraction, multiplyFractions, subtractFractions } from '../foundation/fraction'
import type { Bilingual } from '../foundation/language'

/** Qualifying words beside a printed figure: "gần", "khoảng" or "~", "hơn" or "trên", "dưới", "ít nhất", "tối đa". */
export type ObservationHedge = 'nearly' | 'about' | 'more-than' | 'less-than' | 'at-least' | 'at-most'

/** The usual words of each in both languages. */
export const hedgeWords: Readonly<Record<ObservationHedge, Bilingual>> = {
  nearly: { vi: 'gần', en: 'nearly' },
  about: { vi: 'khoảng', en: 'about' },
  'more-than': { vi: 'hơn', en: 'more than' },
  'less-than': { vi: 'dưới', en: 'less than' },
  'at-least': { vi: 'ít nhất', en: 'at least' },
  'at-most': { vi: 'tối đa', en: 'at most' },
}

/** Tells a hedge from other words beside a figure, such as "estimated". */
export function isHedge(word: string): word is ObservationHedge {
  return Object.hasOwn(hedgeWords, word)
}

/**
 * Whether the hedge fits the value; the one definition of these words in the library.
 *
 * "Nearly 60" is below 60 and near it; "about 60" is near it on either side; "more than" and "less than" exclude the
 * figure itself, "at least" and "at most" include it. Near is within half a unit of the last digit that is not zero and
 * within a tenth of the figure, whichever is stricter: "gần 97" begins at 96.5, "gần 60" at 55, "gần 100" at 90. These
 * margins are our assumption, not a rule.
 *
 * @param hedge - The word.
 * @param stated - The figure that is printed.
 * @param value - The value it describes.
 * @param tolerance - The margin as a part of the figure, if a form states it; it replaces both assumed margins.
 */
export function holds(hedge: ObservationHedge, stated: Fraction, value: Fraction, tolerance?: Fraction): boolean {
  const side = compareFractions(value, stated)
  const margin = tolerance === undefined ? assumedMargin(stated) : partOf(stated, tolerance)
  const isNear = compareFractions(absolute(subtractFractions(value, stated)), margin) <= 0
  return conditions[hedge](side, isNear)
}

/** Whether a word holds, by the side of the stated figure on which the value lies and whether it is near. */
const conditions: Readonly<Record<ObservationHedge, (side: number, isNear: boolean) => boolean>> = {
  nearly: (side, isNear) => isNear && side < 0,
  about: (_, isNear) => isNear,
  'more-than': side => side > 0,
  'less-than': side => side < 0,
  'at-least': side => side >= 0,
  'at-most': side => side <= 0,
}

const aTenth: Fraction = { numerator: 1n, denominator: 10n }

function assumedMargin(stated: Fraction): Fraction {
  const [tenth, half] = [partOf(stated, aTenth), halfUnit(formatExact(stated))]
  return half !== null && compareFractions(half, tenth) < 0 ? half : tenth
}

function partOf(stated: Fraction, part: Fraction): Fraction {
  return absolute(multiplyFractions(stated, part))
}

/** Half a unit of the last non-zero digit: 5 for 60, 0.5 for 97; null for a number without a finite decimal form. */
function halfUnit(text: string): Fraction | null {
  if (text.includes('/')) return null
  const [whole = '', decimals = ''] = text.split('.')
  if (decimals !== '') return { numerator: 1n, denominator: 2n * 10n ** BigInt(decimals.length) }
  const zeros = /[1-9](0*)$/.exec(whole)?.[1]?.length ?? 0
  return { numerator: 10n ** BigInt(zeros), denominator: 2n }
}
