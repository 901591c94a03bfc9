import { formatExact, parseExact } from '../foundation/exact'
import { absolute, compareFractions, subtractFractions } from '../foundation/fraction'
import type { Issue, IssuePath } from '../foundation/issue'
import { type PeriodText, parsePeriod } from '../foundation/period'
import type { Absence } from './absence'
import type { Value } from './arithmetic'
import type { OverTime } from './combination'
import { canCombine, combine } from './combine'
import { exactValue } from './counts'
import { type Cover, coverPeriod, endPart, periodBetween } from './cover-period'
import { type Observation, type ObservationInput, partOf } from './observation'
import { observationIssue } from './wording'

/** A figure for a period. */
export interface BroughtFigure {
  /**
   * The figure of the requested period if nothing is missing, otherwise of its known part, named by its own `period`. A
   * figure made of several has them as `inputs`. If no part has a value, this is the first observation with a reason;
   * if there is none, it is undefined.
   */
  readonly figure: Observation | undefined
  /** The observations that it was made of. */
  readonly parts: readonly Observation[]
  /** The periods that are missing, in order; empty if the whole period is covered. */
  readonly missing: readonly PeriodText[]
  /** The reason why they are missing, from the first observation without a value; present only if something is missing. */
  readonly absence?: Absence
  /** Figures that were used although their own parts, all known, give another figure. */
  readonly disagreements: readonly Disagreement[]
}

/** A figure of a period, and the figure from its parts. */
export interface Disagreement {
  readonly figure: Observation
  readonly parts: readonly Observation[]
  readonly value: string
}

/**
 * Computes the figure of one unit and one indicator for a period, by how the indicator combines over time.
 *
 * A flow (`sum`) is added up; a ratio is the ratio of the sums of its counts; a stock takes its `first` or its `last`
 * part; a `minimum` or `maximum` looks at all parts; `none` takes a figure of exactly this period. A figure observed
 * for exactly this period takes precedence over its parts, and a longer part over shorter ones. Only figures whose
 * period lies within the requested one are used; for an earlier "as of", pass only the figures known by then.
 *
 * @param figures - Checked observations of one unit and one indicator, each period once, in any order.
 * @param period - The requested period.
 * @param overTime - How the indicator combines.
 */
export function bringToPeriod(figures: readonly Observation[], period: PeriodText, overTime: OverTime): BroughtFigure {
  return periodBringer(period, overTime)(figures)
}

/** {@link bringToPeriod} for the figures of many units, which mostly report the same periods. */
export function periodBringer(
  period: PeriodText,
  overTime: OverTime,
): (figures: readonly Observation[]) => BroughtFigure {
  const wanted = parsePeriod(period)
  const chosen = chooser(overTime)
  const isWanted = (other: PeriodText): boolean => {
    const { from, to } = parsePeriod(other)
    return from === wanted.from && to === wanted.to
  }
  return figures => {
    const exact = figures.find(one => one.period === period) ?? figures.find(one => isWanted(one.period))
    if (exact !== undefined) {
      const disagreements = disagreementsOf([exact], figures, overTime, chosen)
      return { figure: exact, parts: [exact], missing: [], disagreements }
    }
    const usable = usableOf(figures, period, overTime)
    const choice = chosen(period, usable)
    const { missing } = choice
    const parts = ofPeriods(choice.parts, usable)
    const disagreements = disagreementsOf(parts, figures, overTime, chosen)
    if (missing.length === 0) return { figure: madeOf(parts, period, choice, overTime), parts, missing, disagreements }
    const absent = absentIn(missing, figures)
    const figure = madeOf(parts, null, choice, overTime) ?? absent
    return { figure, parts, missing, absence: absent?.absence ?? 'no-data', disagreements }
  }
}

function ofPeriods(periods: readonly PeriodText[], figures: readonly Observation[]): readonly Observation[] {
  return periods.map(period => figures.find(one => one.period === period) as Observation)
}

/** A choice of parts, with the list of inputs shared by every figure made of them. */
interface Choice extends Cover {
  readonly inputs: readonly ObservationInput[]
}

type Chosen = (period: PeriodText, figures: readonly Observation[]) => Choice

/** Chooses the parts of a period and caches the choice: most units report the same periods. */
function chooser({ how }: OverTime): Chosen {
  const known = new Map<string, Choice>()
  return (period, figures) => {
    const periods = figures.map(one => one.period)
    const key = `${period} ${periods.join(' ')}`
    let choice = known.get(key)
    if (choice === undefined) {
      const isStock = how === 'first' || how === 'last'
      const cover = isStock ? endPart(how, period, periods) : coverPeriod(period, how === 'none' ? [] : periods)
      choice = { ...cover, inputs: cover.parts.map(part => ({ period: part })) }
      known.set(key, choice)
    }
    return choice
  }
}

/** The figures that can be parts: a ratio needs its counts, unless it is the only part. */
function usableOf(figures: readonly Observation[], period: PeriodText, { how }: OverTime): readonly Observation[] {
  const usable = figures.filter(one => canCombine(one, how))
  if (how !== 'ratio' || usable.length === figures.length) return usable
  const valued = figures.filter(({ value }) => value !== null)
  const { from } = parsePeriod(period)
  const last = valued.map(one => parsePeriod(one.period).to).reduce((a, b) => (a > b ? a : b), '')
  const alone = valued.find(one => {
    const own = parsePeriod(one.period)
    return own.from === from && own.to === last
  })
  return alone === undefined || canCombine(alone, how) ? usable : [alone]
}

function madeOf(
  parts: readonly Observation[],
  period: PeriodText | null,
  { inputs }: Choice,
  overTime: OverTime,
): Observation | undefined {
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const known = period ?? periodBetween(parsePeriod(first.period).from, parsePeriod(last.period).to)
  if (parts.length === 1 && known === first.period) return first
  const { unit, indicator, dimension } = first
  return { unit, indicator, period: known, ...partOf(dimension), ...made(parts, overTime), inputs }
}

function made(parts: readonly Observation[], { how, factor }: OverTime): ReturnType<typeof combine> {
  const isAlone = parts.length === 1
  return combine(parts, how === 'none' || (isAlone && !canCombine(parts[0], how)) ? 'last' : how, factor)
}

/** The first observation that says why something is missing. */
function absentIn(missing: readonly PeriodText[], figures: readonly Observation[]): Observation | undefined {
  const gaps = missing.map(parsePeriod)
  return figures
    .filter(({ absence, period }) => {
      const { from, to } = parsePeriod(period)
      return absence !== undefined && gaps.some(gap => gap.from <= to && from <= gap.to)
    })
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))[0]
}

/** The used figures that differ from the figure that the others give for the same period. */
function disagreementsOf(
  used: readonly Observation[],
  figures: readonly Observation[],
  overTime: OverTime,
  chosen: Chosen,
): readonly Disagreement[] {
  if (figures.length === used.length) return []
  return used.flatMap(figure => {
    if (figure.value === null) return []
    const others = figures.filter(one => one !== figure && canCombine(one, overTime.how))
    const choice = chosen(figure.period, others)
    if (choice.parts.length === 0 || choice.missing.length > 0) return []
    const parts = ofPeriods(choice.parts, others)
    const value = exactValue(made(parts, overTime), overTime.factor)
    return value === null || agree(figure, value, overTime) ? [] : [{ figure, parts, value: String(value) }]
  })
}

/** Whether a figure agrees with its parts. A published ratio is rounded or truncated: its last digit may differ by one. */
function agree(figure: Observation, made: Value, { how, factor }: OverTime): boolean {
  const { denominator } = figure
  const [own, other] = [parseExact(exactValue(figure, factor) ?? ''), parseExact(made)]
  if (how !== 'ratio' || denominator !== undefined) return compareFractions(own, other) === 0
  const difference = absolute(subtractFractions(own, other))
  const decimals = formatExact(own).split('.')[1]?.length ?? 0
  return compareFractions(difference, { numerator: 1n, denominator: 10n ** BigInt(decimals) }) < 0
}

/** The findings about such a figure: parts are missing, or a figure and its parts disagree. */
export function periodFindings(
  { missing, disagreements }: BroughtFigure,
  { unit, indicator, period }: { readonly unit: string; readonly indicator: string; readonly period: PeriodText },
  path: IssuePath,
): readonly Issue[] {
  const warning = { severity: 'warning' } as const
  const gaps = { what: 'figure', unit, indicator, period, missing } as const
  return [
    ...(missing.length === 0 ? [] : [observationIssue('incomplete', path, gaps, warning)]),
    ...disagreements.map(({ figure, parts, value: made }) => {
      const { period: whole, value } = figure
      const periods = parts.map(part => part.period)
      const stated = { unit, indicator, period: whole, value: String(value), parts: periods, made }
      return observationIssue('contradiction', path, { what: 'period-parts', ...stated }, warning)
    }),
  ]
}
