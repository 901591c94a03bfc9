import { readFileSync } from 'node:fs'
import { evaluate, formatExact, parseExact, rank, round } from 'egov-kpi'
import {
  doingBusiness2020,
  egdi2016,
  egdi2018,
  egdi2020,
  egdi2022,
  euEgovernment2023,
  type Framework,
  ituGci2020,
  oecdDgi2023,
  papi2011,
  spbe2018,
} from 'egov-kpi/frameworks'
import { describe, expect, it } from 'vitest'
import spbeDenpasar from '../../examples/data/spbe-denpasar.json' with { type: 'json' }
import {
  doingBusiness2020Rows,
  egdi2016Rows,
  egdi2018Rows,
  egdi2020Rows,
  egdi2022Rows,
  euEgovernment2023Rows,
  ituGci2020Rows,
  oecdDgi2023Rows,
  type PublishedRow,
  papi2011Rows,
  recompute,
} from '../../examples/support/published-indices'

interface Publication {
  readonly index: string
  readonly edition: string
  readonly framework: Framework
  readonly rows: readonly PublishedRow[]
  /** The columns of a table. */
  readonly unit: string
  readonly score: string
  readonly rank?: string
  /** How many rows there are, how many of their scores follow, and how many of their ranks. */
  readonly expected: { readonly rows: number; readonly scores: number; readonly ranks: number | null }
}

const egdi = (edition: string, framework: Framework, rows: readonly PublishedRow[], scores: number, ranks: number) => ({
  index: 'EGDI',
  edition,
  framework,
  rows,
  unit: 'country',
  score: 'egdi',
  rank: 'rank',
  expected: { rows: 193, scores, ranks },
})

const whole = ituGci2020Rows.filter(row => Object.values(row).every(text => text !== ''))
const countriesAndColumns = euEgovernment2023Rows.map(row => ({ ...row, unit: `${row['country']} ${row['column']}` }))

const publications: readonly Publication[] = [
  egdi('2016', egdi2016, egdi2016Rows, 176, 193),
  egdi('2018', egdi2018, egdi2018Rows, 193, 193),
  egdi('2020', egdi2020, egdi2020Rows, 193, 189),
  egdi('2022', egdi2022, egdi2022Rows, 171, 193),
  {
    index: 'OECD DGI',
    edition: '2023',
    framework: oecdDgi2023,
    rows: oecdDgi2023Rows,
    unit: 'country',
    score: 'index',
    rank: 'rank',
    expected: { rows: 38, scores: 35, ranks: 33 },
  },
  {
    index: 'ITU GCI',
    edition: '2020',
    framework: ituGci2020,
    rows: whole,
    unit: 'country',
    score: 'score',
    expected: { rows: 188, scores: 135, ranks: null },
  },
  {
    index: 'EU eGovernment Benchmark',
    edition: '2023',
    framework: euEgovernment2023,
    rows: countriesAndColumns,
    unit: 'unit',
    score: 'overall',
    expected: { rows: 222, scores: 222, ranks: null },
  },
  {
    index: 'Doing Business',
    edition: '2020',
    framework: doingBusiness2020,
    rows: doingBusiness2020Rows,
    unit: 'economy',
    score: 'score',
    rank: 'rank',
    expected: { rows: 190, scores: 190, ranks: 190 },
  },
  {
    index: 'PAPI',
    edition: '2011',
    framework: papi2011,
    rows: papi2011Rows,
    unit: 'province',
    score: 'total',
    rank: 'rank',
    expected: { rows: 63, scores: 62, ranks: 63 },
  },
]

/** A published figure to the decimals to which the edition prints its total. */
function asPrinted({ scorecard }: Framework, published: string): string {
  const { total } = scorecard.rounding
  return total === 'exact' ? formatExact(parseExact(published)) : round(published, total)
}

/** The published scores and ranks that do not follow from the published components, in the order of the table. */
function deviations(publication: Publication) {
  const { framework, rows, unit, score, rank: place, edition } = publication
  const { entries, unranked } = rank(recompute(framework, rows, unit, edition), framework.ranking)
  const computed = new Map(
    [...entries, ...unranked.map(entry => ({ ...entry, rank: '' }))].map(entry => [entry.unit, entry]),
  )
  return rows
    .flatMap(row => {
      const name = row[unit] ?? ''
      const entry = computed.get(name)
      return [
        {
          unit: name,
          figure: 'score',
          published: asPrinted(framework, row[score] ?? ''),
          computed: entry?.score ?? '',
        },
        ...(place === undefined
          ? []
          : [{ unit: name, figure: 'rank', published: row[place], computed: String(entry?.rank) }]),
      ]
    })
    .filter(({ published, computed: own }) => published !== own)
}

describe.each(publications)('$index $edition', publication => {
  const { framework, rows, expected } = publication
  const found = deviations(publication)
  const count = (figure: string): number => found.filter(one => one.figure === figure).length

  it('gives every published score and rank, apart from the exceptions that it names', () => {
    expect(found).toEqual((framework.exceptions ?? []).map(({ reason: _, ...figure }) => figure))
  })

  it('gives as many of them as its page says', () => {
    expect(rows).toHaveLength(expected.rows)
    expect(rows.length - count('score')).toBe(expected.scores)
    const published = rows.filter(row => row[publication.rank ?? ''] !== '')
    if (expected.ranks !== null) expect(published.length - count('rank')).toBe(expected.ranks)
  })

  it('stands in the table of the guide with these counts', () => {
    const { index, edition } = publication
    const table = readFileSync('docs/published-indices.md', 'utf8')
    const [, line = ''] = table.match(new RegExp(`^\\| ${index} \\| ${edition} \\|(.*)$`, 'm')) ?? []
    const [cells] = [line.split('|').map(cell => cell.trim())]
    expect(cells.slice(0, 3)).toEqual([
      String(expected.rows),
      String(expected.scores),
      expected.ranks === null ? '–' : String(expected.ranks),
    ])
  })
})

// Held by tests of their own: single scores from raw figures, and the rounds of one city.
it.each([
  ['Doing Business, getting electricity', '2020', '186', '186'],
  ['Doing Business, total tax rate', '2020', '189', '188'],
  ['SPBE', '2018', '3', '3'],
])('%s %s stands in the table of the guide with its counts', (...cells) => {
  expect(readFileSync('docs/published-indices.md', 'utf8')).toContain(`\n| ${cells.join(' | ')} | – |`)
})

describe('what the editions rank by', () => {
  it('the OECD computes an index for five countries and ranks them nowhere', () => {
    const evaluation = recompute(oecdDgi2023, oecdDgi2023Rows, 'country', '2023')
    const { entries, unranked } = rank(evaluation, oecdDgi2023.ranking)
    expect(entries).toHaveLength(33)
    const shown = Object.fromEntries(unranked.map(({ unit, score }) => [unit, score]))
    expect(shown).toEqual({ PER: '0.62', BRA: '0.619', ARG: '0.417', HRV: '0.358', ROU: '0.198' })
    // With them among the others, 13 of the 33 ranks would be those published.
    const all = rank(evaluation).entries
    const published = new Map(oecdDgi2023Rows.map(({ country, rank: place }) => [country, place]))
    expect(all.filter(entry => published.get(entry.unit) === String(entry.rank))).toHaveLength(13)
  })

  it('Doing Business parts equal scores by the score before rounding: without that, 157 of 190 ranks are published', () => {
    const { entries } = rank(recompute(doingBusiness2020, doingBusiness2020Rows, 'economy', '2020'))
    const published = new Map(doingBusiness2020Rows.map(({ economy, rank: place }) => [economy, place]))
    expect(entries.filter(entry => published.get(entry.unit) === String(entry.rank))).toHaveLength(157)
  })

  it('ITU GCI skips no rank after equals', () => {
    const scores = whole.map(row => ({ unit: row['country'] ?? '', score: row['score'] ?? '' }))
    const { entries } = rank(scores, ituGci2020.ranking)
    expect(entries.slice(0, 8).map(entry => entry.rank)).toEqual([1, 2, 2, 3, 4, 4, 4, 5])
  })

  it('ITU GCI misses a published score by 0.01 fifty times and by 0.02 three times', () => {
    const off = (ituGci2020.exceptions ?? []).map(({ published, computed }) =>
      Math.abs(Math.round(100 * Number(published)) - Math.round(100 * Number(computed))),
    )
    expect(off.filter(one => one === 1)).toHaveLength(50)
    expect(off.filter(one => one === 2)).toHaveLength(3)
  })
})

describe('SPBE 2018', () => {
  const rounds = [
    { unit: 'appraised-2018', year: 2018, column: 4 },
    { unit: 'self-2018', year: 2018, column: 5 },
    { unit: 'appraised-2019', year: 2019, column: 4 },
  ] as const
  const { entries } = evaluate(spbe2018.scorecard, {
    units: {
      groups: [{ id: 'cities', name: 'Cities' }],
      units: rounds.map(({ unit }) => ({ id: unit, name: unit, group: 'cities' })),
    },
    assessments: rounds.flatMap(({ unit, year, column }) =>
      spbeDenpasar.rows
        .filter(([of]) => of === year)
        .map(row => ({ unit, criterion: `indicator-${row[1]}`, value: String(row[column]) })),
    ),
    asOf: '2019-12-31',
    missing: 'error',
  })

  it('gives the index of Denpasar: 2.64 appraised and 3.67 self-assessed for 2018, 3.33 for 2019', () => {
    expect(entries.map(({ unit, score }) => [unit, score])).toEqual([
      ['appraised-2018', '2.64'],
      ['self-2018', '3.67'],
      ['appraised-2019', '3.33'],
    ])
  })

  it('gives each domain and aspect of 2018 a value from 1 to 5, as printed', () => {
    const { index: _, ...values } = entries[0]?.headings ?? {}
    const printed = Object.values(values).map(value => round(value ?? null, { decimals: 2, mode: 'half-up' }))
    expect(printed.toSorted()).toEqual(['2.06', '2.29', '3', '2', '2.1', '2', '2.5', '2.33', '3.29', '2.5'].toSorted())
  })

  it('prints weights that add up to 99.8', () => {
    const weights = spbeDenpasar.rows.filter(([year]) => year === 2018).map(row => Number(row[3]))
    expect(weights.reduce((sum, weight) => sum + 10 * weight, 0)).toBe(998)
  })
})
