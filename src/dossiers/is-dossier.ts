import { ServiceTerm } from '../deadlines/service-term'
import { readDay } from '../foundation/civil-date'
import { isIdentifier } from '../foundation/identifier'
import { readMoment } from '../foundation/moment'
import { type Dossier, rareParts } from './dossier'

/**
 * Checks the form of a dossier by hand, as its schema does. Dossiers come by the million; only what is refused here
 * goes to the schema, for its wording.
 */
export function isDossier(input: unknown): input is Dossier {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return false
  let required = 0
  for (const key in input) {
    const value = (input as Record<string, unknown>)[key]
    switch (key) {
      case 'id':
      case 'unit':
        if (!isIdentifier(value)) return false
        required++
        break
      case 'procedure':
        if (!isIdentifier(value)) return false
        break
      case 'channel':
        if (value !== 'online' && value !== 'direct' && value !== 'postal') return false
        required++
        break
      case 'receivedAt':
        if (!isDateOrMoment(value)) return false
        required++
        break
      case 'resolvedAt':
      case 'dueOn':
        if (!isDateOrMoment(value)) return false
        break
      case 'nonLocal':
        if (typeof value !== 'boolean') return false
        break
      case 'term':
        if (!isSimpleTerm(value) && !ServiceTerm.safeParse(value).success) return false
        break
      case 'reopened':
      case 'suspensions':
      case 'reappointments':
      case 'ended':
      case 'excuse':
      case 'steps':
        if (!rareParts[key].safeParse(value).success) return false
        break
      default:
        return false
    }
  }
  return required === 4
}

function isDateOrMoment(value: unknown): boolean {
  return typeof value === 'string' && (readDay(value) !== null || typeof readMoment(value) === 'number')
}

/** Whether a term is nothing but whole days, or the day of receipt; other terms are possible, and for the schema. */
export function isSimpleTerm(
  value: unknown,
): value is { readonly amount: number; readonly measure: 'working-days' | 'calendar-days' } {
  if (typeof value !== 'object' || value === null) return false
  const { amount, measure } = value as Record<string, unknown>
  if (measure !== 'working-days' && measure !== 'calendar-days') return false
  if (!Number.isSafeInteger(amount) || (amount as number) < (measure === 'working-days' ? 0 : 1)) return false
  let keys = 0
  for (const _ in value) keys++
  return keys === 2
}
