import { checkUnits, compareRankings, createUnitDirectory, parseUnits, rank } from 'egov-kpi'
import { vietnamProvinceFigures, vietnamProvinces } from 'egov-kpi/vietnam'
import { describe, expect, it } from 'vitest'

const directory = createUnitDirectory(vietnamProvinces)
const on = (asOf: string) => directory.members('provinces', asOf)

describe('the provinces of Vietnam', () => {
  it('are units, and nothing about them is doubtful on any side of a reform', () => {
    expect(parseUnits(vietnamProvinces)).toEqual(vietnamProvinces)
    for (const asOf of ['2025-06-30', '2025-07-01', '2026-04-29', '2026-04-30'])
      expect(checkUnits(vietnamProvinces, { asOf })).toEqual([])
  })

  it.each([
    ['2018-01-01', 63, 6],
    ['2025-06-30', 63, 6],
    ['2025-07-01', 34, 6],
    ['2026-04-29', 34, 6],
    ['2026-04-30', 34, 7],
  ])('are on %s %i, of which %i are centrally run cities', (asOf, count, cities) => {
    expect(on(asOf)).toHaveLength(count)
    expect(on(asOf).filter(({ level }) => level === 'centrally-run-city')).toHaveLength(cities)
  })

  it('are 11 that stayed, and 23 that 52 were merged into', () => {
    const before = new Set(on('2025-06-30').map(({ id }) => id))
    const after = on('2025-07-01').map(({ id }) => id)
    expect(after.filter(id => before.has(id))).toHaveLength(11)
    const ended = on('2025-06-30').filter(({ validTo }) => validTo === '2025-06-30')
    expect(ended).toHaveLength(52)
    expect(new Set(ended.flatMap(({ successors = [] }) => successors)).size).toBe(23)
  })

  it('that were merged each have the name of one predecessor', () => {
    const ended = on('2025-06-30').filter(({ validTo }) => validTo !== undefined)
    for (const { id, name } of on('2025-07-01').filter(({ validFrom }) => validFrom !== undefined)) {
      const predecessors = ended.filter(({ successors }) => successors?.includes(id))
      expect(predecessors.filter(one => JSON.stringify(one.name) === JSON.stringify(name))).toHaveLength(1)
    }
  })
})

describe('a code', () => {
  // The codes that another unit has since 1/7/2025.
  it.each([
    ['15', 'Yên Bái', 'Lào Cai'],
    ['24', 'Bắc Giang', 'Bắc Ninh'],
    ['44', 'Quảng Bình', 'Quảng Trị'],
    ['52', 'Bình Định', 'Gia Lai'],
    ['80', 'Long An', 'Tây Ninh'],
    ['82', 'Tiền Giang', 'Đồng Tháp'],
    ['91', 'Kiên Giang', 'An Giang'],
  ])('%s was %s until 30/6/2025 and is %s since, and without a date it may be either', (code, before, after) => {
    expect(directory.find(code, { asOf: '2025-06-30' }).name).toMatchObject({ vi: `Tỉnh ${before}` })
    expect(directory.find(code, { asOf: '2025-07-01' }).name).toMatchObject({ vi: `Tỉnh ${after}` })
    expect(directory.resolve(code).kind).toBe('ambiguous')
  })

  it('changed hands seven times, and never otherwise', () => {
    const nameOf = (code: string, asOf: string): unknown => directory.find(code, { asOf }).aliases?.[0]
    const codes = on('2025-07-01').map(({ aliases = [] }) => aliases[1] ?? '')
    expect(codes.filter(code => nameOf(code, '2025-06-30') !== nameOf(code, '2025-07-01'))).toHaveLength(7)
  })
})

describe('a name', () => {
  it.each([
    ['Huế', '2026-01-01', 'hue'],
    ['Thừa Thiên Huế', '2022-01-01', 'hue'],
    ['Hồ Chí Minh', '2022-01-01', 'ho-chi-minh'],
    ['TP Hồ Chí Minh', '2026-01-01', 'ho-chi-minh-2025'],
    ['TPHCM', '2026-01-01', 'ho-chi-minh-2025'],
    ['Đồng Nai', '2025-01-01', 'dong-nai'],
    ['Đồng Nai', '2026-04-29', 'dong-nai-2025'],
    ['Đồng Nai', '2026-04-30', 'dong-nai-2026'],
    ['Thành phố Đồng Nai', '2026-04-30', 'dong-nai-2026'],
    ['tinh quang nam', '2022-01-01', 'quang-nam'],
  ])('%s on %s is %s', (name, asOf, id) => {
    expect(directory.find(name, { asOf }).id).toBe(id)
  })

  it.each(['Đồng Nai', 'Hồ Chí Minh', 'Bắc Ninh'])('%s without a date may mean several units', name => {
    expect(directory.resolve(name).kind).toBe('ambiguous')
  })

  it.each(['Hà Nội', 'Huế', 'Quảng Nam'])('%s needs no date', name => {
    expect(directory.resolve(name).kind).toBe('found')
  })
})

describe('the figures of the provinces', () => {
  const total = (figures: typeof vietnamProvinceFigures, key: 'wards' | 'communes' | 'specialZones') =>
    figures.reduce((sum, one) => sum + one[key], 0)
  const of2025 = vietnamProvinceFigures.filter(({ asOf }) => asOf === '2025-07-01')
  const now = vietnamProvinceFigures.filter(({ unit }) => unit !== 'dong-nai-2025')

  it('add up to 3,321 communes: 687 phường, 2,621 xã and 13 đặc khu on 1/7/2025', () => {
    expect([total(of2025, 'wards'), total(of2025, 'communes'), total(of2025, 'specialZones')]).toEqual([687, 2621, 13])
  })

  it('add up to as many since Đồng Nai is a city, with ten wards more and ten xã fewer', () => {
    expect([total(now, 'wards'), total(now, 'communes'), total(now, 'specialZones')]).toEqual([697, 2611, 13])
  })

  it('are those of every unit of their day', () => {
    expect(of2025.map(({ unit }) => unit).sort()).toEqual(
      on('2025-07-01')
        .map(({ id }) => id)
        .sort(),
    )
    expect(now.map(({ unit }) => unit).sort()).toEqual(
      on('2026-04-30')
        .map(({ id }) => id)
        .sort(),
    )
  })
})

it('a ranking after the reform is compared with one before it by units that continue each other', () => {
  const scores = (asOf: string) => on(asOf).map(({ id }, index) => ({ unit: id, score: 1000 - index }))
  const { movements } = compareRankings(rank(scores('2025-07-01')), rank(scores('2025-06-30')), {
    units: vietnamProvinces,
  })
  const of = (unit: string) => movements.find(one => one.unit === unit)
  expect(of('ha-noi')).toMatchObject({ rank: 1, earlierRank: 1, direction: 'same' })
  expect(of('da-nang-2025')).toMatchObject({ direction: 'formed', predecessors: ['da-nang', 'quang-nam'] })
  expect(of('quang-nam')).toMatchObject({ rank: null, direction: 'merged', successors: ['da-nang-2025'] })
  expect(movements.filter(({ direction }) => direction === 'formed')).toHaveLength(23)
  expect(movements.filter(({ direction }) => direction === 'merged')).toHaveLength(52)
})
