import {
  addFractions,
  compareFractions,
  divideFractions,
  formatExact,
  type Observation,
  parseExact,
  weightedMean,
} from 'egov-kpi'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallFraction } from '../support/fractions'

const value = smallFraction.map(formatExact)
const weight = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .map(([above, below]) => `${above}/${below}`)
const part = fc.record({ value, weight })
const parts = fc
  .array(part, { minLength: 1, maxLength: 6 })
  .filter(list => list.some(each => !each.weight.startsWith('0')))
type Part = { readonly value: string; readonly weight: string }

const rowsOf = (list: readonly Part[], unit = 'u'): readonly Observation[] =>
  list.map((each, index) => ({ unit, indicator: `i${index}`, period: '2022', value: each.value, status: 'final' }))
const optionsOf = (list: readonly Part[]) => ({
  indicator: 'mean',
  period: '2022',
  components: list.map((each, index) => ({ indicator: `i${index}`, weight: each.weight })),
})
const meanOf = (list: readonly Part[]): string => String(weightedMean(rowsOf(list), optionsOf(list))[0]?.value)

describe('the weighted mean breaks a law', () => {
  it('it lies outside its parts', () => {
    fc.assert(
      fc.property(parts, list => {
        const mean = parseExact(meanOf(list))
        const counted = list.filter(each => !each.weight.startsWith('0')).map(each => parseExact(each.value))
        expect(counted.some(each => compareFractions(each, mean) <= 0)).toBe(true)
        expect(counted.some(each => compareFractions(each, mean) >= 0)).toBe(true)
      }),
    )
  })

  it('equal weights do not give the arithmetic mean', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 6 }),
        weight.filter(text => !text.startsWith('0')),
        (values, each) => {
          const sum = values.map(parseExact).reduce(addFractions)
          const count = parseExact(values.length)
          expect(meanOf(values.map(one => ({ value: one, weight: each })))).toBe(
            formatExact(divideFractions(sum, count)),
          )
        },
      ),
    )
  })

  it('only the proportions of the weights should matter, and more does', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 99 }), (list, factor) => {
        const heavier = list.map(each => {
          const [above, below] = each.weight.split('/').map(Number) as [number, number]
          return { ...each, weight: `${above * factor}/${below}` }
        })
        expect(meanOf(heavier)).toBe(meanOf(list))
      }),
    )
  })

  it('the order of observations or of components changes it', () => {
    const shuffled = parts.chain(list =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([list, order]) => {
        const rows = order.map(index => rowsOf(list)[index] as Observation)
        const options = optionsOf(list)
        const components = order.map(index => options.components[index] as { indicator: string; weight: string })
        expect(weightedMean(rows, options)).toEqual(weightedMean(rowsOf(list), options))
        expect(weightedMean(rowsOf(list), { ...options, components })[0]?.value).toBe(meanOf(list))
      }),
    )
  })

  it('another unit changes it', () => {
    fc.assert(
      fc.property(parts, value, (list, other) => {
        const others = rowsOf(
          list.map(each => ({ ...each, value: other })),
          'v',
        )
        const both = weightedMean([...others, ...rowsOf(list)], optionsOf(list))
        expect(both.map(({ unit }) => unit)).toEqual(['v', 'u'])
        expect(both[1]?.value).toBe(meanOf(list))
      }),
    )
  })

  it('more in one part gives less', () => {
    fc.assert(
      fc.property(parts, smallFraction, (list, more) => {
        const gain = { ...more, numerator: more.numerator < 0n ? -more.numerator : more.numerator }
        const [head, ...others] = list as [Part, ...Part[]]
        const better = [{ ...head, value: formatExact(addFractions(parseExact(head.value), gain)) }, ...others]
        expect(compareFractions(parseExact(meanOf(better)), parseExact(meanOf(list)))).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
