import type { DelayExcuse } from '../deadlines/timeliness'
import type { CivilDate } from '../foundation/civil-date'
import { EgovKpiError, throwIfAny } from '../foundation/error'
import type { Explanation } from '../foundation/explanation'
import { type Issue, ofArgument } from '../foundation/issue'
import type { DateOrMoment } from '../foundation/moment'
import type { CalendarIndex } from '../working-time/calendar-index'
import type { Dossier, DossierEnd } from './dossier'
import { explainJudgement } from './explain-judgement'
import { type DossierAcceptance, type JudgedDossier, judgeDossier } from './judge'
import {
  ClassifyDossierOptions,
  type JudgingContext,
  judgingContext,
  readJudgingOptions,
  type TermPolicy,
} from './judging-context'
import { named } from './read-dossier'
import type { DossierState } from './state'
import { dossierIssue } from './wording'

/** Where one step of an interlinked dossier stands. */
export interface StepClassification {
  readonly unit: string
  readonly state: DossierState
  readonly due: DateOrMoment | null
  readonly slack: number | null
}

/** Where a dossier stands, and why. */
export interface DossierClassification {
  readonly id: string
  readonly state: DossierState
  /** Its due day or moment; null if it has none, if the file is awaited, and if the calendar ends before. */
  readonly due: DateOrMoment | null
  /** If the term runs past the calendar: the last day covered, after which it is due. */
  readonly dueAfter?: CivilDate
  /** When it was resolved or ended, if that is known by then. */
  readonly over: DateOrMoment | null
  /** Working days from then (or from `asOf`) to the due day; negative if it is past, null without a due day. */
  readonly slack: number | null
  /** Working days from the day as whose receipt it counts to that of the result; null while there is none. */
  readonly workingDays: number | null
  /** Those of them without the days on which the file was awaited, or a result was there and not reopened yet. */
  readonly netWorkingDays: number | null
  /** Likewise in the minutes of office hours; null without office hours, or if receipt or result is only a day. */
  readonly workingMinutes: number | null
  readonly netWorkingMinutes: number | null
  /** Whether it waits for the applicant to supplement the file. */
  readonly awaitingSupplement: boolean
  /** For one that was filed and is not accepted yet: whether the time for it is over; `no-term` if none is given. */
  readonly awaitingAcceptance?: DossierAcceptance
  /** How it ended, with the state `ended-without-result`. */
  readonly ended?: DossierEnd
  /** For a late one: whether the new date came with an apology; null if no new date was given. */
  readonly apology: boolean | null
  /** The excuse of a late one; it stays late. */
  readonly excused?: DelayExcuse
  /** The steps of an interlinked dossier, each with its own state. */
  readonly steps?: readonly StepClassification[]
  /** The units whose steps were or are late, in order. */
  readonly delayedBy?: readonly string[]
  readonly asOf: DateOrMoment
  readonly policy: TermPolicy
  readonly explanation: Explanation
  readonly findings: readonly Issue[]
}

/**
 * Says where a dossier stands as of a day: early, on time, late, pending, and why.
 *
 * Days are compared with days, and terms in hours with the moment; never elapsed working days with the term. The state
 * is that of `asOf`: what is resolved later is still pending then, and a request to supplement that is answered later
 * is still open; a day after `asOf` need not be one that the calendar covers. A term that runs past the calendar's last
 * day is known not to be due yet.
 *
 * @param dossier - The {@link Dossier}.
 * @param options - `calendar` and `asOf`; `procedures`, `receipt` and `rollForward` if they matter.
 * @returns The state, the due day with the working days left, the steps, an explanation for `formatExplanation`, and
 * findings.
 * @throws An `EgovKpiError` that names the dossier and the field: malformed data, resolved before it was received,
 * a suspension that ends before it begins or overlaps another, no term, a day that the calendar does not cover.
 *
 * @example
 * ```ts
 * import { classifyDossier, formatExplanation, vietnamCivilService } from 'egov-kpi'
 *
 * const calendar = vietnamCivilService()
 * const dossier = {
 *   id: 'HS-1',
 *   unit: 'so-tttt',
 *   channel: 'online',
 *   receivedAt: '2022-04-08',
 *   resolvedAt: '2022-04-16',
 *   term: { amount: 4, measure: 'working-days' },
 * } as const
 * const { state, due, slack, explanation } = classifyDossier(dossier, { calendar, asOf: '2022-06-30' })
 * state // => 'resolved-late'
 * due // => '2022-04-15'
 * slack // => 0
 * formatExplanation(explanation, 'en').split('\n')[1] // => '  Resolved 16/4/2022, due 15/4/2022.'
 * classifyDossier(dossier, { calendar, asOf: '2022-04-15' }).state // => 'pending-within-deadline'
 * ```
 */
export function classifyDossier(dossier: Dossier, options: ClassifyDossierOptions): DossierClassification {
  const { value, index, procedures, issues } = readJudgingOptions(ClassifyDossierOptions, options)
  throwIfAny(issues)
  const context = judgingContext(index as CalendarIndex, value as ClassifyDossierOptions)
  const read = judgeDossier(dossier, context, procedures, () => context)
  if (read.issues !== undefined) throw new EgovKpiError(ofArgument('dossier', read.issues) as [Issue, ...Issue[]])
  return classification(read.value, context)
}

function classification({ dossier, judged, steps }: JudgedDossier, context: JudgingContext): DossierClassification {
  const { state, found, over, slack, handling, awaitingSupplement, awaitingAcceptance, apology, findings } = judged
  const { index, asOf, policy } = context
  const { id: calendar, to } = index.calendar
  const { excuse, ended } = dossier
  const isLate = (one: DossierState): boolean => one === 'resolved-late' || one === 'pending-overdue'
  const beyond =
    found?.kind === 'beyond'
      ? [dossierIssue('outside', [], { what: 'due-date', count: 1, calendar, to }, { severity: 'info' })]
      : []
  return {
    id: dossier.id,
    state,
    due: found?.due ?? null,
    ...(found?.kind === 'beyond' ? { dueAfter: found.after } : {}),
    over,
    slack,
    workingDays: handling?.days ?? null,
    netWorkingDays: handling?.netDays ?? null,
    workingMinutes: handling?.minutes ?? null,
    netWorkingMinutes: handling?.netMinutes ?? null,
    awaitingSupplement,
    ...(awaitingAcceptance === null ? {} : { awaitingAcceptance }),
    ...(state === 'ended-without-result' && ended !== undefined ? { ended } : {}),
    apology,
    ...(isLate(state) && excuse !== undefined ? { excused: excuse } : {}),
    ...(steps.length === 0
      ? {}
      : {
          steps: steps.map(step => ({
            unit: step.unit,
            state: step.judged.state,
            due: step.judged.found?.due ?? null,
            slack: step.judged.slack,
          })),
          delayedBy: steps.filter(step => isLate(step.judged.state)).map(({ unit }) => unit),
        }),
    asOf,
    policy,
    explanation: explainJudgement({ dossier, judged, steps }, asOf),
    findings: named(dossier, [...findings, ...beyond]),
  }
}
