import { type DatedFormats, datedFormats, formatWhen } from '../foundation/dated-formats'
import { formatDate } from '../foundation/format-date'
import { type IssueFactory, issueFactory } from '../foundation/issue'
import type { Bilingual, Language } from '../foundation/language'
import { formatsWith } from '../foundation/sentence'

const weekdays = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

/** The sentences of every issue that concerns deadlines, service terms and their clocks. */
export const deadlineWording = {
  unread: {
    deadline: ({ part, text }: { part: string; text: string }): Bilingual => ({
      vi: part === text ? `Không hiểu thời hạn ${text}.` : `Không hiểu phần ${part} trong thời hạn ${text}.`,
      en:
        part === text
          ? `The deadline ${text} cannot be read.`
          : `The part ${part} of the deadline ${text} cannot be read.`,
    }),
    english: {
      vi: 'Thời hạn {text} viết bằng tiếng Anh; hãy viết bằng tiếng Việt (“trước ngày 30/6/2025”, “Quý IV/2025”, “hằng quý”) hoặc dạng ISO (“2025-06-30”, “2025-Q4”).',
      en: 'The deadline {text} is in English; write it in Vietnamese (“trước ngày 30/6/2025”, “Quý IV/2025”, “hằng quý”) or in ISO form (“2025-06-30”, “2025-Q4”).',
    },
  },
  missing: {
    year: {
      vi: '{part} không ghi năm; cần nêu “year”, hoặc “writtenOn” là ngày của văn bản.',
      en: '{part} has no year; give “year”, or “writtenOn”, the date of the document.',
    },
    'paper-date': {
      vi: '{part} là ngày của văn bản; cần nêu “writtenOn”.',
      en: '{part} means the date of the document; give “writtenOn”.',
    },
    anchor: {
      vi: 'Chu kỳ {every} {measure} không khớp với lịch; cần nêu “anchor”, ngày bắt đầu một chu kỳ.',
      en: 'A cycle of {every} {measure} does not follow the calendar; give “anchor”, a day on which a cycle begins.',
    },
  },
  unknown: {
    day: { vi: '{part} là ngày không có trong lịch.', en: '{part} is not a day in the calendar.' },
  },
  contradiction: {
    weekday: ({ part, actual }: { part: string; actual: number }): Bilingual => ({
      vi: `${part} ghi sai thứ: ngày đó là ${weekdays.vi[actual - 1]}.`,
      en: `${part} names the wrong day of the week: that day is a ${weekdays.en[actual - 1]}.`,
    }),
    'last-day': {
      vi: '“lastDay” là {given:day}, nhưng theo lời văn của thời hạn thì phải là {expected:day}.',
      en: '“lastDay” is {given:day}, but the text of the deadline gives {expected:day}.',
    },
  },
  'out-of-order': {
    deadline: {
      vi: 'Thời hạn kết thúc ngày {to:date}, trước khi bắt đầu ngày {from:date}.',
      en: 'The deadline ends on {to:date}, before it starts on {from:date}.',
    },
  },
  'not-applicable': {
    'day-of-cycle': {
      vi: 'Chu kỳ tính theo “{measure}” không có “day” hay “month”.',
      en: 'A cycle in {measure} takes no “day” or “month”.',
    },
  },
} as const

type DeadlineFormats = DatedFormats & { readonly day: (day: string | null, language: Language) => string }

/** Builds an issue of the deadlines. */
export const deadlineIssue: IssueFactory<typeof deadlineWording, DeadlineFormats> = /* @__PURE__ */ issueFactory(
  deadlineWording,
  formatsWith<DeadlineFormats>(datedFormats, {
    day: (day, language) => (day === null ? { vi: 'không có', en: 'none' }[language] : formatDate(day, language)),
  }),
)

/** The sentences of service terms and their clocks. */
export const termWording = {
  missing: {
    moment: ({ of, date }: { of: 'receipt' | 'cut-off' | 'result' | 'event'; date: string }): Bilingual =>
      ({
        receipt: {
          vi: `Thời hạn tính theo giờ (kể cả nửa ngày) cần thời điểm tiếp nhận, nhưng chỉ có ngày ${formatWhen(date, 'vi')}.`,
          en: `A term in hours, half days included, needs the moment of receipt; only the day ${formatWhen(date, 'en')} is given.`,
        },
        'cut-off': {
          vi: `Thời hạn có giờ chốt nhận nên cần thời điểm tiếp nhận, nhưng chỉ có ngày ${formatWhen(date, 'vi')}.`,
          en: `A term with a cut-off hour needs the moment of receipt; only the day ${formatWhen(date, 'en')} is given.`,
        },
        result: {
          vi: `Hạn tính đến giờ trong ngày ${formatWhen(date, 'vi')} nên cần thời điểm hoàn thành, nhưng chỉ có ngày.`,
          en: `The deadline is a time of day on ${formatWhen(date, 'en')}, which needs the moment of the result; only the day is given.`,
        },
        event: {
          vi: `Thời hạn tính theo giờ cần thời điểm của sự kiện, nhưng chỉ có ngày ${formatWhen(date, 'vi')}.`,
          en: `A term in hours needs the moment of the event; only the day ${formatWhen(date, 'en')} is given.`,
        },
      })[of],
  },
  'out-of-order': {
    suspension: {
      vi: 'Thời gian tạm dừng kết thúc ({to:when}) trước khi bắt đầu ({from:when}).',
      en: 'The suspension ends ({to:when}) before it starts ({from:when}).',
    },
    apology: {
      vi: 'Văn bản xin lỗi, hẹn lại gửi ngày {sentAt:when}, sau ngày chậm nhất là {latest:when}.',
      en: 'The apology with the new appointment was sent on {sentAt:when}, after the last day allowed, {latest:when}.',
    },
    appointment: {
      vi: 'Ngày hẹn lại {newDate:when} không muộn hơn hạn {due:when}.',
      en: 'The new appointment {newDate:when} is not after the due date {due:when}.',
    },
  },
  'not-applicable': {
    'cut-off': {
      vi: 'Thời hạn tính theo giờ (kể cả nửa ngày) bắt đầu ngay khi tiếp nhận, nên không có giờ chốt nhận {cutOff}.',
      en: 'A term in hours, half days included, starts at the moment of receipt, so it has no cut-off hour {cutOff}.',
    },
  },
  'not-whole': {
    amount: {
      vi: 'Thời hạn {amount} “{measure}” không hợp lệ: chỉ “working-days” được có nửa ngày; “working-hours” phải tròn phút.',
      en: 'A term of {amount} {measure} is not allowed: only “working-days” may have half days, and “working-hours” must be whole minutes.',
    },
  },
  overlap: {
    'open-suspension': {
      vi: 'Lần tạm dừng từ {from:when} chưa kết thúc, nhưng sau đó lại có lần khác.',
      en: 'The suspension from {from:when} has no end, but another one follows it.',
    },
  },
  'left-out': {
    'before-receipt': {
      vi: 'Lần tạm dừng từ {from:when} bắt đầu trước khi tiếp nhận; chỉ tính phần sau khi tiếp nhận.',
      en: 'The suspension from {from:when} starts before receipt; only the time after receipt counts.',
    },
    'after-due': {
      vi: 'Lần tạm dừng từ {from:when} bắt đầu khi đã hết hạn ({due:when}), nên không thay đổi hạn.',
      en: 'The suspension from {from:when} starts after the due date ({due:when}), so it does not move that date.',
    },
    appointment: {
      vi: 'Văn bản hẹn lại gửi ngày {sentAt:when}, trước khi tiếp nhận ngày {received:when}, nên không được tính.',
      en: 'The new appointment was sent on {sentAt:when}, before receipt on {received:when}, so it does not count.',
    },
  },
  assumed: {
    'one-restart': {
      vi: 'Có {count} lần yêu cầu bổ sung làm tính lại thời hạn; ở đây giả định chỉ được yêu cầu một lần.',
      en: 'There are {count} requests that restart the term; it is assumed that at most one is allowed.',
    },
    'one-reappointment': {
      vi: 'Đã hẹn lại {count} lần; ở đây giả định chỉ được hẹn lại một lần.',
      en: 'There are {count} new appointments; it is assumed that at most one is allowed.',
    },
  },
} as const

/** Builds an issue of service terms. */
export const termIssue: IssueFactory<typeof termWording, DatedFormats> = /* @__PURE__ */ issueFactory(
  termWording,
  datedFormats,
)
