import type { Issue, IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { nearestAmong } from '../foundation/nearest'
import { AnyList, readRow, readStructure } from '../foundation/structure'
import { countIssues } from '../observations/counts'
import { type Observation, type ObservationDimension, ObservationParts, seriesKey } from '../observations/observation'
import { observationIssue } from '../observations/wording'
import type { CompiledIndicator, CompiledIndicators } from './compile-indicators'
import { factorOfIndicator } from './indicator'
import { unknownIndicator } from './wording'

/** The observations of one indicator in one period, by their row. */
export type Column = (Observation | undefined)[]

/** A unit, or a part of one. */
export interface Series {
  readonly unit: string
  readonly dimension?: ObservationDimension
}

/** Observations by period, indicator and row: a row is a unit, or a part of one. */
export interface ObservationTable {
  /** What each row is of, in the order in which they first appear. */
  readonly rows: readonly Series[]
  /** The row of each key that `seriesKey` gives; that of a whole unit is its id. */
  readonly rowOf: ReadonlyMap<string, number>
  /** The periods in the order in which they first appear. */
  readonly periods: readonly string[]
  /** The column of an indicator, by its place among the definitions, in a period; undefined if nothing was observed. */
  readonly column: (indicator: number, period: string) => Column | undefined
}

/** Reads observations into a table; gives what is wrong with them beside it. */
export function readTable(
  given: unknown,
  { list, indexOf }: CompiledIndicators,
  path: IssuePath,
): { readonly table: ObservationTable; readonly issues: readonly Issue[] } {
  const read = readStructure(AnyList, given, path)
  const input = read.issues === undefined ? read.value : []
  const nearest = nearestAmong(() => indexOf.keys())
  const issues = issueList(path)
  issues.add(read.issues ?? [])
  const rowOf = new Map<string, number>()
  const rows: Series[] = []
  const periods = new Map<string, (Column | undefined)[]>()
  const columnOf = (indicator: number, period: string): Column => {
    const columns = periods.get(period) ?? Array<Column | undefined>(list.length).fill(undefined)
    periods.set(period, columns)
    const column = columns[indicator] ?? []
    columns[indicator] = column
    return column
  }
  const put = (observation: Observation, column: Column, position: number): void => {
    const { unit, indicator, period, dimension } = observation
    const key = seriesKey(unit, dimension)
    let row = rowOf.get(key)
    if (row === undefined) {
      row = rows.length
      rowOf.set(key, row)
      rows.push(dimension === undefined ? { unit } : { unit, dimension })
    }
    if (row < column.length && column[row] !== undefined) {
      issues.add([observationIssue('duplicate', [...path, position], { what: 'observation', unit, indicator, period })])
    }
    // Rows that were skipped so far are filled, since an array with holes is slow to read.
    while (column.length < row) column.push(undefined)
    column[row] = observation
  }

  // Rows mostly come column by column: the column of the row before is remembered.
  let last: { indicator: string; period: string; factor: number; column: Column } | undefined
  for (let position = 0; position < input.length; position++) {
    if (issues.endsAt(position, input.length)) break
    const place = (): IssuePath => [...path, position]
    const one = readRow(ObservationParts, input[position], place)
    if (one.issues !== undefined) {
      issues.add(one.issues)
      continue
    }
    const observation = one.value
    const { indicator, period } = observation
    if (last?.indicator !== indicator || last.period !== period) {
      const index = indexOf.get(indicator)
      if (index === undefined) {
        issues.add([unknownIndicator(indicator, nearest(indicator), [...place(), 'indicator'])])
        continue
      }
      const factor = factorOfIndicator((list[index] as CompiledIndicator).definition)
      last = { indicator, period, factor, column: columnOf(index, period) }
    }
    if (observation.numerator !== undefined) issues.add(countIssues(observation, last.factor, place()))
    put(observation, last.column, position)
  }
  const table = {
    rows,
    rowOf,
    periods: [...periods.keys()],
    column: (indicator: number, period: string): Column | undefined => periods.get(period)?.[indicator],
  }
  return { table, issues: issues.found() }
}
