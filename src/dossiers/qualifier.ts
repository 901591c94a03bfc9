import { parseExact } from '../foundation/exact'
import { addFractions, compareFractions, type Fraction, subtractFractions } from '../foundation/fraction'
import type { Bilingual } from '../foundation/language'

/** The words before a printed figure: "gần", "khoảng" or "~", "hơn" or "trên", "ít nhất". */
export type PrintedQualifier = 'nearly' | 'about' | 'more-than' | 'at-least'

/** The words of each in both languages. */
export const qualifierWords: Readonly<Record<PrintedQualifier, Bilingual>> = {
  nearly: { vi: 'gần', en: 'nearly' },
  about: { vi: 'khoảng', en: 'about' },
  'more-than': { vi: 'hơn', en: 'more than' },
  'at-least': { vi: 'ít nhất', en: 'at least' },
}

/**
 * Whether a value may be spoken of so. "Nearly 60" lies below 60 and rounds up to it, that is, from 55 on; "about" lies
 * within half a unit of the last digit that is not zero; "more than" lies above. How near is near is assumed, no law.
 */
export function isNear(qualifier: PrintedQualifier, printed: string, value: Fraction): boolean {
  const stated = parseExact(printed)
  const margin = halfUnit(printed)
  const from = compareFractions(value, subtractFractions(stated, margin)) >= 0
  const to = compareFractions(value, addFractions(stated, margin)) <= 0
  const side = compareFractions(value, stated)
  return {
    nearly: from && side < 0,
    about: from && to,
    'more-than': side > 0,
    'at-least': side >= 0,
  }[qualifier]
}

/** Half of one in the last digit that is not zero: 5 for 60, 0.5 for 97. */
function halfUnit(printed: string): Fraction {
  const [whole = '', decimals = ''] = printed.split('.')
  const lastDecimal = decimals.replace(/0+$/, '').length
  if (lastDecimal > 0) return { numerator: 1n, denominator: 2n * 10n ** BigInt(lastDecimal) }
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0
  return { numerator: 10n ** BigInt(zeros === whole.length ? 0 : zeros), denominator: 2n }
}
