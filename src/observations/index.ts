export { Absence, describeAbsence } from './absence'
export type { Combination, UnitCombination } from './combination'
export type { Hedge } from './hedge'
export {
  Dimension,
  Observation,
  ObservationInput,
  ObservationReference,
  ObservationStatus,
} from './observation'
export { indexObservations, type ObservationIndex } from './observation-index'
export { parseObservations } from './parse-observations'
