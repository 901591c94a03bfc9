import type { JudgedUnit } from './applicability'
import type { CompiledScorecard, CriterionResult } from './compile'

/** The results of all units on all criteria: a row per unit, a column per criterion. */
export interface ScoreTable {
  readonly units: readonly JudgedUnit[]
  readonly rowOf: ReadonlyMap<string, number>
  readonly compiled: CompiledScorecard
  /** The result in a cell; undefined if nothing was given. */
  readonly at: (row: number, column: number) => CriterionResult | undefined
  /** Puts a result into a cell, with the place of what it was read from among the assessments or the observations, if any. */
  readonly put: (row: number, column: number, result: CriterionResult | undefined, from: number | null) => void
  /** That place; null if nothing was given. */
  readonly fromAt: (row: number, column: number) => number | null
}

const nowhere = -1

/** An empty table. */
export function scoreTable(units: readonly JudgedUnit[], compiled: CompiledScorecard): ScoreTable {
  const width = compiled.leaves.length
  const cells = new Array<CriterionResult | undefined>(units.length * width)
  const places = new Int32Array(units.length * width).fill(nowhere)
  return {
    units,
    rowOf: new Map(units.map(({ id }, row) => [id, row])),
    compiled,
    at: (row, column) => cells[row * width + column],
    put: (row, column, result, from) => {
      cells[row * width + column] = result
      places[row * width + column] = from ?? nowhere
    },
    fromAt: (row, column) => {
      const place = places[row * width + column] as number
      return place === nowhere ? null : place
    },
  }
}
