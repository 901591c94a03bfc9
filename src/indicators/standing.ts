import { isAbsent, type Quantity } from '../formulas/quantity'
import { type CivilDate, daysBetween } from '../foundation/civil-date'
import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
  subtractFractions,
  zero,
} from '../foundation/fraction'
import type { Bilingual } from '../foundation/language'
import { parsePeriod } from '../foundation/period'
import type { Observation } from '../observations/observation'
import { attained, type ExactAim, endOf, exactAim, gapTo } from './attainment'
import type { Direction, Indicator } from './indicator'
import { type StatusThresholds, statusOf } from './status'
import type { PointTarget, Target } from './target'
import { indicatorWording } from './wording'

/** Why something cannot be said of a standing. */
export interface StandingReason {
  /** What cannot be said. */
  readonly of: 'value' | 'target' | 'attainment' | 'progress' | 'expected' | 'status'
  readonly code:
    | 'no-value'
    | 'no-target'
    | 'no-baseline'
    | 'baseline-equals-target'
    | 'no-percentage'
    | 'not-started'
    | 'figure-missing'
  readonly message: Bilingual
}

/** Where one unit stands on one indicator against one target. */
export interface Standing {
  readonly unit: string
  readonly indicator: string
  /** Whose target it is; null where the indicator has none for this unit. */
  readonly scope: string | null
  /** The target with its period. */
  readonly target: Target | null
  /** The baseline that was used: of the same scope. */
  readonly baseline: Target | null
  /** The figure with its period; null where nothing was observed since the baseline. */
  readonly observation: Observation | null
  readonly met: boolean | null
  /** How far the target is reached, in percent. */
  readonly attainment: ExactText | null
  /** How much of the way from the baseline to the target is done, in percent; negative where it went backwards. */
  readonly progress: ExactText | null
  /** What is missing to the target, in the indicator's measure; zero or below where it is reached. */
  readonly gap: ExactText | null
  /** What a straight line from the baseline to the target has reached on the day, in the indicator's measure. */
  readonly expected: ExactText | null
  /** How far the straight line is reached, in percent. */
  readonly pace: ExactText | null
  /** The id of the status by the thresholds. */
  readonly status: string | null
  /** Why what is null cannot be said. */
  readonly reasons: readonly StandingReason[]
}

/** What a standing is made of. */
export interface StandingInputs {
  readonly unit: string
  readonly group: string
  readonly definition: Indicator
  readonly target: Target | null
  readonly baseline: Target | null
  readonly observation: Observation | null
  readonly asOf: CivilDate
  readonly thresholds: StatusThresholds
}

const hundred: Fraction = { numerator: 100n, denominator: 1n }

/** Says where a unit stands, and of what cannot be said why. */
export function standingOf({
  unit,
  group,
  definition,
  target,
  baseline,
  observation,
  asOf,
  thresholds,
}: StandingInputs): Standing {
  const reasons: StandingReason[] = []
  const because = (of: StandingReason['of'], code: StandingReason['code']): null => {
    reasons.push({ of, code, message: indicatorWording[code]({}) })
    return null
  }
  const said = (of: StandingReason['of'], quantity: Quantity): ExactText | null =>
    isAbsent(quantity) ? because(of, 'no-percentage') : formatExact(quantity)

  const { direction } = definition
  const value = observation === null || observation.value === null ? null : parseExact(observation.value)
  const aim = target === null ? null : aimOf(target)
  const start = startOf(baseline)
  if (value === null) because('value', 'no-value')
  if (target === null) because('target', 'no-target')

  const attainment = value === null || aim === null ? null : said('attainment', attained(value, aim, direction))
  const gap = value === null || aim === null ? null : gapTo(value, aim, direction)
  const end = aim === null ? null : endOf(aim, direction, start ?? value ?? zero)
  let progress: ExactText | null = null
  let expected: Fraction | null = null
  if (end !== null && target !== null) {
    if (start === null || baseline === null) because('progress', 'no-baseline')
    else if (compareFractions(start, end) === 0) because('progress', 'baseline-equals-target')
    else {
      if (value !== null) progress = formatExact(progressFrom(start, end, value))
      expected = lineOn(asOf, [parsePeriod(baseline.period).to, start], [parsePeriod(target.period).to, end])
    }
    if (expected === null) because('expected', start === null ? 'no-baseline' : 'baseline-equals-target')
  }
  const pace =
    value === null || expected === null ? null : attained(value, { low: expected, high: expected }, direction)
  const paceText = pace === null || isAbsent(pace) ? null : formatExact(pace)
  const starts = target?.startsOn ?? {}
  const startsOn = Object.hasOwn(starts, group) ? starts[group] : undefined
  let status: string | null = null
  if (startsOn !== undefined && asOf < startsOn) because('status', 'not-started')
  else if (target === null || value === null) because('status', target === null ? 'no-target' : 'no-value')
  else {
    status = statusOf(thresholds, { attainment, progress, pace: paceText })
    if (status === null) because('status', 'figure-missing')
  }
  return {
    unit,
    indicator: definition.id,
    scope: target?.scope ?? null,
    target,
    baseline,
    observation,
    met: gap === null || target === null || value === null ? null : isMet(target, value, gap, direction),
    attainment,
    progress,
    gap: gap === null ? null : formatExact(gap),
    expected: expected === null ? null : formatExact(expected),
    pace: paceText,
    status,
    reasons,
  }
}

/** The values of a target; only a baseline has none. */
export function aimOf(target: Target): ExactAim {
  return exactAim(target.comparator === 'between' ? { low: target.low, high: target.high } : (target.value ?? 0))
}

/** The value of a baseline, where it has one. */
export function startOf(baseline: Target | null): Fraction | null {
  const value = (baseline as PointTarget | null)?.value ?? null
  return value === null ? null : parseExact(value)
}

/** Exactly so much is neither less nor more; all else is met where nothing is missing. */
function isMet({ comparator }: Target, value: Fraction, gap: Fraction, direction: Direction): boolean {
  const side = compareFractions(gap, zero)
  return comparator === 'exactly' && direction !== 'range' && value !== null ? side === 0 : side <= 0
}

/** (value − baseline) ÷ (target − baseline) × 100. */
function progressFrom(start: Fraction, end: Fraction, value: Fraction): Fraction {
  return multiplyFractions(hundred, divideFractions(subtractFractions(value, start), subtractFractions(end, start)))
}

type Point = readonly [day: CivilDate, value: Fraction]

/** The height of the straight line between two days on a third; before the first and after the last it does not move. */
function lineOn(day: CivilDate, [from, start]: Point, [to, end]: Point): Fraction {
  if (day <= from) return start
  if (day >= to) return end
  const part = { numerator: BigInt(daysBetween(from, day)), denominator: BigInt(daysBetween(from, to)) }
  return addFractions(start, multiplyFractions(subtractFractions(end, start), part))
}
