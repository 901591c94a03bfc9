import type { RoundingPolicy } from '../foundation/rounding'
import type { Ranking } from '../ranking/rank'
import { commonDecimals } from './cell-text'
import { isOfEvaluation } from './names'

/** The decimals of the scores of a ranking: those it ranked by, those of the scorecard, or as many as any score has. */
export function scoreDecimals(ranking: Ranking): RoundingPolicy {
  const { decimals, mode } = ranking.policy
  if (decimals !== 'exact') return { decimals, mode }
  const total = isOfEvaluation(ranking) ? ranking.source.scorecard.rounding.total : 'exact'
  return total === 'exact' ? commonDecimals(ranking.entries.map(({ score }) => score)) : total
}
