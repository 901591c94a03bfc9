import { deepFreeze } from '../foundation/freeze'
import type { SourceReference } from '../foundation/source'
import type { CountsForm } from '../indicators/form'
import { continues, counts, isPart, isSum, total } from './counts'

const source: SourceReference = {
  title: {
    vi: 'Báo cáo cải cách hành chính 6 tháng đầu năm 2022 của Sở TTTT Đà Nẵng, biểu số liệu',
    en: 'Administrative reform report of Đà Nẵng’s DIC, first half of 2022, statistical form',
  },
}
const printed = { source, rounding: { decimals: 'as-printed', mode: 'half-up' } } as const
const opinions = { vi: 'ý kiến', en: 'items of feedback' }
const answers = { vi: 'lượt đánh giá', en: 'ratings' }
const procedures = { vi: 'thủ tục', en: 'procedures' }

/** Feedback and proposals of citizens by a hotline such as 1022, a portal, or the national portal, as data like `formII06a`. */
export const feedbackForm: CountsForm = /* @__PURE__ */ deepFreeze<CountsForm>({
  id: 'feedback',
  title: { vi: 'Phản ánh, kiến nghị của người dân', en: 'Feedback and proposals of citizens' },
  ...printed,
  indicators: [
    total('citizen-feedback', 'received', ['newly-received', 'carried-over'], opinions, {
      vi: 'Tổng số phản ánh, kiến nghị tiếp nhận',
      en: 'Feedback in all',
    }),
    ...counts('citizen-feedback', opinions, {
      'newly-received': ['sum', 'higher', 'Phản ánh, kiến nghị mới trong kỳ', 'New feedback'],
      'carried-over': ['first', 'lower', 'Phản ánh, kiến nghị kỳ trước chuyển sang', 'Feedback carried over'],
      'by-hotline': ['sum', 'higher', 'Phản ánh qua đường dây nóng', 'Feedback by hotline'],
      'by-portal': ['sum', 'higher', 'Phản ánh qua cổng góp ý', 'Feedback by portal'],
      forwarded: ['sum', 'higher', 'Phản ánh đã chuyển xử lý', 'Feedback forwarded'],
      answered: ['sum', 'higher', 'Phản ánh đã trả lời', 'Feedback answered'],
      'answered-in-time': ['sum', 'higher', 'Phản ánh trả lời đúng hạn', 'Feedback answered in time'],
      'answered-late': ['sum', 'lower', 'Phản ánh trả lời quá hạn', 'Feedback answered late'],
      pending: ['last', 'lower', 'Phản ánh đang xử lý', 'Feedback pending'],
      'pending-within-deadline': ['last', 'lower', 'Phản ánh đang xử lý trong hạn', 'Feedback pending within deadline'],
      'pending-overdue': ['last', 'lower', 'Phản ánh đang xử lý quá hạn', 'Feedback pending and overdue'],
    }),
  ],
  constraints: [
    isSum('citizen-feedback', 'received', ['newly-received', 'carried-over']),
    isSum('citizen-feedback', 'received', ['answered', 'pending'], 'received-is-handled'),
    isSum('citizen-feedback', 'answered', ['answered-in-time', 'answered-late']),
    isSum('citizen-feedback', 'pending', ['pending-within-deadline', 'pending-overdue']),
    // There may be other channels than these two.
    isPart('citizen-feedback', ['by-hotline', 'by-portal', 'carried-over'], 'received'),
    isPart('citizen-feedback', ['forwarded'], 'received'),
    continues('citizen-feedback'),
  ],
})

/** How many rated a service, and how many of them were satisfied. */
export const satisfactionForm: CountsForm = /* @__PURE__ */ deepFreeze<CountsForm>({
  id: 'satisfaction',
  title: { vi: 'Mức độ hài lòng', en: 'Satisfaction' },
  ...printed,
  indicators: counts('satisfaction', answers, {
    rated: ['sum', 'higher', 'Số lượt đánh giá', 'Ratings'],
    satisfied: ['sum', 'higher', 'Số lượt hài lòng', 'Satisfied'],
    'not-satisfied': ['sum', 'lower', 'Số lượt không hài lòng', 'Not satisfied'],
  }),
  constraints: [isSum('satisfaction', 'rated', ['satisfied', 'not-satisfied'])],
})

/** How many procedures are offered online, and used. One procedure counts in every period, so that periods do not add up. */
export const onlineServicesForm: CountsForm = /* @__PURE__ */ deepFreeze<CountsForm>({
  id: 'online-services',
  title: { vi: 'Dịch vụ công trực tuyến', en: 'Online public services' },
  ...printed,
  indicators: counts('services', procedures, {
    eligible: ['none', 'higher', 'Thủ tục đủ điều kiện trực tuyến', 'Procedures that can be offered online'],
    offered: ['none', 'higher', 'Thủ tục đang cung cấp trực tuyến', 'Procedures offered online'],
    'with-filings': ['none', 'higher', 'Thủ tục có phát sinh hồ sơ', 'Procedures with filings of any kind'],
    'with-online-filings': ['none', 'higher', 'Thủ tục phát sinh hồ sơ trực tuyến', 'Procedures with online filings'],
    'on-national-portal': [
      'none',
      'higher',
      'Thủ tục tích hợp trên Cổng DVC quốc gia',
      'Procedures on the national portal',
    ],
    'with-fee-duty': ['none', 'higher', 'Thủ tục có nghĩa vụ tài chính', 'Procedures with a fee duty'],
    'with-online-payment': ['none', 'higher', 'Thủ tục thanh toán trực tuyến', 'Procedures with online payment'],
  }),
  constraints: [
    isPart('services', ['offered'], 'eligible'),
    isPart('services', ['with-online-filings'], 'with-filings'),
    isPart('services', ['on-national-portal'], 'offered'),
    isPart('services', ['with-online-payment'], 'with-fee-duty'),
  ],
})
