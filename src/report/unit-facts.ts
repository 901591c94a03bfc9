import { type CriterionStanding, profileUnit } from '../committee/profile-unit'
import { type ExactText, parseExact } from '../foundation/exact'
import { compareFractions } from '../foundation/fraction'
import type { RoundingPolicy } from '../foundation/rounding'
import type { RankPlaceNames } from '../ranking/place-words'
import type { Ranking } from '../ranking/rank'
import { type ComparedFigures, comparisonsIn } from '../ranking/ranking-figures'
import type { UnrankedEntry } from '../ranking/unranked'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'
import { explain, type RankExplanation } from '../scorecards/explain'
import { type CriterionExplanation, explainCriterion } from '../scorecards/explain-criterion'
import { type GivenValue, givenTo } from '../scorecards/given-values'
import { lossesOf, scaleLost } from '../scorecards/points-lost'
import { commonDecimals } from './cell-text'
import { criteriaIn, type NamesOf, namesOf, placeNames } from './names'
import { type NumberedCriterion, numberedCriteria } from './numbered-criteria'

/** A criterion on the sheet of a unit: where the unit stands in its group, what it was given, and how its points come about. */
export interface CriterionRow extends NumberedCriterion {
  readonly standing: CriterionStanding
  readonly given: GivenValue
  readonly explanation: CriterionExplanation
  /** The points that it lost; null if it has none, or they are a bonus. */
  readonly lost: ExactText | null
}

/** Everything that the sheet of a unit says, read from a ranking. */
export interface UnitFacts {
  readonly ranking: Ranking<Evaluation>
  readonly entry: EvaluationEntry
  readonly explanation: RankExplanation
  readonly unranked?: UnrankedEntry
  /** The units that it is compared with, itself included. */
  readonly compared: ComparedFigures
  /** What it lost of the scale; null if it has no total. */
  readonly lost: ExactText | null
  readonly rows: readonly CriterionRow[]
  readonly places: RankPlaceNames
  readonly names: NamesOf
  /** The decimals of totals. */
  readonly rounding: RoundingPolicy
}

/** Reads what the sheet of a unit says. */
export function unitFacts(ranking: Ranking<Evaluation>, unit: string): UnitFacts {
  const explanation = explain(ranking, unit)
  const { source: evaluation } = ranking
  const { scorecard, inputs, entries } = evaluation
  const entry = entries.find(one => one.unit === unit) as EvaluationEntry
  const { criteria: standings } = profileUnit(ranking, unit)
  const losses = lossesOf(scorecard, entry)
  const unranked = ranking.unranked.find(one => one.unit === unit)
  const places = { ...criteriaIn(ranking), ...placeNames(inputs.units) }
  const { total } = scorecard.rounding
  const lost = scaleLost(scorecard, [entry])
  return {
    ranking,
    entry,
    explanation,
    ...(unranked === undefined ? {} : { unranked }),
    compared: comparisonsIn(ranking).find(
      ({ group }) => group === undefined || group === entry.group,
    ) as ComparedFigures,
    lost,
    rows: numberedCriteria(scorecard.criteria).map((numbered, index) => ({
      ...numbered,
      standing: standings[index] as CriterionStanding,
      given: givenTo(numbered.criterion, entry.given[index] ?? null, inputs),
      explanation: explainCriterion(evaluation, entry, numbered.criterion, numbered.index),
      lost: losses[index] ?? null,
    })),
    places,
    names: namesOf(places),
    rounding: total === 'exact' ? commonDecimals([entry.score, entry.partial, lost]) : total,
  }
}

/** The rows on which a unit lost points, the greatest loss first; equal ones in the order of the scorecard. */
export function lostRows({ rows }: Pick<UnitFacts, 'rows'>): readonly (CriterionRow & { readonly lost: ExactText })[] {
  return rows
    .flatMap(row => (row.lost === null ? [] : [{ ...row, lost: row.lost }]))
    .filter(({ lost }) => parseExact(lost).numerator > 0n)
    .toSorted((a, b) => compareFractions(parseExact(b.lost), parseExact(a.lost)))
}
