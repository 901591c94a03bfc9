import {
  type Absence,
  defineIndicators,
  type Figure,
  type FormAnswer,
  type IndicatorId,
  parseFigure,
  type parseIndicators,
  type Standing,
  type Target,
} from 'egov-kpi'
import { describe, expectTypeOf, it } from 'vitest'

const simple = {
  kind: 'simple',
  name: 'A',
  measure: { kind: 'percent' },
  direction: 'higher',
  additivity: { units: 'none', periods: 'none' },
} as const
const indicators = defineIndicators([
  { id: 'online', ...simple },
  { id: 'received', ...simple },
])

describe('the compiler refuses what would be refused at run time:', () => {
  it('a ratio of an indicator that does not exist', () => {
    const ratio = { kind: 'ratio', name: 'R', measure: { kind: 'percent' }, direction: 'higher', factor: 100 } as const
    const definitions = [
      { id: 'online', ...simple },
      { id: 'r', ...ratio, numerator: 'online', denominator: 'recieved' },
    ] as const
    // @ts-expect-error there is no "recieved"
    const define = () => defineIndicators(definitions)
    expectTypeOf(define).toBeFunction()
  })

  it('a target of a range without its ends, and an answer that is null without a reason', () => {
    const place = { indicator: 'a', scope: 'city', period: '2022', kind: 'target' } as const
    expectTypeOf({ ...place, comparator: 'between', value: 1 } as const).not.toExtend<Target>()
    expectTypeOf<{ row: '1'; value: null }>().not.toExtend<FormAnswer>()
  })
})

describe('the compiler knows', () => {
  it('the ids that were defined, and that those of JSON are only known at run time', () => {
    expectTypeOf<IndicatorId<typeof indicators>>().toEqualTypeOf<'online' | 'received'>()
    expectTypeOf<IndicatorId<ReturnType<typeof parseIndicators>>>().toEqualTypeOf<string>()
  })

  it('that a figure or a standing may have no value', () => {
    expectTypeOf(parseFigure).returns.toEqualTypeOf<Figure>()
    expectTypeOf<Figure['value']>().toEqualTypeOf<string | null>()
    expectTypeOf<Figure['absence']>().toEqualTypeOf<Absence | undefined>()
    expectTypeOf<Standing['progress']>().toEqualTypeOf<string | null>()
  })
})
