import { throwIfAny } from '../foundation/error'
import { ofArgument } from '../foundation/issue'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import { AnyList, parseStructure, readItems } from '../foundation/structure'
import type { Assessment } from './assessment'
import { compileScorecard } from './compile'
import type { ScorecardIds } from './known-ids'
import { assessmentReader, rowsSeen } from './read-assessments'
import { readScorecard } from './read-scorecard'
import type { Scorecard } from './scorecard'
import { scorecardIssue } from './wording'

/**
 * Reads assessments from unknown data, such as JSON or the rows of a spreadsheet, against their scorecard.
 *
 * @param scorecard - The scorecard that the rows belong to.
 * @param rows - A list of `{unit, criterion, value, round?, by?, at?, reason?, evidence?}`.
 * @param options - Where the rows lie, for the paths of issues.
 * @returns The same rows, typed by the scorecard.
 * @throws An `EgovKpiError` with every problem: unknown keys, a criterion that does not exist (with the
 * nearest that does) or that is a heading, a value that its rule cannot take, points above the maximum, two rows for
 * one unit, criterion and round.
 *
 * @example
 * ```ts
 * import { parseAssessments, parseScorecard } from 'egov-kpi'
 *
 * const scorecard = parseScorecard({
 *   id: 'it-2022',
 *   title: 'Ứng dụng CNTT năm 2022',
 *   scale: 20,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'security-plan', max: 20, rule: { kind: 'points' } }],
 * })
 * parseAssessments(scorecard, [{ unit: 'so-y-te', criterion: 'security-plan', value: '17.5' }]).length // => 1
 * parseAssessments(scorecard, [{ unit: 'so-y-te', criterion: 'security-plan', value: 21 }])
 * // => throws '21 points are more than the maximum of 20'
 * ```
 */
export function parseAssessments<const S extends Scorecard>(
  scorecard: S,
  rows: unknown,
  options?: ParseOptions,
): readonly Assessment<ScorecardIds<S>>[] {
  throwIfAny(ofArgument('scorecard', readScorecard(scorecard).issues))
  const compiled = compileScorecard(scorecard)
  const readAssessment = assessmentReader(compiled, [])
  const firstRow = rowsSeen(compiled.leaves.length)
  const read = (): void => {
    const { issues } = readItems(parseStructure(AnyList, rows), [], (input, _, index) => {
      const row = readAssessment(input, index)
      if (!('row' in row)) return { issues: row }
      const { unit, criterion } = row.row
      const first = firstRow(row.row, row.leaf.index, index)
      if (first === null) return { value: input }
      return { issues: [scorecardIssue('duplicate', [index], { what: 'assessment', unit, criterion, first })] }
    })
    throwIfAny(issues)
  }
  parseAt(options, read, 'rows')
  return rows as readonly Assessment<ScorecardIds<S>>[]
}
