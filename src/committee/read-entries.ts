import type { CivilDate } from '../foundation/civil-date'
import type { Issue, IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { type NearestNames, nearestAmong } from '../foundation/nearest'
import { readStructure } from '../foundation/structure'
import { foundationIssue } from '../foundation/wording'
import { missing, wrongType } from '../foundation/zod-issue'
import type { Units } from '../organization/unit'
import type { CompiledScorecard, CriterionResult } from '../scorecards/compile'
import { unknownUnits } from '../scorecards/fill-assessed'
import { type AssessmentReader, assessmentReader } from '../scorecards/read-assessments'
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

/** What entries refer to, and how what they misname is looked up. */
interface Reading extends EntryContext {
  readonly readAssessment: AssessmentReader
  readonly nearestCriterion: NearestNames
  readonly unknownUnit: (unit: string, path: IssuePath) => Issue
}

/** What entries refer to. */
export interface EntryContext {
  readonly compiled: CompiledScorecard
  readonly units: Units
  readonly asOf: CivilDate
  readonly rowOf: ReadonlyMap<string, number>
  readonly rounds: readonly string[]
}

/**
 * Reads the record entry by entry. It is whole where only assessments were lost on the way: nothing refers to those,
 * while without a lock or an appeal whatever follows would look wrong.
 */
export function readEntries(
  entries: readonly unknown[],
  given: EntryContext,
): { readonly entries: readonly ParsedRunEntry[]; readonly isWhole: boolean; readonly issues: readonly Issue[] } {
  const context: Reading = {
    ...given,
    readAssessment: assessmentReader(given.compiled, ['entries']),
    nearestCriterion: nearestAmong(() => given.compiled.byId.keys()),
    unknownUnit: unknownUnits(given.units, given.asOf),
  }
  const judged = new Set(unitsOn(context.units, context.asOf).units.map(({ id }) => id))
  const roundAt = new Map(context.rounds.map((id, place) => [id, place]))
  const read: ParsedRunEntry[] = []
  const issues = issueList(['entries'])
  let isWhole = true
  for (const [index, input] of entries.entries()) {
    if (issues.endsAt(index, entries.length)) break
    const path = ['entries', index]
    const kind = (input as { readonly kind?: unknown } | null | undefined)?.kind
    const own = kind === 'assessment' ? readAssessed(input as object, index, context) : readOther(input, path, context)
    const faults = [...own.issues]
    const { entry } = own
    if (entry !== undefined) {
      faults.push(...unknownRound(entry.round, context.rounds, [...path, 'round']))
      const unit = 'unit' in entry ? entry.unit : undefined
      if (unit !== undefined && !judged.has(unit)) faults.push(context.unknownUnit(unit, [...path, 'unit']))
    }
    if (entry === undefined || faults.length > 0) {
      issues.add(faults)
      if (kind !== 'assessment') isWhole = false
      continue
    }
    const round = roundAt.get(entry.round) as number
    read.push({ entry, index, round, cell: cellOf(entry, context), ...(own.result && { result: own.result }) })
  }
  return { entries: read, isWhole, issues: issues.found() }
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
  const absent = head
    .filter(key => row[key] === undefined && !(key in row))
    .map(key => missing(['entries', index, key]))
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
  return { issues: [foundationIssue('unknown', [...path, 'criterion'], texts, { actual: criterion })] }
}

function cellOf(entry: RunEntry, { compiled, rowOf }: EntryContext): ParsedRunEntry['cell'] {
  if (!('unit' in entry) || entry.criterion === undefined) return null
  const [row, column] = [rowOf.get(entry.unit), compiled.byId.get(entry.criterion)?.index]
  return row === undefined || column === undefined ? null : { row, column }
}
