import { deepFreeze } from '../foundation/freeze'
import type { SourceReference } from '../foundation/source'
import type { Framework } from './framework'

const source: SourceReference = {
  title: { vi: 'Chỉ số cải cách hành chính (PAR INDEX) cấp tỉnh năm 2022', en: 'PAR INDEX of provinces 2022' },
}

/**
 * PAR INDEX 2022 of the provinces: the frame only. Of its 8 areas, 37 criteria and 88 sub-criteria the library has the
 * counts and not the texts; what it gives is the two sources of points, appraisal 68 and survey 32, and the bands.
 *
 * No published figure is reproduced. `values` carries the appraised points without the survey. Below 70 there is no band.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { parIndex2022 } from 'egov-kpi/frameworks'
 *
 * parIndex2022.frame?.counts // => { areas: 8, criteria: 37, subcriteria: 88 }
 * rank([{ unit: 'a', score: '89.99' }], parIndex2022.ranking).entries[0]?.band // => 'B'
 * ```
 */
export const parIndex2022: Framework = /* @__PURE__ */ deepFreeze({
  scorecard: {
    id: 'par-index-2022',
    title: source.title,
    scale: 100,
    rounding: { leaf: 'exact', total: { decimals: 2, mode: 'half-up' } },
    criteria: [
      { id: 'appraised', title: { vi: 'Điểm thẩm định', en: 'Appraised points' }, max: 68, rule: { kind: 'points' } },
      {
        id: 'survey',
        title: { vi: 'Điểm điều tra xã hội học', en: 'Points of the sociological survey' },
        max: 32,
        rule: { kind: 'points' },
      },
    ],
    totals: [{ id: 'without-survey', without: ['survey'] }],
    source,
  },
  ranking: {
    bands: [
      { id: 'A', atLeast: 90, source },
      { id: 'B', atLeast: 80, below: 90, source },
      { id: 'C', atLeast: 70, below: 80, source },
    ],
  },
  frame: {
    counts: { areas: 8, criteria: 37, subcriteria: 88 },
    note: {
      vi: 'Chỉ có khung: nội dung và công thức của từng tiêu chí không nằm trong thư viện.',
      en: 'Frame only: the texts and formulas of the criteria are not in the library.',
    },
  },
  // The set that follows is for 2024 to 2030; that this one was used up to then is inferred.
  validity: { validFrom: '2022-01-01', validTo: '2023-12-31', assumed: true },
  supersededBy: {
    title: {
      vi: 'Quyết định số 892/QĐ-BNV ngày 05/12/2024 của Bộ Nội vụ, giai đoạn 2024–2030',
      en: 'Decision 892/QĐ-BNV of 5/12/2024 of the Ministry of Home Affairs, for 2024 to 2030',
    },
  },
})
