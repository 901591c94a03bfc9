import { deepFreeze } from '../foundation/freeze'
import type { RatioIndicator } from '../indicators/indicator'
import { ratesOf } from './counts'
import { formII06a } from './form-ii-06a'
import { feedbackForm, onlineServicesForm, satisfactionForm } from './service-forms'

const { source } = onlineServicesForm
const form2022 = source === undefined ? {} : { source }
const hotline2018 = {
  source: {
    title: {
      vi: 'Cổng Góp ý và Đường dây nóng 1022 Đà Nẵng, năm 2018',
      en: 'Đà Nẵng’s feedback portal and hotline 1022, 2018',
    },
  },
}
const index766 = { source: { title: { vi: 'Quyết định số 766/QĐ-TTg', en: 'Decision 766/QĐ-TTg' } } }
const daysEach = {
  measure: {
    kind: 'rate',
    of: { vi: 'ngày làm việc', en: 'working days' },
    base: 1,
    per: { vi: 'hồ sơ', en: 'dossiers' },
  },
  factor: 1,
  direction: 'lower',
} as const
const ownDefinition = {
  source: {
    title: {
      vi: 'Cách tính riêng, không thuộc biểu mẫu nào đã biết',
      en: 'A definition of this library; no form that is known prints it',
    },
    assumed: true,
  },
}
const dossiers = /* @__PURE__ */ ratesOf('dossiers', formII06a.indicators)
const feedback = /* @__PURE__ */ ratesOf('citizen-feedback', feedbackForm.indicators)
const satisfaction = /* @__PURE__ */ ratesOf('satisfaction', satisfactionForm.indicators)
const services = /* @__PURE__ */ ratesOf('services', onlineServicesForm.indicators)

/**
 * The other rates that reports print beside the on-time ones: of dossiers, feedback, satisfaction and procedures.
 *
 * @example
 * ```ts
 * import { computeIndicators, round } from 'egov-kpi'
 * import { serviceRates } from 'egov-kpi/frameworks'
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
  dossiers('filed-online', ['online', 'newly-received'], form2022, {
    vi: 'Tỷ lệ hồ sơ nộp trực tuyến',
    en: 'Dossiers filed online',
  }),
  dossiers(
    'average-working-days',
    ['working-days', 'resolved'],
    { ...index766, ...daysEach },
    {
      vi: 'Thời gian giải quyết trung bình',
      en: 'Average working days to resolve',
    },
  ),
  dossiers(
    'average-net-working-days',
    ['net-working-days', 'resolved'],
    { ...ownDefinition, ...daysEach },
    {
      vi: 'Thời gian giải quyết trung bình, không tính thời gian chờ bổ sung',
      en: 'Average working days to resolve, without waiting for the applicant',
    },
  ),
  feedback('feedback-answered', ['answered', 'received'], hotline2018, {
    vi: 'Tỷ lệ phản ánh, kiến nghị được trả lời',
    en: 'Feedback answered',
  }),
  feedback('feedback-answered-in-time', ['answered-in-time', 'received'], index766, {
    vi: 'Tỷ lệ phản ánh, kiến nghị được trả lời đúng hạn',
    en: 'Feedback answered in time',
  }),
  satisfaction('satisfied', ['satisfied', 'rated'], form2022, { vi: 'Tỷ lệ hài lòng', en: 'Satisfied' }),
  services('offered-online', ['offered', 'eligible'], form2022, {
    vi: 'Tỷ lệ thủ tục đủ điều kiện được cung cấp trực tuyến',
    en: 'Eligible procedures offered online',
  }),
  services('used-online', ['with-online-filings', 'with-filings'], form2022, {
    vi: 'Tỷ lệ thủ tục phát sinh hồ sơ trực tuyến',
    en: 'Procedures with online filings',
  }),
  services('on-national-portal', ['on-national-portal', 'offered'], form2022, {
    vi: 'Tỷ lệ thủ tục tích hợp trên Cổng DVC quốc gia',
    en: 'Procedures on the national portal',
  }),
  services('paid-online', ['with-online-payment', 'with-fee-duty'], form2022, {
    vi: 'Tỷ lệ thủ tục triển khai thanh toán trực tuyến',
    en: 'Procedures with online payment',
  }),
])
