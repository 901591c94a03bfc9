import * as z from 'zod'
import { ExactNumber } from '../../foundation/exact'
import { addFractions, divideFractions, type Fraction, multiplyFractions, zero } from '../../foundation/fraction'
import type { Issue, IssuePath } from '../../foundation/issue'
import { readStructure } from '../../foundation/structure'
import { missing, unknownKey } from '../../foundation/zod-issue'
import { levelIssues } from './levels'
import { Names, nameIssues } from './names'
import { exactly, wholeNumber, written, writtenFigure } from './numbers'
import type { RuleKind } from './rule'

/**
 * The maximum times the mean of all answers, each worth a fraction from 0 to 1: `{ bad: 0, fair: '1/2', good: 1 }`.
 *
 * So a scale of any length is brought onto the points. What a form without an answer counts for is stated, and so is the
 * smallest sample; below it the criterion has no points.
 */
export interface SurveyRule {
  readonly kind: 'survey'
  /** The fraction of the maximum, from 0 to 1, that each answer is worth. */
  readonly options: Readonly<Record<string, string | number>>
  /** What the answers are called where people read them: `{ good: { vi: 'hài lòng', en: 'satisfied' } }`. */
  readonly names?: Names
  /** Forms without an answer: left out of the mean, or worth a fraction like an answer: `0`. */
  readonly unanswered: 'left-out' | string | number
  /** The fewest answers from which points are given; 1 or more. */
  readonly minimum: number
}

/** What a survey brought: how many gave each answer, and how many gave none. */
export interface SurveyResponses<Option extends string = string> {
  readonly responses: Readonly<Partial<Record<Option, number>>>
  /** Forms that were handed out and not answered; needed where the rule counts them. */
  readonly unanswered?: number
}

/** The schema of a {@link SurveyRule}. */
export const SurveyRule: z.ZodType<SurveyRule> = z.strictObject({
  kind: z.literal('survey'),
  options: z
    .record(z.string(), ExactNumber)
    .refine(options => Object.keys(options).length > 0, { error: '{ "…": 0, "…": 1 }' }),
  names: z.exactOptional(Names),
  unanswered: z.union([z.literal('left-out'), ExactNumber]),
  minimum: z.int().min(1),
})

const count = z.int().min(0)

/** The schema of {@link SurveyResponses}; which answers there are is for the rule to say. */
export const SurveyResponses: z.ZodType<SurveyResponses> = z.strictObject({
  responses: z.record(z.string(), count),
  unanswered: z.exactOptional(count),
})

/** A survey that was read: how many answered, what their answers are worth together, and how many did not answer. */
interface Survey {
  readonly answered: Fraction
  readonly worth: Fraction
  readonly unanswered: Fraction
}

/** The mean worth of an answer, unanswered forms as the rule says; null where there is nothing to take it of. */
function meanOf({ unanswered: policy }: SurveyRule, { answered, worth, unanswered }: Survey): Fraction | null {
  const isCounted = policy !== 'left-out'
  const forms = isCounted ? addFractions(answered, unanswered) : answered
  if (forms.numerator === 0n) return null
  const sum = isCounted ? addFractions(worth, multiplyFractions(unanswered, exactly(policy))) : worth
  return divideFractions(sum, forms)
}

export const surveyRule: RuleKind<SurveyRule, Survey> = {
  kind: 'survey',
  schema: SurveyRule,
  check: ({ options, names, unanswered }, _, path) => [
    ...levelIssues(options, [...path, 'options']),
    ...nameIssues(names, Object.keys(options), [...path, 'names']),
    ...(unanswered === 'left-out' ? [] : levelIssues({ unanswered }, path)),
  ],
  read: ({ options, unanswered: policy }, value) => {
    const read = readStructure(SurveyResponses, value)
    if (read.issues !== undefined) return { faults: read.issues }
    const { responses, unanswered } = read.value
    const known = Object.keys(options)
    const place: IssuePath = ['responses']
    const faults: Issue[] = Object.keys(responses)
      .filter(option => !Object.hasOwn(options, option))
      .map(option => unknownKey(place, option, known))
    if (policy !== 'left-out' && unanswered === undefined) faults.push(missing(['unanswered']))
    if (faults.length > 0) return { faults }
    const given = known.map(option => ({
      people: wholeNumber(responses[option] ?? 0),
      worth: exactly(options[option] as string | number),
    }))
    return {
      answered: given.map(({ people }) => people).reduce(addFractions, zero),
      worth: given.map(({ people, worth }) => multiplyFractions(people, worth)).reduce(addFractions, zero),
      unanswered: wholeNumber(unanswered ?? 0),
    }
  },
  observed: null,
  score: (rule, survey, max) => {
    if (survey.answered.numerator < BigInt(rule.minimum)) return { absence: 'sample-too-small' }
    const mean = meanOf(rule, survey)
    return mean === null ? { absence: 'zero-denominator' } : { points: multiplyFractions(max, mean) }
  },
  explain: (rule, survey, max, language) => {
    const mean = writtenFigure(meanOf(rule, survey) ?? zero, language)
    const [answered, silent, most] = [survey.answered, survey.unanswered, max].map(n => written(n, language))
    const { unanswered } = rule
    const rest =
      survey.unanswered.numerator === 0n
        ? { vi: '', en: '' }
        : unanswered === 'left-out'
          ? { vi: `; không tính ${silent} phiếu không trả lời`, en: `; ${silent} unanswered forms left out` }
          : {
              vi: `; ${silent} phiếu không trả lời, mỗi phiếu tính ${written(exactly(unanswered), 'vi')}`,
              en: `; ${silent} unanswered forms counted as ${written(exactly(unanswered), 'en')} each`,
            }
    return {
      vi: `Trung bình ${mean} × ${most}; ${answered} phiếu trả lời${rest.vi}`,
      en: `Mean ${mean} × ${most}; ${answered} answers${rest.en}`,
    }[language]
  },
}
