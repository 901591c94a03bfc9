import type { Issue } from '../foundation/issue'
import type { LocalizedText } from '../foundation/language'
import { type DateOrMoment, instantOf } from '../foundation/moment'
import { leavesOf } from '../scorecards/scorecard'
import type { LockEntry } from './entry'
import type { ParsedRunEntry } from './read-entries'
import type { ParsedRun } from './read-run'
import { givesValue } from './round-values'
import { committeeIssue } from './wording'

interface Lock {
  readonly entry: LockEntry
  readonly index: number
}

/** The lock of each round that has one, by its place. */
export function locksOf(entries: readonly ParsedRunEntry[]): ReadonlyMap<number, Lock> {
  const locks = new Map<number, Lock>()
  for (const { entry, index, round } of entries) {
    if (entry.kind === 'lock' && !locks.has(round)) locks.set(round, { entry, index })
  }
  return locks
}

/**
 * Checks the record against its locks and its times. What was entered for a locked round, or is dated after its lock,
 * is an error. A finding is an entry that follows a lock but is dated before it, an entry of a round on which a later round
 * already rests, and a figure that no criterion reads.
 */
export function recordIssues({ run, entries }: ParsedRun): readonly Issue[] {
  const locks = locksOf(entries)
  const titleOf = (place: number): LocalizedText => run.rounds[place]?.title ?? run.rounds[place]?.id ?? ''
  const read = new Set(leavesOf(run.scorecard.criteria).map(({ indicator }) => indicator))
  const latestRound = new Map<string, number>()
  let latestLock: { readonly entry: LockEntry; readonly round: number } | null = null
  const issues: Issue[] = []
  const warning = { severity: 'warning' } as const
  for (const { entry, index, round, cell } of entries) {
    const path = ['entries', index]
    const lock = locks.get(round)
    if (lock !== undefined && index !== lock.index && (index > lock.index || isBefore(lock.entry.at, entry.at))) {
      const { by, at } = lock.entry
      issues.push(committeeIssue('closed', path, { what: 'round', title: titleOf(round), by, at, own: entry.at }))
    }
    if (latestLock !== null && latestLock.round !== round && isBefore(entry.at, latestLock.entry.at)) {
      const texts = { own: entry.at, at: latestLock.entry.at, title: titleOf(latestLock.round) }
      issues.push(committeeIssue('out-of-order', [...path, 'at'], { what: 'entry', ...texts }, warning))
    }
    if (entry.kind === 'observation') {
      const { indicator, period } = entry.observation
      if (!read.has(indicator) || period !== run.period) {
        const texts = { indicator, period }
        issues.push(committeeIssue('left-out', [...path, 'observation'], { what: 'observation', ...texts }, warning))
      }
    }
    if (entry.kind === 'lock') {
      const open = run.rounds.slice(0, round).flatMap((_, earlier) => {
        const before = locks.get(earlier)
        return before !== undefined && before.index < index ? [] : [titleOf(earlier)]
      })
      if (open.length > 0)
        issues.push(committeeIssue('out-of-order', path, { what: 'locks', title: titleOf(round), open }))
      if (latestLock === null || !isBefore(entry.at, latestLock.entry.at)) latestLock = { entry, round }
    }
    if (cell !== null && givesValue(entry) && 'unit' in entry && entry.criterion !== undefined) {
      const key = `${cell.row}/${cell.column}`
      const later = latestRound.get(key) ?? round
      if (later > round) {
        const { unit, criterion } = entry
        const texts = { unit, criterion, title: titleOf(round), later: titleOf(later) }
        issues.push(committeeIssue('out-of-order', path, { what: 'value', ...texts }, warning))
      }
      latestRound.set(key, Math.max(later, round))
    }
  }
  return issues
}

/**
 * Whether one time certainly lies before another. A day is compared with the day that a moment is written in: it is
 * unknown whether an entry or a lock of the same day was first.
 */
function isBefore(a: DateOrMoment, b: DateOrMoment): boolean {
  if (a.includes('T') && b.includes('T')) return instantOf(a) < instantOf(b)
  return a.slice(0, 10) < b.slice(0, 10)
}
