import { createDossierKernel, dossierStates, notResolved } from 'egov-kpi/dossiers'
import { dayNumberOf } from 'egov-kpi/foundation'
import { vietnamCivilService } from 'egov-kpi/working-time'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'

const weekly = [{ weekdays: [1, 2, 3, 4, 5], openings: [{ from: '07:30', to: '17:30' }] }] as const
const kernel = createDossierKernel({ calendar: vietnamCivilService({ officeHours: { hoursPerDay: 10, weekly } }) })
const columns = {
  received: Int32Array.of(dayNumberOf('2022-04-04')),
  term: Int32Array.of(5),
  resolved: Int32Array.of(notResolved),
  unit: Int32Array.of(0),
  units: 1,
}

describe('the kernel', () => {
  it.each([
    ['a unit number without end', { units: Number.NaN }, ['wrong-type at units']],
    ['half a unit', { units: 1.5 }, ['wrong-type at units']],
    ['fewer units than none', { units: -1 }, ['too-small at units']],
    ['plain numbers, with half a day among them', { term: [2.5] }, ['wrong-type at term']],
    ['a column of another kind', { received: Float64Array.of(1) }, ['wrong-type at received']],
    ['two columns that are not there', { term: undefined, unit: undefined }, ['missing at term', 'missing at unit']],
    ['a misspelt column', { terms: Int32Array.of(1) }, ['unknown-key at terms']],
    [
      'columns of different length',
      { term: new Int32Array(2), unit: new Int32Array(0) },
      ['columns-differ-in-length at term', 'columns-differ-in-length at unit'],
    ],
    ['a negative term', { term: Int32Array.of(-1) }, ['rows-not-covered']],
    ['a unit that is none', { unit: Int32Array.of(1) }, ['rows-not-covered']],
    ['a day that the calendar does not cover', { received: Int32Array.of(0) }, ['rows-not-covered']],
    ['a result before its receipt', { resolved: Int32Array.of(dayNumberOf('2022-04-01')) }, ['rows-not-covered']],
  ] as const)('takes %s', (_, change, faults) => {
    expect(faultsOf(() => kernel.days({ ...columns, ...change } as never, '2022-04-30'))).toEqual(faults)
  })

  it.each([
    ['2022-04-30T10:00:00+07:00', 'not-a-date at asOf'],
    ['2022-04-31', 'not-a-date at asOf'],
    ['2027-01-01', 'outside-coverage at asOf'],
  ])('takes %s for a day that it can judge by', (asOf, fault) => {
    expect(faultsOf(() => kernel.days(columns, asOf))).toEqual([fault])
    expect(faultsOf(() => kernel.minutes({ ...columns, received: Float64Array.of(0) } as never, asOf))).toContain(fault)
  })

  it('takes nothing at all with a trace of the program', () => {
    expect(faultsOf(() => kernel.days(null as never, '2022-04-30'))).toEqual(['wrong-type'])
    expect(faultsOf(() => kernel.minutes({} as never, '2022-04-30'))).toHaveLength(5)
  })

  it('counts no rows as something', () => {
    const none = new Int32Array(0)
    const { states, counts } = kernel.days(
      { received: none, term: none, resolved: none, unit: none, units: 2 },
      '2022-04-30',
    )
    expect([states.length, counts.length, counts.some(count => count !== 0)]).toEqual([
      0,
      2 * dossierStates.length,
      false,
    ])
  })
})
