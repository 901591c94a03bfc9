import { choice, column, type Layout, localized, needed, sourceColumns } from '../../tables/layout'
import { absenceChoices } from './choices'

/** The table of observations: one figure of one unit in one period on each row. */
export const observationLayout: Layout = {
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
    needed('value', 'number', 'Giá trị', 'value', { isNullable: true }),
    column('absence', 'choice', 'Lý do không có số liệu', 'absence', { choices: absenceChoices }),
    ...localized('words', 'Báo cáo bằng lời', 'words'),
    column('numerator', 'count', 'Tử số', 'numerator'),
    column('denominator', 'count', 'Mẫu số', 'denominator'),
    needed('status', 'choice', 'Trạng thái | tình trạng số liệu', 'status', {
      choices: [
        choice('final', 'chính thức', 'final'),
        choice('provisional', 'sơ bộ', 'provisional'),
        choice('estimated', 'ước tính', 'estimated'),
        choice('approximate', 'xấp xỉ', 'approximate'),
      ],
    }),
    ...sourceColumns(),
    column('asOf', 'moment', 'Tính đến', 'as of'),
    column('inputs', 'json', 'Tính từ (JSON)', 'inputs (JSON)'),
  ],
}
