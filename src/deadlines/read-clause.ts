import type { DeadlineCycle } from './cycle'
import type { SimpleDeadline } from './deadline'
import { type CycleUnit, type Found, firstOf, matcher, type Phrase, partOf, type Reader, skipBlanks } from './phrase'
import { type Bare, readDated } from './read-dated'
import { readGovernedDays, readGovernor, readRecurring } from './read-recurring'
import { readRelative } from './read-relative'
import { readUndated } from './read-undated'
import { bendsTime, holdsNoTime, listsMore } from './words-beside'

/** A parsed clause, or its longest part that cannot be read. */
export type ReadClause = { readonly deadline: SimpleDeadline } | { readonly unread: string }

/** A time, its start in the phrase, and the words inside it that name the work. */
interface Timed extends Found<Bare<SimpleDeadline>> {
  readonly at: number
  readonly inside?: string
}

const readTime: Reader<Bare<SimpleDeadline>> = firstOf<Bare<SimpleDeadline>>(
  readRelative,
  readRecurring,
  readDated,
  readUndated,
)

const label = matcher('(?:thời gian|thời hạn|tiến độ|hạn)(?: hoàn thành| thực hiện| triển khai| trình| hoàn tất)? ?')
const expected = matcher('.*?(?<!\\p{L})((?:dự kiến|dự định))(?!\\p{L})')
/** Here the work is expected: "dự kiến sẽ được tổ chức". In "trình danh sách dự kiến của …" it is a list that is expected. */
const workExpected = matcher(
  '(?:.*[,:;(] ?)?(?:dự kiến|dự định).*|.*(?:dự kiến|dự định)(?: (?:sẽ|được|diễn ra|tổ chức|hoàn|ban hành|trình|triển khai|thực hiện|khởi công|đưa|vận hành|kết thúc|bắt đầu) .*| ?)$',
)
const expectedAfter = matcher('\\(?(?:dự kiến|dự định)\\)?$')
const punctuation = /^[\s,:;.–-]+|(?<![\s,:;.–-])[\s,:;.–-]+$/gu

/**
 * Reads a clause: a time, and words beside it that are not about time. If that fails, the time that leaves the fewest
 * words unread determines which part is not understood.
 */
export function readClause(clause: Phrase, text: string): ReadClause {
  const phrase = unwrap(clause)
  if (phrase.words.includes(';')) return readParts(phrase, text)
  let unread = phrase.words
  for (const time of timesIn(phrase)) {
    const head = readHead(phrase, time)
    const tail = readTail(phrase, time)
    if ('words' in head && 'words' in tail) return { deadline: whole(time, head, tail, text) }
    const left = [head, tail].flatMap(part => ('unread' in part ? [part.unread] : [])).join(' … ')
    if (left.length < unread.length) unread = left
  }
  return { unread }
}

/** Every time in the phrase: first the days that a distant "hằng năm" governs, then any other. */
function* timesIn(phrase: Phrase): Iterable<Timed> {
  const places = wordStarts(phrase)
  const governors = places.filter(at => readGovernor(phrase, at) !== null)
  for (const at of places) {
    // Of several, the others would be left over beside the time; one more may apply to its days again.
    if (governors.length <= 2) yield* governedFrom(phrase, at, places)
    const time = readTime(phrase, at)
    if (time !== null) yield { ...time, at }
  }
}

/** "Hằng năm, …, trước ngày 15/12": the days of a recurrence that is named before them. */
function* governedFrom(phrase: Phrase, at: number, places: readonly number[]): Iterable<Timed> {
  const governor = phrase.governor === undefined ? readGovernor(phrase, at) : null
  if (governor === null) return
  const { unit, count } = governor.value
  for (const place of places) {
    if (place < governor.end) continue
    const days = readGovernedDays({ ...phrase, governor: unit }, place)
    const cycles = days?.value.kind === 'recurring' ? days.value.cycles : []
    if (days === null || (count ?? cycles.length) !== cycles.length || !cycles.every(cycle => isOf(cycle, unit)))
      continue
    const inside = partOf(phrase, governor.end, place)
    const isBent = bendsTime(phrase, inside.lower, phrase.lower.slice(place, days.end), '')
    const words = withoutOpening(trimmed(inside), phrase.lower[days.end])
    const end = words.words === trimmed(inside).words ? days.end : days.end + 1
    if (!isBent && holdsNoTime(words)) yield { ...days, end, at, inside: words.words }
  }
}

/** Whether a cycle comes as often as "hằng quý" says, or more often within "hằng năm". */
function isOf({ every, measure }: DeadlineCycle, unit: CycleUnit): boolean {
  if (unit === 'years') return true
  return unit === 'quarters' ? measure === 'months' && every === 3 : measure === unit && every === 1
}

/**
 * Clauses separated by semicolons, one of which has the time for all: "Đến hết năm 2022 hoàn thành Đề án; công bố kết
 * quả". If several have a time, they are milestones; the unread part is then the first one with a time that cannot be
 * read by itself.
 */
function readParts(phrase: Phrase, text: string): ReadClause {
  let at = 0
  let read: SimpleDeadline | null = null
  const what: string[] = []
  for (const words of phrase.words.split(';')) {
    const part = partOf(phrase, at, at + words.length)
    const clause = readClause(part, words)
    at += words.length + 1
    if ('unread' in clause) {
      if (clause.unread !== '' && !holdsNoTime(trimmed(part))) return clause
      what.push(trimmed(part).words)
      continue
    }
    if (read !== null) return { unread: phrase.words }
    read = clause.deadline
    what.push(read.what ?? '')
  }
  if (read === null) return { unread: phrase.words }
  return { deadline: { ...read, text, ...whatOf(what, '; ') } }
}

function whatOf(parts: readonly string[], joint: string): { readonly what?: string } {
  const what = parts.filter(part => part !== '').join(joint)
  return what === '' ? {} : { what }
}

function whole(time: Timed, head: Words, tail: Words, text: string): SimpleDeadline {
  return {
    ...time.value,
    text,
    ...whatOf([head.words, time.inside ?? '', tail.words], ' … '),
    ...(head.isExpected || tail.isExpected ? { expected: true } : {}),
  } as SimpleDeadline
}

interface Words {
  readonly words: string
  readonly isExpected: boolean
}

type Beside = Words | { readonly unread: string }

/** The words before the time: a label, "dự kiến", anything that is not about time. */
function readHead(phrase: Phrase, { at, end }: Timed): Beside {
  const head = partOf(phrase, 0, at)
  const name = label(head, 0)
  const isLabelled = name !== null && /^[\s:]*(?::|$)/u.test(head.lower.slice(name[0].length))
  const untrimmed = isLabelled ? partOf(head, name[0].length, head.words.length) : head
  const guess = expected(untrimmed, 0)
  const rest = withoutOpening(trimmed(guess === null ? untrimmed : without(untrimmed, guess)), phrase.lower[end])
  const said = guess === null ? untrimmed.lower : rest.lower
  const isBent = bendsTime(phrase, said, phrase.lower.slice(at, end), phrase.lower.slice(end))
  const isDoubtful = guess !== null && workExpected(untrimmed, 0) === null
  if (isBent || isDoubtful || !holdsNoTime(rest))
    return { unread: withoutOpening(trimmed(head), ')').words || phrase.words }
  return { words: rest.words, isExpected: guess !== null }
}

/** The words after the time: "(dự kiến)", "(105 ngày trước ngày bầu cử)", anything that is not about time. */
function readTail(phrase: Phrase, { at, end }: Timed): Beside {
  const isInBrackets = phrase.lower[end] === ')' && phrase.lower[at - 1] === '('
  const tail = trimmed(partOf(phrase, isInBrackets ? end + 1 : end, phrase.words.length))
  if (expectedAfter(tail, 0)?.[0] === tail.lower) return { words: '', isExpected: true }
  if (expected(tail, 0) !== null || listsMore(tail) || !(holdsNoTime(tail) || saysItAgain(tail)))
    return { unread: tail.words }
  return { words: tail.words, isExpected: false }
}

/** Words before a time in brackets, without the bracket that opens them. */
function withoutOpening(head: Phrase, next: string | undefined): Phrase {
  return next === ')' && head.lower.endsWith('(') ? trimmed(partOf(head, 0, head.words.length - 1)) : head
}

/** A relative deadline in brackets explains the day before it and adds no further one. */
function saysItAgain(tail: Phrase): boolean {
  const bracket = /^\([^()]*\)/.exec(tail.lower)?.[0]
  if (bracket === undefined) return false
  const inside = partOf(tail, 1, bracket.length - 1)
  const isRelative = readRelative(inside, 0)?.end === inside.words.length
  return isRelative && holdsNoTime(partOf(tail, bracket.length, tail.words.length))
}

function without(phrase: Phrase, guess: RegExpExecArray): Phrase {
  const at = guess[0].length - (guess[1] as string).length
  const cut = (text: string): string => `${text.slice(0, at)}${text.slice(guess[0].length).trimStart()}`
  return { ...phrase, words: cut(phrase.words), lower: cut(phrase.lower) }
}

function trimmed(phrase: Phrase): Phrase {
  const start = phrase.words.length - phrase.words.replace(/^[\s,:;.–-]+/u, '').length
  const length = phrase.words.replace(punctuation, '').length
  return partOf(phrase, start, start + length)
}

/** A clause without the brackets around it and the full stop after it. */
function unwrap(clause: Phrase): Phrase {
  const phrase = trimmed(clause)
  const isWrapped = /^\([^()]*\)$/.test(phrase.words)
  return isWrapped ? partOf(phrase, 1, phrase.words.length - 1) : phrase
}

function wordStarts(phrase: Phrase): readonly number[] {
  const places: number[] = []
  for (let at = 0; at < phrase.words.length; at = phrase.words.indexOf(' ', at) + 1) {
    places.push(phrase.words[at] === '(' ? at + 1 : at)
    if (phrase.words.indexOf(' ', at) < 0) break
  }
  return places.map(at => skipBlanks(phrase, at))
}
