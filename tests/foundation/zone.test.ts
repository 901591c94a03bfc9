import { type CivilDate, civilDateIn, momentIn, vietnamTime } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { civilDateOf, dayNumberOf } from '../../src/foundation/civil-date'
import { instantOf, momentText } from '../../src/foundation/moment'
import { parseStructure } from '../../src/foundation/structure'
import { endOfAsOf, Zone } from '../../src/foundation/zone'
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

describe('Vietnamese time agrees with the time-zone database', () => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'medium',
  })

  it('on every day from 1976 to 2040', () => {
    const moments = days('1976-01-01', '2040-12-31').flatMap((date, index) =>
      [1019, 1020].map(minute => momentText(dayNumberOf(date) * 86_400_000 + minute * 60_000 + index, 'Z')),
    )
    const wrong = moments.filter(
      moment => civilDateIn(vietnamTime, moment) !== format.format(new Date(moment)).slice(0, 10),
    )
    expect(wrong).toEqual([])
  }, 30_000)

  it('at different times of day', () => {
    for (const minute of [0, 450, 510, 1020, 1439])
      for (const date of ['1976-01-01', '2000-02-29', '2022-04-15', '2040-12-31'])
        expect(format.format(new Date(momentIn(vietnamTime, date, minute))).replace(' ', 'T')).toBe(
          momentIn(vietnamTime, date, minute).slice(0, 19),
        )
  })
})

describe('a day of a zone begins and ends at its midnights', () => {
  it.each<[CivilDate, number, string]>([
    ['2022-04-15', 0, '2022-04-15T00:00:00+07:00'],
    ['2022-04-15', 510, '2022-04-15T08:30:00+07:00'],
    ['2022-04-15', 1440, '2022-04-16T00:00:00+07:00'],
    // an hour forward at the midnight of the old clock: the day of the change is 23 hours long
    ['2022-04-30', 0, '2022-04-30T00:00:00+07:00'],
    ['2022-04-30', 1440, '2022-05-01T01:00:00+08:00'],
    ['2022-05-01', 0, '2022-05-01T01:00:00+08:00'],
    ['2022-05-01', 30, '2022-05-01T01:00:00+08:00'],
    ['2022-05-01', 90, '2022-05-01T01:30:00+08:00'],
    // two hours back at the midnight of the new clock: the day of the change is 26 hours long
    ['2022-09-30', 0, '2022-09-30T00:00:00+08:00'],
    ['2022-09-30', 1440, '2022-10-01T00:00:00+08:00'],
    ['2022-10-01', 0, '2022-10-01T00:00:00+08:00'],
    ['2022-10-01', 119, '2022-10-01T01:59:00+08:00'],
    ['2022-10-01', 120, '2022-10-01T02:00:00+06:00'],
  ])('%s, minute %i is %s', (date, minute, moment) => {
    expect(momentIn(island, date, minute)).toBe(moment)
  })

  it('and is longer or shorter only on the day of a change', () => {
    const hours = (date: CivilDate) =>
      (instantOf(momentIn(island, date, 1440)) - instantOf(momentIn(island, date, 0))) / 3_600_000
    expect(['2022-04-29', '2022-04-30', '2022-05-01', '2022-09-30', '2022-10-01'].map(hours)).toEqual([
      24, 24, 23, 24, 26,
    ])
  })

  /** Berlin in 2022, with its changes either to the minute or to the day. */
  const berlin = (...from: readonly [string, string, string]) => ({
    name: 'Europe/Berlin',
    offsets: [
      { from: from[0], offset: '+01:00' },
      { from: from[1], offset: '+02:00' },
      { from: from[2], offset: '+01:00' },
    ] as const,
  })
  const toTheMinute = berlin('2021-10-31T03:00:00+02:00', '2022-03-27T02:00:00+01:00', '2022-10-30T03:00:00+02:00')
  const toTheDay = berlin('2021-10-31', '2022-03-27', '2022-10-30')
  // Clocks that jump at midnight, forward in Cairo, back in Beirut; and the day that Samoa left out.
  const cairo = parseStructure(Zone, {
    name: 'Africa/Cairo',
    offsets: [
      { from: '2022-10-28', offset: '+02:00' },
      { from: '2023-04-28T00:00:00+02:00', offset: '+03:00' },
    ],
  })
  const beirut = parseStructure(Zone, {
    name: 'Asia/Beirut',
    offsets: [
      { from: '2022-03-27T00:00:00+02:00', offset: '+03:00' },
      { from: '2022-10-30T00:00:00+03:00', offset: '+02:00' },
    ],
  })
  const samoa = parseStructure(Zone, {
    name: 'Pacific/Apia',
    offsets: [
      { from: '2011-09-24', offset: '-10:00' },
      { from: '2011-12-31', offset: '+14:00' },
    ],
  })

  it.each([
    ['2022-03-26T23:30:00+01:00', '2022-03-26'],
    ['2022-03-27T00:00:00+01:00', '2022-03-27'],
    ['2022-03-27T23:59:59+02:00', '2022-03-27'],
    ['2022-03-28T00:00:00+02:00', '2022-03-28'],
    ['2022-10-29T23:59:59+02:00', '2022-10-29'],
    ['2022-10-30T00:30:00+02:00', '2022-10-30'],
    ['2022-10-30T23:30:00+01:00', '2022-10-30'],
    ['2022-10-31T00:00:00+01:00', '2022-10-31'],
  ])('so that %s in Berlin belongs to %s, whether the change is given with its minute or by its day', (moment, day) => {
    expect([civilDateIn(toTheMinute, moment), civilDateIn(toTheDay, moment)]).toEqual([day, day])
  })

  it.each<[string, Zone, CivilDate, number, string]>([
    ['a time in Berlin before the change', toTheMinute, '2022-03-27', 90, '2022-03-27T01:30:00+01:00'],
    ['a time that clocks skip', toTheMinute, '2022-03-27', 150, '2022-03-27T03:00:00+02:00'],
    ['a time after the change', toTheMinute, '2022-03-27', 210, '2022-03-27T03:30:00+02:00'],
    ['a time that clocks show twice', toTheMinute, '2022-10-30', 150, '2022-10-30T02:30:00+02:00'],
    ['a time after the repeated hour', toTheMinute, '2022-10-30', 180, '2022-10-30T03:00:00+01:00'],
    ['a midnight that clocks skip', cairo, '2023-04-28', 0, '2023-04-28T01:00:00+03:00'],
    ['the end of the day with 25 hours', beirut, '2022-10-29', 1440, '2022-10-30T00:00:00+02:00'],
    ['the day before a lost day', samoa, '2011-12-29', 1440, '2011-12-31T00:00:00+14:00'],
    ['a lost day', samoa, '2011-12-30', 0, '2011-12-31T00:00:00+14:00'],
  ])('%s is found', (_, zone, date, minute, moment) => {
    expect(momentIn(zone, date, minute)).toBe(moment)
  })

  it('and every hour of a year belongs to the day of the time-zone database', () => {
    for (const [zone, name, from] of [
      [toTheMinute, 'Europe/Berlin', '2022-01-01T00:00Z'],
      [beirut, 'Asia/Beirut', '2022-04-01T00:00Z'],
      [cairo, 'Africa/Cairo', '2022-11-01T00:00Z'],
    ] as const) {
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short' })
      const first = instantOf(from)
      const halves = Array.from({ length: 270 * 48 }, (_, half) => first + half * 1_800_000)
      const wrong = halves.filter(at => civilDateIn(zone, momentText(at, 'Z')) !== format.format(new Date(at)))
      expect(wrong).toEqual([])
    }
  })

  it.each([
    ['Vietnam', vietnamTime, '1975-06-13'],
    ['the island', island, '2022-01-01'],
    ['Berlin', toTheMinute, '2021-11-01'],
    ['Berlin, with its changes to the day', toTheDay, '2021-11-01'],
    ['Cairo', cairo, '2022-10-28'],
    ['Beirut', beirut, '2022-03-28'],
  ] as const)('and in %s, days follow each other without a gap or an overlap', (_, zone, from) => {
    for (const date of days(from, '2023-01-31')) {
      const end = endOfAsOf(zone, date)
      expect(civilDateIn(zone, momentText(end, 'Z'))).toBe(date)
      expect(civilDateIn(zone, momentText(end + 1, 'Z'))).toBe(civilDateOf(dayNumberOf(date) + 1))
      expect(civilDateIn(zone, momentIn(zone, date, 0))).toBe(date)
    }
  })
})

describe('“as of” includes the day', () => {
  it('to its last millisecond', () => {
    expect(endOfAsOf(vietnamTime, '2022-06-30')).toBe(instantOf('2022-06-30T23:59:59.999+07:00'))
    expect(endOfAsOf(vietnamTime, '9999-12-31')).toBe(instantOf('9999-12-31T23:59:59.999+07:00'))
  })

  it('or ends at the moment that is given instead', () => {
    expect(endOfAsOf(vietnamTime, '2022-06-30T17:00:00Z')).toBe(instantOf('2022-06-30T17:00:00Z'))
  })
})

describe('a zone refuses', () => {
  const before = '1975-06-12'
  it.each<[string, () => unknown, string]>([
    ['a time on the day before its first', () => momentIn(vietnamTime, before, 0), 'outside moment at date'],
    ['the end of that day', () => momentIn(vietnamTime, before, 1440), 'outside moment at date'],
    ['as of that day', () => endOfAsOf(vietnamTime, before), 'outside moment at asOf'],
    [
      'the instant before its first day',
      () => civilDateIn(vietnamTime, '1975-06-12T23:59:59.999+07:00'),
      'outside moment at moment',
    ],
    ['a day that does not exist', () => momentIn(vietnamTime, '2022-02-29', 0), 'malformed date at date'],
    [
      'a moment without offset',
      () => civilDateIn(vietnamTime, '2022-04-15T08:30'),
      'malformed moment-without-offset at moment',
    ],
    ['as of a date in another form', () => endOfAsOf(vietnamTime, '30/6/2022'), 'malformed date at asOf'],
    ['as of undefined', () => endOfAsOf(vietnamTime, undefined as unknown as CivilDate), 'malformed date at asOf'],
    ['a minute before midnight', () => momentIn(vietnamTime, '2022-04-15', -1), 'not-whole number at minuteOfDay'],
    ['minute 1441', () => momentIn(vietnamTime, '2022-04-15', 1441), 'not-whole number at minuteOfDay'],
    ['half a minute', () => momentIn(vietnamTime, '2022-04-15', 0.5), 'not-whole number at minuteOfDay'],
  ])('%s', (_, run, code) => {
    expect(faultsOf(run)).toEqual([code])
  })
})

describe('data is refused as a zone', () => {
  const at = (...offsets: readonly (readonly [string, string])[]) => ({
    name: 'x',
    offsets: offsets.map(([from, offset]) => ({ from, offset })),
  })
  it.each<[string, unknown, readonly string[]]>([
    ['without offsets', at(), ['too-small list at offsets']],
    ['without a name', { ...at(['2000-01-01', 'Z']), name: '' }, ['too-small text at name']],
    ['with an offset of hours only', at(['2000-01-01', '+07']), ['malformed offset at offsets[0].offset']],
    ['with a date that does not exist', at(['2022-02-29', 'Z']), ['malformed date at offsets[0].from']],
    [
      'with a moment without offset',
      at(['2000-01-01T00:00:00', 'Z']),
      ['malformed moment-without-offset at offsets[0].from'],
    ],
    ['with a last day that does not exist', { ...at(['2000-01-01', 'Z']), to: '2022-02-30' }, ['malformed date at to']],
    [
      'with a change before the previous one, on the same day',
      at(['2000-01-01', 'Z'], ['2022-03-27T03:00:00Z', '+01:00'], ['2022-03-27T02:59:00Z', '+02:00']),
      ['out-of-order offsets at offsets[2].from'],
    ],
    [
      'with dates that go back or are repeated',
      at(['2000-01-01', 'Z'], ['1999-01-01', 'Z'], ['1999-01-01', 'Z']),
      ['out-of-order offsets at offsets[1].from', 'out-of-order offsets at offsets[2].from'],
    ],
  ])('%s', (_, zone, faults) => {
    expect(faultsOf(() => parseStructure(Zone, zone))).toEqual(faults)
  })

  it('but the zone of Vietnam is accepted', () => {
    expect(parseStructure(Zone, JSON.parse(JSON.stringify(vietnamTime)))).toEqual(vietnamTime)
  })
})
