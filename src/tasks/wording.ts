import { formatDate, formatPeriod } from '../foundation/format-date'
import { type Issue, type IssueFactory, issueFactory } from '../foundation/issue'
import { type Bilingual, type Language, type LocalizedText, textIn } from '../foundation/language'
import { type PlainFormats, plainFormats } from '../foundation/sentence-formats'

const nearestIn = (nearest: readonly string[]): Bilingual => ({
  vi: nearest.length > 0 ? `; gần nhất: ${nearest.join(', ')}` : '',
  en: nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '',
})

/** A stage that was late: by when it was due, and when it was done. */
interface LateStage {
  readonly stage: LocalizedText
  readonly lastDay: string
  readonly endedOn: string | null
}

const lateness = ({ stage, lastDay, endedOn }: LateStage, language: Language): string =>
  `${textIn(stage, language)} ${formatDate(lastDay, language)} → ${endedOn === null ? '–' : formatDate(endedOn, language)}`

function nearestDays(nearest: readonly string[], language: Language): string {
  if (nearest.length === 0) return ''
  const days = nearest.map(day => formatDate(day, language)).join(', ')
  return language === 'vi' ? `; gần nhất là ${days}` : `; the nearest days are ${days}`
}

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
  'year-ambiguous': ({ text, from, to }: { text: string; from: string; to: string }): Bilingual => ({
    vi: `Thời hạn ${text} không ghi năm, trong khi kế hoạch thực hiện trong các năm ${from}–${to}; cần ghi rõ năm.`,
    en: `The deadline ${text} states no year, and the plan is for the years ${from}–${to}; write the year.`,
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
    stage: LocalizedText
    lastDay: string
    task: LocalizedText
    other: string
  }): Bilingual => ({
    vi: `Cùng một nhiệm vụ nhưng bước "${textIn(stage, 'vi')}" có hai thời hạn: ở đây ${formatDate(lastDay, 'vi')}, ở nhiệm vụ "${textIn(task, 'vi')}" là ${formatDate(other, 'vi')}.`,
    en: `One task, but two deadlines for its stage "${textIn(stage, 'en')}": ${formatDate(lastDay, 'en')} here, ${formatDate(other, 'en')} at the task "${textIn(task, 'en')}".`,
  }),
  'reference-to-wrong-item': ({ said, same }: { said: Bilingual; same: readonly Bilingual[] }): Bilingual => ({
    vi: `Văn bản dẫn đến mục "${said.vi}", nhưng nhiệm vụ này là mục ${same.map(one => `"${one.vi}"`).join(', ')}.`,
    en: `The paper points to item "${said.en}", but this task is item ${same.map(one => `"${one.en}"`).join(', ')}.`,
  }),
  'lead-also-supports': ({ unit }: { unit: LocalizedText }): Bilingual => ({
    vi: `"${textIn(unit, 'vi')}" vừa được ghi là chủ trì vừa được ghi là phối hợp.`,
    en: `"${textIn(unit, 'en')}" is named both as lead and as support.`,
  }),
  'late-though-reported-done': ({ said, stages }: { said: Bilingual; stages: readonly LateStage[] }): Bilingual => ({
    vi: `Báo cáo ghi ${said.vi}, nhưng đã trễ hạn ở bước: ${stages.map(stage => lateness(stage, 'vi')).join('; ')}.`,
    en: `The report says ${said.en}, but it was late at: ${stages.map(stage => lateness(stage, 'en')).join('; ')}.`,
  }),
  'expected-after-deadline': ({ expected, lastDay }: { expected: string; lastDay: string }): Bilingual => ({
    vi: `Báo cáo dự kiến xong ngày ${formatDate(expected, 'vi')}, sau thời hạn ${formatDate(lastDay, 'vi')}.`,
    en: `The report expects it by ${formatDate(expected, 'en')}, after the deadline ${formatDate(lastDay, 'en')}.`,
  }),
  'event-of-another-unit': ({ party }: { party: LocalizedText }): Bilingual => ({
    vi: `"${textIn(party, 'vi')}" không phải thực hiện nhiệm vụ này, nên diễn biến ghi cho "${textIn(party, 'vi')}" không được tính.`,
    en: `"${textIn(party, 'en')}" does not owe this task, so the event logged for it does not count.`,
  }),
  'occurrence-not-named': ({ stage, taken }: { stage: LocalizedText; taken: string | undefined }): Bilingual => ({
    vi: `Bước "${textIn(stage, 'vi')}" có nhiều kỳ hạn; diễn biến phải ghi là của kỳ hạn nào ("due")${taken === undefined ? ', nếu không thì không được tính' : `. Ở đây hiểu là kỳ hạn ${formatDate(taken, 'vi')}, kỳ hạn duy nhất có thể gia hạn đến ngày mới`}.`,
    en: `The stage "${textIn(stage, 'en')}" has several occurrences; an event must say which one it concerns ("due")${taken === undefined ? ', otherwise it does not count' : `. It is taken as that of ${formatDate(taken, 'en')}, the only one that can be extended to the new day`}.`,
  }),
  'no-such-occurrence': ({ due, nearest }: { due: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Không có kỳ hạn nào vào ngày ${formatDate(due, 'vi')}, nên diễn biến không được tính${nearestDays(nearest, 'vi')}.`,
    en: `Nothing is due on ${formatDate(due, 'en')}, so the event does not count${nearestDays(nearest, 'en')}.`,
  }),
  'extension-not-later': ({ to, lastDay }: { to: string; lastDay: string }): Bilingual => ({
    vi: `Gia hạn đến ${formatDate(to, 'vi')} không muộn hơn thời hạn đang áp dụng là ${formatDate(lastDay, 'vi')}, nên thời hạn giữ nguyên. Nếu thời hạn được rút ngắn, hãy ghi là điều chỉnh.`,
    en: `The extension to ${formatDate(to, 'en')} is not later than the deadline in force, ${formatDate(lastDay, 'en')}, so the deadline stays. If the time was cut, log an amendment.`,
  }),
  'day-before-event': ({ day, date }: { day: string; date: string }): Bilingual => ({
    vi: `Ngày ${formatDate(day, 'vi')} đã qua khi được ghi ngày ${formatDate(date, 'vi')}; nếu là năm sau, hãy ghi rõ năm.`,
    en: `The day ${formatDate(day, 'en')} had passed when it was written on ${formatDate(date, 'en')}; if the next year is meant, write the year.`,
  }),
  'extension-after-completion': ({ granted, endedOn }: { granted: string; endedOn: string }): Bilingual => ({
    vi: `Thời hạn mới ghi ngày ${formatDate(granted, 'vi')}, vào hoặc sau ngày hoàn thành ${formatDate(endedOn, 'vi')}, nên không được tính.`,
    en: `The new deadline is dated ${formatDate(granted, 'en')}, on or after the day of completion, ${formatDate(endedOn, 'en')}, so it does not count.`,
  }),
  'extension-to-recurrence': ({ to }: { to: string }): Bilingual => ({
    vi: `Một kỳ hạn chỉ có thể dời đến một ngày, không dời đến "${to}", nên thời hạn giữ nguyên.`,
    en: `One occurrence can be moved to one day only, not to "${to}", so the deadline stays.`,
  }),
  'named-exceed-count': ({ group, done, named }: { group: LocalizedText; done: number; named: number }): Bilingual => ({
    vi: `Số liệu chung ghi ${done} đơn vị thuộc "${textIn(group, 'vi')}" đã xong, nhưng có ${named} đơn vị được nêu tên; tính ${named}.`,
    en: `The count says ${done} of "${textIn(group, 'en')}" are done, but ${named} are named; ${named} counts.`,
  }),
  'count-exceeds-members': ({
    group,
    done,
    members,
  }: {
    group: LocalizedText
    done: number
    members: number
  }): Bilingual => ({
    vi: `Số liệu chung ghi ${done} đơn vị thuộc "${textIn(group, 'vi')}" đã xong, nhưng chỉ có ${members} đơn vị phải thực hiện; tính ${members}.`,
    en: `The count says ${done} of "${textIn(group, 'en')}" are done, but only ${members} owe it; ${members} counts.`,
  }),
  'count-of-other-members': ({
    group,
    of,
    members,
  }: {
    group: LocalizedText
    of: number
    members: number
  }): Bilingual => ({
    vi: `Số liệu chung tính trên ${of} đơn vị thuộc "${textIn(group, 'vi')}", nhưng danh mục có ${members} đơn vị phải thực hiện.`,
    en: `The count is of ${of} units of "${textIn(group, 'en')}", but ${members} of the directory owe it.`,
  }),
  'count-exceeds-whole': ({ done, of }: { done: number; of: number }): Bilingual => ({
    vi: `Số đã xong (${done}) lớn hơn tổng số đơn vị (${of}).`,
    en: `More are done (${done}) than there are (${of}).`,
  }),
}

/** Builds an issue of the tasks. */
export const taskIssue: IssueFactory<typeof taskWording, PlainFormats> = issueFactory(taskWording, plainFormats)

/** An issue that says which task it is about, by its title. */
export function aboutTask(issue: Issue, { title }: { readonly title: LocalizedText }): Issue {
  const [vi, en] = [textIn(title, 'vi'), textIn(title, 'en')].map(shortened)
  return {
    ...issue,
    message: { vi: `Nhiệm vụ "${vi}": ${issue.message.vi}`, en: `Task "${en}": ${issue.message.en}` },
  }
}

/** The beginning of a long title, to the end of a word. */
function shortened(title: string): string {
  return title.length <= 100 ? title : `${title.slice(0, 100).replace(/(?<!\s)\s+\S*$/u, '')} …`
}
