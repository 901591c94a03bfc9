import { deepFreeze } from '../foundation/freeze'
import type { Bilingual } from '../foundation/language'
import type { SourceReference } from '../foundation/source'
import type { Criterion, CriterionHeading } from '../scorecards/scorecard'
import type { Framework } from './framework'

/** As a city's monitoring names them, not as the regulation prints them. */
const source: SourceReference = {
  title: 'Peraturan Menteri PANRB 5/2018: Pedoman Evaluasi SPBE',
  assumed: true,
}

interface Aspect {
  readonly title: Bilingual
  /** The numbers of its indicators, and what each of them weighs as printed. */
  readonly indicators: readonly string[]
  readonly weight: string
}

const numbers = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index))

const domains: readonly { readonly title: Bilingual; readonly aspects: readonly Aspect[] }[] = [
  {
    title: { vi: 'Chính sách', en: 'Policy' },
    aspects: [
      { title: { vi: 'Chính sách về quản trị', en: 'Policy on governance' }, indicators: numbers(1, 7), weight: '1' },
      { title: { vi: 'Chính sách về dịch vụ', en: 'Policy on services' }, indicators: numbers(8, 17), weight: '1' },
    ],
  },
  {
    title: { vi: 'Quản trị', en: 'Governance' },
    aspects: [
      { title: { vi: 'Tổ chức', en: 'Organization' }, indicators: numbers(18, 19), weight: '4' },
      {
        title: { vi: 'Chiến lược và kế hoạch', en: 'Strategy and planning' },
        indicators: numbers(20, 21),
        weight: '4',
      },
      { title: { vi: 'Công nghệ thông tin', en: 'Technology' }, indicators: numbers(22, 24), weight: '4' },
    ],
  },
  {
    title: { vi: 'Dịch vụ', en: 'Services' },
    aspects: [
      { title: { vi: 'Dịch vụ nội bộ', en: 'Administrative services' }, indicators: numbers(25, 31), weight: '5' },
      {
        title: { vi: 'Dịch vụ công', en: 'Public services' },
        indicators: [...numbers(32, 35), '35-2', '35-3'],
        weight: '3.3',
      },
    ],
  },
]

const maturity = { 1: '1/5', 2: '2/5', 3: '3/5', 4: '4/5', 5: 1 } as const

function indicatorOf(number: string, max: string): Criterion {
  const title = { vi: `Chỉ số ${number}`, en: `Indicator ${number}` }
  return { id: `indicator-${number}`, title, max, rule: { kind: 'levels', levels: maturity } }
}

function headings(): readonly CriterionHeading[] {
  let place = 0
  return domains.map(({ title, aspects }, domain) => ({
    id: `domain-${domain + 1}`,
    title,
    scale: 5,
    criteria: aspects.map(aspect => ({
      id: `aspect-${++place}`,
      title: aspect.title,
      scale: 5,
      criteria: aspect.indicators.map(number => indicatorOf(number, aspect.weight)),
    })),
  }))
}

/**
 * Indonesia's evaluation of electronic government (SPBE), edition of 2018: 37 indicators on five levels of maturity, in seven
 * aspects and three domains, each with a value from 1 to 5; the index is their weighted mean, to 2 decimals.
 *
 * Reproduces the index of Denpasar: 2.64 appraised and 3.67 self-assessed for 2018, 3.33 for 2019, and its domains and aspects of
 * 2018. The printed weights add up to 99.8, since six indicators are printed with 3.3: the divisor is their sum, not 100.
 * Names and predicates are those of a city's monitoring: assumptions.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { spbe2018 } from 'egov-kpi/frameworks'
 *
 * rank([{ unit: 'Denpasar', score: '2.64' }], spbe2018.ranking).entries[0]?.band // => 'good'
 * ```
 */
export const spbe2018: Framework = /* @__PURE__ */ deepFreeze({
  scorecard: {
    id: 'spbe-2018',
    title: {
      vi: 'Đánh giá chính phủ điện tử của Indonesia (SPBE) năm 2018',
      en: 'Evaluation of electronic government of Indonesia (SPBE) 2018',
    },
    scale: 5,
    rounding: { leaf: 'exact', total: { decimals: 2, mode: 'half-up' } },
    criteria: [
      {
        id: 'index',
        title: { vi: 'Chỉ số SPBE', en: 'SPBE index' },
        scale: 5,
        weight: 5,
        criteria: /* @__PURE__ */ headings(),
      },
    ],
    source,
  },
  ranking: {
    bands: [
      { id: 'very-satisfactory', name: { vi: 'Rất hài lòng', en: 'Very satisfactory' }, atLeast: '4.2', source },
      { id: 'very-good', name: { vi: 'Rất tốt', en: 'Very good' }, atLeast: '3.5', below: '4.2', source },
      { id: 'good', name: { vi: 'Tốt', en: 'Good' }, atLeast: '2.6', below: '3.5', source },
      { id: 'sufficient', name: { vi: 'Đạt', en: 'Sufficient' }, atLeast: '1.8', below: '2.6', source },
      { id: 'insufficient', name: { vi: 'Chưa đạt', en: 'Insufficient' }, below: '1.8', source },
    ],
  },
  validity: { validFrom: '2018-01-01' },
  supersededBy: { title: 'Peraturan Menteri PANRB 59/2020' },
})
