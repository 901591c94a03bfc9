import { computeDueDate, type DueDate } from '../deadlines/due-date'
import type { ServiceTerm } from '../deadlines/service-term'
import type { CivilDate } from '../foundation/civil-date'
import { attempt } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import type { DateOrMoment } from '../foundation/moment'
import type { JudgingContext } from './judging-context'
import type { KnownDossier } from './known'

/** By when a dossier owes its result. */
export type FoundDue =
  | { readonly kind: 'given'; readonly due: DateOrMoment }
  | { readonly kind: 'counted'; readonly due: DateOrMoment | null; readonly by: DueDate }
  /** The term runs past the last day that the calendar covers. */
  | { readonly kind: 'beyond'; readonly due: null; readonly after: CivilDate }
  | { readonly kind: 'impossible'; readonly due: null; readonly issues: readonly Issue[] }

/** Finds the due date that follows from a term, or takes the one that was given. */
export function findDue(
  { dueOn, suspensions }: Pick<KnownDossier, 'dueOn' | 'suspensions'>,
  term: ServiceTerm | undefined,
  receivedAt: DateOrMoment,
  { index: { calendar }, policy: { receipt, rollForward } }: JudgingContext,
): FoundDue {
  if (dueOn !== undefined) return { kind: 'given', due: dueOn }
  const options = { receivedAt, calendar, suspensions, receipt, rollForward }
  const { value: by, issues } = attempt(() => computeDueDate(term as ServiceTerm, options))
  if (by !== null) return { kind: 'counted', due: by.due, by }
  const isBeyond = issues.every(({ parameters }) => parameters['what'] === 'result')
  return isBeyond ? { kind: 'beyond', due: null, after: calendar.to } : { kind: 'impossible', due: null, issues }
}
