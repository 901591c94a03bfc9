import type { Deadline } from '../deadlines/deadline'
import { readDeadline } from '../deadlines/parse-deadline'
import type { DeadlineOptions } from '../deadlines/phrase'
import type { Issue, IssuePath } from '../foundation/issue'
import { nearestTo } from '../foundation/nearest'
import { readStructure } from '../foundation/structure'
import { type Stage, soleStage, type WrittenDeadline } from './stage'
import { Task, type TaskTarget } from './task'
import type { EventDetails, TaskEvent, TaskState } from './task-event'
import { taskIssue } from './wording'

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
export function readTask(input: unknown, options: DeadlineOptions, path: IssuePath): TaskReading {
  const structure = readStructure(Task, input, path)
  if (structure.issues !== undefined) return { task: null, issues: structure.issues }
  const { value } = structure
  const issues: Issue[] = stageIssues(value, path)
  const task = readDeadlines(value, (written, place) => {
    if (typeof written !== 'string') return written
    const read = readDeadline(written, options, [...path, ...place])
    if ('deadline' in read) return read.deadline
    issues.push(...read.issues)
    return written
  })
  // Where a text stayed a text there is an issue, and no task.
  return issues.length > 0 ? { task: null, issues } : { task: task as ReadTask, issues }
}

function readDeadlines(task: Task, read: (written: WrittenDeadline, place: IssuePath) => WrittenDeadline): Task {
  const { stages, targets, events } = task
  return {
    ...task,
    ...(stages === undefined ? {} : { stages: stages.map((one, at) => readIn(one, 'deadline', read, ['stages', at])) }),
    ...(targets === undefined
      ? {}
      : { targets: targets.map((one, at) => readIn(one, 'deadline', read, ['targets', at])) }),
    ...(events === undefined
      ? {}
      : {
          events: events.map((event, at) =>
            'to' in event
              ? readIn(event, 'to', read, ['events', at])
              : 'expected' in event
                ? readIn(event, 'expected', read, ['events', at])
                : event,
          ),
        }),
  }
}

/** The same thing with one of its properties read. */
function readIn<K extends string, T extends { readonly [key in K]?: WrittenDeadline }>(
  thing: T,
  key: K,
  read: (written: WrittenDeadline, place: IssuePath) => WrittenDeadline,
  place: IssuePath,
): T {
  const written = thing[key]
  return written === undefined ? thing : { ...thing, [key]: read(written, [...place, key]) }
}

function stageIssues({ stages = [], events = [] }: Task, path: IssuePath): Issue[] {
  const ids = stages.length > 0 ? stages.map(({ id }) => id) : [soleStage.id]
  const repeated = stages.flatMap(({ id }, at) =>
    ids.indexOf(id) === at ? [] : [taskIssue('duplicate-stage', [...path, 'stages', at, 'id'], { stage: id })],
  )
  const unknown = events.flatMap(({ stage }, at) =>
    stage === undefined || ids.includes(stage)
      ? []
      : [
          taskIssue(
            'unknown-stage',
            [...path, 'events', at, 'stage'],
            { stage, nearest: nearestTo(stage, ids) },
            { actual: stage },
          ),
        ],
  )
  return [...repeated, ...unknown]
}

/** The stages of a task; one without a deadline where the plan names none. */
export function stagesOf({ stages = [] }: ReadTask): readonly ReadStage[] {
  return stages.length > 0 ? stages : [soleStage]
}
