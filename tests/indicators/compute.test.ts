import { computeIndicators, defineIndicators, type Indicator, type Observation, parseIndicators, round } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, faultText } from '../support/issues'
import { dossierIndicators, dossiers, figure, percent, share, simple } from './support'

/** The figures of unit a for one period, by indicator; what they were computed from is tested below. */
const computed = (indicators: readonly Indicator[], observations: readonly Observation[], period: string) =>
  Object.fromEntries(
    computeIndicators(indicators, { observations, periods: [period] }).observations.map(
      ({ unit: _, indicator, period: __, inputs: ___, ...rest }) => [indicator, rest],
    ),
  )

describe('a ratio is numerator ÷ denominator × factor', () => {
  it.each([
    ['002:178', 979, 1736, '56.39'],
    ['002:181', 58941, 116340, '50.66'],
    ['002:130', 439, 565, '77.7'],
    ['003:48', 8952, 9125, '98.1'],
  ])('%s: %i of %i', (_, online, received, expected) => {
    const { share: ratio } = computed(
      dossierIndicators,
      [figure('online', '2022', online), figure('received', '2022', received)],
      '2022',
    )
    expect([ratio?.numerator, ratio?.denominator]).toEqual([online, received])
    expect(round(ratio?.value ?? '', { decimals: expected.split('.')[1]?.length ?? 0, mode: 'half-up' })).toBe(expected)
  })

  it('if its parts are decimals, too', () => {
    const { share: ratio } = computed(
      dossierIndicators,
      [figure('online', '2022', '1.5'), figure('received', '2022', '4.5')],
      '2022',
    )
    expect(ratio).toEqual({ value: '100/3', status: 'final' })
  })
})

describe('an absent value has a reason:', () => {
  it('a share of zero has a zero denominator', () => {
    const { share: ratio } = computed(
      dossierIndicators,
      [figure('online', '2022', 0), figure('received', '2022', 0)],
      '2022',
    )
    expect(ratio).toEqual({ value: null, absence: 'zero-denominator', numerator: 0, denominator: 0, status: 'final' })
  })

  it('a share has no data, or is not yet known, if one of its counts is so', () => {
    expect(computed(dossierIndicators, [figure('online', '2022', 5)], '2022')['share']).toEqual({
      value: null,
      absence: 'no-data',
      status: 'final',
    })
    const late = figure('received', '2022', null, { absence: 'not-yet-known', status: 'provisional' })
    expect(computed(dossierIndicators, [figure('online', '2022', 5), late], '2022')['share']).toEqual({
      value: null,
      absence: 'not-yet-known',
      status: 'provisional',
    })
  })

  it('a share has the reason and the weaker status of its counts, whichever of them is absent', () => {
    const absent = (indicator: string) =>
      figure(indicator, '2022', null, { absence: 'not-yet-known', status: 'provisional' })
    const whole = (indicator: string) => figure(indicator, '2022', 5, { status: 'estimated' })
    const ratio = (...given: readonly Observation[]) => computed(dossierIndicators, given, '2022')['share']
    const unknown = { value: null, absence: 'not-yet-known', status: 'estimated' }
    expect(ratio(absent('online'), whole('received'))).toEqual(unknown)
    expect(ratio(whole('online'), absent('received'))).toEqual(unknown)
    expect(ratio(absent('online'), absent('received'))).toEqual({ ...unknown, status: 'provisional' })
    expect(ratio(whole('received'))).toEqual({ value: null, absence: 'no-data', status: 'estimated' })
    expect(ratio(whole('online'))).toEqual({ value: null, absence: 'no-data', status: 'estimated' })
  })

  it('a share of nothing has a zero denominator, of decimals and of large counts too', () => {
    const ratio = (online: string, received: string) =>
      computed(dossierIndicators, [figure('online', '2022', online), figure('received', '2022', received)], '2022')[
        'share'
      ]
    expect(ratio('0.5', '0')).toEqual({ value: null, absence: 'zero-denominator', status: 'final' })
    expect(ratio('3000000000000000', '6000000000000000')).toEqual({ value: '50', status: 'final' })
  })

  it('no figure appears for an indicator or a period without any data', () => {
    expect(computed(dossierIndicators, [figure('online', '2022', 5)], '2023')).toEqual({})
    expect(
      Object.keys(computed([...dossierIndicators, simple('other')], [figure('online', '2022', 5)], '2022')),
    ).toEqual(['online', 'share'])
  })
})

describe('over time', () => {
  const quarters = (indicator: string, values: readonly (string | number | null)[]) =>
    values.map((value, index) => figure(indicator, `2022-Q${index + 1}`, value))
  const stock = simple('pending', { additivity: { units: 'sum', periods: 'last' } })
  const published = simple('rate', { measure: percent, additivity: { units: 'none', periods: 'none' } })
  const worst = simple('worst', { additivity: { units: 'maximum', periods: 'maximum' } })

  it('quarters add up to halves and years', () => {
    const observations = [...quarters('online', [1, 2, '3.5', 4]), ...quarters('received', [10, 10, 20, 2])]
    expect(computed(dossierIndicators, observations, '2022-S2')['online']?.value).toBe('7.5')
    expect(computed(dossierIndicators, observations, '2022')['online']?.value).toBe('10.5')
    expect(computed(dossierIndicators, observations, '2022')['share']?.value).toBe('25')
  })

  it('months add up to a year, and so do a half and two quarters', () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      figure('online', `2022-${String(month + 1).padStart(2, '0')}`, month),
    )
    expect(computed(dossierIndicators, months, '2022')['online']?.value).toBe('66')
    const mixed = [figure('online', '2022-S1', 5), figure('online', '2022-Q3', 1), figure('online', '2022-Q4', 2)]
    expect(computed(dossierIndicators, mixed, '2022')['online']?.value).toBe('8')
  })

  it('a year that was observed is not computed from its quarters', () => {
    expect(
      computed(dossierIndicators, [...quarters('online', [1, 2, 3, 4]), figure('online', '2022', 11)], '2022')['online']
        ?.value,
    ).toBe(11)
  })

  it('a missing quarter leaves the year without a value', () => {
    const gap = computed(dossierIndicators, quarters('online', [1, 2, 3]), '2022')['online']
    expect(gap).toEqual({ value: null, absence: 'no-data', status: 'final' })
    const named = [...quarters('online', [1, 2, 3]), figure('online', '2022-Q4', null, { absence: 'not-yet-known' })]
    expect(computed(dossierIndicators, named, '2022')['online']?.absence).toBe('not-yet-known')
  })

  it('a rate is not added up, a stock is that of the last quarter, a maximum is the largest', () => {
    expect(computed([published], quarters('rate', [50, 60, 70, 80]), '2022')).toEqual({})
    expect(computed([stock], quarters('pending', [5, 4, 3, 2]), '2022')['pending']?.value).toBe('2')
    expect(computed([stock], quarters('pending', [5, 4, 3]), '2022')['pending']?.value).toBe(null)
    expect(computed([worst], quarters('worst', [5, '7.5', 3, 2]), '2022')['worst']?.value).toBe('7.5')
  })

  it('shares with counts are computed from the sums of the counts, not averaged', () => {
    const counted = simple('counted', { measure: percent, additivity: { units: 'ratio', periods: 'ratio' } })
    const parts = [
      figure('counted', '2022-Q1', 90, { numerator: 900, denominator: 1000 }),
      figure('counted', '2022-Q2', 10, { numerator: 1, denominator: 10 }),
    ]
    expect(computed([counted], parts, '2022-S1')['counted']).toEqual({
      value: '9010/101',
      numerator: 901,
      denominator: 1010,
      status: 'final',
    })
    expect(
      computed(
        dossierIndicators,
        parts.map(part => ({ ...part, indicator: 'share' })),
        '2022-S1',
      )['share']?.value,
    ).toBe('9010/101')
  })

  it('a running total includes every quarter since its start, and begins again each year if it says so', () => {
    const { additivity: _, ...details } = simple('total') as Indicator & { additivity: unknown }
    const indicators = parseIndicators([
      simple('online'),
      { ...details, kind: 'cumulative', of: 'online', since: 'start-of-year' },
    ])
    const observations = [figure('online', '2021-Q4', 100), ...quarters('online', [1, 2, '0.5', null])]
    const total = (period: string) => computed(indicators, observations, period)['total']?.value
    expect(['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4'].map(total)).toEqual(['1', '3', '3.5', null])
    const since = parseIndicators([
      simple('online'),
      { ...details, kind: 'cumulative', of: 'online', since: '2021-10-01' },
    ])
    expect(computed(since, observations, '2022-Q2')['total']?.value).toBe('103')
  })
})

describe('a running total', () => {
  const { additivity: _, ...named } = simple('running') as Indicator & { additivity: unknown }
  const running = (of: string, more: object = {}) =>
    ({ ...named, measure: percent, kind: 'cumulative', of, since: 'start-of-year', ...more }) as Indicator
  const valuesOf = (indicators: readonly Indicator[], observations: readonly Observation[]) =>
    ['2022-Q1', '2022-Q2', '2022-Q3'].map(period => computed(indicators, observations, period)['running']?.value)
  const values = ['10', '910/11', '705/8']

  it('of a ratio divides the running counts', () => {
    const counts = [
      ...[1, 90, 50].map((value, index) => figure('online', `2022-Q${index + 1}`, value)),
      ...[10, 100, 50].map((value, index) => figure('received', `2022-Q${index + 1}`, value)),
    ]
    // 91 of 110 is 82.73 %, 141 of 160 is 88.125 %.
    expect(valuesOf([...dossierIndicators, running('share')], counts)).toEqual(['10', '910/11', '88.125'])
    const third = computed([...dossierIndicators, running('share')], counts, '2022-Q3')['running']
    expect([third?.numerator, third?.denominator]).toEqual([141, 160])
    const formula = {
      kind: 'quotient',
      of: [
        {
          kind: 'product',
          of: [
            { kind: 'number', value: 100 },
            { kind: 'reference', to: 'online' },
          ],
        },
        { kind: 'reference', to: 'received' },
      ],
    }
    const derived = { ...named, id: 'derived', measure: percent, kind: 'derived', formula } as unknown as Indicator
    expect(valuesOf([...dossierIndicators, derived, running('derived')], counts)).toEqual(['10', '910/11', '88.125'])
  })

  it('of a published percentage needs its counts from the second part on', () => {
    const rate = simple('rate', { measure: percent, additivity: { units: 'ratio', periods: 'ratio' } })
    const pairs = [
      [1, 10],
      [90, 100],
      [50, 50],
    ] as const
    const counted = pairs.map(([numerator, denominator], index) =>
      figure('rate', `2022-Q${index + 1}`, `${(100 * numerator) / denominator}`, { numerator, denominator }),
    )
    expect(valuesOf([rate, running('rate')], counted)).toEqual(['10', values[1], '88.125'])
    const bare = counted.map(({ numerator: _, denominator: __, ...rest }) => rest)
    expect(valuesOf([rate, running('rate')], bare)).toEqual(['10', null, null])
  })

  it('goes on from one that was reported', () => {
    const indicators = [simple('online'), running('online', { measure: simple('online').measure })]
    const observations = [figure('running', '2022-S1', 500), figure('online', '2022-Q3', 20)]
    expect(computed(indicators, observations, '2022-Q3')['running']?.value).toBe('520')
    const gap = [figure('online', '2022-Q1', null), figure('online', '2022-Q2', 7), ...observations]
    expect(computed(indicators, gap, '2022-Q3')['running']?.value).toBe('520')
    expect(computed(indicators, gap, '2022-Q2')['running']?.value).toBe('500')
  })

  it('is refused for a stock, a share of stocks and another running total', () => {
    const stock = simple('stock', { additivity: { units: 'sum', periods: 'last' } })
    const ofStocks = { ...share, id: 'of-stocks', numerator: 'stock' } as Indicator
    const faults = (...more: readonly Indicator[]) =>
      faultsOf(() => parseIndicators([...dossierIndicators, stock, ...more]))
    expect(faults(ofStocks, running('of-stocks'))).toEqual(['not-additive running-total at [5].of'])
    expect(faults(running('stock', { measure: stock.measure }))).toEqual(['not-additive running-total at [4].of'])
    expect(faults(running('share'), running('running', { id: 'again' }))).toEqual([
      'not-additive running-total at [5].of',
    ])
  })
})

it('a share of stocks is that of the last quarter', () => {
  const stock = (id: string) => simple(id, { additivity: { units: 'sum', periods: 'last' } })
  const observations = [
    figure('online', '2022-Q3', 9),
    figure('received', '2022-Q3', 9),
    figure('online', '2022-Q4', 1),
    figure('received', '2022-Q4', 4),
  ]
  expect(computed([stock('online'), stock('received'), share], observations, '2022')['share']?.value).toBe('25')
})

it('a share of a year that differs from the counts of its quarters is a finding', () => {
  const counts = [1, 2, 3, 4].flatMap(n => [figure('online', `2022-Q${n}`, n), figure('received', `2022-Q${n}`, 10)])
  const codes = (value: number) =>
    computeIndicators(dossierIndicators, {
      observations: [figure('share', '2022', value), ...counts],
      periods: ['2022'],
    }).findings.map(({ code }) => code)
  expect([codes(25), codes(30)]).toEqual([[], ['contradiction']])
})

it('an observed figure of a year that differs from the sum of its quarters is a finding', () => {
  const observations = [figure('online', '2022', 11), ...[1, 2, 3, 4].map(n => figure('online', `2022-Q${n}`, n))]
  const { findings } = computeIndicators(dossierIndicators, { observations, periods: ['2022'] })
  expect(findings.map(({ code, message }) => [code, message.en])).toEqual([
    [
      'contradiction',
      '“online” of “a”: the figure of 2022 is 11, but Q1 2022, Q2 2022, Q3 2022, Q4 2022 give 10; the figure of 2022 is used.',
    ],
  ])
})

it('a formula is evaluated on other indicators, and has the status of its weakest part', () => {
  const unresolved: Indicator = {
    id: 'open',
    kind: 'derived',
    name: 'open',
    measure: dossiers,
    direction: 'lower',
    formula: {
      kind: 'difference',
      of: [
        { kind: 'reference', to: 'received' },
        { kind: 'reference', to: 'online' },
      ],
    },
  }
  const observations = [figure('online', '2022', '1/3', { status: 'estimated' }), figure('received', '2022', 2)]
  expect(computed([...dossierIndicators, unresolved], observations, '2022')['open']).toEqual({
    value: '5/3',
    status: 'estimated',
  })
})

it('an indicator is not computed outside its validity', () => {
  const old = { ...share, validTo: '2021-12-31' }
  const observations = [figure('online', '2022', 1), figure('received', '2022', 2)]
  expect(computed([...dossierIndicators.slice(0, 2), old], observations, '2022')['share']).toBeUndefined()
})

it('an indicator that is left out because it was not valid is a finding', () => {
  const old = { ...share, validTo: '2021-12-31' }
  const { findings } = computeIndicators([...dossierIndicators.slice(0, 2), old], {
    observations: [],
    periods: ['2021', '2022'],
  })
  expect(findings.map(faultText)).toEqual(['left-out indicator at periods[1]'])
})

describe('a computed figure names what it was computed from:', () => {
  const { additivity: _, ...named } = simple('running') as Indicator & { additivity: unknown }
  const running = { ...named, kind: 'cumulative', of: 'online', since: 'start-of-year' } as Indicator
  const inputsOf = (indicators: readonly Indicator[], observations: readonly Observation[], period: string) =>
    Object.fromEntries(
      computeIndicators(indicators, { observations, periods: [period] }).observations.map(({ indicator, inputs }) => [
        indicator,
        inputs,
      ]),
    )

  it('a share names its two counts, and an observed figure names nothing', () => {
    const observations = [figure('online', '2022', 1), figure('received', '2022', 2)]
    expect(inputsOf(dossierIndicators, observations, '2022')).toEqual({
      online: undefined,
      received: undefined,
      share: [{ indicator: 'online' }, { indicator: 'received' }],
    })
  })

  it('a half names its quarters, and a running total everything that it adds up', () => {
    const observations = [figure('online', '2022-Q1', 1), figure('online', '2022-Q2', 2)]
    expect(inputsOf([...dossierIndicators, running], observations, '2022-S1')['online']).toEqual([
      { period: '2022-Q1' },
      { period: '2022-Q2' },
    ])
    expect(inputsOf([...dossierIndicators, running], observations, '2022-Q2')['running']).toEqual([
      { indicator: 'online', period: '2022-Q1' },
      { indicator: 'online' },
    ])
  })

  it('a figure without a value names what it lacks, too', () => {
    expect(inputsOf(dossierIndicators, [figure('online', '2022', 5)], '2022')['share']).toEqual([
      { indicator: 'online' },
      { indicator: 'received' },
    ])
  })
})

describe('an issue or a finding reports', () => {
  const run = (observations: readonly unknown[], periods: readonly unknown[] = ['2022']) =>
    faultsOf(() => computeIndicators(dossierIndicators, { observations, periods } as never))

  it('observations that are unknown, duplicated or malformed, and an invalid period', () => {
    const one = figure('online', '2022', 1)
    expect(
      run([one, { ...one, indicator: 'onlin' }, one, { ...one, value: '1,5' }, null], ['2022', '2022-Q5']),
    ).toEqual([
      'malformed period at periods[1]',
      'unknown indicator at observations[1].indicator',
      'duplicate observation at observations[2]',
      'malformed number at observations[3].value',
      'wrong-type at observations[4]',
    ])
  })

  it('an unknown option and a missing one', () => {
    expect(faultsOf(() => computeIndicators(dossierIndicators, { observations: [], period: '2022' } as never))).toEqual(
      ['unknown property at period', 'missing at periods'],
    )
  })

  it('a percentage of 0.57 among others of 57', () => {
    const indicators = defineIndicators([
      simple('rate', { measure: percent, additivity: { units: 'none', periods: 'none' } }),
    ])
    const observations = [
      figure('rate', '2020', 50),
      figure('rate', '2021', '0.57'),
      figure('rate', '2022', '0'),
      figure('rate', '2022', '65', { unit: 'b' }),
    ]
    const { findings } = computeIndicators(indicators, { observations, periods: ['2022'] })
    expect(findings.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ['percent-as-fraction', ['observations', 1, 'value'], 'warning'],
    ])
    expect(findings[0]?.message.vi).toContain('Tỷ lệ 0,57%')
  })

  it('but not a share that grew from 0.9 to 1.5 percent', () => {
    const indicators = defineIndicators([simple('rate', { measure: percent })])
    const observations = [figure('rate', '2021', '0.9'), figure('rate', '2022', '1.5')]
    expect(computeIndicators(indicators, { observations, periods: ['2022'] }).findings).toEqual([])
  })
})

it('a running total of a share without counts has no value from the second period on, and a finding asks for the counts', () => {
  const additivity = { units: 'ratio', periods: 'ratio' } as const
  const { additivity: _, ...details } = simple('so-far', { measure: percent }) as unknown as Record<string, unknown>
  const running = { ...details, kind: 'cumulative', of: 'rate', since: 'start-of-year' } as unknown as Indicator
  const { observations, findings } = computeIndicators([simple('rate', { measure: percent, additivity }), running], {
    observations: [figure('rate', '2022-Q1', 10), figure('rate', '2022-Q2', 90)],
    periods: ['2022-Q1', '2022-Q2', '2022-S1'],
  })
  expect(observations.map(({ indicator, period, value }) => [indicator, period, value])).toEqual([
    ['rate', '2022-Q1', 10],
    ['so-far', '2022-Q1', '10'],
    ['rate', '2022-Q2', 90],
    ['so-far', '2022-Q2', null],
    ['rate', '2022-S1', null],
    ['so-far', '2022-S1', null],
  ])
  expect(findings.map(({ code }) => code)).toEqual(Array(3).fill('not-additive'))
  expect(findings[1]?.message.vi).toBe(
    'Không tổng hợp được số liệu quý I/2022, quý II/2022 thành số liệu 6 tháng đầu năm 2022 của chỉ tiêu “rate” tại “a”: thiếu tử số và mẫu số để tính lại tỷ lệ.',
  )
})
