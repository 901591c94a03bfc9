import type { Language } from '../../foundation/language'

/** The settings file of the example: files and policies. */
export function sampleConfig(language: Language): object {
  return {
    lang: language,
    // The CSV files of the example use these, even for a report in the other language.
    'decimal-mark': language === 'vi' ? 'comma' : 'point',
    'as-of': '2026-06-30',
    units: ['units.xlsx'],
    calendar: 'vietnam',
    rank: {
      scorecard: 'scorecard.json',
      assessments: ['assessments.xlsx'],
      observations: ['observations.csv'],
      indicators: 'indicators.json',
      period: '2026-S1',
      missing: 'error',
      within: 'group',
      decimals: 2,
      bands: 'bands.json',
    },
    'on-time': { dossiers: 'dossiers.csv', period: '2026-Q2', by: 'unit' },
    tasks: { plan: ['plan.xlsx'], by: 'lead' },
    kpi: {
      indicators: 'indicators.json',
      observations: ['observations.csv'],
      targets: 'targets.json',
      scopes: 'scopes.json',
      whole: language === 'vi' ? 'Toàn thành phố' : 'The whole city',
    },
  }
}
