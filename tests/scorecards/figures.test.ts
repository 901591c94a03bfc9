import {
  type EvaluateOptions,
  evaluate,
  explain,
  formatExplanation,
  type Observation,
  rank,
  type ScoringRule,
  type Units,
  whatIf,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { issuesOf } from '../support/issues'

const units: Units = {
  groups: [{ id: 'xã', name: 'Xã' }],
  units: ['x', 'y', 'z'].map(id => ({ id, name: `Xã ${id}`, group: 'xã' })),
}
const scorecardOf = (rule: ScoringRule, indicator?: string) => ({
  id: 's',
  title: 'S',
  scale: 10,
  rounding: { leaf: 'exact', total: 'exact' } as const,
  criteria: [{ id: 'c', max: 10, rule, ...(indicator === undefined ? {} : { indicator }) }],
})
const share = (prefer: 'higher' | 'lower' = 'higher', factor?: number): ScoringRule => ({
  kind: 'relative-to-best',
  prefer,
  ...(factor === undefined ? {} : { factor }),
})

/** Units judged on one criterion by the values that were assessed. */
const assess = (rule: ScoringRule, values: Readonly<Record<string, unknown>>) =>
  evaluate(scorecardOf(rule), {
    units: { ...units, units: units.units.filter(({ id }) => id in values) },
    assessments: Object.entries(values).map(([unit, value]) => ({ unit, criterion: 'c', value: value as never })),
    asOf: '2022-12-31',
    missing: 'error',
  })

/** An observation of indicator `i`. */
const figure = (unit: string, period: string, value: Observation['value'], more: Partial<Observation> = {}) =>
  ({ unit, indicator: 'i', period, value, status: 'final', ...more }) as const
const counts = (unit: string, period: string, numerator: number, denominator: number, factor = 100) =>
  figure(unit, period, `${numerator * factor}/${denominator}`, { numerator, denominator })

/** Units judged on one criterion that reads indicator `i`. */
const observe = (rule: ScoringRule, observations: readonly Observation[], more: Partial<EvaluateOptions> = {}) =>
  evaluate(scorecardOf(rule, 'i'), {
    units: { ...units, units: units.units.filter(({ id }) => observations.some(({ unit }) => unit === id)) },
    assessments: [],
    observations,
    period: '2022',
    asOf: '2022-12-31',
    missing: 'not-scored',
    ...more,
  })

const pointsOf = ({ entries }: ReturnType<typeof evaluate>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(entries.map(({ unit, points }) => [unit, points['c']]))
const found = ({ findings }: ReturnType<typeof evaluate>): readonly string[] =>
  findings.map(({ code, path }) => `${code} at ${path.join('.')}`)

describe('counts and plain numbers under one criterion', () => {
  it('are compared in the measure that the rule states', () => {
    const pair = { x: { numerator: 1, denominator: 5 }, y: '0.4' }
    expect(pointsOf(assess(share('higher', 1), pair))).toEqual({ x: '5', y: '10' })
    expect(pointsOf(assess(share('higher', 100), { ...pair, y: 40 }))).toEqual({ x: '5', y: '10' })
    expect(pointsOf(assess(share('higher', 1000), { ...pair, y: 400 }))).toEqual({ x: '5', y: '10' })
    expect(pointsOf(assess(share('lower', 1000), { ...pair, y: 400 }))).toEqual({ x: '10', y: '5' })
  })

  it('reach two fifths of a target of 5 per 1,000 with 2 of 1,000', () => {
    const rule: ScoringRule = { kind: 'ratio-to-target', target: 5, factor: 1000 }
    const evaluation = assess(rule, { x: { numerator: 2, denominator: 1000 }, y: '2' })
    expect(pointsOf(evaluation)).toEqual({ x: '4', y: '4' })
    expect(explain(rank(evaluation), 'x').criteria[0]?.reason).toEqual({
      vi: '2 trên 1.000 (2/1.000) ÷ mục tiêu 5 trên 1.000 × 10 điểm, tối đa 10 điểm',
      en: '2 per 1,000 (2/1,000) ÷ target 5 per 1,000 × 10 points, at most 10',
    })
  })

  it('are read as percentages if only counts are given, and the explanation says so', () => {
    const evaluation = assess({ kind: 'ratio-to-target', target: 50 }, { x: { numerator: 1, denominator: 3 } })
    expect(pointsOf(evaluation)).toEqual({ x: '20/3' })
    expect(explain(rank(evaluation), 'x').criteria[0]?.reason).toEqual({
      vi: '33,33% (1/3) ÷ mục tiêu 50% × 10 điểm, tối đa 10 điểm',
      en: '33.33% (1/3) ÷ target 50% × 10 points, at most 10',
    })
  })

  it.each([
    ['relative to the best', share()],
    ['against a target', { kind: 'ratio-to-target', target: 50 }],
  ] as const)('are refused %s if the rule states no measure', (_, rule) => {
    const issues = issuesOf(() => assess(rule, { x: { numerator: 1, denominator: 5 }, y: '0.4' }))
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['contradiction', ['assessments', 1, 'value']]])
    expect(issues[0]?.message.vi).toContain('(1 / 5), có đơn vị ghi một con số (0,4)')
  })

  it('are refused in a part, and by what-if', () => {
    const parts: ScoringRule = {
      kind: 'parts',
      parts: [{ id: 'p', max: 10, rule: { kind: 'relative-to-best', prefer: 'higher' } }],
    }
    const mixed = { x: { p: { numerator: 1, denominator: 5 } }, y: { p: 3 } }
    expect(issuesOf(() => assess(parts, mixed)).map(({ path }) => path)).toEqual([['assessments', 1, 'value', 'p']])
    const evaluation = assess(share(), { x: 3, y: 4 })
    const change = { unit: 'x', criterion: 'c', value: { numerator: 1, denominator: 5 } } as never
    expect(issuesOf(() => whatIf(rank(evaluation), [change])).map(({ code }) => code)).toEqual(['contradiction'])
  })

  it('may be mixed if they are zero or have a zero denominator, which is the same in every measure', () => {
    const values = { x: { numerator: 0, denominator: 5 }, y: 4, z: { numerator: 0, denominator: 0 } }
    expect(pointsOf(assess(share(), values))).toEqual({ x: '0', y: '10', z: null })
  })
})

describe('observed figures of one indicator', () => {
  it('per 1,000 are converted to percent by their counts', () => {
    const evaluation = observe({ kind: 'ratio' }, [counts('x', '2022', 20, 1000, 1000), counts('y', '2022', 1, 2)])
    expect(pointsOf(evaluation)).toEqual({ x: '0.2', y: '5' })
  })

  it.each([
    ['relative to the best', share()],
    ['on steps', { kind: 'steps', steps: [[100, 10]] }],
    ['on a line', { kind: 'linear', from: 0, to: 1000 }],
  ] as const)('in two measures are refused %s', (_, rule) => {
    const mixed = [counts('x', '2022', 1, 5, 1000), counts('y', '2022', 1, 4)]
    const issues = issuesOf(() => observe(rule, mixed))
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['contradiction', ['observations', 1, 'value']]])
    expect(pointsOf(observe(share('higher', 100), mixed))).toEqual({ x: '8', y: '10' })
  })

  it('that contradict their own counts are refused', () => {
    const wrong = figure('x', '2022', 57, { numerator: 1, denominator: 10 })
    expect(issuesOf(() => observe({ kind: 'ratio' }, [wrong])).map(({ code }) => code)).toEqual(['contradiction'])
    const both = { value: 57, numerator: 1, denominator: 10 }
    expect(issuesOf(() => assess({ kind: 'ratio' }, { x: both })).map(({ code }) => code)).toEqual(['unknown'])
  })

  it('are shown with their counts and never as a long fraction', () => {
    const evaluation = observe({ kind: 'ratio-to-target', target: 60 }, [counts('x', '2022', 260, 510)])
    const text = (['vi', 'en'] as const).map(language => formatExplanation(explain(rank(evaluation), 'x'), language))
    expect(text[0]).toContain('50,98% (260/510) ÷ mục tiêu 60% × 10 điểm, tối đa 10 điểm')
    expect(text[0]).toContain('năm 2022: 50,98% (260/510)')
    expect(text[1]).toContain('2022: 50.98% (260/510)')
    expect(text.join()).not.toMatch(/2[.,]600|\d\/51\b/)
  })
})

describe('a percentage given as a fraction', () => {
  it.each([
    ['of a ratio', { kind: 'ratio' }],
    ['against a target in percent', { kind: 'ratio-to-target', target: 50, factor: 100 }],
    ['against a target like a percentage', { kind: 'ratio-to-target', target: 80 }],
    ['relative to the best', share()],
    [
      'on steps like percentages',
      {
        kind: 'steps',
        steps: [
          [90, 10],
          [50, 5],
        ],
      },
    ],
    ['on a line like percentages', { kind: 'linear', from: 40, to: 90 }],
    ['on a scale of 100', { kind: 'weighted-value', scale: 100 }],
  ] as const)('%s is a finding', (_, rule) => {
    const assessed = assess(rule as ScoringRule, { x: '0.85', y: 57, z: 90 })
    expect(found(assessed)).toEqual(['percent-as-fraction at assessments.0.value'])
    const observed = observe(rule as ScoringRule, [
      figure('x', '2022', 0.85),
      figure('y', '2022', 57),
      figure('z', '2022', 90),
    ])
    expect(found(observed)).toEqual(['percent-as-fraction at observations.0.value'])
  })

  it('is found beside counts and in a part', () => {
    const beside = { x: '0.85', y: { numerator: 57, denominator: 100 }, z: { numerator: 9, denominator: 10 } }
    expect(found(assess({ kind: 'ratio' }, beside))).toEqual(['percent-as-fraction at assessments.0.value'])
    const parts: ScoringRule = {
      kind: 'best-of',
      alternatives: ['p', 'q'].map(id => ({ id, max: 10, rule: { kind: 'ratio' } })),
    }
    expect(found(assess(parts, { x: { p: '0.85' }, y: { p: 57 }, z: { p: 90, q: 1 } }))).toEqual([
      'percent-as-fraction at assessments.0.value.p',
    ])
  })

  it.each([
    ['a count on steps', { kind: 'steps', steps: [[30, 10]] }, { x: 1, y: 25, z: 40 }],
    ['a small target', { kind: 'ratio-to-target', target: 5 }, { x: '0.2', y: 5, z: 6 }],
    ['a rate per 1,000', { kind: 'ratio-to-target', target: 50, factor: 1000 }, { x: '0.2', y: 30, z: 40 }],
    ['a small share by its counts', { kind: 'ratio' }, { x: { numerator: 1, denominator: 200 }, y: 57, z: 90 }],
    ['points', { kind: 'points' }, { x: '0.5', y: 10, z: 10 }],
  ] as const)('is not seen in %s', (_, rule, values) => {
    expect(found(assess(rule as ScoringRule, values))).toEqual([])
  })
})

describe('floating-point noise in a text', () => {
  it('is a finding for assessments, one for each criterion', () => {
    const noisy = { x: '50.000000000000007', y: '40.000000000000001', z: '30' }
    const evaluation = assess({ kind: 'ratio' }, noisy)
    expect(found(evaluation)).toEqual(['imprecise-number at assessments.0.value'])
    expect(evaluation.findings[0]?.message.en).toContain('1 more like it')
  })

  it('is a finding for observations, not for what the library computed', () => {
    const long = '33.33333333333333333'
    expect(found(observe({ kind: 'ratio' }, [figure('x', '2022', long)]))).toEqual([
      'imprecise-number at observations.0.value',
    ])
    const computed = figure('x', '2022', '6.103515625', { numerator: 1, denominator: 16384 })
    const exact = { ...computed, value: '0.006103515625' }
    expect(found(observe({ kind: 'ratio' }, [exact]))).toEqual([])
    expect(found(observe({ kind: 'ratio' }, [figure('x', '2022', long, { inputs: [{ indicator: 'j' }] })]))).toEqual([])
  })

  it('is not looked for where there is no value', () => {
    const none = figure('x', '2022', null, { absence: 'zero-denominator', numerator: 0, denominator: 0 })
    const long = figure('y', '2022', '33.33333333333333333')
    expect(found(observe({ kind: 'ratio' }, [none, long]))).toEqual([
      'no-total at entries.0',
      'imprecise-number at observations.1.value',
    ])
    expect(pointsOf(observe({ kind: 'ratio' }, [none, figure('y', '2022', 50)]))).toEqual({ x: null, y: '5' })
  })

  it('is not a finding in a fraction or a level', () => {
    const levels: ScoringRule = { kind: 'levels', levels: { '0.30000000000000004': 1 } }
    expect(found(assess(levels, { x: '0.30000000000000004' }))).toEqual([])
    expect(found(assess({ kind: 'ratio' }, { x: '1000000000000000000/30000000000000000000' }))).toEqual([])
  })
})

describe('points from a figure that is not final', () => {
  const estimated = [figure('x', '2022', 40, { status: 'estimated' }), figure('y', '2022', 50)]
  const evaluation = observe({ kind: 'ratio' }, estimated)

  it('are a finding for each unit and criterion', () => {
    expect(found(evaluation)).toEqual(['points-not-final at entries.0'])
    expect(evaluation.findings[0]?.message).toEqual({
      vi: 'Đơn vị “x” được 4 điểm ở tiêu chí “c” từ số liệu ước tính.',
      en: 'The unit “x” has 4 points on “c” from a figure that is estimated.',
    })
  })

  it('are named as such in the explanation', () => {
    const [criterion] = explain(rank(evaluation), 'x').criteria
    expect(criterion?.status).toBe('estimated')
    expect(criterion?.reason).toEqual({ vi: '40% × 10 điểm (số liệu ước tính)', en: '40% × 10 points (estimated)' })
    expect(explain(rank(evaluation), 'y').criteria[0]).not.toHaveProperty('status')
  })

  it.each(['provisional', 'approximate'] as const)('are found if it is %s', status => {
    expect(found(observe({ kind: 'ratio' }, [figure('x', '2022', 0, { status })]))).toEqual([
      'points-not-final at entries.0',
    ])
  })
})
