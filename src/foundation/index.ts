export type { AddedLanguage, AddedWords, NumberMarks } from './added-language'
export {
  addDays,
  addMonths,
  type CivilDate,
  countDays,
  type DayNumber,
  isCivilDate,
  type Weekday,
  weekdayOf,
} from './civil-date'
export type { DecimalText, NumberInput } from './decimal'
export type { Edition, EditionValidity } from './edition'
export { EgovKpiError, isEgovKpiError } from './error'
export { type ExactText, formatExact, parseExact } from './exact'
export { type Explanation, formatExplanation } from './explanation'
export type { FiscalYear } from './fiscal-year'
export { type DateStyle, formatDate, formatMoment, formatPeriod } from './format-date'
export { formatIssues } from './format-issues'
export { formatNumber, formatPercent, type NumberFormat } from './format-number'
export { formatText } from './format-text'
export type { Fraction } from './fraction'
export type { Issue, IssueParameter, IssueParameters, IssuePath, IssuePlace, Severity } from './issue'
export type { Bilingual, Language, LocalizedText } from './language'
export { type LanguageTag, parseLanguage } from './language-tag'
export type { DateOrMoment, Instant, Moment } from './moment'
export type { ParseOptions } from './parse-options'
export {
  dividePeriod,
  type Period,
  type PeriodKind,
  type PeriodText,
  parseFiscalPeriod,
  parsePeriod,
  periodIncludes,
  shiftPeriod,
} from './period'
export { type RoundingMode, type RoundingPolicy, round } from './rounding'
export type { SeriesBreak } from './series-break'
export type { SourceReference } from './source'
export type { Tone } from './tone'
export { civilDateIn, momentIn, vietnamTime, type Zone, type ZoneOffset } from './zone'
