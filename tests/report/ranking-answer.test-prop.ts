import { formatText, type RankingEntry, rank } from 'egov-kpi'
import { reportRanking } from 'egov-kpi/report'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const name = fc.array(fc.constantFrom('Sở', 'Ủy', 'ban', 'nhân', 'dân', 'xã', 'và'), { minLength: 1, maxLength: 25 })

const cases = fc.record({
  units: fc.array(
    fc.record({
      name,
      score: fc.option(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.constantFrom(1, 3, 7)), { freq: 6 }),
      group: fc.constantFrom('g-1', 'g-2', 'g-3', 'g-4', 'g-5'),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  within: fc.boolean(),
  prefer: fc.constantFrom('higher' as const, 'lower' as const),
  isBanded: fc.boolean(),
  band: name,
})

it('the sentence of a ranking has at most 45 words in each language, no id and no fraction', () => {
  fc.assert(
    fc.property(cases, ({ units, within, prefer, isBanded, band }) => {
      const entries = units.map(
        ({ score, group }, index): RankingEntry => ({
          unit: `unit-${index}`,
          group,
          score: score === null ? null : `${score[0]}/${score[1]}`,
        }),
      )
      const ranking = rank(entries, {
        prefer,
        ...(within ? { within: 'group' } : {}),
        ...(isBanded
          ? {
              bands: [
                { id: 'band-1', name: band.join(' '), atLeast: 100 },
                { id: 'band-2', name: 'Khá', below: 100 },
              ],
            }
          : {}),
      })
      const [{ sentence }] = reportRanking(ranking, {
        names: {
          units: Object.fromEntries(units.map(({ name: words }, index) => [`unit-${index}`, words.join(' ')])),
          groups: Object.fromEntries(['1', '2', '3', '4', '5'].map(one => [`g-${one}`, `Nhóm ${one}`])),
        },
        explanations: 'none',
      })
      const texts = (['vi', 'en'] as const).map(language => formatText(sentence ?? '', language))
      for (const text of texts) {
        expect(text.split(/\s+/).length).toBeLessThanOrEqual(45)
        expect(text).not.toMatch(/unit-|band-|g-\d|\d\/\d/)
        expect(text).toMatch(/\.$/)
      }
    }),
  )
})
