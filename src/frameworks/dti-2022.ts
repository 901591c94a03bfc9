import { deepFreeze } from '../foundation/freeze'
import { type Framework, mainIndex } from './framework'

/**
 * The Digital Transformation Index of Vietnam's provinces, edition of 2022: eight scored main indices worth 100, 100,
 * 100, 100, 100, 200, 150 and 150 of 1,000 points. A ninth, smart city, carries no points.
 *
 * Reproduces the published totals of Đà Nẵng and Thừa Thiên - Huế; that of Hồ Chí Minh, one unit of the fourth decimal
 * off, is its only exception. The main indices of the other 60 provinces are not published with their totals.
 *
 * @example
 * ```ts
 * import { dti2022 } from 'egov-kpi/frameworks'
 *
 * dti2022.scorecard.criteria.map(({ max }) => max).slice(4) // => ['100/1000', '200/1000', '150/1000', '150/1000']
 * ```
 */
export const dti2022: Framework = /* @__PURE__ */ deepFreeze({
  scorecard: {
    id: 'dti-2022',
    title: {
      vi: 'Chỉ số đánh giá chuyển đổi số cấp tỉnh (DTI) năm 2022',
      en: 'Digital Transformation Index of provinces (DTI) 2022',
    },
    scale: 1,
    rounding: { leaf: 'exact', total: { decimals: 4, mode: 'half-up' } },
    criteria: [
      mainIndex('awareness', '100/1000', { vi: 'Nhận thức số', en: 'Digital awareness' }),
      mainIndex('institutions', '100/1000', { vi: 'Thể chế số', en: 'Digital institutions' }),
      mainIndex('infrastructure', '100/1000', { vi: 'Hạ tầng số', en: 'Digital infrastructure' }),
      mainIndex('human-resources', '100/1000', { vi: 'Nhân lực số', en: 'Digital workforce' }),
      mainIndex('cybersecurity', '100/1000', { vi: 'An toàn thông tin mạng', en: 'Cybersecurity' }),
      mainIndex('digital-government', '200/1000', {
        vi: 'Hoạt động chính quyền số',
        en: 'Digital government activities',
      }),
      mainIndex('digital-economy', '150/1000', { vi: 'Hoạt động kinh tế số', en: 'Digital economy activities' }),
      mainIndex('digital-society', '150/1000', { vi: 'Hoạt động xã hội số', en: 'Digital society activities' }),
    ],
    source: { title: { vi: 'Quyết định số 922/QĐ-BTTTT', en: 'Decision 922/QĐ-BTTTT' }, url: 'https://dti.gov.vn' },
  },
  exceptions: [
    {
      unit: 'TP. Hồ Chí Minh',
      figure: 'score',
      published: '0.7163',
      computed: '0.7164',
      reason: {
        vi: 'Các chỉ số chính công bố đã được làm tròn: tính từ các chỉ số đó được 0,71636.',
        en: 'The published main indices are rounded: they give 0.71636.',
      },
    },
  ],
  validity: { validFrom: '2022-01-01' },
  supersededBy: {
    title: {
      vi: 'Quyết định số 405/QĐ-BKHCN ngày 03/4/2025 của Bộ Khoa học và Công nghệ',
      en: 'Decision 405/QĐ-BKHCN of 3/4/2025 of the Ministry of Science and Technology',
    },
  },
})
