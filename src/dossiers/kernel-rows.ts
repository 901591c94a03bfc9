import * as z from 'zod'
import { CivilDate } from '../foundation/civil-date'
import { EgovKpiError, throwIfAny } from '../foundation/error'
import { ownIssue, readProperties } from '../foundation/structure'
import { wrongType } from '../foundation/zod-issue'
import type { CalendarIndex } from '../working-time/calendar-index'
import { asOfIssues } from './read-frame'
import { dossierIssue } from './wording'

/** What a kernel finds. */
export interface KernelResult {
  /** For each row a position in `dossierStates`. */
  readonly states: Uint8Array
  /** At `unit × dossierStates.length + state`: how many. */
  readonly counts: Int32Array
}

/** How the columns of a kernel lie in memory. */
type Kinds = Readonly<Record<string, 'Int32Array' | 'Float64Array'>>

const mostUnits = 10_000_000

/** Refuses columns that are none or do not belong together, and a day that is none or that the calendar does not cover. */
export function checkColumns(columns: object, kinds: Kinds, asOf: CivilDate, index: CalendarIndex): void {
  const shape = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, columnOf(kind)]))
  const { value, issues } = readProperties({ ...shape, units: z.int().min(0).max(mostUnits) } as never, columns)
  const day = readProperties({ asOf: CivilDate }, { asOf })
  throwIfAny([...issues, ...day.issues, ...(day.issues.length > 0 ? [] : asOfIssues(asOf, index))])
  const read = value as Readonly<Record<string, ArrayLike<number>>>
  const expected = read['received']?.length ?? 0
  throwIfAny(
    Object.keys(kinds).flatMap(column => {
      const length = read[column]?.length ?? 0
      return length === expected
        ? []
        : [dossierIssue('columns-differ-in-length', [column], { column, length, expected })]
    }),
  )
}

function columnOf(kind: Kinds[string]): z.ZodType<unknown> {
  return z.custom<unknown>().superRefine((value, context) => {
    // By its tag: what another realm made is as good.
    if (Object.prototype.toString.call(value) !== `[object ${kind}]`) ownIssue(context, wrongType([], [kind], value))
  })
}

/** The error that rows are impossible: which, the plain path tells. */
export function rowsWrong(count: number): EgovKpiError {
  return new EgovKpiError([dossierIssue('rows-not-covered', [], { count })])
}
