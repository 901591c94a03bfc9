import type { CivilDate } from '../foundation/civil-date'
import { formatExact, parseExact } from '../foundation/exact'
import { addFractions, compareFractions, type Fraction, one, zero } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { foundationIssue, thingIssue } from '../foundation/wording'
import type { Observation } from '../observations/observation'
import type { Unit, Units } from '../organization/unit'
import { type CompiledIndicators, inputsOf } from './compile-indicators'
import type { Indicator } from './indicator'
import type { ObservationTable } from './observation-table'
import { isAddedUp } from './over-time'
import type { Restatement, RestatementMethod, RestatementShare } from './restatement'
import { unknownUnits } from './unknown-units'
import { restatementIssue, unknownIndicator } from './wording'

/** The units that were observed and do not exist, or not before a day whose units figures are restated for. */
export function observedUnitIssues(table: ObservationTable, { units }: Units, asOf: CivilDate): readonly Issue[] {
  const observed = new Set(table.rows.map(({ unit }) => unit))
  const later = units.filter(({ id, validFrom = asOf }) => asOf < validFrom && observed.has(id))
  return [
    ...unknownUnits(table, { units }),
    ...later.map(({ id, validFrom }) => {
      const texts = { what: 'restatement-unit', unit: id, from: validFrom as CivilDate, asOf } as const
      return restatementIssue('out-of-order', ['asOf'], texts)
    }),
  ]
}

/** Weights below zero. */
export function weightIssues(observations: readonly Observation[], methods: Restatement['methods']): readonly Issue[] {
  const weights = new Set(Object.values(methods).flatMap(one => (one.kind === 'weighted-mean' ? [one.by] : [])))
  return observations.flatMap(({ indicator, value }, position) => {
    if (value === null || !weights.has(indicator) || parseExact(value).numerator >= 0n) return []
    const path = ['observations', position, 'value']
    return [foundationIssue('too-small', path, { what: 'number', minimum: 0 }, { actual: value })]
  })
}

/**
 * What is wrong with methods whose form is right: they name indicators that do not exist, or add up what does not; or
 * weights do not add up, so that those of a merged unit would not be the weights of its parts.
 */
export function methodIssues(methods: Restatement['methods'], { list, indexOf }: CompiledIndicators): readonly Issue[] {
  const nearest = nearestAmong(() => indexOf.keys())
  const byId = new Map(list.map(({ definition }) => [definition.id, definition]))
  return Object.entries(methods).flatMap(([indicator, method]: readonly [string, RestatementMethod]) => {
    const path = ['methods', indicator]
    const definition = byId.get(indicator)
    if (definition === undefined) return [unknownIndicator(indicator, nearest(indicator), path)]
    if (method.kind === 'weighted-mean') {
      const { by } = method
      if (!indexOf.has(by)) return [unknownIndicator(by, nearest(by), [...path, 'by'])]
      const ofWeights = Object.hasOwn(methods, by) ? methods[by] : undefined
      if (ofWeights === undefined || ofWeights.kind === 'sum') return []
      return [restatementIssue('contradiction', [...path, 'by'], { what: 'restatement-weights', indicator, by })]
    }
    if (method.kind !== 'sum' || addsUp(definition, byId)) return []
    return [restatementIssue('contradiction', [...path, 'kind'], { what: 'restatement-method', indicator })]
  })
}

/** Whether the figures of several units add up, by the definition. */
function addsUp(definition: Indicator, byId: ReadonlyMap<string, Indicator>): boolean {
  const parts = new Set([definition])
  for (const part of parts) {
    if (part.kind === 'ratio' || (part.kind === 'simple' && part.additivity.units !== 'sum')) return false
    if (part.kind === 'derived' && !isAddedUp(part.formula)) return false
    for (const id of inputsOf(part)) parts.add(byId.get(id) as Indicator)
  }
  return true
}

/** The share of each successor of a divided unit, by the ids of both. */
export type SharesOf = ReadonlyMap<string, ReadonlyMap<string, Fraction>>

/** Reads shares whose form is right; gives what is wrong with them beside it. */
export function readShares(
  given: readonly RestatementShare[],
  units: ReadonlyMap<string, Unit>,
): { readonly shares: SharesOf; readonly issues: readonly Issue[] } {
  const nearest = nearestAmong(() => units.keys())
  const shares = new Map<string, Map<string, Fraction>>()
  const issues = given.flatMap(({ from, to, share }, index): readonly Issue[] => {
    const path = ['shares', index]
    const unit = units.get(from)
    if (unit === undefined)
      return [thingIssue('unknown', [...path, 'from'], { what: 'unit', name: from, nearest: nearest(from) })]
    const { successors = [] } = unit
    if (!successors.includes(to))
      return [
        restatementIssue('contradiction', [...path, 'to'], { what: 'share-successor', unit: from, to, successors }),
      ]
    const exact = parseExact(share)
    if (compareFractions(exact, zero) < 0)
      return [foundationIssue('too-small', [...path, 'share'], { what: 'number', minimum: 0 }, { actual: share })]
    const ofUnit = shares.get(from) ?? new Map<string, Fraction>()
    shares.set(from, ofUnit)
    if (ofUnit.has(to)) return [restatementIssue('duplicate', path, { what: 'share', unit: from, to })]
    ofUnit.set(to, exact)
    return []
  })
  const ofWholes = [...shares].flatMap(([unit, ofUnit]): readonly Issue[] => {
    const lacking = (units.get(unit)?.successors ?? []).filter(id => !ofUnit.has(id))
    if (lacking.length > 0)
      return [restatementIssue('missing', ['shares'], { what: 'share', unit, successors: lacking })]
    const sum = [...ofUnit.values()].reduce(addFractions, zero)
    if (compareFractions(sum, one) === 0) return []
    return [restatementIssue('contradiction', ['shares'], { what: 'shares', unit, sum: formatExact(sum) })]
  })
  // A share that is wrong by itself is lacking in the whole, too, which would say the same twice.
  return { shares, issues: issues.length > 0 ? issues : ofWholes }
}
