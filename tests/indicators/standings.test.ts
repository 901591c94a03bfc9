import {
  computeAttainment,
  computeGrowth,
  computeStandings,
  type Observation,
  parseTargets,
  type Standing,
  type StandingsOptions,
  type Target,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { requireStandings } from '../../src/indicators/require-standings'
import { faultsOf } from '../support/issues'
import { figure, percent, simple, unitsOf } from './support'

const online = simple('online', { measure: percent, additivity: { units: 'ratio', periods: 'ratio' } })
const late = simple('late', { direction: 'lower', additivity: { units: 'sum', periods: 'last' } })
const kept = simple('kept', { direction: 'range', additivity: { units: 'sum', periods: 'last' } })
const indicators = [online, late, kept]

const target = (indicator: string, value: number | string, more: Partial<Target> = {}): Target =>
  ({
    indicator,
    scope: 'city',
    period: '2022',
    kind: 'target',
    comparator: indicator === 'late' ? 'at-most' : indicator === 'kept' ? 'about' : 'at-least',
    value,
    ...more,
  }) as Target
const baseline = (indicator: string, value: number | string | null, more: Partial<Target> = {}): Target =>
  target(
    indicator,
    value as number,
    {
      kind: 'baseline',
      period: '2021',
      comparator: 'exactly',
      ...(value === null ? { absence: 'no-data' } : {}),
      ...more,
    } as Partial<Target>,
  )

const stand = (
  observations: readonly Observation[],
  targets: readonly Target[],
  options: Partial<StandingsOptions> = {},
) => computeStandings(indicators, { observations, targets, units: unitsOf(1), asOf: '2022-06-30', ...options })
const first = (
  observations: readonly Observation[],
  targets: readonly Target[],
  options: Partial<StandingsOptions> = {},
): Standing | undefined => stand(observations, targets, options).rows[0]

describe('attainment is what its definition says:', () => {
  // The nearer end counts: 40 if more is better, 60 if less is better.
  it.each([
    ['higher', 30, '75', false, '10'],
    ['higher', 40, '100', true, '0'],
    ['higher', 50, '125', true, '-10'],
    ['higher', 80, '200', true, '-40'],
    ['lower', 80, '75', false, '20'],
    ['lower', 60, '100', true, '0'],
    ['lower', 50, '120', true, '-10'],
    ['range', 30, '75', false, '10'],
    ['range', 40, '100', true, '0'],
    ['range', 55, '100', true, '-5'],
    ['range', 60, '100', true, '0'],
    ['range', 80, '75', false, '20'],
  ] as const)('%s, %s against 40 to 60 is %s', (direction, value, expected, met, gap) => {
    expect(computeAttainment({ value, target: { low: 40, high: 60 }, direction })).toEqual({
      value: expected,
      met,
      gap,
    })
  })

  it.each([
    ['higher', 10, 0, 'zero-denominator', true],
    ['lower', 0, 5, 'zero-denominator', true],
    ['range', 5, 0, '0', false],
    ['range', -5, 0, 'zero-denominator', false],
    ['higher', -5, -3, 'not-applicable', false],
    ['higher', -5, 10, '-50', false],
    ['lower', -3, 5, 'not-applicable', true],
    ['lower', 5, -3, 'not-applicable', false],
    ['lower', 5, 0, '0', false],
  ] as const)('%s, %s against %s is %s', (direction, value, aim, expected, met) => {
    const found = computeAttainment({ value, target: aim, direction })
    expect([found.value ?? found.absence, found.met]).toEqual([expected, met])
  })

  it.each([
    ['higher', '50.66', 65, '15587/200', false, '14.34'],
    ['higher', 102, 100, '102', true, '-2'],
    ['lower', 40, 50, '125', true, '-10'],
    ['lower', 50, 40, '80', false, '10'],
    ['range', 50, 40, '80', false, '10'],
    ['higher', 0, 0, '100', true, '0'],
    ['lower', 0, 0, '100', true, '0'],
  ] as const)('%s, %s against %s is %s', (direction, value, aim, expected, met, gap) => {
    const found = computeAttainment({ value, target: aim, direction })
    // 50.66 ÷ 65 × 100 is 5066/65, which is not a finite decimal.
    expect(found).toEqual({ value: expected === '15587/200' ? '5066/65' : expected, met, gap })
  })

  it('inside and outside a range', () => {
    const range = { low: 65, high: 70 }
    expect(computeAttainment({ value: 66, target: range, direction: 'higher' }).met).toBe(true)
    expect(computeAttainment({ value: 72, target: range, direction: 'higher' }).met).toBe(true)
    expect(computeAttainment({ value: 72, target: range, direction: 'lower' }).gap).toBe('2')
    expect(computeAttainment({ value: 66, target: range, direction: 'range' })).toEqual({
      value: '100',
      met: true,
      gap: '-1',
    })
    expect(computeAttainment({ value: 140, target: range, direction: 'range' })).toEqual({
      value: '50',
      met: false,
      gap: '70',
    })
  })

  it('if there is no percentage', () => {
    expect(computeAttainment({ value: 5, target: 0, direction: 'higher' })).toEqual({
      value: null,
      absence: 'zero-denominator',
      met: true,
      gap: '-5',
    })
    expect(computeAttainment({ value: 0, target: 5, direction: 'lower' })).toEqual({
      value: null,
      absence: 'zero-denominator',
      met: true,
      gap: '-5',
    })
    expect(computeAttainment({ value: 1, target: -5, direction: 'higher' }).absence).toBe('not-applicable')
    expect(computeAttainment({ value: 1, target: -5, direction: 'lower' })).toEqual({
      value: null,
      absence: 'not-applicable',
      met: false,
      gap: '6',
    })
    expect(faultsOf(() => computeAttainment({ value: 1, target: 1, direction: 'up' as never }))).toEqual([
      'not-allowed at direction',
    ])
  })
})

describe('growth', () => {
  it('distinguishes percent from percentage points', () => {
    const { value: inPercent, difference, percentagePoints } = computeGrowth({ value: 57, base: 50, measure: percent })
    expect([inPercent, difference, percentagePoints]).toEqual(['14', '7', '7'])
    expect('percentagePoints' in computeGrowth({ value: 57, base: 50 })).toBe(false)
  })

  it('has no percentage over a base of zero or below, and a finding for a base period that is not earlier', () => {
    expect(computeGrowth({ value: 5, base: 0 })).toEqual({
      value: null,
      absence: 'zero-denominator',
      difference: '5',
      findings: [],
    })
    expect(computeGrowth({ value: 5, base: -1 }).absence).toBe('not-applicable')
    expect(
      computeGrowth({ value: 5, base: 4, period: '2022-S1', basePeriod: '2022-S1' }).findings.map(({ code }) => code),
    ).toEqual(['out-of-order'])
    expect(computeGrowth({ value: 5, base: 4, period: '2022-S1', basePeriod: '2021-S1' }).findings).toEqual([])
  })

  it('over a period of another length is doubtful', () => {
    const on = (basePeriod: string, measure?: typeof percent) =>
      computeGrowth({
        value: 520,
        base: 1000,
        period: '2022-S1',
        basePeriod,
        ...(measure === undefined ? {} : { measure }),
      }).findings
    expect(on('2021').map(({ code }) => code)).toEqual(['contradiction'])
    expect(on('2021')[0]?.message.vi).toContain('(năm 2021) không dài bằng 6 tháng đầu năm 2022')
    // A half year written by its days is a half year.
    expect(on('2021-01-01/2021-06-30')).toEqual([])
    expect([...on('2021', percent), ...on('2021-S1'), ...on('2021-01-01/2021-06-29')].map(({ code }) => code)).toEqual([
      'contradiction',
    ])
  })
})

describe('a standing says what its figures say:', () => {
  it('online dossiers at mid-2022: 50.66 against 57 and 65', () => {
    const row = first(
      [figure('online', '2022-S1', '50.66'), figure('online', '2021', 57)],
      [baseline('online', 57), target('online', 65), target('online', 90, { period: '2025' })],
    )
    expect(row).toMatchObject({ met: null, gap: '14.34', progress: '-79.25', status: 'behind' })
    expect(row?.reasons.map(({ of, code }) => [of, code])).toEqual([['met', 'period-runs']])
    expect([row?.target?.period, row?.baseline?.period, row?.observation?.period]).toEqual(['2022', '2021', '2022-S1'])
    // 181 of the 365 days of 2022 are over: 57 + 8 × 181/365.
    expect(row?.expected).toBe('22253/365')
  })

  it('for the period asked for, or the last one if all are over', () => {
    const targets = [target('online', 65), target('online', 90, { period: '2025' })]
    expect(first([], targets, { period: '2025' })?.target?.period).toBe('2025')
    expect(first([], targets, { asOf: '2030-01-01' })?.target?.period).toBe('2025')
    expect(first([], targets, { asOf: '2022-12-31' })?.target?.period).toBe('2022')
  })

  it('the expected value does not go beyond the baseline and the target', () => {
    const targets = [baseline('online', 50), target('online', 60)]
    const expected = (asOf: string) => first([], targets, { asOf, period: '2022' })?.expected
    expect([expected('2021-06-30'), expected('2022-12-31'), expected('2023-06-30')]).toEqual(['50', '60', '60'])
  })

  it('the status compares the figure with what is expected on the day', () => {
    const targets = [baseline('online', 0), target('online', 73)]
    const status = (value: number) => first([figure('online', '2022-S1', value)], targets)?.status
    // Expected on the day: 73 × 181/365 = 36.2.
    expect([73, '36.2', 33, 32].map(value => status(value as number))).toEqual([
      'on-track',
      'on-track',
      'at-risk',
      'behind',
    ])
  })

  it('if less is better, or a range is to be kept', () => {
    const rows = stand(
      [figure('late', '2022', 40), figure('kept', '2022', 10)],
      [baseline('late', 60), target('late', 50), target('kept', 10)],
      { asOf: '2022-12-31' },
    ).rows
    expect(rows.map(({ met }) => met)).toEqual([null, true, true])
    expect(rows[1]).toMatchObject({ attainment: '125', progress: '200', gap: '-10', status: 'achieved' })
  })

  it.each([
    ['online', 30, '-10', '10', false],
    ['online', 40, '0', '0', true],
    ['online', 50, '10', '-10', true],
    ['late', 50, '-10', '-10', true],
    ['late', 60, '0', '0', true],
    ['late', 80, '20', '20', false],
    ['kept', 30, '-10', '10', false],
    ['kept', 40, '0', '0', true],
    ['kept', 50, '0', '-10', true],
    ['kept', 60, '0', '0', true],
    ['kept', 80, '20', '20', false],
  ] as const)('%s at %s against 40 to 60 differs by %s', (indicator, value, difference, gap, met) => {
    const range = { indicator, scope: 'city', period: '2022', kind: 'target', comparator: 'between' } as const
    const { rows } = stand([figure(indicator, '2022', value)], [{ ...range, low: 40, high: 60 }], {
      asOf: '2022-12-31',
    })
    expect(rows.find(row => row.indicator === indicator)).toMatchObject({ difference, gap, met })
  })

  it('a target of exactly so much is not met by more', () => {
    const exactly = target('online', 50, { comparator: 'exactly' } as Partial<Target>)
    const met = (value: number) => first([figure('online', '2022', value)], [exactly], { asOf: '2022-12-31' })?.met
    expect([met(51), met(50)]).toEqual([false, true])
  })

  it('figures that were not yet known on the day, or are as old as the baseline, are not used', () => {
    const observations = [figure('online', '2021', 57), figure('online', '2022-Q1', 58), figure('online', '2022', 66)]
    expect(first(observations, [baseline('online', 57), target('online', 65)])?.observation?.value).toBe(58)
    expect(first(observations.slice(0, 1), [baseline('online', 57), target('online', 65)])?.observation).toBe(null)
    expect(first(observations.slice(0, 1), [target('online', 65)])?.observation?.value).toBe(57)
  })
})

describe('a unit is held against its own target:', () => {
  it('its own target and baseline take precedence over those for every unit', () => {
    const { rows } = stand(
      ['a', 'b'].map(unit => figure('online', '2022', 55, { unit })),
      [
        baseline('online', 10),
        baseline('online', 40, { unit: 'a' }),
        target('online', 65),
        target('online', 50, { unit: 'a' }),
      ],
      { units: unitsOf(2), asOf: '2022-12-31' },
    )
    const values = rows
      .filter(({ indicator }) => indicator === 'online')
      .map(({ unit, baseline, target, met }) => ({ unit, baseline, target, met }))
    expect(values).toMatchObject([
      { unit: 'a', baseline: { value: 40 }, target: { value: 50 }, met: true },
      { unit: 'b', baseline: { value: 10 }, target: { value: 65 }, met: false },
    ])
  })

  it('a baseline of a later plan is not used before it is known', () => {
    const plans = [
      baseline('online', 57),
      target('online', 65),
      baseline('online', 66, { period: '2023' }),
      target('online', 80, { period: '2024' }),
    ]
    expect(first([figure('online', '2022-S1', 61)], plans)).toMatchObject({
      observation: { value: 61 },
      baseline: { value: 57 },
      progress: '50',
    })
    const early = first([figure('online', '2022-S1', 61)], plans, { period: '2024' })
    expect(early?.baseline).toMatchObject({ value: 57 })
  })

  it('a baseline of the same document takes precedence over that of another', () => {
    const own = { document: '2870/QĐ-UBND' }
    const targets = [baseline('online', 50), baseline('online', 57, own), target('online', 65, own)]
    expect(first([], targets)?.baseline).toMatchObject({ value: 57 })
    expect(first([], targets.toReversed())?.baseline).toMatchObject({ value: 57 })
  })

  it('a group named “constructor” has no starting day of its own', () => {
    const group = { id: 'constructor', name: 'G' }
    const units = { groups: [group], units: [{ id: 'a', name: 'A', group: group.id }] }
    const targets = [baseline('online', 0), target('online', 65, { startsOn: { departments: '2022-12-01' } })]
    expect(first([figure('online', '2022-S1', 50)], targets, { units })?.status).toBe('on-track')
  })
})

describe('what cannot be determined is null, with a reason:', () => {
  const codes = (row: Standing | undefined) => row?.reasons.map(({ of, code }) => `${of}: ${code}`)

  it('without a figure, a target or a baseline, with a baseline that equals the target, or before the target starts', () => {
    expect(codes(first([], [target('online', 65)]))).toEqual([
      'value: no-value',
      'progress: no-baseline',
      'expected: no-baseline',
      'status: no-value',
    ])
    expect(codes(first([figure('online', '2022-S1', 50)], []))).toEqual(['target: no-target', 'status: no-target'])
    expect(codes(first([figure('online', '2022-S1', 50)], [baseline('online', null), target('online', 65)]))).toEqual([
      'progress: no-baseline',
      'expected: no-baseline',
      'met: period-runs',
      'status: no-baseline',
    ])
    expect(codes(first([figure('online', '2022-S1', 50)], [baseline('online', 65), target('online', 65)]))).toEqual([
      'progress: baseline-equals-target',
      'expected: baseline-equals-target',
      'met: period-runs',
      'status: figure-missing',
    ])
    const startsOn = { departments: '2022-12-01' }
    expect(
      codes(first([figure('online', '2022-S1', 50)], [baseline('online', 0), target('online', 65, { startsOn })])),
    ).toEqual(['met: not-started', 'status: not-started'])
    expect(first([], [])?.reasons[0]?.message.vi).toBe('Không có số liệu.')
  })

  it('in a row for each scope, and in one for each indicator without a target', () => {
    const rows = stand(
      [],
      [target('online', 65), target('online', 50, { scope: 'nation' }), target('late', 5, { unit: 'a' })],
    ).rows
    expect(rows.map(({ indicator, scope }) => [indicator, scope])).toEqual([
      ['online', 'city'],
      ['online', 'nation'],
      ['late', 'city'],
      ['kept', null],
    ])
  })
})

describe('a doubt is a finding:', () => {
  const findings = (observations: readonly Observation[], targets: readonly Target[]) =>
    stand(observations, targets).findings.map(({ code, path }) => [code, ...path])

  it('a target worse than the baseline of its own scope', () => {
    expect(findings([], [baseline('online', 57), target('online', 50)])).toEqual([['behind-baseline', 'targets', 1]])
    expect(findings([], [baseline('late', 5), target('late', 6)])).toEqual([['behind-baseline', 'targets', 1]])
    expect(findings([], [baseline('online', 57), target('online', 50, { scope: 'nation' })])).toEqual([])
  })

  it('but not a target that is as good as the baseline, or worse than another target or a later baseline', () => {
    expect(findings([], [baseline('online', 57), target('online', 57)])).toEqual([])
    expect(findings([], [target('online', 65), target('online', 60, { period: '2025' })])).toEqual([])
    expect(findings([], [baseline('online', 57, { period: '2022' }), target('online', 50)])).toEqual([])
    expect(findings([], [baseline('kept', 57), target('kept', 50)])).toEqual([])
    expect(findings([], [baseline('online', null), target('online', 50)])).toEqual([])
  })

  it('a figure worse than the baseline, once for all scopes', () => {
    const targets = [baseline('online', 57), target('online', 65), target('online', 70, { document: 'B' })]
    expect(findings([figure('online', '2022-S1', '50.66')], targets)).toEqual([
      ['contradiction', 'targets', 2],
      ['behind-baseline', 'observations', 0],
    ])
  })

  it('with numbers written as Vietnamese writes them', () => {
    const targets = [
      baseline('online', '1250.5'),
      target('online', '100/3'),
      target('online', '1234.5', { document: 'B' }),
    ]
    expect(stand([figure('online', '2022-S1', '0.57')], targets).findings.map(({ message }) => message.vi)).toEqual([
      'Mục tiêu ≈ 33,33 của chỉ tiêu “online” kém hơn giá trị cơ sở 1.250,5 của chính phạm vi đó.',
      'Mục tiêu 1.234,5 của chỉ tiêu “online” kém hơn giá trị cơ sở 1.250,5 của chính phạm vi đó.',
      'Hai văn bản đặt mục tiêu khác nhau cho chỉ tiêu “online”, phạm vi “city”, năm 2022: ≈ 33,33 và 1.234,5.',
      'Tỷ lệ 0,57% của “online” có thể chưa nhân với 100: các giá trị khác cùng loại lớn hơn ít nhất hai mươi lần.',
      'Số liệu 0,57% của chỉ tiêu “online” tại “a” kém hơn giá trị cơ sở 1.250,5%.',
    ])
  })

  it('a percentage given as 0.57', () => {
    expect(findings([figure('online', '2022-S1', '0.57')], [target('online', 65)])).toEqual([
      ['percent-as-fraction', 'observations', 0, 'value'],
    ])
    expect(findings([figure('online', '2022-S1', 57)], [target('online', '0.65')])).toEqual([
      ['percent-as-fraction', 'targets', 0, 'value'],
    ])
    expect(findings([figure('late', '2022-S1', '0.57')], [target('late', 65)])).toEqual([])
  })
})

describe('bad input is reported at its place:', () => {
  it('in a call of a single function: a falling range, an unknown option, no options at all', () => {
    const faults = (run: (options: never) => unknown, options: unknown) => faultsOf(() => run(options as never))
    expect(faults(computeAttainment, { value: 60, target: { low: 70, high: 65 }, direction: 'higher' })).toEqual([
      'out-of-order range at target.high',
    ])
    expect(faults(computeAttainment, { value: 60, target: 70, direction: 'up', valeu: 1 })).toEqual([
      'unknown property at valeu',
      'not-allowed at direction',
    ])
    expect(faults(computeGrowth, { value: 5, base: 3, perod: '2022', basePeriod: 'last year' })).toEqual([
      'unknown property at perod',
      'malformed period at basePeriod',
    ])
    for (const run of [computeAttainment, computeGrowth]) expect(faults(run, undefined)).toEqual(['wrong-type'])
  })

  it('in targets', () => {
    const faults = (...targets: readonly unknown[]) => faultsOf(() => parseTargets(indicators, targets))
    expect(faults({ ...target('onlin', 65) })).toEqual(['unknown indicator at [0].indicator'])
    expect(
      faults(
        { ...target('online', 65), comparator: 'at-most' },
        { ...target('late', 65), comparator: 'at-least' },
        { ...target('kept', 65), comparator: 'at-most' },
      ),
    ).toEqual([
      'contradiction comparator at [0].comparator',
      'contradiction comparator at [1].comparator',
      'contradiction comparator at [2].comparator',
    ])
    expect(
      faults(
        { ...target('online', 65), value: null },
        { ...baseline('online', 65), absence: 'no-data' },
        baseline('late', null),
      ),
    ).toEqual(['missing target-value at [0].value', 'missing target-value at [1].value'])
    expect(faults(target('online', 65), target('online', 70))).toEqual(['duplicate target at [1]'])
    const { value: _, ...range } = { ...target('online', 1), comparator: 'between', low: 70, high: 65 } as Record<
      string,
      unknown
    >
    expect(faults(range)).toEqual(['out-of-order range at [0].high'])
    expect(faults({ ...target('online', 65), comparator: 'atleast' }, { ...target('online', 65), scop: 'x' })).toEqual([
      'not-allowed at [0].comparator',
      'unknown property at [1].scop',
    ])
  })

  it('in options, units and observations', () => {
    const run = (options: object) =>
      faultsOf(() =>
        computeStandings(indicators, {
          observations: [],
          targets: [],
          units: unitsOf(1),
          asOf: '2022-06-30',
          ...options,
        } as never),
      )
    expect(run({ targets: [null, 5, { ...target('online', 65), unit: 7 }] })).toEqual([
      'wrong-type at targets[0]',
      'wrong-type at targets[1]',
      'wrong-type at targets[2].unit',
    ])
    expect(run({ asOf: '30/6/2022', periode: '2022' })).toEqual([
      'unknown property at periode',
      'malformed date at asOf',
    ])
    expect(
      run({
        observations: [figure('online', '2022', 1, { unit: 'x' })],
        targets: [target('online', 1, { unit: 'y' })],
      }),
    ).toEqual(['unknown unit at observations', 'unknown unit at targets[0].unit'])
  })
})

describe('standings that come back from a file', () => {
  const made = stand(
    [figure('online', '2022-S1', 50), figure('late', '2022-S1', 3)],
    [baseline('online', 40), target('online', 60), target('late', 4)],
  )
  const file = JSON.stringify(made)

  it('are the same', () => {
    expect(made.rows.length).toBeGreaterThan(1)
    expect(JSON.stringify(requireStandings(JSON.parse(file), indicators))).toBe(file)
  })

  it.each([
    ['gap', '1'],
    ['attainment', '99'],
  ])('are refused if the %s of a row is not what its figure and target give', (part, value) => {
    const altered = JSON.parse(file)
    altered.rows[0][part] = value
    expect(faultsOf(() => requireStandings(altered, indicators))).toEqual([
      `not-as-computed at standings.rows[0].${part}`,
    ])
  })

  it('are refused if their statuses are not those of their thresholds', () => {
    const altered = JSON.parse(file)
    altered.statuses.pop()
    expect(faultsOf(() => requireStandings(altered, indicators))).toEqual(['not-as-computed at standings.statuses'])
  })

  it('are taken as they are for an indicator that is not known', () => {
    const altered = JSON.parse(file)
    altered.rows[0].gap = '1'
    expect(requireStandings(altered, [late])).toEqual(altered)
  })
})
