import {
  checkForm,
  computeGrowth,
  computeStandings,
  type FormAnswer,
  formatFigure,
  type Issue,
  type Observation,
  parseFigure,
  parseForm,
  round,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import headlineData from '../../examples/data/da-nang-2022/headline-figures.json' with { type: 'json' }
import formData from '../../examples/data/da-nang-2022/statistical-form.json' with { type: 'json' }
import { ducPhoIndicators, ducPhoTargets, plan76, plan76Table, plan76Targets } from '../../examples/support/plan-76'
import { plan76 as plan76Plan, taskOf } from '../tasks/da-nang'

describe('the table of Plan 76 (001, section IV)', () => {
  const cells = plan76Table.flatMap(({ indicator, printed, nation, documents = [] }) =>
    [printed, nation ?? {}, ...documents.map(document => document.printed)].flatMap(each =>
      Object.entries(each).map(([period, text]) => [indicator, period, text] as const),
    ),
  )

  it.each(cells)('%s %s “%s” is written back as printed', (_, __, text) => {
    expect(formatFigure(parseFigure(text), 'vi')).toBe(text.trim())
  })

  it('contains every indicator that a task of the same plan names', () => {
    const named = plan76Plan.tasks.flatMap(({ indicators = [] }) => indicators)
    const known = new Map(plan76.map(({ id, code = '' }) => [id, code]))
    expect(named.map(id => known.get(id))).not.toContain(undefined)
    // 001:678 is the thirteenth: the row of digitised dossiers.
    // 001:638 and 001:312: the task of 5G (V.2.3) is measured by the row of 5G coverage.
    expect(taskOf(plan76Plan, 'V.2.3').indicators?.map(id => known.get(id))).toEqual(['III.2'])
    expect(new Set(named).size).toBe(13)
  })

  it('has the counts of cells that source-readings.md gives', () => {
    const in2021 = plan76Table.map(({ printed }) => printed['2021'])
    expect(plan76).toHaveLength(20)
    expect(['I.', 'II.', 'III.'].map(part => plan76.filter(({ code = '' }) => code.startsWith(part)).length)).toEqual([
      7, 5, 8,
    ])
    expect(in2021.filter(text => text === '-')).toHaveLength(6)
    expect(in2021.filter(text => text === 'Bắt đầu')).toHaveLength(1)
    expect(in2021.filter(text => text === '~100%')).toHaveLength(2)
    expect(plan76Table.filter(({ nation }) => nation)).toHaveLength(11)
    expect(plan76Table.filter(({ nation }) => nation === null)).toHaveLength(7)
    expect(plan76Table.filter(({ nation }) => nation === undefined)).toHaveLength(2)
    expect(plan76.filter(({ measure }) => measure.kind === 'percent')).toHaveLength(19)
  })

  it('is read as baselines and targets', () => {
    const of = (indicator: string) =>
      plan76Targets.filter(target => target.indicator === indicator).map(({ indicator: _, ...rest }) => rest)
    expect(of('dossiers-online')).toEqual([
      { scope: 'city', period: '2021', kind: 'baseline', comparator: 'exactly', value: '57' },
      { scope: 'city', period: '2022', kind: 'target', comparator: 'at-least', value: '65' },
      { scope: 'city', period: '2025', kind: 'target', comparator: 'at-least', value: '90' },
      { scope: 'nation', period: '2022', kind: 'target', comparator: 'at-least', value: '50' },
    ])
    expect(of('bank-accounts').at(-1)).toEqual({
      scope: 'nation',
      period: '2022',
      kind: 'target',
      comparator: 'between',
      low: '65',
      high: '70',
    })
    expect(of('5g-coverage')[0]).toEqual({
      scope: 'city',
      period: '2021',
      kind: 'baseline',
      comparator: 'exactly',
      value: null,
      absence: 'in-words',
      words: 'Bắt đầu',
    })
    expect(of('data-centres').map(({ period }) => period)).toEqual(['2021', '2022'])
    expect(of('dossiers-digitised').at(1)).toMatchObject({
      startsOn: { city: '2022-06-01', districts: '2022-12-01', communes: '2022-12-01' },
    })
  })
})

it('Đức Phổ has the targets of 004, section III.1', () => {
  expect(ducPhoIndicators).toHaveLength(7)
  expect(ducPhoTargets.map(target => ('value' in target ? target.value : null))).toEqual([
    '100',
    '100',
    '100',
    '100',
    '60',
    '80',
    '60',
  ])
})

const formResult = checkForm(parseForm(formData.form), formData.answers as readonly FormAnswer[])
const headlines = checkForm(parseForm(headlineData.form), headlineData.answers as readonly FormAnswer[])

describe('the form of source 002', () => {
  it('agrees with its formulas in all 31 rows', () => {
    expect(formResult.findings).toEqual([])
    expect(formResult.rows).toHaveLength(31)
  })

  it.each([
    ['5.1', '100'],
    ['5.2', '100'],
    ['5.3', '56.39'],
    ['5.4', '50.66'],
    ['5.5', '100'],
  ])('row %s comes to %s', (code, printed) => {
    const row = formResult.rows.find(({ row }) => row === code)
    expect(row?.agrees).toBe(true)
    expect(round(row?.computed ?? '', { decimals: 2, mode: 'half-up' })).toBe(printed)
  })
})

it.each([
  ['000:98 attacks', '13012'],
  ['000:98 growth', '52.26'],
  ['000:222 share online', '100'],
  ['000:222 resolved', '165'],
  ['000:200 letters', '10'],
  ['002:130 share', '77.7'],
  ['002:132 share', '50.66'],
  ['002:140 all', '112'],
  ['002:240 share', '100'],
  ['003:48 share', '98.1'],
  ['003:62 all', '3456'],
  ['004:117 resolved share', '98.33'],
  ['004:117 in time share', '95.57'],
  ['004:117 late share', '4.43'],
  ['004:117 pending share', '1.67'],
  ['004:119 resolved share', '93.06'],
  ['004:119 in time share', '98.05'],
  ['004:119 late share', '1.95'],
  ['004:119 pending share', '6.94'],
])('%s can be recomputed as %s', (code, expected) => {
  const row = headlines.rows.find(({ row }) => row === code)
  expect(row?.agrees).toBe(true)
  expect(round(row?.computed ?? '', { decimals: expected.split('.')[1] === '1' ? 1 : 2, mode: 'half-up' })).toBe(
    expected,
  )
})

it('Đức Phổ rounds: if it truncated, the last digits of four shares would differ (004:117, 119)', () => {
  const truncating = parseForm({ ...headlineData.form, rounding: { decimals: 'as-printed', mode: 'truncate' } })
  const differ = checkForm(truncating, headlineData.answers as readonly FormAnswer[]).rows.filter(
    ({ row, agrees }) => row.startsWith('004') && row.endsWith('share') && agrees === false,
  )
  expect(differ.map(({ row }) => row)).toEqual([
    '004:117 late share',
    '004:117 pending share',
    '004:119 late share',
    '004:119 pending share',
  ])
})

it('a figure that cannot be recomputed is read as printed', () => {
  for (const { printed } of headlineData.notRecomputable)
    expect(formatFigure(parseFigure(printed), 'vi').replace(/^ước khoảng/, '(ước khoảng)')).toBe(
      printed.replace(/^Trên/, 'trên'),
    )
})

/**
 * Part 4 of source-readings.md, as far as it is about figures: 7, 8, 10, 11, 19, 21–25, 28–30.
 *
 * Left out, since they are about dates, deadlines, tasks and their order (1–4, 6, 9, 15–18, 20, 26), references, headings and
 * numbering (5, 27, 33), spellings (34), or about numbers, dates and titles of documents that cannot be checked here
 * (12–14, 31, 32, 35).
 */
it('exactly the contradictions among the figures of the five sources are found', () => {
  const observations: readonly Observation[] = [
    {
      unit: 'da-nang',
      indicator: 'dossiers-online',
      period: '2022-S1',
      value: '50.66',
      numerator: 58941,
      denominator: 116340,
      status: 'final',
    },
  ]
  const units = {
    groups: [{ id: 'city', name: 'Thành phố' }],
    units: [{ id: 'da-nang', name: 'Đà Nẵng', group: 'city' }],
  }
  const plan = computeStandings(plan76, { observations, targets: plan76Targets, units, asOf: '2022-06-30' })
  // "tăng hơn 50% so với cùng kỳ năm 2022 (8.546 lượt)" in a report on the first half of 2022.
  const attacks = computeGrowth({ value: 13012, base: 8546, period: '2022-S1', basePeriod: '2022-S1' })
  const place = ({ code, path, message, severity }: Issue, source: string) =>
    `${source} ${code} ${path.join('.')} ${severity}: ${message.en}`
  expect(
    [
      ...headlines.findings.map(issue => place(issue, 'headlines')),
      ...attacks.findings.map(issue => place(issue, 'growth')),
      ...plan.findings.map(issue => place(issue, 'plan')),
    ].map(text => text.replace(/ (answers|constraints|targets|observations)\.\d+/, '')),
  ).toEqual([
    'headlines contradiction warning: Row “000:228 attacks” counts “attacks”, but the figure says “phương thức tấn công”.',
    'headlines not-as-computed warning: Row “002:44 levels 3 and 4” shows “gần 97%”, but its formula gives 97.31.',
    'headlines not-as-computed warning: Row “002:44 online” shows “gần 60%”, but its formula gives 50.66.',
    'headlines not-as-computed warning: Row “003:48 all” shows “hơn 9.125 lượt ý kiến”, but its formula gives 9,125.',
    'headlines not-as-computed warning: Row “004:115 received” shows “39.435”, but its formula gives 39,140.',
    'headlines contradiction warning: The figures do not fit: two reports state one rate of occupancy (expected 99 = 100).',
    'headlines contradiction info: The figures do not fit: two reports state one number of feedback (cut-offs and channels may differ) (expected 2,583 = 2,620).',
    'headlines contradiction warning: The figures do not fit: whoever is counted, the number of agencies is the same (expected 24 + 6 + 41 + 2 = 24 + 6 + 1 + 41 + 3).',
    'headlines contradiction warning: The figures do not fit: as many stations are named as are announced (expected 5 = 4).',
    'headlines contradiction warning: The figures do not fit: what is carried over is what was pending before (expected 295 = 350).',
    'headlines contradiction warning: The figures do not fit: as many documents are named as are announced (expected 10 = 9).',
    'headlines contradiction warning: The figures do not fit: as many places are named as cases are announced (expected 28 = 22).',
    'headlines contradiction warning: The figures do not fit: the monthly average agrees with the half-year (channels may differ) (expected 6 × 1,000 = 2,620).',
    'headlines contradiction info: The figures do not fit: two reports state one number of Zalo accounts (they may count otherwise) (expected 690,000 = 565,000).',
    'headlines contradiction warning: The figures do not fit: there are no more health records than inhabitants (expected 1,367,268 ≤ 1,134,000).',
    'growth out-of-order basePeriod warning: The base period the first half of 2022 is not earlier than the first half of 2022.',
    'plan contradiction warning: Two documents set different targets of “5g-coverage” for the scope “city” in 2025: 100 and 50.',
    'plan behind-baseline warning: The figure 50.66% (58,941/116,340) of “dossiers-online” for “da-nang” is worse than the baseline 57%.',
  ])
})
