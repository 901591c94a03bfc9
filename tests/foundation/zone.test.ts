import {
  type CivilDate,
  civilDateIn,
  civilDateOf,
  dayNumberOf,
  endOfAsOf,
  instantOf,
  momentIn,
  vietnamTime,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { momentText } from '../../src/foundation/moment'
import { parseStructure } from '../../src/foundation/structure'
import { Zone } from '../../src/foundation/zone'
import { faultsOf } from '../support/issues'

/** An invented island: its clocks went an hour forward on 1 May 2022 and two hours back on 1 October. */
const island = parseStructure(Zone, {
  name: 'Invented/Island',
  offsets: [
    { from: '2000-01-01', offset: '+07:00' },
    { from: '2022-05-01', offset: '+08:00' },
    { from: '2022-10-01', offset: '+06:00' },
  ],
})
const days = (from: CivilDate, to: CivilDate): readonly CivilDate[] =>
  Array.from({ length: dayNumberOf(to) - dayNumberOf(from) + 1 }, (_, index) => civilDateOf(dayNumberOf(from) + index))

describe('Vietnamese time differs from the time-zone database', () => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'medium',
  })

  it('on a day from 1976 to 2040', () => {
    const moments = days('1976-01-01', '2040-12-31').flatMap((date, index) =>
      [1019, 1020].map(minute => momentText(dayNumberOf(date) * 86_400_000 + minute * 60_000 + index, 'Z')),
    )
    const wrong = moments.filter(
      moment => civilDateIn(vietnamTime, moment) !== format.format(new Date(moment)).slice(0, 10),
    )
    expect(wrong).toEqual([])
  }, 30_000)

  it('at a time of day', () => {
    for (const minute of [0, 450, 510, 1020, 1439])
      for (const date of ['1976-01-01', '2000-02-29', '2022-04-15', '2040-12-31'])
        expect(format.format(new Date(momentIn(vietnamTime, date, minute))).replace(' ', 'T')).toBe(
          momentIn(vietnamTime, date, minute).slice(0, 19),
        )
  })
})

describe('a day of a zone begins or ends at another instant', () => {
  it.each<[CivilDate, number, string]>([
    ['2022-04-15', 0, '2022-04-15T00:00:00+07:00'],
    ['2022-04-15', 510, '2022-04-15T08:30:00+07:00'],
    ['2022-04-15', 1440, '2022-04-16T00:00:00+07:00'],
    // an hour forward: the last day at the old offset is 23 hours long
    ['2022-04-30', 0, '2022-04-30T00:00:00+07:00'],
    ['2022-04-30', 1440, '2022-05-01T00:00:00+08:00'],
    ['2022-05-01', 0, '2022-05-01T00:00:00+08:00'],
    // two hours back: the last day at the old offset is 26 hours long
    ['2022-09-30', 0, '2022-09-30T00:00:00+08:00'],
    ['2022-09-30', 1440, '2022-10-01T00:00:00+06:00'],
    ['2022-10-01', 0, '2022-10-01T00:00:00+06:00'],
  ])('%s, minute %i is %s', (date, minute, moment) => {
    expect(momentIn(island, date, minute)).toBe(moment)
  })

  it('so that it has another length than its offsets say', () => {
    const hours = (date: CivilDate) =>
      (instantOf(momentIn(island, date, 1440)) - instantOf(momentIn(island, date, 0))) / 3_600_000
    expect(['2022-04-29', '2022-04-30', '2022-05-01', '2022-09-30', '2022-10-01'].map(hours)).toEqual([
      24, 23, 24, 26, 24,
    ])
  })

  it.each([
    ['Vietnam', vietnamTime, '1975-06-13'],
    ['the island', island, '2022-01-01'],
  ] as const)('in %s: two days leave a gap or overlap', (_, zone, from) => {
    for (const date of days(from, '2023-01-31')) {
      const end = endOfAsOf(zone, date)
      expect(civilDateIn(zone, momentText(end, 'Z'))).toBe(date)
      expect(civilDateIn(zone, momentText(end + 1, 'Z'))).toBe(civilDateOf(dayNumberOf(date) + 1))
      expect(civilDateIn(zone, momentIn(zone, date, 0))).toBe(date)
    }
  })
})

describe('"as of" includes more or less than the day', () => {
  it('to its last millisecond', () => {
    expect(endOfAsOf(vietnamTime, '2022-06-30')).toBe(instantOf('2022-06-30T23:59:59.999+07:00'))
    expect(endOfAsOf(vietnamTime, '9999-12-31')).toBe(instantOf('9999-12-31T23:59:59.999+07:00'))
  })

  it('or than the moment that is given instead', () => {
    expect(endOfAsOf(vietnamTime, '2022-06-30T17:00:00Z')).toBe(instantOf('2022-06-30T17:00:00Z'))
  })
})

describe('a zone answers where it knows nothing', () => {
  const before = '1975-06-12'
  it.each<[string, () => unknown, string]>([
    ['a time on the day before its first', () => momentIn(vietnamTime, before, 0), 'outside-zone'],
    ['the end of that day', () => momentIn(vietnamTime, before, 1440), 'outside-zone'],
    ['as of that day', () => endOfAsOf(vietnamTime, before), 'outside-zone'],
    [
      'the instant before its first day',
      () => civilDateIn(vietnamTime, '1975-06-12T23:59:59.999+07:00'),
      'outside-zone',
    ],
    ['a day that does not exist', () => momentIn(vietnamTime, '2022-02-29', 0), 'not-a-date'],
    ['a moment without offset', () => civilDateIn(vietnamTime, '2022-04-15T08:30'), 'moment-without-offset'],
    ['as of no day', () => endOfAsOf(vietnamTime, '30/6/2022'), 'not-a-date'],
    ['as of nothing', () => endOfAsOf(vietnamTime, undefined as unknown as CivilDate), 'not-a-date'],
    ['a minute before midnight', () => momentIn(vietnamTime, '2022-04-15', -1), 'not-a-whole-number'],
    ['minute 1441', () => momentIn(vietnamTime, '2022-04-15', 1441), 'not-a-whole-number'],
    ['half a minute', () => momentIn(vietnamTime, '2022-04-15', 0.5), 'not-a-whole-number'],
  ])('%s', (_, run, code) => {
    expect(faultsOf(run)).toEqual([code])
  })
})

describe('data is taken for a zone', () => {
  const at = (...offsets: readonly (readonly [string, string])[]) => ({
    name: 'x',
    offsets: offsets.map(([from, offset]) => ({ from, offset })),
  })
  it.each<[string, unknown, readonly string[]]>([
    ['without offsets', at(), ['missing at offsets[0]']],
    ['without a name', { ...at(['2000-01-01', 'Z']), name: '' }, ['too-small at name']],
    ['with an offset of hours only', at(['2000-01-01', '+07']), ['not-an-offset at offsets[0].offset']],
    ['with a date that does not exist', at(['2022-02-29', 'Z']), ['not-a-date at offsets[0].from']],
    [
      'with dates that fall back, or stand twice',
      at(['2000-01-01', 'Z'], ['1999-01-01', 'Z'], ['1999-01-01', 'Z']),
      ['offsets-out-of-order at offsets[1].from', 'offsets-out-of-order at offsets[2].from'],
    ],
  ])('%s', (_, zone, faults) => {
    expect(faultsOf(() => parseStructure(Zone, zone))).toEqual(faults)
  })

  it('but our own is not', () => {
    expect(parseStructure(Zone, JSON.parse(JSON.stringify(vietnamTime)))).toEqual(vietnamTime)
  })
})
