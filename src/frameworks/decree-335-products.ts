import type { Formula } from '../formulas/formula'
import { deepFreeze } from '../foundation/freeze'
import type { Bilingual } from '../foundation/language'
import type { SourceReference } from '../foundation/source'
import type { Indicator, RatioIndicator, SimpleIndicator } from '../indicators/indicator'
import { counts } from './counts'
import { assumed, source } from './decree-335-source'

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
