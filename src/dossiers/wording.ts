import { formatDate, formatMoment } from '../foundation/format-date'
import { type IssueFactory, issueFactory } from '../foundation/issue'
import type { Bilingual, Language } from '../foundation/language'
import { type PlainFormats, plainFormats } from '../foundation/sentence-formats'
import { periodsInSentence } from '../observations/wording'

const when = (period: string): Bilingual => periodsInSentence([period])

const moment = (asOf: string, language: Language): string =>
  asOf.includes('T') ? formatMoment(asOf, language) : formatDate(asOf, language)

const nearestOf = (nearest: readonly string[]): Bilingual =>
  nearest.length === 0
    ? { vi: '.', en: '.' }
    : { vi: `; gần nhất: ${nearest.join(', ')}.`, en: `; nearest: ${nearest.join(', ')}.` }

/** The sentences of every issue that concerns dossiers and their counts. */
export const dossierWording = {
  'resolved-before-received': ({ resolved, received }: { resolved: string; received: string }): Bilingual => ({
    vi: `Trả kết quả ngày ${resolved}, trước khi tiếp nhận ngày ${received}.`,
    en: `Resolved ${resolved}, before it was received ${received}.`,
  }),
  'ended-before-received': ({ ended, received }: { ended: string; received: string }): Bilingual => ({
    vi: `Kết thúc ngày ${ended}, trước khi tiếp nhận ngày ${received}.`,
    en: `Ended ${ended}, before it was received ${received}.`,
  }),
  'due-before-received': ({ due, received }: { due: string; received: string }): Bilingual => ({
    vi: `Hạn trả kết quả ${due} trước ngày tiếp nhận ${received}.`,
    en: `Due ${due}, before it was received ${received}.`,
  }),
  'two-ends': (_: object): Bilingual => ({
    vi: 'Vừa có ngày trả kết quả ("resolvedAt") vừa kết thúc mà không có kết quả ("ended"); chỉ được một trong hai.',
    en: 'It has both a result ("resolvedAt") and an end without one ("ended"); it can have only one.',
  }),
  'term-and-due': (_: object): Bilingual => ({
    vi: 'Vừa ghi thời hạn ("term") vừa ghi ngày hẹn trả ("dueOn"); chỉ được một trong hai.',
    en: 'Both a term ("term") and a given due date ("dueOn"); it can have only one.',
  }),
  'term-missing': (_: object): Bilingual => ({
    vi: 'Không có thời hạn: cần "term", "dueOn", hoặc thủ tục có thời hạn; nếu thủ tục không quy định thời hạn thì ghi {"measure": "none"}.',
    en: 'No term: give "term", "dueOn", or a procedure that has one; where the procedure states none, give {"measure": "none"}.',
  }),
  'suspensions-overlap': ({ from, other }: { from: string; other: string }): Bilingual => ({
    vi: `Lần tạm dừng từ ${from} chồng lên lần tạm dừng từ ${other}.`,
    en: `The suspension from ${from} overlaps the one from ${other}.`,
  }),
  'suspension-after-end': ({ at, end }: { at: string; end: string }): Bilingual => ({
    vi: `Tạm dừng (${at}) sau khi hồ sơ đã kết thúc (${end}).`,
    en: `A suspension (${at}) after the dossier was over (${end}).`,
  }),
  'suspension-left-open': ({ from, resolved }: { from: string; resolved: string }): Bilingual => ({
    vi: `Lần tạm dừng từ ${from} không có ngày kết thúc, nhưng đã trả kết quả ngày ${resolved}; coi như kết thúc khi trả kết quả.`,
    en: `The suspension from ${from} has no end, yet the result came ${resolved}; it is taken to end with the result.`,
  }),
  'suspensions-beside-due': ({ due }: { due: string }): Bilingual => ({
    vi: `Ngày hẹn trả ${due} đã gồm mọi lần tạm dừng: các lần tạm dừng ghi kèm không làm thay đổi ngày này.`,
    en: `The promised date ${due} includes all suspensions: those that are given beside it do not move it.`,
  }),
  'excuse-not-needed': (_: object): Bilingual => ({
    vi: 'Có lý do trễ hạn, nhưng hồ sơ không trễ hạn.',
    en: 'There is an excuse for lateness, but the dossier is not late.',
  }),
  'reopened-without-result': ({ at, result }: { at: string; result: string | undefined }): Bilingual =>
    result === undefined
      ? {
          vi: `Mở lại ngày ${at}, nhưng trước đó chưa có kết quả.`,
          en: `Reopened ${at}, but there was no result before.`,
        }
      : {
          vi: `Mở lại ngày ${at}, trước khi có kết quả ngày ${result}.`,
          en: `Reopened ${at}, before the result of ${result}.`,
        },
  'resolved-before-reopened': ({ resolved, at }: { resolved: string; at: string }): Bilingual => ({
    vi: `Trả kết quả ngày ${resolved}, trước khi mở lại ngày ${at}.`,
    en: `Resolved ${resolved}, before it was reopened ${at}.`,
  }),
  'step-before-dossier': ({ step, received }: { step: string; received: string }): Bilingual => ({
    vi: `Bước này nhận hồ sơ ngày ${step}, trước khi hồ sơ được tiếp nhận ngày ${received}.`,
    en: `The step began ${step}, before the dossier was received ${received}.`,
  }),
  'due-beyond-coverage': ({ count, calendar, to }: { count: number; calendar: string; to: string }): Bilingual => ({
    vi: `Hạn của ${count} hồ sơ vượt ra ngoài phạm vi của lịch làm việc "${calendar}" (đến ${to}): chỉ biết là chưa đến hạn.`,
    en: `The due date of ${count} dossier${count === 1 ? '' : 's'} lies beyond the working calendar "${calendar}", which ends ${to}: known only not to be due yet.`,
  }),
  'unknown-procedure': ({ procedure, nearest }: { procedure: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Không có thủ tục "${procedure}"${nearestOf(nearest).vi}`,
    en: `There is no procedure "${procedure}"${nearestOf(nearest).en}`,
  }),
  'procedure-unnamed': (_: object): Bilingual => ({
    vi: 'Hồ sơ không ghi thủ tục ("procedure"), nên không biết thuộc thủ tục, lĩnh vực nào.',
    en: 'The dossier names no "procedure", so the procedure and field it belongs to are not known.',
  }),
  'duplicate-procedure': ({ id }: { id: string }): Bilingual => ({
    vi: `Có hai thủ tục cùng mã "${id}".`,
    en: `There are two procedures with the id "${id}".`,
  }),
  'terms-overlap': ({ from, other }: { from: string; other: string }): Bilingual => ({
    vi: `Thời hạn có hiệu lực từ ${from} chồng lên thời hạn có hiệu lực từ ${other}.`,
    en: `The term that is valid from ${from} overlaps the one from ${other}.`,
  }),
  'term-and-terms': (_: object): Bilingual => ({
    vi: 'Vừa ghi "term" hoặc "onlineTerm" vừa ghi "terms"; chỉ được một trong hai.',
    en: 'Both "term" or "onlineTerm" and "terms"; it can have only one.',
  }),
  'units-missing': (_: object): Bilingual => ({
    vi: 'Tổng hợp theo nhóm cần danh mục đơn vị ("units").',
    en: 'A tally by group needs the "units".',
  }),
  'procedures-missing': (_: object): Bilingual => ({
    vi: 'Tổng hợp theo lĩnh vực cần danh mục thủ tục ("procedures").',
    en: 'A tally by field needs the "procedures".',
  }),
  'not-iterable': (_: object): Bilingual => ({
    vi: 'Cần một danh sách hoặc một luồng hồ sơ.',
    en: 'Expected a list or a stream of dossiers.',
  }),
  'as-of-before-period': ({ asOf, period }: { asOf: string; period: string }): Bilingual => ({
    vi: `Thời điểm ${moment(asOf, 'vi')} trước khi ${when(period).vi} bắt đầu.`,
    en: `As of ${moment(asOf, 'en')} ${when(period).en} has not begun.`,
  }),
}

/** Builds an issue of the dossiers. */
export const dossierIssue: IssueFactory<typeof dossierWording, PlainFormats> = issueFactory(
  dossierWording,
  plainFormats,
)
