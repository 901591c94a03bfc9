import type { LocalizedText } from '../foundation/language'
import type { Contender } from './entry'
import { type KnockOutsOnUnit, knockOutReason, knockOutsBy } from './knock-outs'
import type { RankingPolicy } from './ranking-policy'

/** Why a unit with a score has no rank. */
export interface Exclusion {
  readonly reason: LocalizedText
  readonly outOfCompetition?: true
  /** The knock-out that says so. */
  readonly knockOut?: string
}

/** How a unit takes part: which knock-outs lower its band, and why it is not ranked, if it is not. */
export interface Participation extends KnockOutsOnUnit {
  readonly exclusion: Exclusion | null
}

const plain: Participation = { applied: [], findings: [], exclusion: null }

/** Tells how units take part in a ranking of this policy. */
export function participationBy({
  knockOuts = [],
  outOfCompetition = [],
}: Pick<RankingPolicy, 'knockOuts' | 'outOfCompetition'>): (contender: Contender) => Participation {
  if (knockOuts.length === 0 && outOfCompetition.length === 0) return () => plain
  const exclusionOf = outOfCompetitionBy({ outOfCompetition })
  const knockOutsOn = knockOutsBy(knockOuts)
  return contender => {
    const own = exclusionOf(contender.entry.unit)
    if (own !== null) return { ...plain, exclusion: own }
    const { applied, findings } = knockOutsOn(contender)
    const excluding = applied.find(({ ranked }) => ranked === false)
    const exclusion = excluding === undefined ? null : { reason: knockOutReason(excluding), knockOut: excluding.id }
    return { applied, findings, exclusion }
  }
}

/** Tells which units are out of competition, and why. */
export function outOfCompetitionBy({
  outOfCompetition = [],
}: Pick<RankingPolicy, 'outOfCompetition'>): (unit: string) => Exclusion | null {
  const reasons = new Map(outOfCompetition.map(({ unit, reason }) => [unit, reason]))
  return unit => {
    const reason = reasons.get(unit)
    return reason === undefined ? null : { reason, outOfCompetition: true }
  }
}
