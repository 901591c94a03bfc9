import type { CivilDate } from '../foundation/civil-date'
import { EgovKpiError } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import type { DateOrMoment } from '../foundation/moment'
import { begin } from './begin-term'
import type { DueDateOptions, DuePolicy } from './due-options'
import { type DueStep, step } from './due-step'
import { type ReadDueDate, readDueDate } from './read-due-date'
import { type ReappointmentResult, reappoint } from './reappoint'
import type { ServiceTerm } from './service-term'
import { type Running, suspend } from './suspend'

/** A due date, and its derivation. */
export interface DueDate {
  /** `suspended` while the file is awaited; `no-term` if the procedure has none. */
  readonly state: 'due' | 'suspended' | 'no-term'
  /** The last day (until its end), or the last moment for terms in office hours; null without one. */
  readonly due: DateOrMoment | null
  /** The day of `due`. */
  readonly lastDay: CivilDate | null
  /** The receipt as it counts: moved to the next opening, or to a restart. */
  readonly countedFrom: DateOrMoment
  /** The new appointment of an apology; the due date itself is unchanged. */
  readonly reappointment?: ReappointmentResult
  readonly term: ServiceTerm
  readonly policy: DuePolicy
  /** The steps from receipt to due date, one rule each. */
  readonly steps: readonly DueStep[]
  /** Findings, including assumptions of the calendar. */
  readonly findings: readonly Issue[]
}

/**
 * Computes when a procedure's result is due.
 *
 * By the Civil Code 2015: a term in hours starts at its instant, one in days or months does not count its first day
 * (article 147); it ends with the end of its last day, in months on the corresponding day, and a last day off moves to
 * the next working day (article 148). Half working days are counted in hours, by `hoursPerDay` of the calendar's office
 * hours. Suspensions are applied in order of their start; one that starts after the end of the term changes nothing and
 * is a finding.
 *
 * @param term - The {@link ServiceTerm}: amount and measure, or `{measure: 'none'}`.
 * @param options - Receipt, calendar, suspensions, re-appointments and the policies of the place.
 * @returns The due day or moment, with the steps that led to it, the policy applied, and findings.
 * @throws An `EgovKpiError` with every issue: a malformed part, a term in hours without office hours or without
 * a moment of receipt, a suspension that ends before it starts, a day that the calendar does not cover.
 *
 * @example
 * ```ts
 * import { computeDueDate, vietnamCivilService } from 'egov-kpi'
 *
 * const calendar = vietnamCivilService()
 * const { due, steps } = computeDueDate({ amount: 1, measure: 'working-days' }, { receivedAt: '2022-04-17', calendar })
 * due // => '2022-04-19'
 * steps.map(({ text }) => text.en)
 * // => ['Received 17/4/2022.', 'Outside office hours: counts as received when the office next opens, 18/4/2022.', '1 working day, the first day not counted: 19/4/2022.']
 * ```
 */
export function computeDueDate(term: ServiceTerm, options: DueDateOptions): DueDate {
  const read = readDueDate(term, options)
  if ('issues' in read) throw new EgovKpiError(read.issues as readonly [Issue, ...Issue[]])
  return read.term.measure === 'none' ? withoutTerm(read) : withTerm(read)
}

function withoutTerm({ term, policy, receivedAt }: ReadDueDate): DueDate {
  const words = { vi: 'Thủ tục không quy định thời hạn.', en: 'The procedure has no term.' }
  const steps = [step('no-term', null, words, term.source)]
  return { state: 'no-term', due: null, lastDay: null, countedFrom: receivedAt, term, policy, steps, findings: [] }
}

function withTerm(read: ReadDueDate): DueDate {
  const { suspensions } = read
  const { run, begun, finish } = begin(read)
  const running = suspend(run, begun, suspensions)
  if (running.end === null) return result(read, running, run.textOf(running.start), null)
  const { end, steps, findings } = finish({ ...running, end: running.end })
  const due = run.textOf(end)
  const again = reappoint(read, due)
  const base = result(read, { ...running, end, steps, findings }, run.textOf(running.start), due)
  return {
    ...base,
    ...(again.reappointment === null ? {} : { reappointment: again.reappointment }),
    findings: [...base.findings, ...again.findings],
  }
}

function result(
  { term, policy }: ReadDueDate,
  { steps, findings }: Running,
  countedFrom: DateOrMoment,
  due: DateOrMoment | null,
): DueDate {
  const state = due === null ? 'suspended' : 'due'
  return { state, due, lastDay: due?.slice(0, 10) ?? null, countedFrom, term, policy, steps, findings }
}
