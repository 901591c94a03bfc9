import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { computeIndicators, type RankingBand, type Unit } from 'egov-kpi'
import plan76Data from '../../examples/data/da-nang-2022/plan-76.json' with { type: 'json' }
import formData from '../../examples/data/da-nang-2022/statistical-form.json' with { type: 'json' }
import unitsData from '../../examples/data/da-nang-2022/units.json' with { type: 'json' }
import * as city from '../../examples/support/city'
import { inventYear } from '../../examples/support/invented-year'
import { plan76, plan76Targets, reportedMid2022 } from '../../examples/support/plan-76'
import { randomNumbers } from '../../examples/support/random'

/** A page that the command writes from files on disk. */
export interface PageCase {
  readonly name: string
  /** The folder of its files. */
  readonly folder: string
  /** The command line, without `--out`. */
  readonly line: readonly string[]
}

/** The head and the foot of a paper; a command that does not know them yet is run without. */
const paper: readonly string[] = [
  ...['--superior', 'Ủy ban nhân dân thành phố Thanh Giang', '--number', '12/BC-HĐĐG', '--place', 'Thanh Giang'],
  ...['--date', '2026-07-15', '--on-behalf', 'TM. HỘI ĐỒNG', '--position', 'CHỦ TỊCH', '--signed-by', 'Trần Văn An'],
  ...['--recipients', 'Như trên', '--recipients', 'Lưu: VT', '--state', 'final'],
]

/** Runs the command of a build: `dist/cli.js`, or its source. */
export function runCommand(command: string, line: readonly string[], folder: string): { status: number; said: string } {
  const loader = pathToFileURL(resolve('node_modules/tsx/dist/esm/index.mjs')).href
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', loader, resolve(command), ...line], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0 && status !== 1) throw new Error(`${line.join(' ')}\n${stderr}`)
  return { status, said: `${stdout}${stderr}` }
}

/** Writes the files of every page that people look at into a folder, and says how the command makes each page. */
export function writeCases(command: string, folder: string): readonly PageCase[] {
  const run = (line: string, at: string): string => runCommand(command, line.split(' '), at).said
  const signed = run('rank --help', folder).includes('--signed-by')
    ? ['--publisher', 'Hội đồng đánh giá chuyển đổi số', ...paper]
    : ['--publisher', 'Hội đồng đánh giá chuyển đổi số']
  run('init demo', folder)
  const demo = join(folder, 'demo')
  const ofDemo = (name: string, line: string): PageCase => ({
    name,
    folder: demo,
    line: [...line.split(' '), '--config', 'egov-kpi.json', ...signed],
  })
  writeFaults(demo)
  const rankings = ([7, 63, 700] as const).map((count): PageCase => {
    const at = join(folder, `ranking-${count}`)
    writeRound(at, count)
    const line =
      'rank --scorecard scorecard.json --units units.json --bands bands.json --as-of 2022-12-31 --period 2022 --missing not-scored --within group'
    run(`${line} --assessments before.json --out previous.json`, at)
    const now = `${line} --assessments assessments.json --previous previous.json`.split(' ')
    return { name: `ranking-${count}`, folder: at, line: [...now, ...signed] }
  })
  const ofCity = join(folder, 'city')
  writeCity(ofCity)
  const judged =
    '--scorecard scorecard.json --units units.json --assessments assessments.json --observations observations.json --bands bands.json --as-of 2022-12-31 --period 2022 --missing not-scored --within group'.split(
      ' ',
    )
  const ofDaNang = join(folder, 'plan-76')
  writePlan76(ofDaNang)
  const plan = (name: string, line: string): PageCase => ({
    name,
    folder: ofDaNang,
    line: [...line.split(' '), '--as-of', '2022-06-30', ...signed],
  })
  return [
    ofDemo('ranking', 'rank'),
    ofDemo('unit', 'explain --unit so-y-te'),
    ofDemo('kpi', 'kpi'),
    ofDemo('on-time', 'on-time'),
    ofDemo('tasks', 'tasks'),
    {
      name: 'check',
      folder: demo,
      line: ['check', 'units.xlsx', 'faulty.csv', 'faulty-units.csv', 'scorecard.json', 'plan.xlsx'],
    },
    plan(
      'kpi-76',
      'kpi --indicators indicators.json --observations observations.json --targets targets.json --units units.json --scopes scopes.json',
    ),
    plan('tasks-76', 'tasks --plan plan.json --units all-units.json --calendar vietnam --by lead'),
    ...rankings,
    { name: 'unit-41', folder: ofCity, line: ['explain', '--unit', 'so-y-te', ...judged, ...signed] },
    { name: 'city', folder: ofCity, line: ['rank', ...judged, ...signed] },
  ]
}

function write(folder: string, name: string, content: unknown): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content, null, 1))
}

/** Files with mistakes of the kind that people make. */
function writeFaults(folder: string): void {
  write(
    folder,
    'faulty.csv',
    [
      'Đơn vị,Tiêu chí,Phần,Giá trị,Người đánh giá,Ngày đánh giá',
      'so-y-te,dung-han,numerator,412,Tổ giúp việc,2026-06-20',
      'so-y-te,dung-han,denominator,không rõ,,',
      'so-noi-vu,dung-hạn,numerator,12,,',
      'so-noi-vu,bao-cao,,1.234.5,,31/2/2026',
      'so-noi-vu,bao-cao,,3,,',
    ].join('\n'),
  )
  write(folder, 'faulty-units.csv', 'Mã đơn vị,Tên đơn vị,Nhóm,Hiệu lực từ\nso-a,Sở A,,30/2/2020\nso-a,Sở A,,\n')
}

const titles = [
  ['Chỉ đạo, điều hành', 'Leadership and steering', 15],
  ['Hạ tầng kỹ thuật và an toàn thông tin mạng', 'Infrastructure and network security', 15],
  ['Ứng dụng trong nội bộ', 'Use within the agency', 20],
  ['Dịch vụ công trực tuyến', 'Online services', 20],
  ['Giải quyết hồ sơ đúng hạn', 'Dossiers resolved on time', 20],
  ['Nguồn nhân lực', 'People', 10],
] as const

const bands: readonly RankingBand[] = [
  { id: 'good', name: { vi: 'Tốt', en: 'Good' }, atLeast: 65 },
  { id: 'fair', name: { vi: 'Khá', en: 'Fair' }, atLeast: 50, below: 65 },
  { id: 'average', name: { vi: 'Trung bình', en: 'Average' }, atLeast: 35, below: 50 },
  { id: 'weak', name: { vi: 'Yếu', en: 'Weak' }, below: 35 },
]

/** An invented round of so many units in two groups, some without a figure, and the round before it. */
function writeRound(folder: string, count: number): void {
  const criteria = titles.map(([vi, en, max], index) => ({
    id: `c${index + 1}`,
    title: { vi, en },
    max,
    rule: { kind: 'points' },
  }))
  const departments = Math.ceil(count / 3)
  const units: readonly Unit[] = Array.from({ length: count }, (_, index) =>
    index < departments
      ? { id: `so-${index + 1}`, name: { vi: `Sở Hòa Bình ${index + 1}`, en: `Department ${index + 1}` }, group: 'so' }
      : {
          id: `xa-${index + 1}`,
          name: { vi: `Ủy ban nhân dân xã Bình Hòa ${index + 1}`, en: `Bình Hòa ${index + 1} commune` },
          group: 'xa',
        },
  )
  const groups = [
    { id: 'so', name: { vi: 'Các sở, ban, ngành', en: 'Departments' } },
    { id: 'xa', name: { vi: 'UBND các phường, xã', en: 'Communes' } },
  ]
  const round = (seed: number): readonly unknown[] => {
    const random = randomNumbers(seed)
    return units.flatMap(({ id: unit }, row) => {
      const usual = 0.3 + random() * 0.6
      return criteria.flatMap(({ id: criterion, max }, column) => {
        const part = Math.max(0, Math.min(1, usual + (random() - 0.5) * 0.4))
        return row % 50 === 5 && column === 3 ? [] : [{ unit, criterion, value: Math.round(part * max * 4) / 4 }]
      })
    })
  }
  write(folder, 'scorecard.json', {
    id: 'round',
    title: { vi: 'Bộ tiêu chí chuyển đổi số năm 2022', en: 'Scorecard of digital transformation, 2022' },
    scale: 100,
    rounding: { leaf: { decimals: 2, mode: 'half-up' }, total: { decimals: 2, mode: 'half-up' } },
    criteria,
  })
  write(folder, 'units.json', { groups, units })
  write(folder, 'bands.json', bands)
  write(folder, 'assessments.json', round(count))
  write(folder, 'before.json', round(count + 1))
}

/** The city of the examples: 87 units, 41 criteria. */
function writeCity(folder: string): void {
  const { assessments, observations } = inventYear()
  write(folder, 'scorecard.json', city.scorecard)
  write(folder, 'units.json', { groups: city.units.groups, units: city.units.units })
  write(folder, 'bands.json', city.bands)
  write(folder, 'assessments.json', assessments)
  write(folder, 'observations.json', observations)
}

/** Đà Nẵng's Plan 76: its tasks, and its 20 indicators with the three that the form of mid-2022 counts. */
function writePlan76(folder: string): void {
  const { observations } = computeIndicators(plan76, { observations: reportedMid2022, periods: [formData.period] })
  write(folder, 'indicators.json', plan76)
  write(folder, 'targets.json', plan76Targets)
  write(folder, 'observations.json', observations)
  const leading = new Set(plan76.flatMap(({ leads: ids = [] }) => ids))
  const leads = [...unitsData.units.groups, ...unitsData.units.units]
    .filter(({ id }) => leading.has(id))
    .map(({ id, name }) => ({ id, name }))
  write(folder, 'units.json', {
    // Who leads an indicator has a name here and, being no unit, no figures of its own.
    groups: [{ id: 'city', name: { vi: 'Thành phố', en: 'City' } }, ...leads],
    units: [{ id: 'da-nang', name: { vi: 'Thành phố Đà Nẵng', en: 'Đà Nẵng city' }, group: 'city' }],
  })
  write(folder, 'scopes.json', { city: { vi: 'thành phố', en: 'city' }, nation: { vi: 'quốc gia', en: 'nation' } })
  write(folder, 'plan.json', plan76Data)
  write(folder, 'all-units.json', unitsData.units)
}
