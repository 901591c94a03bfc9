import type { Issue } from '../foundation/issue'
import { noiseFindings } from '../foundation/noise'
import { factorOfCounts } from '../observations/counts'
import { type PlacedPercentage, percentAsFraction } from '../observations/percent-as-fraction'
import { type FigureLists, type GivenFigures, givenFigures, type Places } from './given-figures'
import { leavesOfRule } from './rules/rules'
import { simpleKindOf } from './rules/simple'
import type { Criterion } from './scorecard'
import { scorecardIssue } from './wording'

/** What is doubtful in the figures of a criterion: floating-point noise, and percentages that look like fractions. */
export function doubtfulFigures(criterion: Criterion, places: Places, lists: FigureLists): readonly Issue[] {
  if (criterion.indicator === undefined && !mayBeDoubtful(criterion, places, lists)) return []
  return givenFigures(criterion, places, lists).flatMap(figures => [
    ...noiseFindings(figures.written),
    ...percentAsFraction(figures.subject, percentagesIn(figures)),
  ])
}

/**
 * Whether any value that was assessed is worth a second look: a text long enough for noise, or an amount of at most 1 where
 * percentages are expected. Hardly any list has one, so that nothing is collected for it.
 */
function mayBeDoubtful({ rule }: Criterion, places: Places, { assessments }: FigureLists): boolean {
  const [leaf, ...others] = leavesOfRule(rule)
  // The values of parts lie deeper.
  if (leaf === undefined || others.length > 0 || leaf.path.length > 0) return true
  const isPercentage = (simpleKindOf(leaf.rule).percentages?.(leaf.rule) ?? null) !== null
  return places().some(place => {
    const value = place === null ? null : assessments[place]?.value
    if (typeof value === 'number') return isPercentage && value !== 0 && Math.abs(value) <= 1
    // A fraction such as "1/3" is not a number here, and looked at again.
    return typeof value === 'string' && (value.length > 15 || (isPercentage && !(Math.abs(Number(value)) > 1)))
  })
}

/**
 * The figures that are percentages. If the rule does not say so, they are only assumed to be: then a 1 may as well be a
 * count, and a figure above 100 shows that they are none.
 */
function percentagesIn({ rule, numbers, counts }: GivenFigures): readonly PlacedPercentage[] {
  const certainty = simpleKindOf(rule).percentages?.(rule) ?? null
  if (certainty === null) return []
  const isLikely = certainty === 'likely'
  if (isLikely && numbers.some(({ value }) => Number(value) > 100)) return []
  const isSmallCount = (value: string | number): boolean => Number.isInteger(Number(value)) && Number(value) <= 1
  const plain = isLikely ? numbers.filter(({ value }) => !isSmallCount(value)) : numbers
  // Counts are never a fraction that was taken for a percentage, but they show what the others are like.
  const counted = counts.map(({ value, path }) => ({ value: (100 * value.numerator) / value.denominator, path }))
  return [...plain, ...counted.filter(({ value }) => value > 1)]
}

/**
 * What is wrong if figures under one criterion are in different measures, and the rule states none in which they meet: 1 of
 * 5 is 20 percent or 200 per 1,000, and a 0.4 beside it may be either.
 */
export function measureIssues(criterion: Criterion, places: Places, lists: FigureLists): readonly Issue[] {
  const unstated = givenFigures(criterion, places, lists, rule => {
    const factor = simpleKindOf(rule).factorOf?.(rule)
    return factor === null || (factor === undefined && criterion.indicator !== undefined)
  })
  return criterion.indicator === undefined
    ? unstated.flatMap(countsBesideNumbers)
    : unstated.flatMap(({ subject, counts }) => measuresDiffer(subject, counts, lists))
}

/** A zero is one in every measure, and a share of nothing in none. */
function countsBesideNumbers({ subject, numbers, counts }: GivenFigures): readonly Issue[] {
  const number = numbers.find(({ value }) => Number(value) !== 0)
  const pair = counts.find(({ value }) => value.numerator !== 0 && value.denominator !== 0)
  if (number === undefined || pair === undefined) return []
  const { numerator, denominator } = pair.value
  const texts = { what: 'counts-and-numbers', subject, number: String(number.value), numerator, denominator } as const
  return [scorecardIssue('contradiction', number.path(), texts, { actual: number.value })]
}

function measuresDiffer(
  indicator: string,
  counts: GivenFigures['counts'],
  { observations }: FigureLists,
): readonly Issue[] {
  let known: number | undefined
  for (const { value, path } of counts) {
    const observation = observations[path()[1] as number]
    if (value.numerator === 0 || observation === undefined) continue
    const factor = factorOfCounts(observation, undefined)
    if (known !== undefined && factor !== undefined && factor !== known) {
      return [scorecardIssue('contradiction', path(), { what: 'factors', indicator, one: known, other: factor })]
    }
    known ??= factor
  }
  return []
}
