import { movement, rank } from 'egov-kpi'
import { expect, it } from 'vitest'

it('a unit that came, went, rose, fell or changed its group is told otherwise', () => {
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
    ['group-changed', 'Đơn vị "d" chuyển từ nhóm "y" sang nhóm "x"; hai thứ hạng thuộc hai nhóm khác nhau.'],
  ])
})

it('a unit that lost or found its score is told to have gone or come', () => {
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

it('rankings made by different policies are compared without a word', () => {
  const entries = [{ unit: 'a', score: 1 }]
  const { findings } = movement(rank(entries, { ties: 'dense', decimals: 1 }), rank(entries))
  expect(findings.map(({ message }) => message.en)).toEqual([
    'The two rankings differ in "ties", so their ranks do not fully compare.',
    'The two rankings differ in "decimals", so their ranks do not fully compare.',
  ])
})
