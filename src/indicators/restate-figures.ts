import type { Issue } from '../foundation/issue'
import type { PeriodText } from '../foundation/period'
import { type Observation, type ObservationDimension, observationKey } from '../observations/observation'
import { continuationOn } from '../organization/continuation'
import type { Unit } from '../organization/unit'
import type { SharesOf } from './check-restatement'
import type { CompiledIndicator, CompiledIndicators } from './compile-indicators'
import { factorOfIndicator } from './indicator'
import { type FiguresOfUnits, type Made, type RestatedUnit, restateUnit } from './restate-unit'
import type { Restatement, RestatementMethod } from './restatement'
import { restatementFinding, restatementIssue } from './wording'

/** The figures of the units of a day. */
export interface RestatedFigures {
  readonly observations: readonly Observation[]
  readonly findings: readonly Issue[]
  /** What restating lacks: methods, shares. */
  readonly issues: readonly Issue[]
  /** How each figure was made that was not given, those of steps in between included, by `observationKey`. */
  readonly made: ReadonlyMap<string, Made>
}

type Lacking = NonNullable<RestatedUnit['lacks']>

/** One indicator, one period and one dimension. */
interface Place {
  readonly indicator: string
  readonly period: PeriodText
  readonly dimension?: ObservationDimension
}

/** Restates checked observations of known units by checked methods and shares. */
export function restateFigures(
  { list, indexOf }: CompiledIndicators,
  observations: readonly Observation[],
  { units: { units }, asOf, methods }: Restatement,
  shares: SharesOf,
): RestatedFigures {
  const continuation = continuationOn(units, asOf)
  const givenAt = new Map<string, Map<string, Observation>>()
  for (const observation of observations) {
    const key = placeKey(observation)
    const given = givenAt.get(key) ?? new Map<string, Observation>()
    givenAt.set(key, given.set(observation.unit, observation))
  }
  const made = new Map<string, Made>()
  const findings: Issue[] = []
  const lacking: (Lacking & { readonly indicator: string })[] = []

  const known = new Map<string, FiguresOfUnits>()
  const figuresAt = (at: Place): FiguresOfUnits => {
    const before = known.get(placeKey(at))
    if (before !== undefined) return before
    const { indicator, period, dimension } = at
    const given = givenAt.get(placeKey(at)) ?? new Map<string, Observation>()
    const figures = new Map(given)
    known.set(placeKey(at), { given, figures })
    const method = Object.hasOwn(methods, indicator) ? (methods[indicator] as RestatementMethod) : undefined
    const { definition } = list[indexOf.get(indicator) as number] as CompiledIndicator
    const weights = method?.kind === 'weighted-mean' ? figuresAt({ ...at, indicator: method.by }) : undefined
    const factor = factorOfIndicator(definition)
    const place = { indicator, period, dimension, method, factor, given, figures, weights }
    for (const unit of continuation.continuedFrom(given.keys())) {
      const restated = restateUnit(unit, place, continuation, shares)
      if (restated.lacks !== undefined) lacking.push({ ...restated.lacks, indicator })
      if (restated.figure === undefined) continue
      figures.set(unit.id, restated.figure)
      if (restated.made !== undefined) made.set(observationKey(restated.figure), restated.made)
      findings.push(...(restated.findings ?? []))
    }
    return { given, figures }
  }

  const restated = new Set<Observation>()
  const lost = new Set<string>()
  for (const { unit, indicator, period, dimension } of observations) {
    const { figures } = figuresAt({ indicator, period, ...(dimension === undefined ? {} : { dimension }) })
    const heirs = continuation.heirs(unit)
    if (heirs.length === 0) lost.add(unit)
    for (const { id } of heirs) {
      const figure = figures.get(id)
      if (figure !== undefined) restated.add(figure)
    }
  }
  return {
    observations: [...restated],
    findings: [
      ...methodFindings([...restated], made),
      ...findings,
      ...[...lost].map(unit => restatementFinding('left-out', ['observations'], { what: 'ended-before', unit, asOf })),
    ],
    issues: lackingIssues(lacking, units),
    made,
  }
}

function placeKey({ indicator, period, dimension }: Place): string {
  return observationKey({ unit: '', indicator, period, ...(dimension === undefined ? {} : { dimension }) })
}

/** By which method the figures of each indicator and period were restated, and of how many units. */
function methodFindings(observations: readonly Observation[], made: ReadonlyMap<string, Made>): readonly Issue[] {
  const groups = new Map<
    string,
    { what: RestatementMethod['kind']; indicator: string; period: PeriodText; units: Set<string> }
  >()
  for (const observation of observations) {
    const { indicator, period, unit, value } = observation
    const what = methodOf(observation, made)?.kind
    if (what === undefined || value === null) continue
    const key = JSON.stringify([indicator, period])
    const group = groups.get(key) ?? { what, indicator, period, units: new Set<string>() }
    groups.set(key, group)
    group.units.add(unit)
  }
  return [...groups.values()].map(({ units, ...texts }) =>
    restatementFinding('restated', ['observations'], { ...texts, units: units.size }, { severity: 'info' }),
  )
}

/** The method by which a figure was made, before it passed on if the unit was renamed since; none if it was given. */
function methodOf(observation: Observation, made: ReadonlyMap<string, Made>): RestatementMethod | undefined {
  let last = made.get(observationKey(observation))
  while (last?.method === null) last = made.get(observationKey(last.parts[0]?.figure as Observation))
  return last?.method
}

/** One issue for each indicator without a method, for each unit without shares, and for each method without a meaning. */
function lackingIssues(
  lacking: readonly (Lacking & { readonly indicator: string })[],
  units: readonly Unit[],
): readonly Issue[] {
  const of = (what: Lacking['what']) => lacking.filter(one => one.what === what)
  const indicators = new Map<string, Set<string>>()
  for (const { indicator, of: unit } of of('method')) {
    indicators.set(indicator, (indicators.get(indicator) ?? new Set()).add(unit))
  }
  const divided = new Set(of('shares').map(one => one.of))
  const meaningless = new Map(of('method-for-shares').map(one => [JSON.stringify([one.indicator, one.of]), one]))
  return [
    ...[...indicators].map(([indicator, names]) =>
      restatementIssue('missing', ['methods'], { what: 'restatement-method', indicator, units: [...names] }),
    ),
    ...units
      .filter(({ id }) => divided.has(id))
      .map(({ id, successors = [] }) =>
        restatementIssue('missing', ['shares'], { what: 'restatement-shares', unit: id, successors }),
      ),
    ...[...meaningless.values()].map(({ indicator, of: unit }) =>
      restatementIssue('not-applicable', ['methods', indicator], { what: 'restatement-shares', indicator, unit }),
    ),
  ]
}
