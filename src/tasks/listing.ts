import * as z from 'zod'
import { CivilDate } from '../foundation/civil-date'
import { type Period, PeriodText, parsePeriod } from '../foundation/period'
import type { Listing, Span } from './occasions'

/** What a plan says of its own time: its date, and the period for which it plans. A whole plan will do. */
export interface PlanTime {
  readonly date: CivilDate
  readonly period?: PeriodText
}

/** The schema of a {@link PlanTime}; what else a plan has is not looked at. */
export const PlanTime: z.ZodType<PlanTime> = z.object({ date: CivilDate, period: z.exactOptional(PeriodText) })

/**
 * Between which days obligations are listed: those asked for; else what recurs during the plan, from its own date on;
 * else in the calendar year of the day asked about. A plan owes nothing that was due before it.
 */
export function listingOf(span: Period | null, asOf: CivilDate, plan?: PlanTime): Listing {
  const whole = span ?? (plan?.period === undefined ? yearOf(asOf) : parsePeriod(plan.period))
  const from = plan !== undefined && plan.date > whole.from ? plan.date : whole.from
  return { recurring: { from, to: whole.to }, dated: span === null ? null : { from: span.from, to: span.to } }
}

function yearOf(day: CivilDate): Span {
  const year = day.slice(0, 4)
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}
