import type { CivilDate } from '../foundation/civil-date'
import type { Issue } from '../foundation/issue'
import { parsePeriod } from '../foundation/period'
import type { Observation } from '../observations/observation'
import { buildIndex, type ObservationIndex } from '../observations/observation-index'
import { readObservations } from '../observations/read-observations'
import { successionIn } from '../organization/succession'
import type { Unit } from '../organization/unit'
import type { CompiledScorecard } from './compile'
import { type Composed, composeFigures, type PlacedObservation } from './compose-figures'
import type { EvaluationInputs } from './evaluation'

/** The observations of an evaluation, ready to be read by criteria. */
export interface ParsedFigures {
  /** Those given, and after them those that were made of them for the period. */
  readonly observations: readonly Observation[]
  readonly index: ObservationIndex
  readonly placeOf: (observation: Observation) => number
  /** The ids of units that ended since the period began: their figures count for others, or a finding names them. */
  readonly ended: ReadonlySet<string>
  /** What is wrong with those given. */
  readonly issues: readonly Issue[]
  /** What is doubtful about those that were made, or could not be. */
  readonly findings: readonly Issue[]
}

const nothing: Composed = { observations: [], findings: [] }

/** Makes the figures of the period that were not given, from those that were. */
export function composeFor(
  given: readonly PlacedObservation[],
  { period, indicators = [], units, missing }: EvaluationInputs,
  { leaves }: CompiledScorecard,
  judged: readonly Unit[],
  asOf: CivilDate,
): Composed {
  const read = [...new Set(leaves.flatMap(({ criterion }) => criterion.indicator ?? []))]
  if (period === undefined || read.length === 0) return nothing
  const severity = missing === 'error' ? 'error' : 'warning'
  return composeFigures(given, { indicators: read, judged, units, period, asOf, definitions: indicators, severity })
}

/** Reads observations, and makes those of the period that were not given. */
export function readFigures(
  inputs: EvaluationInputs,
  compiled: CompiledScorecard,
  judged: readonly Unit[],
  asOf: CivilDate,
): ParsedFigures {
  const { observations, period, units } = inputs
  const { whole, issues } = readObservations(observations, ['observations'])
  const given = buildIndex(whole, ['observations'])
  const faults = [...issues, ...given.issues]
  const composed = faults.length > 0 ? nothing : composeFor(whole, inputs, compiled, judged, asOf)
  const made = composed.observations.map((value, index) => ({ value, index: observations.length + index }))
  const places = new Map([...whole, ...made].map(({ value, index }) => [value, index]))
  const ended =
    period === undefined ? [] : successionIn(units.units, parsePeriod(period).from, asOf).ended.map(one => one.unit.id)
  return {
    observations: made.length === 0 ? observations : [...observations, ...composed.observations],
    index: made.length === 0 ? given.index : buildIndex([...whole, ...made], ['observations']).index,
    placeOf: observation => places.get(observation) as number,
    ended: new Set(ended),
    issues: faults,
    findings: composed.findings,
  }
}
