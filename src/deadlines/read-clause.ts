import type { SimpleDeadline } from './deadline'
import { type Found, firstOf, matcher, type Phrase, partOf, type Reader, skipBlanks } from './phrase'
import { type Bare, readDated } from './read-dated'
import { readRecurring } from './read-recurring'
import { readUndated } from './read-undated'
import { bendsTime, holdsNoTime, isWork } from './read-work'

/** A clause that was read, or the longest part of it that was not. */
export type ReadClause = { readonly deadline: SimpleDeadline } | { readonly unread: string }

const readTime: Reader<Bare<SimpleDeadline>> = firstOf<Bare<SimpleDeadline>>(readRecurring, readDated, readUndated)

const label = matcher('(?:thời gian|thời hạn|tiến độ|hạn)(?: hoàn thành| thực hiện| triển khai| trình| hoàn tất)? ?')
const expected = matcher('(?:dự kiến|dự định)')
const punctuation = /^[\s,:;.–-]+|[\s,:;.–-]+$/gu

/**
 * Reads a clause: words that name the work, a time, more such words. Every word must be read; the time that leaves the
 * fewest unread says which part is not understood.
 */
export function readClause(clause: Phrase, text: string): ReadClause {
  const phrase = unwrap(clause)
  if (phrase.words.includes(';')) return { unread: firstUnread(phrase) }
  let unread = phrase.words
  for (const at of wordStarts(phrase)) {
    const time = readTime(phrase, at)
    if (time === null) continue
    const head = partOf(phrase, 0, at)
    const tail = trimmed(partOf(phrase, time.end, phrase.words.length))
    const rest = readHead(head)
    const isTailRead = isWork(tail)
    if (rest !== null && isTailRead) return { deadline: whole(time, rest, tail, text) }
    const left = [rest === null ? trimmed(head).words : '', isTailRead ? '' : tail.words].filter(part => part !== '')
    const parts = left.join(' … ')
    if (parts.length < unread.length) unread = parts
  }
  return { unread }
}

/** Of clauses that a semicolon divides, the first that cannot be read by itself; all of them where each can. */
function firstUnread(phrase: Phrase): string {
  let at = 0
  for (const part of phrase.words.split(';')) {
    const clause = readClause(partOf(phrase, at, at + part.length), part)
    if ('unread' in clause && clause.unread !== '') return clause.unread
    at += part.length + 1
  }
  return phrase.words
}

function whole(time: Found<Bare<SimpleDeadline>>, rest: Head, tail: Phrase, text: string): SimpleDeadline {
  const what = [rest.what, tail.words].filter(part => part !== '').join(' … ')
  return {
    ...time.value,
    text,
    ...(what === '' ? {} : { what }),
    ...(rest.isExpected ? { expected: true } : {}),
  } as SimpleDeadline
}

interface Head {
  readonly what: string
  readonly isExpected: boolean
}

/** The words before the time: a label, "dự kiến", work. Null where they are something else. */
function readHead(head: Phrase): Head | null {
  const name = label(head, 0)
  const isLabelled = name !== null && /^[\s:]*(?::|$)/u.test(head.lower.slice(name[0].length))
  let rest = trimmed(isLabelled ? partOf(head, name[0].length, head.words.length) : head)
  if (bendsTime(rest)) return null
  const guess = expected(rest, 0)
  if (guess !== null) {
    rest = trimmed(partOf(rest, guess[0].length, rest.words.length))
    return holdsNoTime(rest) ? { what: rest.words, isExpected: true } : null
  }
  return isWork(rest) ? { what: rest.words, isExpected: false } : null
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
