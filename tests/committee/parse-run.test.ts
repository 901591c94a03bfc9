import { type CommitteeRun, parseRun, usualRounds } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'
import { base, gives, runWith, selfAssessed } from './runs'

const faults = (input: unknown) => faultsOf(() => parseRun(input))

it('the usual rounds are those of practice', () => {
  expect(usualRounds.map(({ id, changes }) => [id, changes])).toEqual([
    ['self', 'free'],
    ['appraised', 'with-reason'],
    ['explained', 'none'],
    ['appraised-again', 'with-reason'],
    ['approved', 'with-reason'],
  ])
})

it('a complete run is accepted unchanged', () => {
  const json: unknown = JSON.parse(JSON.stringify(runWith(selfAssessed)))
  expect(parseRun(json)).toBe(json)
})

describe('a broken run', () => {
  it('has the faults of all its parts reported at once, each at its place', () => {
    expect(
      faults({
        ...base,
        title: '',
        scorecard: { ...base.scorecard, scale: 41 },
        units: { ...base.units, unitz: [] },
        period: '2022-13',
        observations: [{ unit: 'y-tế' }],
        missing: 'ignore',
        ranking: {
          bands: [
            { id: 'A', atLeast: 85 },
            { id: 'B', below: 80 },
          ],
          within: 'group',
        },
        rounds: [{ id: 'self', changes: 'free' }, { id: 'self', changes: 'none' }, { id: 'x' }],
        entries: [{ round: 'selv' }],
        locked: true,
      }),
    ).toEqual([
      'unknown property at locked',
      'too-small text at title',
      'malformed period at period',
      'not-allowed at missing',
      'contradiction scale at scorecard.scale',
      'unknown property at units.unitz',
      'missing at observations[0].indicator',
      'missing at observations[0].period',
      'missing at observations[0].value',
      'missing at observations[0].status',
      'band-hole at ranking.bands',
      'missing at rounds[2].changes',
      'duplicate round at rounds[1].id',
      'unknown round at entries[0].round',
    ])
  })

  it('is refused if it is a text, null or a list, or lacks its parts', () => {
    expect([null, 'run', []].map(faults)).toEqual([['wrong-type'], ['wrong-type'], ['wrong-type']])
    expect(faults({}).filter(fault => fault.startsWith('missing'))).toHaveLength(9)
  })

  it('has the faults of all its entries reported at once, with the nearest known name', () => {
    const whole = gives('self', 'y-tế', 'plan', 5)
    const entries: unknown[] = [
      { ...whole, value: 11 },
      { ...whole, criterion: 'plam' },
      { ...whole, unit: 'y-té' },
      { ...whole, unit: 'cũ' },
      { ...whole, round: 'appraise' },
      { ...whole, at: '05/12/2022', by: undefined },
      { kind: 'assessment', unit: 'y-tế', criterion: 'plan', value: 5 },
      { ...whole, criterion: 'online', value: 5 },
      { ...whole, point: 5 },
      { ...whole, kind: 'assesment' },
      { ...whole, kind: undefined },
      null,
      { kind: 'lock', round: 'self' },
      { kind: 'explanation', round: 'self', by: 'a', at: '2022-12-05', unit: 'y-tế', criterion: 'pln', reason: 'b' },
      { kind: 'withdrawal', round: 'self', by: 'a', at: '2022-12-05', unit: 'y-tế', criterion: 'plan' },
      { kind: 'decision', round: 'self', by: 'a', at: '2022-12-05', appeal: 'x', outcome: 'yes', reason: 'b' },
    ]
    expect(faults({ ...base, entries })).toEqual([
      'out-of-range points at entries[0].value',
      'unknown criterion at entries[1].criterion',
      'unknown unit at entries[2].unit',
      'not-valid unit at entries[3].unit',
      'unknown round at entries[4].round',
      'missing at entries[5].by',
      'malformed date at entries[5].at',
      'missing at entries[6].round',
      'missing at entries[6].by',
      'missing at entries[6].at',
      'not-applicable observed at entries[7].criterion',
      'unknown property at entries[8].point',
      'not-allowed at entries[9].kind',
      'not-allowed at entries[10].kind',
      'wrong-type at entries[11]',
      'missing at entries[12].by',
      'missing at entries[12].at',
      'unknown criterion at entries[13].criterion',
      'missing at entries[14].reason',
      'not-allowed at entries[15].outcome',
    ])
    const [typo] = issuesOf(() => parseRun({ ...base, entries: [entries[9]] }))
    expect(typo?.message.en).toContain('; nearest: assessment.')
  })

  it('has the faults of its record reported even beside a broken assessment', () => {
    const entries = [
      ...selfAssessed,
      { ...gives('self', 'y-tế', 'plan', 12) },
      { kind: 'lock', round: 'appraised', by: 'a', at: '2022-12-29' },
    ]
    expect(faults({ ...base, entries })).toEqual([
      'out-of-range points at entries[9].value',
      'out-of-order locks at entries[10]',
    ])
  })

  it('has faults in its rules of evidence reported: unknown names, duplicates, and a worth that is not stated', () => {
    const evidence: CommitteeRun['evidence'] = [
      { criteria: ['plan', 'planx'], missing: 'finding' },
      { criteria: ['plan', 'days'], missing: 'absence', from: 'apraised' },
    ]
    expect(faults({ ...base, evidence })).toEqual([
      'unknown round at evidence[1].from',
      'unknown criterion at evidence[0].criteria[1]',
      'duplicate evidence at evidence[1].criteria[0]',
      'missing evidence-worth at evidence[1].criteria[0]',
      'missing evidence-worth at evidence[1].criteria[1]',
    ])
  })
})
