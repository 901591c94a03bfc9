import {
  formatExact,
  isEgovKpiError,
  parseExact,
  parseRanking,
  type Ranking,
  type RankingEntry,
  type RankingOptions,
  type RankingQuota,
  rank,
} from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { subtractFractions, zero } from '../../src/foundation/fraction'

const names = ['A', 'B', 'C', 'D'] as const
const bandPlace = (band: string | undefined): number => names.indexOf((band ?? '') as (typeof names)[number])
const share = fc.constantFrom('0', '1/10', '1/5', '1/3', '1/2', '2/3', '1')

/** Bands from the best to the worst: by score, or by place as a number or a share. */
const bands: fc.Arbitrary<NonNullable<RankingOptions['bands']>> = fc.oneof(
  fc.constant([
    { id: 'A', atLeast: 9 },
    { id: 'B', atLeast: 6, below: 9 },
    { id: 'C', atLeast: 3, below: 6 },
    { id: 'D', below: 3 },
  ]),
  fc.constantFrom('number' as const, 'share' as const).map(place => {
    const [first, second, third] = place === 'number' ? [2, 5, 9] : ['1/10', '1/3', '3/4']
    return [
      { id: 'A', place, atMost: first as string | number },
      { id: 'B', place, above: first as string | number, atMost: second as string | number },
      { id: 'C', place, above: second as string | number, atMost: third as string | number },
      { id: 'D', place, above: third as string | number },
    ]
  }),
)

const quota: fc.Arbitrary<RankingQuota> = fc
  .record({
    band: fc.constantFrom(0, 1, 2),
    count: fc.option(fc.nat(3), { nil: undefined }),
    share,
    of: fc.constantFrom('all' as const, ['A', 'B'], ['A', 'B', 'C']),
    further: fc.constantFrom(1, 2, 3),
  })
  .map(({ band, further, count, share, of }) => ({
    band: names[band] as string,
    otherwise: names[Math.min(3, band + further)] as string,
    ...(count === undefined ? { share, of } : count === 0 ? { count, share, of } : { count }),
  }))

const options: fc.Arbitrary<RankingOptions> = fc
  .record({
    ties: fc.constantFrom('competition' as const, 'dense' as const, 'average' as const),
    isWithin: fc.boolean(),
    bands,
    cutoff: fc.record({
      ties: fc.constantFrom('all-in' as const, 'all-out' as const),
      rounding: fc.constantFrom('down' as const, 'up' as const, 'half-up' as const),
    }),
    knockOuts: fc.subarray([
      { id: 'one', when: { criterion: 'violations', atLeast: 1 }, atMost: 'B' },
      { id: 'two', when: { criterion: 'violations', atLeast: 2 }, atMost: 'C' },
      { id: 'three', when: { criterion: 'violations', atLeast: 3 }, ranked: false as const },
    ]),
    quotas: fc.uniqueArray(quota, { maxLength: 3, selector: ({ band }) => band }),
    tieBreakers: fc.constantFrom([], [{ by: 'criterion' as const, criterion: 'online', prefer: 'higher' as const }]),
  })
  .map(({ isWithin, ...rest }) => ({ ...rest, ...(isWithin ? { within: 'group' as const } : {}) }))

const entries = fc
  .array(
    fc.record({
      score: fc.constantFrom(1, 4, 6, 7, 9, 9, 10),
      group: fc.constantFrom('x', 'y'),
      points: fc.record({ violations: fc.constantFrom(0, 0, 0, 1, 2, 3), online: fc.nat(3) }),
    }),
    { minLength: 1, maxLength: 30, size: 'max' },
  )
  .map(list => list.map((entry, index): RankingEntry => ({ unit: `u${index}`, ...entry })))

const byUnit = ({ entries }: Ranking) => Object.fromEntries(entries.map(entry => [entry.unit, entry]))

it('the order of the input changes nothing', () => {
  fc.assert(
    fc.property(
      entries.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      options,
      ([all, shuffled], policy) => {
        expect(byUnit(rank(shuffled, policy))).toEqual(byUnit(rank(all, policy)))
      },
    ),
  )
})

/** The parts of a ranking that are compared: its groups, or all of it. */
const partsOf = ({ entries, policy }: Ranking) =>
  policy.within === undefined ? [entries] : ['x', 'y'].map(group => entries.filter(entry => entry.group === group))

/** How many units a quota leaves room for, written without the library's fractions. */
function roomFor(quota: RankingQuota, among: number, rounding: string): number {
  const { count = Number.POSITIVE_INFINITY, share } = quota
  if (share === undefined) return count
  const [numerator = 0, denominator = 1] = String(share).split('/').map(Number)
  const [whole, rest] = [Math.floor((numerator * among) / denominator), (numerator * among) % denominator]
  const isUp = rounding === 'up' ? rest > 0 : rounding === 'half-up' && 2 * rest >= denominator
  return Math.min(count, whole + Number(isUp))
}

it('a quota is exceeded by nobody but equals who are all in, the best stay, and none falls while there is room', () => {
  const seen = { full: 0, tied: 0 }
  fc.assert(
    fc.property(entries, options, quota, (all, policy, only) => {
      const { ties = 'all-in', rounding = 'down' } = policy.cutoff ?? {}
      const before = byUnit(rank(all, { ...policy, quotas: [] }))
      for (const part of partsOf(rank(all, { ...policy, ties: 'competition', quotas: [only] }))) {
        const own = part.map(({ unit }) => before[unit]?.band)
        const among = own.filter(
          band => only.of === undefined || only.of === 'all' || only.of.includes(band ?? ''),
        ).length
        const room = roomFor(only, among, rounding)
        const members = part.filter(({ unit }) => before[unit]?.band === only.band)
        const [staying, falling] = [true, false].map(stays =>
          members.filter(({ band }) => (band === only.band) === stays).map(({ rank }) => rank),
        ) as [number[], number[]]
        if (falling.length === 0) {
          expect(members.length <= room || ties === 'all-in').toBe(true)
          if (members.length > room) seen.tied++
          continue
        }
        seen.full++
        expect(members.length).toBeGreaterThan(room)
        expect(Math.max(0, ...staying)).toBeLessThan(Math.min(...falling))
        if (ties === 'all-out') expect(staying.length).toBeLessThanOrEqual(room)
        else {
          const last = Math.max(0, ...staying)
          if (staying.length > room) seen.tied++
          expect(staying.filter(place => place < last).length).toBeLessThan(Math.max(1, room))
        }
      }
    }),
    { numRuns: 400 },
  )
  expect(seen.full).toBeGreaterThan(50)
  expect(seen.tied).toBeGreaterThan(5)
})

it('a knock-out never raises a unit, and changes no score and no rank unless it leaves the unit unranked', () => {
  let lowered = 0
  fc.assert(
    fc.property(entries, options, (all, { knockOuts = [], ...policy }) => {
      const lowering = knockOuts.filter(({ ranked }) => ranked === undefined)
      const before = byUnit(rank(all, { ...policy, quotas: [] }))
      for (const after of rank(all, { ...policy, quotas: [], knockOuts: lowering }).entries) {
        const { lowered: steps, band, ...place } = after
        const { band: own, ...placeBefore } = before[after.unit] ?? expect.fail()
        expect(place).toEqual(placeBefore)
        expect(bandPlace(band)).toBeGreaterThanOrEqual(bandPlace(own))
        if (steps !== undefined) lowered++
      }
    }),
  )
  expect(lowered).toBeGreaterThan(20)
})

it('the steps by which a band was lowered lead from the band without them to the band of the unit, always down', () => {
  fc.assert(
    fc.property(entries, options, (all, policy) => {
      const excluding = policy.knockOuts?.filter(({ ranked }) => ranked === false) ?? []
      const before = byUnit(rank(all, { ...policy, quotas: [], knockOuts: excluding }))
      for (const { unit, band, lowered = [] } of rank(all, policy).entries) {
        let at = before[unit]?.band
        for (const { from, to } of lowered) {
          expect(from).toBe(at)
          expect(bandPlace(to)).toBeGreaterThan(bandPlace(from))
          at = to
        }
        expect(at).toBe(band)
      }
    }),
  )
})

it('units out of competition change nothing for the others', () => {
  fc.assert(
    fc.property(
      entries.chain(all => fc.tuple(fc.constant(all), fc.subarray(all))),
      options,
      ([all, chosen], policy) => {
        const out = new Set(chosen.map(({ unit }) => unit))
        const outOfCompetition = [...out].map(unit => ({ unit, reason: 'Không xếp hạng' }))
        const others = all.filter(({ unit }) => !out.has(unit))
        const { unranked, ...ranking } = rank(all, { ...policy, outOfCompetition })
        expect(unranked.filter(one => one.outOfCompetition === true).map(({ unit }) => unit)).toEqual([...out])
        // Where nobody is left, no criterion is known either.
        if (others.length > 0) expect(byUnit({ ...ranking, unranked })).toEqual(byUnit(rank(others, policy)))
      },
    ),
  )
})

it('to prefer lower scores is to prefer higher ones of the numbers with the other sign', () => {
  const negative = (score: string | number): string => formatExact(subtractFractions(zero, parseExact(score)))
  fc.assert(
    fc.property(
      entries,
      options,
      fc.constantFrom('exact' as const, 0),
      (all, { bands: _, knockOuts: __, quotas: ___, ...policy }, decimals) => {
        const placesIn = (list: readonly RankingEntry[], prefer: 'higher' | 'lower') =>
          rank(list, {
            ...policy,
            decimals,
            prefer,
            tieBreakers: [...(policy.tieBreakers ?? []), { by: 'exact' }],
          }).entries.map(({ unit, rank, overallRank }) => [unit, rank, overallRank])
        const halves = all.map(entry => ({ ...entry, score: `${entry.score}/2` }))
        const turned = halves.map(entry => ({ ...entry, score: negative(entry.score) }))
        expect(placesIn(halves, 'lower')).toEqual(placesIn(turned, 'higher'))
      },
    ),
  )
})

it('a better rank never has a worse band by place', () => {
  fc.assert(
    fc.property(entries, options, (all, { knockOuts: _, quotas: __, ...policy }) => {
      if (policy.bands?.every(({ place }) => place === undefined) ?? true) return
      for (const part of partsOf(rank(all, policy)))
        for (const [index, { rank, band }] of part.entries())
          for (const other of part.slice(index + 1)) {
            expect(bandPlace(other.band)).toBeGreaterThanOrEqual(bandPlace(band))
            if (other.rank === rank) expect(other.band).toBe(band)
          }
    }),
  )
})

it('equals are refused at a line exactly where it matters whether they are all in', () => {
  const seen = { refused: 0, same: 0 }
  fc.assert(
    fc.property(entries, options, (all, { quotas: _, ...policy }) => {
      const under = (ties: 'all-in' | 'all-out' | 'refuse') =>
        byUnit(rank(all, { ...policy, cutoff: { rounding: 'down', ...policy.cutoff, ties } }))
      const isSame = JSON.stringify(under('all-in')) === JSON.stringify(under('all-out'))
      try {
        expect(under('refuse')).toEqual(under('all-in'))
        seen.same++
      } catch (error) {
        expect(isEgovKpiError(error) && [...new Set(error.issues.map(({ code }) => code))]).toEqual(['tie-at-cutoff'])
        seen.refused++
        return
      }
      expect(isSame).toBe(true)
    }),
  )
  expect(seen.refused).toBeGreaterThan(5)
  expect(seen.same).toBeGreaterThan(20)
})

it('a ranking comes back from JSON, and is refused if a band or a step is another', () => {
  fc.assert(
    fc.property(entries, options, (all, policy) => {
      const ranking = rank(all, { ...policy, outOfCompetition: [{ unit: 'u0', reason: 'Không xếp hạng' }] })
      const copy = (): Ranking => JSON.parse(JSON.stringify(ranking))
      expect(parseRanking(copy())).toEqual(ranking)
      const [first] = ranking.entries
      if (first === undefined) return
      const altered = copy()
      const [{ lowered: _, ...bare }] = altered.entries as [(typeof altered.entries)[number]]
      const changed = { ...bare, band: names[(bandPlace(first.band) + 1) % names.length] as string }
      expect(() => parseRanking({ ...altered, entries: altered.entries.with(0, changed) })).toThrow()
    }),
  )
})
