import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import type { Explanation } from '../foundation/explanation'
import { formatDate, formatMoment, formatPeriod } from '../foundation/format-date'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBoth, type Language, type LocalizedText, textIn } from '../foundation/language'
import { type Absence, describeAbsence } from '../observations/absence'
import type { Observation, ObservationReference } from '../observations/observation'
import type { AnyAssessment } from './assessment'
import type { EvaluationEntry } from './evaluation'
import { isIssue } from './rules/rule'
import { kindOf, type Rule } from './rules/rules'
import type { Criterion, Scorecard } from './scorecard'

/** Why a unit has its points on one criterion. */
export interface CriterionExplanation extends Explanation {
  readonly criterion: string
  /** The points as they are added, null where the criterion is not scored. */
  readonly points: ExactText | null
  readonly max: ExactText
}

/** What a unit was given on a criterion: an assessment, an observation, or nothing. */
export interface GivenValue {
  readonly assessment?: AnyAssessment
  readonly observation?: Observation
  /** Finds an observation that another one was computed from, among those the evaluation was given. */
  readonly find?: (reference: ObservationReference) => Observation | undefined
}

/** Explains the points of a unit on a criterion, down to the value that was assessed or observed. */
export function explainCriterion(
  criterion: Criterion,
  entry: EvaluationEntry,
  given: GivenValue,
  { rounding }: Scorecard,
): CriterionExplanation {
  const max = formatExact(parseExact(criterion.max))
  const own = entry.points[criterion.id] ?? null
  const worked = own === null ? null : workedOut(criterion, given)
  const policy = rounding.leaf
  const rounded =
    policy === 'exact' || worked === null || worked.exact === own
      ? {}
      : { rounding: { ...policy, exact: worked.exact } }
  return {
    label: inBoth(criterion.title ?? criterion.id, (title, language) => {
      const most = formatNumber(max, language)
      return { vi: `${title} (tối đa ${most})`, en: `${title} (at most ${most})` }[language]
    }),
    value: own ?? notScoredBecause(entry.absences?.[criterion.id]),
    ...(worked === null ? {} : { reason: worked.reason }),
    ...rounded,
    ...(criterion.source === undefined ? {} : { source: criterion.source }),
    criterion: criterion.id,
    points: own,
    max,
    inputs: [valueExplanation(given, criterion)],
  }
}

/** How the rule came from the value to the points, before rounding. */
function workedOut(
  { rule, max }: Criterion,
  { assessment, observation }: GivenValue,
): { exact: ExactText; reason: Bilingual } | null {
  const kind = kindOf(rule)
  const value =
    observation === undefined ? assessment?.value : kind.observed(formatExact(parseExact(observation.value ?? 0)))
  const read = kind.read(rule, value)
  if (isIssue(read)) return null
  const scored = kind.score(rule, read, parseExact(max))
  if (!('points' in scored)) return null
  const reason = (language: Language): string => kind.explain(rule, read, parseExact(max), language)
  return { exact: formatExact(scored.points), reason: { vi: reason('vi'), en: reason('en') } }
}

/** "Not scored", and why where that is known. */
function notScoredBecause(absence: Absence | undefined): Bilingual {
  const reason = absence === undefined || absence === 'not-scored' ? undefined : describeAbsence(absence)
  return {
    vi: reason === undefined ? 'chưa có điểm' : `chưa có điểm (${reason.vi})`,
    en: reason === undefined ? 'not scored' : `not scored (${reason.en})`,
  }
}

function valueExplanation({ assessment, observation, find }: GivenValue, { rule }: Criterion): Explanation {
  if (observation !== undefined) return observedValue(observation, find, new Set())
  if (assessment === undefined) {
    return { label: { vi: 'Chưa được chấm', en: 'Not assessed' }, value: null }
  }
  const { value, by, at, round, reason, evidence = [] } = assessment
  const [first, ...others] = evidence
  return {
    label: { vi: 'Giá trị được chấm', en: 'Assessed value' },
    value: shownValue(value, rule),
    ...((round ?? by ?? at ?? reason) === undefined
      ? {}
      : { reason: inBoth(reason ?? '', (text, language) => circumstances({ round, by, at, text }, language)) }),
    ...(first === undefined ? {} : { source: first }),
    ...(others.length === 0
      ? {}
      : {
          inputs: others.map(source => ({ label: { vi: 'Tài liệu kiểm chứng', en: 'Evidence' }, value: null, source })),
        }),
  }
}

function circumstances(
  { round, by, at, text }: { round: string | undefined; by: string | undefined; at: string | undefined; text: string },
  language: Language,
): string {
  const when = at === undefined ? undefined : at.includes('T') ? formatMoment(at, language) : formatDate(at, language)
  return [round, by, when, text].filter(part => part !== undefined && part !== '').join('; ')
}

/** A figure that was observed, or computed from others: then those follow, down to what nobody computed. */
function observedValue(
  observation: Observation,
  find: GivenValue['find'],
  above: ReadonlySet<Observation>,
): Explanation {
  const { indicator, period, label: named, value, absence, words, numerator, denominator, source, status } = observation
  const path = new Set([...above, observation])
  const parts = (observation.inputs ?? []).flatMap(reference => find?.(reference) ?? []).filter(part => !path.has(part))
  const label = (language: Language): string => {
    const when = named === undefined ? inSentence(formatPeriod(period, language), language) : textIn(named, language)
    const firmness = status === 'final' ? '' : ` (${firmnessWords[status][language]})`
    return {
      vi: `Số liệu chỉ tiêu "${indicator}", ${when}${firmness}`,
      en: `Observation of "${indicator}", ${when}${firmness}`,
    }[language]
  }
  const counts =
    numerator === undefined || denominator === undefined
      ? undefined
      : inBoth('', (_, language) => [numerator, denominator].map(count => formatNumber(count, language)).join(' / '))
  return {
    label: { vi: label('vi'), en: label('en') },
    value: value === null ? absent(absence, words) : formatExact(parseExact(value)),
    ...(counts === undefined ? {} : { reason: counts }),
    ...(source === undefined ? {} : { source }),
    ...(parts.length === 0 ? {} : { inputs: parts.map(part => observedValue(part, find, path)) }),
  }
}

const firmnessWords = {
  provisional: { vi: 'số sơ bộ', en: 'provisional' },
  estimated: { vi: 'số ước tính', en: 'estimated' },
  approximate: { vi: 'số xấp xỉ', en: 'approximate' },
} as const

function absent(absence: Absence | undefined, words: LocalizedText | undefined): Bilingual {
  return words === undefined ? describeAbsence(absence ?? 'no-data') : inBoth(words, text => text)
}

/** A period in the middle of a sentence: "năm 2022". */
function inSentence(period: string, language: Language): string {
  return language === 'vi' ? period.charAt(0).toLowerCase() + period.slice(1) : period
}

/** A value as it was assessed: yes or no, a level, a number, or counts. */
function shownValue(value: unknown, rule: Rule): ExactText | Bilingual {
  if (typeof value === 'boolean') return value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' }
  if (value === null) return { vi: 'không có', en: 'none' }
  if (typeof value === 'object') {
    const { numerator, denominator } = value as { numerator: number; denominator: number }
    return inBoth('', (_, language) => [numerator, denominator].map(count => formatNumber(count, language)).join(' / '))
  }
  // A level is a name, even where it looks like a number.
  const isName = rule.kind === 'levels'
  return isName ? { vi: String(value), en: String(value) } : formatExact(parseExact(value as string | number))
}

/** What a criterion is called, in both languages. */
export function criterionName({ id, title }: Criterion): Bilingual {
  return { vi: textIn(title ?? id, 'vi'), en: textIn(title ?? id, 'en') }
}
