import type { CompiledFormula } from '../formulas/compile'
import { factorOf } from '../formulas/measure'
import { resultOf } from '../formulas/quantity'
import { parseExact } from '../foundation/exact'
import { isZero, shareOf, type Value } from '../observations/arithmetic'
import type { ObservationCombination, ObservationUnitCombination } from '../observations/combination'
import { type Combined, canCombine, combine, sumText } from '../observations/combine'
import { type Observation, weakestStatus } from '../observations/observation'
import type { CompiledIndicator, CompiledIndicators } from './compile-indicators'
import type { Columns } from './compute-columns'
import type { RatioIndicator } from './indicator'
import type { Column, ObservationTable } from './observation-table'
import { isAddedUp } from './over-time'
import type { Totals } from './rolled-up'

/** A unit and its row among what was observed; a unit that was never observed has none. */
export interface Member {
  readonly id: string
  readonly row: number | undefined
  /** Of a unit that ended within the period: the rows of those that carry on its work. */
  readonly heirs?: readonly (number | undefined)[]
  /** The part of the period in which it existed, if it began or ended within it. */
  readonly lifetime?: string
}

/** A group or the whole, with its members. */
export interface Whole {
  readonly id: string
  readonly members: readonly Member[]
}

/** The totals of all indicators in a period, as far as any unit has a figure. */
export function* rollUpTotals(
  { list }: CompiledIndicators,
  table: ObservationTable,
  brought: Columns,
  period: string,
  wholes: readonly Whole[],
): Generator<Totals> {
  // Who reports by quarters counts in the year of those who report it whole.
  const columnOf = (index: number): Column | undefined => brought(index, period)
  const memberAt = new Map(
    wholes.flatMap(({ members }) => members.flatMap(one => (one.row === undefined ? [] : [[one.row, one] as const]))),
  )
  // Of a flow a unit can report no more than its lifetime; but if an heir reported the whole period, that may contain it.
  const ofLifetime = (index: number, row: number): Observation | undefined => {
    const { lifetime, heirs = [] } = memberAt.get(row) ?? {}
    if (lifetime === undefined) return undefined
    const isContained = heirs.some(heir => heir !== undefined && (columnOf(index)?.[heir]?.value ?? null) !== null)
    return isContained ? undefined : brought(index, lifetime)?.[row]
  }
  const rules = rollUpRules(list, columnOf, ofLifetime)
  for (let index = 0; index < list.length; index++) {
    const column = table.column(index, period) === undefined ? undefined : columnOf(index)
    if (column === undefined) continue
    const indicator = (list[index] as CompiledIndicator).definition.id
    for (const { id: unit, members } of wholes) {
      const rows: number[] = []
      const missing: string[] = []
      const leftOut: string[] = []
      let count = 0
      for (const { id, row, heirs } of members) {
        const observation = row === undefined ? undefined : column[row]
        if (observation?.absence === 'not-applicable') continue
        if (heirs !== undefined) {
          if (heirs.some(heir => heir !== undefined && rules.covers(index, heir, id))) continue
          if (!rules.isFlow(index)) {
            if ((observation?.value ?? null) !== null) leftOut.push(id)
            continue
          }
        }
        count++
        if (row !== undefined && rules.has(index, row)) rows.push(row)
        else missing.push(id)
      }
      const coverage = { unit, indicator, period, reported: count - missing.length, members: count, missing }
      yield { combined: rules.total(index, rows), coverage, leftOut }
    }
  }
}

const doesNotAddUp: Combined = { value: null, absence: 'not-applicable', status: 'final' }
const nothing: Combined = { value: null, absence: 'no-data', status: 'final' }

/** Which units can be in a total, and what the total of some is. */
function rollUpRules(
  list: readonly CompiledIndicator[],
  columnOf: (indicator: number) => Column | undefined,
  ofLifetime: (indicator: number, row: number) => Observation | undefined,
) {
  const at = (indicator: number, row: number): Observation | undefined => {
    const own = columnOf(indicator)?.[row]
    if ((own?.value ?? null) !== null || !isFlow(indicator)) return own
    return ofLifetime(indicator, row) ?? own
  }
  const inputsOf = (indicator: number): readonly number[] => (list[indicator] as CompiledIndicator).inputs

  const combinationOf = (indicator: number): ObservationUnitCombination => {
    const { definition, inputs } = list[indicator] as CompiledIndicator
    if (definition.kind === 'simple') return definition.additivity.units
    if (definition.kind === 'ratio') return 'ratio'
    // A running total adds up as what it runs over does, a sum as its parts do; any other formula is applied to totals.
    if (definition.kind === 'cumulative') return combinationOf(inputs[0] as number)
    return isAddedUp(definition.formula) && inputs.every(input => combinationOf(input) === 'sum') ? 'sum' : 'none'
  }
  const combinations = list.map((_, index) => combinationOf(index))

  const has = (indicator: number, row: number): boolean => {
    const { definition, inputs } = list[indicator] as CompiledIndicator
    if (definition.kind === 'derived' && combinations[indicator] === 'none')
      return inputs.every(input => has(input, row))
    if (canCombine(at(indicator, row), combinations[indicator] as ObservationCombination)) return true
    return definition.kind === 'ratio' && inputs.every(input => (at(input, row)?.value ?? null) !== null)
  }

  const total = (indicator: number, rows: readonly number[]): Combined => {
    const { definition, formula, inputOf } = list[indicator] as CompiledIndicator
    const how = combinations[indicator] as ObservationUnitCombination
    if (definition.kind === 'derived' && how === 'none') {
      if (rows.length === 0) return nothing
      const totals = inputsOf(indicator).map(input => total(input, rows))
      const result = (formula as CompiledFormula)(reference => {
        const { value, absence = 'no-data' } = totals[inputOf.get(reference) as number] as Combined
        return value === null ? absence : parseExact(value)
      })
      return { ...resultOf(result), status: weakestStatus(totals.map(each => each.status)) }
    }
    if (how === 'none') return doesNotAddUp
    if (rows.length === 0) return nothing
    const parts = rows.map(row => at(indicator, row))
    if (definition.kind !== 'ratio') return combine(parts as Observation[], how, factorOf(definition.measure))
    if (parts.every(part => canCombine(part, 'ratio')))
      return combine(parts as Observation[], 'ratio', definition.factor)
    return inputsOf(indicator).every(input => combinations[input] === 'sum')
      ? ratioOfInputs(indicator, definition, rows)
      : doesNotAddUp
  }

  /** The ratio of the sums where some figures carry no counts, such as shares of money. */
  const ratioOfInputs = (indicator: number, { factor }: RatioIndicator, rows: readonly number[]): Combined => {
    const [above, below] = inputsOf(indicator) as readonly [number, number]
    const pairs = rows.map((row): readonly [Value, Value] => {
      const own = at(indicator, row)
      if (own?.numerator !== undefined && own.denominator !== undefined) return [own.numerator, own.denominator]
      return [at(above, row)?.value ?? 0, at(below, row)?.value ?? 0]
    })
    const [numerator, denominator] = [sumText(pairs.map(([n]) => n)), sumText(pairs.map(([, d]) => d))]
    const status = weakestStatus(
      rows.flatMap(row => [at(indicator, row), at(above, row), at(below, row)].flatMap(each => each?.status ?? [])),
    )
    if (isZero(denominator)) return { value: null, absence: 'zero-denominator', status }
    return { value: shareOf(numerator, denominator, factor), status }
  }

  /** Whether the figure of a row was made of one of that unit, and so covers it. */
  const covers = (indicator: number, row: number, unit: string): boolean => {
    if (at(indicator, row)?.inputs?.some(input => input.unit === unit)) return true
    const inputs = inputsOf(indicator)
    return inputs.length > 0 && inputs.every(input => covers(input, row, unit))
  }

  /** Whether the parts of a period add up to it, so that a unit that ended within it has its share in the total. */
  const isFlow = (indicator: number): boolean => {
    const { definition, inputs } = list[indicator] as CompiledIndicator
    if (definition.kind === 'simple') return !['first', 'last', 'none'].includes(definition.additivity.periods)
    return inputs.every(isFlow)
  }

  return { has, total, covers, isFlow }
}
