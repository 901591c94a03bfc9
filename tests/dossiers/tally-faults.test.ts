import {
  chainTallies,
  checkContinuity,
  checkPublished,
  checkTally,
  type DossierTally,
  mergeTallies,
  onTimeRates,
  type ServiceTally,
  serviceRates,
  type Tally,
  tallyDossiers,
  tallyObservations,
} from 'egov-kpi/dossiers'
import { vietnamCivilService } from 'egov-kpi/working-time'
import { describe, expect, it } from 'vitest'
import { faultsOf, faultText, issuesOf } from '../support/issues'

const quarter = (period: string, counts: Partial<DossierTally> = {}): DossierTally => ({
  kind: 'dossiers',
  by: 'unit',
  scope: 'town',
  period,
  received: 100,
  online: 90,
  direct: 0,
  carriedOver: 10,
  resolved: 80,
  early: 30,
  onTime: 40,
  late: 10,
  pending: 20,
  pendingWithinDeadline: 15,
  pendingOverdue: 5,
  ...counts,
})
const first = quarter('2022-Q1')
const services: ServiceTally = { kind: 'services', by: 'unit', scope: 'town', period: '2022', eligible: 9, offered: 8 }
const said = (issues: ReturnType<typeof checkTally>) => issues.map(({ severity, message }) => [severity, message])

describe('tallies that do not continue each other', () => {
  it('differ in what is carried over', () => {
    const next = quarter('2022-Q2', { carriedOver: 18, online: 82 })
    expect(said(checkContinuity([next, first]))).toEqual([
      [
        'warning',
        {
          vi: 'Cuối quý I/2022 còn 20 đang giải quyết, nhưng quý II/2022 chỉ ghi 18 từ kỳ trước chuyển sang.',
          en: '20 were pending at the end of Q1 2022, but Q2 2022 states 18 carried over.',
        },
      ],
    ])
    expect(checkContinuity([first, quarter('2022-Q2', { carriedOver: 20, online: 80 })])).toEqual([])
    const withoutOverdue = quarter('2022-Q2', { carriedOver: 15, online: 85 })
    expect(checkContinuity([first, withoutOverdue]).map(faultText)).toEqual([
      'overdue-not-carried at tallies[1].carriedOver',
    ])
    // Without overdue ones there is nothing that could be missing in particular.
    const onTime = quarter('2022-Q1', { pendingWithinDeadline: 20, pendingOverdue: 0 })
    expect(checkContinuity([onTime, next]).map(faultText)).toEqual(['carry-over-differs at tallies[1].carriedOver'])
  })

  it('leave a gap or overlap: a finding when checked, an error when chained', () => {
    const [apart, overlapping] = [quarter('2022-Q3'), quarter('2022-03-01/2022-05-31')]
    expect(checkContinuity([first, apart]).map(faultText)).toEqual(['periods-apart at tallies[1].period'])
    expect(checkContinuity([first, overlapping]).map(faultText)).toEqual(['periods-overlap at tallies[1].period'])
    expect(faultsOf(() => chainTallies([first, apart]))).toEqual(['periods-apart at tallies[1].period'])
    expect(issuesOf(() => chainTallies([first, overlapping]))[0]?.message.en).toBe(
      'Two periods overlap: Q1 2022 and 01/3/2022–31/5/2022.',
    )
    const nextDay = quarter('2022-04-01/2022-05-31', { carriedOver: 20, online: 80 })
    expect(chainTallies([first, nextDay]).tally.period).toBe('2022-01-01/2022-05-31')
  })

  it('have two figures for one period', () => {
    expect(checkContinuity([first, quarter('2022-Q1', { received: 99 })]).map(faultText)).toEqual([
      'two-figures-for-one-period at tallies[1].received',
    ])
  })
})

describe('tallies that cannot be put together', () => {
  it('differ in kind, period or scope', () => {
    const whole = { by: 'group', scope: 'all' } as const
    const other = { ...first, scope: 'other' }
    expect(faultsOf(() => mergeTallies([first, { ...other, period: '2022-Q2' }], whole))).toEqual([
      'tallies-differ period at tallies[1].period',
    ])
    expect(faultsOf(() => mergeTallies<Tally>([first, { ...services, scope: 'x' }], whole))).toEqual([
      'tallies-differ kind at tallies[1].kind',
      'tallies-differ period at tallies[1].period',
    ])
    expect(issuesOf(() => chainTallies([first, { ...other, period: '2022-Q2' }]))[0]?.message.en).toBe(
      'The tallies must have the same "scope", but there are town and other.',
    )
  })

  it('name one part twice', () => {
    expect(faultsOf(() => mergeTallies([first, first], { by: 'group', scope: 'all' }))).toEqual([
      'tally-repeated at tallies[1].scope',
    ])
  })

  it('count the same things in each period', () => {
    expect(issuesOf(() => chainTallies([services, { ...services, period: '2023' }]))[0]?.message.vi).toBe(
      'Bảng tổng hợp loại "services" không cộng dồn được qua các kỳ: một thủ tục được đếm ở mỗi kỳ.',
    )
  })
})

it('a part that exceeds its whole is a finding, and one that equals it is none', () => {
  expect(said(checkTally({ ...services, offered: 10 }))).toEqual([
    [
      'warning',
      {
        vi: 'Phần lớn hơn toàn bộ: offered 10, nhưng eligible 9.',
        en: 'A part exceeds its whole: offered 10, but eligible 9.',
      },
    ],
  ])
  expect(checkTally({ ...services, offered: 9 })).toEqual([])
  expect(checkTally({ ...first, workingDays: 160, netWorkingDays: 161 }).map(faultText)).toEqual([
    'part-exceeds-whole at netWorkingDays',
  ])
  expect(checkTally({ ...first, workingDays: 160, netWorkingDays: 160 })).toEqual([])
})

describe('a rate', () => {
  it('of another kind of tally is an error', () => {
    expect(faultsOf(() => onTimeRates.resolvedInTime(services as unknown as DossierTally))).toEqual([
      'rate-of-another-kind at tally.kind',
    ])
    expect(faultsOf(() => checkPublished(first, [{ rate: 'offeredOnline', printed: '1' }]))).toEqual([
      'rate-of-another-kind at printed[0].rate',
    ])
  })

  it('of working days is an average, with and without the wait for the applicant', () => {
    const tally = { ...first, workingDays: 360, netWorkingDays: 120 }
    const { averageWorkingDays, averageNetWorkingDays } = serviceRates
    expect([averageWorkingDays(tally).value, averageNetWorkingDays(tally).value]).toEqual(['4.5', '1.5'])
    expect(averageNetWorkingDays(first)).toMatchObject({ value: null, absence: 'no-data', missing: ['netWorkingDays'] })
    expect(averageNetWorkingDays.sources[0]?.assumed).toBe(true)
  })
})

it('a printed figure must be said to be one thing, of a column that the form has', () => {
  expect(faultsOf(() => checkPublished(first, [{ printed: '1' }]))).toEqual(['figure-unclear at printed[0]'])
  expect(faultsOf(() => checkPublished(first, [{ printed: '1', column: 'late', rate: 'resolvedInTime' }]))).toEqual([
    'figure-unclear at printed[0]',
  ])
  const [issue] = issuesOf(() => checkPublished(first, [{ printed: '1', column: 'recieved' }]))
  expect(issue?.message.en).toBe('There is no column "recieved"; nearest: received.')
})

it('observations of a tally need a unit and columns that the form has', () => {
  expect(faultsOf(() => tallyObservations({ ...first, by: 'channel', scope: 'online' }))).toEqual([
    'unit-needed at unit',
  ])
  const ids = { recieved: 'x' } as object
  expect(faultsOf(() => tallyObservations(first, { ids }))).toEqual(['unknown-column at ids.recieved'])
  expect(tallyObservations({ ...first, by: 'channel', scope: 'online' }, { unit: 'town' })[0]?.unit).toBe('town')
})

it('a tally of dossiers needs a list, and what its scope is taken from', () => {
  const options = { calendar: vietnamCivilService(), asOf: '2022-12-31', period: '2022', by: 'unit' } as const
  expect(issuesOf(() => tallyDossiers(5 as unknown as [], options))[0]).toMatchObject({
    code: 'not-iterable',
    path: ['dossiers'],
    message: { vi: 'Cần một danh sách hoặc một luồng hồ sơ.', en: 'Expected a list or a stream of dossiers.' },
  })
  expect(faultsOf(() => tallyDossiers([], { ...options, by: 'field' }))).toEqual(['procedures-missing at procedures'])
  const procedure = { id: 'bts', title: 'BTS', field: 'x' }
  expect(faultsOf(() => tallyDossiers([], { ...options, procedures: [procedure, procedure] }))).toEqual([
    'duplicate-procedure at procedures[1].id',
  ])
})
