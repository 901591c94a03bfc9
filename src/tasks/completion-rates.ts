import * as z from 'zod'
import { type ExactText, formatExact } from '../foundation/exact'
import { deepFreeze } from '../foundation/freeze'
import type { Bilingual } from '../foundation/language'
import type { Source } from '../foundation/source'
import { parseStructure } from '../foundation/structure'

/** How many of all are done. */
export interface CompletionCounts {
  /** Completed, late or not, with or without a deadline. */
  readonly completed: number
  /** Not done. */
  readonly open: number
  /** Of those that are not done: how many nobody reported anything about. 0 unless given. */
  readonly withoutReport?: number
}

/** How many are done of those that are done or overdue. */
export interface DueCompletionCounts {
  readonly completed: number
  /** Not done, and past the deadline. */
  readonly overdue: number
  /** Of those that are overdue: how many nobody reported anything about. 0 unless given. */
  readonly withoutReport?: number
}

/** How many were done in time. */
export interface TimelyCompletionCounts {
  readonly onTime: number
  readonly late: number
}

const count = z.int().min(0)
const withoutReport = z.exactOptional(count)
const CompletionCounts: z.ZodType<CompletionCounts> = z.strictObject({ completed: count, open: count, withoutReport })
const DueCompletionCounts: z.ZodType<DueCompletionCounts> = z.strictObject({
  completed: count,
  overdue: count,
  withoutReport,
})
const TimelyCompletionCounts: z.ZodType<TimelyCompletionCounts> = z.strictObject({ onTime: count, late: count })

/** A rate by name: its counts, its value in percent, what it says and who uses it. */
export interface CompletionRate {
  readonly id: 'tasks-completion-rate' | 'tasks-completion-rate-of-due' | 'tasks-on-time-rate'
  readonly label: Bilingual
  readonly numerator: number
  readonly denominator: number
  /** `numerator / denominator × 100`, exact; null if there is nothing to divide, or nobody reported anything. */
  readonly value: ExactText | null
  readonly absence?: 'zero-denominator' | 'no-data'
  readonly formula: Bilingual
  /** Who uses it; the rate of all needs none. */
  readonly source?: Source
}

const taskForce = {
  vi: 'Tổ công tác của Thủ tướng Chính phủ, số liệu năm 2017',
  en: 'Task force of the Prime Minister, figures of 2017',
}

function rate(
  words: Pick<CompletionRate, 'id' | 'label' | 'formula' | 'source'>,
  numerator: number,
  denominator: number,
  unknown = 0,
): CompletionRate {
  const shared = { ...words, numerator, denominator }
  if (denominator === 0) return { ...shared, value: null, absence: 'zero-denominator' }
  // That nobody reported anything does not say that nothing was done.
  if (numerator === 0 && unknown === denominator) return { ...shared, value: null, absence: 'no-data' }
  const value = formatExact({ numerator: BigInt(numerator) * 100n, denominator: BigInt(denominator) })
  return { ...shared, value }
}

function completed(counts: CompletionCounts): CompletionRate {
  const { completed: done, open, withoutReport: unknown } = parseStructure(CompletionCounts, counts)
  return rate(
    {
      id: 'tasks-completion-rate',
      label: { vi: 'Tỷ lệ hoàn thành nhiệm vụ', en: 'Completion rate' },
      formula: {
        vi: 'đã hoàn thành (kể cả trễ hạn) / tổng số phải thực hiện × 100',
        en: 'completed, late or not / all that is owed × 100',
      },
    },
    done,
    done + open,
    unknown,
  )
}

function completedOfDue(counts: DueCompletionCounts): CompletionRate {
  const { completed: done, overdue, withoutReport: unknown } = parseStructure(DueCompletionCounts, counts)
  return rate(
    {
      id: 'tasks-completion-rate-of-due',
      label: {
        vi: 'Tỷ lệ hoàn thành trên số nhiệm vụ đã đến hạn hoặc đã xong (kể cả trễ)',
        en: 'Completed, late or not, of what is done or overdue',
      },
      formula: {
        vi: 'đã hoàn thành (kể cả trễ hạn) / (đã hoàn thành + chưa hoàn thành đã quá hạn) × 100',
        en: 'completed, late or not / (completed + not done and overdue) × 100',
      },
      source: { title: taskForce, place: '16.051 / (16.051 + 223)' },
    },
    done,
    done + overdue,
    unknown,
  )
}

function completedOnTime(counts: TimelyCompletionCounts): CompletionRate {
  const { onTime, late } = parseStructure(TimelyCompletionCounts, counts)
  return rate(
    {
      id: 'tasks-on-time-rate',
      label: { vi: 'Tỷ lệ hoàn thành đúng hạn', en: 'On-time completion rate' },
      formula: {
        vi: 'hoàn thành đúng hạn / (hoàn thành đúng hạn + hoàn thành trễ hạn) × 100',
        en: 'completed on time / (completed on time + completed late) × 100',
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
 * `completed`: completed, late or not, of all. `completedOfDue`: of what is completed or overdue, so that what is open
 * within its deadline is left out, as the Prime Minister's task force did in 2017. `completedOnTime`: completed on time,
 * of what was completed on time or late; what has no deadline is neither.
 *
 * @returns A {@link CompletionRate}; of nothing, and of what nobody reported about, there is no rate, and `absence` says
 * so.
 * @throws An `EgovKpiError` if a count is not a whole number.
 *
 * @example
 * ```ts
 * import { completionRates, formatPercent } from 'egov-kpi'
 *
 * const rounding = { decimals: 2, mode: 'half-up' } as const
 * formatPercent(completionRates.completed({ completed: 2, open: 44 }).value ?? '', 'en', { rounding }) // => '4.35%'
 * formatPercent(completionRates.completedOfDue({ completed: 2, overdue: 4 }).value ?? '', 'en', { rounding })
 * // => '33.33%'
 * formatPercent(completionRates.completedOnTime({ onTime: 14068, late: 1983 }).value ?? '', 'en', { rounding })
 * // => '87.65%'
 * completionRates.completed({ completed: 0, open: 16, withoutReport: 16 }).absence // => 'no-data'
 * ```
 */
export const completionRates: {
  /** Completed, late or not, of all. */
  readonly completed: (counts: CompletionCounts) => CompletionRate
  /** Completed, late or not, of what is completed or overdue. */
  readonly completedOfDue: (counts: DueCompletionCounts) => CompletionRate
  /** Completed on time, of what is completed and had a deadline. */
  readonly completedOnTime: (counts: TimelyCompletionCounts) => CompletionRate
} = /* @__PURE__ */ deepFreeze({ completed, completedOfDue, completedOnTime })
