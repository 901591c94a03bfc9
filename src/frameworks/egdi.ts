import type { Band } from '../ranking/bands'
import type { IndexFramework } from './index-framework'

const boundaries = {
  title: 'United Nations E-Government Survey, EGDI groups; to which group 0.75, 0.50 and 0.25 themselves belong',
  assumed: true,
}

const groups: readonly Band[] = [
  { id: 'very-high', name: { vi: 'Rất cao', en: 'Very high' }, above: '0.75', source: boundaries },
  { id: 'high', name: { vi: 'Cao', en: 'High' }, atLeast: '0.5', atMost: '0.75', source: boundaries },
  { id: 'middle', name: { vi: 'Trung bình', en: 'Middle' }, atLeast: '0.25', below: '0.5', source: boundaries },
  { id: 'low', name: { vi: 'Thấp', en: 'Low' }, below: '0.25', source: boundaries },
]

/**
 * The E-Government Development Index of the United Nations: the mean of online service (OSI), human capital (HCI) and
 * telecommunication infrastructure (TII), with its four groups.
 *
 * Reproduces all 193 indices of 2018. Of 2016, 176 to the digit; 17 differ by one unit of the fifth decimal, because
 * the published components are themselves rounded. Which group owns its boundary is not stated: assumed here.
 *
 * @example
 * ```ts
 * import { egdi, rank } from 'egov-kpi'
 *
 * const { entries } = rank([{ unit: 'Viet Nam', score: '0.5931' }], { bands: egdi.bands ?? [] })
 * entries[0]?.band // => 'high'
 * ```
 */
export const egdi: IndexFramework = {
  id: 'egdi',
  title: {
    vi: 'Chỉ số phát triển chính phủ điện tử của Liên hợp quốc (EGDI)',
    en: 'United Nations E-Government Development Index (EGDI)',
  },
  components: [
    { indicator: 'osi', name: { vi: 'Dịch vụ trực tuyến', en: 'Online service' }, weight: 1 },
    { indicator: 'hci', name: { vi: 'Nguồn nhân lực', en: 'Human capital' }, weight: 1 },
    { indicator: 'tii', name: { vi: 'Hạ tầng viễn thông', en: 'Telecommunication infrastructure' }, weight: 1 },
  ],
  rounding: { decimals: 4, mode: 'half-up' },
  bands: groups,
  source: { title: 'United Nations E-Government Survey 2018', url: 'https://publicadministration.un.org/egovkb' },
}
