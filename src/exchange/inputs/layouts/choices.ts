import { type Absence, describeAbsence } from '../../../observations/absence'
import type { Choice } from '../../tables/layout'

const absences: readonly Absence[] = [
  'no-data',
  'not-applicable',
  'not-scored',
  'zero-denominator',
  'not-yet-known',
  'in-words',
]

/** The absences, called as everywhere in the library. */
export const absenceChoices: readonly Choice[] = absences.map(value => ({ value, name: describeAbsence(value) }))
