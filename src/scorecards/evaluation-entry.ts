import { formatExact, powerOfTen } from '../foundation/exact'
import { addFractions, type Fraction, zero } from '../foundation/fraction'
import { roundFraction } from '../foundation/rounding'
import type { Absence } from '../observations/absence'
import type { Unit } from '../organization/unit'
import type { CompiledScorecard } from './compile'
import type { EvaluationEntry } from './evaluation'
import type { ScoreTable } from './score-table'
import type { Scorecard } from './scorecard'
import { scorecardIssue } from './wording'

/** The criteria of a row that have no points. */
export function notScored(row: number, { compiled, at }: ScoreTable): readonly string[] {
  return compiled.leaves
    .filter(({ index }) => (at(row, index)?.points ?? null) === null)
    .map(({ criterion }) => criterion.id)
}

/** The result of a unit: its points, their sum, and the total where nothing is missing. */
export function entryOf(unit: Unit, row: number, table: ScoreTable, { rounding }: Scorecard): EvaluationEntry {
  const { compiled, at, fromAt } = table
  const points: Record<string, string | null> = {}
  const absences: Record<string, Absence> = {}
  const given: (number | null)[] = []
  for (const { criterion, index } of compiled.leaves) {
    const result = at(row, index)
    points[criterion.id] = result?.text ?? null
    if (result?.absence !== undefined) absences[criterion.id] = result.absence
    given.push(fromAt(row, index))
  }
  const sum = sumOf(row, compiled, at)
  const identity = { unit: unit.id, group: unit.group }
  const criteria = notScored(row, table)
  if (criteria.length === 0) {
    const score = rounding.total === 'exact' ? sum : roundFraction(sum, rounding.total)
    return { ...identity, score: formatExact(score), exact: formatExact(sum), points, given }
  }
  const { message: reason } = scorecardIssue('unit-incomplete', [], { unit: unit.id, criteria })
  return {
    ...identity,
    score: null,
    exact: null,
    partial: formatExact(sum),
    reason,
    points,
    ...(Object.keys(absences).length === 0 ? {} : { absences }),
    given,
  }
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
