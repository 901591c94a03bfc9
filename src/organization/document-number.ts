import * as z from 'zod'
import { EgovKpiError, throwIfAny } from '../foundation/error'
import { type Issue, quote } from '../foundation/issue'
import { nearestTo } from '../foundation/nearest'
import { parseStructure } from '../foundation/structure'
import { documentTypeOf, documentTypes } from './document-types'
import { documentIssue } from './document-wording'

/** The parts of a document's number and symbol (số, ký hiệu). */
export interface DocumentNumber {
  /** The state writes `76/KH-UBND`, the Party `05-NQ/TU`. */
  readonly style: 'state' | 'party'
  /** The serial number as written (`'05'`); null in a draft, which has none yet. */
  readonly serial: string | null
  /** The year, where the number holds it: `'2022'` in `14/2022/NĐ-CP`. */
  readonly year?: string
  /** The type mark as written: `'KH'`; without one it is an official letter, or a document of the National Assembly. */
  readonly type?: string
  /**
   * The other marks, in order. After a type they are the issuer, or several of a joint paper; without a type the first
   * is the issuer, and what follows is who drafted it. Which mark belongs to which agency is not for a library to guess.
   */
  readonly symbols: readonly string[]
}

/** A number that was read, and what is doubtful in how it was written. */
export interface DocumentNumberReading {
  readonly number: DocumentNumber
  readonly findings: readonly Issue[]
}

/** The schema of a {@link DocumentNumber}. */
export const DocumentNumber: z.ZodType<DocumentNumber> = z.strictObject({
  style: z.enum(['state', 'party']),
  serial: z.nullable(z.string()),
  year: z.exactOptional(z.string()),
  type: z.exactOptional(z.string()),
  symbols: z.array(z.string()),
})

const serialPattern = /^\d{1,6}\p{L}?$/u
const yearPattern = /^(?:19|20)\d\d$/
// The first word of a mark may hold small letters (TTg, CTr); words after a blank are capitals only (BTL BĐBP).
const symbolPattern = /^\p{Lu}[\p{L}\p{N}&.]*(?: [\p{Lu}\p{N}&.]{2,})*$/u

/**
 * Reads the number and symbol of a document.
 *
 * For texts that cite documents. `number/type-issuer` (`76/KH-UBND`), with the year inside where the law asks it
 * (`14/2022/NĐ-CP`), without a type for official letters (`2150/UBND-STTTT`, `820/STTTT`), with a hyphen first for the
 * Party (`05-NQ/TU`), without a number for drafts (`/BC-STTTT`): the forms of Decree 30/2020/NĐ-CP, of the Law
 * 80/2015/QH13 and of the Party. A mark is a type when `documentTypes` knows it, when a year stands before it, or in a
 * number of the Party. Nothing is guessed: what is read otherwise than written stands in the findings.
 *
 * @param text - The number alone, without "số".
 * @returns The parts, with findings: stray blanks, an unknown type mark, a number that names no issuer.
 * @throws An {@link EgovKpiError} that quotes each part that cannot be read.
 *
 * @example
 * ```ts
 * import { parseDocumentNumber } from 'egov-kpi'
 *
 * parseDocumentNumber('76/KH-UBND').number // => { style: 'state', serial: '76', type: 'KH', symbols: ['UBND'] }
 * parseDocumentNumber('05-NQ/TU').number // => { style: 'party', serial: '05', type: 'NQ', symbols: ['TU'] }
 * parseDocumentNumber('14/CT- TTg').findings.map(finding => finding.code) // => ['document-number-blanks']
 * parseDocumentNumber('76/kh-UBND') // => throws '"kh" is no mark of a type or an issuer'
 * ```
 */
export function parseDocumentNumber(text: string): DocumentNumberReading {
  const { number, issues } = readDocumentNumber(parseStructure(z.string(), text))
  throwIfAny(issues)
  return { number, findings: issues }
}

/**
 * Writes a document's number from its parts.
 *
 * What `parseDocumentNumber` read is written as it stood, stray blanks aside.
 *
 * @param number - The parts.
 * @throws An {@link EgovKpiError} when a part is malformed, or when the text would be read as other parts.
 *
 * @example
 * ```ts
 * import { formatDocumentNumber } from 'egov-kpi'
 *
 * formatDocumentNumber({ style: 'state', serial: '14', year: '2022', type: 'NĐ', symbols: ['CP'] }) // => '14/2022/NĐ-CP'
 * ```
 */
export function formatDocumentNumber(number: DocumentNumber): string {
  const parts = parseStructure(DocumentNumber, number)
  const text = written(parts)
  const { number: readBack, issues } = readDocumentNumber(text)
  throwIfAny(issues)
  if (!isSame(parts, readBack)) {
    throw new EgovKpiError([documentIssue('document-number-inexpressible', [], { text: quote(text) })])
  }
  return text
}

/** Reads a number as far as it goes: errors and findings stand together in the issues. */
export function readDocumentNumber(text: string): {
  readonly number: DocumentNumber
  readonly issues: readonly Issue[]
} {
  const given = text.normalize('NFC')
  const tidy = given
    .replace(/\s*([/-])\s*/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
  const issues: Issue[] = []
  if (tidy !== given) {
    const parameters = { text: quote(given), expected: quote(tidy) }
    issues.push(
      documentIssue('document-number-blanks', [], parameters, { severity: 'warning', expected: tidy, actual: given }),
    )
  }
  const slash = tidy.indexOf('/')
  const hyphen = tidy.indexOf('-')
  const read =
    slash < 0
      ? notANumber(text)
      : hyphen >= 0 && hyphen < slash
        ? readParty(tidy.slice(0, hyphen), tidy.slice(hyphen + 1))
        : readState(tidy.split('/'), tidy)
  return { number: read.number, issues: [...issues, ...read.issues] }
}

interface Read {
  readonly number: DocumentNumber
  readonly issues: readonly Issue[]
}

function notANumber(text: string): Read {
  const issue = documentIssue('not-a-document-number', [], { text: quote(text) }, { actual: text })
  return { number: { style: 'state', serial: null, symbols: [] }, issues: [issue] }
}

function readParty(serial: string, rest: string): Read {
  const [type = '', ...issuers] = rest.split('/')
  const symbols = issuers.join('/').split('-')
  return {
    number: { style: 'party', serial: serial === '' ? null : serial, type, symbols },
    issues: [...serialIssues(serial), ...symbolIssues([type, ...symbols]), ...unknownType(type)],
  }
}

function readState(parts: readonly string[], text: string): Read {
  const [serial = '', ...others] = parts
  const marks = (others.at(-1) as string).split('-')
  const years = others.slice(0, -1)
  const issues = [...serialIssues(serial), ...years.flatMap(yearIssues), ...symbolIssues(marks)]
  if (years.length > 1) issues.push(...notANumber(text).issues)
  const year = years[0]
  const [first = '', ...rest] = marks
  const hasType = documentTypeOf(first) !== undefined || (year !== undefined && rest.length > 0)
  if (hasType) issues.push(...unknownType(first))
  else issues.push(...miswrittenType(first))
  if (hasType && rest.length === 0) {
    issues.push(documentIssue('document-issuer-unnamed', [], { text: quote(text) }, { severity: 'warning' }))
  }
  return {
    number: {
      style: 'state',
      serial: serial === '' ? null : serial,
      ...(year === undefined ? {} : { year }),
      ...(hasType ? { type: first } : {}),
      symbols: hasType ? rest : marks,
    },
    issues,
  }
}

function serialIssues(part: string): readonly Issue[] {
  if (part === '' || serialPattern.test(part)) return []
  return [documentIssue('document-serial', [], { part: quote(part) }, { actual: part })]
}

function yearIssues(part: string): readonly Issue[] {
  return yearPattern.test(part) ? [] : [documentIssue('document-year', [], { part: quote(part) }, { actual: part })]
}

function symbolIssues(parts: readonly string[]): readonly Issue[] {
  return parts.flatMap(part =>
    symbolPattern.test(part) ? [] : [documentIssue('document-symbol', [], { part: quote(part) }, { actual: part })],
  )
}

function unknownType(mark: string): readonly Issue[] {
  return documentTypeOf(mark) !== undefined || !symbolPattern.test(mark) ? [] : [doubtfulType(mark)]
}

/** An official letter may begin with any mark, but one that is a type in other letters is probably that type. */
function miswrittenType(mark: string): readonly Issue[] {
  const isAlmostType = documentTypes.some(({ code }) => code.toUpperCase() === mark.toUpperCase())
  return isAlmostType && symbolPattern.test(mark) ? [doubtfulType(mark)] : []
}

function doubtfulType(mark: string): Issue {
  const nearest = nearestTo(
    mark,
    documentTypes.map(({ code }) => code),
  )
  return documentIssue(
    'unknown-document-type',
    [],
    { part: quote(mark), nearest },
    { severity: 'warning', actual: mark },
  )
}

function written({ style, serial, year, type, symbols }: DocumentNumber): string {
  if (style === 'party') return `${serial ?? ''}-${type ?? ''}/${symbols.join('-')}`
  const marks = type === undefined ? symbols : [type, ...symbols]
  return [serial ?? '', ...(year === undefined ? [] : [year]), marks.join('-')].join('/')
}

function isSame(a: DocumentNumber, b: DocumentNumber): boolean {
  return (
    a.style === b.style &&
    a.serial === b.serial &&
    a.year === b.year &&
    a.type === b.type &&
    a.symbols.length === b.symbols.length &&
    a.symbols.every((symbol, index) => symbol === b.symbols[index])
  )
}
