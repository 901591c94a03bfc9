import type { CivilDate } from '../foundation/civil-date'
import { Identifier } from '../foundation/identifier'
import type { LocalizedText } from '../foundation/language'
import type { PeriodText } from '../foundation/period'
import { list, maybe, oneOf, record, type Schema } from '../foundation/schema'
import type { Observation } from '../observations/observation'
import type { Units } from '../organization/unit'
import type { RankingOptions } from '../ranking/ranking-policy'
import type { MeasuredIndicator } from '../scorecards/measured-indicator'
import type { Scorecard } from '../scorecards/scorecard'
import type { RunEntry } from './entry'
import type { CommitteeRound } from './round'

/** For which criteria a value that gives points needs evidence, and what happens where there is none. */
export interface EvidenceRule {
  /** The ids of criteria, and of headings for all below them. */
  readonly criteria: readonly string[]
  /** The id of the round from which on it is asked for; without it, from the first. */
  readonly from?: string
  /**
   * `finding`: the points are given, and it is said; `absence`: the value is absent for want of evidence, and worth what
   * the criterion's `absence` says of `no-evidence`; `refuse`: the entry is an error.
   */
  readonly missing: 'finding' | 'absence' | 'refuse'
}

/**
 * A committee's run from the regulation to the announced result: everything that was laid down before, and the record
 * of everything that was entered since.
 *
 * Entries are only ever added at the end; what was wrong is put right by a further entry. Plain data.
 */
export interface CommitteeRun {
  readonly id: string
  readonly title?: LocalizedText
  readonly scorecard: Scorecard
  readonly units: Units
  /** The period of the observations that criteria read. */
  readonly period: PeriodText
  /** The day as of which units and groups exist. */
  readonly asOf: CivilDate
  /** What was measured before the run began. */
  readonly observations?: readonly Observation[]
  /** How the figures of these indicators add up over time and over units, as `evaluate` takes it. */
  readonly indicators?: readonly MeasuredIndicator[]
  /** What a criterion without a value is once a round is locked; an open round may be incomplete. */
  readonly missing: 'error' | 'not-scored'
  /** How units are ranked; `{}` for what `rank` does without options. */
  readonly ranking: RankingOptions
  /** In the order in which they follow each other. */
  readonly rounds: readonly CommitteeRound[]
  readonly evidence?: readonly EvidenceRule[]
  readonly entries: readonly RunEntry[]
}

/** The schema of an {@link EvidenceRule}. */
export const EvidenceRule: Schema<EvidenceRule> = record(() => ({
  criteria: list(Identifier, 1),
  from: maybe(Identifier),
  missing: oneOf(['finding', 'absence', 'refuse']),
}))
