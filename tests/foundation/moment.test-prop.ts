import fc from 'fast-check'
import { expect, it } from 'vitest'
import { instantOf, momentText } from '../../src/foundation/moment'

const offset = fc.oneof(
  fc.constant('Z'),
  fc
    .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 59 }))
    .map(([sign, hours, minutes]) => `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`),
)
const instant = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) })

it('an instant written at any offset is read back as the same instant', () => {
  fc.assert(fc.property(instant, offset, (at, away) => instantOf(momentText(at, away)) === at))
})

it('a moment is the instant that JavaScript reads, and is written in UTC as JavaScript writes it', () => {
  fc.assert(
    fc.property(instant, offset, (at, away) => {
      expect(Date.parse(momentText(at, away))).toBe(at)
      expect(momentText(at, 'Z')).toBe(new Date(at).toISOString().replace('.000', ''))
    }),
  )
})
