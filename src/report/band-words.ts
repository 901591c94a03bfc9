import { type Bilingual, inBoth } from '../foundation/language'
import type { RankingBand } from '../ranking/bands'
import { type CriterionNames, conditionText } from '../ranking/condition-text'

/** The conditions of a band: "Tốt: từ 80 đến dưới 90". */
export function bandSentence(band: RankingBand, criteria?: CriterionNames): Bilingual {
  return inBoth(band.name ?? band.id, (name, language) => `${name}: ${conditionText(band, language, criteria)}`)
}
