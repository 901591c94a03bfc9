import { formatExact, isFraction, powerOfTen, readExact } from '../foundation/exact'
import {
  compareFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
  subtractFractions,
  zero,
} from '../foundation/fraction'
import { namesInOrder } from '../scorecards/rules/in-order'
import { exactly } from '../scorecards/rules/numbers'
import { type Counts, isCounts, percent, readShare, type Share } from '../scorecards/rules/ratio'
import type { RelativeToBestRule } from '../scorecards/rules/relative-to-best'
import type { SimpleRule } from '../scorecards/rules/simple'
import type { StepsRule } from '../scorecards/rules/steps'
import type { SurveyResponses, SurveyRule } from '../scorecards/rules/survey'
import { ceilingOf, decimalLadder, decimalsFor, decimalsIn, type Ladder, ladderOf, wholeLadder } from './ladder'

/** What a ladder is built for. */
export interface Setting {
  readonly max: Fraction
  /** One unit in which points are told apart. */
  readonly step: Fraction
  /** What the unit was given; null where that is nothing. */
  readonly value: unknown
  /** Whether the value comes from an indicator, and so is a number. */
  readonly isObserved: boolean
  /** What a rule that compares must know of the group. */
  readonly group: unknown
  /** Whether the points are taken off, so that fewer are better. */
  readonly isPenalty: boolean
}

const hundred: Fraction = { numerator: 100n, denominator: 1n }

/** The values that could be given under a rule, from the fewest points up to the most; null where none can be named. */
export function simpleLadder(rule: SimpleRule, setting: Setting): Ladder | null {
  const { max, isObserved } = setting
  const numbers = (from: Fraction, to: Fraction): Ladder => decimals(from, to, setting)
  switch (rule.kind) {
    case 'points':
      return numbers(zero, max)
    case 'yes-no':
      return ladderOf(isObserved ? ['0', '1'] : [false, true])
    case 'levels':
      return ladderOf(levelsInOrder(rule.levels, isObserved))
    case 'steps':
      return ladderOf(valuesAtSteps(rule, setting.value))
    case 'ratio':
      return shares(zero, hundred, setting) ?? numbers(zero, hundred)
    case 'ratio-to-target':
      return shares(zero, exactly(rule.target), setting, rule.factor) ?? numbers(zero, exactly(rule.target))
    case 'linear':
      return numbers(exactly(rule.from), exactly(rule.to))
    case 'weighted-value':
      return numbers(zero, exactly(rule.scale))
    case 'relative-to-best':
      return relativeLadder(rule, setting)
    case 'count':
      return wholeLadder(0n, ceilingOf(divideFractions(max, exactly(rule.each))), String)
    case 'deduction':
      return wholeLadder(
        ceilingOf(divideFractions(subtractFractions(max, exactly(rule.floor)), exactly(rule.each))),
        0n,
        String,
      )
    case 'survey':
      return surveyLadder(rule, setting.value)
    case 'tracked':
      return null
  }
}

/** Decimals from the value without points to the one with all, fine enough for every unit of the points. */
function decimals(from: Fraction, to: Fraction, { value, max, step }: Setting): Ladder {
  const span = subtractFractions(to, from)
  const size = span.numerator < 0n ? { numerator: -span.numerator, denominator: span.denominator } : span
  return decimalLadder(from, to, decimalsFor(value, { span: size, max, step }))
}

/**
 * Each threshold and the value just below it, upwards: below the lowest there are no points, which is best where they are
 * taken off. Values are as fine as the thresholds and the one given are; none is negative unless a threshold is.
 */
function valuesAtSteps({ steps }: StepsRule, value: unknown): readonly string[] {
  const thresholds = steps.map(([threshold]) => exactly(threshold)).toReversed()
  const decimals = Math.max(decimalsIn(value), ...steps.map(([threshold]) => decimalsIn(threshold)))
  const finest: Fraction = { numerator: 1n, denominator: powerOfTen(decimals) }
  const values = thresholds.flatMap(threshold => {
    const below = subtractFractions(threshold, finest)
    if (threshold.numerator === 0n) return [threshold]
    return [below.numerator < 0n && threshold.numerator > 0n ? zero : below, threshold]
  })
  return [...new Set(values.toSorted(compareFractions).map(formatExact))]
}

/** Counts over the same denominator, between two shares in the measure of the rule; null where no counts were given. */
function shares(from: Fraction, to: Fraction, { value }: Setting, factor: number = percent): Ladder | null {
  if (typeof value !== 'object' || value === null || !isCounts(value) || value.denominator === 0) return null
  const { denominator } = value
  const counted = (share: Fraction): Fraction =>
    multiplyFractions(share, { numerator: BigInt(denominator), denominator: BigInt(factor) })
  const asValue = (numerator: bigint): Counts => ({ numerator: Number(numerator), denominator })
  return wholeLadder(ceilingOf(counted(from)), ceilingOf(counted(to)), asValue)
}

/** Level names by what they are worth, one for each worth; of an indicator, only those that are numbers. */
function levelsInOrder(levels: Readonly<Record<string, string | number>>, isObserved: boolean): readonly string[] {
  return namesInOrder(levels)
    .filter(name => !isObserved || isWrittenNumber(name))
    .map(name => ({ name, worth: exactly(levels[name] as string | number) }))
    .filter(
      ({ worth }, index, all) =>
        index === 0 || compareFractions((all[index - 1] as (typeof all)[number]).worth, worth) !== 0,
    )
    .map(({ name }) => name)
}

function isWrittenNumber(name: string): boolean {
  const number = readExact(name)
  return isFraction(number) && formatExact(number) === name
}

/**
 * Values from the one the unit has up to the best of the group, and not beyond, which would take points from others. Null
 * where there is no best, or it is zero and more would be better, or the unit would cease to be the best.
 */
function relativeLadder({ prefer, factor }: RelativeToBestRule, setting: Setting): Ladder | null {
  const { group, value, max, step, isPenalty } = setting
  const best = group as Share['value']
  if (best === null || (prefer === 'higher' && best.numerator === 0n)) return null
  const given = shareOf(value, factor)
  if (isPenalty && given !== null && compareFractions(given, best) === 0) return null
  const isFree = isPenalty || given === null
  if (prefer === 'higher') {
    const from = isFree ? zero : given
    const counted = shares(from, best, setting, factor)
    return counted === null ? decimals(from, best, setting) : withoutBeyond(counted, best, factor)
  }
  if (best.numerator === 0n) return ladderOf(['0'])
  const from = isFree ? multiplyFractions(best, divideFractions(max, step)) : given
  return shares(from, best, setting, factor) ?? decimalLadder(from, best, decimalsFor(value, { span: best, max, step }))
}

/** A share that was given as a number or as counts, in the measure of the rule; null where none was given. */
function shareOf(value: unknown, factor: number | undefined): Fraction | null {
  const share = readShare(value, null, factor)
  return 'severity' in share ? null : share.value
}

/** The last count may lie beyond the best; then it is left out. */
function withoutBeyond(ladder: Ladder, best: Fraction, factor: number = percent): Ladder {
  const { numerator, denominator } = ladder.at(ladder.count - 1n) as Counts
  const last = { numerator: BigInt(numerator) * BigInt(factor), denominator: BigInt(denominator) }
  return compareFractions(last, best) > 0 ? { ...ladder, count: ladder.count - 1n } : ladder
}

/** The same number of answers, one after another turned from the answer worth least into the one worth most. */
function surveyLadder({ options }: SurveyRule, value: unknown): Ladder | null {
  if (typeof value !== 'object' || value === null) return null
  const { responses, ...rest } = value as SurveyResponses
  const names = namesInOrder(options)
  const best = names.at(-1) as string
  const others = names.slice(0, -1)
  const people = (name: string): number => responses[name] ?? 0
  return {
    count: others.reduce((sum, name) => sum + BigInt(people(name)), 1n),
    at: place => {
      let left = Number(place)
      const moved = others.map(name => {
        const taken = Math.min(left, people(name))
        left -= taken
        return [name, people(name) - taken] as const
      })
      return { responses: Object.fromEntries([...moved, [best, people(best) + Number(place)]]), ...rest }
    },
  }
}
