import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBothLanguages, textIn } from '../foundation/language'
import type { ObligationClass } from '../tasks/count-obligations'
import type { TaskSummary } from '../tasks/summarize'
import type { ReportCell } from './cell'
import { labels } from './labels'
import type { ReportSummary } from './report'
import { countIn, knownIn, nameAmong } from './task-cells'

/** The answer of a progress report: what is overdue and whose, what is due soon, and how much is done. */
export function taskSummary(summary: TaskSummary): ReportSummary {
  const { total } = summary
  const count = (of: ObligationClass, note?: Bilingual): ReportCell => ({
    kind: 'number',
    value: countIn(total, of),
    ...(note === undefined ? {} : { note }),
  })
  const onTime = countIn(total, 'on-time')
  return {
    kind: 'summary',
    sentence: sentenceOf(summary),
    figures: [
      { label: labels.owed, value: count('owed') },
      {
        label: labels.completed,
        value: {
          kind: 'number',
          value: countIn(total, 'completed'),
          outOf: countIn(total, 'owed'),
          note: inBothLanguages(language => `${formatNumber(onTime, language)} ${labels.onTimeNoun[language]}`),
        },
      },
      { label: labels.overdue, value: count('overdue') },
      { label: labels.dueSoon, value: count('due-soon', withinDays(summary)) },
    ],
  }
}

function withinDays({ options: { dueSoonDays } }: TaskSummary): Bilingual {
  return { vi: `trong ${dueSoonDays} ngày`, en: `within ${dueSoonDays} ${dueSoonDays === 1 ? 'day' : 'days'}` }
}

/** Of more units than these that have something overdue, only their number is named. */
const mostUnits = 3

function sentenceOf(summary: TaskSummary): Bilingual {
  const { total, options } = summary
  const [owed, completed, onTime, overdue, dueSoon] = (
    ['owed', 'completed', 'on-time', 'overdue', 'due-soon'] as const
  ).map(of => countIn(total, of)) as [number, number, number, number, number]
  if (owed === 0) return { vi: 'Không có đầu việc nào được giao.', en: 'No task is assigned.' }
  const late = [
    ...new Set(
      knownIn(summary, undefined)
        .filter(({ time }) => time === 'overdue')
        .map(({ unit }) => unit),
    ),
  ]
  const days = withinDays(summary)
  return inBothLanguages(language => {
    const n = (count: number): string => formatNumber(count, language)
    const names = late.map(unit => textIn(nameAmong(options.units.units, unit), language))
    const whose =
      names.length === 0
        ? ''
        : names.length <= mostUnits
          ? ` (${names.join(', ')})`
          : ` (${n(names.length)} ${{ vi: 'đơn vị', en: 'units' }[language]})`
    if (language === 'vi') {
      const first = overdue === 0 ? 'Không có đầu việc quá hạn' : `${n(overdue)} đầu việc quá hạn${whose}`
      const soon = dueSoon === 0 ? '' : `, ${n(dueSoon)} sắp đến hạn ${days.vi}`
      const done =
        completed === 0
          ? 'chưa hoàn thành đầu việc nào'
          : `${n(completed)}/${n(owed)} đã hoàn thành, ${onTime === completed && completed > 1 ? 'đều' : n(onTime)} đúng hạn`
      return `${first}${soon}; ${done}.`
    }
    const first =
      overdue === 0 ? 'No task is overdue' : `${n(overdue)} ${overdue === 1 ? 'task is' : 'tasks are'} overdue${whose}`
    const soon = dueSoon === 0 ? '' : `, ${n(dueSoon)} due ${days.en}`
    const done =
      completed === 0
        ? `none of ${n(owed)} is done`
        : `${n(completed)} of ${n(owed)} ${completed === 1 ? 'is' : 'are'} done, ${onTime === completed && completed > 1 ? 'all' : n(onTime)} on time`
    return `${first}${soon}; ${done}.`
  })
}
