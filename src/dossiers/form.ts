import type { DossierTally, FeedbackTally, SatisfactionTally, ServiceTally, TallyColumn, TallyKind } from './tally'

/** A total and its parts. */
export interface Sum {
  readonly whole: string
  readonly parts: readonly string[]
  /** True where there may be further parts that are not on the form: nothing is derived from it. */
  readonly isOpen?: true
}

/**
 * What a column does when periods follow each other: counts of what happens add up (`flow`), what was open at the
 * beginning is that of the first (`opening`), what is open at the end that of the last (`closing`), and what was to be
 * handled counts those carried over once (`total`).
 */
export type ColumnNature = 'flow' | 'opening' | 'closing' | 'total'

/** A form: its columns, and what must hold between them. Data, so that every kind of tally is handled alike. */
export interface Form {
  readonly columns: Readonly<Record<string, ColumnNature>>
  /** The columns that must be there, null where not known. */
  readonly required: readonly string[]
  /** The columns that older forms lack because they have none of it: left out, they stand for nothing, not for unknown. */
  readonly noneIfAbsent: readonly string[]
  readonly sums: readonly Sum[]
  /** A part that cannot be more than its whole, without being part of a sum. */
  readonly bounds: readonly { readonly part: string; readonly whole: string }[]
  /** Whether periods can be chained: the same procedure counts in each. */
  readonly isChainable: boolean
}

type ColumnsOf<T extends DossierTally | FeedbackTally | SatisfactionTally | ServiceTally> = Readonly<
  Record<TallyColumn<T>, ColumnNature>
>

const dossiers: ColumnsOf<DossierTally> = {
  received: 'total',
  online: 'flow',
  direct: 'flow',
  carriedOver: 'opening',
  resolved: 'flow',
  early: 'flow',
  onTime: 'flow',
  inTime: 'flow',
  late: 'flow',
  resolvedWithoutDeadline: 'flow',
  pending: 'closing',
  pendingWithinDeadline: 'closing',
  pendingOverdue: 'closing',
  pendingWithoutDeadline: 'closing',
  awaitingSupplement: 'closing',
  endedWithoutResult: 'flow',
  returned: 'flow',
  withdrawn: 'flow',
  rejected: 'flow',
  stopped: 'flow',
  nonLocal: 'flow',
  lateWithApology: 'flow',
  lateWithoutApology: 'flow',
  lateExcused: 'flow',
  workingDays: 'flow',
  netWorkingDays: 'flow',
}

const feedback: ColumnsOf<FeedbackTally> = {
  received: 'total',
  byHotline: 'flow',
  byPortal: 'flow',
  carriedOver: 'opening',
  forwarded: 'flow',
  answered: 'flow',
  answeredInTime: 'flow',
  answeredLate: 'flow',
  pending: 'closing',
  pendingWithinDeadline: 'closing',
  pendingOverdue: 'closing',
}

const satisfaction: ColumnsOf<SatisfactionTally> = { rated: 'flow', satisfied: 'flow', notSatisfied: 'flow' }

const services: ColumnsOf<ServiceTally> = {
  eligible: 'flow',
  offered: 'flow',
  withFilings: 'flow',
  withOnlineFilings: 'flow',
  onNationalPortal: 'flow',
  withFeeDuty: 'flow',
  withOnlinePayment: 'flow',
}

/** The form of each kind of tally. */
export const forms: Readonly<Record<TallyKind, Form>> = {
  dossiers: {
    columns: dossiers,
    required: [
      'received',
      'online',
      'direct',
      'carriedOver',
      'resolved',
      'early',
      'onTime',
      'late',
      'pending',
      'pendingWithinDeadline',
      'pendingOverdue',
    ],
    noneIfAbsent: ['resolvedWithoutDeadline', 'pendingWithoutDeadline', 'endedWithoutResult'],
    sums: [
      { whole: 'received', parts: ['online', 'direct', 'carriedOver'] },
      { whole: 'received', parts: ['resolved', 'pending', 'endedWithoutResult'] },
      { whole: 'resolved', parts: ['inTime', 'late', 'resolvedWithoutDeadline'] },
      { whole: 'resolved', parts: ['early', 'onTime', 'late', 'resolvedWithoutDeadline'] },
      { whole: 'inTime', parts: ['early', 'onTime'] },
      { whole: 'pending', parts: ['pendingWithinDeadline', 'pendingOverdue', 'pendingWithoutDeadline'] },
      { whole: 'endedWithoutResult', parts: ['returned', 'withdrawn', 'rejected', 'stopped'] },
      { whole: 'late', parts: ['lateWithApology', 'lateWithoutApology'] },
    ],
    bounds: [
      { part: 'nonLocal', whole: 'received' },
      { part: 'lateExcused', whole: 'late' },
      { part: 'awaitingSupplement', whole: 'pending' },
      { part: 'netWorkingDays', whole: 'workingDays' },
    ],
    isChainable: true,
  },
  feedback: {
    columns: feedback,
    required: ['received', 'answered'],
    noneIfAbsent: [],
    sums: [
      { whole: 'received', parts: ['answered', 'pending'] },
      { whole: 'received', parts: ['byHotline', 'byPortal', 'carriedOver'], isOpen: true },
      { whole: 'answered', parts: ['answeredInTime', 'answeredLate'] },
      { whole: 'pending', parts: ['pendingWithinDeadline', 'pendingOverdue'] },
    ],
    bounds: [
      { part: 'forwarded', whole: 'received' },
      { part: 'carriedOver', whole: 'received' },
    ],
    isChainable: true,
  },
  satisfaction: {
    columns: satisfaction,
    required: ['rated', 'satisfied'],
    noneIfAbsent: [],
    sums: [{ whole: 'rated', parts: ['satisfied', 'notSatisfied'] }],
    bounds: [],
    isChainable: true,
  },
  services: {
    columns: services,
    required: [],
    noneIfAbsent: [],
    sums: [],
    bounds: [
      { part: 'offered', whole: 'eligible' },
      { part: 'withOnlineFilings', whole: 'withFilings' },
      { part: 'onNationalPortal', whole: 'offered' },
      { part: 'withOnlinePayment', whole: 'withFeeDuty' },
    ],
    isChainable: false,
  },
}
