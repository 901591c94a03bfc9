import { computeStandings, defineUnits, type Observation, parseTargets, type Standing, type Target } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'
import { figure, percent, share, simple } from './support'

const flow = simple('served')
const fewer = simple('late', { direction: 'lower' })
const stock = simple('pending', { direction: 'lower', additivity: { units: 'sum', periods: 'last' } })
const rate = simple('rate', { measure: percent, additivity: { units: 'ratio', periods: 'ratio' } })
const survey = simple('survey', { measure: percent, additivity: { units: 'none', periods: 'none' } })
const { additivity: _, ...unnamed } = simple('to-date') as unknown as Record<string, unknown>
const toDate = { ...unnamed, kind: 'cumulative', of: 'served', since: 'start-of-year' } as unknown as typeof flow
const definitions = [flow, fewer, stock, rate, survey, toDate, simple('online'), simple('received'), share]

const units = defineUnits({
  groups: [{ id: 'wards', name: 'Phường' }],
  units: [{ id: 'a', name: 'Phường A', group: 'wards' }],
})
const target = (indicator: string, value: number | string, more: object = {}): Target =>
  ({
    indicator,
    scope: 'city',
    period: '2022',
    kind: 'target',
    comparator: definitions.find(({ id }) => id === indicator)?.direction === 'lower' ? 'at-most' : 'at-least',
    value,
    ...more,
  }) as Target
const baseline = (indicator: string, value: number | string): Target =>
  target(indicator, value, { kind: 'baseline', period: '2021', comparator: 'exactly' })
const stand = (observations: readonly Observation[], targets: readonly Target[], asOf = '2022-12-31') => {
  const { rows, findings } = computeStandings(definitions, { observations, targets, units, asOf })
  const indicator = targets[0]?.indicator
  return { rows: rows.filter(row => row.indicator === indicator), codes: findings.map(({ code }) => code), findings }
}
const only = (observations: readonly Observation[], targets: readonly Target[], asOf?: string): Standing =>
  stand(observations, targets, asOf).rows[0] as Standing
const quarters = (indicator: string, ...values: readonly number[]) =>
  values.map((value, index) => figure(indicator, `2022-Q${index + 1}`, value))
const counted = (period: string, numerator: number, denominator: number): Observation =>
  figure('rate', period, `${100 * numerator}/${denominator}`, { numerator, denominator })

describe('a target of a year', () => {
  it('is met by the sum of the quarters as by the figure of the year', () => {
    const targets = [target('served', 1000), baseline('served', 800)]
    const year = only([figure('served', '2022', 1060)], targets)
    const parts = only(quarters('served', 260, 270, 265, 265), targets)
    for (const row of [year, parts]) {
      expect(row).toMatchObject({
        met: true,
        attainment: '106',
        gap: '-60',
        status: 'achieved',
        missing: [],
        reasons: [],
      })
    }
    expect(parts.observation).toMatchObject({
      period: '2022',
      value: '1060',
      inputs: [{ period: '2022-Q1' }, {}, {}, {}],
    })
    expect(stand(quarters('served', 260, 270, 265, 265), targets).codes).toEqual([])
  })

  it('has no verdict after its last day if a quarter of a flow or a ratio is missing, and a finding says which', () => {
    const flowOf = stand(quarters('served', 260, 270, 265), [target('served', 1000)])
    expect(flowOf.rows[0]).toMatchObject({
      met: null,
      status: null,
      missing: ['2022-Q4'],
      observation: { value: '795' },
    })
    expect(flowOf.rows[0]?.reasons.map(({ of, code }) => [of, code])).toEqual([
      ['met', 'period-incomplete'],
      ['status', 'period-incomplete'],
    ])
    expect(flowOf.findings.map(({ code, message }) => [code, message.vi])).toEqual([
      ['incomplete', 'Số liệu chỉ tiêu “served” của “a” chưa đủ cho năm 2022: thiếu quý IV/2022.'],
    ])
    const ratio = stand([counted('2022-S1', 1, 2)], [target('rate', 40)])
    expect([ratio.rows[0]?.met, ratio.codes]).toEqual([null, ['incomplete']])
  })

  it('needs only the last quarter of a stock', () => {
    expect(only([figure('pending', '2022-Q4', 4)], [target('pending', 5)])).toMatchObject({
      met: true,
      status: 'achieved',
    })
    const early = stand([figure('pending', '2022-Q3', 4)], [target('pending', 5)])
    expect(early.rows[0]).toMatchObject({ met: null, status: null, observation: { period: '2022-Q3' } })
    expect(early.codes).toEqual(['incomplete'])
  })

  it('is not held against a part of the year if the indicator does not combine over time', () => {
    const { rows, findings } = stand([figure('survey', '2022-S1', 80)], [target('survey', 75)])
    expect(rows[0]).toMatchObject({ observation: null, met: null, status: null })
    expect(findings.map(({ message }) => message.en)).toEqual([
      'The figures of the first half of 2022 cannot be combined into a figure of 2022 of “survey” for “a”: the indicator does not combine over time.',
    ])
    expect(only([figure('survey', '2022', 80)], [target('survey', 75)]).met).toBe(true)
    const bare = stand(
      [figure('rate', '2022-Q1', 80), figure('rate', '2022-Q2', 70)],
      [target('rate', 75)],
      '2022-06-30',
    )
    expect(bare.rows[0]?.observation).toBe(null)
    expect(bare.findings.map(({ message }) => message.vi)).toEqual([
      'Không tổng hợp được số liệu quý I/2022, quý II/2022 thành số liệu năm 2022 của chỉ tiêu “rate” tại “a”: thiếu tử số và mẫu số để tính lại tỷ lệ.',
    ])
  })

  it('is held against a ratio computed from the sums of its counts', () => {
    const counts = [...quarters('online', 1, 90, 50, 9), ...quarters('received', 10, 100, 50, 40)]
    expect(only(counts, [target('share', 75)])).toMatchObject({
      met: true,
      observation: { value: '75', numerator: 150, denominator: 200 },
    })
    const half = only(counts, [target('share', 75)], '2022-06-30')
    expect(half).toMatchObject({ met: null, observation: { value: '910/11', period: '2022-S1' } })
  })

  it('is held against the figure of the year if that differs from its quarters, and a finding says so', () => {
    const { rows, codes } = stand(
      [figure('served', '2022', 1060), ...quarters('served', 260, 270, 265, 164)],
      [target('served', 1000)],
    )
    expect([rows[0]?.met, rows[0]?.observation?.value, codes]).toEqual([true, 1060, ['contradiction']])
  })
})

describe('while the period runs', () => {
  it('a flow is expected to grow from zero, whatever last year came to', () => {
    const row = only(
      [figure('served', '2022-S1', 520)],
      [target('served', 1000), baseline('served', 800)],
      '2022-06-30',
    )
    // 181 of the 365 days of 2022 are over.
    expect(row).toMatchObject({ met: null, expected: '36200/73', progress: '52', status: 'on-track' })
    expect(
      stand([figure('served', '2022-S1', 520)], [target('served', 1000), baseline('served', 800)], '2022-06-30').codes,
    ).toEqual([])
  })

  it('so is a total since the start of the year', () => {
    const row = only(
      [figure('to-date', '2022-Q2', 530)],
      [target('to-date', 1000), baseline('to-date', 900)],
      '2022-06-30',
    )
    expect(row).toMatchObject({ met: null, expected: '36200/73', progress: '53', status: 'on-track' })
    expect(only([figure('to-date', '2022-Q4', 1060)], [target('to-date', 1000)])).toMatchObject({
      met: true,
      status: 'achieved',
    })
    expect(only([figure('to-date', '2022-Q3', 1060)], [target('to-date', 1000)])).toMatchObject({ met: null })
  })

  it('what a running total does not cover begins on the day after its end', () => {
    const observations = [figure('served', '2022-01-01/2022-05-27', 7), figure('late', '2022-S1', 1)]
    expect(only(observations, [target('to-date', 10)], '2022-06-30')).toMatchObject({
      observation: { value: '7', period: '2022-01-01/2022-05-27' },
      missing: ['2022-05-28/2022-12-31'],
    })
  })

  it('a flow that is to stay below its limit has no progress towards it', () => {
    expect(only([figure('late', '2022', 3)], [target('late', 5)])).toMatchObject({ progress: null, difference: '-2' })
  })

  it('a stock and a ratio are expected to leave their baseline', () => {
    expect(
      only([figure('pending', '2022-S1', 8)], [target('pending', 5), baseline('pending', 10)], '2022-06-30').expected,
    ).toBe('549/73')
    expect(only([counted('2022-S1', 1, 2)], [target('rate', 60), baseline('rate', 40)], '2022-06-30').expected).toBe(
      '3644/73',
    )
  })

  it('a flow at its target is reached, one above its limit is missed, and nothing else is decided', () => {
    expect(only([figure('served', '2022-S1', 1000)], [target('served', 1000)], '2022-06-30')).toMatchObject({
      met: true,
      status: 'reached',
    })
    expect(only([figure('late', '2022-S1', 6)], [target('late', 5)], '2022-06-30')).toMatchObject({
      met: false,
      status: 'missed',
    })
    expect(only([figure('late', '2022-S1', 5)], [target('late', 5)], '2022-06-30')).toMatchObject({
      met: null,
      status: 'behind',
    })
    expect(only([figure('late', '2022-S1', 0)], [target('late', 5)], '2022-06-30')).toMatchObject({
      met: null,
      status: 'on-track',
    })
    expect(only([figure('pending', '2022-S1', 4)], [target('pending', 5)], '2022-12-30')).toMatchObject({
      met: null,
      status: 'on-track',
    })
    expect(only([counted('2022-S1', 1, 1)], [target('rate', 60)], '2022-12-30')).toMatchObject({ met: null })
    const corrected = [figure('served', '2022-Q1', 1100), figure('served', '2022-Q2', -50)]
    expect(only(corrected, [target('served', 1000)], '2022-06-30').met).toBe(null)
  })

  it('a figure is measured on its own last day, not on a later day that it does not cover', () => {
    const targets = [target('served', 1000)]
    expect(only([figure('served', '2022-S1', 520)], targets, '2022-08-15')).toMatchObject({
      expected: '36200/73',
      status: 'on-track',
    })
  })

  it('a missing quarter that is over is a finding, and leaves no status if later quarters are known', () => {
    const tail = stand(quarters('served', 260), [target('served', 1000)], '2022-08-15')
    expect([tail.rows[0]?.status, tail.codes]).toEqual(['on-track', ['incomplete']])
    const hole = stand(
      [figure('served', '2022-Q1', 260), figure('served', '2022-Q3', 260)],
      [target('served', 1000)],
      '2022-09-30',
    )
    expect([hole.rows[0]?.status, hole.rows[0]?.missing]).toEqual([null, ['2022-Q2', '2022-Q4']])
    expect(hole.findings[0]?.message.en).toContain('missing: Q2 2022')
  })

  it('the verdict waits for the last day of the period, as of which it is given', () => {
    const row = (asOf: string) => only([figure('rate', '2022', 48)], [target('rate', 50), baseline('rate', 21)], asOf)
    expect(row('2022-12-31')).toMatchObject({ met: false, status: 'missed' })
    expect(row('2023-03-31')).toMatchObject({ met: false, status: 'missed' })
    expect(row('2022-12-30').observation).toBe(null)
  })

  it('a stock and a ratio are measured against a target of a later year, but a flow is not', () => {
    const later = { period: '2025' }
    expect(
      only([figure('pending', '2022-S1', 8)], [target('pending', 5, later), baseline('pending', 12)], '2022-06-30'),
    ).toMatchObject({
      met: null,
      observation: { value: 8 },
      missing: ['2025'],
    })
    const rated = only([counted('2022-Q1', 1, 2), counted('2022-Q2', 2, 2)], [target('rate', 90, later)], '2022-06-30')
    expect(rated).toMatchObject({ met: null, observation: { value: '75', period: '2022-S1' } })
    expect(only([figure('served', '2022-S1', 800)], [target('served', 1000, later)], '2022-06-30')).toMatchObject({
      observation: null,
      met: null,
    })
  })
})

describe('a verdict', () => {
  it('needs neither a baseline nor a percentage', () => {
    const met = (value: number | string, aim: number, indicator = 'late') => {
      const { status, attainment } = only([figure(indicator, '2022', value)], [target(indicator, aim)])
      return [status, attainment]
    }
    expect(met(0, 5)).toEqual(['achieved', null])
    expect(met(1, 5)).toEqual(['achieved', '500'])
    expect(met(6, 5)).toEqual(['missed', '250/3'])
    expect(met(70, 75, 'survey')).toEqual(['missed', '280/3'])
    expect(met(-3, -5, 'survey')).toEqual(['achieved', null])
    expect(met('-5.5', -5, 'survey')).toEqual(['missed', null])
    expect(met(0, 0)).toEqual(['achieved', '100'])
  })

  it('is given for the minimum, the target and the stretch target, each in its own row', () => {
    const three = [
      target('survey', 60, { kind: 'minimum' }),
      target('survey', 75),
      target('survey', 90, { kind: 'stretch' }),
    ]
    const verdicts = stand([figure('survey', '2022', 70)], three.toReversed()).rows.map(({ target: of, status }) => [
      of?.kind,
      status,
    ])
    expect(verdicts).toEqual([
      ['minimum', 'achieved'],
      ['target', 'missed'],
      ['stretch', 'missed'],
    ])
  })

  it('is not given for a target that another document has replaced', () => {
    const old = target('survey', 65, { document: '76/KH-UBND' })
    const later = target('survey', 60, {
      document: '90/KH-UBND',
      replaces: { document: '76/KH-UBND', from: '2022-07-01' },
    })
    const rows = (asOf: string) =>
      stand([figure('survey', '2022', 62)], [old, later], asOf).rows.map(({ target: of, status, met, replacedBy }) => [
        of?.document,
        status,
        met,
        replacedBy?.document,
      ])
    expect(rows('2022-12-31')).toEqual([
      ['76/KH-UBND', 'replaced', null, '90/KH-UBND'],
      ['90/KH-UBND', 'achieved', true, undefined],
    ])
    expect(rows('2022-06-30').map(([, status]) => status)).toEqual([null, null])
    expect(stand([], [old, later], '2022-06-30').rows[1]?.reasons.at(-1)).toMatchObject({
      of: 'status',
      code: 'not-started',
    })
    expect(stand([], [old, later]).codes).toEqual([])
    expect(stand([], [old, target('survey', 60, { document: '90/KH-UBND' })]).codes).toEqual(['contradiction'])
  })

  it('is not given for a target that replaces one that does not exist, which is refused', () => {
    const lost = target('survey', 60, { document: 'B', replaces: { document: 'A', from: '2022-07-01' } })
    expect(faultsOf(() => parseTargets(definitions, [lost]))).toEqual(['unknown target-of-document at [0].replaces'])
    expect(faultsOf(() => parseTargets(definitions, [{ ...lost, replaces: { document: 'A' } }]))).toEqual([
      'missing at [0].replaces.from',
    ])
    const own = { ...lost, document: 'A' }
    expect(faultsOf(() => parseTargets(definitions, [own]))).toEqual(['unknown target-of-document at [0].replaces'])
    const others: readonly Partial<Target>[] = [
      { period: '2023' },
      { kind: 'stretch' },
      { scope: 'nation' },
      { unit: 'a' },
      { indicator: 'served' },
    ]
    for (const other of others) {
      const differs = { ...target('survey', 65, { document: 'A' }), ...other }
      expect(faultsOf(() => parseTargets(definitions, [differs, lost]))).toEqual([
        'unknown target-of-document at [1].replaces',
      ])
    }
    const first = target('survey', 60, { document: 'B', replaces: { from: '2022-07-01' } })
    expect(faultsOf(() => parseTargets(definitions, [first]))).toEqual(['unknown target at [0].replaces'])
  })
})

it('every status has a name in both languages', () => {
  const { statuses } = computeStandings(definitions, { observations: [], targets: [], units, asOf: '2022-12-31' })
  expect(statuses.map(({ id }) => id)).toEqual([
    'achieved',
    'reached',
    'missed',
    'replaced',
    'on-track',
    'at-risk',
    'behind',
  ])
  expect(statuses.find(({ id }) => id === 'missed')?.name).toEqual({ vi: 'Không đạt', en: 'Missed' })
})

describe('a target that excludes its own number', () => {
  const more = [target('rate', 80, { comparator: 'more-than' })]
  const less = [target('late', 5, { comparator: 'less-than' })]

  it.each<[string, Target[], Observation[], string, boolean | null, string | null]>([
    ['is missed by 80 if it is more than 80', more, [figure('rate', '2022', 80)], '2022-12-31', false, 'missed'],
    ['is met by 80.01 if it is more than 80', more, [figure('rate', '2022', '80.01')], '2022-12-31', true, 'achieved'],
    ['is missed by 5 if it is less than 5', less, [figure('late', '2022', 5)], '2022-12-31', false, 'missed'],
    ['is met by 4 if it is less than 5', less, [figure('late', '2022', 4)], '2022-12-31', true, 'achieved'],
    [
      'is missed by 5 at half-time if it is less than 5',
      less,
      [figure('late', '2022-S1', 5)],
      '2022-06-30',
      false,
      'missed',
    ],
    [
      'is not decided by 2 at half-time if it is less than 5',
      less,
      [figure('late', '2022-S1', 2)],
      '2022-06-30',
      null,
      'on-track',
    ],
    [
      'is not decided by a flow of 1,000 at half-time if it is more than 1,000',
      [target('served', 1000, { comparator: 'more-than' })],
      [figure('served', '2022-S1', 1000)],
      '2022-06-30',
      null,
      'on-track',
    ],
    [
      'is reached by a flow of 1,001 at half-time if it is more than 1,000',
      [target('served', 1000, { comparator: 'more-than' })],
      [figure('served', '2022-S1', 1001)],
      '2022-06-30',
      true,
      'reached',
    ],
  ])('%s', (_, targets, observations, asOf, met, status) => {
    expect(only(observations, targets, asOf)).toMatchObject({ met, status })
  })

  it('differs from one that includes it', () => {
    const { findings } = stand(
      [],
      [target('rate', 80, { document: 'A' }), target('rate', 80, { document: 'B', comparator: 'more-than' })],
    )
    expect(findings.map(({ message }) => message.en)).toEqual([
      'Two documents set different targets of “rate” for the scope “city” in 2022: 80 and > 80.',
    ])
  })
})

describe('a rounded figure beside its counts', () => {
  it('is judged by the counts', () => {
    const rounded = figure('rate', '2022', '65', { numerator: 6499, denominator: 10_000 })
    expect(only([rounded], [target('rate', 65)])).toMatchObject({
      met: false,
      status: 'missed',
      gap: '0.01',
      difference: '-0.01',
      observation: { value: '65' },
    })
    const above = figure('rate', '2022', '5.00', { numerator: 5001, denominator: 100_000 })
    expect(only([above], [target('rate', 65), baseline('rate', '5.001')]).progress).toBe('0')
    expect(stand([rounded], [target('rate', 70), baseline('rate', 65)]).findings[0]?.message.en).toBe(
      'The figure 64.99% (6,499/10,000) of “rate” for “a” is worse than the baseline 65%.',
    )
  })

  it('agrees with its parts', () => {
    const half = (period: string) => figure('rate', period, '65', { numerator: 6499, denominator: 10_000 })
    const year = figure('rate', '2022', '65', { numerator: 12_998, denominator: 20_000 })
    expect(stand([half('2022-S1'), half('2022-S2'), year], [target('rate', 60)]).codes).toEqual([])
  })
})

it("a figure that also covers days outside a target's period is not used, and a finding says so", () => {
  const across = stand([figure('served', '2021-12-15/2022-12-14', 1060)], [target('served', 1000)])
  expect(across.rows[0]).toMatchObject({ observation: null, met: null, status: null })
  expect(across.findings.map(({ code, message }) => [code, message.en])).toEqual([
    [
      'not-additive',
      'The figures of 15/12/2021–14/12/2022 cannot be combined into a figure of 2022 of “served” for “a”: they also cover days outside it.',
    ],
  ])
  const year = stand([figure('served', '2022', 1060)], [target('served', 250, { period: '2022-Q1' })])
  expect(year.codes).toEqual(['not-additive'])
  expect(stand([figure('served', '2021', 1060)], [target('served', 250)]).codes).toEqual([])
  const from = { document: 'A', period: '2022-Q2' }
  expect(stand([figure('served', '2022-S1', 9)], [target('served', 5, from)]).codes).toEqual(['not-additive'])
  expect(stand([figure('served', '2022-Q1', 9)], [target('served', 5, from)]).codes).toEqual([])
  expect(stand([figure('served', '2022-Q3', 9)], [target('served', 5, from)]).codes).toEqual([])
})

it('a figure of a part of the period that is no later than the baseline is not missed', () => {
  const targets = [{ ...baseline('survey', 60), period: '2022-Q1' } as Target, target('survey', 75)]
  expect(stand([figure('survey', '2022-Q1', 60)], targets).codes).toEqual([])
  expect(stand([figure('survey', '2022-Q2', 60)], targets).codes).toEqual(['not-additive'])
})
