import { EgovKpiError, throwIfAny } from '../foundation/error'
import { type DateStyle, formatDate } from '../foundation/format-date'
import type { Issue } from '../foundation/issue'
import { textIn } from '../foundation/language'
import { type LanguageTag, readLanguage } from '../foundation/language-tag'
import { anyText } from '../foundation/schema'
import { parseStructure, placeOf } from '../foundation/structure'
import { readCitedDate, readCitedIssuer, titleOpensItself } from './citation-parts'
import { nameInNumber, readCitedType } from './citation-type'
import { formatDocumentNumber } from './document-number'
import { LegalDocument } from './legal-document'
import { readDocumentNumber } from './read-document-number'
import { documentIssue } from './wording'

/** A parsed citation, and its findings. */
export interface CitationReading {
  readonly document: LegalDocument
  readonly findings: readonly Issue[]
}

/**
 * Reads a citation of a document: kind, number, date, issuer, title.
 *
 * For plans and reports, whose tasks rest on documents: "Kế hoạch số 76/KH-UBND ngày 13/4/2022 của UBND thành phố về
 * việc …", also "Plan No. 76/KH-UBND dated 13 April 2022 of …". Date and issuer may be in either order. The title
 * begins with the word that opens it ("về việc", "ban hành", "phê duyệt", "approving") or after a colon. A bare "về"
 * opens a title before a small letter, with a finding that this is uncertain; before a capital it belongs to the issuer
 * ("Ủy ban Quốc gia về Chuyển đổi số").
 *
 * @param text - One citation, nothing before or after it.
 * @returns The document, and findings: kind and type mark that disagree ("Công văn số 04/HD-VHTT"), a year in the
 * number that is not the date's, stray blanks, an unknown type mark, an uncertain end of the issuer.
 * @throws An `EgovKpiError` that quotes each part that cannot be read.
 *
 * @example
 * ```ts
 * import { parseCitation } from 'egov-kpi'
 *
 * parseCitation('Kế hoạch số 76/KH-UBND ngày 13/4/2022 của UBND thành phố').document
 * // => { number: '76/KH-UBND', date: '2022-04-13', issuer: 'UBND thành phố' }
 * parseCitation('Công văn số 04/HD-VHTT').findings.map(finding => finding.message.en)
 * // => ['The document is called “Công văn”, but HD is the abbreviation of Guideline.']
 * ```
 */
export function parseCitation(text: string): CitationReading {
  const given = parseStructure(anyText, text).normalize('NFC').replace(/\s+/gu, ' ').trim()
  const split = splitAtNumber(given)
  if (split === null) {
    throw new EgovKpiError([documentIssue('missing', [], { what: 'document-number', text }, { actual: text })])
  }
  const { number, issues: numberIssues } = readDocumentNumber(split.number)
  const issues: Issue[] = [...numberIssues]
  throwIfAny(issues)
  const said = readCitedType(split.kind, number)
  const first = readCitedDate(split.rest)
  const by = readCitedIssuer(first.rest)
  const last = first.date === undefined ? readCitedDate(by.rest) : { ...first, rest: by.rest }
  issues.push(...said.issues, ...first.issues, ...by.issues, ...(first.date === undefined ? last.issues : []))
  const title = titleOf(last.rest)
  if (title === undefined && last.rest !== '') {
    issues.push(documentIssue('unread', [], { what: 'citation', text: last.rest }, { actual: last.rest }))
  }
  if (number.year !== undefined && last.date !== undefined && !last.date.startsWith(number.year)) {
    const parameters = { year: number.year, date: last.date }
    issues.push(documentIssue('contradiction', [], { what: 'document-year', ...parameters }, { severity: 'warning' }))
  }
  throwIfAny(issues)
  const document: LegalDocument = {
    number: formatDocumentNumber(number),
    ...(said.type === undefined ? {} : { type: said.type }),
    ...(last.date === undefined ? {} : { date: last.date }),
    ...(by.issuer === undefined ? {} : { issuer: by.issuer }),
    ...(title === undefined ? {} : { title }),
  }
  return { document, findings: issues }
}

/**
 * Writes a citation of a document, as Vietnamese officials write it or in English.
 *
 * The kind is that of the type mark unless the document states its own; a number without a mark is an official letter
 * (công văn), with a year inside a "văn bản".
 *
 * @param document - The document.
 * @param language - The language.
 * @param style - The style of the date: short by default.
 * @throws An `EgovKpiError` when the document is malformed.
 *
 * @example
 * ```ts
 * import { formatCitation } from 'egov-kpi'
 *
 * const plan = { number: '76/KH-UBND', date: '2022-04-13', issuer: { vi: 'UBND thành phố', en: 'the City People’s Committee' } }
 * formatCitation(plan, 'vi') // => 'Kế hoạch số 76/KH-UBND ngày 13/4/2022 của UBND thành phố'
 * formatCitation(plan, 'en', 'long')
 * // => 'Plan No. 76/KH-UBND dated 13 April 2022 of the City People’s Committee'
 * ```
 */
export function formatCitation(document: LegalDocument, language: LanguageTag, style: DateStyle = 'short'): string {
  const { number, type, date, issuer, title } = parseStructure(LegalDocument, document, placeOf(document, 'document'))
  const written = readLanguage(language)
  const kind = textIn(type ?? nameInNumber(readDocumentNumber(number).number), written)
  const words = written === 'vi' ? { no: 'số', dated: 'ngày ', by: 'của' } : { no: 'No.', dated: 'dated ', by: 'of' }
  // The long Vietnamese date already contains "ngày".
  const dated = written === 'vi' && style === 'long' ? '' : words.dated
  const about = title === undefined ? '' : textIn(title, written)
  return [
    `${kind} ${words.no} ${number}`,
    date === undefined ? '' : ` ${dated}${formatDate(date, written, style)}`,
    issuer === undefined ? '' : ` ${words.by} ${textIn(issuer, written)}`,
    about === '' ? '' : titleOpensItself(about) ? ` ${about}` : `: ${about}`,
  ].join('')
}

/**
 * Finds the number: the first word with a slash that is not the "v/v" of a title, with capital marks that a stray blank
 * has cut off.
 */
function splitAtNumber(text: string): { readonly kind: string; readonly number: string; readonly rest: string } | null {
  const words = text.replace(/(?<=\d) ?\/ ?(?=[\p{Lu}\d])/gu, '/').split(' ')
  const start = words.findIndex(word => word.includes('/') && !/^v\/v/iu.test(word))
  if (start < 0) return null
  let end = start + 1
  while (end < words.length && continues(words[end - 1] as string, words[end] as string)) end++
  const number = words.slice(start, end).join(' ')
  const mark = /[,;:.]$/u.exec(number)?.[0] ?? ''
  return {
    kind: words
      .slice(0, start)
      .join(' ')
      .replace(/(?:^| )(?:số|no)[.:]*$/iu, ''),
    number: mark === '' ? number : number.slice(0, -1),
    rest: [mark, words.slice(end).join(' ')].join(' ').trim().replace(/^,\s*/u, ''),
  }
}

function continues(before: string, word: string): boolean {
  if (/[,;:.]$/u.test(before)) return false
  return /[/-]$/u.test(before) || /^[/-]/u.test(word) || /^[\p{Lu}&]{2}[\p{Lu}\p{N}&-]*[,;:.]?$/u.test(word)
}

function titleOf(rest: string): string | undefined {
  if (titleOpensItself(rest)) return rest
  return /^: ?(.+)$/u.exec(rest)?.[1]
}
