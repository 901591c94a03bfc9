import type { Observation } from 'egov-kpi'

/** Counts of dossiers by the short names of their indicators, one object for each unit, part of a unit and period. */
export function sheets(observations: readonly Observation[]): readonly Readonly<Record<string, unknown>>[] {
  const found = new Map<string, Record<string, unknown>>()
  for (const { unit, indicator, period, dimension, value, asOf } of observations) {
    const key = JSON.stringify([unit, period, dimension])
    const sheet = found.get(key) ?? { unit, period, ...(dimension === undefined ? {} : { dimension }), asOf }
    found.set(key, { ...sheet, [indicator.replace('dossiers-', '')]: value })
  }
  return [...found.values()]
}

/** Counts of a form as observations, by ids after a prefix. */
export function counts(
  unit: string,
  period: string,
  prefix: string,
  values: Readonly<Record<string, number>>,
): readonly Observation[] {
  return Object.entries(values).map(([id, value]) => ({
    unit,
    indicator: `${prefix}-${id}`,
    period,
    value,
    status: 'final',
  }))
}
