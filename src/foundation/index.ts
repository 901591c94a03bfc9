export {
  addDays,
  addMonths,
  CivilDate,
  civilDateOf,
  type DayNumber,
  dayNumberOf,
  daysBetween,
  isCivilDate,
  type Weekday,
  weekdayOf,
} from './civil-date'
export type { DecimalText, NumberInput } from './decimal'
export { EgovKpiError, isEgovKpiError } from './error'
export { ExactNumber, type ExactText, formatExact, parseExact } from './exact'
export { type Explanation, renderExplanation } from './explanation'
export { type DateStyle, formatDate, formatMoment, formatPeriod } from './format-date'
export { formatNumber, formatPercent, type NumberFormat } from './format-number'
export {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
  subtractFractions,
} from './fraction'
export { Identifier } from './identifier'
export type { Issue, IssueParameter, IssueParameters, IssuePath, IssuePlace, Severity } from './issue'
export { type Bilingual, type Language, LocalizedText } from './language'
export { DateOrMoment, type Instant, instantOf, Moment } from './moment'
export {
  dividePeriod,
  type Period,
  type PeriodKind,
  PeriodText,
  parsePeriod,
  periodIncludes,
  shiftPeriod,
} from './period'
export { renderIssues } from './render-issues'
export { renderPath } from './render-path'
export { RoundingMode, RoundingPolicy, round } from './rounding'
export { Source } from './source'
export { textIn } from './text-in'
export { civilDateIn, endOfAsOf, momentIn, vietnamTime, Zone, type ZoneOffset } from './zone'
