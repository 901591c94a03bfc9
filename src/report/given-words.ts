import { formatExact } from '../foundation/exact'
import { describeSource } from '../foundation/explanation'
import { periodInSentence } from '../foundation/figure-formats'
import { formatInSentence, formatNumber } from '../foundation/format-number'
import { type Bilingual, inBothLanguages, type Language, textIn } from '../foundation/language'
import { absenceWords } from '../observations/absence'
import { exactValue, factorOfCounts } from '../observations/counts'
import type { Observation } from '../observations/observation'
import type { AnyAssessment } from '../scorecards/assessment'
import { absenceOf, type EvaluationEntry } from '../scorecards/evaluation'
import { absenceSentence } from '../scorecards/explain-criterion'
import { firmnessWords } from '../scorecards/firmness'
import type { GivenValue } from '../scorecards/given-values'
import { kindOf, shownValue } from '../scorecards/rules/rules'
import { inMeasure } from '../scorecards/rules/share'
import type { Criterion } from '../scorecards/scorecard'

/** What a unit was given on a criterion, who gave it and on which evidence: "95,81% (412/430) · Tổ giúp việc". */
export function givenWords(criterion: Criterion, entry: EvaluationEntry, given: GivenValue): Bilingual {
  const { assessment, observation } = given
  const absence = absenceOf(entry, criterion.id)
  if (observation !== undefined) return observedWords(observation)
  if (assessment === undefined || assessment.value === null) {
    const why = absence === undefined ? { vi: 'chưa được chấm', en: 'not assessed' } : absenceSentence(absence)
    return assessment === undefined ? why : withCircumstances(assessment, why)
  }
  return withCircumstances(assessment, valueWords(assessment.value, criterion))
}

function withCircumstances({ by = '', reason, evidence = [] }: AnyAssessment, value: Bilingual): Bilingual {
  return inBothLanguages(language =>
    [
      value[language],
      by,
      reason === undefined ? '' : textIn(reason, language),
      ...evidence.map(source => describeSource(source)[language]),
    ]
      .filter(part => part !== '')
      .join(' · '),
  )
}

/** A value under the rule of a criterion: a level by its name, counts beside their share. */
export function valueWords(value: unknown, { rule }: Criterion): Bilingual {
  const factor = 'factor' in rule && typeof rule.factor === 'number' ? rule.factor : undefined
  // Rules of parts have values of their own making, which only they can show.
  if (isCounts(value) && kindOf(rule).shown === undefined) {
    const { numerator, denominator } = value
    return inBothLanguages(language => shareText(numerator, denominator, factor ?? 100, language))
  }
  const shown = shownValue(value, rule)
  return inBothLanguages(language =>
    typeof shown === 'string' ? inMeasure(formatInSentence(shown, language), factor ?? 1, language) : shown[language],
  )
}

function isCounts(value: unknown): value is { readonly numerator: number; readonly denominator: number } {
  if (typeof value !== 'object' || value === null) return false
  const { numerator, denominator } = value as Record<string, unknown>
  return Number.isInteger(numerator) && Number.isInteger(denominator) && Number(denominator) > 0
}

/** A share with its counts: "95,81% (412/430)". */
function shareText(numerator: number, denominator: number, factor: number, language: Language): string {
  const exact = formatExact({ numerator: BigInt(numerator) * BigInt(factor), denominator: BigInt(denominator) })
  return `${inMeasure(shortened(exact, language), factor, language)} (${countsText(numerator, denominator, language)})`
}

function countsText(numerator: number, denominator: number, language: Language): string {
  return [numerator, denominator].map(count => formatNumber(count, language)).join('/')
}

/** A number with two decimals where it has more. */
function shortened(value: string | number, language: Language): string {
  const text = String(value)
  const decimals = text.includes('/') ? 3 : (text.split('.')[1]?.length ?? 0)
  const rounding = { decimals: 2, mode: 'half-up' } as const
  return decimals > 2 ? formatNumber(value, language, { rounding }) : formatNumber(value, language)
}

/** An observed figure with its counts, its period, how firm it is, and its source. */
function observedWords(observation: Observation): Bilingual {
  const { value, numerator, denominator, period, status = 'final', source, words, absence } = observation
  return inBothLanguages(language => {
    const counts =
      numerator === undefined || denominator === undefined ? '' : ` (${countsText(numerator, denominator, language)})`
    const factor = factorOfCounts(observation, undefined) ?? 1
    const figure =
      value === null
        ? textIn(words ?? absenceWords(absence ?? 'no-data'), language)
        : `${inMeasure(shortened(exactValue(observation) ?? value, language), counts === '' ? 1 : factor, language)}${counts}`
    return [
      figure,
      `${{ vi: 'số liệu', en: 'figures of' }[language]} ${periodInSentence(period, language)}`,
      ...(status === 'final' ? [] : [firmnessWords[status][language]]),
      ...(source === undefined ? [] : [describeSource(source)[language]]),
    ].join(' · ')
  })
}
