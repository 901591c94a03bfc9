import {
  computeDueDate,
  type Deadline,
  type DeadlineCycle,
  formatDeadline,
  listOccurrences,
  parseDeadline,
  type RecurringDeadline,
  type ServiceTerm,
} from 'egov-kpi/deadlines'
import { addDays, formatDate } from 'egov-kpi/foundation'
import { addWorkingDays, countWorkingDays, vietnamCivilService } from 'egov-kpi/working-time'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lastDayOf } from '../../src/deadlines/last-day'
import { dueDayOf } from '../../src/deadlines/term-arithmetic'
import { civilDateOf, dayNumberOf } from '../../src/foundation/civil-date'
import { calendarIndex } from '../../src/working-time/calendar-index'
import { withHours } from '../working-time/calendars'

const calendar = vietnamCivilService()
const first = dayNumberOf('2018-01-01')
const dates = fc.integer({ min: first, max: first + 2800 }).map(civilDateOf)
const measures = fc.constantFrom('working-days', 'calendar-days', 'weeks', 'months')
const term = (amount: number): ServiceTerm => ({ amount, measure: 'working-days' })

it('pausing for k working days moves the due date by k', () => {
  fc.assert(
    fc.property(
      dates,
      fc.integer({ min: 1, max: 40 }),
      fc.nat(60),
      fc.nat(60),
      (receivedAt, amount, offset, length) => {
        const plain = computeDueDate(term(amount), { receivedAt, calendar })
        const from = addDays(plain.countedFrom, offset)
        const to = addDays(from, length)
        fc.pre(plain.due !== null && from <= plain.due)
        const paused = computeDueDate(term(amount), {
          receivedAt,
          calendar,
          suspensions: [{ mode: 'pause', from, to }],
        })
        const days = countWorkingDays(calendar, from, to)
        expect(paused.due).toBe(addWorkingDays(calendar, plain.due as string, days))
      },
    ),
  )
})

it('a later receipt or a longer term is never due earlier', () => {
  fc.assert(
    fc.property(dates, dates, measures, fc.integer({ min: 1, max: 6 }), fc.nat(3), (a, b, measure, amount, more) => {
      const [earlier, later] = a <= b ? [a, b] : [b, a]
      const due = (receivedAt: string, length: number) =>
        computeDueDate({ amount: length, measure }, { receivedAt, calendar }).due as string
      expect(due(earlier, amount) <= due(later, amount)).toBe(true)
      expect(due(earlier, amount) <= due(earlier, amount + more)).toBe(true)
    }),
  )
})

it('the fast path for many dossiers gives the same day', () => {
  const policies = fc.record({
    receipt: fc.constantFrom('next-opening' as const, 'as-received' as const),
    rollForward: fc.boolean(),
  })
  fc.assert(
    fc.property(dates, measures, fc.integer({ min: 0, max: 12 }), policies, (receivedAt, measure, amount, policy) => {
      fc.pre(amount > 0 || measure === 'working-days')
      const day = dueDayOf(calendarIndex(calendar), measure, amount, dayNumberOf(receivedAt), policy)
      expect(civilDateOf(day)).toBe(computeDueDate({ amount, measure }, { receivedAt, calendar, ...policy }).due)
    }),
  )
})

it('a term in office hours ends no later than the same term in days, and half a day more ends later', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 20 }), (date, amount) => {
      const receivedAt = `${date}T10:00:00+07:00`
      const inDays = computeDueDate(term(amount), { receivedAt, calendar: withHours })
      const inHours = computeDueDate(
        { amount: amount * 8, measure: 'working-hours' },
        { receivedAt, calendar: withHours },
      )
      const half = computeDueDate(term(amount + 0.5), { receivedAt, calendar: withHours })
      expect(half.due?.includes('T')).toBe(true)
      expect((half.due as string) > (inHours.due as string)).toBe(true)
      // Received in the morning of a working day, the hours of N days end N days later; else at the end of the day before.
      expect((inHours.lastDay as string) <= (inDays.lastDay as string)).toBe(true)
    }),
  )
})

it('a round trip through JSON leaves a due date unchanged', () => {
  fc.assert(
    fc.property(dates, measures, fc.integer({ min: 1, max: 6 }), (receivedAt, measure, amount) => {
      const due = computeDueDate({ amount, measure }, { receivedAt, calendar })
      const copy = JSON.parse(JSON.stringify({ amount, measure }))
      expect(computeDueDate(copy, JSON.parse(JSON.stringify({ receivedAt, calendar })))).toEqual(due)
      expect(JSON.parse(JSON.stringify(due))).toEqual(due)
    }),
    { numRuns: 20 },
  )
})

const cycles: fc.Arbitrary<DeadlineCycle> = fc
  .record({
    every: fc.constantFrom(1, 2, 3, 4, 6, 12),
    day: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
    relation: fc.constantFrom('on' as const, 'before' as const),
  })
  .map(({ every, day, relation }) => ({ every, measure: 'months', relation, ...(day === undefined ? {} : { day }) }))

it('the occurrences of two adjoining spans are those of the whole', () => {
  fc.assert(
    fc.property(fc.array(cycles, { maxLength: 3 }), dates, fc.nat(500), fc.nat(500), (list, from, a, b) => {
      const deadline: RecurringDeadline = { kind: 'recurring', cycles: list, lastDay: null, text: 'x' }
      const middle = addDays(from, a)
      const to = addDays(middle, b + 1)
      const whole = listOccurrences(deadline, `${from}/${to}`)
      const parts = [
        ...listOccurrences(deadline, `${from}/${middle}`),
        ...listOccurrences(deadline, `${addDays(middle, 1)}/${to}`),
      ]
      expect(parts).toEqual(whole)
    }),
  )
})

it('a date that is written can be read back', () => {
  fc.assert(
    fc.property(dates, date => {
      for (const style of ['short', 'long'] as const) {
        expect(parseDeadline(formatDate(date, 'vi', style)).lastDay).toBe(date)
        const before = parseDeadline(`trước ${formatDate(date, 'vi', style)}`)
        expect(before.lastDay).toBe(addDays(date, -1))
        expect(parseDeadline(formatDeadline(before, 'vi')).lastDay).toBe(before.lastDay)
      }
    }),
  )
})

const two = (value: number): string => String(value).padStart(2, '0')
const hours = fc.oneof(
  fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
  fc.constant('24:00'),
)
const hour = fc.oneof(
  fc.constant({}),
  hours.map(time => ({ time })),
)
const periods = fc
  .tuple(fc.integer({ min: 1990, max: 2099 }), fc.constantFrom('', '-S1', '-S2', '-Q1', '-Q4', '-01', '-11'))
  .map(([year, part]) => `${year}${part}`)
const relation = fc.constantFrom('on' as const, 'before' as const)
const dayOfYear = fc
  .integer({ min: 0, max: 365 })
  .map(day => civilDateOf(dayNumberOf('2024-01-01') + day))
  .map(date => ({ month: Number(date.slice(5, 7)), day: Number(date.slice(8)) }))
const dayOfMonth = fc.integer({ min: 1, max: 31 }).map(day => ({ day }))
const oneUnit = <T extends object>(
  day: fc.Arbitrary<T>,
  length: { every: number; measure: DeadlineCycle['measure'] },
) =>
  fc.array(
    fc.tuple(day, hour, relation).map(([where, time, relation]) => ({ ...length, ...where, ...time, relation })),
    { minLength: 1, maxLength: 3 },
  )
const readableCycles = fc.oneof(
  oneUnit(dayOfYear, { every: 1, measure: 'years' }),
  oneUnit(dayOfMonth, { every: 1, measure: 'months' }),
  oneUnit(
    fc.tuple(dayOfMonth, fc.integer({ min: 1, max: 3 })).map(([day, month]) => ({ ...day, month })),
    {
      every: 3,
      measure: 'months',
    },
  ),
  oneUnit(
    fc.constantFrom(1, 2, 3, 4, 5, 6, 7).map(weekday => ({ weekday })),
    { every: 1, measure: 'weeks' },
  ),
  fc.array(
    fc
      .constantFrom(
        { every: 1, measure: 'months' },
        { every: 3, measure: 'months' },
        { every: 6, measure: 'months' },
        { every: 1, measure: 'years' },
        { every: 2, measure: 'years' },
        { every: 1, measure: 'weeks' },
        { every: 2, measure: 'weeks' },
      )
      .map(cycle => ({ ...cycle, relation: 'on' })),
    { minLength: 1, maxLength: 3 },
  ),
)
/** Deadlines of every kind except those that quote a paper's own words, without their last days. */
const unfinished: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  fc.tuple(dates, hour).map(([date, time]) => ({ kind: 'on', date, ...time })),
  fc.tuple(dates, hour).map(([bound, time]) => ({ kind: 'before', bound, ...time, reading: 'exclusive' })),
  fc
    .tuple(fc.oneof(dates, periods), fc.constantFrom('exclusive', 'inclusive'))
    .map(([bound, reading]) => ({ kind: 'before', bound, reading })),
  fc
    .tuple(periods, fc.constantFrom({}, { assumed: true }))
    .map(([period, assumed]) => ({ kind: 'within', period, ...assumed })),
  fc
    .tuple(dates, fc.integer({ min: 1, max: 500 }), hour, hours)
    .map(([from, days, time, fromTime]) => ({ kind: 'between', from, fromTime, to: addDays(from, days), ...time }))
    .filter(({ fromTime }) => fromTime !== '00:00'),
  readableCycles.map(cycles => ({ kind: 'recurring', cycles })),
  dates.map(from => ({ kind: 'open-ended', from })),
  fc
    .tuple(
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom('working-days', 'calendar-days', 'weeks', 'months', 'working-hours', 'hours'),
      fc.constantFrom('before', 'after'),
      fc.constantFrom('ngày bầu cử', 'khi kết thúc hội nghị'),
    )
    .map(([amount, measure, relation, event]) => ({ kind: 'relative', amount, measure, relation, event })),
)
const bareKinds = ['recurring', 'open-ended', 'relative']

it('a written deadline is read as the same deadline', () => {
  fc.assert(
    fc.property(unfinished, fc.constantFrom({}, { what: 'gửi Bộ Nội vụ' }, { expected: true }), (one, words) => {
      const { kind } = one as { kind: string }
      const lastDay = bareKinds.includes(kind) ? null : (lastDayOf(one as never) as string)
      const deadline = { ...one, ...words, lastDay, text: 'x' } as unknown as Deadline
      const { text: _, ...again } = parseDeadline(formatDeadline(deadline, 'vi'))
      const { text: __, ...given } = deadline
      // A written deadline begins with a capital.
      const first = 'what' in again && again.what !== undefined ? { what: again.what.replace(/^G/, 'g') } : {}
      expect({ ...again, ...first }).toEqual(given)
    }),
    { numRuns: 400 },
  )
})

it('any text gives a deadline or issues', () => {
  const word = fc.constantFrom(
    'trước',
    'ngày',
    'tháng',
    'năm',
    'quý',
    '15/4/2022',
    'IV/2022',
    'và',
    ';',
    'từ',
    'đến',
    '30',
    'hằng',
    'trong',
    'hoàn thành',
    'khi',
    '2022',
  )
  const phrases = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 8 }).map(words => words.join(' ')),
    fc.string({ unit: 'binary', minLength: 1 }),
  )
  fc.assert(
    fc.property(phrases, words => {
      try {
        expect(parseDeadline(words).text).toBe(words)
      } catch (error) {
        expect(error).toHaveProperty('issues')
      }
    }),
    { numRuns: 1000 },
  )
})
