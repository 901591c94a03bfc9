import { parseProcedures } from '../../dossiers/parse-procedures'
import type { Procedure } from '../../dossiers/procedure'
import type { Sheet } from '../sheets/sheet'
import type { SheetOptions } from '../sheets/write-records'
import { choice, column, type Layout, localized, needed } from '../tables/layout'
import type { Input } from './input'
import { termColumns } from './term-columns'
import { toSheets } from './to-sheets'

/** The table of administrative procedures, one on each row. */
const procedureLayout: Layout = {
  names: { vi: ['Thủ tục', 'Thủ tục hành chính'], en: ['procedures'] },
  columns: [
    needed('id', 'text', 'Mã thủ tục | mã', 'procedure | procedure id | id'),
    ...localized('title', 'Tên thủ tục | tên thủ tục hành chính', 'title | procedure title', { need: 'title' }),
    needed('field', 'text', 'Lĩnh vực | mã lĩnh vực', 'field | field id'),
    column('unitLevel', 'text', 'Cấp thực hiện', 'unit level'),
    ...termColumns('term'),
    ...termColumns('onlineTerm', true),
    column('terms', 'json', 'Thời hạn theo ngày tiếp nhận (JSON)', 'terms by date (JSON)'),
    column('feeDuty', 'yes-no', 'Có phí, lệ phí', 'fee'),
    column('serviceLevel', 'choice', 'Mức độ dịch vụ công trực tuyến', 'service level', {
      choices: [
        choice('full', 'toàn trình', 'full'),
        choice('partial', 'một phần', 'partial'),
        ...([1, 2, 3, 4] as const).map(level => choice(level, `mức độ ${level}`, `level ${level}`)),
      ],
    }),
  ],
}

export const procedureInput: Input<readonly Procedure[], object, 'procedures'> = {
  title: { vi: 'thủ tục hành chính', en: 'administrative procedures' },
  tables: { procedures: procedureLayout },
  marks: ['id', 'title', 'field'],
  form: 'list',
  count: ({ length }) => length,
  parse: json => parseProcedures(json),
  sameBy: { 'duplicate procedure': ['id'] },
  rowsOf: procedures => ({ procedures }),
}

/**
 * Puts administrative procedures into a table, which `readInput` reads back.
 *
 * @param procedures - The procedures.
 * @param options - The language of the headings and choices.
 * @throws An `EgovKpiError` when a procedure or the options are wrong.
 *
 * @example
 * ```ts
 * import { procedureSheets } from 'egov-kpi/exchange'
 *
 * const procedures = [{ id: 'ks', title: 'Đăng ký khai sinh', field: 'ho-tich', feeDuty: false }]
 * const [sheet] = procedureSheets(procedures)
 * sheet?.rows // => [['ks', 'Đăng ký khai sinh', 'ho-tich', 'Không']]
 * ```
 */
export function procedureSheets(procedures: readonly Procedure[], options: SheetOptions = {}): readonly Sheet[] {
  return toSheets('procedures', procedureInput, procedures, options, {})
}
