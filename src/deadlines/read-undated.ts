import type { ByEventDeadline, ByReferenceDeadline, OpenEndedDeadline } from './deadline'
import { bare, type Found, firstOf, matcher, type Phrase, type Reader, skipBlanks } from './phrase'
import type { Bare } from './read-dated'

/** Words that an event's name must not contain: a date or a condition, which would be lost. */
const dated = matcher(
  `.*?(?<![\\p{L}\\p{N}])(?:${[
    '\\d{1,2}/\\d{1,4}(?!/?[\\p{L}])|\\d{1,2}[.-]\\d{1,2}[.-]\\d{4}|\\d{4}-\\d{2}-\\d{2}',
    'trước|chậm nhất|trong (?:tháng|quý|quí|năm)|(?:đến|từ|hết) (?:ngày|tháng|quý|quí|năm)|ngày \\d{1,2}',
    '(?:hằng|hàng|mỗi|từng) (?:ngày|tuần|tháng|quý|quí|năm)|\\d+ (?:ngày|tháng|tuần|giờ)|kể từ|thường xuyên|dự kiến|nếu|hoặc',
  ].join('|')})(?![\\p{L}\\p{N}]).*|.*[,:] (?:(?:trong|vào|đến|hết) )?(?:tháng|quý|quí|năm) (?:\\d|iv|i{1,3}).*|.*;.*`,
)
/** "hay" is "or"; without diacritics it may be "hãy". */
const alternative = matcher('.*?(?<!\\p{L})hay(?!\\p{L}).*')

/** Whether words from a position on contain a time or a condition that would be lost in an event's name. */
export function swallowsTime(phrase: Phrase, at: number): boolean {
  return dated(phrase, at) !== null || (!phrase.isBare && alternative(phrase, at) !== null)
}

function eventFound(
  phrase: Phrase,
  relation: ByEventDeadline['relation'],
  from: number,
): Found<Bare<ByEventDeadline>> | null {
  const event = phrase.words.slice(from)
  if (event === '' || swallowsTime(phrase, from)) return null
  return { value: { kind: 'by-event', relation, event, lastDay: null }, end: phrase.words.length }
}

const conjunction = matcher('(?:ngay )?(?:sau khi|trước khi|khi)')

/** "sau khi Kế hoạch được phê duyệt", "trước khi đưa vào sử dụng": the words that follow name the event. */
const readConjunction: Reader<Bare<ByEventDeadline>> = (phrase, at) => {
  const match = conjunction(phrase, at)
  if (match === null) return null
  const word = bare(match[0])
  const relation = word.includes('sau') ? 'after' : word.startsWith('truoc') ? 'before' : 'at'
  return eventFound(phrase, relation, skipBlanks(phrase, at + match[0].length))
}

const session = matcher('(?:(đến|tại|vào|trước|sau) )?(?:các )?(?:kỳ|kì|phiên) họp')

/** "đến Kỳ họp cuối năm 2022", "tại phiên họp …": a session, whose date is not in the text. */
const readSession: Reader<Bare<ByEventDeadline>> = (phrase, at) => {
  const match = session(phrase, at)
  if (match === null) return null
  const word = bare(match[1] ?? '')
  const from = match[1] === undefined ? at : skipBlanks(phrase, at + match[1].length)
  return eventFound(phrase, word === 'truoc' ? 'before' : word === 'sau' ? 'after' : 'at', from)
}

const reference = matcher(
  'theo (?:quy định|quyết định|nghị quyết|nghị định|thông tư|kế hoạch|chương trình|chỉ đạo|yêu cầu|tiến độ|lộ trình|hướng dẫn|thông báo|công văn|văn bản)',
)

/** The day of a paper is part of its name: "Quyết định số 749/QĐ-TTg ngày 03/6/2020". */
const paperDay =
  /(?=,? ng)(?<=\d[/-]\p{L}[\p{L}\p{N}/-]*),? ng(?:à|a)y \d{1,2}(?:[/.-]| th(?:á|a)ng )\d{1,2}(?:[/.-]| n(?:ă|a)m )\d{4}/gu

function withoutPaperDays(phrase: Phrase, at: number): Phrase {
  const words = phrase.lower.slice(at).replace(paperDay, '')
  return { ...phrase, words, lower: words }
}

/** "theo quy định", "theo tiến độ của Kế hoạch số 46/KH-UBND": another paper sets the date. */
const readReference: Reader<Bare<ByReferenceDeadline>> = (phrase, at) => {
  const match = reference(phrase, at)
  if (match === null || phrase.lower.includes(':', at) || swallowsTime(withoutPaperDays(phrase, at), 0)) return null
  const words = phrase.words.slice(skipBlanks(phrase, at + 'theo'.length))
  return { value: { kind: 'by-reference', reference: words, lastDay: null }, end: phrase.words.length }
}

const openEnded = matcher(
  '(?:làm |thực hiện )?(?:thường xuyên(?:,? liên tục)?|liên tục)|trong (?:thời gian|giai đoạn) (?:tới|đến)|(?:trong )?(?:các|những) năm tiếp theo',
)
/** These mean "no end" only at the beginning of the clause: "133 sớm, 32 đúng" counts. */
const leading = matcher('sớm|tiếp tục(?= )')
const clauseStart = /^(?:.*[:,] )?(?:(?:và|đồng thời|va|dong thoi) )?$/u
const continued = matcher('tiếp tục')

/** "Thường xuyên", "trong thời gian tới": no end is named. */
const readOpenEnded: Reader<Bare<OpenEndedDeadline>> = (phrase, at) => {
  const match = openEnded(phrase, at) ?? (clauseStart.test(phrase.lower.slice(0, at)) ? leading(phrase, at) : null)
  if (match === null) return null
  // "tiếp tục triển khai" continues without an end, and is itself the work.
  if (continued(phrase, at) !== null) return { value: { kind: 'open-ended', lastDay: null }, end: at }
  const end = at + match[0].length
  return { value: { kind: 'open-ended', said: phrase.words.slice(at, end).toLowerCase(), lastDay: null }, end }
}

/** Reads deadlines without a date: an event, another paper, or no end at all. */
export const readUndated: Reader<Bare<ByEventDeadline | ByReferenceDeadline | OpenEndedDeadline>> = firstOf<
  Bare<ByEventDeadline | ByReferenceDeadline | OpenEndedDeadline>
>(readConjunction, readSession, readReference, readOpenEnded)
