import type { IndexFramework } from './index-framework'

/**
 * The Digital Transformation Index of Vietnam's provinces, edition of 2020: 0.4 / 0.3 / 0.3 of digital government,
 * digital economy and digital society.
 *
 * Reproduces the published 0.4874 of Đà Nẵng and 0.4096 of Bắc Ninh. The rounding, half up, is assumed: both published
 * figures also follow from truncation.
 *
 * @example
 * ```ts
 * import { dti2020, round, weightedMean } from 'egov-kpi'
 *
 * const figures = { 'digital-government': '0.5346', 'digital-economy': '0.4155', 'digital-society': '0.4964' }
 * const [index] = weightedMean(
 *   Object.entries(figures).map(([indicator, value]) => ({
 *     unit: 'Đà Nẵng',
 *     indicator,
 *     period: '2020',
 *     value,
 *     status: 'final',
 *   })),
 *   { indicator: dti2020.id, components: dti2020.components, period: '2020' },
 * )
 * round(index?.value ?? '0', dti2020.rounding) // => '0.4874'
 * ```
 */
export const dti2020: IndexFramework = {
  id: 'dti-2020',
  title: {
    vi: 'Chỉ số đánh giá chuyển đổi số cấp tỉnh (DTI), phiên bản 2020',
    en: 'Digital Transformation Index of provinces (DTI), edition 2020',
  },
  components: [
    { indicator: 'digital-government', name: { vi: 'Chính quyền số', en: 'Digital government' }, weight: '0.4' },
    { indicator: 'digital-economy', name: { vi: 'Kinh tế số', en: 'Digital economy' }, weight: '0.3' },
    { indicator: 'digital-society', name: { vi: 'Xã hội số', en: 'Digital society' }, weight: '0.3' },
  ],
  rounding: { decimals: 4, mode: 'half-up' },
  source: { title: { vi: 'Quyết định số 1726/QĐ-BTTTT năm 2020', en: 'Decision 1726/QĐ-BTTTT of 2020' } },
}
