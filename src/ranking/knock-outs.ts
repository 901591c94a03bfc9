import { Identifier } from '../foundation/identifier'
import type { Issue } from '../foundation/issue'
import { inBothLanguages, LocalizedText } from '../foundation/language'
import { just, maybe, record, type Schema } from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { boundsOf, type Condition, meets, RankingBandCondition, readCondition, within } from './bands'
import { type CriterionNames, conditionText } from './condition-text'
import type { Contender } from './entry'
import { figureOf } from './named-figure'
import { rankingIssue } from './wording'

/**
 * What keeps a unit from a good band, or from being ranked, whatever its score: "with a violation at most Khá".
 *
 * It lowers a band and never raises one. Score and rank stay as they are, unless `ranked` is false.
 */
export interface RankingKnockOut {
  readonly id: string
  /** When it applies. */
  readonly when: RankingBandCondition
  /** The best band that the unit can then have. */
  readonly atMost?: string
  /** False if the unit is then not ranked: it is listed in `unranked`, with its score and the reason. */
  readonly ranked?: false
  /** Why; the condition in words if not given. */
  readonly reason?: LocalizedText
  readonly source?: SourceReference
}

/** The schema of a {@link RankingKnockOut}; one without an effect is refused. */
export const RankingKnockOut: Schema<RankingKnockOut> = record(
  () => ({
    id: Identifier,
    when: RankingBandCondition,
    atMost: maybe(Identifier),
    ranked: maybe(just(false)),
    reason: maybe(LocalizedText),
    source: maybe(SourceReference),
  }),
  ({ id: knockOut, when, atMost, ranked }) => {
    const isEmpty = atMost === undefined && ranked === undefined
    const isByPlace = boundsOf(readCondition(when)).some(({ figure }) => figure.place !== undefined)
    return [
      ...(isEmpty ? [rankingIssue('empty', [], { what: 'knock-out', knockOut })] : []),
      ...(isByPlace ? [rankingIssue('not-applicable', ['when'], { what: 'knock-out-place', knockOut })] : []),
    ]
  },
)

/** The knock-outs that apply to a unit, and a finding for each of which that cannot be said. */
export interface KnockOutsOnUnit {
  readonly applied: readonly RankingKnockOut[]
  readonly findings: readonly Issue[]
}

/** Tells which knock-outs apply to a unit; their conditions are read once. */
export function knockOutsBy(knockOuts: readonly RankingKnockOut[]): (contender: Contender) => KnockOutsOnUnit {
  const tests = knockOuts.map(knockOut => ({ knockOut, condition: readCondition(knockOut.when) }))
  return contender => {
    const isMet = ({ condition }: (typeof tests)[number]): boolean | null =>
      meets(condition, bound => within(bound, figureOf(contender, bound.figure)))
    return {
      applied: tests.filter(test => isMet(test) === true).map(({ knockOut }) => knockOut),
      findings: tests
        .filter(test => isMet(test) === null)
        .map(({ knockOut, condition }) => undetermined(knockOut.id, condition, contender)),
    }
  }
}

function undetermined(knockOut: string, condition: Condition, contender: Contender): Issue {
  const { unit } = contender.entry
  const values = missingFigures(condition, contender)
  return rankingIssue(
    'missing',
    ['knockOuts'],
    { what: 'knock-out-value', unit, knockOut, values },
    { severity: 'warning' },
  )
}

/** The figures in a condition that a unit lacks, by their names. */
export function missingFigures(condition: Condition, contender: Contender): readonly string[] {
  const missing = boundsOf(condition)
    .filter(({ figure }) => figure.place === undefined && figureOf(contender, figure) === null)
    .map(({ figure: { of = '', criterion = of } }) => criterion)
  return [...new Set(missing)]
}

/** Why a knock-out applies; its condition in words if it does not say. */
export function knockOutReason({ reason, when }: RankingKnockOut, names?: CriterionNames): LocalizedText {
  return reason ?? inBothLanguages(language => conditionText(when, language, names))
}
