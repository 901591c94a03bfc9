import * as z from 'zod'
import { throwIfAny } from '../foundation/error'
import { type ExactText, formatExact, parseExact, requireExact } from '../foundation/exact'
import { compareFractions, type Fraction } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { nearestTo } from '../foundation/nearest'
import { type RoundingMode, roundFraction } from '../foundation/rounding'
import { parseStructure, readEach } from '../foundation/structure'
import { textOfForm } from '../foundation/zod-issue'
import { type Hedge, hedgeWords, holds } from '../observations/hedge'
import { forms } from './form'
import { onTimeRates } from './on-time-rates'
import { fractionOf, type Rate, shareOf } from './rate'
import { requireTally } from './read-tally'
import { serviceRates } from './service-rates'
import type { Tally } from './tally'
import { dossierIssue } from './wording'

/** The id of a named rate. */
export type RateId = keyof typeof onTimeRates | keyof typeof serviceRates

/** A figure as it is printed, and what it is said to be: exactly one of `rate`, `column` and `share`. */
export interface PrintedFigure {
  /** The digits as printed, with a decimal point: `'77.70'` states two decimals. */
  readonly printed: string
  /** A named rate. */
  readonly rate?: RateId
  /** A count. */
  readonly column?: string
  /** Any columns over any others, as a percentage. */
  readonly share?: { readonly of: readonly string[]; readonly in: readonly string[] }
  /** The word before it, taken at its one meaning in the library. */
  readonly qualifier?: Hedge
  /** Where it stands, for the reader. */
  readonly place?: string
}

/** What became of a printed figure. */
export interface PublishedFigure extends PrintedFigure {
  /** The value from the counts; null where they are not all known, or there is nothing to divide by. */
  readonly exact: ExactText | null
  /** The columns that are not known. */
  readonly missing: readonly string[]
  /** The roundings under which the printed figure follows from the counts; none where it does not. */
  readonly follows: readonly RoundingMode[]
}

const modes: readonly RoundingMode[] = ['half-up', 'half-even', 'truncate']

const printedShape: z.ZodType<PrintedFigure> = z.strictObject({
  printed: textOfForm(/^\d+(\.\d+)?$/, { vi: 'số thập phân như "98.05"', en: 'a decimal such as "98.05"' }),
  rate: z.exactOptional(z.enum([...Object.keys(onTimeRates), ...Object.keys(serviceRates)] as RateId[])),
  column: z.exactOptional(z.string()),
  share: z.exactOptional(z.strictObject({ of: z.array(z.string()).min(1), in: z.array(z.string()).min(1) })),
  qualifier: z.exactOptional(z.enum(Object.keys(hedgeWords) as Hedge[])),
  place: z.exactOptional(z.string()),
})

/**
 * Says which printed figures do not follow from the counts beside them, and under which rounding the others do.
 *
 * A percentage that follows under no rounding is a finding, and so is one that follows only when the rest is cut off.
 * A figure whose counts are not printed cannot be recomputed: that is no finding, its `missing` columns say so. A total
 * over several periods that counts the carried-over of each is recognised on a tally of `chainTallies`.
 *
 * @param tally - The counts.
 * @param printed - The figures, each with what it is said to be.
 * @throws An `EgovKpiError` when the tally is none, a figure is malformed, or names no rate or column of the form.
 *
 * @example
 * ```ts
 * import { checkPublished } from 'egov-kpi'
 *
 * const answers = { kind: 'feedback', by: 'unit', scope: '1022', period: '2018', received: 9125, answered: 8952 } as const
 * const { figures, findings } = checkPublished(answers, [
 *   { rate: 'feedbackAnswered', printed: '98.1' },
 *   { rate: 'feedbackAnswered', printed: '98.11' },
 * ])
 * figures[0]?.follows // => ['half-up', 'half-even', 'truncate']
 * findings.map(({ message }) => message.en) // => ['Printed 98.11, but the counts give 98.1041.']
 * ```
 */
export function checkPublished(
  tally: Tally,
  printed: readonly PrintedFigure[],
): { readonly figures: readonly PublishedFigure[]; readonly findings: readonly Issue[] } {
  requireTally(tally)
  const { whole, issues } = readEach(printedShape, parseStructure(z.array(z.unknown()), printed, ['printed']), [
    'printed',
  ])
  throwIfAny([...issues, ...whole.flatMap(({ value, index }) => unclear(tally, value, index))])
  const checked = whole.map(({ value, index }) => checkFigure(tally, value, index))
  return { figures: checked.map(({ figure }) => figure), findings: checked.flatMap(({ findings }) => findings) }
}

function rateNamed(id: RateId): Rate {
  return { ...onTimeRates, ...serviceRates }[id] as Rate
}

function unclear(tally: Tally, { rate, column, share }: PrintedFigure, index: number): readonly Issue[] {
  const path = ['printed', index]
  const given = [rate, column, share].filter(one => one !== undefined)
  if (given.length !== 1) return [dossierIssue('figure-unclear', path, {})]
  if (rate !== undefined && rateNamed(rate).kind !== tally.kind) {
    return [dossierIssue('rate-of-another-kind', [...path, 'rate'], { rate, kind: tally.kind })]
  }
  const known = Object.keys(forms[tally.kind].columns)
  const columns = [...(column === undefined ? [] : [column]), ...(share?.of ?? []), ...(share?.in ?? [])]
  return columns
    .filter(name => !known.includes(name))
    .map(name => dossierIssue('unknown-column', path, { column: name, nearest: nearestTo(name, known) }))
}

function checkFigure(
  tally: Tally,
  given: PrintedFigure,
  index: number,
): { readonly figure: PublishedFigure; readonly findings: readonly Issue[] } {
  const { value, missing } = computedOf(tally, given)
  if (value === null) return { figure: { ...given, exact: null, missing, follows: [] }, findings: [] }
  const decimals = decimalsOf(given.printed)
  const shown = requireExact(given.printed, ['printed', index, 'printed'])
  const follows = modes.filter(mode => compareFractions(roundFraction(value, { decimals, mode }), shown) === 0)
  const figure = { ...given, exact: formatExact(value), missing, follows }
  return { figure, findings: findingsOf(tally, figure, value, ['printed', index]) }
}

function decimalsOf(printed: string): number {
  return printed.split('.')[1]?.length ?? 0
}

function computedOf(
  tally: Tally,
  { rate, column, share }: PrintedFigure,
): { readonly value: Fraction | null; readonly missing: readonly string[] } {
  if (column !== undefined) {
    const { numerator, missing } = shareOf(tally, [column], [])
    return { value: numerator === null ? null : { numerator: BigInt(numerator), denominator: 1n }, missing }
  }
  const named = rate === undefined ? null : rateNamed(rate)
  const counts = shareOf(tally, named?.numerator ?? share?.of ?? [], named?.denominator ?? share?.in ?? [])
  return { value: fractionOf(counts, named?.measure === 'working-days' ? 1 : 100), missing: counts.missing }
}

function findingsOf(
  tally: Tally,
  { printed, qualifier, follows, column, exact }: PublishedFigure,
  value: Fraction,
  path: readonly (string | number)[],
): readonly Issue[] {
  const computed = formatExact(roundFraction(value, { decimals: 4, mode: 'half-up' }))
  const details = { severity: 'warning', expected: exact as ExactText, actual: printed } as const
  if (qualifier !== undefined) {
    if (holds(qualifier, parseExact(printed), value)) return []
    const texts = { qualifier: hedgeWords[qualifier], printed, computed }
    return [dossierIssue('qualifier-differs', path, texts, details)]
  }
  if (follows.length === 0) {
    const twice = column === 'received' ? countedTwice(tally, Number(printed)) : null
    if (twice !== null) {
      return [dossierIssue('carried-over-counted-twice', path, { printed, distinct: computed, twice }, details)]
    }
    return [dossierIssue('printed-differs', path, { printed, computed }, details)]
  }
  if (follows.includes('half-up')) return []
  const rounding = { decimals: decimalsOf(printed), mode: follows[0] as RoundingMode }
  return [
    dossierIssue('printed-not-rounded-so', path, { printed, computed, rounding }, { ...details, severity: 'info' }),
  ]
}

/** How many are counted twice where a printed total is the plain sum over the chained periods; null where it is not. */
function countedTwice(tally: Tally, printed: number): number | null {
  if (!('chained' in tally) || tally.chained === undefined) return null
  const plain = tally.chained.reduce((sum, { received }) => sum + (received ?? Number.NaN), 0)
  const twice = tally.chained.slice(1).reduce((sum, { carriedOver }) => sum + (carriedOver ?? Number.NaN), 0)
  return plain === printed && twice > 0 ? twice : null
}
