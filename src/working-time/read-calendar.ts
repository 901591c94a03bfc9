import { type CivilDate, civilDateOf, dayNumberOf, weekdayOf } from '../foundation/civil-date'
import type { Issue, IssuePath } from '../foundation/issue'
import { readProperties } from '../foundation/structure'
import { changesOf, type Zone } from '../foundation/zone'
import { hoursOn } from './hours-on'
import { workingTimeIssue } from './wording'
import { type DayOff, type MakeUpDay, WorkingCalendar } from './working-calendar'

/** The result of reading a calendar: the calendar, or its issues. */
export type ReadCalendar = { readonly calendar: WorkingCalendar } | { readonly issues: readonly Issue[] }

/** Reads a calendar: its structure, then the relations between its parts. */
export function readCalendar(input: unknown, path: IssuePath = []): ReadCalendar {
  const { value, issues: structure } = readProperties(WorkingCalendar, input, path)
  const issues = [...structure, ...contradictions(value, path)]
  if (issues.length > 0) return { issues }
  const calendar = value as WorkingCalendar
  const hours = dayWithoutHours(calendar, path)
  return hours === null ? { calendar } : { issues: [hours] }
}

/** More years than anyone knows the days off of; each day of them is counted, and each opening stored. */
const mostYears = 200

function contradictions(calendar: Partial<WorkingCalendar>, path: IssuePath): readonly Issue[] {
  const { from, to, zone, workingWeek = [], daysOff = [], workingDays = [], unconfirmed = [] } = calendar
  const issues: Issue[] = []
  if (from !== undefined && to !== undefined) {
    if (to < from) issues.push(workingTimeIssue('out-of-order', [...path, 'to'], { what: 'coverage', from, to }))
    if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) >= mostYears) {
      issues.push(workingTimeIssue('too-big', [...path, 'to'], { what: 'coverage', from, to, most: mostYears }))
    }
    if (zone !== undefined && !coversDays(zone, from, to)) {
      const known = { zone: zone.name, from: zone.offsets[0].from, to: zone.to }
      issues.push(workingTimeIssue('outside', [...path, 'zone'], { what: 'zone', ...known }))
    }
  }
  workingWeek.forEach((weekday, position) => {
    if (workingWeek.indexOf(weekday) === position) return
    issues.push(workingTimeIssue('duplicate', [...path, 'workingWeek', position], { what: 'weekday', weekday }))
  })
  const lists = { daysOff, workingDays, unconfirmed }
  // If a swap crosses the end of the coverage, only one of its days can be listed.
  const isCovered = (date: CivilDate): boolean =>
    (from === undefined || from <= date) && (to === undefined || date <= to)
  return [
    ...issues,
    ...Object.entries(lists).flatMap(([name, list]) => listIssues(list, { from, to }, [...path, name])),
    ...swapIssues(daysOff, workingDays, isCovered, path),
  ]
}

function coversDays(zone: Zone, from: CivilDate, to: CivilDate): boolean {
  const [{ at, minutes }] = changesOf(zone)
  return dayNumberOf(from) * 86_400_000 - minutes * 60_000 >= at && (zone.to === undefined || to <= zone.to)
}

function listIssues(
  list: readonly { readonly date: CivilDate }[],
  { from, to }: { readonly from: CivilDate | undefined; readonly to: CivilDate | undefined },
  path: IssuePath,
): readonly Issue[] {
  const seen = new Set<CivilDate>()
  return list.flatMap(({ date }, position) => {
    const place = [...path, position, 'date']
    const isRepeated = seen.has(date)
    seen.add(date)
    if (isRepeated) return [workingTimeIssue('duplicate', place, { what: 'day', date })]
    if (from === undefined || to === undefined || (from <= date && date <= to)) return []
    return [workingTimeIssue('outside', place, { what: 'listed-day', date, from, to })]
  })
}

function swapIssues(
  daysOff: readonly DayOff[],
  workingDays: readonly MakeUpDay[],
  isCovered: (date: CivilDate) => boolean,
  path: IssuePath,
): readonly Issue[] {
  const off = new Set(daysOff.map(({ date }) => date))
  const made = new Set(workingDays.map(({ date }) => date))
  return [
    ...workingDays.flatMap(({ date, insteadOf }, position) => {
      const place = [...path, 'workingDays', position]
      const issues: Issue[] = off.has(date)
        ? [workingTimeIssue('contradiction', [...place, 'date'], { what: 'off-and-working', date })]
        : []
      if (insteadOf === undefined || off.has(insteadOf) || !isCovered(insteadOf)) return issues
      return [
        ...issues,
        workingTimeIssue('incomplete', [...place, 'insteadOf'], { what: 'swap', date, other: insteadOf }),
      ]
    }),
    ...daysOff.flatMap(({ date, workedOn }, position) =>
      workedOn === undefined || made.has(workedOn) || !isCovered(workedOn)
        ? []
        : [
            workingTimeIssue('incomplete', [...path, 'daysOff', position, 'workedOn'], {
              what: 'swap',
              date,
              other: workedOn,
            }),
          ],
    ),
  ]
}

/** Reports a working day without office hours: only the first, since one cause affects many days. */
function dayWithoutHours(calendar: WorkingCalendar, path: IssuePath): Issue | null {
  const { officeHours, from, to, workingWeek } = calendar
  if (officeHours === undefined) return null
  const off = new Set(calendar.daysOff.map(({ date }) => date))
  const made = new Map(calendar.workingDays.map(day => [day.date, day]))
  const last = dayNumberOf(to)
  for (let day = dayNumberOf(from); day <= last; day++) {
    const date = civilDateOf(day)
    const makeUp = made.get(date)
    if (off.has(date) || (makeUp === undefined && !workingWeek.includes(weekdayOf(date)))) continue
    if (hoursOn(officeHours, date, makeUp) === null) {
      return workingTimeIssue('missing', [...path, 'officeHours'], { what: 'hours-of-day', date })
    }
  }
  return null
}
