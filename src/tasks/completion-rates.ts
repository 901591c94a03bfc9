import * as z from 'zod'
import { type ExactText, formatExact } from '../foundation/exact'
import { deepFreeze } from '../foundation/freeze'
import type { Bilingual } from '../foundation/language'
import type { Source } from '../foundation/source'
import { parseStructure } from '../foundation/structure'

/** What completion rates are made of: whole numbers of things owed. */
export interface CompletionCounts {
  readonly completedOnTime: number
  readonly completedLate: number
  /** Completed without a deadline: neither on time nor late. */
  readonly completedWithoutDeadline: number
  /** Not done, and past the deadline. */
  readonly overdue: number
}

const count = z.int().min(0)
const CompletionCounts: z.ZodType<CompletionCounts> = z.strictObject({
  completedOnTime: count,
  completedLate: count,
  completedWithoutDeadline: count,
  overdue: count,
})

/** A rate by name: its counts, its value in percent, what it says and who uses it. */
export interface CompletionRate {
  readonly id: 'tasks-completion-rate' | 'tasks-on-time-rate'
  readonly label: Bilingual
  readonly numerator: number
  readonly denominator: number
  /** `numerator / denominator × 100`, exact; null where the denominator is zero. */
  readonly value: ExactText | null
  readonly absence?: 'zero-denominator'
  readonly formula: Bilingual
  readonly source: Source
}

const taskForce = {
  vi: 'Tổ công tác của Thủ tướng Chính phủ, số liệu năm 2017',
  en: 'Task force of the Prime Minister, figures of 2017',
}

function rate(
  words: Pick<CompletionRate, 'id' | 'label' | 'formula' | 'source'>,
  numerator: number,
  denominator: number,
): CompletionRate {
  const shared = { ...words, numerator, denominator }
  if (denominator === 0) return { ...shared, value: null, absence: 'zero-denominator' }
  const value = formatExact({ numerator: BigInt(numerator) * 100n, denominator: BigInt(denominator) })
  return { ...shared, value }
}

function completed(counts: CompletionCounts): CompletionRate {
  const { completedOnTime, completedLate, completedWithoutDeadline, overdue } = parseStructure(CompletionCounts, counts)
  const done = completedOnTime + completedLate + completedWithoutDeadline
  return rate(
    {
      id: 'tasks-completion-rate',
      label: { vi: 'Tỷ lệ hoàn thành nhiệm vụ', en: 'Completion rate' },
      formula: {
        vi: 'đã hoàn thành (kể cả trễ hạn) / (đã hoàn thành + chưa hoàn thành đã quá hạn) × 100',
        en: 'completed, late or not / (completed + not done and overdue) × 100',
      },
      source: { title: taskForce, place: '16.051 / (16.051 + 223)' },
    },
    done,
    done + overdue,
  )
}

function completedOnTime(counts: CompletionCounts): CompletionRate {
  const { completedOnTime: onTime, completedLate: late } = parseStructure(CompletionCounts, counts)
  return rate(
    {
      id: 'tasks-on-time-rate',
      label: { vi: 'Tỷ lệ hoàn thành đúng hạn', en: 'On-time completion rate' },
      formula: {
        vi: 'hoàn thành đúng hạn / đã hoàn thành (có thời hạn) × 100',
        en: 'completed on time / completed, of those with a deadline × 100',
      },
      source: {
        title: {
          vi: `${taskForce.vi}, hiểu theo nghĩa chặt`,
          en: `${taskForce.en}, read strictly`,
        },
        place: '14.068 / 16.051',
      },
    },
    onTime,
    onTime + late,
  )
}

/**
 * The completion rates of tasks, each by its own name: on the same counts they differ.
 *
 * `completed`: completed, late or not, of what is completed or overdue. What is open within its deadline is left out.
 * `completedOnTime`: completed on time, of what is completed; without a deadline nothing is on time or late, so that is
 * left out.
 *
 * @returns A {@link CompletionRate}; of nothing there is no rate, and `absence` says so.
 * @throws An `EgovKpiError` when a count is no whole number.
 *
 * @example
 * ```ts
 * import { completionRates, formatPercent } from 'egov-kpi'
 *
 * const counts = { completedOnTime: 14068, completedLate: 1983, completedWithoutDeadline: 0, overdue: 223 }
 * formatPercent(completionRates.completed(counts).value ?? '', 'en', { rounding: { decimals: 2, mode: 'truncate' } })
 * // => '98.62%'
 * formatPercent(completionRates.completedOnTime(counts).value ?? '', 'en', { rounding: { decimals: 2, mode: 'half-up' } })
 * // => '87.65%'
 * ```
 */
export const completionRates: {
  /** Completed, late or not, of what is completed or overdue. */
  readonly completed: (counts: CompletionCounts) => CompletionRate
  /** Completed on time, of what is completed and had a deadline. */
  readonly completedOnTime: (counts: CompletionCounts) => CompletionRate
} = /* @__PURE__ */ deepFreeze({ completed, completedOnTime })
