import { throwIfAny } from '../foundation/error'
import { ofArgument } from '../foundation/issue'
import { AnyList, readItems, readStructure } from '../foundation/structure'
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
): readonly Assessment<ScorecardIds<S>>[] {
  throwIfAny(ofArgument('scorecard', readScorecard(scorecard).issues))
  const compiled = compileScorecard(scorecard)
  throwIfAny(ofArgument('rows', readStructure(AnyList, rows).issues ?? []))
  const list = rows as readonly unknown[]
  const readAssessment = assessmentReader(compiled, [])
  const firstRow = rowsSeen(compiled.leaves.length)
  const { issues } = readItems(list, [], (input, _, index) => {
    const read = readAssessment(input, index)
    if (!('row' in read)) return { issues: read }
    const { unit, criterion } = read.row
    const first = firstRow(read.row, read.leaf.index, index)
    if (first === null) return { value: input }
    return { issues: [scorecardIssue('duplicate', [index], { what: 'assessment', unit, criterion, first })] }
  })
  throwIfAny(issues)
  return list as readonly Assessment<ScorecardIds<S>>[]
}
