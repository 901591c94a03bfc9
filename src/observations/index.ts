export { type Absence, formatAbsence } from './absence'
export type { ObservationCombination, ObservationUnitCombination } from './combination'
export type { ObservationHedge } from './hedge'
export type {
  Observation,
  ObservationDimension,
  ObservationInput,
  ObservationReference,
  ObservationStatus,
} from './observation'
export { indexObservations, type ObservationIndex } from './observation-index'
export { parseObservations } from './parse-observations'
