import type { CompiledCriterion, CompiledScorecard, CriterionResult } from '../scorecards/compile'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'
import { entryOf } from '../scorecards/evaluation-entry'
import { exemptions, restoredTable, valuesOn } from './restored-table'
import type { WhatIfChange } from './what-if-change'

/** A criterion of a unit, ready to be given many values. */
export interface Trial {
  readonly leaf: CompiledCriterion
  /** Its result because it does not concern the unit; null if it does. */
  readonly exempt: CriterionResult | null
  /** What gives a value, in the words of what-if. */
  readonly changeTo: (value: unknown) => WhatIfChange
  /** What a value comes to on the criterion itself. */
  readonly resultOf: (value: unknown) => CriterionResult
  /** What the unit then comes to in all. */
  readonly entryWith: (value: unknown) => EvaluationEntry
  /** How many criteria a value changes: more than one where several read one indicator. */
  readonly touched: number
  /** Whether another criterion that it changes compares with the group, so that others might change with it. */
  readonly changesOthers: boolean
}

/** Makes trials for the criteria of one unit. */
export function trials(
  evaluation: Evaluation,
  compiled: CompiledScorecard,
  entry: EvaluationEntry,
): (leaf: CompiledCriterion) => Trial {
  const { unit, group } = entry
  const { period = '' } = evaluation.inputs
  const exemptOf = exemptions(evaluation, compiled, entry)
  const scorerOf = (leaf: CompiledCriterion): ((value: unknown) => CriterionResult) => {
    const { indicator } = leaf.criterion
    const score = indicator === undefined ? leaf.assessed : (value: unknown) => leaf.observed({ value: String(value) })
    if (leaf.compare === null) return score
    const values = valuesOn(evaluation, leaf)
    const compare = leaf.compare(
      values.filter(one => one.group === group).map(({ read }) => read),
      values.map(({ read }) => read),
    )
    return value => {
      const result = score(value)
      return result.waiting === undefined ? result : compare(result.waiting.read)
    }
  }
  return leaf => {
    const { id: criterion, indicator } = leaf.criterion
    const touched = compiled.leaves.filter(
      one =>
        one === leaf || (indicator !== undefined && one.criterion.indicator === indicator && exemptOf(one) === null),
    )
    const scorers = touched.map(one => ({ index: one.index, resultOf: scorerOf(one) }))
    const table = restoredTable([entry], compiled)
    return {
      leaf,
      exempt: exemptOf(leaf),
      changeTo: value =>
        indicator === undefined
          ? { unit, criterion, value }
          : { unit, indicator, period, value: String(value), status: 'estimated' },
      resultOf: scorerOf(leaf),
      entryWith: value => {
        for (const { index, resultOf } of scorers) table.put(0, index, resultOf(value), null)
        return entryOf({ id: unit, group }, 0, table, evaluation.scorecard)
      },
      touched: touched.length,
      changesOthers: touched.some(one => one !== leaf && one.compare !== null),
    }
  }
}
