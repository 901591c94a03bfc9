import { CivilDate } from '../foundation/civil-date'
import { EgovKpiError, throwIfAny } from '../foundation/error'
import { type Issue, type IssuePath, quote } from '../foundation/issue'
import { maybe, oneOf, record, type Schema, textUpTo, whole } from '../foundation/schema'
import { parseStructure, readProperties } from '../foundation/structure'
import type { Deadline, DeadlineMilestone, MilestonesDeadline, SimpleDeadline } from './deadline'
import { lastDayOf } from './last-day'
import { type CycleUnit, type DeadlineOptions, type Phrase, partOf, phraseOf } from './phrase'
import { readClause } from './read-clause'
import { governed } from './read-recurring'
import { deadlineIssue } from './wording'
import { beginsWork, roleOf } from './words-beside'

/** The length of a phrase, or of a sentence around one; in longer texts deadlines must be located first. */
export const longestPhrase = 1000

const PhraseText = textUpTo(longestPhrase)

const Options: Schema<DeadlineOptions> = record(() => ({
  before: maybe(oneOf(['exclusive', 'inclusive'])),
  beforeGoverns: maybe(oneOf(['nearest', 'all'])),
  year: maybe(whole(1, 9999)),
  writtenOn: maybe(CivilDate),
}))

/**
 * Reads a deadline as Vietnamese papers write it, with or without diacritics, or in ISO form.
 *
 * For plans and their annexes, whose cells are phrases. It never guesses: words that are not about time are kept (in
 * `what`); a second date, an "or", a condition or a time word that is not understood is an issue that quotes it.
 *
 * "Trước X" excludes X; a month, a quarter, a year runs to its last day (for the end of a year: Civil Code 2015,
 * article 146). That "đến năm 2025" includes 2025 is an assumption, and marked as one. "Hằng năm" applies to every day
 * of its sentence. A date without a year takes the year of the date it is joined to, otherwise that of the options. A
 * written date stays even on a day off.
 *
 * @param text - The phrase.
 * @param options - How open words are read: `before`, `beforeGoverns`, `year`, `writtenOn`.
 * @returns A {@link Deadline}, distinguished by `kind`; `lastDay` is the last day on which it is met, or null.
 * @throws An `EgovKpiError` if a part is not understood, a day does not exist, the phrase is in English, or a date has no
 * year and none is given.
 *
 * @example
 * ```ts
 * import { parseDeadline } from 'egov-kpi'
 *
 * parseDeadline('Trong Quý IV/2022')
 * // => { kind: 'within', period: '2022-Q4', lastDay: '2022-12-31', text: 'Trong Quý IV/2022' }
 * parseDeadline('Trước 15/4/2022').lastDay // => '2022-04-14'
 * parseDeadline('Trước 15/4/2022', { before: 'inclusive' }).lastDay // => '2022-04-15'
 * parseDeadline('Sau khi Kế hoạch được phê duyệt').kind // => 'by-event'
 * parseDeadline('trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ').kind // => 'relative'
 * parseDeadline('khoảng tháng 6/2022') // => throws 'The part “khoảng” of the deadline “khoảng tháng 6/2022” cannot be read.'
 * ```
 */
export function parseDeadline(text: string, options: DeadlineOptions = {}): Deadline {
  const phrase = parseStructure(PhraseText, text, typeof text === 'string' ? [] : ['text'])
  const { value, issues } = readProperties(Options, options, ['options'])
  throwIfAny(issues)
  const read = readDeadline(phrase, value)
  if ('issues' in read) throw new EgovKpiError(read.issues as readonly [Issue, ...Issue[]])
  return read.deadline
}

/** Reads a deadline, or returns what is not understood. The unchecked core of {@link parseDeadline}; never throws. */
export function readDeadline(
  text: string,
  options: DeadlineOptions,
  path: IssuePath = [],
): { readonly deadline: Deadline } | { readonly issues: readonly Issue[] } {
  const phrase = phraseOf(text, options)
  const simple = readClause(phrase, text)
  if ('deadline' in simple && !isBareStart(simple.deadline, phrase)) return simple
  const milestones = 'deadline' in simple ? [milestone(simple.deadline)] : readMilestones(phrase)
  if (milestones !== null) return { deadline: joined(milestones, text) }
  return { issues: [whyNot(phrase, text, 'unread' in simple ? simple.unread : phrase.words, path)] }
}

/** A year and a day that complete every date: if the phrase still cannot be read, something else is wrong. */
const anyYear = { year: 2024, writtenOn: '2024-12-31' }

function whyNot(phrase: Phrase, text: string, part: string, path: IssuePath): Issue {
  const words = { part: quote(part), text: quote(phrase.words) }
  if (isEnglish(phrase.words))
    return deadlineIssue('unread', path, { what: 'english', text: words.text }, { actual: text })
  const [fault] = phrase.faults
  if (fault === undefined) return deadlineIssue('unread', path, { what: 'deadline', ...words }, { actual: part })
  const isMissing = fault.code === 'missing'
  const again = isMissing && phrase.options.year === undefined ? readDeadline(text, anyYear) : null
  // A missing year is reported only if a year would help.
  if (again !== null && 'issues' in again && again.issues[0] !== undefined) return { ...again.issues[0], path }
  return { ...fault, path }
}

const english =
  /\b(?:by|before|until|till|within|after|every|each|quarterly|monthly|annual(?:ly)?|yearly|weekly|daily|later|end of|due|week|month|quarter|year|half of|january|february|march|april|june|july|august|september|october|november|december|may \d|\d may|q[1-4]|h[12])\b/i

function isEnglish(words: string): boolean {
  return /^[\x20-\x7e–]*$/.test(words) && english.test(words)
}

/** "Bắt đầu thực hiện năm 2022" alone: a start, which must not be taken for the end of the work. */
function isBareStart({ kind, what }: SimpleDeadline, { options }: Phrase): boolean {
  const isEnded = kind !== 'open-ended' && kind !== 'between'
  return isEnded && what !== undefined && roleOf(phraseOf(what, options)) === 'start'
}

function milestone(deadline: SimpleDeadline): DeadlineMilestone {
  const isStart = deadline.kind === 'open-ended' && deadline.from !== undefined
  return { role: isStart ? 'start' : roleOf(phraseOf(deadline.what ?? '', {})), deadline }
}

function joined(milestones: readonly DeadlineMilestone[], text: string): MilestonesDeadline {
  const whole = { kind: 'milestones', milestones, lastDay: null, text } as const
  return { ...whole, lastDay: lastDayOf(whole) ?? null }
}

/** Every pair of cuts is a clause to try: a sentence with more of them is a list, not a deadline. */
const mostCuts = 16

const separators = [/; ?(?:và |đồng thời |dong thoi |va )?/gu, / (?:và|va|đồng thời|dong thoi) /gu]
const comma = /, (?:và |va )?/gu
const mostCommas = 6

/** Reads a sentence as several clauses, each with its own time; null if that cannot be done. */
function readMilestones(phrase: Phrase): readonly DeadlineMilestone[] | null {
  const cutsAt = (separator: RegExp): readonly RegExpExecArray[] => [...phrase.lower.matchAll(separator)]
  const strong = separators.flatMap(cutsAt)
  if (strong.length > mostCuts) return null
  // After a comma only work begins a clause: "15/4/2022, 20/4/2022" does not show which day applies.
  const weak = cutsAt(comma).filter(({ 0: separator, index }) => beginsWork(phrase, index + separator.length))
  const cuts = [...strong, ...weak.slice(0, mostCommas)]
  // The text after a cut is read once, however many combinations reach it.
  const known = new Map<number, readonly DeadlineMilestone[] | null>()
  const from = (start: number): readonly DeadlineMilestone[] | null => {
    const before = known.get(start)
    if (before !== undefined) return before
    const found = clausesFrom(start)
    known.set(start, found)
    return found
  }
  const clausesFrom = (start: number): readonly DeadlineMilestone[] | null => {
    // The whole phrase was read before, and is not one clause.
    const whole = start === 0 ? null : clauseIn(phrase, start, phrase.words.length)
    if (whole !== null) return [whole]
    for (const { 0: separator, index } of cuts) {
      const rest = index > start ? from(index + separator.length) : null
      const [second, ...others] = rest ?? []
      const first = second === undefined ? null : clauseIn(phrase, start, index, governorOf(second))
      if (first !== null && second !== undefined) return [first, afterBefore(second, first, phrase), ...others]
    }
    return null
  }
  const found = from(0)
  return found === null || saysTwice(found) ? null : found
}

/** "… và trước ngày 15/12 hằng năm": the "hằng năm" applies to the days before it too. */
function governorOf({ deadline }: DeadlineMilestone): CycleUnit | undefined {
  const [cycle] = deadline.kind === 'recurring' ? deadline.cycles : []
  if (cycle === undefined || (cycle.day === undefined && cycle.weekday === undefined)) return undefined
  if (cycle.measure !== 'months') return cycle.measure === 'days' ? undefined : cycle.measure
  return cycle.every === 3 ? 'quarters' : 'months'
}

/** "Năm 2025 và hằng năm": both a recurrence and one end for the same work. */
function saysTwice(milestones: readonly DeadlineMilestone[]): boolean {
  const alike = milestones.map(({ deadline }) => deadline).filter(({ what }) => what === undefined)
  if (alike.some(({ kind }) => kind === 'recurring') && milestones.some(isStartOfAll)) return true
  return alike.length > 1 && (alike.some(isDayless) || alike.some(one => mayComeAgain(one, milestones)))
}

/** "trước 15/12 hằng năm, bắt đầu từ năm 2026": a first year, which the recurrence would lose. */
function isStartOfAll({ role, deadline }: DeadlineMilestone): boolean {
  return role === 'start' && deadline.kind === 'open-ended'
}

/** "… tháng cuối quý và ngày 15/12": beside a recurrence, a day without a year may recur each year too. */
function mayComeAgain({ kind, what, text }: SimpleDeadline, milestones: readonly DeadlineMilestone[]): boolean {
  if (kind === 'recurring' || what !== undefined || !milestones.some(one => one.deadline.kind === 'recurring'))
    return false
  const alone = readClause({ ...phraseOf(text, {}), governor: 'years' }, text)
  return !('deadline' in alone) || alone.deadline.kind === 'recurring'
}

function isDayless(deadline: SimpleDeadline): boolean {
  return deadline.kind === 'recurring' && deadline.cycles.some(({ day, weekday, month }) => !(day ?? weekday ?? month))
}

function clauseIn(phrase: Phrase, start: number, end: number, governor?: CycleUnit): DeadlineMilestone | null {
  const words = { ...partOf(phrase, start, end), ...(governor === undefined ? {} : { governor }) }
  const clause = readClause(words, words.words)
  return 'deadline' in clause ? milestone(clause.deadline) : null
}

function afterBefore(one: DeadlineMilestone, before: DeadlineMilestone, phrase: Phrase): DeadlineMilestone {
  const { deadline } = one
  if (deadline.kind !== 'on' || deadline.what !== undefined) return one
  return { ...one, deadline: governed(deadline, phrase, before.deadline.kind === 'before') }
}
