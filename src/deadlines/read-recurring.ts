import type { DeadlineCycle } from './cycle'
import type { DatedDeadline, RecurringDeadline } from './deadline'
import { bare, type CycleUnit, type Found, firstOf, matcher, type Phrase, type Reader, skipBlanks } from './phrase'
import { readStretch } from './read-calendar-words'
import { readCycleDays, readDayOfSeveral, readEndOfEach } from './read-cycle-days'
import { type Bare, readFixed } from './read-dated'

type Length = Pick<DeadlineCycle, 'every' | 'measure'>

const lengths: Readonly<Record<string, Length>> = {
  ngay: { every: 1, measure: 'days' },
  tuan: { every: 1, measure: 'weeks' },
  thang: { every: 1, measure: 'months' },
  quy: { every: 3, measure: 'months' },
  qui: { every: 3, measure: 'months' },
  nam: { every: 1, measure: 'years' },
}

/** A number of units; "6 tháng" occurs beside "quý" and "năm" in lists. */
function lengthOf(unit: string, count = 1): Length {
  const { every, measure } = lengths[bare(unit)] as Length
  return { every: every * count, measure }
}

const units = '(ngày|tuần|tháng|quý|quí|năm)'
const each = '(?:hằng|hàng|mỗi|từng)'
const periodic = '(?:định kỳ|định kì|thường kỳ|thường kì)'
const once = '(?: (?:một|0?1) lần)?'
/** What makes a unit a part of something else: "quý 4", and without diacritics "quy dinh". */
const number = '(?! ?(?:\\d|(?:iv|i{1,3}|dinh|che|trinh|hoach|mo|chuan|uoc|dat|hoc)(?!\\p{L})))'
const everyUnit = matcher(`(?:${periodic} )?${each} ${units}${once}${number}`)
const listStart = matcher(`(?:${periodic}|theo) (?:(\\d{1,2}) (tháng)|(tuần|tháng|quý|quí|năm))(?! học)${number}`)
const listed = matcher(
  `(?:,? ?và |, ?| ?/ ?)(?:${each} )?(?:(\\d{1,2}) (?:(tháng|năm)(?: ?/ ?(?:1 )?lần)?|(ngày|tuần|quý|quí) ?/ ?(?:1 )?lần)|${units})(?! học)${number}`,
)
const everyCount = matcher(
  `(?:${periodic} )?(?:(?:mỗi |cứ )?(\\d{1,2}) ${units} ?/ ?(?:1 )?lần|(?:mỗi|cứ) (\\d{1,2}) ${units}${once}|(\\d{1,2}) ${units} (?:một|0?1) lần)`,
)
const onceEach = matcher(`(?:${periodic} )?(?:một|0?1) lần ?(?:/|mỗi|một|trong) ?${units}${number}`)

/** "hằng tháng", "định kỳ hàng quý, 6 tháng, năm", "hằng quý/năm", "03 tháng/lần": cycles without a stated day. */
const readPlain: Reader<readonly DeadlineCycle[]> = (phrase, at) => {
  const first = everyCount(phrase, at) ?? everyUnit(phrase, at) ?? onceEach(phrase, at) ?? listStart(phrase, at)
  if (first === null) return null
  const cycles: DeadlineCycle[] = []
  let end = at
  for (let one: RegExpExecArray | null = first; one !== null; one = listed(phrase, end)) {
    const groups = one.slice(1).filter(group => group !== undefined)
    const count = groups.length > 1 ? Number(groups[0]) : 1
    if (count === 0) return null
    cycles.push({ ...lengthOf(groups.at(-1) as string, count), relation: 'on' })
    end += one[0].length
  }
  return { value: cycles, end }
}

const unknown = matcher('(?:định kỳ|định kì)(?: hoặc đột xuất)?')

/** "định kỳ" alone: recurring without a stated frequency. */
const readUnknown: Reader<readonly DeadlineCycle[]> = (phrase, at) => {
  const match = unknown(phrase, at)
  return match === null ? null : { value: [], end: at + match[0].length }
}

const readCycles = firstOf(readCycleDays, readDayOfSeveral, readEndOfEach, readPlain, readUnknown)
const join = matcher('và|,')
const within = matcher('trong|của|,')

/** Reads a recurrence, the period it is limited to, and the fixed days beside it. */
export const readRecurring: Reader<Bare<RecurringDeadline>> = (phrase, at) => {
  const cycles = readCycles(phrase, at)
  if (cycles === null) return null
  const period = readPeriod(phrase, cycles.end)
  const fixed = readFixedDays(phrase, period?.end ?? cycles.end, cycles.value)
  return {
    value: {
      kind: 'recurring',
      cycles: cycles.value,
      ...(fixed.value.length === 0 ? {} : { also: fixed.value }),
      ...(period === null ? {} : { within: period.value }),
      lastDay: null,
    },
    end: fixed.end,
  }
}

function readPeriod(phrase: Phrase, at: number): Found<string> | null {
  const place = skipBlanks(phrase, at)
  const word = within(phrase, place)
  const named = readStretch(phrase, word === null ? place : skipBlanks(phrase, place + word[0].length))
  return named === null || named.value.isDay ? null : { value: named.value.text, end: named.end }
}

function readFixedDays(phrase: Phrase, at: number, cycles: readonly DeadlineCycle[]): Found<readonly DatedDeadline[]> {
  // Beside a recurrence, a day without a year may recur too: only one with a year is fixed.
  const dated: Phrase = { ...phrase, governor: phrase.governor ?? 'years' }
  const hasDays = cycles.some(({ day, weekday }) => day !== undefined || weekday !== undefined)
  const days: DatedDeadline[] = []
  let end = at
  for (let and = join(phrase, skipBlanks(phrase, end)); and !== null; and = join(phrase, skipBlanks(phrase, end))) {
    const place = skipBlanks(phrase, and.index + and[0].length)
    // "Hằng năm, ngày 15/12/2025" is contradictory, and does not show which part applies.
    const named = and[0] === ',' && !hasDays ? null : readFixed(dated, place)
    if (named === null || (named.value.kind === 'within' && !hasDays)) break
    const text = phrase.words.slice(place, named.end)
    days.push(
      governed(
        { ...named.value, text },
        phrase,
        cycles.some(({ relation }) => relation === 'before'),
      ),
    )
    end = named.end
  }
  return { value: days, end }
}

/** A bare day after a "trước …" is that day, unless the option applies "trước" to it too. */
export function governed<T extends DatedDeadline>(deadline: T, phrase: Phrase, isGoverned: boolean): T | DatedDeadline {
  const { before, beforeGoverns } = phrase.options
  if (!isGoverned || beforeGoverns !== 'all' || before === 'inclusive' || deadline.kind !== 'on') return deadline
  const { date, text } = deadline
  const words = phrase.isBare ? `truoc ${date}` : `trước ${date}`
  const read = readFixed({ ...phrase, words, lower: words }, 0)
  return read === null ? deadline : { ...read.value, text }
}

const governor = matcher(
  `(?:${periodic} )?(?:${each} (tuần|tháng|quý|quí|năm)(?: (\\d) lần)?|(\\d) lần ?/ ?(tuần|tháng|quý|quí|năm))${number}`,
)
const unitNames: Readonly<Record<string, CycleUnit>> = {
  tuan: 'weeks',
  thang: 'months',
  quy: 'quarters',
  qui: 'quarters',
  nam: 'years',
}

/** The words that govern days elsewhere in the sentence: "Hằng năm, …", "… hằng năm", "2 lần/năm: …". */
interface Governor {
  readonly unit: CycleUnit
  /** How many days must be named, if the words say so. */
  readonly count?: number
}

/** Reads what may govern days elsewhere in the sentence. */
export const readGovernor: Reader<Governor> = (phrase, at) => {
  const match = governor(phrase, at)
  if (match === null) return null
  const unit = unitNames[bare(match[1] ?? match[4] ?? '')] as CycleUnit
  const count = match[2] ?? match[3]
  return { value: { unit, ...(count === undefined ? {} : { count: Number(count) }) }, end: at + match[0].length }
}

/** The days named after a governor. */
export const readGovernedDays: Reader<Bare<RecurringDeadline>> = (phrase, at) => {
  const days = readCycleDays(phrase, at)
  return days === null ? null : { value: { kind: 'recurring', cycles: days.value, lastDay: null }, end: days.end }
}
