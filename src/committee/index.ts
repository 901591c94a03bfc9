export { parseRun } from './check-run'
export {
  compareRounds,
  type RoundChange,
  type RoundComparison,
  type RoundCriterionChange,
  type RoundHeadingChange,
  type RoundUnitChange,
} from './compare-rounds'
export { digestRun } from './digest-run'
export { type DistanceGoal, distanceTo, type GoalDistance } from './distance-to'
export type {
  AppealEntry,
  AssessmentEntry,
  DecisionEntry,
  ExplanationEntry,
  LockEntry,
  ObservationEntry,
  RunEntry,
  RunEntryDetails,
  WithdrawalEntry,
} from './entry'
export type { GoalImprovement, GoalOutOfReach } from './improvement'
export { libraryVersion } from './library-version'
export type { GoalShortfall } from './place'
export { type CriterionStanding, profileUnit, type UnitProfile } from './profile-unit'
export { type RoundResult, type RunReplay, replay } from './replay'
export { type CommitteeRound, usualRounds } from './round'
export type { CommitteeRun, EvidenceRule } from './run'
export { whatIf } from './what-if'
export type { AssessmentWithdrawal, WhatIfChange } from './what-if-change'
export { type CriterionSensitivity, withoutCriterion } from './without-criterion'
