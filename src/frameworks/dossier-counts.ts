import { deepFreeze } from '../foundation/freeze'
import type { Indicator } from '../indicators/indicator'
import { counts, total } from './counts'

const of = { vi: 'hồ sơ', en: 'dossiers' }
const days = { vi: 'ngày làm việc', en: 'working days' }
const own = 'dossiers'

/** Every count of dossiers that a form or a tally knows, with its number on form II.06a. A count is one indicator on all forms. */
export const dossierCounts: readonly Indicator[] = /* @__PURE__ */ deepFreeze<readonly Indicator[]>([
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
    'online-full': ['sum', 'higher', 'Tiếp nhận trực tuyến toàn trình', 'Received by a wholly online service'],
    'online-partial': ['sum', 'higher', 'Tiếp nhận trực tuyến một phần', 'Received by a partially online service'],
    'online-other': ['sum', 'higher', 'Tiếp nhận trực tuyến khác', 'Received online otherwise'],
    offline: ['sum', 'lower', 'Tiếp nhận trực tiếp, bưu chính', 'Received directly or by post', '5'],
    direct: ['sum', 'lower', 'Tiếp nhận trực tiếp', 'Received directly'],
    postal: ['sum', 'lower', 'Tiếp nhận qua dịch vụ bưu chính', 'Received by post'],
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
    'pending-overdue-with-apology': [
      'last',
      'lower',
      'Đang giải quyết quá hạn, có xin lỗi',
      'Pending and overdue, with an apology',
    ],
    'pending-overdue-without-apology': [
      'last',
      'lower',
      'Đang giải quyết quá hạn, không xin lỗi',
      'Pending and overdue, without an apology',
    ],
    'pending-without-deadline': ['last', 'lower', 'Đang giải quyết, không có thời hạn', 'Pending, without a term'],
    'awaiting-supplement': ['last', 'lower', 'Đang chờ bổ sung', 'Awaiting supplement'],
    'ended-without-result': ['sum', 'lower', 'Kết thúc không có kết quả', 'Ended without a result'],
    returned: ['sum', 'lower', 'Trả lại hồ sơ', 'Returned'],
    withdrawn: ['sum', 'lower', 'Rút hồ sơ', 'Withdrawn'],
    rejected: ['sum', 'lower', 'Từ chối', 'Rejected'],
    stopped: ['sum', 'lower', 'Dừng giải quyết', 'Stopped'],
    'not-accepted': ['sum', 'lower', 'Không tiếp nhận', 'Not accepted'],
    'awaiting-acceptance-in-time': ['last', 'lower', 'Chờ tiếp nhận trong hạn', 'Awaiting acceptance, in time'],
    'awaiting-acceptance-late': ['last', 'lower', 'Chờ tiếp nhận quá hạn', 'Awaiting acceptance, late'],
    paid: ['sum', 'higher', 'Đã thanh toán phí, lệ phí', 'Paid'],
    'paid-online': ['sum', 'higher', 'Thanh toán trực tuyến', 'Paid online'],
    'paid-directly': ['sum', 'lower', 'Thanh toán trực tiếp', 'Paid directly'],
    'result-differs-from-paper': [
      'sum',
      'lower',
      'Kết quả điện tử khác bản giấy',
      'Electronic result differs from the paper one',
    ],
    'fee-with-receipt': ['sum', 'higher', 'Thu phí, lệ phí có biên lai', 'Fee with a receipt'],
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
])
