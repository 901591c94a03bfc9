import { addDays, countDays, dividePeriod, parsePeriod, periodIncludes, shiftPeriod } from 'egov-kpi'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDateOf } from '../../src/foundation/civil-date'

const kinds = ['year', 'half', 'quarter', 'month'] as const
const year = fc.integer({ min: 1900, max: 2100 })
const calendarPeriod = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, half]) => `${y}-S${half}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, quarter]) => `${y}-Q${quarter}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, month]) => `${y}-${String(month).padStart(2, '0')}`),
)
const span = fc
  .tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 800 }))
  .map(([start, length]) => `${civilDateOf(start)}/${civilDateOf(start + length)}`)
const monthSpan = fc.tuple(calendarPeriod, fc.integer({ min: 0, max: 8 })).map(([first, further]) => {
  return `${parsePeriod(first).from}/${parsePeriod(shiftPeriod(first, further)).to}`
})
const period = fc.oneof(calendarPeriod, span, monthSpan)

describe('laws of periods', () => {
  it('shifting on and back leads to the same period', () => {
    fc.assert(
      fc.property(
        period,
        fc.integer({ min: -40, max: 40 }),
        (text, n) => shiftPeriod(shiftPeriod(text, n), -n) === text,
      ),
    )
  })

  it('the next period begins on the day after the last day', () => {
    fc.assert(
      fc.property(period, text => {
        expect(parsePeriod(shiftPeriod(text, 1)).from).toBe(addDays(parsePeriod(text).to, 1))
      }),
    )
  })

  it('a shifted period keeps its kind, and a span its length: in months if it consists of them, else in days', () => {
    fc.assert(
      fc.property(period, fc.integer({ min: -40, max: 40 }), (text, n) => {
        const [before, after] = [parsePeriod(text), parsePeriod(shiftPeriod(text, n))]
        expect(after.kind).toBe(before.kind)
        if (before.kind !== 'span') return
        const day = Number(before.from.slice(8))
        const isMonths = day <= 28 && addDays(before.to, 1).slice(8) === before.from.slice(8)
        if (isMonths) expect(addDays(after.to, 1).slice(8)).toBe(after.from.slice(8))
        else expect(countDays(after.from, after.to)).toBe(countDays(before.from, before.to))
      }),
    )
  })

  it('parts fill the whole without gaps, are of the kind asked for, and lie inside', () => {
    fc.assert(
      fc.property(period, fc.constantFrom(...kinds), (text, into) => {
        const whole = parsePeriod(text)
        const parts = dividePeriod(text, into).map(parsePeriod)
        if (parts.length === 0) return
        expect(parts[0]?.from).toBe(whole.from)
        expect(parts.at(-1)?.to).toBe(whole.to)
        for (const [index, part] of parts.entries()) {
          expect(part.kind).toBe(into)
          expect(periodIncludes(text, part.text)).toBe(true)
          if (index > 0) expect(part.from).toBe(addDays(parts[index - 1]?.to ?? '', 1))
        }
      }),
    )
  })

  it('a period has parts of a kind exactly if they fit its months', () => {
    fc.assert(
      fc.property(fc.oneof(calendarPeriod, monthSpan), fc.constantFrom(...kinds), (text, into) => {
        const months = dividePeriod(text, 'month')
        const size = { year: 12, half: 6, quarter: 3, month: 1 }[into]
        const starts = (Number(months[0]?.slice(5)) - 1) % size === 0
        const expected = starts && months.length % size === 0 ? months.length / size : 0
        expect(dividePeriod(text, into)).toHaveLength(expected)
      }),
    )
  })
})
