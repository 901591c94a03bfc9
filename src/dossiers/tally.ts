import type { LocalizedText } from '../foundation/language'
import type { DateOrMoment } from '../foundation/moment'
import type { PeriodText } from '../foundation/period'
import type { Source } from '../foundation/source'

/** What a tally is of: one unit, one group of units, one procedure, one field of procedures, one channel. */
export type TallyBy = 'unit' | 'group' | 'procedure' | 'field' | 'channel'

/** A count of a form; null where it is not known. An optional column that is left out is not on the form at all. */
export type Count = number | null

/** What every tally says of itself: of what, of which period, from where. */
export interface TallyHead {
  readonly by: TallyBy
  /** The id of the unit, group, procedure or field, or the channel. */
  readonly scope: string
  readonly period: PeriodText
  /** A name of the period where the report gives one. */
  readonly label?: LocalizedText
  /** As of when it was counted. */
  readonly asOf?: DateOrMoment
  readonly source?: Source
}

/** One of the periods that a tally was chained from. */
export interface ChainedPeriod {
  readonly period: PeriodText
  readonly received: Count
  readonly carriedOver: Count
}

/**
 * The columns of form II.06a/VPCP and of the newer form, for one scope and period.
 *
 * `received` (c3) = `online` (c4) + `direct` (c5) + `carriedOver` (c6) = `resolved` (c7) + `pending` (c11); `resolved` =
 * `early` (c8) + `onTime` (c9) + `late` (c10); `pending` = `pendingWithinDeadline` (c12) + `pendingOverdue` (c13).
 * What has no due date or no result stands in columns of its own, so that the identities hold.
 */
export interface DossierTally extends TallyHead {
  readonly kind: 'dossiers'
  /** All that was to be handled in the period, carried over included (c3). */
  readonly received: Count
  readonly online: Count
  /** Handed in directly or by post (c5). */
  readonly direct: Count
  readonly carriedOver: Count
  readonly resolved: Count
  readonly early: Count
  readonly onTime: Count
  readonly late: Count
  readonly pending: Count
  readonly pendingWithinDeadline: Count
  readonly pendingOverdue: Count
  /** Early and on time together: many reports print no more. */
  readonly inTime?: Count
  /** Resolved, of procedures without a term. */
  readonly resolvedWithoutDeadline?: Count
  /** Pending, of procedures without a term. */
  readonly pendingWithoutDeadline?: Count
  /** Pending, and waiting for the applicant to supplement the file. */
  readonly awaitingSupplement?: Count
  /** Over without a result: `returned`, `withdrawn`, `rejected`, `stopped` together. */
  readonly endedWithoutResult?: Count
  readonly returned?: Count
  readonly withdrawn?: Count
  readonly rejected?: Count
  readonly stopped?: Count
  /** Of those newly received: filed elsewhere than in the place that is responsible. */
  readonly nonLocal?: Count
  /** Late, with a letter of apology and a new appointment. */
  readonly lateWithApology?: Count
  readonly lateWithoutApology?: Count
  /** Late, with an excuse. */
  readonly lateExcused?: Count
  /** The working days from receipt to result of all resolved ones together. */
  readonly workingDays?: Count
  /** Those of them without the days on which the file was awaited, or a result was there and not reopened yet. */
  readonly netWorkingDays?: Count
  readonly chained?: readonly ChainedPeriod[]
}

/** Petitions and feedback of citizens: a hotline such as 1022, a portal, the national portal. */
export interface FeedbackTally extends TallyHead {
  readonly kind: 'feedback'
  readonly received: Count
  readonly answered: Count
  readonly carriedOver?: Count
  /** Passed on to the agency responsible. */
  readonly forwarded?: Count
  readonly answeredInTime?: Count
  readonly answeredLate?: Count
  readonly pending?: Count
  readonly pendingWithinDeadline?: Count
  readonly pendingOverdue?: Count
  /** By telephone. There may be other ways in, so that these need not add up. */
  readonly byHotline?: Count
  readonly byPortal?: Count
  readonly chained?: readonly ChainedPeriod[]
}

/** How many were asked or rated a service, and how many were satisfied. */
export interface SatisfactionTally extends TallyHead {
  readonly kind: 'satisfaction'
  readonly rated: Count
  readonly satisfied: Count
  readonly notSatisfied?: Count
}

/** How many procedures are offered online, and used. A procedure counts once in every period. */
export interface ServiceTally extends TallyHead {
  readonly kind: 'services'
  /** Procedures that can be offered online. */
  readonly eligible?: Count
  readonly offered?: Count
  /** Procedures with filings of any kind. */
  readonly withFilings?: Count
  readonly withOnlineFilings?: Count
  readonly onNationalPortal?: Count
  readonly withFeeDuty?: Count
  readonly withOnlinePayment?: Count
}

/** Any tally. All kinds are checked, merged, chained and turned into observations the same way. */
export type Tally = DossierTally | FeedbackTally | SatisfactionTally | ServiceTally

/** The kinds of tallies. */
export type TallyKind = Tally['kind']

/** The columns of a tally. */
export type TallyColumn<T extends Tally = Tally> = T extends Tally
  ? Exclude<keyof T & string, keyof TallyHead | 'kind' | 'chained'>
  : never
