import { deepFreeze } from '../foundation/freeze'
import { type Framework, mainIndex, yearOf } from './framework'

/**
 * The eGovernment Benchmark of the European Commission, edition of 2023: the mean of four dimensions in percent.
 *
 * Reproduces all 222 overall scores, to 1 decimal and to every number of decimals up to 7: 37 countries, each for the two
 * years together, for the collection of 2022, and for four life events. The Commission does not rank by it.
 *
 * @example
 * ```ts
 * import { euEgovernment2023 } from 'egov-kpi/frameworks'
 *
 * euEgovernment2023.scorecard.criteria.map(({ id }) => id)
 * // => ['user-centricity', 'transparency', 'key-enablers', 'cross-border-services']
 * ```
 */
export const euEgovernment2023: Framework = /* @__PURE__ */ deepFreeze({
  scorecard: {
    id: 'eu-egovernment-2023',
    title: {
      vi: 'Bộ chỉ số chính phủ điện tử của Ủy ban châu Âu (eGovernment Benchmark) năm 2023',
      en: 'eGovernment Benchmark of the European Commission 2023',
    },
    scale: 100,
    rounding: { leaf: 'exact', total: { decimals: 1, mode: 'half-up' } },
    criteria: [
      mainIndex('user-centricity', '25', { vi: 'Lấy người dùng làm trung tâm', en: 'User centricity' }, 100),
      mainIndex('transparency', '25', { vi: 'Tính minh bạch', en: 'Transparency' }, 100),
      mainIndex('key-enablers', '25', { vi: 'Các yếu tố nền tảng', en: 'Key enablers' }, 100),
      mainIndex('cross-border-services', '25', { vi: 'Dịch vụ xuyên biên giới', en: 'Cross-border services' }, 100),
    ],
    source: { title: 'European Commission, eGovernment Benchmark 2023' },
  },
  validity: /* @__PURE__ */ yearOf(2023),
})
