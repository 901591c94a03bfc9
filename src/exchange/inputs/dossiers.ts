import { Dossier } from '../../dossiers/dossier'
import { list } from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import type { Sheet } from '../sheets/sheet'
import type { SheetOptions } from '../sheets/write-records'
import { choice, choicesOf, column, type Layout, localized, needed, sourceColumns } from '../tables/layout'
import type { Input } from './input'
import { termColumns } from './term-columns'
import { toSheets } from './to-sheets'

/** The table of dossiers, one on each row. */
const dossierLayout: Layout = {
  names: { vi: ['Hồ sơ'], en: ['dossiers'] },
  columns: [
    needed('id', 'text', 'Mã hồ sơ | số hồ sơ', 'dossier | dossier id | id'),
    needed('unit', 'text', 'Đơn vị | mã đơn vị', 'unit | unit id'),
    column('procedure', 'text', 'Thủ tục | mã thủ tục', 'procedure | procedure id'),
    needed('channel', 'choice', 'Hình thức nộp | kênh tiếp nhận', 'channel', {
      choices: [
        choice('online', 'trực tuyến', 'online'),
        choice('direct', 'trực tiếp', 'direct'),
        choice('postal', 'bưu chính công ích', 'postal', 'bưu chính | qua bưu điện | dịch vụ bưu chính công ích'),
      ],
    }),
    column('nonLocal', 'yes-no', 'Phi địa giới', 'non-local'),
    column('serviceLevel', 'choice', 'Mức độ trực tuyến', 'service level', {
      choices: [
        choice('full', 'toàn trình', 'full'),
        choice('partial', 'một phần', 'partial'),
        choice('other', 'khác', 'other'),
      ],
    }),
    column('payment', 'choice', 'Thanh toán', 'payment', {
      choices: [
        choice('online', 'trực tuyến', 'online'),
        choice('direct', 'trực tiếp', 'direct'),
        choice('none', 'không phải nộp', 'none'),
      ],
    }),
    column('filedAt', 'moment', 'Ngày nộp', 'filed | filed at'),
    column('acceptBy', 'moment', 'Hạn tiếp nhận', 'accept by'),
    needed('receivedAt', 'moment', 'Ngày tiếp nhận', 'received | received at'),
    column('resolvedAt', 'moment', 'Ngày trả kết quả | ngày có kết quả', 'resolved | resolved at'),
    column('dueOn', 'moment', 'Ngày hẹn trả | hạn trả kết quả', 'due | due on'),
    ...termColumns('term'),
    column('reopened', 'json', 'Mở lại (JSON)', 'reopened (JSON)'),
    column('suspensions', 'json', 'Tạm dừng (JSON)', 'suspensions (JSON)'),
    column('reappointments', 'json', 'Hẹn lại (JSON)', 'reappointments (JSON)'),
    column('ended.how', 'choice', 'Kết thúc không có kết quả', 'ended', {
      choices: choicesOf({
        returned: 'trả lại',
        withdrawn: 'rút',
        rejected: 'từ chối',
        stopped: 'dừng giải quyết',
        'not-accepted': 'không tiếp nhận',
      }),
    }),
    column('ended.at', 'moment', 'Ngày kết thúc', 'ended at'),
    ...localized('ended.reason', 'Lý do kết thúc', 'ended reason'),
    ...localized('excuse.reason', 'Lý do quá hạn | lý do trễ hạn', 'excuse'),
    ...sourceColumns('excuse.source'),
    column('steps', 'json', 'Các bước (JSON)', 'steps (JSON)'),
  ],
}

export const dossierInput: Input<readonly Dossier[], object, 'dossiers'> = {
  title: { vi: 'hồ sơ', en: 'dossiers' },
  tables: { dossiers: dossierLayout },
  marks: ['id', 'unit', 'channel'],
  form: 'list',
  count: ({ length }) => length,
  parse: json => parseStructure(list(Dossier), json),
  rowsOf: dossiers => ({ dossiers }),
}

/**
 * Puts dossiers into a table, which `readDossiers` reads back.
 *
 * @param dossiers - The dossiers.
 * @param options - The language of the headings and choices.
 * @throws An `EgovKpiError` when a dossier or the options are wrong.
 *
 * @example
 * ```ts
 * import { dossierSheets } from 'egov-kpi/exchange'
 *
 * dossierSheets([{ id: 'H-1', unit: 'hue', channel: 'online', receivedAt: '2022-04-15' }], { language: 'en' })[0]?.rows
 * // => [['H-1', 'hue', 'online', '2022-04-15']]
 * ```
 */
export function dossierSheets(dossiers: readonly Dossier[], options: SheetOptions = {}): readonly Sheet[] {
  return toSheets('dossiers', dossierInput, dossiers, options, {})
}
