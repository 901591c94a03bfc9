import { type CivilDate, isCivilDate } from '../foundation/civil-date'
import { formatDate } from '../foundation/format-date'
import type { Issue } from '../foundation/issue'
import { malformedDate } from '../foundation/wording'
import { documentIssue } from './wording'

const vietnameseDate = /^ngày (\d{1,2})(?:\/(\d{1,2})\/| tháng (\d{1,2}) năm )(\d{4})(?=[\s,;:.]|$)/u
const englishDate = /^dated (\d{1,2})(?:\/(\d{1,2})\/| (\p{L}+) )(\d{4})(?=[\s,;:.]|$)/u

/** The words that always open a title. A bare "về" is uncertain: it also occurs in names of agencies. */
const openings =
  /^(?:về việc|v\/v|ban hành|phê duyệt|quy định|sửa đổi|bổ sung|hướng dẫn|thông qua|công bố|triển khai|thành lập|trình|đề nghị|đề xuất|liên quan|sơ kết|tổng kết|kiểm tra|approving|promulgating|regulating|amending|guiding|concerning|regarding)(?=[\s,]|$)/u
const capitalOpenings = /^(?:Về việc|Ban hành|Phê duyệt|Quy định|Sửa đổi|Hướng dẫn)(?=\s|$)/u
const uncertainOpening = /^về \p{Ll}/u
/** An issuer that ends in "và", or holds a bracket or a further number, ran into words that are not part of its name. */
const unfinished = /(?:^| )(?:và|and)$|[()/]/u

/** Whether a title begins with a word that separates it from the text before. */
export function titleOpensItself(text: string): boolean {
  return openings.test(text) || capitalOpenings.test(text) || uncertainOpening.test(text)
}

/** Reads the date at the beginning of a text, if there is one; a day that does not exist is an issue. */
export function readCitedDate(text: string): {
  readonly date?: CivilDate
  readonly rest: string
  readonly issues: readonly Issue[]
} {
  const match = vietnameseDate.exec(text) ?? englishDate.exec(text)
  if (match === null) return { rest: text, issues: [] }
  const [whole, day = '', shortMonth, longMonth, year = ''] = match
  const month = shortMonth ?? monthOf(longMonth as string)
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`
  const rest = afterComma(text.slice(whole.length))
  if (isCivilDate(date)) return { date, rest, issues: [] }
  return { rest, issues: [malformedDate('date', whole)] }
}

/** The number of a month, from a number or an English name; 0, which no date has, if there is no such month. */
function monthOf(text: string): string {
  if (/^\d/u.test(text)) return text
  const months = Array.from({ length: 12 }, (_, index) => twoDigits(String(index + 1)))
  return months.find(month => formatDate(`2000-${month}-01`, 'en', 'long') === `1 ${text} 2000`) ?? '0'
}

function twoDigits(text: string): string {
  return text.padStart(2, '0')
}

/** Reads the issuer at the beginning of a text, up to a date, a title or a colon. */
export function readCitedIssuer(text: string): {
  readonly issuer?: string
  readonly rest: string
  readonly issues: readonly Issue[]
} {
  const after = /^(?:của|of) (.+)$/u.exec(text)?.[1]
  if (after === undefined) return { rest: text, issues: [] }
  const words = after.split(' ')
  let end = 1
  let at = (words[0] as string).length + 1
  while (end < words.length && !endsIssuer(words[end - 1] as string, after.slice(at))) {
    at += (words[end] as string).length + 1
    end++
  }
  const colon = /[:;]$/u.exec(words[end - 1] as string)?.[0] ?? ''
  const issuer = words.slice(0, end).join(' ')
  const rest = [colon, words.slice(end).join(' ')].join(' ').trim()
  const named = colon === '' ? issuer.replace(/,$/u, '') : issuer.slice(0, -1)
  if (unfinished.test(named)) {
    return { rest, issues: [documentIssue('unread', [], { what: 'citation', text: after }, { actual: after })] }
  }
  const isUncertain = (!openings.test(rest) && uncertainOpening.test(rest)) || / về /u.test(named)
  const issues = isUncertain
    ? [documentIssue('ambiguous', [], { what: 'issuer', issuer: named }, { severity: 'info' })]
    : []
  return { issuer: named, rest, issues }
}

function endsIssuer(before: string, following: string): boolean {
  return /[:;]$/u.test(before) || /^(?:ngày|dated) \d/u.test(following) || titleOpensItself(following)
}

function afterComma(text: string): string {
  return text.trim().replace(/^,\s*/u, '')
}
