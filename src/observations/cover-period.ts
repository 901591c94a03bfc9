import { addDays, type CivilDate, countDays } from '../foundation/civil-date'
import { dividePeriod, type Period, type PeriodKind, type PeriodText, parsePeriod } from '../foundation/period'

/** The periods that make up a period, and the parts that they leave out. */
export interface Cover {
  /** Periods that do not overlap, in their order: as many days as possible, in as few periods as possible. */
  readonly parts: readonly PeriodText[]
  /** The uncovered parts, as calendar periods if they fit, in order. */
  readonly missing: readonly PeriodText[]
}

/** Covers a period with the known periods that lie within it; their order does not matter. */
export function coverPeriod(period: PeriodText, known: readonly PeriodText[]): Cover {
  const whole = parsePeriod(period)
  const parts = longestChain(periodsWithin(whole, known))
  return { parts: parts.map(({ text }) => text), missing: gapsIn(whole, parts) }
}

/** The first or the last of the known periods within a period: a stock needs no more. */
export function endPart(end: 'first' | 'last', period: PeriodText, known: readonly PeriodText[]): Cover {
  const whole = parsePeriod(period)
  const within = periodsWithin(whole, known)
  const [first] = within
  if (first === undefined) return { parts: [], missing: [period] }
  const part = end === 'first' ? first : within.reduce((last, one) => (one.to > last.to ? one : last))
  const needed = end === 'first' ? { ...whole, to: part.to } : { ...whole, from: part.from }
  return { parts: [part.text], missing: gapsIn(needed, [part]) }
}

function periodsWithin({ from, to }: Period, known: readonly PeriodText[]): readonly Period[] {
  return known
    .map(parsePeriod)
    .filter(one => one.from >= from && one.to <= to)
    .toSorted(byStart)
}

/** The calendar period from one day to another if there is one, otherwise the span. */
export function periodBetween(from: CivilDate, to: CivilDate): PeriodText {
  const span = `${from}/${to}`
  for (const kind of kinds) {
    const parts = dividePeriod(span, kind)
    if (parts.length === 1) return parts[0] as PeriodText
  }
  return span
}

const kinds = ['year', 'half', 'quarter', 'month'] as const

/** The earlier one first; of two that start together the longer one. */
function byStart(a: Period, b: Period): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1
  if (a.to !== b.to) return a.to > b.to ? -1 : 1
  return a.text < b.text ? -1 : 1
}

interface Chain {
  readonly days: number
  readonly length: number
  readonly first: Period | null
  readonly rest: Chain | null
}

/** The non-overlapping periods with the most days in total, then the fewest periods, then the first in order. */
function longestChain(sorted: readonly Period[]): readonly Period[] {
  const chains: Chain[] = [{ days: 0, length: 0, first: null, rest: null }]
  // From the last period back: chains[n] is the best choice among the last n periods.
  for (let place = sorted.length - 1; place >= 0; place--) {
    const first = sorted[place] as Period
    let next = place + 1
    while (next < sorted.length && (sorted[next] as Period).from <= first.to) next++
    const rest = chains[sorted.length - next] as Chain
    const without = chains[sorted.length - place - 1] as Chain
    const days = rest.days + countDays(first.from, first.to) + 1
    const isBetter = days > without.days || (days === without.days && rest.length + 1 <= without.length)
    chains.push(isBetter ? { days, length: rest.length + 1, first, rest } : without)
  }
  const parts: Period[] = []
  for (let chain = chains.at(-1) ?? null; chain !== null; chain = chain.rest) {
    if (chain.first !== null) parts.push(chain.first)
  }
  return parts
}

/** The gaps between parts, divided like the parts: after two quarters the missing half is two quarters. */
function gapsIn({ from, to }: Period, parts: readonly Period[]): readonly PeriodText[] {
  const used = parts.map(({ kind }) => kind)
  const gaps: (readonly PeriodText[])[] = []
  let start = from
  for (const part of parts) {
    if (start < part.from) gaps.push(divided(start, addDays(part.from, -1), used))
    start = part.to === to ? to : addDays(part.to, 1)
  }
  if (parts.at(-1)?.to !== to) gaps.push(divided(start, to, used))
  return gaps.flat()
}

function divided(from: CivilDate, to: CivilDate, used: readonly PeriodKind[]): readonly PeriodText[] {
  const span = `${from}/${to}`
  for (const kind of [...kinds.filter(each => used.includes(each)).reverse(), ...kinds]) {
    const parts = dividePeriod(span, kind)
    if (parts.length > 0) return parts
  }
  return [span]
}
