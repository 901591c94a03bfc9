import { deepFreeze } from '../foundation/freeze'
import type { SourceReference } from '../foundation/source'
import { type Framework, mainIndex, yearOf } from './framework'

const source: SourceReference = {
  title: 'World Bank, GovTech Maturity Index (GTMI), 2022 update',
  url: 'https://www.worldbank.org/en/programs/govtech/2022-gtmi',
}

/**
 * The World Bank's GovTech Maturity Index, edition of 2022: the mean of four components from 0 to 1, to 3 decimals.
 *
 * Reproduces the published average of 198 economies, 0.552; no figure of a single one is reproduced here. Its groups A to
 * D are not given, since their cut-offs are not confirmed, and the World Bank does not rank by it.
 *
 * @example
 * ```ts
 * import { gtmi2022 } from 'egov-kpi/frameworks'
 *
 * gtmi2022.scorecard.criteria.map(({ id }) => id) // => ['cgsi', 'psdi', 'dcei', 'gtei']
 * ```
 */
export const gtmi2022: Framework = /* @__PURE__ */ deepFreeze({
  scorecard: {
    id: 'gtmi-2022',
    title: {
      vi: 'Chỉ số trưởng thành GovTech của Ngân hàng Thế giới (GTMI) năm 2022',
      en: 'World Bank GovTech Maturity Index (GTMI) 2022',
    },
    scale: 1,
    rounding: { leaf: 'exact', total: { decimals: 3, mode: 'half-up' } },
    criteria: [
      mainIndex('cgsi', '1/4', { vi: 'Hệ thống lõi của chính phủ (CGSI)', en: 'Core government systems (CGSI)' }),
      mainIndex('psdi', '1/4', { vi: 'Cung cấp dịch vụ công (PSDI)', en: 'Public service delivery (PSDI)' }),
      mainIndex('dcei', '1/4', { vi: 'Tương tác số với người dân (DCEI)', en: 'Digital citizen engagement (DCEI)' }),
      mainIndex('gtei', '1/4', { vi: 'Yếu tố thúc đẩy GovTech (GTEI)', en: 'GovTech enablers (GTEI)' }),
    ].map(criterion => ({ ...criterion, source })),
    source,
  },
  validity: /* @__PURE__ */ yearOf(2022),
})
