import type { Moment } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { DateOrMoment, instantOf, Moment as MomentSchema, momentText, Offset } from '../../src/foundation/moment'
import { parseStructure } from '../../src/foundation/structure'
import { faultsOf } from '../support/issues'

describe('a moment is the instant that it says:', () => {
  it.each<[Moment, Moment]>([
    ['2022-04-15T08:30:00+07:00', '2022-04-15T01:30:00Z'],
    ['2022-04-15T08:30+07:00', '2022-04-15T01:30:00Z'],
    ['2022-04-15T00:30:00+07:00', '2022-04-14T17:30:00Z'],
    ['2022-04-15T08:30:15.5Z', '2022-04-15T08:30:15.500Z'],
    ['2022-04-15T08:30:15.05Z', '2022-04-15T08:30:15.050Z'],
    ['2022-04-15T08:30:00-03:30', '2022-04-15T12:00:00Z'],
    ['2022-04-15T23:30:00-14:00', '2022-04-16T13:30:00Z'],
    ['2022-04-15T08:30:00+00:00', '2022-04-15T08:30:00Z'],
    ['2022-04-15T08:30:00-00:00', '2022-04-15T08:30:00Z'],
    ['2022-01-01T00:00:00+05:45', '2021-12-31T18:15:00Z'],
  ])('%s is %s', (moment, inUtc) => {
    expect(instantOf(moment)).toBe(Date.parse(inUtc))
  })
})

describe('a moment is refused', () => {
  it.each<[string, unknown, string]>([
    ['without an offset', '2022-04-15T08:30:00', 'malformed moment-without-offset'],
    ['without an offset or seconds', '2022-04-15T08:30', 'malformed moment-without-offset'],
    ['without a time', '2022-04-15', 'malformed moment'],
    ['at 24:00, which is 00:00 of the next day', '2022-04-15T24:00:00+07:00', 'malformed moment'],
    ['in a leap second, which the library does not count', '2016-12-31T23:59:60Z', 'malformed moment'],
    ['at minute 60', '2022-04-15T08:60:00Z', 'malformed moment'],
    ['on a day that does not exist', '2022-02-29T08:30:00Z', 'malformed moment'],
    ['with microseconds', '2022-04-15T08:30:00.123456Z', 'malformed moment'],
    ['with a point and no decimals', '2022-04-15T08:30:00.Z', 'malformed moment'],
    ['with a space in place of the T', '2022-04-15 08:30:00Z', 'malformed moment'],
    ['with a small t and z', '2022-04-15t08:30:00z', 'malformed moment'],
    ['with an offset of hours only', '2022-04-15T08:30:00+07', 'malformed moment'],
    ['with an offset without a colon', '2022-04-15T08:30:00+0700', 'malformed moment'],
    ['with an offset of 15 hours', '2022-04-15T08:30:00+15:00', 'malformed moment'],
    ['with an offset of 60 minutes', '2022-04-15T08:30:00+07:60', 'malformed moment'],
    ['with the name of a zone', '2022-04-15T08:30:00+07:00[Asia/Ho_Chi_Minh]', 'malformed moment'],
    ['with a line break at the end', '2022-04-15T08:30:00Z\n', 'malformed moment'],
    ['as milliseconds', 1_650_000_000_000, 'malformed moment'],
    ['as a JavaScript date', new Date(0), 'malformed moment'],
    ['as undefined', undefined, 'malformed moment'],
  ])('%s', (_, value, code) => {
    expect(faultsOf(() => instantOf(value as Moment))).toEqual([code])
    if (typeof value === 'string') {
      expect(faultsOf(() => parseStructure(MomentSchema, value, ['at']))).toEqual([`${code} at at`])
    }
  })
})

describe('as a day or a moment,', () => {
  it.each(['2022-06-30', '2022-06-30T17:00:00+07:00'])('%s is accepted', when => {
    expect(parseStructure(DateOrMoment, when)).toBe(when)
  })

  it.each([
    ['30/6/2022', 'malformed date'],
    ['2022-06-31', 'malformed date'],
    ['2022-06-30T17:00', 'malformed moment-without-offset'],
    ['2022-06-31T17:00Z', 'malformed moment'],
  ])('%s is refused with %s', (when, code) => {
    expect(faultsOf(() => parseStructure(DateOrMoment, when))).toEqual([code])
  })
})

it('an instant is written at its offset, with milliseconds if it has any', () => {
  expect(momentText(0, 'Z')).toBe('1970-01-01T00:00:00Z')
  expect(momentText(-1, 'Z')).toBe('1969-12-31T23:59:59.999Z')
  expect(momentText(5, '+07:00')).toBe('1970-01-01T07:00:00.005+07:00')
})

it.each(['+7:00', '07:00', '+15:00', 'z', 'UTC', ''])('%j is refused as an offset', offset => {
  expect(faultsOf(() => parseStructure(Offset, offset))).toEqual(['malformed offset'])
})
