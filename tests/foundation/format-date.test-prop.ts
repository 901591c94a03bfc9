import { civilDateOf, dayNumberOf, formatDate } from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const day = fc.integer({ min: dayNumberOf('1000-01-01'), max: dayNumberOf('9999-12-31') })
const intl = (locale: string, month: 'numeric' | 'long') =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })

it.each([
  ['vi', 'short', intl('vi', 'numeric')],
  ['en', 'long', intl('en-GB', 'long')],
] as const)('a date in the language %s, %s, differs from Intl', (language, style, format) => {
  fc.assert(
    fc.property(day, number => {
      expect(formatDate(civilDateOf(number), language, style)).toBe(format.format(number * 86_400_000))
    }),
  )
})
