import { evaluateFormula, type Formula, parseFormula } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { referencedIn } from '../../src/formulas/operands'
import { faultsOf } from '../support/issues'

const ref = (to: string): Formula => ({ kind: 'reference', to })
const number = (value: string | number): Formula => ({ kind: 'number', value })

describe('a formula gives the value that arithmetic gives', () => {
  it.each<[string, Formula, string]>([
    ['a sum of three', { kind: 'sum', of: [number('0.1'), number('0.2'), number('1/3')] }, '19/30'],
    ['a difference', { kind: 'difference', of: [number(1), number('1.5')] }, '-0.5'],
    ['a product', { kind: 'product', of: [number('1/3'), number(3)] }, '1'],
    ['a quotient', { kind: 'quotient', of: [number(439), number(565)] }, '439/565'],
    ['the smaller of two', { kind: 'minimum', of: [number(1), number('7/5')] }, '1'],
    ['the largest of three', { kind: 'maximum', of: [number(1), number('7/5'), number('1.3')] }, '1.4'],
    [
      'a rounded share: 979 of 1,736 procedures are 56.39 percent (002:178)',
      {
        kind: 'round',
        of: { kind: 'product', of: [number(100), { kind: 'quotient', of: [number(979), number(1736)] }] },
        rounding: { decimals: 2, mode: 'half-up' },
      },
      '56.39',
    ],
  ])('for %s', (_, formula, expected) => {
    expect(evaluateFormula(formula, {})).toEqual({ value: expected })
  })

  it('when it chooses by a condition', () => {
    const capped: Formula = {
      kind: 'if',
      when: { kind: 'compare', left: ref('ratio'), is: 'at-least', right: ref('target') },
      value: number(100),
      otherwise: { kind: 'product', of: [number(100), { kind: 'quotient', of: [ref('ratio'), ref('target')] }] },
    }
    expect(evaluateFormula(capped, { ratio: 60, target: 50 })).toEqual({ value: '100' })
    expect(evaluateFormula(capped, { ratio: 40, target: 50 })).toEqual({ value: '80' })
    expect(evaluateFormula(capped, { ratio: { absence: 'not-scored' }, target: 50 }).absence).toBe('no-data')
  })
})

describe('an absence is passed on', () => {
  const none = { absence: 'not-yet-known' } as const

  it.each<Formula>([
    { kind: 'sum', of: [number(1), ref('none'), ref('late')] },
    { kind: 'product', of: [number(0), ref('none')] },
    { kind: 'quotient', of: [ref('none'), number(0)] },
    { kind: 'difference', of: [number(1), ref('none')] },
    { kind: 'minimum', of: [ref('none'), number(1)] },
    { kind: 'round', of: ref('none'), rounding: { decimals: 0, mode: 'half-up' } },
  ])('in a $kind', formula => {
    expect(evaluateFormula(formula, { none, late: { absence: 'no-data' } })).toEqual({
      value: null,
      absence: 'not-yet-known',
    })
  })

  it('and is made by a division by zero', () => {
    expect(evaluateFormula({ kind: 'quotient', of: [number(1), number(0)] }, {})).toEqual({
      value: null,
      absence: 'zero-denominator',
    })
  })
})

describe('a condition answers as three-valued logic does:', () => {
  const yes = { kind: 'compare', left: number(1), is: 'less', right: number(2) } as const
  const no = { kind: 'compare', left: number(1), is: 'equal', right: number(2) } as const
  const unknown = { kind: 'compare', left: ref('none'), is: 'more', right: number(2) } as const

  it.each([
    [{ kind: 'all', of: [yes, yes] }, '1'],
    [{ kind: 'all', of: [unknown, no] }, '0'],
    [{ kind: 'all', of: [yes, unknown] }, null],
    [{ kind: 'any', of: [unknown, yes] }, '1'],
    [{ kind: 'any', of: [no, no] }, '0'],
    [{ kind: 'any', of: [no, unknown] }, null],
    [{ kind: 'not', of: no }, '1'],
    [{ kind: 'not', of: unknown }, null],
    [{ kind: 'has-value', of: ref('none') }, '0'],
    [{ kind: 'compare', left: number('2/4'), is: 'equal', right: number('0.5') }, '1'],
    [{ kind: 'compare', left: number(1), is: 'not-equal', right: number(1) }, '0'],
    [{ kind: 'compare', left: number(1), is: 'at-most', right: number(1) }, '1'],
  ] as const)('%j', (when, expected) => {
    const formula: Formula = { kind: 'if', when, value: number(1), otherwise: number(0) }
    expect(evaluateFormula(formula, { none: { absence: 'no-data' } }).value).toBe(expected)
  })
})

describe('bad input is reported at its place:', () => {
  it('a value that is not given', () => {
    expect(faultsOf(() => evaluateFormula({ kind: 'sum', of: [number(1), ref('recieved')] }, { received: 1 }))).toEqual(
      ['unknown reference at of[1].to'],
    )
  })

  it('a formula with a malformed number, too few operands, an unknown kind or a typing mistake', () => {
    expect(faultsOf(() => parseFormula({ kind: 'number', value: '1,5' }))).toEqual(['malformed number at value'])
    expect(faultsOf(() => parseFormula({ kind: 'sum', of: [] }))).toEqual(['too-small list at of'])
    expect(faultsOf(() => parseFormula({ kind: 'sums', of: [] }))).toEqual(['not-allowed at kind'])
    expect(faultsOf(() => parseFormula({ kind: 'reference', to: 'a', too: 'b' }))).toEqual(['unknown property at too'])
  })

  it('a tree that would exhaust the stack', () => {
    let deep: unknown = { kind: 'number', value: 1 }
    for (let level = 0; level < 100_000; level++) deep = { kind: 'sum', of: [deep] }
    expect(faultsOf(() => parseFormula(deep))).toEqual(['too-deep formula'])
  })
})

it('every reference is listed once', () => {
  const formula: Formula = {
    kind: 'if',
    when: {
      kind: 'all',
      of: [
        { kind: 'has-value', of: ref('a') },
        { kind: 'not', of: { kind: 'compare', left: ref('b'), is: 'less', right: ref('c') } },
      ],
    },
    value: { kind: 'round', of: ref('a'), rounding: { decimals: 0, mode: 'truncate' } },
    otherwise: { kind: 'difference', of: [ref('d'), ref('c')] },
  }
  expect(referencedIn(formula)).toEqual(['a', 'b', 'c', 'd'])
})
