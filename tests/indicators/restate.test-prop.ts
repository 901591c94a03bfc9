import {
  defineIndicators,
  type Observation,
  parseExact,
  type RestatementMethod,
  restateObservations,
  type Units,
} from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addFractions, compareFractions, type Fraction, zero } from '../../src/foundation/fraction'
import { simple } from './support'

const indicators = defineIndicators([
  simple('amount'),
  simple('score', { measure: { kind: 'index' }, additivity: { units: 'none', periods: 'none' } }),
  simple('weight'),
])
const methods: Readonly<Record<string, RestatementMethod>> = { amount: { kind: 'sum' }, weight: { kind: 'sum' } }
const mean: RestatementMethod = { kind: 'mean-of-predecessors' }
const weighted: RestatementMethod = { kind: 'weighted-mean', by: 'weight' }

/**
 * Units of three generations: each of the first merges into one of the second at the end of 2024, each of the second into one
 * of the third at the end of 2025.
 */
const history = fc
  .tuple(fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }), fc.array(fc.nat(1), { minLength: 4, maxLength: 4 }))
  .map(([first, second]): Units => {
    const unit = (id: string) => ({ id, name: id, group: 'g' })
    const middle = [...new Set(first)]
    const last = [...new Set(middle.map(index => second[index] as number))]
    return {
      groups: [{ id: 'g', name: 'G' }],
      units: [
        ...first.map((to, index) => ({ ...unit(`a${index}`), validTo: '2024-12-31', successors: [`b${to}`] })),
        ...middle.map(index => ({
          ...unit(`b${index}`),
          validFrom: '2025-01-01',
          validTo: '2025-12-31',
          successors: [`c${second[index]}`],
        })),
        ...last.map(index => ({ ...unit(`c${index}`), validFrom: '2026-01-01' })),
        unit('same'),
      ],
    }
  })
const numbers = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 27, maxLength: 27 })
const cases = fc.tuple(history, numbers)

const observe = ({ units }: Units, given: readonly number[]): readonly Observation[] =>
  units
    .filter(({ id }) => id.startsWith('a') || id === 'same')
    .flatMap(({ id }, index) =>
      ['amount', 'score', 'weight'].map((indicator, place) => ({
        unit: id,
        indicator,
        period: '2024',
        value: given[3 * index + place] as number,
        status: 'final' as const,
      })),
    )
const restate = (
  units: Units,
  observations: readonly Observation[],
  score: RestatementMethod = mean,
  asOf = '2026-06-30',
) => restateObservations(indicators, { observations, units, asOf, methods: { ...methods, score } }).observations
const total = (observations: readonly Observation[], of: string): Fraction =>
  observations
    .filter(({ indicator }) => indicator === of)
    .map(({ value }) => parseExact(value ?? 0))
    .reduce(addFractions, zero)
const sorted = (observations: readonly Observation[]) =>
  observations.toSorted((a, b) => (`${a.indicator} ${a.unit}` < `${b.indicator} ${b.unit}` ? -1 : 1))

it('restating keeps the total of what is summed', () => {
  fc.assert(
    fc.property(cases, ([units, given]) => {
      const observations = observe(units, given)
      expect(compareFractions(total(restate(units, observations), 'amount'), total(observations, 'amount'))).toBe(0)
    }),
  )
})

it('restating for a day on which nothing has changed is the identity, and so is restating again', () => {
  fc.assert(
    fc.property(cases, ([units, given]) => {
      const observations = observe(units, given)
      expect(restate(units, observations, mean, '2024-12-31')).toEqual(observations)
      const once = restate(units, observations)
      expect(restate(units, once)).toEqual(once)
    }),
  )
})

it('the order of the figures does not matter', () => {
  fc.assert(
    fc.property(cases, fc.nat(100), ([units, given], turn) => {
      const observations = observe(units, given)
      const at = turn % observations.length
      const turned = [...observations.slice(at), ...observations.slice(0, at)].toReversed()
      expect(sorted(restate(units, turned, weighted))).toEqual(sorted(restate(units, observations, weighted)))
    }),
  )
})

it('two steps equal one, by every method', () => {
  fc.assert(
    fc.property(cases, fc.constantFrom(mean, weighted), ([units, given], method) => {
      const observations = observe(units, given)
      const between = restate(units, observations, method, '2025-06-30')
      expect(sorted(restate(units, between, method))).toEqual(sorted(restate(units, observations, method)))
    }),
  )
})

it('a weighted mean is that of all figures, in however many steps', () => {
  fc.assert(
    fc.property(cases, ([units, given]) => {
      const observations = observe(units, given)
      const restated = restate(units, observations, weighted)
      const moment = (list: readonly Observation[]): Fraction =>
        list
          .filter(({ indicator }) => indicator === 'score')
          .map(({ unit, value }) => {
            const weight = parseExact(list.find(one => one.indicator === 'weight' && one.unit === unit)?.value ?? 0)
            const score = parseExact(value ?? 0)
            return {
              numerator: weight.numerator * score.numerator,
              denominator: weight.denominator * score.denominator,
            }
          })
          .reduce(addFractions, zero)
      expect(compareFractions(moment(restated), moment(observations))).toBe(0)
    }),
  )
})

it('a mean lies between the least and the most of what it is made of; a merger of one passes on', () => {
  fc.assert(
    fc.property(cases, ([units, given]) => {
      const observations = observe(units, given)
      for (const { unit, value } of restate(units, observations).filter(({ indicator }) => indicator === 'score')) {
        const chain = (id: string): readonly string[] => [
          id,
          ...units.units.flatMap(one => (one.successors?.includes(id) ? chain(one.id) : [])),
        ]
        const values = observations
          .filter(one => one.indicator === 'score' && chain(unit).includes(one.unit))
          .map(one => Number(one.value))
        const exact = parseExact(value ?? 0)
        expect(compareFractions(exact, parseExact(Math.min(...values)))).toBeGreaterThanOrEqual(0)
        expect(compareFractions(exact, parseExact(Math.max(...values)))).toBeLessThanOrEqual(0)
        if (values.length === 1) expect(Number(value)).toBe(values[0])
      }
    }),
  )
})
