import type { CompiledFormula } from '../formulas/compile'
import { resultOf } from '../formulas/quantity'
import { parseExact } from '../foundation/exact'
import { memoized } from '../foundation/memoized'
import { parsePeriod, periodIncludes } from '../foundation/period'
import { type BroughtFigure, periodBringer } from '../observations/bring-to-period'
import { amountOf } from '../observations/combine'
import { exactValue } from '../observations/counts'
import { coverPeriod, periodBetween } from '../observations/cover-period'
import { type Observation, type ObservationInput, weakestStatus } from '../observations/observation'
import type { CompiledIndicator, CompiledIndicators } from './compile-indicators'
import { type CumulativeIndicator, factorOfIndicator, type Indicator, type RatioIndicator } from './indicator'
import type { Column, ObservationTable, Series } from './observation-table'
import { overTimeOf } from './over-time'
import { ratioOfUnit } from './ratio-figure'

/** Gives the figures of an indicator in a period, observed or computed; undefined if nothing is known of it. */
export type Columns = (indicator: number, period: string) => Column | undefined

/** Figures of indicators in the periods asked for. */
export interface Figures {
  readonly columns: Columns
  /** The figure of one unit brought to a period, as far as it is known: a flow of three quarters is of those quarters. */
  readonly toDate: (indicator: number, row: number, period: string) => BroughtFigure
}

/**
 * Computes columns when they are asked for, each once: the figures of all units for one indicator and period.
 *
 * What was observed is never computed over. A computed figure names its inputs in a list that its column shares.
 */
export function computeColumns({ list }: CompiledIndicators, table: ObservationTable): Figures {
  /** The columns of a period so far, by indicator; null if nothing is known of it. */
  const columnsOf = memoized((_period: string) => Array<Column | null | undefined>(list.length).fill(undefined))
  const byId = new Map(list.map(({ definition }) => [definition.id, definition]))
  const definitionOf = (indicator: number): Indicator => (list[indicator] as CompiledIndicator).definition
  const overTime = memoized((indicator: number) => overTimeOf(definitionOf(indicator), byId))
  const seriesAt = (row: number): Series => table.rows[row] as Series
  const placeOf = (row: number, indicator: number, period: string) => ({
    ...seriesAt(row),
    indicator: definitionOf(indicator).id,
    period,
  })
  /** The observed periods that lie within a period. */
  const periodsWithin = memoized((period: string) => table.periods.filter(other => periodIncludes(period, other)))

  const columns: Columns = (indicator, period) => {
    const ofPeriod = columnsOf(period)
    if (ofPeriod[indicator] !== undefined) return ofPeriod[indicator] ?? undefined
    // What it is computed from comes first, so that no chain of formulas is too long for the stack.
    const rest = [indicator]
    for (let place = rest.at(-1); place !== undefined; place = rest.at(-1)) {
      const { definition, inputs } = list[place] as CompiledIndicator
      const isOfInputs = definition.kind === 'derived' || definition.kind === 'ratio'
      const open = isOfInputs && ofPeriod[place] === undefined ? inputs.filter(one => ofPeriod[one] === undefined) : []
      for (const one of open) rest.push(one)
      if (open.length > 0) continue
      rest.pop()
      if (ofPeriod[place] === undefined) {
        ofPeriod[place] = computed(list[place] as CompiledIndicator, place, period) ?? null
      }
    }
    return ofPeriod[indicator] ?? undefined
  }

  const computed = (compiled: CompiledIndicator, indicator: number, period: string): Column | undefined => {
    const { definition } = compiled
    const observed = table.column(indicator, period)
    if (!isValidIn(definition, period)) return observed
    if (definition.kind === 'simple') return fromParts(indicator, period, observed)
    if (definition.kind === 'derived') return derived(compiled, period, observed)
    if (definition.kind === 'cumulative') return cumulative(compiled, definition, indicator, period, observed)
    return fromParts(indicator, period, ratios(compiled, definition, period, observed))
  }

  /** The figures of an indicator that may be parts of a longer period: as observed, of a ratio also as its counts say. */
  const partColumns = memoized((indicator: number) =>
    memoized((period: string): readonly Column[] =>
      periodsWithin(period).flatMap(part => {
        const column = partColumn(list[indicator] as CompiledIndicator, indicator, part)
        return column === undefined ? [] : [column]
      }),
    ),
  )

  const partColumn = (compiled: CompiledIndicator, indicator: number, part: string): Column | undefined => {
    const { kind } = compiled.definition
    if (kind === 'simple') return table.column(indicator, part)
    return kind === 'ratio'
      ? ratios(compiled, compiled.definition, part, table.column(indicator, part))
      : columns(indicator, part)
  }

  const bringer = memoized((indicator: number) =>
    memoized((period: string) => periodBringer(period, overTime(indicator))),
  )

  /** Fills what is not there, or has no value because a count is missing, from the parts of the period. */
  const fromParts = (indicator: number, period: string, own: Column | undefined): Column | undefined => {
    if (overTime(indicator).how === 'none') return own
    const inside = partColumns(indicator)(period)
    if (inside.length === 0 || (inside.length === 1 && own !== undefined)) return own
    const bring = bringer(indicator)(period)
    return filled(table.column(indicator, period), row => {
      const at = own?.[row]
      if (at !== undefined && isSettled(at)) return at
      const figures = inside.flatMap(column => column[row] ?? [])
      const brought = bring(at === undefined ? figures : figures.filter(one => one.period !== period))
      const isWhole = brought.missing.length === 0 && brought.figure !== undefined
      if (at !== undefined && !isWhole) return at
      return figures.length === 0 ? undefined : wholeOf(brought, row, indicator, period)
    })
  }

  /** A figure of the whole period; null if a part of it is missing. */
  const wholeOf = (
    { figure, parts: used, missing, absence }: BroughtFigure,
    row: number,
    indicator: number,
    period: string,
  ) => {
    const place = placeOf(row, indicator, period)
    if (figure === undefined || missing.length > 0) {
      const inputs = [...used.map(part => part.period), ...missing].map(part => ({ period: part }))
      return { ...place, value: null, absence: absence ?? 'no-data', status: 'final', inputs } as const
    }
    return figure.period === period ? figure : { ...place, ...amountOf(figure), inputs: [{ period: figure.period }] }
  }

  /** A column with its gaps filled by a function, which gives undefined if nothing is known. */
  const filled = (own: Column | undefined, fill: (row: number) => Observation | undefined): Column => {
    const column: Column = []
    for (let row = 0; row < table.rows.length; row++) column.push(own?.[row] ?? fill(row))
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
      const { unit, dimension } = seriesAt(row)
      const ratio = ratioOfUnit(unit, definition, period, numerator, denominator, inputs)
      return dimension === undefined ? ratio : { ...ratio, dimension }
    })
  }

  const derived = (
    { definition, inputs: places, inputOf, formula }: CompiledIndicator,
    period: string,
    own: Column | undefined,
  ): Column | undefined => {
    const columnsOfInputs = places.map(place => columns(place, period))
    if (columnsOfInputs.every(column => column === undefined)) return own
    const inputs = places.map(place => ({ indicator: definitionOf(place).id }))
    return filled(own, row => {
      const parts = columnsOfInputs.map(column => column?.[row])
      if (parts.every(part => part === undefined)) return undefined
      const result = (formula as CompiledFormula)(reference => {
        const place = inputOf.get(reference) as number
        const part = parts[place]
        const factor = factorOfIndicator(definitionOf(places[place] as number))
        const value = part === undefined ? null : exactValue(part, factor)
        return value === null ? (part?.absence ?? 'no-data') : parseExact(value)
      })
      const status = weakestStatus(parts.flatMap(part => part?.status ?? []))
      return { ...seriesAt(row), indicator: definition.id, period, ...resultOf(result), status, inputs }
    })
  }

  /** A running total is what it runs over, brought to the stretch from its beginning: so of a ratio the counts run on. */
  const cumulative = (
    { inputs: places }: CompiledIndicator,
    { of, since }: CumulativeIndicator,
    indicator: number,
    period: string,
    own: Column | undefined,
  ): Column | undefined => {
    const { from, to } = parsePeriod(period)
    const start = startOfRun(since, period)
    if (from < start) return own
    const over = places[0] as number
    const stretch = periodBetween(start, to)
    const current = columns(over, stretch)
    // A running total that was reported earlier is what was there until then.
    const before = periodsWithin(stretch).flatMap(part => {
      const column = part === period ? undefined : table.column(indicator, part)
      const ran = periodBetween(start, parsePeriod(part).to)
      return column === undefined ? [] : [{ ran, part, column }]
    })
    if (current === undefined && before.length === 0) return own
    const inside = partColumns(over)(stretch)
    const bring = bringer(over)(stretch)
    const inputsOf = memoized((inputs: Observation['inputs']): readonly ObservationInput[] =>
      (inputs ?? [{}]).map(input => {
        const ran = before.find(one => one.ran === input.period)
        if (ran !== undefined) return { period: ran.part }
        const at = input.period ?? stretch
        return { indicator: input.indicator ?? of, ...(at === period ? {} : { period: at }) }
      }),
    )
    return filled(own, row => {
      const place = placeOf(row, indicator, period)
      const figure = current?.[row]
      if (figure !== undefined && (figure.value !== null || before.length === 0)) {
        return { ...place, ...amountOf(figure), inputs: inputsOf(figure.inputs) }
      }
      const ran = before.flatMap(one => {
        const found = one.column[row]
        return found === undefined ? [] : [{ ...found, period: one.ran }]
      })
      const figures = [
        ...ran,
        ...inside.flatMap(column => column[row] ?? []).filter(one => ran.every(other => other.period !== one.period)),
      ]
      if (figures.length === 0) return undefined
      const whole = wholeOf(bring(figures), row, over, stretch)
      return { ...place, ...amountOf(whole), inputs: inputsOf(whole.inputs) }
    })
  }

  const toDate = (indicator: number, row: number, period: string): BroughtFigure => {
    const { kind } = definitionOf(indicator)
    const figures = partColumns(indicator)(period).flatMap(column => column[row] ?? [])
    const isObserved = table.column(indicator, period)?.[row] !== undefined
    if (kind === 'simple' || (kind === 'ratio' && isObserved)) return bringer(indicator)(period)(figures)
    // Computed as far as it reaches: a share of sums of money has no counts that could be added.
    const { from, to } = parsePeriod(period)
    const valued = figures.filter(({ value }) => value !== null)
    const ends = [...valued.map(one => parsePeriod(one.period).to), ...(figures.length > 0 ? [to] : [])]
    const last = [...new Set(ends)].toSorted().toReversed()
    for (const end of kind === 'ratio' ? last.slice(0, 2) : last) {
      const figure = columns(indicator, periodBetween(from, end))?.[row]
      if (figure === undefined || !isSettled(figure)) continue
      const periods = valued.map(one => one.period)
      const missing = coverPeriod(period, periods).missing.filter(part => parsePeriod(part).from > end)
      const absence = missing.length === 0 ? {} : ({ absence: 'no-data' } as const)
      return { figure, parts: [figure], missing, ...absence, disagreements: [] }
    }
    return bringer(indicator)(period)(figures)
  }

  return { columns, toDate }
}

/** Whether everything that a figure is computed from is known, also if it then has no value. */
function isSettled({ value, absence }: Observation): boolean {
  return value !== null || absence === 'zero-denominator' || absence === 'not-computable'
}

/** The day on which a running total that reaches to the end of a period begins. */
export function startOfRun(since: CumulativeIndicator['since'], period: string): string {
  if (typeof since === 'string' && since !== 'start-of-year') return since
  const { to } = parsePeriod(period)
  const month = since === 'start-of-year' ? '01' : since.start
  const year = to.slice(5, 7) < month ? String(Number(to.slice(0, 4)) - 1).padStart(4, '0') : to.slice(0, 4)
  return `${year}-${month}-01`
}

/** Whether a definition is valid on any day of a period. */
export function isValidIn({ validFrom, validTo }: Indicator, period: string): boolean {
  const { from, to } = parsePeriod(period)
  return (validFrom ?? from) <= to && (validTo ?? to) >= from
}
