export { chainTallies } from './chain-tallies'
export { checkContinuity } from './check-continuity'
export { checkPublished, type PrintedFigure, type PublishedFigure, type RateId } from './check-published'
export { checkTally } from './check-tally'
export {
  type ClassifyDossierOptions,
  classifyDossier,
  type DossierClassification,
  type StepClassification,
} from './classify-dossier'
export { compareRates } from './compare-rates'
export { type Channel, Dossier, DossierEnd, DossierStep, type EndedHow, NewAppointment, Reopening } from './dossier'
export type { TermPolicy } from './find-due'
export { type MergeTalliesOptions, mergeTallies } from './merge-tallies'
export { onTimeRates } from './on-time-rates'
export { type DatedTerm, Procedure, type ServiceLevel } from './procedure'
export type { Rate, RateOptions, RateResult } from './rate'
export { serviceRates } from './service-rates'
export { type DossierState, dossierStates } from './state'
export type {
  ChainedPeriod,
  Count,
  DossierTally,
  FeedbackTally,
  SatisfactionTally,
  ServiceTally,
  Tally,
  TallyBy,
  TallyColumn,
  TallyHead,
  TallyKind,
} from './tally'
export {
  type TallyDossiersAnswer,
  type TallyDossiersResult,
  tallyDossiers,
} from './tally-dossiers'
export { type TallyObservationsOptions, tallyObservations } from './tally-observations'
export type { TallyDossiersOptions } from './tally-options'
