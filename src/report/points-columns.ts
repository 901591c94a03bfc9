import { formatExact, parseExact } from '../foundation/exact'
import { formatNumber } from '../foundation/format-number'
import { inBoth, inBothLanguages } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'
import { explainCriterion } from '../scorecards/explain-criterion'
import { headingLoss, type Loss, pointsLost, withTotal } from '../scorecards/points-lost'
import { headingSum } from '../scorecards/points-under'
import { hasValue } from '../scorecards/scorecard'
import type { CellDetails, ReportCell } from './cell'
import { commonDecimals, decimalsFrom } from './cell-text'
import { type FilledColumn, numberCell, numberColumn } from './filled-table'
import { labels } from './labels'
import { type NumberedCriterion, type TopHeading, topHeadings } from './numbered-criteria'
import type { ReportColumn } from './table'
import { headingValue, type ValuedHeading, valuedHeadings } from './valued-headings'

/** A column of points, with what all units lost in it. */
export interface PointsColumn extends FilledColumn<EvaluationEntry> {
  readonly loss: ReportCell
}

/** The most that a column of figures is out of, written after its title: "/ 30". */
export function outOf(most: string | number): Pick<ReportColumn, 'measure'> {
  return { measure: inBothLanguages(language => `/ ${formatNumber(most, language)}`) }
}

/** What units lost on a criterion, and the percentage of what was possible. */
function lossCell({ lost, percent }: Loss): ReportCell {
  if (percent === null) return { kind: 'number', value: lost }
  const whole = { decimals: 0, mode: 'half-up' } as const
  return {
    kind: 'number',
    value: lost,
    note: inBothLanguages(language => `${formatNumber(percent, language, { rounding: whole })}%`),
  }
}

const notLost: ReportCell = {
  kind: 'absent',
  reason: { vi: 'không tính điểm bị mất', en: 'nothing to lose' },
}

/** The columns of all criteria; of many, they are called by their numbers. */
export function criterionColumns(
  evaluation: Evaluation,
  numbered: readonly NumberedCriterion[],
  { explanations, isNumbered }: { readonly explanations: 'full' | 'brief' | 'none'; readonly isNumbered: boolean },
): readonly PointsColumn[] {
  const rounding = leafDecimals(evaluation)
  const losses = new Map(
    pointsLost(evaluation.scorecard, withTotal(evaluation.entries)).map(loss => [loss.criterion.id, loss]),
  )
  return numbered.map(one => {
    const { id, title = id, max } = one.criterion
    const loss = losses.get(id)
    return {
      ...numberColumn<EvaluationEntry>(
        id,
        isNumbered ? one.code : title,
        entry => ({
          ...numberCell(entry.points[id] ?? null, labels.notScored),
          ...explained(entry, one, evaluation, explanations),
        }),
        { rounding, ...outOf(max), ...(isNumbered ? { description: title } : {}) },
      ),
      ...(loss === undefined || loss.percent === null
        ? {}
        : { share: { of: formatExact(parseExact(max)), as: 'bar' as const } }),
      loss: loss === undefined ? notLost : lossCell(loss),
    }
  })
}

/** The decimals of the points of criteria: one number for all. */
export function leafDecimals({ scorecard, entries }: Evaluation): RoundingPolicy {
  const { leaf } = scorecard.rounding
  return leaf === 'exact' ? commonDecimals(entries.flatMap(({ points }) => Object.values(points))) : leaf
}

export function valueColumn({ heading, greatest }: ValuedHeading, { entries }: Evaluation): PointsColumn {
  const { id, title = id, rounding } = heading
  return {
    ...numberColumn<EvaluationEntry>(id, title, entry => numberCell(headingValue(entry, id), labels.noValue), {
      rounding: rounding ?? commonDecimals(entries.map(entry => headingValue(entry, id))),
      ...outOf(greatest),
    }),
    share: { of: greatest, as: 'bar' },
    loss: notLost,
  }
}

/** The headings at the top of a scorecard with the points they count for, and every heading with a value of its own. */
export function headingColumns(evaluation: Evaluation): readonly PointsColumn[] {
  const valued = valuedHeadings(evaluation.scorecard.criteria)
  return topHeadings(evaluation.scorecard.criteria).flatMap(top => [
    ...(hasValue(top.heading) ? [] : [sumColumn(top, evaluation)]),
    ...valued
      .filter(({ code }) => code === top.code || code.startsWith(`${top.code}.`))
      .map(one => valueColumn(one, evaluation)),
  ])
}

function sumColumn({ heading, code, most }: TopHeading, { scorecard, entries }: Evaluation): PointsColumn {
  const { id, title = id } = heading
  const sums = entries.map(entry => headingSum(heading, entry))
  const loss = headingLoss(heading, withTotal(entries))
  const { leaf } = scorecard.rounding
  return {
    ...numberColumn<EvaluationEntry>(
      id,
      inBoth(title, text => `${code}. ${text}`),
      entry => numberCell(headingSum(heading, entry), labels.notScored),
      { rounding: leaf === 'exact' ? commonDecimals(sums) : decimalsFrom(leaf, sums), ...outOf(most) },
    ),
    ...(loss === null ? {} : { share: { of: most, as: 'bar' } }),
    loss: loss === null ? notLost : lossCell(loss),
  }
}

function explained(
  entry: EvaluationEntry,
  { criterion, index, code }: NumberedCriterion,
  evaluation: Evaluation,
  wanted: 'full' | 'brief' | 'none',
): CellDetails {
  if (wanted === 'none') return {}
  const { label, value, reason, rounding, source, inputs } = explainCriterion(evaluation, entry, criterion, index)
  const isFull = wanted === 'full'
  return {
    explanation: {
      label: isFull ? label : code,
      value,
      ...(reason === undefined ? {} : { reason }),
      ...(rounding === undefined ? {} : { rounding }),
      ...(source === undefined || !isFull ? {} : { source }),
      ...(inputs === undefined || !isFull ? {} : { inputs }),
    },
  }
}
