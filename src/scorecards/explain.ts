import { throwIfAny } from '../foundation/error'
import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import type { Explanation } from '../foundation/explanation'
import { formatForReading, formatNumber } from '../foundation/format-number'
import { addFractions, compareFractions, type Fraction, subtractFractions, zero } from '../foundation/fraction'
import { type Bilingual, inBoth, type Language, type LocalizedText } from '../foundation/language'
import type { Units } from '../organization/unit'
import { explainPlace, type PlaceExplanation } from '../ranking/explain-place'
import type { Ranking } from '../ranking/rank'
import type { Evaluation, EvaluationEntry } from './evaluation'
import { explainAdjustment } from './explain-adjustment'
import { type CriterionExplanation, criterionName, explainCriterion } from './explain-criterion'
import { givenTo, groupOf } from './given-values'
import { rankedIssues } from './ranked-issues'
import { type Criterion, type Heading, headingsOf, isHeading, leavesOf } from './scorecard'
import type { Adjustment } from './tally'

/** One criterion on which two units differ. */
export interface Difference {
  readonly criterion: string
  readonly own: ExactText | null
  readonly theirs: ExactText | null
  /** Their points less its own; positive where they are ahead. */
  readonly gap: ExactText
}

/** Why a unit has its rank, from the place down to what was assessed and observed. */
export interface RankExplanation extends PlaceExplanation {
  /**
   * The explanations of all criteria, in the order of the scorecard; their points, and the `by` of the entry's
   * `adjustments` where it has any, add up to the exact total.
   */
  readonly criteria: readonly CriterionExplanation[]
  /** Where the unit at the next better place has other points, its greatest leads first. */
  readonly differences: readonly Difference[]
}

/**
 * Says why a unit has its rank: its place, its total, every criterion with its rule, its value and who gave it, and
 * what separates it from the next better place.
 *
 * Computed anew when asked, from the scorecard and the inputs that the ranking has kept.
 *
 * @param ranking - A ranking of an evaluation, as `rank` made it or as it came back from JSON.
 * @param unit - The id of the unit; one that is not ranked is told what it lacks.
 * @returns A tree for `renderExplanation`, with the place, the criteria and the differences as data.
 * @throws An `EgovKpiError` when it is no ranking of an evaluation, or has no such unit; the nearest ids are named.
 *
 * @example
 * ```ts
 * import { defineUnits, evaluate, explain, parseScorecard, rank } from 'egov-kpi'
 *
 * const scorecard = parseScorecard({
 *   id: 'it-2022',
 *   title: 'Ứng dụng CNTT',
 *   scale: 20,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'plan', title: 'Kế hoạch', max: 20, rule: { kind: 'levels', levels: { no: 0, draft: '1/3', yes: 1 } } }],
 * })
 * const units = defineUnits({ groups: [{ id: 'sở', name: 'Sở' }], units: [{ id: 'y-te', name: 'Sở Y tế', group: 'sở' }] })
 * const evaluation = evaluate(scorecard, {
 *   units,
 *   assessments: [{ unit: 'y-te', criterion: 'plan', value: 'draft', by: 'Tổ giúp việc' }],
 *   asOf: '2022-12-31',
 *   missing: 'error',
 * })
 * const [plan] = explain(rank(evaluation), 'y-te').criteria
 * plan?.points // => '20/3'
 * plan?.reason // => { vi: 'Mức "draft": 1/3 × 20 điểm', en: 'Level "draft": 1/3 × 20 points' }
 * ```
 */
export function explain(ranking: Ranking<Evaluation>, unit: string): RankExplanation {
  throwIfAny(rankedIssues(ranking))
  const { source: evaluation } = ranking
  const { unit: _, tiedWith, ...around } = explainPlace(ranking, unit)
  const mentioned = [unit, ...tiedWith, ...(around.better?.units ?? []), ...(around.worse?.units ?? [])]
  const names = namesIn(evaluation.inputs.units, new Set(mentioned))
  const place = explainPlace(ranking, unit, names)
  const entry = entryOf(evaluation, unit)
  const criteria = leavesOf(evaluation.scorecard.criteria).map((criterion, index) =>
    explainCriterion(criterion, entry, evaluation.scorecard, {
      given: givenTo(criterion, entry.given[index] ?? null, evaluation.inputs),
      group: groupOf(evaluation, entry.group, criterion, index),
    }),
  )
  const better = place.better?.units[0]
  const differences = better === undefined ? [] : differencesBetween(entry, entryOf(evaluation, better), criteria)
  return {
    ...place,
    inputs: [
      total(evaluation, entry, criteria),
      ...(place.inputs ?? []),
      ...(better === undefined || differences.length === 0
        ? []
        : [
            separation(
              nameIn(names, better),
              differences,
              evaluation,
              stepsBetween(entry, entryOf(evaluation, better)),
            ),
          ]),
    ],
    criteria,
    differences,
  }
}

/** What units and groups are called, in both languages. */
interface Names {
  readonly units: Readonly<Record<string, LocalizedText>>
  readonly groups: Readonly<Record<string, LocalizedText>>
}

/** The names of the units that an explanation mentions, and of all groups. */
function namesIn({ units, groups }: Units, mentioned: ReadonlySet<string>): Names {
  const byId = (named: readonly { readonly id: string; readonly name: LocalizedText }[]) =>
    Object.fromEntries(named.map(({ id, name }) => [id, name]))
  return { units: byId(units.filter(({ id }) => mentioned.has(id))), groups: byId(groups) }
}

function nameIn({ units }: Names, unit: string): Bilingual {
  return inBoth(units[unit] ?? unit, text => text)
}

function entryOf({ entries }: Evaluation, unit: string): EvaluationEntry {
  return entries.find(entry => entry.unit === unit) as EvaluationEntry
}

function total(
  { scorecard }: Evaluation,
  { score, exact, partial, adjustments = [] }: EvaluationEntry,
  criteria: readonly CriterionExplanation[],
): Explanation {
  const byId = new Map(criteria.map(explanation => [explanation.criterion, explanation]))
  const { total: rounding } = scorecard.rounding
  const scale = formatExact(parseExact(scorecard.scale))
  return {
    label: inBoth(scorecard.title, (title, language) => {
      const whole = formatNumber(scale, language)
      if (score !== null)
        return { vi: `${title}: tổng điểm trên ${whole}`, en: `${title}: total of ${whole}` }[language]
      return { vi: `${title}: điểm cộng được, chưa đủ tiêu chí`, en: `${title}: points so far, criteria missing` }[
        language
      ]
    }),
    value: score ?? partial ?? null,
    ...(rounding === 'exact' || score === null || exact === null || exact === score
      ? {}
      : { rounding: { ...rounding, exact } }),
    ...(scorecard.source === undefined ? {} : { source: scorecard.source }),
    inputs: [
      ...scorecard.criteria.map(node => nodeExplanation(node, byId, adjustments)),
      ...adjustments.filter(({ at }) => at === undefined).map(explainAdjustment),
    ],
  }
}

function nodeExplanation(
  node: Heading | Criterion,
  byId: ReadonlyMap<string, CriterionExplanation>,
  adjustments: readonly Adjustment[],
): Explanation {
  if (!isHeading(node)) return byId.get(node.id) as CriterionExplanation
  const leaves = leavesOf([node])
  const headings = new Set(headingsOf([node]))
  const sum = (numbers: readonly (string | number)[]): ExactText =>
    formatExact(numbers.map(number => parseExact(number)).reduce(addFractions, zero))
  const all = sum(leaves.map(leaf => leaf.max))
  const isCapped = node.cap !== undefined && compareFractions(parseExact(node.cap), parseExact(all)) < 0
  const max = isCapped ? formatExact(parseExact(node.cap ?? 0)) : all
  return {
    label: inBoth(node.title ?? node.id, (title, language) => {
      const most = formatNumber(max, language)
      return { vi: `${title} (tối đa ${most})`, en: `${title} (at most ${most})` }[language]
    }),
    value: sum([
      ...leaves.flatMap(leaf => byId.get(leaf.id)?.points ?? []),
      ...adjustments.filter(({ at }) => at !== undefined && headings.has(at)).map(({ by }) => by),
    ]),
    ...(node.source === undefined ? {} : { source: node.source }),
    inputs: [
      ...node.criteria.map(child => nodeExplanation(child, byId, adjustments)),
      ...adjustments.filter(({ at }) => at === node.id).map(explainAdjustment),
    ],
  }
}

function differencesBetween(
  own: EvaluationEntry,
  theirs: EvaluationEntry,
  criteria: readonly CriterionExplanation[],
): readonly Difference[] {
  const number = (text: ExactText | null | undefined): Fraction => parseExact(text ?? '0')
  return criteria
    .map(({ criterion }) => {
      const [mine, others] = [own.points[criterion] ?? null, theirs.points[criterion] ?? null]
      return { criterion, own: mine, theirs: others, difference: subtractFractions(number(others), number(mine)) }
    })
    .filter(({ difference }) => difference.numerator !== 0n)
    .sort((a, b) => compareFractions(b.difference, a.difference))
    .map(({ criterion, own, theirs, difference }) => ({ criterion, own, theirs, gap: formatExact(difference) }))
}

const mostShown = 5

/** What rescaling, caps and limits add to the lead of another unit. */
function stepsBetween(own: EvaluationEntry, theirs: EvaluationEntry): Fraction {
  const sum = ({ adjustments = [] }: EvaluationEntry) =>
    adjustments.map(({ by }) => parseExact(by)).reduce(addFractions, zero)
  return subtractFractions(sum(theirs), sum(own))
}

function separation(
  better: Bilingual,
  differences: readonly Difference[],
  { scorecard }: Evaluation,
  steps: Fraction,
): Explanation {
  const byId = new Map(leavesOf(scorecard.criteria).map(criterion => [criterion.id, criterion]))
  const ahead = differences.filter(({ gap }) => !gap.startsWith('-'))
  const behind = differences.length - ahead.length
  const criteria = (count: number): string => `${count} ${count === 1 ? 'criterion' : 'criteria'}`
  return {
    label: {
      vi: `${better.vi} hơn ở ${ahead.length} tiêu chí, kém ở ${behind} tiêu chí`,
      en: `${better.en} is ahead on ${criteria(ahead.length)} and behind on ${criteria(behind)}`,
    },
    value: null,
    inputs: [
      ...ahead.slice(0, mostShown).map(({ criterion, gap }) => {
        const name = criterionName(byId.get(criterion) as Criterion)
        const line = (language: Language): string => `${name[language]}: +${formatForReading(gap, language)}`
        return { label: { vi: line('vi'), en: line('en') }, value: null }
      }),
      ...(steps.numerator === 0n ? [] : [stepsLine(formatExact(steps))]),
    ],
  }
}

function stepsLine(gap: ExactText): Explanation {
  const line = (language: Language): string => `${gap.startsWith('-') ? '' : '+'}${formatForReading(gap, language)}`
  return {
    label: {
      vi: `Quy đổi và giới hạn điểm: ${line('vi')}`,
      en: `Rescaling, caps and limits: ${line('en')}`,
    },
    value: null,
  }
}
