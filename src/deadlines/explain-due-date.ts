import type { Explanation } from '../foundation/explanation'
import type { Bilingual } from '../foundation/language'
import { DateOrMoment } from '../foundation/moment'
import { anyText, either, just, list, maybe, oneOf, openRecord, record, type Schema } from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { parseStructure } from '../foundation/structure'
import type { DueDate } from './due-date'
import { sayWhen } from './due-step'

/** The explained part of a due date; it may come from an archive. */
type ExplainedDueDate = Pick<DueDate, 'state' | 'due'> & {
  readonly steps: readonly Pick<DueDate['steps'][number], 'at' | 'text' | 'source'>[]
}

const ExplainedDueDate: Schema<ExplainedDueDate> = openRecord(() => ({
  state: oneOf(['due', 'suspended', 'no-term']),
  due: either(just(null), DateOrMoment),
  steps: list(
    openRecord(() => ({
      at: either(just(null), DateOrMoment),
      text: record(() => ({ vi: anyText, en: anyText })),
      source: maybe(SourceReference),
    })),
  ),
}))

/**
 * Explains a due date: one line for each step, with its rule and source, for a citizen who asks why.
 *
 * @param dueDate - The result of `computeDueDate`.
 *
 * @example
 * ```ts
 * import { computeDueDate, explainDueDate, formatExplanation, vietnamCivilService } from 'egov-kpi'
 *
 * const calendar = vietnamCivilService()
 * const due = computeDueDate({ amount: 5, measure: 'working-days' }, { receivedAt: '2025-01-24', calendar })
 * formatExplanation(explainDueDate(due), 'en').split('\n')[0] // => 'Due date: 07/02/2025'
 * ```
 */
export function explainDueDate(dueDate: DueDate): Explanation {
  return explanationOf(parseStructure(ExplainedDueDate, dueDate))
}

/** Explains a due date that was computed here. */
export function explanationOf({ state, due, steps }: ExplainedDueDate): Explanation {
  const nothing: Bilingual =
    state === 'suspended'
      ? { vi: 'chưa xác định, đang chờ bổ sung hồ sơ', en: 'not known while documents are missing' }
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
