import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { AnyList, parseStructure } from '../foundation/structure'
import { type CompiledScorecard, compileScorecard } from '../scorecards/compile'
import type { Composed } from '../scorecards/compose-figures'
import { measureIssues } from '../scorecards/doubtful-figures'
import { evaluate } from '../scorecards/evaluate'
import { absenceOf, type Evaluation, type EvaluationEntry } from '../scorecards/evaluation'
import { roundIssues } from '../scorecards/fill-assessed'
import { madeEvaluations } from '../scorecards/made-evaluations'
import { requireEvaluation } from '../scorecards/parse-evaluation'
import { composeFor } from '../scorecards/read-figures'
import type { Scorecard } from '../scorecards/scorecard'
import { unitsOn } from '../scorecards/units-on'
import { compareAgain } from './compare-again'
import { editInputs } from './edited-inputs'
import { type Edit, readChanges } from './read-changes'
import { type Cell, type Rescored, rescorer } from './rescore'
import type { WhatIfChange } from './what-if-change'
import { findingsAfter, ofPeriods } from './what-if-findings'

/**
 * The evaluation as it would be if some things were otherwise: an assessment or an observation changed, added or
 * withdrawn.
 *
 * Equal to a full evaluation of the changed inputs, to the last byte, and much quicker: only the units that a change
 * touches are judged anew, and where a rule compares with the best of a group, those of the group whose points that
 * changes. Without changes it is the evaluation itself. It stands for an assumption; nothing in it says so but where it
 * came from, so keep it apart from what was announced.
 *
 * @param given - What `evaluate` returned, or what came back of it from JSON. It is not checked anew.
 * @param changes - Rows as `evaluate` takes them, each in place of what the unit was given on the criterion, or beside
 * it all where that was nothing: an assessment (of the round that counts, which need not be named) or an observation;
 * or `{ unit, criterion, withdrawn: true }`.
 * @returns An evaluation, to rank, to explain, or to ask again.
 * @throws An `EgovKpiError` with everything that is wrong: it is no evaluation, a unit or criterion that does not exist,
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
 * const assumed = whatIf(evaluation, [{ unit: 'so-y-te', criterion: 'plan', value: 'approved' }])
 * rank(assumed).entries.map(({ unit, score }) => [unit, score])
 * // => [
 * //   ['so-y-te', '20'],
 * //   ['so-noi-vu', '10'],
 * // ]
 * ```
 */
export function whatIf<const S extends Scorecard>(
  given: Evaluation<S>,
  changes: readonly WhatIfChange<NoInfer<S>>[],
): Evaluation<S> {
  const evaluation = requireEvaluation(given)
  const list = parseStructure(AnyList, changes, ['changes'])
  if (list.length === 0) return evaluation
  const { asOf } = evaluation
  const compiled = compileScorecard(evaluation.scorecard)
  const { edits, issues } = readChanges(list, evaluation, compiled)
  throwIfAny(issues)
  const edited = editInputs(evaluation.inputs, edits, evaluation.scorecard)
  if (edited.hasMoved) throwIfAny(roundIssues(roundsOf(edited.inputs.assessments), evaluation.inputs.round))
  const { inputs, observationAt } = edited
  const composed = composedAfter(evaluation, compiled, edits, inputs)
  if (composed.observations.length > 0) {
    return evaluate<Scorecard>(evaluation.scorecard, { ...inputs, asOf }) as Evaluation<S>
  }
  const judged = judgeAnew(evaluation, compiled, edits, edited.placeOf)
  if (evaluation.inputs.missing === 'error') throwIfAny([...judged.values()].flatMap(({ missing }) => missing))
  const entries = evaluation.entries.map((entry, row) => {
    const own = judged.get(row)?.entry ?? entry
    return edited.hasMoved ? edited.follow(own) : own
  })
  throwIfAny(measuresAfter(edits, entries, inputs))
  throwIfAny(composed.findings)
  const after = { entries, judged, inputs, observationAt, ofPeriods: composed.findings }
  const findings = findingsAfter(evaluation, compiled, after)
  return madeEvaluations.note({
    ...evaluation,
    inputs: Object.freeze(inputs),
    entries: Object.freeze(entries),
    findings,
  })
}

function roundsOf(assessments: Evaluation['inputs']['assessments']): ReadonlySet<unknown> {
  return new Set(assessments.map(({ round }) => round))
}

/** The figures that would now be made of others, since what was observed in their place is gone; and what is found. */
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

/** What is wrong if changed figures are in another measure than those of other units. */
function measuresAfter(
  edits: readonly Edit[],
  entries: readonly EvaluationEntry[],
  inputs: Evaluation['inputs'],
): readonly Issue[] {
  const leaves = new Set(edits.flatMap(({ cells }) => cells.map(({ leaf }) => leaf)))
  return [...leaves].flatMap(({ criterion, index }) =>
    measureIssues(
      criterion,
      entries.map(({ given }) => given[index] ?? null),
      inputs,
    ),
  )
}

/** Judges the units that edits touch, and those whose points change because a rule compares with these. */
function judgeAnew(
  evaluation: Evaluation,
  compiled: CompiledScorecard,
  edits: readonly Edit[],
  placeOf: (edit: Edit) => number | null,
): ReadonlyMap<number, Rescored> {
  const cells = new Map<number, Map<number, Cell>>()
  const put = (row: number, column: number, cell: Cell): void => {
    const own = cells.get(row) ?? new Map<number, Cell>()
    cells.set(row, own.set(column, cell))
  }
  for (const edit of edits) {
    for (const { leaf, result } of edit.cells) put(edit.row, leaf.index, { result, place: placeOf(edit) })
  }
  for (const leaf of compiled.leaves.filter(({ compare }) => compare !== null)) {
    const changed = new Map(
      [...cells].flatMap(([row, own]) => {
        const cell = own.get(leaf.index)
        return cell === undefined ? [] : [[row, cell.result] as const]
      }),
    )
    const groups = new Set([...changed.keys()].map(row => (evaluation.entries[row] as EvaluationEntry).group))
    for (const group of groups) {
      for (const [row, result] of compareAgain(evaluation, leaf, group, changed)) {
        const entry = evaluation.entries[row] as EvaluationEntry
        const place = changed.has(row) ? cells.get(row)?.get(leaf.index)?.place : entry.given[leaf.index]
        if (changed.has(row) || differs(entry, leaf.criterion.id, result)) {
          put(row, leaf.index, { result, place: place ?? null })
        }
      }
    }
  }
  return new Map(
    [...cells]
      .toSorted(([a], [b]) => a - b)
      .map(([row, own]) => [row, rescorer(evaluation, compiled, evaluation.entries[row] as EvaluationEntry)(own)]),
  )
}

/** Whether a result is another than the one an entry has kept. */
function differs(entry: EvaluationEntry, criterion: string, result: NonNullable<Cell['result']>): boolean {
  return entry.points[criterion] !== result.text || absenceOf(entry, criterion)?.absence !== result.absence
}
