import { checkUnits, type Unit } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { contemporaries } from '../../src/organization/contemporaries'
import { overlap, type UnitValidity } from '../../src/organization/validity'
import { codeText } from '../support/issues'

const year = (from: number | null, to: number | null): UnitValidity => ({
  ...(from === null ? {} : { validFrom: `${from}-01-01` }),
  ...(to === null ? {} : { validTo: `${to}-12-31` }),
})
const parts = (...list: readonly UnitValidity[]) =>
  contemporaries(list, one => one).map(part => part.map(one => list.indexOf(one)))

describe('contemporaries', () => {
  it.each([
    ['one follows another without a day in common', [year(2002, 2003), year(2000, 2001)], [[1], [0]]],
    ['one begins on the last day of another', [year(2000, 2002), year(2002, 2003)], [[0, 1]]],
    ['two lie within a longer one', [year(2000, 2010), year(2001, 2002), year(2005, 2006)], [[0, 1, 2]]],
    ['one has no beginning, and another no end', [year(null, 2000), year(2001, null), year(2030, 2031)], [[0], [1, 2]]],
    ['one has neither beginning nor end', [year(2005, 2006), year(null, null), year(2000, 2001)], [[0, 1, 2]]],
  ])('are grouped by the days that they have in common: %s', (_, list, expected) => {
    expect(parts(...list)).toEqual(expected)
  })

  it('are never separated if they have a day in common', () => {
    const ends = [null, 2000, 2001, 2003, 2004]
    const list = ends.flatMap(from => ends.map(to => year(from, to)))
    const found = contemporaries(list, one => one)
    const placeOf = (one: UnitValidity): number => found.findIndex(part => part.includes(one))
    const divided = list.flatMap(a => list.filter(b => overlap(a, b) && placeOf(a) !== placeOf(b)))
    expect(divided).toEqual([])
  })
})

it('a name that passes from unit to unit is not a finding, one that two units have at once is', () => {
  const unit = (id: string, validity: UnitValidity): Unit => ({ id, name: 'Xã An Phú', group: 'g', ...validity })
  const findings = checkUnits({
    groups: [{ id: 'g', name: 'Xã' }],
    units: [
      unit('a', year(2000, 2001)),
      unit('b', year(2005, 2008)),
      unit('c', year(2002, 2004)),
      unit('d', year(2008, null)),
    ],
  })
  expect(findings.map(issue => [codeText(issue), issue.path])).toEqual([['ambiguous name', ['units', 3]]])
  expect(findings[0]?.message.en).toContain('b, d')
})
