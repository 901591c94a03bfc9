import * as z from 'zod'
import { measureIssues } from '../formulas/check-measures'
import { type Dependent, orderOf, unknownReferences } from '../formulas/dependencies'
import { type Formula, readTree } from '../formulas/formula'
import { factorOf, type Measure } from '../formulas/measure'
import { type ReferencePlace, referencePlaces } from '../formulas/operands'
import type { Issue, IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { type NearestNames, nearestAmong } from '../foundation/nearest'
import { readStructure } from '../foundation/structure'
import { foundationIssue } from '../foundation/wording'
import { cyclesIn } from '../organization/cycles'
import { validityIssues } from '../organization/validity'
import { Indicator } from './indicator'
import { duplicateCodes } from './level-codes'
import { indicatorIssue, unknownIndicator } from './wording'

/** A definition, and where it stands. */
interface Placed {
  readonly value: Indicator
  readonly path: IssuePath
}

/** Reads definitions one by one, past whatever is broken, and then for what they mean together. */
export function readIndicators(
  input: unknown,
  path: IssuePath = [],
): {
  readonly indicators: readonly Indicator[]
  readonly issues: readonly Issue[]
} {
  const list = readStructure(z.array(z.unknown()), input, path)
  if (list.issues !== undefined) return { indicators: [], issues: list.issues }
  const found = issueList(path)
  const placed: Placed[] = []
  const ids = new Map<string, number>()
  const items: Given[] = []
  const put = (given: Given): void => {
    const id = idOf(given.item)
    const first = typeof id === 'string' ? ids.get(id) : undefined
    if (typeof id === 'string' && first === undefined) ids.set(id, items.length)
    // Rates bring their counts along, many of them the same.
    const isAgain = first !== undefined && given.path.length > 1 && isSame(items[first]?.item, given.item)
    if (first !== undefined && !isAgain) {
      const names = { what: 'indicator', name: id as string, first } as const
      found.add([foundationIssue('duplicate', [...given.path, 'id'], names, { actual: id })])
    }
    if (!isAgain) items.push(given)
  }
  for (const [index, item] of list.value.entries()) put({ item, path: [index] })
  for (const [position, { item, path: at }] of items.entries()) {
    if (found.endsAt(position, items.length)) break
    // A formula a thousand levels deep is refused before the schema would climb down into it.
    const read = readTree(Indicator, item, at)
    if (read.issues !== undefined) {
      found.add(read.issues)
      continue
    }
    placed.push({ value: read.value, path: at })
    const { counts = [] } = read.value as { readonly counts?: readonly unknown[] }
    for (const [index, count] of counts.entries()) put({ item: count, path: [...at, 'counts', index] })
  }
  return {
    indicators: placed.map(({ value }) => value),
    issues: [...found.found(), ...meaningIssues(placed, new Set(ids.keys()))],
  }
}

/** An item of the list, or one that an item brings along. */
interface Given {
  readonly item: unknown
  readonly path: IssuePath
}

function idOf(item: unknown): unknown {
  return (item as { id?: unknown } | null)?.id
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** What is wrong although every definition is well formed. References to broken ones are no further fault. */
function meaningIssues(placed: readonly Placed[], known: ReadonlySet<string>): readonly Issue[] {
  const dependents = placed.map(
    ({ value, path }): Dependent => ({ id: value.id, path, references: referencesIn(value, path) }),
  )
  const byId = new Map(placed.map(({ value }) => [value.id, value]))
  const nearest = nearestAmong(() => known)
  return [
    ...unknownReferences(dependents, known),
    ...orderOf(dependents).issues,
    ...parentCycles(placed),
    ...placed.flatMap(({ value, path }) => [
      ...(value.measure.kind === 'level' ? duplicateCodes(value.measure.levels, [...path, 'measure', 'levels']) : []),
      ...validityIssues(value, path),
      ...(value.parent === undefined || known.has(value.parent) ? [] : [unknownParent(value.parent, path, nearest)]),
      ...measuresOf(value, path, byId),
    ]),
  ]
}

/** What an indicator is computed from, each with its place. */
export function referencesIn(indicator: Indicator, path: IssuePath = []): readonly ReferencePlace[] {
  switch (indicator.kind) {
    case 'simple':
      return []
    case 'ratio':
      return [
        { to: indicator.numerator, path: [...path, 'numerator'] },
        { to: indicator.denominator, path: [...path, 'denominator'] },
      ]
    case 'derived':
      return referencePlaces(indicator.formula, [...path, 'formula'])
    case 'cumulative':
      return [{ to: indicator.of, path: [...path, 'of'] }]
  }
}

function unknownParent(parent: string, path: IssuePath, nearest: NearestNames): Issue {
  return unknownIndicator(parent, nearest(parent), [...path, 'parent'])
}

/**
 * What does not run on over time among what an indicator is made of; null if all of it does. Flows do and shares with
 * their counts; a stock is no more after two quarters than after one, and a running total would be counted twice.
 */
function notRunning(id: string, byId: ReadonlyMap<string, Indicator>, seen: Set<string>): string | null {
  const definition = byId.get(id)
  // What does not exist or runs in a circle is reported as such.
  if (definition === undefined || seen.has(id)) return null
  seen.add(id)
  if (definition.kind === 'cumulative') return id
  if (definition.kind === 'simple') {
    const { periods } = definition.additivity
    return periods === 'sum' || periods === 'ratio' ? null : id
  }
  for (const { to } of referencesIn(definition)) {
    const stays = notRunning(to, byId, seen)
    if (stays !== null) return stays
  }
  return null
}

/** Parents that run in a circle have no top; each circle is said at the first of its indicators. */
function parentCycles(placed: readonly Placed[]): readonly Issue[] {
  const edges = new Map(placed.map(({ value: { id, parent } }) => [id, parent === undefined ? [] : [parent]]))
  const paths = new Map(placed.map(({ value, path }) => [value.id, path]))
  return cyclesIn(edges).map(cycle =>
    foundationIssue('cycle', [...(paths.get(cycle[0] as string) ?? []), 'parent'], { what: 'indicators', cycle }),
  )
}

function measuresOf(indicator: Indicator, path: IssuePath, byId: ReadonlyMap<string, Indicator>): readonly Issue[] {
  const lookup = (id: string): Measure | undefined => byId.get(id)?.measure
  if (indicator.kind === 'derived')
    return measureIssues(indicator.formula, lookup, [...path, 'formula'], indicator.measure)
  if (indicator.kind === 'cumulative') {
    const issues = measureIssues({ kind: 'reference', to: indicator.of }, lookup, [...path, 'of'], indicator.measure)
    const stays = notRunning(indicator.of, byId, new Set())
    if (stays === null) return issues
    const texts = { what: 'running-total', of: indicator.of, because: stays } as const
    return [...issues, indicatorIssue('not-additive', [...path, 'of'], texts)]
  }
  if (indicator.kind === 'ratio') {
    const share: Formula = {
      kind: 'quotient',
      of: [
        { kind: 'reference', to: indicator.numerator },
        { kind: 'reference', to: indicator.denominator },
      ],
    }
    const expected = factorOf(indicator.measure)
    const fits = indicator.factor === expected || indicator.measure.kind === 'index'
    const issues = measureIssues(share, lookup, path, indicator.measure)
    if (fits) return issues
    const texts = { what: 'factor', factor: indicator.factor, expected } as const
    const details = { expected: String(expected), actual: indicator.factor }
    return [...issues, indicatorIssue('contradiction', [...path, 'factor'], texts, details)]
  }
  return []
}
