import { EgovKpiError, throwIfAny } from '../foundation/error'
import { type Issue, type IssuePath, quote } from '../foundation/issue'
import { nearestTo } from '../foundation/nearest'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'
import { scorecardIssue } from '../scorecards/wording'
import { committeeIssue } from './wording'

/** What is wrong with what should be an evaluation, perhaps back from JSON: its parts must be there. */
function evaluationIssues(evaluation: unknown, path: IssuePath): readonly Issue[] {
  const { scorecard, inputs, asOf, entries, findings } = (evaluation ?? {}) as Record<string, unknown>
  const isWhole =
    typeof asOf === 'string' &&
    Array.isArray(entries) &&
    Array.isArray(findings) &&
    hasList(scorecard, 'criteria') &&
    hasList(inputs, 'assessments') &&
    hasList(inputs, 'observations') &&
    hasList((inputs as { units?: unknown }).units, 'units')
  return isWhole ? [] : [committeeIssue('not-evaluated', path, { text: quote(evaluation) })]
}

function hasList(object: unknown, key: string): boolean {
  return typeof object === 'object' && object !== null && Array.isArray((object as Record<string, unknown>)[key])
}

/** Throws where something is no evaluation. */
export function expectEvaluation(evaluation: Evaluation, path: IssuePath = ['evaluation']): void {
  throwIfAny(evaluationIssues(evaluation, path))
}

/** The entry of a unit; throws where the evaluation has none, naming the nearest that it has. */
export function entryOfUnit({ entries }: Evaluation, unit: string): EvaluationEntry {
  const entry = entries.find(candidate => candidate.unit === unit)
  if (entry !== undefined) return entry
  const nearest = nearestTo(
    String(unit),
    entries.map(candidate => candidate.unit),
  )
  throw new EgovKpiError([scorecardIssue('unknown-unit', ['unit'], { unit: String(unit), nearest }, { actual: unit })])
}
