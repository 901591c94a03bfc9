import { deepFreeze } from '../foundation/freeze'
import type { Bilingual } from '../foundation/language'
import type { Criterion } from '../scorecards/scorecard'
import { type Framework, mainIndex, yearOf } from './framework'

/** A sub-dimension is published in points: its value is what it is worth. */
const part = (id: string, max: string, title: Bilingual): Criterion => mainIndex(id, max, title, max)

/**
 * The Viet Nam Provincial Governance and Public Administration Performance Index (PAPI), edition of 2011: the sum of six
 * dimensions of up to 10 points, which are the sums of 22 sub-dimensions, to 4 decimals.
 *
 * Reproduces all 63 ranks, and 62 of 63 totals; the other one is its `exceptions`. The maxima of the sub-dimensions are the
 * equal shares of their dimension, an assumption that no total depends on: a sub-dimension is published in points.
 *
 * @example
 * ```ts
 * import { papi2011 } from 'egov-kpi/frameworks'
 *
 * papi2011.scorecard.criteria.map(({ max }) => max) // => [10, 10, 10, 10, 10, 10]
 * papi2011.exceptions?.map(({ unit }) => unit) // => ['Phú Yên']
 * ```
 */
export const papi2011: Framework = /* @__PURE__ */ deepFreeze({
  scorecard: {
    id: 'papi-2011',
    title: {
      vi: 'Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI) năm 2011',
      en: 'Provincial Governance and Public Administration Performance Index (PAPI) 2011',
    },
    scale: 60,
    rounding: { leaf: 'exact', total: { decimals: 4, mode: 'half-up' } },
    criteria: [
      {
        id: 'participation',
        title: { vi: 'Tham gia của người dân ở cấp cơ sở', en: 'Participation at local levels' },
        max: 10,
        criteria: [
          part('sc11', '2.5', { vi: 'Tri thức công dân', en: 'Civic knowledge' }),
          part('sc12', '2.5', { vi: 'Cơ hội tham gia', en: 'Opportunities for participation' }),
          part('sc13', '2.5', { vi: 'Chất lượng bầu cử', en: 'Quality of elections' }),
          part('sc14', '2.5', { vi: 'Đóng góp tự nguyện', en: 'Voluntary contributions' }),
        ],
      },
      {
        id: 'transparency',
        title: { vi: 'Công khai, minh bạch', en: 'Transparency' },
        max: 10,
        criteria: [
          part('sc21', '10/3', { vi: 'Danh sách hộ nghèo', en: 'Lists of poor households' }),
          part('sc22', '10/3', { vi: 'Thu, chi ngân sách cấp xã', en: 'Communal budgets' }),
          part('sc23', '10/3', { vi: 'Quy hoạch, kế hoạch sử dụng đất', en: 'Land-use plans and pricing' }),
        ],
      },
      {
        id: 'accountability',
        title: { vi: 'Trách nhiệm giải trình với người dân', en: 'Vertical accountability' },
        max: 10,
        criteria: [
          part('sc31', '10/3', { vi: 'Tương tác với chính quyền', en: 'Interactions with local authorities' }),
          part('sc32', '10/3', { vi: 'Ban thanh tra nhân dân', en: 'People’s inspection boards' }),
          part('sc33', '10/3', { vi: 'Ban giám sát đầu tư cộng đồng', en: 'Community investment supervision boards' }),
        ],
      },
      {
        id: 'control-of-corruption',
        title: { vi: 'Kiểm soát tham nhũng', en: 'Control of corruption' },
        max: 10,
        criteria: [
          part('sc41', '2.5', {
            vi: 'Kiểm soát tham nhũng trong chính quyền',
            en: 'Limits on corruption in the public sector',
          }),
          part('sc42', '2.5', {
            vi: 'Kiểm soát tham nhũng trong dịch vụ công',
            en: 'Limits on corruption in public services',
          }),
          part('sc43', '2.5', { vi: 'Công bằng trong tuyển dụng', en: 'Equity in employment' }),
          part('sc44', '2.5', { vi: 'Quyết tâm chống tham nhũng', en: 'Willingness to fight corruption' }),
        ],
      },
      {
        id: 'administrative-procedures',
        title: { vi: 'Thủ tục hành chính công', en: 'Public administrative procedures' },
        max: 10,
        criteria: [
          part('sc51', '2.5', { vi: 'Chứng thực, xác nhận', en: 'Certification' }),
          part('sc52', '2.5', { vi: 'Giấy phép xây dựng', en: 'Construction permits' }),
          part('sc53', '2.5', { vi: 'Giấy chứng nhận quyền sử dụng đất', en: 'Land use rights certificates' }),
          part('sc54', '2.5', { vi: 'Thủ tục cấp xã', en: 'Personal procedures' }),
        ],
      },
      {
        id: 'public-services',
        title: { vi: 'Cung ứng dịch vụ công', en: 'Public service delivery' },
        max: 10,
        criteria: [
          part('sc61', '2.5', { vi: 'Y tế công lập', en: 'Public health' }),
          part('sc62', '2.5', { vi: 'Giáo dục tiểu học công lập', en: 'Public primary education' }),
          part('sc63', '2.5', { vi: 'Hạ tầng căn bản', en: 'Basic infrastructure' }),
          part('sc64', '2.5', { vi: 'An ninh, trật tự', en: 'Law and order' }),
        ],
      },
    ],
    source: { title: 'CECODES, VFF, UNDP: PAPI 2011', url: 'https://papi.org.vn' },
  },
  exceptions: [
    {
      unit: 'Phú Yên',
      figure: 'score',
      published: '32.9303',
      computed: '32.9302',
      reason: {
        vi: 'Tổng điểm công bố có 8 chữ số có nghĩa nên lệch khi làm tròn đến bốn chữ số thập phân.',
        en: 'The total is published with 8 significant digits, so it rounds differently to 4 decimals.',
      },
    },
  ],
  validity: /* @__PURE__ */ yearOf(2011),
})
