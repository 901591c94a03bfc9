import { deepFreeze } from '../foundation/freeze'
import type { SourceReference } from '../foundation/source'
import type { RankingBand } from '../ranking/bands'

const source: SourceReference = { title: { vi: 'Thông tư số 19/2018/TT-BTNMT', en: 'Circular 19/2018/TT-BTNMT' } }

/**
 * The bands of Circular 19/2018/TT-BTNMT, as they stand: each has a condition on the total and one on the value `subgroup`.
 *
 * They leave three holes, which `rank` reports: total ≥ 80 with subgroup 13–<20, total 70–<80 with 13–<18, and subgroup
 * 12–<13. Pass `holes: 'report'` to apply them all the same. The criteria are not in the library.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { circular19Of2018Bands } from 'egov-kpi/frameworks'
 *
 * const units = [{ unit: 'a', score: 85, values: { subgroup: 15 } }]
 * rank(units, { bands: circular19Of2018Bands }) // => throws 'The bands leave a gap'
 * rank(units, { bands: circular19Of2018Bands, holes: 'report' }).entries[0]?.band // => undefined
 * ```
 */
export const circular19Of2018Bands: readonly RankingBand[] = /* @__PURE__ */ deepFreeze([
  { id: 'good', name: { vi: 'Tốt', en: 'Good' }, atLeast: 80, allOf: [{ of: 'subgroup', atLeast: 20 }], source },
  {
    id: 'fair',
    name: { vi: 'Khá', en: 'Fair' },
    atLeast: 70,
    below: 80,
    allOf: [{ of: 'subgroup', atLeast: 18 }],
    source,
  },
  {
    id: 'pass',
    name: { vi: 'Đạt', en: 'Pass' },
    atLeast: 50,
    below: 70,
    allOf: [{ of: 'subgroup', atLeast: 13 }],
    source,
  },
  { id: 'fail', name: { vi: 'Không đạt', en: 'Fail' }, anyOf: [{ below: 50 }, { of: 'subgroup', below: 12 }], source },
])
