import type * as z from 'zod'
import { dimensionOf, goTogether } from '../formulas/dimension'
import { readTree } from '../formulas/formula'
import { describeMeasure, type Measure } from '../formulas/measure'
import { EgovKpiError, throwIfAny } from '../foundation/error'
import { type ExactText, formatExact, parseExact, powerOfTen } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import type { Issue, IssueDetails } from '../foundation/issue'
import { Language, LocalizedText } from '../foundation/language'
import { DateOrMoment } from '../foundation/moment'
import { PeriodText } from '../foundation/period'
import { maybe, record } from '../foundation/record'
import { Source } from '../foundation/source'
import { placeOf, readProperties, unread } from '../foundation/structure'
import { missing } from '../foundation/zod-issue'
import { shareOf } from '../observations/arithmetic'
import { isHedge } from '../observations/hedge'
import { type Observation, ObservationStatus } from '../observations/observation'
import type { Figure, Qualifier } from './figure'
import { zerosOf } from './figure-words'
import { formatFigure } from './format-figure'
import { factorOfIndicator, Indicator } from './indicator'
import { parseFigure } from './parse-figure'
import { readTargets } from './read-targets'
import { type Comparator, isStrict, type Target, type TargetDetails, TargetKind } from './target'
import { indicatorIssue } from './wording'

/** Whose figure a printed observation is, and of when. */
export interface PrintedObservationOptions extends Pick<Observation, 'unit' | 'period' | 'label' | 'source' | 'asOf'> {
  /** The definition of the indicator: its measure is that of the column. */
  readonly indicator: Indicator
  /** How firm the figure is if the words beside it do not say so; `final` by default. */
  readonly status?: ObservationStatus
  /** Whose marks and words are used; Vietnamese by default. */
  readonly marks?: Language
}

/** Whose target a printed figure is, and for when. */
export interface PrintedTargetOptions extends Omit<TargetDetails, 'indicator' | 'note'> {
  /** The definition of the indicator: its measure is that of the column, its direction says what a bare number means. */
  readonly indicator: Indicator
  /** Whose marks and words are used; Vietnamese by default. */
  readonly marks?: Language
}

const PrintedObservationOptions = record<PrintedObservationOptions>(() => ({
  indicator: unread(),
  marks: maybe(Language),
  unit: Identifier,
  period: PeriodText,
  label: maybe(LocalizedText),
  source: maybe(Source),
  asOf: maybe(DateOrMoment),
  status: maybe(ObservationStatus),
}))

// What a target must be beside this, it is asked when it is made.
const PrintedTargetOptions = record<PrintedTargetOptions>(() => ({
  indicator: unread(),
  marks: maybe(Language),
  scope: Identifier,
  period: PeriodText,
  kind: TargetKind,
  document: maybe(unread()),
  unit: maybe(unread()),
  startsOn: maybe(unread()),
  replaces: maybe(unread()),
  source: maybe(unread()),
}))

/** Reads options, and the definition in them, throwing everything that is wrong at once. */
function readPrinted<T extends { readonly indicator: Indicator }>(record: z.ZodType<T>, options: T): T {
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
  const { indicator, unit, period, label, source, asOf, status = 'final', marks = 'vi' } = read
  const figure = fitted(parseFigure(text, { marks }), indicator)
  const notReached = figure.qualifiers.filter(each => changes.includes(each) || each === 'planned')
  throwIfAny(notReached.map(() => indicatorIssue('not-applicable', [], { what: 'change', text }, { actual: text })))
  const place = { unit, indicator: indicator.id, period, ...(label === undefined ? {} : { label }) }
  const rest = { ...(source === undefined ? {} : { source }), ...(asOf === undefined ? {} : { asOf }) }
  const findings = measureFindings(figure, indicator, text)
  if (figure.low !== undefined) {
    const observation: Observation = { ...place, value: null, absence: 'in-words', words: text.trim(), status, ...rest }
    return { observation, figure, findings: [...findings, readAs('range', text)] }
  }
  if (figure.value === null) {
    const { absence = 'no-data', words = '', numerator, denominator } = figure
    const said = words === '' ? {} : { words }
    const counts = numerator === undefined || denominator === undefined ? {} : { numerator, denominator }
    const observation: Observation = { ...place, value: null, absence, ...said, ...counts, status, ...rest }
    return { observation, figure, findings }
  }
  const hedges = figure.qualifiers.filter(isHedge)
  const firmness = hedges.length > 0 ? 'approximate' : figure.qualifiers.includes('estimated') ? 'estimated' : status
  const { value, numerator, denominator } = figure
  const counts = numerator === undefined || denominator === undefined ? {} : { numerator, denominator }
  return {
    observation: { ...place, value, ...counts, status: firmness, ...rest },
    figure,
    findings: hedges.length === 0 ? findings : [...findings, readAs('approximate', text)],
  }
}

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
 * cannot be converted, says a change ("giảm 30 %"), which is no level, or contradicts the direction of the indicator.
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
  const { indicator, marks = 'vi', ...place } = readPrinted(PrintedTargetOptions, options)
  const figure = fitted(parseFigure(text, { marks }), indicator)
  throwIfAny(
    figure.qualifiers
      .filter(each => changes.includes(each))
      .map(() => indicatorIssue('not-applicable', [], { what: 'change', text }, { actual: text })),
  )
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

const changes: readonly Qualifier[] = ['increase', 'decrease']

function targetOf(figure: Figure, details: TargetDetails, indicator: Indicator): Target | null {
  const { value, low, high, absence, words = '' } = figure
  if (low !== undefined && high !== undefined) return { ...details, comparator: 'between', low, high }
  const comparator = comparatorOf(figure.qualifiers, details.kind === 'baseline' ? 'exactly' : usual(indicator))
  if (value !== null) return { ...details, comparator, value }
  if (details.kind !== 'baseline' || absence === undefined) return null
  return { ...details, comparator, value, absence, ...(words === '' ? {} : { words }) }
}

const comparators: Partial<Record<Qualifier, Exclude<Comparator, 'between'>>> = {
  'at-least': 'at-least',
  'more-than': 'more-than',
  'at-most': 'at-most',
  'less-than': 'less-than',
  about: 'about',
  nearly: 'about',
}

function comparatorOf(
  qualifiers: readonly Qualifier[],
  otherwise: Exclude<Comparator, 'between'>,
): Exclude<Comparator, 'between'> {
  const said = qualifiers.flatMap(each => comparators[each] ?? [])
  // "từ trên 80%" says both, and means the stricter one.
  return said.find(isStrict) ?? said[0] ?? otherwise
}

function usual({ direction }: Indicator): Exclude<Comparator, 'between'> {
  return direction === 'higher' ? 'at-least' : direction === 'lower' ? 'at-most' : 'exactly'
}

function readAs(what: 'range' | 'approximate' | 'words', text: string): Issue {
  return indicatorIssue('read-as', [], { what, text: text.trim() }, { severity: 'info', actual: text })
}

/** The figure in the measure of its indicator; throws if its own measure cannot be converted. */
function fitted(figure: Figure, indicator: Indicator): Figure {
  const own = figure.measure
  const { measure } = indicator
  const share = shareIn(figure, indicator)
  if (own === undefined) return { ...share, measure }
  const factor = factorBetween(own, measure)
  if (factor === null) {
    throw new EgovKpiError([otherMeasure(own, indicator, { actual: formatFigure(figure, 'vi') })])
  }
  const scaled = (value: ExactText): ExactText => {
    const { numerator, denominator } = parseExact(value)
    return formatExact({ numerator: numerator * factor[0], denominator: denominator * factor[1] })
  }
  return {
    ...share,
    ...(share.value === null ? {} : { value: scaled(share.value) }),
    ...(share.low === undefined ? {} : { low: scaled(share.low) }),
    ...(share.high === undefined ? {} : { high: scaled(share.high) }),
  }
}

/** A fraction of two counts as the share that the indicator asks for: 10/56 is 17.86 percent. */
function shareIn(figure: Figure, indicator: Indicator): Figure {
  const { value, numerator, denominator } = figure
  if (value === null || numerator === undefined || denominator === undefined) return figure
  return { ...figure, value: shareOf(numerator, denominator, factorOfIndicator(indicator)) }
}

/** By what a value in one measure becomes one in the other, as a fraction; null if it cannot. */
function factorBetween(own: Measure, asked: Measure): readonly [bigint, bigint] | null {
  if (own.kind === 'money' && asked.kind === 'money') {
    const isSame = goTogether(dimensionOf({ ...own, scale: asked.scale }), dimensionOf(asked))
    return isSame ? [powerOfTen(zerosOf[own.scale]), powerOfTen(zerosOf[asked.scale])] : null
  }
  if (own.kind === 'rate' && asked.kind === 'rate' && goTogether(dimensionOf(own), dimensionOf(asked))) {
    return [BigInt(asked.base), BigInt(own.base)]
  }
  if (own.kind === 'count' && asked.kind !== 'percent' && asked.kind !== 'money') return [1n, 1n]
  return goTogether(dimensionOf(own), dimensionOf(asked)) ? [1n, 1n] : null
}

/** Words behind a number that name something else than the indicator counts: a place, another thing. */
function measureFindings({ measure: own }: Figure, indicator: Indicator, text: string): readonly Issue[] {
  if (own?.kind !== 'count' || goTogether(dimensionOf(own), dimensionOf(indicator.measure))) return []
  return [otherMeasure(own, indicator, { severity: 'warning', actual: text })]
}

function otherMeasure(own: Measure, { id, measure }: Indicator, details: IssueDetails): Issue {
  const measures = { asked: describeMeasure(measure), printed: describeMeasure(own) }
  return indicatorIssue('contradiction', [], { what: 'indicator-measure', indicator: id, ...measures }, details)
}
