import { deepFreeze } from '../foundation/freeze'
import type { Bilingual } from '../foundation/language'
import type { Criterion } from '../scorecards/scorecard'
import type { Framework } from './framework'

const boundaries = {
  title: 'United Nations E-Government Survey, EGDI groups; to which group 0.75, 0.50 and 0.25 themselves belong',
  assumed: true,
}

/** One of three components from 0 to 1, each a third of the whole. */
function component(id: string, title: Bilingual): Criterion {
  return { id, title, max: '1/3', rule: { kind: 'weighted-value', scale: 1 }, indicator: id }
}

/**
 * The E-Government Development Index of the United Nations: the mean of online service (OSI), human capital (HCI) and
 * telecommunication infrastructure (TII), with its four groups.
 *
 * Reproduces all 193 indices of 2018, to 4 decimals. Of 2016, printed to 5, 176 to the digit; 17 differ by one unit of
 * the fifth decimal, because the published components are themselves rounded. Which group owns its boundary is not
 * stated: assumed here.
 *
 * @example
 * ```ts
 * import { egdi, rank } from 'egov-kpi'
 *
 * const { entries } = rank([{ unit: 'Viet Nam', score: '0.5931' }], { bands: egdi.bands ?? [] })
 * entries[0]?.band // => 'high'
 * ```
 */
export const egdi: Framework = /* @__PURE__ */ deepFreeze({
  scorecard: {
    id: 'egdi',
    title: {
      vi: 'Chỉ số phát triển chính phủ điện tử của Liên hợp quốc (EGDI)',
      en: 'United Nations E-Government Development Index (EGDI)',
    },
    scale: 1,
    rounding: { leaf: 'exact', total: { decimals: 4, mode: 'half-up' } },
    criteria: [
      component('osi', { vi: 'Dịch vụ trực tuyến (OSI)', en: 'Online service (OSI)' }),
      component('hci', { vi: 'Nguồn nhân lực (HCI)', en: 'Human capital (HCI)' }),
      component('tii', { vi: 'Hạ tầng viễn thông (TII)', en: 'Telecommunication infrastructure (TII)' }),
    ],
    source: { title: 'United Nations E-Government Survey', url: 'https://publicadministration.un.org/egovkb' },
  },
  bands: [
    { id: 'very-high', name: { vi: 'Rất cao', en: 'Very high' }, above: '0.75', source: boundaries },
    { id: 'high', name: { vi: 'Cao', en: 'High' }, atLeast: '0.5', atMost: '0.75', source: boundaries },
    { id: 'middle', name: { vi: 'Trung bình', en: 'Middle' }, atLeast: '0.25', below: '0.5', source: boundaries },
    { id: 'low', name: { vi: 'Thấp', en: 'Low' }, below: '0.25', source: boundaries },
  ],
})
