import type { Issue, IssuePath } from '../foundation/issue'
import { type NearestNames, nearestAmong } from '../foundation/nearest'
import { readStructure } from '../foundation/structure'
import { Observation } from '../observations/observation'
import type { AnyAssessment } from '../scorecards/assessment'
import type { CompiledCriterion, CompiledScorecard, CriterionResult } from '../scorecards/compile'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'
import { unknownUnits } from '../scorecards/fill-assessed'
import { observedResult } from '../scorecards/fill-observed'
import { type AssessmentReader, assessmentReader, unknownCriterion } from '../scorecards/read-assessments'
import { scorecardIssue } from '../scorecards/wording'
import { exemptions } from './restored-table'
import { Withdrawal } from './what-if-change'
import { committeeIssue } from './wording'

/** A change that was read: which cells of which unit it touches, and what stands where among the inputs afterwards. */
export interface Edit {
  readonly unit: string
  /** The place of the unit among the entries. */
  readonly row: number
  readonly list: 'assessments' | 'observations'
  /** Where what it replaces stands in that list; null where it is added. */
  readonly place: number | null
  /** What stands there then; null where nothing does. */
  readonly item: AnyAssessment | Observation | null
  /** What the criteria that it touches come to; null where nothing is given. */
  readonly cells: readonly { readonly leaf: CompiledCriterion; readonly result: CriterionResult | null }[]
}

/** Reads changes one by one, past whatever is broken, so that one call says all. */
export function readChanges(
  changes: readonly unknown[],
  evaluation: Evaluation,
  compiled: CompiledScorecard,
): { readonly edits: readonly Edit[]; readonly issues: readonly Issue[] } {
  const { entries, inputs } = evaluation
  const context: Context = {
    evaluation,
    compiled,
    rowOf: new Map(entries.map(({ unit }, row) => [unit, row])),
    round: inputs.round ?? roundOf(inputs.assessments[0] ?? changes[0]),
    readAssessment: assessmentReader(compiled, ['changes']),
    nearestCriterion: nearestAmong(() => compiled.byId.keys()),
    unknownUnit: unknownUnits(inputs.units, evaluation.asOf),
    exemptAt: (row, leaf) => exemptions(evaluation, compiled, entries[row] as EvaluationEntry)(leaf),
  }
  const edits: Edit[] = []
  const issues: Issue[] = []
  const firstAt = new Map<string, number>()
  changes.forEach((change, index) => {
    const read = readChange(change, index, context)
    if (!('cells' in read)) {
      for (const issue of read) issues.push(issue)
      return
    }
    const { leaf } = read.cells[0] as Edit['cells'][number]
    const key = `${read.row} ${leaf.index}`
    const first = firstAt.get(key)
    if (first !== undefined) {
      const texts = { unit: read.unit, criterion: leaf.criterion.id, first }
      issues.push(committeeIssue('duplicate', ['changes', index], { what: 'change', ...texts }))
    }
    firstAt.set(key, first ?? index)
    edits.push(read)
  })
  return { edits, issues }
}

/** What changes are read against. */
interface Context {
  readonly evaluation: Evaluation
  readonly compiled: CompiledScorecard
  readonly rowOf: ReadonlyMap<string, number>
  /** The round that counts. */
  readonly round: string | undefined
  readonly readAssessment: AssessmentReader
  readonly nearestCriterion: NearestNames
  readonly unknownUnit: (unit: string, path: IssuePath) => Issue
  /** What a criterion comes to for a unit that it does not concern; null where it does. */
  readonly exemptAt: (row: number, leaf: CompiledCriterion) => CriterionResult | null
}

function roundOf(row: unknown): string | undefined {
  const { round } = (row ?? {}) as { readonly round?: unknown }
  return typeof round === 'string' ? round : undefined
}

function readChange(change: unknown, index: number, context: Context): Edit | readonly Issue[] {
  const isObject = typeof change === 'object' && change !== null
  if (isObject && 'withdrawn' in change) return readWithdrawal(change, ['changes', index], context)
  if (isObject && 'indicator' in change) return readObserved(change, ['changes', index], context)
  return readAssessed(change, index, context)
}

function readWithdrawal(change: object, path: IssuePath, context: Context): Edit | readonly Issue[] {
  const read = readStructure(Withdrawal, change, path)
  if (read.issues !== undefined) return read.issues
  const { unit, criterion } = read.value
  const { evaluation, compiled, rowOf, nearestCriterion, exemptAt } = context
  const [row, leaf] = [rowOf.get(unit), compiled.byId.get(criterion)]
  if (row === undefined || leaf === undefined) {
    const faults = row === undefined ? [unknown(unit, path, context)] : []
    return leaf === undefined
      ? [...faults, unknownCriterion(criterion, compiled.headings, nearestCriterion, [...path, 'criterion'])]
      : faults
  }
  const place = placeOf(row, leaf, evaluation)
  if (place === null) return [committeeIssue('nothing-to-withdraw', path, { what: 'assumed', unit, criterion })]
  const { indicator } = leaf.criterion
  const leaves = indicator === undefined ? [leaf] : reading(indicator, compiled)
  const cells = leaves.map(one => ({ leaf: one, result: exemptAt(row, one) }))
  return { unit, row, list: indicator === undefined ? 'assessments' : 'observations', place, item: null, cells }
}

function readObserved(change: object, path: IssuePath, context: Context): Edit | readonly Issue[] {
  const read = readStructure(Observation, change, path)
  if (read.issues !== undefined) return read.issues
  const { unit, indicator, period } = read.value
  const { evaluation, compiled, rowOf, exemptAt } = context
  const row = rowOf.get(unit)
  const leaves = period === evaluation.inputs.period ? reading(indicator, compiled) : []
  const [first] = leaves
  if (row === undefined || first === undefined) {
    const faults = row === undefined ? [unknown(unit, path, context)] : []
    return first === undefined
      ? [...faults, committeeIssue('left-out', path, { what: 'assumed-figure', indicator, period })]
      : faults
  }
  const cells = leaves.map(leaf => ({
    leaf,
    result: exemptAt(row, leaf) ?? observedResult(leaf, read.value),
  }))
  const faults = cells.flatMap(({ result }) => result.issues ?? [])
  if (faults.length > 0) return faults.map(issue => ({ ...issue, path: [...path, 'value', ...issue.path] }))
  return { unit, row, list: 'observations', place: placeOf(row, first, evaluation), item: read.value, cells }
}

function readAssessed(change: unknown, index: number, context: Context): Edit | readonly Issue[] {
  const { evaluation, rowOf, round, readAssessment, exemptAt } = context
  const path = ['changes', index]
  const read = readAssessment(change, index)
  if (!('row' in read)) return read
  const { row: given, leaf, result } = read
  const { unit, criterion } = given
  const row = rowOf.get(unit)
  if (row === undefined) return [unknown(unit, path, context)]
  if (given.round !== undefined && given.round !== round) {
    const texts = { round: given.round, counted: round ?? null }
    return [committeeIssue('not-applicable', [...path, 'round'], { what: 'round', ...texts }, { actual: given.round })]
  }
  const exempt = exemptAt(row, leaf)
  if (exempt !== null && given.value !== null)
    return [scorecardIssue('not-applicable', path, { what: 'exempt', unit, criterion })]
  const item = round === undefined ? given : { ...given, round }
  const cells = [{ leaf, result: exempt ?? result }]
  return { unit, row, list: 'assessments', place: placeOf(row, leaf, evaluation), item, cells }
}

function unknown(unit: string, path: IssuePath, { unknownUnit }: Context): Issue {
  return unknownUnit(unit, [...path, 'unit'])
}

/** Where what a unit was given on a criterion stands among the inputs. */
function placeOf(row: number, { index }: CompiledCriterion, { entries }: Evaluation): number | null {
  return entries[row]?.given[index] ?? null
}

/** The criteria that read an indicator. */
function reading(indicator: string, { leaves }: CompiledScorecard): readonly CompiledCriterion[] {
  return leaves.filter(({ criterion }) => criterion.indicator === indicator)
}
