import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBothLanguages, textIn } from '../foundation/language'
import { conditionText } from '../ranking/condition-text'
import { placeIn } from '../ranking/explain-place'
import { bandsFromBest } from '../ranking/ranking-figures'
import { decimalsOf } from '../scorecards/explain'
import { bandTones } from './band-tones'
import { labels } from './labels'
import { leafDecimals } from './points-columns'
import { medianRounding } from './ranking-summary'
import type { ReportFigure, ReportSummary } from './report'
import { lostRows, type UnitFacts } from './unit-facts'
import { unitSentence } from './unit-sentence'
import { whyUnranked } from './unranked-words'

/** The answer of the sheet of a unit, in a sentence and in four figures. */
export function unitSummary(facts: UnitFacts): ReportSummary {
  return {
    kind: 'summary',
    sentence: unitSentence(facts),
    figures: [rankFigure(facts), scoreFigure(facts), ...bandFigure(facts), ...lostFigure(facts)],
  }
}

function rankFigure({ ranking, entry, explanation, unranked, names, places }: UnitFacts): ReportFigure {
  const { rank, compared, tiedWith } = explanation
  const label = labels.rank
  if (rank === null) {
    const reason = unranked === undefined ? labels.notRanked : whyUnranked(unranked, ranking, places)
    return { label, value: { kind: 'absent', reason, note: reason } }
  }
  const note = inBothLanguages(language => {
    const count = formatNumber(compared, language)
    const group = ranking.policy.within === undefined ? '' : textIn(names.group(entry.group), language)
    return {
      vi: `trên ${count} đơn vị${group === '' ? '' : ` nhóm ${group}`}`,
      en: `of ${count}${group === '' ? ' units' : ` in ${group}`}`,
    }[language]
  })
  return {
    label,
    value: {
      kind: 'number',
      value: rank,
      ...(tiedWith.length === 0 ? {} : { sign: '=' }),
      note,
      explanation: placeIn(ranking, entry.unit, { ...places, ...decimalsOf(ranking.source) }),
    },
  }
}

function scoreFigure({ ranking, entry, explanation, compared, rounding }: UnitFacts): ReportFigure {
  const { scale } = ranking.source.scorecard
  const points = explanation.score ?? entry.partial ?? null
  if (points === null) return { label: labels.score, value: { kind: 'absent', reason: labels.noTotal } }
  const { median, entries, group } = compared
  const middle = median === null || entries.length < 2 ? undefined : medianRounding(median, rounding)
  const note = inBothLanguages(language => {
    const most = formatNumber(scale, language)
    const whose = group === undefined ? { vi: 'trung vị', en: 'median' } : { vi: 'trung vị nhóm', en: 'group median' }
    return [
      { vi: `trên ${most}`, en: `of ${most}` }[language],
      ...(middle === undefined ? [] : [`${whose[language]} ${formatNumber(median, language, { rounding: middle })}`]),
    ].join(' · ')
  })
  return {
    label: explanation.score === null ? labels.pointsSoFar : labels.score,
    value: { kind: 'number', value: points, rounding, note, explanation },
  }
}

function bandFigure({ ranking, explanation, places }: UnitFacts): readonly ReportFigure[] {
  const { policy } = ranking
  const band = policy.bands?.find(({ id }) => id === explanation.band)
  const tone = bandTones(bandsFromBest(policy)).get(explanation.band ?? '')?.tone
  if (band === undefined || tone === undefined) return []
  const note = inBothLanguages(language => conditionText(band, language, places.criteria))
  return [{ label: labels.band, value: { kind: 'text', text: band.name ?? band.id, chip: { tone }, note } }]
}

/** What the unit lost of the scale, and on which criteria most. */
function lostFigure(facts: UnitFacts): readonly ReportFigure[] {
  const { lost, rounding, ranking } = facts
  if (lost === null) return []
  const points = leafDecimals(ranking.source)
  const most = lostRows(facts).slice(0, 2)
  const note = inBothLanguages(language => {
    const named = most.map(row => `${row.code}: ${formatNumber(row.lost, language, { rounding: points })}`)
    return named.length === 0 ? '' : `${{ vi: 'tiêu chí', en: 'criteria' }[language]} ${named.join(' · ')}`
  })
  return [
    {
      label: lostLabel,
      value: { kind: 'number', value: lost, rounding, ...(most.length === 0 ? {} : { note }) },
    },
  ]
}

/** What lost points are called. */
export const lostLabel: Bilingual = { vi: 'Điểm bị mất', en: 'Lost' }
