import { parseExact } from 'egov-kpi'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds, type ObservationHedge } from '../../src/observations/hedge'

const says = (hedge: ObservationHedge, stated: string, value: string, tolerance?: string): boolean =>
  holds(hedge, parseExact(stated), parseExact(value), tolerance === undefined ? undefined : parseExact(tolerance))

describe('a word beside a figure has one meaning', () => {
  it.each<[ObservationHedge, string, string, boolean]>([
    ['nearly', '60', '60', false],
    ['nearly', '60', '59.99', true],
    ['nearly', '60', '55', true],
    ['nearly', '60', '54.99', false],
    ['nearly', '60', '50.66', false],
    ['nearly', '97', '88', false],
    ['nearly', '97', '96.5', true],
    ['nearly', '97', '96.49', false],
    ['nearly', '97', '97.31', false],
    ['nearly', '100', '90', true],
    ['nearly', '100', '89.9', false],
    ['nearly', '2000', '1850', true],
    ['nearly', '0.4874', '0.48735', true],
    ['nearly', '0.4874', '0.4873', false],
    ['about', '97', '90', false],
    ['about', '97', '97.5', true],
    ['about', '97', '97.51', false],
    ['about', '1150', '1145', true],
    ['about', '1150', '1144', false],
    ['about', '1000', '1100', true],
    ['about', '1000', '1101', false],
    ['about', '0', '0', true],
    ['about', '0', '0.1', false],
    ['about', '-20', '-21', true],
    ['about', '1/3', '0.34', true],
    ['about', '1/3', '0.4', false],
    ['more-than', '80', '80', false],
    ['more-than', '80', '80.01', true],
    ['less-than', '5', '5', false],
    ['less-than', '5', '4.99', true],
    ['at-least', '80', '80', true],
    ['at-least', '80', '79.99', false],
    ['at-most', '5', '5', true],
    ['at-most', '5', '5.01', false],
  ])('%s %s may be said of %s: %s', (hedge, stated, value, expected) => {
    expect(says(hedge, stated, value)).toBe(expected)
  })

  it('and a form may state how near is near', () => {
    expect(says('nearly', '97', '88', '1/10')).toBe(true)
    expect(says('nearly', '97', '87', '1/10')).toBe(false)
    expect(says('about', '60', '61', '0.01')).toBe(false)
  })
})

it('what is nearly a figure is about it and less than it', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(10_000), (stated, value) => {
      const said = (hedge: ObservationHedge): boolean => says(hedge, String(stated), String(value))
      expect(said('nearly')).toBe(said('about') && said('less-than'))
      expect(said('at-least')).toBe(!said('less-than'))
      expect(said('at-most')).toBe(!said('more-than'))
    }),
  )
})
