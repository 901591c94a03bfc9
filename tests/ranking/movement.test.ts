import { movement, rank } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'

it('a unit that came, went, rose, fell or changed its group is reported as such', () => {
  const before = rank(
    [
      { unit: 'a', group: 'x', score: 3 },
      { unit: 'b', group: 'x', score: 2 },
      { unit: 'c', group: 'x', score: 1 },
      { unit: 'd', group: 'y', score: 9 },
      { unit: 'e', group: 'y', score: 8 },
    ],
    { within: 'group' },
  )
  const after = rank(
    [
      { unit: 'b', group: 'x', score: 3 },
      { unit: 'a', group: 'x', score: 2 },
      { unit: 'd', group: 'x', score: 1 },
      { unit: 'e', group: 'y', score: 8 },
      { unit: 'f', group: 'y', score: 1 },
    ],
    { within: 'group' },
  )
  const { movements, findings } = movement(after, before)
  expect(movements).toEqual([
    { unit: 'b', group: 'x', rank: 1, earlierRank: 2, gained: 1, direction: 'up' },
    { unit: 'a', group: 'x', rank: 2, earlierRank: 1, gained: -1, direction: 'down' },
    { unit: 'd', group: 'x', rank: 3, earlierRank: 1, gained: null, direction: 'other-group' },
    { unit: 'e', group: 'y', rank: 1, earlierRank: 2, gained: 1, direction: 'up' },
    { unit: 'f', group: 'y', rank: 2, earlierRank: null, gained: null, direction: 'new' },
    { unit: 'c', group: 'x', rank: null, earlierRank: 3, gained: null, direction: 'gone' },
  ])
  expect(findings.map(({ code, message }) => [code, message.vi])).toEqual([
    ['not-comparable', 'Đơn vị "d" chuyển từ nhóm "y" sang nhóm "x"; hai thứ hạng thuộc hai nhóm khác nhau.'],
  ])
})

it('a unit that lost or gained its score is not reported as gone or new', () => {
  const before = rank([
    { unit: 'a', score: 1 },
    { unit: 'b', score: null },
    { unit: 'c', score: 1 },
  ])
  const after = rank([
    { unit: 'a', score: null },
    { unit: 'b', score: 1 },
    { unit: 'd', score: 1 },
  ])
  expect(movement(after, before).movements.map(({ unit, direction }) => [unit, direction])).toEqual([
    ['b', 'scored'],
    ['d', 'new'],
    ['a', 'unscored'],
    ['c', 'gone'],
  ])
})

it('rankings made by different policies are compared with a finding for each difference', () => {
  const entries = [{ unit: 'a', score: 1 }]
  const { findings } = movement(rank(entries, { ties: 'dense', decimals: 1 }), rank(entries))
  expect(findings.map(({ message }) => message.en)).toEqual([
    'The two rankings differ in "ties", so their ranks are not fully comparable.',
    'The two rankings differ in "decimals", so their ranks are not fully comparable.',
  ])
})

describe('if units merged between two editions,', () => {
  const before = rank(['a', 'b', 'c', 'd', 'e', 'f'].map((unit, index) => ({ unit, score: 9 - index })))
  const after = rank(['n', 'c', 'y', 'z', 'p'].map((unit, index) => ({ unit, score: 9 - index })))
  const units = {
    groups: [],
    units: [
      { id: 'a', successors: ['m'] },
      { id: 'm', successors: ['n'] },
      { id: 'b', successors: ['c'] },
      { id: 'd', successors: ['y', 'z'] },
      { id: 'e' },
      { id: 'f', successors: ['lost'] },
      ...['n', 'c', 'y', 'z', 'p', 'lost'].map(id => ({ id })),
    ],
  }

  it('the list of units shows that a merged unit is not gone, and the one it merged into is not new', () => {
    const { movements, findings } = movement(after, before, { units })
    expect(
      movements.map(({ unit, direction, predecessors = [], successors = [] }) => [
        unit,
        direction,
        ...predecessors,
        ...successors,
      ]),
    ).toEqual([
      ['n', 'formed', 'a'],
      ['c', 'up', 'b'],
      ['y', 'formed', 'd'],
      ['z', 'formed', 'd'],
      ['p', 'new'],
      ['a', 'merged', 'n'],
      ['b', 'merged', 'c'],
      ['d', 'divided', 'y', 'z'],
      ['e', 'gone'],
      ['f', 'gone'],
    ])
    expect(findings.map(({ code }) => code)).toEqual(Array(4).fill('not-comparable'))
    expect(findings[0]?.message.vi).toContain('kế thừa a của bảng xếp hạng trước')
  })

  it('a merged unit is gone without the list of units', () => {
    expect(movement(after, before).movements.find(({ unit }) => unit === 'a')?.direction).toBe('gone')
  })

  it('malformed units are refused', () => {
    expect(faultsOf(() => movement(after, before, { units: { units: [{ id: 7 }] } } as never))).toEqual([
      'wrong-type at units.units[0].id',
    ])
  })
})
