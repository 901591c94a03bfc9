import {
  definePlan,
  type Task,
  type TaskEvent,
  type TaskId,
  type TaskObligation,
  type TaskObligationStatus,
  type TaskPlan,
} from 'egov-kpi'
import { expectTypeOf, it } from 'vitest'
import type * as z from 'zod'

const plan = definePlan({
  id: 'plan',
  document: { number: '76/KH-UBND' },
  date: '2022-04-13',
  tasks: [
    { id: 'a', title: 'A', lead: [{ unit: 'so-y-te' }] },
    { id: 'b', title: { vi: 'B' }, stages: [{ id: 'approval', deadline: 'Năm 2022' }] },
  ],
})

it('literal ids are kept in the type of a defined plan', () => {
  expectTypeOf<TaskId<typeof plan>>().toEqualTypeOf<'a' | 'b'>()
  expectTypeOf<TaskId<TaskPlan>>().toEqualTypeOf<string>()
})

it('a defined plan is a plan', () => {
  expectTypeOf(plan).toExtend<TaskPlan>()
})

it('an extension without a new deadline does not compile', () => {
  // @ts-expect-error - "to" is missing
  const event: TaskEvent = { kind: 'extension-asked', date: '2022-05-01' }
  expectTypeOf(event).toExtend<TaskEvent>()
})

it('an approval with a new deadline does not compile', () => {
  // @ts-expect-error - an approval has no "to"
  const event: TaskEvent = { kind: 'approved', date: '2022-05-01', to: '2022-06-01' }
  expectTypeOf(event).toExtend<TaskEvent>()
})

it('schema and interface agree', () => {
  expectTypeOf<z.output<typeof Task>>().toEqualTypeOf<Task>()
  expectTypeOf<z.output<typeof TaskEvent>>().toEqualTypeOf<TaskEvent>()
})

it('a status is an obligation', () => {
  expectTypeOf<TaskObligationStatus>().toExtend<TaskObligation>()
})
