import { vietnamCivilService } from 'egov-kpi'
import { type CalendarDay, obligationDays, workingCalendarDays, writeCalendarFile } from 'egov-kpi/exchange'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it, vi } from 'vitest'
import { codeText, issuesOf } from '../../support/issues'

const options = { title: 'Ngày nghỉ', domain: 'example.gov.vn', madeAt: '2022-01-01T00:00:00+07:00' } as const
const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n')

it('a calendar file has each day on its date, in lines of at most 75 octets', () => {
  const days = workingCalendarDays(vietnamCivilService())
  const text = writeCalendarFile(days, options)
  const starts = unfolded(text).flatMap(line => /^DTSTART;VALUE=DATE:(\d{8})$/.exec(line)?.[1] ?? [])
  expect(starts).toEqual(days.map(({ date }) => date.replaceAll('-', '')))
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(unfolded(text).filter(line => line === 'DTSTAMP:20211231T170000Z')).toHaveLength(days.length)
})

it('a stretch of days ends after its last day, and a title stays in its line', () => {
  const day = { id: 'a', date: '2022-04-29', to: '2022-05-03', title: 'Nghỉ lễ; 30/4\nEND:VEVENT' }
  const lines = unfolded(writeCalendarFile([day], options))
  expect(lines).toContain('DTEND;VALUE=DATE:20220504')
  expect(lines).toContain('SUMMARY:Nghỉ lễ\\; 30/4\\nEND:VEVENT')
})

const day = { id: 'a', date: '2022-02-28', title: 'Hạn' }

it('refuses two days of one id, of which a calendar program would lose one', () => {
  const twice = () => writeCalendarFile([day, { ...day, id: 'b' }, { ...day, date: '2022-03-31' }], options)
  expect(issuesOf(twice).map(({ code, parameters, path }) => [codeText({ code, parameters }), path])).toEqual([
    ['duplicate calendar-day', ['days', 2, 'id']],
  ])
})

it('refuses a day that ends before it starts', () => {
  expect(issuesOf(() => writeCalendarFile([{ ...day, to: '2022-02-02' }], options))).toMatchObject([
    { code: 'out-of-order', path: ['days', 0, 'to'] },
  ])
  expect(unfolded(writeCalendarFile([{ ...day, to: '2022-02-28' }], options))).toContain('DTEND;VALUE=DATE:20220301')
})

it.each(['x\r\nX-EVIL:1', 'x\ny', 'x\ty', 'x\u2028y', ''])('refuses the id %j, which could add a line', id => {
  expect(issuesOf(() => writeCalendarFile([{ ...day, id }], options))).toMatchObject([{ code: 'malformed' }])
})

it('escapes an id, and leaves the time of the day free', () => {
  const lines = unfolded(writeCalendarFile([{ ...day, id: 'a;b,c' }], options))
  expect(lines).toContain('UID:a\\;b\\,c@example.gov.vn')
  expect(lines).toContain('TRANSP:TRANSPARENT')
})

it('each of two duties of one quarter has its own day', () => {
  const plan = { id: 'p', date: '2022-04-13', document: { number: '76/KH-UBND' }, tasks: [{ id: 'a', title: 'A' }] }
  const owed = { plan: 'p', task: 'a', unit: 'hue', group: 'so', stage: 'completion', period: '2022-Q4' } as const
  const days = obligationDays(plan, [
    { ...owed, due: '2022-12-15' },
    { ...owed, due: '2022-12-29', lastDay: '2023-01-05' },
  ])
  expect(unfolded(writeCalendarFile(days, options)).filter(line => /^(UID|DTSTART)/.test(line))).toEqual([
    'UID:p/a/hue/completion/2022-12-15@example.gov.vn',
    'DTSTART;VALUE=DATE:20221215',
    'UID:p/a/hue/completion/2022-12-29@example.gov.vn',
    'DTSTART;VALUE=DATE:20230105',
  ])
})

/** What another program reads: the properties of the calendar, and of each event. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const valuesOf = (component: InstanceType<typeof ICAL.Component>) =>
    component.getAllProperties().map(property => [property.name, String(property.getFirstValue())])
  return { calendar: valuesOf(calendar), events: calendar.getAllSubcomponents().map(valuesOf) }
}

const breaking = 'Kế hoạch\r\nBEGIN:VEVENT\r\nATTACH:file:///etc/passwd\nEND:VEVENT\rX-EVIL:1;a,b\\c'

describe('a text of an iCalendar file', () => {
  it('is one value of one line, whatever it contains', () => {
    const days = [
      { ...day, title: breaking, details: breaking },
      { ...day, id: 'x;VALUE=a,b\\n', title: 'b' },
    ]
    const { calendar, events } = readBack(writeCalendarFile(days, { ...options, title: breaking }))
    expect(calendar.map(([name]) => name)).toEqual(['version', 'prodid', 'name', 'x-wr-calname'])
    expect(events.map(event => event.map(([name]) => name))).toEqual([
      ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'description', 'transp'],
      ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'transp'],
    ])
    const oneEnding = breaking.replace(/\r\n?/g, '\n')
    expect(events[0]).toContainEqual(['summary', oneEnding])
    expect(events[0]).toContainEqual(['description', oneEnding])
    expect(events[1]).toContainEqual(['uid', 'x;VALUE=a,b\\n@example.gov.vn'])
  })

  it('has no control character except line breaks, and no half of a surrogate pair', () => {
    const title = 'a\u0000\u0007\u001B[31m\u0085\u2028\u009B\uD800b'
    const text = writeCalendarFile([{ ...day, title }], { ...options, title })
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u)
    expect(unfolded(text)).toContain('SUMMARY:a\uFFFD\uFFFD\uFFFD[31m\\n\\n\uFFFD\uFFFDb')
  })

  it('comes back from another program, in lines of at most 75 octets that end in CR LF', () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...'aế😀\u0301;,:"\\\n\r '), minLength: 1, maxLength: 120 }), {
          minLength: 1,
        }),
        titles => {
          const days = titles.map((title, index) => ({ ...day, id: `d${index}`, title }))
          const text = writeCalendarFile(days, options)
          const summaries = readBack(text).events.map(event => event.find(([name]) => name === 'summary')?.[1])
          expect(summaries).toEqual(titles.map(title => title.replace(/\r\n?/g, '\n')))
          expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
          const lengths = text.split('\r\n').map(line => new TextEncoder().encode(line).length)
          expect(Math.max(...lengths)).toBeLessThanOrEqual(75)
        },
      ),
    ))
})

it('reads no clock: the given time is the only one', () => {
  const days: readonly CalendarDay[] = [{ ...day, to: '2022-03-02' }]
  const written = writeCalendarFile(days, options)
  vi.stubGlobal(
    'Date',
    class extends Date {
      constructor() {
        super(Number.NaN)
        throw new Error('a clock was read')
      }
      static override now(): number {
        throw new Error('a clock was read')
      }
    },
  )
  try {
    expect(writeCalendarFile(days, options)).toBe(written)
  } finally {
    vi.unstubAllGlobals()
  }
})

it('refuses the last day of the calendar, which has no next day', () => {
  const last = () =>
    writeCalendarFile(
      [
        { ...day, to: '9999-12-31' },
        { ...day, id: 'b', date: '9999-12-31' },
      ],
      options,
    )
  expect(issuesOf(last).map(({ code, parameters, path }) => [codeText({ code, parameters }), path])).toEqual([
    ['outside years', ['days', 0, 'to']],
    ['outside years', ['days', 1, 'date']],
  ])
})
