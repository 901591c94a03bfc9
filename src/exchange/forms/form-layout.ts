import { absenceChoices, column, type Layout, needed } from '../tables/layout'

/** The sheet of a form that is filled in. The first columns only show what a row asks for. */
export const formLayout: Layout = {
  names: { vi: ['Phiếu đánh giá'], en: ['Form'] },
  rowsAbove: 2,
  columns: [
    needed('row', 'text', 'Mã dòng', 'Row'),
    column('shown.unit', 'raw', 'Đơn vị', 'Unit'),
    column('shown.criterion', 'raw', 'Tiêu chí', 'Criterion'),
    column('shown.part', 'raw', 'Nội dung cần điền', 'To fill in'),
    column('shown.max', 'raw', 'Điểm tối đa', 'Maximum'),
    column('shown.rule', 'raw', 'Cách chấm', 'How it is scored | how it is judged'),
    column('shown.earlier', 'raw', 'Giá trị vòng trước', 'Value of the previous round | value of the round before'),
    needed('value', 'raw', 'Giá trị', 'Value'),
    column('absence', 'choice', 'Lý do không có giá trị', 'Why there is none', { choices: absenceChoices }),
    column('reason', 'text-or-json', 'Ghi chú', 'Note'),
    column('evidence', 'items', 'Tài liệu kiểm chứng', 'Evidence', { item: 'title' }),
    column('by', 'text', 'Người điền', 'Filled in by'),
    column('at', 'moment', 'Ngày điền', 'Date'),
  ],
}

/** The hidden sheet of a form: the ids of each row. */
export const formIdLayout: Layout = {
  names: { vi: ['_egov-kpi'], en: ['_egov-kpi'] },
  columns: [
    needed('row', 'text', 'row', 'row'),
    needed('scorecard', 'text', 'scorecard', 'scorecard'),
    needed('unit', 'text', 'unit', 'unit'),
    needed('criterion', 'text', 'criterion', 'criterion'),
    column('part', 'text', 'part', 'part'),
    column('round', 'text', 'round', 'round'),
  ],
}
