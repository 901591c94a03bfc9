import { addDays, type CivilDate, readDay } from '../foundation/civil-date'
import { quote } from '../foundation/issue'
import { isPeriod, type PeriodText, readPeriod } from '../foundation/period'
import { bare, type Found, firstOf, matcher, type Phrase, type Reader, skipBlanks } from './phrase'
import { deadlineIssue } from './wording'

/** A day or a period that words name. */
export interface Stretch {
  readonly from: CivilDate
  readonly to: CivilDate
  /** The day or the period as one text. */
  readonly text: CivilDate | PeriodText
  readonly isDay: boolean
}

const year = '((?:19|20|21)\\d{2})'
/** A year after the name of a month or a quarter: "/2022", "năm 2022", or none. */
const itsYear = `(?:\\s?[/-]\\s?${year}| năm ${year})?(?![/-]?\\d)`

/** The year of words that may leave it out; null, with the fault, where nobody says which. */
function yearFor(phrase: Phrase, stated: string | undefined, part: string): string | null {
  if (stated !== undefined) return stated
  const { year: given, writtenOn } = phrase.options
  const known = given === undefined ? writtenOn?.slice(0, 4) : String(given).padStart(4, '0')
  if (known === undefined)
    phrase.faults.push(deadlineIssue('year-missing', [], { part: quote(part) }, { actual: part }))
  return known ?? null
}

/** What a pattern matched, as it was written. */
function wordsOf(phrase: Phrase, match: RegExpExecArray): string {
  return phrase.words.slice(match.index, match.index + match[0].length)
}

function dayFound(
  phrase: Phrase,
  match: RegExpExecArray,
  day: string,
  month: string,
  stated: string | undefined,
): Found<Stretch> | null {
  const part = wordsOf(phrase, match)
  const itsOwn = yearFor(phrase, stated, part)
  if (itsOwn === null) return null
  const date = `${itsOwn}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (readDay(date) === null) {
    phrase.faults.push(deadlineIssue('no-such-day', [], { part: quote(part) }, { actual: part }))
    return null
  }
  return { value: { from: date, to: date, text: date, isDay: true }, end: match.index + match[0].length }
}

function periodFound(match: RegExpExecArray, text: PeriodText): Found<Stretch> | null {
  const read = readPeriod(text)
  if (!isPeriod(read)) return null
  return { value: { from: read.from, to: read.to, text, isDay: false }, end: match.index + match[0].length }
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

const slashedDay = matcher(`(?:ngày )?(\\d{1,2})([/.-])(\\d{1,2})\\2${year}`)
const writtenDay = matcher(`(?:ngày )?(\\d{1,2}) tháng (\\d{1,2})(?! tháng)${itsYear}`)
const yearlessDay = matcher('(?:ngày )?(\\d{1,2})/(\\d{1,2})(?!/)')

const readDayWords: Reader<Stretch> = (phrase, at) => {
  const slashed = slashedDay(phrase, at)
  if (slashed !== null) return dayFound(phrase, slashed, slashed[1] as string, slashed[3] as string, slashed[4])
  const written = writtenDay(phrase, at)
  if (written?.[0].startsWith('ng') || written?.[3] || written?.[4]) {
    return dayFound(phrase, written, written[1] as string, written[2] as string, written[3] ?? written[4])
  }
  const short = yearlessDay(phrase, at)
  // "24/7" is round the clock, and the second number of a share such as 10/56 is no month.
  if (short === null || short[0] === '24/7' || Number(short[2]) > 12 || Number(short[1]) > 31) return null
  return dayFound(phrase, short, short[1] as string, short[2] as string, undefined)
}

const month = matcher(`tháng (0?[1-9]|1[0-2])(?! tháng)${itsYear}`)
const numericMonth = matcher(`(0?[1-9]|1[0-2])/${year}(?!/)`)

const readMonth: Reader<Stretch> = (phrase, at) => {
  const match = month(phrase, at) ?? numericMonth(phrase, at)
  if (match === null) return null
  const itsOwn = yearFor(phrase, match[2] ?? match[3], wordsOf(phrase, match))
  return itsOwn === null ? null : periodFound(match, `${itsOwn}-${(match[1] as string).padStart(2, '0')}`)
}

const quarter = matcher(`(?:quý|quí) (iv|i{1,3}|[1-4])${itsYear}`)
const quarterNumbers: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

const readQuarter: Reader<Stretch> = (phrase, at) => {
  const match = quarter(phrase, at)
  if (match === null) return null
  const itsOwn = yearFor(phrase, match[2] ?? match[3], wordsOf(phrase, match))
  const number = match[1] as string
  return itsOwn === null ? null : periodFound(match, `${itsOwn}-Q${quarterNumbers[number] ?? number}`)
}

const months = matcher(`(?:(\\d{1,2}|sáu|ba|chín) tháng|nửa) (đầu|cuối) năm(?: ${year})?(?! ?\\d)`)
const monthNumbers: Readonly<Record<string, number>> = { sau: 6, ba: 3, chin: 9 }

/** "6 tháng đầu năm 2023", "5 tháng đầu năm": the first or the last months of a year. */
const readMonths: Reader<Stretch> = (phrase, at) => {
  const match = months(phrase, at)
  if (match === null) return null
  const count = match[1] === undefined ? 6 : (monthNumbers[bare(match[1])] ?? Number(match[1]))
  if (count < 1 || count > 11) return null
  const itsOwn = yearFor(phrase, match[3], wordsOf(phrase, match))
  if (itsOwn === null) return null
  const isFirst = bare(match[2] as string) === 'dau'
  if (count === 6) return periodFound(match, `${itsOwn}-S${isFirst ? 1 : 2}`)
  const two = (value: number): string => String(value).padStart(2, '0')
  const [first, last] = isFirst ? [1, count] : [13 - count, 12]
  const end = readPeriod(`${itsOwn}-${two(last)}`)
  return isPeriod(end) ? periodFound(match, `${itsOwn}-${two(first)}-01/${end.to}`) : null
}

const years = matcher(`(?:giai đoạn(?: từ)?(?: năm)?|năm) ${year}(?: ?[-–] ?| đến (?:năm )?)${year}(?!-)`)
const oneYear = matcher(`năm ${year}(?! ?[-–/])`)

const readYear: Reader<Stretch> = (phrase, at) => {
  const several = years(phrase, at)
  if (several !== null) return periodFound(several, `${several[1]}-01-01/${several[2]}-12-31`)
  const one = oneYear(phrase, at)
  return one === null ? null : periodFound(one, one[1] as string)
}

const part = matcher('đầu|giữa|cuối')
const bareYear = matcher('năm(?! ?\\d)')

/**
 * The beginning and the middle of a month or a year, by the Civil Code 2015, article 146: its first day; day 15 of a
 * month, the last of June of a year. The end is that of the whole.
 */
const readPart: Reader<Stretch> = (phrase, at) => {
  const match = part(phrase, at)
  if (match === null) return null
  const after = skipBlanks(phrase, at + match[0].length)
  const whole = firstOf(readMonth, readQuarter, readYear, thisYear)(phrase, after)
  const name = bare(match[0])
  if (whole === null || name === 'cuoi') return whole
  const { from, text } = whole.value
  if (name === 'giua' && text.includes('Q')) return null
  const date = name === 'dau' ? from : text.length === 4 ? `${text}-06-30` : addDays(from, 14)
  return { value: { from: date, to: date, text: date, isDay: true }, end: whole.end }
}

const thisYear: Reader<Stretch> = (phrase, at) => {
  const match = bareYear(phrase, at)
  if (match === null) return null
  const itsOwn = yearFor(phrase, undefined, wordsOf(phrase, match))
  return itsOwn === null ? null : periodFound(match, itsOwn)
}

/** Reads a day or a period as calendars name them: "15/4/2022", "ngày 15 tháng 4", "Quý IV/2022", "2022-S1". */
export const readStretch: Reader<Stretch> = firstOf(
  readIso,
  readDayWords,
  readMonth,
  readQuarter,
  readMonths,
  readYear,
  readPart,
)
