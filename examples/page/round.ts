import { defineScorecard, defineUnits, evaluate, parseAssessments, rank } from 'egov-kpi'

/** Invented units; a page of yours fetches its data. */
const units = defineUnits({
  groups: [{ id: 'communes', name: { vi: 'UBND các xã, phường', en: 'Communes and wards' } }],
  units: [
    { id: 'binh-an', name: { vi: 'UBND phường Bình An', en: 'Bình An ward' }, group: 'communes' },
    { id: 'hoa-son', name: { vi: 'UBND xã Hòa Sơn', en: 'Hòa Sơn commune' }, group: 'communes' },
    { id: 'long-phu', name: { vi: 'UBND xã Long Phú', en: 'Long Phú commune' }, group: 'communes' },
    { id: 'tan-thanh', name: { vi: 'UBND xã Tân Thạnh', en: 'Tân Thạnh commune' }, group: 'communes' },
    { id: 'vinh-hai', name: { vi: 'UBND xã Vĩnh Hải', en: 'Vĩnh Hải commune' }, group: 'communes' },
    { id: 'xuan-loc', name: { vi: 'UBND xã Xuân Lộc', en: 'Xuân Lộc commune' }, group: 'communes' },
  ],
})

const scorecard = defineScorecard({
  id: 'services',
  title: { vi: 'Cung cấp dịch vụ công', en: 'Public services' },
  scale: 100,
  rounding: { leaf: { decimals: 2, mode: 'half-up' }, total: { decimals: 2, mode: 'half-up' } },
  criteria: [
    {
      id: 'on-time',
      title: { vi: 'Hồ sơ đúng hạn', en: 'Dossiers on time' },
      max: 40,
      rule: { kind: 'ratio-to-target', target: 98 },
    },
    {
      id: 'online',
      title: { vi: 'Hồ sơ trực tuyến', en: 'Dossiers filed online' },
      max: 30,
      rule: { kind: 'ratio-to-target', target: 80 },
    },
    {
      id: 'satisfaction',
      title: { vi: 'Mức độ hài lòng', en: 'Satisfaction' },
      max: 20,
      rule: { kind: 'ratio-to-target', target: 90 },
    },
    {
      id: 'plan',
      title: { vi: 'Kế hoạch', en: 'Annual plan' },
      max: 10,
      rule: { kind: 'yes-no' },
    },
  ],
})

/** On time, online and satisfaction in percent, and whether there is a plan; null is not yet known, and never zero. */
const figures: Readonly<Record<string, readonly (string | boolean | null)[]>> = {
  'binh-an': ['97.4', '82.1', '88.5', true],
  'hoa-son': ['91.25', '64.8', '90.2', true],
  'long-phu': ['99.1', '71.3', '86', false],
  'tan-thanh': ['85.6', '40.5', '79.4', false],
  'vinh-hai': ['97.4', '82.1', '88.5', true],
  'xuan-loc': ['93', null, '84.1', false],
}
const rows = Object.entries(figures).flatMap(([unit, values]) =>
  scorecard.criteria.flatMap(({ id: criterion }, column) => {
    const value = values[column] ?? null
    return value === null ? [] : [{ unit, criterion, value }]
  }),
)

export const evaluation = evaluate(scorecard, {
  units,
  assessments: parseAssessments(scorecard, rows),
  asOf: '2025-12-31',
  missing: 'not-scored',
})

export const ranking = rank(evaluation, {
  bands: [
    { id: 'good', name: { vi: 'Tốt', en: 'Good' }, atLeast: 90 },
    { id: 'fair', name: { vi: 'Khá', en: 'Fair' }, atLeast: 70, below: 90 },
    { id: 'weak', name: { vi: 'Yếu', en: 'Weak' }, below: 70 },
  ],
})
