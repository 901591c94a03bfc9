import { formatExact, parseExact } from '../foundation/exact'
import type { Observation } from '../observations/observation'
import { indexObservations, type ObservationIndex } from '../observations/observation-index'
import type { AnyAssessment } from './assessment'
import type { Evaluation, EvaluationInputs } from './evaluation'
import { faultsIn } from './rules/rule'
import { kindOf } from './rules/rules'
import type { Criterion } from './scorecard'

/** What a unit was given on a criterion: an assessment, an observation, or nothing. */
export interface GivenValue {
  readonly assessment?: AnyAssessment
  readonly observation?: Observation
}

/** The assessments of each unit, found once for each list of them. */
const assessmentsByUnit = new WeakMap<readonly AnyAssessment[], ReadonlyMap<string, readonly AnyAssessment[]>>()
/** The observations, indexed once for each list of them. */
const observationIndexes = new WeakMap<readonly Observation[], ObservationIndex>()

function remember<K extends WeakKey, V>(known: WeakMap<K, V>, key: K, make: (key: K) => V): V {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make(key)
  known.set(key, made)
  return made
}

/** What a unit was given on each criterion. */
export function givenTo(
  unit: string,
  { assessments, observations, period, round }: EvaluationInputs,
): (criterion: Criterion) => GivenValue {
  const own = remember(assessmentsByUnit, assessments, groupByUnit).get(unit) ?? []
  const byCriterion = new Map(
    own.filter(row => round === undefined || row.round === round).map(row => [row.criterion, row]),
  )
  const index = remember(observationIndexes, observations, indexObservations)
  return ({ id, indicator }) => {
    if (indicator === undefined) {
      const assessment = byCriterion.get(id)
      return assessment === undefined ? {} : { assessment }
    }
    const observation = index.get(unit, indicator, period as string)
    return observation === undefined ? {} : { observation }
  }
}

function groupByUnit(assessments: readonly AnyAssessment[]): ReadonlyMap<string, readonly AnyAssessment[]> {
  const groups = new Map<string, AnyAssessment[]>()
  for (const row of assessments) {
    const group = groups.get(row.unit)
    if (group === undefined) groups.set(row.unit, [row])
    else group.push(row)
  }
  return groups
}

/** A given value as the rule of its criterion reads it; null where there is none. */
export function readGiven({ rule }: Criterion, { assessment, observation }: GivenValue): { read: unknown } | null {
  const kind = kindOf(rule)
  const value =
    observation === undefined
      ? (assessment?.value ?? null)
      : observation.value === null
        ? null
        : kind.observed?.(formatExact(parseExact(observation.value)))
  if (value === null) return null
  const read = kind.read(rule, value)
  return faultsIn(read) === null ? { read } : null
}

/** What a rule that compares must know of a group, found again from what its members were given; null for other rules. */
export function groupOf({ entries, inputs }: Evaluation, group: string, criterion: Criterion): unknown {
  const summary = kindOf(criterion.rule).ofGroup?.(criterion.rule) ?? null
  if (summary === null) return null
  const members = entries.filter(
    entry => entry.group === group && entry.absences?.[criterion.id]?.absence !== 'not-applicable',
  )
  return summary(members.flatMap(({ unit }) => readGiven(criterion, givenTo(unit, inputs)(criterion))?.read ?? []))
}
