import type { LocalizedText } from '../foundation/language'
import { type Observation, type ObservationReference, observationKey } from '../observations/observation'
import type { AnyAssessment } from './assessment'
import { absenceOf, type Evaluation, type EvaluationInputs } from './evaluation'
import { faultsIn } from './rules/rule'
import { kindOf } from './rules/rules'
import type { Criterion } from './scorecard'

/** What something is called; its id if it has no name. */
export type NameOf = (id: string) => LocalizedText

/** What a unit was given on a criterion: an assessment, an observation, or nothing. */
export interface GivenValue {
  readonly assessment?: AnyAssessment
  readonly observation?: Observation
  /** Finds an observation that another one was computed from, among those the evaluation was given. */
  readonly find?: (reference: ObservationReference) => Observation | undefined
  /** What indicators and units are called, as far as the evaluation knows. */
  readonly called?: { readonly indicator: NameOf; readonly unit: NameOf }
}

/** What stands at the place that an evaluation noted for a criterion. */
export function givenTo(
  { indicator }: Criterion,
  place: number | null,
  { assessments, observations, indicators, units }: EvaluationInputs,
): GivenValue {
  if (place === null) return {}
  if (indicator === undefined) {
    const assessment = assessments[place]
    return assessment === undefined ? {} : { assessment }
  }
  const observation = observations[place]
  if (observation === undefined) return {}
  return {
    observation,
    called: {
      indicator: id => indicators?.find(one => one.id === id)?.name ?? id,
      unit: id => units.units.find(one => one.id === id)?.name ?? id,
    },
    find: reference => {
      const key = observationKey(reference)
      return observations.find(other => observationKey(other) === key)
    },
  }
}

/** A given value as the rule of its criterion reads it; null if there is none. */
export function readGiven({ rule }: Criterion, { assessment, observation }: GivenValue): { read: unknown } | null {
  const kind = kindOf(rule)
  const value =
    observation === undefined
      ? (assessment?.value ?? null)
      : observation.value === null
        ? null
        : kind.observed?.({ ...observation, value: observation.value }, rule)
  if (value === null) return null
  const read = kind.read(rule, value)
  return faultsIn(read) === null ? { read } : null
}

/**
 * What a rule that compares must know of a group and of all units, found again from what they were given on the criterion at
 * an index; null for other rules.
 */
export function groupOf({ entries, inputs }: Evaluation, group: string, criterion: Criterion, index: number): unknown {
  const summary = kindOf(criterion.rule).ofGroup?.(criterion.rule) ?? null
  if (summary === null) return null
  const values = entries.flatMap(entry => {
    if (absenceOf(entry, criterion.id)?.absence === 'not-applicable') return []
    const value = readGiven(criterion, givenTo(criterion, entry.given[index] ?? null, inputs))
    return value === null ? [] : [{ group: entry.group, ...value }]
  })
  return summary(
    values.filter(value => value.group === group).map(({ read }) => read),
    values.map(({ read }) => read),
  )
}
