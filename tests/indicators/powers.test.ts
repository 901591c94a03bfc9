import {
  computeIndicators,
  defineIndicators,
  defineUnits,
  evaluate,
  explainIndicator,
  type Formula,
  type FormulaMeasure,
  formatExplanation,
  type Indicator,
  type Observation,
  parseExact,
  parseIndicators,
  parseScorecard,
  round,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { compareFractions } from '../../src/foundation/fraction'
import published from '../support/doing-business-2020.json' with { type: 'json' }
import { faultsOf, issuesOf } from '../support/issues'

const number = (value: string | number): Formula => ({ kind: 'number', value })
const ref = (to: string): Formula => ({ kind: 'reference', to })
const figure = (unit: string, indicator: string, value: string | number): Observation => ({
  unit,
  indicator,
  period: '2020',
  value,
  status: 'final',
})
const simple = (id: string, measure: FormulaMeasure): Indicator => ({
  id,
  kind: 'simple',
  name: id,
  measure,
  direction: 'higher',
  additivity: { units: 'none', periods: 'none' },
})
const derived = (id: string, formula: Formula, measure: FormulaMeasure = { kind: 'index' }): Indicator => ({
  id,
  kind: 'derived',
  name: id,
  formula,
  measure,
  direction: 'higher',
})
const dossiers = { kind: 'count', of: { vi: 'hồ sơ', en: 'dossiers' } } as const
const percent = { kind: 'percent' } as const

describe('the total tax rate of Doing Business 2020', () => {
  /** 100 × ((84 − rate) ÷ 57.9) to the power of 0.8, from 0 to 100. */
  const scoreFrom = (worst: string): Formula => {
    const line: Formula = {
      kind: 'quotient',
      of: [{ kind: 'difference', of: [number(worst), ref('rate')] }, number('57.9')],
    }
    const within: Formula = { kind: 'minimum', of: [number(1), { kind: 'maximum', of: [number(0), line] }] }
    return { kind: 'product', of: [number(100), { kind: 'power', of: [within, number('0.8')] }] }
  }
  const indicators = defineIndicators([
    simple('rate', percent),
    derived('score', scoreFrom('84')),
    // A rate is printed to one decimal: it may be up to 0.05 more or less.
    derived('least', scoreFrom('83.95')),
    derived('most', scoreFrom('84.05')),
  ])
  const rows = published.taxRates.map(([economy = '', rate = '', score = '']) => [economy, rate, score] as const)
  const observations = rows.map(([economy, rate]) => figure(economy, 'rate', rate))
  const { observations: computed } = computeIndicators(indicators, { observations, periods: ['2020'] })
  const figureOf = (unit: string, indicator: string): string =>
    String(computed.find(one => one.unit === unit && one.indicator === indicator)?.value)

  it('gives the published score of 188 of 189 economies; China, with a score of two cities, is the other', () => {
    const atFive = { decimals: 5, mode: 'half-up' } as const
    const differs = rows.filter(([economy, , score]) => {
      const [least, most] = [figureOf(economy, 'least'), figureOf(economy, 'most')].map(one => round(one, atFive))
      return (
        compareFractions(parseExact(score), parseExact(least ?? '')) < 0 ||
        compareFractions(parseExact(score), parseExact(most ?? '')) > 0
      )
    })
    expect([rows.length, differs]).toEqual([189, [['China', '59.2', '50.65027']]])
  })

  it('is read by a criterion as any other indicator, without a finding', () => {
    const scorecard = parseScorecard({
      id: 'taxes',
      title: 'Paying taxes',
      scale: 100,
      rounding: { leaf: 'exact', total: { decimals: 1, mode: 'half-up' } },
      criteria: [{ id: 'rate', max: 100, rule: { kind: 'weighted-value', scale: 100 }, indicator: 'score' }],
    })
    const ids = ['Vietnam', 'Ireland', 'Bolivia']
    const { entries, findings } = evaluate(scorecard, {
      units: defineUnits({
        groups: [{ id: 'g', name: 'G' }],
        units: ids.map(id => ({ id, name: id, group: 'g' as const })),
      }),
      assessments: [],
      observations: computed.filter(({ unit }) => ids.includes(unit)),
      period: '2020',
      asOf: '2020-12-31',
      missing: 'error',
    })
    expect(entries.map(({ unit, score }) => [unit, score])).toEqual([
      ['Vietnam', '83.8'],
      ['Ireland', '100'],
      ['Bolivia', '1.5'],
    ])
    expect(findings).toEqual([])
  })

  it('is explained with its formula', () => {
    const why = explainIndicator(indicators, { observations, unit: 'Vietnam', indicator: 'score', period: '2020' })
    expect(formatExplanation(why, 'vi').split('\n').slice(1)).toEqual([
      '  100 × nhỏ nhất(1; lớn nhất(0; (84 − rate) ÷ 57,9))^0,8',
      '  rate: 37,6',
    ])
  })
})

describe('the Human Development Index of 2019, in the Human Development Report 2020', () => {
  const between = (of: Formula, from: Formula, to: Formula): Formula => ({
    kind: 'quotient',
    of: [
      { kind: 'difference', of: [of, from] },
      { kind: 'difference', of: [to, from] },
    ],
  })
  const ln = (of: Formula): Formula => ({ kind: 'logarithm', of, base: 'natural' })
  const inputs = ['life', 'expected-schooling', 'schooling', 'income']
  const expected: Formula = {
    kind: 'minimum',
    of: [number(1), between(ref('expected-schooling'), number(0), number(18))],
  }
  const mean: Formula = between(ref('schooling'), number(0), number(15))
  const indicators = parseIndicators([
    ...inputs.map(id => simple(id, { kind: 'index' })),
    derived('health', between(ref('life'), number(20), number(85))),
    derived('education', { kind: 'quotient', of: [{ kind: 'sum', of: [expected, mean] }, number(2)] }),
    derived('living', between(ln(ref('income')), ln(number(100)), ln(number(75_000)))),
    derived('hdi', {
      kind: 'root',
      of: { kind: 'product', of: ['health', 'education', 'living'].map(ref) },
      degree: 3,
    }),
  ])

  it.each([
    ['Viet Nam', ['75.4', '12.7', '8.3', 7433], '0.704'],
    ['Norway', ['82.4', '18.1', '12.9', 66_494], '0.957'],
  ] as const)('is the geometric mean of three, one of them with the logarithm of income: %s', (unit, values, hdi) => {
    const observations = values.map((value, index) => figure(unit, inputs[index] ?? '', value))
    const { observations: computed } = computeIndicators(indicators, { observations, periods: ['2020'] })
    const value = computed.find(({ indicator }) => indicator === 'hdi')?.value ?? null
    expect(round(value, { decimals: 3, mode: 'half-up' })).toBe(hdi)
  })
})

it('a unit whose logarithm does not exist has a figure without a value, with the reason', () => {
  const indicators = defineIndicators([
    simple('income', { kind: 'index' }),
    derived('living', { kind: 'logarithm', of: ref('income'), base: 'natural' }),
  ])
  const { observations } = computeIndicators(indicators, {
    observations: [figure('a', 'income', 0)],
    periods: ['2020'],
  })
  expect(observations.find(({ indicator }) => indicator === 'living')).toMatchObject({
    value: null,
    absence: 'not-computable',
  })
})

describe('the measures of powers, roots and logarithms:', () => {
  const define = (formula: Formula, measure: FormulaMeasure = { kind: 'index' }) =>
    defineIndicators([
      simple('a', dossiers),
      simple('p', percent),
      simple('i', { kind: 'index' }),
      derived('d', formula, measure),
    ])
  const fits = (formula: Formula, measure?: FormulaMeasure): boolean => define(formula, measure).length === 4
  const refused = (formula: Formula, measure?: FormulaMeasure): readonly string[] =>
    faultsOf(() => define(formula, measure))
  const squared: Formula = { kind: 'power', of: [ref('a'), number(2)] }
  const rootOf = (of: Formula, degree: number): Formula => ({ kind: 'root', of, degree })
  const log: Formula = { kind: 'logarithm', of: ref('a'), base: 10 }

  it('a root of a power has the measure of its base', () => {
    expect(fits(rootOf(squared, 2), dossiers)).toBe(true)
    expect(fits(rootOf({ kind: 'product', of: [ref('a'), ref('a'), ref('a')] }, 3), dossiers)).toBe(true)
    expect(fits({ kind: 'quotient', of: [squared, ref('a')] }, dossiers)).toBe(true)
    expect(refused(squared, dossiers)).toEqual(['contradiction measures at [3].formula'])
  })

  it('a power of a percentage is a pure number, a percentage or an index as its definition says', () => {
    const power: Formula = { kind: 'power', of: [ref('p'), number('0.8')] }
    expect([fits(power), fits(power, percent)]).toEqual([true, true])
    expect(refused(power, dossiers)).toEqual(['contradiction measures at [3].formula'])
    expect(fits(rootOf({ kind: 'product', of: [ref('p'), ref('p')] }, 2), percent)).toBe(true)
  })

  it('a figure with a unit has no power that is not whole, and no root that does not come out', () => {
    const half: Formula = { kind: 'power', of: [ref('a'), number('0.5')] }
    expect(refused(half)).toEqual(['contradiction power at [3].formula.of[0]'])
    expect(refused({ kind: 'power', of: [ref('a'), ref('i')] })).toEqual(['contradiction power at [3].formula.of[0]'])
    expect(refused(rootOf(ref('a'), 2))).toEqual(['contradiction root at [3].formula.of'])
    expect(issuesOf(() => define(half))[0]?.message.en).toBe(
      'A power of a figure in hồ sơ needs a whole number as exponent; or divide by a figure in the same measure first.',
    )
  })

  it('an exponent has no unit, and a logarithm is a pure number of any figure', () => {
    expect(refused({ kind: 'power', of: [number(2), ref('a')] })).toEqual([
      'contradiction measures at [3].formula.of[1]',
    ])
    expect(fits(log)).toBe(true)
    expect(refused({ kind: 'sum', of: [log, ref('a')] })).toEqual(['contradiction measures at [3].formula.of[1]'])
  })
})
