import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBoth, inBothLanguages, textIn } from '../foundation/language'
import { knockOutReason } from '../ranking/knock-outs'
import type { RankPlaceNames } from '../ranking/place-words'
import type { Ranking } from '../ranking/rank'
import type { UnrankedEntry } from '../ranking/unranked'
import { unscoredIn } from '../scorecards/points-under'
import { labels } from './labels'
import { isOfEvaluation } from './names'

/** So many criteria without points are named; of more, their number is given. */
const mostNamed = 3

/** Why a unit is not ranked, with the names of criteria. */
export function whyUnranked(entry: UnrankedEntry, ranking: Ranking, { criteria }: RankPlaceNames): Bilingual {
  const { reason, outOfCompetition, knockOut, score } = entry
  if (outOfCompetition === true) {
    return inBoth(reason, (text, language) => `${labels.outOfCompetition[language]}: ${text}`)
  }
  const knocking = ranking.policy.knockOuts?.find(({ id }) => id === knockOut)
  if (knocking !== undefined) return inBoth(knockOutReason(knocking, criteria), text => text)
  const missing = score === undefined ? missingText(entry.unit, ranking) : undefined
  return missing ?? inBoth(reason, text => text)
}

/** Which criteria a unit of an evaluation has no points on; undefined if it lacks none, or the ranking is of no evaluation. */
function missingText(unit: string, ranking: Ranking): Bilingual | undefined {
  if (!isOfEvaluation(ranking)) return undefined
  const { scorecard, entries } = ranking.source
  const entry = entries.find(one => one.unit === unit)
  const missing = entry === undefined ? [] : unscoredIn(scorecard.criteria, entry)
  if (missing.length === 0) return undefined
  return inBothLanguages(language => {
    const count = formatNumber(missing.length, language)
    if (missing.length > mostNamed)
      return { vi: `chưa có điểm ${count} tiêu chí`, en: `${count} criteria not scored` }[language]
    const titles = missing.map(({ id, title = id }) => `“${textIn(title, language)}”`).join(', ')
    return { vi: `chưa có điểm ${titles}`, en: `not scored on ${titles}` }[language]
  })
}
