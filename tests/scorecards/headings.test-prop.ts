import { type Evaluation, type EvaluationEntry, evaluate, formatExact, parseExact, parseScorecard } from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
} from '../../src/foundation/fraction'

/** A node of a random scorecard. Every number is whole, so that any rounding can write the greatest value. */
interface Node {
  readonly max?: number
  readonly criteria?: readonly Node[]
  readonly cap?: number
  readonly scale?: number
  readonly weight?: number
  readonly rounding?: object
}

const { node } = fc.letrec<{ node: Node; leaf: Node; heading: Node }>(tie => ({
  node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('heading')),
  leaf: fc.record({ max: fc.integer({ min: 1, max: 9 }) }),
  heading: fc.record(
    {
      criteria: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
      cap: fc.integer({ min: 1, max: 12 }),
      scale: fc.constantFrom(1, 5, 100),
      weight: fc.integer({ min: 1, max: 20 }),
      rounding: fc.record({
        decimals: fc.integer({ min: 0, max: 2 }),
        mode: fc.constantFrom('half-up', 'half-even', 'truncate'),
      }),
    },
    { requiredKeys: ['criteria'] },
  ),
}))
const trees = fc.array(node, { minLength: 1, maxLength: 3 })

/** What a node counts for at most, in the words of the guide: its weight; or the sum below it, up to its cap. */
const most = ({ max = 0, criteria, cap = Number.POSITIVE_INFINITY, weight }: Node): number =>
  criteria === undefined ? max : (weight ?? Math.min(cap, sumOf(criteria.map(most))))
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** The tree with ids: `h0`, `h1` … for headings, `c0`, `c1` … for criteria. */
const named = (nodes: readonly Node[]) => {
  const headings: { readonly id: string; readonly node: Node }[] = []
  const leaves: { readonly id: string; readonly max: number }[] = []
  const name = (one: Node): object => {
    if (one.criteria === undefined) {
      const leaf = { id: `c${leaves.length}`, max: one.max ?? 0 }
      leaves.push(leaf)
      return { ...leaf, rule: { kind: 'points' }, absence: { 'not-applicable': 'exclude' } }
    }
    const id = `h${headings.length}`
    headings.push({ id, node: one })
    return { id, ...one, criteria: one.criteria.map(name) }
  }
  const criteria = nodes.map(name)
  return { criteria, headings, leaves }
}

type Given = readonly (number | null)[]

const judge = (nodes: readonly Node[], given: Given, more: object = {}, isReversed = false): Evaluation => {
  const { criteria, leaves } = named(nodes)
  const rows = leaves.map(({ id, max }, place) => {
    const share = given[place % given.length] ?? null
    const value = share === null ? null : formatExact({ numerator: BigInt(max * share), denominator: 100n })
    return { unit: 'u', criterion: id, value, ...(share === null ? { absence: 'not-applicable' as const } : {}) }
  })
  return evaluate(
    parseScorecard({
      id: 's',
      title: 'S',
      scale: sumOf(nodes.map(most)),
      rounding: { leaf: 'exact', total: 'exact' },
      criteria,
      excluded: { policy: 'rescale-total' },
      ...more,
    }),
    {
      units: { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'u', name: 'U', group: 'g' }] },
      assessments: isReversed ? rows.toReversed() : rows,
      asOf: '2022-12-31',
      missing: 'error',
    },
  )
}
const entryOf = (...parameters: Parameters<typeof judge>) => judge(...parameters).entries[0] as EvaluationEntry

/** Shares of the maximum, in percent; null where the criterion does not apply. */
const share = fc.integer({ min: 0, max: 100 })
const shares = fc.array(share, { minLength: 1, maxLength: 8 })
const someShares = fc.array(fc.option(share, { freq: 4 }), { minLength: 1, maxLength: 8 })
const policies = fc.constantFrom('rescale-total', 'rescale-heading', 'full')

it('points and steps add up to the exact total, whatever headings do and whatever is excluded', () => {
  fc.assert(
    fc.property(trees, someShares, policies, (nodes, given, policy) => {
      const { points, adjustments = [], exact } = entryOf(nodes, given, { excluded: { policy } })
      if (exact === null) return
      const parts = [...Object.values(points).flatMap(text => text ?? []), ...adjustments.map(({ by }) => by)]
      expect(formatExact(parts.map(text => parseExact(text)).reduce(addFractions))).toBe(exact)
    }),
  )
})

it('the order of assessments changes nothing', () => {
  fc.assert(
    fc.property(trees, someShares, (nodes, given) => {
      const { given: _, ...entry } = entryOf(nodes, given)
      const { given: __, ...other } = entryOf(nodes, given, {}, true)
      expect(other).toEqual(entry)
    }),
  )
})

it('more points on a criterion are never worth less, neither in the total nor in the value of a heading', () => {
  fc.assert(
    fc.property(trees, shares, fc.nat(7), share, (nodes, given, place, more) => {
      const raised = given.map((one, index) => (index === place % given.length ? Math.max(one, more) : one))
      const [before, after] = [entryOf(nodes, given), entryOf(nodes, raised)]
      const atLeast = (one: string | null | undefined, other: string | null | undefined) =>
        expect(compareFractions(parseExact(one ?? '0'), parseExact(other ?? '0'))).toBeGreaterThanOrEqual(0)
      atLeast(after.exact, before.exact)
      for (const [id, value] of Object.entries(before.headings ?? {})) atLeast(after.headings?.[id], value)
    }),
  )
})

it('a heading never counts for more than its weight, has no value above its scale, and no total is above the scale', () => {
  fc.assert(
    fc.property(trees, someShares, policies, (nodes, given, policy) => {
      const { criteria: _, headings } = named(nodes)
      const totals = headings.map(({ id }) => ({ id, only: [id] }))
      const { exact, values = {}, headings: own = {} } = entryOf(nodes, given, { excluded: { policy }, totals })
      const isWithin = (number: string | null | undefined, limit: number) =>
        expect(compareFractions(parseExact(number ?? '0'), parseExact(limit))).toBeLessThanOrEqual(0)
      isWithin(exact, sumOf(nodes.map(most)))
      for (const { id, node: heading } of headings) {
        const { weight: __, ...unweighted } = heading
        if (Object.hasOwn(own, id)) isWithin(own[id], heading.scale ?? most(unweighted))
        if (nodes.some(top => top === heading)) isWithin(values[id], most(heading))
      }
    }),
  )
})

it('a value ÷ scale × weight is what a heading counts for', () => {
  const top = fc.record({
    criteria: fc.array(node, { minLength: 1, maxLength: 3 }),
    scale: fc.constantFrom(1, 5, 100),
    weight: fc.integer({ min: 1, max: 20 }),
    rounding: fc.constant({ decimals: 1, mode: 'half-up' }),
  })
  fc.assert(
    fc.property(top, shares, (heading, given) => {
      const { exact, headings = {} } = entryOf([heading], given)
      const part: Fraction = divideFractions(parseExact(headings['h0'] ?? ''), parseExact(heading.scale))
      expect(exact).toBe(formatExact(multiplyFractions(part, parseExact(heading.weight))))
    }),
  )
})

it('a unit that has everything has the scale, and each heading its greatest value', () => {
  fc.assert(
    fc.property(trees, nodes => {
      const { headings } = named(nodes)
      const entry = entryOf(nodes, [100])
      expect(entry.exact).toBe(String(sumOf(nodes.map(most))))
      for (const { id, node: heading } of headings) {
        const { weight: _, ...unweighted } = heading
        if (entry.headings !== undefined && Object.hasOwn(entry.headings, id))
          expect(entry.headings[id]).toBe(String(heading.scale ?? most(unweighted)))
      }
    }),
  )
})
