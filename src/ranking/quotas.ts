import { ExactNumber } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { either, just, list, maybe, record, type Schema, whole } from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { type RankingCutoff, readShare, unitsIn } from './cutoff'
import { bandIssue, rankingIssue } from './wording'

/**
 * How many units may have a band: "at most 20 % of those that are good or better are excellent".
 *
 * The best stay, by their places; the others fall to a band that is named. Each group has its own quota where the ranking
 * is within groups.
 */
export interface RankingQuota {
  /** The band that only so many may have. */
  readonly band: string
  /** How many at most. */
  readonly count?: number
  /** Which share at most, from 0 to 1; with a `count` too, the lesser of both holds. */
  readonly share?: string | number
  /** Of whom it is the share: of `all` ranked units, or of those with these bands before this quota is applied. */
  readonly of?: 'all' | readonly string[]
  /** The band of those who do not stay. */
  readonly otherwise: string
  /** Why; the quota in words if not given. */
  readonly reason?: LocalizedText
  readonly source?: SourceReference
}

/** The schema of a {@link RankingQuota}. */
export const RankingQuota: Schema<RankingQuota> = record(
  () => ({
    band: Identifier,
    count: maybe(whole(0)),
    share: maybe(ExactNumber),
    of: maybe(either(just('all'), list(Identifier, 1))),
    otherwise: Identifier,
    reason: maybe(LocalizedText),
    source: maybe(SourceReference),
  }),
  ({ band, count, share, of }) => [
    ...(count === undefined && share === undefined ? [rankingIssue('empty', [], { what: 'quota', band })] : []),
    ...((share === undefined) === (of === undefined) ? [] : [rankingIssue('missing', [], { what: 'share-of', band })]),
    ...(share === undefined || readShare(share) !== null
      ? []
      : [bandIssue('out-of-range', ['share'], { what: 'share-of-units', share: String(share) })]),
  ],
)

/** How many units may stay, of so many that the share is of. */
export function mostWith({ count, share }: RankingQuota, among: number, { rounding = 'down' }: RankingCutoff): number {
  const part = share === undefined ? null : readShare(share)
  const most = part === null ? among : unitsIn(part, among, rounding)
  return Math.min(most, count ?? most)
}
