import { deepFreeze } from '../foundation/freeze'
import type { SourceReference } from '../foundation/source'
import type { RankingOptions } from '../ranking/ranking-policy'
import { assumed, source } from './decree-335-source'

/** Which share of whom may be excellent. The page that was read says "of those ranked good", and not whether these include the excellent. */
export type Decree335Quota =
  | '20-percent-of-good-or-better'
  | '20-percent-of-good-alone'
  | '25-percent-of-good-or-better'
  | '25-percent-of-good-alone'

/** The share of good and excellent together that each reading comes to: of x excellent and y good, x ≤ y ÷ 5 is x ≤ (x + y) ÷ 6. */
const readings: Readonly<
  Record<Decree335Quota, readonly [share: string, vi: string, en: string, from: SourceReference]>
> = {
  '20-percent-of-good-or-better': [
    '1/5',
    'Tối đa 20% số người xếp loại tốt trở lên',
    'At most 20% of those who are good or better',
    source,
  ],
  '20-percent-of-good-alone': [
    '1/6',
    'Tối đa 20% số người xếp loại tốt, không kể xuất sắc',
    'At most 20% of those who are good and not excellent',
    source,
  ],
  '25-percent-of-good-or-better': [
    '1/4',
    'Tối đa 25% số người xếp loại tốt trở lên',
    'At most 25% of those who are good or better',
    assumed,
  ],
  '25-percent-of-good-alone': [
    '1/5',
    'Tối đa 25% số người xếp loại tốt, không kể xuất sắc',
    'At most 25% of those who are good and not excellent',
    assumed,
  ],
}

const bands: RankingOptions['bands'] = [
  { id: 'excellent', name: { vi: 'Hoàn thành xuất sắc nhiệm vụ', en: 'Excellent' }, atLeast: 90, source },
  { id: 'good', name: { vi: 'Hoàn thành tốt nhiệm vụ', en: 'Good' }, atLeast: 70, below: 90, source },
  { id: 'completed', name: { vi: 'Hoàn thành nhiệm vụ', en: 'Completed' }, atLeast: 50, below: 70, source },
  { id: 'not-completed', name: { vi: 'Không hoàn thành nhiệm vụ', en: 'Not completed' }, below: 50, source },
]

function rankingsBy(events: readonly string[]): Readonly<Record<Decree335Quota, RankingOptions>> {
  const knockOuts = events.map(criterion => ({
    id: criterion,
    when: { criterion, above: 0 },
    atMost: 'not-completed',
    source,
  }))
  const rankings = Object.entries(readings).map(([reading, [share, vi, en, from]]) => {
    const quota = { band: 'excellent', share, of: ['excellent', 'good'], otherwise: 'good', reason: { vi, en } }
    return [reading, { within: 'group', bands, knockOuts, quotas: [{ ...quota, source: from }] }]
  })
  return Object.fromEntries(rankings) as Readonly<Record<Decree335Quota, RankingOptions>>
}

/**
 * How Decree 335/2025/NĐ-CP ranks officials and leaders within a group: bands from 90, 70 and 50, the last band whatever the
 * points after a knock-out, and the quota of those who may be excellent.
 *
 * Of whom the quota is a share must be chosen, since what was read does not say whether "good" includes "excellent": of 50
 * people, 10 or 8. 25 percent is for exceptional cases. `cutoff` must be added: it says who is in if two are equal at the edge.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { decree335Rankings } from 'egov-kpi/frameworks'
 *
 * const people = Array.from({ length: 50 }, (_, index) => ({
 *   unit: `${index}`, group: 'van-phong', score: `9${index % 10}.${index}`, points: { degradation: 0, discipline: 0 },
 * }))
 * const cutoff = { ties: 'refuse', rounding: 'down' } as const
 * const excellent = (reading: keyof typeof decree335Rankings.officials) =>
 *   rank(people, { ...decree335Rankings.officials[reading], cutoff }).entries.filter(({ band }) => band === 'excellent').length
 * excellent('20-percent-of-good-or-better') // => 10
 * excellent('20-percent-of-good-alone') // => 8
 * ```
 */
export const decree335Rankings: Readonly<
  Record<'officials' | 'leaders', Readonly<Record<Decree335Quota, RankingOptions>>>
> = /* @__PURE__ */ deepFreeze({
  officials: /* @__PURE__ */ rankingsBy(['degradation', 'discipline']),
  leaders: /* @__PURE__ */ rankingsBy(['degradation', 'discipline', 'waste']),
})
