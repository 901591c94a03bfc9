import type { Deadline } from '../deadlines/deadline'
import type { CivilDate } from '../foundation/civil-date'
import type { Issue, IssuePath } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { readStructure, type Structure } from '../foundation/structure'
import { thingIssue } from '../foundation/wording'
import { soleStage, type TaskStage } from './stage'
import { Task, type TaskTarget } from './task'
import { type TaskClaim, TaskEvent, type TaskEventDetails } from './task-event'
import { type Paper, readWritten } from './written-deadline'

/** A stage whose deadline is read. */
export interface ReadStage extends TaskStage {
  readonly deadline?: Deadline
}

/** An event whose deadlines are read, its kinds under one roof. */
export interface ReadEvent extends TaskEventDetails {
  readonly kind: TaskEvent['kind']
  readonly done?: number
  readonly of?: number
  readonly to?: Deadline
  readonly says?: TaskClaim
  readonly expected?: Deadline
}

/** A task all of whose deadlines are read. */
export interface ReadTask extends Omit<Task, 'stages' | 'events' | 'targets'> {
  readonly stages?: readonly ReadStage[]
  readonly events?: readonly ReadEvent[]
  readonly targets?: readonly (TaskTarget & { readonly deadline?: Deadline })[]
}

/** The lists of a task whose items have a written deadline, and the properties with it. */
const deadlines = { stages: ['deadline'], targets: ['deadline'], events: ['to', 'expected'] } as const

/** Reads a task: its structure, its deadlines, and what its parts say about each other. */
export function readTask(input: unknown, paper: Paper, path: IssuePath): Structure<ReadTask> {
  const structure = readStructure(Task, input, path)
  if (structure.issues !== undefined) return structure
  const { value } = structure
  const issues: Issue[] = stageIssues(value, path)
  const lists = Object.entries(deadlines).map(([name, keys]) => {
    const items = value[name as keyof typeof deadlines]
    return [name, items?.map((item, at) => readWrittenIn(item, keys, paper, [...path, name, at], issues))] as const
  })
  const read = Object.fromEntries(lists.filter(([, items]) => items !== undefined))
  return issues.length > 0 ? { issues } : { value: { ...value, ...read } as ReadTask }
}

/** Reads an event: its structure, and its deadlines. */
export function readEvent(input: unknown, path: IssuePath): Structure<ReadEvent> {
  const structure = readStructure(TaskEvent, input, path)
  if (structure.issues !== undefined) return structure
  const issues: Issue[] = []
  const value = readWrittenIn(structure.value, deadlines.events, {}, path, issues)
  return issues.length > 0 ? { issues } : { value: value as ReadEvent }
}

/** Reads the written deadlines of a stage, a target or an event; adds what is wrong with them to the issues. */
function readWrittenIn(item: object, keys: readonly string[], paper: Paper, path: IssuePath, issues: Issue[]): object {
  // What an event says was written on its own day, not on that of the plan.
  const from = 'date' in item ? { date: item.date as CivilDate } : paper
  const read = keys.flatMap(key => {
    const text = (item as Readonly<Record<string, unknown>>)[key]
    if (typeof text !== 'string') return []
    const reading = readWritten(text, from, [...path, key])
    if ('deadline' in reading) return [[key, reading.deadline]]
    issues.push(...reading.issues)
    return []
  })
  return { ...item, ...Object.fromEntries(read) }
}

function stageIssues({ stages = [], events = [] }: Task, path: IssuePath): Issue[] {
  const ids = stages.length > 0 ? stages.map(({ id }) => id) : [soleStage.id]
  const nearest = nearestAmong(() => ids)
  const repeated = stages.flatMap(({ id }, at) =>
    ids.indexOf(id) === at ? [] : [thingIssue('duplicate', [...path, 'stages', at, 'id'], { what: 'stage', name: id })],
  )
  const unknown = events.flatMap(({ stage }, at) => {
    if (stage === undefined || ids.includes(stage)) return []
    const names = { what: 'stage', name: stage, nearest: nearest(stage) } as const
    return [thingIssue('unknown', [...path, 'events', at, 'stage'], names, { actual: stage })]
  })
  return [...repeated, ...unknown]
}

/** The stages of a task; one without a deadline if the plan names none. */
export function stagesOf({ stages = [] }: ReadTask): readonly ReadStage[] {
  return stages.length > 0 ? stages : [soleStage]
}
