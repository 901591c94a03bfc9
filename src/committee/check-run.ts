import type { Issue } from '../foundation/issue'
import { appealIssues } from './check-appeals'
import { nameIssues } from './check-names'
import { recordIssues } from './check-record'
import { type ParsedRun, readRun } from './read-run'
import { type RoundValues, valuesAfter, valuesBefore } from './round-values'

/** A run that was checked: what stands at the end of each round that was reached, where it could be gone through. */
export interface CheckedRun {
  readonly read: ParsedRun | null
  readonly stages: readonly RoundValues[]
  /** Everything that is wrong or doubtful. */
  readonly issues: readonly Issue[]
}

/** Reads a run, holds its record to its locks, times and appeals, and goes through it round by round. */
export function checkRun(input: unknown): CheckedRun {
  const { read, issues } = readRun(input)
  if (read === null) return { read, stages: [], issues }
  const { run, compiled, entries } = read
  const reached = entries.reduce((last, { round }) => Math.max(last, round), -1)
  const stages: RoundValues[] = []
  const faults: Issue[] = []
  run.rounds.slice(0, reached + 1).forEach((round, place) => {
    const own = entries.filter(entry => entry.round === place)
    const before = stages.at(-1) ?? valuesBefore(read)
    if (own.every(({ entry }) => entry.kind === 'lock')) {
      stages.push(before)
      return
    }
    const { values, issues: found } = valuesAfter(before, own, round, compiled.leaves.length)
    stages.push(values)
    for (const issue of found) faults.push(issue)
  })
  return {
    read,
    stages,
    issues: [...issues, ...recordIssues(read), ...nameIssues(read), ...appealIssues(entries), ...faults],
  }
}
