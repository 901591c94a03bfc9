import type { Formula } from '../formulas/formula'
import { deepFreeze } from '../foundation/freeze'
import type { Bilingual } from '../foundation/language'
import type { SourceReference } from '../foundation/source'
import type { Indicator, RatioIndicator, SimpleIndicator } from '../indicators/indicator'
import type { RankingOptions } from '../ranking/ranking-policy'
import type { Criterion } from '../scorecards/scorecard'
import { counts } from './counts'
import type { Framework } from './framework'

const title: Bilingual = {
  vi: 'Nghị định số 335/2025/NĐ-CP về đánh giá, xếp loại chất lượng cán bộ, công chức',
  en: 'Decree 335/2025/NĐ-CP on evaluating and grading civil servants',
}
/** Read in reports of the press on the decree. */
const source: SourceReference = { title }
/** Read in programs that apply the decree, or inferred. */
const assumed: SourceReference = { title, assumed: true }

const products: Bilingual = { vi: 'sản phẩm quy đổi', en: 'converted products' }
const own = 'products'
const reference = (id: string): Formula => ({ kind: 'reference', to: `${own}-${id}` })
const number = (value: string | number): Formula => ({ kind: 'number', value })

/** What is done × the share that is left of a product after its events, each of which takes a quarter of it; never below zero. */
function lessEvents(events: string): Formula {
  const counted: Formula = { kind: 'difference', of: [reference(events), reference(`${events}-excepted`)] }
  const lost: Formula = { kind: 'product', of: [number('1/4'), counted] }
  const left: Formula = { kind: 'maximum', of: [number(0), { kind: 'difference', of: [number(1), lost] }] }
  return { kind: 'product', of: [reference('done'), left] }
}

function events(id: string, vi: string, en: string): SimpleIndicator {
  return {
    id: `${own}-${id}`,
    kind: 'simple',
    name: { vi, en },
    measure: { kind: 'index' },
    direction: 'lower',
    additivity: { units: 'sum', periods: 'sum' },
  }
}

function shareOfAssigned(id: string, numerator: string, name: Bilingual, from: SourceReference): RatioIndicator {
  return {
    id,
    kind: 'ratio',
    name,
    numerator: `${own}-${numerator}`,
    denominator: `${own}-assigned`,
    factor: 100,
    measure: { kind: 'percent' },
    direction: 'higher',
    source: from,
  }
}

const counted: readonly SimpleIndicator[] = [
  .../* @__PURE__ */ counts(own, products, {
    assigned: ['sum', 'higher', 'Sản phẩm quy đổi được giao', 'Converted products assigned'],
    done: ['sum', 'higher', 'Sản phẩm quy đổi đã hoàn thành', 'Converted products done'],
  }),
  /* @__PURE__ */ events('faults', 'Số lần không bảo đảm chất lượng', 'Failings in quality'),
  /* @__PURE__ */ events('faults-excepted', 'Trong đó do nguyên nhân khách quan', 'Of which for an objective cause'),
  /* @__PURE__ */ events('delays', 'Số lần chậm tiến độ', 'Delays'),
  /* @__PURE__ */ events('delays-excepted', 'Trong đó do nguyên nhân khách quan', 'Of which for an objective cause'),
]

/** What is left of products after faults and after delays, added up. */
const left: readonly SimpleIndicator[] = /* @__PURE__ */ counts(own, products, {
  'done-well': ['sum', 'higher', 'Sản phẩm bảo đảm chất lượng', 'Done well'],
  'done-in-time': ['sum', 'higher', 'Sản phẩm bảo đảm tiến độ', 'Done in time'],
})

/** The same of one product, computed. */
const leftOfOne: readonly Indicator[] = left.map(({ additivity: _, ...details }, index) => ({
  ...details,
  kind: 'derived',
  formula: lessEvents(index === 0 ? 'faults' : 'delays'),
  source: index === 0 ? source : assumed,
}))

const shares: readonly RatioIndicator[] = [
  shareOfAssigned('quantity', 'done', { vi: 'Số lượng (a)', en: 'Quantity (a)' }, source),
  shareOfAssigned('quality', 'done-well', { vi: 'Chất lượng (b)', en: 'Quality (b)' }, source),
  shareOfAssigned('progress', 'done-in-time', { vi: 'Tiến độ (c)', en: 'Progress (c)' }, assumed),
]

/**
 * What Decree 335/2025/NĐ-CP counts of each product in a month or quarter, and its percentages a (quantity), b (quality) and c
 * (progress).
 *
 * The products are the units, and the person is their group. A product counts as many converted products. It loses a quarter of
 * itself for every fault, or every delay, that the competent authority did not except for an objective cause, and no more than
 * itself. `computeIndicators` computes it by this list, `rollUp` adds it up by {@link decree335Totals}. That what is not done is
 * not in time either is assumed.
 *
 * @example
 * ```ts
 * import { computeIndicators, rollUp } from 'egov-kpi'
 * import { decree335Products, decree335Totals } from 'egov-kpi/frameworks'
 *
 * const figures = {
 *   'Kế hoạch': { assigned: 3, done: 3, faults: 1, 'faults-excepted': 0, delays: 0, 'delays-excepted': 0 },
 *   'Báo cáo': { assigned: 1, done: 1, faults: 0, 'faults-excepted': 0, delays: 2, 'delays-excepted': 1 },
 * }
 * const observations = Object.entries(figures).flatMap(([unit, values]) =>
 *   Object.entries(values).map(([id, value]) => ({
 *     unit, indicator: `products-${id}`, period: '2026-Q1', value, status: 'final' as const,
 *   })),
 * )
 * const products = computeIndicators(decree335Products, { observations, periods: ['2026-Q1'] }).observations
 * const units = {
 *   groups: [{ id: 'an', name: 'Nguyễn Văn An' }],
 *   units: Object.keys(figures).map(id => ({ id, name: id, group: 'an' })),
 * }
 * const person = rollUp(products, { indicators: decree335Totals, units, to: 'group' }).observations
 * // (3 × 3/4 + 1) ÷ 4 and (3 + 1 × 3/4) ÷ 4
 * person.filter(({ indicator }) => !indicator.startsWith('products')).map(({ indicator, value }) => [indicator, value])
 * // => [['quantity', '100'], ['quality', '81.25'], ['progress', '93.75']]
 * ```
 */
export const decree335Products: readonly Indicator[] = /* @__PURE__ */ deepFreeze<readonly Indicator[]>([
  ...counted,
  ...leftOfOne,
  ...shares,
])

/** What the products of a person add up to, by the ids of {@link decree335Products}: percentages are of the sums. */
export const decree335Totals: readonly Indicator[] = /* @__PURE__ */ deepFreeze<readonly Indicator[]>([
  ...counted,
  ...left,
  ...shares,
])

const share = { kind: 'ratio' } as const

/** The parts of the results of tasks: of 70 points each has an equal part. */
function resultsOf(parts: readonly Omit<Criterion, 'max'>[]): readonly Criterion[] {
  return parts.map(part => ({ ...part, max: `70/${parts.length}` }))
}

const ofProducts: readonly Omit<Criterion, 'max'>[] = [
  {
    id: 'quantity',
    title: { vi: 'Số lượng (a)', en: 'Quantity (a)' },
    rule: share,
    indicator: 'quantity',
    source: assumed,
  },
  {
    id: 'quality',
    title: { vi: 'Chất lượng (b)', en: 'Quality (b)' },
    rule: share,
    indicator: 'quality',
    source: assumed,
  },
  {
    id: 'progress',
    title: { vi: 'Tiến độ (c)', en: 'Progress (c)' },
    rule: share,
    indicator: 'progress',
    source: assumed,
  },
]

const ofLeaders: readonly Omit<Criterion, 'max'>[] = [
  {
    id: 'subordinates',
    title: { vi: 'Kết quả của cơ quan, đơn vị phụ trách (d)', en: 'Results of the units in charge (d)' },
    rule: {
      kind: 'levels',
      levels: { 'all-completed': 1, 'not-all-completed': '1/2' },
      names: {
        'all-completed': { vi: 'tất cả từ mức hoàn thành trở lên', en: 'all at "completed" or better' },
        'not-all-completed': { vi: 'có đơn vị không hoàn thành', en: 'not all at "completed" or better' },
      },
    },
    source,
  },
  { id: 'dd', title: { vi: 'Nội dung đ', en: 'Item đ' }, rule: share, source: assumed },
  { id: 'e', title: { vi: 'Nội dung e', en: 'Item e' }, rule: share, source: assumed },
]

function tracked(id: string, vi: string, en: string): Criterion {
  return { id, title: { vi, en }, max: 0, rule: { kind: 'tracked' }, source }
}

function edition(id: string, of: Bilingual, results: readonly Criterion[], more: readonly Criterion[] = []): Framework {
  return {
    scorecard: {
      id,
      title: { vi: `${title.vi}: ${of.vi}`, en: `${title.en}: ${of.en}` },
      scale: 100,
      // To how many decimals points are rounded was not read.
      rounding: { leaf: 'exact', total: 'exact' },
      criteria: [
        {
          id: 'common',
          title: { vi: 'Tiêu chí chung', en: 'Common criteria' },
          max: 30,
          rule: { kind: 'points' },
          source,
        },
        {
          id: 'results',
          title: { vi: 'Kết quả thực hiện nhiệm vụ', en: 'Results of tasks' },
          max: 70,
          criteria: results,
        },
        tracked('degradation', 'Kết luận suy thoái (số lần)', 'Degradation concluded (times)'),
        tracked('discipline', 'Kỷ luật từ khiển trách trở lên (số lần)', 'Discipline from reprimand up (times)'),
        ...more,
      ],
      source,
    },
    validity: { validFrom: '2026-01-01' },
  }
}

/**
 * Decree 335/2025/NĐ-CP, in force since 1/1/2026, for officials without a leading office: 30 points of common criteria, and
 * (a + b + c) ÷ 3 × 70.
 *
 * The units are persons; a group is those of one agency who have similar tasks. a, b and c are the percentages of
 * {@link decree335Products}; the parts of the common criteria are not here. It has no `ranking`: {@link decree335Rankings}
 * must be chosen from. How points are rounded was not read: they are exact. Nothing of agencies is here.
 */
export const decree335Officials: Framework = /* @__PURE__ */ deepFreeze(
  /* @__PURE__ */ edition(
    'decree-335-officials',
    { vi: 'công chức không giữ chức vụ lãnh đạo, quản lý', en: 'officials without a leading office' },
    /* @__PURE__ */ resultsOf(ofProducts),
  ),
)

/**
 * Decree 335/2025/NĐ-CP for leaders: as {@link decree335Officials}, with (a + b + c + d + đ + e) ÷ 6 × 70.
 *
 * d is all if all whom the leader is in charge of completed their tasks, else half; a deputy is judged in the fields in charge.
 * What đ and e are was not read: they are given in percent.
 */
export const decree335Leaders: Framework = /* @__PURE__ */ deepFreeze(
  /* @__PURE__ */ edition(
    'decree-335-leaders',
    { vi: 'công chức giữ chức vụ lãnh đạo, quản lý', en: 'leaders' },
    /* @__PURE__ */ resultsOf([...ofProducts, ...ofLeaders]),
    [tracked('waste', 'Tham nhũng, lãng phí tại đơn vị phụ trách (số vụ)', 'Corruption or waste in the unit (cases)')],
  ),
)

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
