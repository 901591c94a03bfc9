import { wholeOf } from '../observations/arithmetic'
import type { Observation } from '../observations/observation'

const statuses: ReadonlySet<unknown> = new Set(['final', 'provisional', 'estimated', 'approximate'])
const absences: ReadonlySet<unknown> = new Set(['no-data', 'not-applicable', 'not-scored', 'not-yet-known', 'in-words'])
const shortNumber = /^-?\d{1,18}(?:\.\d{1,18}|\/[1-9]\d{0,17})?$/

/**
 * Whether what stands beside unit, indicator and period is the usual: a short number or a named absence, perhaps two counts.
 *
 * Observations come by the million and nearly all are like that. The rest goes to the guard of their own room, which knows
 * everything; this one passes nothing that would be refused there. The names are checked by whoever looks them up. Inputs pass where they are the
 * very ones that were checked before: those of a computed column share one list.
 */
export function isPlain(input: unknown, checked: Observation['inputs']): input is Observation {
  if (typeof input !== 'object' || input === null) return false
  const { value, absence, numerator, denominator, status, inputs } = input as Observation
  let expected = 5
  if (numerator !== undefined) {
    if (!isCount(numerator) || !isCount(denominator) || (denominator === 0 && value !== null)) return false
    expected += 2
  }
  if (inputs !== undefined) {
    if (inputs !== checked) return false
    expected++
  }
  if (value === null) {
    if (!absences.has(absence) && !(absence === 'zero-denominator' && (denominator === undefined || denominator === 0)))
      return false
    expected++
  } else if (!isShort(value)) return false
  if (!statuses.has(status)) return false
  let keys = 0
  // Every key that is expected is there, so more keys would be others.
  for (const _ in input) keys++
  return keys === expected && !Array.isArray(input)
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isShort(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 1e15
  if (typeof value !== 'string') return false
  return (value !== '' && !Number.isNaN(wholeOf(value))) || shortNumber.test(value)
}
