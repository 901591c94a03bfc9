import { deepFreeze } from '../foundation/freeze'
import type { Source } from '../foundation/source'
import type { RatioIndicator } from '../indicators/indicator'
import { rate } from './counts'
import { formII06a } from './form-ii-06a'
import { feedbackForm, onlineServicesForm, satisfactionForm } from './service-forms'

const form2022 = onlineServicesForm.source as Source
const hotline2018: Source = {
  title: {
    vi: 'Cổng Góp ý và Đường dây nóng 1022 Đà Nẵng, năm 2018',
    en: 'Đà Nẵng’s feedback portal and hotline 1022, 2018',
  },
}
const ownDefinition: Source = {
  title: {
    vi: 'Cách tính riêng, không thuộc biểu mẫu nào đã biết',
    en: 'A definition of this library; no form that is known prints it',
  },
  assumed: true,
}
const index766: Source = { title: { vi: 'Quyết định số 766/QĐ-TTg', en: 'Decision 766/QĐ-TTg' } }

const daysEach = {
  measure: {
    kind: 'rate',
    of: { vi: 'ngày làm việc', en: 'working days' },
    base: 1,
    per: { vi: 'hồ sơ', en: 'dossiers' },
  },
  factor: 1,
  direction: 'lower',
  counts: formII06a.indicators,
} as const
const ofFeedback = { counts: feedbackForm.indicators } as const
const ofServices = { counts: onlineServicesForm.indicators } as const

/**
 * The other rates that reports print beside the on-time ones: of dossiers, feedback, satisfaction and procedures.
 *
 * @example
 * ```ts
 * import { computeIndicators, round, serviceRates } from 'egov-kpi'
 *
 * const hotline = { unit: '1022', period: '2018', status: 'final' } as const
 * const { observations } = computeIndicators(serviceRates, {
 *   observations: [
 *     { ...hotline, indicator: 'citizen-feedback-answered', value: 8952 },
 *     { ...hotline, indicator: 'citizen-feedback-received', value: 9125 },
 *   ],
 *   periods: ['2018'],
 * })
 * const answered = observations.find(({ indicator }) => indicator === 'feedback-answered')?.value ?? ''
 * round(answered, { decimals: 1, mode: 'half-up' }) // => '98.1'
 * ```
 */
export const serviceRates: readonly RatioIndicator[] = /* @__PURE__ */ deepFreeze([
  rate(
    'filed-online',
    ['dossiers-online', 'dossiers-newly-received'],
    form2022,
    { vi: 'Tỷ lệ hồ sơ nộp trực tuyến', en: 'Dossiers filed online' },
    { counts: formII06a.indicators },
  ),
  rate(
    'average-working-days',
    ['dossiers-working-days', 'dossiers-resolved'],
    index766,
    { vi: 'Thời gian giải quyết trung bình', en: 'Average working days to resolve' },
    daysEach,
  ),
  rate(
    'average-net-working-days',
    ['dossiers-net-working-days', 'dossiers-resolved'],
    ownDefinition,
    {
      vi: 'Thời gian giải quyết trung bình, không tính thời gian chờ bổ sung',
      en: 'Average working days to resolve, without waiting for the applicant',
    },
    daysEach,
  ),
  rate(
    'feedback-answered',
    ['citizen-feedback-answered', 'citizen-feedback-received'],
    hotline2018,
    { vi: 'Tỷ lệ phản ánh, kiến nghị được trả lời', en: 'Feedback answered' },
    ofFeedback,
  ),
  rate(
    'feedback-answered-in-time',
    ['citizen-feedback-answered-in-time', 'citizen-feedback-received'],
    index766,
    { vi: 'Tỷ lệ phản ánh, kiến nghị được trả lời đúng hạn', en: 'Feedback answered in time' },
    ofFeedback,
  ),
  rate(
    'satisfied',
    ['satisfaction-satisfied', 'satisfaction-rated'],
    form2022,
    { vi: 'Tỷ lệ hài lòng', en: 'Satisfied' },
    { counts: satisfactionForm.indicators },
  ),
  rate(
    'offered-online',
    ['services-offered', 'services-eligible'],
    form2022,
    { vi: 'Tỷ lệ thủ tục đủ điều kiện được cung cấp trực tuyến', en: 'Eligible procedures offered online' },
    ofServices,
  ),
  rate(
    'used-online',
    ['services-with-online-filings', 'services-with-filings'],
    form2022,
    { vi: 'Tỷ lệ thủ tục phát sinh hồ sơ trực tuyến', en: 'Procedures with online filings' },
    ofServices,
  ),
  rate(
    'on-national-portal',
    ['services-on-national-portal', 'services-offered'],
    form2022,
    { vi: 'Tỷ lệ thủ tục tích hợp trên Cổng DVC quốc gia', en: 'Procedures on the national portal' },
    ofServices,
  ),
  rate(
    'paid-online',
    ['services-with-online-payment', 'services-with-fee-duty'],
    form2022,
    { vi: 'Tỷ lệ thủ tục triển khai thanh toán trực tuyến', en: 'Procedures with online payment' },
    ofServices,
  ),
])
