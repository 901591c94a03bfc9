import { formatExact, parseExact } from '../foundation/exact'
import { addFractions, divideFractions, type Fraction, multiplyFractions, one, zero } from '../foundation/fraction'
import type { Absence } from '../observations/absence'
import type { Combined } from '../observations/combine'
import { exactValue } from '../observations/counts'
import { type Observation, weakestStatus } from '../observations/observation'
import type { RestatementMethod } from './restatement'

/** One of the figures of which a restated figure is made. */
export interface RestatedPart {
  readonly unit: string
  readonly figure: Observation | undefined
  /** The share of a divided unit; without it the figure counts whole. */
  readonly share?: Fraction
  /** What gives its weight, in a weighted mean. */
  readonly weight?: Observation | undefined
}

/** The figure of all parts by a method, or why there is none. */
export interface MadeFigure extends Combined {
  /** The units that lack what the method needs. */
  readonly missing: readonly string[]
}

/**
 * The figure of a unit from those of the units that it continues.
 *
 * A share takes its part of an amount, of both counts of a ratio, or of a weight.
 *
 * @param factor - The factor of a ratio of counts: 100 for percent.
 */
export function restatedFigure(
  parts: readonly RestatedPart[],
  { kind }: RestatementMethod,
  factor: number,
): MadeFigure {
  const status = weakestStatus(parts.flatMap(({ figure, weight }) => [figure, weight].flatMap(of => of?.status ?? [])))
  const lacking = parts.filter(part => lacksFor(kind, part) !== undefined)
  const [first] = lacking
  if (first !== undefined) {
    const absence = lacking.map(part => lacksFor(kind, part)).find(reason => reason !== 'no-data') ?? 'no-data'
    return { value: null, absence, status, missing: lacking.map(({ unit }) => unit) }
  }
  const whole = { status, missing: [] }
  if (kind === 'ratio-of-sums') {
    const numerator = sumOf(parts, ({ figure }) => figure?.numerator ?? 0)
    const denominator = sumOf(parts, ({ figure }) => figure?.denominator ?? 0)
    const counts = countsOf(numerator, denominator)
    if (denominator.numerator === 0n) return { value: null, absence: 'zero-denominator', ...counts, ...whole }
    const share = multiplyFractions(divideFractions(numerator, denominator), parseExact(factor))
    return { value: formatExact(share), ...counts, ...whole }
  }
  const amountOf = ({ figure }: RestatedPart): Fraction => parseExact(exactValue(figure as Observation, factor) ?? 0)
  if (kind === 'sum') return { value: formatExact(sumOf(parts, amountOf)), ...whole }
  const weightOf = ({ weight }: RestatedPart): Fraction =>
    kind === 'weighted-mean' ? parseExact(exactValue(weight as Observation) ?? 0) : one
  const weights = sumOf(parts, weightOf)
  if (weights.numerator === 0n) return { value: null, absence: 'zero-denominator', ...whole }
  const weighed = sumOf(parts, part => multiplyFractions(amountOf(part), weightOf(part)))
  return { value: formatExact(divideFractions(weighed, weights)), ...whole }
}

/** Why a part has not what a method needs; undefined if it has. */
function lacksFor(kind: RestatementMethod['kind'], { figure, weight }: RestatedPart): Absence | undefined {
  const reasonOf = (of: Observation | undefined): Absence | undefined =>
    of === undefined || of.value === null ? (of?.absence ?? 'no-data') : undefined
  if (kind === 'ratio-of-sums') return figure?.denominator === undefined ? (reasonOf(figure) ?? 'no-data') : undefined
  return reasonOf(figure) ?? (kind === 'weighted-mean' ? reasonOf(weight) : undefined)
}

/** The sum of something over all parts, of a divided unit its share. */
function sumOf(parts: readonly RestatedPart[], of: (part: RestatedPart) => Fraction | number): Fraction {
  return parts.reduce((sum, part) => {
    const amount = of(part)
    const exact = typeof amount === 'number' ? parseExact(amount) : amount
    return addFractions(sum, part.share === undefined ? exact : multiplyFractions(exact, part.share))
  }, zero)
}

/** The counts of a ratio, as far as both are whole numbers that an observation can have. */
function countsOf(above: Fraction, below: Fraction): Pick<Combined, 'numerator' | 'denominator'> {
  const [numerator, denominator] = [Number(formatExact(above)), Number(formatExact(below))]
  const isCounted = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)
  return isCounted ? { numerator, denominator } : {}
}
