import { throwIfAny, withPaths } from '../foundation/error'
import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import { subtractFractions } from '../foundation/fraction'
import { Identifier } from '../foundation/identifier'
import type { Issue } from '../foundation/issue'
import { record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import { compareRankings, type RankMovement } from '../ranking/compare-rankings'
import type { EvaluationEntry } from '../scorecards/evaluation'
import { leavesOf } from '../scorecards/scorecard'
import type { RunEntry } from './entry'
import { unknownRound } from './look-up'
import { type RoundResult, type RunReplay, replay } from './replay'
import { requireReplay } from './require-replay'
import type { CommitteeRun } from './run'
import { committeeIssue } from './wording'

/** How a figure changed: from, to, and by how much; null if there is no figure. */
export interface RoundChange {
  readonly from: ExactText | null
  readonly to: ExactText | null
  /** To less from; null if one of them is missing. */
  readonly by: ExactText | null
}

/** One criterion on which the points of a unit changed. */
export interface RoundCriterionChange extends RoundChange {
  readonly criterion: string
  /**
   * Everything that was entered about it after the first round and up to the second, in the order of the record: who,
   * when, why. Empty where nothing was: the points are relative to the group, whose best has changed, or evidence is
   * only now asked for.
   */
  readonly entries: readonly RunEntry[]
}

/** One heading with a value of its own, which changed. */
export interface RoundHeadingChange extends RoundChange {
  readonly heading: string
}

/** One unit whose points, total or rank changed. */
export interface RoundUnitChange {
  readonly unit: string
  readonly group: string
  /** The published totals. */
  readonly total: RoundChange
  /** The criteria on which its points changed, in the order of the scorecard. */
  readonly criteria: readonly RoundCriterionChange[]
  /** The headings whose values changed, in the order of the scorecard; not given if there are none. */
  readonly headings?: readonly RoundHeadingChange[]
  /** What was entered about the unit as a whole. */
  readonly entries: readonly RunEntry[]
  /** How its rank moved; not given where it is ranked in neither. */
  readonly movement?: RankMovement
}

/** What changed between two rounds. */
export interface RoundComparison {
  readonly from: string
  readonly to: string
  /** The units with any change, in the order of groups, then of units as they were defined. */
  readonly units: readonly RoundUnitChange[]
  /** Those that gained places, or got a rank, the most first. */
  readonly gained: readonly RankMovement[]
  /** Those that lost places, or their rank, the most first. */
  readonly lost: readonly RankMovement[]
  readonly findings: readonly Issue[]
}

const Rounds = record<{ readonly from: string; readonly to: string }>(() => ({ from: Identifier, to: Identifier }))

/**
 * Lists what changed between two rounds: for whom, on what, by how much, who changed it and why; and who gained or lost
 * ranks.
 *
 * Points and totals are compared exactly, as they are published; `by` is to − from.
 *
 * @param of - A replay, or a run, which is then replayed.
 * @param rounds - The earlier round and the later one, by their ids.
 * @returns The changes of every unit that has any, and the movements.
 * @throws An `EgovKpiError` when a round does not exist or was not reached, when they stand the other way round, or when
 * the run is refused by `replay`.
 *
 * @example
 * ```ts
 * import { type CommitteeRun, compareRounds, usualRounds } from 'egov-kpi'
 *
 * const value = { kind: 'assessment', criterion: 'plan' } as const
 * const run: CommitteeRun = {
 *   id: 'it-2022',
 *   scorecard: {
 *     id: 'it-2022',
 *     title: 'Ứng dụng CNTT năm 2022',
 *     scale: 10,
 *     rounding: { leaf: 'exact', total: 'exact' },
 *     criteria: [{ id: 'plan', max: 10, rule: { kind: 'points' } }],
 *   },
 *   units: {
 *     groups: [{ id: 'sở', name: 'Sở' }],
 *     units: [
 *       { id: 'so-y-te', name: 'Sở Y tế', group: 'sở' },
 *       { id: 'so-noi-vu', name: 'Sở Nội vụ', group: 'sở' },
 *     ],
 *   },
 *   period: '2022',
 *   asOf: '2022-12-31',
 *   missing: 'error',
 *   ranking: {},
 *   rounds: usualRounds,
 *   entries: [
 *     { ...value, round: 'self', unit: 'so-y-te', by: 'Sở Y tế', at: '2022-12-05', value: 10 },
 *     { ...value, round: 'self', unit: 'so-noi-vu', by: 'Sở Nội vụ', at: '2022-12-06', value: 9 },
 *     { ...value, round: 'appraised', unit: 'so-y-te', by: 'Tổ giúp việc', at: '2022-12-20', value: '8.5', reason: 'Trễ' },
 *   ],
 * }
 * const { units, gained, lost } = compareRounds(run, { from: 'self', to: 'appraised' })
 * units[0]?.criteria[0]?.by // => '-1.5'
 * units[0]?.criteria[0]?.entries[0]?.reason // => 'Trễ'
 * gained.map(({ unit, rank }) => [unit, rank]) // => [['so-noi-vu', 1]]
 * lost.map(({ unit, rank }) => [unit, rank]) // => [['so-y-te', 2]]
 * ```
 */
export function compareRounds(
  of: CommitteeRun | RunReplay,
  rounds: { readonly from: string; readonly to: string },
): RoundComparison {
  requireArgument(Rounds, rounds, 'rounds')
  const { run, rounds: results } = replayOf(of)
  const ids = run.rounds.map(({ id }) => id)
  const reached = results.map(({ round }) => round)
  throwIfAny(roundIssues(rounds, ids, reached))
  const [from, to] = [ids.indexOf(rounds.from), ids.indexOf(rounds.to)]
  const [earlier, later] = [results[from] as RoundResult, results[to] as RoundResult]
  const { movements, findings } = compareRankings(later.ranking, earlier.ranking)
  const movementOf = new Map(movements.map(one => [one.unit, one]))
  const before = new Map(earlier.evaluation.entries.map(entry => [entry.unit, entry]))
  const criteria = leavesOf(run.scorecard.criteria).map(({ id }) => id)
  const concerning = entriesConcerning(run, ids.slice(from + 1, to + 1))
  return {
    from: rounds.from,
    to: rounds.to,
    units: later.evaluation.entries.flatMap(entry => {
      // Both rounds judge the units of one day.
      const own = changeOf(before.get(entry.unit) as EvaluationEntry, entry, criteria, concerning)
      const moved = movementOf.get(entry.unit)
      const hasMoved = moved !== undefined && moved.direction !== 'same'
      if (own.criteria.length === 0 && own.total.from === own.total.to && !hasMoved) return []
      return [{ ...own, ...(moved === undefined ? {} : { movement: moved }) }]
    }),
    gained: sortedBy(movements, 'up', ['scored', 'ranked'], -1),
    lost: sortedBy(movements, 'down', ['unscored', 'unranked'], 1),
    findings,
  }
}

/** The replay that was given; or that of the run that was given. */
function replayOf(of: CommitteeRun | RunReplay): RunReplay {
  if (typeof of === 'object' && of !== null && 'run' in of) return requireReplay(of)
  return withPaths(
    () => replay(of),
    path => (path.length === 0 ? ['of'] : path),
  )
}

function roundIssues(
  { from, to }: { readonly from: string; readonly to: string },
  ids: readonly string[],
  reached: readonly string[],
): readonly Issue[] {
  const issues = Object.entries({ from, to }).flatMap(([key, round]) => {
    const unknown = unknownRound(round, ids, [key])
    if (unknown.length > 0 || reached.includes(round)) return unknown
    return [committeeIssue('incomplete', [key], { what: 'run', round, reached }, { actual: round })]
  })
  if (issues.length > 0 || ids.indexOf(from) <= ids.indexOf(to)) return issues
  return [committeeIssue('out-of-order', ['from'], { what: 'rounds', from, to })]
}

function changeOf(
  before: EvaluationEntry,
  after: EvaluationEntry,
  criteria: readonly string[],
  concerning: Concerning,
): RoundUnitChange {
  const { unit, group, headings = {} } = after
  const changed = Object.entries(headings).flatMap(([heading, value]) => {
    const own = change(before.headings?.[heading] ?? null, value)
    return own.from === own.to ? [] : [{ heading, ...own }]
  })
  return {
    unit,
    group,
    total: change(before.score, after.score),
    criteria: criteria.flatMap(criterion => {
      const own = change(before.points[criterion] ?? null, after.points[criterion] ?? null)
      return own.from === own.to ? [] : [{ criterion, ...own, entries: concerning(unit, criterion) }]
    }),
    ...(changed.length === 0 ? {} : { headings: changed }),
    entries: concerning(unit, null),
  }
}

/** Equal numbers have equal texts, so that the texts tell whether anything changed. */
function change(from: ExactText | null, to: ExactText | null): RoundChange {
  const by = from === null || to === null ? null : formatExact(subtractFractions(parseExact(to), parseExact(from)))
  return { from, to, by }
}

/** The movements of one direction by the places moved, most first; those that got or lost a rank at the end. */
function sortedBy(
  movements: readonly RankMovement[],
  direction: 'up' | 'down',
  atEnd: readonly RankMovement['direction'][],
  sign: 1 | -1,
): readonly RankMovement[] {
  const moved = movements.filter(one => one.direction === direction)
  return [
    ...moved.toSorted((a, b) => sign * ((a.gained ?? 0) - (b.gained ?? 0))),
    ...movements.filter(one => atEnd.includes(one.direction)),
  ]
}

/** Finds what was entered about a unit on a criterion; or on the whole, where the criterion is null. */
type Concerning = (unit: string, criterion: string | null) => readonly RunEntry[]

/** Gathers the entries of some rounds by what they are about; a decision is about what was appealed. */
function entriesConcerning({ scorecard, period, entries }: CommitteeRun, rounds: readonly string[]): Concerning {
  const appeals = new Map(entries.flatMap(entry => (entry.kind === 'appeal' ? [[entry.id, entry] as const] : [])))
  const readers = leavesOf(scorecard.criteria)
  const gathered = new Map<string, RunEntry[]>()
  const put = (unit: string, criterion: string | null, entry: RunEntry): void => {
    const key = JSON.stringify([unit, criterion])
    const list = gathered.get(key)
    if (list === undefined) gathered.set(key, [entry])
    else list.push(entry)
  }
  for (const entry of entries) {
    if (!rounds.includes(entry.round) || entry.kind === 'lock') continue
    if (entry.kind === 'observation') {
      const { unit, indicator, period: of } = entry.observation
      if (of !== period) continue
      for (const { id } of readers.filter(criterion => criterion.indicator === indicator)) put(unit, id, entry)
      continue
    }
    const about = entry.kind === 'decision' ? appeals.get(entry.appeal) : entry
    if (about !== undefined) put(about.unit, about.criterion ?? null, entry)
  }
  return (unit, criterion) => gathered.get(JSON.stringify([unit, criterion])) ?? []
}
