import {
  computeStandings,
  defineForm,
  defineIndicators,
  evaluateFormula,
  type Formula,
  formatFormula,
  type Language,
  parseFormula,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'

const reference = { kind: 'reference', to: 'a' } as const

describe('a formula that was not parsed', () => {
  const misspelt = { kind: 'quotient', of: [{ kind: 'reference', too: 'a' }, reference] } as unknown as Formula

  it('is checked when it is written', () => {
    expect(faultsOf(() => formatFormula(misspelt, 'vi'))).toEqual([
      'missing at of[0].to',
      'unknown property at of[0].too',
    ])
  })

  it('is checked for its kind', () => {
    expect(faultsOf(() => parseFormula({ kind: 'x' }))).toEqual(['not-allowed at kind'])
    expect(faultsOf(() => parseFormula(null))).toEqual(['wrong-type'])
  })

  it('may be a condition', () => {
    const condition = { kind: 'not', of: { kind: 'has-value', of: reference } } as const
    expect(formatFormula(condition, 'en')).toBe('not (a has a value)')
    expect(faultsOf(() => formatFormula({ kind: 'not', of: reference } as never, 'en'))).toEqual([
      'not-allowed at of.kind',
    ])
  })
})

describe('a formula that has no end', () => {
  const cyclic: Record<string, unknown> = { kind: 'sum' }
  cyclic['of'] = [cyclic, cyclic]
  const chain: Record<string, unknown> = { kind: 'sum' }
  chain['of'] = [chain]
  let shared: unknown = { kind: 'number', value: 1 }
  for (let level = 0; level < 60; level++) shared = { kind: 'sum', of: [shared, shared] }
  const definition = (formula: unknown) =>
    ({
      id: 'd',
      kind: 'derived',
      name: 'D',
      measure: { kind: 'index' },
      direction: 'higher',
      formula,
    }) as never

  it.each<[string, unknown, string]>([
    ['because it contains itself', chain, 'too-deep formula'],
    ['because it contains itself twice', cyclic, 'too-big formula'],
    ['in practice, because it shares its parts', shared, 'too-big formula'],
  ])('%s, is refused at once', (_, formula, code) => {
    const calls = [
      () => parseFormula(formula),
      () => evaluateFormula(formula as Formula, {}),
      () => formatFormula(formula as Formula, 'vi'),
      () => defineIndicators([definition(formula)]),
      () => computeStandings([definition(formula)], {} as never),
      () => defineForm({ id: 'f', rows: [{ code: 'r', kind: 'derived', name: 'R', formula }] } as never),
    ]
    for (const call of calls)
      expect(faultsOf(call).some(fault => fault === code || fault.startsWith(`${code} at `))).toBe(true)
  })
})

describe('words are refused', () => {
  it('in an unknown language', () => {
    expect(faultsOf(() => formatFormula(reference, 'fr' as Language))).toEqual(['not-allowed at language'])
  })

  it('for names that are not texts', () => {
    expect(faultsOf(() => formatFormula(reference, 'vi', { a: 5 } as never))).toEqual(['wrong-type at names.a'])
  })
})
