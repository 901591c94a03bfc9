import { defineIndicators, type Indicator, type IndicatorAdditivity, type Observation, type Units } from 'egov-kpi'

export const dossiers = { kind: 'count', of: { vi: 'hồ sơ', en: 'dossiers' } } as const
export const percent = { kind: 'percent' } as const

/** The definition of an observed indicator, by default a count of dossiers that adds up. */
export const simple = (id: string, more: Partial<Indicator> & { additivity?: IndicatorAdditivity } = {}) =>
  ({
    id,
    kind: 'simple',
    name: id,
    measure: dossiers,
    direction: 'higher',
    additivity: { units: 'sum', periods: 'sum' },
    ...more,
  }) as Indicator

/** The share of `online` in `received`. */
export const share: Indicator = {
  id: 'share',
  kind: 'ratio',
  name: { vi: 'Tỷ lệ hồ sơ trực tuyến', en: 'Share filed online' },
  measure: percent,
  direction: 'higher',
  numerator: 'online',
  denominator: 'received',
  factor: 100,
}

export const dossierIndicators = defineIndicators([simple('online'), simple('received'), share])

/** An observation of one unit, `a`, by default final. */
export const figure = (
  indicator: string,
  period: string,
  value: string | number | null,
  more: Partial<Observation> = {},
): Observation => ({
  unit: 'a',
  indicator,
  period,
  value,
  ...(value === null ? { absence: 'no-data' } : {}),
  status: 'final',
  ...more,
})

/** Units a, b, c …, alternately in two groups. */
export const unitsOf = (count: number): Units => ({
  groups: [
    { id: 'departments', name: 'Sở' },
    { id: 'districts', name: 'Quận' },
  ],
  units: Array.from({ length: count }, (_, index) => ({
    id: String.fromCharCode(97 + index),
    name: `Đơn vị ${index}`,
    group: index % 2 === 0 ? 'departments' : 'districts',
  })),
})
