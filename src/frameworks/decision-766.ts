import { deepFreeze } from '../foundation/freeze'
import type { Bilingual } from '../foundation/language'
import type { Source } from '../foundation/source'
import type { AbsencePolicy } from '../scorecards/absence-policy'
import type { Criterion } from '../scorecards/scorecard'
import type { Framework } from './framework'

/** The arithmetic is that of a running system; the decision itself does not print it. */
const practice: Source = {
  title: {
    vi: 'Quyết định số 766/QĐ-TTg, cách tính trên Cổng Dịch vụ công quốc gia',
    en: 'Decision 766/QĐ-TTg, arithmetic of the National Public Service Portal',
  },
  assumed: true,
}

/** How a component is scored: its rule, and what a share of nothing is worth where that is known. */
type Scoring = Pick<Criterion, 'rule' | 'absence'>

const share: Scoring = { rule: { kind: 'ratio' } }
const towards = (target: number): Scoring => ({ rule: { kind: 'ratio-to-target', target } })
/** The maximum × the share, and no more than the maximum. */
const atMostAll = towards(100)
const tracked: Scoring = { rule: { kind: 'tracked' } }
const ofNothing = (worth: AbsencePolicy, scoring: Scoring): Scoring => ({
  ...scoring,
  absence: { 'zero-denominator': worth },
})

function component(id: string, max: number, { rule, ...absence }: Scoring, title: Bilingual): Criterion {
  return { id, title, max, rule, indicator: id, ...absence, source: practice }
}

/**
 * Decision 766: the quality of public services, 100 points in six groups, as the national portal computes it.
 *
 * Practice seen in a running system, not a legal formula: every component says so. A component without data is not
 * scored, and then there is no total; what a share of nothing is worth is said where it is known. That some components do
 * not apply to communes is known, which ones is not: a scorecard for communes adds its own `appliesTo`.
 * The published totals of seven provinces of 5/10/2026 follow from their six groups; their components are not published.
 *
 * @example
 * ```ts
 * import { decision766, evaluate, rank } from 'egov-kpi'
 *
 * decision766.scorecard.criteria.map(({ id, max }) => `${id} ${max}`)
 * // => ['transparency 18', 'progress 20', 'online-services 12', 'online-payment 10', 'digitisation 22', 'satisfaction 18']
 * rank([{ unit: 'Đồng Tháp', score: '68.11' }], { bands: decision766.bands ?? [] }).entries[0]?.band // => 'average'
 * ```
 */
export const decision766: Framework = /* @__PURE__ */ deepFreeze({
  scorecard: {
    id: 'decision-766',
    title: {
      vi: 'Bộ chỉ số phục vụ người dân, doanh nghiệp (Quyết định 766/QĐ-TTg)',
      en: 'Index of service to citizens and businesses (Decision 766/QĐ-TTg)',
    },
    scale: 100,
    rounding: { leaf: 'exact', total: { decimals: 2, mode: 'half-up' } },
    criteria: [
      {
        id: 'transparency',
        title: { vi: 'Công khai, minh bạch', en: 'Transparency' },
        max: 18,
        criteria: [
          component('announced-on-time', 6, share, {
            vi: 'Thủ tục công bố đúng hạn',
            en: 'Procedures announced on time',
          }),
          component('updated-on-time', 4, share, { vi: 'Thủ tục cập nhật đúng hạn', en: 'Procedures updated on time' }),
          component('full-content', 2, share, {
            vi: 'Thủ tục công khai đầy đủ nội dung',
            en: 'Procedures with full content',
          }),
          component('dossiers-synchronised', 6, share, {
            vi: 'Hồ sơ đồng bộ, trên số lớn hơn của hai số hồ sơ',
            en: 'Dossiers synchronised, of the larger of two counts',
          }),
        ],
      },
      {
        id: 'progress',
        title: { vi: 'Tiến độ giải quyết', en: 'Progress' },
        max: 20,
        criteria: [
          component('dossiers-in-time', 20, share, {
            vi: 'Hồ sơ đã giải quyết và đang giải quyết trong hạn, trên số tiếp nhận',
            en: 'Dossiers resolved or pending in time, of those received',
          }),
          component('average-time', 0, tracked, { vi: 'Thời gian giải quyết trung bình', en: 'Average time' }),
        ],
      },
      {
        id: 'online-services',
        title: { vi: 'Cung cấp dịch vụ công trực tuyến', en: 'Online services' },
        max: 12,
        criteria: [
          component('procedures-offered-online', 2, towards(80), {
            vi: 'Thủ tục cung cấp trực tuyến, trên số thuộc thẩm quyền',
            en: 'Procedures offered online, of those in authority',
          }),
          component('procedures-filed-online', 4, share, {
            vi: 'Thủ tục có hồ sơ trực tuyến',
            en: 'Procedures with an online filing',
          }),
          component('dossiers-filed-online', 6, towards(50), {
            vi: 'Hồ sơ nộp trực tuyến, trên số tiếp nhận',
            en: 'Dossiers filed online, of those received',
          }),
        ],
      },
      {
        id: 'online-payment',
        title: { vi: 'Thanh toán trực tuyến', en: 'Online payment' },
        max: 10,
        criteria: [
          component('dossiers-paid-online', 6, ofNothing('zero', share), {
            vi: 'Hồ sơ thanh toán trực tuyến, trên số phải nộp phí, lệ phí',
            en: 'Dossiers paid online, of those with a fee',
          }),
          component('procedures-paid-online', 2, ofNothing('zero', towards(80)), {
            vi: 'Thủ tục có thanh toán trực tuyến',
            en: 'Procedures with online payment',
          }),
          component('fee-procedures-on-portal', 2, ofNothing('zero', share), {
            vi: 'Thủ tục có phí, lệ phí trên Cổng',
            en: 'Procedures with a fee on the portal',
          }),
        ],
      },
      {
        id: 'digitisation',
        title: { vi: 'Số hóa hồ sơ', en: 'Digitisation' },
        max: 22,
        criteria: [
          component('electronic-results', 6, atMostAll, { vi: 'Cấp kết quả điện tử', en: 'Electronic results' }),
          component('dossiers-digitised', 4, atMostAll, { vi: 'Số hóa hồ sơ', en: 'Dossiers digitised' }),
          component('certified-copies', 2, atMostAll, {
            vi: 'Chứng thực bản sao điện tử',
            en: 'Certified electronic copies',
          }),
          component('data-reused', 2, towards(80), { vi: 'Khai thác, sử dụng lại dữ liệu', en: 'Reuse of data' }),
          component('data-shared', 4, atMostAll, { vi: 'Chia sẻ dữ liệu để sử dụng lại', en: 'Data shared for reuse' }),
          component('population-data-dossiers', 2, atMostAll, {
            vi: 'Hồ sơ dùng dữ liệu dân cư',
            en: 'Dossiers that use population data',
          }),
          component('population-data-procedures', 2, atMostAll, {
            vi: 'Thủ tục dùng dữ liệu dân cư',
            en: 'Procedures that use population data',
          }),
        ],
      },
      {
        id: 'satisfaction',
        title: { vi: 'Mức độ hài lòng', en: 'Satisfaction' },
        max: 18,
        criteria: [
          component('petitions-on-time', 6, ofNothing('full', share), {
            vi: 'Phản ánh, kiến nghị xử lý đúng hạn',
            en: 'Petitions answered on time',
          }),
          component('petitions-satisfied', 6, ofNothing('full', share), {
            vi: 'Hài lòng về xử lý phản ánh, kiến nghị',
            en: 'Satisfied with answers to petitions',
          }),
          component('procedures-satisfied', 6, ofNothing('zero', towards(90)), {
            vi: 'Hài lòng về giải quyết thủ tục',
            en: 'Satisfied with procedures',
          }),
          component('monitoring-1', 0, tracked, { vi: 'Chỉ số theo dõi 1', en: 'Monitoring figure 1' }),
          component('monitoring-2', 0, tracked, { vi: 'Chỉ số theo dõi 2', en: 'Monitoring figure 2' }),
        ],
      },
    ],
    source: practice,
  },
  bands: [
    { id: 'excellent', name: { vi: 'Xuất sắc', en: 'Excellent' }, atLeast: 90, source: practice },
    { id: 'good', name: { vi: 'Tốt', en: 'Good' }, atLeast: 80, below: 90, source: practice },
    { id: 'fair', name: { vi: 'Khá', en: 'Fair' }, atLeast: 70, below: 80, source: practice },
    { id: 'average', name: { vi: 'Trung bình', en: 'Average' }, atLeast: 50, below: 70, source: practice },
    { id: 'weak', name: { vi: 'Yếu', en: 'Weak' }, below: 50, source: practice },
  ],
})
