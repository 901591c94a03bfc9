import type { Issue } from '../foundation/issue'
import type { CompiledCriterion, CompiledScorecard, CriterionResult } from '../scorecards/compile'
import { missingIssues } from '../scorecards/entry-findings'
import { absenceOf, type Evaluation, type EvaluationEntry } from '../scorecards/evaluation'
import { entryOf, notScored } from '../scorecards/evaluation-entry'
import { fillExempt } from '../scorecards/fill-exempt'
import { type ScoreTable, scoreTable } from '../scorecards/score-table'

/** What a cell comes to; null where nothing is given. And where what it was read from stands. */
export interface Cell {
  readonly result: CriterionResult | null
  readonly place: number | null
}

/** One unit, judged anew on some criteria. */
export interface Rescored {
  readonly entry: EvaluationEntry
  /** The criteria that it needs for its total and has no points on. */
  readonly lacking: readonly string[]
  /** That it lacks what nobody has given, for an evaluation that makes this an error. */
  readonly missing: readonly Issue[]
}

/** What an evaluation has kept of a unit's points, criterion by criterion. */
export function restoreRow(compiled: CompiledScorecard, entry: EvaluationEntry): readonly Cell['result'][] {
  return compiled.leaves.map(
    ({ criterion: { id }, restored }) => restored(entry.points[id] ?? null, absenceOf(entry, id)) ?? null,
  )
}

/** A judge of one unit: what it comes to with other results in some of its cells, by their columns. */
export function rescorer(
  evaluation: Evaluation,
  compiled: CompiledScorecard,
  entry: EvaluationEntry,
): (cells: ReadonlyMap<number, Cell>) => Rescored {
  const row = restoreRow(compiled, entry)
  const unit = { id: entry.unit, group: entry.group }
  return cells => {
    const at = (column: number): CriterionResult | undefined => {
      const cell = cells.get(column)
      return (cell === undefined ? row[column] : cell.result) ?? undefined
    }
    const table: ScoreTable = {
      units: [unit],
      rowOf: new Map([[unit.id, 0]]),
      compiled,
      at: (_, column) => at(column),
      put: () => undefined,
      fromAt: (_, column) => {
        const cell = cells.get(column)
        return cell === undefined ? (entry.given[column] ?? null) : cell.place
      },
    }
    return {
      entry: entryOf(unit, 0, table, evaluation.scorecard),
      lacking: notScored(0, table),
      missing: missingIssues(table, evaluation.inputs.period),
    }
  }
}

/** Tells what criteria come to for a unit that they do not concern; null where they do. */
export function exemptions(
  { scorecard, asOf }: Evaluation,
  compiled: CompiledScorecard,
  { unit, group }: EvaluationEntry,
): (leaf: CompiledCriterion) => CriterionResult | null {
  const table = scoreTable([{ id: unit, group }], compiled)
  fillExempt(table, scorecard, asOf)
  return ({ index }) => table.at(0, index) ?? null
}
