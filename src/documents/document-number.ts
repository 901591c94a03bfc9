import { EgovKpiError, throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { anyText } from '../foundation/schema'
import { parseStructure } from '../foundation/structure'
import { DocumentNumber } from './document-parts'
import { readDocumentNumber } from './read-document-number'
import { documentIssue } from './wording'

/** A parsed number, and the findings about how it was written. */
export interface DocumentNumberReading {
  readonly number: DocumentNumber
  readonly findings: readonly Issue[]
}

/**
 * Reads the number and symbol of a document.
 *
 * For texts that cite documents. `number/type-issuer` (`76/KH-UBND`), with the year inside if the law requires it
 * (`14/2022/NĐ-CP`), without a type for official letters (`2150/UBND-STTTT`, `820/STTTT`), with a hyphen first for the
 * Party (`05-NQ/TU`), without a number for drafts (`/BC-STTTT`): the forms of Decree 30/2020/NĐ-CP, of the Law
 * 80/2015/QH13 and of the Party. A mark is a type if `documentTypes` has it, if a year precedes it, or in a number of
 * the Party. Nothing is guessed: every reading that differs from the text is a finding.
 *
 * @param text - The number alone, without "số".
 * @returns The parts, with findings: stray blanks, an unknown type mark, a number that names no issuer.
 * @throws An `EgovKpiError` that quotes each part that cannot be read.
 *
 * @example
 * ```ts
 * import { parseDocumentNumber } from 'egov-kpi'
 *
 * parseDocumentNumber('76/KH-UBND').number // => { style: 'state', serial: '76', type: 'KH', symbols: ['UBND'] }
 * parseDocumentNumber('05-NQ/TU').number // => { style: 'party', serial: '05', type: 'NQ', symbols: ['TU'] }
 * parseDocumentNumber('14/CT- TTg').findings.map(finding => finding.code) // => ['read-as']
 * parseDocumentNumber('76/kh-UBND') // => throws '“kh” is not an abbreviation of a document type or an issuer'
 * ```
 */
export function parseDocumentNumber(text: string): DocumentNumberReading {
  const { number, issues } = readDocumentNumber(parseStructure(anyText, text))
  throwIfAny(issues)
  return { number, findings: issues }
}

/**
 * Writes a document's number from its parts.
 *
 * The result of `parseDocumentNumber` is written as it was, without stray blanks.
 *
 * @param number - The parts.
 * @throws An `EgovKpiError` when a part is malformed, or when the text would be read as other parts.
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
    throw new EgovKpiError([documentIssue('ambiguous', [], { what: 'document-parts', text })])
  }
  return text
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
