import type { IndexFramework } from './index-framework'

/**
 * The Digital Transformation Index of Vietnam's provinces, edition of 2022: eight scored main indices worth 100, 100,
 * 100, 100, 100, 200, 150 and 150 of 1,000 points. A ninth, smart city, carries no points.
 *
 * Reproduces the published totals of Đà Nẵng and Thừa Thiên - Huế; that of Hồ Chí Minh comes out at 0.71636, one unit
 * of the fourth decimal above the published 0.7163, because the published main indices are themselves rounded.
 *
 * @example
 * ```ts
 * import { dti2022 } from 'egov-kpi'
 *
 * dti2022.components.reduce((sum, { weight }) => sum + Number(weight), 0) // => 1000
 * ```
 */
export const dti2022: IndexFramework = {
  id: 'dti-2022',
  title: {
    vi: 'Chỉ số đánh giá chuyển đổi số cấp tỉnh (DTI) năm 2022',
    en: 'Digital Transformation Index of provinces (DTI) 2022',
  },
  components: [
    { indicator: 'awareness', name: { vi: 'Nhận thức số', en: 'Digital awareness' }, weight: 100 },
    { indicator: 'institutions', name: { vi: 'Thể chế số', en: 'Digital institutions' }, weight: 100 },
    { indicator: 'infrastructure', name: { vi: 'Hạ tầng số', en: 'Digital infrastructure' }, weight: 100 },
    { indicator: 'human-resources', name: { vi: 'Nhân lực số', en: 'Digital workforce' }, weight: 100 },
    { indicator: 'cybersecurity', name: { vi: 'An toàn thông tin mạng', en: 'Cybersecurity' }, weight: 100 },
    {
      indicator: 'digital-government',
      name: { vi: 'Hoạt động chính quyền số', en: 'Digital government activities' },
      weight: 200,
    },
    {
      indicator: 'digital-economy',
      name: { vi: 'Hoạt động kinh tế số', en: 'Digital economy activities' },
      weight: 150,
    },
    {
      indicator: 'digital-society',
      name: { vi: 'Hoạt động xã hội số', en: 'Digital society activities' },
      weight: 150,
    },
  ],
  rounding: { decimals: 4, mode: 'half-up' },
  source: { title: { vi: 'Quyết định số 922/QĐ-BTTTT', en: 'Decision 922/QĐ-BTTTT' }, url: 'https://dti.gov.vn' },
}
