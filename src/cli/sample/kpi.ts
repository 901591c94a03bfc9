import type { LocalizedText } from '../../foundation/language'
import type { Indicator, Target } from '../../indicators/index'

/** The definitions of the KPIs. */
export const sampleIndicators: readonly Indicator[] = [
  {
    id: 'ho-so-truc-tuyen',
    kind: 'simple',
    name: { vi: 'Tỷ lệ hồ sơ nộp trực tuyến', en: 'Share of dossiers filed online' },
    measure: { kind: 'percent' },
    direction: 'higher',
    additivity: { units: 'ratio', periods: 'ratio' },
  },
]

/** The names of the scopes of targets. */
export const sampleScopes: Readonly<Record<string, LocalizedText>> = {
  'thanh-pho': { vi: 'thành phố', en: 'city' },
}

const ofCity = { indicator: 'ho-so-truc-tuyen', scope: 'thanh-pho' } as const

/** The city's baselines and targets. */
export const sampleTargets: readonly Target[] = [
  { ...ofCity, kind: 'baseline', period: '2025', comparator: 'exactly', value: 21 },
  { ...ofCity, kind: 'target', period: '2026-S1', comparator: 'at-least', value: 50 },
]
