import type { CivilDate } from '../foundation/civil-date'
import { formatExact, parseExact } from '../foundation/exact'
import { formatInSentence, formatNumber } from '../foundation/format-number'
import { compareFractions, type Fraction } from '../foundation/fraction'
import { groupedBy } from '../foundation/grouped'
import type { Issue } from '../foundation/issue'
import { type Bilingual, inBothLanguages } from '../foundation/language'
import { lengthOf, type PeriodText, parsePeriod, periodIncludes } from '../foundation/period'
import { type BroughtFigure, periodFindings } from '../observations/bring-to-period'
import { measuredEarlier } from '../observations/measured-earlier'
import type { Observation } from '../observations/observation'
import { type PlacedPercentage, percentAsFraction } from '../observations/percent-as-fraction'
import { endOf } from './attainment'
import { breakFindings } from './break-findings'
import { observedFigures, placedIn } from './figure-findings'
import type { Indicator, IndicatorDirection } from './indicator'
import type { ObservationTable } from './observation-table'
import { replacedBy } from './read-targets'
import { aimOf, exactFigure, type Standing, startOf } from './standing'
import { isStrict, type Target, type TargetComparator } from './target'
import { indicatorFinding } from './wording'

/** A standing, and what its figure was made of. */
export interface JudgedStanding {
  readonly standing: Standing
  readonly brought: BroughtFigure
  readonly fromZero: boolean
  /** The observed periods within the target's period, or else across its ends, that make no figure of it. */
  readonly unused: readonly PeriodText[]
}

/** What is legal but doubtful about targets and figures. */
export function standingFindings(
  definitions: readonly Indicator[],
  targets: readonly Target[],
  observations: readonly Observation[],
  table: ObservationTable,
  judged: readonly JudgedStanding[],
  asOf: CivilDate,
): readonly Issue[] {
  const byId = new Map(definitions.map(one => [one.id, one]))
  return [
    ...targetsBehind(targets, byId),
    ...disagreements(targets),
    ...definitions.flatMap(({ id, measure }, index) => {
      if (measure.kind !== 'percent') return []
      const observed = observedFigures(table, index).map(placedIn(observations))
      return percentAsFraction(id, [...observed, ...targetValues(id, targets)])
    }),
    ...valuesBehind(judged, observations, byId),
    ...breaksSinceBaseline(judged, byId),
    ...measuredEarlier(observations),
    ...periodsLacking(judged, byId, asOf),
  ]
}

/** Whether a value is worse than where one started. */
function isBehind(value: Fraction, start: Fraction, direction: IndicatorDirection): boolean {
  const side = compareFractions(value, start)
  return direction === 'higher' ? side < 0 : direction === 'lower' && side > 0
}

/** Only a baseline of the same scope is compared: the nation's target may well lie below the city's baseline. */
function targetsBehind(targets: readonly Target[], byId: ReadonlyMap<string, Indicator>): readonly Issue[] {
  const scopeOf = ({ indicator, scope, unit }: Target): string => JSON.stringify([indicator, scope, unit])
  const baselines = groupedBy(
    targets.filter(({ kind }) => kind === 'baseline'),
    scopeOf,
  )
  return targets.flatMap((target, index) => {
    if (target.kind === 'baseline') return []
    const { direction } = byId.get(target.indicator) as Indicator
    return (baselines.get(scopeOf(target)) ?? []).flatMap(baseline => {
      const isEarlier = parsePeriod(baseline.period).to < parsePeriod(target.period).to
      const start = isEarlier ? startOf(baseline) : null
      if (start === null) return []
      const end = endOf(aimOf(target), direction, start)
      if (!isBehind(end, start, direction)) return []
      const figures = { target: formatExact(end), baseline: formatExact(start) }
      const texts = { what: 'target', indicator: target.indicator, ...figures } as const
      return [indicatorFinding('behind-baseline', ['targets', index], texts)]
    })
  })
}

/** Targets of one scope, period and kind that several documents set differently, unless one replaces the other. */
function disagreements(targets: readonly Target[]): readonly Issue[] {
  const firsts = new Map<string, Target>()
  const replaced = new Set(targets.map(target => replacedBy(target, targets)))
  return targets.flatMap((target, index) => {
    if (replaced.has(target)) return []
    const { indicator, scope, unit, period, kind } = target
    const key = JSON.stringify([indicator, scope, unit, period, kind])
    const first = firsts.get(key)
    if (first === undefined || kind === 'baseline') {
      firsts.set(key, target)
      return []
    }
    const [one, other] = [aimOf(first), aimOf(target)]
    const isSame = compareFractions(one.low, other.low) === 0 && compareFractions(one.high, other.high) === 0
    if (isSame && isStrict(first.comparator) === isStrict(target.comparator)) return []
    const texts = { what: 'targets', indicator, scope, period, one: aimText(first), other: aimText(target) } as const
    return [indicatorFinding('contradiction', ['targets', index], texts)]
  })
}

const strictSigns: Partial<Record<TargetComparator, string>> = { 'more-than': '> ', 'less-than': '< ' }

function aimText(target: Target): Bilingual {
  const { low, high } = aimOf(target)
  return inBothLanguages(language => {
    const [from, to] = [low, high].map(end => formatInSentence(formatExact(end), language))
    if (target.comparator === 'between') return `${from}–${to}`
    return `${strictSigns[target.comparator] ?? ''}${from}`
  })
}

/** The percentages among the targets of an indicator, with their places. */
function targetValues(indicator: string, targets: readonly Target[]): readonly PlacedPercentage[] {
  return targets.flatMap((target, position) => {
    if (target.indicator !== indicator) return []
    const values = target.comparator === 'between' ? { low: target.low, high: target.high } : { value: target.value }
    return Object.entries(values).flatMap(([key, value]) =>
      value === null ? [] : { value, path: () => ['targets', position, key] },
    )
  })
}

/** A figure worse than the baseline, once for each figure, however many targets it is held against. */
function valuesBehind(
  judged: readonly JudgedStanding[],
  observations: readonly Observation[],
  definitions: ReadonlyMap<string, Indicator>,
): readonly Issue[] {
  const seen = new Set<string>()
  let places: ReadonlyMap<Observation, number> | undefined
  return judged.flatMap(({ standing, brought, fromZero }) => {
    const { unit, indicator, observation, baseline, missing } = standing
    const start = startOf(baseline)
    const definition = definitions.get(indicator) as Indicator
    const value = exactFigure(observation, definition)
    if (observation === null || value === null || baseline === null || start === null) return []
    // Half a year of a flow is not worse than the whole year before.
    if (
      fromZero &&
      (missing.length > 0 || lengthOf(parsePeriod(observation.period)) !== lengthOf(parsePeriod(baseline.period)))
    )
      return []
    const key = JSON.stringify([unit, indicator, observation.period])
    if (seen.has(key) || !isBehind(value, start, definition.direction)) return []
    seen.add(key)
    // As it was printed, unless only the counts show that it is worse: 65 of 6,499 and 10,000.
    const printed = parseExact(observation.value as string)
    const shown = isBehind(printed, start, definition.direction) ? printed : value
    const figures = {
      value: formatExact(shown),
      baseline: formatExact(start),
      valueText: figureText(shown, definition, observation),
      baselineText: figureText(start, definition),
    }
    places ??= new Map(observations.map((one, index) => [one, index]))
    const place = places.get(brought.parts.at(-1) ?? observation)
    const path = place === undefined ? ['observations'] : ['observations', place]
    const texts = { what: 'figure', unit, indicator, ...figures } as const
    return [indicatorFinding('behind-baseline', path, texts)]
  })
}

/** A figure within a sentence: a share in percent with its counts, which are exact where its decimals are not. */
function figureText(
  value: Fraction,
  { measure }: Indicator,
  { numerator, denominator }: Pick<Observation, 'numerator' | 'denominator'> = {},
): Bilingual {
  const exact = formatExact(value)
  const hasCounts = numerator !== undefined && denominator !== undefined
  return inBothLanguages(language => {
    if (measure.kind !== 'percent') return formatInSentence(exact, language)
    if (!hasCounts) return `${formatInSentence(exact, language)}%`
    const [part, whole] = [numerator, denominator].map(count => formatNumber(count, language))
    const decimals = exact.includes('/') ? ({ rounding: { decimals: 2, mode: 'half-up' } } as const) : {}
    return `${formatNumber(exact, language, decimals)}% (${part}/${whole})`
  })
}

/** Breaks of a series between a figure and its baseline, once for each pair of periods, however many units have them. */
function breaksSinceBaseline(
  judged: readonly JudgedStanding[],
  definitions: ReadonlyMap<string, Indicator>,
): readonly Issue[] {
  const seen = new Set<string>()
  return judged.flatMap(({ standing: { indicator, observation, baseline } }) => {
    const { breaks = [] } = definitions.get(indicator) as Indicator
    if (breaks.length === 0 || observation === null || baseline === null) return []
    const texts = { indicator, period: observation.measuredIn ?? observation.period, basePeriod: baseline.period }
    const key = JSON.stringify(texts)
    if (seen.has(key)) return []
    seen.add(key)
    return breakFindings(breaks, texts, ['observations'])
  })
}

/** Figures that leave out a part of a target's period that is over, that disagree with their parts, or that do not combine. */
function periodsLacking(
  judged: readonly JudgedStanding[],
  definitions: ReadonlyMap<string, Indicator>,
  asOf: CivilDate,
): readonly Issue[] {
  const seen = new Set<string>()
  return judged.flatMap(({ standing, brought, unused }) => {
    const { unit, indicator, target } = standing
    if (target === null) return []
    const key = JSON.stringify([unit, indicator, target.period])
    if (seen.has(key)) return []
    seen.add(key)
    const place = { unit, indicator, period: target.period }
    if (unused.length > 0) {
      const definition = definitions.get(indicator) as Indicator
      const lacksCounts = definition.kind !== 'simple' || definition.additivity.periods === 'ratio'
      const isAcross = unused.every(part => !periodIncludes(target.period, part))
      const what = isAcross ? 'across' : lacksCounts ? 'counts' : 'periods'
      const texts = { what, ...place, known: unused } as const
      return [indicatorFinding('not-additive', ['observations'], texts)]
    }
    const known = brought.parts.length === 0 ? [] : brought.missing.filter(part => parsePeriod(part).to <= asOf)
    return periodFindings({ ...brought, missing: known }, place, ['observations'])
  })
}
