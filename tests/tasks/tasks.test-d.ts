import {
  definePlan,
  type Obligation,
  type ObligationStatus,
  type Plan,
  type Task,
  type TaskEvent,
  type TaskId,
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

it('keeps literal ids', () => {
  expectTypeOf<TaskId<typeof plan>>().toEqualTypeOf<'a' | 'b'>()
  expectTypeOf<TaskId<Plan>>().toEqualTypeOf<string>()
})

it('takes a defined plan for a plan', () => {
  expectTypeOf(plan).toExtend<Plan>()
})

it('an extension needs a goal', () => {
  // @ts-expect-error - "to" is missing
  const event: TaskEvent = { kind: 'extension-asked', date: '2022-05-01' }
  expectTypeOf(event).toExtend<TaskEvent>()
})

it('an approval has no goal', () => {
  // @ts-expect-error - an approval has no "to"
  const event: TaskEvent = { kind: 'approved', date: '2022-05-01', to: '2022-06-01' }
  expectTypeOf(event).toExtend<TaskEvent>()
})

it('schema and interface agree', () => {
  expectTypeOf<z.output<typeof Task>>().toEqualTypeOf<Task>()
  expectTypeOf<z.output<typeof TaskEvent>>().toEqualTypeOf<TaskEvent>()
})

it('a status is an obligation', () => {
  expectTypeOf<ObligationStatus>().toExtend<Obligation>()
})
