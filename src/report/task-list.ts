import { formatDeadline } from '../deadlines/format-deadline'
import { formatDate, formatPeriod } from '../foundation/format-date'
import { groupedBy } from '../foundation/grouped'
import { inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import { byVietnameseAlphabet } from '../foundation/vietnamese-order'
import type { TaskObligationStatus } from '../tasks/obligation-status'
import { titleAmong } from '../tasks/stage'
import type { TaskSummary } from '../tasks/summarize'
import type { TaskTime } from '../tasks/time-class'
import type { ReportCell } from './cell'
import { type FilledColumn, filledTable, numberColumn } from './filled-table'
import { labels } from './labels'
import type { ReportTable } from './table'
import { knownIn, nameAmong, taskOf } from './task-cells'

/** What one unit owes of a task, or what several owe alike. */
interface TaskLine {
  readonly status: TaskObligationStatus
  readonly units: readonly string[]
}

/** Of more units than these that owe the same, one line says how many they are. */
export const mostAlike = 10

/** What is overdue by name, the longest overdue first; then what is due soon, the soonest first. Nothing if there is none. */
export function taskLists(summary: TaskSummary): readonly ReportTable[] {
  const known = knownIn(summary, undefined)
  return [listOf(known, 'overdue', summary), listOf(known, 'due-soon', summary)].flatMap(table => table ?? [])
}

function listOf(
  known: readonly TaskObligationStatus[],
  time: TaskTime & ('overdue' | 'due-soon'),
  summary: TaskSummary,
): ReportTable | null {
  const statuses = known.filter(status => status.time === time)
  if (statuses.length === 0) return null
  const isOverdue = time === 'overdue'
  const units = summary.options.units.units
  const daysOf = ({ late, left }: TaskObligationStatus) => (isOverdue ? late : left)
  const nameOf = ({ units: [unit = ''] }: TaskLine): string => textIn(nameAmong(units, unit), 'vi')
  const lines = linesOf(statuses).toSorted((a, b) => {
    const [one, other] = [a, b].map(({ status }) => daysOf(status)?.calendarDays ?? 0) as [number, number]
    return (isOverdue ? other - one : one - other) || byVietnameseAlphabet(nameOf(a), nameOf(b))
  })
  const asked: readonly FilledColumn<TaskLine>[] = lines.some(({ status }) => status.extensionAsked !== undefined)
    ? [{ id: 'extension', title: labels.extensionAsked, kind: 'text', cell: extensionCell }]
    : []
  return filledTable<TaskLine>({
    title: inBothLanguages(
      language => `${labels[isOverdue ? 'overdueTasks' : 'dueSoonTasks'][language]} (${statuses.length})`,
    ),
    rowHeader: 'task',
    columns: [
      { id: 'unit', title: labels.unit, kind: 'text', cell: line => unitCell(line, summary) },
      { id: 'task', title: labels.task, kind: 'text', cell: line => taskCell(line, summary) },
      { id: 'deadline', title: labels.deadline, kind: 'text', cell: deadlineCell },
      { id: 'last-day', title: labels.lastDay, kind: 'date', cell: lastDayCell },
      numberColumn<TaskLine>(
        'days',
        isOverdue ? labels.daysLate : labels.daysLeft,
        ({ status }) => {
          const days = daysOf(status)
          if (days === undefined) return { kind: 'absent', reason: labels.noData }
          const { calendarDays, workingDays } = days
          return {
            kind: 'number',
            value: calendarDays,
            ...(workingDays === null
              ? {}
              : {
                  note: {
                    vi: `${workingDays} ngày làm việc`,
                    en: `${workingDays} working ${workingDays === 1 ? 'day' : 'days'}`,
                  },
                }),
          }
        },
        { isKey: true },
      ),
      ...asked,
    ],
    sections: [{ rows: lines }],
  })
}

/** One line for each unit, or one for many units that owe the same since the same day. */
function linesOf(statuses: readonly TaskObligationStatus[]): readonly TaskLine[] {
  const alike = groupedBy(statuses, ({ plan, task, stage, due, lastDay, extensionAsked }) =>
    JSON.stringify([plan, task, stage, due, lastDay, extensionAsked]),
  )
  return [...alike.values()].flatMap(group =>
    group.length > mostAlike
      ? [{ status: group[0] as TaskObligationStatus, units: group.map(({ unit }) => unit) }]
      : group.map(status => ({ status, units: [status.unit] })),
  )
}

/** The name of a unit, or how many units there are, of which groups. */
export function unitsText(ids: readonly string[], { options: { units } }: TaskSummary): LocalizedText {
  if (ids.length === 1) return nameAmong(units.units, ids[0] as string)
  const groups = [...new Set(units.units.filter(({ id }) => ids.includes(id)).map(({ group }) => group))]
  return inBothLanguages(language => {
    const names = groups.map(group => textIn(nameAmong(units.groups, group), language)).join(', ')
    return `${ids.length} ${{ vi: 'đơn vị', en: 'units' }[language]} (${names})`
  })
}

function unitCell({ units }: TaskLine, summary: TaskSummary): ReportCell {
  const text = unitsText(units, summary)
  if (units.length === 1) return { kind: 'text', text }
  const inputs = units.map(unit => ({ label: nameAmong(summary.options.units.units, unit), value: null }))
  return { kind: 'text', text, explanation: { label: text, value: null, inputs } }
}

/** The title of the task; below it the document, and the stage or the period if it has several. */
function taskCell({ status }: TaskLine, { plans }: TaskSummary): ReportCell {
  const task = taskOf(status, plans)
  const plan = plans.find(({ id }) => id === status.plan)
  return {
    kind: 'text',
    text: task.title,
    note: inBothLanguages(language =>
      [
        ...(plan === undefined ? [] : [plan.document.number]),
        ...((task.stages ?? []).length > 1 ? [textIn(titleAmong(task.stages, status.stage), language)] : []),
        ...(status.period === undefined ? [] : [formatPeriod(status.period, language)]),
      ].join('; '),
    ),
  }
}

/** The deadline in the words of the paper. */
function deadlineCell({ status: { deadline, movedTo } }: TaskLine): ReportCell {
  if (deadline === undefined) return { kind: 'absent', reason: labels.noDeadline }
  if (movedTo === undefined) return { kind: 'text', text: deadline.text }
  return {
    kind: 'text',
    text: deadline.text,
    note: inBothLanguages(language => `${labels.extendedTo[language]}: ${formatDeadline(movedTo, language)}`),
  }
}

function lastDayCell({ status: { lastDay, due, assumed } }: TaskLine): ReportCell {
  if (lastDay === null) return { kind: 'absent', reason: labels.noDeadline }
  const isAssumed = assumed === true && lastDay === due
  return { kind: 'date', date: lastDay, ...(isAssumed ? { note: labels.assumedDay } : {}) }
}

function extensionCell({ status: { extensionAsked } }: TaskLine): ReportCell {
  if (extensionAsked === undefined) return { kind: 'absent', reason: labels.notAsked }
  const { date, to } = extensionAsked
  return {
    kind: 'text',
    text: inBothLanguages(language => formatDeadline(to, language)),
    note: inBothLanguages(language => `${labels.askedOn[language]} ${formatDate(date, language)}`),
  }
}
