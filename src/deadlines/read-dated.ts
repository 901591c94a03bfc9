import { readDay } from '../foundation/civil-date'
import { quote } from '../foundation/issue'
import type { BetweenDeadline, DatedDeadline, OpenEndedDeadline } from './deadline'
import { boundsOf, lastDayBefore } from './last-day'
import { bare, type Found, firstOf, matcher, type Phrase, type Reader, skipBlanks } from './phrase'
import { readStretch, type Stretch } from './read-calendar-words'
import { deadlineIssue } from './wording'

/** A reading before the words are put beside it. */
export type Bare<T> = T extends unknown ? Omit<T, 'text'> : never

const before = matcher('(?:chậm nhất (?:là )?)?trước(?: thời điểm| thời hạn)?')
const included = matcher('\\((?:tính|kể) cả (?:ngày|kỳ|thời gian) (?:đó|này)\\)')
const hour = matcher('(\\d{1,2}) ?(?:giờ|h|g)(?: ?(\\d{2})(?: phút)?)?,?')

/** "Trước 15/4/2022", "trước tháng 6/2022", "trước 17 giờ ngày 15/4/2022". */
const readBefore: Reader<Bare<DatedDeadline>> = (phrase, at) => {
  const word = before(phrase, at)
  if (word === null) return null
  let place = skipBlanks(phrase, at + word[0].length)
  const clock = hour(phrase, place)
  const [hours, minutes] = [Number(clock?.[1] ?? 0), Number(clock?.[2] ?? 0)]
  if (clock !== null) place = skipBlanks(phrase, place + clock[0].length)
  const named = readStretch(phrase, place)
  if (named === null || (clock !== null && (!named.value.isDay || hours > 23 || minutes > 59))) return null
  const { text } = named.value
  const addition = included(phrase, skipBlanks(phrase, named.end))
  const reading = addition === null ? (phrase.options.before ?? 'exclusive') : 'inclusive'
  const end = addition === null ? named.end : addition.index + addition[0].length
  const two = (value: number): string => String(value).padStart(2, '0')
  const time = clock === null ? {} : { time: `${two(hours)}:${two(minutes)}` }
  const lastDay = lastDayBefore(text, { reading, ...time })
  if (lastDay === undefined) return null
  return { value: { kind: 'before', bound: text, ...time, reading, lastDay }, end }
}

const until = matcher(
  '(?:(?:chậm|muộn|trễ) nhất(?: là| vào| đến| trong)*|(?:từ nay )?(?:cho )?(?:đến|tới)(?: hết| cuối)?|hết|vào|trong|tại)',
)

/** "Trong Quý IV/2022", "đến hết năm 2022", "chậm nhất ngày 20/11/2023", "Tháng 8/2022". */
const readWithin: Reader<Bare<DatedDeadline>> = (phrase, at) => {
  const word = until(phrase, at)
  const named = readStretch(phrase, word === null ? at : skipBlanks(phrase, at + word[0].length))
  if (named === null) return null
  const { to, text, isDay } = named.value
  if (isDay) return { value: { kind: 'on', date: to, lastDay: to }, end: named.end }
  if (text.includes('/')) return between(phrase, named.value.from, to, named.end, at)
  // That "đến năm 2025" includes 2025 is believed; "đến hết" and "đến cuối" say so.
  const isPlain = /^(?:tu nay )?(?:cho )?(?:den|toi)$/.test(bare(word?.[0] ?? '')) && !startsWithEnd(phrase, at, word)
  const assumed = isPlain ? { assumed: true as const } : {}
  return { value: { kind: 'within', period: text, lastDay: to, ...assumed }, end: named.end }
}

const endWord = matcher('cuối')

function startsWithEnd(phrase: Phrase, at: number, word: RegExpExecArray | null): boolean {
  return word !== null && endWord(phrase, skipBlanks(phrase, at + word[0].length)) !== null
}

const occasion = matcher('(?:nhân )?dịp')
const itsDay = matcher('\\d{1,2}/\\d{1,2}(?:/\\d{4})?')

/** "nhân dịp Ngày chuyển đổi số thành phố 28/8": a day known by its occasion. */
const readOccasion: Reader<Bare<DatedDeadline>> = (phrase, at) => {
  const word = occasion(phrase, at)
  if (word === null) return null
  const start = skipBlanks(phrase, at + word[0].length)
  for (let place = phrase.lower.indexOf(' ', start); place > 0; place = phrase.lower.indexOf(' ', place + 1)) {
    if (itsDay(phrase, place + 1) === null) continue
    const named = readStretch(phrase, place + 1)
    if (named === null) return null
    const { to } = named.value
    const name = phrase.words.slice(start, place).replace(/ \($/, '')
    return { value: { kind: 'on', date: to, occasion: name, lastDay: to }, end: named.end }
  }
  return null
}

const start = matcher('(?:kể )?từ')
const toWord = matcher('(?:cho )?(?:đến|tới)(?: hết)?|[-–]')
const now = matcher('(?:đến|tới) nay')
const secondYear = matcher('((?:19|20|21)\\d{2})(?![/-]?\\d)')

/** The end of "từ … đến …": a day, a period, or the paper's own date. */
function readEnd(phrase: Phrase, at: number): Found<Pick<Stretch, 'to'>> | null {
  const today = now(phrase, at)
  if (today !== null) {
    const to = phrase.options.writtenOn
    const part = phrase.words.slice(at, at + today[0].length)
    if (to !== undefined) return { value: { to }, end: at + today[0].length }
    phrase.faults.push(deadlineIssue('paper-date-missing', [], { part: quote(part) }, { actual: part }))
    return null
  }
  const word = toWord(phrase, at)
  return word === null ? null : readStretch(phrase, skipBlanks(phrase, at + word[0].length))
}

/** "từ 01/01/2022 đến 27/5/2022"; with a start alone, "từ tháng 9/2022". */
const readFrom: Reader<Bare<BetweenDeadline | OpenEndedDeadline>> = (phrase, at) => {
  const word = start(phrase, at)
  const first = word === null ? null : readStretch(phrase, skipBlanks(phrase, at + word[0].length))
  if (first === null) return null
  const after = skipBlanks(phrase, first.end)
  const isRange = first.value.text.includes('/')
  const last = isRange ? { value: first.value, end: first.end } : readEnd(phrase, after)
  const { from } = first.value
  if (last !== null) return between(phrase, from, last.value.to, last.end, at)
  if (now(phrase, after) !== null || toWord(phrase, after) !== null) return null
  return { value: { kind: 'open-ended', from, lastDay: null }, end: first.end }
}

const goingOn = matcher(
  '(?:,? ?và )?(?:(?:trong )?(?:các|những) (?:năm|quý|quí|tháng|giai đoạn) (?:tiếp theo|kế tiếp|tiếp|sau(?: đó)?)|trở đi|trở về sau)',
)
const beginning = matcher('(?:kể )?từ|trong|vào|bắt đầu')

/** "Năm 2025 và các năm tiếp theo", "Quý IV/2025 và những năm sau": the work goes on, so that no day ends it. */
const readContinuing: Reader<Bare<OpenEndedDeadline>> = (phrase, at) => {
  const word = beginning(phrase, at)
  const first = readStretch(phrase, word === null ? at : skipBlanks(phrase, at + word[0].length))
  const more = first === null ? null : goingOn(phrase, skipBlanks(phrase, first.end))
  if (first === null || more === null) return null
  return { value: { kind: 'open-ended', from: first.value.from, lastDay: null }, end: more.index + more[0].length }
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
  if (second === null || second.value.isDay) return null
  const isNext = readDay(second.value.from) === (readDay(first.value.to) as number) + 1
  return isNext ? between(phrase, first.value.from, second.value.to, second.end, at) : null
}

function laterYear(phrase: Phrase, at: number): Found<Stretch> | null {
  const match = secondYear(phrase, at)
  const text = match?.[1] ?? ''
  const bounds = boundsOf(text)
  return match === null || bounds === null
    ? null
    : { value: { ...bounds, text, isDay: false }, end: at + match[0].length }
}

function between(
  phrase: Phrase,
  from: string,
  to: string,
  end: number,
  at: number,
): Found<Bare<BetweenDeadline>> | null {
  if (from <= to) return { value: { kind: 'between', from, to, lastDay: to }, end }
  phrase.faults.push(
    deadlineIssue('deadline-ends-before-start', [], { from, to }, { actual: phrase.words.slice(at, end) }),
  )
  return null
}

/** Reads whatever is ended by one day, or begun by one. */
export const readDated: Reader<Bare<DatedDeadline | OpenEndedDeadline>> = firstOf<
  Bare<DatedDeadline | OpenEndedDeadline>
>(readContinuing, readBefore, readNeighbours, readFrom, readOccasion, readWithin)

/** The readings that one day ends, for what stands beside a recurrence. */
export const readFixed: Reader<Bare<DatedDeadline>> = firstOf<Bare<DatedDeadline>>(readBefore, readOccasion, readWithin)
