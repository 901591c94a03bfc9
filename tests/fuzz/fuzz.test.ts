import { rank } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { EgovKpiError } from '../../src/foundation/index'
import { callersFault } from './changes'
import { diceOf } from './dice'
import { faultsOf, isAlike } from './judge'
import { mutate } from './mutate'

const call = { args: [{}], words: '', isInside: true, isOneOfSeveral: false, isNaNGiven: false }
const issue = {
  code: 'malformed',
  severity: 'error',
  path: ['asOf'],
  parameters: {},
  message: { vi: 'Sai ngày.', en: 'No date.' },
} as const
const kindsOf = (outcome: Parameters<typeof faultsOf>[0]) => faultsOf(outcome, call).map(({ what }) => what)
const thrown = (changes: object) => kindsOf({ thrown: new EgovKpiError([{ ...issue, ...changes }]) })

describe('the judge of the fuzzer', () => {
  it('accepts an error of the library, and what the caller throws', () => {
    expect(thrown({})).toEqual([])
    expect(kindsOf({ thrown: callersFault })).toEqual([])
  })

  it('accepts a result that hands on what throws when it is looked at', () => {
    const getPrototypeOf = () => {
      throw callersFault
    }
    expect(kindsOf({ result: { source: new Proxy({}, { getPrototypeOf }) } })).toEqual([])
  })

  it('refuses any other error, and names its place', () => {
    const raw = new TypeError('x is not a function')
    raw.stack = 'TypeError: x is not a function\n    at f (/home/egov-kpi/src/ranking/rank.ts:12:3)'
    expect(faultsOf({ thrown: raw }, call)).toEqual([
      { what: 'throws TypeError: x is not a function', at: 'src/ranking/rank.ts:12' },
    ])
  })

  it.each([
    ['has an empty path', { path: [] }],
    ['says "undefined"', { message: { vi: 'undefined không phải là ngày.', en: 'No date.' } }],
    ['says "NaN"', { message: { vi: 'Sai ngày.', en: 'NaN is not a date.' } }],
    ['says half a surrogate pair', { message: { vi: 'Sai ngày.', en: 'No date: \ud83d' } }],
    ['says Invalid input', { message: { vi: 'Sai (Invalid input).', en: 'Wrong.' } }],
    ['says more than 2,000 characters', { message: { vi: 'Sai.', en: 'x'.repeat(2_001) } }],
    ['says the same in both languages', { message: { vi: 'No date.', en: 'No date.' } }],
  ])('refuses an issue that %s', (what, changes) => {
    expect(thrown(changes)).toEqual([`malformed ${what}`])
  })

  it('refuses NaN and undefined in a result, however deep', () => {
    expect(kindsOf({ result: { rows: [{ points: Number.NaN }] } })).toEqual(['gives NaN'])
    expect(kindsOf({ result: ['undefined ÷ b'] })).toEqual(['gives a text with "undefined"'])
    expect(kindsOf({ result: { findings: [{ ...issue, message: { vi: 'Sai.', en: '' } }] } })).toEqual([
      'finding malformed: lacks a sentence',
    ])
  })
})

describe('a case', () => {
  const args = [
    [
      { unit: 'a', score: '1' },
      { unit: 'b', score: '2' },
    ],
    { decimals: 2 },
  ]

  it('is the same each time, and does not modify the original arguments', () => {
    const before = structuredClone(args)
    for (let number = 0; number < 500; number++) {
      const [first, second] = [0, 1].map(() => mutate(args, [rank], diceOf(`13 rank ${number}`)))
      expect(first?.words).toBe(second?.words)
      expect(isAlike(first?.args, second?.args)).toBe(true)
    }
    expect(args).toEqual(before)
  })
})

it.each([
  [{ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }],
  [new Date(0), new Date(1)],
  [new Map([[1, 2]]), new Map([[1, 3]])],
  [-0, 0],
  [{ a: undefined }, {}],
])('values that differ inside are not alike', (one, other) => {
  expect(isAlike(one, one)).toBe(true)
  expect(isAlike(one, other)).toBe(false)
})
