import { absences, describeAbsence } from '../../observations/absence'
import type { Choice } from './layout'

/** The absences, called as everywhere in the library. */
export const absenceChoices: readonly Choice[] = absences.map(value => ({ value, name: describeAbsence(value) }))
