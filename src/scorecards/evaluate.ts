import { CivilDate } from '../foundation/civil-date'
import { issuesThrownBy, throwIfAny } from '../foundation/error'
import { Identifier } from '../foundation/identifier'
import { type Issue, ofArgument } from '../foundation/issue'
import { type MadeResults, madeResults } from '../foundation/made-results'
import { PeriodText } from '../foundation/period'
import { list, maybe, oneOf, record, unread } from '../foundation/schema'
import { readProperties, unreadList } from '../foundation/structure'
import { missing as missingKey } from '../foundation/zod-issue'
import type { Observation } from '../observations/observation'
import { parseUnits } from '../organization/define-units'
import type { Units } from '../organization/unit'
import type { Assessment } from './assessment'
import { compareGroups } from './compare-groups'
import { comparedOnTooLittle } from './compared-share'
import { compileScorecard } from './compile'
import { measureIssues } from './doubtful-figures'
import { aboveScale, missingIssues, withoutTotal } from './entry-findings'
import type { Evaluation, EvaluationInputs } from './evaluation'
import { entryOf, notScored } from './evaluation-entry'
import { figureFindings } from './figure-findings'
import { fillAssessed } from './fill-assessed'
import { exemptNameIssues, fillExempt } from './fill-exempt'
import { fillObserved } from './fill-observed'
import type { AnyScorecardIds, ScorecardIds } from './known-ids'
import { MeasuredIndicator } from './measured-indicator'
import { readFigures } from './read-figures'
import { readScorecard } from './read-scorecard'
import { type ScoreTable, scoreTable } from './score-table'
import type { Scorecard } from './scorecard'
import { unitsOn } from './units-on'

/** The evaluations that `evaluate` and `whatIf` made, or `parseEvaluation` read. */
export const madeEvaluations: MadeResults<object> = /* @__PURE__ */ madeResults()

/** What is judged by a scorecard, and how. */
export interface EvaluateOptions<Ids extends AnyScorecardIds = AnyScorecardIds> {
  readonly units: Units
  readonly assessments: readonly Assessment<Ids>[]
  /** What criteria with an `indicator` read. */
  readonly observations?: readonly Observation[]
  /** The period that is judged; needed if a criterion reads an indicator. */
  readonly period?: PeriodText
  /**
   * How the figures of these indicators add up: then figures of quarters make the year, and what a unit reported before it
   * ended counts for its successor. Definitions of `defineIndicators` can be given as they are.
   */
  readonly indicators?: readonly MeasuredIndicator[]
  /** Which round counts, where the assessments are of several. */
  readonly round?: string
  /** The day as of which units and groups exist. */
  readonly asOf: CivilDate
  /** Whether a criterion without an assessment is an error, or leaves the unit without a total. */
  readonly missing: 'error' | 'not-scored'
}

const EvaluateOptions = record<EvaluateOptions>(() => ({
  units: unread(),
  assessments: unreadList(),
  observations: maybe(unreadList()),
  period: maybe(PeriodText),
  indicators: maybe(list(MeasuredIndicator)),
  round: maybe(Identifier),
  asOf: CivilDate,
  missing: oneOf(['error', 'not-scored']),
}))

/**
 * Judges units by a scorecard: the points of every criterion and the total of every unit, exactly.
 *
 * Each criterion turns its assessed or observed value into points by its rule; points are rounded where the scorecard
 * says so, added exactly, and the total is rounded for publication. A unit with a criterion that is not scored has no
 * total, since null is not zero; what it has stands in `partial`. Pass the result to `rank`.
 *
 * @param scorecard - The criteria, from `defineScorecard` or `parseScorecard`.
 * @param options - Units, assessments, observations, the day, and what to do about missing assessments.
 * @returns Plain data: the scorecard, the inputs, an entry per unit that exists on the day, and findings.
 * @throws An `EgovKpiError` with every problem: a unit or criterion that does not exist (with the nearest
 * that does), a unit that does not exist on the day, a value that its rule cannot take, two rows for one unit,
 * criterion and round, rows of several rounds without a choice, and under `missing: 'error'` what is missing.
 *
 * @example
 * ```ts
 * import { defineScorecard, defineUnits, evaluate, rank } from 'egov-kpi'
 *
 * const scorecard = defineScorecard({
 *   id: 'it-2022',
 *   title: { vi: 'Ứng dụng CNTT năm 2022', en: 'IT adoption 2022' },
 *   scale: 100,
 *   rounding: { leaf: { decimals: 2, mode: 'half-up' }, total: { decimals: 2, mode: 'half-up' } },
 *   criteria: [
 *     { id: 'online', max: 60, rule: { kind: 'ratio-to-target', target: 50, factor: 100 } },
 *     { id: 'plan', max: 40, rule: { kind: 'levels', levels: { none: 0, drafted: '1/2', approved: 1 } } },
 *   ],
 * })
 * const units = defineUnits({
 *   groups: [{ id: 'sở', name: 'Sở, ban, ngành' }],
 *   units: [
 *     { id: 'so-y-te', name: 'Sở Y tế', group: 'sở' },
 *     { id: 'so-noi-vu', name: 'Sở Nội vụ', group: 'sở' },
 *   ],
 * })
 * const evaluation = evaluate(scorecard, {
 *   units,
 *   assessments: [
 *     { unit: 'so-y-te', criterion: 'online', value: { numerator: 40, denominator: 120 } },
 *     { unit: 'so-y-te', criterion: 'plan', value: 'approved' },
 *     { unit: 'so-noi-vu', criterion: 'online', value: 55 },
 *   ],
 *   asOf: '2022-12-31',
 *   missing: 'not-scored',
 * })
 * evaluation.entries.map(({ unit, score, partial }) => [unit, score, partial])
 * // => [['so-y-te', '80', undefined], ['so-noi-vu', null, '60']]
 * rank(evaluation).entries[0]?.unit // => 'so-y-te'
 * ```
 */
export function evaluate<const S extends Scorecard>(
  scorecard: S,
  // `missing` stands here once more, so that the compiler names it first when it is forgotten: nothing stands in for it.
  options: EvaluateOptions<ScorecardIds<NoInfer<S>>> & { readonly missing: EvaluateOptions['missing'] },
): Evaluation<ScorecardIds<S>> {
  const { value, issues } = readProperties(EvaluateOptions, options)
  throwIfAny([
    ...ofArgument('scorecard', readScorecard(scorecard).issues),
    ...ofArgument('options', issues),
    ...unitsIssues(options),
  ])
  const { asOf, ...given } = value as EvaluateOptions
  const { period, missing } = given

  const compiled = compileScorecard(scorecard)
  const { units, findings: doubts } = unitsOn(given.units, asOf)
  const figures = readFigures({ observations: [], ...given }, compiled, units, asOf)
  const inputs: EvaluationInputs = { ...given, observations: figures.observations }
  const table = scoreTable(units, compiled)
  fillExempt(table, scorecard, asOf)
  const faults = [
    ...exemptNameIssues(scorecard, inputs.units),
    ...fillAssessed(table, inputs, asOf),
    ...fillObserved(table, figures, inputs),
  ]
  if (missing === 'error') for (const issue of missingIssues(table, period)) faults.push(issue)
  for (const { criterion, index } of compiled.leaves) {
    const places = () => units.map((_, row) => table.fromAt(row, index))
    faults.push(...measureIssues(criterion, places, inputs))
  }
  throwIfAny([...faults, ...figures.findings])
  compareGroups(table)

  const entries = units.map((unit, row) => entryOf(unit, row, table, scorecard))
  const judged = { scorecard, inputs: Object.freeze(inputs), asOf, entries: Object.freeze(entries) }
  const findings = [...faults, ...doubts, ...doubtsAbout(judged, table, figures.findings)]
  const evaluation: Evaluation = madeEvaluations.note({ ...judged, findings })
  return evaluation as Evaluation<ScorecardIds<S>>
}

/**
 * The findings about entries and the figures behind them.
 *
 * @param ofPeriods - The findings about figures of the period that are made of others.
 */
export function doubtsAbout(
  judged: Omit<Evaluation, 'findings'>,
  table: ScoreTable,
  ofPeriods: readonly Issue[],
): readonly Issue[] {
  const { scorecard, entries } = judged
  return [
    ...entries.flatMap((entry, row) => (entry.score === null ? withoutTotal(entry, notScored(row, table), row) : [])),
    ...comparedOnTooLittle(table, scorecard),
    ...aboveScale(entries, scorecard),
    ...ofPeriods,
    ...figureFindings(judged),
  ]
}

/** What is wrong with the units, unless no options were given at all. */
function unitsIssues(options: unknown): readonly Issue[] {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) return []
  const { units } = options as { readonly units?: unknown }
  return units === undefined ? [missingKey(['units'])] : issuesThrownBy(() => parseUnits(units), ['units'])
}
