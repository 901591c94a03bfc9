import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBoth, type Language, textIn } from '../foundation/language'
import { namesInOrder } from './rules/in-order'
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
  // In the order of the rule: how the keys of the value are ordered says nothing.
  return parts
    .filter(({ id }) => Object.hasOwn(value, id))
    .map(({ id, title = id, rule: own }) => {
      const text = written((value as Readonly<Record<string, unknown>>)[id], own, language)
      return own.kind === 'survey' ? `${textIn(title, language)} (${text})` : `${textIn(title, language)}: ${text}`
    })
    .join('; ')
}

/** How many gave each answer, and how many gave none. */
function answers(
  { responses, unanswered }: SurveyResponses,
  { names, options }: SurveyRule,
  language: Language,
): string {
  const silent = { vi: 'không trả lời', en: 'without an answer' }[language]
  return [
    ...namesInOrder(options)
      .filter(option => Object.hasOwn(responses, option))
      .map(option => [nameIn(names, option, language), responses[option]] as const),
    ...(unanswered === undefined ? [] : [[silent, unanswered] as const]),
  ]
    .map(([name, count]) => `${name}: ${formatNumber(count ?? 0, language)}`)
    .join('; ')
}

/** A level is a name, even where it looks like a number. */
function isName(rule: Rule | undefined): boolean {
  return rule?.kind === 'levels'
}
