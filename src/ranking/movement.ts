import * as z from 'zod'
import { throwIfAny } from '../foundation/error'
import { Identifier } from '../foundation/identifier'
import { Issue, type IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { plainCopy } from '../foundation/plain-data'
import { maybe, record } from '../foundation/record'
import { listOf, parseStructure, requireArgument } from '../foundation/structure'
import type { RankingSource } from './entry'
import { madeMovements } from './made-rankings'
import { requireRanking } from './parse-ranking'
import type { RankedEntry, Ranking } from './rank'
import type { RankingPolicy } from './ranking-policy'
import { rankingIssue } from './wording'

const directions = [
  'up',
  'down',
  'same',
  'new',
  'gone',
  'scored',
  'unscored',
  'other-group',
  'merged',
  'divided',
  'formed',
] as const

/** How one unit moved between two rankings. */
export interface Movement {
  readonly unit: string
  readonly group?: string
  /** The rank now; null where the unit is not ranked any more. */
  readonly rank: number | null
  /** The rank before; null where it was not ranked then. */
  readonly earlierRank: number | null
  /** Places gained: positive is better, negative worse; null where either rank is missing or the groups differ. */
  readonly gained: number | null
  /**
   * `new` and `gone`: the other ranking does not have the unit at all; `scored` and `unscored`: it had no score before,
   * or has none now; `other-group`: the two ranks belong to different groups; `merged`, `divided` and `formed`, if the units
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
export interface MovementOptions {
  /** The units with their successors, so that one that merged is not taken for gone and the one it merged into not for new. */
  readonly units?: { readonly units: readonly SucceededUnit[] }
}

const MovementOptions: z.ZodType<MovementOptions> = record(() => ({
  units: maybe(
    z.looseObject({
      units: z.array(z.looseObject({ id: z.string(), successors: maybe(z.array(z.string())) })),
    }),
  ),
}))

/** All movements between two rankings, with what makes them doubtful. */
export interface Movements {
  /** In the order of the later ranking; units that are gone follow in the order of the earlier one. */
  readonly movements: readonly Movement[]
  readonly findings: readonly Issue[]
}

/**
 * Compares a ranking with an earlier one, unit by unit.
 *
 * Places gained = earlier rank − rank. Ranks made by different policies, or in different groups, do not compare; both
 * are said and not computed away. With `units`, one that merged is not taken for gone, nor the one it merged into for new; a
 * finding names whose work a unit carries on, since it is not quite the unit that it was.
 *
 * @param ranking - The later ranking.
 * @param earlier - The ranking before.
 * @param options - The units with their successors, if some merged or were divided in between.
 * @throws An `EgovKpiError` if either is not a ranking, or an option is malformed.
 *
 * @example
 * ```ts
 * import { movement, rank } from 'egov-kpi'
 *
 * const before = rank([{ unit: 'Huế', score: 70 }, { unit: 'Đà Nẵng', score: 60 }])
 * const after = rank([{ unit: 'Huế', score: 71 }, { unit: 'Đà Nẵng', score: 80 }])
 * movement(after, before).movements.map(({ unit, gained }) => [unit, gained])
 * // => [['Đà Nẵng', 1], ['Huế', -1]]
 *
 * const units = { units: [{ id: 'Quảng Nam', successors: ['Đà Nẵng'] }, { id: 'Đà Nẵng' }, { id: 'Huế' }] }
 * const old = rank([{ unit: 'Huế', score: 70 }, { unit: 'Đà Nẵng', score: 60 }, { unit: 'Quảng Nam', score: 50 }])
 * movement(after, old, { units }).movements.map(({ unit, direction }) => [unit, direction])
 * // => [['Đà Nẵng', 'up'], ['Huế', 'down'], ['Quảng Nam', 'merged']]
 * ```
 */
export function movement(
  ranking: Ranking<RankingSource>,
  earlier: Ranking<RankingSource>,
  options: MovementOptions = {},
): Movements {
  requireArgument(MovementOptions, options, 'options')
  const { units } = options
  return movementBetween(requireRanking(ranking), requireRanking(earlier, ['earlier']), units?.units ?? [])
}

function movementBetween(
  ranking: Ranking<RankingSource>,
  earlier: Ranking<RankingSource>,
  units: readonly SucceededUnit[],
): Movements {
  const before = new Map(earlier.entries.map(entry => [entry.unit, entry]))
  const unscoredBefore = new Set(earlier.unranked.map(({ unit }) => unit))
  const now = new Set(ranking.entries.map(({ unit }) => unit))
  const unscoredNow = new Set(ranking.unranked.map(({ unit }) => unit))
  const grouped = ranking.policy.within !== undefined || earlier.policy.within !== undefined
  const passedOn = successions(
    units,
    [...before.keys(), ...unscoredBefore].filter(unit => !now.has(unit) && !unscoredNow.has(unit)),
    unit => now.has(unit) || unscoredNow.has(unit),
  )
  const predecessorsOf = new Map<string, string[]>()
  for (const [unit, heirs] of passedOn) {
    for (const heir of heirs) predecessorsOf.set(heir, [...(predecessorsOf.get(heir) ?? []), unit])
  }
  const movements = [
    ...ranking.entries.map(entry => moved(entry, before.get(entry.unit), grouped, unscoredBefore)),
    ...earlier.entries
      .filter(({ unit }) => !now.has(unit))
      .map((entry): Movement => {
        const direction = unscoredNow.has(entry.unit) ? 'unscored' : 'gone'
        return { ...identity(entry), rank: null, earlierRank: entry.rank, gained: null, direction }
      }),
  ].map(one => withSuccession(one, passedOn, predecessorsOf))
  const taken = movements.flatMap(({ unit, predecessors }) =>
    predecessors === undefined
      ? []
      : rankingIssue('units-taken-over', ['entries'], { unit, predecessors }, { severity: 'info' }),
  )
  const changed = movements.flatMap(({ unit, direction, group = '–' }) => {
    if (direction !== 'other-group') return []
    const from = before.get(unit)?.group ?? '–'
    return [rankingIssue('group-changed', ['entries'], { unit, from, to: group }, { severity: 'info' })]
  })
  const findings = [...policyFindings(ranking.policy, earlier.policy), ...changed, ...taken]
  return madeMovements.note({ movements: Object.freeze(movements.map(one => Object.freeze(one))), findings })
}

const place = z.union([z.null(), z.number().min(1).multipleOf(0.5)])
/** The schema of {@link Movements}. */
const Movements: z.ZodType<Movements> = record(() => ({
  movements: z.array(
    z.strictObject({
      unit: Identifier,
      group: maybe(Identifier),
      rank: place,
      earlierRank: place,
      gained: z.union([z.null(), z.number().multipleOf(0.5)]),
      direction: z.enum(directions),
      successors: maybe(z.array(Identifier)),
      predecessors: maybe(z.array(Identifier)),
    }),
  ),
  findings: listOf(Issue),
}))

/** Reads movements that were given as an argument, unless they were made here. */
export function requireMovements(movements: Movements, ranking: Ranking<RankingSource>, path: IssuePath): Movements {
  const read = madeMovements.has(movements) ? movements : parseStructure(Movements, plainCopy(movements, path), path)
  const places = new Map(read.movements.map((one, index) => [one.unit, index]))
  const issues = issueList(path)
  read.movements.forEach((one, index) => {
    const at = [...path, 'movements', index]
    if (places.get(one.unit) !== index) {
      issues.add([
        rankingIssue('duplicate-unit', [...at, 'unit'], { unit: one.unit, first: places.get(one.unit) ?? 0 }),
      ])
    }
    if (!isInItself(one)) issues.add([rankingIssue('movement-contradicts-itself', at, { unit: one.unit })])
  })
  for (const { unit, rank } of ranking.entries) {
    const index = places.get(unit)
    if (index === undefined || read.movements[index]?.rank !== rank) {
      issues.add([rankingIssue('movement-of-another-ranking', path, { unit })])
    }
  }
  throwIfAny(issues.found())
  return read
}

/** Whether the places gained are those between the two ranks, and the direction is theirs. */
function isInItself({ rank, earlierRank, gained, direction }: Movement): boolean {
  const isMove = direction === 'up' || direction === 'down' || direction === 'same'
  if (!isMove) return gained === null
  if (rank === null || earlierRank === null || gained !== earlierRank - rank) return false
  return direction === (gained > 0 ? 'up' : gained < 0 ? 'down' : 'same')
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
    const heirs: string[] = []
    const seen = new Set(next.get(unit) ?? [])
    for (const one of seen) {
      if (isThere(one)) heirs.push(one)
      else for (const further of next.get(one) ?? []) seen.add(further)
    }
    if (heirs.length > 0) found.set(unit, heirs)
  }
  return found
}

function withSuccession(
  one: Movement,
  passedOn: ReadonlyMap<string, readonly string[]>,
  predecessorsOf: ReadonlyMap<string, readonly string[]>,
): Movement {
  const successors = one.direction === 'gone' ? passedOn.get(one.unit) : undefined
  if (successors !== undefined) {
    return { ...one, direction: successors.length === 1 ? 'merged' : 'divided', successors }
  }
  const predecessors = predecessorsOf.get(one.unit)
  if (predecessors === undefined) return one
  return { ...one, direction: one.direction === 'new' ? 'formed' : one.direction, predecessors }
}

function identity({ unit, group }: RankedEntry): { readonly unit: string; readonly group?: string } {
  return { unit, ...(group === undefined ? {} : { group }) }
}

function moved(
  entry: RankedEntry,
  before: RankedEntry | undefined,
  grouped: boolean,
  unscoredBefore: ReadonlySet<string>,
): Movement {
  const { rank } = entry
  if (before === undefined) {
    const direction = unscoredBefore.has(entry.unit) ? 'scored' : 'new'
    return { ...identity(entry), rank, earlierRank: null, gained: null, direction }
  }
  const earlierRank = before.rank
  if (grouped && before.group !== entry.group) {
    return { ...identity(entry), rank, earlierRank, gained: null, direction: 'other-group' }
  }
  const gained = earlierRank - rank
  return { ...identity(entry), rank, earlierRank, gained, direction: gained > 0 ? 'up' : gained < 0 ? 'down' : 'same' }
}

function policyFindings(policy: RankingPolicy, earlier: RankingPolicy): readonly Issue[] {
  return (['ties', 'decimals', 'mode', 'within', 'tieBreakers'] as const)
    .filter(key => JSON.stringify(policy[key]) !== JSON.stringify(earlier[key]))
    .map(key => rankingIssue('policies-differ', ['policy', key], { policy: key }, { severity: 'warning' }))
}
