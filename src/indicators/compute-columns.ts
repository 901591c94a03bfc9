import { factorOf } from '../formulas/measure'
import { isAbsent } from '../formulas/quantity'
import { formatExact, parseExact } from '../foundation/exact'
import { parsePeriod, shiftPeriod } from '../foundation/period'
import type { Combination } from '../observations/combination'
import { canCombine, combine } from '../observations/combine'
import { exactValue } from '../observations/counts'
import { type Observation, weakestStatus } from '../observations/observation'
import type { CompiledIndicator, CompiledIndicators } from './compile-indicators'
import { type CumulativeIndicator, factorOfIndicator, type Indicator, type RatioIndicator } from './indicator'
import type { Column, ObservationTable } from './observation-table'
import { partsOfPeriod } from './period-parts'
import { ratioOf } from './ratio-figure'
import { runningSum } from './running-sum'

/** Gives the figures of an indicator in a period, observed or computed; none where nothing is known of it. */
export type Columns = (indicator: number, period: string) => Column | undefined

/**
 * Computes columns when they are asked for, each once: the figures of all units for one indicator and period.
 *
 * What was observed is never computed over. A computed figure names its inputs in a list that its column shares.
 */
export function computeColumns({ list }: CompiledIndicators, table: ObservationTable): Columns {
  const known = new Map<string, (Column | null | undefined)[]>()
  const divisions = new Map<string, readonly string[]>()
  const partsOf = (period: string): readonly string[] => {
    let parts = divisions.get(period)
    if (parts === undefined) {
      parts = partsOfPeriod(period)
      divisions.set(period, parts)
    }
    return parts
  }

  const columns: Columns = (indicator, period) => {
    let ofPeriod = known.get(period)
    if (ofPeriod === undefined) {
      ofPeriod = Array<Column | null | undefined>(list.length).fill(undefined)
      known.set(period, ofPeriod)
    }
    const before = ofPeriod[indicator]
    if (before !== undefined) return before ?? undefined
    const column = computed(list[indicator] as CompiledIndicator, indicator, period)
    ofPeriod[indicator] = column ?? null
    return column
  }

  const computed = (compiled: CompiledIndicator, indicator: number, period: string): Column | undefined => {
    const { definition } = compiled
    const observed = table.column(indicator, period)
    if (!isValidIn(definition, period)) return observed
    switch (definition.kind) {
      case 'simple': {
        const how = definition.additivity.periods
        return how === 'none' ? observed : fromParts(indicator, period, observed, how, factorOf(definition.measure))
      }
      case 'ratio':
        return fromParts(indicator, period, ratios(compiled, definition, period, observed), 'ratio', definition.factor)
      case 'derived':
        return derived(compiled, period, observed)
      case 'cumulative':
        return cumulative(compiled, definition, indicator, period, observed)
    }
  }

  const factorAt = (indicator: number): number => factorOfIndicator((list[indicator] as CompiledIndicator).definition)
  const idOf = (indicator: number): string => (list[indicator] as CompiledIndicator).definition.id

  /** Fills what is not there from the parts of the period. */
  const fromParts = (
    indicator: number,
    period: string,
    own: Column | undefined,
    how: Exclude<Combination, 'none'>,
    factor: number,
  ): Column | undefined => {
    const periods = partsOf(period)
    const columnsOfParts = periods.map(part => columns(indicator, part))
    if (columnsOfParts.every(column => column === undefined)) return own
    const inputs = (how === 'last' ? periods.slice(-1) : periods).map(part => ({ period: part }))
    const id = idOf(indicator)
    return filled(own, row => {
      const parts = columnsOfParts.map(column => column?.[row])
      if (parts.every(part => part === undefined)) return undefined
      const place = { unit: table.units[row] as string, indicator: id, period }
      const complete = parts.filter(part => canCombine(part, how))
      // The last part stands for the whole; of the others none may be missing.
      if (how === 'last' ? parts.at(-1) !== undefined : complete.length === parts.length) {
        return { ...place, ...combine(how === 'last' ? [parts.at(-1) as Observation] : complete, how, factor), inputs }
      }
      const gap = parts.find(part => part?.absence !== undefined)
      return { ...place, value: null, absence: gap?.absence ?? 'no-data', status: 'final', inputs }
    })
  }

  /** A column with its gaps filled by a function, which gives nothing where nothing is known. */
  const filled = (own: Column | undefined, fill: (row: number) => Observation | undefined): Column => {
    const column: Column = []
    for (let row = 0; row < table.units.length; row++) column.push(own?.[row] ?? fill(row))
    return column
  }

  const ratios = (
    compiled: CompiledIndicator,
    definition: RatioIndicator,
    period: string,
    own: Column | undefined,
  ): Column | undefined => {
    const [above, below] = compiled.inputs.map(input => columns(input, period))
    if (above === undefined && below === undefined) return own
    const inputs = [{ indicator: definition.numerator }, { indicator: definition.denominator }]
    return filled(own, row => {
      const [numerator, denominator] = [above?.[row], below?.[row]]
      if (numerator === undefined && denominator === undefined) return undefined
      return ratioOf(table.units[row] as string, definition, period, numerator, denominator, inputs)
    })
  }

  const derived = (
    { definition, inputs: places, inputOf, formula }: CompiledIndicator,
    period: string,
    own: Column | undefined,
  ): Column | undefined => {
    const columnsOfInputs = places.map(place => columns(place, period))
    if (columnsOfInputs.every(column => column === undefined)) return own
    const inputs = places.map(place => ({ indicator: idOf(place) }))
    return filled(own, row => {
      const parts = columnsOfInputs.map(column => column?.[row])
      if (parts.every(part => part === undefined)) return undefined
      const result = formula?.(reference => {
        const place = inputOf.get(reference) as number
        const part = parts[place]
        const value = part === undefined ? null : exactValue(part, factorAt(places[place] as number))
        return value === null ? (part?.absence ?? 'no-data') : parseExact(value)
      })
      const place = { unit: table.units[row] as string, indicator: definition.id, period }
      const status = weakestStatus(parts.flatMap(part => part?.status ?? []))
      if (result === undefined || isAbsent(result))
        return { ...place, value: null, absence: result ?? 'no-data', status, inputs }
      return { unit: place.unit, indicator: definition.id, period, value: formatExact(result), status, inputs }
    })
  }

  const cumulative = (
    { inputs: places }: CompiledIndicator,
    { id, since }: CumulativeIndicator,
    indicator: number,
    period: string,
    own: Column | undefined,
  ): Column | undefined => {
    const current = columns(places[0] as number, period)
    const { kind, from, to } = parsePeriod(period)
    const start = since === 'start-of-year' ? `${to.slice(0, 4)}-01-01` : since
    if (current === undefined || kind === 'span' || from < start) return own
    const isFirst = from === start
    const previous = shiftPeriod(period, -1)
    const before = isFirst ? undefined : columns(indicator, previous)
    const added = { indicator: idOf(places[0] as number) }
    const inputs = isFirst ? [added] : [{ period: previous }, added]
    return filled(own, row => {
      const [last, now] = [before?.[row], current[row]]
      if (last === undefined && now === undefined) return undefined
      return runningSum({ unit: table.units[row] as string, indicator: id, period }, isFirst ? null : last, now, inputs)
    })
  }

  return columns
}

/** Whether a definition is valid on any day of a period. */
export function isValidIn({ validFrom, validTo }: Indicator, period: string): boolean {
  const { from, to } = parsePeriod(period)
  return (validFrom ?? from) <= to && (validTo ?? to) >= from
}
