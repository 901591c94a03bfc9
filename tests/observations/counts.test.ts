import { parseObservations } from 'egov-kpi'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAccepted } from '../../src/foundation/schema'
import { countIssues, exactValue } from '../../src/observations/counts'
import { Observation } from '../../src/observations/observation'
import { faultsOf, issuesOf } from '../support/issues'

const figure = { unit: 'duc-pho', indicator: 'online', period: '2022-S1', status: 'final' } as const
const counted = (value: string | number, numerator: number, denominator: number) => ({
  ...figure,
  value,
  numerator,
  denominator,
})
const contradicts = (value: string | number, numerator: number, denominator: number, factor?: number): boolean =>
  countIssues({ value, numerator, denominator }, factor, []).length > 0

describe('a value agrees with its counts if it is what they give, rounded or cut off as it is printed', () => {
  it.each<[string | number, number, number, number]>([
    ['77.70', 439, 565, 100],
    ['77.69', 439, 565, 100],
    ['77.7', 439, 565, 100],
    ['78', 439, 565, 100],
    [77.7, 439, 565, 100],
    ['50.66', 58_941, 116_340, 100],
    ['98235/1939', 58_941, 116_340, 100],
    [10, 1, 10, 100],
    ['0.125', 1, 8, 1],
    ['0.12', 1, 8, 1],
    ['0.13', 1, 8, 1],
    ['0', 0, 7, 100],
    ['120', 12, 10, 100],
    ['77.69911504424779', 439, 565, 100],
    ['56.99999999999999', 57, 100, 100],
    ['3/1000', 3, 1000, 1],
  ])('%s beside %d of %d, times %d', (value, numerator, denominator, factor) => {
    expect(contradicts(value, numerator, denominator, factor)).toBe(false)
  })

  it.each<[string | number, number, number, number]>([
    ['57', 1, 10, 100],
    ['77.71', 439, 565, 100],
    ['77.68', 439, 565, 100],
    ['77.00', 439, 565, 100],
    ['0.777', 439, 565, 100],
    ['9/10', 1, 10, 100],
    ['-10', 1, 10, 100],
    ['1', 0, 7, 100],
    ['10.0000000000000001', 1, 9, 100],
  ])('and %s beside %d of %d, times %d, is a contradiction', (value, numerator, denominator, factor) => {
    expect(contradicts(value, numerator, denominator, factor)).toBe(true)
  })
})

describe('without a definition, a power of ten up to 100,000 may lie between counts and value', () => {
  it.each(['0.777', '7.77', '77.7', '776.99', '7769.9', '77699'])('%s beside 439 of 565', value => {
    expect(parseObservations([counted(value, 439, 565)])).toHaveLength(1)
  })

  it.each(['57', '0.0777', '777000', '776.9914', '155.4'])('but not %s', value => {
    expect(faultsOf(() => parseObservations([counted(value, 439, 565)]))).toEqual([
      'contradiction counts-of-any-factor at [0].value',
    ])
    expect(isAccepted(Observation, counted(value, 439, 565))).toBe(false)
  })

  it('and any whole number in what the library computed', () => {
    const computed = { ...counted('73', 1, 5), inputs: [{ indicator: 'a' }, { indicator: 'b' }] }
    expect(parseObservations([computed])).toEqual([computed])
    expect(faultsOf(() => parseObservations([{ ...computed, value: '73.1' }]))).toHaveLength(1)
  })
})

it('says what the counts give, in both languages', () => {
  expect(issuesOf(() => parseObservations([counted('57', 1, 10)]))[0]?.message).toEqual({
    vi: 'Giá trị 57 trái với tử số và mẫu số của chính nó: 1 / 10 cho 0,1, không lũy thừa nào của 10 đến 100.000 cho giá trị ấy.',
    en: 'The value 57 contradicts its own counts: 1 / 10 gives 0.1, and no power of ten up to 100,000 leads to the value.',
  })
  expect(countIssues({ value: '57.5', numerator: 4390, denominator: 5650 }, 100, [])[0]?.message).toEqual({
    vi: 'Giá trị 57,5 trái với tử số và mẫu số của chính nó: 4.390 / 5.650 × 100 cho ≈ 77,70.',
    en: 'The value 57.5 contradicts its own counts: 4,390 / 5,650 × 100 gives ≈ 77.70.',
  })
})

describe('the exact value of a figure is that of its counts', () => {
  it.each<[string | number, number, number, number | undefined, string]>([
    ['77.70', 439, 565, 100, '8780/113'],
    ['77.70', 439, 565, undefined, '8780/113'],
    ['0.777', 439, 565, undefined, '439/565'],
    ['777', 439, 565, undefined, '87800/113'],
    ['0', 1, 1000, undefined, '0.1'],
  ])('%s beside %d of %d, times %s', (value, numerator, denominator, factor, exact) => {
    expect(exactValue({ value, numerator, denominator }, factor)).toBe(exact)
  })

  it('and the value itself if it has none', () => {
    expect(exactValue({ value: '77.70' }, 100)).toBe('77.70')
    expect(exactValue({ value: null, numerator: 0, denominator: 0 }, 100)).toBe(null)
  })
})

it('counts and rounded values agree exactly if a calculation with big integers says so', () => {
  const count = fc.nat(10 ** 6)
  fc.assert(
    fc.property(count, count, fc.constantFrom(1, 100, 1000), fc.nat(4), (numerator, rest, factor, decimals) => {
      const denominator = rest + 1
      const scale = 10n ** BigInt(decimals)
      const exact = BigInt(numerator) * BigInt(factor) * scale
      const cut = exact / BigInt(denominator)
      const text = (scaled: bigint): string => {
        const digits = scaled.toString().padStart(decimals + 1, '0')
        return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
      }
      const isUp = 2n * (exact - cut * BigInt(denominator)) >= BigInt(denominator)
      expect(contradicts(text(cut), numerator, denominator, factor)).toBe(false)
      expect(contradicts(text(cut + 1n), numerator, denominator, factor)).toBe(!isUp)
      expect(contradicts(text(cut + 2n), numerator, denominator, factor)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
