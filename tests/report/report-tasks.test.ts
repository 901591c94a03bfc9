import {
  formatExplanation,
  formatText,
  summarizeTasks,
  type TaskPlan,
  type TaskSummaryKey,
  vietnamCivilService,
} from 'egov-kpi'
import { type ReportRow, reportTasks } from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'

const units = {
  groups: [{ id: 'xa', name: { vi: 'Phường, xã', en: 'Communes' } }],
  units: Array.from({ length: 5 }, (_, index) => ({
    id: `xa-${index}`,
    name: { vi: `Xã ${index}`, en: `Commune ${index}` },
    group: 'xa',
  })),
}
const plan: TaskPlan = {
  id: 'plan-76',
  document: { number: '76/KH-UBND' },
  date: '2022-04-01',
  period: '2022',
  tasks: [
    {
      id: 'a',
      title: { vi: 'Ban hành Kế hoạch', en: 'Issue a plan' },
      lead: [{ group: 'xa' }],
      stages: [{ id: 'completion', deadline: 'Trước 15/4/2022' }],
      events: [
        { kind: 'count', date: '2022-04-20', group: 'xa', done: 3, of: 5, place: '001:55' },
        { kind: 'completed', date: '2022-04-12', unit: 'xa-0' },
      ],
    },
    {
      id: 'b',
      title: { vi: 'Họp Ban Chỉ đạo', en: 'Meet' },
      lead: [{ unit: 'xa-1' }],
      stages: [{ id: 'meeting', deadline: 'Định kỳ 03 tháng/lần' }],
      events: [{ kind: 'note', date: '2022-06-30', due: '2022-06-30', says: 'completed' }],
    },
  ],
}
const report = (by: TaskSummaryKey) => {
  const [table] = reportTasks(summarizeTasks(plan, { units, asOf: '2022-07-05', calendar: vietnamCivilService(), by }))
  const cellOf = (row: ReportRow | undefined, id: string) =>
    row?.cells[table.columns.findIndex(column => column.id === id)]
  const rows = table.sections[0]?.rows ?? []
  const figureOf = (row: ReportRow | undefined, id: string) => {
    const cell = cellOf(row, id)
    return cell?.kind === 'number' ? Number(cell.value) : cell?.kind === 'absent' ? formatText(cell.reason, 'vi') : cell
  }
  const explained = (row: ReportRow | undefined, id: string) => {
    const explanation = cellOf(row, id)?.explanation
    return explanation === undefined ? [] : formatExplanation(explanation, 'vi').split('\n')
  }
  return { rows, figureOf, explained, notes: (table.notes ?? []).map(note => formatText(note, 'vi')) }
}

describe('a report by group', () => {
  const { rows, figureOf, explained, notes } = report('group')
  const [row] = rows

  it('contains what was counted', () => {
    expect(['owed', 'on-time', 'day-unknown', 'overdue', 'no-report'].map(id => figureOf(row, `tasks-${id}`))).toEqual([
      8, 1, 2, 3, 2,
    ])
  })

  it('names in its explanations only the units whose part in a count is known', () => {
    expect(explained(row, 'tasks-on-time')).toEqual(['Hoàn thành đúng hạn: 1', '  Ban hành Kế hoạch (Xã 0): 14/4/2022'])
    expect(explained(row, 'tasks-day-unknown')).toEqual([
      'Hoàn thành, không rõ ngày: 2',
      '  và 2 đầu việc theo số liệu chung của nhóm, không nêu tên đơn vị',
    ])
    expect(explained(row, 'tasks-overdue')).toEqual([
      'Quá hạn: 3',
      '  Họp Ban Chỉ đạo (Xã 1): 30/6/2022 (ngày giả định)',
      '  và 2 đầu việc theo số liệu chung của nhóm, không nêu tên đơn vị',
    ])
  })

  it('lists the counts that are included', () => {
    expect(notes).toContain(
      'Số liệu chung của nhóm, không nêu tên đơn vị, đã tính trong bảng này: "Ban hành Kế hoạch" – Phường, xã: 3/5 (số liệu ngày 20/4/2022, 001:55; 1 đơn vị có tên).',
    )
  })

  it('states which days are assumed', () => {
    expect(notes).toContain(
      'Ngày đến hạn là giả định, vì văn bản không nêu rõ ngày: "Họp Ban Chỉ đạo" (30/6/2022, 30/9/2022, 31/12/2022).',
    )
  })

  it('shows what a report claims beside what is proven', () => {
    expect(figureOf(row, 'tasks-reported-completed')).toBe(1)
    expect(explained(row, 'tasks-reported-completed')).toEqual([
      'Báo cáo đã xong, chưa có căn cứ: 1',
      '  Họp Ban Chỉ đạo (Xã 1): 30/6/2022 (ngày giả định)',
    ])
  })
})

describe('a report by unit', () => {
  const { rows, figureOf, notes } = report('lead')

  it('has no rate, rather than 0 %, for a unit without a report', () => {
    expect(figureOf(rows[2], 'tasks-completion-rate')).toBe('Chưa có báo cáo')
    expect(figureOf(rows[2], 'tasks-completion-rate-of-due')).toBe('Chưa có báo cáo')
    expect(figureOf(rows[0], 'tasks-completion-rate')).toBe(100)
  })

  it('states that counts of groups are not in its rows', () => {
    expect(notes.some(note => note.includes('không tính vào đơn vị nào trong bảng này: "Ban hành Kế hoạch"'))).toBe(
      true,
    )
  })
})

it('the explanation of a count names twenty tasks, and says how many follow', () => {
  const many = (count: number) => {
    const given: TaskPlan = {
      ...plan,
      tasks: Array.from({ length: count }, (_, index) => ({
        id: `${index}`,
        title: `Task ${index}`,
        lead: [{ unit: 'xa-0' }],
        stages: [{ id: 'completion', deadline: 'Trước 15/4/2022' }],
      })),
    }
    const made = summarizeTasks(given, { units, asOf: '2022-07-05', calendar: vietnamCivilService(), by: 'lead' })
    const [table] = reportTasks(made)
    const at = table.columns.findIndex(({ id }) => id === 'tasks-owed')
    const explanation = table.sections[0]?.rows[0]?.cells[at]?.explanation
    return explanation?.inputs?.map(({ label }) => formatText(label, 'en')) ?? []
  }
  expect([many(20).length, many(20).some(label => label.startsWith('and '))]).toEqual([20, false])
  expect([many(21).length, many(21).at(-1)]).toEqual([21, 'and 1 more'])
})
