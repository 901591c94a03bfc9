import type { Issue, IssuePath } from '../foundation/issue'
import { nearestTo } from '../foundation/nearest'
import { readStructure } from '../foundation/structure'
import { Observation } from '../observations/observation'
import { observationGuard } from '../observations/read-observations'
import { observationIssue } from '../observations/wording'
import type { CompiledIndicators } from './compile-indicators'
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
  input.forEach((item, position) => {
    const observation = guard(item) ? item : readOne(item, [...path, position], issues)
    if (observation === null) return
    const { unit, indicator, period } = observation
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
      return
    }
    let columns = periods.get(period)
    if (columns === undefined) {
      columns = Array<Column | undefined>(list.length).fill(undefined)
      periods.set(period, columns)
    }
    let row = unitIndex.get(unit)
    if (row === undefined) {
      row = unitIndex.size
      unitIndex.set(unit, row)
    }
    let column = columns[index]
    if (column === undefined) {
      column = []
      columns[index] = column
    }
    if (column[row] !== undefined) {
      issues.push(observationIssue('duplicate-observation', [...path, position], { unit, indicator, period }))
    }
    // Rows that were skipped so far are filled, since an array with holes is slow to read.
    while (column.length < row) column.push(undefined)
    column[row] = observation
  })
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
