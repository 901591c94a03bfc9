import { addDays } from '../foundation/civil-date'
import { byCodePoint } from '../foundation/code-point'
import type { Issue } from '../foundation/issue'
import { parsePeriod } from '../foundation/period'
import { derivedCounts } from './derive'
import { forms } from './form'
import { requireTallies } from './read-tally'
import type { Tally } from './tally'
import { dossierIssue } from './wording'

interface Placed<T extends Tally> {
  readonly tally: T
  readonly position: number
  readonly from: string
  readonly to: string
}

/** The tallies of each scope in order of time; scopes in the order in which they are first given. */
export function inOrderOfTime<T extends Tally>(tallies: readonly T[]): readonly (readonly Placed<T>[])[] {
  const scopes = new Map<string, Placed<T>[]>()
  tallies.forEach((tally, position) => {
    const key = JSON.stringify([tally.kind, tally.by, tally.scope])
    const { from, to } = parsePeriod(tally.period)
    const placed = { tally, position, from, to }
    scopes.get(key)?.push(placed) ?? scopes.set(key, [placed])
  })
  for (const list of scopes.values()) {
    list.sort((a, b) => byCodePoint(a.from, b.from) || byCodePoint(a.to, b.to) || a.position - b.position)
  }
  return [...scopes.values()]
}

/**
 * Says where tallies of one scope do not continue each other: what is pending at the end of a period, overdue ones
 * included, is what the next one has carried over.
 *
 * @param tallies - Tallies of any scopes and periods, in any order; each scope is checked by itself.
 * @returns Findings: a carry-over that differs (and whether it is the overdue ones that vanished), gaps, overlaps, and
 * two different figures for one period.
 * @throws An `EgovKpiError` when one of them is no tally.
 *
 * @example
 * ```ts
 * import { checkContinuity } from 'egov-kpi'
 *
 * const town = { kind: 'feedback', by: 'unit', scope: 'town', answered: 90 } as const
 * const findings = checkContinuity([
 *   { ...town, period: '2021', received: 100, pending: 10, pendingOverdue: 4 },
 *   { ...town, period: '2022', received: 120, carriedOver: 6, pending: 30 },
 * ])
 * findings[0]?.message.en
 * // => '10 were pending at the end of 2021, but 2022 states 6 carried over: exactly the 4 overdue ones are missing.'
 * ```
 */
export function checkContinuity(tallies: readonly Tally[]): readonly Issue[] {
  return inOrderOfTime(requireTallies(tallies)).flatMap(scope =>
    scope.slice(1).flatMap((next, index) => between(scope[index] as Placed<Tally>, next)),
  )
}

/** What is doubtful about two tallies of one scope that follow each other. */
export function between(before: Placed<Tally>, next: Placed<Tally>): readonly Issue[] {
  const periods = { period: before.tally.period, next: next.tally.period }
  const path = ['tallies', next.position]
  if (before.from === next.from && before.to === next.to) return differences(before, next)
  if (next.from <= before.to) {
    return [dossierIssue('periods-overlap', [...path, 'period'], periods, { severity: 'warning' })]
  }
  if (addDays(before.to, 1) !== next.from) {
    return [dossierIssue('periods-apart', [...path, 'period'], periods, { severity: 'info' })]
  }
  return carryOver(before, next)
}

function carryOver(before: Placed<Tally>, next: Placed<Tally>): readonly Issue[] {
  const closing = derivedCounts(before.tally)
  const pending = closing['pending'] ?? null
  const carried = derivedCounts(next.tally)['carriedOver'] ?? null
  if (pending === null || carried === null || pending === carried) return []
  const overdue = closing['pendingOverdue'] ?? null
  const path = ['tallies', next.position, 'carriedOver']
  const both = { period: before.tally.period, pending, next: next.tally.period, carried }
  const details = { severity: 'warning', expected: String(pending), actual: carried } as const
  return overdue !== null && overdue > 0 && pending - overdue === carried
    ? [dossierIssue('overdue-not-carried', path, { ...both, overdue }, details)]
    : [dossierIssue('carry-over-differs', path, both, details)]
}

/** Two sheets for one period may have been closed on different days: doubtful, no more. */
function differences(before: Placed<Tally>, next: Placed<Tally>): readonly Issue[] {
  const [first, second] = [derivedCounts(before.tally), derivedCounts(next.tally)]
  const { period, kind } = next.tally
  return Object.keys(forms[kind].columns).flatMap(column => {
    const [a, b] = [first[column] ?? null, second[column] ?? null]
    if (a === null || b === null || a === b) return []
    const path = ['tallies', next.position, column]
    return [
      dossierIssue('two-figures-for-one-period', path, { column, first: a, second: b, period }, { severity: 'info' }),
    ]
  })
}
