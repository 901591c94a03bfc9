import { formatDate, formatPeriod } from '../foundation/format-date'
import { issueFactory } from '../foundation/issue'
import type { Bilingual, Language } from '../foundation/language'

const nearestIn = (nearest: readonly string[]): Bilingual => ({
  vi: nearest.length > 0 ? `; gần nhất: ${nearest.join(', ')}` : '',
  en: nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '',
})

/** A stage that was late: by when it was due, and when it was done. */
interface LateStage {
  readonly stage: string
  readonly lastDay: string
  readonly endedOn: string | null
}

const lateness = ({ stage, lastDay, endedOn }: LateStage, language: Language): string =>
  `${stage} ${formatDate(lastDay, language)} → ${endedOn === null ? '–' : formatDate(endedOn, language)}`

/** The sentences of every issue that concerns plans and their tasks. */
export const taskWording = {
  'duplicate-plan-id': ({ plan }: { plan: string }): Bilingual => ({
    vi: `Có hai kế hoạch cùng mã "${plan}".`,
    en: `There are two plans with the id "${plan}".`,
  }),
  'duplicate-task-id': ({ task, first }: { task: string; first: number }): Bilingual => ({
    vi: `Mã nhiệm vụ "${task}" được dùng hai lần; lần đầu ở tasks[${first}].`,
    en: `The task id "${task}" is used twice; the first time at tasks[${first}].`,
  }),
  'duplicate-stage': ({ stage }: { stage: string }): Bilingual => ({
    vi: `Nhiệm vụ có hai bước cùng mã "${stage}".`,
    en: `The task has two stages with the id "${stage}".`,
  }),
  'unknown-task': ({ task, nearest }: { task: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Không có nhiệm vụ "${task}"${nearestIn(nearest).vi}.`,
    en: `There is no task "${task}"${nearestIn(nearest).en}.`,
  }),
  'unknown-stage': ({ stage, nearest }: { stage: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Nhiệm vụ không có bước "${stage}"${nearestIn(nearest).vi}.`,
    en: `The task has no stage "${stage}"${nearestIn(nearest).en}.`,
  }),
  'task-parent-cycle': ({ way }: { way: readonly string[] }): Bilingual => ({
    vi: `Quan hệ nhiệm vụ cha – con đi vòng: ${way.join(' → ')}.`,
    en: `The parents of tasks run in a circle: ${way.join(' → ')}.`,
  }),
  'task-refers-to-itself': ({ task }: { task: string }): Bilingual => ({
    vi: `Nhiệm vụ "${task}" dẫn chiếu đến chính nó.`,
    en: `The task "${task}" refers to itself.`,
  }),
  'deadline-before-plan': ({ lastDay, date }: { lastDay: string; date: string }): Bilingual => ({
    vi: `Thời hạn ${formatDate(lastDay, 'vi')} đã qua khi kế hoạch được ban hành ngày ${formatDate(date, 'vi')}.`,
    en: `The deadline ${formatDate(lastDay, 'en')} had already passed when the plan was issued on ${formatDate(date, 'en')}.`,
  }),
  'due-twice-in-cycle': ({ period, days }: { period: string; days: readonly string[] }): Bilingual => ({
    vi: `Trong cùng kỳ ${formatPeriod(period, 'vi')} có nhiều ngày đến hạn: ${days.map(day => formatDate(day, 'vi')).join(', ')}.`,
    en: `Within one cycle, ${formatPeriod(period, 'en')}, several days are due: ${days.map(day => formatDate(day, 'en')).join(', ')}.`,
  }),
  'end-before-start': ({ end, start }: { end: string; start: string }): Bilingual => ({
    vi: `Thời hạn kết thúc ${formatDate(end, 'vi')} đứng trước thời điểm bắt đầu hoặc bước trước đó ${formatDate(start, 'vi')}.`,
    en: `The end ${formatDate(end, 'en')} lies before the start or the stage before it, ${formatDate(start, 'en')}.`,
  }),
  'ended-before-started': ({ ended, started }: { ended: string; started: string }): Bilingual => ({
    vi: `Ghi nhận xong ngày ${formatDate(ended, 'vi')}, trước khi bắt đầu ngày ${formatDate(started, 'vi')}.`,
    en: `Recorded as ended on ${formatDate(ended, 'en')}, before it started on ${formatDate(started, 'en')}.`,
  }),
  'extension-asked-after-expiry': ({
    asked,
    lastDay,
    days,
  }: {
    asked: string
    lastDay: string
    days: number
  }): Bilingual => ({
    vi: `Xin gia hạn ngày ${formatDate(asked, 'vi')}, khi đã quá hạn ${formatDate(lastDay, 'vi')} ${days} ngày.`,
    en: `An extension was asked on ${formatDate(asked, 'en')}, ${days} day(s) after the deadline ${formatDate(lastDay, 'en')} had passed.`,
  }),
  'same-task-two-deadlines': ({
    stage,
    lastDay,
    task,
    other,
  }: {
    stage: string
    lastDay: string
    task: string
    other: string
  }): Bilingual => ({
    vi: `Cùng một nhiệm vụ nhưng bước "${stage}" có hai thời hạn: ở đây ${formatDate(lastDay, 'vi')}, ở nhiệm vụ "${task}" là ${formatDate(other, 'vi')}.`,
    en: `One task, but two deadlines for its stage "${stage}": ${formatDate(lastDay, 'en')} here, ${formatDate(other, 'en')} at the task "${task}".`,
  }),
  'reference-to-wrong-item': ({ said, same }: { said: string; same: readonly string[] }): Bilingual => ({
    vi: `Văn bản dẫn đến mục "${said}", nhưng nhiệm vụ này là mục ${same.map(one => `"${one}"`).join(', ')}.`,
    en: `The paper points to item "${said}", but this task is item ${same.map(one => `"${one}"`).join(', ')}.`,
  }),
  'lead-also-supports': ({ unit }: { unit: string }): Bilingual => ({
    vi: `Đơn vị "${unit}" vừa được ghi là chủ trì vừa được ghi là phối hợp.`,
    en: `The unit "${unit}" is named both as lead and as support.`,
  }),
  'late-though-reported-done': ({ said, stages }: { said: Bilingual; stages: readonly LateStage[] }): Bilingual => ({
    vi: `Báo cáo ghi ${said.vi}, nhưng đã trễ hạn ở bước: ${stages.map(stage => lateness(stage, 'vi')).join('; ')}.`,
    en: `The report says ${said.en}, but it was late at: ${stages.map(stage => lateness(stage, 'en')).join('; ')}.`,
  }),
  'expected-after-deadline': ({ expected, lastDay }: { expected: string; lastDay: string }): Bilingual => ({
    vi: `Báo cáo dự kiến xong ngày ${formatDate(expected, 'vi')}, sau thời hạn ${formatDate(lastDay, 'vi')}.`,
    en: `The report expects it by ${formatDate(expected, 'en')}, after the deadline ${formatDate(lastDay, 'en')}.`,
  }),
  'event-of-another-unit': ({ unit }: { unit: string }): Bilingual => ({
    vi: `Đơn vị "${unit}" không phải là đơn vị phải thực hiện nhiệm vụ này, nên sự kiện không được tính.`,
    en: `The unit "${unit}" does not owe this task, so the event counts for nobody.`,
  }),
  'occurrence-not-named': ({ stage }: { stage: string }): Bilingual => ({
    vi: `Bước "${stage}" lặp lại nhiều lần; sự kiện phải ghi "due" là kỳ hạn nào, nếu không thì không được tính.`,
    en: `The stage "${stage}" recurs; the event must say which occurrence it concerns ("due"), else it does not count.`,
  }),
  'observations-of-units-only': ({ by }: { by: string }): Bilingual => ({
    vi: `Tổng hợp theo "${by}" không phải là số liệu của đơn vị hay nhóm; cần tổng hợp theo "lead" hoặc "group".`,
    en: `A summary by "${by}" has no figures of units or groups; summarize by "lead" or "group".`,
  }),
}

/** Builds an issue of the tasks. */
export const taskIssue: ReturnType<typeof issueFactory<typeof taskWording>> = issueFactory(taskWording)
