import { evaluate, type Fraction, formatExact, parseExact, parseScorecard } from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addFractions, compareFractions, divideFractions } from '../../src/foundation/fraction'

/** A rule as the guide describes it: a sum, the best few, or the mean of the best few of its parts, with points at the ends. */
interface Rule {
  readonly kind: 'points' | 'parts' | 'best-of' | 'mean-of'
  readonly parts: readonly Rule[]
  readonly max: number
  /** How many count, as a place among those there are. */
  readonly best: number
}

const { rule } = fc.letrec<{ rule: Rule; points: Rule; composed: Rule }>(tie => ({
  rule: fc.oneof({ maxDepth: 3, depthSize: 'small', withCrossShrink: true }, tie('points'), tie('composed')),
  points: fc.record({
    kind: fc.constant('points'),
    parts: fc.constant([]),
    max: fc.integer({ min: 1, max: 6 }),
    best: fc.nat(0),
  }),
  composed: fc
    .record({
      kind: fc.constantFrom('parts', 'best-of', 'mean-of'),
      parts: fc.array(tie('rule'), { minLength: 2, maxLength: 3 }),
      max: fc.constant(0),
      best: fc.nat(2),
    })
    // The parts of a mean have one maximum.
    .map(one => (one.kind === 'mean-of' ? { ...one, parts: one.parts.map(() => one.parts[0] as Rule) } : one)),
}))

const bestOf = ({ best, parts }: Rule): number => 1 + (best % parts.length)
const sum = (numbers: readonly Fraction[]): Fraction => numbers.reduce(addFractions, parseExact(0))
const whole = (number: number): Fraction => parseExact(number)
const highest = (numbers: readonly Fraction[], count: number): readonly Fraction[] =>
  numbers.toSorted((a, b) => compareFractions(b, a)).slice(0, count)

/** The maximum of a rule. */
function maxOf(one: Rule): Fraction {
  const maxima = one.parts.map(maxOf)
  if (one.kind === 'points') return whole(one.max)
  if (one.kind === 'parts') return sum(maxima)
  return one.kind === 'best-of' ? sum(highest(maxima, bestOf(one))) : (maxima[0] as Fraction)
}

/** The rule as data. */
function dataOf(one: Rule): object {
  if (one.kind === 'points') return { kind: 'points' }
  const parts = one.parts.map((part, place) => ({ id: `p${place}`, max: formatExact(maxOf(part)), rule: dataOf(part) }))
  if (one.kind === 'parts') return { kind: 'parts', parts }
  const best = bestOf(one)
  return one.kind === 'best-of' ? { kind: 'best-of', alternatives: parts, best } : { kind: 'mean-of', parts, best }
}

/** Shares of the maximum of each leaf, in tenths, in the order of the rule; null where nothing is given. */
type Shares = () => number | null
const sharesOf = (given: readonly (number | null)[]): Shares => {
  let place = 0
  return () => given[place++ % given.length] ?? null
}

/** What an assessor gives. */
function givenTo(one: Rule, next: Shares): unknown {
  if (one.kind === 'points') {
    const share = next()
    return share === null ? null : formatExact(parseExact(`${share * one.max}/10`))
  }
  return Object.fromEntries(one.parts.map((part, place) => [`p${place}`, givenTo(part, next)]))
}

/** The points, in the words of the guide; null if the rule is not scored. */
function pointsOf(one: Rule, next: Shares): Fraction | null {
  if (one.kind === 'points') {
    const share = next()
    return share === null ? null : parseExact(`${share * one.max}/10`)
  }
  const all = one.parts.map(part => pointsOf(part, next))
  const given = all.filter(points => points !== null)
  if (one.kind === 'parts') return given.length < all.length ? null : sum(given)
  const chosen = highest(given, bestOf(one))
  if (one.kind === 'best-of') return chosen.length === 0 ? null : sum(chosen)
  return chosen.length < bestOf(one) ? null : divideFractions(sum(chosen), whole(bestOf(one)))
}

const judged = (data: object, max: string, value: unknown): string | null => {
  const scorecard = parseScorecard({
    id: 's',
    title: 'S',
    scale: max,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [{ id: 'c', max, rule: data }],
  })
  const { entries } = evaluate(scorecard, {
    units: { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'u', name: 'U', group: 'g' }] },
    assessments: [{ unit: 'u', criterion: 'c', value }],
    asOf: '2022-12-31',
    missing: 'error',
  })
  return entries[0]?.points['c'] ?? null
}
const scored = (one: Rule, given: readonly (number | null)[]): string | null =>
  judged(dataOf(one), formatExact(maxOf(one)), givenTo(one, sharesOf(given)))

const tenths = fc.nat(10)
const shares = fc.array(tenths, { minLength: 1, maxLength: 9 })
const someShares = fc.array(fc.option(tenths, { freq: 5 }), { minLength: 1, maxLength: 9 })
it('sums, the best few and means give what their parts give, at any depth, and null where too few are given', () => {
  let absent = 0
  fc.assert(
    fc.property(rule, someShares, (one, given) => {
      const expected = pointsOf(one, sharesOf(given))
      if (expected === null) absent++
      expect(scored(one, given)).toBe(expected === null ? null : formatExact(expected))
    }),
    { numRuns: 300 },
  )
  expect(absent).toBeGreaterThan(10)
})

it('more on one part is never worth less, and what has everything has the maximum', () => {
  fc.assert(
    fc.property(rule, shares, fc.nat(8), tenths, (one, given, place, more) => {
      const raised = given.map((share, index) => (index === place % given.length ? Math.max(share, more) : share))
      const [before, after] = [scored(one, given), scored(one, raised)]
      expect(compareFractions(parseExact(after ?? ''), parseExact(before ?? ''))).toBeGreaterThanOrEqual(0)
      expect(scored(one, [10])).toBe(formatExact(maxOf(one)))
    }),
  )
})

/** Lists of points, and all of them in one list. */
const groups = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 }), {
  minLength: 2,
  maxLength: 4,
})
const alternatives = (maxima: readonly number[], prefix = 'a') =>
  maxima.map((max, place) => ({ id: `${prefix}${place}`, max, rule: { kind: 'points' } }))

it('the best of the best of groups is the best of all', () => {
  fc.assert(
    fc.property(groups, someShares, (lists, given) => {
      const share = sharesOf(given)
      const values = lists.map(list => list.map(max => (share() === null ? null : max)))
      const max = String(Math.max(...lists.flat()))
      const nested = {
        kind: 'best-of',
        alternatives: lists.map((list, group) => ({
          id: `g${group}`,
          max: Math.max(...list),
          rule: { kind: 'best-of', alternatives: alternatives(list) },
        })),
      }
      const flat = { kind: 'best-of', alternatives: lists.flatMap((list, group) => alternatives(list, `g${group}a`)) }
      const byId = (list: readonly (number | null)[], prefix: string) =>
        Object.fromEntries(list.map((value, place) => [`${prefix}${place}`, value]))
      const inside = Object.fromEntries(values.map((list, group) => [`g${group}`, byId(list, 'a')]))
      const outside = Object.assign({}, ...values.map((list, group) => byId(list, `g${group}a`))) as object
      expect(judged(nested, max, inside)).toBe(judged(flat, max, outside))
    }),
  )
})

it('neither the order of parts nor that of their values changes anything', () => {
  const kinds = fc.constantFrom('parts' as const, 'best-of' as const, 'mean-of' as const)
  fc.assert(
    fc.property(
      kinds,
      fc.array(fc.option(tenths, { freq: 8 }), { minLength: 3, maxLength: 5 }),
      fc.integer({ min: 1, max: 3 }),
      (kind, given, best) => {
        const parts = given.map((_, place) => ({ id: `p${place}`, max: 10, rule: { kind: 'points' } }))
        const max = kind === 'parts' ? 10 * parts.length : kind === 'best-of' ? 10 * best : 10
        const data = (list: readonly object[]) =>
          kind === 'parts'
            ? { kind, parts: list }
            : kind === 'best-of'
              ? { kind, alternatives: list, best }
              : { kind, parts: list, best }
        const entries = given.map((value, place) => [`p${place}`, value] as const)
        const points = judged(data(parts), String(max), Object.fromEntries(entries))
        expect(judged(data(parts.toReversed()), String(max), Object.fromEntries(entries.toReversed()))).toBe(points)
      },
    ),
  )
})
