import { CivilDate } from '../../foundation/civil-date'
import { issuesThrownBy, throwIfAny } from '../../foundation/error'
import type { Issue } from '../../foundation/issue'
import { nearestAmong } from '../../foundation/nearest'
import { anyText, list, maybe, notEmpty, record, type Schema, unread } from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import { thingIssue } from '../../foundation/wording'
import { parseUnits } from '../../organization/define-units'
import type { Units } from '../../organization/unit'
import type { AnyAssessment } from '../../scorecards/assessment'
import { parseScorecard } from '../../scorecards/define-scorecard'
import { parseAssessments } from '../../scorecards/parse-assessments'
import type { Scorecard } from '../../scorecards/scorecard'
import { unitsOn } from '../../scorecards/units-on'
import { exchangeIssue } from '../wording'
import { packWorkbook } from '../workbooks/pack-workbook'
import { formRows } from './form-rows'
import { formSheets } from './form-sheet'

/** For whom and when a form is made. */
export interface TemplateOptions {
  /** The day: units that exist on it, criteria that concern them on it. */
  readonly asOf: CivilDate
  /** The ids of the units that are asked; all by default. */
  readonly only?: readonly string[]
  /** The round that the form is for. */
  readonly round?: string
  /**
   * The assessments so far. Those of this round are filled in. Those of the round before (of another round, or of none) are
   * shown beside them, and filled in to be confirmed or changed if this round has none yet.
   */
  readonly assessments?: readonly AnyAssessment[]
}

const Options: Schema<TemplateOptions> = record(() => ({
  asOf: CivilDate,
  only: maybe(list(anyText, 1)),
  round: maybe(notEmpty),
  assessments: maybe(list(unread<AnyAssessment>())),
}))

/**
 * Makes an Excel form from a scorecard: one sheet to fill in, which `readAssessments` reads back without loss.
 *
 * For each unit and each criterion that concerns it and is assessed (not read from an indicator) there is a row, or
 * several if its value has parts. It shows the maximum and the rule in words; levels, "Có" and "Không", and absences are
 * drop-downs. Cells that are not to be filled in are locked, without a password. A hidden sheet keeps the ids, so that titles
 * may be long and rows may be filtered. Headings are in both languages.
 *
 * @param scorecard - The scorecard.
 * @param units - The units.
 * @param options - The day; which units; the round; what is known already.
 * @returns The bytes of the XLSX file, the same for the same arguments.
 * @throws An `EgovKpiError` if an argument is wrong, a unit that is asked does not exist on the day, or one row has values
 * of several other rounds.
 *
 * @example
 * ```ts
 * import { assessmentTemplate, readAssessments } from 'egov-kpi/exchange'
 *
 * const scorecard = {
 *   id: 'it',
 *   title: 'Ứng dụng CNTT',
 *   scale: 10,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'plan', max: 10, rule: { kind: 'yes-no' } }],
 * } as const
 * const units = { groups: [{ id: 'so', name: 'Sở' }], units: [{ id: 'a', name: 'A', group: 'so' }] }
 * const assessments = [{ unit: 'a', criterion: 'plan', value: true }]
 * const data = await assessmentTemplate(scorecard, units, { asOf: '2022-12-31', assessments })
 * const { value } = await readAssessments(scorecard, { name: 'a.xlsx', data })
 * value // => [{ unit: 'a', criterion: 'plan', value: true }]
 * ```
 */
export async function assessmentTemplate(
  scorecard: Scorecard,
  units: Units,
  options: TemplateOptions,
): Promise<Uint8Array> {
  throwIfAny(issuesThrownBy(() => parseScorecard(scorecard), ['scorecard']))
  const { asOf, only, round, assessments = [] } = parseStructure(Options, options, ['options'])
  throwIfAny(issuesThrownBy(() => parseAssessments(scorecard, assessments), ['options', 'assessments']))
  throwIfAny(issuesThrownBy(() => parseUnits(units), ['units']))
  const { units: all } = unitsOn(units, asOf)
  throwIfAny(unknownUnits(only ?? [], new Set(all.map(({ id }) => id))))
  const asked = all.filter(({ id }) => only?.includes(id) ?? true)
  const before = assessments.filter(one => one.round !== round)
  throwIfAny(severalRounds(assessments, before))
  const ofRound = assessments.filter(one => one.round === round)
  return packWorkbook(formSheets(scorecard, formRows(scorecard.criteria, asked, asOf, ofRound, before), round))
}

/** Values of several rounds for one row: the data does not say which of them is the round before. */
function severalRounds(all: readonly AnyAssessment[], before: readonly AnyAssessment[]): readonly Issue[] {
  const rounds = new Set(before.map(({ round }) => round))
  const rows = new Set<string>()
  for (const one of before) {
    const key = JSON.stringify([one.unit, one.criterion])
    if (rows.has(key)) {
      const texts = { rounds: [...rounds].map(round => round ?? '–') }
      return [exchangeIssue('only-one', ['options', 'assessments', all.indexOf(one)], { what: 'round', ...texts })]
    }
    rows.add(key)
  }
  return []
}

/** Units that are asked and do not exist on the day: their forms would be missing silently. */
function unknownUnits(only: readonly string[], known: ReadonlySet<string>): readonly Issue[] {
  const nearest = nearestAmong(() => known)
  return only.flatMap((unit, at) => {
    if (known.has(unit)) return []
    const texts = { name: unit, nearest: nearest(unit) }
    return [thingIssue('unknown', ['options', 'only', at], { what: 'unit', ...texts }, { actual: unit })]
  })
}
