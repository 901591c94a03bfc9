import { formatForReading, formatNumber } from '../../foundation/format-number'
import type { Language } from '../../foundation/language'
import type { RuleKind } from './rule'

/** A value in words: as its rule shows it, or as yes or no, a number or counts. */
export function inWords<R extends { readonly kind: string }>(
  value: unknown,
  rule: R,
  kind: RuleKind<R, unknown, unknown>,
  language: Language,
): string {
  if (value === null || value === undefined) return { vi: 'không có', en: 'none' }[language]
  const words = kind.shown?.(rule, value, language) ?? null
  if (words !== null) return words
  if (typeof value === 'boolean') return (value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' })[language]
  if (typeof value !== 'object') return formatForReading(String(value), language)
  const { numerator, denominator } = value as { readonly numerator: number; readonly denominator: number }
  return [numerator, denominator].map(count => formatNumber(count, language)).join('/')
}
