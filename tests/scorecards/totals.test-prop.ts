import { type Evaluation, evaluate, type Fraction, formatExact, parseExact, parseScorecard } from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addFractions, compareFractions, subtractFractions } from '../../src/foundation/fraction'

type Values = Readonly<Record<string, unknown>>

/** Judges units, each in the group of its first letter, by what each was given. */
function judge(scorecard: object, given: Readonly<Record<string, Values>>): Evaluation {
  const names = Object.keys(given)
  return evaluate(parseScorecard({ id: 's', title: 'S', rounding: { leaf: 'exact', total: 'exact' }, ...scorecard }), {
    units: {
      groups: [...new Set(names.map(name => name.slice(0, 1)))].map(id => ({ id, name: id })),
      units: names.map(id => ({ id, name: id, group: id.slice(0, 1) })),
    },
    assessments: Object.entries(given).flatMap(([unit, values]) =>
      Object.entries(values).map(([criterion, value]) => ({
        unit,
        criterion,
        value,
        ...(value === null ? { absence: 'not-applicable' as const } : {}),
      })),
    ),
    asOf: '2022-12-31',
    missing: 'error',
  })
}

const sum = (texts: readonly (string | number)[]): Fraction => texts.map(text => parseExact(text)).reduce(addFractions)

const figures = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 })
const relative = (prefer: 'higher' | 'lower', own: readonly number[], others: readonly number[]) => {
  const values = [
    ...own.map((value, index) => [`g${index}`, value]),
    ...others.map((value, index) => [`h${index}`, value]),
  ]
  const criteria = [{ id: 'only', max: 12, rule: { kind: 'relative-to-best', prefer } }]
  const given = Object.fromEntries(values.map(([unit, value]) => [unit, { only: value }]))
  return judge({ scale: 12, criteria }, given)
    .entries.filter(({ group }) => group === 'g')
    .map(({ points }) => points['only'] ?? '')
}

it('relative to the best, the best has all points, and a share of the best is the same share of the points', () => {
  fc.assert(
    fc.property(fc.constantFrom('higher' as const, 'lower' as const), figures, figures, (prefer, own, others) => {
      const best = prefer === 'higher' ? Math.max(...own) : Math.min(...own)
      expect(relative(prefer, own, others)).toEqual(
        own.map(value =>
          formatExact(parseExact(prefer === 'higher' ? `${12 * value}/${best}` : `${12 * best}/${value}`)),
        ),
      )
    }),
  )
})

it('relative to the best, neither another unit of measure nor another group changes the points', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('higher' as const, 'lower' as const),
      figures,
      figures,
      fc.integer({ min: 2, max: 1000 }),
      (prefer, own, others, factor) => {
        const points = relative(prefer, own, others)
        expect(relative(prefer, own, [])).toEqual(points)
        expect(
          relative(
            prefer,
            own.map(value => value * factor),
            others,
          ),
        ).toEqual(points)
      },
    ),
  )
})

const count = fc.nat(12)
const sections = {
  scale: 100,
  limits: {},
  criteria: [
    { id: 'work', criteria: [{ id: 'plan', max: 60, rule: { kind: 'points' } }] },
    {
      id: 'capped',
      cap: 40,
      criteria: [
        { id: 'first', max: 30, rule: { kind: 'points' } },
        { id: 'second', max: 30, rule: { kind: 'points' } },
      ],
    },
    { id: 'bonus', section: 'bonus', cap: 5, criteria: [{ id: 'awards', max: 10, rule: { kind: 'count', each: 1 } }] },
    {
      id: 'penalty',
      section: 'penalty',
      cap: 7,
      criteria: [{ id: 'late', max: 20, rule: { kind: 'count', each: 2 } }],
    },
  ],
}
const given = fc.record({
  plan: fc.nat(60),
  first: fc.nat(30),
  second: fc.nat(30),
  awards: count,
  late: count,
})

it('a section counts in full up to its cap', () => {
  fc.assert(
    fc.property(given, values => {
      const { plan, first, second, awards, late } = values
      const total =
        plan + Math.min(40, first + second) + Math.min(5, Math.min(10, awards)) - Math.min(7, Math.min(20, 2 * late))
      expect(judge(sections, { u: values }).entries[0]?.exact).toBe(String(total))
    }),
  )
})

it('limits hold a total between them', () => {
  fc.assert(
    fc.property(
      given,
      fc.integer({ min: -10, max: 40 }),
      fc.integer({ min: 41, max: 110 }),
      (values, atLeast, atMost) => {
        const free = Number(judge(sections, { u: values }).entries[0]?.exact)
        const held = judge({ ...sections, limits: { atLeast, atMost } }, { u: values }).entries[0]?.exact
        expect(held).toBe(String(Math.min(atMost, Math.max(atLeast, free))))
      },
    ),
  )
})

it('a further total and that of the rest add up to the whole', () => {
  const parts = fc.subarray(['work', 'capped', 'bonus', 'penalty', 'plan'], { minLength: 1 })
  fc.assert(
    fc.property(given, parts, (values, named) => {
      const totals = [
        { id: 'these', only: named },
        { id: 'others', without: named },
      ]
      const { exact, values: further } = judge({ ...sections, totals }, { u: values }).entries[0] ?? {}
      expect(formatExact(sum([further?.['these'] ?? '', further?.['others'] ?? '']))).toBe(exact)
    }),
  )
})

const absence = { 'not-applicable': 'exclude' }
const rescaled = (policy: string) => ({
  scale: 100,
  excluded: { policy },
  criteria: [
    {
      id: 'first',
      criteria: [
        { id: 'a', max: 20, rule: { kind: 'points' }, absence },
        { id: 'b', max: '40/3', rule: { kind: 'points' }, absence },
      ],
    },
    { id: 'second', cap: 30, criteria: [{ id: 'c', max: 50, rule: { kind: 'points' }, absence }] },
    { id: 'd', max: '110/3', rule: { kind: 'points' }, absence },
  ],
})
const some = fc.record({
  a: fc.option(fc.nat(20)),
  b: fc.option(fc.nat(13)),
  c: fc.option(fc.nat(30)),
  d: fc.option(fc.nat(36)),
})
const all = fc.record({ a: fc.nat(20), b: fc.nat(13), c: fc.nat(30), d: fc.nat(36) })

it('rescaling leaves a unit that has everything as it is, whatever others lack', () => {
  const policy = fc.constantFrom('rescale-total', 'rescale-heading', 'full')
  fc.assert(
    fc.property(policy, all, fc.array(some, { maxLength: 4 }), (policy, whole, others) => {
      const more = Object.fromEntries(others.map((values, index) => [`u${index + 1}`, values]))
      const [entry] = judge(rescaled(policy), { u0: whole, ...more }).entries
      expect(entry?.exact).toBe(String(whole.a + whole.b + whole.c + whole.d))
      expect(entry?.adjustments).toBeUndefined()
    }),
  )
})

it('rescaling gives a unit its share of what was possible, and no more than the scale', () => {
  const max: Readonly<Record<string, string>> = { a: '20', b: '40/3', c: '30', d: '110/3' }
  fc.assert(
    fc.property(some, values => {
      const [entry] = judge(rescaled('rescale-total'), { u: values }).entries
      const has = Object.entries(values).filter(([, value]) => value !== null)
      if (has.length === 0) {
        expect(entry?.exact).toBeNull()
        return
      }
      const points = sum(has.map(([, value]) => value ?? 0))
      const possible = sum(has.map(([id]) => max[id] ?? ''))
      const exact = parseExact(entry?.exact ?? '')
      // Points ÷ possible = total ÷ 100, without a division.
      const left = {
        numerator: exact.numerator * possible.numerator,
        denominator: exact.denominator * possible.denominator,
      }
      const right = { numerator: points.numerator * 100n, denominator: points.denominator }
      expect(formatExact(subtractFractions(left, right))).toBe('0')
      expect(compareFractions(exact, parseExact(100))).toBeLessThanOrEqual(0)
    }),
  )
})
