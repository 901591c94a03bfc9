import { EgovKpiError } from '../foundation/error'
import { askedFor } from '../foundation/issue'
import { nearestTo } from '../foundation/nearest'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'
import { scorecardIssue } from '../scorecards/wording'

/** The entry of a unit; throws where the evaluation has none, naming the nearest that it has. */
export function entryOfUnit({ entries }: Evaluation, unit: string): EvaluationEntry {
  const entry = entries.find(candidate => candidate.unit === unit)
  if (entry !== undefined) return entry
  throw unknownUnit(
    unit,
    entries.map(candidate => candidate.unit),
  )
}

/** That there is no such unit; what was asked for may be anything. */
export function unknownUnit(unit: unknown, known: readonly string[]): EgovKpiError {
  const texts = { unit: askedFor(unit), nearest: nearestTo(askedFor(unit), known) }
  return new EgovKpiError([scorecardIssue('unknown-unit', ['unit'], texts, { actual: unit })])
}
