import { expect, it } from 'vitest'
import { textAt, world } from './world'

const indicators = [
  {
    id: 'served',
    kind: 'simple',
    name: 'Hồ sơ trực tuyến',
    measure: { kind: 'count', of: 'hồ sơ' },
    direction: 'higher',
    additivity: { units: 'sum', periods: 'sum' },
  },
]
const files = {
  'sc.json': JSON.stringify({
    id: 's',
    title: 'S',
    scale: 10,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [{ id: 'c', max: 10, rule: { kind: 'ratio-to-target', target: 1000 }, indicator: 'served' }],
  }),
  'units.json': JSON.stringify({
    groups: [{ id: 'ward', name: 'Phường' }],
    units: ['a', 'b'].map(id => ({ id, name: id.toUpperCase(), group: 'ward' })),
  }),
  'obs.csv': [
    'unit,indicator,period,value,status',
    ...['Q1', 'Q2', 'Q3', 'Q4'].map(quarter => `a,served,2022-${quarter},125,final`),
    'b,served,2022,500,final',
  ].join('\n'),
  'ind.json': JSON.stringify(indicators),
}
const rank =
  'rank --scorecard sc.json --units units.json --observations obs.csv --period 2022 --as-of 2022-12-31 --missing not-scored --lang en --out r.json'

it('quarters and a year are ranked alike if the definitions say how quarters add up', async () => {
  const made = world(files)
  await made.run(`${rank} --indicators ind.json`)
  const { entries } = JSON.parse(textAt(made, 'r.json'))
  expect(entries.map(({ unit, score, rank }: Record<string, unknown>) => [unit, score, rank])).toEqual([
    ['a', '5', 1],
    ['b', '5', 1],
  ])
})

it('without definitions a finding asks for them', async () => {
  const made = world(files)
  await made.run(rank.replace('r.json', 'r.md'))
  expect(textAt(made, 'r.md')).toContain('give the definition of the indicator (“indicators”)')
})

it('each total is explained in the ranking of a hundred units, and not in that of more', async () => {
  const explained = async (count: number) => {
    const ids = Array.from({ length: count }, (_, index) => `u${index}`)
    const units = {
      groups: [{ id: 'ward', name: 'Phường' }],
      units: ids.map(id => ({ id, name: id, group: 'ward' })),
    }
    const rows = ids.map((id, index) => `${id},served,2022,${index},final`)
    const made = world({
      ...files,
      'units.json': JSON.stringify(units),
      'obs.csv': ['unit,indicator,period,value,status', ...rows].join('\n'),
    })
    await made.run(rank.replace('r.json', 'r.html'))
    return textAt(made, 'r.html').includes('total out of 10')
  }
  expect([await explained(100), await explained(101)]).toEqual([true, false])
})
