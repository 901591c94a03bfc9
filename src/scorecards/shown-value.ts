import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBoth, type Language } from '../foundation/language'
import { partsOf, type Rule } from './rules/rules'

/** A value as it was assessed: yes or no, a level, a number, counts, or several of these by name. */
export function shownValue(value: unknown, rule: Rule): ExactText | Bilingual {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && !isName(rule))
  return isNumber ? formatExact(parseExact(value)) : inBoth('', (_, language) => written(value, rule, language))
}

function written(value: unknown, rule: Rule | undefined, language: Language): string {
  if (value === null || value === undefined) return { vi: 'không có', en: 'none' }[language]
  if (typeof value === 'boolean') return (value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' })[language]
  if (typeof value !== 'object') return isName(rule) ? String(value) : formatNumber(String(value), language)
  const parts = rule === undefined ? [] : partsOf(rule)
  if (parts.length === 0 && 'numerator' in value && 'denominator' in value) {
    return [value.numerator, value.denominator].map(count => formatNumber(Number(count), language)).join(' / ')
  }
  return Object.entries(value)
    .map(([name, part]) => {
      const text = written(part, parts.find(({ id }) => id === name)?.rule, language)
      return typeof part === 'object' && part !== null && !('numerator' in part)
        ? `${name} (${text})`
        : `${name}: ${text}`
    })
    .join('; ')
}

/** A level is a name, even where it looks like a number. */
function isName(rule: Rule | undefined): boolean {
  return rule?.kind === 'levels'
}
