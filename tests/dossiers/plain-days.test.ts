import { parseWorkingCalendar } from 'egov-kpi/working-time'
import { describe, expect, it } from 'vitest'
import { plainDays } from '../../src/dossiers/plain-days'
import { dayNumberOf } from '../../src/foundation/civil-date'
import { calendarIndex } from '../../src/working-time/calendar-index'

const ancient = { from: '1900-01-01T00:00:00Z', offset: '+07:00' }
const calendarOf = (from: string, to: string, offsets: readonly object[] = [ancient]) =>
  calendarIndex(
    parseWorkingCalendar({
      id: 'c',
      title: 'C',
      asKnownOn: '2024-01-01',
      zone: { name: 'here', offsets },
      from,
      to,
      workingWeek: [1, 2, 3, 4, 5],
      daysOff: [],
      workingDays: [],
    } as never),
  )
const { read, readDate } = plainDays(calendarOf('2022-03-10', '2024-12-31'))
const none = -1

describe('a day is read from a text if it is one of the calendar:', () => {
  it.each(['2022-03-10', '2022-12-31', '2023-01-01', '2024-01-31', '2024-02-29', '2024-12-31', '2023-12-01'])(
    '%s',
    text => {
      expect([read(text), readDate(text)]).toEqual([dayNumberOf(text), dayNumberOf(text)])
      // Read once more, from what is known.
      expect([read(text), readDate(text)]).toEqual([dayNumberOf(text), dayNumberOf(text)])
    },
  )

  it.each([
    ['2022-03-09', 'before the calendar, in its first year'],
    ['2021-12-31', 'a year before'],
    ['2025-01-01', 'a year after'],
    ['2023-02-29', 'the 29th of a February with 28 days'],
    ['2024-04-31', 'the 31st of a month with 30'],
    ['2024-00-10', 'month 0'],
    ['2024-13-01', 'month 13'],
    ['2024-01-00', 'day 0'],
    ['2024/01-15', 'a stroke first'],
    ['2024-01/15', 'a stroke second'],
    ['2024:01:15', 'colons'],
    ['20x4-01-15', 'a letter in the century'],
    ['202:-01-15', 'the character after 9'],
    ['202/-01-15', 'the character before 0'],
    ['2024-:1-15', 'a character after 9 as a ten'],
    ['2024-/1-15', 'a character before 0 as a ten'],
    ['2024-1:-15', 'a character after 9 as a one'],
    ['2024-1/-15', 'a character before 0 as a one'],
    ['2024-01-1', 'nine characters'],
    ['2024-01-155', 'eleven characters'],
    ['', 'nothing'],
  ])('and %s is none: %s', text => {
    expect([read(text), readDate(text)]).toEqual([none, none])
  })

  it.each([null, undefined, 20240115, ['2024-01-15'], { length: 10 }])('and %j is none', value => {
    expect([read(value), readDate(value)]).toEqual([none, none])
  })
})

describe('a moment is read at the zone’s own offset:', () => {
  it.each(['2024-01-15T00:00:00+07:00', '2024-01-15T23:59:59+07:00', '2024-01-15T09:30:15+07:00'])('%s', text => {
    expect(read(text)).toBe(dayNumberOf('2024-01-15'))
    expect(readDate(text)).toBe(none)
  })

  it.each([
    ['2024-01-15T24:00:00+07:00', 'hour 24'],
    ['2024-01-15T23:60:00+07:00', 'minute 60'],
    ['2024-01-15T23:59:60+07:00', 'second 60'],
    ['2024-01-15T-1:00:00+07:00', 'a minus in the hour'],
    ['2024-01-15T09:-1:00+07:00', 'a minus in the minute'],
    ['2024-01-15T09:00:-1+07:00', 'a minus in the second'],
    ['2024-01-15T09-30:00+07:00', 'no colon after the hour'],
    ['2024-01-15T09:30-00+07:00', 'no colon after the minute'],
    ['2024-01-15 09:30:00+07:00', 'a blank for the T'],
    ['2024-01-15T09:30:00+08:00', 'another offset'],
    ['2024-01-15T09:30:00Z', 'in UTC'],
    ['2024-01-15T09:30+07:00', 'without seconds'],
    ['2024-01-15T09:30:00.5+07:00', 'with a fraction'],
    ['2024-02-30T09:30:00+07:00', 'on a day that does not exist'],
  ])('%s is left to the schema: %s', text => {
    expect(read(text)).toBe(none)
  })

  it('and none, if the offset of the zone changes', () => {
    const changing = plainDays(
      calendarOf('2022-03-10', '2024-12-31', [ancient, { from: '2023-06-01T00:00:00Z', offset: '+08:00' }]),
    )
    expect(changing.read('2024-01-15T09:30:00+07:00')).toBe(none)
    expect(changing.read('2024-01-15')).toBe(dayNumberOf('2024-01-15'))
  })
})

it('days before 1970 are left to the schema', () => {
  const early = plainDays(calendarOf('1969-01-01', '1970-12-31'))
  expect(['1969-12-31', '1970-01-01', '1970-01-02'].map(early.readDate)).toEqual([none, 0, 1])
})
