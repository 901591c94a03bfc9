import { throwIfAny } from '../foundation/error'
import { Identifier } from '../foundation/identifier'
import { Issue, type IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { inBoth } from '../foundation/language'
import { type MadeResults, madeResults } from '../foundation/made-results'
import { plainCopy } from '../foundation/plain-data'
import {
  anyText,
  described,
  list,
  maybe,
  noIssues,
  number,
  oneOf,
  openRecord,
  orNull,
  record,
  type Schema,
} from '../foundation/schema'
import { SeriesBreak } from '../foundation/series-break'
import { listOf, parseStructure, requireArgument } from '../foundation/structure'
import { thingIssue } from '../foundation/wording'
import { malformed } from '../foundation/zod-issue'
import type { RankingSource } from './entry'
import { requireRanking } from './parse-ranking'
import type { Ranking } from './rank'
import type { RankingPolicy } from './ranking-policy'
import { movementIssue } from './wording'

/** The movements that `compareRankings` made. */
const madeMovements: MadeResults<object> = /* @__PURE__ */ madeResults()

const directions = [
  'up',
  'down',
  'same',
  'new',
  'gone',
  'scored',
  'unscored',
  'ranked',
  'unranked',
  'other-group',
  'merged',
  'divided',
  'formed',
] as const

/** How one unit moved between two rankings. */
export interface RankMovement {
  readonly unit: string
  readonly group?: string
  /** The rank now; null if it is not ranked any more. */
  readonly rank: number | null
  /** The rank before; null if it was not ranked then. */
  readonly earlierRank: number | null
  /** Places gained: positive is better, negative worse; null if either rank is missing or the groups differ. */
  readonly gained: number | null
  /**
   * `new` and `gone`: the other ranking does not have the unit at all; `scored` and `unscored`: it had no score before,
   * or has none now; `ranked` and `unranked`: it had a score and no rank before, or has a score and no rank now, being out
   * of competition or knocked out; `other-group`: the two ranks belong to different groups; `merged`, `divided` and `formed`, if the units
   * are given: it passed its work to one unit of the later ranking or to several, or carries on that of units of the earlier.
   */
  readonly direction: (typeof directions)[number]
  /** The units of the later ranking that carry on the work of one that is gone. */
  readonly successors?: readonly string[]
  /** The units of the earlier ranking, gone since, whose work this one carries on. */
  readonly predecessors?: readonly string[]
}

/** A unit that may have ended and passed its work on, such as a unit of an organization. */
export interface SucceededUnit {
  readonly id: string
  readonly successors?: readonly string[]
}

/** What is known beside two rankings. */
export interface CompareRankingsOptions {
  /** The units with their successors, so that one that merged is not taken for gone and the one it merged into not for new. */
  readonly units?: { readonly units: readonly SucceededUnit[] }
  /** What changed between the two in the scale or the method, each reported: ranks before and after do not fully compare. */
  readonly breaks?: readonly SeriesBreak[]
}

const MovementOptions: Schema<CompareRankingsOptions> = record(() => ({
  units: maybe(
    openRecord(() => ({
      units: list(openRecord(() => ({ id: anyText, successors: maybe(list(anyText)) }))),
    })),
  ),
  breaks: maybe(list(SeriesBreak)),
}))

/** All movements between two rankings, with what makes them doubtful. */
export interface RankingComparison {
  /** In the order of the later ranking; units that are gone follow in the order of the earlier one. */
  readonly movements: readonly RankMovement[]
  readonly findings: readonly Issue[]
}

/**
 * Compares a ranking with an earlier one, unit by unit.
 *
 * Places gained = earlier rank − rank. Ranks made by different policies, or in different groups, do not compare; both
 * are reported, and not computed away. With `units`, one that merged is not taken for gone, nor the one it merged into for new; a
 * finding names whose work a unit carries on, since it is not quite the unit that it was.
 *
 * @param ranking - The later ranking.
 * @param earlier - The ranking before.
 * @param options - The units with their successors, if some merged or were divided in between, and breaks of the series.
 * @throws An `EgovKpiError` if either is not a ranking, or an option is malformed.
 *
 * @example
 * ```ts
 * import { compareRankings, rank } from 'egov-kpi'
 *
 * const before = rank([{ unit: 'Huế', score: 70 }, { unit: 'Đà Nẵng', score: 60 }])
 * const after = rank([{ unit: 'Huế', score: 71 }, { unit: 'Đà Nẵng', score: 80 }])
 * compareRankings(after, before).movements.map(({ unit, gained }) => [unit, gained])
 * // => [['Đà Nẵng', 1], ['Huế', -1]]
 *
 * const units = { units: [{ id: 'Quảng Nam', successors: ['Đà Nẵng'] }, { id: 'Đà Nẵng' }, { id: 'Huế' }] }
 * const old = rank([{ unit: 'Huế', score: 70 }, { unit: 'Đà Nẵng', score: 60 }, { unit: 'Quảng Nam', score: 50 }])
 * compareRankings(after, old, { units }).movements.map(({ unit, direction }) => [unit, direction])
 * // => [['Đà Nẵng', 'up'], ['Huế', 'down'], ['Quảng Nam', 'merged']]
 * ```
 */
export function compareRankings(
  ranking: Ranking<RankingSource>,
  earlier: Ranking<RankingSource>,
  options: CompareRankingsOptions = {},
): RankingComparison {
  requireArgument(MovementOptions, options, 'options')
  return movementBetween(requireRanking(ranking), requireRanking(earlier, ['earlier']), options)
}

function movementBetween(
  ranking: Ranking<RankingSource>,
  earlier: Ranking<RankingSource>,
  { units, breaks = [] }: CompareRankingsOptions,
): RankingComparison {
  const before = new Map(earlier.entries.map(entry => [entry.unit, entry]))
  const now = new Map(ranking.entries.map(entry => [entry.unit, entry]))
  const unrankedBefore = new Map(earlier.unranked.map(entry => [entry.unit, entry]))
  const unrankedNow = new Map(ranking.unranked.map(entry => [entry.unit, entry]))
  const isGrouped = ranking.policy.within !== undefined || earlier.policy.within !== undefined
  const isThere = (unit: string): boolean => now.has(unit) || unrankedNow.has(unit)
  const gone = [...before.keys(), ...unrankedBefore.keys()].filter(unit => !isThere(unit))
  const successorsOf = successions(units?.units ?? [], gone, isThere)
  const predecessorsOf = new Map<string, string[]>()
  for (const [unit, successors] of successorsOf) {
    for (const one of successors) predecessorsOf.set(one, [...(predecessorsOf.get(one) ?? []), unit])
  }

  const moved = (unit: string): RankMovement => {
    const [current, previous] = [now.get(unit), before.get(unit)]
    const [rank, earlierRank] = [current?.rank ?? null, previous?.rank ?? null]
    const group = (current ?? previous)?.group
    const [successors, predecessors] = [successorsOf.get(unit), predecessorsOf.get(unit)]
    const isOneGroup = !isGrouped || current?.group === previous?.group
    const gained = rank === null || earlierRank === null || !isOneGroup ? null : earlierRank - rank
    const direction = (): RankMovement['direction'] => {
      if (gained !== null) return directionOf(gained)
      if (rank !== null && earlierRank !== null) return 'other-group'
      const [aside, asideBefore] = [unrankedNow.get(unit), unrankedBefore.get(unit)]
      if (aside !== undefined) return aside.score === undefined ? 'unscored' : 'unranked'
      if (successors !== undefined) return successors.length === 1 ? 'merged' : 'divided'
      if (rank === null) return 'gone'
      if (asideBefore !== undefined) return asideBefore.score === undefined ? 'scored' : 'ranked'
      return predecessors === undefined ? 'new' : 'formed'
    }
    return Object.freeze({
      unit,
      ...(group === undefined ? {} : { group }),
      rank,
      earlierRank,
      gained,
      direction: direction(),
      ...(successors === undefined ? {} : { successors }),
      ...(predecessors === undefined ? {} : { predecessors }),
    })
  }
  const movements = [...now.keys(), ...[...before.keys()].filter(unit => !now.has(unit))].map(moved)

  const findings = [
    ...policyFindings(ranking.policy, earlier.policy),
    ...breaks.map(({ from, reason }, index) => {
      const texts = { what: 'break', date: from, reason: inBoth(reason, text => text) } as const
      return movementIssue('not-comparable', ['options', 'breaks', index], texts, { severity: 'warning' })
    }),
    ...movements.flatMap(({ unit, direction, group = '–' }) => {
      if (direction !== 'other-group') return []
      const texts = { what: 'group', unit, from: before.get(unit)?.group ?? '–', to: group } as const
      return [movementIssue('not-comparable', ['entries'], texts, { severity: 'info' })]
    }),
    ...movements.flatMap(({ unit, predecessors }) => {
      if (predecessors === undefined) return []
      const texts = { what: 'unit', unit, predecessors } as const
      return [movementIssue('not-comparable', ['entries'], texts, { severity: 'info' })]
    }),
  ]
  return madeMovements.note({ movements: Object.freeze(movements), findings })
}

function directionOf(gained: number): 'up' | 'down' | 'same' {
  if (gained === 0) return 'same'
  return gained > 0 ? 'up' : 'down'
}

const place = orNull(halves(1))

/** Ranks shared by the middle are half numbers. */
function halves(least?: number): Schema<number> {
  return described(
    () => number(least),
    value => (Number.isInteger(value * 2) ? noIssues : [malformed([], value)]),
  )
}

/** The schema of {@link RankingComparison}. */
const Movements: Schema<RankingComparison> = record(() => ({
  movements: list(
    record(() => ({
      unit: Identifier,
      group: maybe(Identifier),
      rank: place,
      earlierRank: place,
      gained: orNull(halves()),
      direction: oneOf(directions),
      successors: maybe(list(Identifier)),
      predecessors: maybe(list(Identifier)),
    })),
  ),
  findings: listOf(Issue),
}))

/** Reads movements that were given as an argument, unless they were made here. */
export function requireMovements(
  movements: RankingComparison,
  ranking: Ranking<RankingSource>,
  path: IssuePath,
): RankingComparison {
  const read = madeMovements.has(movements) ? movements : parseStructure(Movements, plainCopy(movements, path), path)
  const places = new Map(read.movements.map((one, index) => [one.unit, index]))
  const issues = issueList(path)
  read.movements.forEach((one, index) => {
    const at = [...path, 'movements', index]
    const { unit } = one
    const last = places.get(unit) as number
    if (last !== index)
      issues.add([thingIssue('duplicate', [...at, 'unit'], { what: 'unit', name: unit, first: last })])
    if (!isInItself(one)) issues.add([movementIssue('contradiction', at, { what: 'movement', unit })])
  })
  for (const { unit, rank } of ranking.entries) {
    const index = places.get(unit)
    if (index === undefined || read.movements[index]?.rank !== rank) {
      issues.add([movementIssue('contradiction', path, { what: 'movement-ranking', unit })])
    }
  }
  throwIfAny(issues.found())
  return read
}

/** Whether the places gained are those between the two ranks, and the direction is theirs. */
function isInItself({ rank, earlierRank, gained, direction }: RankMovement): boolean {
  const isMove = direction === 'up' || direction === 'down' || direction === 'same'
  if (gained === null) return !isMove
  return rank !== null && earlierRank !== null && gained === earlierRank - rank && direction === directionOf(gained)
}

/** The nearest successors that are there of each unit that is gone. */
function successions(
  units: readonly SucceededUnit[],
  gone: readonly string[],
  isThere: (unit: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const next = new Map(units.map(({ id, successors = [] }) => [id, successors]))
  const found = new Map<string, readonly string[]>()
  for (const unit of gone) {
    const nearest: string[] = []
    const successors = new Set(next.get(unit) ?? [])
    for (const one of successors) {
      if (isThere(one)) nearest.push(one)
      else for (const further of next.get(one) ?? []) successors.add(further)
    }
    if (nearest.length > 0) found.set(unit, nearest)
  }
  return found
}

/** The parts of a policy that ranks depend on. */
const comparedParts = ['ties', 'decimals', 'mode', 'within', 'prefer', 'tieBreakers', 'knockOuts'] as const

/** A part of a policy, as far as ranks depend on it: a knock-out that lowers bands alone changes none. */
function partOf(policy: RankingPolicy, key: (typeof comparedParts)[number]): unknown {
  if (key === 'prefer') return policy.prefer ?? 'higher'
  if (key === 'knockOuts') return policy.knockOuts?.filter(({ ranked }) => ranked === false) ?? []
  return policy[key]
}

function policyFindings(policy: RankingPolicy, earlier: RankingPolicy): readonly Issue[] {
  return comparedParts
    .filter(key => JSON.stringify(partOf(policy, key)) !== JSON.stringify(partOf(earlier, key)))
    .map(key =>
      movementIssue('not-comparable', ['policy', key], { what: 'policy', policy: key }, { severity: 'warning' }),
    )
}
