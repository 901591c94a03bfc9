import { deepFreeze } from '../foundation/freeze'
import type { Bilingual } from '../foundation/language'
import { exceptionsOf, type Framework, mainIndex, roundedComponents, yearOf } from './framework'

/** What one edition of the index differs in from the others. */
interface Edition {
  readonly year: number
  /** The year of the edition that follows it; left out for the last one here. */
  readonly next?: number
  /** The decimals to which the survey prints the index, and by which it ranks. */
  readonly decimals: number
  /** Units, published index, index of the published components. */
  readonly scores?: readonly (readonly [unit: string, published: string, computed: string])[]
  /** Units that are ranked below another one of the same printed index: published rank, rank by the printed index. */
  readonly ranks?: readonly (readonly [unit: string, published: string, computed: string])[]
}

const separatedTie: Bilingual = {
  vi: 'Hai nước có cùng chỉ số công bố; báo cáo xếp hạng theo các chữ số không công bố.',
  en: 'Two countries have the same printed index; the survey separates them by digits that it does not print.',
}

function edition({ year, next, decimals, scores = [], ranks = [] }: Edition): Framework {
  const surveyOf = (edition: number): string => `United Nations E-Government Survey ${edition}`
  const survey = surveyOf(year)
  const boundaries = {
    title: `${survey}, EGDI groups; to which group 0.75, 0.50 and 0.25 themselves belong`,
    assumed: true,
  }
  const exceptions = [...exceptionsOf('score', roundedComponents, scores), ...exceptionsOf('rank', separatedTie, ranks)]
  return {
    scorecard: {
      id: `egdi-${year}`,
      title: {
        vi: `Chỉ số phát triển chính phủ điện tử của Liên hợp quốc (EGDI) năm ${year}`,
        en: `United Nations E-Government Development Index (EGDI) ${year}`,
      },
      scale: 1,
      rounding: { leaf: 'exact', total: { decimals, mode: 'half-up' } },
      criteria: [
        mainIndex('osi', '1/3', { vi: 'Dịch vụ trực tuyến (OSI)', en: 'Online service (OSI)' }),
        mainIndex('hci', '1/3', { vi: 'Nguồn nhân lực (HCI)', en: 'Human capital (HCI)' }),
        mainIndex('tii', '1/3', { vi: 'Hạ tầng viễn thông (TII)', en: 'Telecommunication infrastructure (TII)' }),
      ],
      source: { title: survey, url: 'https://publicadministration.un.org/egovkb' },
    },
    ranking: {
      bands: [
        { id: 'very-high', name: { vi: 'Rất cao', en: 'Very high' }, above: '0.75', source: boundaries },
        { id: 'high', name: { vi: 'Cao', en: 'High' }, atLeast: '0.5', atMost: '0.75', source: boundaries },
        { id: 'middle', name: { vi: 'Trung bình', en: 'Middle' }, atLeast: '0.25', below: '0.5', source: boundaries },
        { id: 'low', name: { vi: 'Thấp', en: 'Low' }, below: '0.25', source: boundaries },
      ],
    },
    ...(exceptions.length === 0 ? {} : { exceptions }),
    validity: yearOf(year),
    ...(next === undefined ? {} : { supersededBy: { title: surveyOf(next) } }),
  }
}

/**
 * The E-Government Development Index of the United Nations, edition of 2016: the mean of online service (OSI), human
 * capital (HCI) and telecommunication infrastructure (TII), to 5 decimals, with its four groups.
 *
 * Reproduces all 193 ranks, and 176 of 193 indices; the other 17 are its `exceptions`. Which group owns its boundary is
 * not stated: assumed here, as in the other editions.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { egdi2016 } from 'egov-kpi/frameworks'
 *
 * const { entries } = rank([{ unit: 'Viet Nam', score: '0.51426' }], egdi2016.ranking)
 * entries[0]?.band // => 'high'
 * egdi2016.scorecard.rounding.total // => { decimals: 5, mode: 'half-up' }
 * ```
 */
export const egdi2016: Framework = /* @__PURE__ */ deepFreeze(
  /* @__PURE__ */ edition({
    year: 2016,
    next: 2018,
    decimals: 5,
    scores: [
      ['United States of America', '0.84201', '0.84202'],
      ['Kazakhstan', '0.72499', '0.725'],
      ['Hungary', '0.67455', '0.67454'],
      ['Brazil', '0.63769', '0.63768'],
      ['Colombia', '0.62371', '0.62372'],
      ['Peru', '0.53815', '0.53814'],
      ['Grenada', '0.5168', '0.51681'],
      ['Panama', '0.49035', '0.49034'],
      ['Indonesia', '0.44784', '0.44783'],
      ['Honduras', '0.3611', '0.36109'],
      ['Nauru', '0.28682', '0.28681'],
      ['Lesotho', '0.27702', '0.27701'],
      ['Marshall Islands', '0.26953', '0.26954'],
      ['Congo', '0.24974', '0.24975'],
      ['Yemen', '0.22478', '0.22479'],
      ["Côte d'Ivoire", '0.21845', '0.21846'],
      ['Guinea-Bissau', '0.18175', '0.18176'],
    ],
  }),
)

/**
 * The E-Government Development Index of the United Nations, edition of 2018: as {@link egdi2016}, to 4 decimals.
 *
 * Reproduces all 193 ranks and all 193 indices.
 *
 * @example
 * ```ts
 * import { egdi2018 } from 'egov-kpi/frameworks'
 *
 * egdi2018.scorecard.rounding.total // => { decimals: 4, mode: 'half-up' }
 * egdi2018.exceptions // => undefined
 * ```
 */
export const egdi2018: Framework = /* @__PURE__ */ deepFreeze(
  /* @__PURE__ */ edition({ year: 2018, next: 2020, decimals: 4 }),
)

/**
 * The E-Government Development Index of the United Nations, edition of 2020: as {@link egdi2016}, to 4 decimals.
 *
 * Reproduces all 193 indices and 189 ranks. In four pairs of the same printed index the survey ranks one country below the
 * other; those four ranks are its `exceptions`.
 *
 * @example
 * ```ts
 * import { egdi2020 } from 'egov-kpi/frameworks'
 *
 * egdi2020.exceptions?.map(({ unit, published, computed }) => `${unit}: ${published}, not ${computed}`)
 * // => ['Hungary: 52, not 51', 'North Macedonia: 72, not 71', 'Andorra: 80, not 79', 'Timor-Leste: 134, not 133']
 * ```
 */
export const egdi2020: Framework = /* @__PURE__ */ deepFreeze(
  /* @__PURE__ */ edition({
    year: 2020,
    next: 2022,
    decimals: 4,
    ranks: [
      ['Hungary', '52', '51'],
      ['North Macedonia', '72', '71'],
      ['Andorra', '80', '79'],
      ['Timor-Leste', '134', '133'],
    ],
  }),
)

/**
 * The E-Government Development Index of the United Nations, edition of 2022: as {@link egdi2016}, to 4 decimals.
 *
 * Reproduces all 193 ranks, and 171 of 193 indices; the other 22 are its `exceptions`.
 *
 * @example
 * ```ts
 * import { egdi2022 } from 'egov-kpi/frameworks'
 *
 * egdi2022.exceptions?.length // => 22
 * egdi2022.exceptions?.[0]?.reason.en
 * // => 'The published components are rounded, so what they come to differs in the last decimal.'
 * ```
 */
export const egdi2022: Framework = /* @__PURE__ */ deepFreeze(
  /* @__PURE__ */ edition({
    year: 2022,
    decimals: 4,
    scores: [
      ['New Zealand', '0.9432', '0.9433'],
      ['Germany', '0.877', '0.8769'],
      ['China', '0.8119', '0.8118'],
      ['Albania', '0.7413', '0.7414'],
      ['Uzbekistan', '0.7265', '0.7264'],
      ['Tunisia', '0.653', '0.6529'],
      ['San Marino', '0.6454', '0.6455'],
      ['Dominican Republic', '0.6429', '0.643'],
      ['Sri Lanka', '0.6285', '0.6284'],
      ['Morocco', '0.5915', '0.5916'],
      ['Jamaica', '0.5906', '0.5907'],
      ['Tonga', '0.5155', '0.5156'],
      ['Cambodia', '0.5056', '0.5055'],
      ['Myanmar', '0.4994', '0.4995'],
      ['United Republic of Tanzania', '0.4169', '0.417'],
      ['Sao Tome and Principe', '0.4138', '0.4137'],
      ['Mauritania', '0.3157', '0.3158'],
      ['Democratic Republic of the Congo', '0.3057', '0.3058'],
      ['Djibouti', '0.2833', '0.2832'],
      ['Comoros', '0.2778', '0.2779'],
      ['Haiti', '0.2481', '0.248'],
      ['Somalia', '0.134', '0.1339'],
    ],
  }),
)
