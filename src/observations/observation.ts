import { ExactNumber } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import type { Issue } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { DateOrMoment } from '../foundation/moment'
import { PeriodText, parsePeriod } from '../foundation/period'
import { described, either, just, list, maybe, oneOf, record, type Schema, wholeCount } from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { Absence } from './absence'
import { countIssues } from './counts'
import { observationIssue } from './wording'

/** How firm a figure is, as its source says. */
export type ObservationStatus = 'final' | 'provisional' | 'estimated' | 'approximate'

const firmness: readonly ObservationStatus[] = ['final', 'provisional', 'estimated', 'approximate']

/** The schema of an {@link ObservationStatus}. */
export const ObservationStatus: Schema<ObservationStatus> = described(() => oneOf(firmness))

/** How firm a computed figure is: as firm as its least firm part; `final` if there are no parts. */
export function weakestStatus(statuses: readonly ObservationStatus[]): ObservationStatus {
  return statuses.reduce(
    (weakest, status) => (firmness.indexOf(status) > firmness.indexOf(weakest) ? status : weakest),
    'final',
  )
}

/** How firm a figure of two others is. */
export function weaker(
  a: { readonly status: ObservationStatus },
  b: { readonly status: ObservationStatus },
): ObservationStatus {
  return a.status === b.status ? a.status : weakestStatus([a.status, b.status])
}

/**
 * A part of a unit's counts: of dossiers that of a procedure, a field of procedures or a channel, of tasks that of a plan or a
 * stage, or a combination of these.
 */
export interface ObservationDimension {
  readonly procedure?: string
  readonly field?: string
  readonly channel?: string
  readonly plan?: string
  readonly stage?: string
}

/** The identity of an observation: one unit, one indicator, one period, and one dimension if it has any. */
export interface ObservationReference {
  readonly unit: string
  readonly indicator: string
  readonly period: PeriodText
  /** The part of the unit; without it the observation is of the whole unit. `rollUp` adds the parts up. */
  readonly dimension?: ObservationDimension
}

/** The key of a unit, or of a part of it: the id of the unit, and before a dimension a character that no id contains. */
export function seriesKey(unit: string, dimension: ObservationDimension | undefined): string {
  if (dimension === undefined) return unit
  const { procedure = null, field = null, channel = null, plan = null, stage = null } = dimension
  return `${unit}\n${JSON.stringify([procedure, field, channel, plan, stage])}`
}

/** The key of an observation: one figure, one key. */
export function observationKey({ unit, indicator, period, dimension }: ObservationReference): string {
  return JSON.stringify([seriesKey(unit, dimension), indicator, period])
}

/**
 * A reference to an observation from which another one was computed; omitted properties equal those of the other.
 *
 * So the share of dossiers filed online names `[{ indicator: 'online' }, { indicator: 'received' }]`, the same for all
 * units and periods, and a year made of its halves `[{ period: '2022-S1' }, { period: '2022-S2' }]`.
 */
export interface ObservationInput {
  readonly unit?: string
  readonly indicator?: string
  readonly period?: PeriodText
  readonly dimension?: ObservationDimension
}

/** The full identity of an input of an observation. */
export function referenceOf(
  { unit, indicator, period, dimension }: ObservationReference,
  input: ObservationInput,
): ObservationReference {
  return {
    unit: input.unit ?? unit,
    indicator: input.indicator ?? indicator,
    period: input.period ?? period,
    ...partOf(input.dimension ?? dimension),
  }
}

/** The dimension as a property, if there is one. */
export function partOf(dimension: ObservationDimension | undefined): Pick<ObservationReference, 'dimension'> {
  return dimension === undefined ? {} : { dimension }
}

/**
 * One figure of one unit in one period: what every room of the library exchanges with the next.
 *
 * The value is in its indicator's measure: 57 percent is `'57'`. A ratio also has its counts, so that it can be added
 * up over units; the value may be their rounded quotient, and every room computes with the counts. If there is no
 * value, `absence` gives the reason.
 */
export interface Observation extends ObservationReference {
  /** A name for the period, if the report gives one: "Năm 2021" for `2020-12-15/2021-12-14`. */
  readonly label?: LocalizedText
  /** The earlier period in which it was measured, if the value holds for a later one: a survey of every second year. */
  readonly measuredIn?: PeriodText
  /** The figure as an exact number, or null. */
  readonly value: string | number | null
  /** The reason why the value is null; present only then. */
  readonly absence?: Absence
  /** What was reported instead of a number, with the absence `in-words`. */
  readonly words?: LocalizedText
  /** The numerator of a ratio, a whole number. */
  readonly numerator?: number
  /** The denominator of a ratio, a whole number. */
  readonly denominator?: number
  readonly status: ObservationStatus
  readonly source?: SourceReference
  /** The day or moment of the figure. */
  readonly asOf?: DateOrMoment
  /** The observations it was computed from. */
  readonly inputs?: readonly ObservationInput[]
}

/** The schema of a {@link ObservationDimension}: at least one of its properties. */
export const ObservationDimension: Schema<ObservationDimension> = record(
  () => ({
    procedure: maybe(Identifier),
    field: maybe(Identifier),
    channel: maybe(Identifier),
    plan: maybe(Identifier),
    stage: maybe(Identifier),
  }),
  dimension => (Object.keys(dimension).length === 0 ? [observationIssue('empty', [], { what: 'dimension' })] : []),
)

/** The schema of an {@link ObservationReference}. */
export const ObservationReference: Schema<ObservationReference> = record(() => ({
  unit: Identifier,
  indicator: Identifier,
  period: PeriodText,
  dimension: maybe(ObservationDimension),
}))

/** The schema of an {@link ObservationInput}. */
export const ObservationInput: Schema<ObservationInput> = record(() => ({
  unit: maybe(Identifier),
  indicator: maybe(Identifier),
  period: maybe(PeriodText),
  dimension: maybe(ObservationDimension),
}))

/** The schema of an observation whose value is not compared with its counts: for readers that know the definition. */
export const ObservationParts: Schema<Observation> = record(
  () => ({
    unit: Identifier,
    indicator: Identifier,
    period: PeriodText,
    dimension: maybe(ObservationDimension),
    label: maybe(LocalizedText),
    measuredIn: maybe(PeriodText),
    value: either(just(null), ExactNumber),
    absence: maybe(Absence),
    words: maybe(LocalizedText),
    numerator: maybe(wholeCount),
    denominator: maybe(wholeCount),
    status: ObservationStatus,
    source: maybe(SourceReference),
    asOf: maybe(DateOrMoment),
    inputs: maybe(list(ObservationInput)),
  }),
  contradictions,
)

/** The schema of an {@link Observation}. */
export const Observation: Schema<Observation> = described(
  () => ObservationParts,
  observation => countIssues(observation, undefined, []),
)

/** Reports contradictions in an observation whose properties are each well formed, except in its counts. */
export function contradictions(observation: Observation): readonly Issue[] {
  const { value, absence, words, numerator, denominator, period, measuredIn } = observation
  const issues: Issue[] = []
  if (measuredIn !== undefined && parsePeriod(measuredIn).to > parsePeriod(period).to)
    issues.push(observationIssue('contradiction', ['measuredIn'], { what: 'measured-later', period, measuredIn }))
  if (value === null && absence === undefined)
    issues.push(observationIssue('incomplete', ['absence'], { what: 'value' }))
  if (value !== null && absence !== undefined)
    issues.push(observationIssue('contradiction', ['absence'], { what: 'absence', absence }))
  if (words !== undefined && absence !== 'in-words')
    issues.push(observationIssue('contradiction', ['words'], { what: 'words' }))
  if ((numerator === undefined) !== (denominator === undefined)) {
    const lacking = numerator === undefined ? 'numerator' : 'denominator'
    issues.push(observationIssue('incomplete', [lacking], { what: 'ratio' }))
  }
  if (value !== null && denominator === 0)
    issues.push(observationIssue('contradiction', ['value'], { what: 'zero-denominator' }))
  if (absence === 'zero-denominator' && denominator !== undefined && denominator !== 0)
    issues.push(observationIssue('contradiction', ['denominator'], { what: 'denominator', denominator }))
  return issues
}
