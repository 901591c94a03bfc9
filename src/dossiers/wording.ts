import { type FigureFormats, figureFormats } from '../foundation/figure-formats'
import { type IssueFactory, issueFactory } from '../foundation/issue'

/** The sentences of every issue that concerns dossiers and their counts. */
export const dossierWording = {
  assumed: {
    'suspension-end': {
      vi: 'Lần tạm dừng từ {from} không có ngày kết thúc, nhưng đã trả kết quả ngày {resolved}; coi như kết thúc khi trả kết quả.',
      en: 'The suspension from {from} has no end, yet the result came {resolved}; it is taken to end with the result.',
    },
  },
  missing: {
    term: {
      vi: 'Không có thời hạn: cần "term", "dueOn", hoặc thủ tục có thời hạn; nếu thủ tục không quy định thời hạn thì ghi "measure" là "none".',
      en: 'No term: give "term", "dueOn", or a procedure that has one; if the procedure states none, give the measure "none".',
    },
    procedure: {
      vi: 'Hồ sơ không ghi thủ tục ("procedure"), nên không biết thuộc thủ tục, lĩnh vực nào.',
      en: 'The dossier names no "procedure", so the procedure and field it belongs to are not known.',
    },
    'first-result': {
      vi: 'Mở lại ngày {at}, nhưng trước đó chưa có kết quả.',
      en: 'Reopened {at}, but there was no result before.',
    },
    units: { vi: 'Tổng hợp theo nhóm cần danh mục đơn vị ("units").', en: 'A tally by group needs the "units".' },
    procedures: {
      vi: 'Tổng hợp theo lĩnh vực cần danh mục thủ tục ("procedures").',
      en: 'A tally by field needs the "procedures".',
    },
  },
  'only-one': {
    'dossier-end': {
      vi: 'Vừa có ngày trả kết quả ("resolvedAt") vừa kết thúc mà không có kết quả ("ended"); chỉ được một trong hai.',
      en: 'It has both a result ("resolvedAt") and an end without one ("ended"); it can have only one.',
    },
    'dossier-term': {
      vi: 'Vừa ghi thời hạn ("term") vừa ghi ngày hẹn trả ("dueOn"); chỉ được một trong hai.',
      en: 'Both a term ("term") and a given due date ("dueOn"); it can have only one.',
    },
    'procedure-term': {
      vi: 'Vừa ghi "term" hoặc "onlineTerm" vừa ghi "terms"; chỉ được một trong hai.',
      en: 'Both "term" or "onlineTerm" and "terms"; it can have only one.',
    },
  },
  'out-of-order': {
    result: {
      vi: 'Trả kết quả ngày {at}, trước khi tiếp nhận ngày {before}.',
      en: 'Resolved {at}, before it was received {before}.',
    },
    end: {
      vi: 'Kết thúc ngày {at}, trước khi tiếp nhận ngày {before}.',
      en: 'Ended {at}, before it was received {before}.',
    },
    'due-date': {
      vi: 'Hạn trả kết quả {at} trước ngày tiếp nhận {before}.',
      en: 'Due {at}, before it was received {before}.',
    },
    'suspension-after-end': {
      vi: 'Tạm dừng ({before}) sau khi hồ sơ đã kết thúc ({at}).',
      en: 'A suspension ({before}) after the dossier was over ({at}).',
    },
    reopening: {
      vi: 'Mở lại ngày {at}, trước khi có kết quả ngày {before}.',
      en: 'Reopened {at}, before the result of {before}.',
    },
    'new-result': {
      vi: 'Trả kết quả ngày {at}, trước khi mở lại ngày {before}.',
      en: 'Resolved {at}, before it was reopened {before}.',
    },
    step: {
      vi: 'Bước này nhận hồ sơ ngày {at}, trước khi hồ sơ được tiếp nhận ngày {before}.',
      en: 'The step began {at}, before the dossier was received {before}.',
    },
    'as-of': {
      vi: 'Thời điểm {asOf:when} trước khi {period:period} bắt đầu.',
      en: 'As of {asOf:when} {period:period} has not begun.',
    },
  },
  outside: {
    'due-date': {
      vi: 'Hạn của {count} hồ sơ vượt ra ngoài phạm vi của lịch làm việc "{calendar}" (đến {to}): chỉ biết là chưa đến hạn.',
      en: 'Dossiers that are due after the working calendar "{calendar}" ends ({to}): {count}. All that is known is that they are not due yet.',
    },
  },
  overlap: {
    suspensions: {
      vi: 'Lần tạm dừng từ {from} chồng lên lần tạm dừng từ {other}.',
      en: 'The suspension from {from} overlaps the one from {other}.',
    },
    terms: {
      vi: 'Thời hạn có hiệu lực từ {from} chồng lên thời hạn có hiệu lực từ {other}.',
      en: 'The term that is valid from {from} overlaps the one from {other}.',
    },
  },
  'without-effect': {
    suspensions: {
      vi: 'Ngày hẹn trả {due} đã gồm mọi lần tạm dừng: các lần tạm dừng ghi kèm không làm thay đổi ngày này.',
      en: 'The promised date {due} includes all suspensions: those that are given beside it do not move it.',
    },
    excuse: {
      vi: 'Có lý do trễ hạn, nhưng hồ sơ không trễ hạn.',
      en: 'There is an excuse for lateness, but the dossier is not late.',
    },
  },
} as const

/** Builds an issue of the dossiers. */
export const dossierIssue: IssueFactory<typeof dossierWording, FigureFormats> = issueFactory(
  dossierWording,
  figureFormats,
)
