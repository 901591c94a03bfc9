import { checkUnits, type Unit } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, faultText } from '../support/issues'

const groups = [
  { id: 'departments', name: 'Sở' },
  { id: 'districts', name: 'Quận, huyện', validTo: '2025-06-30' },
]
const unit = (id: string, more: Partial<Unit> = {}): Unit => ({ id, name: `Tên ${id}`, group: 'departments', ...more })
const district = unit('hai-chau', { group: 'districts', validTo: '2025-06-30' })
const findings = (units: readonly Unit[], asOf?: string) =>
  checkUnits({ groups, units }, asOf === undefined ? {} : { asOf }).map(faultText)

describe('a check of units finds what is doubtful, and nothing else:', () => {
  it.each<[string, Unit[], string | undefined, string[]]>([
    ['nothing is doubtful', [unit('a'), district], '2025-06-30', []],
    ['a group that has ended needs no members', [unit('a'), district], '2025-07-01', []],
    ['a group without any unit', [unit('a')], undefined, ['empty group at groups[1]']],
    [
      'a group whose units begin later',
      [unit('a', { validFrom: '2022-01-01' }), district],
      '2021-12-31',
      ['empty group at groups[0]'],
    ],
    [
      'a district that outlives the districts',
      [unit('a'), { ...district, validTo: '2025-12-31' }],
      undefined,
      ['outside-group partly-inside at units[1]'],
    ],
    [
      'a district that does not end',
      [unit('a'), unit('ly-son', { group: 'districts' })],
      undefined,
      ['outside-group partly-inside at units[1]'],
    ],
    [
      'a successor that ends on the same day',
      [unit('a', { validTo: '2025-02-28', successors: ['b'] }), unit('b', { validTo: '2025-02-28' }), district],
      undefined,
      ['out-of-order successor at units[0].successors[0]'],
    ],
    [
      'two communes with the same name',
      [unit('a', { name: 'Phường 1' }), unit('b', { name: 'Phường 1' }), district],
      undefined,
      ['ambiguous name at units[1]'],
    ],
    [
      'the same name of units that follow each other',
      [
        unit('a', { name: 'Hải Châu', validTo: '2025-06-30' }),
        unit('b', { name: 'Hải Châu', validFrom: '2025-07-01' }),
        district,
      ],
      undefined,
      [],
    ],
    [
      'names that differ only in a tone',
      [unit('a', { name: 'Ninh Bình' }), unit('b', { name: 'Ninh Bính' }), district],
      undefined,
      ['look-alike names at units[1]'],
    ],
  ])('%s', (_, units, asOf, expected) => {
    expect(findings(units, asOf)).toEqual(expected)
  })
})

it('a finding is a warning', () => {
  const [shared] = checkUnits({ groups, units: [unit('a', { name: 'X' }), unit('b', { name: 'X' }), district] })
  expect(shared).toMatchObject({
    severity: 'warning',
    message: { en: 'Several units are called “X” (a, b); the name does not tell them apart, so give the id.' },
  })
})

it('wrong units, or a day that does not exist, are errors', () => {
  expect(faultsOf(() => checkUnits({ groups, units: [unit('a', { parent: 'b' })] }))).toEqual([
    'unknown parent at units[0].parent',
  ])
  expect(faultsOf(() => checkUnits({ groups, units: [] }, { asOf: '2025-06-31' }))).toEqual(['malformed date at asOf'])
})
