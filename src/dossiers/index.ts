export { classifyDossier, type DossierClassification, type StepClassification } from './classify-dossier'
export type {
  Dossier,
  DossierAppointment,
  DossierChannel,
  DossierEnd,
  DossierEndKind,
  DossierPayment,
  DossierReopening,
  DossierServiceLevel,
  DossierStep,
} from './dossier'
export type { DossierAcceptance } from './judge'
export type { ClassifyDossierOptions, TermPolicy } from './judging-context'
export { parseDossiers } from './parse-dossiers'
export { parseProcedures } from './parse-procedures'
export type { DatedTerm, Procedure, ServiceLevel } from './procedure'
export type { DossierState } from './state'
export { type TallyDossiersAnswer, type TallyDossiersResult, tallyDossiers } from './tally-dossiers'
export type { TallyBy, TallyDossiersOptions } from './tally-options'
