import { CivilDate } from '../foundation/civil-date'
import { issuesThrownBy } from '../foundation/error'
import { Identifier } from '../foundation/identifier'
import type { Issue, IssuePath } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { PeriodText } from '../foundation/period'
import { repeatedIds } from '../foundation/repeated-ids'
import { list, maybe, oneOf, record, type Schema, unread } from '../foundation/schema'
import { readEach, readProperties, unreadList, unreadObject } from '../foundation/structure'
import { Observation } from '../observations/observation'
import { buildIndex } from '../observations/observation-index'
import { readObservations } from '../observations/read-observations'
import { parseUnits } from '../organization/define-units'
import { UnitLists } from '../organization/read-units'
import { coverageOf, relationIssues, unknownCriteria, unknownOutOfCompetition } from '../ranking/check-policy'
import { RankingOptions, readPolicy } from '../ranking/ranking-policy'
import { type CompiledScorecard, compileScorecard } from '../scorecards/compile'
import { MeasuredIndicator } from '../scorecards/measured-indicator'
import { readScorecard } from '../scorecards/read-scorecard'
import { leavesOf, Scorecard, valuedHeadingsOf } from '../scorecards/scorecard'
import { RunEntry } from './entry'
import { type EvidenceNeed, evidenceByCriterion } from './evidence-need'
import { unknownRound } from './look-up'
import { type ParsedRunEntry, readEntries } from './read-entries'
import { CommitteeRound } from './round'
import { type CommitteeRun, EvidenceRule } from './run'

/** A run that was read, ready to be gone through. */
export interface ParsedRun {
  readonly run: CommitteeRun
  readonly compiled: CompiledScorecard
  /** The row of each unit in the tables of values. */
  readonly rowOf: ReadonlyMap<string, number>
  /** What is asked of the evidence for each criterion, in the order of the scorecard. */
  readonly needs: readonly (EvidenceNeed | undefined)[]
  readonly entries: readonly ParsedRunEntry[]
}

/** The schema of a {@link CommitteeRun}, whose parts are read by their rooms. */
export const RunParts: Schema<CommitteeRun> = record(() => ({
  id: Identifier,
  title: maybe(LocalizedText),
  scorecard: unreadObject(() => Scorecard),
  units: unreadObject(() => UnitLists),
  period: PeriodText,
  asOf: CivilDate,
  observations: maybe(unreadList(() => Observation)),
  indicators: maybe(list(MeasuredIndicator)),
  missing: oneOf(['error', 'not-scored']),
  ranking: unreadObject(() => RankingOptions),
  rounds: list(
    unread<CommitteeRound>(() => CommitteeRound),
    1,
  ),
  evidence: maybe(unreadList(() => EvidenceRule)),
  entries: unreadList(() => RunEntry),
}))

/**
 * Reads a run: its parts by their rooms, then the record entry by entry, past whatever is broken. The record is given
 * only where it can be gone through: all parts are whole, and no entry was lost that others refer to.
 */
export function readRun(input: unknown): { readonly read: ParsedRun | null; readonly issues: readonly Issue[] } {
  const { value, issues: structure } = readProperties(RunParts, input)
  const issues: Issue[] = [...structure]
  const under = (path: IssuePath, found: readonly Issue[]): void => {
    for (const issue of found) issues.push({ ...issue, path: [...path, ...issue.path] })
  }
  const { scorecard, units, observations, ranking } = value
  if (scorecard !== undefined) under(['scorecard'], readScorecard(scorecard).issues)
  if (units !== undefined)
    under(
      ['units'],
      issuesThrownBy(() => parseUnits(units), []),
    )
  if (observations !== undefined) {
    const { whole, issues: faults } = readObservations(observations, ['observations'])
    for (const issue of [...faults, ...buildIndex(whole, ['observations']).issues]) issues.push(issue)
  }
  if (ranking !== undefined) under(['ranking'], rankingIssues(ranking))
  const rounds = readRounds(value.rounds ?? [])
  for (const issue of rounds.issues) issues.push(issue)
  if (structure.length > 0 || issues.some(({ severity }) => severity === 'error')) {
    return { read: null, issues: [...issues, ...loneEntryIssues(value.entries, rounds.names)] }
  }

  const run = input as CommitteeRun
  const names = namesIn(run)
  const { policy } = readPolicy(run.ranking)
  under(['ranking'], [...unknownOutOfCompetition(policy, names.units), ...unknownCriteria(policy, names.criteria)])
  const compiled = compileScorecard(run.scorecard)
  const evidence = readEvidence(run, compiled, rounds.names)
  const rowOf = new Map(run.units.units.map(({ id }, row) => [id, row]))
  const record = readEntries(run.entries, { compiled, units: run.units, asOf: run.asOf, rowOf, rounds: rounds.names })
  const all = [...issues, ...evidence.issues, ...record.issues]
  const read = { run, compiled, rowOf, needs: evidence.needs, entries: record.entries }
  const isWhole = record.isWhole && evidence.issues.length === 0 && issues.every(({ severity }) => severity !== 'error')
  return { read: isWhole ? read : null, issues: all }
}

/** The units that a ranking may name, and the criteria: those, and the headings, of which an entry has a figure. */
function namesIn({ scorecard, units }: CommitteeRun) {
  const { criteria } = scorecard
  return {
    units: new Set(units.units.map(({ id }) => id)),
    criteria: new Set([...leavesOf(criteria).map(({ id }) => id), ...valuedHeadingsOf(criteria)]),
  }
}

function rankingIssues(ranking: object): readonly Issue[] {
  const { policy, issues } = readPolicy(ranking)
  if (issues.length > 0) return issues
  return [...relationIssues(policy), ...coverageOf(policy).filter(({ severity }) => severity === 'error')]
}

function readRounds(given: readonly unknown[]): {
  readonly names: readonly string[]
  readonly issues: readonly Issue[]
} {
  const { whole, issues } = readEach(CommitteeRound, given, ['rounds'])
  return {
    names: whole.map(({ value }) => value.id),
    issues: [...issues, ...repeatedIds(whole, 'round', ['rounds'])],
  }
}

/** What can be said of entries while something that they refer to is broken: whether their rounds exist. */
function loneEntryIssues(entries: readonly unknown[] | undefined, rounds: readonly string[]): readonly Issue[] {
  return (entries ?? []).flatMap((entry, index) => {
    const { round } = (entry ?? {}) as { readonly round?: unknown }
    if (typeof round !== 'string' || rounds.length === 0) return []
    return unknownRound(round, rounds, ['entries', index, 'round'])
  })
}

function readEvidence(
  run: { readonly scorecard: Scorecard; readonly evidence?: readonly unknown[] },
  compiled: CompiledScorecard,
  rounds: readonly string[],
): { readonly needs: readonly (EvidenceNeed | undefined)[]; readonly issues: readonly Issue[] } {
  const { whole, issues } = readEach(EvidenceRule, run.evidence ?? [], ['evidence'])
  const unknown = whole.flatMap(({ value: { from }, index }) =>
    from === undefined ? [] : unknownRound(from, rounds, ['evidence', index, 'from']),
  )
  const { needs, issues: faults } = evidenceByCriterion(whole, run.scorecard, compiled, rounds)
  return { needs, issues: [...issues, ...unknown, ...faults] }
}
