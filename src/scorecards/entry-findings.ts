import { formatExact, parseExact } from '../foundation/exact'
import { addFractions, compareFractions } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import type { PeriodText } from '../foundation/period'
import type { EvaluationEntry } from './evaluation'
import type { ScoreTable } from './score-table'
import { isHeading, type Scorecard } from './scorecard'
import { scorecardIssue } from './wording'

/** That the unit at a place of the entries has no total, and what it lacks: criteria, or anything that applies. */
export function withoutTotal(
  { unit, score }: EvaluationEntry,
  criteria: readonly string[],
  row: number,
): readonly Issue[] {
  const path = ['entries', row]
  if (criteria.length > 0)
    return [scorecardIssue('no-total', path, { what: 'incomplete', unit, criteria }, { severity: 'warning' })]
  return score === null ? [scorecardIssue('no-total', path, { what: 'excluded', unit }, { severity: 'warning' })] : []
}

/** Rounding each criterion can lift a total above the scale: two thirds three times are two, rounded 2.01. */
export function aboveScale(entries: readonly EvaluationEntry[], scorecard: Scorecard): readonly Issue[] {
  const bonus = scorecard.criteria.flatMap(node =>
    isHeading(node) && node.section === 'bonus' ? (node.cap ?? []) : [],
  )
  const scale = [scorecard.scale, ...bonus].map(number => parseExact(number)).reduce(addFractions)
  return entries.flatMap(({ unit, exact }, row) => {
    if (exact === null || compareFractions(parseExact(exact), scale) <= 0) return []
    const texts = { unit, total: exact, scale: formatExact(scale) }
    return [scorecardIssue('total-above-scale', ['entries', row], texts, { severity: 'warning' })]
  })
}

/** The criteria that were not given. Without a period, nothing observed can have been given: that is reported already. */
export function missingIssues(table: ScoreTable, period: PeriodText | undefined): readonly Issue[] {
  return table.units.flatMap((unit, row) => {
    const criteria = table.compiled.leaves.filter(
      ({ index, criterion, counts }) =>
        counts && table.at(row, index) === undefined && (criterion.indicator === undefined || period !== undefined),
    )
    if (criteria.length === 0) return []
    const ids = criteria.map(({ criterion }) => criterion.id)
    return [
      scorecardIssue(
        'missing',
        ['assessments'],
        { what: 'assessment', unit: unit.id, criteria: ids },
        { expected: ids.join(', ') },
      ),
    ]
  })
}
