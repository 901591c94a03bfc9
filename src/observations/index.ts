export {
  Absence,
  Observation,
  ObservationReference,
  type ObservationStatus,
  parseObservations,
} from './observation'
export { indexObservations, type ObservationIndex } from './observation-index'
