import {
  addDays,
  computeIndicators,
  computeStandings,
  defineIndicators,
  evaluate,
  explain,
  explainIndicator,
  type Indicator,
  parseScorecard,
  rank,
  type Standings,
  summarizeTasks,
  vietnamCivilService,
} from 'egov-kpi'
import { reportProgress, reportStandings, reportTasks } from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

const units = {
  groups: [{ id: 'sở', name: 'Sở' }],
  units: ['a', 'b'].map(id => ({ id, name: `Sở ${id}`, group: 'sở' })),
}

/** Parsed JSON, to be changed anywhere. */
interface Plain {
  readonly 0: Plain
  readonly 1: Plain
  readonly 2: Plain
  readonly rows: Plain
  readonly observations: Plain
  readonly tasks: Plain
  readonly options: Plain
  readonly reasons: Plain
  readonly observation: Plain
  readonly target: Plain
  readonly baseline: Plain
  readonly statuses: Plain
  readonly name: Plain
  readonly obligations: Plain
  readonly total: Plain
  readonly push: (one: object) => unknown
  readonly splice: (from: number, count: number) => unknown
}

/** A result after a round trip through JSON, with one change. */
function changed<T>(result: T, change: (plain: Plain) => void): T {
  const plain = JSON.parse(JSON.stringify(result))
  change(plain)
  return plain
}

describe('standings that come back from a file', () => {
  const measure = { kind: 'percent' } as const
  const indicators = defineIndicators([
    {
      id: 'online',
      kind: 'simple',
      name: 'Trực tuyến',
      measure,
      direction: 'higher',
      additivity: { units: 'ratio', periods: 'ratio' },
    },
    {
      id: 'late',
      kind: 'simple',
      name: 'Trễ hạn',
      measure: { kind: 'count', of: 'hồ sơ' },
      direction: 'lower',
      additivity: { units: 'sum', periods: 'sum' },
    },
  ])
  const place = { period: '2022', status: 'final' } as const
  const made = computeStandings(indicators, {
    observations: [
      { ...place, unit: 'a', indicator: 'online', value: '70' },
      { ...place, unit: 'b', indicator: 'online', value: '50.66' },
      { unit: 'a', indicator: 'late', period: '2022-Q1', value: 3, status: 'final' },
    ],
    targets: [
      { indicator: 'online', scope: 'city', kind: 'baseline', period: '2021', comparator: 'exactly', value: 40 },
      {
        indicator: 'online',
        scope: 'city',
        kind: 'target',
        period: '2022',
        comparator: 'at-least',
        value: 65,
        startsOn: { sở: '2022-02-01' },
      },
      { indicator: 'late', scope: 'city', kind: 'target', period: '2022', comparator: 'at-most', value: 5 },
    ],
    units,
    asOf: addDays('2022-12-30', 1),
  })
  const shown = (given: Standings) => JSON.stringify(reportStandings(given, { indicators }))

  it('give the same table and the same charts byte for byte', () => {
    const back = changed(made, () => undefined)
    expect(shown(back)).toBe(shown(made))
    expect(JSON.stringify(reportProgress(back, { indicators }))).toBe(
      JSON.stringify(reportProgress(made, { indicators })),
    )
  })

  it.each<[string, (plain: Plain) => void, string]>([
    ['a verdict', plain => Object.assign(plain.rows[0], { met: false }), 'standings.rows[0].met'],
    ['a status', plain => Object.assign(plain.rows[2], { status: 'achieved' }), 'standings.rows[2].status'],
    ['an attainment', plain => Object.assign(plain.rows[0], { attainment: '100' }), 'standings.rows[0].attainment'],
    ['a progress', plain => Object.assign(plain.rows[0], { progress: '100' }), 'standings.rows[0].progress'],
    ['a gap', plain => Object.assign(plain.rows[2], { gap: '0' }), 'standings.rows[2].gap'],
    ['a difference', plain => Object.assign(plain.rows[2], { difference: '0' }), 'standings.rows[2].difference'],
    ['a figure', plain => Object.assign(plain.rows[2].observation, { value: '80' }), 'standings.rows[2].met'],
    ['a target', plain => Object.assign(plain.rows[2].target, { value: 10 }), 'standings.rows[2].met'],
    ['a baseline', plain => Object.assign(plain.rows[0].baseline, { value: 0 }), 'standings.rows[0].progress'],
    ['what is missing', plain => Object.assign(plain.rows[0], { missing: ['2022-Q4'] }), 'standings.rows[0].met'],
    ['a reason', plain => plain.rows[0].reasons.push({ ...plain.rows[1].reasons[0] }), 'standings.rows[0].reasons'],
    ['the day', plain => Object.assign(plain, { asOf: '2022-11-30' }), 'standings.rows[0].status'],
    [
      'the name of a status',
      plain => Object.assign(plain.statuses[2], { name: plain.statuses[0].name }),
      'standings.statuses[2].name.vi',
    ],
  ])('are refused if %s was changed', (_, change, where) => {
    const faults = faultsOf(() => shown(changed(made, change)))
    expect(faults).toContain(`not-as-computed at ${where}`)
  })
})

describe('a summary of tasks that comes back from a file', () => {
  const task = (id: string, unit: string, more: object = {}) => ({ id, title: `Việc ${id}`, lead: [{ unit }], ...more })
  const stages = [{ id: 'completion', deadline: 'Trước 15/4/2022' }]
  const plan = {
    id: 'plan',
    document: { number: '76/KH-UBND' },
    date: '2022-04-01',
    period: '2022',
    tasks: [
      task('t1', 'a', { stages, events: [{ kind: 'completed', unit: 'a', date: '2022-04-14' }] }),
      task('t2', 'b', { stages }),
    ],
  } as const
  const made = summarizeTasks(plan as never, { units, asOf: '2022-06-30', calendar: vietnamCivilService(), by: 'lead' })
  it('gives the same report byte for byte', () => {
    expect(JSON.stringify(reportTasks(changed(made, () => undefined)))).toBe(JSON.stringify(reportTasks(made)))
  })

  const changes: readonly [string, (plain: Plain) => void, string][] = [
    [
      'another count',
      plain => Object.assign(plain.observations[0], { value: '2' }),
      'not-as-computed at summary.observations[0].value',
    ],
    [
      'another unit',
      plain => Object.assign(plain.observations[0], { unit: 'c' }),
      'not-as-computed at summary.observations[0].unit',
    ],
    ['a count left out', plain => plain.observations.splice(1, 1), 'not-as-computed at summary.observations'],
    [
      'a count twice',
      plain => plain.observations.push(plain.observations[0]),
      'not-as-computed at summary.observations',
    ],
    [
      'another state',
      plain => Object.assign(plain.tasks[1].obligations[0], { state: 'completed' }),
      'not-as-computed at summary.tasks[1].obligations[0].state',
    ],
    [
      'another total',
      plain => Object.assign(plain.total[0], { value: '3' }),
      'not-as-computed at summary.total[0].value',
    ],
    [
      'a day that is not an ISO date',
      plain => Object.assign(plain.options, { asOf: '30/6/2022' }),
      'malformed date at summary.asOf',
    ],
    ['no plan', plain => Object.assign(plain, { plans: null }), 'wrong-type at summary.plans'],
  ]
  it.each(changes)('is refused with %s', (_, change, fault) => {
    expect(faultsOf(() => reportTasks(changed(made, change)))).toContain(fault)
  })

  it.each([null, [], {}, { plans: [], options: null }])('is refused if it is %j', hollow => {
    expect(faultsOf(() => reportTasks(hollow as never)).length).toBeGreaterThan(0)
  })
})

describe('an explanation of figures that refer to each other', () => {
  const measure = { kind: 'count', of: 'hồ sơ' } as const
  const reference = (index: number) => ({ kind: 'reference', to: `i${index}` }) as const
  /** Each is the sum of two earlier ones: the previous one, and another. */
  const chain = (count: number, other: (index: number) => number): readonly Indicator[] => [
    {
      id: 'i0',
      kind: 'simple',
      name: 'Số 0',
      measure,
      direction: 'higher',
      additivity: { units: 'sum', periods: 'sum' },
    },
    ...Array.from({ length: count }, (_, index): Indicator => {
      const formula = { kind: 'sum', of: [reference(index), reference(other(index))] } as const
      return { id: `i${index + 1}`, kind: 'derived', name: `Số ${index + 1}`, measure, direction: 'higher', formula }
    }),
  ]
  const observations = [{ unit: 'a', indicator: 'i0', period: '2022', value: 1, status: 'final' }] as const
  const why = (indicators: readonly Indicator[], indicator: string) => () =>
    explainIndicator(indicators, { observations, unit: 'a', indicator, period: '2022' })

  it('reports an issue if the figures are 5,000 deep, and gives an answer if they are 150 deep', () => {
    expect(
      faultsOf(
        why(
          chain(5_000, () => 0),
          'i5000',
        ),
      ),
    ).toEqual(['too-deep explanation at indicator'])
    expect(
      why(
        chain(150, () => 0),
        'i150',
      )().value,
    ).toBe('151')
  })

  it('reports an issue if the figures share their parts 60 times over', () => {
    expect(
      faultsOf(
        why(
          chain(60, index => Math.max(0, index - 1)),
          'i60',
        ),
      ),
    ).toEqual(['too-big explanation at indicator'])
  })

  it('is not needed to compute figures and standings, whatever the order of the definitions', () => {
    const indicators = chain(60, index => Math.max(0, index - 1))
    const { rows } = computeStandings(indicators, { observations, targets: [], units, asOf: '2022-12-31' })
    // 1 + 1 = 2, 2 + 1 = 3, 3 + 2 = 5: the last is the 62nd of the numbers of Fibonacci.
    expect(rows[60]?.observation?.value).toBe('4052739537881')
    const deep = chain(5_000, () => 0).toReversed()
    const computed = computeIndicators(deep, { observations, periods: ['2022'] }).observations
    expect(computed.find(({ indicator }) => indicator === 'i5000')?.value).toBe('5001')
  })

  const scorecard = parseScorecard({
    id: 's',
    title: 'T',
    scale: 10,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [{ id: 'seen', max: 10, indicator: 'n0', rule: { kind: 'linear', from: 0, to: 100 } }],
  })
  const observed = (count: number, inputsOf: (index: number) => readonly string[]) =>
    Array.from({ length: count }, (_, index) => ({
      unit: 'a',
      indicator: `n${index}`,
      period: '2022',
      value: '50',
      status: 'final',
      ...(index === count - 1 ? {} : { inputs: inputsOf(index).map(indicator => ({ indicator })) }),
    }))
  const explained = (figures: readonly object[]) => () => {
    const options = {
      units,
      assessments: [],
      observations: figures,
      period: '2022',
      asOf: '2022-12-31',
      missing: 'not-scored',
    }
    return explain(rank(evaluate(scorecard, options as never)), 'a')
  }

  it('of a criterion reports an issue as well, and gives an answer if the chain is short', () => {
    expect(faultsOf(explained(observed(5_000, index => [`n${index + 1}`])))).toEqual(['too-deep explanation at unit'])
    const twice = observed(60, index => [`n${index + 1}`, `n${Math.min(59, index + 2)}`])
    expect(issuesOf(explained(twice)).map(({ code }) => code)).toEqual(['too-big'])
    expect(explained(observed(150, index => [`n${index + 1}`]))().score).toBe('5')
  })
})
