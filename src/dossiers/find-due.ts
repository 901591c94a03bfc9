import { type DueDate, dueDate } from '../deadlines/due-date'
import type { ServiceTerm } from '../deadlines/service-term'
import type { Suspension } from '../deadlines/suspension'
import type { CivilDate } from '../foundation/civil-date'
import { isEgovKpiError } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import type { DateOrMoment } from '../foundation/moment'
import type { CalendarIndex } from '../working-time/calendar-index'

/** How a due day is counted, and a result, where a place may do otherwise. */
export interface TermPolicy {
  readonly receipt: 'next-opening' | 'as-received'
  readonly rollForward: boolean
  /** Which result of a reopened dossier counts. */
  readonly result: 'first' | 'last'
}

/** By when a dossier owes its result. */
export type FoundDue =
  | { readonly kind: 'given'; readonly due: DateOrMoment }
  | { readonly kind: 'counted'; readonly due: DateOrMoment | null; readonly by: DueDate }
  /** The term runs past the last day that the calendar covers. */
  | { readonly kind: 'beyond'; readonly due: null; readonly after: CivilDate }
  | { readonly kind: 'impossible'; readonly due: null; readonly issues: readonly Issue[] }

/** Finds the due date that follows from a term, or takes the one that was given. */
export function findDue(
  {
    term,
    dueOn,
    receivedAt,
    suspensions,
  }: {
    readonly term: ServiceTerm | undefined
    readonly dueOn: DateOrMoment | undefined
    readonly receivedAt: DateOrMoment
    readonly suspensions: readonly Suspension[]
  },
  index: CalendarIndex,
  { receipt, rollForward }: Pick<TermPolicy, 'receipt' | 'rollForward'>,
): FoundDue {
  if (dueOn !== undefined) return { kind: 'given', due: dueOn }
  const { calendar } = index
  try {
    const by = dueDate(term as ServiceTerm, { receivedAt, calendar, suspensions, receipt, rollForward })
    return { kind: 'counted', due: by.due, by }
  } catch (error) {
    if (!isEgovKpiError(error)) throw error
    const isBeyond = error.issues.every(
      ({ code, parameters }) => code === 'outside-coverage' && parameters['what'] === 'result',
    )
    return isBeyond
      ? { kind: 'beyond', due: null, after: calendar.to }
      : { kind: 'impossible', due: null, issues: error.issues }
  }
}
