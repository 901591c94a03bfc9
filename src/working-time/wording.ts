import { type IssueFactory, issueFactory } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'
import { type PlainFormats, plainFormats } from '../foundation/sentence-formats'

interface Unconfirmed {
  readonly date: string
  readonly workedOn: string | undefined
  readonly reason: Bilingual
  readonly isOff: boolean
}

/** The sentences of every issue that concerns working calendars and office hours. */
export const workingTimeWording = {
  outside: {
    day: {
      vi: 'Ngày {date} nằm ngoài phạm vi của lịch làm việc "{calendar}" (từ {from} đến {to}), nên không biết đó có phải là ngày làm việc hay không.',
      en: '{date} is outside the working calendar "{calendar}", which covers {from} to {to}, so it is not known whether it is a working day.',
    },
    result: {
      vi: 'Tính từ {start} thì kết quả vượt ra ngoài phạm vi của lịch làm việc "{calendar}" (từ {from} đến {to}).',
      en: 'Counted from {start}, the result is outside the working calendar "{calendar}", which covers {from} to {to}.',
    },
    'listed-day': {
      vi: 'Ngày {date} không nằm trong phạm vi của lịch (từ {from} đến {to}).',
      en: '{date} is outside the calendar, which covers {from} to {to}.',
    },
    zone: ({ zone, from, to }: { zone: string; from: string; to: string | undefined }): Bilingual => ({
      vi: `Múi giờ "${zone}" chỉ có số liệu từ ${from}${to === undefined ? '' : ` đến ${to}`}, không đủ cho cả lịch.`,
      en: `The time zone "${zone}" has data from ${from}${to === undefined ? ' on' : ` to ${to}`}, which does not cover the whole calendar.`,
    }),
  },
  'not-whole': {
    minutes: { vi: '{text} giờ không tròn phút.', en: '{text} hours is not a whole number of minutes.' },
  },
  missing: {
    'office-hours': {
      vi: 'Lịch làm việc "{calendar}" không có giờ làm việc ("officeHours"), nên không tính được theo giờ.',
      en: 'The working calendar "{calendar}" has no office hours ("officeHours"), so nothing can be counted in hours.',
    },
    'hours-of-day': {
      vi: 'Ngày {date} là ngày làm việc nhưng không có giờ làm việc; nếu cơ quan đóng cửa thì ghi là ngày nghỉ.',
      en: '{date} is a working day without office hours; if the office is closed, list it as a day off.',
    },
    extension: {
      vi: 'Cần nêu "to" hoặc "from": lịch được kéo dài đến đâu.',
      en: 'Give "to" or "from": the date to which the calendar is extended.',
    },
  },
  'out-of-order': {
    coverage: {
      vi: 'Lịch kết thúc ngày {to}, trước ngày bắt đầu {from}.',
      en: 'The calendar ends on {to}, before it starts on {from}.',
    },
    openings: {
      vi: 'Ca làm việc {from}–{to} kết thúc trước khi bắt đầu, hoặc chồng lên ca đứng trước.',
      en: 'The opening {from}–{to} ends before it starts, or overlaps the one before it.',
    },
    extension: {
      vi: 'Ngày {date} đã nằm trong phạm vi của lịch (từ {from} đến {to}), không cần kéo dài.',
      en: '{date} is already within the calendar, which covers {from} to {to}: there is nothing to extend.',
    },
  },
  'too-big': {
    coverage: {
      vi: 'Lịch từ {from} đến {to} dài hơn {most} năm; hãy chỉ ghi những năm đã có quyết định về ngày nghỉ.',
      en: 'The calendar from {from} to {to} covers more than {most} years; give only the years whose days off have been decided.',
    },
  },
  duplicate: {
    day: { vi: 'Ngày {date} được nêu hai lần.', en: 'The day {date} is listed twice.' },
    weekday: {
      vi: 'Ngày thứ {weekday} trong tuần (1 là thứ Hai, 7 là Chủ nhật) được nêu hai lần.',
      en: 'Weekday {weekday} (1 is Monday, 7 is Sunday) is given twice.',
    },
  },
  contradiction: {
    'off-and-working': {
      vi: 'Ngày {date} vừa là ngày nghỉ vừa là ngày làm bù.',
      en: '{date} is both a day off and a make-up working day.',
    },
  },
  incomplete: {
    swap: {
      vi: 'Ngày {date} được hoán đổi với ngày {other}, nhưng ngày {other} không có trong danh sách tương ứng.',
      en: '{date} is swapped with {other}, but {other} is missing from the list it belongs to.',
    },
    zone: {
      vi: 'Múi giờ "{zone}" đổi giờ theo mùa, lần cuối có số liệu là {last}; sau ngày {date} giờ có thể lệch. Cần bổ sung "offsets" cho đến hết lịch, hoặc nêu "to".',
      en: 'The time zone "{zone}" has seasonal clock changes, and {last} is the last one known; after {date}, times may be wrong. Add "offsets" up to the end of the calendar, or give "to".',
    },
  },
  malformed: {
    time: {
      vi: '{text} không phải là giờ trong ngày: cần viết như "07:30", từ "00:00" đến "24:00".',
      en: '{text} is not a time of day: expected a form such as "07:30", from "00:00" to "24:00".',
    },
  },
  overlap: {
    exceptions: {
      vi: 'Hai ngoại lệ về giờ làm việc cùng áp dụng cho ngày {date}.',
      en: 'Two exceptions to the office hours apply on {date}.',
    },
  },
  assumed: {
    calendar: {
      vi: 'Từ {from} đến {to}, lịch làm việc "{calendar}" chỉ là giả định: lịch nghỉ chính thức chưa được đưa vào.',
      en: 'From {from} to {to} the working calendar "{calendar}" is an assumption: the official days off have not been added.',
    },
    day: ({ date, workedOn, reason, isOff }: Unconfirmed): Bilingual =>
      workedOn === undefined
        ? {
            vi: `Ngày ${date} (${reason.vi}) chưa được xác nhận là ngày nghỉ; ở đây giả định là ngày ${isOff ? 'nghỉ' : 'làm việc'}.`,
            en: `${date} (${reason.en}) is not confirmed as a day off; it is assumed to be a ${isOff ? 'day off' : 'working day'} here.`,
          }
        : {
            vi: `Việc nghỉ ngày ${date} và làm bù ngày ${workedOn} (${reason.vi}) chưa được xác nhận; ở đây giả định ${isOff ? 'có hoán đổi' : 'không hoán đổi'}.`,
            en: `The swap of a day off on ${date} for work on ${workedOn} (${reason.en}) is not confirmed; it is assumed ${isOff ? 'to take place' : 'not to take place'} here.`,
          },
  },
} as const

/** Builds an issue of working time. */
export const workingTimeIssue: IssueFactory<typeof workingTimeWording, PlainFormats> = issueFactory(
  workingTimeWording,
  plainFormats,
)
