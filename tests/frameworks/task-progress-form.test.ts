import { checkForm } from 'egov-kpi'
import { taskProgressForm } from 'egov-kpi/frameworks'
import { describe, expect, it } from 'vitest'

type Counts = readonly [completed: number, inTime: number, overdue: number]

const check = (stated: Counts, total: number, listed: Counts) => {
  const names = ['completed', 'in-time', 'overdue']
  return checkForm(taskProgressForm, [
    ...names.map((name, index) => ({ row: `stated-${name}`, value: stated[index] as number })),
    { row: 'stated-total', value: total },
    ...names.map((name, index) => ({ row: `listed-${name}`, value: listed[index] as number })),
  ])
}

describe('counts of tasks in the text and in the table of a report', () => {
  it.each<[Counts, number, Counts, readonly string[]]>([
    // A status report of 5/2025: 22 + 13 + 2 and 21 + 14 + 2 are both 37.
    [[22, 13, 2], 37, [21, 14, 2], ['completed', 'in-time', 'same-total']],
    [[21, 14, 2], 37, [21, 14, 2], []],
    [[22, 14, 2], 37, [21, 14, 2], ['stated-sum', 'completed', 'same-total']],
    [[22, 14, 2], 38, [21, 14, 2], ['completed', 'total']],
  ])('%j of %i against %j give %j', (stated, total, listed, expected) => {
    expect(check(stated, total, listed).findings.map(({ parameters }) => parameters['id'])).toEqual(expected)
  })

  it('names both figures, and by how much they differ', () => {
    const { rows, findings } = check([22, 13, 2], 37, [21, 14, 2])
    expect(findings[0]?.message).toEqual({
      vi: expect.stringContaining('22 = 21'),
      en: expect.stringContaining('22 = 21'),
    })
    const computed = (row: string) => rows.find(one => one.row === row)?.computed
    const differences = ['completed', 'in-time', 'overdue', 'total'].map(part => computed(`difference-${part}`))
    expect(differences).toEqual(['1', '-1', '0', '0'])
    expect(computed('listed-total')).toBe('37')
  })
})
