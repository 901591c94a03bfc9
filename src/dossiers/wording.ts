import { type FigureFormats, figureFormats } from '../foundation/figure-formats'
import { formatDate } from '../foundation/format-date'
import { type IssueFactory, issueFactory } from '../foundation/issue'
import type { Language } from '../foundation/language'
import { formatsWith } from '../foundation/sentence'

/** The sentences of every issue that concerns dossiers and their counts. */
export const dossierWording = {
  assumed: {
    'suspension-end': {
      vi: 'Lần tạm dừng từ {from:when} không có ngày kết thúc, nhưng đã trả kết quả ngày {resolved:when}; coi như kết thúc khi trả kết quả.',
      en: 'The suspension from {from:when} has no end, but the result is dated {resolved:when}; the suspension is assumed to end then.',
    },
  },
  missing: {
    term: {
      vi: 'Hồ sơ không có thời hạn: cần “term”, “dueOn”, hoặc thủ tục có thời hạn; nếu thủ tục không quy định thời hạn thì ghi “measure” là “none”.',
      en: 'The dossier has no term: give “term” or “dueOn”, or a procedure that has a term; if the procedure sets none, give the measure “none”.',
    },
    receipt: {
      vi: 'Hồ sơ chưa ghi ngày tiếp nhận (“receivedAt”); hồ sơ mới nộp trực tuyến thì ghi ngày nộp (“filedAt”) và không có gì xảy ra sau khi tiếp nhận.',
      en: 'The dossier has no receipt (“receivedAt”); if it was only filed so far, give “filedAt”, and nothing that follows a receipt.',
    },
    filing: {
      vi: 'Có thời hạn tiếp nhận (“acceptBy”) nhưng không có ngày nộp (“filedAt”).',
      en: 'The dossier has a time for acceptance (“acceptBy”), but not when it was filed (“filedAt”).',
    },
    'service-level': {
      vi: '{count} trong {of} hồ sơ trực tuyến không ghi mức độ (“serviceLevel”), nên đơn vị có hồ sơ đó không có số toàn trình, một phần.',
      en: 'Some dossiers filed online ({count} of {of}) do not say their “serviceLevel”; their units have no counts of wholly and partially online services.',
    },
    payment: {
      vi: '{count} trong {of} hồ sơ không ghi thanh toán (“payment”), nên đơn vị có hồ sơ đó không có số thanh toán.',
      en: 'Some dossiers ({count} of {of}) do not say their “payment”; their units have no counts of payments.',
    },
    'acceptance-time': {
      vi: '{count} trong {of} hồ sơ chờ tiếp nhận không ghi thời hạn (“acceptBy”), nên đơn vị có hồ sơ đó không có số chờ tiếp nhận.',
      en: 'Some dossiers that await acceptance ({count} of {of}) do not say by when (“acceptBy”); their units have no counts of them.',
    },
    procedure: {
      vi: 'Hồ sơ không ghi thủ tục (“procedure”), nên không biết thuộc thủ tục, lĩnh vực nào.',
      en: 'The dossier names no “procedure”, so its procedure and field are unknown.',
    },
    'first-result': {
      vi: 'Mở lại ngày {at:when}, nhưng trước đó chưa có kết quả.',
      en: 'The reopening is dated {at:when}, but there was no result before it.',
    },
    units: {
      vi: 'Tổng hợp theo nhóm cần danh mục đơn vị (“units”).',
      en: 'A tally by group needs the list of units (“units”).',
    },
    procedures: {
      vi: 'Tổng hợp theo lĩnh vực cần danh mục thủ tục (“procedures”).',
      en: 'A tally by field needs the list of procedures (“procedures”).',
    },
  },
  'only-one': {
    'dossier-end': {
      vi: 'Vừa có ngày trả kết quả (“resolvedAt”) vừa kết thúc mà không có kết quả (“ended”); chỉ được một trong hai.',
      en: 'The dossier has both a result (“resolvedAt”) and an end without a result (“ended”); only one is allowed.',
    },
    'not-accepted': {
      vi: 'Vừa có ngày tiếp nhận (“receivedAt”) vừa ghi là không tiếp nhận (“not-accepted”); chỉ được một trong hai.',
      en: 'The dossier has both a receipt (“receivedAt”) and the end “not-accepted”; only one is allowed.',
    },
    'dossier-term': {
      vi: 'Vừa ghi thời hạn (“term”) vừa ghi ngày hẹn trả (“dueOn”); chỉ được một trong hai.',
      en: 'The dossier has both a term (“term”) and a due date (“dueOn”); only one is allowed.',
    },
    'procedure-term': {
      vi: 'Thủ tục vừa ghi “term” hoặc “onlineTerm” vừa ghi “terms”; chỉ được ghi theo một cách.',
      en: 'The procedure has “terms” besides “term” or “onlineTerm”; use one form only.',
    },
  },
  'out-of-order': {
    result: {
      vi: 'Trả kết quả ngày {at:when}, trước khi tiếp nhận ngày {before:when}.',
      en: 'The result is dated {at:when}, before receipt ({before:when}).',
    },
    end: {
      vi: 'Kết thúc ngày {at:when}, trước khi tiếp nhận ngày {before:when}.',
      en: 'The end is dated {at:when}, before receipt ({before:when}).',
    },
    'receipt-before-filing': {
      vi: 'Tiếp nhận ngày {at:when}, trước khi nộp ngày {before:when}.',
      en: 'The receipt is dated {at:when}, before the filing ({before:when}).',
    },
    'acceptance-before-filing': {
      vi: 'Thời hạn tiếp nhận {at:when} trước ngày nộp {before:when}.',
      en: 'The time for acceptance {at:when} is before the filing ({before:when}).',
    },
    'end-before-filing': {
      vi: 'Kết thúc ngày {at:when}, trước khi nộp ngày {before:when}.',
      en: 'The end is dated {at:when}, before the filing ({before:when}).',
    },
    'due-date': {
      vi: 'Hạn trả kết quả {at:when} trước ngày tiếp nhận {before:when}.',
      en: 'The due date {at:when} is before receipt ({before:when}).',
    },
    'suspension-after-end': {
      vi: 'Tạm dừng ({before:when}) sau khi hồ sơ đã kết thúc ({at:when}).',
      en: 'The suspension ({before:when}) begins after the dossier ended ({at:when}).',
    },
    reopening: {
      vi: 'Mở lại ngày {at:when}, trước khi có kết quả ngày {before:when}.',
      en: 'The reopening is dated {at:when}, before the result ({before:when}).',
    },
    'new-result': {
      vi: 'Trả kết quả ngày {at:when}, trước khi mở lại ngày {before:when}.',
      en: 'The new result is dated {at:when}, before the reopening ({before:when}).',
    },
    step: {
      vi: 'Bước này nhận hồ sơ ngày {at:when}, trước khi hồ sơ được tiếp nhận ngày {before:when}.',
      en: 'The step is dated {at:when}, before the receipt of the dossier ({before:when}).',
    },
    'as-of': {
      vi: 'Thời điểm {asOf:when} trước khi {period:period} bắt đầu.',
      en: 'As of {asOf:when}, {period:period} has not begun.',
    },
  },
  outside: {
    'due-date': {
      vi: 'Hạn của {count} hồ sơ vượt ra ngoài phạm vi của lịch làm việc “{calendar}” (đến {to:when}): chỉ biết là chưa đến hạn.',
      en: 'Some dossiers ({count}) are due after the working calendar “{calendar}” ends ({to:when}); it is known only that they are not due yet.',
    },
  },
  overlap: {
    suspensions: {
      vi: 'Lần tạm dừng từ {from:when} chồng lên lần tạm dừng từ {other:when}.',
      en: 'The suspension from {from:when} overlaps the one from {other:when}.',
    },
    terms: {
      vi: 'Thời hạn có hiệu lực từ {from:since} chồng lên thời hạn có hiệu lực từ {other:since}.',
      en: 'The term that is valid from {from:since} overlaps the one from {other:since}.',
    },
  },
  'without-effect': {
    suspensions: {
      vi: 'Ngày hẹn trả {due:when} đã gồm mọi lần tạm dừng: các lần tạm dừng ghi kèm không làm thay đổi ngày này.',
      en: 'The promised date {due:when} already includes all suspensions; the suspensions listed do not move it.',
    },
    excuse: {
      vi: 'Có ghi lý do quá hạn, nhưng hồ sơ không quá hạn.',
      en: 'A reason for lateness is given, but the dossier is not late.',
    },
  },
} as const

type DossierFormats = FigureFormats & {
  readonly since: (day: string | undefined, language: Language) => string
}

/** Builds an issue of the dossiers. */
export const dossierIssue: IssueFactory<typeof dossierWording, DossierFormats> = /* @__PURE__ */ issueFactory(
  dossierWording,
  formatsWith<DossierFormats>(figureFormats, {
    since: (day, language) =>
      day === undefined ? { vi: 'trước đến nay', en: 'the beginning' }[language] : formatDate(day, language),
  }),
)
