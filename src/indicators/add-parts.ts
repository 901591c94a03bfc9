import { parseExact } from '../foundation/exact'
import { compareFractions } from '../foundation/fraction'
import type { Observation } from '../observations/observation'
import type { CompiledIndicators } from './compile-indicators'
import { computeColumns } from './compute-columns'
import type { ObservationTable } from './observation-table'
import { rollUpTotals, type Whole } from './roll-up-totals'
import { addTotal, type Rolling } from './rolled-up'
import { indicatorFinding } from './wording'

/**
 * The figures of whole units: those that were given, and the totals of parts, such as the dossiers of each channel.
 *
 * Parts of two kinds, by channel and by field, are two counts of the same: the kind that comes first is added up. A figure
 * that was given for all of the unit stays. What another kind comes to is held against it.
 */
export function addParts({ list, ...compiled }: CompiledIndicators, table: ObservationTable): Rolling {
  const result: Rolling = { observations: [], coverage: [], findings: [] }
  const kinds = kindsOfParts(table)
  const { columns } = computeColumns({ list, ...compiled }, table)
  for (const period of table.periods) {
    const known = new Map<string, Observation>()
    const keyOf = (unit: string, indicator: string): string => JSON.stringify([unit, indicator])
    for (const index of list.keys()) {
      for (const one of table.column(index, period) ?? []) {
        if (one === undefined || one.dimension !== undefined) continue
        known.set(keyOf(one.unit, one.indicator), one)
        result.observations.push(one)
        const { unit, indicator } = one
        result.coverage.push({ unit, indicator, period, reported: 1, members: 1, missing: [] })
      }
    }
    for (const [kind, wholes] of kinds) {
      for (const totals of rollUpTotals({ list, ...compiled }, table, columns, period, wholes)) {
        const { combined, coverage } = totals
        const { unit, indicator } = coverage
        // A unit that has no part with this figure has no total of it.
        if (coverage.reported === 0) continue
        const before = known.get(keyOf(unit, indicator))
        if (before === undefined) {
          addTotal(totals, result)
          known.set(keyOf(unit, indicator), result.observations.at(-1) as Observation)
        } else if (before.value !== null && combined.value !== null && isOther(before.value, combined.value)) {
          const texts = { unit, indicator, period, kind, whole: before.value, sum: combined.value }
          result.findings.push(indicatorFinding('contradiction', ['observations'], { what: 'dimensions', ...texts }))
        }
      }
    }
  }
  return result
}

function isOther(a: string | number, b: string): boolean {
  return compareFractions(parseExact(a), parseExact(b)) !== 0
}

/** The units that reported parts, by what sets the parts apart, each with its parts as members. */
function kindsOfParts({ rows }: ObservationTable): ReadonlyMap<string, readonly Whole[]> {
  const kinds = new Map<string, Map<string, { id: string; row: number }[]>>()
  for (const [row, { unit, dimension }] of rows.entries()) {
    if (dimension === undefined) continue
    const kind = Object.keys(dimension).toSorted().join(', ')
    const units = kinds.get(kind) ?? new Map<string, { id: string; row: number }[]>()
    kinds.set(kind, units)
    units.set(unit, [...(units.get(unit) ?? []), { id: Object.values(dimension).join(', '), row }])
  }
  return new Map([...kinds].map(([kind, units]) => [kind, [...units].map(([id, members]) => ({ id, members }))]))
}
