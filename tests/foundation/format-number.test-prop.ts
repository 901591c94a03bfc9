import { formatExact, formatNumber, parseExact, type RoundingMode } from 'egov-kpi'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText, smallFraction } from '../support/fractions'

const languages = ['vi', 'en'] as const
const modes: readonly [RoundingMode, 'halfExpand' | 'halfEven' | 'trunc'][] = [
  ['half-up', 'halfExpand'],
  ['half-even', 'halfEven'],
  ['truncate', 'trunc'],
]

/** What Intl writes, with the minus sign of official papers. */
const written = (intl: Intl.NumberFormat, text: string): string =>
  intl.format(text as Intl.StringNumericLiteral).replace('-', '−')

/** As many decimals as Intl writes in Node 20. */
const shortDecimal = decimalText.filter(text => (text.split('.')[1]?.length ?? 0) <= 20)

/** Numbers such as 12.5 and −0.125, for which the modes differ. */
const smallDecimal = fc
  .tuple(fc.integer({ min: -4000, max: 4000 }), fc.constantFrom(2n, 4n, 8n))
  .map(([numerator, denominator]) => formatExact({ numerator: BigInt(numerator), denominator }))

describe.each(languages)(
  'a number in the language %s is written as Intl writes it, but for the minus sign',
  language => {
    it('with all its digits', () => {
      const intl = new Intl.NumberFormat(language, { maximumFractionDigits: 20, signDisplay: 'negative' })
      fc.assert(
        fc.property(shortDecimal, text => {
          expect(formatNumber(text, language)).toBe(written(intl, text))
        }),
      )
    })

    it('without grouping', () => {
      const intl = new Intl.NumberFormat(language, {
        maximumFractionDigits: 20,
        signDisplay: 'negative',
        useGrouping: false,
      })
      fc.assert(
        fc.property(shortDecimal, text => {
          expect(formatNumber(text, language, { grouping: false })).toBe(written(intl, text))
        }),
      )
    })

    it.each(modes)('rounded by %s', (mode, roundingMode) => {
      fc.assert(
        fc.property(fc.oneof(decimalText, smallDecimal), fc.integer({ min: 0, max: 6 }), (text, decimals) => {
          const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, roundingMode }
          const intl = new Intl.NumberFormat(language, {
            ...options,
            signDisplay: 'negative',
          } as Intl.NumberFormatOptions)
          expect(formatNumber(text, language, { rounding: { decimals, mode } })).toBe(written(intl, text))
        }),
      )
    })
  },
)

it('a fraction is read back as the same one', () => {
  fc.assert(
    fc.property(smallFraction, value => {
      const back = formatNumber(formatExact(value), 'en', { grouping: false }).replace('−', '-')
      expect(formatExact(parseExact(back))).toBe(formatExact(value))
    }),
  )
})
