import { measureIssues } from '../formulas/check-measures'
import { type Dependent, orderOf, unknownReferences } from '../formulas/dependencies'
import { readTree } from '../formulas/formula'
import { type FormulaMeasure, factorOf, type LevelCode } from '../formulas/measure'
import { type ReferencePlace, referencePlaces } from '../formulas/operands'
import { throwIfAny } from '../foundation/error'
import type { Issue, IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { nearestAmong } from '../foundation/nearest'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import { anything, list } from '../foundation/schema'
import { readStructure } from '../foundation/structure'
import { thingIssue } from '../foundation/wording'
import { cyclesIn } from '../organization/cycles'
import { validityIssues } from '../organization/validity'
import { Indicator, ratioFormula } from './indicator'
import { indicatorIssue, unknownIndicator } from './wording'

/** A definition, read or not, and its path. */
interface Located<T = Indicator> {
  readonly value: T
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
  const given = readStructure(list(anything), input, path)
  if (given.issues !== undefined) return { indicators: [], issues: given.issues }
  const found = issueList(path)
  const placed: Located[] = []
  const ids = new Map<string, number>()
  const items: Located<unknown>[] = []
  const add = (value: unknown, at: IssuePath): void => {
    const id = (value as { id?: unknown } | null)?.id
    const first = typeof id === 'string' ? ids.get(id) : undefined
    if (typeof id === 'string' && first === undefined) ids.set(id, items.length)
    // Rates bring their counts along, many of them the same.
    const isAgain = first !== undefined && at.length > 1 && isSame(items[first]?.value, value)
    if (first !== undefined && !isAgain) {
      const names = { what: 'indicator', name: id as string, first } as const
      found.add([thingIssue('duplicate', [...at, 'id'], names, { actual: id })])
    }
    if (!isAgain) items.push({ value, path: at })
  }
  for (const [index, item] of given.value.entries()) add(item, [index])
  for (const [position, { value, path: at }] of items.entries()) {
    if (found.endsAt(position, items.length)) break
    // A formula a thousand levels deep is refused before the schema would climb down into it.
    const read = readTree(Indicator, value, at)
    if (read.issues !== undefined) {
      found.add(read.issues)
      continue
    }
    placed.push({ value: read.value, path: at })
    const { counts = [] } = read.value as { readonly counts?: readonly unknown[] }
    for (const [index, count] of counts.entries()) add(count, [...at, 'counts', index])
  }
  return {
    indicators: placed.map(({ value }) => value),
    issues: [...found.found(), ...meaningIssues(placed, new Set(ids.keys()))],
  }
}

function isSame(a: unknown, b: unknown): boolean {
  // JSON has no big integers; definitions have none either, but are not read yet.
  const text = (value: unknown): string =>
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner))
  return a === b || text(a) === text(b)
}

/** The issues of well-formed definitions. A reference to a malformed one is not a second issue. */
function meaningIssues(placed: readonly Located[], known: ReadonlySet<string>): readonly Issue[] {
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
      ...(value.parent === undefined || known.has(value.parent)
        ? []
        : [unknownIndicator(value.parent, nearest(value.parent), [...path, 'parent'])]),
      ...measuresOf(value, path, byId),
    ]),
  ]
}

/** An issue for each answer that repeats a code: it would not be clear which answer was given. */
export function duplicateCodes(levels: readonly LevelCode[], path: IssuePath): readonly Issue[] {
  const firsts = new Map(levels.map(({ code }, index) => [code, index] as const).toReversed())
  return levels.flatMap(({ code }, index) => {
    if (firsts.get(code) === index) return []
    return [indicatorIssue('duplicate', [...path, index, 'code'], { what: 'answer-code', code }, { actual: code })]
  })
}

/** What an indicator is computed from, each with its place. */
export function referencesIn(indicator: Indicator, path: IssuePath = []): readonly ReferencePlace[] {
  if (indicator.kind === 'simple') return []
  if (indicator.kind === 'derived') return referencePlaces(indicator.formula, [...path, 'formula'])
  if (indicator.kind === 'cumulative') return [{ to: indicator.of, path: [...path, 'of'] }]
  return (['numerator', 'denominator'] as const).map(key => ({ to: indicator[key], path: [...path, key] }))
}

/**
 * What does not run on over time among what an indicator is made of; null if all of it does. Flows do and shares with
 * their counts; a stock is no more after two quarters than after one, and a running total would be counted twice.
 */
function notRunning(id: string, byId: ReadonlyMap<string, Indicator>, visited: Set<string>): string | null {
  const definition = byId.get(id)
  // What does not exist or runs in a circle is reported as such.
  if (definition === undefined || visited.has(id)) return null
  visited.add(id)
  if (definition.kind === 'cumulative') return id
  if (definition.kind === 'simple') {
    const { periods } = definition.additivity
    return periods === 'sum' || periods === 'ratio' ? null : id
  }
  for (const { to } of referencesIn(definition)) {
    const found = notRunning(to, byId, visited)
    if (found !== null) return found
  }
  return null
}

/** Parents that form a cycle have no top; each cycle is reported at the first of its indicators. */
function parentCycles(placed: readonly Located[]): readonly Issue[] {
  const edges = new Map(placed.map(({ value: { id, parent } }) => [id, parent === undefined ? [] : [parent]]))
  const paths = new Map(placed.map(({ value, path }) => [value.id, path]))
  return cyclesIn(edges).map(cycle =>
    thingIssue('cycle', [...(paths.get(cycle[0] as string) ?? []), 'parent'], { what: 'indicators', cycle }),
  )
}

function measuresOf(indicator: Indicator, path: IssuePath, byId: ReadonlyMap<string, Indicator>): readonly Issue[] {
  const lookup = (id: string): FormulaMeasure | undefined => byId.get(id)?.measure
  const { measure } = indicator
  if (indicator.kind === 'simple') return []
  if (indicator.kind === 'derived') return measureIssues(indicator.formula, lookup, [...path, 'formula'], measure)
  if (indicator.kind === 'cumulative') {
    const { of } = indicator
    const issues = measureIssues({ kind: 'reference', to: of }, lookup, [...path, 'of'], measure)
    const because = notRunning(of, byId, new Set())
    if (because === null) return issues
    return [...issues, indicatorIssue('not-additive', [...path, 'of'], { what: 'running-total', of, because })]
  }
  const issues = measureIssues(ratioFormula(indicator), lookup, path, measure)
  const [factor, expected] = [indicator.factor, factorOf(measure)]
  if (factor === expected || measure.kind === 'index') return issues
  const details = { expected: String(expected), actual: factor }
  return [
    ...issues,
    indicatorIssue('contradiction', [...path, 'factor'], { what: 'factor', factor, expected }, details),
  ]
}

/** The ids of the indicators that were defined, where TypeScript knows them; else `string`. */
export type IndicatorId<I extends readonly Indicator[]> = I[number]['id']

/** What a definition may refer to: ids of the same list. */
export type IndicatorReferences<Id> = { readonly numerator?: Id; readonly denominator?: Id; readonly parent?: Id }

/**
 * Defines indicators in TypeScript, with their ids known to the compiler.
 *
 * For the KPI table of a plan: what is observed, what follows from it by which formula, in which measure, and how it adds
 * up over units and time. A ratio of an indicator that does not exist does not compile. From JSON use
 * {@link parseIndicators}.
 *
 * @param indicators - The definitions, plain data, in the order in which tables show them.
 * @returns The same list.
 * @throws An `EgovKpiError` with every problem: unknown keys and kinds, an id used twice, a reference to what
 * does not exist (with the nearest that does), formulas that form a cycle, measures that do not match, a factor
 * that is not that of the measure, a running total of what cannot be added over time.
 *
 * @example
 * ```ts
 * import { defineIndicators } from 'egov-kpi'
 *
 * const dossiers = { kind: 'count', of: { vi: 'hồ sơ', en: 'dossiers' } } as const
 * const additivity = { units: 'sum', periods: 'sum' } as const
 * const indicators = defineIndicators([
 *   { id: 'online', kind: 'simple', name: 'Hồ sơ trực tuyến', measure: dossiers, direction: 'higher', additivity },
 *   { id: 'received', kind: 'simple', name: 'Hồ sơ tiếp nhận', measure: dossiers, direction: 'higher', additivity },
 *   {
 *     id: 'dossiers-online',
 *     kind: 'ratio',
 *     name: 'Tỷ lệ hồ sơ trực tuyến',
 *     numerator: 'online',
 *     denominator: 'received',
 *     factor: 100,
 *     measure: { kind: 'percent' },
 *     direction: 'higher',
 *   },
 * ])
 * indicators[2].id // => 'dossiers-online'
 * ```
 */
export function defineIndicators<const I extends readonly Indicator[]>(
  indicators: I & readonly (Indicator & IndicatorReferences<NoInfer<I>[number]['id']>)[],
): I {
  throwIfAny(readIndicators(indicators).issues)
  return indicators
}

/**
 * Reads indicators from unknown data, such as JSON.
 *
 * @param json - A list of {@link Indicator}.
 * @param options - Where the data lies, for the paths of issues.
 * @returns The same data, checked.
 * @throws An `EgovKpiError` with every problem, as {@link defineIndicators} does.
 *
 * @example
 * ```ts
 * import { parseIndicators } from 'egov-kpi'
 *
 * const details = { name: 'A', measure: { kind: 'index' }, direction: 'higher' }
 * const simple = { id: 'a', kind: 'simple', additivity: { units: 'none', periods: 'none' }, ...details }
 * parseIndicators([simple])[0]?.id // => 'a'
 * parseIndicators([
 *   { id: 'a', kind: 'derived', formula: { kind: 'reference', to: 'b' }, ...details },
 *   { id: 'b', kind: 'derived', formula: { kind: 'reference', to: 'a' }, ...details },
 * ])
 * // => throws 'The formulas form a cycle: a → b → a.'
 * ```
 */
export function parseIndicators(json: unknown, options?: ParseOptions): readonly Indicator[] {
  parseAt(options, () => throwIfAny(readIndicators(json).issues))
  return json as readonly Indicator[]
}
