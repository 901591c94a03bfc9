export type { RankingBand, RankingBandCondition } from './bands'
export { type BandPrecision, checkBands } from './check-bands'
export {
  type CompareRankingsOptions,
  compareRankings,
  type RankingComparison,
  type RankMovement,
  type SucceededUnit,
} from './compare-rankings'
export type { RankingCutoff } from './cutoff'
export type { RankingEntry, RankingSource } from './entry'
export { explainPlace, type PlaceExplanation, type RankNeighbours } from './explain-place'
export type { RankingKnockOut } from './knock-outs'
export type { LoweredBand } from './lower-bands'
export type { NamedFigure } from './named-figure'
export type { UnitOutOfCompetition } from './out-of-competition'
export { parseBands } from './parse-bands'
export { parseRanking } from './parse-ranking'
export type { RankPlaceNames } from './place-words'
export type { RankingQuota } from './quotas'
export { type RankedEntry, type Ranking, rank } from './rank'
export type { RankingOptions, RankingPolicy } from './ranking-policy'
export type { Preference, TieBreaker } from './tie-breakers'
export type { TieMethod } from './ties'
export type { UnrankedEntry } from './unranked'
