export { canonicalJson } from './canonical-json'
export {
  type Change,
  type CriterionChange,
  compareRounds,
  type RoundComparison,
  type UnitChange,
} from './compare-rounds'
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
export { libraryVersion } from './library-version'
export { parseRun } from './parse-run'
export { type Replay, type RoundResult, replay } from './replay'
export { CommitteeRound, usualRounds } from './round'
export { EvidenceRule, type Run } from './run'
export { runDigest } from './run-digest'
