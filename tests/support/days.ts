import fc from 'fast-check'
import { civilDateOf, dayNumberOf } from '../../src/foundation/civil-date'

export const firstDay = dayNumberOf('0001-01-01')
export const lastDay = dayNumberOf('9999-12-31')

/** Day numbers of the whole calendar, half of them near our own years. */
export const dayNumber: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: firstDay, max: lastDay }),
  fc.integer({ min: dayNumberOf('1990-01-01'), max: dayNumberOf('2040-12-31') }),
)

/** Days of the whole calendar, half of them near our own years. */
export const date: fc.Arbitrary<string> = dayNumber.map(civilDateOf)
