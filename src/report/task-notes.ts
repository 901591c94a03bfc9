import { formatDate, formatPeriod } from '../foundation/format-date'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBothLanguages, type Language, type LocalizedText, textIn } from '../foundation/language'
import type { TaskGroupCount } from '../tasks/group-count'
import type { TaskSummary } from '../tasks/summarize'
import type { ReportNote, ReportNotes } from './report'
import { countIn, nameAmong, taskOf } from './task-cells'

/** What the columns of a progress report mean, what counts of groups say, and which days are assumed. */
export function taskNotes(summary: TaskSummary): ReportNotes {
  const { period, total, tasks, options } = summary
  const { dueSoonDays, stages } = options
  const parts = {
    each: { vi: 'từng giai đoạn và từng kỳ', en: 'each stage and each occurrence' },
    together: {
      vi: 'các giai đoạn và kỳ của nó được gộp: quá hạn nếu một giai đoạn quá hạn, hoàn thành quá hạn nếu một giai đoạn đã quá hạn',
      en: 'its stages and occurrences together: overdue if any of them is, done late if any of them was',
    },
  }[stages ?? 'each']
  const counts = tasks.flatMap(task => task.counts)
  const unreported = countIn(total, 'no-report')
  const notes: readonly ReportNote[] = [
    {
      term: { vi: 'Cách tính', en: 'How it is counted' },
      text: {
        vi: `Kỳ tính: ${formatPeriod(period, 'vi')}. Sắp đến hạn: còn từ ${dueSoonDays} ngày trở xuống. Một nhiệm vụ giao cho nhiều đơn vị được tính cho từng đơn vị, ${parts.vi}.`,
        en: `Period: ${formatPeriod(period, 'en')}. Due soon: within ${dueSoonDays} ${dueSoonDays === 1 ? 'day' : 'days'}. A task assigned to several units counts for each unit, ${parts.en}.`,
      },
    },
    ...(unreported === 0
      ? []
      : [
          { term: { vi: 'Chưa có báo cáo', en: 'No report' }, text: withoutReport(unreported, countIn(total, 'owed')) },
        ]),
    ...(counts.length === 0
      ? []
      : [{ term: { vi: 'Số liệu của nhóm', en: 'Group counts' }, text: groupCounts(counts, summary) }]),
    ...assumedDays(summary).map(text => ({ term: { vi: 'Ngày giả định', en: 'Assumed days' }, text })),
  ]
  return { kind: 'notes', notes }
}

function withoutReport(count: number, all: number): Bilingual {
  return {
    vi: `${formatNumber(count, 'vi')}/${formatNumber(all, 'vi')} đầu việc. Đây không phải là kết quả bằng 0; các trường hợp này được xếp theo thời hạn như việc chưa thực hiện.`,
    en: `${formatNumber(count, 'en')} of ${formatNumber(all, 'en')}. This does not mean that nothing was done; these tasks are classed by their deadlines as not started.`,
  }
}

function groupCounts(counts: readonly TaskGroupCount[], summary: TaskSummary): Bilingual {
  const isApart = summary.options.by === 'lead'
  const all = inBothLanguages(language => counts.map(count => counted(count, summary, language)).join('; '))
  return {
    vi: `Không nêu tên đơn vị, ${isApart ? 'nên không tính vào đơn vị nào trong bảng này' : 'đã tính trong bảng này'}: ${all.vi}.`,
    en: `They name no units and ${isApart ? 'are not part of any row of this table' : 'are part of this table'}: ${all.en}.`,
  }
}

function counted(count: TaskGroupCount, { plans, options }: TaskSummary, language: Language): string {
  const { named, members, reports } = count
  const { date, done, of = members, place } = reports.at(-1) as TaskGroupCount['reports'][0]
  const title = textIn(taskOf(count, plans).title, language)
  const group = textIn(nameAmong(options.units.groups, count.group), language)
  const words = {
    vi: { count: 'số liệu ngày', named: 'đơn vị có tên' },
    en: { count: 'count of', named: 'by name' },
  }[language]
  const from = `${words.count} ${formatDate(date, language)}${place === undefined ? '' : `, ${place}`}`
  return `“${title}” – ${group}: ${done}/${of} (${from}${named === 0 ? '' : `; ${named} ${words.named}`})`
}
/** Of more than these the note says how many follow. */
const mostTasks = 10

function assumedDays({ tasks, plans }: TaskSummary): readonly Bilingual[] {
  const days = new Map<string, { readonly title: LocalizedText; readonly days: Set<string> }>()
  for (const status of tasks.flatMap(({ obligations }) => obligations)) {
    const { plan, task, stage, due, lastDay, assumed } = status
    if (!assumed || due === null || lastDay !== due) continue
    const key = JSON.stringify([plan, task, stage])
    const entry = days.get(key) ?? { title: taskOf(status, plans).title, days: new Set() }
    entry.days.add(due)
    days.set(key, entry)
  }
  if (days.size === 0) return []
  const list = [...days.values()]
  const others = list.length - mostTasks
  return [
    inBothLanguages(language => {
      const shown = list
        .slice(0, mostTasks)
        .map(
          one => `“${textIn(one.title, language)}” (${[...one.days].map(day => formatDate(day, language)).join(', ')})`,
        )
        .join('; ')
      return language === 'vi'
        ? `Ngày đến hạn là giả định, vì văn bản không nêu rõ ngày: ${shown}${others > 0 ? ` và ${others} nhiệm vụ khác` : ''}.`
        : `The day is assumed, because the document does not state it: ${shown}${others > 0 ? ` and ${others} more tasks` : ''}.`
    }),
  ]
}
