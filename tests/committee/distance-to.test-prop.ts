import {
  type DistanceGoal,
  distanceTo,
  type Evaluation,
  type GoalDistance,
  isEgovKpiError,
  type Observation,
  parseExact,
  type Ranking,
  type RankingOptions,
  rank,
  type WhatIfChange,
  whatIf,
} from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { evaluations, type Given } from './cases'

const policies: fc.Arbitrary<RankingOptions> = fc
  .record({
    ties: fc.constantFrom('competition' as const, 'dense' as const, 'average' as const, 'ordinal' as const),
    decimals: fc.constantFrom('exact' as const, 0, 1, 2),
    isWithin: fc.boolean(),
    breakers: fc.constantFrom(
      [],
      [{ by: 'exact' as const }],
      [{ by: 'value' as const, value: 'without-inside', prefer: 'lower' as const }],
      [{ by: 'value' as const, value: 'without-inside', prefer: 'higher' as const }, { by: 'exact' as const }],
    ),
    hasBands: fc.boolean(),
    limits: fc.record({
      isByPlace: fc.boolean(),
      quota: fc.option(fc.nat(2), { freq: 2 }),
      isKnockedOut: fc.boolean(),
      isExcluding: fc.boolean(),
      ties: fc.constantFrom('all-in' as const, 'all-out' as const),
      share: fc.constantFrom({}, { share: '1/2', of: 'all' as const }, { share: '1/3', of: ['A', 'B'] }),
      prefer: fc.constantFrom({}, {}, { prefer: 'lower' as const }),
    }),
    cuts: fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), fc.nat(10)),
  })
  .map(({ ties, decimals, isWithin, breakers, hasBands, limits, cuts: [low, more, subtotal] }) => ({
    ties,
    decimals,
    ...(isWithin ? { within: 'group' as const } : {}),
    tieBreakers: ties === 'ordinal' ? [...breakers, { by: 'unit' as const }] : breakers,
    holes: 'report' as const,
    ...(hasBands && (limits.quota !== null || limits.isKnockedOut) ? {} : limits.prefer),
    ...(hasBands
      ? {
          bands: limits.isByPlace
            ? [
                { id: 'A', place: 'number' as const, atMost: 1 },
                { id: 'B', place: 'number' as const, above: 1, atMost: 2, allOf: [{ criterion: 'p0', atLeast: 1 }] },
                { id: 'C', place: 'number' as const, above: 2 },
              ]
            : [
                { id: 'A', atLeast: low + more, allOf: [{ of: 'without-inside', atLeast: subtotal }] },
                { id: 'B', atLeast: low, below: low + more },
                { id: 'C', below: low },
              ],
          cutoff: { ties: limits.ties, rounding: 'down' as const },
          ...(limits.quota === null
            ? {}
            : { quotas: [{ band: 'A', count: limits.quota, ...limits.share, otherwise: 'B' }] }),
          ...(limits.isKnockedOut
            ? { knockOuts: [{ id: 'low', when: { criterion: 'p0', below: 2 }, atMost: 'B' }] }
            : {}),
        }
      : limits.isExcluding
        ? { knockOuts: [{ id: 'none', when: { criterion: 'p0', atMost: 0 }, ranked: false as const }] }
        : {}),
  }))

const hasPlace = (ranking: Ranking<Evaluation>, unit: string, goal: DistanceGoal): boolean => {
  const entry = ranking.entries.find(one => one.unit === unit)
  if (entry === undefined) return false
  return 'rank' in goal ? entry.rank <= goal.rank : entry.band === goal.band
}

/** The same change with another value. */
const withValue = (change: WhatIfChange, value: unknown): WhatIfChange =>
  'indicator' in change
    ? { ...(change as Observation), value: value as string }
    : ({ ...(change as object), value } as WhatIfChange)

interface Asked {
  readonly ranking: Ranking<Evaluation>
  readonly given: readonly Given[]
  readonly unit: string
  readonly goal: DistanceGoal
  readonly distance: GoalDistance
}

/** Questions about all kinds of evaluations, and their answers. */
const asked: fc.Arbitrary<Asked | null> = fc
  .tuple(evaluations(true), policies, fc.nat(), fc.integer({ min: 1, max: 4 }), fc.constantFrom('A', 'B', 'C'))
  .map(([{ evaluation, given }, policy, chosen, place, band]) => {
    const ranking = rank(evaluation, policy)
    const entry = ranking.entries[chosen % Math.max(1, ranking.entries.length)]
    if (entry === undefined) return null
    const goal = ranking.policy.bands === undefined ? { rank: place } : { band }
    try {
      return { ranking, given, unit: entry.unit, goal, distance: distanceTo(ranking, entry.unit, goal) }
    } catch (error) {
      expect(isEgovKpiError(error) && error).toMatchObject({
        issues: [{ code: 'out-of-range', parameters: { what: 'rank' } }],
      })
      return null
    }
  })

it('an improvement leads to the place when it is made, and the next lower value does not', () => {
  const seen = { improvements: 0, less: 0, bands: 0, observed: 0 }
  fc.assert(
    fc.property(asked, one => {
      if (one === null) return
      const { ranking, unit, goal, distance } = one
      const after = (change: WhatIfChange) => whatIf(ranking, [change])
      expect(distance.isReached).toBe(hasPlace(ranking, unit, goal))
      for (const { change, notEnough, criterion, points, gain } of distance.improvements) {
        const reached = after(change)
        expect(hasPlace(reached, unit, goal)).toBe(true)
        expect(reached.source.entries.find(entry => entry.unit === unit)?.points[criterion]).toBe(points)
        expect(gain.startsWith('-')).toBe(false)
        seen.improvements++
        if ('band' in goal) seen.bands++
        if ('indicator' in change) seen.observed++
        if (notEnough === null) continue
        seen.less++
        expect(hasPlace(after(withValue(change, notEnough)), unit, goal)).toBe(false)
      }
    }),
    { numRuns: 560 },
  )
  expect(seen.improvements).toBeGreaterThan(80)
  expect(seen.less).toBeGreaterThan(60)
  expect(seen.bands).toBeGreaterThan(10)
  expect(seen.observed).toBeGreaterThan(10)
})

/** All values of the rules that have only a few. */
const few: Readonly<Record<string, readonly unknown[]>> = {
  'yes-no': [false, true],
  levels: ['none', 'third', 'half', 'all'],
  steps: ['0', '1', '2', '3', '4'],
  count: ['0', '1', '2', '3', '4', '5'],
  deduction: ['6', '5', '4', '3', '2', '1', '0'],
  points: Array.from({ length: 101 }, (_, tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`),
}

it('trying every value finds the improvement that is named, or none if none is named', () => {
  let tried = 0
  fc.assert(
    fc.property(asked, one => {
      if (one === null || one.distance.isReached) return
      const { ranking, given, unit, goal, distance } = one
      const { leaf } = ranking.source.scorecard.rounding
      const entry = ranking.source.entries.find(other => other.unit === unit)
      const criteria = ranking.source.scorecard.criteria.flatMap(node => ('criteria' in node ? node.criteria : [node]))
      for (const node of criteria) {
        const all = 'rule' in node && node.indicator === undefined ? few[node.rule.kind] : undefined
        const isPoints = 'rule' in node && node.rule.kind === 'points'
        const values = isPoints ? all?.filter(value => Number(value) <= Number(node.max)) : all
        const own = given.find(({ id }) => id === node.id)
        // No value is named where each moves the figure of the units that it is compared with.
        if ('rule' in node && JSON.stringify(node.rule).includes('"figure"')) continue
        if (values === undefined || own?.isExempt(unit) || leaf === 'exact' || leaf.decimals !== 1) continue
        const reaching = values.flatMap(value => {
          const assumed = whatIf(ranking, [{ unit, criterion: node.id, value }])
          const points = assumed.source.entries.find(other => other.unit === unit)?.points[node.id] ?? null
          const before = entry?.points[node.id] ?? null
          const isMore = points !== null && (before === null || Number(points) > Number(before))
          return isMore && hasPlace(assumed, unit, goal) ? [Number(points)] : []
        })
        const way = distance.improvements.find(({ criterion }) => criterion === node.id)
        expect(way === undefined ? Number.POSITIVE_INFINITY : Number(way.points)).toBe(Math.min(...reaching))
        tried++
      }
    }),
    { numRuns: 300 },
  )
  expect(tried).toBeGreaterThan(30)
})

const number = (text: string): number => {
  const { numerator, denominator } = parseExact(text)
  return Number(numerator) / Number(denominator)
}

it('a criterion that is not enough alone leaves a shortfall, which is no larger than before', () => {
  let seen = 0
  fc.assert(
    fc.property(asked, one => {
      if (one === null || 'band' in one.goal) return
      const { distance } = one
      expect(distance.shortfalls.length).toBe(distance.isReached ? 0 : 1)
      for (const { shortfalls } of distance.insufficient) {
        expect(shortfalls).toHaveLength(1)
        expect(number(shortfalls[0]?.by ?? '')).toBeLessThanOrEqual(number(distance.shortfalls[0]?.by ?? ''))
        seen++
      }
    }),
  )
  expect(seen).toBeGreaterThan(20)
})

it('a distance from JSON is the same', () => {
  fc.assert(
    fc.property(asked, one => {
      if (one === null) return
      expect(distanceTo(JSON.parse(JSON.stringify(one.ranking)), one.unit, one.goal)).toEqual(one.distance)
    }),
  )
})
