import { type Bilingual, inBoth, type Language } from '../foundation/language'
import type { RankingBand, RankingBandCondition } from '../ranking/bands'
import { boundsText } from '../ranking/bounds-text'

/** The conditions of a band: "Tốt: từ 80 đến dưới 90". */
export function bandSentence(band: RankingBand): Bilingual {
  return inBoth(band.name ?? band.id, (name, language) => `${name}: ${conditionText(band, language)}`)
}

function conditionText(condition: RankingBandCondition, language: Language): string {
  const { of, allOf = [], anyOf = [] } = condition
  const own = boundsText(condition, language)
  const alternatives = anyOf.map(inner => conditionText(inner, language)).join({ vi: ' hoặc ', en: ' or ' }[language])
  return [
    own === '' || of === undefined ? own : `${of} ${own}`,
    ...allOf.map(inner => conditionText(inner, language)),
    alternatives,
  ]
    .filter(Boolean)
    .join(', ')
}
