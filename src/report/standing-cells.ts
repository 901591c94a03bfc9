import type { Explanation } from '../foundation/explanation'
import { formatPeriod } from '../foundation/format-date'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBothLanguages, type LocalizedText } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import type { Standing } from '../indicators/standing'
import { isStrict, type Target, type TargetComparator } from '../indicators/target'
import { exactValue } from '../observations/counts'
import type { ReportCell } from './cell'
import { decimalsOf } from './cell-text'
import { labels } from './labels'
import { pointOf, rangeText, reasonFor, whyNoFigure, whyNoValue } from './standing-words'

/** No more decimals than the policy has, and no more than the number has. */
function within(value: string | number, rounding: RoundingPolicy): RoundingPolicy {
  return { ...rounding, decimals: Math.min(decimalsOf(value, rounding.decimals), rounding.decimals) }
}

/** The figure, with its period and its counts; or why there is none. */
export function figureCell(row: Standing, rounding: RoundingPolicy): ReportCell {
  const { observation } = row
  if (observation === null || observation.value === null) return { kind: 'absent', reason: whyNoFigure(row) }
  const { value, period, label, source, numerator, denominator } = observation
  const explanation: Explanation = {
    label: label ?? inBothLanguages(language => formatPeriod(period, language)),
    value: String(value),
    ...(numerator === undefined || denominator === undefined ? {} : { reason: quotient(numerator, denominator) }),
    ...(source === undefined ? {} : { source }),
  }
  return { kind: 'number', value, rounding: within(value, rounding), explanation }
}

function quotient(...counts: readonly [numerator: number, denominator: number]): Bilingual {
  return inBothLanguages(language => counts.map(count => formatNumber(count, language)).join(' / '))
}

const comparatorWords: Readonly<Record<TargetComparator, Bilingual>> = {
  'at-least': { vi: 'ít nhất', en: 'at least' },
  'more-than': { vi: 'trên', en: 'more than' },
  'at-most': { vi: 'không quá', en: 'at most' },
  'less-than': { vi: 'dưới', en: 'less than' },
  exactly: { vi: 'đúng', en: 'exactly' },
  about: { vi: 'khoảng', en: 'about' },
  between: { vi: 'từ … đến …', en: 'between … and …' },
}

/** A target or a baseline, with how it is meant and its period; or why there is none. */
export function targetCell(target: Target | null, rounding: RoundingPolicy, whyNone: LocalizedText): ReportCell {
  if (target === null) return { kind: 'absent', reason: whyNone }
  const explanation: Explanation = {
    label: inBothLanguages(language => {
      const words =
        target.kind === 'baseline' ? labels.baseline[language] : comparatorWords[target.comparator][language]
      return `${words}, ${formatPeriod(target.period, language)}`
    }),
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
  return { kind: 'number', value, rounding: within(value, rounding), explanation }
}

/** How far the target is reached, in percent. */
export function attainmentCell(row: Standing): ReportCell {
  return percentCell(row, 'attainment', {
    label: { vi: 'Tỷ lệ đạt so với mục tiêu (%)', en: 'Share of the target attained (%)' },
    value: row.attainment,
    inputs: inputsOf(row, ['figure', 'target']),
  })
}

/** The progress from the baseline to the target, in percent. */
export function progressCell(row: Standing): ReportCell {
  return percentCell(row, 'progress', {
    label: { vi: 'Tiến độ từ giá trị cơ sở đến mục tiêu (%)', en: 'Progress from baseline to target (%)' },
    value: row.progress,
    reason: {
      vi: '(kết quả − giá trị cơ sở) ÷ (mục tiêu − giá trị cơ sở) × 100',
      en: '(figure − baseline) ÷ (target − baseline) × 100',
    },
    inputs: inputsOf(row, ['baseline', 'figure', 'target']),
  })
}

function percentCell(row: Standing, of: 'attainment' | 'progress', explanation: Explanation): ReportCell {
  const value = row[of]
  return value === null
    ? { kind: 'absent', reason: reasonFor(row, of) ?? whyNotCompared(row) }
    : { kind: 'number', value, explanation }
}

function inputsOf(
  { baseline, observation, target }: Standing,
  names: readonly ('baseline' | 'figure' | 'target')[],
): readonly Explanation[] {
  const figure = observation === null ? null : exactValue(observation)
  const values = { baseline: pointOf(baseline), figure, target: pointOf(target) }
  return names.flatMap(name => {
    const value = values[name] ?? null
    return value === null ? [] : [{ label: labels[name], value: String(value) }]
  })
}

/** How far the figure is from the target, with its sign: +0.98 is above the target. */
export function differenceCell(row: Standing, rounding: RoundingPolicy): ReportCell {
  const { difference } = row
  return difference === null
    ? { kind: 'absent', reason: whyNotCompared(row) }
    : { kind: 'number', value: difference, rounding: within(difference, rounding), form: 'signed' }
}

/** Which of the two compared figures is missing. */
function whyNotCompared(row: Standing): LocalizedText {
  const { observation } = row
  return reasonFor(row, observation === null || observation.value === null ? 'value' : 'target') ?? labels.noData
}
