import { deepFreeze } from '../foundation/freeze'
import type { RatioIndicator } from '../indicators/indicator'
import { ratesOf } from './counts'
import { formII06a } from './form-ii-06a'

const ducPho = {
  source: {
    title: {
      vi: 'Báo cáo của UBND thị xã Đức Phổ, số liệu đến 25/6/2022',
      en: 'Report of Đức Phổ town, data to 25/6/2022',
    },
  },
}
const nationalPortal = {
  source: {
    title: {
      vi: 'Quyết định số 766/QĐ-TTg, theo cách tính của Cổng Dịch vụ công quốc gia; tỉnh Gia Lai công bố theo cách này',
      en: 'Decision 766/QĐ-TTg, as the National Public Service Portal computes it; Gia Lai province publishes it so too',
    },
  },
}
const fewer = { ...ducPho, direction: 'lower' } as const
const rate = /* @__PURE__ */ ratesOf('dossiers', formII06a.indicators)

/**
 * The rates that are all called "on-time rate" somewhere. On the same dossiers they differ, so each has a name, and none is
 * the default. They bring the counts of {@link formII06a} along, so that a list of them is all that computing needs.
 *
 * - `resolved-in-time`: of what was resolved, what came early or on time;
 * - `handled-in-time`: of all there was to handle, what was resolved in time or is still within its deadline;
 * - `resolved-of-received`: of all there was to handle, what was resolved at all;
 * - `late-of-resolved`, `pending-of-received`: their counterparts that reports print beside them.
 *
 * @example
 * ```ts
 * import { computeIndicators } from 'egov-kpi'
 * import { onTimeRates } from 'egov-kpi/frameworks'
 *
 * const figure = (indicator: string, value: number) =>
 *   ({ unit: 'duc-pho', indicator, period: '2021', value, status: 'final' }) as const
 * const observations = [figure('dossiers-in-time', 19739), figure('dossiers-resolved', 20653)]
 * const computed = computeIndicators(onTimeRates, { observations, periods: ['2021'] }).observations
 * computed.find(({ indicator }) => indicator === 'resolved-in-time')?.value // => '1973900/20653'
 * ```
 */
export const onTimeRates: readonly RatioIndicator[] = /* @__PURE__ */ deepFreeze([
  rate('resolved-in-time', ['in-time', 'resolved'], ducPho, {
    vi: 'Tỷ lệ giải quyết đúng hạn trên số đã giải quyết',
    en: 'Resolved in time, of those resolved',
  }),
  rate('handled-in-time', ['handled-in-time', 'received'], nationalPortal, {
    vi: 'Tỷ lệ xử lý đúng hạn trên tổng số tiếp nhận',
    en: 'Handled in time, of all received',
  }),
  rate('resolved-of-received', ['resolved', 'received'], ducPho, {
    vi: 'Tỷ lệ giải quyết trên tổng số tiếp nhận',
    en: 'Resolved, of all received',
  }),
  rate('late-of-resolved', ['late', 'resolved'], fewer, {
    vi: 'Tỷ lệ giải quyết quá hạn trên số đã giải quyết',
    en: 'Resolved late, of those resolved',
  }),
  rate('pending-of-received', ['pending', 'received'], fewer, {
    vi: 'Tỷ lệ đang giải quyết trên tổng số tiếp nhận',
    en: 'Pending, of all received',
  }),
])
