import { dimensionOf, goTogether } from '../formulas/dimension'
import { readTree } from '../formulas/formula'
import { describeMeasure, type FormulaMeasure } from '../formulas/measure'
import { EgovKpiError, throwIfAny } from '../foundation/error'
import { type ExactText, formatExact, parseExact, powerOfTen } from '../foundation/exact'
import { type Fraction, multiplyFractions, one } from '../foundation/fraction'
import { Identifier } from '../foundation/identifier'
import type { Issue, IssueDetails } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { LanguageTag } from '../foundation/language-tag'
import { DateOrMoment } from '../foundation/moment'
import { PeriodText } from '../foundation/period'
import { maybe, record, type Schema, unread } from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { placeOf, readProperties } from '../foundation/structure'
import { missing } from '../foundation/zod-issue'
import { shareOf } from '../observations/arithmetic'
import { isHedge } from '../observations/hedge'
import { type Observation, ObservationStatus } from '../observations/observation'
import type { Figure, FigureQualifier } from './figure'
import { zerosOf } from './figure-words'
import { formatFigure } from './format-figure'
import { factorOfIndicator, Indicator } from './indicator'
import { parseFigure } from './parse-figure'
import { readTargets } from './read-targets'
import { isStrict, type PointTarget, type Target, type TargetDetails, TargetKind } from './target'
import { indicatorIssue } from './wording'

/** Whose figure a printed observation is, and of when. */
export interface PrintedObservationOptions extends Pick<Observation, 'unit' | 'period' | 'label' | 'source' | 'asOf'> {
  /** The definition of the indicator: its measure is that of the column. */
  readonly indicator: Indicator
  /** How firm the figure is if the words beside it do not say so; `final` by default. */
  readonly status?: ObservationStatus
  /** Whose marks and words are used; Vietnamese by default. */
  readonly language?: LanguageTag
}

/** Whose target a printed figure is, and for when. */
export interface PrintedTargetOptions extends Omit<TargetDetails, 'indicator' | 'note'> {
  /** The definition of the indicator: its measure is that of the column, its direction says what a bare number means. */
  readonly indicator: Indicator
  /** Whose marks and words are used; Vietnamese by default. */
  readonly language?: LanguageTag
}

const PrintedObservationOptions = record<PrintedObservationOptions>(() => ({
  indicator: unread(),
  language: maybe(LanguageTag),
  unit: Identifier,
  period: PeriodText,
  label: maybe(LocalizedText),
  source: maybe(SourceReference),
  asOf: maybe(DateOrMoment),
  status: maybe(ObservationStatus),
}))

// What a target must be beside this, it is asked when it is made.
const PrintedTargetOptions = record<PrintedTargetOptions>(() => ({
  indicator: unread(),
  language: maybe(LanguageTag),
  scope: Identifier,
  period: PeriodText,
  kind: TargetKind,
  document: maybe(unread()),
  unit: maybe(unread()),
  startsOn: maybe(unread()),
  replaces: maybe(unread()),
  source: maybe(unread()),
}))

/** Reads options, and the definition in them, throwing every problem at once. */
function readPrinted<T extends { readonly indicator: Indicator }>(record: Schema<T>, options: T): T {
  const { value, issues } = readProperties(record, options, placeOf(options, 'options'))
  const { indicator } = value
  const definition = indicator === undefined ? undefined : readTree(Indicator, indicator, ['indicator'])
  const absent = indicator === undefined && issues.length === 0 ? [missing(['indicator'])] : []
  throwIfAny([...issues, ...absent, ...(definition?.issues ?? [])])
  return value as T
}

/** A printed figure as an observation. */
export interface PrintedObservation {
  readonly observation: Observation
  /** All that was printed: qualifiers, range, note, the figure's own measure. */
  readonly figure: Figure
  readonly findings: readonly Issue[]
}

/** A printed figure as a target or a baseline. */
export interface PrintedTarget {
  /** The target; null if only words are printed, or nothing. */
  readonly target: Target | null
  /** All that was printed: qualifiers, range, note, the figure's own measure. */
  readonly figure: Figure
  readonly findings: readonly Issue[]
}

/**
 * Reads a figure as reports print it into an observation.
 *
 * For reports typed off by hand: "gần 60 %" becomes 60 with the status `approximate`, "ước đạt 80 %" is `estimated`,
 * "Bắt đầu" and "65-70 %" have no single value and are kept `in-words`, a dash is `no-data`. A fraction such as `10/56` is
 * the share of its two counts. Amounts of money and rates are converted to the scale and base of the indicator.
 *
 * @param text - The figure as printed.
 * @param options - The definition, the unit and the period.
 * @returns The observation, the figure with everything that was printed, and findings: what the value alone does not say.
 * @throws An `EgovKpiError` if the text is not a figure, counts in a measure that cannot be converted ("5 %" of money), or
 * says a change ("tăng 14 %") or a plan ("dự kiến 5"), which is not what was reached.
 *
 * @example
 * ```ts
 * import { defineIndicators, parsePrintedObservation } from 'egov-kpi'
 *
 * const [indicator] = defineIndicators([
 *   {
 *     id: 'online',
 *     kind: 'simple',
 *     name: 'Tỷ lệ hồ sơ trực tuyến',
 *     measure: { kind: 'percent' },
 *     direction: 'higher',
 *     additivity: { units: 'ratio', periods: 'ratio' },
 *   },
 * ])
 * const read = (text: string) =>
 *   parsePrintedObservation(text, { indicator, unit: 'da-nang', period: '2022-S1' }).observation
 * read('gần 60%')
 * // => { unit: 'da-nang', indicator: 'online', period: '2022-S1', value: '60', status: 'approximate' }
 * read('65-70%').words // => '65-70%'
 * read('10/56').value // => '125/7'
 * read('tăng 14%') // => throws 'says by how much something changed'
 * ```
 */
export function parsePrintedObservation(text: string, options: PrintedObservationOptions): PrintedObservation {
  const read = readPrinted(PrintedObservationOptions, options)
  const { indicator, status = 'final', language = 'vi', ...place } = read
  const figure = fitted(parseFigure(text, { language }), indicator)
  requireLevel(figure, text, [...changes, 'planned'])
  const made = (amount: Amount, firmness: ObservationStatus, ...findings: readonly Issue[]): PrintedObservation => ({
    observation: { ...place, indicator: indicator.id, ...amount, status: firmness },
    figure,
    findings: [...measureFindings(figure, indicator, text), ...findings],
  })
  if (figure.low !== undefined)
    return made({ value: null, absence: 'in-words', words: text.trim() }, status, readAs('range', text))
  const { value, absence = 'no-data', words = '', numerator, denominator, qualifiers } = figure
  const counts = numerator === undefined || denominator === undefined ? {} : { numerator, denominator }
  if (value === null) return made({ value, absence, ...(words === '' ? {} : { words }), ...counts }, status)
  if (qualifiers.some(isHedge)) return made({ value, ...counts }, 'approximate', readAs('approximate', text))
  return made({ value, ...counts }, qualifiers.includes('estimated') ? 'estimated' : status)
}

type Amount = Pick<Observation, 'value' | 'absence' | 'words' | 'numerator' | 'denominator'>

/**
 * Reads a figure as plans print it into a target or a baseline.
 *
 * "tối đa 5 %" and "≤ 5" are at most 5, "tối thiểu 80 %", "từ 80 % trở lên" and "≥ 80" at least 80, "65-70 %" is a range,
 * "~100 %" and "gần 100 %" are about 100. A bare number is at least so much if more is better, at most so much if less is
 * better; in a baseline it is exactly so much. "trên 80 %" is more than 80 and "dưới 5 %" less than 5: the number itself does
 * not meet them.
 *
 * @param text - The cell as printed.
 * @param options - The definition, and whose target it is, of which period and kind.
 * @returns The target (null if the cell has words or nothing, which only a baseline may), the figure with everything that
 * was printed, and findings.
 * @throws An `EgovKpiError` if the text is not a figure ("≤ 3 khu vực; ≤ 50 thế giới" is two), counts in a measure that
 * cannot be converted, says a change ("giảm 30 %") instead of a level, or contradicts the direction of the indicator.
 *
 * @example
 * ```ts
 * import { defineIndicators, parsePrintedTarget } from 'egov-kpi'
 *
 * const [late] = defineIndicators([
 *   {
 *     id: 'late',
 *     kind: 'simple',
 *     name: 'Tỷ lệ hồ sơ quá hạn',
 *     measure: { kind: 'percent' },
 *     direction: 'lower',
 *     additivity: { units: 'ratio', periods: 'ratio' },
 *   },
 * ])
 * const read = (text: string) =>
 *   parsePrintedTarget(text, { indicator: late, scope: 'city', period: '2022', kind: 'target' }).target
 * read('tối đa 5%')
 * // => { indicator: 'late', scope: 'city', period: '2022', kind: 'target', comparator: 'at-most', value: '5' }
 * read('3-5%')
 * // => { indicator: 'late', scope: 'city', period: '2022', kind: 'target', comparator: 'between', low: '3', high: '5' }
 * read('ít nhất 5%') // => throws 'contradicts'
 * ```
 */
export function parsePrintedTarget(text: string, options: PrintedTargetOptions): PrintedTarget {
  const { indicator, language = 'vi', ...place } = readPrinted(PrintedTargetOptions, options)
  const figure = fitted(parseFigure(text, { language }), indicator)
  requireLevel(figure, text, changes)
  const findings = measureFindings(figure, indicator, text)
  const note = figure.note ?? (findings.length > 0 ? text.trim() : undefined)
  const details = { indicator: indicator.id, ...place, ...(note === undefined ? {} : { note }) }
  const target = targetOf(figure, details, indicator)
  if (target === null) {
    const isEmpty = text.trim() === ''
    const lacking = isEmpty
      ? indicatorIssue('missing', [], { what: 'target' }, { severity: 'info', actual: text })
      : readAs('words', text)
    return { target, figure, findings: [...findings, lacking] }
  }
  const { issues } = readTargets([target], new Map([[indicator.id, indicator]]), [])
  throwIfAny(issues.map(issue => ({ ...issue, path: issue.path.slice(1) })))
  return { target, figure, findings }
}

const changes: readonly FigureQualifier[] = ['increase', 'decrease']

/** Refuses a figure that says a change, or is planned where it should have been reached. */
function requireLevel({ qualifiers }: Figure, text: string, refused: readonly FigureQualifier[]): void {
  if (qualifiers.some(each => refused.includes(each)))
    throw new EgovKpiError([indicatorIssue('not-applicable', [], { what: 'change', text }, { actual: text })])
}

function targetOf(figure: Figure, details: TargetDetails, indicator: Indicator): Target | null {
  const { value, low, high, absence, words = '' } = figure
  if (low !== undefined && high !== undefined) return { ...details, comparator: 'between', low, high }
  const stated = figure.qualifiers.flatMap(each => comparators[each] ?? [])
  const bare = details.kind === 'baseline' ? 'exactly' : usual[indicator.direction]
  // "từ trên 80%" says both, and means the stricter one.
  const comparator = stated.find(isStrict) ?? stated[0] ?? bare
  if (value !== null) return { ...details, comparator, value }
  if (details.kind !== 'baseline' || absence === undefined) return null
  return { ...details, comparator, value, absence, ...(words === '' ? {} : { words }) }
}

const comparators: Partial<Record<FigureQualifier, PointTarget['comparator']>> = {
  'at-least': 'at-least',
  'more-than': 'more-than',
  'at-most': 'at-most',
  'less-than': 'less-than',
  about: 'about',
  nearly: 'about',
}

/** What a bare number means by the direction of its indicator. */
const usual = { higher: 'at-least', lower: 'at-most', range: 'exactly' } as const

function readAs(what: 'range' | 'approximate' | 'words', text: string): Issue {
  return indicatorIssue('read-as', [], { what, text: text.trim() }, { severity: 'info', actual: text })
}

/** The figure in the measure of its indicator; throws if its own measure cannot be converted. */
function fitted(figure: Figure, indicator: Indicator): Figure {
  const { measure: own, numerator, denominator, low, high } = figure
  const isShare = figure.value !== null && numerator !== undefined && denominator !== undefined
  // A fraction of two counts is the share that the indicator asks for: 10/56 is 17.86 percent.
  const value = isShare ? shareOf(numerator, denominator, factorOfIndicator(indicator)) : figure.value
  if (own === undefined) return { ...figure, value, measure: indicator.measure }
  const factor = factorBetween(own, indicator.measure)
  if (factor === null) throw new EgovKpiError([otherMeasure(own, indicator, { actual: formatFigure(figure, 'vi') })])
  const scaled = (text: ExactText): ExactText => formatExact(multiplyFractions(parseExact(text), factor))
  return {
    ...figure,
    value: value === null ? null : scaled(value),
    ...(low === undefined ? {} : { low: scaled(low) }),
    ...(high === undefined ? {} : { high: scaled(high) }),
  }
}

/** By what a value in one measure becomes one in the other; null if it cannot. */
function factorBetween(own: FormulaMeasure, asked: FormulaMeasure): Fraction | null {
  if (own.kind === 'money' && asked.kind === 'money') {
    const isSame = goTogether(dimensionOf({ ...own, scale: asked.scale }), dimensionOf(asked))
    const [numerator, denominator] = [powerOfTen(zerosOf[own.scale]), powerOfTen(zerosOf[asked.scale])]
    return isSame ? { numerator, denominator } : null
  }
  const isSame = goTogether(dimensionOf(own), dimensionOf(asked))
  if (own.kind === 'rate' && asked.kind === 'rate' && isSame)
    return { numerator: BigInt(asked.base), denominator: BigInt(own.base) }
  return isSame || (own.kind === 'count' && asked.kind !== 'percent' && asked.kind !== 'money') ? one : null
}

/** Words behind a number that name something else than the indicator counts: a place, another thing. */
function measureFindings({ measure: own }: Figure, indicator: Indicator, text: string): readonly Issue[] {
  if (own?.kind !== 'count' || goTogether(dimensionOf(own), dimensionOf(indicator.measure))) return []
  return [otherMeasure(own, indicator, { severity: 'warning', actual: text })]
}

function otherMeasure(own: FormulaMeasure, { id, measure }: Indicator, details: IssueDetails): Issue {
  const measures = { asked: describeMeasure(measure), printed: describeMeasure(own) }
  return indicatorIssue('contradiction', [], { what: 'indicator-measure', indicator: id, ...measures }, details)
}
