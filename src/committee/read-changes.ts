import type { Issue, IssuePath } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { readItems, readStructure, type Structure } from '../foundation/structure'
import { Observation } from '../observations/observation'
import type { AnyAssessment } from '../scorecards/assessment'
import type { CompiledCriterion, CompiledScorecard, CriterionResult } from '../scorecards/compile'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'
import { unknownUnits } from '../scorecards/fill-assessed'
import { observedResult } from '../scorecards/fill-observed'
import { assessmentReader, unknownCriterion } from '../scorecards/read-assessments'
import { scorecardIssue } from '../scorecards/wording'
import { exemptions } from './restored-table'
import { AssessmentWithdrawal } from './what-if-change'
import { committeeIssue } from './wording'

/** A parsed change: the cells of the unit that it touches, and the item that it puts into the inputs. */
export interface Edit {
  readonly unit: string
  /** The position of the unit among the entries. */
  readonly row: number
  readonly list: 'assessments' | 'observations'
  /** The position of the item that it replaces in that list; null if it adds one. */
  readonly place: number | null
  /** The new item; null if the old one is withdrawn. */
  readonly item: AnyAssessment | Observation | null
  /** The results of the criteria that it touches; null if nothing is given. */
  readonly cells: readonly { readonly leaf: CompiledCriterion; readonly result: CriterionResult | null }[]
}

/** Reads changes one by one, so that a broken one does not hide the others. */
export function readChanges(
  changes: readonly unknown[],
  evaluation: Evaluation,
  compiled: CompiledScorecard,
): { readonly edits: readonly Edit[]; readonly issues: readonly Issue[] } {
  const context = contextOf(changes, evaluation, compiled)
  const read = readItems(changes, ['changes'], (change, _, index) => readChange(change, index, context))
  const firstAt = new Map<string, number>()
  const issues = [...read.issues]
  for (const { value, index } of read.whole) {
    const { leaf } = value.cells[0] as Edit['cells'][number]
    const key = `${value.row} ${leaf.index}`
    const first = firstAt.get(key)
    if (first === undefined) firstAt.set(key, index)
    else {
      const texts = { unit: value.unit, criterion: leaf.criterion.id, first }
      issues.push(committeeIssue('duplicate', ['changes', index], { what: 'change', ...texts }))
    }
  }
  return { edits: read.whole.map(({ value }) => value), issues }
}

function contextOf(changes: readonly unknown[], evaluation: Evaluation, compiled: CompiledScorecard) {
  const { entries, inputs, asOf } = evaluation
  return {
    evaluation,
    compiled,
    rowOf: new Map(entries.map(({ unit }, row) => [unit, row])),
    /** The round that counts. */
    round: inputs.round ?? roundOf(inputs.assessments[0] ?? changes[0]),
    readAssessment: assessmentReader(compiled, ['changes']),
    nearestCriterion: nearestAmong(() => compiled.byId.keys()),
    unknownUnit: unknownUnits(inputs.units, asOf),
    /** The result of a criterion that does not concern the unit; null if it does. */
    exemptAt: (row: number, leaf: CompiledCriterion) =>
      exemptions(evaluation, compiled, entries[row] as EvaluationEntry)(leaf),
  }
}

type Context = ReturnType<typeof contextOf>

function roundOf(row: unknown): string | undefined {
  const { round } = (row ?? {}) as { readonly round?: unknown }
  return typeof round === 'string' ? round : undefined
}

function readChange(change: unknown, index: number, context: Context): Structure<Edit> {
  const isObject = typeof change === 'object' && change !== null
  if (isObject && 'withdrawn' in change) return readWithdrawal(change, ['changes', index], context)
  if (isObject && 'indicator' in change) return readObserved(change, ['changes', index], context)
  return readAssessed(change, index, context)
}

function readWithdrawal(change: object, path: IssuePath, context: Context): Structure<Edit> {
  const read = readStructure(AssessmentWithdrawal, change, path)
  if (read.issues !== undefined) return read
  const { unit, criterion } = read.value
  const { evaluation, compiled, rowOf, nearestCriterion, exemptAt } = context
  const [row, leaf] = [rowOf.get(unit), compiled.byId.get(criterion)]
  if (row === undefined || leaf === undefined) {
    const issues = unknownUnit(unit, path, context)
    if (leaf !== undefined) return { issues }
    const unknown = unknownCriterion(criterion, compiled.headings, nearestCriterion, [...path, 'criterion'])
    return { issues: [...issues, unknown] }
  }
  const place = placeOf(row, leaf, evaluation)
  if (place === null)
    return { issues: [committeeIssue('nothing-to-withdraw', path, { what: 'assumed', unit, criterion })] }
  const { indicator } = leaf.criterion
  const leaves = indicator === undefined ? [leaf] : reading(indicator, compiled)
  const cells = leaves.map(one => ({ leaf: one, result: exemptAt(row, one) }))
  const list = indicator === undefined ? 'assessments' : 'observations'
  return { value: { unit, row, list, place, item: null, cells } }
}

function readObserved(change: object, path: IssuePath, context: Context): Structure<Edit> {
  const read = readStructure(Observation, change, path)
  if (read.issues !== undefined) return read
  const { unit, indicator, period } = read.value
  const { evaluation, compiled, rowOf, exemptAt } = context
  const row = rowOf.get(unit)
  const leaves = period === evaluation.inputs.period ? reading(indicator, compiled) : []
  const [first] = leaves
  if (row === undefined || first === undefined) {
    const issues = unknownUnit(unit, path, context)
    if (first !== undefined) return { issues }
    return { issues: [...issues, committeeIssue('left-out', path, { what: 'observation', indicator, period })] }
  }
  const cells = leaves.map(leaf => ({ leaf, result: exemptAt(row, leaf) ?? observedResult(leaf, read.value) }))
  const faults = cells.flatMap(({ result }) => result.issues ?? [])
  if (faults.length > 0) return { issues: faults.map(issue => ({ ...issue, path: [...path, 'value', ...issue.path] })) }
  const place = placeOf(row, first, evaluation)
  return { value: { unit, row, list: 'observations', place, item: read.value, cells } }
}

function readAssessed(change: unknown, index: number, context: Context): Structure<Edit> {
  const { evaluation, rowOf, round, readAssessment, exemptAt } = context
  const path = ['changes', index]
  const read = readAssessment(change, index)
  if (!('row' in read)) return { issues: read }
  const { row: given, leaf, result } = read
  const { unit, criterion } = given
  const row = rowOf.get(unit)
  if (row === undefined) return { issues: unknownUnit(unit, path, context) }
  if (given.round !== undefined && given.round !== round) {
    const texts = { round: given.round, counted: round ?? null }
    const details = { actual: given.round }
    return { issues: [committeeIssue('not-applicable', [...path, 'round'], { what: 'round', ...texts }, details)] }
  }
  const exempt = exemptAt(row, leaf)
  if (exempt !== null && given.value !== null)
    return { issues: [scorecardIssue('not-applicable', path, { what: 'exempt', unit, criterion })] }
  const item = round === undefined ? given : { ...given, round }
  const cells = [{ leaf, result: exempt ?? result }]
  return { value: { unit, row, list: 'assessments', place: placeOf(row, leaf, evaluation), item, cells } }
}

/** An issue if a unit is not judged. */
function unknownUnit(unit: string, path: IssuePath, { rowOf, unknownUnit: issueOf }: Context): readonly Issue[] {
  return rowOf.has(unit) ? [] : [issueOf(unit, [...path, 'unit'])]
}

/** Where what a unit was given on a criterion stands among the inputs. */
function placeOf(row: number, { index }: CompiledCriterion, { entries }: Evaluation): number | null {
  return entries[row]?.given[index] ?? null
}

/** The criteria that read an indicator. */
function reading(indicator: string, { leaves }: CompiledScorecard): readonly CompiledCriterion[] {
  return leaves.filter(({ criterion }) => criterion.indicator === indicator)
}
