import { choice, column, type Layout, localized, needed } from '../../tables/layout'

const documentColumns = (path: string, vi: string, en: string, isNeeded: boolean): Layout['columns'] => [
  (isNeeded ? needed : column)(`${path}.number`, 'text', `Số, ký hiệu ${vi}`, `${en} number`),
  ...localized(`${path}.type`, `Loại ${vi}`, `${en} type`),
  column(`${path}.date`, 'date', `Ngày ban hành ${vi}`, `${en} date`),
  ...localized(`${path}.issuer`, `Cơ quan ban hành ${vi}`, `${en} issuer`),
  ...localized(`${path}.title`, `Trích yếu ${vi}`, `${en} title`),
  column(`${path}.url`, 'text', `Liên kết ${vi}`, `${en} url`),
]

/** The table of a plan itself: one row. */
export const planLayout: Layout = {
  names: { vi: ['Kế hoạch'], en: ['plan'] },
  columns: [
    needed('id', 'text', 'Mã kế hoạch | mã', 'plan | plan id | id'),
    ...localized('title', 'Tên kế hoạch', 'title | plan title'),
    needed('date', 'date', 'Ngày kế hoạch', 'date | plan date'),
    column('period', 'text', 'Kỳ kế hoạch', 'period'),
    ...documentColumns('document', 'văn bản', 'document', true),
  ],
}

/** The table of tasks, one on each row. */
export const taskLayout: Layout = {
  names: { vi: ['Nhiệm vụ'], en: ['tasks'] },
  columns: [
    needed('id', 'text', 'Mã nhiệm vụ | mã', 'task | task id | id'),
    column('number', 'text', 'Số thứ tự | STT', 'number | no.'),
    ...localized('title', 'Tên nhiệm vụ | nhiệm vụ | nội dung', 'title | task title', { need: 'title' }),
    ...localized('content', 'Nội dung nhiệm vụ', 'content'),
    column('place', 'text', 'Vị trí trong văn bản', 'place'),
    column('parent', 'text', 'Thuộc nhiệm vụ', 'parent'),
    column('lead', 'items', 'Chủ trì', 'lead', { item: 'unit' }),
    column('implement', 'items', 'Thực hiện', 'implement', { item: 'unit' }),
    column('support', 'items', 'Phối hợp', 'support', { item: 'unit' }),
    column('followUp', 'items', 'Theo dõi', 'follow-up', { item: 'unit' }),
    column('deadline', 'text-or-json', 'Thời hạn', 'deadline'),
    ...localized('deliverable', 'Sản phẩm', 'deliverable'),
    column('targets', 'json', 'Mục tiêu (JSON)', 'targets (JSON)'),
    column('basis', 'json', 'Căn cứ (JSON)', 'basis (JSON)'),
    column('sameAs', 'json', 'Trùng với (JSON)', 'same as (JSON)'),
    column('seeAlso', 'json', 'Xem thêm (JSON)', 'see also (JSON)'),
    column('reportedAt', 'json', 'Báo cáo tại (JSON)', 'reported at (JSON)'),
    column('indicators', 'texts', 'Chỉ tiêu', 'indicators'),
    ...localized('funding', 'Kinh phí', 'funding'),
  ],
}

/** The table of the stages of tasks that have some, one on each row, in order. */
export const stageLayout: Layout = {
  names: { vi: ['Giai đoạn', 'Các bước'], en: ['stages'] },
  columns: [
    needed('task', 'text', 'Nhiệm vụ | mã nhiệm vụ', 'task | task id'),
    needed('id', 'text', 'Mã giai đoạn | giai đoạn', 'stage | stage id'),
    ...localized('title', 'Tên giai đoạn', 'title'),
    column('deadline', 'text-or-json', 'Thời hạn', 'deadline'),
    column('anchor', 'date', 'Ngày bắt đầu chu kỳ', 'anchor'),
    column('endsWhen', 'choice', 'Kết thúc khi', 'ends when', {
      choices: [
        choice('submitted', 'trình', 'submitted'),
        choice('approved', 'phê duyệt', 'approved'),
        choice('completed', 'hoàn thành', 'completed'),
      ],
    }),
    ...localized('deliverable', 'Sản phẩm', 'deliverable'),
    column('place', 'text', 'Vị trí trong văn bản', 'place'),
  ],
}

/** The table of what happened to tasks, one event on each row, in order. */
export const eventLayout: Layout = {
  names: { vi: ['Diễn biến', 'Sự kiện'], en: ['events'] },
  columns: [
    needed('task', 'text', 'Nhiệm vụ | mã nhiệm vụ', 'task | task id'),
    needed('kind', 'choice', 'Loại diễn biến | diễn biến', 'kind | event', {
      choices: [
        choice('started', 'bắt đầu', 'started'),
        choice('consulted', 'lấy ý kiến', 'consulted'),
        choice('submitted', 'trình', 'submitted'),
        choice('returned', 'trả lại', 'returned'),
        choice('resubmitted', 'trình lại', 'resubmitted'),
        choice('appraised', 'thẩm định', 'appraised'),
        choice('approved', 'phê duyệt', 'approved'),
        choice('suspended', 'tạm dừng', 'suspended'),
        choice('resumed', 'tiếp tục', 'resumed'),
        choice('rejected', 'từ chối', 'rejected'),
        choice('reopened', 'mở lại', 'reopened'),
        choice('completed', 'hoàn thành', 'completed'),
        choice('extension-asked', 'xin gia hạn', 'extension asked'),
        choice('extension-granted', 'được gia hạn', 'extension granted'),
        choice('amended', 'điều chỉnh', 'amended'),
        choice('note', 'ghi chú', 'note'),
        choice('count', 'số liệu chung', 'count'),
      ],
    }),
    needed('date', 'date', 'Ngày', 'date'),
    column('time', 'text', 'Giờ', 'time'),
    column('unit', 'text', 'Đơn vị | mã đơn vị', 'unit | unit id'),
    column('group', 'text', 'Nhóm | mã nhóm', 'group | group id'),
    column('stage', 'text', 'Giai đoạn', 'stage'),
    column('due', 'date', 'Của kỳ hạn', 'due'),
    column('to', 'text-or-json', 'Gia hạn đến', 'to'),
    column('says', 'choice', 'Báo cáo nêu', 'says', {
      choices: [
        choice('not-started', 'chưa bắt đầu', 'not started'),
        choice('in-progress', 'đang thực hiện', 'in progress'),
        choice('submitted', 'đã trình', 'submitted'),
        choice('completed', 'hoàn thành', 'completed'),
        choice('suspended', 'tạm dừng', 'suspended'),
        choice('rejected', 'bị từ chối', 'rejected'),
      ],
    }),
    column('expected', 'text-or-json', 'Dự kiến', 'expected'),
    column('done', 'count', 'Số đơn vị đã xong', 'done'),
    column('of', 'count', 'Trên tổng số đơn vị', 'of'),
    ...localized('by', 'Cơ quan xử lý', 'by'),
    ...localized('text', 'Nội dung', 'text'),
    column('place', 'text', 'Vị trí trong văn bản', 'place'),
    column('assumed', 'yes-no', 'Ngày giả định', 'assumed'),
    ...documentColumns('document', 'văn bản', 'document', false),
  ],
}
