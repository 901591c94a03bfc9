import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBothLanguages } from '../foundation/language'
import { placeIn } from '../ranking/explain-place'
import type { Ranking } from '../ranking/rank'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'
import { decimalsOf, type RankExplanation } from '../scorecards/explain'
import type { ReportCell } from './cell'
import { commonDecimals } from './cell-text'
import { labels } from './labels'
import { namesOf, placeNames } from './names'
import type { ReportFigures } from './report'

/** The group of a unit, its rank, its score and its band, side by side. */
export function placeFigures(
  ranking: Ranking<Evaluation>,
  { rank, compared, score, band, reason, value }: RankExplanation,
  { unit, group, partial }: EvaluationEntry,
): ReportFigures {
  const { scorecard, inputs } = ranking.source
  const names = placeNames(inputs.units)
  const name = ranking.policy.bands?.find(({ id }) => id === band)?.name ?? band
  const rounding = scorecard.rounding.total === 'exact' ? commonDecimals([score, partial]) : scorecard.rounding.total
  const place: Bilingual = inBothLanguages(language => {
    const [own, all] = [formatNumber(rank ?? 0, language), formatNumber(compared, language)]
    return language === 'vi' ? `${own} trên ${all} đơn vị` : `${own} of ${all} units`
  })
  const none: ReportCell = { kind: 'absent', reason: reason ?? labels.noTotal }
  return {
    kind: 'figures',
    figures: [
      { label: labels.group, value: { kind: 'text', text: namesOf(names).group(group) } },
      {
        label: labels.rank,
        value:
          rank === null
            ? none
            : {
                kind: 'text',
                text: place,
                explanation: placeIn(ranking, unit, { ...names, ...decimalsOf(ranking.source) }),
              },
      },
      ...(value === null || score === null
        ? partial === undefined
          ? []
          : [{ label: labels.pointsSoFar, value: { kind: 'number', value: partial, rounding } as const }]
        : [{ label: labels.score, value: { kind: 'number', value: score, rounding } as const }]),
      ...(name === undefined ? [] : [{ label: labels.band, value: { kind: 'text', text: name } as const }]),
    ],
  }
}
