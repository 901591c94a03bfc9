import * as z from 'zod'
import { throwIfAny } from '../foundation/error'
import { Identifier } from '../foundation/identifier'
import type { Issue } from '../foundation/issue'
import { placeOf, readProperties } from '../foundation/structure'
import { type Counts, derivedCounts, isGiven, withCounts } from './derive'
import { forms } from './form'
import { requireTallies } from './read-tally'
import type { Tally, TallyBy } from './tally'
import { dossierIssue } from './wording'

/** What the whole is called that the parts make up. */
export interface MergeTalliesOptions {
  /** What the whole is: a group of the units, say. */
  readonly by: TallyBy
  /** The id of the whole. */
  readonly scope: string
}

const optionShape: { readonly [K in keyof MergeTalliesOptions]: z.ZodType<MergeTalliesOptions[K]> } = {
  by: z.enum(['unit', 'group', 'procedure', 'field', 'channel']),
  scope: Identifier,
}

/**
 * Adds up disjoint parts of one period: the units of a town, the channels of a unit.
 *
 * Every column is the sum of the parts' columns; one that is not known of a part, and does not follow from its other
 * columns, is not known of the whole. The order of the parts changes nothing, nor does merging some of them first.
 *
 * @param tallies - Tallies of one kind and one period, each scope once.
 * @param whole - What they make up.
 * @throws An `EgovKpiError` when kinds or periods differ, a scope stands there twice, or one is no tally.
 *
 * @example
 * ```ts
 * import { mergeTallies } from 'egov-kpi'
 *
 * const rated = (scope: string, rated: number, satisfied: number) =>
 *   ({ kind: 'satisfaction', by: 'unit', scope, period: '2022-S1', rated, satisfied }) as const
 * mergeTallies([rated('a', 64, 64), rated('b', 36, 30)], { by: 'group', scope: 'town' })
 * // => { kind: 'satisfaction', by: 'group', scope: 'town', period: '2022-S1', rated: 100, satisfied: 94, notSatisfied: 6 }
 * ```
 */
export function mergeTallies<T extends Tally>(tallies: readonly T[], whole: MergeTalliesOptions): T {
  const parts = requireTallies(tallies)
  const { issues: structure } = readProperties(optionShape, whole, placeOf(whole, 'whole'))
  throwIfAny([...structure, ...sameOf(parts, ['kind', 'period']), ...repeated(parts)])
  const [first] = parts as readonly [T, ...T[]]
  const all = parts.map(derivedCounts)
  const sums: Counts = Object.fromEntries(
    Object.keys(forms[first.kind].columns).map(column => [column, total(all, column)]),
  )
  const head = { kind: first.kind, by: whole.by, scope: whole.scope, period: first.period } as unknown as T
  const isOnNone = (column: string): boolean => !parts.some(part => isGiven(part, column))
  const absent = forms[first.kind].noneIfAbsent.filter(isOnNone)
  return withCounts(
    head,
    { ...sums, ...Object.fromEntries(absent.map(column => [column, null])) },
    column => !isOnNone(column),
  )
}

/** The sum of one column, or null where a part's is not known. */
export function total(all: readonly Counts[], column: string): number | null {
  return all.reduce<number | null>((sum, counts) => {
    const count = counts[column] ?? null
    return sum === null || count === null ? null : sum + count
  }, 0)
}

/** An issue for each property in which tallies differ that must be the same. */
export function sameOf(tallies: readonly Tally[], properties: readonly (keyof Tally)[]): readonly Issue[] {
  return properties.flatMap(what => {
    const first = String(tallies[0]?.[what])
    const position = tallies.findIndex(tally => String(tally[what]) !== first)
    if (position < 0) return []
    const second = String(tallies[position]?.[what])
    return [dossierIssue('tallies-differ', ['tallies', position, what], { what, first, second })]
  })
}

function repeated(tallies: readonly Tally[]): readonly Issue[] {
  const seen = new Set<string>()
  return tallies.flatMap(({ by, scope }, position) => {
    const key = JSON.stringify([by, scope])
    if (seen.has(key)) return [dossierIssue('tally-repeated', ['tallies', position, 'scope'], { scope })]
    seen.add(key)
    return []
  })
}
