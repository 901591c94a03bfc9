import { isFraction, readExact } from '../foundation/exact'
import { compareFractions } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import type { SourceReference } from '../foundation/source'
import { type Observation, observationKey } from '../observations/observation'
import type { CriterionResult } from '../scorecards/compile'
import { canonicalJson } from './canonical-json'
import type { AssessmentEntry, ObservationEntry, RunEntry } from './entry'
import type { ParsedRunEntry } from './read-entries'
import type { ParsedRun } from './read-run'
import type { CommitteeRound } from './round'
import { committeeIssue } from './wording'

/** The value that stands for a unit on a criterion, and the entry that gave it. */
export interface StandingValue {
  readonly entry: AssessmentEntry
  readonly index: number
  readonly result: CriterionResult
}

/** Everything that stands at the end of a round. */
export interface RoundValues {
  /** By row of the unit and column of the criterion. */
  readonly values: readonly (StandingValue | undefined)[]
  /** The evidence that was brought so far, by the same places. */
  readonly evidence: ReadonlyMap<number, readonly SourceReference[]>
  readonly observations: ReadonlyMap<string, Observation>
  /** For each observation that an entry gave, the place of the entry. */
  readonly observedAt: ReadonlyMap<string, number>
}

/** What stands before the first round: nothing but what was measured. */
export function valuesBefore({ run, compiled }: ParsedRun): RoundValues {
  return {
    values: new Array(run.units.units.length * compiled.leaves.length).fill(undefined),
    evidence: new Map(),
    observations: new Map((run.observations ?? []).map(one => [observationKey(one), one])),
    observedAt: new Map(),
  }
}

/** Goes through the entries of one round, from what stood before it to what stands after it. */
export function valuesAfter(
  before: RoundValues,
  entries: readonly ParsedRunEntry[],
  round: CommitteeRound,
  width: number,
): { readonly values: RoundValues; readonly issues: readonly Issue[] } {
  const values = [...before.values]
  const evidence = new Map(before.evidence)
  const observations = new Map(before.observations)
  const observedAt = new Map(before.observedAt)
  const issues: Issue[] = []
  for (const { entry, index, cell, result } of entries) {
    const path = ['entries', index]
    const place = cell === null ? -1 : cell.row * width + cell.column
    if (givesValue(entry) && round.changes === 'none') {
      issues.push(committeeIssue('not-applicable', [...path, 'round'], { what: 'value', round: round.id }))
      continue
    }
    if (entry.kind === 'assessment' && result !== undefined) {
      const stands = values[place]?.entry
      if (stands !== undefined && !isSame(stands, entry)) issues.push(...unexplained(entry, round, index))
      values[place] = { entry, index, result }
    }
    if (entry.kind === 'observation') {
      const key = observationKey(entry.observation)
      const stands = observations.get(key)
      if (stands !== undefined && !isSame(stands, entry.observation)) issues.push(...unexplained(entry, round, index))
      observations.set(key, entry.observation)
      observedAt.set(key, index)
    }
    if (entry.kind === 'withdrawal') {
      const { unit, criterion } = entry
      if (values[place] === before.values[place]) {
        issues.push(committeeIssue('nothing-to-withdraw', path, { what: 'entered', unit, criterion, round: round.id }))
      }
      values[place] = before.values[place]
    }
    if (place >= 0 && entry.evidence !== undefined) {
      evidence.set(place, [...(evidence.get(place) ?? []), ...entry.evidence])
    }
  }
  return { values: { values, evidence, observations, observedAt }, issues }
}

/** Whether an entry can change a value. */
export function givesValue({ kind }: RunEntry): boolean {
  return kind === 'assessment' || kind === 'observation' || kind === 'withdrawal'
}

interface Given {
  readonly value: unknown
  readonly absence?: string
}

function isSame(a: Given, b: Given): boolean {
  return isSameValue(a.value, b.value) && a.absence === b.absence
}

/** That a value which stands was changed without a reason, where the round asks for one. */
function unexplained(
  entry: AssessmentEntry | ObservationEntry,
  { changes }: CommitteeRound,
  index: number,
): readonly Issue[] {
  if (changes !== 'with-reason' || entry.reason !== undefined) return []
  const { unit, figure } =
    entry.kind === 'assessment'
      ? { unit: entry.unit, figure: entry.criterion }
      : { unit: entry.observation.unit, figure: entry.observation.indicator }
  return [committeeIssue('missing', ['entries', index, 'reason'], { what: 'reason', unit, figure })]
}

/** Whether two values say the same: `5`, `'5'` and `'5.0'` are one number, and the order of keys says nothing. */
function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  if (typeof a === 'object' || typeof b === 'object') return canonicalJson(a) === canonicalJson(b)
  if (typeof a === 'boolean' || typeof b === 'boolean') return false
  const [left, right] = [readExact(a), readExact(b)]
  return isFraction(left) && isFraction(right) && compareFractions(left, right) === 0
}
