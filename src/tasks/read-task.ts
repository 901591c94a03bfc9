import type { Deadline } from '../deadlines/deadline'
import type { Issue, IssuePath } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { readStructure } from '../foundation/structure'
import { foundationIssue } from '../foundation/wording'
import { type Stage, soleStage, type WrittenDeadline } from './stage'
import { Task, type TaskTarget } from './task'
import type { EventDetails, TaskEvent, TaskState } from './task-event'
import { type Paper, readWritten } from './written-deadline'

/** A stage whose deadline is read. */
export interface ReadStage extends Stage {
  readonly deadline?: Deadline
}

/** An event whose deadlines are read, its kinds under one roof. */
export interface ReadEvent extends EventDetails {
  readonly kind: TaskEvent['kind']
  readonly done?: number
  readonly of?: number
  readonly to?: Deadline
  readonly says?: TaskState
  readonly expected?: Deadline
}

/** A task all of whose deadlines are read. */
export interface ReadTask extends Omit<Task, 'stages' | 'events' | 'targets'> {
  readonly stages?: readonly ReadStage[]
  readonly events?: readonly ReadEvent[]
  readonly targets?: readonly (TaskTarget & { readonly deadline?: Deadline })[]
}

/** What reading a task gives; the issues are empty where there is one. */
export interface TaskReading {
  readonly task: ReadTask | null
  readonly issues: readonly Issue[]
}

/** Reads a task: its structure, its deadlines, and what its parts say about each other. */
export function readTask(input: unknown, paper: Paper, path: IssuePath): TaskReading {
  const structure = readStructure(Task, input, path)
  if (structure.issues !== undefined) return { task: null, issues: structure.issues }
  const { value } = structure
  const issues: Issue[] = stageIssues(value, path)
  const task = readDeadlines(value, paper, (written, from, place) => {
    if (typeof written !== 'string') return written
    const read = readWritten(written, from, [...path, ...place])
    if ('deadline' in read) return read.deadline
    issues.push(...read.issues)
    return written
  })
  // Where a text stayed a text there is an issue, and no task.
  return issues.length > 0 ? { task: null, issues } : { task: task as ReadTask, issues }
}

type Read = (written: WrittenDeadline, paper: Paper, place: IssuePath) => WrittenDeadline

function readDeadlines(task: Task, paper: Paper, read: Read): Task {
  const { stages, targets, events } = task
  const inList = <T extends { readonly deadline?: WrittenDeadline }>(list: readonly T[], name: string): readonly T[] =>
    list.map((one, at) => readIn(one, 'deadline', paper, read, [name, at]))
  return {
    ...task,
    ...(stages === undefined ? {} : { stages: inList(stages, 'stages') }),
    ...(targets === undefined ? {} : { targets: inList(targets, 'targets') }),
    ...(events === undefined ? {} : { events: events.map((event, at) => readEvent(event, read, ['events', at])) }),
  }
}

/** What an event says was written on its own day, not on that of the plan. */
function readEvent(event: TaskEvent, read: Read, place: IssuePath): TaskEvent {
  const { date } = event
  if ('to' in event) return readIn(event, 'to', { date }, read, place)
  return 'expected' in event ? readIn(event, 'expected', { date }, read, place) : event
}

/** The same thing with one of its properties read. */
function readIn<K extends string, T extends { readonly [key in K]?: WrittenDeadline }>(
  thing: T,
  key: K,
  paper: Paper,
  read: Read,
  place: IssuePath,
): T {
  const written = thing[key]
  return written === undefined ? thing : { ...thing, [key]: read(written, paper, [...place, key]) }
}

function stageIssues({ stages = [], events = [] }: Task, path: IssuePath): Issue[] {
  const ids = stages.length > 0 ? stages.map(({ id }) => id) : [soleStage.id]
  const nearest = nearestAmong(() => ids)
  const repeated = stages.flatMap(({ id }, at) =>
    ids.indexOf(id) === at
      ? []
      : [foundationIssue('duplicate', [...path, 'stages', at, 'id'], { what: 'stage', name: id })],
  )
  const unknown = events.flatMap(({ stage }, at) => {
    if (stage === undefined || ids.includes(stage)) return []
    const names = { what: 'stage', name: stage, nearest: nearest(stage) } as const
    return [foundationIssue('unknown', [...path, 'events', at, 'stage'], names, { actual: stage })]
  })
  return [...repeated, ...unknown]
}

/** The stages of a task; one without a deadline where the plan names none. */
export function stagesOf({ stages = [] }: ReadTask): readonly ReadStage[] {
  return stages.length > 0 ? stages : [soleStage]
}
