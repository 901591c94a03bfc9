import { formatExact, parseExact } from 'egov-kpi'
import { expect, it } from 'vitest'
import { along, roundStep, scaleOf } from '../../../src/report/charts/scale'

const ticksOf = (values: readonly (string | number)[], steps: number) =>
  scaleOf(values.map(parseExact), steps).ticks.map(formatExact)

it.each([
  [['0', '0.727'], 5, ['0', '0.2', '0.4', '0.6', '0.8']],
  [['0', '98.57'], 6, ['0', '20', '40', '60', '80', '100']],
  [['0', '100'], 5, ['0', '20', '40', '60', '80', '100']],
  [['0', '100.01'], 5, ['0', '50', '100', '150']],
  [['-5', '12'], 4, ['-5', '0', '5', '10', '15']],
  [['-12', '-3'], 5, ['-12', '-10', '-8', '-6', '-4', '-2']],
  [['80', '91'], 6, ['80', '82', '84', '86', '88', '90', '92']],
  [['0', '1234567'], 3, ['0', '500000', '1000000', '1500000']],
  [['1/3', '2/3'], 4, ['0.3', '0.4', '0.5', '0.6', '0.7']],
  [['7'], 2, ['7', '7.5', '8']],
  [[], 1, ['0', '1']],
])('the axis for %j in %s steps is as one would draw it by hand', (values, steps, ticks) => {
  expect(ticksOf(values, steps)).toEqual(ticks)
})

it('a span is covered by no more steps than asked for, and by no fewer than needed', () => {
  expect(formatExact(roundStep(parseExact('0.3'), 3))).toBe('0.1')
  expect(formatExact(roundStep(parseExact('0.3000001'), 3))).toBe('0.2')
  expect(formatExact(roundStep(parseExact('1'.padEnd(40, '0')), 10))).toBe('1'.padEnd(39, '0'))
})

it('a place is the nearest hundredth of a pixel', () => {
  const scale = scaleOf([parseExact(0), parseExact(3)], 3)
  expect(along(scale, parseExact(1), 100)).toBe(33.33)
  expect(along(scale, parseExact(2), 100)).toBe(66.67)
  expect(along(scale, parseExact(3), 100)).toBe(100)
})

it('a number of the greatest length that the library accepts does not halt a chart', () => {
  const tiny = `1/${'9'.repeat(19_000)}`
  expect(scaleOf([parseExact(0), parseExact(tiny)], 5).ticks.length).toBeLessThanOrEqual(6)
})
