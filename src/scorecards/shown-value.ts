import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBoth, type Language, textIn } from '../foundation/language'
import { nameIn } from './rules/names'
import { partsOf, type Rule } from './rules/rules'
import type { SurveyResponses, SurveyRule } from './rules/survey'

/** A value as it was assessed: yes or no, a level, a number, counts, or several of these by name. */
export function shownValue(value: unknown, rule: Rule): ExactText | Bilingual {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && !isName(rule))
  return isNumber ? formatExact(parseExact(value)) : inBoth('', (_, language) => written(value, rule, language))
}

function written(value: unknown, rule: Rule | undefined, language: Language): string {
  if (value === null || value === undefined) return { vi: 'không có', en: 'none' }[language]
  if (typeof value === 'boolean') return (value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' })[language]
  if (typeof value !== 'object') {
    if (rule?.kind === 'levels') return nameIn(rule.names, String(value), language)
    return formatNumber(String(value), language)
  }
  const parts = rule === undefined ? [] : partsOf(rule)
  if (parts.length === 0 && 'numerator' in value && 'denominator' in value) {
    return [value.numerator, value.denominator].map(count => formatNumber(Number(count), language)).join(' / ')
  }
  if (rule?.kind === 'survey') return answers(value as SurveyResponses, rule, language)
  return Object.entries(value)
    .map(([name, given]) => {
      const part = parts.find(({ id }) => id === name)
      const text = written(given, part?.rule, language)
      const title = textIn(part?.title ?? name, language)
      return part?.rule.kind === 'survey' ? `${title} (${text})` : `${title}: ${text}`
    })
    .join('; ')
}

/** How many gave each answer, and how many gave none. */
function answers({ responses, unanswered }: SurveyResponses, { names }: SurveyRule, language: Language): string {
  const silent = { vi: 'không trả lời', en: 'without an answer' }[language]
  return [
    ...Object.entries(responses).map(([option, count]) => [nameIn(names, option, language), count] as const),
    ...(unanswered === undefined ? [] : [[silent, unanswered] as const]),
  ]
    .map(([name, count]) => `${name}: ${formatNumber(count ?? 0, language)}`)
    .join('; ')
}

/** A level is a name, even where it looks like a number. */
function isName(rule: Rule | undefined): boolean {
  return rule?.kind === 'levels'
}
