import type { Observation } from '../../observations/observation'
import { parseObservations } from '../../observations/parse-observations'
import type { Sheet } from '../sheets/sheet'
import type { SheetOptions } from '../sheets/write-records'
import {
  absenceChoices,
  choice,
  choicesOf,
  column,
  type Layout,
  localized,
  needed,
  sourceColumns,
} from '../tables/layout'
import type { Input } from './input'
import { toSheets } from './to-sheets'

/** The table of observations: one figure of one unit in one period on each row. */
const observationLayout: Layout = {
  names: { vi: ['Số liệu', 'Quan sát'], en: ['observations', 'figures'] },
  columns: [
    needed('unit', 'text', 'Đơn vị | mã đơn vị', 'unit | unit id'),
    needed('indicator', 'text', 'Chỉ tiêu | mã chỉ tiêu | chỉ số', 'indicator | indicator id'),
    needed('period', 'text', 'Kỳ | kỳ báo cáo', 'period'),
    column('dimension.procedure', 'text', 'Thủ tục | mã thủ tục', 'procedure'),
    column('dimension.field', 'text', 'Lĩnh vực', 'field'),
    column('dimension.channel', 'text', 'Kênh tiếp nhận', 'channel'),
    column('dimension.plan', 'text', 'Kế hoạch', 'plan'),
    column('dimension.stage', 'text', 'Giai đoạn', 'stage'),
    ...localized('label', 'Tên kỳ', 'period name'),
    column('measuredIn', 'text', 'Kỳ đo', 'measured in'),
    needed('value', 'number', 'Giá trị', 'value', { isNullable: true }),
    column('absence', 'choice', 'Lý do không có số liệu', 'absence', { choices: absenceChoices }),
    ...localized('words', 'Báo cáo bằng lời', 'words'),
    column('numerator', 'count', 'Tử số', 'numerator'),
    column('denominator', 'count', 'Mẫu số', 'denominator'),
    needed('status', 'choice', 'Loại số liệu | trạng thái | tình trạng số liệu', 'status', {
      choices: [
        ...choicesOf({ final: 'chính thức', provisional: 'sơ bộ', estimated: 'ước tính' }),
        choice('approximate', 'gần đúng', 'approximate', 'xấp xỉ'),
      ],
    }),
    ...sourceColumns(),
    column('asOf', 'moment', 'Tính đến', 'as of'),
    column('inputs', 'json', 'Tính từ (JSON)', 'inputs (JSON)'),
  ],
}

export const observationInput: Input<readonly Observation[], object, 'observations'> = {
  title: { vi: 'số liệu', en: 'observations' },
  tables: { observations: observationLayout },
  marks: ['unit', 'indicator', 'period'],
  form: 'list',
  count: ({ length }) => length,
  parse: json => parseObservations(json),
  sameBy: { 'duplicate observation': ['unit', 'indicator', 'period', 'dimension'] },
  rowsOf: observations => ({ observations }),
}

/**
 * Puts observations into a table, which `readObservations` reads back.
 *
 * @param observations - The observations.
 * @param options - The language of the headings and choices.
 * @throws An `EgovKpiError` when an observation or the options are wrong.
 *
 * @example
 * ```ts
 * import { observationSheets } from 'egov-kpi/exchange'
 *
 * const observation = { unit: 'a', indicator: 'online', period: '2022', value: '57', status: 'final' } as const
 * observationSheets([observation])[0]?.rows // => [['a', 'online', '2022', '57', 'chính thức']]
 * ```
 */
export function observationSheets(observations: readonly Observation[], options: SheetOptions = {}): readonly Sheet[] {
  return toSheets('observations', observationInput, observations, options, {})
}
