export { canonicalJson } from './canonical-json'
export { parseRun } from './check-run'
export {
  type Change,
  type CriterionChange,
  compareRounds,
  type RoundComparison,
  type UnitChange,
} from './compare-rounds'
export { type Distance, DistanceGoal, distanceTo } from './distance-to'
export type {
  AppealEntry,
  AssessmentEntry,
  DecisionEntry,
  EntryDetails,
  ExplanationEntry,
  LockEntry,
  ObservationEntry,
  RunEntry,
  WithdrawalEntry,
} from './entry'
export type { Improvement, Insufficient } from './improvement'
export { libraryVersion } from './library-version'
export type { Shortfall } from './place'
export { type CriterionStanding, profileUnit, type UnitProfile } from './profile-unit'
export { type Replay, type RoundResult, replay } from './replay'
export { CommitteeRound, usualRounds } from './round'
export { EvidenceRule, type Run } from './run'
export { runDigest } from './run-digest'
export { whatIf } from './what-if'
export { type WhatIfChange, Withdrawal } from './what-if-change'
export { type Sensitivity, withoutCriterion } from './without-criterion'
