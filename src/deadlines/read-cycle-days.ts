import { quote } from '../foundation/issue'
import { type DeadlineCycle, noSuchDay } from './cycle'
import { bare, type CycleUnit, type Found, firstOf, matcher, type Phrase, type Reader, skipBlanks } from './phrase'
import { quarterOf, readWeekday } from './read-calendar-words'
import { afterHour } from './read-hour'
import { deadlineIssue } from './wording'

/** A day of a cycle before the words that say how often it comes. */
type Day = Omit<DeadlineCycle, 'relation' | 'time'>

const each = '(?:hằng|hàng|mỗi|từng)'
const weeks = matcher(`,? ?(?:của |trong )?${each} tuần`)
const months = matcher(
  `,? ?(?:của |trong )?${each} tháng|,? của tháng(?: báo cáo)?(?! (?:sau|tiếp|trước|liền|kế|này|tới|cuối|đầu|\\d))`,
)
const quarters = matcher(
  `,? ?(?:của |trong )?(?:${each} )?(?:quý|quí)(?! (?:iv|i{1,3}|[1-4]|sau|tiếp|trước|này|tới|liền|kế))`,
)
const years = matcher(`,? ?(?:của |trong )?${each} năm`)
const said: Readonly<Record<CycleUnit, typeof weeks>> = { weeks, months, quarters, years }

const weekly: Reader<Day> = (phrase, at) => {
  const day = readWeekday(phrase, at)
  return day === null ? null : { value: { every: 1, measure: 'weeks', weekday: day.value as never }, end: day.end }
}

const dayOfMonth = matcher('(?:các )?ngày (?:thứ )?(\\d{1,2})(?!,? ?(?:[/.-]|(?:của )?tháng) ?\\d)')
const lastDayOf = matcher('ngày cuối(?: cùng)?')

const monthly: Reader<Day> = (phrase, at) => {
  const match = dayOfMonth(phrase, at)
  if (match !== null) return dayFound(phrase, match, { every: 1, measure: 'months', day: Number(match[1]) })
  const last = lastDayOf(phrase, at)
  return last === null ? null : { value: { every: 1, measure: 'months', day: 31 }, end: at + last[0].length }
}

const monthName = 'tháng (đầu tiên|đầu|giữa|cuối cùng|cuối|thứ nhất|thứ hai|thứ ba|thứ [123])'
const dayOfQuarter = matcher(`ngày (?:thứ )?(\\d{1,2}),? (?:của )?${monthName}`)
const monthInQuarter: Readonly<Record<string, number>> = { dau: 1, nhat: 1, giua: 2, hai: 2, cuoi: 3, ba: 3 }

const quarterly: Reader<Day> = (phrase, at) => {
  const match = dayOfQuarter(phrase, at)
  const cycle = { every: 3, measure: 'months' } as const
  if (match !== null) {
    const name = bare(match[2] as string).replace(/^thu | (?:tien|cung)$/g, '')
    return dayFound(phrase, match, { ...cycle, day: Number(match[1]), month: monthInQuarter[name] ?? Number(name) })
  }
  const last = lastDayOf(phrase, at)
  return last === null ? null : { value: { ...cycle, month: 3, day: 31 }, end: at + last[0].length }
}

const dayOfYear = matcher(
  '(?:ngày )?(\\d{1,2})(?:/|,? tháng )(\\d{1,2})(?![/-]?\\d)|ngày (\\d{1,2})[-.](\\d{1,2})(?![/.-]?\\d)',
)
const monthOfYear = matcher('(?:hết )?tháng (0?[1-9]|1[0-2])(?![/-]?\\d)')
const quarterOfYear = matcher('(?:hết )?(?:quý|quí) (iv|i{1,3}|[1-4])(?![/-]?\\d)')

const yearly: Reader<Day> = (phrase, at) => {
  const cycle = { every: 1, measure: 'years' } as const
  const match = dayOfYear(phrase, at)
  if (match !== null) {
    const [day, month] = match
      .slice(1)
      .filter(group => group !== undefined)
      .map(Number) as [number, number]
    return month < 1 || month > 12 ? null : dayFound(phrase, match, { ...cycle, month, day })
  }
  const month = monthOfYear(phrase, at)
  if (month !== null) return { value: { ...cycle, month: Number(month[1]) }, end: at + month[0].length }
  const quarter = quarterOfYear(phrase, at)
  if (quarter === null) return null
  return { value: { ...cycle, month: quarterOf(quarter[1] as string) * 3 }, end: at + quarter[0].length }
}

function dayFound(phrase: Phrase, match: RegExpExecArray, cycle: Day): Found<Day> | null {
  const { day = 0 } = cycle
  if (day >= 1 && day <= 31 && noSuchDay(cycle) === null) return { value: cycle, end: match.index + match[0].length }
  const part = phrase.words.slice(match.index, match.index + match[0].length)
  phrase.faults.push(deadlineIssue('unknown', [], { what: 'day', part: quote(part) }, { actual: part }))
  return null
}

const readers: Readonly<Record<CycleUnit, Reader<Day>>> = {
  weeks: weekly,
  months: monthly,
  quarters: quarterly,
  years: yearly,
}

const word = matcher(
  '(trước)(?: thời điểm| thời hạn)?|(?:(?:hạn )?(?:chậm|muộn|trễ) nhất(?: là| vào| đến| trong)*|không (?:chậm|muộn|trễ) hơn|(?:cho )?(?:đến|tới)(?: hết)?|vào|trong)(?: (trước))?',
)

/** "trước ngày 25", "chậm nhất là 16h00 ngày 30 tháng 01": one day of a cycle, without its frequency. */
function readItem(
  phrase: Phrase,
  at: number,
  unit: CycleUnit,
  first: DeadlineCycle | undefined,
): Found<DeadlineCycle> | null {
  const name = word(phrase, at)
  const clock = afterHour(phrase, name === null ? at : skipBlanks(phrase, at + name[0].length))
  const day = clock === null ? null : (readers[unit](phrase, clock.end) ?? numberAlone(phrase, clock.end, first))
  if (clock === null || day === null) return null
  const { before, beforeGoverns } = phrase.options
  const isGoverned = name === null && first?.relation === 'before' && beforeGoverns === 'all'
  const isBefore = (/tr(?:ước|uoc)/.test(name?.[0] ?? '') || isGoverned) && before !== 'inclusive'
  const cycle = { ...day.value, ...clock.value }
  if (cycle.day === undefined && cycle.weekday === undefined) {
    if (clock.value.time !== undefined) return null
    // "Before" a month or a quarter means before its first day.
    const isQuarter = /^(?:hết )?qu/.test(phrase.lower.slice(clock.end))
    if (isBefore)
      return {
        value: { ...cycle, day: 1, month: (cycle.month ?? 1) - (isQuarter ? 2 : 0), relation: 'before' },
        end: day.end,
      }
  }
  return { value: { ...cycle, relation: isBefore ? 'before' : 'on' }, end: day.end }
}

const numeral = matcher('(\\d{1,2})(?! ?[/.-]? ?\\d| tháng)')

/** The "25" of "ngày 10 và 25 hằng tháng". */
function numberAlone(phrase: Phrase, at: number, first: DeadlineCycle | undefined): Found<Day> | null {
  const match = first?.measure === 'months' && first.every === 1 ? numeral(phrase, at) : null
  return match === null ? null : dayFound(phrase, match, { every: 1, measure: 'months', day: Number(match[1]) })
}

const join = matcher(',? ?và|,')

/** Several days of one cycle, up to the words for its frequency; with a governor these are elsewhere. */
function readDaysOf(unit: CycleUnit): Reader<readonly DeadlineCycle[]> {
  return (phrase, at) => {
    const isGoverned = phrase.governor === unit
    const cycles: DeadlineCycle[] = []
    let best: Found<readonly DeadlineCycle[]> | null = null
    for (let place = at; ; ) {
      const item = readItem(phrase, place, unit, cycles[0])
      // "ngày 15 tháng 6 và tháng 12" does not show whether the day applies to both months.
      if (
        item === null ||
        (cycles[0] !== undefined && (cycles[0].day === undefined) !== (item.value.day === undefined))
      )
        break
      cycles.push(item.value)
      const often = said[unit](phrase, item.end)
      if (often !== null) return { value: cycles, end: reportsAfter(phrase, item.end + often[0].length, unit) }
      if (isGoverned) best = { value: [...cycles], end: item.end }
      const and = join(phrase, skipBlanks(phrase, item.end))
      if (and === null) break
      place = skipBlanks(phrase, and.index + and[0].length)
    }
    return best ?? (unit === 'years' ? readForReports(phrase, at) : null)
  }
}

const ofReports = ',? (?:đối với|cho) (?:các )?báo cáo (?:định kỳ |định kì )?(?:hằng |hàng )?'
const yearlyReports = matcher(`${ofReports}(?:năm|0?6 tháng(?: (?:đầu|cuối) năm)?)`)
const reports: Readonly<Partial<Record<CycleUnit, typeof yearlyReports>>> = {
  months: matcher(`${ofReports}tháng`),
  quarters: matcher(`${ofReports}(?:quý|quí)`),
  years: yearlyReports,
}

/** "… của tháng báo cáo đối với báo cáo định kỳ hằng tháng": the reports to which the days apply, if they agree. */
function reportsAfter(phrase: Phrase, at: number, unit: CycleUnit): number {
  const match = reports[unit]?.(phrase, at) ?? null
  return match === null ? at : at + match[0].length
}

/** "ngày 06 tháng 6 đối với báo cáo định kỳ 06 tháng": a recurring report is due on its day each year. */
function readForReports(phrase: Phrase, at: number): Found<readonly DeadlineCycle[]> | null {
  const item = readItem(phrase, at, 'years', undefined)
  const named = item === null ? null : yearlyReports(phrase, item.end)
  return item === null || named === null ? null : { value: [item.value], end: item.end + named[0].length }
}

/** "trước ngày 30 tháng cuối cùng của từng Quý", "chậm nhất ngày 25 hằng tháng", "ngày 30/6 và 31/12 hằng năm". */
export const readCycleDays: Reader<readonly DeadlineCycle[]> = firstOf(
  readDaysOf('years'),
  readDaysOf('quarters'),
  readDaysOf('months'),
  readDaysOf('weeks'),
)

const dayOfSeveral = matcher('(trước )?ngày (\\d{1,2}) tháng thứ (\\d{1,2}) của mỗi (\\d{1,2}) tháng')

/** "trước ngày 5 tháng thứ 2 của mỗi 6 tháng". */
export const readDayOfSeveral: Reader<readonly DeadlineCycle[]> = (phrase, at) => {
  const match = dayOfSeveral(phrase, at)
  const [day, month, every] = (match?.slice(2) ?? []).map(Number)
  if (match === null || !day || !month || !every || day > 31 || month > every) return null
  const isBefore = match[1] !== undefined && phrase.options.before !== 'inclusive'
  const cycle: DeadlineCycle = { every, measure: 'months', day, month, relation: isBefore ? 'before' : 'on' }
  return { value: [cycle], end: at + match[0].length }
}

const endOfEach = matcher(`(?:vào |đến |đến hết )?cuối ${each} (tháng|quý|quí|năm)`)

/** "cuối mỗi tháng": the last day of each. */
export const readEndOfEach: Reader<readonly DeadlineCycle[]> = (phrase, at) => {
  const match = phrase.governor === undefined ? endOfEach(phrase, at) : null
  if (match === null) return null
  const unit = bare(match[1] as string)
  const cycle: DeadlineCycle =
    unit === 'nam'
      ? { every: 1, measure: 'years', month: 12, day: 31, relation: 'on' }
      : unit === 'thang'
        ? { every: 1, measure: 'months', day: 31, relation: 'on' }
        : { every: 3, measure: 'months', month: 3, day: 31, relation: 'on' }
  return { value: [cycle], end: at + match[0].length }
}
