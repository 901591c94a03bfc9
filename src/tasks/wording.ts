import { type FigureFormats, figureFormats } from '../foundation/figure-formats'
import { formatDate } from '../foundation/format-date'
import { type Issue, type IssueFactory, issueFactory } from '../foundation/issue'
import { type Bilingual, type Language, type LocalizedText, textIn } from '../foundation/language'
import { formatsWith } from '../foundation/sentence'

/** A stage that was late: by when it was due, and when it was done. */
interface LateStage {
  readonly stage: LocalizedText
  readonly lastDay: string
  readonly endedOn: string | null
}

/** The sentences of every issue that concerns plans and their tasks. */
export const taskWording = {
  ambiguous: {
    year: {
      vi: 'Thời hạn {text} không ghi năm, trong khi kế hoạch thực hiện trong các năm {from}–{to}; cần ghi rõ năm.',
      en: 'The deadline {text} has no year, but the plan covers the years {from}–{to}; write the year.',
    },
  },
  assumed: {
    occurrence: {
      vi: 'Giai đoạn “{stage:text}” có nhiều kỳ hạn; diễn biến phải ghi là của kỳ hạn nào (“due”). Ở đây hiểu là kỳ hạn {due:date}, kỳ hạn duy nhất có thể gia hạn đến ngày mới.',
      en: 'The stage “{stage:text}” has several occurrences; an event must say which one it concerns (“due”). It is assumed to be that of {due:date}, the only one that can be extended to the new day.',
    },
  },
  contradiction: {
    'two-deadlines': {
      vi: 'Cùng một nhiệm vụ nhưng giai đoạn “{stage:text}” có hai thời hạn: ở đây {lastDay:date}, ở nhiệm vụ “{task:text}” là {other:date}.',
      en: 'The stage “{stage:text}” of the same task has two deadlines: {lastDay:date} here, {other:date} in the task “{task:text}”.',
    },
    'reported-at': {
      vi: 'Văn bản dẫn chiếu đến mục “{said:text}”, nhưng nhiệm vụ này là mục {same:items}.',
      en: 'The document refers to item “{said:text}”, but this task is item {same:items}.',
    },
    'lead-and-support': {
      vi: '“{unit:text}” vừa được ghi là chủ trì vừa được ghi là phối hợp.',
      en: '“{unit:text}” is named both as lead and as support.',
    },
    'reported-time': {
      vi: 'Báo cáo ghi “{said:text}”, nhưng theo thời hạn {lastDay:date} thì ngày {date:date} là {time:text}.',
      en: 'The report says “{said:text}”, but by the deadline of {lastDay:date} it is {time:text} on {date:date}.',
    },
    'stages-together': {
      vi: 'Tổng hợp theo giai đoạn (“by” là “stage”) thì không gộp các giai đoạn của một nhiệm vụ (“stages” là “together”).',
      en: 'Counts by stage (“by” is “stage”) cannot put the stages of a task together (“stages” is “together”).',
    },
    'reported-done': {
      vi: 'Báo cáo ghi {said:text}, nhưng các giai đoạn sau quá hạn (thời hạn → hoàn thành): {stages:lateStages}.',
      en: 'The report says {said:text}, but these stages were late (deadline → completion): {stages:lateStages}.',
    },
    'done-and-named': {
      vi: 'Số liệu chung ghi {done} đơn vị thuộc “{group:text}” đã xong, nhưng có {named} đơn vị được nêu tên; tính {named}.',
      en: 'The group count says that {done} of “{group:text}” are done, but the number of units named is {named}; {named} is used.',
    },
    'done-and-members': {
      vi: 'Số liệu chung ghi {done} đơn vị thuộc “{group:text}” đã xong, nhưng chỉ có {members} đơn vị phải thực hiện; tính {members}.',
      en: 'The group count says that {done} of “{group:text}” are done, but the number of units that have the task is {members}; {members} is used.',
    },
    'whole-and-members': {
      vi: 'Số liệu chung tính trên {of} đơn vị thuộc “{group:text}”, nhưng danh mục có {members} đơn vị phải thực hiện.',
      en: 'The group count covers {of} units of “{group:text}”, but the number of units in the directory that have the task is {members}.',
    },
    'done-and-whole': {
      vi: 'Số đơn vị đã xong ({done}) lớn hơn tổng số đơn vị ({of}).',
      en: 'More units are done ({done}) than there are in all ({of}).',
    },
  },
  cycle: {
    reference: { vi: 'Nhiệm vụ “{task}” dẫn chiếu đến chính nó.', en: 'The task “{task}” refers to itself.' },
  },
  duplicate: {
    'due-day': {
      vi: 'Trong cùng kỳ {period:period} có nhiều ngày đến hạn: {days:dates}.',
      en: 'Several days are due within one cycle, {period:period}: {days:dates}.',
    },
  },
  'left-out': {
    'event-of-another-unit': {
      vi: 'Nhiệm vụ này không giao cho “{party:text}”, nên diễn biến ghi cho đơn vị này không được tính.',
      en: 'This task is not assigned to “{party:text}”, so the event logged for it does not count.',
    },
  },
  missing: {
    occurrence: {
      vi: 'Giai đoạn “{stage:text}” có nhiều kỳ hạn; diễn biến phải ghi là của kỳ hạn nào (“due”), nếu không thì không được tính.',
      en: 'The stage “{stage:text}” has several occurrences; an event must say which one it concerns (“due”), otherwise it does not count.',
    },
  },
  'out-of-order': {
    'plan-date': {
      vi: 'Thời hạn {lastDay:date} đã qua khi kế hoạch được ban hành ngày {date:date}.',
      en: 'The deadline {lastDay:date} had already passed when the plan was issued on {date:date}.',
    },
    stage: {
      vi: 'Thời hạn kết thúc {end:date} sớm hơn ngày bắt đầu hoặc giai đoạn trước ({start:date}).',
      en: 'The deadline {end:date} is before the start or the previous stage ({start:date}).',
    },
    work: {
      vi: 'Ghi nhận hoàn thành ngày {ended:date}, trước ngày bắt đầu {started:date}.',
      en: 'Recorded as finished on {ended:date}, before it started on {started:date}.',
    },
    'extension-request': {
      vi: 'Xin gia hạn ngày {asked:date}, sau khi đã quá hạn {days} ngày (thời hạn {lastDay:date}).',
      en: 'An extension was requested on {asked:date}, {days} day{days:s} after the deadline {lastDay:date}.',
    },
    'expected-day': {
      vi: 'Báo cáo dự kiến hoàn thành ngày {expected:date}, sau thời hạn {lastDay:date}.',
      en: 'The report expects completion on {expected:date}, after the deadline {lastDay:date}.',
    },
    'written-day': {
      vi: 'Ngày {day:date} đã qua vào lúc ghi ({date:date}); nếu là năm sau, hãy ghi rõ năm.',
      en: 'The day {day:date} had already passed when it was written ({date:date}); if the next year is meant, write the year.',
    },
  },
  unknown: {
    occurrence: {
      vi: 'Không có kỳ hạn nào vào ngày {due:date}, nên diễn biến không được tính{nearest:nearestDays}.',
      en: 'Nothing is due on {due:date}, so the event does not count{nearest:nearestDays}.',
    },
  },
  'without-effect': {
    'extension-not-later': {
      vi: 'Gia hạn đến {to:date} không muộn hơn thời hạn đang áp dụng là {lastDay:date}, nên thời hạn giữ nguyên. Nếu thời hạn được rút ngắn, hãy ghi là điều chỉnh.',
      en: 'The extension to {to:date} is not later than the deadline in force, {lastDay:date}, so the deadline stays. If the deadline was shortened, log an amendment.',
    },
    'extension-after-completion': {
      vi: 'Thời hạn mới ghi ngày {granted:date}, vào hoặc sau ngày hoàn thành {endedOn:date}, nên không được tính.',
      en: 'The new deadline is dated {granted:date}, on or after the day of completion, {endedOn:date}, so it does not count.',
    },
    'extension-to-recurrence': {
      vi: 'Một kỳ hạn chỉ có thể dời đến một ngày, không dời đến “{to}”, nên thời hạn giữ nguyên.',
      en: 'One occurrence can be moved to one day only, not to “{to}”, so the deadline stays.',
    },
  },
} as const

const dates = (days: readonly string[], language: Language): string =>
  days.map(day => formatDate(day, language)).join(', ')

type TaskFormats = FigureFormats & {
  readonly dates: typeof dates
  readonly items: (names: readonly Bilingual[], language: Language) => string
  readonly lateStages: (stages: readonly LateStage[], language: Language) => string
  readonly nearestDays: (days: readonly string[], language: Language) => string
}

/** Builds an issue of the tasks. */
export const taskIssue: IssueFactory<typeof taskWording, TaskFormats> = /* @__PURE__ */ issueFactory(
  taskWording,
  formatsWith<TaskFormats>(figureFormats, {
    dates,
    items: (names, language) => names.map(name => `“${name[language]}”`).join(', '),
    lateStages: (stages, language) =>
      stages
        .map(({ stage, lastDay, endedOn }) => {
          const ended = endedOn === null ? '–' : formatDate(endedOn, language)
          return `${textIn(stage, language)} ${formatDate(lastDay, language)} → ${ended}`
        })
        .join('; '),
    nearestDays: (days, language) => {
      const words = language === 'vi' ? '; gần nhất là ' : '; the nearest days are '
      return days.length === 0 ? '' : `${words}${dates(days, language)}`
    },
  }),
)

/** An issue that says which task it is about, by its title. */
export function aboutTask(issue: Issue, { title }: { readonly title: LocalizedText }): Issue {
  const [vi, en] = [textIn(title, 'vi'), textIn(title, 'en')].map(shortened)
  return {
    ...issue,
    message: { vi: `Nhiệm vụ “${vi}”: ${issue.message.vi}`, en: `Task “${en}”: ${issue.message.en}` },
  }
}

/** The beginning of a long title, to the end of a word. */
function shortened(title: string): string {
  return title.length <= 100 ? title : `${title.slice(0, 100).replace(/(?<!\s)\s+\S*$/u, '')} …`
}
