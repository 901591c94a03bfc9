import { dividePeriod, type Observation, type ObservationCombination, parseExact } from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bringToPeriod } from '../../src/observations/bring-to-period'

const combinations: readonly ObservationCombination[] = ['sum', 'ratio', 'last', 'minimum', 'maximum', 'none']
const periods = (['year', 'half', 'quarter', 'month'] as const).flatMap(kind => dividePeriod('2022', kind))
const months = dividePeriod('2022', 'month')

const counts = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 })), { minLength: 12, maxLength: 12 })

const observed = (period: string, numerator: number, denominator: number): Observation => ({
  unit: 'a',
  indicator: 'i',
  period,
  value: `${numerator * 100}/${denominator}`,
  numerator,
  denominator,
  status: 'final',
})

it('the order of observations changes nothing', () => {
  const some = fc.uniqueArray(fc.tuple(fc.constantFrom(...periods), fc.nat(9), fc.integer({ min: 1, max: 9 })), {
    selector: ([period]) => period,
  })
  fc.assert(
    fc.property(some, fc.constantFrom(...combinations), fc.constantFrom('2022', '2022-S2'), (figures, how, period) => {
      const list = figures.map(([text, n, d]) => observed(text, n, d))
      const brought = bringToPeriod(list, period, { how, factor: 100 })
      expect(bringToPeriod(list.toReversed(), period, { how, factor: 100 })).toEqual(brought)
      expect(
        bringToPeriod(
          list.toSorted((a, b) => (a.period < b.period ? -1 : 1)),
          period,
          { how, factor: 100 },
        ),
      ).toEqual(brought)
    }),
  )
})

it('a year is the same however it is cut into halves, quarters and months', () => {
  const cut = fc.array(fc.constantFrom<'half' | 'quarter' | 'month'>('half', 'quarter', 'month'), {
    minLength: 2,
    maxLength: 2,
  })
  fc.assert(
    fc.property(counts, cut, fc.constantFrom<ObservationCombination>('sum', 'ratio'), (pairs, kinds, how) => {
      const madeOf = (parts: readonly string[]) =>
        parts.map(part => {
          const inside = dividePeriod(part, 'month').map(month => pairs[months.indexOf(month)] as [number, number])
          const [n, d] = inside.reduce(([a, b], [c, e]) => [a + c, b + e], [0, 0])
          return how === 'sum' ? { ...observed(part, 0, 1), value: n } : observed(part, n, d)
        })
      const value = (parts: readonly string[]) => {
        const { figure, missing } = bringToPeriod(madeOf(parts), '2022', { how, factor: 100 })
        expect(missing).toEqual([])
        return parseExact(figure?.value ?? '')
      }
      const parts = dividePeriod('2022', 'half').flatMap((half, place) => dividePeriod(half, kinds[place] ?? 'half'))
      const [made, whole] = [value(parts), value(['2022'])]
      expect(made.numerator * whole.denominator).toBe(whole.numerator * made.denominator)
    }),
  )
})
