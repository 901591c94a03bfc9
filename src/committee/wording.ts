import { formatDate, formatMoment } from '../foundation/format-date'
import { type IssueFactory, issueFactory } from '../foundation/issue'
import { type Bilingual, type Language, type LocalizedText, textIn } from '../foundation/language'
import type { DateOrMoment } from '../foundation/moment'
import { type PlainFormats, plainFormats } from '../foundation/sentence-formats'
import { periodsInSentence } from '../observations/wording'

const listed = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')} … (${names.length})` : names.join(', ')
const suggestion = (nearest: readonly string[]): Bilingual =>
  nearest.length === 0
    ? { vi: '.', en: '.' }
    : { vi: `; gần nhất: ${nearest.join(', ')}.`, en: `; nearest: ${nearest.join(', ')}.` }

const when = (at: DateOrMoment, language: Language): string =>
  at.includes('T') ? formatMoment(at, language) : formatDate(at, language)

/** The sentences of every issue that concerns the run of a committee and the questions it is asked. */
export const committeeWording = {
  'duplicate-change': ({ unit, criterion, first }: { unit: string; criterion: string; first: number }): Bilingual => ({
    vi: `Giả định hai lần về tiêu chí "${criterion}" của đơn vị "${unit}"; lần đầu ở mục thứ ${first + 1}.`,
    en: `Two changes assume something of the criterion "${criterion}" of the unit "${unit}"; the first is number ${first + 1}.`,
  }),
  'nothing-to-take-back': ({ unit, criterion }: { unit: string; criterion: string }): Bilingual => ({
    vi: `Không có gì để rút: đơn vị "${unit}" chưa có giá trị nào ở tiêu chí "${criterion}".`,
    en: `There is nothing to withdraw: the unit "${unit}" was given nothing on the criterion "${criterion}".`,
  }),
  'assumed-figure-unread': ({ indicator, period }: { indicator: string; period: string }): Bilingual => ({
    vi: `Không tiêu chí nào lấy số liệu của chỉ tiêu "${indicator}" ${periodsInSentence([period]).vi}.`,
    en: `No criterion reads the indicator "${indicator}" of ${periodsInSentence([period]).en}.`,
  }),
  'other-round': ({ round, counted }: { round: string; counted: string | null }): Bilingual => ({
    vi: `Đánh giá này tính điểm ${counted === null ? 'không theo vòng' : `vòng "${counted}"`}, không phải vòng "${round}".`,
    en: `This evaluation counts ${counted === null ? 'assessments without a round' : `the round "${counted}"`}, not the round "${round}".`,
  }),
  'unit-without-total': ({ unit, reason }: { unit: string; reason: LocalizedText }): Bilingual => ({
    vi: `Đơn vị "${unit}" chưa được xếp hạng nên không tính được khoảng cách: ${textIn(reason, 'vi')}`,
    en: `The unit "${unit}" is not ranked, so there is no distance from its place: ${textIn(reason, 'en')}`,
  }),
  'place-beyond-comparison': ({ rank, most }: { rank: number; most: number }): Bilingual => ({
    vi: `Không có hạng ${rank}: chỉ có ${most} đơn vị được so sánh với nhau.`,
    en: `There is no rank ${rank}: only ${most} units are compared.`,
  }),
  'unknown-band': ({ band, nearest }: { band: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Kết quả xếp hạng này không có mức "${band}"${nearest.length === 0 ? '' : `; gần nhất: ${nearest.join(', ')}`}.`,
    en: `This ranking has no band "${band}"${nearest.length === 0 ? '' : `; nearest: ${nearest.join(', ')}`}.`,
  }),
  'no-web-crypto': (_: object): Bilingual => ({
    vi: 'Môi trường này không có Web Crypto (crypto.subtle), nên không tính được mã băm; trình duyệt chỉ cung cấp trên trang HTTPS.',
    en: 'There is no Web Crypto (crypto.subtle) here, so no digest can be computed; browsers have it on HTTPS pages only.',
  }),
  'duplicate-round': ({ id }: { id: string }): Bilingual => ({
    vi: `Có hai vòng cùng mã "${id}".`,
    en: `There are two rounds with the id "${id}".`,
  }),
  'not-a-round': ({ round, nearest }: { round: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Đợt đánh giá không có vòng "${round}"${suggestion(nearest).vi}`,
    en: `The run has no round "${round}"${suggestion(nearest).en}`,
  }),
  'evidence-worth-unstated': ({ criterion }: { criterion: string }): Bilingual => ({
    vi: `Tiêu chí "${criterion}" không được tính khi thiếu tài liệu kiểm chứng, nhưng "absence" của tiêu chí chưa nêu "no-evidence" tính thế nào.`,
    en: `The criterion "${criterion}" does not count without evidence, but its "absence" does not say what "no-evidence" is worth.`,
  }),
  'evidence-asked-twice': ({ criterion }: { criterion: string }): Bilingual => ({
    vi: `Yêu cầu tài liệu kiểm chứng của tiêu chí "${criterion}" được nêu hai lần.`,
    en: `The evidence for the criterion "${criterion}" is asked for twice.`,
  }),
  'round-locked': ({
    round,
    by,
    at,
    own,
  }: {
    round: string
    by: string
    at: DateOrMoment
    own: DateOrMoment
  }): Bilingual => ({
    vi: `Vòng "${round}" đã được ${by} khóa (${when(at, 'vi')}), nên không nhận nội dung ghi ${when(own, 'vi')}.`,
    en: `The round "${round}" was locked by ${by} (${when(at, 'en')}); what was entered for it (${when(own, 'en')}) is refused.`,
  }),
  'earlier-round-open': ({ round, open }: { round: string; open: readonly string[] }): Bilingual => ({
    vi: `Chưa khóa được vòng "${round}" vì vòng trước còn mở: ${listed(open)}.`,
    en: `The round "${round}" cannot be locked while earlier rounds are open: ${listed(open)}.`,
  }),
  'round-without-values': ({ round }: { round: string }): Bilingual => ({
    vi: `Vòng "${round}" không nhận giá trị chấm, chỉ nhận giải trình và kiến nghị.`,
    en: `The round "${round}" takes no values, only explanations and appeals.`,
  }),
  'reason-missing': ({ unit, figure }: { unit: string; figure: string }): Bilingual => ({
    vi: `Thay đổi giá trị của đơn vị "${unit}" ở "${figure}" phải nêu lý do ("reason").`,
    en: `Changing the value of the unit "${unit}" on "${figure}" needs a reason ("reason").`,
  }),
  'nothing-to-withdraw': ({
    unit,
    criterion,
    round,
  }: {
    unit: string
    criterion: string
    round: string
  }): Bilingual => ({
    vi: `Vòng "${round}" không có giá trị nào của đơn vị "${unit}" ở tiêu chí "${criterion}" để rút lại.`,
    en: `The round "${round}" has given the unit "${unit}" nothing on the criterion "${criterion}" that could be withdrawn.`,
  }),
  'duplicate-appeal': ({ id }: { id: string }): Bilingual => ({
    vi: `Có hai kiến nghị cùng mã "${id}".`,
    en: `There are two appeals with the id "${id}".`,
  }),
  'unknown-appeal': ({ appeal, nearest }: { appeal: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Trước đó không có kiến nghị "${appeal}"${suggestion(nearest).vi}`,
    en: `There is no appeal "${appeal}" before this${suggestion(nearest).en}`,
  }),
  'appeal-decided': ({ appeal }: { appeal: string }): Bilingual => ({
    vi: `Kiến nghị "${appeal}" đã có kết quả giải quyết.`,
    en: `The appeal "${appeal}" has been decided already.`,
  }),
  'appeal-undecided': ({ appeal, unit }: { appeal: string; unit: string }): Bilingual => ({
    vi: `Kiến nghị "${appeal}" của đơn vị "${unit}" chưa được giải quyết.`,
    en: `The appeal "${appeal}" of the unit "${unit}" is not decided.`,
  }),
  'appeal-without-effect': ({ appeal, unit }: { appeal: string; unit: string }): Bilingual => ({
    vi: `Kiến nghị "${appeal}" của đơn vị "${unit}" được chấp nhận, nhưng sau đó không có giá trị nào của đơn vị được chấm lại.`,
    en: `The appeal "${appeal}" of the unit "${unit}" was accepted, but no value of the unit was given after it.`,
  }),
  'evidence-missing': ({ unit, criterion }: { unit: string; criterion: string }): Bilingual => ({
    vi: `Đơn vị "${unit}" chưa có tài liệu kiểm chứng cho tiêu chí "${criterion}".`,
    en: `The unit "${unit}" has no evidence for the criterion "${criterion}".`,
  }),
  'dated-before-lock': ({ own, at, round }: { own: DateOrMoment; at: DateOrMoment; round: string }): Bilingual => ({
    vi: `Nội dung ghi ${when(own, 'vi')} lại đứng sau lần khóa vòng "${round}" (${when(at, 'vi')}).`,
    en: `What is dated ${when(own, 'en')} stands after the lock of the round "${round}" (${when(at, 'en')}).`,
  }),
  'earlier-round-changed': ({
    unit,
    criterion,
    round,
    later,
  }: {
    unit: string
    criterion: string
    round: string
    later: string
  }): Bilingual => ({
    vi: `Giá trị của đơn vị "${unit}" ở tiêu chí "${criterion}" trong vòng "${round}" được ghi sau khi vòng "${later}" đã chấm.`,
    en: `The value of the unit "${unit}" on the criterion "${criterion}" in the round "${round}" was entered after the round "${later}" had dealt with it.`,
  }),
  'observation-unread': ({ indicator, period }: { indicator: string; period: string }): Bilingual => ({
    vi: `Không có tiêu chí nào lấy số liệu chỉ tiêu "${indicator}", ${periodsInSentence([period]).vi}.`,
    en: `No criterion reads the indicator "${indicator}", ${periodsInSentence([period]).en}.`,
  }),
  'round-not-reached': ({ round, reached }: { round: string; reached: readonly string[] }): Bilingual => ({
    vi: `Đợt đánh giá chưa đến vòng "${round}"; đã qua: ${listed(reached)}.`,
    en: `The run has not reached the round "${round}"; it has: ${listed(reached)}.`,
  }),
  'rounds-out-of-order': ({ from, to }: { from: string; to: string }): Bilingual => ({
    vi: `Vòng "${from}" đứng sau vòng "${to}"; hãy so sánh từ vòng trước đến vòng sau.`,
    en: `The round "${from}" follows the round "${to}"; compare from the earlier to the later.`,
  }),
  'not-a-replay': ({ text }: { text: string }): Bilingual => ({
    vi: `${text} không phải là kết quả do "replay" tạo ra.`,
    en: `${text} is no result as "replay" makes it.`,
  }),
}

/** Builds an issue of the committee. */
export const committeeIssue: IssueFactory<typeof committeeWording, PlainFormats> = issueFactory(
  committeeWording,
  plainFormats,
)
