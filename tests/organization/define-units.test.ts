import { defineUnits, parseUnits } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

const groups = [
  { id: 'departments', name: { vi: 'Sở, ban, ngành', en: 'Departments' } },
  { id: 'districts', name: 'Quận, huyện', validTo: '2025-06-30' },
]
const unit = (id: string, more: object = {}) => ({ id, name: `Tên ${id}`, group: 'departments', ...more })
const faults = (...units: object[]) => faultsOf(() => parseUnits({ groups, units }))
const sentence = (...units: object[]) => issuesOf(() => parseUnits({ groups, units }))[0]?.message

describe('correct units', () => {
  const units = {
    groups,
    units: [
      unit('a', { aliases: ['A'], level: 'city', validFrom: '2008-01-01', validTo: '2025-02-28', successors: ['b'] }),
      unit('b', { parent: 'a', name: { en: 'B' } }),
    ],
  }

  it('are accepted, and come back unchanged', () => {
    expect(parseUnits(units)).toEqual(units)
    expect(defineUnits(units)).toBe(units)
  })

  it('are read from JSON unchanged', () => {
    expect(parseUnits(JSON.parse(JSON.stringify(units)))).toEqual(units)
  })

  it('may be an empty list', () => {
    expect(parseUnits({ groups: [], units: [] })).toEqual({ groups: [], units: [] })
  })
})

describe('a mistake is reported at its place:', () => {
  it.each<[string, object[], string[]]>([
    ['an id used twice', [unit('a'), unit('b'), unit('a')], ['duplicate unit at units[2].id']],
    ['an unknown group', [unit('a', { group: 'department' })], ['unknown group at units[0].group']],
    ['an unknown parent', [unit('a', { parent: 'b' })], ['unknown parent at units[0].parent']],
    [
      'an unknown successor',
      [unit('a', { validTo: '2025-02-28', successors: ['b', 'c'] }), unit('b')],
      ['unknown successor at units[0].successors[1]'],
    ],
    ['a unit above itself', [unit('a', { parent: 'a' })], ['cycle parents at units[0].parent']],
    [
      'parents in a circle',
      [unit('x', { parent: 'a' }), unit('a', { parent: 'b' }), unit('b', { parent: 'c' }), unit('c', { parent: 'a' })],
      ['cycle parents at units[1].parent'],
    ],
    [
      'successors in a circle',
      [
        unit('a', { validTo: '2024-12-31', successors: ['b'] }),
        unit('b', { validTo: '2025-12-31', successors: ['a'] }),
      ],
      ['cycle successors at units[0].successors'],
    ],
    [
      'successors of a unit that never ends',
      [unit('a', { successors: ['b'] }), unit('b')],
      ['missing last-day at units[0].successors'],
    ],
    [
      'a last day before the first',
      [unit('a', { validFrom: '2022-01-02', validTo: '2022-01-01' })],
      ['out-of-order validity at units[0].validTo'],
    ],
    [
      'a unit that begins after its group has ended',
      [unit('a', { group: 'districts', validFrom: '2025-07-01' })],
      ['outside-group never-inside at units[0].group'],
    ],
    ['a date that does not exist', [unit('a', { validFrom: '2022-02-30' })], ['malformed date at units[0].validFrom']],
    ['an unknown key', [unit('a', { alias: 'A' })], ['unknown property at units[0].alias']],
    ['a missing name', [{ id: 'a', group: 'departments' }], ['missing at units[0].name']],
    [
      'an alias of another unit',
      [unit('a', { aliases: ['X'] }), unit('b', { aliases: ['X'] })],
      ['ambiguous alias at units[1].aliases[0]'],
    ],
    [
      'an alias that is the name of another',
      [unit('a', { aliases: ['Tên b'] }), unit('b')],
      ['ambiguous alias at units[0].aliases[0]'],
    ],
    [
      'an alias that is the id of another',
      [unit('a', { aliases: ['b'] }), unit('b')],
      ['ambiguous alias at units[0].aliases[0]'],
    ],
    [
      'an alias with combining marks',
      [unit('a', { aliases: ['Sở Y tế'.normalize('NFD')] }), unit('b', { name: 'Sở Y tế' })],
      ['ambiguous alias at units[0].aliases[0]'],
    ],
  ])('%s', (_, units, expected) => {
    expect(faults(...units)).toEqual(expected)
  })

  it('a group defined twice, and one that ends before it starts', () => {
    const twice = [
      { id: 'a', name: 'A' },
      { id: 'a', name: 'B', validFrom: '2022-01-02', validTo: '2022-01-01' },
    ]
    expect(faultsOf(() => parseUnits({ groups: twice, units: [] }))).toEqual([
      'duplicate group at groups[1].id',
      'out-of-order validity at groups[1].validTo',
    ])
  })

  it.each([[null], [[]], ['units'], [{ groups }], [{ groups, units: {} }]])(
    'data that does not contain units: %j',
    json => {
      expect(issuesOf(() => parseUnits(json))).not.toEqual([])
    },
  )
})

describe('this is not a mistake:', () => {
  it('an alias that passes from a unit to its successor', () => {
    const units = [
      unit('a', { aliases: ['X'], validTo: '2025-06-30', successors: ['b'] }),
      unit('b', { aliases: ['X'], validFrom: '2025-07-01' }),
    ]
    expect(parseUnits({ groups, units }).units).toHaveLength(2)
  })

  it('two communes with the same name', () => {
    const units = [unit('a', { name: 'Phường 1' }), unit('b', { name: 'Phường 1' })]
    expect(parseUnits({ groups, units }).units).toHaveLength(2)
  })

  it('an alias that repeats the name of its unit', () => {
    expect(parseUnits({ groups, units: [unit('a', { aliases: ['Tên a', 'Tên a'] })] }).units).toHaveLength(1)
  })

  it('a reference to a unit that is broken itself, whose mistake is reported once', () => {
    expect(faults(unit('a', { parent: 'b' }), { id: 'b', group: 'departments' })).toEqual(['missing at units[1].name'])
  })

  it('a chain of ten thousand parents', () => {
    const units = Array.from({ length: 10_000 }, (_, index) =>
      unit(`${index}`, index > 0 ? { parent: `${index - 1}` } : {}),
    )
    expect(parseUnits({ groups, units }).units).toHaveLength(10_000)
  })
})

it('all mistakes are reported in one call', () => {
  const json = {
    group: [],
    groups: [...groups, { id: ' x', name: '' }],
    units: [unit('a', { group: 'depart' }), unit('a', { parent: 'a' }), 7, unit('c', { validTo: 2022 })],
  }
  expect(faultsOf(() => parseUnits(json))).toEqual([
    'unknown property at group',
    'malformed identifier at groups[2].id',
    'too-small text at groups[2].name',
    'wrong-type at units[2]',
    'wrong-type at units[3].validTo',
    'duplicate unit at units[1].id',
    'unknown group at units[0].group',
  ])
})

describe('a sentence', () => {
  it('names the nearest known id', () => {
    expect(sentence(unit('a', { group: 'department' }))).toEqual({
      vi: 'Không có nhóm “department”; gần nhất: departments.',
      en: 'There is no group “department”; nearest: departments.',
    })
  })

  it('shows a circle', () => {
    expect(sentence(unit('a', { parent: 'b' }), unit('b', { parent: 'a' }))).toEqual({
      vi: 'Quan hệ cấp trên tạo thành vòng khép kín: a → b → a.',
      en: 'The parent units form a cycle: a → b → a.',
    })
  })

  it('names the other owner of an alias', () => {
    expect(sentence(unit('a', { aliases: ['X'] }), unit('b', { aliases: ['X'] }))?.en).toBe(
      'The alias “X” also belongs to another unit at the same time: a.',
    )
  })
})
