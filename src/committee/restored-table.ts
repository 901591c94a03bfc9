import type { ExactText } from '../foundation/exact'
import { ownFigure } from '../ranking/entry'
import type { CompiledCriterion, CompiledScorecard, CriterionResult } from '../scorecards/compile'
import { absenceOf, type Evaluation, type EvaluationEntry } from '../scorecards/evaluation'
import { fillExempt } from '../scorecards/fill-exempt'
import { givenTo, readGiven } from '../scorecards/given-values'
import { type ScoreTable, scoreTable } from '../scorecards/score-table'

/** The points and absences of entries as a table again. A row is restored when it is first used: most never are. */
export function restoredTable(entries: readonly EvaluationEntry[], compiled: CompiledScorecard): ScoreTable {
  const units = entries.map(({ unit, group }) => ({ id: unit, group }))
  const table = scoreTable(units, compiled)
  const done = new Set<number>()
  const withRow = (row: number): ScoreTable => {
    if (done.has(row)) return table
    done.add(row)
    const entry = entries[row] as EvaluationEntry
    for (const { index, criterion, restored } of compiled.leaves) {
      const { id } = criterion
      const tracked = ownFigure(entry.tracked, id) as ExactText | null
      const result = restored(entry.points[id] ?? null, absenceOf(entry, id), tracked)
      table.put(row, index, result, entry.given[index] ?? null)
    }
    return table
  }
  return {
    ...table,
    at: (row, column) => withRow(row).at(row, column),
    put: (row, ...cell) => withRow(row).put(row, ...cell),
    fromAt: (row, column) => withRow(row).fromAt(row, column),
  }
}

/** Finds the results of criteria that do not concern a unit; null for those that do. */
export function exemptions(
  { scorecard, asOf }: Evaluation,
  compiled: CompiledScorecard,
  { unit, group }: EvaluationEntry,
): (leaf: CompiledCriterion) => CriterionResult | null {
  const table = scoreTable([{ id: unit, group }], compiled)
  fillExempt(table, scorecard, asOf)
  return ({ index }) => table.at(0, index) ?? null
}

/** What a unit has on a criterion, as its rule reads it. */
export interface ReadValue {
  readonly row: number
  readonly group: string
  readonly read: unknown
}

/**
 * The values of all units on a criterion, as its rule reads them.
 *
 * @param changed - The results of changed values, by row; null for a withdrawn one.
 */
export function valuesOn(
  { entries, inputs }: Evaluation,
  { criterion, index }: CompiledCriterion,
  changed: ReadonlyMap<number, CriterionResult | null> = new Map(),
): readonly ReadValue[] {
  return entries.flatMap((entry, row) => {
    const { group } = entry
    const result = changed.get(row)
    if (result !== undefined) return result?.waiting === undefined ? [] : [{ row, group, ...result.waiting }]
    if (absenceOf(entry, criterion.id)?.absence === 'not-applicable') return []
    const value = readGiven(criterion, givenTo(criterion, entry.given[index] ?? null, inputs))
    return value === null ? [] : [{ row, group, ...value }]
  })
}
