import { LocalizedText } from './language'
import { flag, maybe, notEmpty, record, type Schema } from './schema'

/** Where a figure or a rule comes from: everything official is data that names its source. */
export interface SourceReference {
  /** The document or page: `"Quyết định số 922/QĐ-BTTTT"`. */
  readonly title: LocalizedText
  /** The place in it: a section, an annex, a line. */
  readonly place?: string
  /** Where it can be read. */
  readonly url?: string
  /** True if the fact is not confirmed; every text that shows the source says so. */
  readonly assumed?: boolean
}

/** The schema of a {@link SourceReference}. */
export const SourceReference: Schema<SourceReference> = record(() => ({
  title: LocalizedText,
  place: maybe(notEmpty),
  url: maybe(notEmpty),
  assumed: maybe(flag),
}))
