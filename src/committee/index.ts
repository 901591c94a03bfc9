export { canonicalJson } from './canonical-json'
export { type CriterionStanding, profileUnit, type UnitProfile } from './profile-unit'
export { whatIf } from './what-if'
export { type WhatIfChange, Withdrawal } from './what-if-change'
