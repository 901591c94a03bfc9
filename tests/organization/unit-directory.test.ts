import { createUnitDirectory, type Unit } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

const department = (id: string, name: Unit['name'], more: Partial<Unit> = {}): Unit => ({
  id,
  name,
  group: 'departments',
  ...more,
})
const ward = (id: string, name: string, more: Partial<Unit> = {}): Unit => ({ id, name, group: 'communes', ...more })

/** A city around 1 July 2025, simplified: the department of information merged, the districts gone. */
const city = createUnitDirectory({
  groups: [
    { id: 'departments', name: { vi: 'Các sở, ban, ngành', en: 'Departments' } },
    { id: 'districts', name: 'Quận, huyện', validTo: '2025-06-30' },
    { id: 'communes', name: 'UBND xã, phường' },
  ],
  units: [
    department(
      'so-tttt',
      { vi: 'Sở Thông tin và Truyền thông', en: 'Department of Information & Communications' },
      { validTo: '2025-02-28', successors: ['so-khcn'] },
    ),
    department('so-khcn', 'Sở Khoa học và Công nghệ'),
    department('so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội'),
    department('so-gddt', 'Sở Giáo dục và Đào tạo', { aliases: ['Sở Học chính'] }),
    department('vp-ubnd', 'Văn phòng Ủy ban nhân dân thành phố'),
    { id: 'hai-chau', name: 'Quận Hải Châu', group: 'districts', validTo: '2025-06-30', successors: ['w1', 'w2'] },
    ward('w0', 'Phường Thạch Thang', { validTo: '2025-06-30', successors: ['w1'] }),
    ward('w1', 'Phường Hải Châu', { validFrom: '2025-07-01' }),
    ward('w2', 'Phường Hòa Cường', { validFrom: '2025-07-01' }),
    ward('nb1', 'Ninh Bình'),
    ward('nb2', 'Ninh Bính'),
    ward('old-an-hai', 'Phường An Hải', { validTo: '2025-06-30', successors: ['new-an-hai'] }),
    ward('new-an-hai', 'Phường An Hải', { validFrom: '2025-07-01' }),
    ward('krong-pac', 'Xã Krông Pắc'),
    ward('p-1', 'Phường 1'),
    ward('p-11', 'Phường 11'),
    ward('ea-hleo', "Xã Ea H'leo"),
  ],
})
const idOf = (text: string) => {
  const resolution = city.resolve(text)
  if (resolution.kind === 'found') return `${resolution.unit.id} by ${resolution.by}`
  return resolution.kind === 'ambiguous' ? resolution.units.map(({ id }) => id).join(' or ') : 'unknown'
}

describe('a name is resolved:', () => {
  it.each([
    ['so-tttt', 'so-tttt by id'],
    ['Sở Thông tin và Truyền thông', 'so-tttt by name'],
    ['Department of Information & Communications', 'so-tttt by name'],
    ['Sở Học chính', 'so-gddt by alias'],
    ['  Sở Học chính ', 'so-gddt by alias'],
    ['Sở Học chính'.normalize('NFD'), 'so-gddt by alias'],
    ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 'so-tttt by folded'],
    ['Sở Thông tin & Truyền thông', 'so-tttt by folded'],
    ['So Thong tin va Truyen thong', 'so-tttt by folded'],
    ['department of information and communications', 'so-tttt by folded'],
    ['Sở Lao động, Thương binh và Xã hội', 'so-ldtbxh by folded'],
    ['Sở Lao động – Thương binh & Xã hội', 'so-ldtbxh by folded'],
    ['Sở TT&TT', 'so-tttt by abbreviation'],
    ['Sở TTTT', 'so-tttt by abbreviation'],
    ['Sở TT & TT', 'so-tttt by abbreviation'],
    ['STTTT', 'so-tttt by abbreviation'],
    ['Sở GD&ĐT', 'so-gddt by abbreviation'],
    ['Sở LĐTBXH', 'so-ldtbxh by abbreviation'],
    ['Sở LĐ-TB&XH', 'so-ldtbxh by abbreviation'],
    ['Sở KH&CN', 'so-khcn by abbreviation'],
    ['Văn phòng UBND thành phố', 'vp-ubnd by folded'],
    ['VP UBND TP', 'vp-ubnd by abbreviation'],
    ['Văn phòng Uỷ ban nhân dân TP', 'vp-ubnd by folded'],
    ['Phường Hoà Cường', 'w2 by folded'],
    ['phường hoà cường', 'w2 by folded'],
    ['Phường Hải Châu', 'w1 by name'],
    ['Hải Châu', 'hai-chau or w1'],
    ['Thạch Thang', 'w0 by without-kind'],
    ['hoà cường', 'w2 by without-kind'],
    ['krong pac', 'krong-pac by without-kind'],
    ['1', 'unknown'],
    ['Ðắk Krông', 'unknown'],
    ['xa krong pac', 'krong-pac by folded'],
    ['Xã Ea H’leo', 'ea-hleo by folded'],
    ['Phường 1', 'p-1 by name'],
    ['phường 11', 'p-11 by folded'],
    ['phường 1 1', 'unknown'],
    ['', 'unknown'],
    ['&', 'unknown'],
  ])('%j is %s', (text, expected) => {
    expect(idOf(text)).toBe(expected)
  })
})

describe('a name that fits several units is ambiguous', () => {
  it('if they differ in a tone that the text does not have', () => {
    expect(idOf('Ninh Bình')).toBe('nb1 by name')
    expect(idOf('Ninh Bính')).toBe('nb2 by name')
    expect(idOf('NINH BÍNH')).toBe('nb2 by folded')
    expect(idOf('ninh binh')).toBe('nb1 or nb2')
    expect(idOf('Ninh Bĩnh')).toBe('nb1 or nb2')
    expect(issuesOf(() => city.find('ninh binh'))).toMatchObject([
      {
        code: 'ambiguous',
        parameters: { what: 'unit' },
        message: { vi: '“ninh binh” có thể là nhiều đơn vị: nb1, nb2. Hãy ghi mã đơn vị.' },
      },
    ])
  })

  it('if it is an abbreviation of two names', () => {
    const directory = createUnitDirectory({
      groups: [{ id: 'departments', name: 'Sở' }],
      units: [department('a', 'Sở Thông tin và Truyền thông'), department('b', 'Sở Thể thao, Trí tuệ')],
    })
    expect(directory.resolve('Sở TT&TT')).toMatchObject({ kind: 'ambiguous', units: [{ id: 'a' }, { id: 'b' }] })
  })

  it('if a unit took the name of its predecessor, and no day is given', () => {
    expect(idOf('Phường An Hải')).toBe('old-an-hai or new-an-hai')
    expect(city.find('Phường An Hải', { asOf: '2025-06-30' }).id).toBe('old-an-hai')
    expect(city.find('phuong an hai', { asOf: '2025-07-01' }).id).toBe('new-an-hai')
  })

  it('if the word for its kind is left out, and that alone tells them apart', () => {
    expect(city.find('Hải Châu', { asOf: '2025-06-30' }).id).toBe('hai-chau')
    expect(city.find('Hải Châu', { asOf: '2025-07-01' }).id).toBe('w1')
    expect(city.resolveGroup('huyện').kind).toBe('unknown')
  })

  it('but a unit of the past is found by its own name', () => {
    expect(city.find('Quận Hải Châu', { asOf: '2026-01-01' }).id).toBe('hai-chau')
  })
})

describe('an unknown name is answered with the nearest names', () => {
  it.each([
    ['so-ttt', ['so-tttt']],
    ['Sở Khoa học Công nghiệp', ['Sở Khoa học và Công nghệ']],
    ['Phường Thạch Than', ['Phường Thạch Thang', 'Phường Hải Châu']],
    ['Bộ Quốc phòng nước ngoài', []],
  ])('%j', (text, nearest) => {
    expect(city.resolve(text)).toEqual({ kind: 'unknown', nearest })
  })

  it('of which there are at most three', () => {
    const units = Array.from({ length: 9 }, (_, index) => ward(`unit-${index}`, `Xã Tân An ${index}`))
    const directory = createUnitDirectory({ groups: [{ id: 'communes', name: 'Xã' }], units })
    expect(directory.resolve('unit-x')).toEqual({ kind: 'unknown', nearest: ['unit-0', 'unit-1', 'unit-2'] })
    expect(issuesOf(() => directory.find('unit-x'))[0]?.message.vi).toBe(
      'Không có đơn vị “unit-x”; gần nhất: unit-0, unit-1, unit-2.',
    )
  })
})

describe('the members of a group', () => {
  const members = (group: string, asOf: string) => city.members(group, asOf).map(({ id }) => id)

  it('are the units that exist on the day', () => {
    expect(members('districts', '2025-06-30')).toEqual(['hai-chau'])
    expect(members('districts', '2025-07-01')).toEqual([])
    expect(members('departments', '2025-02-28')).toEqual(['so-tttt', 'so-khcn', 'so-ldtbxh', 'so-gddt', 'vp-ubnd'])
    expect(members('departments', '2025-03-01')).toEqual(['so-khcn', 'so-ldtbxh', 'so-gddt', 'vp-ubnd'])
  })

  it('end with the group, even if a unit outlives it', () => {
    const directory = createUnitDirectory({
      groups: [{ id: 'districts', name: 'Quận', validTo: '2025-06-30' }],
      units: [{ id: 'a', name: 'A', group: 'districts' }],
    })
    expect(directory.members('districts', '2025-07-01')).toEqual([])
    expect(directory.isValid('a', '2025-07-01')).toBe(true)
  })

  it('are those of a group that can be named in words', () => {
    expect(city.resolveGroup('UBND phường, xã')).toMatchObject({ kind: 'unknown' })
    expect(city.resolveGroup('Ủy ban nhân dân xã, phường')).toMatchObject({ kind: 'found', group: { id: 'communes' } })
    expect(city.resolveGroup('departments')).toMatchObject({ kind: 'found', by: 'id' })
  })
})

describe('the history of a unit', () => {
  const successors = (unit: string, asOf: string) => city.successors(unit, asOf).map(({ id }) => id)

  it('leads to its successors on the day after its last', () => {
    expect(successors('hai-chau', '2025-06-30')).toEqual(['hai-chau'])
    expect(successors('hai-chau', '2025-07-01')).toEqual(['w1', 'w2'])
    expect(successors('w1', '2025-06-30')).toEqual([])
  })

  it('leads over several steps, which may meet again', () => {
    const directory = createUnitDirectory({
      groups: [{ id: 'departments', name: 'Sở' }],
      units: [
        department('a', 'A', { validTo: '2007-12-31', successors: ['b', 'c'] }),
        department('b', 'B', { validTo: '2015-12-31', successors: ['d'] }),
        department('c', 'C', { validTo: '2018-12-31', successors: ['d'] }),
        department('d', 'D', { validFrom: '2016-01-01' }),
      ],
    })
    const ids = (asOf: string) => directory.successors('a', asOf).map(({ id }) => id)
    expect([ids('2007-12-31'), ids('2010-01-01'), ids('2017-01-01'), ids('2020-01-01')]).toEqual([
      ['a'],
      ['b', 'c'],
      ['c', 'd'],
      ['d'],
    ])
  })

  it('ends on its last day', () => {
    expect(city.isValid('so-tttt', '2025-02-28')).toBe(true)
    expect(city.isValid('so-tttt', '2025-03-01')).toBe(false)
  })
})

describe('a bad question is refused', () => {
  it.each([
    ['members', () => city.members('depts', '2025-01-01'), 'unknown group at group'],
    ['isValid', () => city.isValid('x', '2025-01-01'), 'unknown unit at unit'],
    ['successors', () => city.successors('x', '2025-01-01'), 'unknown unit at unit'],
    ['find', () => city.find('Sở Quy hoạch'), 'unknown unit at text'],
    ['members on a day that does not exist', () => city.members('communes', '2025-02-29'), 'malformed date at asOf'],
    ['resolve on a day in another form', () => city.resolve('p-1', { asOf: '1/7/2025' }), 'malformed date at asOf'],
  ])('by %s', (_, ask, code) => {
    expect(faultsOf(ask)).toEqual([code])
  })

  it('but get and group return undefined for an unknown id', () => {
    expect([city.get('p-1')?.name, city.get('x'), city.group('communes')?.id, city.group('x')]).toEqual([
      'Phường 1',
      undefined,
      'communes',
      undefined,
    ])
  })

  it('and so is a directory of wrong units', () => {
    const units = [department('a', 'A', { group: 'nowhere' })]
    expect(faultsOf(() => createUnitDirectory({ groups: [], units }))).toEqual(['unknown group at units[0].group'])
  })
})
