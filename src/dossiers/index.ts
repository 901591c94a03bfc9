export {
  classifyDossier,
  type DossierClassification,
  type StepClassification,
} from './classify-dossier'
export { type Channel, Dossier, DossierEnd, DossierStep, type EndedHow, NewAppointment, Reopening } from './dossier'
export type { ClassifyDossierOptions, TermPolicy } from './judging-context'
export { type DatedTerm, Procedure, type ServiceLevel } from './procedure'
export { type DossierState, dossierStates } from './state'
export { type TallyDossiersAnswer, type TallyDossiersResult, tallyDossiers } from './tally-dossiers'
export type { TallyBy, TallyDossiersOptions } from './tally-options'
