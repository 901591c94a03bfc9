import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBoth, type Language } from '../foundation/language'

/** A value as it was assessed: yes or no, a level, a number, counts, or several of these by name. */
export function shownValue(value: unknown): ExactText | Bilingual {
  if (typeof value === 'string' || typeof value === 'number') {
    return isNumberText(value) ? formatExact(parseExact(value)) : { vi: String(value), en: String(value) }
  }
  return inBoth('', (_, language) => written(value, language))
}

function written(value: unknown, language: Language): string {
  if (value === null || value === undefined) return { vi: 'không có', en: 'none' }[language]
  if (typeof value === 'boolean') return (value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' })[language]
  if (typeof value !== 'object') {
    const text = String(value)
    return isNumberText(text) ? formatNumber(text, language) : text
  }
  if ('numerator' in value && 'denominator' in value) {
    return [value.numerator, value.denominator].map(count => formatNumber(Number(count), language)).join(' / ')
  }
  return Object.entries(value)
    .map(([name, part]) => {
      const text = written(part, language)
      return typeof part === 'object' && part !== null && !('numerator' in part)
        ? `${name} (${text})`
        : `${name}: ${text}`
    })
    .join('; ')
}

function isNumberText(value: string | number): boolean {
  return typeof value === 'number' || /^-?\d+(\.\d+|\/\d*[1-9]\d*)?$/.test(value)
}
