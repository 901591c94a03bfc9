import type { Issue } from '../foundation/issue'
import { nearestTo } from '../foundation/nearest'
import { type DocumentNumber, yearPattern } from './document-parts'
import { documentTypeOf, documentTypes } from './document-types'
import { documentIssue, type documentWording } from './wording'

const serialPattern = /^\d{1,6}\p{L}?$/u
// The first word of a mark may hold small letters (TTg, CTr); words after a blank are capitals only (BTL BĐBP).
const symbolPattern = /^\p{Lu}[\p{L}\p{N}&.]*(?: [\p{Lu}\p{N}&.]{2,})*$/u

/** Reads as much of a number as possible: errors and findings are both in the issues. */
export function readDocumentNumber(text: string): {
  readonly number: DocumentNumber
  readonly issues: readonly Issue[]
} {
  const given = text.normalize('NFC')
  const tidy = given
    .replace(/\s+/gu, ' ')
    .replace(/ ?([/-]) ?/gu, '$1')
    .trim()
  const readAs = { what: 'document-number', text: given, expected: tidy } as const
  const issues =
    tidy === given ? [] : [documentIssue('read-as', [], readAs, { severity: 'warning', expected: tidy, actual: given })]
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
  return { number: { style: 'state', serial: null, symbols: [] }, issues: [malformed('document-number', text)] }
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
    issues.push(documentIssue('missing', [], { what: 'issuer', text }, { severity: 'warning' }))
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
  return part === '' || serialPattern.test(part) ? [] : [malformed('document-serial', part)]
}

function yearIssues(part: string): readonly Issue[] {
  return yearPattern.test(part) ? [] : [malformed('document-year', part)]
}

function symbolIssues(parts: readonly string[]): readonly Issue[] {
  return parts.flatMap(part => (symbolPattern.test(part) ? [] : [malformed('document-symbol', part)]))
}

function malformed(what: keyof typeof documentWording.malformed, text: string): Issue {
  return documentIssue('malformed', [], { what, text }, { actual: text })
}

function unknownType(mark: string): readonly Issue[] {
  return documentTypeOf(mark) !== undefined || !symbolPattern.test(mark) ? [] : [doubtfulType(mark)]
}

/** An official letter may begin with any mark, but a mark that is a type in other letters is probably that type. */
function miswrittenType(mark: string): readonly Issue[] {
  const isAlmostType = documentTypes.some(({ code }) => code.toUpperCase() === mark.toUpperCase())
  return isAlmostType && symbolPattern.test(mark) ? [doubtfulType(mark)] : []
}

function doubtfulType(mark: string): Issue {
  const codes = documentTypes.map(({ code }) => code)
  const parameters = { what: 'document-mark', text: mark, nearest: nearestTo(mark, codes) } as const
  return documentIssue('unknown', [], parameters, { severity: 'warning', actual: mark })
}
