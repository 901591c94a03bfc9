import { formatDate, formatPeriod } from '../foundation/format-date'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import type { GroupCount } from '../tasks/group-count'
import type { TaskSummary } from '../tasks/summarize'
import { countIn, nameAmong, taskOf } from './task-cells'

/** What the columns of a progress report mean, what counts of groups say, and which days are assumed. */
export function taskNotes(summary: TaskSummary): readonly Bilingual[] {
  const { period, total, tasks, options } = summary
  const { by, dueSoonDays } = options
  const counts = tasks.flatMap(task => task.counts)
  const unreported = countIn(total, 'no-report')
  return [
    {
      vi: `Kỳ tính: ${formatPeriod(period, 'vi')}. Sắp đến hạn: còn ${dueSoonDays} ngày trở xuống. Một nhiệm vụ giao cho nhiều đơn vị được tính cho từng đơn vị, từng giai đoạn và từng kỳ.`,
      en: `Period: ${formatPeriod(period, 'en')}. Due soon: in ${dueSoonDays} days or fewer. A task that several units owe counts for each of them, each stage, each time.`,
    },
    ...(unreported === 0 ? [] : [withoutReport(unreported, countIn(total, 'owed'))]),
    ...(counts.length === 0
      ? []
      : [
          {
            vi: `Số liệu chung của nhóm, không nêu tên đơn vị, ${by === 'lead' ? 'không tính vào đơn vị nào trong bảng này' : 'đã tính trong bảng này'}: ${counts.map(count => counted(count, summary).vi).join('; ')}.`,
            en: `Counts of groups, which name no unit, ${by === 'lead' ? 'are in no row of this table' : 'are part of this table'}: ${counts.map(count => counted(count, summary).en).join('; ')}.`,
          },
        ]),
    ...assumedDays(summary),
  ]
}

function withoutReport(count: number, all: number): Bilingual {
  return {
    vi: `Chưa có báo cáo: ${formatNumber(count, 'vi')}/${formatNumber(all, 'vi')}. Đây không phải là kết quả bằng 0; các trường hợp này được xếp theo thời hạn như việc chưa thực hiện.`,
    en: `Without any report: ${formatNumber(count, 'en')} of ${formatNumber(all, 'en')}. That does not mean that nothing was done; by their deadlines they are classed as not started.`,
  }
}

function counted(count: GroupCount, summary: TaskSummary): Bilingual {
  const { title } = taskOf(count, summary.plans)
  const group = nameAmong(summary.options.units.groups, count.group)
  const last = count.reports.at(-1) as GroupCount['reports'][0]
  const of = last.of ?? count.members
  const place = last.place === undefined ? '' : `, ${last.place}`
  const named = count.named === 0 ? null : count.named
  return inBothLanguages(language => {
    const day = formatDate(last.date, language)
    const words =
      language === 'vi'
        ? `số liệu ngày ${day}${place}${named === null ? '' : `; ${named} đơn vị có tên`}`
        : `count of ${day}${place}${named === null ? '' : `; ${named} by name`}`
    return `"${textIn(title, language)}" – ${textIn(group, language)}: ${last.done}/${of} (${words})`
  })
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
          one => `"${textIn(one.title, language)}" (${[...one.days].map(day => formatDate(day, language)).join(', ')})`,
        )
        .join('; ')
      return language === 'vi'
        ? `Ngày đến hạn là giả định, vì văn bản không nêu rõ ngày: ${shown}${others > 0 ? ` và ${others} nhiệm vụ khác` : ''}.`
        : `The day is assumed, for the paper does not name it: ${shown}${others > 0 ? ` and ${others} more tasks` : ''}.`
    }),
  ]
}
