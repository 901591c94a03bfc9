import { readFileSync } from 'node:fs'
import { type Evaluation, evaluate, parseScorecard, round } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import spbeDenpasar from '../../examples/data/spbe-denpasar.json' with { type: 'json' }
import { euEgovernment2023Rows } from '../../examples/support/published-indices'

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

// The six indicators of the last aspect are printed with a weight of 3.3 each, 19.8 together; the aspect counts for 20 of 100.
const aspects = [
  { domain: 1, weight: 7 },
  { domain: 1, weight: 10 },
  { domain: 2, weight: 8 },
  { domain: 2, weight: 8 },
  { domain: 2, weight: 12 },
  { domain: 3, weight: 35 },
  { domain: 3, weight: 20 },
]
const indicators = spbeDenpasar.rows.map(([year, indicator, aspect, weight, appraised, self]) => ({
  year: String(year),
  id: `indicator-${indicator}`,
  aspect: Number(aspect),
  weight: String(weight),
  levels: { appraised: String(appraised), self: String(self) },
}))

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
                  criteria: indicators
                    .filter(one => one.year === '2018' && one.aspect === place + 1)
                    .map(one => ({ id: one.id, max: one.weight, rule: { kind: 'weighted-value', scale: 5 } })),
                },
              ]
            : [],
        ),
      })),
    },
  ],
})
const given = Object.fromEntries(
  (
    [
      ['2018', 'self'],
      ['2018', 'appraised'],
      ['2019', 'appraised'],
    ] as const
  ).map(([year, round]) => [
    `${year}-${round}`,
    Object.fromEntries(indicators.filter(one => one.year === year).map(({ id, levels }) => [id, levels[round]])),
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
      ['2018-self', '3.67'],
      ['2018-appraised', '2.64'],
      ['2019-appraised', '3.33'],
    ])
  })

  // As the city's monitoring of SPBE prints them for 2018, beside the levels.
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

// The three parts of user centricity, from 0 to 100, beside the published scores: European Commission, eGovernment Benchmark
// 2023, final results.
const parts: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  readFileSync(new URL('eu-user-centricity-2023.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => {
      const [country, column, online = '', mobile = '', support = ''] = line.split(',')
      return [`${country} ${column}`, { online, mobile, support }] as const
    }),
)
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
  const rows: readonly Readonly<Record<string, string>>[] = euEgovernment2023Rows.map(row => ({
    ...row,
    unit: `${row['country']} ${row['column']}`,
  }))
  expect([rows.length, parts.size]).toEqual([222, 222])
  const judged = judge(
    benchmark,
    Object.fromEntries(
      rows.map(({ unit = '', ...row }) => {
        const { transparency = '', 'key-enablers': enabled = '', 'cross-border-services': abroad = '' } = row
        return [
          unit,
          { ...parts.get(unit), transparent: transparency, enabled, abroad } as Readonly<Record<string, string>>,
        ]
      }),
    ),
  )
  // The figures are given to ten decimals, so means of them agree to nine.
  const close = (one: string | null | undefined, other: string | undefined) =>
    Math.abs(Number(printed(one, 10)) - Number(other)) < 1e-9
  const differing = rows.filter((row, place) => {
    const entry = judged.entries[place]
    const [overall, centricity] = [entry?.score, entry?.headings?.['user-centricity']]
    return !close(overall, row['overall']) || !close(centricity, row['user-centricity'])
  })
  expect(differing).toEqual([])
})
