import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { record, type Schema } from '../foundation/schema'

/** A unit that is scored and shown, but not ranked, such as the army's office in a province, or a partner country. */
export interface UnitOutOfCompetition {
  readonly unit: string
  /** Why. */
  readonly reason: LocalizedText
}

/** The schema of a {@link UnitOutOfCompetition}. */
export const UnitOutOfCompetition: Schema<UnitOutOfCompetition> = record(() => ({
  unit: Identifier,
  reason: LocalizedText,
}))
