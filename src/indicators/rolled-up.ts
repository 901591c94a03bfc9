import type { Issue } from '../foundation/issue'
import type { Combined } from '../observations/combine'
import type { Observation } from '../observations/observation'
import { indicatorFinding } from './wording'

/** How many units a total is made of. */
export interface RollUpCoverage {
  /** The group, or the whole. */
  readonly unit: string
  readonly indicator: string
  readonly period: string
  /** How many units have a figure that is in the total. */
  readonly reported: number
  /**
   * How many there are at the end of the period, and how many ended within it whose figures belong to the total; those to
   * which the indicator does not apply are not counted, nor those that the figure of a successor covers.
   */
  readonly members: number
  /** The units that have none, in the order of the data. */
  readonly missing: readonly string[]
}

/** What rolling up gives. */
export interface RolledUp {
  /** One figure for each group (or the whole), indicator and period that any unit has a figure of. */
  readonly observations: readonly Observation[]
  /** For each of them, of how many units it is, in the same order. */
  readonly coverage: readonly RollUpCoverage[]
  readonly findings: readonly Issue[]
}

/** A result that is being made. */
export interface Rolling extends RolledUp {
  readonly observations: Observation[]
  readonly coverage: RollUpCoverage[]
  readonly findings: Issue[]
}

/** The total of one group for one indicator, and who is not in it. */
export interface Totals {
  readonly combined: Combined
  readonly coverage: RollUpCoverage
  /** Units that ended within the period and reported a figure that does not add up with those of the end. */
  readonly leftOut: readonly string[]
}

/** Puts a total and its coverage to a result. */
export function addTotal({ coverage, combined, leftOut }: Totals, result: Rolling): void {
  const { unit, indicator, period, missing } = coverage
  const place = ['observations', result.observations.length]
  result.observations.push({ unit, indicator, period, ...combined })
  result.coverage.push(coverage)
  if (leftOut.length > 0) {
    const names = { what: 'ended-units', unit, indicator, period, ended: leftOut } as const
    result.findings.push(indicatorFinding('left-out', place, names))
  }
  if (missing.length > 0 && combined.absence !== 'not-applicable')
    result.findings.push(indicatorFinding('incomplete', place, { what: 'total', ...coverage }))
}
