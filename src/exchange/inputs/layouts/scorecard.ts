import { choice, column, type Layout, localized, needed, sourceColumns } from '../../tables/layout'

/** The table of a scorecard itself: one row. */
export const scorecardLayout: Layout = {
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
export const criterionLayout: Layout = {
  names: { vi: ['Tiêu chí'], en: ['criteria'] },
  columns: [
    needed('id', 'text', 'Mã tiêu chí | mã', 'criterion | criterion id | id'),
    column('heading', 'text', 'Thuộc đề mục', 'heading'),
    needed('is', 'choice', 'Loại dòng', 'kind', {
      choices: [choice('heading', 'đề mục', 'heading'), choice('criterion', 'tiêu chí', 'criterion')],
    }),
    ...localized('title', 'Tên tiêu chí | tên', 'title'),
    column('max', 'number', 'Điểm tối đa', 'max | maximum'),
    column('rule', 'json', 'Quy tắc chấm (JSON)', 'rule (JSON)'),
    column('indicator', 'text', 'Chỉ tiêu', 'indicator'),
    column('cap', 'number', 'Điểm trần', 'cap'),
    column('section', 'choice', 'Phần', 'section', {
      choices: [choice('bonus', 'điểm thưởng', 'bonus'), choice('penalty', 'điểm trừ', 'penalty')],
    }),
    column('absence', 'json', 'Khi không có giá trị (JSON)', 'absence (JSON)'),
    column('appliesTo', 'json', 'Áp dụng cho (JSON)', 'applies to (JSON)'),
    column('except', 'json', 'Trừ (JSON)', 'except (JSON)'),
    ...sourceColumns(),
  ],
}
