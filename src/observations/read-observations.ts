import type { IssuePath } from '../foundation/issue'
import { type ReadList, readItems, readRow } from '../foundation/structure'
import { countIssues } from './counts'
import { type Observation, ObservationParts } from './observation'

/** Reads a list of observations, one by one; returns the valid ones with their positions, and all issues. */
export function readObservations(list: readonly unknown[], path: IssuePath): ReadList<Observation> {
  return readItems(list, path, (input, place) => {
    const read = readRow(ObservationParts, input, place)
    const issues = read.issues ?? countIssues(read.value, undefined, place())
    return issues.length > 0 ? { issues } : read
  })
}
