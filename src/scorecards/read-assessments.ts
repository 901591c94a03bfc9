import { guardOf } from '../foundation/guard'
import type { Issue, IssuePath } from '../foundation/issue'
import { type NearestNames, nearestAmong } from '../foundation/nearest'
import { readStructure } from '../foundation/structure'
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
  const { leaves, byId, headings } = compiled
  const nearest = nearestAmong(() => byId.keys())
  const isRow = guardOf(AssessmentRow)
  // Rows mostly name the criteria in their order: then none has to be looked up.
  let next = 0
  const leafOf = (criterion: string): CompiledCriterion | undefined => {
    const expected = leaves[next]
    const leaf = expected?.criterion.id === criterion ? expected : byId.get(criterion)
    if (leaf !== undefined) next = leaf.index + 1 === leaves.length ? 0 : leaf.index + 1
    return leaf
  }
  return (input, index) => {
    const read = isRow(input) ? null : readStructure(AssessmentRow, input, [...path, index])
    if (read?.issues !== undefined) return read.issues
    const row = input as AnyAssessment
    const leaf = leafOf(row.criterion)
    if (leaf === undefined) return [unknownCriterion(row.criterion, headings, nearest, [...path, index, 'criterion'])]
    return readValue(row, leaf, path, index)
  }
}

function readValue(
  row: AnyAssessment,
  leaf: CompiledCriterion,
  path: IssuePath,
  index: number,
): ParsedAssessment | readonly Issue[] {
  const { value, absence, criterion } = row
  const { indicator } = leaf.criterion
  if (indicator !== undefined)
    return [scorecardIssue('not-applicable', [...path, index, 'criterion'], { what: 'observed', criterion, indicator })]
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
  // Rows mostly follow each other unit by unit: then nothing has to be looked up.
  let last: { readonly unit: string; readonly round: string | undefined; readonly positions: Int32Array } | null = null
  const positionsOf = (unit: string, round: string | undefined): Int32Array => {
    let byUnit = byRound.get(round)
    if (byUnit === undefined) {
      byUnit = new Map()
      byRound.set(round, byUnit)
    }
    const known = byUnit.get(unit)
    if (known !== undefined) return known
    const positions = new Int32Array(columns)
    byUnit.set(unit, positions)
    return positions
  }
  return ({ unit, round }, column, index) => {
    if (last === null || last.unit !== unit || last.round !== round)
      last = { unit, round, positions: positionsOf(unit, round) }
    const { positions } = last
    const before = positions[column] as number
    if (before > 0) return before - 1
    positions[column] = index + 1
    return null
  }
}
