import {
  type DatedDeadline,
  type Deadline,
  type DueDate,
  occurrences,
  parseDeadline,
  type ServiceTerm,
  type SimpleDeadline,
} from 'egov-kpi/deadlines'
import type { CivilDate, DateOrMoment } from 'egov-kpi/foundation'
import { addWorkingDays, countWorkingDays, type WorkingCalendar } from 'egov-kpi/working-time'
import { expectTypeOf, it } from 'vitest'

it('a deadline is not told apart by its kind, or its last day may be anything', () => {
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

it('the contract takes or returns something else', () => {
  expectTypeOf(addWorkingDays).toEqualTypeOf<(calendar: WorkingCalendar, date: CivilDate, n: number) => CivilDate>()
  expectTypeOf(countWorkingDays).toEqualTypeOf<(calendar: WorkingCalendar, from: CivilDate, to: CivilDate) => number>()
  expectTypeOf(occurrences).parameter(0).toEqualTypeOf<Deadline>()
  expectTypeOf<DueDate['due']>().toEqualTypeOf<DateOrMoment | null>()
})

it('a term without a term has an amount, or one with a term has none', () => {
  expectTypeOf<{ measure: 'months' }>().not.toExtend<ServiceTerm>()
})
