import type { CivilDate } from '../foundation/civil-date'
import type { ExactText } from '../foundation/exact'
import { deepFreeze } from '../foundation/freeze'
import { figuresOf2025 } from './province-rows'

/** The size of a province, and how many units of the commune level it has. */
export interface ProvinceFigures {
  /** The id of the unit in `vietnamProvinces`. */
  readonly unit: string
  /** The day from which the counts hold. */
  readonly asOf: CivilDate
  /** Phường. */
  readonly wards: number
  /** Xã. */
  readonly communes: number
  /** Đặc khu. */
  readonly specialZones: number
  /** In square kilometres. */
  readonly area: ExactText
  readonly population: number
}

const figures: readonly ProvinceFigures[] = /* @__PURE__ */ figuresOf2025.map(
  ([unit, wards, communes, specialZones, area, population]) => ({
    unit,
    asOf: '2025-07-01',
    wards,
    communes,
    specialZones,
    area,
    population,
  }),
)

/**
 * The 34 provinces of 1/7/2025 in figures, and the city of Đồng Nai of 30/4/2026: communes by kind, area, population.
 *
 * For figures per inhabitant, and to check a list of communes for completeness: 687 phường, 2,621 xã and 13 đặc khu are 3,321.
 * As read from public data sets in November 2026: an assumption.
 *
 * @example
 * ```ts
 * import { vietnamProvinceFigures } from 'egov-kpi/vietnam'
 *
 * const all = vietnamProvinceFigures.filter(({ asOf }) => asOf === '2025-07-01')
 * all.reduce((sum, { wards, communes, specialZones }) => sum + wards + communes + specialZones, 0) // => 3321
 * ```
 */
export const vietnamProvinceFigures: readonly ProvinceFigures[] = /* @__PURE__ */ deepFreeze([
  ...figures,
  ...figures
    .filter(({ unit }) => unit === 'dong-nai-2025')
    .map(one => ({ ...one, unit: 'dong-nai-2026', asOf: '2026-04-30', wards: 33, communes: 62 })),
])
