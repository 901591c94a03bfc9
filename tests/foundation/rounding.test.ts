import { type RoundingMode, type RoundingPolicy, round } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'

describe('a number is rounded as its policy says:', () => {
  it.each<[string, number, string, string, string]>([
    // number, decimals, half-up, half-even, truncate
    ['2.4', 0, '2', '2', '2'],
    ['2.5', 0, '3', '2', '2'],
    ['2.6', 0, '3', '3', '2'],
    ['3.5', 0, '4', '4', '3'],
    ['-2.4', 0, '-2', '-2', '-2'],
    ['-2.5', 0, '-3', '-2', '-2'],
    ['-2.6', 0, '-3', '-3', '-2'],
    ['-3.5', 0, '-4', '-4', '-3'],
    ['0.5', 0, '1', '0', '0'],
    ['-0.5', 0, '-1', '0', '0'],
    ['-0.4', 0, '0', '0', '0'],
    ['1.005', 2, '1.01', '1', '1'],
    ['1.015', 2, '1.02', '1.02', '1.01'],
    ['98.629', 2, '98.63', '98.63', '98.62'],
    ['99.999', 2, '100', '100', '99.99'],
    ['1/3', 4, '0.3333', '0.3333', '0.3333'],
    ['2/3', 4, '0.6667', '0.6667', '0.6666'],
    ['-2/3', 4, '-0.6667', '-0.6667', '-0.6666'],
    ['1/8', 2, '0.13', '0.12', '0.12'],
    ['65.47', 2, '65.47', '65.47', '65.47'],
    ['65.47', 5, '65.47', '65.47', '65.47'],
    ['7', 20, '7', '7', '7'],
  ])('%s to %i decimals is %s half up, %s half to even, %s truncated', (value, decimals, up, even, cut) => {
    const rounded = (mode: RoundingMode) => round(value, { decimals, mode })
    expect([rounded('half-up'), rounded('half-even'), rounded('truncate')]).toEqual([up, even, cut])
  })
})

it('no value stays no value, and its policy is checked all the same', () => {
  expect(round(null, { decimals: 2, mode: 'half-up' })).toBeNull()
  expect(faultsOf(() => round(null, { decimals: -1, mode: 'half-up' }))).toEqual([
    'too-small number at policy.decimals',
  ])
  expect(faultsOf(() => round(undefined as never, { decimals: 2, mode: 'half-up' }))).toEqual([
    'malformed number at value',
  ])
})

describe('a rounding policy is refused', () => {
  it.each<[string, object, readonly string[]]>([
    ['a negative number of decimals', { decimals: -1, mode: 'half-up' }, ['too-small number at policy.decimals']],
    ['more than 20 decimals', { decimals: 1e9, mode: 'half-up' }, ['too-big number at policy.decimals']],
    ['half a decimal', { decimals: 1.5, mode: 'half-up' }, ['wrong-type at policy.decimals']],
    ['a misspelt mode', { decimals: 2, mode: 'half_up' }, ['not-allowed at policy.mode']],
    ['no mode', { decimals: 2 }, ['missing at policy.mode']],
    [
      'a misspelt property',
      { decimal: 2, mode: 'half-up' },
      ['missing at policy.decimals', 'unknown property at policy.decimal'],
    ],
  ])('with %s', (_, policy, faults) => {
    expect(faultsOf(() => round('2.5', policy as RoundingPolicy))).toEqual(faults)
  })
})
