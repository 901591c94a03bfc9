import { Formula } from '../formulas/formula'
import { FormulaMeasure, factorOf } from '../formulas/measure'
import { CivilDate } from '../foundation/civil-date'
import type { FiscalYear } from '../foundation/fiscal-year'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import {
  either,
  flag,
  just,
  list,
  maybe,
  notEmpty,
  object,
  oneOf,
  record,
  type Schema,
  variants,
  whole,
} from '../foundation/schema'
import { SeriesBreak } from '../foundation/series-break'
import { SourceReference } from '../foundation/source'
import { unreadList } from '../foundation/structure'
import { ObservationCombination, ObservationUnitCombination } from '../observations/combination'
import type { UnitValidity } from '../organization/validity'

/** Whether more is better, less is better, or a range is to be kept. */
export type IndicatorDirection = 'higher' | 'lower' | 'range'

/** How an indicator adds up over units, and over the parts of a period. */
export interface IndicatorAdditivity {
  readonly units: ObservationUnitCombination
  readonly periods: ObservationCombination
}

/** What every definition has, whatever its kind. */
export interface IndicatorDetails extends UnitValidity {
  readonly id: string
  /** The number under which it is printed: `5.2.3`, `I.3`. */
  readonly code?: string
  /** The id of the indicator under which it stands in print. */
  readonly parent?: string
  readonly name: LocalizedText
  readonly measure: FormulaMeasure
  readonly direction: IndicatorDirection
  /** Who leads, as it is printed or as ids of units. */
  readonly leads?: readonly string[]
  /** Where its series breaks: what compares figures before and after says so. */
  readonly breaks?: readonly SeriesBreak[]
  readonly source?: SourceReference
}

/** An indicator that is observed. */
export interface SimpleIndicator extends IndicatorDetails {
  readonly kind: 'simple'
  readonly additivity: IndicatorAdditivity
  /**
   * Whether what is counted above is part of what is counted below, so that more than 100 percent is doubtful; say `false` for
   * the attainment of a plan. If it is not said, a percentage of counts is taken for a share.
   */
  readonly isShare?: boolean
}

/** A share: numerator ÷ denominator × factor. Over units and over time it is the ratio of the sums. */
export interface RatioIndicator extends IndicatorDetails {
  readonly kind: 'ratio'
  readonly numerator: string
  readonly denominator: string
  /** 100 for percent, 1,000 for a rate per 1,000. */
  readonly factor: number
  /** The definitions of the counts that it is made of: a list that lacks them takes them from here. */
  readonly counts?: readonly Indicator[]
  /**
   * Whether what is counted above is part of what is counted below, so that more than 100 percent is doubtful; say `false` for
   * the attainment of a plan. If it is not said, a percentage of counts is taken for a share.
   */
  readonly isShare?: boolean
}

/** An indicator computed by a formula from others of the same unit and period; totals follow from their totals. */
export interface DerivedIndicator extends IndicatorDetails {
  readonly kind: 'derived'
  readonly formula: Formula
}

/**
 * A running total: another indicator, added up from the beginning of the year, of the fiscal year, or from a day, to the end of
 * the period.
 */
export interface CumulativeIndicator extends IndicatorDetails {
  readonly kind: 'cumulative'
  readonly of: string
  readonly since: 'start-of-year' | FiscalYear | CivilDate
}

/** What is measured, of which kind, in which measure, and how it adds up. The kinds are those of MetricFlow. */
export type Indicator = SimpleIndicator | RatioIndicator | DerivedIndicator | CumulativeIndicator

/** A ratio as a formula. */
export function ratioFormula({ numerator, denominator, factor }: RatioIndicator): Formula {
  const of = [
    { kind: 'reference', to: numerator },
    { kind: 'reference', to: denominator },
  ] as const
  return {
    kind: 'product',
    of: [
      { kind: 'quotient', of },
      { kind: 'number', value: factor },
    ],
  }
}

/** By what an indicator multiplies a share of two counts: 100 for percent, the base of a rate, 1 for all else. */
export function factorOfIndicator(definition: Indicator): number {
  return definition.kind === 'ratio' ? definition.factor : factorOf(definition.measure)
}

/** The schema of {@link IndicatorAdditivity}. */
export const IndicatorAdditivity: Schema<IndicatorAdditivity> = record(() => ({
  units: ObservationUnitCombination,
  periods: ObservationCombination,
}))

/** The schema of a {@link FiscalYear}. */
const FiscalYearData: Schema<FiscalYear> = record(() => ({
  start: oneOf(['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']),
}))

const details = {
  id: Identifier,
  code: maybe(notEmpty),
  parent: maybe(Identifier),
  name: LocalizedText,
  measure: FormulaMeasure,
  direction: oneOf(['higher', 'lower', 'range']),
  leads: maybe(list(notEmpty)),
  breaks: maybe(list(SeriesBreak)),
  source: maybe(SourceReference),
  validFrom: maybe(CivilDate),
  validTo: maybe(CivilDate),
}

/** The schema of an {@link Indicator}; `parseIndicators` also checks what it means. */
export const Indicator: Schema<Indicator> = variants(() => [
  object(() => ({
    kind: just('simple'),
    ...details,
    additivity: IndicatorAdditivity,
    isShare: maybe(flag),
  })),
  object(() => ({
    kind: just('ratio'),
    ...details,
    numerator: Identifier,
    denominator: Identifier,
    factor: whole(1),
    counts: maybe(unreadList<Indicator>(() => Indicator)),
    isShare: maybe(flag),
  })),
  object(() => ({ kind: just('derived'), ...details, formula: Formula })),
  object(() => ({
    kind: just('cumulative'),
    ...details,
    of: Identifier,
    since: either(just('start-of-year'), FiscalYearData, CivilDate),
  })),
])
