import { throwIfAny } from '../foundation/error'
import { groupedBy } from '../foundation/grouped'
import type { Issue } from '../foundation/issue'
import { AnyList, parseStructure } from '../foundation/structure'
import { type Ranking, rank } from '../ranking/rank'
import { type CompiledScorecard, compileScorecard } from '../scorecards/compile'
import type { Composed } from '../scorecards/compose-figures'
import { measureIssues } from '../scorecards/doubtful-figures'
import { missingIssues } from '../scorecards/entry-findings'
import { doubtsAbout, evaluate, madeEvaluations } from '../scorecards/evaluate'
import { absenceOf, type Evaluation, type EvaluationEntry } from '../scorecards/evaluation'
import { entryOf } from '../scorecards/evaluation-entry'
import { roundIssues } from '../scorecards/fill-assessed'
import type { AnyScorecardIds } from '../scorecards/known-ids'
import { requireRanked } from '../scorecards/parse-evaluation'
import { composeFor } from '../scorecards/read-figures'
import type { ScoreTable } from '../scorecards/score-table'
import { unitsOn } from '../scorecards/units-on'
import { editInputs } from './edited-inputs'
import { type Edit, readChanges } from './read-changes'
import { restoredTable, valuesOn } from './restored-table'
import type { WhatIfChange } from './what-if-change'

/**
 * Ranks as if some things were otherwise: an assessment or an observation changed, added or withdrawn.
 *
 * The ranking is made by the same policy; its `source` is the changed evaluation, equal to a full evaluation of the
 * changed inputs to the last byte. It is quicker: only the units that a change touches are judged anew, and if a rule
 * compares units with each other, those whose points that changes. Without changes it is the ranking itself. Nothing in it
 * says that it is an assumption, so keep it apart from what was announced.
 *
 * @param given - A ranking of an evaluation, as `rank` made it or as it came back from JSON.
 * @param changes - Rows as `evaluate` takes them, each in place of what the unit was given on the criterion, or beside
 * it all where that was nothing: an assessment (of the round that counts, which need not be named) or an observation;
 * or `{ unit, criterion, withdrawn: true }`.
 * @returns A ranking, to explain, to compare with the given one, or to ask again.
 * @throws An `EgovKpiError` with all issues: it is not a ranking of an evaluation, a unit or criterion that does not exist,
 * a value that its rule cannot take, two changes of one value, a row of another round, an observation that no criterion
 * reads, nothing to withdraw, and where the evaluation was made under `missing: 'error'`, what is missing then.
 *
 * @example
 * ```ts
 * import { evaluate, parseScorecard, rank, whatIf } from 'egov-kpi'
 *
 * const scorecard = parseScorecard({
 *   id: 'it-2022',
 *   title: 'Ứng dụng CNTT năm 2022',
 *   scale: 20,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'plan', max: 20, rule: { kind: 'levels', levels: { none: 0, drafted: '1/2', approved: 1 } } }],
 * })
 * const evaluation = evaluate(scorecard, {
 *   units: {
 *     groups: [{ id: 'sở', name: 'Sở, ban, ngành' }],
 *     units: [
 *       { id: 'so-y-te', name: 'Sở Y tế', group: 'sở' },
 *       { id: 'so-noi-vu', name: 'Sở Nội vụ', group: 'sở' },
 *     ],
 *   },
 *   assessments: [
 *     { unit: 'so-y-te', criterion: 'plan', value: 'none' },
 *     { unit: 'so-noi-vu', criterion: 'plan', value: 'drafted' },
 *   ],
 *   asOf: '2022-12-31',
 *   missing: 'error',
 * })
 * const assumed = whatIf(rank(evaluation), [{ unit: 'so-y-te', criterion: 'plan', value: 'approved' }])
 * assumed.entries.map(({ unit, score }) => [unit, score])
 * // => [
 * //   ['so-y-te', '20'],
 * //   ['so-noi-vu', '10'],
 * // ]
 * ```
 */
export function whatIf<Ids extends AnyScorecardIds>(
  given: Ranking<Evaluation<Ids>>,
  changes: readonly WhatIfChange<Ids>[],
): Ranking<Evaluation<Ids>> {
  const ranking = requireRanked(given)
  const list = parseStructure(AnyList, changes, ['changes'])
  const after = list.length === 0 ? ranking : rank(evaluateChanged(ranking.source, list), ranking.policy)
  return after as Ranking<Evaluation> as Ranking<Evaluation<Ids>>
}

function evaluateChanged(evaluation: Evaluation, list: readonly unknown[]): Evaluation {
  const { scorecard, asOf } = evaluation
  const compiled = compileScorecard(scorecard)
  const { edits, issues } = readChanges(list, evaluation, compiled)
  throwIfAny(issues)
  const { inputs, placeOf, follow, observationAt } = editInputs(evaluation.inputs, edits, scorecard)
  const isWithdrawn = edits.some(({ item }) => item === null)
  if (isWithdrawn) throwIfAny(roundIssues(new Set(inputs.assessments.map(({ round }) => round)), inputs.round))
  const composed = composedAfter(evaluation, compiled, edits, inputs)
  if (composed.observations.length > 0) return evaluate(scorecard, { ...inputs, asOf })
  const table = restoredTable(evaluation.entries, compiled)
  for (const edit of edits)
    for (const { leaf, result } of edit.cells) table.put(edit.row, leaf.index, result ?? undefined, placeOf(edit))
  const judged = new Set([...edits.map(({ row }) => row), ...compareAnew(evaluation, compiled, edits, table)])
  if (isWithdrawn && inputs.missing === 'error') throwIfAny(missingIssues(table, inputs.period))
  const entries = evaluation.entries.map((entry, row) =>
    follow(judged.has(row) ? entryOf({ id: entry.unit, group: entry.group }, row, table, scorecard) : entry),
  )
  throwIfAny([...measuresAfter(edits, entries, inputs), ...composed.findings])
  const after = { ...evaluation, inputs: Object.freeze(inputs), entries: Object.freeze(entries) }
  const kept = evaluation.findings.filter(({ code }) => ofInputs.includes(code))
  const findings = [
    ...kept.map(issue => movedTo(observationAt, issue)),
    ...doubtsAbout(after, table, composed.findings),
  ]
  return madeEvaluations.note({ ...after, findings })
}

/** Codes of the findings about units and observations that are not judged: changes leave them as they are. */
const ofInputs: readonly string[] = ['not-valid', 'empty', 'left-out']
/** Codes of the findings about the figures of a period that are made of others. */
const ofPeriods: readonly string[] = ['incomplete', 'contradiction', 'figures-not-brought', 'ended-unit-not-counted']

/** The same finding at the place that the observation has now. */
function movedTo(observationAt: (place: number) => number, issue: Issue): Issue {
  const [list, place, ...rest] = issue.path
  if (list !== 'observations') return issue
  return { ...issue, path: [list, observationAt(place as number), ...rest] }
}

/** The figures that must now be made of others, since an observation was withdrawn; and the findings about such figures. */
function composedAfter(
  { inputs: before, asOf, findings }: Evaluation,
  compiled: CompiledScorecard,
  edits: readonly Edit[],
  inputs: Evaluation['inputs'],
): Composed {
  const isSame = edits.every(({ list }) => list === 'assessments')
  if (isSame) return { observations: [], findings: findings.filter(({ code }) => ofPeriods.includes(code)) }
  const given = inputs.observations.map((value, index) => ({ value, index }))
  return composeFor(given, inputs, compiled, unitsOn(before.units, asOf).units, asOf)
}

/** Issues if changed figures are in another measure than those of other units. */
function measuresAfter(
  edits: readonly Edit[],
  entries: readonly EvaluationEntry[],
  inputs: Evaluation['inputs'],
): readonly Issue[] {
  const leaves = new Set(edits.flatMap(({ cells }) => cells.map(({ leaf }) => leaf)))
  return [...leaves].flatMap(({ criterion, index }) =>
    measureIssues(criterion, () => entries.map(({ given }) => given[index] ?? null), inputs),
  )
}

/** Scores groups anew on criteria that compare their members; returns the rows whose points change. */
function compareAnew(
  evaluation: Evaluation,
  compiled: CompiledScorecard,
  edits: readonly Edit[],
  table: ScoreTable,
): readonly number[] {
  return compiled.leaves.flatMap(leaf => {
    const { compare, index, criterion } = leaf
    if (compare === null) return []
    const changed = new Map(
      edits.flatMap(({ row, cells }) =>
        cells.flatMap(cell => (cell.leaf === leaf ? [[row, cell.result] as const] : [])),
      ),
    )
    if (changed.size === 0) return []
    const values = valuesOn(evaluation, leaf, changed)
    const all = values.map(({ read }) => read)
    // A changed value may move what units of other groups are compared with, too.
    return [...groupedBy(values, ({ group }) => group).values()].flatMap(members => {
      const score = compare(
        members.map(({ read }) => read),
        all,
      )
      return members.flatMap(({ row, read }) => {
        const result = score(read)
        const entry = evaluation.entries[row] as EvaluationEntry
        const isSame =
          entry.points[criterion.id] === result.text && absenceOf(entry, criterion.id)?.absence === result.absence
        if (isSame && !changed.has(row)) return []
        table.put(row, index, result, table.fromAt(row, index))
        return [row]
      })
    })
  })
}
