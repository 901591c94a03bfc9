import { throwIfAny } from '../foundation/error'
import { formatExact, parseExact } from '../foundation/exact'
import { compareFractions } from '../foundation/fraction'
import type { Issue, IssuePath } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import { anything, list } from '../foundation/schema'
import { readEach, readStructure } from '../foundation/structure'
import { compileIndicators } from './compile-indicators'
import type { Indicator, IndicatorDirection } from './indicator'
import { Target } from './target'
import { indicatorIssue, unknownIndicator } from './wording'

/** Reads targets one by one, and then for what they mean to the indicators. */
export function readTargets(
  input: unknown,
  byId: ReadonlyMap<string, Indicator>,
  path: IssuePath,
): { readonly targets: readonly Target[]; readonly issues: readonly Issue[] } {
  const items = readStructure(list(anything), input, path)
  if (items.issues !== undefined) return { targets: [], issues: items.issues }
  const { whole, issues } = readEach(Target, items.value, path)
  const nearest = nearestAmong(() => byId.keys())
  const seen = new Set<string>()
  const faults = whole.flatMap(({ value, index }) => {
    const { indicator, scope, document, unit, period, kind } = value
    const place = [...path, index]
    const definition = byId.get(indicator)
    const found: Issue[] = [...valueIssues(value, place)]
    if (definition === undefined) {
      found.push(unknownIndicator(indicator, nearest(indicator), [...place, 'indicator']))
    } else if (kind !== 'baseline' && contradicts(value, definition.direction)) {
      const { comparator } = value
      const texts = { what: 'comparator', comparator, direction: definition.direction } as const
      found.push(indicatorIssue('contradiction', [...place, 'comparator'], texts, { actual: comparator }))
    }
    const key = JSON.stringify([indicator, scope, document, unit, period, kind])
    if (seen.has(key)) found.push(indicatorIssue('duplicate', place, { what: 'target', indicator, scope, period }))
    seen.add(key)
    return found
  })
  const targets = whole.map(({ value }) => value)
  const lost = whole.flatMap(({ value, index }) => replacementIssues(value, targets, [...path, index, 'replaces']))
  return { targets, issues: [...issues, ...faults, ...lost] }
}

/** The target that another one replaces: the same in all but its document. */
export function replacedBy(later: Target, targets: readonly Target[]): Target | undefined {
  const { replaces } = later
  if (replaces === undefined) return undefined
  return targets.find(
    one =>
      one !== later &&
      one.document === replaces.document &&
      (['indicator', 'scope', 'unit', 'period', 'kind'] as const).every(key => one[key] === later[key]),
  )
}

function replacementIssues(target: Target, targets: readonly Target[], path: IssuePath): readonly Issue[] {
  if (target.replaces === undefined || replacedBy(target, targets) !== undefined) return []
  const { indicator, scope, period, replaces } = target
  const place = { indicator, scope, period }
  return replaces.document === undefined
    ? [indicatorIssue('unknown', path, { what: 'target', ...place })]
    : [indicatorIssue('unknown', path, { what: 'target-of-document', ...place, document: replaces.document })]
}

function valueIssues(target: Target, place: IssuePath): readonly Issue[] {
  if (target.comparator === 'between') {
    const [low, high] = [parseExact(target.low), parseExact(target.high)]
    if (compareFractions(low, high) < 0) return []
    const ends = { low: formatExact(low), high: formatExact(high) }
    return [indicatorIssue('out-of-order', [...place, 'high'], { what: 'range', ...ends })]
  }
  const isNamed = target.absence !== undefined
  if ((target.value === null) === isNamed && (target.value !== null || target.kind === 'baseline')) return []
  return [indicatorIssue('missing', [...place, 'value'], { what: 'target-value' })]
}

/** At least so much of what should be little, at most so much of what should be much, and a bound of what is to be kept. */
function contradicts({ comparator }: Target, direction: IndicatorDirection): boolean {
  if (comparator === 'at-least' || comparator === 'more-than') return direction !== 'higher'
  return (comparator === 'at-most' || comparator === 'less-than') && direction !== 'lower'
}

/**
 * Reads baselines and targets from unknown data, such as JSON, against their indicators.
 *
 * @param indicators - The definitions that the targets belong to.
 * @param json - A list of {@link Target}.
 * @param options - Where the data lies, for the paths of issues.
 * @returns The same data, checked.
 * @throws An `EgovKpiError` with every problem: unknown keys, an indicator that does not exist (with the nearest
 * that does), a comparator that contradicts the indicator's direction, a range that ends below its start, a target without
 * a value, two targets of one indicator, scope, document, unit, period and kind, a replaced target that is not there.
 *
 * @example
 * ```ts
 * import { defineIndicators, parseTargets } from 'egov-kpi'
 *
 * const indicators = defineIndicators([
 *   {
 *     id: 'online',
 *     kind: 'simple',
 *     name: 'Tỷ lệ hồ sơ trực tuyến',
 *     measure: { kind: 'percent' },
 *     direction: 'higher',
 *     additivity: { units: 'none', periods: 'none' },
 *   },
 * ])
 * const target = { indicator: 'online', scope: 'city', period: '2022', kind: 'target', comparator: 'at-most', value: 65 }
 * parseTargets(indicators, [target]) // => throws 'contradicts'
 * parseTargets(indicators, [{ ...target, comparator: 'at-least' }])[0]?.period // => '2022'
 * ```
 */
export function parseTargets(
  indicators: readonly Indicator[],
  json: unknown,
  options?: ParseOptions,
): readonly Target[] {
  const byId = new Map(compileIndicators(indicators).list.map(({ definition }) => [definition.id, definition]))
  const read = (): readonly Target[] => {
    const { targets, issues } = readTargets(json, byId, [])
    throwIfAny(issues)
    return targets
  }
  return parseAt(options, read, 'json')
}
