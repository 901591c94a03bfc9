import * as z from 'zod'
import type { CivilDate } from '../foundation/civil-date'
import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import type { LocalizedText } from '../foundation/language'
import { type MadeResults, madeResults } from '../foundation/made-results'
import type { PeriodText } from '../foundation/period'
import { calendarDoubts } from './calendar-doubts'
import { countedStatuses } from './counted-statuses'
import type { GroupCount } from './group-count'
import type { ObligationStatus } from './obligation-status'
import type { Plan } from './plan'
import { planFindings } from './plan-findings'
import { planStatuses } from './plan-statuses'
import { readStatusOptions, type StatusOptions } from './read-options'
import type { PlacedPlan } from './read-plan'
import { stageTitle } from './stage'
import { namesOf, type SummaryNames } from './summary-names'
import { type TaskTally, tallyOf } from './tally'

/** The summaries that were made here. */
export const madeSummaries: MadeResults<object> = /* @__PURE__ */ madeResults()

/** What the rows of a summary are: units that owe, their groups, plans, or stages. */
export type SummaryKey = 'lead' | 'group' | 'plan' | 'stage'

/** What a summary is made by. */
export interface SummarizeOptions extends StatusOptions {
  readonly by: SummaryKey
}

/** One row of a summary: a unit, a group, a plan or a stage. */
export interface TaskSummaryRow extends TaskTally {
  readonly key: string
  readonly name?: LocalizedText
}

/** How all that plans ask for stands on a day. */
export interface TaskSummary {
  readonly by: SummaryKey
  readonly asOf: CivilDate
  /** The time in which what recurs was listed; with `span` given, everything dated. */
  readonly period: PeriodText
  readonly dueSoonDays: number
  /** In the order of units, groups, plans, or the first appearance of stages; only those that owe something. */
  readonly rows: readonly TaskSummaryRow[]
  readonly total: TaskTally
  /** What it was computed from: how each unit stands as far as events name it. */
  readonly obligations: readonly ObligationStatus[]
  /** What counts of groups have beside it. They are part of every row and total but those by `lead`. */
  readonly counts: readonly GroupCount[]
  /** What the ids in it mean. */
  readonly names: SummaryNames
  /** Tasks that nobody owes: no unit is named as lead, and none as carrying them out. */
  readonly unowed: readonly { readonly plan: string; readonly task: string }[]
  /** What is doubtful in the plans, as `checkTasks` finds it, and in the calendar. */
  readonly findings: readonly Issue[]
}

/**
 * Counts how the tasks of plans stand on a day, by unit, group, plan or stage, with the completion rates.
 *
 * For the table of a progress report. It counts obligations, not tasks: a task that 56 communes owe counts 56 times,
 * once for each. Every obligation is in one row. What counts say of a group ("41/56 xã") is part of the rows of groups,
 * plans and stages; it names no unit, so that by `lead` it is only listed (`counts`).
 *
 * @param plans - A plan, or several.
 * @param options - Units, day, calendar, and `by`.
 * @returns Plain data, with the obligations that were counted.
 * @throws An `EgovKpiError` when a plan is malformed, a unit is unknown, or the calendar does not cover the day.
 *
 * @example
 * ```ts
 * import { summarizeTasks, vietnamCivilService } from 'egov-kpi'
 *
 * const plan = {
 *   id: 'plan-76',
 *   document: { number: '76/KH-UBND' },
 *   date: '2022-04-13',
 *   tasks: [
 *     {
 *       id: 'a',
 *       title: 'Kiện toàn Tổ công tác',
 *       lead: [{ group: 'departments' }],
 *       stages: [{ id: 'completion', deadline: 'Trước 15/4/2022' }],
 *       events: [{ kind: 'completed', unit: 'so-y-te', date: '2022-04-14' }],
 *     },
 *   ],
 * } as const
 * const units = {
 *   groups: [{ id: 'departments', name: 'Sở' }],
 *   units: [
 *     { id: 'so-y-te', name: 'Sở Y tế', group: 'departments' },
 *     { id: 'so-noi-vu', name: 'Sở Nội vụ', group: 'departments' },
 *   ],
 * }
 * const summary = summarizeTasks(plan, { units, asOf: '2022-04-29', calendar: vietnamCivilService(), by: 'lead' })
 * summary.rows.map(({ key, times }) => [key, times['on-time'], times.overdue])
 * // => [['so-y-te', 1, 0], ['so-noi-vu', 0, 1]]
 * summary.total.rates.completed.value // => '50'
 * ```
 */
export function summarizeTasks(plans: Plan | readonly Plan[], options: SummarizeOptions): TaskSummary {
  const read = readStatusOptions<{ by: SummaryKey }>(options, { by: z.enum(['lead', 'group', 'plan', 'stage']) })
  const { plans: placed, statuses, counts, unowed, period, settings } = planStatuses(plans, read)
  const { by } = settings
  // A count names nobody, so that no unit's row can contain it.
  const counted = by === 'lead' ? statuses : countedStatuses(statuses, counts)
  const parts = new Map<string, ObligationStatus[]>(keysInOrder(by, placed, settings.directory.data))
  for (const status of counted) {
    const key = keyOf(status, by)
    const part = parts.get(key)
    if (part === undefined) parts.set(key, [status])
    else part.push(status)
  }
  const doubts = calendarDoubts(statuses, settings)
  throwIfAny(doubts)
  return madeSummaries.note({
    by,
    asOf: settings.asOf,
    period,
    dueSoonDays: settings.dueSoonDays,
    rows: [...parts].flatMap(([key, part]) => {
      const name = nameOf(key, by, placed, settings.directory)
      return part.length === 0 ? [] : [{ key, ...(name === undefined ? {} : { name }), ...tallyOf(part) }]
    }),
    total: tallyOf(counted),
    obligations: statuses,
    counts,
    names: namesOf(statuses, placed, settings.directory),
    unowed,
    findings: [...planFindings(placed, { ...settings, knowsUnits: true }), ...doubts],
  })
}

/** What a row of a summary an obligation belongs to. */
export function keyOf({ unit, group, plan, stage }: ObligationStatus, by: SummaryKey): string {
  return { lead: unit, group, plan: plan ?? '', stage }[by]
}

function keysInOrder(
  by: SummaryKey,
  plans: readonly PlacedPlan[],
  {
    units,
    groups,
  }: { readonly units: readonly { readonly id: string }[]; readonly groups: readonly { readonly id: string }[] },
): readonly (readonly [string, ObligationStatus[]])[] {
  const ids = { lead: units, group: groups, plan: plans.map(({ plan }) => plan), stage: [] }[by]
  return ids.map(({ id }) => [id, []] as const)
}

function nameOf(
  key: string,
  by: SummaryKey,
  plans: readonly PlacedPlan[],
  directory: {
    readonly get: (id: string) => { readonly name: LocalizedText } | undefined
    readonly group: (id: string) => { readonly name: LocalizedText } | undefined
  },
): LocalizedText | undefined {
  switch (by) {
    case 'lead':
      return directory.get(key)?.name
    case 'group':
      return directory.group(key)?.name
    case 'plan':
      return plans.find(({ plan }) => plan.id === key)?.plan.title
    case 'stage':
      return stageTitle({ stages: plans.flatMap(({ plan }) => plan.tasks.flatMap(({ stages = [] }) => stages)) }, key)
  }
}
