import {
  computeIndicators,
  evaluate,
  explain,
  explainPlace,
  formatExplanation,
  formatText,
  type Observation,
  parseIndicators,
  rank,
  rollUp,
} from 'egov-kpi'
import {
  decree335Leaders,
  decree335Officials,
  decree335Products,
  decree335Rankings,
  decree335Totals,
  type Framework,
} from 'egov-kpi/frameworks'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'

const period = '2026-Q1'
type Product = readonly [
  assigned: number | string,
  done: number | string,
  faults?: number,
  excepted?: number,
  delays?: number,
  excepted?: number,
]
const columns = ['assigned', 'done', 'faults', 'faults-excepted', 'delays', 'delays-excepted']

/** The percentages of a person from the person's products: quantity, quality and progress. */
function sharesOf(person: string, products: readonly Product[]): readonly Observation[] {
  const ids = products.map((_, index) => `${person}-${index}`)
  const observations = products.flatMap((product, index) =>
    columns.map(
      (column, at): Observation => ({
        unit: ids[index] as string,
        indicator: `products-${column}`,
        period,
        value: product[at] ?? 0,
        status: 'final',
      }),
    ),
  )
  const each = computeIndicators(decree335Products, { observations, periods: [period] })
  const units = { groups: [{ id: person, name: person }], units: ids.map(id => ({ id, name: id, group: person })) }
  const totals = rollUp(each.observations, { indicators: decree335Totals, units, to: 'group' })
  expect([...each.findings, ...totals.findings]).toEqual([])
  return totals.observations.filter(({ indicator }) => !indicator.startsWith('products-'))
}

/** Persons of one group, by what the committee gives and by their products. */
function evaluated(
  framework: Framework,
  people: Readonly<Record<string, { readonly given: object; readonly products: readonly Product[] }>>,
) {
  return evaluate(framework.scorecard, {
    units: {
      groups: [{ id: 'chuyen-vien', name: 'Chuyên viên tổng hợp, Văn phòng' }],
      units: Object.keys(people).map(id => ({ id, name: id, group: 'chuyen-vien' })),
    },
    assessments: Object.entries(people).flatMap(([unit, { given }]) =>
      Object.entries(given).map(([criterion, value]) => ({ unit, criterion, value })),
    ) as never,
    observations: Object.entries(people).flatMap(([person, { products }]) => sharesOf(person, products)),
    period,
    asOf: '2026-03-31',
    missing: 'error',
  })
}

const clean = { degradation: 0, discipline: 0 }
const reading = '20-percent-of-good-or-better'
const cutoff = { ties: 'refuse', rounding: 'down' } as const

describe('a product', () => {
  // Quantity, quality and progress of one person with one product of 4 converted products.
  it.each([
    ['done without a fault or a delay', [4, 4], ['100', '100', '100']],
    ['with one fault: 3/4 of its quality', [4, 4, 1], ['100', '75', '100']],
    ['with three faults', [4, 4, 3], ['100', '25', '100']],
    ['with four faults: nothing', [4, 4, 4], ['100', '0', '100']],
    ['with five faults: nothing, and not less', [4, 4, 5], ['100', '0', '100']],
    ['with one fault for an objective cause', [4, 4, 1, 1], ['100', '100', '100']],
    ['with two faults, one of them for an objective cause', [4, 4, 2, 1], ['100', '75', '100']],
    ['with one delay', [4, 4, 0, 0, 1], ['100', '100', '75']],
    ['with two delays, both excepted', [4, 4, 0, 0, 2, 2], ['100', '100', '100']],
    ['with five delays', [4, 4, 0, 0, 5], ['100', '100', '0']],
    ['half done', [4, 2], ['50', '50', '50']],
    ['half done, with a fault', [4, 2, 1], ['50', '37.5', '50']],
    ['not done', [4, 0], ['0', '0', '0']],
    ['that counts as one and a half', ['1.5', '1.5', 1], ['100', '75', '100']],
  ] as const)('%s', (_, product, expected) => {
    expect(sharesOf('an', [product]).map(({ value }) => value)).toEqual(expected)
  })

  it('does not lose more than itself: five faults of one leave the quality of another', () => {
    // 1 of 4 lost entirely: 3 ÷ 4. As one sum of faults it would be 4 − 5/4.
    expect(
      sharesOf('an', [
        [1, 1, 5],
        [3, 3],
      ])[1]?.value,
    ).toBe('75')
  })

  it('weighs as many times as it counts converted products', () => {
    expect(
      sharesOf('an', [
        [3, 3, 1],
        [1, 1],
      ])[1]?.value,
    ).toBe('81.25')
    expect(
      sharesOf('an', [
        [1, 1, 1],
        [3, 3],
      ])[1]?.value,
    ).toBe('93.75')
  })

  it('is read by definitions that are valid', () => {
    expect(parseIndicators(decree335Products)).toBe(decree335Products)
    expect(parseIndicators(decree335Totals)).toBe(decree335Totals)
  })
})

/** Assigned 6, done 6: a = 100. b = (3 × 3/4 + 2 + 1) ÷ 6 = 87.5. c = (3 + 2 × 3/4 + 1) ÷ 6 = 11/12; one delay of two is excepted. */
const products: readonly Product[] = [
  [3, 3, 1],
  [2, 2, 0, 0, 2, 1],
  [1, 1],
]
/** Assigned 5, done 4: a = 80, b = 80, and one delay of what was done: c = 4 × 3/4 ÷ 5 = 60. */
const ofLeader: readonly Product[] = [
  [4, 4, 1, 1, 1],
  [1, 0],
]

describe('an official', () => {
  const { entries } = evaluated(decree335Officials, { an: { given: { common: 28, ...clean }, products } })

  it('has 30 points of common criteria and (a + b + c) ÷ 3 × 70', () => {
    // 28 + (1 + 7/8 + 11/12) ÷ 3 × 70 = 28 + 67/72 × 70 = 3353/36
    expect(entries[0]?.score).toBe('3353/36')
    expect(decree335Officials.scorecard.scale).toBe(100)
  })

  it('has a place that is explained with its quota', () => {
    const ranking = rank(
      evaluated(
        decree335Officials,
        Object.fromEntries(
          [28, 27, 26, 25, 24].map(common => [`p${common}`, { given: { common, ...clean }, products: [[1, 1]] }]),
        ),
      ),
      { ...decree335Rankings.officials[reading], cutoff },
    )
    // All five have 70 points of results, and from 94 to 98 in all: one of five stays excellent.
    expect(ranking.entries.map(({ unit, score, band }) => [unit, score, band])).toEqual([
      ['p28', '98', 'excellent'],
      ['p27', '97', 'good'],
      ['p26', '96', 'good'],
      ['p25', '95', 'good'],
      ['p24', '94', 'good'],
    ])
    expect(formatExplanation(explainPlace(ranking, 'p27'), 'vi')).toContain('Tối đa 20% số người xếp loại tốt trở lên')
    expect(formatExplanation(explain(ranking, 'p27'), 'vi')).toContain('Chất lượng (b)')
  })
})

describe('a leader', () => {
  const given = { common: 27, ...clean, waste: 0, subordinates: 'not-all-completed', dd: 90, e: 100 }
  const scoreOf = (changes: object) =>
    evaluated(decree335Leaders, { binh: { given: { ...given, ...changes }, products: ofLeader } }).entries[0]?.score

  it('has (a + b + c + d + đ + e) ÷ 6 × 70, with d of 100 or 50 percent', () => {
    // 27 + (80 + 80 + 60 + 50 + 90 + 100) ÷ 600 × 70 = 27 + 161/3
    expect(scoreOf({})).toBe('242/3')
    // 27 + 510 ÷ 600 × 70 = 86.5
    expect(scoreOf({ subordinates: 'all-completed' })).toBe('86.5')
  })

  it.each([
    ['nothing', {}, 'good', []],
    ['corruption or waste in the unit', { waste: 1 }, 'not-completed', ['waste']],
    ['discipline', { discipline: 1 }, 'not-completed', ['discipline']],
    ['degradation', { degradation: 1 }, 'not-completed', ['degradation']],
    ['all of it', { waste: 1, discipline: 2, degradation: 1 }, 'not-completed', ['degradation']],
  ] as const)('is in the last band whatever the points after %s', (_, changes, band, by) => {
    const people = { binh: { given: { ...given, ...changes }, products: ofLeader } }
    const { entries } = rank(evaluated(decree335Leaders, people), { ...decree335Rankings.leaders[reading], cutoff })
    expect(entries[0]).toMatchObject({ band, score: '242/3' })
    expect((entries[0]?.lowered ?? []).map(one => ('knockOut' in one ? one.knockOut : one.by))).toEqual(by)
  })
})

describe('the bands', () => {
  it.each([
    ['90', 'excellent'],
    ['89.99', 'good'],
    ['70', 'good'],
    ['69.99', 'completed'],
    ['50', 'completed'],
    ['49.99', 'not-completed'],
  ])('of %s points: %s', (score, band) => {
    const entry = { unit: 'an', group: 'g', score, points: clean }
    const others = Array.from({ length: 9 }, (_, index) => ({ ...entry, unit: `${index}`, score: '75' }))
    const { entries } = rank([entry, ...others], { ...decree335Rankings.officials[reading], cutoff })
    expect(entries.find(({ unit }) => unit === 'an')?.band).toBe(band)
  })
})

describe('the quota', () => {
  const group = (id: string, scores: readonly number[]) =>
    scores.map((score, index) => ({ unit: `${id}${index}`, group: id, score, points: clean }))
  const excellent = (people: ReturnType<typeof group>, by: keyof typeof decree335Rankings.officials, more = {}) =>
    rank(people, { ...decree335Rankings.officials[by], cutoff, ...more })
      .entries.filter(({ band }) => band === 'excellent')
      .map(({ unit }) => unit)
  const fifty = group(
    'g',
    Array.from({ length: 50 }, (_, index) => 99 - index / 10),
  )

  it.each([
    ['20-percent-of-good-or-better', 10],
    ['20-percent-of-good-alone', 8],
    ['25-percent-of-good-or-better', 12],
    ['25-percent-of-good-alone', 10],
  ] as const)('by the reading %s leaves %i of 50 excellent', (by, most) => {
    expect(excellent(fifty, by)).toHaveLength(most)
    // With x excellent and y good: x is at most the share of all, or of y alone.
    const [share, base] = [Number(by.slice(0, 2)) / 100, by.endsWith('alone') ? 50 - most : 50]
    expect(most).toBeLessThanOrEqual(share * base)
    expect(most + 1).toBeGreaterThan(share * (by.endsWith('alone') ? 50 - most - 1 : 50))
  })

  it('is of each group by itself', () => {
    const people = [...group('a', [99, 98, 97, 96, 95]), ...group('b', [94, 93, 92, 91, 90])]
    expect(excellent(people, reading)).toEqual(['a0', 'b0'])
  })

  it('counts neither who is below “good” nor who was knocked out', () => {
    const people = [
      ...group('a', [99, 98, 97, 96]),
      ...group('a', [60, 60, 60, 60, 60]).map((one, i) => ({ ...one, unit: `c${i}` })),
    ]
    // 20 percent of 4 is less than one.
    expect(excellent(people, reading)).toEqual([])
  })

  it('refuses a tie at its edge unless the caller says who is in', () => {
    const tied = group('g', [95, 95, 94, 93, 92])
    expect(faultsOf(() => excellent(tied, reading))).toHaveLength(1)
    expect(excellent(tied, reading, { cutoff: { ...cutoff, ties: 'all-in' } })).toEqual(['g0', 'g1'])
    expect(excellent(tied, reading, { cutoff: { ...cutoff, ties: 'all-out' } })).toEqual([])
  })

  it('has no default: neither its base nor its edge', () => {
    expect(decree335Officials.ranking).toBeUndefined()
    expect(decree335Leaders.ranking).toBeUndefined()
    expect(faultsOf(() => rank(fifty, decree335Rankings.officials[reading]))).toHaveLength(1)
  })
})

it('marks as assumed what was not read in a page on the decree', () => {
  const leaves = [decree335Officials, decree335Leaders].flatMap(({ scorecard: { criteria } }) =>
    criteria.flatMap(node => ('criteria' in node ? node.criteria : [node])),
  )
  const assumed = leaves.filter(({ source }) => source?.assumed === true).map(({ id }) => id)
  expect([...new Set(assumed)]).toEqual(['quantity', 'quality', 'progress', 'dd', 'e'])
  const [, , quarter] = Object.values(decree335Rankings.officials)
  expect(quarter?.quotas?.[0]?.source?.assumed).toBe(true)
  expect(formatText(decree335Officials.scorecard.source?.title ?? '', 'vi')).toContain('335/2025/NĐ-CP')
})
