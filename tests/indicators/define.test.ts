import { defineIndicators, type Indicator, parseIndicators } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'
import { dossierIndicators, percent, share, simple } from './support'

const derived = (id: string, formula: unknown, more: Partial<Indicator> = {}) => ({
  id,
  kind: 'derived',
  name: id,
  measure: { kind: 'index' },
  direction: 'higher',
  formula,
  ...more,
})
const ref = (to: string) => ({ kind: 'reference', to })

it('definitions that come back from JSON are unchanged', () => {
  expect(parseIndicators(JSON.parse(JSON.stringify(dossierIndicators)))).toEqual(dossierIndicators)
})

describe('a definition that cannot be right is refused at the place of its fault:', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['an object in place of a list', {}, ['wrong-type']],
    ['an unknown kind', [{ ...share, kind: 'share' }], ['not-allowed at [0].kind']],
    ['a typing mistake', [{ ...simple('a'), directon: 'higher' }], ['unknown property at [0].directon']],
    ['no direction', [{ ...simple('a'), direction: undefined }], ['not-allowed at [0].direction']],
    ['an id used twice', [simple('a'), simple('a')], ['duplicate indicator at [1].id']],
    ['a parent that does not exist', [simple('a', { parent: 'b' })], ['unknown indicator at [0].parent']],
    [
      'parents that form a circle, and an indicator that is its own parent',
      [simple('a', { parent: 'b' }), simple('b', { parent: 'a' }), simple('c', { parent: 'c' })],
      ['cycle indicators at [0].parent', 'cycle indicators at [2].parent'],
    ],
    [
      'two answers with one code',
      [simple('a', { measure: { kind: 'level', levels: [0, 1, 0].map(code => ({ code, name: 'L' })) } })],
      ['duplicate answer-code at [0].measure.levels[2].code'],
    ],
    ['a ratio of what does not exist', [simple('online'), share], ['unknown reference at [1].denominator']],
    [
      'a broken definition and a reference to it',
      [{ ...simple('online'), unit: 1 }, simple('received'), share],
      ['unknown property at [0].unit'],
    ],
    ['a formula that refers to itself', [derived('a', ref('a'))], ['cycle formulas at [0]']],
    [
      'a circle of formulas through a ratio',
      [
        { ...share, numerator: 'b', measure: { kind: 'index' } },
        derived('b', ref('share')),
        simple('received', { measure: { kind: 'index' } }),
      ],
      ['cycle formulas at [0]'],
    ],
    [
      'dossiers added to percent',
      [simple('a'), simple('p', { measure: percent }), derived('b', { kind: 'sum', of: [ref('a'), ref('p')] })],
      ['contradiction measures at [2].formula.of[1]'],
    ],
    [
      'millions added to billions',
      [
        simple('m', { measure: { kind: 'money', currency: 'VND', scale: 'million' } }),
        simple('b', { measure: { kind: 'money', currency: 'VND', scale: 'billion' } }),
        derived(
          's',
          { kind: 'sum', of: [ref('m'), ref('b')] },
          { measure: { kind: 'money', currency: 'VND', scale: 'billion' } },
        ),
      ],
      ['contradiction measures at [2].formula.of[1]'],
    ],
    [
      'an index that is a number of dossiers',
      [simple('a'), derived('b', ref('a'))],
      ['contradiction measures at [1].formula'],
    ],
    [
      'a percentage of things that are not the same',
      [simple('online'), simple('received', { measure: { kind: 'count', of: 'người' } }), share],
      ['contradiction measures at [2]'],
    ],
    [
      'a percentage that is not multiplied by 100',
      [...dossierIndicators.slice(0, 2), { ...share, factor: 1 }],
      ['contradiction factor at [2].factor'],
    ],
    [
      'a running total with an additivity of its own',
      [
        simple('staff', { additivity: { units: 'sum', periods: 'last' } }),
        { ...simple('total'), kind: 'cumulative', additivity: undefined, of: 'staff', since: 'start-of-year' },
      ],
      ['unknown property at [1].additivity'],
    ],
    [
      'a validity that ends before it starts',
      [simple('a', { validFrom: '2022-01-01', validTo: '2021-12-31' })],
      ['out-of-order validity at [0].validTo'],
    ],
    [
      'the last part as the combination of units',
      [{ ...simple('a'), additivity: { units: 'last', periods: 'sum' } }],
      ['not-allowed at [0].additivity.units'],
    ],
  ])('%s', (_, definitions, faults) => {
    expect(faultsOf(() => parseIndicators(definitions as unknown))).toEqual(faults)
  })

  it('a running total of an indicator that does not add up over time', () => {
    const { additivity: _, ...details } = simple('total') as Indicator & { additivity: unknown }
    const running = { ...details, kind: 'cumulative', of: 'staff', since: 'start-of-year' }
    const staff = simple('staff', { additivity: { units: 'sum', periods: 'last' } })
    expect(faultsOf(() => parseIndicators([staff, running]))).toEqual(['not-additive running-total at [1].of'])
  })

  it('several faults are reported at once, in both languages', () => {
    const issues = issuesOf(() =>
      parseIndicators([{ ...share, numerator: 'onlin' }, simple('online'), { ...simple('received'), name: '' }]),
    )
    expect(issues.map(({ message }) => message.en)).toEqual([
      'The text must have at least 1 character.',
      'The formula uses “onlin”, which does not exist; nearest: online.',
    ])
    expect(issues[1]?.message.vi).toBe('Công thức dùng “onlin”, nhưng không có mục này; gần nhất: online.')
  })
})

describe('a definition that is right is accepted:', () => {
  it('enterprises per 1,000 people from a formula', () => {
    const people = simple('people', { measure: { kind: 'count', of: 'dân' } })
    const firms = simple('firms', { measure: { kind: 'count', of: 'doanh nghiệp' } })
    const rate = derived(
      'rate',
      {
        kind: 'product',
        of: [
          { kind: 'number', value: 1000 },
          { kind: 'quotient', of: [ref('firms'), ref('people')] },
        ],
      },
      { measure: { kind: 'rate', of: 'doanh nghiệp', base: 1000, per: 'dân' } },
    )
    expect(parseIndicators([people, firms, rate])).toHaveLength(3)
  })

  it('a weighted mean of percentages, in percent', () => {
    const [a, b] = [simple('a', { measure: percent }), simple('b', { measure: percent })]
    const half = (to: string) => ({ kind: 'product', of: [{ kind: 'number', value: '0.5' }, ref(to)] })
    expect(
      parseIndicators([a, b, derived('mean', { kind: 'sum', of: [half('a'), half('b')] }, { measure: percent })]),
    ).toHaveLength(3)
  })

  it('a chain of ten thousand formulas', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => derived(`i${index}`, ref(`i${index + 1}`)))
    expect(defineIndicators([...chain, simple('i10000', { measure: { kind: 'index' } })] as Indicator[])).toHaveLength(
      10_001,
    )
  })
})
