import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBoth, type Language } from '../foundation/language'
import type { Band, BandCondition } from '../ranking/bands'

const boundWords = {
  atLeast: { vi: 'từ', en: 'from' },
  above: { vi: 'trên', en: 'above' },
  atMost: { vi: 'đến', en: 'up to' },
  below: { vi: 'dưới', en: 'below' },
} as const

const bounds = ['atLeast', 'above', 'atMost', 'below'] as const

/** The conditions of a band: "Tốt: từ 80, dưới 90". */
export function bandSentence(band: Band): Bilingual {
  return inBoth(band.name ?? band.id, (name, language) => `${name}: ${conditionWords(band, language)}`)
}

function conditionWords({ of, allOf = [], anyOf, ...condition }: BandCondition, language: Language): string {
  const own = bounds.flatMap(kind => {
    const limit = condition[kind]
    return limit === undefined ? [] : [`${boundWords[kind][language]} ${formatNumber(limit, language)}`]
  })
  const named = own.length === 0 || of === undefined ? own : [`${of} ${own.join(', ')}`]
  const alternatives = (anyOf ?? []).map(inner => conditionWords(inner, language))
  const joined = [
    ...named,
    ...allOf.map(inner => conditionWords(inner, language)),
    ...(alternatives.length === 0 ? [] : [alternatives.join({ vi: ' hoặc ', en: ' or ' }[language])]),
  ]
  return joined.join(', ')
}
