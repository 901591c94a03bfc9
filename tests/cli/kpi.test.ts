import { expect, it } from 'vitest'
import { world } from './world'

const count = { kind: 'count', of: { vi: 'hồ sơ', en: 'dossiers' } }
const additivity = { units: 'sum', periods: 'sum' }
const indicators = [
  {
    id: 'served',
    kind: 'simple',
    name: { vi: 'Hồ sơ trực tuyến', en: 'Filed online' },
    measure: count,
    direction: 'higher',
    additivity,
  },
  {
    id: 'late',
    kind: 'simple',
    name: { vi: 'Hồ sơ trễ hạn', en: 'Late dossiers' },
    measure: count,
    direction: 'lower',
    additivity,
  },
]
const target = { scope: 'city', period: '2022', kind: 'target' }
const targets = [
  { indicator: 'served', ...target, comparator: 'at-least', value: 1000 },
  { indicator: 'late', ...target, comparator: 'at-most', value: 5 },
]
const units = {
  groups: [{ id: 'ward', name: 'Wards' }],
  units: ['a', 'b'].map(letter => ({ id: `ward-${letter}`, name: `Ward ${letter.toUpperCase()}`, group: 'ward' })),
}
const rows = (...lines: readonly string[]): string => ['unit,indicator,period,value,status', ...lines].join('\n')
const observed = rows(
  'ward-a,served,2022-Q1,260,final',
  'ward-a,served,2022-Q2,270,final',
  'ward-a,served,2022-Q3,265,final',
  'ward-a,served,2022-Q4,265,final',
  'ward-a,late,2022,0,final',
  'ward-b,served,2022,1060,final',
  'ward-b,late,2022,3,final',
)
const files = (observations: string) => ({
  'ind.json': JSON.stringify(indicators),
  'tg.json': JSON.stringify(targets),
  'units.json': JSON.stringify(units),
  'obs.csv': observations,
})
const kpi = (asOf: string): string =>
  `kpi --indicators ind.json --observations obs.csv --targets tg.json --units units.json --as-of ${asOf}`

it('a ward that reports by quarters and one that reports the year have both met the target by 106 %', async () => {
  const made = world(files(observed))
  await made.run(`${kpi('2022-12-31')} --lang en --out kpi.csv`)
  const table = String(made.files.get('kpi.csv'))
  const rows = table.split('\r\n').map(line => line.split(/[,;]/))
  const figures = rows.filter(([unit, , difference]) => unit?.startsWith('Ward') && /^-?\d/.test(difference ?? ''))
  expect(figures).toEqual([
    ['Ward A', '1060', '60', 'Achieved'],
    ['Ward B', '1060', '60', 'Achieved'],
    ['Ward A', '0', '-5', 'Achieved'],
    ['Ward B', '3', '-2', 'Achieved'],
  ])
  await made.run(`${kpi('2022-12-31')} --lang en --out kpi.json`)
  const found = JSON.parse(String(made.files.get('kpi.json')))
  expect([found.rows[0].attainment, found.rows[2].attainment]).toEqual(['106', '106'])
  // 1,060 + 1,060 dossiers are no share of a target that is set for each ward.
  expect(found.whole[0].standing).toMatchObject({ unit: 'all', target: null, observation: { value: '2120' } })
  const { out } = await made.run(`${kpi('2022-12-31')} --lang vi`)
  // Of both wards, in the matrix and in the table of the indicator.
  expect(out.match(/ 1\.060 /g)).toHaveLength(2)
  expect(out).not.toContain('cần rà soát')
})

it('a quarter that is missing leaves no verdict, and is named', async () => {
  const made = world(files(observed.replace('ward-a,served,2022-Q4,265,final\n', '')))
  await made.run(`${kpi('2022-12-31')} --lang vi --out kpi.json`)
  const { rows, findings } = JSON.parse(String(made.files.get('kpi.json')))
  expect([rows[0].met, rows[0].status, rows[0].missing]).toEqual([null, null, ['2022-Q4']])
  expect(findings[0].message.vi).toContain('chưa đủ cho năm 2022: thiếu quý IV/2022')
})
