import { textWritten, type WrittenLanguage } from '../../foundation/added-language'
import {
  compareFractions,
  divideFractions,
  type Fraction,
  hundred,
  multiplyFractions,
  zero,
} from '../../foundation/fraction'
import type { LocalizedText } from '../../foundation/language'
import type { RoundingPolicy } from '../../foundation/rounding'
import { type Figure, figureOf } from './figure'
import { words } from './words'

/** One figure against its target. */
export interface ProgressRow {
  readonly label: LocalizedText
  /** The figure achieved; null if there is none. */
  readonly value: string | number | null
  /** The target, in the same measure; null if there is none. */
  readonly target: string | number | null
  /** The baseline. */
  readonly baseline?: string | number | null
  /** Whether the target is met, decided by the caller; null or left out if undecided. */
  readonly met?: boolean | null
  /** A status beside the bar instead of "met", "not met" or "undecided", such as "on track". */
  readonly verdict?: LocalizedText
  /** The measure after the row's figures: "%", "hồ sơ". */
  readonly measure?: LocalizedText
  /** Why there is no figure; "no figure" by default. */
  readonly note?: LocalizedText
  /** Why there is no target; "no target" by default. */
  readonly targetNote?: LocalizedText
}

/** A row with parsed figures. */
export interface ReadRow {
  readonly label: string
  readonly measure: string
  readonly value: Figure
  readonly target: Figure
  readonly baseline: Figure
  /** The same on the axis of the chart; null if there is no place for them. */
  readonly onAxis: Readonly<Record<'value' | 'target' | 'baseline', Fraction | null>>
  readonly met: boolean | null | undefined
  readonly verdict: string
}

/** The share of a target above zero, in percent. */
function shareOf(exact: Fraction | null, target: Fraction | null): Fraction | null {
  if (exact === null || target === null || compareFractions(target, zero) <= 0) return null
  return multiplyFractions(divideFractions(exact, target), hundred)
}

/** Reads the figures of a row and finds their places on the axis. */
export function readRow(
  row: ProgressRow,
  chart: { readonly scale: 'shared' | 'own'; readonly rounding?: RoundingPolicy | undefined },
  language: WrittenLanguage,
): ReadRow {
  const { label, measure = '', met, note, targetNote = words.noTarget } = row
  const writing = { language, rounding: chart.rounding }
  const value = figureOf(row.value, writing, note)
  const target = figureOf(row.target, writing, targetNote)
  const baseline = figureOf(row.baseline ?? null, writing, '')
  const place = ({ exact }: Figure): Fraction | null =>
    chart.scale === 'shared' ? exact : shareOf(exact, target.exact)
  return {
    label: textWritten(label, language),
    measure: textWritten(measure, language),
    value,
    target,
    baseline,
    onAxis: { value: place(value), target: place(target), baseline: place(baseline) },
    met,
    verdict: textWritten(row.verdict ?? words[met === true ? 'met' : met === false ? 'notMet' : 'undecided'], language),
  }
}
