import { type Absence, indexObservations, type Observation, parseObservations } from 'egov-kpi'
import { describe, expectTypeOf, it } from 'vitest'

interface Figure {
  unit: string
  indicator: string
  period: string
  status: 'final'
}

describe('the compiler lets pass what would be refused when it runs', () => {
  it('an observation without a value: null must be said', () => {
    expectTypeOf<Figure>().not.toExtend<Observation>()
    expectTypeOf<Figure & { value: undefined }>().not.toExtend<Observation>()
    expectTypeOf<Figure & { value: null; absence: 'no-data' }>().toExtend<Observation>()
  })

  it('an optional property that is there and undefined', () => {
    expectTypeOf<Figure & { value: '1'; source: undefined }>().not.toExtend<Observation>()
  })

  it('an absence that is not named', () => {
    expectTypeOf<'nodata'>().not.toExtend<Absence>()
  })
})

describe('the compiler does not know what it could', () => {
  it('that anything may be read, and that observations come back', () => {
    expectTypeOf(parseObservations).parameter(0).toBeUnknown()
    expectTypeOf(parseObservations).returns.toEqualTypeOf<readonly Observation[]>()
  })

  it('that a figure may be missing', () => {
    expectTypeOf(indexObservations([]).get('a', 'b', '2022')).toEqualTypeOf<Observation | undefined>()
  })
})
