import { addBusinessDays, differenceInBusinessDays } from 'date-fns'
import { computeDueDate, parseDeadline } from 'egov-kpi/deadlines'
import { addWorkingDays, countWorkingDays, vietnamCivilService } from 'egov-kpi/working-time'
import { dueDayOf } from '../src/deadlines/term-arithmetic'
import { civilDateOf, dayNumberOf } from '../src/foundation/civil-date'
import { calendarIndex } from '../src/working-time/calendar-index'
import { measure, printRatios } from './harness'

const calendar = vietnamCivilService()
const first = dayNumberOf('2018-01-01')
const count = 100_000
const days = Array.from({ length: count }, (_, row) => first + ((row * 7919) % 2500))
const dates = days.map(civilDateOf)
// A JavaScript Date at noon UTC, where most rivals keep a day; they know weekends and nothing else.
const instants = days.map(day => new Date(day * 86_400_000 + 43_200_000))

for (const distance of [5, 500]) {
  printRatios(`${count.toLocaleString('en')} terms of ${distance} working days, checks included`, [
    measure('egov-kpi addWorkingDays', () => dates.map(date => addWorkingDays(calendar, date, distance))),
    measure('date-fns addBusinessDays (no holidays)', () => instants.map(date => addBusinessDays(date, distance))),
  ])
}

const ends = dates.map(date => addWorkingDays(calendar, date, 200))
const endInstants = ends.map(date => new Date(dayNumberOf(date) * 86_400_000 + 43_200_000))
printRatios(`${count.toLocaleString('en')} counts of 200 working days, checks included`, [
  measure('egov-kpi countWorkingDays', () =>
    dates.map((date, row) => countWorkingDays(calendar, date, ends[row] ?? date)),
  ),
  measure('date-fns differenceInBusinessDays (no holidays)', () =>
    instants.map((date, row) => differenceInBusinessDays(endInstants[row] ?? date, date)),
  ),
])

const index = calendarIndex(calendar)
const policy = { receipt: 'next-opening', rollForward: true } as const
printRatios('due dates of terms of 15 working days', [
  measure('1,000,000 on day numbers (dueDayOf)', () => {
    let sum = 0
    for (let round = 0; round < 10; round++) {
      for (const day of days) sum += dueDayOf(index, 'working-days', 15, day, policy)
    }
    return sum
  }),
  measure('10,000 with steps (dueDate)', () =>
    dates
      .slice(0, 10_000)
      .map(receivedAt => computeDueDate({ amount: 15, measure: 'working-days' }, { receivedAt, calendar })),
  ),
])

const phrases = [
  'Trong Quý IV/2022',
  'Trước 15/4/2022',
  'Hoàn thành Đề án trong tháng 04/2022 và bắt đầu triển khai từ tháng 5/2022',
]
printRatios('deadlines read', [
  measure('3,000 phrases', () => Array.from({ length: 1000 }, () => phrases.map(words => parseDeadline(words)))),
])
