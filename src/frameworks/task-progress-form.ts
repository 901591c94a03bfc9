import type { Formula, FormulaCondition } from '../formulas/formula'
import { deepFreeze } from '../foundation/freeze'
import type { Bilingual } from '../foundation/language'
import type { FormRow, StatisticalForm } from '../indicators/form'

const parts = {
  completed: { vi: 'Hoàn thành', en: 'Completed' },
  'in-time': { vi: 'Đang thực hiện, trong hạn', en: 'Open, in time' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
}
type Part = keyof typeof parts
const names = Object.keys(parts) as readonly Part[]
const measure = { kind: 'count', of: { vi: 'nhiệm vụ', en: 'tasks' } } as const
const total = { vi: 'Tổng số', en: 'Total' }

const to = (code: string): Formula => ({ kind: 'reference', to: code })
const sum = (of: 'stated' | 'listed'): Formula => ({ kind: 'sum', of: names.map(part => to(`${of}-${part}`)) })
const difference = (part: Part | 'total'): Formula => ({
  kind: 'difference',
  of: [to(`stated-${part}`), to(`listed-${part}`)],
})
const equal = (left: Formula, right: Formula): FormulaCondition => ({ kind: 'compare', left, is: 'equal', right })
const same = (part: Part | 'total'): FormulaCondition => equal(to(`stated-${part}`), to(`listed-${part}`))

const figures = (of: 'stated' | 'listed'): readonly FormRow[] =>
  names.map(part => ({ code: `${of}-${part}`, kind: 'figure', title: parts[part], measure }))
const derived = (code: string, title: Bilingual, formula: Formula): FormRow => {
  return { code, kind: 'derived', title, measure, formula }
}

/**
 * Counts of tasks that a report states in its text, beside those of its table, as a form that `checkForm` checks.
 *
 * For the error that a total hides: a report of 2025 states 22 done, 13 in time and 2 overdue, its annex lists 21, 14 and 2, and
 * both add up to 37. What differs is a finding with both figures; the rows `difference-…` have by how much.
 *
 * Its rows are ours, and not those of a document; `assumed` in its source says so.
 *
 * @example
 * ```ts
 * import { checkForm } from 'egov-kpi'
 * import { taskProgressForm } from 'egov-kpi/frameworks'
 *
 * const { rows, findings } = checkForm(taskProgressForm, [
 *   { row: 'stated-completed', value: 22 },
 *   { row: 'stated-in-time', value: 13 },
 *   { row: 'stated-overdue', value: 2 },
 *   { row: 'stated-total', value: 37 },
 *   { row: 'listed-completed', value: 21 },
 *   { row: 'listed-in-time', value: 14 },
 *   { row: 'listed-overdue', value: 2 },
 * ])
 * findings.map(({ parameters }) => parameters['id']) // => ['completed', 'in-time', 'same-total']
 * rows.find(({ row }) => row === 'difference-completed')?.computed // => '1'
 * ```
 */
export const taskProgressForm: StatisticalForm = /* @__PURE__ */ deepFreeze<StatisticalForm>({
  id: 'task-progress',
  title: { vi: 'Số nhiệm vụ: phần lời và bảng', en: 'Counts of tasks: text and table' },
  source: { title: { vi: 'Do thư viện đặt ra', en: 'Made by the library' }, assumed: true },
  rounding: { decimals: 0, mode: 'half-up' },
  rows: [
    { code: 'stated', kind: 'heading', title: { vi: 'Nêu trong phần lời', en: 'Stated in the text' } },
    ...figures('stated'),
    { code: 'stated-total', kind: 'figure', title: total, measure },
    { code: 'listed', kind: 'heading', title: { vi: 'Đếm trong bảng', en: 'Listed in the table' } },
    ...figures('listed'),
    derived('listed-total', total, sum('listed')),
    { code: 'difference', kind: 'heading', title: { vi: 'Phần lời trừ bảng', en: 'Text less table' } },
    ...names.map(part => derived(`difference-${part}`, parts[part], difference(part))),
    derived('difference-total', total, difference('total')),
  ],
  constraints: [
    {
      id: 'stated-sum',
      says: {
        vi: 'Các số nêu trong phần lời cộng lại bằng tổng số đã nêu',
        en: 'The stated counts add up to the stated total',
      },
      holds: equal(to('stated-total'), sum('stated')),
    },
    ...([...names, 'total'] as const).map(part => {
      const { vi, en } = part === 'total' ? total : parts[part]
      const says = {
        vi: `${vi}: số trong phần lời bằng số trong bảng`,
        en: `${en}: the text has the number of the table`,
      }
      return { id: part, says, holds: same(part) }
    }),
    {
      id: 'same-total',
      says: {
        vi: 'tổng số bằng nhau thì các phần cũng phải bằng nhau',
        en: 'if the totals are equal, the parts must be too',
      },
      holds: {
        kind: 'any',
        of: [
          { kind: 'not', of: same('total') },
          { kind: 'all', of: names.map(same) },
        ],
      },
    },
  ],
})
