import {
  addDays,
  checkTasks,
  listObligations,
  parsePlan,
  summarizeTasks,
  type Task,
  type TaskEvent,
  type TaskPlan,
  type TaskSummary,
  type TaskSummaryKey,
  vietnamCivilService,
} from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Counts, countsOf, obligationsOf, rowsOf, statusOf, totalOf } from './summaries'

const calendar = vietnamCivilService()
const units = {
  groups: [
    { id: 'departments', name: 'Sở' },
    { id: 'communes', name: 'Phường, xã' },
  ],
  units: ['a', 'b', 'c', 'd'].map((id, index) => ({ id, name: id, group: index < 2 ? 'departments' : 'communes' })),
}

const day = fc.integer({ min: 0, max: 364 }).map(days => addDays('2022-01-01', days))
const phrase = fc.constantFrom(
  'Tháng 3/2022',
  'Trước 15/4/2022',
  'Trong Quý IV/2022',
  'Hoàn thành Kế hoạch trong tháng 6/2022; báo cáo định kỳ 03 tháng/lần',
  'Năm 2022',
  'Thường xuyên',
  'sau khi Kế hoạch được phê duyệt',
  'trước ngày 30 tháng cuối cùng của từng Quý và ngày 15/12/2022',
  'Hoàn thành thành lập Tổ trong tháng 04/2022 và bắt đầu triển khai từ tháng 5/2022',
)
const party = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'd').map(unit => ({ unit })),
  fc.constantFrom('departments', 'communes').map(group => ({ group })),
  fc.constant({ party: 'Doanh nghiệp' }),
)
const stageIds = ['submission', 'approval', 'completion']
const kinds = ['started', 'consulted', 'submitted', 'returned', 'resubmitted', 'appraised', 'approved', 'suspended']
const moreKinds = ['resumed', 'rejected', 'completed']
const event: fc.Arbitrary<TaskEvent> = fc
  .record(
    {
      kind: fc.constantFrom(...kinds, ...moreKinds),
      date: day,
      unit: fc.constantFrom('a', 'b', 'c', 'd'),
      due: fc.constantFrom('2022-06-29', '2022-09-29', '2022-12-15'),
    },
    { requiredKeys: ['kind', 'date'] },
  )
  .map(one => one as TaskEvent)
const extension: fc.Arbitrary<TaskEvent> = fc.record({
  kind: fc.constantFrom('extension-asked', 'extension-granted'),
  date: day,
  to: phrase,
}) as fc.Arbitrary<TaskEvent>
const task: fc.Arbitrary<Omit<Task, 'id'>> = fc.record(
  {
    title: fc.constant('Nhiệm vụ'),
    lead: fc.array(party, { maxLength: 2 }),
    implement: fc.array(party, { maxLength: 2 }),
    stages: fc.subarray(stageIds).chain(ids => fc.tuple(...ids.map(id => phrase.map(deadline => ({ id, deadline }))))),
    events: fc.array(fc.oneof({ weight: 4, arbitrary: event }, { weight: 1, arbitrary: extension }), { maxLength: 8 }),
  },
  { requiredKeys: ['title'] },
)
const plan: fc.Arbitrary<TaskPlan> = fc.array(task, { maxLength: 5 }).map(tasks => ({
  id: 'plan',
  document: { number: '76/KH-UBND' },
  date: '2022-01-15',
  period: '2022',
  tasks: tasks.map((one, index) => ({ id: `${index}`, ...one })),
}))

const states = ['not-started', 'in-progress', 'submitted', 'completed', 'suspended', 'rejected']
const times = ['within-deadline', 'due-soon', 'overdue', 'on-time', 'late', 'day-unknown', 'no-deadline']
const evidences = ['proven', 'counted', 'reported', 'no-report']

it('every obligation is in one row of a summary, with one state, one time class and one kind of evidence', () => {
  const by = fc.constantFrom<TaskSummaryKey>('lead', 'group', 'plan', 'stage')
  fc.assert(
    fc.property(plan, day, by, (one, asOf, key) => {
      const summary = summarizeTasks(one, { units, asOf, calendar, by: key })
      const [rows, total] = [rowsOf(summary).map(([, counts]) => counts), totalOf(summary)]
      const obligations = obligationsOf(summary)
      const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
      const of = (row: Counts, names: readonly string[]) => sum(names.map(name => row[name] ?? Number.NaN))
      for (const row of [...rows, total]) {
        for (const names of [states, times, evidences]) expect(of(row, names)).toBe(row['owed'])
      }
      for (const name of ['owed', ...states, ...times, ...evidences]) {
        expect(sum(rows.map(row => row[name] ?? Number.NaN))).toBe(total[name])
      }
      expect(total['owed']).toBe(obligations.length)
      const keys = obligations.map(one => JSON.stringify([one.task, one.unit, one.stage, one.due, one.role]))
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

it('what is completed stays completed on every later day', () => {
  fc.assert(
    fc.property(plan, day, fc.integer({ min: 0, max: 200 }), (one, asOf, later) => {
      const done = (on: string) =>
        obligationsOf(summarizeTasks(one, { units, asOf: on, calendar, by: 'plan' }))
          .filter(({ state }) => state === 'completed')
          .map(({ task, unit, stage, due, role, endedOn }) => JSON.stringify([task, unit, stage, due, role, endedOn]))
      expect(done(addDays(asOf, later))).toEqual(expect.arrayContaining(done(asOf)))
    }),
  )
})

it('a plan that goes through JSON, or is read twice, stays the same', () => {
  fc.assert(
    fc.property(plan, day, (one, asOf) => {
      const read = parsePlan(one)
      const back = parsePlan(JSON.parse(JSON.stringify(read)))
      expect(back).toEqual(read)
      const options = { units, asOf, calendar, by: 'lead' } as const
      const summary = summarizeTasks(one, options)
      expect(summarizeTasks(back, options)).toEqual(summary)
      expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
      expect(checkTasks(back, { units, asOf })).toEqual(checkTasks(one, { units, asOf }))
    }),
  )
})

/** A summary without its findings, whose places depend on the order of the log. */
const figures = ({ findings: _, plans: __, ...summary }: TaskSummary) => summary

it('the order in which events were typed changes nothing, not even for events of one day', () => {
  fc.assert(
    fc.property(plan, day, fc.array(fc.nat()), (one, asOf, keys) => {
      const shuffled = (events: readonly TaskEvent[] = []) =>
        events
          .map((event, index) => ({ event: index % 3 === 0 ? { ...event, date: '2022-05-04' } : event, index }))
          .map(({ event, index }) => ({ event, key: keys[index] ?? -index }))
      const typed = (turn: boolean): TaskPlan => ({
        ...one,
        tasks: one.tasks.map(task => {
          const list = shuffled(task.events)
          const ordered = turn ? list.toSorted((a, b) => a.key - b.key) : list
          return { ...task, events: ordered.map(({ event }) => event) }
        }),
      })
      const options = { units, asOf, calendar, by: 'group' } as const
      expect(figures(summarizeTasks(typed(true), options))).toEqual(figures(summarizeTasks(typed(false), options)))
    }),
  )
})

it('an event of one occurrence changes no other occurrence', () => {
  const recurring = fc.constantFrom(
    'ngày 20 hằng tháng',
    'trước ngày 30 tháng cuối cùng của từng Quý và ngày 15/12/2022',
    'trước ngày 15 tháng 6 năm 2022 và trước ngày 01 tháng 12 năm 2022',
    'Hoàn thành Kế hoạch trong tháng 6/2022; báo cáo định kỳ 03 tháng/lần',
  )
  fc.assert(
    fc.property(
      recurring,
      fc.array(fc.oneof(event, extension), { maxLength: 4 }),
      fc.oneof(event, extension),
      fc.nat(20),
      day,
      (deadline, events, added, which, asOf) => {
        const statuses = (log: readonly TaskEvent[]) =>
          statusOf(
            { id: 't', title: 't', lead: [{ unit: 'a' }], stages: [{ id: 'report', deadline }], events: log },
            { units, asOf, calendar, span: '2022' },
          ).obligations
        const before = statuses(events)
        const { due } = before[which % before.length] ?? {}
        fc.pre(due !== undefined && due !== null)
        const after = statuses([...events, { ...added, due: due as string }])
        const others = (list: typeof before) => list.filter(one => one.due !== due)
        expect(others(after)).toEqual(others(before))
      },
    ),
  )
})

it('a count never lowers a proven number, and does not change the rows of units', () => {
  const count = fc.record({
    kind: fc.constant('count' as const),
    date: day,
    group: fc.constantFrom('departments', 'communes'),
    done: fc.nat(3),
  })
  fc.assert(
    fc.property(plan, fc.array(count, { minLength: 1, maxLength: 3 }), day, (one, counts, asOf) => {
      const counted = {
        ...one,
        tasks: one.tasks.map(task => ({ ...task, events: [...(task.events ?? []), ...counts] })),
      }
      const summary = (given: TaskPlan, by: TaskSummaryKey) => summarizeTasks(given, { units, asOf, calendar, by })
      const [before, after] = [summary(one, 'group'), summary(counted, 'group')]
      for (const [key, row] of rowsOf(before)) {
        const other = countsOf(after, key)
        expect(other['owed']).toBe(row['owed'])
        expect(other['completed']).toBeGreaterThanOrEqual(row['completed'] as number)
        expect(other['on-time']).toBeGreaterThanOrEqual(row['on-time'] as number)
        expect(other['proven']).toBeGreaterThanOrEqual(row['completed'] as number)
      }
      expect(obligationsOf(after)).toEqual(obligationsOf(before))
      expect(summary(counted, 'lead').observations).toEqual(summary(one, 'lead').observations)
    }),
  )
})

it('days left and days late follow from the last day, and agree with the time class', () => {
  fc.assert(
    fc.property(plan, day, (one, asOf) => {
      for (const { state, time, lastDay, endedOn, left, late } of obligationsOf(
        summarizeTasks(one, { units, asOf, calendar, by: 'lead' }),
      )) {
        const at = endedOn ?? asOf
        expect(endedOn !== undefined).toBe(state === 'completed')
        expect(time === 'no-deadline').toBe(lastDay === null)
        if (lastDay === null) continue
        expect(time === 'late' || time === 'overdue').toBe(at > lastDay)
        expect(time === 'on-time' || time === 'late').toBe(state === 'completed')
        expect(addDays(at, left?.calendarDays ?? -(late?.calendarDays ?? Number.NaN))).toBe(lastDay)
        expect((left ?? late)?.workingDays ?? Number.NaN).toBeLessThanOrEqual((left ?? late)?.calendarDays ?? -1)
      }
    }),
  )
})

it('adjacent spans list together what the whole span lists', () => {
  fc.assert(
    fc.property(plan, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 60 }), (one, start, length) => {
      const from = addDays('2022-01-01', start)
      const middle = addDays(from, length)
      const list = (span: string) =>
        listObligations(one, { units, asOf: '2022-06-30', span })
          .filter(({ due }) => due !== null)
          .map(({ task, unit, stage, due, role }) => JSON.stringify([task, unit, stage, due, role]))
      const parts = [...list(`${from}/${middle}`), ...list(`${addDays(middle, 1)}/2023-12-31`)]
      expect(parts.toSorted()).toEqual(list(`${from}/2023-12-31`).toSorted())
    }),
  )
})

it('a result does not depend on the time zone of the host', () => {
  const before = process.env['TZ']
  try {
    fc.assert(
      fc.property(task, day, (one, asOf) => {
        const answers = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'].map(zone => {
          process.env['TZ'] = zone
          return JSON.stringify(statusOf({ id: 'x', ...one }, { units, asOf, calendar: vietnamCivilService() }))
        })
        expect(new Set(answers).size).toBe(1)
      }),
      { numRuns: 20 },
    )
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
})
