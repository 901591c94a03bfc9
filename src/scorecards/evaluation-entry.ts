import { formatExact, powerOfTen } from '../foundation/exact'
import { addFractions, type Fraction, zero } from '../foundation/fraction'
import { roundFraction } from '../foundation/rounding'
import type { JudgedUnit } from './applicability'
import type { CompiledScorecard, CriterionResult } from './compile'
import type { EvaluationAbsence, EvaluationEntry } from './evaluation'
import type { ScoreTable } from './score-table'
import type { Scorecard } from './scorecard'
import { type PointsOf, type Total, totalOf } from './total-points'
import { scorecardIssue } from './wording'

/** The criteria that a unit needs for its total and has no points on. */
export function notScored(row: number, { compiled, at }: ScoreTable): readonly string[] {
  const ids: string[] = []
  for (const { criterion, index, counts } of compiled.leaves) {
    const result = at(row, index)
    if (counts && (result === undefined || (result.points === null && result.policy !== 'exclude')))
      ids.push(criterion.id)
  }
  return ids
}

/** The result of one unit: its points criterion by criterion, and its total. */
export function entryOf(unit: JudgedUnit, row: number, table: ScoreTable, scorecard: Scorecard): EvaluationEntry {
  const { compiled, at, fromAt } = table
  const points: Record<string, string | null> = {}
  const absences: Record<string, EvaluationAbsence> = {}
  const tracked: Record<string, string | null> = {}
  const given: (number | null)[] = []
  let isWhole = compiled.isSum
  for (const { criterion, index } of compiled.leaves) {
    const result = at(row, index)
    points[criterion.id] = result?.text ?? null
    given.push(fromAt(row, index))
    if (criterion.rule.kind === 'tracked') tracked[criterion.id] = trackedText(result)
    if (result?.absence === undefined) continue
    const { absence, policy = 'not-scored', exempt } = result
    absences[criterion.id] = { absence, policy, ...exempt }
    if (policy === 'exclude' && result.points === null) isWhole = false
  }
  const identity = { unit: unit.id, group: unit.group }
  const values = compiled.totals.length === 0 ? {} : { values: furtherTotals(row, table, scorecard) }
  const criteria = notScored(row, table)
  const total = isWhole || (criteria.length > 0 && !compiled.hasValues) ? null : adjusted(row, table, scorecard)
  const headings = total === null || !compiled.hasValues ? {} : { headings: headingValues(total) }
  Object.freeze(points)
  Object.freeze(absences)
  Object.freeze(given)
  const figures = Object.keys(tracked).length === 0 ? {} : { tracked: Object.freeze(tracked) }
  const causes = Object.keys(absences).length === 0 ? {} : { absences }
  const details = { ...values, ...headings, points, ...figures, ...causes, given }
  const { points: sum, adjustments } = total ?? { points: sumOf(row, compiled, at), adjustments: [] }
  const steps = adjustments.length === 0 ? {} : { adjustments }
  if (criteria.length > 0) {
    const { message: reason } = scorecardIssue('no-total', [], { what: 'incomplete', unit: unit.id, criteria })
    const partial = formatExact(sum ?? zero)
    return Object.freeze({ ...identity, score: null, exact: null, partial, reason, ...details, ...steps })
  }
  if (sum === null) {
    const { message: reason } = scorecardIssue('no-total', [], { what: 'excluded', unit: unit.id })
    return Object.freeze({ ...identity, score: null, exact: null, partial: '0', reason, ...details })
  }
  const { total: rounding } = scorecard.rounding
  const score = formatExact(rounding === 'exact' ? sum : roundFraction(sum, rounding))
  return Object.freeze({ ...identity, score, exact: formatExact(sum), ...details, ...steps })
}

function trackedText(result: CriterionResult | undefined): string | null {
  return result?.tracked === undefined || result.tracked === null ? null : formatExact(result.tracked)
}

/** The total of a unit where more is done than adding, up the tree. */
function adjusted(
  row: number,
  { compiled, at }: ScoreTable,
  scorecard: Scorecard,
  isPart?: (criterion: string) => boolean,
): Total {
  const pointsOf: PointsOf = ({ id }) => {
    const leaf = compiled.byId.get(id)
    const result = leaf === undefined ? undefined : at(row, leaf.index)
    if (result?.policy === 'exclude') return result.points
    return result?.points ?? (leaf?.counts === true ? undefined : zero)
  }
  return totalOf(scorecard, pointsOf, isPart)
}

function headingValues({ values }: Total): Readonly<Record<string, string | null>> {
  const written = [...values].map(([id, value]) => [id, value === null ? null : formatExact(value)])
  return Object.freeze(Object.fromEntries(written))
}

/** The totals beside the score, rounded as it is; null if a criterion of theirs is not scored. */
function furtherTotals(row: number, table: ScoreTable, scorecard: Scorecard): Readonly<Record<string, string | null>> {
  const missing = notScored(row, table)
  const { total: rounding } = scorecard.rounding
  return Object.fromEntries(
    table.compiled.totals.map(({ id, isPart }) => {
      const { points } = missing.some(isPart) ? { points: null } : adjusted(row, table, scorecard, isPart)
      if (points === null) return [id, null]
      return [id, formatExact(rounding === 'exact' ? points : roundFraction(points, rounding))]
    }),
  )
}

/** The exact sum of the points that a unit has. */
function sumOf(row: number, { leaves, decimals }: CompiledScorecard, at: ScoreTable['at']): Fraction {
  let steps = 0
  let rest = zero
  for (const { index } of leaves) {
    const result = at(row, index)
    if (result === undefined || result.points === null) continue
    if (Number.isNaN(result.steps)) rest = addFractions(rest, result.points)
    else steps += result.steps
  }
  const whole = { numerator: BigInt(steps), denominator: powerOfTen(decimals) }
  return rest === zero ? whole : addFractions(whole, rest)
}
