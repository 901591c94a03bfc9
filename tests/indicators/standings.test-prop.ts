import { computeStandings, dividePeriod, type Indicator, type Observation, type Target } from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { percent, simple, unitsOf } from './support'

const months = dividePeriod('2022', 'month')
const amounts = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 20 })), { minLength: 12, maxLength: 12 })
const kinds = fc.constantFrom<'half' | 'quarter' | 'month'>('half', 'quarter', 'month')
const combination = fc.constantFrom('sum' as const, 'ratio' as const, 'last' as const)
const direction = fc.constantFrom('higher' as const, 'lower' as const)

interface Case {
  readonly pairs: readonly (readonly [number, number])[]
  readonly how: 'sum' | 'ratio' | 'last'
  readonly direction: 'higher' | 'lower'
  readonly aim: number
  readonly baseline: number | null
}
const cases = fc.record<Case>({
  pairs: amounts,
  how: combination,
  direction,
  aim: fc.nat(150),
  baseline: fc.option(fc.nat(150)),
})

/** The figure of several months: their sum, the ratio of their sums or the last one. */
const figureOf = ({ pairs, how }: Case, period: string): Observation => {
  const inside = dividePeriod(period, 'month').map(month => pairs[months.indexOf(month)] as readonly [number, number])
  const [n, d] = inside.reduce(([a, b], [c, e]) => [a + c, b + e] as const, [0, 0] as const)
  const place = { unit: 'a', indicator: 'i', period, status: 'final' } as const
  if (how === 'sum') return { ...place, value: n }
  if (how === 'last') return { ...place, value: inside.at(-1)?.[0] ?? 0 }
  return { ...place, value: `${100 * n}/${d}`, numerator: n, denominator: d }
}

const stand = ({ how, direction, aim, baseline }: Case, observations: readonly Observation[], asOf: string) => {
  const indicator: Indicator = simple('i', {
    direction,
    ...(how === 'ratio' ? { measure: percent } : {}),
    additivity: { units: how === 'last' ? 'sum' : how, periods: how },
  })
  const place = { indicator: 'i', scope: 'city' } as const
  const targets: readonly Target[] = [
    {
      ...place,
      kind: 'target',
      period: '2022',
      comparator: direction === 'higher' ? 'at-least' : 'at-most',
      value: aim,
    },
    ...(baseline === null
      ? []
      : [{ ...place, kind: 'baseline', period: '2021', comparator: 'exactly', value: baseline } as const]),
  ]
  const found = computeStandings([indicator], { observations, targets, units: unitsOf(1), asOf })
  // A single quarter may look like a fraction, or exceed its whole, although the year does not; such findings are about the quarter only.
  const ofParts = ['percent-as-fraction', 'out-of-range']
  const codes = found.findings.map(({ code }) => code).filter(code => !ofParts.includes(code))
  const { met, status, attainment, progress, gap } = found.rows[0] ?? {}
  return { met, status, attainment, progress, gap, codes }
}

it('splitting a year into halves, quarters and months changes no final verdict', () => {
  fc.assert(
    fc.property(cases, kinds, kinds, (one, first, second) => {
      const parts = [...dividePeriod('2022-S1', first), ...dividePeriod('2022-S2', second)]
      const whole = stand(one, [figureOf(one, '2022')], '2022-12-31')
      expect(whole.met).not.toBeNull()
      const split = parts.map(part => figureOf(one, part))
      expect(stand(one, split, '2022-12-31')).toEqual(whole)
      expect(stand(one, [figureOf(one, '2022'), ...split], '2022-12-31')).toEqual(whole)
    }),
  )
})

it('the order of observations changes nothing', () => {
  const order = fc.shuffledSubarray([...months])
  fc.assert(
    fc.property(cases, order, fc.constantFrom(...months), (one, some, last) => {
      const asOf = `${last}-28`
      const figures = some.map(month => figureOf(one, month))
      const sorted = figures.toSorted((a, b) => (a.period < b.period ? -1 : 1))
      expect(stand(one, figures, asOf)).toEqual(stand(one, sorted, asOf))
    }),
  )
})

it('what is decided early stays decided when the rest of the year comes in', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 1, max: 11 }), (one, known) => {
      const figures = months.map(month => figureOf(one, month))
      const early = stand(one, figures.slice(0, known), `${months[known]}-01`)
      if (early.met !== null) expect(stand(one, figures, '2022-12-31').met).toBe(early.met)
    }),
  )
})
