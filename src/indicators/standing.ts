import { isAbsent, type Quantity } from '../formulas/quantity'
import { addDays, type CivilDate, countDays } from '../foundation/civil-date'
import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  hundred,
  multiplyFractions,
  subtractFractions,
  zero,
} from '../foundation/fraction'
import type { Bilingual } from '../foundation/language'
import { type PeriodText, parsePeriod } from '../foundation/period'
import { exactValue } from '../observations/counts'
import type { Observation } from '../observations/observation'
import { attained, type ExactAim, endOf, exactAim, gapTo } from './attainment'
import { factorOfIndicator, type Indicator, type IndicatorDirection } from './indicator'
import { type Percentage, type StandingThresholds, statusOf } from './status'
import type { PointTarget, Target } from './target'
import { verdictOf } from './verdict'
import { standingReasons } from './wording'

/** Why something cannot be determined about a standing. */
export interface StandingReason {
  /** What cannot be determined. */
  readonly of: 'value' | 'target' | 'met' | 'attainment' | 'progress' | 'expected' | 'status'
  readonly code: keyof typeof standingReasons
  readonly message: Bilingual
}

/** Where one unit stands on one indicator against one target. */
export interface Standing {
  readonly unit: string
  readonly indicator: string
  /** Whose target it is; null if the indicator has none for this unit. */
  readonly scope: string | null
  /** The target with its period and its kind. */
  readonly target: Target | null
  /** The later target that holds instead of this one on the day. */
  readonly replacedBy: Target | null
  /** The baseline that was used: of the same scope. */
  readonly baseline: Target | null
  /** The figure, brought to the target's period as far as it is known; its own period says how far. */
  readonly observation: Observation | null
  /** What of the target's period the figure does not cover, reported or not; empty if it covers all. */
  readonly missing: readonly PeriodText[]
  /** Whether the target is met; null as long as that is not decided. */
  readonly met: boolean | null
  /** How far the target is reached, in percent. */
  readonly attainment: ExactText | null
  /** How much of the way to the target is done, in percent: from the baseline, of a flow from zero; negative if it went back. */
  readonly progress: ExactText | null
  /** What is missing to the target's number, in the indicator's measure; zero or below if the number is reached. */
  readonly gap: ExactText | null
  /** The figure less the target, of a range less its nearer end and zero within, in the indicator's measure. */
  readonly difference: ExactText | null
  /** What a straight line to the target has reached on the last day of the figure, in the indicator's measure. */
  readonly expected: ExactText | null
  /** How far the straight line is reached, in percent. */
  readonly pace: ExactText | null
  /** The id of the status: as decided (`achieved`, `reached`, `missed`, `replaced`), or else by the thresholds. */
  readonly status: string | null
  /** Why what is null cannot be determined. */
  readonly reasons: readonly StandingReason[]
}

/** What a standing is made of. */
export interface StandingInputs
  extends Pick<Standing, 'unit' | 'target' | 'replacedBy' | 'baseline' | 'observation' | 'missing'> {
  readonly group: string
  readonly definition: Indicator
  /** Why there is no figure or no target, if there is none. */
  readonly without: { readonly value: StandingReason['code']; readonly target: StandingReason['code'] }
  /** Whether it is the figure of a whole to which units are missing. */
  readonly lacksUnits: boolean
  /** Whether the indicator begins at zero with each period, as flows and running totals do. */
  readonly fromZero: boolean
  /** Where the figure can still go while the period runs. */
  readonly course: 'up' | 'down' | 'either'
  readonly asOf: CivilDate
  readonly thresholds: StandingThresholds
}

/** Says where a unit stands, and why something cannot be determined. */
export function standingOf(inputs: StandingInputs): Standing {
  const { unit, group, definition, target, replacedBy, baseline, observation, missing, asOf, thresholds } = inputs
  const reasons: StandingReason[] = []
  const because = (of: StandingReason['of'], code: StandingReason['code']): null => {
    reasons.push({ of, code, message: standingReasons[code] })
    return null
  }
  const { direction } = definition
  const value = exactFigure(observation, definition)
  const aim = target === null ? null : aimOf(target)
  if (value === null) because('value', inputs.without.value)
  if (target === null) because('target', inputs.without.target)

  const compared = value === null || aim === null ? null : { value, aim, gap: gapTo(value, aim, direction) }
  const share = compared === null ? null : attained(compared.value, compared.aim, direction)
  const attainment =
    share === null ? null : isAbsent(share) ? because('attainment', 'no-percentage') : formatExact(share)
  const line = target === null || aim === null ? null : lineTo(target, aim, value, inputs)
  let progress: ExactText | null = null
  if (line !== null) {
    if (inputs.fromZero && direction !== 'higher') because('progress', 'no-way-to-go')
    else if (line.start === null) because('progress', 'no-baseline')
    else if (compareFractions(line.start, line.end) === 0) because('progress', 'baseline-equals-target')
    else if (value !== null) progress = formatExact(progressFrom(line.start, line.end, value))
    if (line.expected === null) because('expected', line.start === null ? 'no-baseline' : 'baseline-equals-target')
  }
  const expected = line?.expected ?? null
  const isHoled =
    observation !== null && missing.some(part => parsePeriod(part).to < parsePeriod(observation.period).to)
  const straight = expected === null || isHoled ? null : { low: expected, high: expected }
  const pace =
    value === null || straight === null
      ? null
      : percentage(attained(value, straight, direction), gapTo(value, straight, direction))

  const isStarted = isStartedOn(asOf, target, group)
  const decided = (): Pick<Standing, 'met' | 'status'> => {
    const without = (code: StandingReason['code']) => ({ met: because('met', code), status: because('status', code) })
    if (!isStarted) return without('not-started')
    if (replacedBy !== null) return { met: because('met', 'target-replaced'), status: 'replaced' }
    if (target === null || compared === null) {
      return { met: null, status: because('status', inputs.without[target === null ? 'target' : 'value']) }
    }
    if (inputs.lacksUnits) return without('units-missing')
    const isOver = asOf >= parsePeriod(target.period).to
    const verdict = verdictOf({
      ...compared,
      comparator: target.comparator,
      direction,
      isOver,
      isWhole: missing.length === 0,
      course: inputs.course,
    })
    if (verdict === 'period-incomplete') return without(verdict)
    if (verdict !== 'period-runs') return { met: verdict !== 'missed', status: verdict }
    because('met', verdict)
    if (isHoled) return { met: null, status: because('status', 'period-incomplete') }
    // At the target already, it is no less than any line to it.
    const isThere = compareFractions(compared.gap, zero) <= 0 && expected === null
    const status = statusOf(thresholds, {
      attainment: percentage(share as Quantity, compared.gap),
      progress: progress === null ? null : parseExact(progress),
      pace: isThere ? 'beyond' : pace,
    })
    return {
      met: null,
      status: status ?? because('status', expected === null && line?.start === null ? 'no-baseline' : 'figure-missing'),
    }
  }
  const verdict = decided()
  return {
    unit,
    indicator: definition.id,
    scope: target?.scope ?? null,
    target,
    replacedBy,
    baseline,
    observation,
    missing,
    met: verdict.met,
    attainment,
    progress,
    gap: compared === null ? null : formatExact(compared.gap),
    difference: compared === null ? null : formatExact(differenceOf(compared.value, compared.aim, direction)),
    expected: expected === null ? null : formatExact(expected),
    pace: pace === null || pace === 'beyond' ? null : formatExact(pace),
    status: verdict.status,
    reasons,
  }
}

/** A figure by its counts if it has any: 65 of 6,499 and 10,000 is less than 65. */
export function exactFigure(observation: Observation | null, definition: Indicator): Fraction | null {
  const value = observation === null ? null : exactValue(observation, factorOfIndicator(definition))
  return value === null ? null : parseExact(value)
}

function differenceOf(value: Fraction, aim: ExactAim, direction: IndicatorDirection): Fraction {
  const isKept = direction === 'range' && compareFractions(gapTo(value, aim, direction), zero) <= 0
  return isKept ? zero : subtractFractions(value, endOf(aim, direction, value))
}

/** A percentage if there is one; otherwise whether it would be at least 100. */
function percentage(quantity: Quantity, gap: Fraction): Percentage {
  if (!isAbsent(quantity)) return quantity
  return compareFractions(gap, zero) <= 0 ? 'beyond' : null
}

/** Whether a target counts for a group on a day. */
function isStartedOn(day: CivilDate, target: Target | null, group: string): boolean {
  const starts = target?.startsOn ?? {}
  const own = Object.hasOwn(starts, group) ? starts[group] : undefined
  return [own, target?.replaces?.from].every(start => start === undefined || day >= start)
}

/** The values of a target; only a baseline has none. */
export function aimOf(target: Target): ExactAim {
  return exactAim(target.comparator === 'between' ? { low: target.low, high: target.high } : (target.value ?? 0))
}

/** The value of a baseline, if it has one. */
export function startOf(baseline: Target | null): Fraction | null {
  const value = (baseline as PointTarget | null)?.value ?? null
  return value === null ? null : parseExact(value)
}

/** The straight line to a target: from the baseline, or of what begins at zero from there when the period begins. */
function lineTo(
  target: Target,
  aim: ExactAim,
  value: Fraction | null,
  { definition, baseline, observation, fromZero, asOf }: StandingInputs,
): { readonly start: Fraction | null; readonly end: Fraction; readonly expected: Fraction | null } {
  const period = parsePeriod(target.period)
  const start = fromZero ? zero : startOf(baseline)
  const end = endOf(aim, definition.direction, start ?? value ?? zero)
  if (start === null || (compareFractions(start, end) === 0 && !fromZero)) return { start, end, expected: null }
  const first = fromZero || baseline === null ? addDays(period.from, -1) : parsePeriod(baseline.period).to
  // The figure is as of its own last day: what came in since then is not known yet.
  const known = observation === null || observation.value === null ? asOf : parsePeriod(observation.period).to
  return { start, end, expected: lineOn(known < asOf ? known : asOf, [first, start], [period.to, end]) }
}

/** (value − start) ÷ (target − start) × 100. */
function progressFrom(start: Fraction, end: Fraction, value: Fraction): Fraction {
  return multiplyFractions(hundred, divideFractions(subtractFractions(value, start), subtractFractions(end, start)))
}

type Point = readonly [day: CivilDate, value: Fraction]

/** The height of the straight line between two days on a third; before the first and after the last it does not move. */
function lineOn(day: CivilDate, [from, start]: Point, [to, end]: Point): Fraction {
  if (day <= from) return start
  if (day >= to) return end
  const part = { numerator: BigInt(countDays(from, day)), denominator: BigInt(countDays(from, to)) }
  return addFractions(start, multiplyFractions(subtractFractions(end, start), part))
}
