import type { Issue } from '../foundation/issue'
import { noiseFindings } from '../foundation/noise'
import { type PlacedPercentage, percentAsFraction } from '../observations/percent-as-fraction'
import { type GivenFigures, givenFigures, type Places } from './given-figures'
import type { EvaluationInputs } from './evaluation'
import { simpleKindOf } from './rules/simple'
import type { Criterion } from './scorecard'
import { scorecardIssue } from './wording'

/** What is doubtful in the figures of a criterion: floating-point noise, and percentages that look like fractions. */
export function doubtfulFigures(criterion: Criterion, places: Places, inputs: EvaluationInputs): readonly Issue[] {
  return givenFigures(criterion, places, inputs).flatMap(figures => [
    ...noiseFindings(figures.numbers),
    ...percentAsFraction(figures.subject, percentagesIn(figures)),
  ])
}

/**
 * The figures that are percentages. If the rule does not say so, they are only assumed to be: then a 1 may as well be a
 * count, and anything above 100 shows that they are none.
 */
function percentagesIn({ rule, numbers, counts }: GivenFigures): readonly PlacedPercentage[] {
  const certainty = simpleKindOf(rule).percentages?.(rule) ?? null
  if (certainty === null) return []
  const isLikely = certainty === 'likely'
  if (isLikely && numbers.some(({ value }) => Number(value) > 100)) return []
  const plain = isLikely ? numbers.filter(({ value }) => !isAtMostOne(value)) : numbers
  return [...plain, ...counts.flatMap(({ value, path }) => percentageOf(value, path))]
}

function isAtMostOne(value: string | number): boolean {
  const number = Number(value)
  return Number.isInteger(number) && number <= 1
}

/** Counts are never a fraction taken for a percentage, but they show what others are like. */
function percentageOf(
  { numerator, denominator }: GivenFigures['counts'][number]['value'],
  path: PlacedPercentage['path'],
): readonly PlacedPercentage[] {
  const value = (100 * numerator) / denominator
  return value > 1 ? [{ value, path }] : []
}

/**
 * That some units gave counts and others plain numbers, where the rule states no measure in which both would meet: 1 of 5
 * is 20 percent or 200 per 1,000, and 0.4 may be either.
 */
export function countsBesideNumbers(
  criterion: Criterion,
  places: Places,
  inputs: Pick<EvaluationInputs, 'assessments' | 'observations'>,
): readonly Issue[] {
  return givenFigures(criterion, places, inputs).flatMap(({ subject, rule, numbers, counts }) => {
    const [number, pair] = [numbers[0], counts[0]]
    if (number === undefined || pair === undefined || simpleKindOf(rule).factorOf?.(rule) !== null) return []
    const texts = { subject, counts: `${pair.value.numerator} / ${pair.value.denominator}`, number: String(number.value) }
    const expected = 'factor: 100 | 1000 | …'
    return [scorecardIssue('counts-beside-numbers', number.path(), texts, { expected, actual: number.value })]
  })
}
