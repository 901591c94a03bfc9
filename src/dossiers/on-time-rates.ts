import { deepFreeze } from '../foundation/freeze'
import type { Source } from '../foundation/source'
import type { Rate } from './rate'
import { ratesOf } from './rates-of'
import type { DossierTally } from './tally'

const ducPho: Source = {
  title: {
    vi: 'Báo cáo của UBND thị xã Đức Phổ, số liệu đến 25/6/2022',
    en: 'Report of Đức Phổ town, data to 25/6/2022',
  },
}
const nationalPortal: Source = {
  title: {
    vi: 'Quyết định số 766/QĐ-TTg, theo cách tính của Cổng Dịch vụ công quốc gia',
    en: 'Decision 766/QĐ-TTg, as the National Public Service Portal computes it',
  },
}
const giaLai: Source = { title: { vi: 'Gia Lai, như công bố', en: 'Gia Lai province, as published' } }

/**
 * The rates that are all called "on-time rate" somewhere. On the same dossiers they differ, so each has a name, and
 * none is the default.
 *
 * - `resolvedInTime`: of what was resolved, what came early or on time;
 * - `handledInTime`: of all there was to handle, what was resolved in time or is still within its deadline;
 * - `resolvedOfReceived`: of all there was to handle, what was resolved at all;
 * - `lateOfResolved`, `pendingOfReceived`: their counterparts that reports print beside them.
 *
 * Each is called with a tally of dossiers, and has `id`, `title`, `formula`, `sources`, `numerator`, `denominator`. A
 * count that the report does not print is used where it follows from those it prints. A rate has no value where a count
 * is not known (`absence: 'no-data'`) or there is nothing to divide by (`'zero-denominator'`).
 *
 * @example
 * ```ts
 * import { onTimeRates } from 'egov-kpi'
 *
 * // Đức Phổ, 2021: "in time" is printed, early and on time apart are not.
 * const ducPho = {
 *   kind: 'dossiers', by: 'unit', scope: 'duc-pho', period: '2020-12-15/2021-12-14',
 *   received: 21003, online: null, direct: null, carriedOver: 1315,
 *   resolved: 20653, inTime: 19739, early: null, onTime: null, late: 914,
 *   pending: 350, pendingWithinDeadline: 295, pendingOverdue: 55,
 * } as const
 * onTimeRates.resolvedInTime(ducPho).value // => '95.57'
 * onTimeRates.handledInTime(ducPho).value // => '95.39'
 * onTimeRates.resolvedOfReceived(ducPho).value // => '98.33'
 * onTimeRates.handledInTime.formula.en // => '(resolved early or on time + pending within deadline) ÷ received'
 * ```
 */
export const onTimeRates: {
  readonly resolvedInTime: Rate<DossierTally>
  readonly handledInTime: Rate<DossierTally>
  readonly resolvedOfReceived: Rate<DossierTally>
  readonly lateOfResolved: Rate<DossierTally>
  readonly pendingOfReceived: Rate<DossierTally>
} = /* @__PURE__ */ deepFreeze(
  ratesOf('dossiers', {
    resolvedInTime: {
      title: { vi: 'Tỷ lệ giải quyết đúng hạn trên số đã giải quyết', en: 'Resolved in time, of those resolved' },
      formula: {
        vi: '(trước hạn + đúng hạn) ÷ đã giải quyết',
        en: '(resolved early + resolved on time) ÷ resolved',
      },
      sources: [ducPho],
      numerator: ['inTime'],
      denominator: ['resolved'],
    },
    handledInTime: {
      title: { vi: 'Tỷ lệ xử lý đúng hạn trên tổng số tiếp nhận', en: 'Handled in time, of all received' },
      formula: {
        vi: '(đã giải quyết trước và đúng hạn + đang giải quyết trong hạn) ÷ tổng số tiếp nhận',
        en: '(resolved early or on time + pending within deadline) ÷ received',
      },
      sources: [nationalPortal, giaLai],
      numerator: ['inTime', 'pendingWithinDeadline'],
      denominator: ['received'],
    },
    resolvedOfReceived: {
      title: { vi: 'Tỷ lệ giải quyết trên tổng số tiếp nhận', en: 'Resolved, of all received' },
      formula: { vi: 'đã giải quyết ÷ tổng số tiếp nhận', en: 'resolved ÷ received' },
      sources: [ducPho],
      numerator: ['resolved'],
      denominator: ['received'],
    },
    lateOfResolved: {
      title: { vi: 'Tỷ lệ giải quyết quá hạn trên số đã giải quyết', en: 'Resolved late, of those resolved' },
      formula: { vi: 'quá hạn ÷ đã giải quyết', en: 'resolved late ÷ resolved' },
      sources: [ducPho],
      numerator: ['late'],
      denominator: ['resolved'],
    },
    pendingOfReceived: {
      title: { vi: 'Tỷ lệ đang giải quyết trên tổng số tiếp nhận', en: 'Pending, of all received' },
      formula: { vi: 'đang giải quyết ÷ tổng số tiếp nhận', en: 'pending ÷ received' },
      sources: [ducPho],
      numerator: ['pending'],
      denominator: ['received'],
    },
  }),
)
