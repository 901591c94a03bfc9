import type { CivilDate } from '../foundation/civil-date'
import type { Issue, IssuePath } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { readItems, readStructure, type Structure } from '../foundation/structure'
import { thingIssue } from '../foundation/wording'
import { missing, wrongType } from '../foundation/zod-issue'
import type { Units } from '../organization/unit'
import type { CompiledScorecard, CriterionResult } from '../scorecards/compile'
import { unknownUnits } from '../scorecards/fill-assessed'
import { assessmentReader } from '../scorecards/read-assessments'
import { unitsOn } from '../scorecards/units-on'
import { type AssessmentEntry, OtherEntry, type RunEntry } from './entry'
import { unknownRound } from './look-up'

/** A parsed entry: its position in the record, its round, and the cell of the table that it is about. */
export interface ParsedRunEntry {
  readonly entry: RunEntry
  readonly index: number
  /** The place of its round. */
  readonly round: number
  /** The unit's row and the criterion's column; null if it is about neither. */
  readonly cell: { readonly row: number; readonly column: number } | null
  /** What an assessed value comes to. */
  readonly result?: CriterionResult
}

/** What entries refer to. */
export interface EntryContext {
  readonly compiled: CompiledScorecard
  readonly units: Units
  readonly asOf: CivilDate
  readonly rowOf: ReadonlyMap<string, number>
  readonly rounds: readonly string[]
}

function contextOf(given: EntryContext) {
  return {
    ...given,
    readAssessment: assessmentReader(given.compiled, ['entries']),
    nearestCriterion: nearestAmong(() => given.compiled.byId.keys()),
    unknownUnit: unknownUnits(given.units, given.asOf),
  }
}

/** What entries refer to, and the search for the names that they may mean. */
type Reading = ReturnType<typeof contextOf>

/**
 * Reads the record entry by entry. It is whole if only assessments are broken: nothing refers to those, while without a
 * lock or an appeal the entries after it would look wrong.
 */
export function readEntries(
  entries: readonly unknown[],
  given: EntryContext,
): { readonly entries: readonly ParsedRunEntry[]; readonly isWhole: boolean; readonly issues: readonly Issue[] } {
  const context = contextOf(given)
  const { units, asOf, rounds } = context
  const judged = new Set(unitsOn(units, asOf).units.map(({ id }) => id))
  const roundAt = new Map(rounds.map((id, place) => [id, place]))
  let isWhole = true
  const { whole, issues } = readItems(entries, ['entries'], (input, _, index): Structure<ParsedRunEntry> => {
    const path = ['entries', index]
    const isAssessment = (input as { readonly kind?: unknown } | null | undefined)?.kind === 'assessment'
    const own = isAssessment ? readAssessed(input as object, index, context) : readOther(input, path, context)
    const faults = [...own.issues]
    const { entry, result } = own
    if (entry !== undefined) faults.push(...unknownRound(entry.round, rounds, [...path, 'round']))
    if (entry !== undefined && 'unit' in entry && !judged.has(entry.unit))
      faults.push(context.unknownUnit(entry.unit, [...path, 'unit']))
    if (entry !== undefined && faults.length === 0) {
      const round = roundAt.get(entry.round) as number
      return { value: { entry, index, round, cell: cellOf(entry, context), ...(result && { result }) } }
    }
    if (!isAssessment) isWhole = false
    return { issues: faults }
  })
  return { entries: whole.map(({ value }) => value), isWhole, issues }
}

interface OwnReading {
  readonly entry?: RunEntry
  readonly result?: CriterionResult
  readonly issues: readonly Issue[]
}

const head = ['round', 'by', 'at'] as const

/** An assessment is a row of `evaluate` that also says its round, who and when. */
function readAssessed(input: object, index: number, { readAssessment }: Reading): OwnReading {
  const { kind: _, ...row } = input as AssessmentEntry
  const read = readAssessment(row, index)
  const absent = head.filter(key => row[key] === undefined).map(key => missing(['entries', index, key]))
  if (!('row' in read)) return { issues: [...absent, ...read] }
  return absent.length > 0 ? { issues: absent } : { entry: input as AssessmentEntry, result: read.result, issues: [] }
}

function readOther(input: unknown, path: IssuePath, { compiled: { byId }, nearestCriterion }: Reading): OwnReading {
  if (typeof input !== 'object' || input === null) return { issues: [wrongType(path, ['object'], input)] }
  const structure = readStructure(OtherEntry, input, path)
  if (structure.issues !== undefined) return { issues: structure.issues }
  const entry = structure.value
  const criterion = 'criterion' in entry ? entry.criterion : undefined
  if (criterion === undefined || byId.has(criterion)) return { entry, issues: [] }
  const texts = { what: 'criterion', name: criterion, nearest: nearestCriterion(criterion) } as const
  return { issues: [thingIssue('unknown', [...path, 'criterion'], texts, { actual: criterion })] }
}

function cellOf(entry: RunEntry, { compiled, rowOf }: EntryContext): ParsedRunEntry['cell'] {
  if (!('unit' in entry) || entry.criterion === undefined) return null
  const [row, column] = [rowOf.get(entry.unit), compiled.byId.get(entry.criterion)?.index]
  return row === undefined || column === undefined ? null : { row, column }
}
