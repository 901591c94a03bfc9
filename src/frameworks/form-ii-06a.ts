import { deepFreeze } from '../foundation/freeze'
import type { CountsForm } from '../indicators/form'
import { continues, counts, isPart, isSum, total } from './counts'

const title = {
  vi: 'Biểu II.06a/VPCP: tình hình, kết quả giải quyết thủ tục hành chính',
  en: 'Form II.06a/VPCP: the handling of administrative procedures',
}
const of = { vi: 'hồ sơ', en: 'dossiers' }
const days = { vi: 'ngày làm việc', en: 'working days' }
const own = 'dossiers'

/**
 * Form II.06a of the Government Office as data: its columns c3 to c13, the columns of newer forms, of what has no due date
 * and of what ended without a result; what must hold between them, and from one period to the next.
 *
 * `tallyDossiers` counts these indicators. `rollUp` merges units by them and `computeIndicators` chains periods: what happens
 * adds up, what was carried over is that of the first period, what is pending that of the last, so that what was to be handled
 * counts those carried over once. `checkForm` holds printed figures against each other.
 *
 * @example
 * ```ts
 * import { checkForm } from 'egov-kpi'
 * import { formII06a } from 'egov-kpi/frameworks'
 *
 * const { findings } = checkForm(formII06a, [
 *   { row: 'dossiers-pending', period: '2020-12-15/2021-12-14', printed: '350' },
 *   { row: 'dossiers-pending-overdue', period: '2020-12-15/2021-12-14', printed: '55' },
 *   { row: 'dossiers-carried-over', period: '2021-12-15/2022-06-14', printed: '295' },
 * ])
 * findings.map(({ code, expected }) => [code, expected]) // => [['contradiction', '350']]
 * ```
 */
export const formII06a: CountsForm = /* @__PURE__ */ deepFreeze<CountsForm>({
  id: 'II.06a',
  title,
  source: { title },
  rounding: { decimals: 'as-printed', mode: 'half-up' },
  indicators: [
    {
      ...total(own, 'received', ['newly-received', 'carried-over'], of, {
        vi: 'Tổng số tiếp nhận',
        en: 'Received in all',
      }),
      code: '3',
    },
    ...counts(own, of, {
      'newly-received': ['sum', 'higher', 'Tiếp nhận mới trong kỳ', 'Newly received'],
      online: ['sum', 'higher', 'Tiếp nhận trực tuyến', 'Received online', '4'],
      offline: ['sum', 'lower', 'Tiếp nhận trực tiếp, bưu chính', 'Received directly or by post', '5'],
      'carried-over': ['first', 'lower', 'Từ kỳ trước chuyển sang', 'Carried over', '6'],
      resolved: ['sum', 'higher', 'Đã giải quyết', 'Resolved', '7'],
      early: ['sum', 'higher', 'Giải quyết trước hạn', 'Resolved early', '8'],
      'on-time': ['sum', 'higher', 'Giải quyết đúng hạn', 'Resolved on time', '9'],
      'in-time': ['sum', 'higher', 'Giải quyết trước hạn và đúng hạn', 'Resolved early or on time'],
      late: ['sum', 'lower', 'Giải quyết quá hạn', 'Resolved late', '10'],
      'resolved-without-deadline': ['sum', 'higher', 'Đã giải quyết, không có thời hạn', 'Resolved, without a term'],
      pending: ['last', 'lower', 'Đang giải quyết', 'Pending', '11'],
      'pending-within-deadline': ['last', 'lower', 'Đang giải quyết trong hạn', 'Pending within deadline', '12'],
      'pending-overdue': ['last', 'lower', 'Đang giải quyết quá hạn', 'Pending and overdue', '13'],
      'pending-without-deadline': ['last', 'lower', 'Đang giải quyết, không có thời hạn', 'Pending, without a term'],
      'awaiting-supplement': ['last', 'lower', 'Đang chờ bổ sung', 'Awaiting supplement'],
      'ended-without-result': ['sum', 'lower', 'Kết thúc không có kết quả', 'Ended without a result'],
      returned: ['sum', 'lower', 'Trả lại hồ sơ', 'Returned'],
      withdrawn: ['sum', 'lower', 'Rút hồ sơ', 'Withdrawn'],
      rejected: ['sum', 'lower', 'Từ chối', 'Rejected'],
      stopped: ['sum', 'lower', 'Dừng giải quyết', 'Stopped'],
      'non-local': ['sum', 'higher', 'Tiếp nhận phi địa giới', 'Filed elsewhere'],
      'late-with-apology': ['sum', 'lower', 'Quá hạn, có xin lỗi', 'Late, with an apology'],
      'late-without-apology': ['sum', 'lower', 'Quá hạn, không xin lỗi', 'Late, without an apology'],
      'late-excused': ['sum', 'lower', 'Quá hạn có lý do', 'Late, excused'],
    }),
    ...counts(own, days, {
      'working-days': [
        'sum',
        'lower',
        'Số ngày làm việc từ tiếp nhận đến trả kết quả',
        'Working days from receipt to result',
      ],
      'net-working-days': [
        'sum',
        'lower',
        'Số ngày làm việc từ tiếp nhận đến trả kết quả, trừ thời gian chờ bổ sung',
        'Working days from receipt to result, less those of waiting for the applicant',
      ],
    }),
    total(own, 'handled-in-time', ['in-time', 'pending-within-deadline'], of, {
      vi: 'Đã giải quyết trước hạn, đúng hạn hoặc đang giải quyết trong hạn',
      en: 'Resolved early or on time, or pending within deadline',
    }),
  ],
  zeroIfUnanswered: ['resolved-without-deadline', 'pending-without-deadline', 'ended-without-result'].map(
    id => `${own}-${id}`,
  ),
  constraints: [
    isSum(own, 'received', ['newly-received', 'carried-over']),
    isSum(own, 'newly-received', ['online', 'offline']),
    isSum(own, 'received', ['resolved', 'pending', 'ended-without-result'], 'received-is-handled'),
    isSum(own, 'resolved', ['in-time', 'late', 'resolved-without-deadline']),
    isSum(own, 'resolved', ['early', 'on-time', 'late', 'resolved-without-deadline'], 'resolved-is-sum-of-four'),
    isSum(own, 'in-time', ['early', 'on-time']),
    isSum(own, 'pending', ['pending-within-deadline', 'pending-overdue', 'pending-without-deadline']),
    isSum(own, 'ended-without-result', ['returned', 'withdrawn', 'rejected', 'stopped']),
    isSum(own, 'late', ['late-with-apology', 'late-without-apology']),
    isPart(own, ['non-local'], 'received'),
    isPart(own, ['late-excused'], 'late'),
    isPart(own, ['awaiting-supplement'], 'pending'),
    isPart(own, ['net-working-days'], 'working-days'),
    continues(own),
  ],
})
