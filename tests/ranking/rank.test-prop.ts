import { compareRankings, formatExact, parseExact, type RankingEntry, rank, round } from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addFractions } from '../../src/foundation/fraction'
import { isAccepted } from '../../src/foundation/schema'

const steps = fc.integer({ min: 0, max: 400 })
const decimal = steps.map(step => formatExact({ numerator: BigInt(step * 5), denominator: 100n }))
const ratio = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }))
  .map(([above, below]) => `${above}/${below}`)
const score = fc.oneof(decimal, ratio, fc.integer({ min: -50, max: 50 }))
const entries = fc
  .array(fc.record({ score, group: fc.constantFrom('x', 'y', 'z') }), { minLength: 1, maxLength: 40 })
  .map(list => list.map((entry, index): RankingEntry => ({ unit: `u${index}`, ...entry })))
const methods = ['competition', 'dense', 'average'] as const

/** Definitions written without any sorting: how many are better, how many different better scores, the middle of equals. */
function byDefinition(all: readonly RankingEntry[], one: RankingEntry, method: (typeof methods)[number]): number {
  const compare = (other: RankingEntry): number => {
    const [left, right] = [parseExact(other.score ?? 0), parseExact(one.score ?? 0)]
    const difference = left.numerator * right.denominator - right.numerator * left.denominator
    return difference > 0n ? 1 : difference < 0n ? -1 : 0
  }
  const better = all.filter(other => compare(other) > 0)
  if (method === 'competition') return better.length + 1
  if (method === 'dense') return new Set(better.map(({ score }) => formatExact(parseExact(score ?? 0)))).size + 1
  const equals = all.filter(other => compare(other) === 0).length
  return better.length + (equals + 1) / 2
}

it.each(methods)('%s ranks agree with their definition', ties => {
  fc.assert(
    fc.property(entries, all => {
      for (const { unit, rank: given } of rank(all, { ties }).entries) {
        const one = all.find(entry => entry.unit === unit) as RankingEntry
        expect(given).toBe(byDefinition(all, one, ties))
      }
    }),
  )
})

it.each(methods)('%s ranks within groups are those of each group alone', ties => {
  fc.assert(
    fc.property(entries, all => {
      const within = rank(all, { ties, within: 'group' }).entries
      const alone = [...new Set(all.map(({ group }) => group))].flatMap(
        group =>
          rank(
            all.filter(entry => entry.group === group),
            { ties },
          ).entries,
      )
      expect(within.map(({ unit, rank }) => [unit, rank])).toEqual(alone.map(({ unit, rank }) => [unit, rank]))
    }),
  )
})

it('the order of the input does not change any rank', () => {
  fc.assert(
    fc.property(
      entries.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(rank(shuffled).entries).toEqual(rank(all).entries)
      },
    ),
  )
})

it('more points never rank lower', () => {
  fc.assert(
    fc.property(entries, fc.nat(), steps, (all, index, more) => {
      const chosen = all[index % all.length] as RankingEntry
      const raised = formatExact(
        addFractions(parseExact(chosen.score ?? 0), { numerator: BigInt(more), denominator: 7n }),
      )
      const rankOf = (list: readonly RankingEntry[]) =>
        rank(list).entries.find(({ unit }) => unit === chosen.unit)?.rank ?? 0
      expect(rankOf(all.with(index % all.length, { ...chosen, score: raised }))).toBeLessThanOrEqual(rankOf(all))
    }),
  )
})

it('sums of the same decimals, thirds or ratios in another order stay tied', () => {
  const total = (parts: readonly (string | number)[]): string =>
    formatExact(parts.map(part => parseExact(part)).reduce(addFractions))
  fc.assert(
    fc.property(
      fc.array(fc.oneof(decimal, ratio, fc.constantFrom('1/3', '2/3', '1/7')), { minLength: 1, maxLength: 30 }),
      parts => {
        const tied = [
          { unit: 'forwards', score: total(parts) },
          { unit: 'backwards', score: total(parts.toReversed()) },
        ]
        expect(rank(tied).entries.map(entry => entry.rank)).toEqual([1, 1])
      },
    ),
  )
})

it('numbers too close for floating point are ranked apart, and equal ones are tied', () => {
  const digits = fc.bigInt({ min: 10n ** 30n, max: 10n ** 39n })
  fc.assert(
    fc.property(digits, fc.bigInt({ min: -2n, max: 2n }), (number, difference) => {
      const pair = [
        { unit: 'a', score: number.toString() },
        { unit: 'b', score: (number + difference).toString() },
      ]
      const ranks = Object.fromEntries(rank(pair).entries.map(({ unit, rank }) => [unit, rank]))
      expect(ranks).toEqual(difference === 0n ? { a: 1, b: 1 } : difference > 0n ? { a: 2, b: 1 } : { a: 1, b: 2 })
    }),
  )
})

it('rounding by the ranking gives the same as ranking rounded scores', () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 0, max: 3 }), (all, decimals) => {
      const rounded = all.map(entry => ({ ...entry, score: round(entry.score ?? 0, { decimals, mode: 'half-up' }) }))
      expect(rank(all, { decimals }).entries.map(({ unit, score, rank }) => [unit, score, rank])).toEqual(
        rank(rounded).entries.map(({ unit, score, rank }) => [unit, score, rank]),
      )
    }),
  )
})

it('a ranking comes back from JSON unchanged', () => {
  fc.assert(
    fc.property(entries, all => {
      const ranking = rank(all, { within: 'group' })
      expect(rank(JSON.parse(JSON.stringify(all)), { within: 'group' })).toEqual(ranking)
      expect(JSON.parse(JSON.stringify(ranking))).toEqual(ranking)
    }),
  )
})

it('a ranking does not move against itself, and movements in both directions mirror each other', () => {
  fc.assert(
    fc.property(entries, fc.array(score, { minLength: 40, maxLength: 40 }), (all, scores) => {
      const before = rank(all)
      const after = rank(all.map((entry, index) => ({ ...entry, score: scores[index] ?? 0 })))
      expect(compareRankings(before, before).movements.every(({ gained }) => gained === 0)).toBe(true)
      const back = new Map(compareRankings(before, after).movements.map(({ unit, gained }) => [unit, gained]))
      for (const { unit, gained } of compareRankings(after, before).movements)
        expect(gained).toBe(0 - (back.get(unit) ?? 0))
    }),
  )
})

/** Anything at all where an entry is expected, and things that are nearly one. */
const nearlyAnEntry = fc.oneof(
  fc.anything(),
  fc.record(
    {
      unit: fc.oneof(fc.string(), fc.constant('a'), fc.anything()),
      score: fc.oneof(score, fc.double(), fc.constant(null), fc.anything()),
      exact: fc.oneof(score, fc.constant(null), fc.constant(undefined), fc.anything()),
      reason: fc.oneof(fc.string(), fc.constant({ vi: 'a', en: 'b' }), fc.constant(undefined), fc.anything()),
      group: fc.oneof(fc.string(), fc.constant(undefined)),
      values: fc.oneof(fc.dictionary(fc.string(), fc.oneof(score, fc.constant(null), fc.double())), fc.anything()),
    },
    { requiredKeys: ['unit', 'score'] },
  ),
)

it('the reader of entries accepts what their schema accepts', async () => {
  const { readEntry, RankingEntry: schema } = await import('../../src/ranking/entry')
  fc.assert(
    fc.property(nearlyAnEntry, input => {
      const { issues } = readEntry(input, () => [])
      expect(issues === undefined).toBe(isAccepted(schema, input))
      if (issues !== undefined) expect(issues.length).toBeGreaterThan(0)
    }),
    { numRuns: 1000 },
  )
})
