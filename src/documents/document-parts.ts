import { anyText, list, maybe, oneOf, orNull, record, type Schema, textOfForm } from '../foundation/schema'

/** The parts of a document's number and symbol (số, ký hiệu). */
export interface DocumentNumber {
  /** The state writes `76/KH-UBND`, the Party `05-NQ/TU`. */
  readonly style: 'state' | 'party'
  /** The serial number as written (`'05'`); null for a draft, which has none yet. */
  readonly serial: string | null
  /** The year, if the number contains it: `'2022'` in `14/2022/NĐ-CP`. */
  readonly year?: string
  /** The type mark as written: `'KH'`; without one it is an official letter, or a document of the National Assembly. */
  readonly type?: string
  /**
   * The other marks, in order. After a type they are the issuer, or several issuers of a joint paper; without a type
   * the first is the issuer and the rest the drafting office. The library does not guess which agency a mark belongs
   * to.
   */
  readonly symbols: readonly string[]
}

/** A year as a number holds it. */
export const yearPattern: RegExp = /^(?:19|20)\d\d$/

/** The schema of a {@link DocumentNumber}. */
export const DocumentNumber: Schema<DocumentNumber> = record(() => ({
  style: oneOf(['state', 'party']),
  serial: orNull(anyText),
  year: maybe(textOfForm(yearPattern)),
  type: maybe(anyText),
  symbols: list(anyText),
}))
