import { alteredIssues } from '../foundation/altered'
import { brokenPart } from '../foundation/broken-part'
import { CivilDate } from '../foundation/civil-date'
import { throwIfAny, withPaths } from '../foundation/error'
import { ExactText } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import { Issue, type IssuePath, quote } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import { PeriodText } from '../foundation/period'
import { plainCopy } from '../foundation/plain-data'
import {
  anyText,
  dictionary,
  list,
  maybe,
  oneOf,
  openRecord,
  orNull,
  record,
  type Schema,
  unread,
  wholeCount,
} from '../foundation/schema'
import { listOf, parseStructure, unreadList, unreadObject } from '../foundation/structure'
import { Observation } from '../observations/observation'
import { UnitLists } from '../organization/read-units'
import type { RankingSource } from '../ranking/entry'
import { requireRanking } from '../ranking/parse-ranking'
import { madeRankings, type Ranking } from '../ranking/rank'
import { AssessmentRow } from './assessment'
import { evaluate, madeEvaluations } from './evaluate'
import type { Evaluation } from './evaluation'
import { MeasuredIndicator } from './measured-indicator'
import { readScorecard } from './read-scorecard'
import { Scorecard } from './scorecard'
import { scorecardIssue } from './wording'

/** The schema of an {@link Evaluation}. What is not read here is read by `evaluate`, or compared with what it computes. */
export const EvaluationForm: Schema<Evaluation> = record(() => ({
  scorecard: unreadObject(() => Scorecard),
  inputs: record(() => ({
    units: unread(() => UnitLists),
    assessments: unreadList(() => AssessmentRow),
    observations: unreadList(() => Observation),
    period: maybe(unread(() => PeriodText)),
    indicators: maybe(unreadList(() => MeasuredIndicator)),
    round: maybe(unread(() => Identifier)),
    missing: oneOf(['error', 'not-scored']),
  })),
  asOf: unread(() => CivilDate),
  entries: list(openRecord(() => ({ reason: maybe(LocalizedText), ...figures() }))),
  findings: listOf(Issue),
})) as Schema as Schema<Evaluation>

const figures = () => ({
  unit: unread(() => Identifier),
  group: unread(() => Identifier),
  score: unread(() => orNull(ExactText)),
  exact: unread(() => orNull(ExactText)),
  partial: maybe(unread(() => ExactText)),
  values: maybe(unread(() => dictionary(orNull(ExactText)))),
  headings: maybe(unread(() => dictionary(orNull(ExactText)))),
  points: unread(() => dictionary(orNull(ExactText))),
  tracked: maybe(unread(() => dictionary(orNull(ExactText)))),
  absences: maybe(unread(() => dictionary(openRecord(() => ({ absence: anyText, policy: anyText }))))),
  adjustments: maybe(unreadList()),
  given: unreadList(() => orNull(wholeCount)),
})

/**
 * Reads an evaluation that comes back from a file or a database.
 *
 * It must be what `evaluate` made: its points and totals are computed anew from its own scorecard and inputs, and every
 * difference is an issue. What is read is a frozen copy; functions that take an evaluation do not read it
 * again.
 *
 * @param json - The evaluation as plain data: what `JSON.parse` gives for one that `JSON.stringify` has written.
 * @param options - Where the data lies, for the paths of issues.
 * @returns The same evaluation, frozen.
 * @throws An `EgovKpiError` with every problem: a part that is missing or unknown, a broken scorecard, inputs
 * that `evaluate` refuses, points that the rules do not give, data that JSON cannot carry.
 *
 * @example
 * ```ts
 * import { evaluate, explain, parseEvaluation, parseScorecard, rank } from 'egov-kpi'
 *
 * const scorecard = parseScorecard({
 *   id: 'it-2022',
 *   title: 'Ứng dụng CNTT năm 2022',
 *   scale: 20,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'plan', max: 20, rule: { kind: 'levels', levels: { no: 0, draft: '1/2', yes: 1 } } }],
 * })
 * const evaluation = evaluate(scorecard, {
 *   units: { groups: [{ id: 'sở', name: 'Sở' }], units: [{ id: 'y-te', name: 'Sở Y tế', group: 'sở' }] },
 *   assessments: [{ unit: 'y-te', criterion: 'plan', value: 'draft' }],
 *   asOf: '2022-12-31',
 *   missing: 'error',
 * })
 * const file = JSON.stringify(evaluation)
 * explain(rank(parseEvaluation(JSON.parse(file))), 'y-te').criteria[0]?.points // => '10'
 *
 * parseEvaluation(JSON.parse(file.replace('"plan":"10"', '"plan":"20"'))) // => throws 'The result says “20” for the unit'
 * ```
 */
export function parseEvaluation(json: unknown, options?: ParseOptions): Evaluation {
  return parseAt(options, () => requireEvaluation(json as Evaluation, []))
}

/** Reads an evaluation that was given as an argument, unless it was made or read here. */
export function requireEvaluation<E extends Evaluation>(evaluation: E, path: IssuePath = ['evaluation']): E {
  if (madeEvaluations.has(evaluation)) return evaluation
  const broken = brokenPart(evaluation, knownParts, path)
  if (broken !== null)
    throwIfAny([
      scorecardIssue('not-a-result', broken, { what: 'evaluation', text: quote(evaluation) }, { actual: evaluation }),
    ])
  const copy = plainCopy(evaluation, path) as E
  parseStructure(EvaluationForm, copy, path)
  throwIfAny(under([...path, 'scorecard'], readScorecard(copy.scorecard).issues))
  throwIfAny(alteredIssues(copy, evaluatedAnew(copy, path), path))
  return madeEvaluations.note(copy)
}

/** Reads a ranking of an evaluation that was given as an argument, both unless they were made or read here. */
export function requireRanked<S extends RankingSource>(
  given: Ranking<S>,
  path: IssuePath = ['ranking'],
): Ranking<Evaluation> {
  const ranking = requireRanking(given, path)
  if (brokenPart(ranking.source, knownParts, path) !== null)
    throwIfAny([scorecardIssue('not-a-result', [...path, 'source'], { what: 'ranked-evaluation' })])
  const ranked = ranking as unknown as Ranking<Evaluation>
  const source = requireEvaluation(ranked.source, [...path, 'source'])
  // `rank` takes an evaluation from outside as it takes any list; what is explained is what was read.
  return source === ranked.source ? ranked : madeRankings.note({ ...ranked, source })
}

/** By what an evaluation is known. */
const knownParts = { scorecard: 'object', inputs: 'object', entries: 'list' } as const

/** The same inputs judged by the same scorecard; what is wrong with them is said where it lies in the evaluation. */
function evaluatedAnew({ scorecard, inputs, asOf }: Evaluation, path: IssuePath): Evaluation {
  return withPaths(
    () => evaluate(scorecard, { ...inputs, asOf }),
    inner => {
      const isOutside = inner[0] === 'scorecard' || inner[0] === 'asOf'
      return [...path, ...(isOutside ? [] : ['inputs']), ...inner]
    },
  )
}

function under(path: IssuePath, issues: readonly Issue[]): readonly Issue[] {
  return issues.map(issue => ({ ...issue, path: [...path, ...issue.path] }))
}
