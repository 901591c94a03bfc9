import { EgovKpiError } from '../foundation/error'
import { nearestTo } from '../foundation/nearest'
import { foundationIssue } from '../foundation/wording'
import { wrongType } from '../foundation/zod-issue'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'

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
  if (typeof unit !== 'string') return new EgovKpiError([wrongType(['unit'], ['string'], unit)])
  const texts = { name: unit, nearest: nearestTo(unit, known) }
  return new EgovKpiError([foundationIssue('unknown', ['unit'], { what: 'unit', ...texts }, { actual: unit })])
}
