import type { RelativeDeadline, RelativeMeasure } from './deadline'
import { bare, firstOf, matcher, type Phrase, partOf, type Reader, skipBlanks } from './phrase'
import type { Bare } from './read-dated'
import { swallowsTime } from './read-undated'

const amount = '(\\d{1,4}) (ngày làm việc|giờ làm việc|ngày|tuần|tháng|năm|giờ)'
const opening = '(?:ngày|khi|lúc|thời điểm|kỳ họp|phiên họp|cuộc họp|hội nghị)'
const opens = matcher(opening)
const measures: Readonly<Record<string, readonly [RelativeMeasure, number]>> = {
  'ngay lam viec': ['working-days', 1],
  'gio lam viec': ['working-hours', 1],
  ngay: ['calendar-days', 1],
  tuan: ['weeks', 1],
  thang: ['months', 1],
  nam: ['months', 12],
  gio: ['hours', 1],
}

const after = matcher(
  `(?:(?:chậm|muộn|trễ) nhất(?: là)?(?: trong| sau)? |không quá |tối đa(?: là)? |trong )?(?:(?:thời hạn|thời gian|vòng) )?(?:tối đa |không quá |là )?${amount},? (?:kể từ|tính từ|từ|sau)(?: sau)?(?= )`,
)
const before = matcher(
  `(?:(?:(?:chậm|muộn|trễ) nhất(?: là)?|ít nhất|tối thiểu) )?(?:${amount} trước|trước ${amount}(?: so với| tính đến| trước))(?= )`,
)
const eventFirst = matcher(
  `trước (${opening} .+?),? (?:(?:chậm|muộn|trễ) nhất|ít nhất|tối thiểu)(?: là)? ${amount}(?=$|[,.;)])`,
)

type Reading = Bare<RelativeDeadline>

function measured(match: RegExpExecArray, from: number): Pick<Reading, 'amount' | 'measure'> | null {
  const [count, unit] = match.slice(from).filter(group => group !== undefined)
  const [measure, times] = measures[bare(unit as string)] as readonly [RelativeMeasure, number]
  return Number(count) === 0 ? null : { amount: Number(count) * times, measure }
}

/** The words before the name of an event. */
function toEvent(pattern: typeof after, relation: RelativeDeadline['relation']): Reader<Reading> {
  return (phrase, at) => {
    const match = pattern(phrase, at)
    const length = match === null ? null : measured(match, 1)
    if (match === null || length === null) return null
    const from = skipBlanks(phrase, at + match[0].length)
    const event = phrase.words.slice(from)
    if (opens(phrase, from) === null || !isEvent(phrase, from, phrase.words.length)) return null
    return { value: { kind: 'relative', ...length, relation, event, lastDay: null }, end: phrase.words.length }
  }
}

function isEvent(phrase: Phrase, from: number, to: number): boolean {
  const event = partOf(phrase, from, to)
  return /\s/.test(event.words) && !swallowsTime(event, 0)
}

/** "trước ngày khai giảng ít nhất 7 ngày". */
const readEventFirst: Reader<Reading> = (phrase, at) => {
  const match = eventFirst(phrase, at)
  const length = match === null ? null : measured(match, 2)
  if (match === null || length === null) return null
  const from = phrase.lower.indexOf(match[1] as string, at)
  const to = from + (match[1] as string).length
  if (!isEvent(phrase, from, to)) return null
  const event = phrase.words.slice(from, to)
  return { value: { kind: 'relative', ...length, relation: 'before', event, lastDay: null }, end: at + match[0].length }
}

/**
 * "trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ", "chậm nhất 25 ngày trước ngày bầu cử". Not "trong thời hạn
 * 10 ngày trước …", which names a stretch without an end, nor "sau 15 ngày kể từ …", which names a start.
 */
export const readRelative: Reader<Reading> = firstOf(toEvent(after, 'after'), toEvent(before, 'before'), readEventFirst)
