import { type Absence, indexObservations, type Observation, parseObservations } from 'egov-kpi'
import { describe, expectTypeOf, it } from 'vitest'

interface Figure {
  unit: string
  indicator: string
  period: string
  status: 'final'
}

describe('the compiler refuses what would be refused at run time:', () => {
  it('an observation without a value, because null must be written', () => {
    expectTypeOf<Figure>().not.toExtend<Observation>()
    expectTypeOf<Figure & { value: undefined }>().not.toExtend<Observation>()
    expectTypeOf<Figure & { value: null; absence: 'no-data' }>().toExtend<Observation>()
  })

  it('an optional property that is undefined', () => {
    expectTypeOf<Figure & { value: '1'; source: undefined }>().not.toExtend<Observation>()
  })

  it('an unknown absence', () => {
    expectTypeOf<'nodata'>().not.toExtend<Absence>()
  })
})

describe('the compiler knows', () => {
  it('that anything may be read, and that observations come back', () => {
    expectTypeOf(parseObservations).parameter(0).toBeUnknown()
    expectTypeOf(parseObservations).returns.toEqualTypeOf<readonly Observation[]>()
  })

  it('that a figure may be missing', () => {
    expectTypeOf(indexObservations([]).get('a', 'b', '2022')).toEqualTypeOf<Observation | undefined>()
  })
})
