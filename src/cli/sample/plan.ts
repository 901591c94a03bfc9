import type { TaskPlan } from '../../tasks/index'

/** A plan with a few tasks, done, late and still open. */
export const samplePlan: TaskPlan = {
  id: 'ke-hoach-15',
  title: {
    vi: 'Kế hoạch chuyển đổi số năm 2022 (giả định)',
    en: 'Plan for digital transformation 2022 (invented)',
  },
  document: { number: '15/KH-UBND', date: '2022-01-20' },
  date: '2022-01-20',
  period: '2022',
  tasks: [
    {
      id: 'to-cong-tac',
      number: '1',
      title: { vi: 'Kiện toàn Tổ công tác', en: 'Complete the working group' },
      lead: [{ group: 'so' }],
      stages: [{ id: 'completion', deadline: 'Trước 15/3/2022' }],
      events: [
        { kind: 'completed', unit: 'so-y-te', date: '2022-03-10' },
        { kind: 'completed', unit: 'so-noi-vu', date: '2022-03-14' },
        { kind: 'completed', unit: 'so-tttt', date: '2022-02-28' },
        { kind: 'completed', unit: 'so-xay-dung', date: '2022-04-01' },
      ],
    },
    {
      id: 'kho-du-lieu',
      number: '2',
      title: { vi: 'Xây dựng kho dữ liệu dùng chung', en: 'Build the common data store' },
      lead: [{ unit: 'so-tttt' }],
      stages: [{ id: 'completion', deadline: 'Trong Quý IV/2022' }],
      events: [{ kind: 'started', date: '2022-06-01' }],
    },
    {
      id: 'tap-huan',
      number: '3',
      title: { vi: 'Tập huấn kỹ năng số cho cán bộ', en: 'Train staff in digital skills' },
      lead: [{ group: 'quan' }],
      stages: [{ id: 'completion', deadline: 'Trước 30/11/2022' }],
      events: [
        { kind: 'completed', unit: 'quan-1', date: '2022-11-20' },
        { kind: 'completed', unit: 'quan-2', date: '2022-12-05' },
      ],
    },
    {
      id: 'ho-so-benh-an',
      number: '4',
      title: { vi: 'Thí điểm bệnh án điện tử', en: 'Try electronic health records' },
      lead: [{ unit: 'so-y-te' }],
      stages: [{ id: 'completion', deadline: 'Trước 31/3/2023' }],
    },
  ],
}
