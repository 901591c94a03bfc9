import type { Issue } from '../../foundation/issue'
import type { RowRecord } from './records'

/** Rows that follow each other in one sheet, from the position of the first of them on. */
interface Run {
  readonly position: number
  readonly first: RowRecord
}

/** Where each of many rows came from: only where the next row is not the next position, so that a million need no room. */
export interface RowPlaces {
  readonly add: (record: RowRecord) => void
  /** An issue whose path begins with the position of a row, placed at that row; any other issue as it is. */
  readonly place: (issue: Issue) => Issue
}

export function rowPlaces(): RowPlaces {
  const runs: Run[] = []
  let count = 0
  return {
    add: record => {
      const last = runs.at(-1)
      const isNext = last?.first.from === record.from && record.row - last.first.row === count - last.position
      if (!isNext) runs.push({ position: count, first: record })
      count++
    },
    place: issue => {
      const [position, ...rest] = issue.path
      const run = typeof position === 'number' ? runs.findLast(one => one.position <= position) : undefined
      if (typeof position !== 'number' || run === undefined || position >= count) return issue
      return run.first.from.place({ ...issue, path: rest }, run.first.row + position - run.position)
    },
  }
}
