import type { Explanation } from '../foundation/explanation'
import { formatDate } from '../foundation/format-date'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBoth, inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import type { CompletionRate } from '../tasks/completion-rates'
import type { ObligationStatus } from '../tasks/obligation-status'
import type { TaskSummary } from '../tasks/summarize'
import type { TaskTally } from '../tasks/tally'
import type { TaskTime } from '../tasks/time-class'
import type { ReportCell } from './cell'
import { labels } from './labels'

/** A column of counts: how many, and which ones. */
export interface CountColumn {
  readonly id: string
  readonly title: Bilingual
  readonly count: (tally: TaskTally) => number
  readonly holds: (status: ObligationStatus) => boolean
}

const timeTitles: Readonly<Record<TaskTime, Bilingual>> = {
  'on-time': { vi: 'Hoàn thành đúng hạn', en: 'Done on time' },
  late: { vi: 'Hoàn thành trễ hạn', en: 'Done late' },
  'day-unknown': { vi: 'Hoàn thành, không rõ ngày', en: 'Done, day not known' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  'due-soon': { vi: 'Sắp đến hạn', en: 'Due soon' },
  'within-deadline': { vi: 'Trong hạn', en: 'Within deadline' },
  'no-deadline': { vi: 'Không có thời hạn', en: 'No deadline' },
}

const owed: CountColumn = {
  id: 'obligations',
  title: labels.owed,
  count: ({ obligations }) => obligations,
  holds: () => true,
}
const unreported: CountColumn = {
  id: 'no-report',
  title: { vi: 'Chưa có báo cáo', en: 'No report' },
  count: ({ evidence }) => evidence['no-report'],
  holds: ({ evidence }) => evidence === 'no-report',
}
const unreportedOverdue: CountColumn = {
  id: 'overdue-without-report',
  title: { vi: 'Quá hạn, chưa có báo cáo', en: 'Overdue, no report' },
  count: ({ overdueWithoutReport }) => overdueWithoutReport,
  holds: ({ time, state, evidence }) => time === 'overdue' && state !== 'completed' && evidence === 'no-report',
}
const claimed: CountColumn = {
  id: 'reported-completed',
  title: { vi: 'Báo cáo đã xong, chưa có căn cứ', en: 'Reported done, not proven' },
  count: ({ reportedCompleted }) => reportedCompleted,
  holds: ({ state, reported }) => state !== 'completed' && reported?.state === 'completed',
}

const rare: ReadonlySet<string> = new Set(['day-unknown', 'overdue-without-report', 'reported-completed'])

/** The columns of counts; what is rare has one only if there is any. */
export function countColumns(total: TaskTally): readonly CountColumn[] {
  const times = (Object.keys(timeTitles) as readonly TaskTime[]).map(
    (time): CountColumn => ({
      id: time,
      title: timeTitles[time],
      count: tally => tally.times[time],
      holds: status => status.time === time,
    }),
  )
  const isShown = ({ id, count }: CountColumn): boolean => !rare.has(id) || count(total) > 0
  return [owed, ...times, unreported, unreportedOverdue, claimed].filter(isShown)
}

/** Of more than these, the explanation of a count names the first and says how many follow. */
const mostNamed = 20

/** A count, and what was counted: which task, who owes it, and by when. */
export function countCell(
  { title, count, holds }: CountColumn,
  tally: TaskTally,
  summary: TaskSummary,
  key: string | undefined,
): ReportCell {
  const value = count(tally)
  const known = knownIn(summary, key).filter(holds)
  const named = known.slice(0, mostNamed).map(status => explained(status, summary))
  const rest: readonly Explanation[] = [
    ...restOf(known.length - named.length, { vi: 'nghĩa vụ khác', en: 'more' }),
    ...restOf(value - known.length, {
      vi: 'nghĩa vụ theo số liệu chung của nhóm, không nêu tên đơn vị',
      en: 'by counts of groups, which name no unit',
    }),
  ]
  const inputs = [...named, ...rest]
  const explanation = { label: title, value: String(value), ...(inputs.length === 0 ? {} : { inputs }) }
  return { kind: 'number', value, explanation }
}

function restOf(count: number, words: Bilingual): readonly Explanation[] {
  if (count <= 0) return []
  return [{ label: { vi: `và ${count} ${words.vi}`, en: `and ${count} ${words.en}` }, value: null }]
}

/** The obligations of a row whose state is known unit by unit: not the open ones of a group that was counted. */
function knownIn({ by, obligations, counts }: TaskSummary, key: string | undefined): readonly ObligationStatus[] {
  const keys = { lead: 'unit', group: 'group', plan: 'plan', stage: 'stage' } as const
  const cell = ({
    plan,
    task,
    stage,
    group,
    due,
  }: Omit<ObligationStatus, 'unit' | 'state'> | (typeof counts)[0]): string =>
    JSON.stringify([plan, task, stage, group, due])
  const counted = new Set(by === 'lead' ? [] : counts.map(cell))
  return obligations.filter(one => {
    if (key !== undefined && (one[keys[by]] ?? '') !== key) return false
    return one.state === 'completed' || one.role === 'start' || !counted.has(cell(one))
  })
}

/** One obligation: its task and stage by their titles, who owes it, and its last day. */
function explained(status: ObligationStatus, { names }: TaskSummary): Explanation {
  const { plan, task: id, stage, unit, due, lastDay, assumed } = status
  const task = names.tasks.find(one => one.plan === plan && one.task === id)
  const step =
    task !== undefined && task.stages.length > 1 ? task.stages.find(one => one.id === stage)?.name : undefined
  const who = names.units.find(one => one.id === unit)?.name ?? unit
  return {
    label: joined([task?.title ?? id, ...(step === undefined ? [] : [step])], who),
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
  return inBoth(
    '',
    (_, language) => `${parts.map(part => textIn(part, language)).join(', ')} (${textIn(who, language)})`,
  )
}

/** A rate, with its formula in numbers; null with its reason. */
export function rateCell(rate: CompletionRate, rounding: RoundingPolicy): ReportCell {
  const { label, value, absence, numerator, denominator, formula, source } = rate
  const explanation: Explanation = {
    label,
    value,
    reason: inBothLanguages(language => {
      const [above, below] = [numerator, denominator].map(count => formatNumber(count, language))
      return `${formula[language]}: ${above} / ${below} × 100`
    }),
    ...(value === null ? {} : { rounding: { ...rounding, exact: value } }),
    ...(source === undefined ? {} : { source }),
  }
  if (value !== null) return { kind: 'number', value, explanation }
  return { kind: 'absent', reason: absence === 'no-data' ? unreported.title : labels.zeroDenominator, explanation }
}
