import { describeMeasure, type FormulaMeasure } from '../formulas/measure'
import { formatExact, parseExact } from '../foundation/exact'
import type { Explanation } from '../foundation/explanation'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import { type RoundingPolicy, roundFraction } from '../foundation/rounding'
import type { Indicator } from '../indicators/indicator'
import type { Standing } from '../indicators/standing'
import { isStrict, type Target } from '../indicators/target'
import { exactValue } from '../observations/counts'
import type { Observation } from '../observations/observation'
import type { ReportCell } from './cell'
import { decimalsOf } from './cell-text'
import { labels } from './labels'
import type { StandingPage } from './standing-lines'
import {
  aimText,
  periodTitle,
  pointOf,
  rangeText,
  reasonFor,
  replacedText,
  whyNoFigure,
  whyNoValue,
} from './standing-words'

/** No more decimals than the policy has, and no more than the numbers have. */
export function within(values: readonly (string | number)[], rounding: RoundingPolicy): RoundingPolicy {
  const most = values.reduce<number>((most, one) => Math.max(most, decimalsOf(one, rounding.decimals)), 0)
  return { ...rounding, decimals: Math.min(most, rounding.decimals) }
}

/** The figure, with its period and its counts; or why there is none. */
export function figureCell(row: Standing, rounding: RoundingPolicy): ReportCell {
  const { observation } = row
  if (observation === null || observation.value === null) return { kind: 'absent', reason: whyNoFigure(row) }
  const { value, period, label, source } = observation
  const counts = countsText(observation, undefined)
  const exact = formatExact(parseExact(value))
  const rounded = formatExact(roundFraction(parseExact(value), rounding))
  const explanation: Explanation = {
    label: label ?? periodTitle(period),
    value: rounded,
    ...(exact === rounded ? {} : { rounding: { ...rounding, exact } }),
    ...(counts === undefined ? {} : { reason: counts }),
    ...(source === undefined ? {} : { source }),
  }
  return { kind: 'number', value, rounding, explanation }
}

/** The counts of a share, with what they count if the definition says so: "260/510 hồ sơ". */
export function countsText(
  { numerator, denominator }: Pick<Observation, 'numerator' | 'denominator'>,
  definition: Indicator | undefined,
): Bilingual | undefined {
  if (numerator === undefined || denominator === undefined) return undefined
  const counted =
    definition?.kind === 'ratio'
      ? definition.counts?.find(({ id }) => id === definition.denominator)?.measure
      : undefined
  return inBothLanguages(language => {
    const noun = counted?.kind === 'count' ? ` ${textIn(counted.of, language)}` : ''
    return `${formatNumber(numerator, language)}/${formatNumber(denominator, language)}${noun}`
  })
}

/** A target or a baseline, with how it is meant and its period; or why there is none. */
export function targetCell(target: Target | null, rounding: RoundingPolicy, whyNone: LocalizedText): ReportCell {
  if (target === null) return { kind: 'absent', reason: whyNone }
  const explanation: Explanation = {
    label: aimText(target),
    value: target.comparator === 'between' || target.value === null ? null : String(target.value),
    ...(target.note === undefined ? {} : { reason: target.note }),
    ...(target.source === undefined ? {} : { source: target.source }),
  }
  if (target.comparator === 'between') return { kind: 'text', text: rangeText(target), explanation }
  const { value } = target
  if (value === null) return { kind: 'absent', reason: whyNoValue(target) }
  // Beside an equal figure, the bare number would look as if the target were met.
  if (isStrict(target.comparator)) {
    const sign = target.comparator === 'more-than' ? '>' : '<'
    return { kind: 'text', text: inBothLanguages(language => `${sign} ${formatNumber(value, language)}`), explanation }
  }
  return { kind: 'number', value, rounding, explanation }
}

/** How far the figure is from the target, with its sign: +0.98 is above the target. */
export function differenceCell(row: Standing, rounding: RoundingPolicy): ReportCell {
  const { difference } = row
  return difference === null
    ? { kind: 'absent', reason: whyNotCompared(row) }
    : { kind: 'number', value: difference, rounding, form: 'signed' }
}

/** The status as a chip that explains itself, or why there is none. */
export function statusCell(row: Standing, { statusOf }: StandingPage, rounding: RoundingPolicy): ReportCell {
  const status = statusOf(row)
  if (status === undefined) return { kind: 'absent', reason: reasonFor(row, 'status') ?? labels.noData }
  const { name, tone = 'none', sign } = status
  return {
    kind: 'text',
    text: name,
    chip: { tone, ...(sign === undefined ? {} : { sign }) },
    explanation: verdictOf(row, name, rounding),
    ...(row.replacedBy === null ? {} : { note: replacedText(row.replacedBy) }),
  }
}

/** The numbers by which a status was given. */
function verdictOf(row: Standing, name: LocalizedText, rounding: RoundingPolicy): Explanation {
  const { observation, target, baseline, attainment, progress, expected, pace } = row
  const figures: readonly (readonly [LocalizedText, string | number | null])[] = [
    [labels.baseline, pointOf(baseline)],
    [labels.figure, observation === null ? null : (exactValue(observation) ?? null)],
    [target === null ? labels.target : aimText(target), pointOf(target)],
    [labels.attainment, attainment],
    [labels.progressMade, progress],
    [labels.expected, expected],
    [labels.pace, pace],
  ]
  return {
    label: labels.status,
    value: inBothLanguages(language => textIn(name, language)),
    inputs: figures.flatMap(([label, value]): readonly Explanation[] => {
      if (value === null) return []
      const exact = formatExact(parseExact(value))
      const rounded = formatExact(roundFraction(parseExact(value), rounding))
      return [{ label, value: rounded, ...(exact === rounded ? {} : { rounding: { ...rounding, exact } }) }]
    }),
  }
}

/** An amount in its measure: "42,70%", "1.060 hồ sơ". An index has no measure, and the answers of a level are too long. */
export function amountText(
  value: string | number,
  measure: FormulaMeasure | undefined,
  rounding: RoundingPolicy,
): Bilingual {
  return inBothLanguages(language => {
    const text = formatNumber(value, language, { rounding: within([value], rounding) })
    if (measure === undefined || measure.kind === 'index' || measure.kind === 'level') return text
    return measure.kind === 'percent' ? `${text}%` : `${text} ${describeMeasure(measure)[language]}`
  })
}

/** Which of the two compared figures is missing. */
function whyNotCompared(row: Standing): LocalizedText {
  const { observation } = row
  return reasonFor(row, observation === null || observation.value === null ? 'value' : 'target') ?? labels.noData
}
