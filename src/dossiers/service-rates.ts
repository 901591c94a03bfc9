import { deepFreeze } from '../foundation/freeze'
import type { Source } from '../foundation/source'
import type { Rate } from './rate'
import { ratesOf } from './rates-of'
import type { DossierTally, FeedbackTally, SatisfactionTally, ServiceTally } from './tally'

const form2022: Source = {
  title: {
    vi: 'Báo cáo cải cách hành chính 6 tháng đầu năm 2022 của Sở TTTT Đà Nẵng, biểu số liệu',
    en: 'Administrative reform report of Đà Nẵng’s DIC, first half of 2022, statistical form',
  },
}
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

/**
 * The other rates that reports print beside the on-time ones, of dossiers, procedures, feedback and satisfaction; each
 * is called with a tally of its kind.
 *
 * @example
 * ```ts
 * import { serviceRates } from 'egov-kpi'
 *
 * const hotline = { kind: 'feedback', by: 'unit', scope: '1022', period: '2018', received: 9125, answered: 8952 } as const
 * serviceRates.feedbackAnswered(hotline, { rounding: { decimals: 1, mode: 'half-up' } }).value // => '98.1'
 * ```
 */
export const serviceRates: {
  readonly filedOnline: Rate<DossierTally>
  readonly averageWorkingDays: Rate<DossierTally>
  readonly averageNetWorkingDays: Rate<DossierTally>
  readonly feedbackAnswered: Rate<FeedbackTally>
  readonly feedbackAnsweredInTime: Rate<FeedbackTally>
  readonly satisfied: Rate<SatisfactionTally>
  readonly offeredOnline: Rate<ServiceTally>
  readonly usedOnline: Rate<ServiceTally>
  readonly onNationalPortal: Rate<ServiceTally>
  readonly paidOnline: Rate<ServiceTally>
} = /* @__PURE__ */ deepFreeze({
  ...ratesOf('dossiers', {
    filedOnline: {
      title: { vi: 'Tỷ lệ hồ sơ nộp trực tuyến', en: 'Dossiers filed online' },
      formula: { vi: 'trực tuyến ÷ (trực tuyến + trực tiếp, bưu chính)', en: 'online ÷ (online + direct and postal)' },
      sources: [form2022],
      numerator: ['online'],
      denominator: ['online', 'direct'],
    },
    averageWorkingDays: {
      title: { vi: 'Thời gian giải quyết trung bình', en: 'Average working days to resolve' },
      formula: {
        vi: 'số ngày làm việc từ tiếp nhận đến trả kết quả ÷ đã giải quyết',
        en: 'working days from receipt to result ÷ resolved',
      },
      sources: [index766],
      numerator: ['workingDays'],
      denominator: ['resolved'],
      measure: 'working-days',
    },
    averageNetWorkingDays: {
      title: {
        vi: 'Thời gian giải quyết trung bình, không tính thời gian chờ bổ sung',
        en: 'Average working days to resolve, without waiting for the applicant',
      },
      formula: {
        vi: 'số ngày làm việc từ tiếp nhận đến trả kết quả, trừ thời gian chờ bổ sung ÷ đã giải quyết',
        en: 'working days from receipt to result, less those of waiting for the applicant ÷ resolved',
      },
      sources: [ownDefinition],
      numerator: ['netWorkingDays'],
      denominator: ['resolved'],
      measure: 'working-days',
    },
  }),
  ...ratesOf('feedback', {
    feedbackAnswered: {
      title: { vi: 'Tỷ lệ phản ánh, kiến nghị được trả lời', en: 'Feedback answered' },
      formula: { vi: 'đã trả lời ÷ tiếp nhận', en: 'answered ÷ received' },
      sources: [hotline2018],
      numerator: ['answered'],
      denominator: ['received'],
    },
    feedbackAnsweredInTime: {
      title: { vi: 'Tỷ lệ phản ánh, kiến nghị được trả lời đúng hạn', en: 'Feedback answered in time' },
      formula: { vi: 'trả lời đúng hạn ÷ tiếp nhận', en: 'answered in time ÷ received' },
      sources: [index766],
      numerator: ['answeredInTime'],
      denominator: ['received'],
    },
  }),
  ...ratesOf('satisfaction', {
    satisfied: {
      title: { vi: 'Tỷ lệ hài lòng', en: 'Satisfied' },
      formula: { vi: 'hài lòng ÷ số lượt đánh giá', en: 'satisfied ÷ rated' },
      sources: [form2022],
      numerator: ['satisfied'],
      denominator: ['rated'],
    },
  }),
  ...ratesOf('services', {
    offeredOnline: {
      title: { vi: 'Tỷ lệ thủ tục đủ điều kiện được cung cấp trực tuyến', en: 'Eligible procedures offered online' },
      formula: { vi: 'đang cung cấp ÷ đủ điều kiện', en: 'offered ÷ eligible' },
      sources: [form2022],
      numerator: ['offered'],
      denominator: ['eligible'],
    },
    usedOnline: {
      title: { vi: 'Tỷ lệ thủ tục phát sinh hồ sơ trực tuyến', en: 'Procedures with online filings' },
      formula: {
        vi: 'phát sinh hồ sơ trực tuyến ÷ có phát sinh hồ sơ',
        en: 'with online filings ÷ with filings of any kind',
      },
      sources: [form2022],
      numerator: ['withOnlineFilings'],
      denominator: ['withFilings'],
    },
    onNationalPortal: {
      title: { vi: 'Tỷ lệ thủ tục tích hợp trên Cổng DVC quốc gia', en: 'Procedures on the national portal' },
      formula: { vi: 'đã tích hợp ÷ đang cung cấp', en: 'on the national portal ÷ offered' },
      sources: [form2022],
      numerator: ['onNationalPortal'],
      denominator: ['offered'],
    },
    paidOnline: {
      title: { vi: 'Tỷ lệ thủ tục triển khai thanh toán trực tuyến', en: 'Procedures with online payment' },
      formula: { vi: 'có thanh toán trực tuyến ÷ có nghĩa vụ tài chính', en: 'with online payment ÷ with a fee duty' },
      sources: [form2022],
      numerator: ['withOnlinePayment'],
      denominator: ['withFeeDuty'],
    },
  }),
})
