import type { Assessment } from '../../scorecards/assessment'
import { parseScorecard } from '../../scorecards/define-scorecard'
import { parseAssessments } from '../../scorecards/parse-assessments'
import type { Scorecard } from '../../scorecards/scorecard'
import type { GivenFile } from '../files/file'
import { checkedAs } from '../inputs/checked-as'
import { type CheckedBy, type InputKind, type Reading, type ReadOptions, readInput } from '../inputs/input'
import { formLayout } from '../inputs/layouts/form'
import { assessmentTwins, gatherAssessments } from '../inputs/read-assessments'
import { noteMissing } from '../inputs/sheets'
import { headingOf } from '../tables/layout'
import { readForm } from './read-form'

/**
 * Reads a form that `assessmentTemplate` made, and that somebody filled in.
 *
 * A row in which nothing was filled in gives no assessment. Rows may be sorted and filtered; a row that was added, lost, or
 * whose key was changed is an error, and so is a form that was made for another scorecard.
 *
 * @param scorecard - The scorecard that the form was made from.
 * @param files - The form, or the forms of several units, one workbook each.
 * @param options - What the forms do not say.
 * @returns The assessments, or null where something is wrong, with all findings.
 * @throws An `EgovKpiError` when the scorecard or the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readAssessmentTemplate } from 'egov-kpi/exchange'
 *
 * const scorecard = {
 *   id: 'it',
 *   title: 'Ứng dụng CNTT',
 *   scale: 10,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'plan', max: 10, rule: { kind: 'yes-no' } }],
 * } as const
 * const { value, findings } = await readAssessmentTemplate(scorecard, { name: 'a.csv', data: 'Đơn vị,Điểm\nHuế,7\n' })
 * value // => null
 * findings.map(({ code }) => code) // => ['missing']
 * ```
 */
export async function readAssessmentTemplate<const S extends Scorecard>(
  scorecard: S,
  files: GivenFile | readonly GivenFile[],
  options: ReadOptions & CheckedBy<readonly Assessment<S>[]> = {},
): Promise<Reading<readonly Assessment<S>[]>> {
  checkedAs('scorecard', () => parseScorecard(scorecard))
  return readInput(formKind(scorecard), files, options)
}

function formKind<const S extends Scorecard>(scorecard: S): InputKind<readonly Assessment<S>[]> {
  return {
    tables: [{ layout: formLayout, isNeeded: true }],
    readFile: (file, limits, notes) => {
      const form = readForm(scorecard, file, limits, notes)
      if (form === undefined && !notes.isBrokenOff()) {
        noteMissing(headingOf(formLayout.names), file.sheets, notes, file.name)
      }
      return form ?? null
    },
    assemble: ([rows], notes) => gatherAssessments(scorecard, rows ?? [], notes),
    parse: json => parseAssessments(scorecard, json),
    twins: assessmentTwins,
  }
}
