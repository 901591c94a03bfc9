import { formatExact, parseExact } from '../foundation/exact'
import type { Explanation } from '../foundation/explanation'
import { formatDate } from '../foundation/format-date'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import { type RoundingPolicy, roundFraction } from '../foundation/rounding'
import { completionRates, taskCounts } from '../frameworks/completion-rates'
import { compileIndicators } from '../indicators/compile-indicators'
import { computeIndicators } from '../indicators/compute'
import { indicatorExplainer } from '../indicators/explain-indicator'
import type { Indicator } from '../indicators/indicator'
import { readTable } from '../indicators/observation-table'
import type { Observation } from '../observations/observation'
import type { Units } from '../organization/unit'
import { classesOf, type ObligationClass } from '../tasks/count-obligations'
import type { TaskGroupCount } from '../tasks/group-count'
import type { TaskObligationStatus } from '../tasks/obligation-status'
import type { TaskPlan } from '../tasks/plan'
import { titleAmong } from '../tasks/stage'
import { keyOf, type TaskSummary } from '../tasks/summarize'
import type { Task } from '../tasks/task'
import { wholeTasks } from '../tasks/whole-tasks'
import type { ReportCell } from './cell'
import { labels } from './labels'

/** A task of the plans of a summary. */
export function taskOf(
  { plan, task }: { readonly plan: string; readonly task: string },
  plans: readonly TaskPlan[],
): Task {
  return plans.find(({ id }) => id === plan)?.tasks.find(({ id }) => id === task) as Task
}

/** What a unit or a group is called. */
export function nameAmong(list: Units['units'] | Units['groups'], id: string): LocalizedText {
  return list.find(one => one.id === id)?.name ?? id
}

/** A row of the table: what was counted, and for which unit, group, plan or stage; without a key it is the total. */
export interface TaskRow {
  readonly key: string | undefined
  readonly counts: readonly Observation[]
  /** Of a row that stands for several with the same counts: their keys. */
  readonly each?: readonly string[]
}

/** The counts of the table of progress: what is overdue and due soon must be read at a glance. */
const mainClasses: readonly ObligationClass[] = ['owed', 'on-time', 'late', 'overdue', 'due-soon']
/** The counts behind it. */
const otherClasses: readonly ObligationClass[] = [
  'day-unknown',
  'within-deadline',
  'no-deadline',
  'no-report',
  'overdue-no-report',
  'reported-completed',
]
const usual: ReadonlySet<ObligationClass> = new Set(['owed', 'overdue'])

/** A column of counts. */
export interface CountColumn {
  readonly counts: ObligationClass
  readonly definition: Indicator
}

/** The columns of the table of progress: the usual counts, and of what else there is any. */
export function countColumns(total: readonly Observation[]): readonly CountColumn[] {
  return columnsOf(mainClasses, total)
}

/** The columns of the further counts, of what there is any. */
export function otherColumns(total: readonly Observation[]): readonly CountColumn[] {
  return columnsOf(otherClasses, total)
}

function columnsOf(classes: readonly ObligationClass[], total: readonly Observation[]): readonly CountColumn[] {
  return classes.flatMap(counts => {
    const definition = taskCounts.find(({ id }) => id === `tasks-${counts}`)
    return definition === undefined || (!usual.has(counts) && countIn(total, counts) === 0)
      ? []
      : { counts, definition }
  })
}

/** How many of a class were counted. */
export function countIn(observations: readonly Observation[], of: ObligationClass): number {
  return Number(observations.find(({ indicator }) => indicator === `tasks-${of}`)?.value ?? 0)
}

/** Of more than these, the explanation of a count names the first and says how many follow. */
const mostNamed = 20

/** A count, and what was counted: which task, who owes it, and by when. */
export function countCell({ counts, definition }: CountColumn, row: TaskRow, summary: TaskSummary): ReportCell {
  const value = countIn(row.counts, counts)
  if (row.each !== undefined) {
    const inputs = row.each.map(key => ({ label: nameAmong(summary.options.units.units, key), value: String(value) }))
    return { kind: 'number', value, explanation: { label: definition.name, value: String(value), inputs } }
  }
  const known = knownIn(summary, row.key).filter(status => classesOf(status).includes(counts))
  const named = known.slice(0, mostNamed).map(status => explained(status, summary))
  const rest: readonly Explanation[] = [
    ...restOf(known.length - named.length, { vi: 'đầu việc khác', en: 'more' }),
    ...restOf(value - known.length, {
      vi: 'đầu việc theo số liệu chung của nhóm, không nêu tên đơn vị',
      en: 'from group counts, which name no units',
    }),
  ]
  const inputs = [...named, ...rest]
  const explanation = { label: definition.name, value: String(value), ...(inputs.length === 0 ? {} : { inputs }) }
  return { kind: 'number', value, explanation }
}

function restOf(count: number, words: Bilingual): readonly Explanation[] {
  if (count <= 0) return []
  return [{ label: { vi: `và ${count} ${words.vi}`, en: `and ${count} ${words.en}` }, value: null }]
}

/** The obligations of a row whose state is known unit by unit: not the open ones of a group that was counted. */
export function knownIn(
  { tasks, options: { by, stages } }: TaskSummary,
  key: string | undefined,
): readonly TaskObligationStatus[] {
  const cell = ({ plan, task, stage, group, due }: TaskObligationStatus | TaskGroupCount): string =>
    JSON.stringify([plan, task, stage, group, due])
  const counted = new Set(by === 'lead' ? [] : tasks.flatMap(({ counts }) => counts.map(cell)))
  const isKnown = (one: TaskObligationStatus): boolean =>
    one.state === 'completed' || one.role === 'start' || !counted.has(cell(one))
  const all = tasks.flatMap(({ obligations }) => obligations).filter(one => key === undefined || keyOf(one, by) === key)
  if (stages !== 'together') return all.filter(isKnown)
  // How a task stands is known if all its steps are.
  const owner = ({ plan, task, unit }: TaskObligationStatus): string => JSON.stringify([plan, task, unit])
  const unknown = new Set(all.filter(one => !isKnown(one)).map(owner))
  return wholeTasks(all.filter(one => !unknown.has(owner(one))))
}

/** One obligation: its task and stage by their titles, who owes it, and its last day. */
function explained(status: TaskObligationStatus, { plans, options }: TaskSummary): Explanation {
  const { unit, due, lastDay, assumed } = status
  const task = taskOf(status, plans)
  const who = nameAmong(options.units.units, unit)
  return {
    label: joined(
      [task.title, ...((task.stages ?? []).length > 1 ? [titleAmong(task.stages, status.stage)] : [])],
      who,
    ),
    value:
      lastDay === null
        ? labels.noDeadline
        : inBothLanguages(language => {
            const mark = { vi: ' (ngày giả định)', en: ' (day assumed)' }[language]
            return `${formatDate(lastDay, language)}${assumed && lastDay === due ? mark : ''}`
          }),
  }
}

function joined(parts: readonly LocalizedText[], who: LocalizedText): Bilingual {
  return inBothLanguages(
    language => `${parts.map(part => textIn(part, language)).join(', ')} (${textIn(who, language)})`,
  )
}

/** The rates of a row by their ids, each explained down to its counts; or why there is none. */
export function rateCells(
  { counts }: TaskRow,
  period: string,
  rounding: RoundingPolicy,
): ReadonlyMap<string, ReportCell> {
  const { observations } = computeIndicators(completionRates, { observations: counts, periods: [period] })
  const compiled = compileIndicators(completionRates)
  const explain = indicatorExplainer(compiled, readTable(counts, compiled, ['observations']).table)
  return new Map(
    observations.flatMap(
      ({
        unit,
        indicator,
        dimension,
        value,
        absence,
        numerator,
        denominator,
      }): readonly (readonly [string, ReportCell])[] => {
        if (completionRates.every(({ id }) => id !== indicator)) return []
        const explanation = explain({ unit, indicator, period, ...(dimension === undefined ? {} : { dimension }) })
        if (value === null) {
          const reason = absence === 'no-data' ? noReport : (whyNone[indicator] ?? labels.zeroDenominator)
          return [[indicator, { kind: 'absent', reason, explanation }]]
        }
        const note = inBothLanguages(language =>
          [numerator ?? 0, denominator ?? 0].map(one => formatNumber(one, language)).join('/'),
        )
        const rounded = formatExact(roundFraction(parseExact(value), rounding))
        const exact = String(value)
        const shown =
          rounded === exact ? explanation : { ...explanation, value: rounded, rounding: { ...rounding, exact } }
        return [
          [indicator, { kind: 'number', value, explanation: shown, ...(denominator === undefined ? {} : { note }) }],
        ]
      },
    ),
  )
}

/** Why there is no rate if there is nothing to divide by. */
const whyNone: Readonly<Record<string, Bilingual>> = {
  'tasks-completion-rate': { vi: 'không có đầu việc', en: 'nothing assigned' },
  'tasks-completion-rate-of-due': { vi: 'chưa có việc đến hạn', en: 'nothing due yet' },
  'tasks-on-time-rate': { vi: 'chưa hoàn thành việc nào có thời hạn', en: 'nothing with a deadline done yet' },
}

const noReport = taskCounts.find(({ id }) => id === 'tasks-no-report')?.name ?? labels.noData
