import { compareRounds, type RunEntry, replay } from 'egov-kpi'
import { expect, it } from 'vitest'
import { faultsOf } from '../support/issues'
import { gives, runWith, selfAssessed } from './runs'

const why = { reason: 'Kiểm tra lại' } as const
const lowered = gives('appraised', 'y-tế', 'plan', '4.5', why)
const faster = gives('appraised-again', 'nội-vụ', 'days', 8, why)
const explanation: RunEntry = {
  kind: 'explanation',
  round: 'explained',
  unit: 'y-tế',
  criterion: 'plan',
  by: 'Sở Y tế',
  at: '2022-12-15',
  reason: 'Đã ban hành',
}
const onTheWhole: RunEntry = {
  kind: 'appeal',
  id: 'kn',
  round: 'explained',
  unit: 'y-tế',
  by: 'Sở Y tế',
  at: '2022-12-15',
  reason: 'Đề nghị xem lại',
}
const run = runWith([...selfAssessed, lowered, explanation, onTheWhole, faster])

it('a change is reported with its unit, criterion, amount, author and reason', () => {
  const { units } = compareRounds(run, { from: 'self', to: 'appraised' })
  expect(units.map(({ movement: _, ...unit }) => unit)).toEqual([
    {
      unit: 'y-tế',
      group: 'sở',
      total: { from: '24', to: '22.5', by: '-1.5' },
      criteria: [{ criterion: 'plan', from: '6', to: '4.5', by: '-1.5', entries: [lowered] }],
      entries: [],
    },
  ])
})

it('a change that is due to a new best of the group is reported without entries', () => {
  const { units } = compareRounds(run, { from: 'appraised', to: 'appraised-again' })
  expect(units.map(({ unit, total, criteria }) => [unit, total.by, criteria])).toEqual([
    // 8 of 10 of the days.
    ['y-tế', '-2', [{ criterion: 'days', from: '10', to: '8', by: '-2', entries: [] }]],
  ])
  expect(units[0]?.entries).toEqual([onTheWhole])
})

it('entries of the rounds in between are included, and those of the first round are not', () => {
  const { units } = compareRounds(run, { from: 'self', to: 'appraised-again' })
  expect(units[0]?.criteria.map(({ criterion, by, entries }) => [criterion, by, entries])).toEqual([
    ['plan', '-1.5', [lowered, explanation]],
    ['days', '-2', []],
  ])
})

it('the value of a heading that changed is reported, in any round', () => {
  const [plan, days, ...rest] = run.scorecard.criteria
  const domain = { scale: 5, rounding: { decimals: 2, mode: 'half-up' } } as const
  const criteria = [
    { id: 'domain', ...domain, weight: 20, criteria: [plan, days] },
    { id: 'other', scale: 5, criteria: rest },
  ]
  const valued = { ...run, scorecard: { ...run.scorecard, criteria } } as typeof run
  const { units } = compareRounds(valued, { from: 'self', to: 'appraised' })
  // 16 of 20 points are 4 of 5; 14.5 are 3.625, rounded 3.63: 14.52 of 20.
  expect(units.map(({ unit, total, headings }) => [unit, total.by, headings])).toEqual([
    ['y-tế', '-1.48', [{ heading: 'domain', from: '4', to: '3.63', by: '-0.37' }]],
  ])
  const replayed = replay(valued)
  expect(replayed.rounds.map(({ evaluation }) => evaluation.entries[0]?.headings?.['domain']).slice(0, 2)).toEqual([
    '4',
    '3.63',
  ])
  expect(compareRounds(JSON.parse(JSON.stringify(replayed)), { from: 'self', to: 'appraised' }).units).toEqual(units)
})

it('units that gained or lost ranks are listed', () => {
  const scored = runWith(
    [
      ...selfAssessed,
      gives('self', 'y-tế', 'plan', 9),
      gives('self', 'nội-vụ', 'plan', 8),
      gives('self', 'hòa-tiến', 'plan', 7),
      gives('appraised', 'y-tế', 'plan', 2, why),
      gives('appraised', 'hòa-tiến', 'plan', null, why),
    ],
    { ranking: {} },
  )
  const { gained, lost } = compareRounds(scored, { from: 'self', to: 'appraised' })
  expect(gained.map(({ unit, gained: places, rank }) => [unit, places, rank])).toEqual([['nội-vụ', 1, 1]])
  expect(lost.map(({ unit, direction, rank }) => [unit, direction, rank])).toEqual([
    ['y-tế', 'down', 2],
    ['hòa-tiến', 'unscored', null],
  ])
})

it('a total that is gone is null', () => {
  const gone = runWith([...selfAssessed, gives('appraised', 'y-tế', 'plan', null, why)])
  const [unit] = compareRounds(gone, { from: 'self', to: 'appraised' }).units
  expect(unit?.total).toEqual({ from: '24', to: null, by: null })
  expect(unit?.criteria[0]).toMatchObject({ criterion: 'plan', from: '6', to: null, by: null })
})

it('a corrected figure is reported for the criterion that reads it', () => {
  const observation = { unit: 'y-tế', indicator: 'online', period: '2022', value: 80, status: 'final' } as const
  const entry = { kind: 'observation', round: 'appraised', by: 'Sở', at: '2022-12-12', observation, ...why } as const
  const [unit] = compareRounds(runWith([...selfAssessed, entry]), { from: 'self', to: 'appraised' }).units
  expect(unit?.criteria).toEqual([{ criterion: 'online', from: '5', to: '8', by: '3', entries: [entry] }])
})

it('a replay, even one that went through JSON, gives the same comparison as its run', () => {
  const rounds = { from: 'self', to: 'appraised-again' }
  const replayed = replay(run)
  expect(compareRounds(replayed, rounds)).toEqual(compareRounds(run, rounds))
  expect(compareRounds(JSON.parse(JSON.stringify(replayed)), rounds)).toEqual(compareRounds(run, rounds))
})

it('a round that does not exist, was not reached or comes after the other one is refused', () => {
  const compared = (from: string, to: string) => faultsOf(() => compareRounds(run, { from, to }))
  expect(compared('selv', 'approved')).toEqual(['unknown round at from', 'incomplete run at to'])
  expect(faultsOf(() => compareRounds(run, { from: 1, too: 'self' } as never))).toEqual([
    'unknown property at too',
    'wrong-type at from',
    'missing at to',
  ])
  expect(compared('appraised', 'self')).toEqual(['out-of-order rounds at from'])
  expect(compareRounds(run, { from: 'self', to: 'self' })).toMatchObject({ units: [], gained: [], lost: [] })
})

it('something that is not a replay is refused', () => {
  const broken = { run, rounds: [{ round: 'self' }] } as never
  expect(faultsOf(() => compareRounds(broken, { from: 'self', to: 'self' }))).toEqual([
    'not-a-result replay at findings',
  ])
})
