import { describe, expect, it } from 'vitest'
import plan76 from '../../examples/data/da-nang-2022/plan-76.json' with { type: 'json' }
import daNang from '../../examples/data/da-nang-2022/units.json' with { type: 'json' }
import { world } from './world'

const made = () => world({ 'plan-76.json': JSON.stringify(plan76), 'units.json': JSON.stringify(daNang.units) })
const doubts = [
  'Thời hạn 31/3/2022 đã qua khi kế hoạch được ban hành ngày 13/4/2022.',
  'Thời hạn 29/3/2022 đã qua',
  'Thời hạn 09/4/2022 đã qua',
  'Trong cùng kỳ quý IV/2022 có nhiều ngày đến hạn',
]
/** The output of a terminal without its line breaks, which may be anywhere. */
const flat = (text: string): string => text.replace(/\s+/gu, ' ')

describe('the doubts that checkTasks finds in Plan 76', () => {
  it('are in what `tasks` prints, with the titles of the tasks', async () => {
    const line =
      'tasks --plan plan-76.json --units units.json --calendar vietnam --as-of 2022-06-30 --by group --lang vi'
    const { code, out } = await made().run(line)
    expect(code).toBe(1) // 1 says that something is doubtful
    for (const doubt of doubts) expect(flat(out)).toContain(doubt)
    expect(flat(out)).toContain('Nhiệm vụ “CSDL GIS hạ tầng giao thông”: Thời hạn 31/3/2022')
    expect(out).not.toContain('Không có nội dung cần rà soát.')
  })

  it.each(['check plan-76.json', 'check units.json plan-76.json'])('are in what `%s` prints', async line => {
    const { out } = await made().run(`${line} --lang vi`)
    for (const doubt of doubts) expect(flat(out)).toContain(doubt)
  })

  it('leave out those about units if no file lists the units', async () => {
    const event = { kind: 'started', date: '2022-05-01', unit: 'quan-hai-chau' }
    const lead = [{ group: 'districts' }]
    const plan = { ...plan76, tasks: [{ id: 'a', title: 'A', lead, events: [event] }] }
    const { out } = await world({ 'plan.json': JSON.stringify(plan) }).run('check plan.json --lang en')
    expect(out).not.toContain('Task “A”')
  })
})
