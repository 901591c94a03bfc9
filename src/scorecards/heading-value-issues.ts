import { formatExact, parseExact } from '../foundation/exact'
import { compareFractions, type Fraction, zero } from '../foundation/fraction'
import type { Issue, IssuePath } from '../foundation/issue'
import { roundFraction } from '../foundation/rounding'
import { type CriterionHeading, hasValue } from './scorecard'
import { scorecardIssue } from './wording'

/**
 * What is wrong with the value of a heading.
 *
 * @param counted - What its criteria count for together; null if they could not be read.
 * @param isSection - Whether it gives bonus or penalty points, or is under a heading that does.
 */
export function headingValueIssues(
  heading: Partial<CriterionHeading>,
  counted: Fraction | null,
  path: IssuePath,
  isSection: boolean,
): readonly Issue[] {
  if (!hasValue(heading)) return []
  const { id = '', scale, rounding, weight, criteria = [] } = heading
  const given = Object.entries({ scale, rounding, weight }).flatMap(([key, one]) => (one === undefined ? [] : [key]))
  if (isSection)
    return given.map(key => scorecardIssue('not-applicable', [...path, key], { what: 'value-of-section', heading: id }))
  const issues = [...notPositive(scale, [...path, 'scale']), ...notPositive(weight, [...path, 'weight'])]
  if (counted !== null && counted.numerator === 0n && criteria.length > 0)
    issues.push(scorecardIssue('empty', [...path, given[0] ?? ''], { what: 'heading', heading: id }))
  const greatest = scale === undefined ? counted : parseExact(scale)
  if (rounding !== undefined && greatest !== null && !isWritable(greatest, rounding)) {
    const texts = { heading: id, greatest: formatExact(greatest), decimals: rounding.decimals }
    issues.push(scorecardIssue('contradiction', [...path, 'rounding'], { what: 'heading-rounding', ...texts }))
  }
  return issues
}

/** Whether a number stays as it is when it is rounded: else a unit that has everything would have more, or less. */
function isWritable(number: Fraction, rounding: NonNullable<CriterionHeading['rounding']>): boolean {
  return compareFractions(roundFraction(number, rounding), number) === 0
}

function notPositive(given: string | number | undefined, path: IssuePath): readonly Issue[] {
  const number = given === undefined ? null : parseExact(given)
  if (number === null || compareFractions(number, zero) > 0) return []
  return [scorecardIssue('out-of-range', path, { what: 'positive', value: formatExact(number) }, { actual: given })]
}
