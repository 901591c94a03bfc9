import { describe, expect, it } from 'vitest'
import { percentAsFraction } from '../../src/observations/percent-as-fraction'

const doubtful = (...values: readonly (string | number)[]): readonly unknown[] =>
  percentAsFraction(
    'online',
    values.map((value, index) => ({ value, path: () => [index] })),
  ).map(({ path }) => path[0])

describe('a percentage of at most 1 is doubtful beside others that are at least twenty times as large', () => {
  it.each<[string, readonly (string | number)[], readonly number[]]>([
    ['0.85 beside 57 and 90', ['0.85', '57', '90'], [0]],
    ['exactly twenty times as large', ['1', '20'], [0]],
    ['a little less than twenty times', ['1', '19.99'], []],
    ['two fractions, the larger of which counts', ['0.5', '0.9', '17.9'], []],
    ['two fractions beside a value large enough', ['0.5', '0.9', '18'], [0, 1]],
    ['fractions only', ['0.57', '0.9'], []],
    ['zeros, which prove nothing', ['0', '57'], []],
    ['an exact fraction', ['17/20', '57', 90], [0]],
    ['a negative one, by its size', ['-0.5', '-40'], [0]],
  ])('%s', (_, values, places) => {
    expect(doubtful(...values)).toEqual(places)
  })
})

it('names the code, the place and what the percentage belongs to', () => {
  const [finding] = percentAsFraction('online', [
    { value: '0.57', path: () => ['observations', 0, 'value'] },
    { value: '57', path: () => ['observations', 1, 'value'] },
  ])
  expect(finding).toMatchObject({
    code: 'percent-as-fraction',
    path: ['observations', 0, 'value'],
    severity: 'warning',
  })
  expect(finding?.message.en).toContain('“online”')
})
