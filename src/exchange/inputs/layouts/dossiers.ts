import { choice, column, type Layout, localized, needed, sourceColumns } from '../../tables/layout'

/** The table of dossiers, one on each row. */
export const dossierLayout: Layout = {
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
    needed('receivedAt', 'moment', 'Ngày tiếp nhận', 'received | received at'),
    column('resolvedAt', 'moment', 'Ngày trả kết quả | ngày có kết quả', 'resolved | resolved at'),
    column('dueOn', 'moment', 'Ngày hẹn trả | hạn trả kết quả', 'due | due on'),
    column('term.amount', 'amount', 'Thời hạn', 'term'),
    column('term.measure', 'choice', 'Đơn vị thời hạn', 'term measure', {
      choices: [
        choice('working-days', 'ngày làm việc', 'working days'),
        choice('working-hours', 'giờ làm việc', 'working hours'),
        choice('calendar-days', 'ngày', 'calendar days'),
        choice('weeks', 'tuần', 'weeks'),
        choice('months', 'tháng', 'months'),
        choice('none', 'không quy định', 'none'),
      ],
    }),
    column('term.cutOff', 'text', 'Giờ chốt nhận', 'cut-off hour'),
    ...localized('term.title', 'Tên thời hạn', 'term title'),
    column('term.source', 'json', 'Căn cứ thời hạn (JSON)', 'term source (JSON)'),
    column('reopened', 'json', 'Mở lại (JSON)', 'reopened (JSON)'),
    column('suspensions', 'json', 'Tạm dừng (JSON)', 'suspensions (JSON)'),
    column('reappointments', 'json', 'Hẹn lại (JSON)', 'reappointments (JSON)'),
    column('ended.how', 'choice', 'Kết thúc không có kết quả', 'ended', {
      choices: [
        choice('returned', 'trả lại', 'returned'),
        choice('withdrawn', 'rút', 'withdrawn'),
        choice('rejected', 'từ chối', 'rejected'),
        choice('stopped', 'dừng giải quyết', 'stopped'),
      ],
    }),
    column('ended.at', 'moment', 'Ngày kết thúc', 'ended at'),
    ...localized('ended.reason', 'Lý do kết thúc', 'ended reason'),
    ...localized('excuse.reason', 'Lý do trễ hạn', 'excuse'),
    ...sourceColumns('excuse.source'),
    column('steps', 'json', 'Các bước (JSON)', 'steps (JSON)'),
  ],
}
