import { readDay } from '../foundation/civil-date'
import { isFraction, readExact } from '../foundation/exact'
import { isIdentifier } from '../foundation/identifier'
import type { Issue, IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { LocalizedText } from '../foundation/language'
import { readMoment } from '../foundation/moment'
import { isPeriod, readPeriod } from '../foundation/period'
import { Source } from '../foundation/source'
import { readStructure, type Structure } from '../foundation/structure'
import { Absence } from './absence'
import { countIssues } from './counts'
import {
  contradictions,
  Dimension,
  type Observation,
  ObservationInput,
  ObservationParts,
  ObservationStatus,
} from './observation'

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
 * Makes a guard that checks observations by hand, many times faster than their schema; values are not held against counts.
 *
 * It remembers the ids and periods it has seen, and first of all those of the row before, since rows mostly come column by
 * column. So each call makes its own.
 */
export function observationGuard(): (input: unknown) => input is Observation {
  const isUnit = once(isIdentifier)
  const isIndicator = once(isIdentifier)
  const isPeriodText = once(text => isPeriod(readPeriod(text)))
  const isStatus = once(text => ObservationStatus.safeParse(text).success)
  const isAbsence = once(text => Absence.safeParse(text).success)
  let last: Partial<Observation> = {}
  return (input: unknown): input is Observation => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return false
    let required = 0
    for (const key in input) {
      const value = (input as Record<string, unknown>)[key]
      switch (key) {
        case 'unit':
          if (!isUnit(value)) return false
          required++
          break
        case 'indicator':
          if (value !== last.indicator && !isIndicator(value)) return false
          required++
          break
        case 'period':
          if (value !== last.period && !isPeriodText(value)) return false
          required++
          break
        case 'status':
          if (value !== last.status && !isStatus(value)) return false
          required++
          break
        case 'value':
          if (value !== null && !isNumber(value)) return false
          required++
          break
        case 'dimension':
          // The counts of one part mostly share the object.
          if (value !== last.dimension && !Dimension.safeParse(value).success) return false
          break
        case 'numerator':
        case 'denominator':
          if (!Number.isSafeInteger(value) || (value as number) < 0) return false
          break
        case 'absence':
          if (!isAbsence(value)) return false
          break
        case 'inputs':
          if (value !== last.inputs && !isInputs(value)) return false
          break
        default:
          if (!(rare.get(key)?.(value) ?? false)) return false
      }
    }
    const observation = input as Observation
    if (required !== 5 || contradictions(observation).length > 0) return false
    last = observation
    return true
  }
}

const shortNumber = /^-?\d{1,18}(?:\.\d{1,18}|\/[1-9]\d{0,17})?$/

function isNumber(value: unknown): boolean {
  if (typeof value === 'string') return shortNumber.test(value) || isFraction(readExact(value))
  return typeof value === 'number' && isFraction(readExact(value))
}

function isInputs(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    !value.includes(undefined) &&
    value.every(input => ObservationInput.safeParse(input).success)
  )
}

/** The checks of what few observations have. */
const rare: ReadonlyMap<string, (value: unknown) => boolean> = new Map<string, (value: unknown) => boolean>([
  ['label', value => LocalizedText.safeParse(value).success],
  ['words', value => LocalizedText.safeParse(value).success],
  ['source', value => Source.safeParse(value).success],
  ['asOf', value => typeof value === 'string' && (readDay(value) !== null || typeof readMoment(value) === 'number')],
])

/** Reads one observation, but for its counts: by a guard, and by the schema for the wording of what the guard refuses. */
export function readObservation(
  guard: (input: unknown) => input is Observation,
  input: unknown,
  path: () => IssuePath,
): Structure<Observation> {
  return guard(input) ? { value: input } : readStructure(ObservationParts, input, path())
}

/** Reads a list of observations, one by one; gives the whole ones with their places, and all issues. */
export function readObservations(
  list: readonly unknown[],
  path: IssuePath,
): {
  readonly whole: readonly { readonly value: Observation; readonly index: number }[]
  readonly issues: readonly Issue[]
} {
  const guard = observationGuard()
  const whole: { value: Observation; index: number }[] = []
  const issues = issueList(path)
  // By position, since `forEach` would pass over the holes of a list.
  for (let index = 0; index < list.length; index++) {
    if (issues.endsAt(index, list.length)) break
    const input = list[index]
    const place = (): IssuePath => [...path, index]
    const read = readObservation(guard, input, place)
    const faults = read.issues ?? countIssues(read.value, undefined, place())
    if (read.issues === undefined && faults.length === 0) whole.push({ value: read.value, index })
    else issues.add(faults)
  }
  return { whole, issues: issues.found() }
}
