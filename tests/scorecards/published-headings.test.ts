import { readFileSync } from 'node:fs'
import { type Evaluation, evaluate, parseScorecard, round } from 'egov-kpi'
import { describe, expect, it } from 'vitest'

const judge = (scorecard: object, given: Readonly<Record<string, Readonly<Record<string, string>>>>): Evaluation =>
  evaluate(parseScorecard(scorecard), {
    units: {
      groups: [{ id: 'g', name: 'G' }],
      units: Object.keys(given).map(id => ({ id, name: id, group: 'g' })),
    },
    assessments: Object.entries(given).flatMap(([unit, values]) =>
      Object.entries(values).map(([criterion, value]) => ({ unit, criterion, value })),
    ),
    asOf: '2023-12-31',
    missing: 'error',
  })

/** Rounded as printed: to so many decimals, half up. */
const printed = (value: string | null | undefined, decimals: number): string | null =>
  round(value ?? null, { decimals, mode: 'half-up' })

// Levels 1 to 5 of 37 indicators, their weights, and the values of index, domains and aspects: Sistem Pemerintahan Berbasis
// Elektronik of the city of Denpasar, 2018 and 2019, as its monitoring system has them. The six indicators of the last aspect
// are printed with a weight of 3.3 each, 19.8 together; the aspect counts for 20 of 100.
const aspects = [
  { domain: 1, weight: 7, each: '1', indicators: 7 },
  { domain: 1, weight: 10, each: '1', indicators: 10 },
  { domain: 2, weight: 8, each: '4', indicators: 2 },
  { domain: 2, weight: 8, each: '4', indicators: 2 },
  { domain: 2, weight: 12, each: '4', indicators: 3 },
  { domain: 3, weight: 35, each: '5', indicators: 7 },
  { domain: 3, weight: 20, each: '3.3', indicators: 6 },
]
const levels = {
  '2018 self-assessed': '1313333 3111355155 15 33 355 2155535 525555',
  '2018 appraised': '1113233 2111333133 13 23 322 3144434 323133',
  '2019 appraised': '3333333 3333333333 33 33 333 3344434 434344',
}

/** The index on a scale of 5, over domains and aspects on a scale of 5; aspects count for other weights where given. */
const spbe = (weightOf: (aspect: (typeof aspects)[number]) => object) => ({
  id: 'spbe',
  title: 'SPBE',
  scale: 5,
  rounding: { leaf: 'exact', total: { decimals: 2, mode: 'half-up' } },
  criteria: [
    {
      id: 'index',
      scale: 5,
      weight: 5,
      criteria: [1, 2, 3].map(domain => ({
        id: `domain-${domain}`,
        scale: 5,
        criteria: aspects.flatMap((aspect, place) =>
          aspect.domain === domain
            ? [
                {
                  id: `aspect-${place + 1}`,
                  scale: 5,
                  ...weightOf(aspect),
                  criteria: Array.from({ length: aspect.indicators }, (_, index) => ({
                    id: `${place + 1}-${index + 1}`,
                    max: aspect.each,
                    rule: { kind: 'weighted-value', scale: 5 },
                  })),
                },
              ]
            : [],
        ),
      })),
    },
  ],
})
const given = Object.fromEntries(
  Object.entries(levels).map(([unit, text]) => [
    unit.replace(' ', '-'),
    Object.fromEntries(
      text
        .split(' ')
        .flatMap((own, aspect) => [...own].map((level, index) => [`${aspect + 1}-${index + 1}`, level] as const)),
    ),
  ]),
)
const headings = ['index', 'domain-1', 'domain-2', 'domain-3', ...aspects.map((_, place) => `aspect-${place + 1}`)]

describe('SPBE of Denpasar', () => {
  const weighted = judge(
    spbe(({ weight }) => ({ weight })),
    given,
  )
  const valuesOf = (unit: string): readonly (string | null)[] => {
    const entry = weighted.entries.find(one => one.unit === unit)
    return headings.map(id => printed(entry?.headings?.[id], 2))
  }

  it('has the published indices: 3.67 self-assessed and 2.64 appraised for 2018, 3.33 for 2019', () => {
    expect(weighted.entries.map(({ unit, score }) => [unit, score])).toEqual([
      ['2018-self-assessed', '3.67'],
      ['2018-appraised', '2.64'],
      ['2019-appraised', '3.33'],
    ])
  })

  it('has the printed values of its three domains and seven aspects in 2018, on their scale of 5', () => {
    expect(valuesOf('2018-appraised')).toEqual([
      ...['2.64', '2.06', '2.29', '3'],
      ...['2', '2.1', '2', '2.5', '2.33', '3.29', '2.5'],
    ])
  })

  it('has the same indices if the printed weights are taken as they are, with their sum of 99.8 as divisor', () => {
    const plain = judge(
      spbe(() => ({})),
      given,
    )
    expect(plain.entries.map(({ score }) => score)).toEqual(['3.67', '2.64', '3.33'])
    // Levels × weights are 366.1 self-assessed: divided by 99.8 that is 3.67 as printed, by 100 it would be 3.66.
    expect(plain.entries.map(({ exact }) => printed(exact, 4))).toEqual(['3.6683', '2.6403', '3.3327'])
  })
})

// Scores from 0 to 100 of 35 countries and two averages, for two years, one year and four life events: European Commission,
// eGovernment Benchmark 2023, final results.
const rows = readFileSync(new URL('eu-egov-benchmark-2023.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split(','))
const part = (id: string, max: string | number) => ({ id, max, rule: { kind: 'weighted-value', scale: 100 } })
const dimension = (id: string, criteria: readonly object[]) => ({ id, scale: 100, weight: 25, criteria })
const benchmark = {
  id: 'egov-benchmark',
  title: 'eGovernment Benchmark 2023',
  scale: 100,
  rounding: { leaf: 'exact', total: 'exact' },
  criteria: [
    dimension('user-centricity', [part('online', '2/3'), part('mobile', '1/9'), part('support', '2/9')]),
    dimension('transparency', [part('transparent', 1)]),
    dimension('key-enablers', [part('enabled', 1)]),
    dimension('cross-border', [part('abroad', 1)]),
  ],
}

it('the eGovernment Benchmark 2023 has its 222 published scores and as many values of user centricity', () => {
  expect(rows).toHaveLength(222)
  const judged = judge(
    benchmark,
    Object.fromEntries(
      rows.map(([country, column, , , transparent, enabled, abroad, online, mobile, support]) => [
        `${country}-${column}`.replaceAll('+', '-plus'),
        { online, mobile, support, transparent, enabled, abroad } as Readonly<Record<string, string>>,
      ]),
    ),
  )
  // The figures are given to ten decimals, so means of them agree to nine.
  const close = (one: string | null | undefined, other: string | undefined) =>
    Math.abs(Number(printed(one, 10)) - Number(other)) < 1e-9
  const differing = rows.filter(([, , overall, centricity], place) => {
    const entry = judged.entries[place]
    return !close(entry?.score, overall) || !close(entry?.headings?.['user-centricity'], centricity)
  })
  expect(differing).toEqual([])
})
