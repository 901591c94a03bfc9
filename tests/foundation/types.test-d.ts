import { Decimal } from 'decimal.js'
import {
  dividePeriod,
  type EgovKpiError,
  type Explanation,
  type formatDate,
  type Issue,
  isEgovKpiError,
  type LocalizedText,
  type NumberInput,
  parseExact,
  type parseLanguage,
  type RoundingPolicy,
  round,
  type Weekday,
  weekdayOf,
  type Zone,
} from 'egov-kpi'
import { describe, expectTypeOf, it } from 'vitest'

describe('the compiler refuses what would be refused at run time:', () => {
  it('a number that is null, a big integer or a date', () => {
    expectTypeOf<null>().not.toExtend<NumberInput>()
    expectTypeOf<bigint>().not.toExtend<NumberInput>()
    expectTypeOf<Date>().not.toExtend<NumberInput>()
    expectTypeOf(parseExact).toBeCallableWith(new Decimal(1))
  })

  it('a rounding without its mode, or with an unknown one', () => {
    expectTypeOf<{ decimals: 2 }>().not.toExtend<RoundingPolicy>()
    expectTypeOf<{ decimals: 2; mode: 'half_up' }>().not.toExtend<RoundingPolicy>()
    expectTypeOf(round).parameter(1).toEqualTypeOf<RoundingPolicy>()
  })

  it('a text without a known language', () => {
    expectTypeOf<Record<never, string>>().not.toExtend<LocalizedText>()
    expectTypeOf<{ fr: string }>().not.toExtend<LocalizedText>()
    expectTypeOf<{ vi: string }>().toExtend<LocalizedText>()
  })

  it('a language that the library does not write, or a text that may name one', () => {
    expectTypeOf<'vi' | 'en' | 'vi-VN' | 'en-GB'>().toExtend<Parameters<typeof formatDate>[1]>()
    expectTypeOf<'fr'>().not.toExtend<Parameters<typeof formatDate>[1]>()
    expectTypeOf<string>().not.toExtend<Parameters<typeof formatDate>[1]>()
    expectTypeOf<string>().toExtend<Parameters<typeof parseLanguage>[0]>()
  })

  it('a zone without an offset, or a period divided into spans', () => {
    expectTypeOf<{ name: string; offsets: [] }>().not.toExtend<Zone>()
    expectTypeOf(dividePeriod).parameter(1).toEqualTypeOf<'year' | 'half' | 'quarter' | 'month'>()
  })
})

describe('the compiler knows', () => {
  it('what a caught error is', () => {
    const caught: unknown = undefined
    if (isEgovKpiError(caught)) {
      expectTypeOf(caught).toEqualTypeOf<EgovKpiError>()
      expectTypeOf(caught.issues).toEqualTypeOf<readonly Issue[]>()
    }
  })

  it('which days a week has', () => {
    expectTypeOf(weekdayOf('2022-04-15')).toEqualTypeOf<Weekday>()
    expectTypeOf<Weekday>().toEqualTypeOf<1 | 2 | 3 | 4 | 5 | 6 | 7>()
  })

  it('that data is read-only', () => {
    expectTypeOf<Issue['path']>().toEqualTypeOf<readonly (string | number)[]>()
    expectTypeOf<Explanation['inputs']>().toEqualTypeOf<readonly Explanation[] | undefined>()
  })
})
