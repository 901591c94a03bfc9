import { type ExactText, formatExact } from '../foundation/exact'
import type { Fraction } from '../foundation/fraction'
import type { LocalizedText } from '../foundation/language'
import type { Contender, ParsedEntry, RankingEntry } from './entry'
import { type Exclusion, outOfCompetitionBy, type Participation } from './participation'
import type { RankingPolicy } from './ranking-policy'

/** One unit that has no rank: it has no score, is out of competition, or a knock-out says so. */
export interface UnrankedEntry {
  readonly unit: string
  readonly group?: string
  readonly reason: LocalizedText
  /** The score by which it would be ranked; not given if it has none. */
  readonly score?: ExactText
  /** The score before rounding. */
  readonly exact?: ExactText
  readonly outOfCompetition?: true
  /** The id of the knock-out because of which it is not ranked. */
  readonly knockOut?: string
}

const noScore: LocalizedText = { vi: 'Không có điểm', en: 'No score' }

/** The units of a source that are not ranked, in its order: without a score, out of competition, or knocked out. */
export function unrankedAmong(
  read: readonly ParsedEntry[],
  scored: readonly Contender[],
  participationOf: (contender: Contender) => Participation,
  policy: RankingPolicy,
): readonly UnrankedEntry[] {
  const excluded = new Map(
    scored.flatMap(contender => {
      const { exclusion } = participationOf(contender)
      return exclusion === null ? [] : [[contender.entry, { contender, exclusion }] as const]
    }),
  )
  const exclusionOf = outOfCompetitionBy(policy)
  return read.flatMap(({ entry, score }) => {
    if (score === null) return [unrankedEntry(entry, exclusionOf(entry.unit))]
    const found = excluded.get(entry)
    return found === undefined ? [] : [unrankedEntry(entry, found.exclusion, found.contender)]
  })
}

function unrankedEntry(entry: RankingEntry, exclusion: Exclusion | null, scored?: Contender): UnrankedEntry {
  return Object.freeze({
    unit: entry.unit,
    ...groupOf(entry),
    reason: entry.reason ?? noScore,
    ...(scored === undefined ? {} : textsOf(scored.key, scored.exact)),
    ...exclusion,
  })
}

/** The ranked and the exact score as texts; often they are one number, written once. */
export function textsOf(key: Fraction, exact: Fraction): { readonly score: ExactText; readonly exact: ExactText } {
  const score = formatExact(key)
  return { score, exact: key === exact ? score : formatExact(exact) }
}

/** The group of an entry, if it has one. */
export function groupOf({ group }: RankingEntry): { readonly group?: string } {
  return group === undefined ? {} : { group }
}
