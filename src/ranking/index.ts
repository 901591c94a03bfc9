export type { RankingBand, RankingBandCondition } from './bands'
export { type BandPrecision, checkBands } from './check-bands'
export {
  type CompareRankingsOptions,
  compareRankings,
  type RankingComparison,
  type RankMovement,
  type SucceededUnit,
} from './compare-rankings'
export type { RankingEntry, RankingSource } from './entry'
export { explainPlace, type PlaceExplanation, type RankNeighbours } from './explain-place'
export { parseBands } from './parse-bands'
export { parseRanking } from './parse-ranking'
export type { RankPlaceNames } from './place-words'
export { type RankedEntry, type Ranking, rank, type UnrankedEntry } from './rank'
export type { RankingOptions, RankingPolicy } from './ranking-policy'
export type { TieBreaker } from './tie-breakers'
export type { TieMethod } from './ties'
