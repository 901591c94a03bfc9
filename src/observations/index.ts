export {
  Absence,
  Observation,
  ObservationReference,
  type ObservationStatus,
  parseObservations,
} from './observation'
export { indexObservations, type ObservationIndex } from './observation-index'
export { type WeightedComponent, type WeightedMeanOptions, weightedMean } from './weighted-mean'
