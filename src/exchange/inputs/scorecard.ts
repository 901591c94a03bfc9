import { parseScorecard } from '../../scorecards/define-scorecard'
import { type Criterion, type CriterionHeading, isHeading, leavesOf, type Scorecard } from '../../scorecards/scorecard'
import type { Notes } from '../files/notes'
import type { Sheet } from '../sheets/sheet'
import type { SheetOptions } from '../sheets/write-records'
import { choice, choicesOf, column, type Layout, localized, needed, sourceColumns } from '../tables/layout'
import type { RowRecord } from '../tables/records'
import { exchangeIssue } from '../wording'
import { type Input, onlyRow } from './input'
import { toSheets } from './to-sheets'

/** The table of a scorecard itself: one row. */
const scorecardLayout: Layout = {
  names: { vi: ['Bộ tiêu chí'], en: ['scorecard'] },
  columns: [
    needed('id', 'text', 'Mã bộ tiêu chí | mã', 'scorecard | scorecard id | id'),
    ...localized('title', 'Tên bộ tiêu chí', 'title', { need: 'title' }),
    needed('scale', 'number', 'Thang điểm', 'scale'),
    needed('rounding.leaf', 'json', 'Làm tròn tiêu chí (JSON)', 'rounding of criteria (JSON)'),
    needed('rounding.total', 'json', 'Làm tròn tổng điểm (JSON)', 'rounding of totals (JSON)'),
    column('excluded', 'json', 'Khi không tính (JSON)', 'excluded (JSON)'),
    column('limits', 'json', 'Giới hạn tổng điểm (JSON)', 'limits (JSON)'),
    column('totals', 'json', 'Tổng điểm khác (JSON)', 'further totals (JSON)'),
    ...sourceColumns(),
  ],
}

/** The table of the criteria, headings before what stands under them. */
const criterionLayout: Layout = {
  names: { vi: ['Tiêu chí'], en: ['criteria'] },
  columns: [
    needed('id', 'text', 'Mã tiêu chí | mã', 'criterion | criterion id | id'),
    column('heading', 'text', 'Thuộc nhóm tiêu chí | thuộc đề mục', 'heading'),
    needed('is', 'choice', 'Loại dòng', 'kind', {
      choices: [choice('heading', 'nhóm tiêu chí', 'heading', 'đề mục'), choice('criterion', 'tiêu chí', 'criterion')],
    }),
    ...localized('title', 'Tên tiêu chí | tên', 'title'),
    column('max', 'number', 'Điểm tối đa', 'max | maximum'),
    column('rule', 'json', 'Quy tắc chấm (JSON)', 'rule (JSON)'),
    column('indicator', 'text', 'Chỉ tiêu', 'indicator'),
    column('cap', 'number', 'Điểm trần', 'cap'),
    column('scale', 'number', 'Giá trị tối đa', 'greatest value'),
    column('rounding', 'json', 'Làm tròn giá trị (JSON)', 'rounding of the value (JSON)'),
    column('weight', 'number', 'Trọng số', 'weight'),
    column('section', 'choice', 'Phần', 'section', {
      choices: choicesOf({ bonus: 'điểm thưởng', penalty: 'điểm trừ' }),
    }),
    column('absence', 'json', 'Khi không có giá trị (JSON)', 'absence (JSON)'),
    column('appliesTo', 'json', 'Áp dụng cho (JSON)', 'applies to (JSON)'),
    column('except', 'json', 'Trừ (JSON)', 'except (JSON)'),
    ...sourceColumns(),
  ],
}

export const scorecardInput: Input<Scorecard, object, 'criteria' | 'scorecard'> = {
  title: { vi: 'bộ tiêu chí', en: 'scorecard' },
  tables: { criteria: criterionLayout, scorecard: scorecardLayout },
  marks: ['criteria', 'scale'],
  form: 'object',
  count: ({ criteria }) => leavesOf(criteria).length,
  assemble: ({ criteria, scorecard }, _, notes) => {
    const head = onlyRow(scorecard, scorecardLayout, notes)
    if (criteria === null || head === null) return null
    noteLostHeadings(criteria, notes)
    return keep => {
      const lists = new Map<unknown, RowRecord[]>()
      const top = criteriaOf(criteria.filter(keep), lists)
      return { json: { ...head.value, criteria: top }, lists, head }
    }
  },
  parse: json => parseScorecard(json),
  rowsOf: ({ criteria, ...head }) => ({ criteria: criterionRows(criteria, undefined), scorecard: [head] }),
}

function noteLostHeadings(criteria: readonly RowRecord[], notes: Notes): void {
  const above = new Set<unknown>()
  for (const { value, row, from } of criteria) {
    const { id, is, heading } = value
    if (heading !== undefined && !above.has(heading)) {
      const issue = exchangeIssue('out-of-order', ['heading'], { what: 'heading', parent: String(heading) })
      notes.add(from.place(issue, row))
    }
    if (is === 'heading') above.add(id)
  }
}

/** The tree of the criteria, each list of it noted with its records. */
function criteriaOf(records: readonly RowRecord[], lists: Map<unknown, RowRecord[]>): readonly unknown[] {
  const under = new Map<unknown, unknown[]>()
  const top: unknown[] = []
  lists.set(top, [])
  for (const record of records) {
    const { is, heading, ...rest } = record.value
    const own: unknown[] = []
    const siblings = (heading === undefined ? undefined : under.get(heading)) ?? top
    siblings.push(is === 'heading' ? { ...rest, criteria: own } : rest)
    lists.get(siblings)?.push(record)
    if (is !== 'heading') continue
    lists.set(own, [])
    if (!under.has(rest['id'])) under.set(rest['id'], own)
  }
  return top
}

/**
 * Puts a scorecard into tables of itself and of its criteria, which `readScorecard` reads back.
 *
 * @param scorecard - The scorecard.
 * @param options - The language of the headings and choices.
 * @throws An `EgovKpiError` when the scorecard is wrong.
 *
 * @example
 * ```ts
 * import { scorecardSheets } from 'egov-kpi/exchange'
 *
 * const scorecard = {
 *   id: 'it',
 *   title: 'Ứng dụng CNTT',
 *   scale: 10,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'plan', max: 10, rule: { kind: 'yes-no' } }],
 * } as const
 * scorecardSheets(scorecard, { language: 'en' })[0]?.rows // => [['plan', 'criterion', 10, '{"kind":"yes-no"}']]
 * ```
 */
export function scorecardSheets(scorecard: Scorecard, options: SheetOptions = {}): readonly Sheet[] {
  return toSheets('scorecard', scorecardInput, scorecard, options, {})
}

function criterionRows(
  nodes: readonly (CriterionHeading | Criterion)[],
  heading: string | undefined,
): readonly object[] {
  const under = heading === undefined ? {} : { heading }
  return nodes.flatMap(node => {
    if (!isHeading(node)) return [{ ...node, ...under, is: 'criterion' }]
    const { criteria, ...rest } = node
    return [{ ...rest, ...under, is: 'heading' }, ...criterionRows(criteria, node.id)]
  })
}
