import type { Issue, IssuePath } from '../foundation/issue'
import { nearestTo } from '../foundation/nearest'
import { readStructure } from '../foundation/structure'
import { Observation } from '../observations/observation'
import { observationGuard } from '../observations/read-observations'
import { observationIssue } from '../observations/wording'
import type { CompiledIndicators } from './compile-indicators'
import { isPlain } from './plain-observation'
import { indicatorIssue } from './wording'

/** The observations of one indicator in one period, by the place of their unit. */
export type Column = (Observation | undefined)[]

/** Observations by period, indicator and unit. */
export interface ObservationTable {
  /** The units in the order in which they first appear. */
  readonly units: readonly string[]
  readonly unitIndex: ReadonlyMap<string, number>
  /** The periods in the order in which they first appear. */
  readonly periods: readonly string[]
  /** The column of an indicator, by its place among the definitions, in a period; none where nothing was observed. */
  readonly column: (indicator: number, period: string) => Column | undefined
}

/** Reads observations into a table; gives what is wrong with them beside it. */
export function readTable(
  input: readonly unknown[],
  { list, indexOf }: CompiledIndicators,
  path: IssuePath,
): { readonly table: ObservationTable; readonly issues: readonly Issue[] } {
  const guard = observationGuard()
  const issues: Issue[] = []
  const unitIndex = new Map<string, number>()
  const periods = new Map<string, (Column | undefined)[]>()
  const columnOf = (indicator: number, period: string): Column => {
    let columns = periods.get(period)
    if (columns === undefined) {
      columns = Array<Column | undefined>(list.length).fill(undefined)
      periods.set(period, columns)
    }
    let column = columns[indicator]
    if (column === undefined) {
      column = []
      columns[indicator] = column
    }
    return column
  }
  const place = (observation: Observation, column: Column, position: number): void => {
    const { unit, indicator, period } = observation
    let row = unitIndex.get(unit)
    if (row === undefined) {
      row = unitIndex.size
      unitIndex.set(unit, row)
    }
    if (row < column.length && column[row] !== undefined) {
      issues.push(observationIssue('duplicate-observation', [...path, position], { unit, indicator, period }))
    }
    // Rows that were skipped so far are filled, since an array with holes is slow to read.
    while (column.length < row) column.push(undefined)
    column[row] = observation
  }

  // Rows mostly come column by column: the last one is remembered, and a name that was checked is not checked again.
  let last: { indicator: string; period: string; inputs: Observation['inputs']; column: Column } | undefined
  for (let position = 0; position < input.length; position++) {
    const item = input[position]
    if (
      last !== undefined &&
      isPlain(item, last.inputs) &&
      item.indicator === last.indicator &&
      item.period === last.period &&
      unitIndex.has(item.unit)
    ) {
      place(item, last.column, position)
      continue
    }
    const observation = guard(item) ? item : readOne(item, [...path, position], issues)
    if (observation === null) continue
    const { indicator, period, inputs } = observation
    const index = indexOf.get(indicator)
    if (index === undefined) {
      const nearest = nearestTo(indicator, indexOf.keys())
      issues.push(
        indicatorIssue(
          'unknown-indicator',
          [...path, position, 'indicator'],
          { indicator, nearest },
          { actual: indicator },
        ),
      )
      continue
    }
    last = { indicator, period, inputs, column: columnOf(index, period) }
    place(observation, last.column, position)
  }
  const table = {
    units: [...unitIndex.keys()],
    unitIndex,
    periods: [...periods.keys()],
    column: (indicator: number, period: string): Column | undefined => periods.get(period)?.[indicator],
  }
  return { table, issues }
}

function readOne(item: unknown, path: IssuePath, issues: Issue[]): Observation | null {
  const read = readStructure(Observation, item, path)
  if (read.issues === undefined) return read.value
  issues.push(...read.issues)
  return null
}
