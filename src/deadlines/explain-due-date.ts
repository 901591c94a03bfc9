import type { Explanation } from '../foundation/explanation'
import type { Bilingual } from '../foundation/language'
import type { DueDate } from './due-date'
import { sayWhen } from './due-step'

/**
 * Explains a due date: each step a line with its rule and its source, for a citizen who asks why.
 *
 * @param dueDate - What `dueDate` returned.
 *
 * @example
 * ```ts
 * import { dueDate, explainDueDate, renderExplanation, vietnamCivilService } from 'egov-kpi'
 *
 * const calendar = vietnamCivilService()
 * const due = dueDate({ amount: 5, measure: 'working-days' }, { receivedAt: '2025-01-24', calendar })
 * renderExplanation(explainDueDate(due), 'en').split('\n')[0] // => 'Due date: 07/02/2025'
 * ```
 */
export function explainDueDate({ state, due, steps }: DueDate): Explanation {
  const nothing: Bilingual =
    state === 'suspended'
      ? { vi: 'chưa xác định, đang chờ bổ sung hồ sơ', en: 'not known while the file is awaited' }
      : { vi: 'không có thời hạn', en: 'none' }
  return {
    label: { vi: 'Hạn trả kết quả', en: 'Due date' },
    value: due === null ? nothing : { vi: sayWhen(due, 'vi'), en: sayWhen(due, 'en') },
    inputs: steps.map(({ at, text, source }) => ({
      label: text,
      value: at === null ? null : { vi: sayWhen(at, 'vi'), en: sayWhen(at, 'en') },
      ...(source === undefined ? {} : { source }),
    })),
  }
}
