import { FormulaMeasure } from '../formulas/measure'
import { type Quantity, resultOf } from '../formulas/quantity'
import type { NumberInput } from '../foundation/decimal'
import { throwIfAny } from '../foundation/error'
import { type ExactText, formatExact, GivenNumber, parseExact } from '../foundation/exact'
import { divideFractions, type Fraction, hundred, multiplyFractions, subtractFractions } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { lengthOf, PeriodText, parsePeriod } from '../foundation/period'
import { list, maybe, record } from '../foundation/schema'
import { SeriesBreak } from '../foundation/series-break'
import { readProperties } from '../foundation/structure'
import type { Absence } from '../observations/absence'
import { breakFindings } from './break-findings'
import { indicatorIssue } from './wording'

/** A value and the earlier one that it is compared with. */
export interface GrowthOptions {
  readonly value: NumberInput
  readonly base: NumberInput
  /** What both are counted in; of percentages the growth in percentage points is given too. */
  readonly measure?: FormulaMeasure
  /** The periods of both, if they are known; a base that is not earlier is doubtful. */
  readonly period?: PeriodText
  readonly basePeriod?: PeriodText
  /** The breaks of the series, such as `breaks` of its indicator: growth over one is doubtful. They need both periods. */
  readonly breaks?: readonly SeriesBreak[]
}

/** How much a value grew. */
export interface Growth {
  /** In percent of the base; null over a base of zero or below. */
  readonly value: ExactText | null
  /** Why there is none; present only then. */
  readonly absence?: Absence
  /** Value − base, in their measure. */
  readonly difference: ExactText
  /** Value − base of two percentages: 57 % after 50 % is 7 points, and 14 percent. */
  readonly percentagePoints?: ExactText
  readonly findings: readonly Issue[]
}

const GrowthOptions = record<GrowthOptions>(() => ({
  value: GivenNumber,
  base: GivenNumber,
  measure: maybe(FormulaMeasure),
  period: maybe(PeriodText),
  basePeriod: maybe(PeriodText),
  breaks: maybe(list(SeriesBreak)),
}))

/**
 * How much a value grew on an earlier one.
 *
 * (value − base) ÷ base × 100. Percent and percentage points are two things and have two names.
 *
 * @param options - The value, its base, and their measure and periods where known.
 * Of a value that holds for a later period than it was measured in, give the period in which it was measured.
 *
 * @returns The growth in percent, the difference, and of percentages the points; findings if the base is not earlier, is of a
 * period of another length, or is separated from the value by a break of the series.
 * @throws An `EgovKpiError` if a number, a measure or a period is invalid, or an option does not exist.
 *
 * @example
 * ```ts
 * import { computeGrowth, round } from 'egov-kpi'
 *
 * const attacks = computeGrowth({ value: 13012, base: 8546, period: '2022-S1', basePeriod: '2021-S1' })
 * round(attacks.value, { decimals: 2, mode: 'half-up' }) // => '52.26'
 * computeGrowth({ value: 57, base: 50, measure: { kind: 'percent' } }).percentagePoints // => '7'
 * computeGrowth({ value: 5, base: 0 }).absence // => 'zero-denominator'
 * ```
 */
export function computeGrowth(options: GrowthOptions): Growth {
  throwIfAny(readProperties(GrowthOptions, options).issues)
  const { value, base, measure, period, basePeriod, breaks = [] } = options
  const [now, before] = [parseExact(value), parseExact(base)]
  const difference = subtractFractions(now, before)
  return {
    ...resultOf(percentOf(difference, before)),
    difference: formatExact(difference),
    ...(measure?.kind === 'percent' ? { percentagePoints: formatExact(difference) } : {}),
    findings: period === undefined || basePeriod === undefined ? [] : baseFindings(period, basePeriod, measure, breaks),
  }
}

/** In percent of the base, or why there is none. */
function percentOf(difference: Fraction, base: Fraction): Quantity {
  if (base.numerator === 0n) return 'zero-denominator'
  if (base.numerator < 0n) return 'not-applicable'
  return multiplyFractions(hundred, divideFractions(difference, base))
}

function baseFindings(
  period: PeriodText,
  basePeriod: PeriodText,
  measure: FormulaMeasure | undefined,
  breaks: readonly SeriesBreak[],
): readonly Issue[] {
  const [now, before] = [parsePeriod(period), parsePeriod(basePeriod)]
  const texts = { period, basePeriod }
  const doubt = { severity: 'warning', actual: basePeriod } as const
  const isLater = before.to >= now.to
  // Two percentages may well be of a half and of a year; a count over half a year has not declined from that of a whole one.
  const isOfOtherLength = measure?.kind !== 'percent' && lengthOf(now) !== lengthOf(before)
  const findings: Issue[] = []
  if (isLater) findings.push(indicatorIssue('out-of-order', ['basePeriod'], { what: 'base-period', ...texts }, doubt))
  if (isOfOtherLength)
    findings.push(indicatorIssue('contradiction', ['basePeriod'], { what: 'base-length', ...texts }, doubt))
  return [...findings, ...breakFindings(breaks, texts, ['basePeriod'])]
}
