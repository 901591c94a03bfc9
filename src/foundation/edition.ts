import { CivilDate } from './civil-date'
import { flag, maybe, noIssues, orNull, type Properties, record, type Schema } from './schema'
import { SourceReference } from './source'
import { dateIssue } from './wording'

/** The days on which an edition of a form or an index holds, both ends included; what is left out is not known. */
export interface EditionValidity {
  readonly validFrom?: CivilDate
  /** The last day. */
  readonly validTo?: CivilDate
  /** True if a day was inferred, and not read in the text of the edition. */
  readonly assumed?: boolean
}

/** When an edition of a form or an index holds, and which one follows it. */
export interface Edition {
  /** Null if neither its first nor its last day is known. */
  readonly validity?: EditionValidity | null
  /** The edition that follows it, if one is known. */
  readonly supersededBy?: SourceReference
}

const EditionValidity: Schema<EditionValidity> = record(
  () => ({ validFrom: maybe(CivilDate), validTo: maybe(CivilDate), assumed: maybe(flag) }),
  ({ validFrom, validTo }) =>
    validFrom === undefined || validTo === undefined || validFrom <= validTo
      ? noIssues
      : [dateIssue('out-of-order', ['validTo'], { what: 'period', text: `${validFrom}/${validTo}` })],
)

/** The schemas of the properties of an {@link Edition}. */
export const editionShape: Properties<Edition> = {
  validity: maybe(orNull(EditionValidity)),
  supersededBy: maybe(SourceReference),
}
