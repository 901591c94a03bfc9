import { describeRounding } from '../foundation/explanation'
import { formatDate, formatMoment } from '../foundation/format-date'
import { formatNumber } from '../foundation/format-number'
import { type IssueFactory, issueFactory } from '../foundation/issue'
import { type Bilingual, inBoth, type Language } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import { type PlainFormats, plainFormats } from '../foundation/sentence-formats'
import { periodsInSentence } from '../observations/wording'

const when = (period: string): Bilingual => periodsInSentence([period])

const moment = (asOf: string, language: Language): string =>
  asOf.includes('T') ? formatMoment(asOf, language) : formatDate(asOf, language)

const nearestOf = (nearest: readonly string[]): Bilingual =>
  nearest.length === 0
    ? { vi: '.', en: '.' }
    : { vi: `; gần nhất: ${nearest.join(', ')}.`, en: `; nearest: ${nearest.join(', ')}.` }

/** A number as it was given, with its decimals, in the marks of each language. */
const number = (text: string): Bilingual =>
  inBoth('', (_, language) => {
    const decimals = text.split('.')[1]?.length ?? 0
    return formatNumber(text, language, { rounding: { decimals, mode: 'half-up' } })
  })

/** The sentences of every issue that concerns dossiers, their tallies and their rates. */
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
  'sum-differs': ({ whole, parts }: { whole: string; parts: string }): Bilingual => ({
    vi: `Tổng không khớp: ${whole}, nhưng ${parts}.`,
    en: `The sum does not hold: ${whole}, but ${parts}.`,
  }),
  'part-exceeds-whole': ({ part, whole }: { part: string; whole: string }): Bilingual => ({
    vi: `Phần lớn hơn toàn bộ: ${part}, nhưng ${whole}.`,
    en: `A part exceeds its whole: ${part}, but ${whole}.`,
  }),
  'carry-over-differs': ({ period, pending, next, carried }: CarryOver): Bilingual => ({
    vi: `Cuối ${when(period).vi} còn ${pending} đang giải quyết, nhưng ${when(next).vi} chỉ ghi ${carried} từ kỳ trước chuyển sang.`,
    en: `${pending} were pending at the end of ${when(period).en}, but ${when(next).en} states ${carried} carried over.`,
  }),
  'overdue-not-carried': ({ period, pending, next, carried, overdue }: CarryOver & { overdue: number }): Bilingual => ({
    vi: `Cuối ${when(period).vi} còn ${pending} đang giải quyết, nhưng ${when(next).vi} chỉ ghi ${carried} từ kỳ trước chuyển sang: thiếu đúng ${overdue} hồ sơ đã quá hạn.`,
    en: `${pending} were pending at the end of ${when(period).en}, but ${when(next).en} states ${carried} carried over: exactly the ${overdue} overdue ones are missing.`,
  }),
  'periods-apart': ({ period, next }: { period: string; next: string }): Bilingual => ({
    vi: `Giữa ${when(period).vi} và ${when(next).vi} có khoảng trống.`,
    en: `There is a gap between the periods ${when(period).en} and ${when(next).en}.`,
  }),
  'periods-overlap': ({ period, next }: { period: string; next: string }): Bilingual => ({
    vi: `Hai kỳ báo cáo chồng lên nhau: ${when(period).vi} và ${when(next).vi}.`,
    en: `Two periods overlap: ${when(period).en} and ${when(next).en}.`,
  }),
  'two-figures-for-one-period': (p: { column: string; first: number; second: number; period: string }): Bilingual => ({
    vi: `Có hai số liệu "${p.column}" cho ${when(p.period).vi}: ${number(String(p.first)).vi} và ${number(String(p.second)).vi}.`,
    en: `There are two figures of "${p.column}" for ${when(p.period).en}: ${number(String(p.first)).en} and ${number(String(p.second)).en}.`,
  }),
  'tallies-differ': ({ what, first, second }: { what: string; first: string; second: string }): Bilingual => ({
    vi: `Các bảng tổng hợp phải cùng "${what}", nhưng có ${first} và ${second}.`,
    en: `The tallies must have the same "${what}", but there are ${first} and ${second}.`,
  }),
  'tally-repeated': ({ scope }: { scope: string }): Bilingual => ({
    vi: `"${scope}" được tổng hợp hai lần; các phần phải tách rời nhau.`,
    en: `"${scope}" is tallied twice; the parts must be disjoint.`,
  }),
  'not-chainable': ({ kind }: { kind: string }): Bilingual => ({
    vi: `Bảng tổng hợp loại "${kind}" không cộng dồn được qua các kỳ: một thủ tục được đếm ở mỗi kỳ.`,
    en: `Tallies of kind "${kind}" do not add up over periods: the same procedure counts in each.`,
  }),
  'unit-needed': ({ by }: { by: string }): Bilingual => ({
    vi: `Bảng tổng hợp theo "${by}" không phải của một đơn vị; cần nêu "unit".`,
    en: `A tally by "${by}" is not of one unit; give "unit".`,
  }),
  'unknown-column': ({ column, nearest }: { column: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Không có cột "${column}"${nearestOf(nearest).vi}`,
    en: `There is no column "${column}"${nearestOf(nearest).en}`,
  }),
  'rate-of-another-kind': ({ rate, kind }: { rate: string; kind: string }): Bilingual => ({
    vi: `Tỷ lệ "${rate}" không tính được từ bảng tổng hợp loại "${kind}".`,
    en: `The rate "${rate}" is not one of tallies of kind "${kind}".`,
  }),
  'figure-unclear': (_: object): Bilingual => ({
    vi: 'Cần đúng một trong "rate", "column", "share": con số in ra là gì.',
    en: 'Give exactly one of "rate", "column", "share": what the printed figure is.',
  }),
  'printed-differs': ({ printed, computed }: { printed: string; computed: string }): Bilingual => ({
    vi: `Số in ra là ${number(printed).vi}, nhưng tính từ số liệu thì được ${number(computed).vi}.`,
    en: `Printed ${number(printed).en}, but the counts give ${number(computed).en}.`,
  }),
  'printed-not-rounded-so': (p: { printed: string; computed: string; rounding: RoundingPolicy }): Bilingual => ({
    vi: `Số in ra là ${number(p.printed).vi}; tính từ số liệu được ${number(p.computed).vi}, chỉ khớp khi ${describeRounding(p.rounding).vi}.`,
    en: `Printed ${number(p.printed).en}; the counts give ${number(p.computed).en}, which agrees only when ${describeRounding(p.rounding).en}.`,
  }),
  'qualifier-differs': (p: { qualifier: Bilingual; printed: string; computed: string }): Bilingual => ({
    vi: `Ghi là "${p.qualifier.vi} ${number(p.printed).vi}", nhưng tính từ số liệu thì được ${number(p.computed).vi}.`,
    en: `It says "${p.qualifier.en} ${number(p.printed).en}", but the counts give ${number(p.computed).en}.`,
  }),
  'carried-over-counted-twice': (p: { printed: string; distinct: string; twice: number }): Bilingual => ({
    vi: `${number(p.printed).vi} tính ${p.twice} hồ sơ kỳ trước chuyển sang hai lần; số hồ sơ thực là ${number(p.distinct).vi}.`,
    en: `${number(p.printed).en} counts the ${p.twice} carried over twice; ${number(p.distinct).en} are distinct.`,
  }),
}

interface CarryOver {
  readonly period: string
  readonly pending: number
  readonly next: string
  readonly carried: number
}

/** Builds an issue of the dossiers. */
export const dossierIssue: IssueFactory<typeof dossierWording, PlainFormats> = issueFactory(
  dossierWording,
  plainFormats,
)
