import { deepFreeze } from '../foundation/freeze'
import { type Framework, mainIndex } from './framework'

/**
 * The Digital Transformation Index of Vietnam's provinces, edition of 2020: 0.4 / 0.3 / 0.3 of digital government,
 * digital economy and digital society.
 *
 * Reproduces the published 0.4874 of Đà Nẵng and 0.4096 of Bắc Ninh. The rounding, half up, is assumed: both published
 * figures also follow from truncation.
 *
 * @example
 * ```ts
 * import { evaluate } from 'egov-kpi'
 * import { dti2020 } from 'egov-kpi/frameworks'
 *
 * const figures = { 'digital-government': '0.5346', 'digital-economy': '0.4155', 'digital-society': '0.4964' }
 * const evaluation = evaluate(dti2020.scorecard, {
 *   units: {
 *     groups: [{ id: 'provinces', name: { vi: 'Tỉnh, thành phố', en: 'Provinces' } }],
 *     units: [{ id: 'da-nang', name: 'TP. Đà Nẵng', group: 'provinces' }],
 *   },
 *   assessments: [],
 *   observations: Object.entries(figures).map(([indicator, value]) => ({
 *     unit: 'da-nang',
 *     indicator,
 *     period: '2020',
 *     value,
 *     status: 'final',
 *   })),
 *   period: '2020',
 *   asOf: '2020-12-31',
 *   missing: 'error',
 * })
 * evaluation.entries[0]?.score // => '0.4874'
 * evaluation.entries[0]?.exact // => '0.48741'
 * ```
 */
export const dti2020: Framework = /* @__PURE__ */ deepFreeze({
  scorecard: {
    id: 'dti-2020',
    title: {
      vi: 'Chỉ số đánh giá chuyển đổi số cấp tỉnh (DTI), phiên bản 2020',
      en: 'Digital Transformation Index of provinces (DTI), edition 2020',
    },
    scale: 1,
    rounding: { leaf: 'exact', total: { decimals: 4, mode: 'half-up' } },
    criteria: [
      mainIndex('digital-government', '0.4', { vi: 'Chính quyền số', en: 'Digital government' }),
      mainIndex('digital-economy', '0.3', { vi: 'Kinh tế số', en: 'Digital economy' }),
      mainIndex('digital-society', '0.3', { vi: 'Xã hội số', en: 'Digital society' }),
    ],
    source: { title: { vi: 'Quyết định số 1726/QĐ-BTTTT năm 2020', en: 'Decision 1726/QĐ-BTTTT of 2020' } },
  },
  validity: { validFrom: '2020-01-01' },
  supersededBy: { title: { vi: 'Quyết định số 922/QĐ-BTTTT', en: 'Decision 922/QĐ-BTTTT' }, url: 'https://dti.gov.vn' },
})
