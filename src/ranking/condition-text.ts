import { formatExact, parseExact } from '../foundation/exact'
import { formatForReading } from '../foundation/format-number'
import { type Language, type LocalizedText, textIn } from '../foundation/language'
import type { RankingBandCondition } from './bands'
import { boundsText } from './bounds-text'
import type { NamedFigure } from './named-figure'

/** What criteria and headings are called, by their ids. */
export type CriterionNames = Readonly<Record<string, LocalizedText>>

/** A condition in words: "from 80, subgroup from 20"; "violations up to 0"; "up to 25 % of the units, from the best". */
export function conditionText(condition: RankingBandCondition, language: Language, names: CriterionNames = {}): string {
  const { allOf = [], anyOf = [] } = condition
  const alternatives = anyOf.map(inner => conditionText(inner, language, names))
  return [
    ownText(condition, language, names),
    ...allOf.map(inner => conditionText(inner, language, names)),
    alternatives.join({ vi: ' hoặc ', en: ' or ' }[language]),
  ]
    .filter(Boolean)
    .join(', ')
}

/** The bounds of a condition on its own figure. */
function ownText(condition: RankingBandCondition, language: Language, names: CriterionNames): string {
  const { of, criterion, place } = condition
  if (place === 'share') {
    const text = boundsText(condition, language, limit => percentText(limit, language))
    return text && `${text} ${{ vi: 'số đơn vị, tính từ hạng đầu', en: 'of the units, from the best' }[language]}`
  }
  const text = boundsText(condition, language)
  if (text === '' || (of === undefined && criterion === undefined && place === undefined)) return text
  return `${figureText(condition, language, id => nameOfCriterion(id, names, language))} ${text}`
}

/** The name of a criterion, or its id. */
export function nameOfCriterion(id: string, names: CriterionNames, language: Language): string {
  return Object.hasOwn(names, id) ? textIn(names[id] as LocalizedText, language) : id
}

/** A share in percent. */
export function percentText(share: string | number, language: Language): string {
  const { numerator, denominator } = parseExact(share)
  return `${formatForReading(formatExact({ numerator: numerator * 100n, denominator }), language)}%`
}

/** What a figure is called; the figures of an entry as `called` names them. */
export function figureText(
  { of, criterion, place }: NamedFigure,
  language: Language,
  called: (id: string) => string = id => `“${id}”`,
): string {
  if (criterion !== undefined) return called(criterion)
  if (place === 'number') return { vi: 'hạng', en: 'place' }[language]
  if (place === 'share') return { vi: 'tỷ lệ thứ hạng', en: 'share of places' }[language]
  return of === undefined ? { vi: 'điểm', en: 'score' }[language] : called(of)
}
