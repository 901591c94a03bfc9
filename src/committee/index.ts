export { canonicalJson } from './canonical-json'
export { type CriterionStanding, profileUnit, type UnitProfile } from './profile-unit'
