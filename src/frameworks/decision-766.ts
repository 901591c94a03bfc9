import { deepFreeze } from '../foundation/freeze'
import type { SourceReference } from '../foundation/source'
import type { CriterionAbsencePolicy } from '../scorecards/absence-policy'
import type { Criterion, CriterionHeading } from '../scorecards/scorecard'
import type { Framework } from './framework'

/** The arithmetic is that of a running system; the decision itself does not print it. */
const practice: SourceReference = {
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
const ofNothing = (worth: CriterionAbsencePolicy, scoring: Scoring): Scoring => ({
  ...scoring,
  absence: { 'zero-denominator': worth },
})

type Row = readonly [max: number, scoring: Scoring, vi: string, en: string]

/** A heading and its components, each of which reads the indicator of its own id. */
function heading(
  id: string,
  max: number,
  vi: string,
  en: string,
  components: Readonly<Record<string, Row>>,
): CriterionHeading {
  const criteria = Object.entries(components).map(([indicator, [most, { rule, ...absence }, nameVi, nameEn]]) => {
    const title = { vi: nameVi, en: nameEn }
    return { id: indicator, title, max: most, rule, indicator, ...absence, source: practice }
  })
  return { id, title: { vi, en }, max, criteria }
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
 * import { evaluate, rank } from 'egov-kpi'
 * import { decision766 } from 'egov-kpi/frameworks'
 *
 * decision766.scorecard.criteria.map(({ id, max }) => `${id} ${max}`)
 * // => ['transparency 18', 'progress 20', 'online-services 12', 'online-payment 10', 'digitisation 22', 'satisfaction 18']
 * rank([{ unit: 'Đồng Tháp', score: '68.11' }], decision766.ranking).entries[0]?.band // => 'average'
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
      heading('transparency', 18, 'Công khai, minh bạch', 'Transparency', {
        'announced-on-time': [6, share, 'Thủ tục công bố đúng hạn', 'Procedures announced on time'],
        'updated-on-time': [4, share, 'Thủ tục cập nhật đúng hạn', 'Procedures updated on time'],
        'full-content': [2, share, 'Thủ tục công khai đầy đủ nội dung', 'Procedures with full content'],
        'dossiers-synchronised': [
          6,
          share,
          'Hồ sơ đồng bộ, trên số lớn hơn của hai số hồ sơ',
          'Dossiers synchronised, of the larger of two counts',
        ],
      }),
      heading('progress', 20, 'Tiến độ giải quyết', 'Progress', {
        'dossiers-in-time': [
          20,
          share,
          'Hồ sơ đã giải quyết và đang giải quyết trong hạn, trên số tiếp nhận',
          'Dossiers resolved or pending in time, of those received',
        ],
        'average-time': [0, tracked, 'Thời gian giải quyết trung bình', 'Average time'],
      }),
      heading('online-services', 12, 'Cung cấp dịch vụ công trực tuyến', 'Online services', {
        'procedures-offered-online': [
          2,
          towards(80),
          'Thủ tục cung cấp trực tuyến, trên số thuộc thẩm quyền',
          'Procedures offered online, of those in authority',
        ],
        'procedures-filed-online': [4, share, 'Thủ tục có hồ sơ trực tuyến', 'Procedures with an online filing'],
        'dossiers-filed-online': [
          6,
          towards(50),
          'Hồ sơ nộp trực tuyến, trên số tiếp nhận',
          'Dossiers filed online, of those received',
        ],
      }),
      heading('online-payment', 10, 'Thanh toán trực tuyến', 'Online payment', {
        'dossiers-paid-online': [
          6,
          ofNothing('zero', share),
          'Hồ sơ thanh toán trực tuyến, trên số phải nộp phí, lệ phí',
          'Dossiers paid online, of those with a fee',
        ],
        'procedures-paid-online': [
          2,
          ofNothing('zero', towards(80)),
          'Thủ tục có thanh toán trực tuyến',
          'Procedures with online payment',
        ],
        'fee-procedures-on-portal': [
          2,
          ofNothing('zero', share),
          'Thủ tục có phí, lệ phí trên Cổng',
          'Procedures with a fee on the portal',
        ],
      }),
      heading('digitisation', 22, 'Số hóa hồ sơ', 'Digitisation', {
        'electronic-results': [6, atMostAll, 'Cấp kết quả điện tử', 'Electronic results'],
        'dossiers-digitised': [4, atMostAll, 'Số hóa hồ sơ', 'Dossiers digitised'],
        'certified-copies': [2, atMostAll, 'Chứng thực bản sao điện tử', 'Certified electronic copies'],
        'data-reused': [2, towards(80), 'Khai thác, sử dụng lại dữ liệu', 'Reuse of data'],
        'data-shared': [4, atMostAll, 'Chia sẻ dữ liệu để sử dụng lại', 'Data shared for reuse'],
        'population-data-dossiers': [2, atMostAll, 'Hồ sơ dùng dữ liệu dân cư', 'Dossiers that use population data'],
        'population-data-procedures': [
          2,
          atMostAll,
          'Thủ tục dùng dữ liệu dân cư',
          'Procedures that use population data',
        ],
      }),
      heading('satisfaction', 18, 'Mức độ hài lòng', 'Satisfaction', {
        'petitions-on-time': [
          6,
          ofNothing('full', share),
          'Phản ánh, kiến nghị xử lý đúng hạn',
          'Petitions answered on time',
        ],
        'petitions-satisfied': [
          6,
          ofNothing('full', share),
          'Hài lòng về xử lý phản ánh, kiến nghị',
          'Satisfied with answers to petitions',
        ],
        'procedures-satisfied': [
          6,
          ofNothing('zero', towards(90)),
          'Hài lòng về giải quyết thủ tục',
          'Satisfied with procedures',
        ],
        'monitoring-1': [0, tracked, 'Chỉ số theo dõi 1', 'Monitoring figure 1'],
        'monitoring-2': [0, tracked, 'Chỉ số theo dõi 2', 'Monitoring figure 2'],
      }),
    ],
    source: practice,
  },
  ranking: {
    bands: [
      { id: 'excellent', name: { vi: 'Xuất sắc', en: 'Excellent' }, atLeast: 90, source: practice },
      { id: 'good', name: { vi: 'Tốt', en: 'Good' }, atLeast: 80, below: 90, source: practice },
      { id: 'fair', name: { vi: 'Khá', en: 'Fair' }, atLeast: 70, below: 80, source: practice },
      { id: 'average', name: { vi: 'Trung bình', en: 'Average' }, atLeast: 50, below: 70, source: practice },
      { id: 'weak', name: { vi: 'Yếu', en: 'Weak' }, below: 50, source: practice },
    ],
  },
  validity: null,
})
