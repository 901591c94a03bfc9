import * as z from 'zod'
import type { IssuePath } from '../../foundation/issue'
import { nearestAmong } from '../../foundation/nearest'
import { parseStructure } from '../../foundation/structure'
import { parsePlan } from '../../tasks/define-plan'
import { type Plan, planShape } from '../../tasks/plan'
import { taskIssue } from '../../tasks/wording'
import type { GivenFile } from '../files/file'
import type { Notes } from '../files/notes'
import type { RowRecord } from '../tables/records'
import {
  type Assembled,
  type CheckedBy,
  type InputKind,
  type Origin,
  type Reading,
  type ReadOptions,
  readInput,
  requireOptions,
} from './input'
import { eventLayout, planLayout, stageLayout, taskLayout } from './layouts/tasks'
import { onlyRow } from './only-row'
import { originIn } from './read-list'

/** How a plan is read. */
export interface ReadPlanOptions extends ReadOptions {
  /** The plan itself, without its tasks, where the files have no table of it. */
  readonly plan?: Omit<Plan, 'tasks'>
}

/**
 * Reads a plan from files: tables of its tasks, of itself, of stages and of events, as sheets or CSV files, or JSON.
 *
 * Headings are those of `layouts.tasks`, `layouts.plan`, `layouts.stages` and `layouts.events`. A task with one deadline
 * has it in its own row; one with several stages has them in their table, in order. Deadlines stand as the paper writes
 * them; agencies as ids, separated by `;`.
 *
 * @param files - The workbook, the JSON file, or the CSV files.
 * @param given - What the files do not say; `plan` where they have no table of the plan itself.
 * @returns The plan with its deadlines read, or null where something is wrong, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readPlan } from 'egov-kpi/exchange'
 *
 * const data = 'Mã nhiệm vụ;Nhiệm vụ;Chủ trì;Thời hạn\ne;Thí điểm thẻ du lịch;so-du-lich;Trước 15/4/2022\n'
 * const plan = { id: 'plan-76', date: '2022-04-13', document: { number: '76/KH-UBND' } }
 * const { value } = await readPlan({ name: 'tasks.csv', data }, { plan })
 * value?.tasks[0]?.lead // => [{ unit: 'so-du-lich' }]
 * ```
 */
export async function readPlan(
  files: GivenFile | readonly GivenFile[],
  given: ReadPlanOptions & CheckedBy<Plan> = {},
): Promise<Reading<Plan>> {
  const { plan, ...options } = requireOptions(given)
  if (plan !== undefined) parseStructure(PlanHead, plan, ['options', 'plan'])
  return readInput(planKind(plan), files, options)
}

/** A plan without its tasks. */
const PlanHead = /* @__PURE__ */ z.strictObject(planShape).partial({ tasks: true })

function planKind(given: ReadPlanOptions['plan']): InputKind<Plan> {
  return {
    tables: [
      { layout: taskLayout, isNeeded: true },
      { layout: planLayout, isNeeded: given === undefined },
      { layout: stageLayout, isNeeded: false },
      { layout: eventLayout, isNeeded: false },
    ],
    assemble: ([tasks, plan = null, stages, events], notes) => {
      const head = plan === null ? null : onlyRow(plan, planLayout, notes)
      if (plan !== null && head === null) return null
      const tables = { tasks: tasks ?? [], stages: stages ?? [], events: events ?? [] }
      orphans(tables, notes)
      return keep => assemble(tables, head, given, keep)
    },
    parse: parsePlan,
    twins: { 'duplicate-task-id': ['id'] },
  }
}

type List = readonly RowRecord[]

interface PlanTables {
  readonly tasks: List
  readonly stages: List
  readonly events: List
}

/** Notes stages and events of tasks that do not exist. */
function orphans({ tasks, stages, events }: PlanTables, notes: Notes): void {
  const known = new Set(tasks.map(({ value }) => String(value['id'])))
  const nearest = nearestAmong(() => known)
  for (const record of [...stages, ...events]) {
    const task = record.value['task']
    if (typeof task !== 'string' || known.has(task) || record.isBroken) continue
    notes.add(record.place(taskIssue('unknown-task', ['task'], { task, nearest: nearest(task) }, { actual: task })))
  }
}

type ByTask = ReadonlyMap<unknown, List>

function assemble(
  { tasks, stages, events }: PlanTables,
  head: RowRecord | null,
  given: ReadPlanOptions['plan'],
  keep: (record: RowRecord) => boolean,
): Assembled {
  const kept = tasks.filter(keep)
  const ofTask = (rows: List): ByTask => {
    const byTask = new Map<unknown, RowRecord[]>()
    for (const record of rows.filter(keep)) {
      const id = record.value['task']
      const known = byTask.get(id)
      if (known === undefined) byTask.set(id, [record])
      else known.push(record)
    }
    return byTask
  }
  const [stagesOf, eventsOf] = [ofTask(stages), ofTask(events)]
  const list = kept.map(({ value: { deadline, ...task } }) => {
    const own = without(stagesOf.get(task['id']) ?? [])
    const sole = deadline === undefined ? [] : [{ id: 'completion', deadline }]
    const happened = without(eventsOf.get(task['id']) ?? [])
    return {
      ...task,
      ...(own.length + sole.length === 0 ? {} : { stages: [...sole, ...own] }),
      ...(happened.length === 0 ? {} : { events: happened }),
    }
  })
  return {
    json: { ...(head === null ? given : head.value), tasks: list },
    originOf: path => {
      if (path[0] !== 'tasks') return head === null ? null : { record: head, rest: path }
      return originOfTask(kept, path.slice(1), stagesOf, eventsOf)
    },
  }
}

function originOfTask(tasks: List, path: IssuePath, stagesOf: ByTask, eventsOf: ByTask): Origin | null {
  const own = originIn(tasks, path)
  const [, list, position, ...rest] = path
  if (own === null || typeof position !== 'number') return own
  const { id, deadline } = own.record.value
  if (list === 'stages' && deadline !== undefined && position === 0) return { ...own, rest }
  const of = list === 'stages' ? stagesOf : list === 'events' ? eventsOf : null
  const at = list === 'stages' && deadline !== undefined ? position - 1 : position
  const record = of?.get(id)?.[at]
  return record === undefined ? own : { record, rest }
}

function without(records: List): readonly object[] {
  return records.map(({ value: { task: _, ...rest } }) => rest)
}
