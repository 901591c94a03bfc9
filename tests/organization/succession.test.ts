import { describe, expect, it } from 'vitest'
import { successionIn, successorsAmong } from '../../src/organization/succession'
import type { Unit } from '../../src/organization/unit'

const unit = (id: string, rest: Partial<Unit> = {}): Unit => ({ id, name: id, group: 'communes', ...rest })
const midYear = '2025-06-30'
const units = [
  unit('a', { validTo: midYear, successors: ['n'] }),
  unit('b', { validTo: '2025-02-28', successors: ['c'] }),
  unit('c', { validFrom: '2025-03-01', validTo: midYear, successors: ['n'] }),
  unit('n', { validFrom: '2025-07-01' }),
  unit('x', { validTo: midYear, successors: ['y', 'z'] }),
  unit('y', { validFrom: '2025-07-01' }),
  unit('z'),
  unit('gone', { validTo: midYear }),
  unit('long-gone', { validTo: '2024-12-31', successors: ['n'] }),
]
const ids = (list: readonly Unit[]): readonly string[] => list.map(({ id }) => id)

describe('a unit answers for those that ended within a period and passed all their work to it', () => {
  const year = successionIn(units, '2025-01-01', '2025-12-31')

  it('over any number of steps', () => {
    expect(ids(year.predecessors('n'))).toEqual(['a', 'b', 'c'])
  })

  it('not for one that was divided, nor for one without a successor', () => {
    expect(ids(year.predecessors('y'))).toEqual([])
    expect(year.divided.map(({ unit, successors }) => [unit.id, ids(successors)])).toEqual([
      ['x', ['y', 'z']],
      ['gone', []],
    ])
  })

  it('not for one that ended before the period', () => {
    expect(year.ended.map(({ unit }) => unit.id)).toEqual(['a', 'b', 'c', 'x', 'gone'])
  })

  it('and a unit that ends with the period answers for itself', () => {
    const half = successionIn(units, '2025-01-01', midYear)
    expect(half.ended.map(({ unit }) => unit.id)).toEqual(['b'])
    expect(ids(half.predecessors('c'))).toEqual(['b'])
    expect(successionIn(units, '2025-07-01', '2025-12-31').ended).toEqual([])
  })
})

it('the work of a unit passes to the nearest successors among those that are there', () => {
  const byId = new Map(units.map(one => [one.id, one]))
  const among = (id: string, ...there: readonly string[]) =>
    ids(successorsAmong(byId.get(id) as Unit, one => there.includes(one.id), byId))
  expect(among('b', 'b', 'n')).toEqual(['n'])
  expect(among('b', 'c', 'n')).toEqual(['c'])
  expect(among('x', 'y', 'z')).toEqual(['y', 'z'])
  expect(among('x', 'z')).toEqual(['z'])
  expect(among('gone', 'n')).toEqual([])
})
