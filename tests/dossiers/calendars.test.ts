import { type Dossier, tallyDossiers } from 'egov-kpi/dossiers'
import { composeCalendar, parseWorkingCalendar, vietnamCivilService } from 'egov-kpi/working-time'
import { expect, it } from 'vitest'
import { sheets } from '../support/counts'
import { faultsOf } from '../support/issues'
import { plain } from '../working-time/calendars'

const calendar = vietnamCivilService()
const flooded = composeCalendar(calendar, {
  id: 'flooded',
  title: { vi: 'Thị xã ngập lụt', en: 'A flooded town' },
  asKnownOn: '2022-10-16',
  daysOff: ['2022-10-17', '2022-10-18'].map(date => ({
    date,
    reason: { vi: 'Ngập lụt', en: 'Flood' },
    source: { title: 'An example' },
  })),
})
const dossier = (unit: string, id: string): Dossier => ({
  id,
  unit,
  channel: 'direct',
  receivedAt: '2022-10-14',
  resolvedAt: '2022-10-20',
  term: { amount: 3, measure: 'working-days' },
})
const list = [dossier('dry', 'a'), dossier('wet', 'b'), dossier('wet', 'c')]
const options = { calendar, asOf: '2022-12-31', period: '2022', by: 'unit' } as const
const rows = (more: object) =>
  sheets(tallyDossiers(list, { ...options, ...more }).observations).map(({ unit, early, late, ...sheet }) => [
    unit,
    early,
    sheet['on-time'],
    late,
    sheet['working-days'],
  ])

it('a unit with a calendar of its own is counted by it, and the others by the common one', () => {
  // Due on Wednesday 19/10 by the common calendar, on Friday 21/10 by the calendar with two flooded days.
  expect(rows({})).toEqual([
    ['dry', 0, 0, 1, 4],
    ['wet', 0, 0, 2, 8],
  ])
  expect(rows({ calendars: { wet: flooded } })).toEqual([
    ['dry', 0, 0, 1, 4],
    ['wet', 2, 0, 0, 4],
  ])
})

it('units of one group may have different calendars', () => {
  const units = {
    groups: [{ id: 'g', name: 'G' }],
    units: ['dry', 'wet'].map(id => ({ id, name: id, group: 'g' })),
  }
  expect(rows({ calendars: { wet: flooded }, units, by: 'group' })).toEqual([['g', 2, 0, 1, 8]])
  expect(faultsOf(() => rows({ calendars: { wat: flooded }, units }))).toEqual(['unknown unit at calendars.wat'])
})

it('the step of a dossier is judged by the calendar of its unit', () => {
  const timed = { ...dossier('dry', 'a'), steps: [{ unit: 'wet', receivedAt: '2022-10-14', dueOn: '2022-10-18' }] }
  expect(tallyDossiers([timed], { ...options, calendars: { wet: flooded } }).refused.count).toBe(0)
})

it('a fault in the calendar of a unit is reported with the unit', () => {
  expect(faultsOf(() => rows({ calendars: { wet: { ...flooded, to: 'x' } } }))).toEqual([
    'malformed date at calendars.wet.to',
  ])
  expect(faultsOf(() => rows({ calendars: { wet: plain } }))).toEqual(['outside day at asOf'])
})

it('each calendar has its own findings', () => {
  const short = parseWorkingCalendar({ ...plain, id: 'short', from: '2022-01-01', to: '2022-10-17' })
  const { findings, observations } = tallyDossiers(list, {
    ...options,
    asOf: '2022-10-17',
    calendars: { wet: short },
  })
  expect(findings.map(({ message }) => message.en)).toEqual([
    'Some dossiers (2) are due after the working calendar “short” ends (17/10/2022); it is known only that they are not due yet.',
  ])
  expect(sheets(observations).map(sheet => sheet['pending-within-deadline'])).toEqual([1, 2])
})
