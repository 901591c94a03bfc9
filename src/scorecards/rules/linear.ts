import { formatExact } from '../../foundation/exact'
import {
  compareFractions,
  divideFractions,
  type Fraction,
  larger,
  multiplyFractions,
  one,
  smaller,
  subtractFractions,
  zero,
} from '../../foundation/fraction'
import type { Issue, IssuePath } from '../../foundation/issue'
import { inBothLanguages, type Language } from '../../foundation/language'
import { just, record } from '../../foundation/schema'
import { scorecardIssue } from '../wording'
import {
  type Compared,
  comparedBy,
  type FigureOfUnits,
  figureInWords,
  figureIssues,
  figureWords,
  isOfUnits,
  NumberOrFigure,
} from './figure-of-units'
import { numbersBetween } from './ladder'
import { exactly, inPoints, written, writtenFigure } from './numbers'
import { endsLikePercent, ofNumber, type RuleKind } from './rule'

/**
 * Points along a straight line: none at `from`, the maximum at `to`, and so beyond either end.
 *
 * Where fewer is better, `to` lies below `from`: 30 days give nothing, 10 days give all.
 *
 * The ends may be figures of the units: from `{ figure: 'minimum', of: 'group' }` to the maximum is the min–max
 * normalisation. If all values are equal, or there is one alone, there is nothing to compare with: a zero denominator.
 */
interface LinearRule {
  readonly kind: 'linear'
  /** The value that gives no points. */
  readonly from: NumberOrFigure
  /** The value that gives the maximum. */
  readonly to: NumberOrFigure
}

/** The ends that are figures of units. */
function figuresIn({ from, to }: LinearRule): readonly FigureOfUnits[] {
  return [from, to].filter(isOfUnits)
}

/** What an end comes to; null if it is a figure of units that is not known. */
function endAt(end: NumberOrFigure, compared: Compared | null): Fraction | null {
  return isOfUnits(end) ? (compared?.[end.of]?.[end.figure] ?? null) : exactly(end)
}

function endInWords(end: NumberOrFigure, language: Language, compared: Compared | null): string {
  if (!isOfUnits(end)) return written(exactly(end), language)
  return figureInWords(end, compared?.[end.of] ?? null, language)
}

/** What is wrong with the ends of a line, of which one at least is a figure of units. */
function issuesOfUnits({ from, to }: LinearRule, path: IssuePath): readonly Issue[] {
  const issues = Object.entries({ from, to }).flatMap(([key, end]) => {
    if (!isOfUnits(end)) return []
    if (end.figure !== 'mean') return figureIssues(end, [...path, key])
    if (end.deviations === undefined || exactly(end.deviations).numerator === 0n) return []
    return [scorecardIssue('not-applicable', [...path, key, 'deviations'], { what: 'line-deviations' })]
  })
  if (issues.length > 0) return issues
  if (!isOfUnits(from) || !isOfUnits(to) || from.of !== to.of) {
    return [scorecardIssue('contradiction', [...path, 'to'], { what: 'line-ends' })]
  }
  if (from.figure !== to.figure) return []
  const figure = inBothLanguages(language => figureWords(to, language))
  return [scorecardIssue('empty', [...path, 'to'], { what: 'line-of-units', figure })]
}

export const linearRule: RuleKind<LinearRule, Fraction, Compared | null> = {
  kind: 'linear',
  schema: record(() => ({ kind: just('linear'), from: NumberOrFigure, to: NumberOrFigure })),
  check: (rule, _, path) => {
    const { from, to } = rule
    if (isOfUnits(from) || isOfUnits(to)) return issuesOfUnits(rule, path)
    if (compareFractions(exactly(from), exactly(to)) !== 0) return []
    return [scorecardIssue('empty', [...path, 'to'], { what: 'line', value: formatExact(exactly(to)) })]
  },
  asks: ({ from, to }, max, language) => {
    const [start, end] = [from, to].map(one => endInWords(one, language, null))
    const most = written(max, language)
    return {
      vi: `Ghi giá trị; ${start} được 0 điểm, ${end} được ${most} điểm, ở giữa tính theo tỷ lệ.`,
      en: `Give the value; ${start} gives 0 points, ${end} gives ${most}, proportional in between.`,
    }[language]
  },
  ...ofNumber,
  percentages: ({ from, to }) => {
    if (isOfUnits(from) || isOfUnits(to)) return 'likely'
    const [start, end] = [exactly(from), exactly(to)]
    return compareFractions(start, zero) < 0 ? null : endsLikePercent(larger(start, end))
  },
  ofGroup: rule => comparedBy(figuresIn(rule)),
  movesAlong: rule => figuresIn(rule).length > 0,
  score: ({ from, to }, value, max, compared) => {
    const [start, end] = [endAt(from, compared), endAt(to, compared)]
    if (start === null || end === null || compareFractions(start, end) === 0) return { absence: 'zero-denominator' }
    const share = divideFractions(subtractFractions(value, start), subtractFractions(end, start))
    return { points: multiplyFractions(max, larger(zero, smaller(one, share))) }
  },
  explain: ({ from, to }, value, max, language, compared) => {
    const [start, end] = [from, to].map(one => endInWords(one, language, compared))
    const at = writtenFigure(value, language)
    return {
      vi: `Kết quả ${at}; thang tuyến tính: ${start} → 0 điểm, ${end} → ${written(max, 'vi')} điểm`,
      en: `${at} on a straight line: ${start} → 0 points, ${end} → ${inPoints(max)}`,
    }[language]
  },
  rises: ({ from, to }, situation) =>
    isOfUnits(from) || isOfUnits(to) ? [] : [numbersBetween(exactly(from), exactly(to), situation)],
}
