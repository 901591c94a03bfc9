import type { Issue } from '../foundation/issue'
import type { Observation } from '../observations/observation'
import type { CompiledCriterion, CriterionResult } from './compile'
import type { EvaluationInputs } from './evaluation'
import type { ParsedFigures } from './read-figures'
import type { ScoreTable } from './score-table'
import { scorecardIssue } from './wording'

/** Puts the observations of all criteria that read an indicator into the table; returns what is wrong or doubtful. */
export function fillObserved(
  table: ScoreTable,
  { index, placeOf, ended, issues }: ParsedFigures,
  { period }: EvaluationInputs,
): readonly Issue[] {
  const leaves = table.compiled.leaves.filter(({ criterion }) => criterion.indicator !== undefined)
  if (period === undefined) {
    const missing = leaves.map(({ criterion }) =>
      scorecardIssue('missing', ['period'], { what: 'period', criterion: criterion.id }),
    )
    return [...issues, ...missing]
  }
  const faults = leaves.flatMap(leaf => {
    const indicator = leaf.criterion.indicator as string
    return index.of(indicator, period).flatMap(observation => {
      const { unit } = observation
      const place = placeOf(observation)
      const path = ['observations', place]
      const row = table.rowOf.get(unit)
      if (row === undefined) {
        if (ended.has(unit)) return []
        const texts = { what: 'unit-observation', unit, indicator } as const
        return [scorecardIssue('left-out', [...path, 'unit'], texts, { severity: 'warning' })]
      }
      const before = table.at(row, leaf.index)
      const result = before?.exempt === undefined ? observedResult(leaf, observation) : before
      table.put(row, leaf.index, result, place)
      return (result.issues ?? []).map(issue => ({ ...issue, path: [...path, 'value', ...issue.path] }))
    })
  })
  return [...issues, ...faults]
}

/** What an observation comes to on a criterion that reads its indicator. */
export function observedResult(leaf: CompiledCriterion, observation: Observation): CriterionResult {
  const { value, absence = 'no-data' } = observation
  return value === null ? leaf.absent(absence) : leaf.observed({ ...observation, value })
}
