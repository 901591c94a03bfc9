import * as z from 'zod'
import { type CivilDate, dayNumberOf } from '../foundation/civil-date'
import { throwIfAny } from '../foundation/error'
import { readProperties } from '../foundation/structure'
import { type CalendarIndex, calendarIndex } from '../working-time/calendar-index'
import type { WorkingCalendar } from '../working-time/working-calendar'
import { checkColumns, type KernelResult, rowsWrong } from './kernel-rows'
import { type MinuteColumns, minuteKernel } from './minute-kernel'
import { dossierStates } from './state'

/** How a kernel counts terms. What is left out has the value stated here. */
export interface DossierKernelOptions {
  readonly calendar: WorkingCalendar
  /** As for `dueDate`; `next-opening`, by whole days. */
  readonly receipt?: 'next-opening' | 'as-received'
}

/** Dossiers as columns, one row each, in days. */
export interface DossierColumns {
  /** Day numbers of receipt (see `dayNumberOf`). */
  readonly received: Int32Array
  /** Working days; 0 where the procedure has no term. */
  readonly term: Int32Array
  /** Day numbers of the result; `notResolved` where there is none. */
  readonly resolved: Int32Array
  /** The number of each row's unit, counted from 0. */
  readonly unit: Int32Array
  /** How many units there are. */
  readonly units: number
}

/** Classifies columns of dossiers. */
export interface DossierKernel {
  /** In days, for terms in whole working days, as of the end of a day. */
  readonly days: (columns: DossierColumns, asOf: CivilDate) => KernelResult
  /** In minutes, for terms in office hours, as of the end of a day. */
  readonly minutes: (columns: MinuteColumns, asOf: CivilDate) => KernelResult
}

/** In the column of results: there is none. */
export const notResolved = 0x7fffffff

const dayColumns = { received: 'Int32Array', term: 'Int32Array', resolved: 'Int32Array', unit: 'Int32Array' } as const
const minuteColumns = { ...dayColumns, received: 'Float64Array', resolved: 'Float64Array' } as const

// The other states follow by arithmetic: early, on time and late are 0, 1 and 2, and overdue stands after within.
const within = dossierStates.indexOf('pending-within-deadline')
const noDeadline = dossierStates.indexOf('no-deadline')
const notReceived = dossierStates.indexOf('not-received-yet')

/**
 * Makes the bulk path: columns of numbers in, a column of states and counts per unit out, at a few reads a row.
 *
 * For millions of dossiers that lie in a data warehouse as columns. What it says of a row is what `classifyDossier`
 * says of the same dossier with a plain term; suspensions, given dates and endings are for the plain path.
 *
 * @param options - The calendar, and how receipt on a day off counts.
 * @throws An `EgovKpiError` when the calendar is none; the kernel's functions, when a column is not the typed array that
 * it has to be, columns differ in length, `asOf` is not covered, or a row has a day that is not covered, a negative term, a unit that is none, or a result before its
 * receipt.
 *
 * @example
 * ```ts
 * import { createDossierKernel, dayNumberOf, dossierStates, notResolved, vietnamCivilService } from 'egov-kpi'
 *
 * const kernel = createDossierKernel({ calendar: vietnamCivilService() })
 * const { states } = kernel.days(
 *   {
 *     received: Int32Array.of(dayNumberOf('2022-04-08'), dayNumberOf('2022-04-08')),
 *     term: Int32Array.of(4, 30),
 *     resolved: Int32Array.of(dayNumberOf('2022-04-16'), notResolved),
 *     unit: Int32Array.of(0, 0),
 *     units: 1,
 *   },
 *   '2022-04-30',
 * )
 * Array.from(states, code => dossierStates[code]) // => ['resolved-late', 'pending-within-deadline']
 * ```
 */
export function createDossierKernel(options: DossierKernelOptions): DossierKernel {
  const { value, issues } = readProperties<DossierKernelOptions>(
    { calendar: z.unknown(), receipt: z.optional(z.enum(['next-opening', 'as-received'])) } as never,
    options,
  )
  throwIfAny(issues)
  const index = calendarIndex(value.calendar as WorkingCalendar)
  const receipt = value.receipt ?? 'next-opening'
  const begins = beginnings(index, receipt)
  const inMinutes = minuteKernel(index, receipt)
  return {
    days: (columns, asOf) => {
      checkColumns(columns, dayColumns, asOf, index)
      return classifyDays(index, begins, columns, dayNumberOf(asOf))
    },
    minutes: (columns, asOf) => {
      checkColumns(columns, minuteColumns, asOf, index)
      return inMinutes(columns, asOf)
    },
  }
}

/** At a day of the coverage: the ordinal of the working day from which its terms are counted. */
function beginnings({ first, last, ordinals }: CalendarIndex, receipt: 'next-opening' | 'as-received'): Int32Array {
  const begins = new Int32Array(last - first + 1)
  for (let at = 0; at < begins.length; at++) {
    const [before, upTo] = [ordinals[at] as number, ordinals[at + 1] as number]
    begins[at] = upTo === before && receipt === 'next-opening' ? upTo + 1 : upTo
  }
  return begins
}

function classifyDays(
  { first, last, days }: CalendarIndex,
  begins: Int32Array,
  { received, term, resolved, unit, units }: DossierColumns,
  asOf: number,
): KernelResult {
  const rows = received.length
  const states = new Uint8Array(rows)
  const counts = new Int32Array(units * 8)
  const lastOrdinal = days.length
  let wrong = 0
  for (let row = 0; row < rows; row++) {
    const start = received[row] as number
    const amount = term[row] as number
    const end = resolved[row] as number
    const owner = unit[row] as number
    if (
      start < first ||
      start > last ||
      amount < 0 ||
      end < start ||
      owner < 0 ||
      owner >= units ||
      (end > last && end !== notResolved)
    ) {
      wrong++
      continue
    }
    const ordinal = (begins[start - first] as number) + amount
    const due = ordinal > lastOrdinal ? notResolved : (days[ordinal - 1] as number)
    // The sign bit of a difference tells before from after without a branch, which random rows would mispredict.
    let state = end <= asOf ? ((due - end) >>> 31) + ((due - end - 1) >>> 31) : within + ((due - asOf) >>> 31)
    if (amount === 0) state = noDeadline
    if (start > asOf) state = notReceived
    states[row] = state
    const at = owner * 8 + state
    counts[at] = (counts[at] as number) + 1
  }
  if (wrong > 0) throw rowsWrong(wrong)
  return { states, counts }
}
