import { receiptDay } from '../deadlines/begin-term'
import { civilDateOf, type DayNumber, readDay } from '../foundation/civil-date'
import { isIdentifier } from '../foundation/identifier'
import { isWorked } from '../working-time/calendar-index'
import { channelSlot, countPayment } from './count-judged'
import { bump, type Counters, counterOf, countersOf, slot } from './counter'
import type { Dossier, DossierChannel } from './dossier'
import { plainDays } from './plain-days'
import { termOf } from './procedure'
import { type Placed, partOf, unitOf } from './scope-of'
import type { TallySettings } from './tally-options'

/** What the quick count keeps beside the counters. */
export interface QuickCount {
  /** Counts a dossier; false if it is not plain, and has to be read and judged step by step. */
  readonly count: (input: unknown) => boolean
  /** How many terms ran past the calendar, and the stretch of it that was used. */
  readonly used: { beyond: number; from: number; to: number }
}

type Plain = { readonly [key in keyof Dossier]?: unknown }

const beyond = 0x7fffffff

/**
 * Counts plain dossiers at once: whole days, nothing that stops the term, every text in its usual form. That is nearly
 * all of them. It checks all that the schema checks, allocates nothing, and hands everything else on; that it agrees
 * with judging step by step is tested on random dossiers.
 */
export function quickCount(settings: TallySettings, counters: Counters): QuickCount {
  const { context, start, by, groups, procedures, whole } = settings
  const { index, policy } = context
  const { first, last, ordinals, days } = index
  const { read, readDate } = plainDays(index)
  const asOf = readDay(context.asOf) ?? -1
  const hasHours = index.calendar.officeHours !== undefined
  const waitsForOpening = policy.receipt === 'next-opening'
  const used = { beyond: 0, from: beyond, to: -1 }
  const isScopedByUnit = by === 'unit' && groups === null && procedures === null && whole === undefined
  const together = countersOf(counters, '')
  const next = nextWorked(index)

  /** The due day of a term in whole days from a start; `beyond` if it leaves the calendar. */
  const dueOf = (begun: number, amount: number, isWorkingDays: boolean): number => {
    if (begun === beyond) return beyond
    if (isWorkingDays && amount > 0) return days[(ordinals[begun - first + 1] as number) + amount - 1] ?? beyond
    const end = begun + amount
    if (end > last) return beyond
    return policy.rollForward ? (next[end - first] as number) : end
  }

  /** The day as whose receipt it counts. The hour decides only if office hours are known. */
  const begin = (received: number, receivedAt: string): number => {
    if (!waitsForOpening) return received
    if (!hasHours || receivedAt.length === 10) return next[received - first] as number
    return receiptDay(index, policy.receipt, receivedAt).start ?? beyond
  }

  const count = (input: unknown): boolean => {
    if (asOf < 0 || typeof input !== 'object' || input === null) return false
    const { id, unit, procedure, channel, nonLocal, receivedAt, resolvedAt, term, dueOn, serviceLevel, payment } =
      input as Plain
    let others = 0
    for (const _ in input) others++
    if (!isPlainId(id) || typeof unit !== 'string') return false
    if (channel !== 'online' && channel !== 'direct' && channel !== 'postal') return false
    others -= 4
    if (procedure !== undefined) {
      if (!isPlainId(procedure)) return false
      others--
    }
    if (nonLocal !== undefined) {
      if (typeof nonLocal !== 'boolean') return false
      others--
    }
    if (serviceLevel !== undefined) {
      if (serviceLevel !== 'full' && serviceLevel !== 'partial' && serviceLevel !== 'other') return false
      others--
    }
    if (payment !== undefined) {
      if (payment !== 'online' && payment !== 'direct' && payment !== 'none') return false
      others--
    }
    const received = read(receivedAt)
    if (received < 0) return false
    const isMoment = (receivedAt as string).length > 10
    let resolved = beyond
    if (resolvedAt !== undefined) {
      others--
      resolved = read(resolvedAt)
      if (resolved < received) return false
      // Two moments of one day have to be compared as instants.
      if (resolved === received && isMoment && (resolvedAt as string).length > 10) return false
    }
    const begun = begin(received, receivedAt as string)
    let due: number
    if (dueOn !== undefined) {
      others--
      due = readDate(dueOn)
      if (due < received || term !== undefined) return false
    } else {
      const own = term === undefined ? procedureTerm(procedure, channel, received) : term
      if (term !== undefined) others--
      if (!isSimpleTerm(own)) return false
      due = dueOf(begun, own.amount, own.measure === 'working-days')
    }
    if (others !== 0) return false
    const scope = isScopedByUnit ? unit : unitOf(input as Placed, settings)
    const part = isScopedByUnit ? '' : partOf(input as Placed, settings)
    if (scope === null || part === null) return false
    const own = part === '' ? together : countersOf(counters, part)
    let counter = own.get(scope)
    // A unit that is being counted has been checked before.
    if ((counter === undefined || !isScopedByUnit) && !isPlainId(unit)) return false
    if (received > asOf) return true
    if (due === beyond) used.beyond++
    else if (dueOn === undefined) {
      if (received < used.from) used.from = received
      if (due > used.to) used.to = due
    }
    const isResolved = resolved <= asOf
    if (isResolved && resolved < start) return true
    counter ??= counterOf(own, scope)
    if (received < start) bump(counter, slot['carried-over'])
    else {
      const of = procedures === null ? undefined : procedures.get(procedure as string)
      bump(counter, channelSlot(channel, serviceLevel, of))
      if (payment !== undefined || of !== undefined) countPayment(counter, payment, of)
      if (nonLocal === true) bump(counter, slot['non-local'])
    }
    if (isResolved) {
      if (begun < resolved) {
        const passed = (ordinals[resolved - first + 1] as number) - (ordinals[begun - first + 1] as number)
        bump(counter, slot['working-days'], passed)
      }
      bump(counter, resolved < due ? slot.early : resolved === due ? slot['on-time'] : slot.late)
      if (resolved > due) bump(counter, slot['late-without-apology'])
    } else bump(counter, asOf > due ? slot['pending-overdue-without-apology'] : slot['pending-within-deadline'])
    return true
  }

  const procedureTerm = (procedure: unknown, channel: DossierChannel, received: DayNumber): unknown =>
    termOf(procedures?.get(procedure as string), channel, () => civilDateOf(received))

  return { count, used }
}

/** Each day itself if it is worked, else the next working day. */
function nextWorked(index: Parameters<typeof isWorked>[0]): Int32Array {
  const next = new Int32Array(index.last - index.first + 1)
  let day = beyond
  for (let at = next.length - 1; at >= 0; at--) {
    if (isWorked(index, index.first + at)) day = index.first + at
    next[at] = day
  }
  return next
}

/** Whether a text can serve as an id; quick if all of it is visible ASCII. */
function isPlainId(text: unknown): text is string {
  if (typeof text !== 'string' || text.length === 0 || text === '__proto__') return false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 33 || code > 126) return isIdentifier(text)
  }
  return true
}

/** Whether a term is nothing but whole days, or the day of receipt; other terms are possible, and for the schema. */
function isSimpleTerm(
  value: unknown,
): value is { readonly amount: number; readonly measure: 'working-days' | 'calendar-days' } {
  if (typeof value !== 'object' || value === null) return false
  const { amount, measure } = value as Record<string, unknown>
  if (measure !== 'working-days' && measure !== 'calendar-days') return false
  if (!Number.isSafeInteger(amount) || (amount as number) < (measure === 'working-days' ? 0 : 1)) return false
  let keys = 0
  for (const _ in value) keys++
  return keys === 2
}
