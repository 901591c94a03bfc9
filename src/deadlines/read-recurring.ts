import type { Cycle } from './cycle'
import type { DatedDeadline, RecurringDeadline } from './deadline'
import { bare, type Found, firstOf, matcher, type Phrase, type Reader, skipBlanks } from './phrase'
import { readStretch } from './read-calendar-words'
import { type Bare, readFixed } from './read-dated'

type Length = Pick<Cycle, 'every' | 'measure'>

const lengths: Readonly<Record<string, Length>> = {
  ngay: { every: 1, measure: 'days' },
  tuan: { every: 1, measure: 'weeks' },
  thang: { every: 1, measure: 'months' },
  quy: { every: 3, measure: 'months' },
  qui: { every: 3, measure: 'months' },
  nam: { every: 1, measure: 'years' },
}

/** So many of a unit; "6 tháng" stands beside "quý" and "năm" in lists. */
function lengthOf(unit: string, count = 1): Length {
  const { every, measure } = lengths[bare(unit)] as Length
  return { every: every * count, measure }
}

const units = '(ngày|tuần|tháng|quý|quí|năm)'
const each = '(?:hằng|hàng|mỗi|từng)'
const everyUnit = matcher(`(?:định kỳ |định kì )?${each} ${units}(?! ?\\d)`)
const listed = matcher(`,? ?(?:và |hoặc )?(?:${each} )?(?:(\\d{1,2}) (tháng)|${units})(?! ?\\d)`)
const everyCount = matcher(
  `(?:định kỳ |định kì )?(?:(?:mỗi |cứ )?(\\d{1,2}) ${units} ?/ ?(?:1 )?lần|(?:mỗi|cứ) (\\d{1,2}) ${units}(?: một lần| 1 lần)?|(\\d{1,2}) ${units} (?:một|1) lần)`,
)
const plainCount = matcher(`(?:định kỳ|định kì) (\\d{1,2}) ${units}`)

/** "hằng tháng", "định kỳ hàng quý, 6 tháng, năm": whole cycles, whose day is not stated. */
const readPlain: Reader<readonly Cycle[]> = (phrase, at) => {
  const first = everyUnit(phrase, at)
  if (first === null) return null
  const cycles: Cycle[] = [{ ...lengthOf(first[1] as string), relation: 'on' }]
  let end = at + first[0].length
  for (let more = listed(phrase, end); more !== null; more = listed(phrase, end)) {
    if (more[0].trim() === '' || !/^,|^ (?:và|va|hoặc|hoac)/.test(more[0])) break
    const [count, unit] = more[1] === undefined ? [1, more[3]] : [Number(more[1]), more[2]]
    cycles.push({ ...lengthOf(unit as string, count), relation: 'on' })
    end += more[0].length
  }
  return { value: cycles, end }
}

/** "Định kỳ 03 tháng/lần", "mỗi 2 tuần". */
const readCounted: Reader<readonly Cycle[]> = (phrase, at) => {
  const match = everyCount(phrase, at) ?? plainCount(phrase, at)
  if (match === null) return null
  const [count, unit] = match.slice(1).filter(group => group !== undefined)
  if (Number(count) === 0) return null
  return { value: [{ ...lengthOf(unit as string, Number(count)), relation: 'on' }], end: at + match[0].length }
}

const ofEach = `(?:của |trong )?${each}`
const dayOfMonth = matcher(`(trước |đến )?(?:ngày )(\\d{1,2}) ${ofEach} tháng`)
const dayOfQuarter = matcher(
  `(trước |đến )?(?:ngày )(\\d{1,2}),? (?:của )?tháng (đầu tiên|đầu|giữa|cuối cùng|cuối|thứ nhất|thứ hai|thứ ba) ${ofEach} (?:quý|quí)`,
)
const dayOfYear = matcher(`(trước |đến )?(?:ngày )?(\\d{1,2})(?:/| tháng )(\\d{1,2}),? ${ofEach} năm`)
const monthInQuarter: Readonly<Record<string, number>> = { dau: 1, nhat: 1, giua: 2, hai: 2, cuoi: 3, ba: 3 }

/** "trước ngày 30 tháng cuối cùng của từng Quý", "ngày 25 hằng tháng", "Ngày 28/8 hàng năm". */
const readOnDay: Reader<readonly Cycle[]> = (phrase, at) => {
  const found = (match: RegExpExecArray, cycle: Omit<Cycle, 'relation' | 'day'>): Found<readonly Cycle[]> | null => {
    const isBefore = /^tr/.test(match[1] ?? '') && phrase.options.before !== 'inclusive'
    const day = Number(match[2])
    if (day < 1 || day > 31) return null
    return { value: [{ ...cycle, day, relation: isBefore ? 'before' : 'on' }], end: at + match[0].length }
  }
  const inMonth = dayOfMonth(phrase, at)
  if (inMonth !== null) return found(inMonth, { every: 1, measure: 'months' })
  const inQuarter = dayOfQuarter(phrase, at)
  if (inQuarter !== null) {
    const name = bare(inQuarter[3] as string).replace(/^thu | (?:tien|cung)$/g, '')
    return found(inQuarter, { every: 3, measure: 'months', month: monthInQuarter[name] as number })
  }
  const inYear = dayOfYear(phrase, at)
  const month = Number(inYear?.[3])
  if (inYear === null || month < 1 || month > 12) return null
  return found(inYear, { every: 1, measure: 'years', month })
}

const unknown = matcher('(?:định kỳ|định kì)(?: hoặc đột xuất)?')

/** "định kỳ" alone: again and again, but it is not said how often. */
const readUnknown: Reader<readonly Cycle[]> = (phrase, at) => {
  const match = unknown(phrase, at)
  return match === null ? null : { value: [], end: at + match[0].length }
}

const readCycles = firstOf(readOnDay, readCounted, readPlain, readUnknown)
const join = matcher('và|,')
const within = matcher('trong|của|,')

/** Reads a recurrence, the period it is limited to, and the fixed days that are named beside it. */
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

function readFixedDays(phrase: Phrase, at: number, cycles: readonly Cycle[]): Found<readonly DatedDeadline[]> {
  const days: DatedDeadline[] = []
  let end = at
  for (let and = join(phrase, skipBlanks(phrase, end)); and !== null; and = join(phrase, skipBlanks(phrase, end))) {
    const place = skipBlanks(phrase, and.index + and[0].length)
    const named = readFixed(phrase, place)
    if (named === null) break
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

/** A bare day after a "trước …" is that day, unless the option says that "trước" is said of it too. */
export function governed<T extends DatedDeadline>(deadline: T, phrase: Phrase, isGoverned: boolean): T | DatedDeadline {
  const { before, beforeGoverns } = phrase.options
  if (!isGoverned || beforeGoverns !== 'all' || before === 'inclusive' || deadline.kind !== 'on') return deadline
  const { date, text } = deadline
  const read = readFixed(
    { ...phrase, words: `trước ${date}`, lower: phrase.isBare ? `truoc ${date}` : `trước ${date}` },
    0,
  )
  return read === null ? deadline : { ...read.value, text }
}
