import { readFileSync } from 'node:fs'
import { type RankingOptions, rank } from 'egov-kpi'
import { describe, expect, it } from 'vitest'

/** The rows of a table: a line of headings, then one line for each unit, cells parted by semicolons. */
function rowsOf(file: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(';'))
}

describe('Doing Business 2020 (World Bank): ease of doing business', () => {
  const rows = rowsOf('doing-business-2020.csv').map(([unit = '', rank, score = '']) => ({ unit, rank, score }))
  const matching = (options: RankingOptions) => {
    const { entries } = rank(
      rows.map(({ unit, score }) => ({ unit, score })),
      options,
    )
    const ranks = new Map(entries.map(entry => [entry.unit, String(entry.rank)]))
    return rows.filter(({ unit, rank }) => ranks.get(unit) === rank).length
  }

  it('has all 190 printed ranks if the exact score breaks the ties of the printed one', () => {
    expect(rows).toHaveLength(190)
    expect(matching({ decimals: 1, tieBreakers: [{ by: 'exact' }] })).toBe(190)
  })

  it('has 157 of them if economies with the same printed score share a rank', () => {
    expect(matching({ decimals: 1 })).toBe(157)
  })
})

describe('the Digital Government Index 2023 (OECD)', () => {
  const rows = rowsOf('oecd-dgi-2023.csv').map(([unit = '', score = '', rank = '']) => ({ unit, score, rank }))
  const partners = rows.filter(({ rank }) => rank === '').map(({ unit }) => unit)
  const entries = rows.map(({ unit, score }) => ({ unit, score }))
  const printed = Object.fromEntries(rows.filter(({ rank }) => rank !== '').map(({ unit, rank }) => [unit, rank]))
  const ranksIn = (options: RankingOptions) =>
    Object.fromEntries(rank(entries, options).entries.map(({ unit, rank }) => [unit, String(rank)]))

  it('has all 33 printed ranks if the five countries that it scores and does not rank are out of competition', () => {
    const reason = { vi: 'Không phải thành viên OECD', en: 'Not a member of the OECD' }
    const outOfCompetition = partners.map(unit => ({ unit, reason }))
    expect(partners).toEqual(['PER', 'BRA', 'ARG', 'HRV', 'ROU'])
    expect(ranksIn({ outOfCompetition })).toEqual(printed)
    expect(rank(entries, { outOfCompetition }).unranked[0]).toEqual({
      unit: 'PER',
      score: '0.62',
      exact: '0.62',
      reason,
      outOfCompetition: true,
    })
  })

  it('has 13 of them if these countries are ranked with the others', () => {
    const ranks = ranksIn({})
    expect(Object.keys(printed).filter(unit => ranks[unit] === printed[unit])).toHaveLength(13)
  })
})
