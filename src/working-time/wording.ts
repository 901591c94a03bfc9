import { type DatedFormats, datedFormats } from '../foundation/dated-formats'
import { formatDate } from '../foundation/format-date'
import { type IssueFactory, issueFactory } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'
import { shortDate } from '../foundation/short-date'

interface Unconfirmed {
  readonly date: string
  readonly workedOn: string | undefined
  readonly reason: Bilingual
  readonly isOff: boolean
}

const weekdays = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

/** The sentences of every issue that concerns working calendars and office hours. */
export const workingTimeWording = {
  outside: {
    day: {
      vi: 'Ngày {date:date} nằm ngoài phạm vi lịch làm việc “{calendar}” ({from:date}–{to:date}), nên không xác định được là ngày nghỉ hay ngày làm việc; cần bổ sung lịch nghỉ của năm đó.',
      en: '{date:date} is outside the working calendar “{calendar}”, which covers {from:date} to {to:date}, so it is not known whether it is a working day; add the days off of that year.',
    },
    result: {
      vi: 'Tính từ {start:when}, kết quả nằm ngoài phạm vi lịch làm việc “{calendar}” ({from:date}–{to:date}).',
      en: 'Counted from {start:when}, the result is outside the working calendar “{calendar}”, which covers {from:date} to {to:date}.',
    },
    'listed-day': {
      vi: 'Ngày {date:date} không nằm trong phạm vi của lịch (từ {from:date} đến {to:date}).',
      en: '{date:date} is outside the calendar, which covers {from:date} to {to:date}.',
    },
    zone: ({ zone, from, to }: { zone: string; from: string; to: string | undefined }): Bilingual => ({
      vi: `Múi giờ “${zone}” chỉ có số liệu từ ${shortDate(from)}${to === undefined ? '' : ` đến ${shortDate(to)}`}, không đủ cho cả lịch.`,
      en: `The time zone “${zone}” has data from ${shortDate(from)}${to === undefined ? ' on' : ` to ${shortDate(to)}`}, which does not cover the whole calendar.`,
    }),
  },
  'not-whole': {
    minutes: { vi: '{text} giờ không tròn phút.', en: '{text} hours is not a whole number of minutes.' },
  },
  missing: {
    'hours-of-day': {
      vi: 'Ngày {date:date} là ngày làm việc nhưng không có giờ làm việc; nếu cơ quan đóng cửa thì ghi là ngày nghỉ.',
      en: '{date:date} is a working day without office hours; if the office is closed, list it as a day off.',
    },
  },
  'out-of-order': {
    coverage: {
      vi: 'Lịch kết thúc ngày {to:date}, trước ngày bắt đầu {from:date}.',
      en: 'The calendar ends on {to:date}, before it starts on {from:date}.',
    },
    openings: {
      vi: 'Ca làm việc {from}–{to} kết thúc trước khi bắt đầu, hoặc chồng lên ca đứng trước.',
      en: 'The opening {from}–{to} ends before it starts, or overlaps the one before it.',
    },
  },
  'too-big': {
    coverage: {
      vi: 'Lịch từ {from:date} đến {to:date} dài hơn {most} năm; hãy chỉ ghi những năm đã có quyết định về ngày nghỉ.',
      en: 'The calendar from {from:date} to {to:date} covers more than {most} years; give only the years whose days off have been decided.',
    },
  },
  duplicate: {
    day: { vi: 'Ngày {date:date} được nêu hai lần.', en: 'The day {date:date} is listed twice.' },
    weekday: ({ weekday }: { weekday: number }): Bilingual => ({
      vi: `${weekdays.vi[weekday - 1]} được nêu hai lần.`,
      en: `${weekdays.en[weekday - 1]} is given twice.`,
    }),
  },
  contradiction: {
    'off-and-working': {
      vi: 'Ngày {date:date} vừa là ngày nghỉ vừa là ngày làm bù.',
      en: '{date:date} is both a day off and a make-up working day.',
    },
  },
  incomplete: {
    swap: {
      vi: 'Ngày {date:date} được hoán đổi với ngày {other:date}, nhưng ngày {other:date} không có trong danh sách tương ứng.',
      en: '{date:date} is swapped with {other:date}, but {other:date} is missing from the list it belongs to.',
    },
  },
  malformed: {
    time: {
      vi: '{text} không phải là giờ trong ngày: cần viết như “07:30”, từ “00:00” đến “24:00”.',
      en: '{text} is not a time of day: expected a form such as “07:30”, from “00:00” to “24:00”.',
    },
  },
  overlap: {
    exceptions: {
      vi: 'Hai ngoại lệ về giờ làm việc cùng áp dụng cho ngày {date:date}.',
      en: 'Two exceptions to the office hours apply on {date:date}.',
    },
  },
} as const

/** Builds an issue of working time. */
export const workingTimeIssue: IssueFactory<typeof workingTimeWording, DatedFormats> = /* @__PURE__ */ issueFactory(
  workingTimeWording,
  datedFormats,
)

/** The sentences of days that are only assumed, and of calendars that are extended. */
export const doubtWording = {
  missing: {
    'office-hours': {
      vi: 'Lịch làm việc “{calendar}” không có giờ làm việc (“officeHours”), nên không tính được theo giờ.',
      en: 'The working calendar “{calendar}” has no office hours (“officeHours”), so nothing can be counted in hours.',
    },
    extension: {
      vi: 'Cần nêu “to” hoặc “from”: lịch được kéo dài đến đâu.',
      en: 'Give “to” or “from”: the date to which the calendar is extended.',
    },
  },
  'out-of-order': {
    extension: {
      vi: 'Ngày {date:date} đã nằm trong phạm vi của lịch (từ {from:date} đến {to:date}), không cần kéo dài.',
      en: '{date:date} is already within the calendar, which covers {from:date} to {to:date}: there is nothing to extend.',
    },
  },
  incomplete: {
    zone: {
      vi: 'Múi giờ “{zone}” đổi giờ theo mùa, lần cuối có số liệu là {last:when}; sau ngày {date:date} giờ có thể lệch. Cần bổ sung “offsets” cho đến hết lịch, hoặc nêu “to”.',
      en: 'The time zone “{zone}” has seasonal clock changes, and {last:when} is the last one known; after {date:date}, times may be wrong. Add “offsets” up to the end of the calendar, or give “to”.',
    },
  },
  assumed: {
    calendar: {
      vi: 'Từ {from:date} đến {to:date}, lịch làm việc “{calendar}” chỉ là giả định: lịch nghỉ chính thức chưa được đưa vào.',
      en: 'From {from:date} to {to:date} the working calendar “{calendar}” is an assumption: the official days off have not been added.',
    },
    proposal: {
      vi: 'Từ {from:date} đến {to:date}, lịch làm việc “{calendar}” theo đề xuất chưa được quyết định, biết đến ngày {asKnownOn:date}.',
      en: 'From {from:date} to {to:date} the working calendar “{calendar}” follows a proposal that is not decided, as known on {asKnownOn:date}.',
    },
    day: ({ date, workedOn, reason, isOff }: Unconfirmed): Bilingual =>
      workedOn === undefined
        ? {
            vi: `Ngày ${formatDate(date, 'vi')} (${reason.vi}) chưa được xác nhận là ngày nghỉ; ở đây giả định là ngày ${isOff ? 'nghỉ' : 'làm việc'}.`,
            en: `${formatDate(date, 'en')} (${reason.en}) is not confirmed as a day off; it is assumed to be a ${isOff ? 'day off' : 'working day'} here.`,
          }
        : {
            vi: `Việc nghỉ ngày ${formatDate(date, 'vi')} và làm bù ngày ${formatDate(workedOn, 'vi')} (${reason.vi}) chưa được xác nhận; ở đây giả định ${isOff ? 'có hoán đổi' : 'không hoán đổi'}.`,
            en: `The swap of a day off on ${formatDate(date, 'en')} for work on ${formatDate(workedOn, 'en')} (${reason.en}) is not confirmed; it is assumed ${isOff ? 'to take place' : 'not to take place'} here.`,
          },
  },
} as const

/** Builds an issue of assumed days. */
export const doubtIssue: IssueFactory<typeof doubtWording, DatedFormats> = /* @__PURE__ */ issueFactory(
  doubtWording,
  datedFormats,
)
