import { type Bilingual, formatExact, formatText, parseExact, parseScorecard, rank } from 'egov-kpi'
import * as frameworks from 'egov-kpi/frameworks'
import { dti2020, dti2022, egdi2016, egdi2018, egdi2020, egdi2022, type Framework } from 'egov-kpi/frameworks'
import { describe, expect, it } from 'vitest'
import {
  dti2022Figures,
  dti2022Ranks,
  egdi2016Rows,
  egdi2018Rows,
  egdi2020Rows,
  egdi2022Rows,
  itApplication2017,
  type PublishedRow,
  recompute,
} from '../../examples/support/published-indices'

/** The ranks and indices of a framework as shipped that differ from the published ones, in the order of the table. */
function deviations(framework: Framework, rows: readonly PublishedRow[], period: string) {
  const { entries } = rank(recompute(framework, rows, 'country', period))
  const computed = new Map(entries.map(entry => [entry.unit, entry]))
  const figures = rows.flatMap(({ country: unit = '', egdi = '', rank: place = '' }) => [
    {
      unit,
      figure: 'score' as const,
      published: formatExact(parseExact(egdi)),
      computed: computed.get(unit)?.score ?? '',
    },
    { unit, figure: 'rank' as const, published: place, computed: String(computed.get(unit)?.rank) },
  ])
  return figures.filter(figure => figure.published !== figure.computed)
}

const editions = [
  { year: '2016', framework: egdi2016, rows: egdi2016Rows, bands: [29, 65, 67, 32], scores: 17, ranks: 0 },
  { year: '2018', framework: egdi2018, rows: egdi2018Rows, bands: [40, 71, 66, 16], scores: 0, ranks: 0 },
  { year: '2020', framework: egdi2020, rows: egdi2020Rows, bands: [57, 69, 59, 8], scores: 0, ranks: 4 },
  { year: '2022', framework: egdi2022, rows: egdi2022Rows, bands: [60, 73, 53, 7], scores: 22, ranks: 0 },
]

describe.each(editions)('EGDI $year as shipped', ({ year, framework, rows, bands, scores, ranks }) => {
  it('gives the 193 published indices and ranks, apart from the exceptions that it names', () => {
    expect(rows).toHaveLength(193)
    const named = (framework.exceptions ?? []).map(({ reason: _, ...figure }) => figure)
    expect(deviations(framework, rows, year)).toEqual(named)
    expect(named.filter(({ figure }) => figure === 'score')).toHaveLength(scores)
    expect(named.filter(({ figure }) => figure === 'rank')).toHaveLength(ranks)
  })

  it('puts as many countries into each group as the survey does', () => {
    const { entries } = rank(recompute(framework, rows, 'country', year), framework.ranking)
    const sizes = framework.ranking?.bands?.map(({ id }) => entries.filter(({ band }) => band === id).length)
    expect(sizes).toEqual(bands)
  })

  it('has its year in its id, its titles and its source', () => {
    const { id, title, source } = framework.scorecard
    for (const text of [id, formatText(title, 'vi'), formatText(title, 'en'), formatText(source?.title ?? '', 'en')]) {
      expect(text).toContain(year)
    }
  })
})

it('EGDI misses a published index by one unit of the last decimal', () => {
  for (const { framework } of editions) {
    const { total } = framework.scorecard.rounding
    const unit = total === 'exact' ? 1 : 10 ** total.decimals
    for (const { figure, published, computed } of framework.exceptions ?? []) {
      if (figure === 'score') expect(Math.abs(Math.round((Number(published) - Number(computed)) * unit))).toBe(1)
    }
  }
})

it('EGDI 2020 differs only in ranks of countries with the same printed index', () => {
  for (const { unit, published } of egdi2020.exceptions ?? []) {
    const own = egdi2020Rows.find(({ country }) => country === unit)
    const above = egdi2020Rows.find(row => row['rank'] === String(Number(published) - 1))
    expect(own?.['egdi']).toBe(above?.['egdi'])
  }
})

describe('DTI', () => {
  it('2020 as shipped gives the published totals of Đà Nẵng and Bắc Ninh', () => {
    const rows = [
      { province: 'Đà Nẵng', government: '0.5346', economy: '0.4155', society: '0.4964' },
      { province: 'Bắc Ninh', government: '0.4449', economy: '0.3668', society: '0.4052' },
    ].map(({ province, government, economy, society }) => ({
      province,
      'digital-government': government,
      'digital-economy': economy,
      'digital-society': society,
    }))
    const { entries } = recompute(dti2020, rows, 'province', '2020')
    expect(entries.map(({ unit, score }) => [unit, score])).toEqual([
      ['Đà Nẵng', '0.4874'],
      ['Bắc Ninh', '0.4096'],
    ])
  })

  it('2022 as shipped gives the published totals of three provinces, apart from the exception that it names', () => {
    const { entries } = recompute(dti2022, dti2022Figures, 'province', '2022')
    const totals = entries.map(({ unit, score }, index) => ({
      unit,
      figure: 'score',
      published: dti2022Figures[index]?.['dti'],
      computed: score,
    }))
    const named = (dti2022.exceptions ?? []).map(({ reason: _, ...figure }) => figure)
    expect(totals).toHaveLength(3)
    expect(totals.filter(({ published, computed }) => published !== computed)).toEqual(named)
  })

  it('2022 as shipped ranks three provinces in the published order', () => {
    const { entries } = rank(recompute(dti2022, dti2022Figures, 'province', '2022'))
    const published = new Map(dti2022Ranks.map(({ province, rank: place }) => [province, Number(place)]))
    const places = entries.map(({ unit }) => published.get(unit) ?? Number.NaN)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('2022 lists 63 provinces, with the tie 15, 15, 17', () => {
    expect(dti2022Ranks).toHaveLength(63)
    expect(dti2022Ranks.slice(13, 17).map(row => row['rank'])).toEqual(['14', '15', '15', '17'])
  })

  it('2022 weighs its main indices 100, 100, 100, 100, 100, 200, 150 and 150', () => {
    expect(dti2022.scorecard.criteria.map(({ max }) => max)).toEqual(
      [100, 100, 100, 100, 100, 200, 150, 150].map(points => `${points}/1000`),
    )
  })
})

it('IT application 2017 has the 53 published ranks', () => {
  const { entries } = rank(itApplication2017.map(({ province = '', score = '' }) => ({ unit: province, score })))
  const ranks = new Map(entries.map(entry => [entry.unit, String(entry.rank)]))
  expect(entries).toHaveLength(53)
  expect(itApplication2017.filter(({ province = '', rank: published }) => ranks.get(province) !== published)).toEqual(
    [],
  )
})

it.each(Object.values(frameworks).filter((one): one is Framework => 'scorecard' in one))(
  '$scorecard.id is a scorecard, with its title and criteria in both languages and its source',
  framework => {
    const { scorecard } = framework
    expect(parseScorecard(scorecard)).toBe(scorecard)
    const texts = [scorecard.title, ...scorecard.criteria.map(({ title }) => title)] as readonly Bilingual[]
    for (const { vi, en } of texts) expect(vi.length * en.length).toBeGreaterThan(0)
    expect(scorecard.source?.title).toBeTruthy()
  },
)
