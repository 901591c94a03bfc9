import { ServiceTerm } from '../deadlines/service-term'
import { mostInterruptions, Suspension } from '../deadlines/suspension'
import { DelayExcuse } from '../deadlines/timeliness'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { DateOrMoment } from '../foundation/moment'
import { flag, list, maybe, noIssues, oneOf, record, type Schema } from '../foundation/schema'
import { dossierIssue } from './wording'

/** How an application came in. */
export type DossierChannel = 'online' | 'direct' | 'postal'

/** How far the service was online by which a dossier was filed: wholly, partially, or otherwise. */
export type DossierServiceLevel = 'full' | 'partial' | 'other'

/** How the fee of a dossier was paid; `none` if nothing was to be paid. */
export type DossierPayment = 'online' | 'direct' | 'none'

/**
 * The ways in which a dossier is over without a result: sent back, withdrawn, rejected, stopped, or filed and not accepted.
 */
export type DossierEndKind = 'returned' | 'withdrawn' | 'rejected' | 'stopped' | 'not-accepted'

/** The end of a dossier that had no result. */
export interface DossierEnd {
  readonly how: DossierEndKind
  readonly at: DateOrMoment
  readonly reason?: LocalizedText
}

/** A new date for the result, told with or without a letter of apology. It never moves the due date. */
export interface DossierAppointment {
  readonly sentAt: DateOrMoment
  readonly newDate: DateOrMoment
  readonly apology: boolean
}

/** A dossier that was taken up again after its result: the result was wrong, or was challenged. */
export interface DossierReopening {
  readonly at: DateOrMoment
  /** When the new result was there. */
  readonly resolvedAt?: DateOrMoment
  /** The day or moment by which the new result was promised, if one was. */
  readonly dueOn?: DateOrMoment
  readonly reason?: LocalizedText
}

/** One unit's part in an interlinked dossier, with a term of its own. */
export interface DossierStep {
  readonly unit: string
  readonly receivedAt: DateOrMoment
  readonly resolvedAt?: DateOrMoment
  readonly term?: ServiceTerm
  readonly dueOn?: DateOrMoment
}

/**
 * One application under an administrative procedure (hồ sơ thủ tục hành chính), with what has happened to it so far.
 *
 * Its term is given by `term`, by a date that was promised (`dueOn`), or by its procedure; if the procedure states
 * none, `term` is `{measure: 'none'}`.
 */
export interface Dossier {
  readonly id: string
  readonly unit: string
  readonly procedure?: string
  readonly channel: DossierChannel
  /** True if it was filed outside the place that is responsible (phi địa giới). */
  readonly nonLocal?: boolean
  /** For one filed online; that of its procedure, if it is left out. */
  readonly serviceLevel?: DossierServiceLevel
  readonly payment?: DossierPayment
  /** When it was filed online, if the agency accepts it later. From then until its receipt it awaits acceptance. */
  readonly filedAt?: DateOrMoment
  /** The last day or the moment until which it is to be accepted. */
  readonly acceptBy?: DateOrMoment
  /**
   * When the complete file was received. A day counts from its end, a moment at once. Left out if it was filed, and not
   * received so far.
   */
  readonly receivedAt?: DateOrMoment
  /** When the result was there, the first if it was reopened. */
  readonly resolvedAt?: DateOrMoment
  /** What happened after the first result, at most 200 times. Between a result and a reopening the dossier is resolved. */
  readonly reopened?: readonly DossierReopening[]
  readonly term?: ServiceTerm
  /** The day or moment by which the result was promised, all suspensions included. */
  readonly dueOn?: DateOrMoment
  /** At most 200. */
  readonly suspensions?: readonly Suspension[]
  /** At most 200. */
  readonly reappointments?: readonly DossierAppointment[]
  readonly ended?: DossierEnd
  /** What excuses a lateness; the dossier stays late. */
  readonly excuse?: DelayExcuse
  /** The parts of several units, in order, at most 200. */
  readonly steps?: readonly DossierStep[]
}

/** A dossier that was received. */
export interface ReceivedDossier extends Dossier {
  readonly receivedAt: DateOrMoment
}

/** The schema of a {@link DossierAppointment}. */
export const DossierAppointment: Schema<DossierAppointment> = record(() => ({
  sentAt: DateOrMoment,
  newDate: DateOrMoment,
  apology: flag,
}))

/** The schema of a {@link DossierEnd}. */
export const DossierEnd: Schema<DossierEnd> = record(() => ({
  how: oneOf(['returned', 'withdrawn', 'rejected', 'stopped', 'not-accepted']),
  at: DateOrMoment,
  reason: maybe(LocalizedText),
}))

/** The schema of a {@link DossierReopening}. */
export const DossierReopening: Schema<DossierReopening> = record(() => ({
  at: DateOrMoment,
  resolvedAt: maybe(DateOrMoment),
  dueOn: maybe(DateOrMoment),
  reason: maybe(LocalizedText),
}))

/** The schema of a {@link DossierStep}. */
export const DossierStep: Schema<DossierStep> = record(() => ({
  unit: Identifier,
  receivedAt: DateOrMoment,
  resolvedAt: maybe(DateOrMoment),
  term: maybe(ServiceTerm),
  dueOn: maybe(DateOrMoment),
}))

/** The schema of a {@link Dossier}: its form; what its dates say about each other is read after it. */
export const Dossier: Schema<Dossier> = record(
  () => ({
    id: Identifier,
    unit: Identifier,
    procedure: maybe(Identifier),
    channel: oneOf(['online', 'direct', 'postal']),
    nonLocal: maybe(flag),
    serviceLevel: maybe(oneOf(['full', 'partial', 'other'])),
    payment: maybe(oneOf(['online', 'direct', 'none'])),
    filedAt: maybe(DateOrMoment),
    acceptBy: maybe(DateOrMoment),
    receivedAt: maybe(DateOrMoment),
    resolvedAt: maybe(DateOrMoment),
    reopened: maybe(list(DossierReopening, 0, mostInterruptions)),
    term: maybe(ServiceTerm),
    dueOn: maybe(DateOrMoment),
    suspensions: maybe(list(Suspension, 0, mostInterruptions)),
    reappointments: maybe(list(DossierAppointment, 0, mostInterruptions)),
    ended: maybe(DossierEnd),
    excuse: maybe(DelayExcuse),
    steps: maybe(list(DossierStep, 1, mostInterruptions)),
  }),
  ({ receivedAt, filedAt }) =>
    receivedAt === undefined && filedAt === undefined
      ? [dossierIssue('missing', ['receivedAt'], { what: 'receipt' })]
      : noIssues,
)
