import type { TaskPlan } from '../../tasks/index'

/** A plan with a few tasks, done, late and still open. */
export const samplePlan: TaskPlan = {
  id: 'ke-hoach-15',
  title: {
    vi: 'Kế hoạch chuyển đổi số năm 2026 (giả định)',
    en: 'Plan for digital transformation 2026 (invented)',
  },
  document: { number: '15/KH-UBND', date: '2026-01-20' },
  date: '2026-01-20',
  period: '2026',
  tasks: [
    {
      id: 'to-cong-tac',
      number: '1',
      title: { vi: 'Kiện toàn Tổ công tác', en: 'Strengthen the task force' },
      lead: [{ group: 'so' }],
      stages: [{ id: 'completion', deadline: 'Trước 15/3/2026' }],
      events: [
        { kind: 'completed', unit: 'so-y-te', date: '2026-03-10' },
        { kind: 'completed', unit: 'so-noi-vu', date: '2026-03-14' },
        { kind: 'completed', unit: 'so-khcn', date: '2026-02-28' },
        { kind: 'completed', unit: 'so-xay-dung', date: '2026-04-01' },
      ],
    },
    {
      id: 'kho-du-lieu',
      number: '2',
      title: { vi: 'Xây dựng kho dữ liệu dùng chung', en: 'Build the common data store' },
      lead: [{ unit: 'so-khcn' }],
      stages: [{ id: 'completion', deadline: 'Trong Quý II/2026' }],
      events: [{ kind: 'started', date: '2026-04-01' }],
    },
    {
      id: 'tap-huan',
      number: '3',
      title: { vi: 'Tập huấn kỹ năng số cho cán bộ', en: 'Train staff in digital skills' },
      lead: [{ group: 'phuong' }, { group: 'xa' }],
      stages: [{ id: 'completion', deadline: 'Trước 29/5/2026' }],
      events: [
        { kind: 'completed', unit: 'phuong-bach-dang', date: '2026-05-20' },
        { kind: 'completed', unit: 'phuong-ben-song', date: '2026-06-04' },
        { kind: 'completed', unit: 'xa-an-binh', date: '2026-05-18' },
      ],
    },
    {
      id: 'ho-so-benh-an',
      number: '4',
      title: { vi: 'Thí điểm bệnh án điện tử', en: 'Try electronic health records' },
      lead: [{ unit: 'so-y-te' }],
      stages: [{ id: 'completion', deadline: 'Trước 30/9/2026' }],
    },
  ],
}
