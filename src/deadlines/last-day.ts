import { addDays, type CivilDate, civilDateOf, readDay } from '../foundation/civil-date'
import { isPeriod, readPeriod } from '../foundation/period'

/** The fields of a deadline, of any kind, that determine its last day. */
interface Ending {
  readonly kind: string
  readonly date?: CivilDate
  readonly bound?: string
  readonly time?: string
  readonly reading?: 'exclusive' | 'inclusive'
  readonly period?: string
  readonly to?: CivilDate
  readonly milestones?: readonly { readonly role: string; readonly deadline: { readonly lastDay: CivilDate | null } }[]
}

/** The first and the last day of a day or a period; null if the text is neither. */
export function boundsOf(text: string): { readonly from: CivilDate; readonly to: CivilDate } | null {
  if (readDay(text) !== null) return { from: text, to: text }
  const read = readPeriod(text)
  return isPeriod(read) ? { from: read.from, to: read.to } : null
}

/**
 * The last day that follows from a deadline's own fields; null if it has none; undefined if a field is invalid, which
 * the schema reports.
 */
export function lastDayOf({
  kind,
  date,
  bound,
  period,
  to,
  milestones = [],
  ...rest
}: Ending): CivilDate | null | undefined {
  switch (kind) {
    case 'on':
      return upTo(date, rest.time)
    case 'before':
      return bound === undefined ? undefined : lastDayBefore(bound, rest)
    case 'within':
      return period === undefined ? undefined : boundsOf(period)?.to
    case 'between':
      return upTo(to, rest.time)
    case 'milestones': {
      const starts = milestones.filter(({ role }) => role === 'start')
      const others = milestones.filter(({ role }) => role !== 'start')
      return latest(others) ?? latest(starts)
    }
    default:
      return null
  }
}

/** 0 o'clock begins a day, so the day before is the last. */
export const midnight = '00:00'

function upTo(date: CivilDate | undefined, time: string | undefined): CivilDate | undefined {
  if (date === undefined || readDay(date) === null) return undefined
  return time === midnight ? addDays(date, -1) : date
}

/** The last day before the named day or period: the day before it, or its own last day if it still counts. */
export function lastDayBefore(
  bound: string,
  { time, reading }: Pick<Ending, 'time' | 'reading'>,
): CivilDate | undefined {
  const bounds = boundsOf(bound)
  if (bounds === null) return undefined
  if (time === undefined ? reading === 'inclusive' : time !== midnight) return bounds.to
  return civilDateOf((readDay(bounds.from) as number) - 1)
}

function latest(milestones: NonNullable<Ending['milestones']>): CivilDate | null {
  return milestones.reduce<CivilDate | null>(
    (last, { deadline: { lastDay } }) => (lastDay !== null && (last === null || lastDay > last) ? lastDay : last),
    null,
  )
}
