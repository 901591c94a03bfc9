import { column, type Layout, localized, needed } from '../../tables/layout'
import { absenceChoices } from './choices'

/** The table of assessments: a row for each value, and for a value made of parts a row for each part. */
export const assessmentLayout: Layout = {
  names: { vi: ['Đánh giá', 'Chấm điểm', 'Điểm'], en: ['assessments', 'scores'] },
  columns: [
    needed('unit', 'text', 'Đơn vị | mã đơn vị', 'unit | unit id'),
    needed('criterion', 'text', 'Tiêu chí | mã tiêu chí', 'criterion | criterion id'),
    column('part', 'text', 'Phần', 'part'),
    needed('value', 'raw', 'Giá trị | điểm | kết quả', 'value', { isNullable: true }),
    column('absence', 'choice', 'Lý do không có giá trị', 'absence', { choices: absenceChoices }),
    column('round', 'text', 'Vòng | đợt', 'round'),
    column('by', 'text', 'Người đánh giá | cơ quan đánh giá', 'by | assessed by'),
    column('at', 'moment', 'Ngày đánh giá', 'at | assessed at'),
    ...localized('reason', 'Lý do | ghi chú', 'reason | note'),
    column('evidence', 'items', 'Tài liệu kiểm chứng', 'evidence', { item: 'title' }),
  ],
}
