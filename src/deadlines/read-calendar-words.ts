import { addDays, type CivilDate, dayNumberOf, readDay, weekdayOf } from '../foundation/civil-date'
import { quote } from '../foundation/issue'
import { isPeriod, type PeriodText, readPeriod } from '../foundation/period'
import { bare, type Found, firstOf, matcher, type Phrase, type Reader, readOnce, skipBlanks } from './phrase'
import { yearFor } from './read-year'
import { deadlineIssue } from './wording'

/** A day or a period named in words. */
export interface Stretch {
  readonly from: CivilDate
  readonly to: CivilDate
  /** The day or the period as one text. */
  readonly text: CivilDate | PeriodText
  readonly isDay: boolean
}

const year = '((?:19|20|21)\\d{2})'
/** A year after the name of a month or a quarter: "/2022", "năm 2022", or none. */
const itsYear = `(?:\\s?[/–-]\\s?${year}|,? năm ${year})?(?![/-]?\\d)`

/** What a pattern matched, as it was written. */
function wordsOf(phrase: Phrase, match: RegExpExecArray): string {
  return phrase.words.slice(match.index, match.index + match[0].length)
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length
}

function noSuchDay(phrase: Phrase, part: string): null {
  phrase.faults.push(deadlineIssue('unknown', [], { what: 'day', part: quote(part) }, { actual: part }))
  return null
}

function dateOf(year: string, month: string, day: string): CivilDate {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function dayFound(
  phrase: Phrase,
  match: RegExpExecArray,
  day: string,
  month: string,
  stated: string | undefined,
): Found<Stretch> | null {
  const itsOwn = yearFor(phrase, stated, match)
  if (itsOwn === null) return null
  const date = dateOf(itsOwn, month, day)
  if (readDay(date) === null) return noSuchDay(phrase, wordsOf(phrase, match))
  return { value: { from: date, to: date, text: date, isDay: true }, end: endOf(match) }
}

function periodFound(match: RegExpExecArray, text: PeriodText): Found<Stretch> | null {
  const read = readPeriod(text)
  if (!isPeriod(read)) return null
  return { value: { from: read.from, to: read.to, text, isDay: false }, end: endOf(match) }
}

function spanFound(phrase: Phrase, match: RegExpExecArray, from: CivilDate, to: CivilDate): Found<Stretch> | null {
  if (from <= to) return { value: { from, to, text: `${from}/${to}`, isDay: false }, end: endOf(match) }
  phrase.faults.push(
    deadlineIssue('out-of-order', [], { what: 'deadline', from, to }, { actual: wordsOf(phrase, match) }),
  )
  return null
}

const isoDay = matcher('(\\d{4}-\\d{2}-\\d{2})(?!/)')
const isoPeriod = matcher(
  '\\d{4}-\\d{2}-\\d{2}/\\d{4}-\\d{2}-\\d{2}|\\d{4}-(?:s[12]|q[1-4]|0[1-9]|1[0-2])(?!-)|(?:19|20|21)\\d{2}(?! ?[-/–.]|[,.]\\d|%)',
)

const readIso: Reader<Stretch> = (phrase, at) => {
  const day = isoDay(phrase, at)
  if (day !== null) {
    const [yyyy, month, date] = (day[1] as string).split('-') as [string, string, string]
    return dayFound(phrase, day, date, month, yyyy)
  }
  const period = isoPeriod(phrase, at)
  return period === null ? null : periodFound(period, period[0].toUpperCase())
}

const slashedDay = matcher(`(?:ngày )?(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?${year}`)
const writtenDay = matcher(`(?:ngày )?(\\d{1,2}),? tháng (\\d{1,2})(?! tháng)${itsYear}`)
/** "30/8"; "ngày 31-7", "trước 20.4": with a hyphen or a point only after a word that marks a day. */
const yearlessDay = matcher(
  '(?:ngày )?(\\d{1,2})/(\\d{1,2})(?![/%]| %)|(?:ngày |(?<=(?:trước|đến|tới|hết|từ|nhất|là|vào) ))(\\d{1,2})-(\\d{1,2})(?![-/.%]| %)|(?:ngày |(?<=trước ))(\\d{1,2})\\.(\\d{1,2})(?![-/.,%]\\d| %)',
)

const readPlainDay: Reader<Stretch> = (phrase, at) => {
  const slashed = slashedDay(phrase, at)
  if (slashed !== null) return dayFound(phrase, slashed, slashed[1] as string, slashed[3] as string, slashed[4])
  const written = writtenDay(phrase, at)
  if (written?.[0].startsWith('ng') || written?.[3] || written?.[4]) {
    return dayFound(phrase, written, written[1] as string, written[2] as string, written[3] ?? written[4])
  }
  const short = yearlessDay(phrase, at)
  if (short === null) return null
  const [day, month] = short.slice(1).filter(group => group !== undefined) as [string, string]
  // "24/7" is round the clock, and the second number of a share such as 10/56 is not a month.
  if (short[0] === '24/7' || Number(month) > 12 || Number(day) > 31) return null
  return dayFound(phrase, short, day, month, undefined)
}

const weekdayNames = '(?:thứ (hai|ba|tư|bốn|năm|sáu|bảy|bẩy|[2-7])|(chủ nhật))'
const weekdayBefore = matcher(`${weekdayNames},?(?= (?:ngày )?\\d)`)
const weekdayAfter = matcher(` ?\\(${weekdayNames}\\)| ?, ?${weekdayNames}(?![^,;.)])`)
const weekday = matcher(weekdayNames)
const weekdayNumbers: Readonly<Record<string, number>> = { hai: 1, ba: 2, tu: 3, bon: 3, nam: 4, sau: 5, bay: 6 }

function weekdayIn(match: RegExpExecArray): number {
  const name = bare(match.slice(1).find(group => group !== undefined) as string)
  return name === 'chu nhat' ? 7 : (weekdayNumbers[name] ?? Number(name) - 1)
}

/** "thứ Năm", "thứ 5", "chủ nhật": a day of the week, 1 for Monday. */
export const readWeekday: Reader<number> = (phrase, at) => {
  const match = weekday(phrase, at)
  return match === null ? null : { value: weekdayIn(match), end: endOf(match) }
}

/** A day, optionally with its day of the week: "thứ Hai, ngày 15/4/2022", "07/02/2021 (chủ Nhật)". */
const readDayWords: Reader<Stretch> = (phrase, at) => {
  const before = weekdayBefore(phrase, at)
  const day = readPlainDay(phrase, before === null ? at : skipBlanks(phrase, endOf(before)))
  if (day === null) return null
  const after = before === null ? weekdayAfter(phrase, day.end) : null
  const named = before ?? after
  if (named === null) return day
  const end = after === null ? day.end : endOf(after)
  const [stated, actual] = [weekdayIn(named), weekdayOf(day.value.from)]
  if (stated === actual) return { value: day.value, end }
  const part = phrase.words.slice(at, end)
  phrase.faults.push(
    deadlineIssue('contradiction', [], { what: 'weekday', part: quote(part), actual }, { actual: part }),
  )
  return null
}

const dayRange = matcher(
  `(?:ngày )?(\\d{1,2})(?: ?[-–] ?| đến (?:hết )?(?:ngày )?)(\\d{1,2})(?:([/.-])(\\d{1,2})(?:\\3${year})?(?![-/.]?\\d|/)| tháng (\\d{1,2})${itsYear})`,
)

/** "08 – 25/06/2015", "15 đến 20 tháng 7": two days of one month. */
const readDayRange: Reader<Stretch> = (phrase, at) => {
  const match = dayRange(phrase, at)
  if (match === null) return null
  const [month, stated] = [match[4] ?? match[6], match[5] ?? match[7] ?? match[8]]
  const itsOwn = yearFor(phrase, stated, match)
  if (itsOwn === null) return null
  const [from, to] = [match[1], match[2]].map(day => dateOf(itsOwn, month as string, day as string)) as [string, string]
  if (readDay(from) === null || readDay(to) === null) return noSuchDay(phrase, wordsOf(phrase, match))
  return spanFound(phrase, match, from, to)
}

const monthNumber = '(0?[1-9]|1[0-2])'
const month = matcher(`tháng ${monthNumber}(?! tháng)${itsYear}`)
const numericMonth = matcher(`${monthNumber}/${year}(?!/)`)

const readMonth: Reader<Stretch> = (phrase, at) => {
  const match = month(phrase, at) ?? numericMonth(phrase, at)
  if (match === null) return null
  const itsOwn = yearFor(phrase, match[2] ?? match[3], match)
  return itsOwn === null ? null : periodFound(match, `${itsOwn}-${(match[1] as string).padStart(2, '0')}`)
}

const quarterName = '(iv|i{1,3}|[1-4])'
const quarter = matcher(`(?:quý|quí) ${quarterName}${itsYear}`)
const quarterNumbers: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

/** The number of a quarter, of I or of 1. */
export function quarterOf(name: string): number {
  return quarterNumbers[name] ?? Number(name)
}

const readQuarter: Reader<Stretch> = (phrase, at) => {
  const match = quarter(phrase, at)
  if (match === null) return null
  const itsOwn = yearFor(phrase, match[2] ?? match[3], match)
  return itsOwn === null ? null : periodFound(match, `${itsOwn}-Q${quarterOf(match[1] as string)}`)
}

const link = '(?: ?([-–,]) ?| (và|đến) )'
const monthRange = matcher(`tháng ${monthNumber}${link}${monthNumber}(?! tháng)${itsYear}`)
const quarterRange = matcher(`(?:quý|quí) ${quarterName}${link}(?:(?:quý|quí) )?${quarterName}${itsYear}`)

/** "tháng 5, 6/2025", "quý III - IV năm 2025": neighbours, or the first and the last. */
const readRange: Reader<Stretch> = (phrase, at) => {
  const match = monthRange(phrase, at) ?? quarterRange(phrase, at)
  if (match === null) return null
  const [first, last] = [match[1] as string, match[4] as string]
  const isMonth = match[0].startsWith('th')
  const [a, b] = isMonth ? [Number(first), Number(last)] : [quarterOf(first), quarterOf(last)]
  const isList = match[2] === ',' || bare(match[3] ?? '') === 'va'
  if (isList && b !== a + 1) return null
  const itsOwn = yearFor(phrase, match[5] ?? match[6], match)
  if (itsOwn === null) return null
  const [from, to] = [a, b].map(part =>
    readPeriod(isMonth ? `${itsOwn}-${String(part).padStart(2, '0')}` : `${itsOwn}-Q${part}`),
  )
  return from !== undefined && to !== undefined && isPeriod(from) && isPeriod(to)
    ? spanFound(phrase, match, from.from, to.to)
    : null
}

const months = matcher(`(?:(\\d{1,2}|sáu|ba|chín) tháng|nửa) (đầu|cuối) năm(?: ${year})?(?! ?\\d)`)
const monthNumbers: Readonly<Record<string, number>> = { sau: 6, ba: 3, chin: 9 }

/** "6 tháng đầu năm 2023", "5 tháng đầu năm": the first or the last months of a year. */
const readMonths: Reader<Stretch> = (phrase, at) => {
  const match = months(phrase, at)
  if (match === null) return null
  const count = match[1] === undefined ? 6 : (monthNumbers[bare(match[1])] ?? Number(match[1]))
  if (count < 1 || count > 11) return null
  const itsOwn = yearFor(phrase, match[3], match)
  if (itsOwn === null) return null
  const isFirst = bare(match[2] as string) === 'dau'
  if (count === 6) return periodFound(match, `${itsOwn}-S${isFirst ? 1 : 2}`)
  const two = (value: number): string => String(value).padStart(2, '0')
  const [first, last] = isFirst ? [1, count] : [13 - count, 12]
  const end = readPeriod(`${itsOwn}-${two(last)}`)
  return isPeriod(end) ? periodFound(match, `${itsOwn}-${two(first)}-01/${end.to}`) : null
}

const years = matcher(
  `(?:giai đoạn(?: từ)?(?: năm)?|năm) ${year}(?: ?[-–] ?| đến (?:năm )?)${year}(?!-)|${year} ?[-–] ?${year}(?![-/])`,
)
const oneYear = matcher(`năm ${year}(?! ?[-–/])`)

const readYear: Reader<Stretch> = (phrase, at) => {
  const several = years(phrase, at)
  if (several !== null) {
    const [from, to] = [several[1] ?? several[3], several[2] ?? several[4]]
    return spanFound(phrase, several, `${from}-01-01`, `${to}-12-31`)
  }
  const one = oneYear(phrase, at)
  return one === null ? null : periodFound(one, one[1] as string)
}

const part = matcher('(?<!bắt |nửa )(?:đầu|giữa|cuối)')
const bareYear = matcher('năm(?! ?\\d| (?:nay|này|sau|trước|tới|học|liền|kế|tiếp|báo))')

/**
 * The beginning and the middle of a month or a year, by the Civil Code 2015, article 146: its first day; day 15 of a
 * month, the last of June of a year. The end is that of the whole.
 */
const readPart: Reader<Stretch> = (phrase, at) => {
  const match = part(phrase, at)
  if (match === null) return null
  const after = skipBlanks(phrase, at + match[0].length)
  const whole = firstOf(readMonth, readQuarter, readYear, readThisYear)(phrase, after)
  const name = bare(match[0])
  if (whole === null || name === 'cuoi') return whole
  const { from, text } = whole.value
  if (text.includes('/') || (name === 'giua' && text.includes('Q'))) return null
  const date = name === 'dau' ? from : text.length === 4 ? `${text}-06-30` : addDays(from, 14)
  return { value: { from: date, to: date, text: date, isDay: true }, end: whole.end }
}

/** "năm" alone, in "cuối năm", "hết năm": the year in question. */
export const readThisYear: Reader<Stretch> = (phrase, at) => {
  const match = bareYear(phrase, at)
  if (match === null) return null
  const itsOwn = yearFor(phrase, undefined, match)
  return itsOwn === null ? null : periodFound(match, itsOwn)
}

/** Reads a day or a period as calendars name them: "15/4/2022", "ngày 15 tháng 4", "Quý IV/2022", "2022-S1". */
export const readStretch: Reader<Stretch> = readOnce(
  firstOf(readYear, readIso, readDayRange, readDayWords, readRange, readMonth, readQuarter, readMonths, readPart),
)

/** Whether a stretch begins on the day after another ends. */
export function follows(second: Stretch, first: Stretch): boolean {
  return dayNumberOf(second.from) === dayNumberOf(first.to) + 1
}
