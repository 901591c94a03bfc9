import {
  computeAttainment,
  computeIndicators,
  formatFigure,
  type IndicatorDirection,
  type Observation,
  parseExact,
  parseFigure,
  rollUp,
  type Units,
} from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareFractions } from '../../src/foundation/fraction'
import { dossierIndicators } from './support'

const counts = fc.array(fc.tuple(fc.nat(50), fc.nat(50), fc.nat(4)), { minLength: 1, maxLength: 12 })
const only = [...dossierIndicators]

/** One unit per pair of counts, each in one of five groups. */
const madeOf = (pairs: readonly (readonly [number, number, number])[]) => {
  const units: Units = {
    groups: [0, 1, 2, 3, 4].map(group => ({ id: `g${group}`, name: `G${group}` })),
    units: pairs.map(([, , group], index) => ({ id: `u${index}`, name: `U${index}`, group: `g${group}` })),
  }
  const observations = pairs.flatMap(([online, rest], index): Observation[] => [
    { unit: `u${index}`, indicator: 'online', period: '2022', value: online, status: 'final' },
    { unit: `u${index}`, indicator: 'received', period: '2022', value: online + rest, status: 'final' },
  ])
  return { units, observations: computeIndicators(only, { observations, periods: ['2022'] }).observations }
}

it('a ratio rolled up over a partition equals the ratio over all', () => {
  fc.assert(
    fc.property(counts, pairs => {
      const { units, observations } = madeOf(pairs)
      const whole = rollUp(observations, { indicators: only, units, to: 'all' }).observations
      const groups = rollUp(observations, { indicators: only, units, to: 'group' }).observations.filter(
        ({ absence }) => absence !== 'no-data',
      )
      const ofGroups: Units = {
        groups: [{ id: 'all', name: 'All' }],
        units: units.groups.map(({ id }) => ({ id, name: id, group: 'all' })),
      }
      expect(rollUp(groups, { indicators: only, units: ofGroups, to: 'all' }).observations).toEqual(whole)
      const [online, all] = [
        pairs.reduce((sum, [n]) => sum + n, 0),
        pairs.reduce((sum, [n, rest]) => sum + n + rest, 0),
      ]
      const share = whole.find(({ indicator }) => indicator === 'share')
      if (all === 0) expect(share?.absence).toBe('zero-denominator')
      else {
        const { numerator, denominator } = parseExact(share?.value ?? '')
        expect(numerator * BigInt(all)).toBe(100n * BigInt(online) * denominator)
      }
    }),
  )
})

it('computing from JSON, or from computed observations, gives the same', () => {
  fc.assert(
    fc.property(counts, pairs => {
      const { observations } = madeOf(pairs)
      const again = computeIndicators(JSON.parse(JSON.stringify(only)), {
        observations: JSON.parse(JSON.stringify(observations)),
        periods: ['2022'],
      })
      expect(again.observations.toSorted(byPlace)).toEqual(observations.toSorted(byPlace))
    }),
  )
})

const byPlace = (a: Observation, b: Observation) => (`${a.indicator} ${a.unit}` < `${b.indicator} ${b.unit}` ? -1 : 1)

const digits = fc.nat(9_999_999).map(number => String(number))
const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+$)/g, '.')
const number = fc
  .tuple(digits, fc.option(fc.stringMatching(/^\d{1,3}$/), { nil: undefined }), fc.boolean())
  .map(([whole, decimals, group]) => `${group ? grouped(whole) : whole}${decimals === undefined ? '' : `,${decimals}`}`)
const qualifier = fc.constantFrom(
  '',
  '~',
  'khoảng ',
  'gần ',
  'ước đạt trên ',
  'tối thiểu ',
  'đến ',
  'trung bình hơn ',
  'tăng ',
  'dự kiến là ',
)
const unit = fc.constantFrom(
  '',
  '%',
  '% GRDP',
  ' tỷ đồng',
  ' triệu USD',
  ' triệu lượt',
  ' máy/100 dân',
  ' lượt góp ý/tháng',
  'TB',
  ' m²',
  ' hồ sơ (không bao gồm 134 DVCTT)',
  ' cuộc họp (lũy kế)',
  ' đồng trở lên',
  ' đài³',
)
const count = fc.nat(99).map(value => String(value).padStart(2, '0'))
const texts = fc.oneof(
  fc.tuple(qualifier, number, unit).map(parts => parts.join('')),
  fc
    .tuple(qualifier, fc.nat(50), fc.nat(50), unit)
    .map(([hedge, low, more, of]) => `${hedge}${low}-${low + more}${of}`),
  fc
    .tuple(count, count)
    .filter(([a, b]) => a <= b)
    .map(([a, b]) => `${a}/${b} quận, huyện`),
  fc.constantFrom('-', '', 'Bắt đầu', 'Chưa có.'),
)

it('a figure that was read and written reads as the same figure', () => {
  fc.assert(
    fc.property(texts, text => {
      const figure = parseFigure(text)
      expect(parseFigure(formatFigure(figure, 'vi'))).toEqual(figure)
    }),
    { numRuns: 1000 },
  )
})

it('a figure written in English reads as the same figure', () => {
  fc.assert(
    fc.property(texts, text => {
      const { printed: _, measure, ...figure } = parseFigure(text)
      const {
        printed: __,
        measure: english,
        ...back
      } = parseFigure(formatFigure({ ...parseFigure(text) }, 'en'), { language: 'en' })
      expect(back).toEqual(figure)
      expect(english?.kind).toBe(measure?.kind)
    }),
    { numRuns: 1000 },
  )
})

const amount = fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 9 })).map(([above, below]) => `${above}/${below}`)

it.each<[IndicatorDirection, 1 | -1]>([
  ['higher', 1],
  ['lower', -1],
])('attainment follows the value if %s is better', (direction, sign) => {
  fc.assert(
    fc.property(amount, amount, amount, (one, other, target) => {
      const of = (value: string) => computeAttainment({ value, target, direction })
      const difference = compareFractions(parseExact(one), parseExact(other)) * sign
      const [a, b] = [of(one), of(other)]
      expect(compareFractions(parseExact(a.gap), parseExact(b.gap)) * difference).toBeLessThanOrEqual(0)
      if (a.value === null || b.value === null) return
      expect(compareFractions(parseExact(a.value), parseExact(b.value)) * difference).toBeGreaterThanOrEqual(0)
    }),
  )
})
