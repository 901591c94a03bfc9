import { parsePlan, parseTaskEvents } from 'egov-kpi/tasks'
import { expect, it } from 'vitest'
import { faultsOf } from '../support/issues'
import { source000 } from './da-nang'

it('events are read as in a plan', () => {
  const events = [
    { kind: 'started', date: '2022-05-01', time: '08:30', unit: 'so-y-te' },
    { kind: 'extension-granted', date: '2022-12-20', to: 'Trước 15/3' },
    { kind: 'note', date: '2022-05-02', says: 'in-progress', expected: 'Trong Quý IV/2022' },
    { kind: 'amended', date: '2022-05-03' },
    { kind: 'count', date: '2022-06-02', group: 'communes', done: 41, of: 56 },
  ]
  const plan = {
    id: 'p',
    document: { number: '76/KH-UBND' },
    date: '2022-04-13',
    tasks: [{ id: 'a', title: 'A', events }],
  }
  expect(parseTaskEvents(events)).toEqual(parsePlan(plan).tasks[0]?.events)
})

it('events that were read stay as they are', () => {
  const events = source000.flatMap(({ tasks }) => tasks.flatMap(task => task.events ?? []))
  expect(events.length).toBeGreaterThan(10)
  expect(parseTaskEvents(JSON.parse(JSON.stringify(events)))).toEqual(events)
})

it('every broken event is reported at once, below the path of the data', () => {
  const events = [
    { kind: 'finished', date: '2022-05-01' },
    { kind: 'started', date: '2022-05-32' },
    { kind: 'started', date: '2022-05-01', unitt: 'a' },
    { kind: 'extension-granted', date: '2022-05-01', to: 'Trước 31/2/2022' },
    { kind: 'extension-granted', date: '2022-05-01' },
    { kind: 'count', date: '2022-05-01', group: 'communes', done: 57, of: 56 },
    null,
  ]
  expect(faultsOf(() => parseTaskEvents(events, { path: ['report', 2, 'events'] }))).toEqual([
    'not-allowed at report[2].events[0].kind',
    'malformed date at report[2].events[1].date',
    'unknown property at report[2].events[2].unitt',
    'unknown day at report[2].events[3].to',
    'missing at report[2].events[4].to',
    'contradiction done-and-whole at report[2].events[5].done',
    'wrong-type at report[2].events[6]',
  ])
  expect(faultsOf(() => parseTaskEvents({ events }))).toEqual(['wrong-type'])
})
