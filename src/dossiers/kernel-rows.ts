import { EgovKpiError, throwIfAny } from '../foundation/error'
import { dossierIssue } from './wording'

/** What a kernel finds. */
export interface KernelResult {
  /** For each row a position in `dossierStates`. */
  readonly states: Uint8Array
  /** At `unit × dossierStates.length + state`: how many. */
  readonly counts: Int32Array
}

/** Refuses columns that do not belong together. */
export function sameLength(expected: number, columns: Readonly<Record<string, ArrayLike<number>>>): void {
  throwIfAny(
    Object.entries(columns).flatMap(([column, { length }]) =>
      length === expected ? [] : [dossierIssue('columns-differ-in-length', [column], { column, length, expected })],
    ),
  )
}

/** The error that rows are impossible: which, the plain path tells. */
export function rowsWrong(count: number): EgovKpiError {
  return new EgovKpiError([dossierIssue('rows-not-covered', [], { count })])
}
