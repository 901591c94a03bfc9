import { deepFreeze } from '../foundation/freeze'
import type { Bilingual } from '../foundation/language'
import type { Source } from '../foundation/source'
import type { Criterion } from '../scorecards/scorecard'
import type { Framework } from './framework'

const source: Source = { title: 'World Bank, GovTech Maturity Index (GTMI)', url: 'https://www.worldbank.org/govtech' }

/** One of four components from 0 to 1, each a quarter of the whole. */
function component(id: string, title: Bilingual): Criterion {
  return {
    id,
    title,
    max: '1/4',
    rule: { kind: 'weighted-value', scale: 1 },
    indicator: id,
    source: { ...source, assumed: true },
  }
}

/**
 * The World Bank's GovTech Maturity Index: the mean of four components from 0 to 1.
 *
 * No published figure is reproduced here. The names of the components are assumed, and so is the rounding; its groups A to
 * D are not given, since their cut-offs are not confirmed.
 *
 * @example
 * ```ts
 * import { gtmi } from 'egov-kpi'
 *
 * gtmi.scorecard.criteria.map(({ id }) => id) // => ['cgsi', 'psdi', 'dcei', 'gtei']
 * ```
 */
export const gtmi: Framework = /* @__PURE__ */ deepFreeze({
  scorecard: {
    id: 'gtmi',
    title: {
      vi: 'Chỉ số trưởng thành GovTech của Ngân hàng Thế giới (GTMI)',
      en: 'World Bank GovTech Maturity Index (GTMI)',
    },
    scale: 1,
    rounding: { leaf: 'exact', total: { decimals: 3, mode: 'half-up' } },
    criteria: [
      component('cgsi', { vi: 'Hệ thống lõi của chính phủ (CGSI)', en: 'Core government systems (CGSI)' }),
      component('psdi', { vi: 'Cung cấp dịch vụ công (PSDI)', en: 'Public service delivery (PSDI)' }),
      component('dcei', { vi: 'Tương tác số với người dân (DCEI)', en: 'Digital citizen engagement (DCEI)' }),
      component('gtei', { vi: 'Yếu tố thúc đẩy GovTech (GTEI)', en: 'GovTech enablers (GTEI)' }),
    ],
    source,
  },
})
