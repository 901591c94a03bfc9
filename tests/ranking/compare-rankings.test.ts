import { compareRankings, type RankMovement, rank } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { requireMovements } from '../../src/ranking/compare-rankings'
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
  const { movements, findings } = compareRankings(after, before)
  expect(movements).toEqual([
    { unit: 'b', group: 'x', rank: 1, earlierRank: 2, gained: 1, direction: 'up' },
    { unit: 'a', group: 'x', rank: 2, earlierRank: 1, gained: -1, direction: 'down' },
    { unit: 'd', group: 'x', rank: 3, earlierRank: 1, gained: null, direction: 'other-group' },
    { unit: 'e', group: 'y', rank: 1, earlierRank: 2, gained: 1, direction: 'up' },
    { unit: 'f', group: 'y', rank: 2, earlierRank: null, gained: null, direction: 'new' },
    { unit: 'c', group: 'x', rank: null, earlierRank: 3, gained: null, direction: 'gone' },
  ])
  expect(findings.map(({ code, message }) => [code, message.vi])).toEqual([
    ['not-comparable', 'Đơn vị “d” chuyển từ nhóm “y” sang nhóm “x”; hai thứ hạng thuộc hai nhóm khác nhau.'],
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
  expect(compareRankings(after, before).movements.map(({ unit, direction }) => [unit, direction])).toEqual([
    ['b', 'scored'],
    ['d', 'new'],
    ['a', 'unscored'],
    ['c', 'gone'],
  ])
})

it('a unit at the same rank as before stayed, and gained no places', () => {
  const ranking = rank([
    { unit: 'a', score: 2 },
    { unit: 'b', score: 1 },
  ])
  expect(compareRankings(ranking, ranking).movements.map(({ direction, gained }) => [direction, gained])).toEqual([
    ['same', 0],
    ['same', 0],
  ])
})

describe('a unit that changed its group', () => {
  const ranked = (group: string, within?: 'group') =>
    rank(
      [
        { unit: 'a', group, score: group === 'x' ? 1 : 3 },
        { unit: 'b', group: 'x', score: 2 },
      ],
      within === undefined ? {} : { within },
    )

  it('moved up or down if units are not ranked within groups', () => {
    const { movements, findings } = compareRankings(ranked('y'), ranked('x'))
    expect(movements.map(({ unit, gained, direction }) => [unit, gained, direction])).toEqual([
      ['a', 1, 'up'],
      ['b', -1, 'down'],
    ])
    expect(findings).toEqual([])
  })

  it.each([
    ['group', undefined],
    [undefined, 'group'],
    ['group', 'group'],
  ] as const)('gained no places if one of the rankings is within groups', (now, before) => {
    const { movements } = compareRankings(ranked('y', now), ranked('x', before))
    expect(movements.find(({ unit }) => unit === 'a')).toMatchObject({ gained: null, direction: 'other-group' })
  })
})

it('rankings made by different policies are compared with a finding for each difference', () => {
  const entries = [{ unit: 'a', score: 1 }]
  const { findings } = compareRankings(rank(entries, { ties: 'dense', decimals: 1 }), rank(entries))
  expect(findings.map(({ message }) => message.en)).toEqual([
    'The two rankings differ in “ties”, so their ranks are not fully comparable.',
    'The two rankings differ in “decimals”, so their ranks are not fully comparable.',
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
    const { movements, findings } = compareRankings(after, before, { units })
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

  it('a unit that passed some of its work on, but is still ranked, is not merged', () => {
    const { movements } = compareRankings(after, before, {
      units: { units: [{ id: 'c', successors: ['n'] }, { id: 'n' }] },
    })
    expect(movements.find(({ unit }) => unit === 'c')).toEqual({
      unit: 'c',
      rank: 2,
      earlierRank: 3,
      gained: 1,
      direction: 'up',
    })
    expect(movements.find(({ unit }) => unit === 'n')?.direction).toBe('new')
  })

  it('a merged unit is gone without the list of units', () => {
    expect(compareRankings(after, before).movements.find(({ unit }) => unit === 'a')?.direction).toBe('gone')
  })

  it('malformed units are refused', () => {
    expect(faultsOf(() => compareRankings(after, before, { units: { units: [{ id: 7 }] } } as never))).toEqual([
      'wrong-type at units.units[0].id',
    ])
  })
})

describe('movements that come back from a file', () => {
  const before = rank([
    { unit: 'a', score: 3 },
    { unit: 'b', score: 2 },
    { unit: 'c', score: 1 },
    { unit: 'd', score: 0 },
  ])
  const now = rank([
    { unit: 'b', score: 3 },
    { unit: 'a', score: 2 },
    { unit: 'c', score: 1 },
    { unit: 'e', score: 0 },
  ])
  type Changed = { -readonly [Key in keyof RankMovement]: unknown }
  const readBack = (change: (movements: Changed[]) => void) => {
    const plain = JSON.parse(JSON.stringify(compareRankings(now, before)))
    change(plain.movements)
    return requireMovements(plain, now, ['movements'])
  }
  const altered = (index: number, parts: Partial<Changed>) => (movements: Changed[]) => {
    Object.assign(movements[index] as Changed, parts)
  }

  it('are the same', () => {
    expect(readBack(() => undefined)).toEqual(compareRankings(now, before))
  })

  // b rose from 2 to 1, a fell from 1 to 2, c stayed at 3, e is new at 4, d is gone.
  it.each<[string, (movements: Changed[]) => void, string]>([
    ['more places gained than lie between the ranks', altered(0, { gained: 2 }), 'contradiction movement at [0]'],
    ['places lost by a new unit', altered(3, { gained: -4, direction: 'down' }), 'contradiction movement at [3]'],
    [
      'places gained by a unit that is gone',
      altered(4, { gained: 4, direction: 'up' }),
      'contradiction movement at [4]',
    ],
    ['no places gained by a unit that moved up', altered(0, { gained: null }), 'contradiction movement at [0]'],
    ['places gained by a unit called new', altered(0, { direction: 'new' }), 'contradiction movement at [0]'],
    ['a unit that rose called one that fell', altered(0, { direction: 'down' }), 'contradiction movement at [0]'],
    ['a unit that fell called one that rose', altered(1, { direction: 'up' }), 'contradiction movement at [1]'],
    ['a unit that stayed called one that rose', altered(2, { direction: 'up' }), 'contradiction movement at [2]'],
    ['a rank below 1', altered(4, { earlierRank: 0.5 }), 'too-small number at [4].earlierRank'],
    ['a unit twice', movements => movements.push(movements[4] as Changed), 'duplicate unit at [4].unit'],
    ['a ranked unit missing', movements => movements.splice(3, 1), 'contradiction movement-ranking'],
    ['another rank than the ranking has', altered(3, { rank: 5 }), 'contradiction movement-ranking'],
  ])('are refused with %s', (_, change, fault) => {
    const faults = faultsOf(() => readBack(change))
    expect(faults.map(text => text.replace(/ at movements(?:\.movements)?/, ' at ').replace(/ at $/, ''))).toEqual([
      fault,
    ])
  })

  it('are refused unless they are movements at all', () => {
    expect(faultsOf(() => requireMovements({} as never, now, ['movements']))).toEqual([
      'missing at movements.movements',
      'missing at movements.findings',
    ])
  })
})

it('a unit with a score that is not ranked, now or before, is neither without a score nor gone', () => {
  const entries = [
    { unit: 'a', score: 3 },
    { unit: 'b', score: 2 },
    { unit: 'c', score: 1 },
  ]
  const reason = { vi: 'Không xếp hạng', en: 'Not ranked' }
  const out = (unit: string) => rank(entries, { outOfCompetition: [{ unit, reason }] })
  expect(compareRankings(out('b'), out('a')).movements.map(({ unit, direction }) => [unit, direction])).toEqual([
    ['a', 'ranked'],
    ['c', 'same'],
    ['b', 'unranked'],
  ])
})

it('rankings of which one prefers lower scores, or leaves other units unranked by a knock-out, are not fully comparable', () => {
  const entries = [{ unit: 'a', score: 3, points: { late: 0 } }]
  const when = { criterion: 'late', above: 1 }
  const plain = rank(entries)
  const doubts = (options: Parameters<typeof rank>[1]) =>
    compareRankings(rank(entries, options), plain).findings.map(({ path }) => path.join('.'))
  expect(doubts({ prefer: 'lower' })).toEqual(['policy.prefer'])
  expect(doubts({ prefer: 'higher' })).toEqual([])
  expect(doubts({ knockOuts: [{ id: 'k', when, ranked: false }] })).toEqual(['policy.knockOuts'])
  const bands = [
    { id: 'A', atLeast: 0 },
    { id: 'B', below: 0 },
  ]
  expect(doubts({ bands, knockOuts: [{ id: 'k', when, atMost: 'B' }] })).toEqual([])
})
