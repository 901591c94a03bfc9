import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import { countFigures, type Explanation } from '../foundation/explanation'
import { formatDate, formatMoment, formatPeriod } from '../foundation/format-date'
import { formatForReading, formatInSentence, formatNumber } from '../foundation/format-number'
import { subtractFractions, zero } from '../foundation/fraction'
import {
  type Bilingual,
  inBoth,
  inBothLanguages,
  type Language,
  type LocalizedText,
  textIn,
} from '../foundation/language'
import { upperFirst } from '../foundation/letter-case'
import { type Absence, absenceWords } from '../observations/absence'
import { exactValue, factorOfCounts } from '../observations/counts'
import { measuredWords } from '../observations/measured-earlier'
import { type Observation, type ObservationReference, referenceOf } from '../observations/observation'
import { describePolicy } from './absence-policy'
import { absenceOf, type Evaluation, type EvaluationAbsence, type EvaluationEntry } from './evaluation'
import { type EvaluationFirmness, firmnessWords } from './firmness'
import { type GivenValue, givenTo, groupOf, readGiven } from './given-values'
import { describeNoPoints } from './rules/rule'
import { kindOf, shownValue } from './rules/rules'
import { inMeasure } from './rules/share'
import { type Criterion, leavesOf, type Scorecard, sectionOf } from './scorecard'

/** Why a unit has its points on one criterion. */
export interface CriterionExplanation extends Explanation {
  readonly criterion: string
  /** The points as they are added, null if the criterion is not scored. */
  readonly points: ExactText | null
  readonly max: ExactText
  /** How firm the observation is that they come from; not given if it is final, or there is none. */
  readonly status?: EvaluationFirmness
}

/** Explains the points of a unit on the criterion at an index, down to the value that was assessed or observed. */
export function explainCriterion(
  evaluation: Evaluation,
  entry: EvaluationEntry,
  criterion: Criterion,
  index: number,
): CriterionExplanation {
  const { scorecard, inputs } = evaluation
  const given = givenTo(criterion, entry.given[index] ?? null, inputs)
  const max = formatExact(parseExact(criterion.max))
  const own = entry.points[criterion.id] ?? null
  const absence = absenceOf(entry, criterion.id)
  const worked =
    own === null || absence !== undefined
      ? null
      : workedOut(criterion, given, groupOf(evaluation, entry.group, criterion, index), isPenalty(criterion, scorecard))
  const status = worked === null ? undefined : notFinal(given)
  const reason =
    absence === undefined ? (worked === null ? null : withFirmness(worked.reason, status)) : absenceReason(absence)
  const policy = scorecard.rounding.leaf
  const rounded =
    policy === 'exact' || worked === null || worked.exact === own
      ? {}
      : { rounding: { ...policy, exact: worked.exact } }
  return {
    label: inBoth(criterion.title ?? criterion.id, (title, language) => {
      const most = formatForReading(max, language)
      return { vi: `${title} (tối đa ${most})`, en: `${title} (at most ${most})` }[language]
    }),
    value: own ?? notScoredWords(absence),
    ...(reason === null ? {} : { reason }),
    ...rounded,
    ...(criterion.source === undefined ? {} : { source: criterion.source }),
    criterion: criterion.id,
    points: own,
    max,
    ...(status === undefined ? {} : { status }),
    inputs: worked !== null && isOnlyPoints(given, criterion) ? [] : [valueExplanation(given, criterion)],
  }
}

function notFinal({ observation }: GivenValue): EvaluationFirmness | undefined {
  const { status = 'final' } = observation ?? {}
  return status === 'final' ? undefined : status
}

function withFirmness(reason: Bilingual, status: EvaluationFirmness | undefined): Bilingual {
  if (status === undefined) return reason
  return inBothLanguages(language => `${reason[language]} (${firmnessWords[status][language]})`)
}

function isPenalty({ id }: Criterion, { criteria }: Scorecard): boolean {
  return leavesOf(criteria.filter(node => sectionOf(node) === 'penalty')).some(leaf => leaf.id === id)
}

/** That there are no points, and why where that is known. */
function notScoredWords(absence: EvaluationAbsence | undefined): Bilingual {
  if (absence?.policy === 'exclude') return { vi: 'không tính', en: 'left out' }
  if (absence === undefined || absence.absence === 'not-scored') return { vi: 'chưa có điểm', en: 'not scored' }
  const { vi, en } = describeNoPoints(absence.absence)
  return { vi: `chưa có điểm (${vi})`, en: `not scored (${en})` }
}

/** Why there is no value and what that was counted as; null if this would only repeat that there are no points. */
function absenceReason(record: EvaluationAbsence): Bilingual | null {
  return record.policy === 'not-scored' && record.reason === undefined ? null : absenceSentence(record)
}

/** Why there is no value, what that was counted as, and why the criterion does not concern the unit. */
export function absenceSentence({ absence, policy, reason }: EvaluationAbsence): Bilingual {
  const [why, worth] = [describeNoPoints(absence), describePolicy(policy)]
  const isPlain = absence === 'not-scored' && policy === 'not-scored'
  return inBoth(reason ?? '', (text, language) => {
    const sentence = isPlain ? why[language] : `${why[language]}: ${worth[language]}`
    return `${upperFirst(sentence)}${text === '' ? '' : ` (${text})`}`
  })
}

/** How the rule came from the value to the points, before rounding. */
function workedOut(
  criterion: Criterion,
  given: GivenValue,
  group: unknown,
  isTakenOff: boolean,
): { exact: ExactText; reason: Bilingual } | null {
  const value = readGiven(criterion, given)
  if (value === null) return null
  const { rule } = criterion
  const [kind, max] = [kindOf(rule), parseExact(criterion.max)]
  const scored = kind.score(rule, value.read, max, group)
  if (!('points' in scored)) return null
  const points = isTakenOff ? subtractFractions(zero, scored.points) : scored.points
  return {
    exact: formatExact(points),
    reason: inBothLanguages(language => kind.explain(rule, value.read, max, language, group)),
  }
}

/** Whether the value is the points themselves and nothing is known beside it: the rule has then said all of it. */
function isOnlyPoints({ assessment }: GivenValue, { rule }: Criterion): boolean {
  if (rule.kind !== 'points' || assessment === undefined) return false
  const { round, by, at, reason, evidence = [] } = assessment
  return (round ?? by ?? at ?? reason) === undefined && evidence.length === 0
}

function valueExplanation(given: GivenValue, { rule }: Criterion): Explanation {
  const { assessment, observation } = given
  if (observation !== undefined) return observedValue(observation, given, new Set())
  if (assessment === undefined) {
    return { label: { vi: 'Chưa được chấm', en: 'Not assessed' }, value: null }
  }
  const { value, by, at, round, reason, evidence = [] } = assessment
  const [first, ...others] = evidence
  return {
    label: { vi: 'Kết quả được chấm', en: 'Assessed value' },
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

/** The counts of a figure at hand. */
function countsOf({ numerator, denominator }: Observation, language: Language): string | undefined {
  if (numerator === undefined || denominator === undefined) return undefined
  return [numerator, denominator].map(count => formatNumber(count, language)).join('/')
}

/**
 * A figure as it is shown: an exact number; or if that is a long fraction, its decimals beside its counts, since "2,600/51"
 * does not show that 260 of 510 were meant.
 */
function shownFigure(value: string | number, observation: Observation): ExactText | Bilingual {
  const own = formatExact(parseExact(value))
  const exact = exactValue(observation) ?? value
  if (observation.denominator === undefined || !own.includes('/')) return own
  const factor = factorOfCounts({ ...observation, value }, undefined) ?? 1
  return inBothLanguages(language => {
    const number = inMeasure(formatInSentence(exact, language), factor, language)
    return `${number.replace(/^≈ /, '')} (${countsOf(observation, language)})`
  })
}

/** A figure that was observed, or computed from others: then those follow, down to what was not computed. */
function observedValue(
  observation: Observation,
  given: Pick<GivenValue, 'find' | 'called'>,
  above: ReadonlySet<Observation>,
  count = countFigures(['unit']),
): Explanation {
  count(above.size)
  const { value, absence, words, source } = observation
  const path = new Set([...above, observation])
  const parts = (observation.inputs ?? []).map((input): Explanation => {
    const reference = referenceOf(observation, input)
    const part = given.find?.(reference)
    if (part === undefined) return { label: observationLabel(reference, observation, given), value: notGiven }
    if (path.has(part)) return { label: observationLabel(part, observation, given), value: null }
    return { ...observedValue(part, given, path, count), label: observationLabel(part, observation, given) }
  })
  const shown = value === null ? absent(absence, words) : shownFigure(value, observation)
  const isCounted = observation.denominator !== undefined && (value === null || typeof shown === 'string')
  const counts = inBothLanguages(language => countsOf(observation, language) ?? '')
  return {
    label: observationLabel(observation, observation, given),
    value: shown,
    ...(isCounted ? { reason: counts } : {}),
    ...(source === undefined ? {} : { source }),
    ...(parts.length === 0 ? {} : { inputs: parts }),
  }
}

const notGiven: Bilingual = { vi: 'không có trong số liệu được cung cấp', en: 'not among the figures given' }

/** Which figure, of when, and how firm: of a reference only the former two; and whose, if it is another unit's. */
function observationLabel(
  observation: ObservationReference & Partial<Observation>,
  { unit }: ObservationReference,
  { called }: Pick<GivenValue, 'called'>,
): Bilingual {
  const { indicator, period, label = '', status = 'final', measuredIn = period } = observation
  const other = observation.unit === unit ? null : observation.unit
  return inBoth(label, (named, language) => {
    const own = named === '' ? inSentence(formatPeriod(period, language), language) : named
    const when = measuredIn === period ? own : `${own} (${measuredWords(measuredIn)[language]})`
    const firmness = status === 'final' ? '' : ` (${firmnessWords[status][language]})`
    const what = textIn(called?.indicator(indicator) ?? indicator, language)
    const whose = other === null ? null : textIn(called?.unit(other) ?? other, language)
    return {
      vi: `Số liệu chỉ tiêu “${what}”${whose === null ? '' : ` của “${whose}”`}, ${when}${firmness}`,
      en: `Observation of “${what}”${whose === null ? '' : ` of “${whose}”`}, ${when}${firmness}`,
    }[language]
  })
}

function absent(absence: Absence | undefined, words: LocalizedText | undefined): Bilingual {
  return words === undefined ? absenceWords(absence ?? 'no-data') : inBoth(words, text => text)
}

/** A period in the middle of a sentence: "năm 2022". */
function inSentence(period: string, language: Language): string {
  return language === 'vi' ? period.charAt(0).toLowerCase() + period.slice(1) : period
}

/** What a criterion is called, in both languages. */
export function criterionName({ id, title }: Criterion): Bilingual {
  return inBoth(title ?? id, text => text)
}
