import type { Issue, IssuePath } from '../foundation/issue'
import { type NearestNames, nearestAmong } from '../foundation/nearest'
import { readRow } from '../foundation/structure'
import { thingIssue } from '../foundation/wording'
import { observationIssue } from '../observations/wording'
import { type AnyAssessment, AssessmentRow } from './assessment'
import type { CompiledCriterion, CompiledScorecard, CriterionResult } from './compile'
import { scorecardIssue } from './wording'

/** A row that was read: its criterion, and what its value comes to. */
export interface ParsedAssessment {
  readonly row: AnyAssessment
  readonly leaf: CompiledCriterion
  readonly result: CriterionResult
}

/** Reads the row that stands at an index of a list: its form, its criterion, its value. */
export type AssessmentReader = (input: unknown, index: number) => ParsedAssessment | readonly Issue[]

/** Prepares to read the rows of the list at a path. */
export function assessmentReader(compiled: CompiledScorecard, path: IssuePath): AssessmentReader {
  const nearest = nearestAmong(() => compiled.byId.keys())
  return (input, index) => readAssessment(input, compiled, path, index, nearest)
}

function readAssessment(
  input: unknown,
  { byId, headings }: CompiledScorecard,
  path: IssuePath,
  index: number,
  nearest: NearestNames,
): ParsedAssessment | readonly Issue[] {
  const read = readRow(AssessmentRow, input, () => [...path, index])
  if (read.issues !== undefined) return read.issues
  const row = read.value
  const leaf = byId.get(row.criterion)
  if (leaf === undefined) return [unknownCriterion(row.criterion, headings, nearest, [...path, index, 'criterion'])]
  const { indicator } = leaf.criterion
  if (indicator !== undefined) {
    const { criterion } = row
    return [scorecardIssue('not-applicable', [...path, index, 'criterion'], { what: 'observed', criterion, indicator })]
  }
  const { value, absence } = row
  if (value === null && absence !== undefined) return { row, leaf, result: leaf.absent(absence) }
  if (absence !== undefined)
    return [observationIssue('contradiction', [...path, index, 'absence'], { what: 'absence', absence })]
  const result = leaf.assessed(value)
  if (result.issues === undefined) return { row, leaf, result }
  return result.issues.map(issue => ({ ...issue, path: [...path, index, 'value', ...issue.path] }))
}

/** The issue of a criterion that does not exist, or is a heading. */
export function unknownCriterion(
  criterion: string,
  headings: ReadonlySet<string>,
  nearest: NearestNames,
  path: IssuePath,
): Issue {
  if (headings.has(criterion))
    return scorecardIssue('not-applicable', path, { what: 'heading', criterion }, { actual: criterion })
  const texts = { what: 'criterion', name: criterion, nearest: nearest(criterion) } as const
  return thingIssue('unknown', path, texts, { actual: criterion })
}

/**
 * Notices a second row for one unit, criterion and round. It answers with the index of the first one, or null if a
 * row is the first.
 */
export function rowsSeen(columns: number): (row: AnyAssessment, column: number, index: number) => number | null {
  const byRound = new Map<string | undefined, Map<string, Int32Array>>()
  return ({ unit, round }, column, index) => {
    let byUnit = byRound.get(round)
    if (byUnit === undefined) {
      byUnit = new Map()
      byRound.set(round, byUnit)
    }
    let positions = byUnit.get(unit)
    if (positions === undefined) {
      positions = new Int32Array(columns)
      byUnit.set(unit, positions)
    }
    const before = positions[column] as number
    if (before > 0) return before - 1
    positions[column] = index + 1
    return null
  }
}
