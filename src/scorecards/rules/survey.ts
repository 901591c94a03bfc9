import { ExactNumber } from '../../foundation/exact'
import { formatNumber } from '../../foundation/format-number'
import { addFractions, divideFractions, type Fraction, multiplyFractions, zero } from '../../foundation/fraction'
import type { Issue, IssuePath } from '../../foundation/issue'
import type { Language } from '../../foundation/language'
import { dictionary, either, just, maybe, record, type Schema, whole, wholeCount } from '../../foundation/schema'
import { readStructure } from '../../foundation/structure'
import { missing, unknownKey } from '../../foundation/zod-issue'
import type { Ladder } from './ladder'
import { levelIssues, SomeShares } from './levels'
import { choicesOf, Names, nameIn, nameIssues, namesInOrder, worthInWords } from './names'
import { exactly, inPoints, wholeNumber, written, writtenFigure } from './numbers'
import type { RuleInput, RuleKind, Takes } from './rule'

/**
 * The maximum times the mean of all answers, each worth a fraction from 0 to 1: `{ bad: 0, fair: '1/2', good: 1 }`.
 *
 * So a scale of any length is brought onto the points. What a form without an answer counts for is stated, and so is the
 * smallest sample; below it the criterion has no points.
 */
interface SurveyRule {
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

const count = wholeCount

const responsesShape: Schema<SurveyResponses> = record(() => ({
  responses: dictionary(count),
  unanswered: maybe(count),
}))

/** A survey that was read: how many answered, what their answers are worth together, and how many did not answer. */
interface Survey {
  readonly answered: Fraction
  readonly worth: Fraction
  readonly unanswered: Fraction
}

/** The mean worth of an answer, unanswered forms as the rule says; null if there is nothing to take it of. */
function meanOf({ unanswered: policy }: SurveyRule, { answered, worth, unanswered }: Survey): Fraction | null {
  const isCounted = policy !== 'left-out'
  const forms = isCounted ? addFractions(answered, unanswered) : answered
  if (forms.numerator === 0n) return null
  const sum = isCounted ? addFractions(worth, multiplyFractions(unanswered, exactly(policy))) : worth
  return divideFractions(sum, forms)
}

/** What is filled in: how many gave each answer, and how many none. */
function inputsOf({ options, names }: SurveyRule): readonly RuleInput[] {
  const answers = choicesOf(options, names).map(
    ({ value, name: { vi, en } }): RuleInput => ({
      path: ['responses', value],
      kind: 'count',
      name: { vi: `Số phiếu “${vi}”`, en: `Answers “${en}”` },
    }),
  )
  const silent = { vi: 'Số phiếu không trả lời', en: 'Forms without an answer' }
  return [...answers, { path: ['unanswered'], kind: 'count', name: silent }]
}

/** How many gave each answer, and how many gave none, in the order of the worth: the order of keys says nothing. */
function answersIn({ names, options }: SurveyRule, value: unknown, language: Language): string {
  const { responses, unanswered } = value as SurveyResponses
  const silent = { vi: 'không trả lời', en: 'without an answer' }[language]
  const answers = namesInOrder(options)
    .filter(option => Object.hasOwn(responses, option))
    .map(option => [nameIn(names, option, language), responses[option] ?? 0] as const)
  return [...answers, ...(unanswered === undefined ? [] : [[silent, unanswered] as const])]
    .map(([name, people]) => `${name}: ${formatNumber(people, language)}`)
    .join('; ')
}

/** The same number of answers, one after another turned from the answer worth least into the one worth most. */
function turnedToBest({ options }: SurveyRule, value: unknown): readonly Ladder[] {
  if (typeof value !== 'object' || value === null) return []
  const { responses, ...rest } = value as SurveyResponses
  const names = namesInOrder(options)
  const best = names.at(-1) as string
  const others = names.slice(0, -1)
  const people = (name: string): number => responses[name] ?? 0
  const at = (place: bigint): SurveyResponses => {
    let left = Number(place)
    const moved = others.map(name => {
      const turned = Math.min(left, people(name))
      left -= turned
      return [name, people(name) - turned] as const
    })
    return { responses: Object.fromEntries([...moved, [best, people(best) + Number(place)]]), ...rest }
  }
  return [{ count: others.reduce((sum, name) => sum + BigInt(people(name)), 1n), at }]
}

interface TakesAnswers extends Takes {
  readonly value: this['rule'] extends SurveyRule ? SurveyResponses<keyof this['rule']['options'] & string> : never
}

export const surveyRule: RuleKind<SurveyRule, Survey, null, TakesAnswers> = {
  kind: 'survey',
  schema: record(() => ({
    kind: just('survey'),
    options: SomeShares,
    names: maybe(Names),
    unanswered: either(just('left-out'), ExactNumber),
    minimum: whole(1),
  })),
  check: ({ options, names, unanswered }, _, path) => [
    ...levelIssues(options, [...path, 'options']),
    ...nameIssues(names, Object.keys(options), [...path, 'names']),
    ...(unanswered === 'left-out' ? [] : levelIssues({ unanswered }, path)),
  ],
  asks: ({ options, names, minimum }, max, language) => {
    const answers = worthInWords(options, names, max, language)
    return {
      vi: `Ghi số phiếu của từng câu trả lời; điểm là trung bình của các phiếu, mỗi phiếu: ${answers}; cần ít nhất ${minimum} phiếu.`,
      en: `Give how many chose each answer; points are the mean of the answers, each worth: ${answers}; at least ${minimum} answers are needed.`,
    }[language]
  },
  inputs: inputsOf,
  read: ({ options, unanswered: policy }, value) => {
    const read = readStructure(responsesShape, value)
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
      vi: `Trung bình ${mean} × ${most} điểm; ${answered} phiếu trả lời${rest.vi}`,
      en: `Mean ${mean} × ${inPoints(max)}; ${answered} answers${rest.en}`,
    }[language]
  },
  shown: answersIn,
  rises: (rule, { value }) => turnedToBest(rule, value),
}
