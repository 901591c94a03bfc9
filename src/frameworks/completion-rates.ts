import { deepFreeze } from '../foundation/freeze'
import type { Indicator, RatioIndicator } from '../indicators/indicator'
import { counts, ratesOf, total } from './counts'

const year2017 = {
  vi: 'Tổ công tác của Thủ tướng Chính phủ, số liệu năm 2017',
  en: 'Task force of the Prime Minister, figures of 2017',
}
const asPrinted = { source: { title: year2017, place: '16.051 / (16.051 + 223)' } }
const readStrictly = {
  source: {
    title: { vi: `${year2017.vi}, hiểu theo nghĩa chặt`, en: `${year2017.en}, read strictly` },
    place: '14.068 / 16.051',
  },
}
const of = { vi: 'nhiệm vụ', en: 'tasks' }
const own = 'tasks'

/** What `summarizeTasks` counts. Over time nothing adds up: what is open on one day is open on the next. */
export const taskCounts: readonly Indicator[] = /* @__PURE__ */ deepFreeze<readonly Indicator[]>([
  ...counts(own, of, {
    owed: ['none', 'higher', 'Số đầu việc được giao', 'Assigned'],
    'not-started': ['none', 'lower', 'Chưa thực hiện', 'Not started'],
    'in-progress': ['none', 'higher', 'Đang thực hiện', 'In progress'],
    submitted: ['none', 'higher', 'Đã trình', 'Submitted'],
    completed: ['none', 'higher', 'Đã hoàn thành (kể cả quá hạn)', 'Completed, on time or late'],
    suspended: ['none', 'lower', 'Tạm dừng', 'Suspended'],
    rejected: ['none', 'lower', 'Không được chấp thuận', 'Rejected'],
    'on-time': ['none', 'higher', 'Hoàn thành đúng hạn', 'Done on time'],
    late: ['none', 'lower', 'Hoàn thành quá hạn', 'Done late'],
    'day-unknown': ['none', 'higher', 'Hoàn thành, không rõ ngày', 'Done, day not known'],
    overdue: ['none', 'lower', 'Quá hạn', 'Overdue'],
    'due-soon': ['none', 'lower', 'Sắp đến hạn', 'Due soon'],
    'within-deadline': ['none', 'higher', 'Trong hạn', 'Within deadline'],
    'no-deadline': ['none', 'higher', 'Không có thời hạn', 'No deadline'],
    proven: ['none', 'higher', 'Có căn cứ', 'Proven'],
    counted: ['none', 'higher', 'Theo số liệu chung của nhóm', 'By a count of the group'],
    reported: ['none', 'higher', 'Mới có báo cáo', 'Reported, not proven'],
    'no-report': ['none', 'lower', 'Chưa có báo cáo', 'No report'],
    'overdue-no-report': ['none', 'lower', 'Quá hạn, chưa có báo cáo', 'Overdue, no report'],
    'reported-completed': ['none', 'lower', 'Báo cáo đã xong, chưa có căn cứ', 'Reported done, not proven'],
    assumed: ['none', 'lower', 'Ngày đến hạn là giả định', 'Day assumed'],
  }),
  total(own, 'completed-or-overdue', ['completed', 'overdue'], of, {
    vi: 'Đã hoàn thành hoặc quá hạn',
    en: 'Completed or overdue',
  }),
  total(own, 'on-time-or-late', ['on-time', 'late'], of, {
    vi: 'Hoàn thành đúng hạn hoặc quá hạn',
    en: 'Done on time or late',
  }),
])

const rate = /* @__PURE__ */ ratesOf(own, taskCounts)

/**
 * The completion rates of tasks by name: on the same counts they differ. They bring the counts of `summarizeTasks` along, so
 * that a list of them is all that computing needs.
 *
 * - `tasks-completion-rate`: completed, on time or late, of all;
 * - `tasks-completion-rate-of-due`: of what is completed or overdue, so that what is open within its deadline is left out, as
 *   the Prime Minister's task force did in 2017;
 * - `tasks-on-time-rate`: completed on time, of what was completed on time or late; what has no deadline is neither.
 *
 * @example
 * ```ts
 * import { computeIndicators } from 'egov-kpi'
 * import { completionRates } from 'egov-kpi/frameworks'
 *
 * const figure = (indicator: string, value: number) =>
 *   ({ unit: 'city', indicator, period: '2022', value, status: 'final' }) as const
 * const observations = [figure('tasks-owed', 46), figure('tasks-completed', 2), figure('tasks-overdue', 4)]
 * const computed = computeIndicators(completionRates, { observations, periods: ['2022'] }).observations
 * computed.find(({ indicator }) => indicator === 'tasks-completion-rate')?.value // => '100/23'
 * computed.find(({ indicator }) => indicator === 'tasks-completion-rate-of-due')?.value // => '100/3'
 * ```
 */
export const completionRates: readonly RatioIndicator[] = /* @__PURE__ */ deepFreeze<readonly RatioIndicator[]>([
  rate('tasks-completion-rate', ['completed', 'owed'], {}, { vi: 'Tỷ lệ hoàn thành nhiệm vụ', en: 'Completion rate' }),
  rate('tasks-completion-rate-of-due', ['completed', 'completed-or-overdue'], asPrinted, {
    vi: 'Tỷ lệ hoàn thành trên số nhiệm vụ đã đến hạn hoặc đã xong (kể cả quá hạn)',
    en: 'Completion rate of tasks done or overdue',
  }),
  rate('tasks-on-time-rate', ['on-time', 'on-time-or-late'], readStrictly, {
    vi: 'Tỷ lệ hoàn thành đúng hạn',
    en: 'On-time completion rate',
  }),
])
