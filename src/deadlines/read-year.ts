import { quote } from '../foundation/issue'
import { bare, type Phrase } from './phrase'
import { deadlineIssue } from './wording'

/** A year that a sentence states beside a date without one, and the words between the two. */
interface Beside {
  readonly year: string
  readonly between: string
}

const statedYear = /(?<![\p{L}\p{N}])(?:\d{1,2} ?[/.-] ?){0,9}((?:19|20|21)\d{2})(?![\p{L}\p{N}%]|\/|[.,]\d)/gu

function nextYear(text: string): Beside | null {
  const [match] = text.matchAll(statedYear)
  return match === undefined ? null : { year: match[1] as string, between: text.slice(0, match.index) }
}

function previousYear(text: string): Beside | null {
  const match = [...text.matchAll(statedYear)].at(-1)
  return match === undefined ? null : { year: match[1] as string, between: text.slice(match.index + match[0].length) }
}

/** The words that may stand between two dates of one list or one span; all others start a new subject. */
const joining = new Set(
  'va den toi het cho truoc ngay thang nam quy qui tu ke trong vao cham muon nhat la cuoi dau giua gio h g phut iv iii ii i'.split(
    ' ',
  ),
)

function isJoined({ between }: Beside): boolean {
  return !between.includes(';') && (between.match(/\p{L}+/gu) ?? []).every(word => joining.has(bare(word)))
}

const starts = /(?:^|\P{L})(?:bat dau|khoi cong|khoi dong|tien hanh|tu)(?:$|\P{L})/u

/**
 * The year of words that may omit it: that of the date they are joined to ("từ ngày 2/7 đến hết ngày 14/7/2026"),
 * otherwise the caller's. Null, with the fault, if there is no year, or if the sentence states another year and does
 * not join the two.
 */
export function yearFor(phrase: Phrase, stated: string | undefined, match: RegExpExecArray): string | null {
  if (stated !== undefined) return stated
  // "hằng năm" governs it: its year is every year, and no other.
  if (phrase.governor !== undefined) return null
  const { year: given, writtenOn } = phrase.options
  const end = match.index + match[0].length
  const head = phrase.lower.slice(0, match.index)
  const [next, previous] = [nextYear(phrase.lower.slice(end) + phrase.after), previousYear(phrase.before + head)]
  for (const beside of [next, previous]) if (beside !== null && isJoined(beside)) return beside.year
  if (next !== null && starts.test(bare(head))) return next.year
  const known = given === undefined ? writtenOn?.slice(0, 4) : String(given).padStart(4, '0')
  const isUnclear = given === undefined && [next, previous].some(one => one !== null && one.year !== known)
  if (known !== undefined && !isUnclear) return known
  const part = phrase.words.slice(match.index, end)
  phrase.faults.push(deadlineIssue('missing', [], { what: 'year', part: quote(part) }, { actual: part }))
  return null
}
