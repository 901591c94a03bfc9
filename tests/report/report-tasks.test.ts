import {
  formatExplanation,
  formatNumber,
  formatText,
  parsePlan,
  parseUnits,
  summarizeTasks,
  type TaskPlan,
  type TaskSummary,
  type TaskSummaryKey,
  vietnamCivilService,
} from 'egov-kpi'
import { type ReportRow, type ReportTable, renderText, reportTasks } from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import plan76 from '../../examples/data/da-nang-2022/plan-76.json' with { type: 'json' }
import daNangUnits from '../../examples/data/da-nang-2022/units.json' with { type: 'json' }
import { issuesOf } from '../support/issues'
import { obligationsOf, rowsOf, totalOf } from '../tasks/summaries'
import { cellsIn, linesOf, notesIn, notesOf, sentencesOf, tablesIn, wordsIn } from './blocks'

/** The table of all units, groups, plans or stages of a progress report. */
const progressOf = (summary: TaskSummary): ReportTable => {
  const table = tablesIn(reportTasks(summary)).find(({ columns }) => columns.some(({ id }) => id === 'tasks-owed'))
  if (table === undefined) throw new Error('there is no table of progress')
  return table
}

/** The table of progress and the counts behind it, side by side. */
const countsOf = (summary: TaskSummary): ReportTable => {
  const table = progressOf(summary)
  const behind = tablesIn(reportTasks(summary)).find(({ title }) => formatText(title, 'en').startsWith('Tasks by'))
  const cells = behind?.sections.flatMap(({ rows }) => rows.map(row => row.cells.slice(1))) ?? []
  return {
    ...table,
    columns: [...table.columns, ...(behind?.columns.slice(1) ?? [])],
    sections: table.sections.map(({ rows }) => ({
      rows: rows.map((row, place) => ({ ...row, cells: [...row.cells, ...(cells[place] ?? [])] })),
    })),
  }
}

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
  const summary = summarizeTasks(plan, { units, asOf: '2022-07-05', calendar: vietnamCivilService(), by })
  const table = countsOf(summary)
  const cellOf = (row: ReportRow | undefined, id: string) =>
    row?.cells[table.columns.findIndex(column => column.id === id)]
  const rows = (table.sections[0]?.rows ?? []).filter(({ isTotal }) => isTotal !== true)
  const nameOf = ({ cells: [cell] }: ReportRow) => (cell?.kind === 'text' ? formatText(cell.text, 'vi') : '')
  const rowOf = (name: string) => rows.find(row => nameOf(row) === name)
  const figureOf = (row: ReportRow | undefined, id: string) => {
    const cell = cellOf(row, id)
    return cell?.kind === 'number' ? Number(cell.value) : cell?.kind === 'absent' ? formatText(cell.reason, 'vi') : cell
  }
  const explained = (row: ReportRow | undefined, id: string) => {
    const explanation = cellOf(row, id)?.explanation
    return explanation === undefined ? [] : formatExplanation(explanation, 'vi').split('\n')
  }
  return { rows, rowOf, figureOf, explained, summary, notes: Object.values(notesOf(reportTasks(summary))) }
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
      'Không nêu tên đơn vị, đã tính trong bảng này: “Ban hành Kế hoạch” – Phường, xã: 3/5 (số liệu ngày 20/4/2022, 001:55; 1 đơn vị có tên).',
    )
  })

  it('states which days are assumed', () => {
    expect(notes).toContain(
      'Ngày đến hạn là giả định, vì văn bản không nêu rõ ngày: “Họp Ban Chỉ đạo” (30/6/2022, 30/9/2022, 31/12/2022).',
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
  const { rowOf, figureOf, notes, summary } = report('lead')

  it('has no rate, rather than 0 %, for a unit without a report', () => {
    expect(figureOf(rowOf('Xã 2'), 'tasks-completion-rate')).toBe('Chưa có báo cáo')
    const [, ofDue] = cellsIn(tablesIn(reportTasks(summary)).at(-1), 'row-4')
    expect(ofDue?.kind === 'absent' ? formatText(ofDue.reason, 'vi') : ofDue?.kind).toBe('Chưa có báo cáo')
    expect(figureOf(rowOf('Xã 0'), 'tasks-completion-rate')).toBe(100)
  })

  it('states that counts of groups are not in its rows', () => {
    expect(notes.some(note => note.includes('không tính vào đơn vị nào trong bảng này: “Ban hành Kế hoạch”'))).toBe(
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
    const explanation = cellsIn(progressOf(made), 'tasks-owed').at(-1)?.explanation
    return explanation?.inputs?.map(({ label }) => formatText(label, 'en')) ?? []
  }
  expect([many(20).length, many(20).some(label => label.startsWith('and '))]).toEqual([20, false])
  expect([many(21).length, many(21).at(-1)]).toEqual([21, 'and 1 more'])
})

const wards = {
  groups: [
    { id: 'so', name: { vi: 'Sở', en: 'Departments' } },
    { id: 'xa', name: { vi: 'Xã', en: 'Communes' } },
  ],
  units: [
    { id: 'y-te', name: { vi: 'Sở Y tế', en: 'Health' }, group: 'so' },
    { id: 'noi-vu', name: { vi: 'Sở Nội vụ', en: 'Home Affairs' }, group: 'so' },
    ...Array.from({ length: 12 }, (_, index) => ({ id: `xa-${index}`, name: `Xã ${index}`, group: 'xa' })),
  ],
}
const given = (tasks: TaskPlan['tasks'], asOf = '2022-04-29', by: TaskSummaryKey = 'lead') => {
  const paper = { id: 'p', document: { number: '15/KH-UBND' }, date: '2022-01-20', period: '2022', tasks }
  const blocks = reportTasks(summarizeTasks(paper, { units: wards, asOf, calendar: vietnamCivilService(), by }))
  return { blocks, tables: tablesIn(blocks), sentences: sentencesOf(blocks[0]) }
}
const stage = (deadline: string) => ({ stages: [{ id: 'completion', deadline }] })
const team = { id: 'a', title: { vi: 'Kiện toàn Tổ công tác', en: 'Set up the team' }, ...stage('Trước 15/4/2022') }
const store = { id: 'b', title: { vi: 'Kho dữ liệu', en: 'Data store' }, ...stage('Trước 02/5/2022') }

describe('what a progress report says first', () => {
  it('is what is overdue and whose, what is due soon, and what is done', () => {
    const { sentences } = given([
      { ...team, lead: [{ group: 'so' }], events: [{ kind: 'completed', unit: 'y-te', date: '2022-04-14' }] },
      { ...store, lead: [{ unit: 'y-te' }] },
    ])
    expect(sentences).toEqual([
      '1 đầu việc quá hạn (Sở Nội vụ), 1 sắp đến hạn trong 3 ngày; 1/3 đã hoàn thành, 1 đúng hạn.',
      '1 task is overdue (Home Affairs), 1 due within 3 days; 1 of 3 is done, 1 on time.',
    ])
    for (const sentence of sentences) expect(wordsIn(sentence)).toBeLessThanOrEqual(45)
  })

  it('is that nothing is overdue, or that nothing is done', () => {
    const done = [{ kind: 'completed', unit: 'y-te', date: '2022-04-20' }] as const
    expect(given([{ ...team, lead: [{ unit: 'y-te' }], events: done }]).sentences).toEqual([
      'Không có đầu việc quá hạn; 1/1 đã hoàn thành, 0 đúng hạn.',
      'No task is overdue; 1 of 1 is done, 0 on time.',
    ])
    expect(given([{ ...team, lead: [{ group: 'xa' }] }]).sentences).toEqual([
      '12 đầu việc quá hạn (12 đơn vị); chưa hoàn thành đầu việc nào.',
      '12 tasks are overdue (12 units); none of 12 is done.',
    ])
  })

  it('is that nothing is assigned', () => {
    expect(given([team]).sentences).toEqual(['Không có đầu việc nào được giao.', 'No task is assigned.'])
  })
})

describe('what is overdue', () => {
  const { tables } = given([
    {
      ...team,
      lead: [{ group: 'so' }],
      events: [{ kind: 'extension-asked', unit: 'y-te', date: '2022-04-13', to: 'Trước 15/5/2022' }],
    },
    { id: 'c', title: 'Báo cáo', lead: [{ unit: 'noi-vu' }], ...stage('Trước 31/3/2022') },
    { ...store, lead: [{ unit: 'y-te' }] },
  ])

  it('is listed by name, the longest overdue first, with the deadline as the paper writes it', () => {
    // The last day of "before 31/3" is 30/3: 30 days before 29/4; that of "before 15/4" is 14/4: 15 days, 11 of them working days.
    expect(formatText(tables[0]?.title ?? '', 'vi')).toBe('Đầu việc quá hạn (3)')
    expect(linesOf(tables[0])).toEqual([
      'Đơn vị,Nhiệm vụ,Thời hạn theo văn bản,Ngày cuối,Số ngày quá hạn,Đề nghị gia hạn',
      'Sở Nội vụ,Báo cáo,Trước 31/3/2022,2022-03-30,30,không đề nghị',
      'Sở Nội vụ,Kiện toàn Tổ công tác,Trước 15/4/2022,2022-04-14,15,không đề nghị',
      'Sở Y tế,Kiện toàn Tổ công tác,Trước 15/4/2022,2022-04-14,15,Trước ngày 15/5/2022',
    ])
    expect(notesIn(tables[0], 'days').at(-1)).toBe('11 ngày làm việc')
    expect(notesIn(tables[0], 'task')[0]).toBe('15/KH-UBND')
    expect(notesIn(tables[0], 'extension', 'en').at(-1)).toBe('on 13/4/2022')
  })

  it('is followed by what is due soon', () => {
    expect(formatText(tables[1]?.title ?? '', 'en')).toBe('Tasks due soon (1)')
    expect(linesOf(tables[1], 'en')).toEqual([
      'Unit,Task,Deadline as written,Last day,Days left',
      'Health,Data store,Trước 02/5/2022,2022-05-01,2',
    ])
  })

  it('by more than ten units alike is one line, which names them when it is opened', () => {
    const [overdue, progress] = given([{ ...team, lead: [{ group: 'xa' }] }]).tables
    expect(linesOf(overdue).slice(1)).toEqual(['12 đơn vị (Xã),Kiện toàn Tổ công tác,Trước 15/4/2022,2022-04-14,15'])
    expect(cellsIn(overdue, 'unit')[0]?.explanation?.inputs).toHaveLength(12)
    expect(linesOf(progress).map(line => line.split(',').slice(0, 3))).toEqual([
      ['Đơn vị', 'Số đầu việc được giao', 'Quá hạn'],
      ['Tổng số', '12', '12'],
      ['12 đơn vị (Xã)', '1', '1'],
    ])
    expect(notesIn(progress, 'lead')[1]).toBe('số liệu của mỗi đơn vị')
  })

  it('has no table if there is none', () => {
    expect(given([{ ...store, lead: [{ unit: 'y-te' }] }], '2022-04-01').tables).toHaveLength(2)
  })
})

describe('the table of progress', () => {
  const { tables, blocks } = given([
    { ...team, lead: [{ group: 'so' }], events: [{ kind: 'completed', unit: 'y-te', date: '2022-04-20' }] },
    { ...store, lead: [{ unit: 'y-te' }] },
  ])
  const progress = tables[2]

  it('lists the sum of all, then the most overdue first', () => {
    expect(linesOf(progress)).toEqual([
      // Nothing is done on time: there is no column for it.
      'Đơn vị,Số đầu việc được giao,Hoàn thành quá hạn,Quá hạn,Sắp đến hạn,Tỷ lệ hoàn thành nhiệm vụ (%)',
      'Tổng số,3,1,1,1,33.33',
      'Sở Nội vụ,1,0,1,0,Chưa có báo cáo',
      'Sở Y tế,2,1,0,1,50.00',
    ])
  })

  it('has the further counts behind it, of which there are any', () => {
    expect(tables[3]?.isAnnex).toBe(true)
    expect(linesOf(tables[3])).toEqual([
      'Đơn vị,Chưa có báo cáo,"Quá hạn, chưa có báo cáo"',
      'Tổng số,2,1',
      'Sở Nội vụ,1,1',
      'Sở Y tế,1,0',
    ])
  })

  it('says once how many rows have no rate, and why: below the table', () => {
    expect(renderText({ title: 'Tiến độ', blocks: [progress as ReportTable] }, 'vi')).toContain(
      '* –: 1 ô, chưa có báo cáo.',
    )
    expect(renderText({ title: 'Tiến độ', blocks: [progress as ReportTable] }, 'en')).toContain(
      '* –: 1 cell, no report.',
    )
    expect(notesOf(blocks)).not.toHaveProperty('–')
  })

  it('draws what is done on time, done late, overdue and open', () => {
    const [all] = cellsIn(progress, 'mark')
    expect(
      all?.kind === 'mark' && all.mark.kind === 'split' ? all.mark.parts.map(one => [one.tone, one.count]) : [],
    ).toEqual([
      ['watch', 1],
      ['weak', 1],
      ['none', 1],
    ])
  })
})

describe('the progress of Plan 76', () => {
  const found = (by: TaskSummaryKey) =>
    summarizeTasks(parsePlan(plan76), {
      units: parseUnits(daNangUnits.units),
      asOf: '2022-06-30',
      calendar: vietnamCivilService(),
      by,
    })
  const summary = found('group')
  const { columns, sections } = countsOf(summary)
  const rows = sections.flatMap(section => section.rows)
  const valueAt = (row: ReportRow | undefined, id: string) => {
    const cell = row?.cells[columns.findIndex(column => column.id === id)]
    return cell?.kind === 'number' ? Number(cell.value) : cell?.kind
  }

  it('has every obligation in one column of time, there or behind it, and every group in a row', () => {
    const times = ['on-time', 'late', 'day-unknown', 'overdue', 'due-soon', 'within-deadline', 'no-deadline']
    expect(rows).toHaveLength(rowsOf(summary).length + 1)
    for (const row of rows) {
      const shown = times.filter(id => columns.some(column => column.id === `tasks-${id}`))
      const sum = shown.reduce((before, id) => before + Number(valueAt(row, `tasks-${id}`)), 0)
      expect(sum).toBe(valueAt(row, 'tasks-owed'))
    }
    expect(valueAt(rows[0], 'tasks-owed')).toBe(obligationsOf(summary).length)
  })

  it('states how many obligations have no report, in a column behind it and at its end', () => {
    const { 'no-report': unknown = 0, owed = 0 } = totalOf(summary)
    expect(unknown).toBeGreaterThan(0)
    expect(valueAt(rows[0], 'tasks-no-report')).toBe(unknown)
    expect(notesOf(reportTasks(summary))['Chưa có báo cáo']).toBe(
      `${formatNumber(unknown, 'vi')}/${formatNumber(owed, 'vi')} đầu việc. Đây không phải là kết quả bằng 0; các trường hợp này được xếp theo thời hạn như việc chưa thực hiện.`,
    )
  })

  it('has the rate of all, that of the task force of 2017, and the rate on time, each with its formula', () => {
    const rates = tablesIn(reportTasks(summary)).at(-1)
    expect(
      linesOf(rates)
        .slice(1)
        .map(line => line.split(',')[0]),
    ).toEqual([
      'Tỷ lệ hoàn thành nhiệm vụ',
      'Tỷ lệ hoàn thành trên số nhiệm vụ đã đến hạn hoặc đã xong (kể cả quá hạn)',
      'Tỷ lệ hoàn thành đúng hạn',
    ])
    expect(notesIn(rates, 'rate', 'en')[0]).toBe('Completed, on time or late ÷ Assigned × 100')
  })

  it('states which days are assumed because the document names none', () => {
    expect(notesOf(reportTasks(summary))['Ngày giả định']).toContain('30/6/2022, 30/9/2022, 31/12/2022')
  })

  it('names in a count what was counted, by title and agency', () => {
    const byLead = found('lead')
    const table = progressOf(byLead)
    const row = table.sections[0]?.rows.find(({ cells: [name] }) => JSON.stringify(name).includes('Sở Nội vụ'))
    const overdue = row?.cells[table.columns.findIndex(({ id }) => id === 'tasks-overdue')]?.explanation
    const owed = obligationsOf(byLead).filter(({ unit, time }) => unit === 'so-noi-vu' && time === 'overdue')
    expect(owed.length).toBeGreaterThan(0)
    expect(overdue?.value).toBe(String(owed.length))
    const titles = new Map(parsePlan(plan76).tasks.map(({ id, title }) => [id, formatText(title, 'vi')]))
    expect(overdue?.inputs?.map(({ label }) => formatText(label, 'vi'))).toEqual(
      owed.map(({ task }) => `${titles.get(task)} (Sở Nội vụ)`),
    )
  })

  it('is made of a summary of tasks only', () => {
    expect(issuesOf(() => reportTasks(null as never)).map(({ code }) => code)).toEqual(['wrong-type'])
  })
})
