import { readDay } from '../foundation/civil-date'
import { isFraction, readExact } from '../foundation/exact'
import { isIdentifier } from '../foundation/identifier'
import type { Issue, IssuePath } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { readMoment } from '../foundation/moment'
import { isPeriod, readPeriod } from '../foundation/period'
import { Source } from '../foundation/source'
import { readStructure } from '../foundation/structure'
import { Absence } from './absence'
import { contradictions, Observation, ObservationInput, ObservationStatus } from './observation'

/** Checks texts that come again and again, each only once. */
function once(isFine: (text: string) => boolean): (value: unknown) => boolean {
  const fine = new Set<unknown>()
  return value => {
    if (fine.has(value)) return true
    if (typeof value !== 'string' || !isFine(value)) return false
    fine.add(value)
    return true
  }
}

/**
 * Makes a guard that checks observations by hand, many times faster than their schema. It remembers the ids and periods
 * it has seen, so each call makes its own.
 */
export function observationGuard(): (input: unknown) => input is Observation {
  const isId = once(isIdentifier)
  const isPeriodText = once(text => isPeriod(readPeriod(text)))
  const isStatus = once(text => ObservationStatus.safeParse(text).success)
  return (input: unknown): input is Observation => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return false
    let required = 0
    for (const key in input) {
      const value = (input as Record<string, unknown>)[key]
      switch (key) {
        case 'unit':
        case 'indicator':
          if (!isId(value)) return false
          required++
          break
        case 'period':
          if (!isPeriodText(value)) return false
          required++
          break
        case 'status':
          if (!isStatus(value)) return false
          required++
          break
        case 'value':
          if (value !== null && !isNumber(value)) return false
          required++
          break
        case 'numerator':
        case 'denominator':
          if (!Number.isSafeInteger(value) || (value as number) < 0) return false
          break
        default:
          if (!(rare.get(key)?.(value) ?? false)) return false
      }
    }
    return required === 5 && contradictions(input as Observation).length === 0
  }
}

function isNumber(value: unknown): boolean {
  return (typeof value === 'string' || typeof value === 'number') && isFraction(readExact(value))
}

/** The checks of what few observations have. */
const rare: ReadonlyMap<string, (value: unknown) => boolean> = new Map<string, (value: unknown) => boolean>([
  ['label', value => LocalizedText.safeParse(value).success],
  ['absence', value => Absence.safeParse(value).success],
  ['words', value => LocalizedText.safeParse(value).success],
  ['source', value => Source.safeParse(value).success],
  ['asOf', value => typeof value === 'string' && (readDay(value) !== null || typeof readMoment(value) === 'number')],
  ['inputs', value => Array.isArray(value) && value.every(input => ObservationInput.safeParse(input).success)],
])

/** Reads a list of observations, one by one; gives the whole ones with their places, and all issues. */
export function readObservations(
  list: readonly unknown[],
  path: IssuePath,
): {
  readonly whole: readonly { readonly value: Observation; readonly index: number }[]
  readonly issues: readonly Issue[]
} {
  const isObservation = observationGuard()
  const whole: { value: Observation; index: number }[] = []
  const issues: Issue[] = []
  list.forEach((input, index) => {
    if (isObservation(input)) {
      whole.push({ value: input, index })
      return
    }
    const structure = readStructure(Observation, input, [...path, index])
    if (structure.issues === undefined) whole.push({ value: structure.value, index })
    else issues.push(...structure.issues)
  })
  return { whole, issues }
}
