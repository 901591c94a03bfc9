import { issueFactory } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'

const nearestIn = (nearest: readonly string[]): Bilingual => ({
  vi: nearest.length > 0 ? `; gần nhất: ${nearest.join(', ')}` : '',
  en: nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '',
})

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
    vi: `Thời hạn ${lastDay} đã qua khi kế hoạch được ban hành ngày ${date}.`,
    en: `The deadline ${lastDay} had already passed when the plan was issued on ${date}.`,
  }),
  'due-twice-in-cycle': ({ period, days }: { period: string; days: readonly string[] }): Bilingual => ({
    vi: `Trong cùng kỳ ${period} có nhiều ngày đến hạn: ${days.join(', ')}.`,
    en: `Within one cycle, ${period}, several days are due: ${days.join(', ')}.`,
  }),
  'end-before-start': ({ end, start }: { end: string; start: string }): Bilingual => ({
    vi: `Thời hạn kết thúc ${end} đứng trước thời điểm bắt đầu hoặc bước trước đó ${start}.`,
    en: `The end ${end} lies before the start or the stage before it, ${start}.`,
  }),
  'ended-before-started': ({ ended, started }: { ended: string; started: string }): Bilingual => ({
    vi: `Ghi nhận xong ngày ${ended}, trước khi bắt đầu ngày ${started}.`,
    en: `Recorded as ended on ${ended}, before it started on ${started}.`,
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
    vi: `Xin gia hạn ngày ${asked}, khi đã quá hạn ${lastDay} ${days} ngày.`,
    en: `An extension was asked on ${asked}, ${days} day(s) after the deadline ${lastDay} had passed.`,
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
    vi: `Cùng một nhiệm vụ nhưng bước "${stage}" có hai thời hạn: ở đây ${lastDay}, ở nhiệm vụ "${task}" là ${other}.`,
    en: `One task, but two deadlines for its stage "${stage}": ${lastDay} here, ${other} at the task "${task}".`,
  }),
  'reference-to-wrong-item': ({ said, same }: { said: string; same: readonly string[] }): Bilingual => ({
    vi: `Văn bản dẫn đến mục "${said}", nhưng nhiệm vụ này là mục ${same.map(one => `"${one}"`).join(', ')}.`,
    en: `The paper points to item "${said}", but this task is item ${same.map(one => `"${one}"`).join(', ')}.`,
  }),
  'lead-also-supports': ({ unit }: { unit: string }): Bilingual => ({
    vi: `Đơn vị "${unit}" vừa được ghi là chủ trì vừa được ghi là phối hợp.`,
    en: `The unit "${unit}" is named both as lead and as support.`,
  }),
  'late-though-reported-done': ({ said, stages }: { said: Bilingual; stages: readonly string[] }): Bilingual => ({
    vi: `Báo cáo ghi ${said.vi}, nhưng đã trễ hạn ở bước: ${stages.join('; ')}.`,
    en: `The report says ${said.en}, but it was late at: ${stages.join('; ')}.`,
  }),
  'expected-after-deadline': ({ expected, lastDay }: { expected: string; lastDay: string }): Bilingual => ({
    vi: `Báo cáo dự kiến xong ngày ${expected}, sau thời hạn ${lastDay}.`,
    en: `The report expects it by ${expected}, after the deadline ${lastDay}.`,
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
