import { addDays } from '../foundation/civil-date'
import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { dividePeriod, type PeriodText, parsePeriod } from '../foundation/period'
import { between, inOrderOfTime } from './check-continuity'
import { type Counts, derivedCounts, isGiven, withCounts } from './derive'
import { type ColumnNature, forms } from './form'
import { sameOf, total } from './merge-tallies'
import { requireTallies } from './read-tally'
import type { Tally } from './tally'
import { dossierIssue } from './wording'

/**
 * Puts the tallies of one scope over adjacent periods together, counting what is carried over once.
 *
 * What was received in all is what the first period had, and of the others what came in newly; the carried-over are
 * those of the first, the pending those of the last, and everything else adds up. The tally keeps what the periods had
 * (`chained`), so that a printed total that counts the carried-over twice can be told.
 *
 * @param tallies - Tallies of one kind and one scope, in any order; each must begin on the day after another ends.
 * @returns The tally over the whole span, and what does not continue.
 * @throws An `EgovKpiError` when kinds or scopes differ, periods leave a gap or overlap, or one is no tally.
 *
 * @example
 * ```ts
 * import { chainTallies } from 'egov-kpi'
 *
 * const town = { kind: 'feedback', by: 'unit', scope: 'town' } as const
 * const { tally, findings } = chainTallies([
 *   { ...town, period: '2022-Q1', received: 100, answered: 90, pending: 10 },
 *   { ...town, period: '2022-Q2', received: 120, carriedOver: 10, answered: 95, pending: 25 },
 * ])
 * tally.period // => '2022-S1'
 * tally.received // => 210
 * findings // => []
 * ```
 */
export function chainTallies<T extends Tally>(
  tallies: readonly T[],
): { readonly tally: T; readonly findings: readonly Issue[] } {
  const given = requireTallies(tallies)
  const [ordered = []] = inOrderOfTime(given)
  const { kind, by, scope } = given[0] as T
  const unlike = sameOf(given, ['kind', 'by', 'scope'])
  const unchainable = forms[kind].isChainable ? [] : [dossierIssue('not-chainable', ['tallies', 0, 'kind'], { kind })]
  throwIfAny([...unlike, ...unchainable])
  throwIfAny(
    ordered.slice(1).flatMap(({ tally, from, position }, index) => {
      const before = ordered[index]
      if (before === undefined || addDays(before.to, 1) === from) return []
      const periods = { period: before.tally.period, next: tally.period }
      const code = from > before.to ? 'periods-apart' : 'periods-overlap'
      return [dossierIssue(code, ['tallies', position, 'period'], periods)]
    }),
  )
  const parts = ordered.map(({ tally }) => tally)
  if (parts.length === 1) return { tally: parts[0] as T, findings: [] }
  const period = spanOf(parts)
  const chained = parts.flatMap(part => chainedOf(part))
  const hasTotal = kind === 'dossiers' || kind === 'feedback'
  const head = { kind, by, scope, period, ...(hasTotal ? { chained } : {}) } as unknown as T
  const absent = forms[kind].noneIfAbsent.filter(column => !parts.some(part => isGiven(part, column)))
  const counts = { ...chainedCounts(parts), ...Object.fromEntries(absent.map(column => [column, null])) }
  return {
    tally: withCounts(head, counts, column => parts.some(part => isGiven(part, column))),
    findings: ordered.slice(1).flatMap((next, index) => between(ordered[index] as (typeof ordered)[number], next)),
  }
}

function chainedOf(
  tally: Tally,
): readonly { period: PeriodText; received: number | null; carriedOver: number | null }[] {
  if ('chained' in tally && tally.chained !== undefined) return tally.chained
  const { received = null, carriedOver = null } = derivedCounts(tally)
  return [{ period: tally.period, received, carriedOver }]
}

function chainedCounts(parts: readonly Tally[]): Counts {
  const all = parts.map(derivedCounts)
  const first = all[0] as Counts
  const last = all.at(-1) as Counts
  const opened = total(all.slice(1), 'carriedOver')
  const rules: Readonly<Record<ColumnNature, (column: string) => number | null>> = {
    flow: column => total(all, column),
    opening: column => first[column] ?? null,
    closing: column => last[column] ?? null,
    total: column => {
      const sum = total(all, column)
      return sum === null || opened === null ? null : sum - opened
    },
  }
  const { columns } = forms[(parts[0] as Tally).kind]
  return Object.fromEntries(Object.entries(columns).map(([column, nature]) => [column, rules[nature](column)]))
}

/** The period from the first day of the first to the last day of the last, by its calendar name where it has one. */
function spanOf(parts: readonly Tally[]): PeriodText {
  const from = parsePeriod((parts[0] as Tally).period).from
  const to = parsePeriod((parts.at(-1) as Tally).period).to
  const span = `${from}/${to}`
  for (const kind of ['year', 'half', 'quarter', 'month'] as const) {
    const [only, ...others] = dividePeriod(span, kind)
    if (only !== undefined && others.length === 0) return only
  }
  return span
}
