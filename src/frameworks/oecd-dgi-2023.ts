import { deepFreeze } from '../foundation/freeze'
import type { Bilingual } from '../foundation/language'
import { exceptionsOf, type Framework, mainIndex, roundedComponents, yearOf } from './framework'

const notAMember: Bilingual = { vi: 'Không phải là thành viên OECD', en: 'Not a member of the OECD' }

/**
 * The OECD Digital Government Index, edition of 2023: the mean of six dimensions from 0 to 1, to 3 decimals.
 *
 * Reproduces the index of 35 of 38 countries; the other three are its `exceptions`. The OECD ranks its 33 members that
 * took part; the five further countries have an index and no rank, which `ranking` says of them.
 * To rank some of the countries only, name those of the five that are among them in `outOfCompetition`.
 *
 * @example
 * ```ts
 * import { oecdDgi2023 } from 'egov-kpi/frameworks'
 *
 * oecdDgi2023.scorecard.criteria.length // => 6
 * oecdDgi2023.exceptions?.map(({ unit }) => unit) // => ['GBR', 'LTU', 'LUX']
 * ```
 */
export const oecdDgi2023: Framework = /* @__PURE__ */ deepFreeze({
  scorecard: {
    id: 'oecd-dgi-2023',
    title: {
      vi: 'Chỉ số chính phủ số của OECD (DGI) năm 2023',
      en: 'OECD Digital Government Index (DGI) 2023',
    },
    scale: 1,
    rounding: { leaf: 'exact', total: { decimals: 3, mode: 'half-up' } },
    criteria: [
      mainIndex('digital-by-design', '1/6', { vi: 'Số hóa từ khâu thiết kế', en: 'Digital by design' }),
      mainIndex('data-driven', '1/6', { vi: 'Khu vực công dựa trên dữ liệu', en: 'Data-driven public sector' }),
      mainIndex('government-as-a-platform', '1/6', { vi: 'Chính phủ là nền tảng', en: 'Government as a platform' }),
      mainIndex('open-by-default', '1/6', { vi: 'Mở theo mặc định', en: 'Open by default' }),
      mainIndex('user-driven', '1/6', { vi: 'Theo nhu cầu người dùng', en: 'User-driven' }),
      mainIndex('proactiveness', '1/6', { vi: 'Tính chủ động', en: 'Proactiveness' }),
    ],
    source: { title: '2023 OECD Digital Government Index' },
  },
  ranking: {
    outOfCompetition: ['ARG', 'BRA', 'HRV', 'PER', 'ROU'].map(unit => ({ unit, reason: notAMember })),
  },
  exceptions: /* @__PURE__ */ exceptionsOf('score', roundedComponents, [
    ['GBR', '0.775', '0.776'],
    ['LTU', '0.608', '0.609'],
    ['LUX', '0.567', '0.568'],
  ]),
  validity: /* @__PURE__ */ yearOf(2023),
})
