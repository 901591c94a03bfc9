export { Band, BandCondition } from './bands'
export { checkBands, Precision } from './check-bands'
export { RankingEntry, type RankingSource } from './entry'
export { explainPlace, type PlaceExplanation } from './explain-place'
export { type Movement, type MovementOptions, type Movements, movement, type SucceededUnit } from './movement'
export type { Neighbours } from './neighbours'
export { parseRanking } from './parse-ranking'
export type { PlaceNames } from './place-words'
export {
  type RankedEntry,
  type Ranking,
  rank,
  type UnrankedEntry,
} from './rank'
export type { RankingOptions, RankingPolicy } from './ranking-policy'
export { TieBreaker } from './tie-breakers'
export { TieMethod } from './ties'
