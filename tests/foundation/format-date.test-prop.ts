import { formatDate } from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { civilDateOf, dayNumberOf } from '../../src/foundation/civil-date'

const day = fc.integer({ min: dayNumberOf('1000-01-01'), max: dayNumberOf('9999-12-31') })
const intl = (locale: string, day: 'numeric' | '2-digit', month: 'numeric' | 'long') =>
  new Intl.DateTimeFormat(locale, { day, month, year: 'numeric', timeZone: 'UTC' })

it('an English date in words is the one that Intl writes', () => {
  const format = intl('en-GB', 'numeric', 'long')
  fc.assert(
    fc.property(day, number => {
      expect(formatDate(civilDateOf(number), 'en', 'long')).toBe(format.format(number * 86_400_000))
    }),
  )
})

it('a short date is the one that Intl writes, with the zeros of Decree 30/2020: days below 10, months 1 and 2', () => {
  const format = intl('vi', '2-digit', 'numeric')
  fc.assert(
    fc.property(day, number => {
      const written = format
        .format(number * 86_400_000)
        .replace(/^(\d+)\/(\d+)\//, (_, days: string, month: string) => {
          return `${days.padStart(2, '0')}/${Number(month) < 3 ? month.padStart(2, '0') : Number(month)}/`
        })
      expect(formatDate(civilDateOf(number), 'vi')).toBe(written)
    }),
  )
})
