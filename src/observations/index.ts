export { Absence, describeAbsence } from './absence'
export {
  Observation,
  ObservationInput,
  ObservationReference,
  ObservationStatus,
} from './observation'
export { indexObservations, type ObservationIndex } from './observation-index'
export { parseObservations } from './parse-observations'
