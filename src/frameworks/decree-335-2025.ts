import { deepFreeze } from '../foundation/freeze'
import type { Bilingual } from '../foundation/language'
import type { Criterion } from '../scorecards/scorecard'
import { assumed, source, title } from './decree-335-source'
import type { Framework } from './framework'

const share = { kind: 'ratio' } as const

/** The parts of the results of tasks: of 70 points each has an equal part. */
function resultsOf(parts: readonly Omit<Criterion, 'max'>[]): readonly Criterion[] {
  return parts.map(part => ({ ...part, max: `70/${parts.length}` }))
}

const ofProducts: readonly Omit<Criterion, 'max'>[] = [
  {
    id: 'quantity',
    title: { vi: 'Số lượng (a)', en: 'Quantity (a)' },
    rule: share,
    indicator: 'quantity',
    source: assumed,
  },
  {
    id: 'quality',
    title: { vi: 'Chất lượng (b)', en: 'Quality (b)' },
    rule: share,
    indicator: 'quality',
    source: assumed,
  },
  {
    id: 'progress',
    title: { vi: 'Tiến độ (c)', en: 'Progress (c)' },
    rule: share,
    indicator: 'progress',
    source: assumed,
  },
]

const ofLeaders: readonly Omit<Criterion, 'max'>[] = [
  {
    id: 'subordinates',
    title: { vi: 'Kết quả của cơ quan, đơn vị phụ trách (d)', en: 'Results of the units in charge (d)' },
    rule: {
      kind: 'levels',
      levels: { 'all-completed': 1, 'not-all-completed': '1/2' },
      names: {
        'all-completed': { vi: 'tất cả từ mức hoàn thành trở lên', en: 'all at “completed” or better' },
        'not-all-completed': { vi: 'có đơn vị không hoàn thành', en: 'not all at “completed” or better' },
      },
    },
    source,
  },
  { id: 'dd', title: { vi: 'Nội dung đ', en: 'Item đ' }, rule: share, source: assumed },
  { id: 'e', title: { vi: 'Nội dung e', en: 'Item e' }, rule: share, source: assumed },
]

function tracked(id: string, vi: string, en: string): Criterion {
  return { id, title: { vi, en }, max: 0, rule: { kind: 'tracked' }, source }
}

function edition(id: string, of: Bilingual, results: readonly Criterion[], more: readonly Criterion[] = []): Framework {
  return {
    scorecard: {
      id,
      title: { vi: `${title.vi}: ${of.vi}`, en: `${title.en}: ${of.en}` },
      scale: 100,
      // To how many decimals points are rounded was not read.
      rounding: { leaf: 'exact', total: 'exact' },
      criteria: [
        {
          id: 'common',
          title: { vi: 'Tiêu chí chung', en: 'Common criteria' },
          max: 30,
          rule: { kind: 'points' },
          source,
        },
        {
          id: 'results',
          title: { vi: 'Kết quả thực hiện nhiệm vụ', en: 'Results of tasks' },
          max: 70,
          criteria: results,
        },
        tracked('degradation', 'Kết luận suy thoái (số lần)', 'Degradation concluded (times)'),
        tracked('discipline', 'Kỷ luật từ khiển trách trở lên (số lần)', 'Discipline from reprimand up (times)'),
        ...more,
      ],
      source,
    },
    validity: { validFrom: '2026-01-01' },
  }
}

/**
 * Decree 335/2025/NĐ-CP, in force since 1/1/2026, for officials without a leading office: 30 points of common criteria, and
 * (a + b + c) ÷ 3 × 70.
 *
 * The units are persons; a group is those of one agency who have similar tasks. a, b and c are the percentages of
 * `decree335Products`; the parts of the common criteria are not here. It has no `ranking`: `decree335Rankings`
 * must be chosen from. How points are rounded was not read: they are exact. Nothing of agencies is here.
 */
export const decree335Officials: Framework = /* @__PURE__ */ deepFreeze(
  /* @__PURE__ */ edition(
    'decree-335-officials',
    { vi: 'công chức không giữ chức vụ lãnh đạo, quản lý', en: 'officials without a leading office' },
    /* @__PURE__ */ resultsOf(ofProducts),
  ),
)

/**
 * Decree 335/2025/NĐ-CP for leaders: as {@link decree335Officials}, with (a + b + c + d + đ + e) ÷ 6 × 70.
 *
 * d is all if all whom the leader is in charge of completed their tasks, else half; a deputy is judged in the fields in charge.
 * What đ and e are was not read: they are given in percent.
 */
export const decree335Leaders: Framework = /* @__PURE__ */ deepFreeze(
  /* @__PURE__ */ edition(
    'decree-335-leaders',
    { vi: 'công chức giữ chức vụ lãnh đạo, quản lý', en: 'leaders' },
    /* @__PURE__ */ resultsOf([...ofProducts, ...ofLeaders]),
    [tracked('waste', 'Tham nhũng, lãng phí tại đơn vị phụ trách (số vụ)', 'Corruption or waste in the unit (cases)')],
  ),
)
