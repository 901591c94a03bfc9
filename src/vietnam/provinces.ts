import { deepFreeze } from '../foundation/freeze'
import type { Unit, Units } from '../organization/unit'
import { type ProvinceKind, since2025, until2025 } from './province-rows'

const kinds: Readonly<Record<ProvinceKind, { readonly vi: string; readonly en: string; readonly level: string }>> = {
  city: { vi: 'Thành phố', en: 'City', level: 'centrally-run-city' },
  province: { vi: 'Tỉnh', en: 'Province', level: 'province' },
}

/** Names that people use, beside the name without its kind and the code. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  'ho-chi-minh': ['TP.HCM', 'TPHCM', 'Sài Gòn'],
  'ho-chi-minh-2025': ['TP.HCM', 'TPHCM', 'Sài Gòn'],
  // Until 31/12/2024, which is from memory: an assumption.
  hue: ['Thừa Thiên Huế', 'Tỉnh Thừa Thiên Huế', 'Thừa Thiên - Huế'],
}

function provinceOf(id: string, code: string, kind: ProvinceKind, name: string, more: Partial<Unit>): Unit {
  const { vi, en, level } = kinds[kind]
  return {
    id,
    name: { vi: `${vi} ${name}`, en: `${name} ${en}` },
    group: 'provinces',
    level,
    aliases: [name, code, ...(otherNames[id] ?? [])],
    ...more,
  }
}

const cityOfDongNai = 'dong-nai-2026'

function unitsOf(): readonly Unit[] {
  const before = until2025.map(([id, code, kind, name, successor]) =>
    provinceOf(id, code, kind, name, successor === null ? {} : { validTo: '2025-06-30', successors: [successor] }),
  )
  const merged = since2025.map(([id, code, kind, name]) =>
    provinceOf(id, code, kind, name, {
      validFrom: '2025-07-01',
      ...(id === 'dong-nai-2025' ? { validTo: '2026-04-29', successors: [cityOfDongNai] } : {}),
    }),
  )
  return [...before, ...merged, provinceOf(cityOfDongNai, '75', 'city', 'Đồng Nai', { validFrom: '2026-04-30' })]
}

/**
 * The provinces and centrally run cities of Vietnam with their history: the 63 until 30/6/2025, the 34 from 1/7/2025, and
 * Đồng Nai as a city from 30/4/2026.
 *
 * For `createUnitDirectory`, `computeIndicators`, `rollUp` and everything else that takes units. Ids are stable names and never
 * codes: seven codes changed hands on 1/7/2025, and each of the 23 merged units has the name of a predecessor, so that a
 * name or a code is only certain with a date. The code and the name without "Tỉnh" or "Thành phố" are aliases.
 *
 * Resolution 202/2025/QH15 and Decision 19/2025/QĐ-TTg; for Đồng Nai Resolution 30/2026/QH16. As read from public data sets in
 * November 2026, not from the texts themselves: an assumption.
 *
 * @example
 * ```ts
 * import { createUnitDirectory } from 'egov-kpi'
 * import { vietnamProvinces } from 'egov-kpi/vietnam'
 *
 * const directory = createUnitDirectory(vietnamProvinces)
 * directory.members('provinces', '2025-06-30').length // => 63
 * directory.members('provinces', '2025-07-01').length // => 34
 * directory.find('Bắc Ninh', { asOf: '2024-12-31' }).id // => 'bac-ninh'
 * directory.find('Bắc Ninh', { asOf: '2026-01-01' }).id // => 'bac-ninh-2025'
 * directory.find('24', { asOf: '2024-12-31' }).name // => { vi: 'Tỉnh Bắc Giang', en: 'Bắc Giang Province' }
 * directory.find('Bắc Ninh') // => throws '“Bắc Ninh” may mean several units'
 * directory.successors('quang-nam', '2026-01-01').map(({ id }) => id) // => ['da-nang-2025']
 * ```
 */
export const vietnamProvinces: Units = /* @__PURE__ */ deepFreeze({
  groups: [
    {
      id: 'provinces',
      name: { vi: 'Tỉnh, thành phố trực thuộc trung ương', en: 'Provinces and centrally run cities' },
    },
  ],
  units: /* @__PURE__ */ unitsOf(),
})
