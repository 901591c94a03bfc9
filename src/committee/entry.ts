import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { DateOrMoment } from '../foundation/moment'
import {
  just,
  list,
  maybe,
  notEmpty,
  object,
  oneOf,
  openRecord,
  record,
  type Schema,
  variants,
} from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { Observation } from '../observations/observation'
import { type AnyAssessment, assessmentProperties } from '../scorecards/assessment'

/** What every entry says: in which round, who, when; and where there is something to say, why and by what proof. */
export interface RunEntryDetails {
  /** The id of the round. */
  readonly round: string
  /** Who. */
  readonly by: string
  /** When. */
  readonly at: DateOrMoment
  readonly reason?: LocalizedText
  /** The documents or links that prove it. */
  readonly evidence?: readonly SourceReference[]
}

/** A value is given for a unit on a criterion, or takes the place of the one that stands. */
export interface AssessmentEntry extends RunEntryDetails, Omit<AnyAssessment, keyof RunEntryDetails> {
  readonly kind: 'assessment'
}

/** A measured figure is given or corrected, for criteria that read an indicator. */
export interface ObservationEntry extends RunEntryDetails {
  readonly kind: 'observation'
  readonly observation: Observation
}

/** What this round had given is taken back: the value that the round began with stands again. */
export interface WithdrawalEntry extends RunEntryDetails {
  readonly kind: 'withdrawal'
  readonly unit: string
  readonly criterion: string
  readonly reason: LocalizedText
}

/** A unit explains (giải trình) and may bring evidence; without a criterion, on the whole. It changes no value. */
export interface ExplanationEntry extends RunEntryDetails {
  readonly kind: 'explanation'
  readonly unit: string
  readonly criterion?: string
  readonly reason: LocalizedText
}

/** A unit objects (kiến nghị) to its result. It changes no value; what is decided may. */
export interface AppealEntry extends RunEntryDetails {
  readonly kind: 'appeal'
  /** A name for the decision to refer to. */
  readonly id: string
  readonly unit: string
  readonly criterion?: string
  readonly reason: LocalizedText
}

/** An appeal is decided. The value that follows from it is an assessment of its own. */
export interface DecisionEntry extends RunEntryDetails {
  readonly kind: 'decision'
  /** The id of the appeal. */
  readonly appeal: string
  readonly outcome: 'accepted' | 'accepted-in-part' | 'rejected'
  readonly reason: LocalizedText
}

/** A round is locked: nothing can be entered for it any more. */
export interface LockEntry extends RunEntryDetails {
  readonly kind: 'lock'
}

/** One line of the record of a run. */
export type RunEntry =
  | AssessmentEntry
  | ObservationEntry
  | WithdrawalEntry
  | ExplanationEntry
  | AppealEntry
  | DecisionEntry
  | LockEntry

const details = {
  round: Identifier,
  by: notEmpty,
  at: DateOrMoment,
  reason: maybe(LocalizedText),
  evidence: maybe(list(SourceReference)),
}
const about = { unit: Identifier, criterion: maybe(Identifier), reason: LocalizedText }

/** The schema of every entry but an assessment, which is read with its criterion and here is only known by its name. */
export const OtherEntry = variants(() => [
  openRecord<{ readonly kind: 'assessment' }>(() => ({ kind: just('assessment') })),
  ...otherEntries(),
]) as Schema<Exclude<RunEntry, AssessmentEntry>>

/** The schema of a {@link RunEntry}, an assessment included. */
export const RunEntry = variants(() => [
  record<AssessmentEntry>(() => ({
    kind: just('assessment'),
    ...assessmentProperties(),
    round: notEmpty,
    by: notEmpty,
    at: DateOrMoment,
  })),
  ...otherEntries(),
]) as Schema<RunEntry>

const otherEntries = () => [
  object(() => ({ kind: just('observation'), ...details, observation: Observation })),
  object(() => ({ kind: just('withdrawal'), ...details, ...about, criterion: Identifier })),
  object(() => ({ kind: just('explanation'), ...details, ...about })),
  object(() => ({ kind: just('appeal'), ...details, ...about, id: Identifier })),
  object(() => ({
    kind: just('decision'),
    ...details,
    appeal: Identifier,
    outcome: oneOf(['accepted', 'accepted-in-part', 'rejected']),
    reason: LocalizedText,
  })),
  object(() => ({ kind: just('lock'), ...details })),
]
