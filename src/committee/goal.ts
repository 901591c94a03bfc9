import * as z from 'zod'
import { EgovKpiError } from '../foundation/error'
import { Identifier } from '../foundation/identifier'
import { nearestTo } from '../foundation/nearest'
import { foundationIssue } from '../foundation/wording'
import type { Contender } from '../ranking/entry'
import type { RankingPolicy } from '../ranking/ranking-policy'
import { bandPlace } from './band-place'
import type { Place } from './place'
import { rankPlace } from './rank-place'
import { committeeIssue } from './wording'

/** What a unit wants to reach: a rank, or better; or a band. */
export type DistanceGoal = { readonly rank: number } | { readonly band: string }

/** The schema of a {@link DistanceGoal}. */
export const DistanceGoal: z.ZodType<DistanceGoal> = z.union([
  z.strictObject({ rank: z.int().min(1) }),
  z.strictObject({ band: Identifier }),
])

/** Whom a unit is compared with, in its group and in all, itself not included. */
export interface Others {
  readonly compared: readonly Contender[]
  readonly everyone: readonly Contender[]
}

/** The place that a goal means; throws where there is no such place. */
export function placeMeant(goal: DistanceGoal, { compared, everyone }: Others, policy: RankingPolicy): Place {
  if ('rank' in goal) {
    const { rank } = goal
    const most = compared.length + 1
    if (rank > most)
      throw new EgovKpiError([committeeIssue('out-of-range', ['goal', 'rank'], { what: 'rank', rank, most })])
    return rankPlace(rank, compared, everyone, policy)
  }
  const { bands = [] } = policy
  const band = bands.find(({ id }) => id === goal.band)
  if (band !== undefined) return bandPlace(band, bands)
  const nearest = nearestTo(
    goal.band,
    bands.map(({ id }) => id),
  )
  throw new EgovKpiError([
    foundationIssue('unknown', ['goal', 'band'], { what: 'band', name: goal.band, nearest }, { actual: goal.band }),
  ])
}
