import * as z from 'zod'
import { Deadline } from '../deadlines/deadline'
import { LegalDocument } from '../documents/legal-document'
import { alteredIssues } from '../foundation/altered'
import { CivilDate } from '../foundation/civil-date'
import { throwIfAny } from '../foundation/error'
import { ExactText } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import { Issue, type IssuePath } from '../foundation/issue'
import { Bilingual, LocalizedText } from '../foundation/language'
import { PeriodText } from '../foundation/period'
import { plainCopy } from '../foundation/plain-data'
import { Source } from '../foundation/source'
import { parseStructure } from '../foundation/structure'
import type { CompletionRate } from './completion-rates'
import { countedStatuses } from './counted-statuses'
import { evidences } from './evidence'
import type { ObligationStatus } from './obligation-status'
import { keyOf, madeSummaries, type TaskSummary } from './summarize'
import { type TaskTally, tallyOf } from './tally'
import { taskStates } from './task-event'
import { taskTimes } from './time-class'

const count = z.int().min(0)
const notEmpty = z.string().min(1)
const orNull = <T>(schema: z.ZodType<T>): z.ZodType<T | null> => z.union([z.null(), schema])
const countsBy = (keys: readonly string[]): z.ZodType =>
  z.strictObject(Object.fromEntries(keys.map(key => [key, count])))

const rate = (id: CompletionRate['id']): z.ZodType =>
  z.strictObject({
    id: z.literal(id),
    label: Bilingual,
    numerator: count,
    denominator: count,
    value: orNull(ExactText),
    absence: z.exactOptional(z.enum(['zero-denominator', 'no-data'])),
    formula: Bilingual,
    source: z.exactOptional(Source),
  })

const tally = {
  obligations: count,
  states: countsBy(taskStates),
  times: countsBy(taskTimes),
  evidence: countsBy(evidences),
  overdueWithoutReport: count,
  reportedCompleted: count,
  assumed: count,
  rates: z.strictObject({
    completed: rate('tasks-completion-rate'),
    completedOfDue: rate('tasks-completion-rate-of-due'),
    completedOnTime: rate('tasks-on-time-rate'),
  }),
}

const dayCount = z.strictObject({ calendarDays: z.int(), workingDays: orNull(z.int()) })
const owed = {
  plan: z.exactOptional(Identifier),
  task: Identifier,
  stage: Identifier,
  group: Identifier,
  due: orNull(CivilDate),
}

const obligation = z.strictObject({
  ...owed,
  unit: Identifier,
  hour: z.exactOptional(notEmpty),
  deadline: z.exactOptional(Deadline),
  period: z.exactOptional(PeriodText),
  role: z.exactOptional(z.enum(['start', 'finish', 'step'])),
  assumed: z.exactOptional(z.literal(true)),
  state: z.enum(taskStates),
  time: z.enum(taskTimes),
  evidence: z.enum(evidences),
  reported: z.exactOptional(z.strictObject({ date: CivilDate, state: z.enum(taskStates) })),
  lastDay: orNull(CivilDate),
  movedTo: z.exactOptional(Deadline),
  extensionAsked: z.exactOptional(z.strictObject({ date: CivilDate, to: Deadline })),
  endedOn: z.exactOptional(CivilDate),
  endedAt: z.exactOptional(notEmpty),
  left: z.exactOptional(dayCount),
  late: z.exactOptional(dayCount),
})

const report = z.strictObject({
  date: CivilDate,
  done: count,
  of: z.exactOptional(count),
  document: z.exactOptional(LegalDocument),
  text: z.exactOptional(LocalizedText),
  place: z.exactOptional(z.string()),
})

const named = z.array(z.strictObject({ id: Identifier, name: LocalizedText }))
const names = z.strictObject({
  tasks: z.array(
    z.strictObject({
      plan: Identifier,
      task: Identifier,
      number: z.exactOptional(z.string()),
      title: LocalizedText,
      stages: named,
    }),
  ),
  units: named,
  groups: named,
})

const Shape = z.strictObject({
  by: z.enum(['lead', 'group', 'plan', 'stage']),
  asOf: CivilDate,
  period: PeriodText,
  dueSoonDays: count,
  rows: z.array(z.strictObject({ key: z.string(), name: z.exactOptional(LocalizedText), ...tally })),
  total: z.strictObject(tally),
  obligations: z.array(obligation),
  counts: z.array(
    z.strictObject({ ...owed, reports: z.array(report).min(1), members: count, named: count, completed: count }),
  ),
  names,
  unowed: z.array(z.strictObject({ plan: Identifier, task: Identifier })),
  findings: z.array(Issue),
})

/**
 * Reads a summary that was given as an argument, unless it was made here: its rows and its total must count the
 * obligations that stand beside them.
 */
export function requireSummary(given: TaskSummary, path: IssuePath = ['summary']): TaskSummary {
  if (madeSummaries.has(given)) return given
  const summary = plainCopy(given, path) as TaskSummary
  parseStructure(Shape as z.ZodType<unknown>, summary, path)
  const { by, obligations, counts, rows, total } = summary
  const counted = by === 'lead' ? obligations : countedStatuses(obligations, counts)
  const parts = new Map<string, ObligationStatus[]>()
  for (const status of counted) {
    const part = parts.get(keyOf(status, by))
    if (part === undefined) parts.set(keyOf(status, by), [status])
    else part.push(status)
  }
  const keys = { given: rows.map(({ key }) => key).toSorted(), counted: [...parts.keys()].toSorted() }
  throwIfAny([
    ...alteredIssues(keys.given, keys.counted, [...path, 'rows']),
    ...rows.flatMap((row, index) =>
      alteredIssues(figuresOf(row), figuresOf(tallyOf(parts.get(row.key) ?? [])), [...path, 'rows', index]),
    ),
    ...alteredIssues(figuresOf(total), figuresOf(tallyOf(counted)), [...path, 'total']),
  ])
  return summary
}

/** The counts and rates of a tally without its words, which another version of the library may choose in another way. */
function figuresOf({ obligations, states, times, evidence, rates, ...others }: TaskTally): object {
  const { overdueWithoutReport, reportedCompleted, assumed } = others
  const figures = Object.entries(rates).map(([name, { numerator, denominator, value, absence }]) => {
    return [name, { numerator, denominator, value, ...(absence === undefined ? {} : { absence }) }]
  })
  return {
    obligations,
    states,
    times,
    evidence,
    overdueWithoutReport,
    reportedCompleted,
    assumed,
    rates: Object.fromEntries(figures),
  }
}
