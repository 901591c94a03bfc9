import { quote } from '../foundation/issue'
import type { BetweenDeadline, DatedDeadline, OpenEndedDeadline } from './deadline'
import { boundsOf, lastDayBefore, lastDayOf } from './last-day'
import { bare, type Found, firstOf, matcher, type Phrase, type Reader, skipBlanks } from './phrase'
import { follows, readStretch, readThisYear, type Stretch } from './read-calendar-words'
import { afterHour } from './read-hour'
import { deadlineIssue } from './wording'

/** A reading before the words are added. */
export type Bare<T> = T extends unknown ? Omit<T, 'text'> : never

const before = matcher('(?:(?:chậm|muộn|trễ) nhất (?:là )?)?trước(?: thời điểm| thời hạn)?')
const included = matcher('\\((?:tính|kể) cả (?:ngày|kỳ|thời gian) (?:đó|này)\\)')

/** A day after an hour, or any stretch without one. */
function readTimed(phrase: Phrase, at: number): Found<{ readonly named: Stretch; readonly time?: string }> | null {
  const clock = afterHour(phrase, skipBlanks(phrase, at))
  const named = clock === null ? null : readStretch(phrase, clock.end)
  if (clock === null || named === null) return null
  const { time } = clock.value
  if (time !== undefined && !named.value.isDay) return null
  return { value: { named: named.value, ...clock.value }, end: named.end }
}

/** "Trước 15/4/2022", "trước tháng 6/2022", "trước 17 giờ ngày 15/4/2022". */
const readBefore: Reader<Bare<DatedDeadline>> = (phrase, at) => {
  const word = before(phrase, at)
  const found = word === null || startsWithEnd(phrase, at, word) ? null : readTimed(phrase, at + word[0].length)
  // "Before" a span of days, or before the end of a year, does not show which day is meant.
  if (found === null || found.value.named.text.includes('/')) return null
  const { named, ...time } = found.value
  const addition = included(phrase, skipBlanks(phrase, found.end))
  const reading = addition === null ? (phrase.options.before ?? 'exclusive') : 'inclusive'
  const end = addition === null ? found.end : addition.index + addition[0].length
  const lastDay = lastDayBefore(named.text, { reading, ...time })
  if (lastDay === undefined) return null
  return { value: { kind: 'before', bound: named.text, ...time, reading, lastDay }, end }
}

const until = matcher(
  '(?:(?:hạn )?(?:chậm|muộn|trễ) nhất(?: là| vào| đến| trong)*|không (?:chậm|muộn|trễ) hơn|(?:từ nay )?(?:cho )?(?:đến|tới)(?: hết| cuối)?|hết|vào|trong|tại)',
)

/** "Trong Quý IV/2022", "đến hết năm 2022", "chậm nhất 17 giờ ngày 20/11/2023", "Tháng 8/2022". */
const readWithin: Reader<Bare<DatedDeadline>> = (phrase, at) => {
  const word = until(phrase, at)
  const place = word === null ? at : at + word[0].length
  const found = readTimed(phrase, place) ?? (word === null || !wholeYear.test(word[0]) ? null : thisYear(phrase, place))
  if (found === null) return null
  const { named, ...time } = found.value
  const { from, to, text, isDay } = named
  const { end } = found
  if (isDay) {
    const lastDay = lastDayOf({ kind: 'on', date: to, ...time })
    return lastDay == null ? null : { value: { kind: 'on', date: to, ...time, lastDay }, end }
  }
  if (text.includes('/')) return between(phrase, { from, to }, end, at)
  // That "đến năm 2025" includes 2025 is assumed; "đến hết" and "đến cuối" say so.
  const isPlain = /^(?:tu nay )?(?:cho )?(?:den|toi)$/.test(bare(word?.[0] ?? '')) && !startsWithEnd(phrase, at, word)
  const assumed = isPlain ? { assumed: true as const } : {}
  return { value: { kind: 'within', period: text, lastDay: to, ...assumed }, end }
}

/** "đến cuối năm", "đến hết năm": "năm" alone is a time only after "end". */
const wholeYear = /(?:hết|het|cuối|cuoi)$/

function thisYear(phrase: Phrase, at: number): Found<{ readonly named: Stretch; readonly time?: string }> | null {
  const year = readThisYear(phrase, skipBlanks(phrase, at))
  return year === null ? null : { value: { named: year.value }, end: year.end }
}

const endWord = matcher('cuối')

function startsWithEnd(phrase: Phrase, at: number, word: RegExpExecArray | null): boolean {
  return word !== null && endWord(phrase, skipBlanks(phrase, at + word[0].length)) !== null
}

const occasion = matcher('(?:nhân )?dịp')
const itsDay = matcher('\\d{1,2}/\\d{1,2}(?:/\\d{4})?')
const alternative = matcher('.*?(?<!\\p{L})(?:hoặc|hay|trước|sau|khi|nếu)')

/** "nhân dịp Ngày chuyển đổi số thành phố 28/8": a day known by its occasion. */
const readOccasion: Reader<Bare<DatedDeadline>> = (phrase, at) => {
  const word = occasion(phrase, at)
  if (word === null) return null
  const start = skipBlanks(phrase, at + word[0].length)
  for (let place = phrase.lower.indexOf(' ', start); place > 0; place = phrase.lower.indexOf(' ', place + 1)) {
    if (itsDay(phrase, place + 1) === null) continue
    const named = readStretch(phrase, place + 1)
    const name = phrase.words.slice(start, place).replace(/ \($/, '')
    if (named === null || alternative({ ...phrase, lower: name.toLowerCase() }, 0) !== null) return null
    const { to } = named.value
    return { value: { kind: 'on', date: to, occasion: name, lastDay: to }, end: named.end }
  }
  return null
}

const start = matcher('(?:kể )?từ')
const toWord = matcher('(?:cho )?(?:đến|tới)(?: hết)?|hết|[-–]')
const now = matcher('(?:đến|tới) nay')
const goingOn = matcher(
  '(?:,? ?và |, ?)?(?:(?:trong )?(?:các|những) (?:năm|quý|quí|tháng|giai đoạn) (?:tiếp theo|kế tiếp|tiếp|tới|sau(?: đó)?)|trở đi|trở về sau)',
)
const onwards = /^tro /
const secondYear = matcher('((?:19|20|21)\\d{2})(?![/-]?\\d)')

type End = Pick<Stretch, 'to'> & { readonly time?: string }

/** The end of "từ … đến …": a day, a period, or the paper's own date. */
function readEnd(phrase: Phrase, at: number): Found<End> | null {
  const today = now(phrase, at)
  if (today !== null) {
    const to = phrase.options.writtenOn
    const part = phrase.words.slice(at, at + today[0].length)
    if (to !== undefined) return { value: { to }, end: at + today[0].length }
    phrase.faults.push(deadlineIssue('missing', [], { what: 'paper-date', part: quote(part) }, { actual: part }))
    return null
  }
  const word = toWord(phrase, at)
  if (word === null) return null
  const place = at + word[0].length
  const found = readTimed(phrase, place) ?? (wholeYear.test(word[0]) ? thisYear(phrase, place) : null)
  if (found === null) return null
  const { named, ...time } = found.value
  return { value: { to: named.to, ...time }, end: found.end }
}

/** "từ 01/01/2022 đến 27/5/2022", "25/03 – 15/04/2015"; with a start alone, "từ tháng 9/2022". */
const readFrom: Reader<Bare<BetweenDeadline | OpenEndedDeadline>> = (phrase, at) => {
  const word = start(phrase, at)
  const first = readTimed(phrase, word === null ? at : at + word[0].length)
  if (first === null) return null
  const after = skipBlanks(phrase, first.end)
  const { named, time: fromTime } = first.value
  const { from } = named
  const opening = fromTime === undefined || fromTime === '00:00' ? {} : { fromTime }
  const more = goingOn(phrase, after)
  if (more !== null && fromTime === undefined) {
    // "15/12 các năm tiếp theo": a day of each of these years, not a start.
    if (word === null && named.isDay && !onwards.test(bare(more[0]))) return null
    return { value: { kind: 'open-ended', from, lastDay: null }, end: after + more[0].length }
  }
  const last = word !== null && named.text.includes('/') ? { value: named, end: first.end } : readEnd(phrase, after)
  if (last !== null) return between(phrase, { from, ...opening, ...last.value }, last.end, at)
  const isCut = now(phrase, after) !== null || toWord(phrase, after) !== null
  if (word === null || isCut || 'fromTime' in opening) return null
  return { value: { kind: 'open-ended', from, lastDay: null }, end: first.end }
}

const beginning = matcher('trong|vào|bắt đầu')
const horizon = matcher('(?:cho )?(?:đến|tới)(?: hết)?')

/**
 * "trong năm 2025 và các năm tiếp theo": the work continues without a last day. In "đến năm 2030 và các năm tiếp theo"
 * it does not begin with the year either.
 */
const readContinuing: Reader<Bare<OpenEndedDeadline>> = (phrase, at) => {
  const [start, end] = [beginning(phrase, at), horizon(phrase, at)]
  const word = start ?? end
  const first = word === null ? null : readStretch(phrase, skipBlanks(phrase, at + word[0].length))
  const more = first === null ? null : goingOn(phrase, skipBlanks(phrase, first.end))
  if (first === null || more === null) return null
  const stop = more.index + more[0].length
  const known = start === null ? { said: phrase.words.slice(at, stop).toLowerCase() } : { from: first.value.from }
  return { value: { kind: 'open-ended', ...known, lastDay: null }, end: stop }
}

const join = matcher('và|,')

/** "năm 2022 và 2023", "6 tháng cuối năm 2022 và năm 2023": two periods of which one follows the other. */
const readNeighbours: Reader<Bare<BetweenDeadline>> = (phrase, at) => {
  const word = until(phrase, at)
  const first = readStretch(phrase, word === null ? at : skipBlanks(phrase, at + word[0].length))
  if (first === null || first.value.isDay) return null
  const and = join(phrase, skipBlanks(phrase, first.end))
  if (and === null) return null
  const place = skipBlanks(phrase, and.index + and[0].length)
  const second = readStretch(phrase, place) ?? laterYear(phrase, place)
  if (second === null || second.value.isDay || !follows(second.value, first.value)) return null
  return between(phrase, { from: first.value.from, to: second.value.to }, second.end, at)
}

function laterYear(phrase: Phrase, at: number): Found<Stretch> | null {
  const match = secondYear(phrase, at)
  if (match === null) return null
  const text = match[1] as string
  const bounds = boundsOf(text)
  return bounds === null ? null : { value: { ...bounds, text, isDay: false }, end: at + match[0].length }
}

function between(
  phrase: Phrase,
  { from, to, time, fromTime }: Pick<BetweenDeadline, 'from' | 'to' | 'time' | 'fromTime'>,
  end: number,
  at: number,
): Found<Bare<BetweenDeadline>> | null {
  const hours = { ...(fromTime === undefined ? {} : { fromTime }), ...(time === undefined ? {} : { time }) }
  const lastDay = lastDayOf({ kind: 'between', to, ...hours })
  if (from <= to && lastDay != null && from <= lastDay) {
    return { value: { kind: 'between', from, to, ...hours, lastDay }, end }
  }
  phrase.faults.push(
    deadlineIssue('out-of-order', [], { what: 'deadline', from, to }, { actual: phrase.words.slice(at, end) }),
  )
  return null
}

/** Reads deadlines with one last day, or with only a first one. */
export const readDated: Reader<Bare<DatedDeadline | OpenEndedDeadline>> = firstOf<
  Bare<DatedDeadline | OpenEndedDeadline>
>(readContinuing, readBefore, readNeighbours, readFrom, readOccasion, readWithin)

/** The readings with one last day, for dates beside a recurrence. */
export const readFixed: Reader<Bare<DatedDeadline>> = firstOf<Bare<DatedDeadline>>(readBefore, readOccasion, readWithin)
