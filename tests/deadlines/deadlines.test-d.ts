import {
  type DatedDeadline,
  type Deadline,
  type DueDate,
  listOccurrences,
  parseDeadline,
  type ServiceTerm,
  type SimpleDeadline,
} from 'egov-kpi/deadlines'
import type { CivilDate, DateOrMoment } from 'egov-kpi/foundation'
import { addWorkingDays, countWorkingDays, type WorkingCalendar } from 'egov-kpi/working-time'
import { expectTypeOf, it } from 'vitest'

it('a deadline is distinguished by its kind, and its last day is a date or null', () => {
  expectTypeOf(parseDeadline).returns.toEqualTypeOf<Deadline>()
  expectTypeOf<Deadline['lastDay']>().toEqualTypeOf<CivilDate | null>()
  expectTypeOf<DatedDeadline['lastDay']>().toEqualTypeOf<CivilDate>()
  expectTypeOf<Deadline['kind']>().toEqualTypeOf<
    | 'on'
    | 'before'
    | 'within'
    | 'between'
    | 'recurring'
    | 'milestones'
    | 'open-ended'
    | 'by-reference'
    | 'by-event'
    | 'relative'
  >()
  expectTypeOf<
    Extract<Deadline, { kind: 'milestones' }>['milestones'][number]['deadline']
  >().toEqualTypeOf<SimpleDeadline>()
  expectTypeOf<Extract<SimpleDeadline, { kind: 'milestones' }>>().toEqualTypeOf<never>()
})

it('functions take and return what the contract says', () => {
  expectTypeOf(addWorkingDays).toEqualTypeOf<(calendar: WorkingCalendar, date: CivilDate, n: number) => CivilDate>()
  expectTypeOf(countWorkingDays).toEqualTypeOf<(calendar: WorkingCalendar, from: CivilDate, to: CivilDate) => number>()
  expectTypeOf(listOccurrences).parameter(0).toEqualTypeOf<Deadline>()
  expectTypeOf<DueDate['due']>().toEqualTypeOf<DateOrMoment | null>()
})

it('a term with a measure needs an amount', () => {
  expectTypeOf<{ measure: 'months' }>().not.toExtend<ServiceTerm>()
})
