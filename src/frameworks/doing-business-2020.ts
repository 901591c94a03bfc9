import { deepFreeze } from '../foundation/freeze'
import type { Bilingual } from '../foundation/language'
import type { Criterion } from '../scorecards/scorecard'
import { type Framework, mainIndex, yearOf } from './framework'

const topic = (id: string, title: Bilingual): Criterion => mainIndex(id, '10', title, 100)

/**
 * The ease of doing business of the World Bank, edition of 2020: the mean of ten topics from 0 to 100, to 1 decimal.
 *
 * Reproduces all 190 scores and all 190 ranks. Scores that are equal to one decimal are parted by the score before
 * rounding; without that, 157 ranks are those published.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { doingBusiness2020 } from 'egov-kpi/frameworks'
 *
 * const scores = [
 *   { unit: 'Colombia', score: '70.1', exact: '70.05964' },
 *   { unit: 'Brunei Darussalam', score: '70.1', exact: '70.06387' },
 *   { unit: 'Puerto Rico', score: '70.1', exact: '70.06962' },
 * ]
 * rank(scores, doingBusiness2020.ranking).entries.map(({ rank, unit }) => `${rank}. ${unit}`)
 * // => ['1. Puerto Rico', '2. Brunei Darussalam', '3. Colombia']
 * ```
 */
export const doingBusiness2020: Framework = /* @__PURE__ */ deepFreeze({
  scorecard: {
    id: 'doing-business-2020',
    title: {
      vi: 'Mức độ thuận lợi kinh doanh của Ngân hàng Thế giới năm 2020',
      en: 'World Bank, ease of doing business 2020',
    },
    scale: 100,
    rounding: { leaf: 'exact', total: { decimals: 1, mode: 'half-up' } },
    criteria: [
      topic('starting-a-business', { vi: 'Thành lập doanh nghiệp', en: 'Starting a business' }),
      topic('construction-permits', { vi: 'Cấp phép xây dựng', en: 'Dealing with construction permits' }),
      topic('getting-electricity', { vi: 'Tiếp cận điện năng', en: 'Getting electricity' }),
      topic('registering-property', { vi: 'Đăng ký tài sản', en: 'Registering property' }),
      topic('getting-credit', { vi: 'Tiếp cận tín dụng', en: 'Getting credit' }),
      topic('protecting-minority-investors', {
        vi: 'Bảo vệ nhà đầu tư thiểu số',
        en: 'Protecting minority investors',
      }),
      topic('paying-taxes', { vi: 'Nộp thuế', en: 'Paying taxes' }),
      topic('trading-across-borders', { vi: 'Giao dịch thương mại qua biên giới', en: 'Trading across borders' }),
      topic('enforcing-contracts', { vi: 'Giải quyết tranh chấp hợp đồng', en: 'Enforcing contracts' }),
      topic('resolving-insolvency', { vi: 'Giải quyết phá sản doanh nghiệp', en: 'Resolving insolvency' }),
    ],
    source: { title: 'World Bank, Doing Business 2020' },
  },
  ranking: { tieBreakers: [{ by: 'exact' }] },
  validity: /* @__PURE__ */ yearOf(2020),
})
