import { assessmentTemplate, readAssessments } from 'egov-kpi/exchange'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'

const scorecard = {
  id: 'it',
  title: 'Ứng dụng CNTT',
  scale: 20,
  rounding: { leaf: 'exact', total: 'exact' },
  criteria: [
    { id: 'plan', max: 10, rule: { kind: 'yes-no' } },
    { id: 'online', max: 10, rule: { kind: 'ratio' } },
  ],
} as const
const units = { groups: [{ id: 'so', name: 'Sở' }], units: [{ id: 'a', name: 'A', group: 'so' }] }
const declared = [
  { unit: 'a', criterion: 'plan', round: 'self', value: true, by: 'Lan', at: '2022-12-01', reason: 'x' },
  {
    unit: 'a',
    criterion: 'online',
    round: 'self',
    value: { numerator: 3, denominator: 4 },
    evidence: [{ title: 'E' }],
  },
] as const
const make = (assessments: readonly object[], round?: string) =>
  assessmentTemplate(scorecard, units, {
    asOf: '2022-12-31',
    assessments: assessments as never,
    ...(round === undefined ? {} : { round }),
  })

describe('a form for the next round', () => {
  it('shows what was declared, and fills it in without who declared it, when and why', async () => {
    const data = await make(declared, 'appraised')
    const { value } = await readAssessments(scorecard, { name: 'f.xlsx', data })
    expect(value).toEqual([
      { unit: 'a', criterion: 'plan', round: 'appraised', value: true },
      {
        unit: 'a',
        criterion: 'online',
        round: 'appraised',
        value: { numerator: 3, denominator: 4 },
        evidence: [{ title: 'E' }],
      },
    ])
    const rows = (await readXlsx(data)).sheets[0]?.rows ?? []
    const at = rows[3]?.indexOf('Giá trị vòng trước / Value of the previous round') ?? -1
    expect(rows.slice(4).map(row => [row[at], row[at + 1]])).toEqual([
      ['Có', 'Có'],
      // The row of the value as a whole, whose parts follow.
      [null, null],
      [3, 3],
      [4, 4],
    ])
  })

  it('keeps what the round itself gave, beside what was declared', async () => {
    const data = await make(
      [...declared, { unit: 'a', criterion: 'plan', round: 'appraised', value: false }],
      'appraised',
    )
    const { value } = await readAssessments(scorecard, { name: 'f.xlsx', data })
    expect(value?.[0]).toEqual({ unit: 'a', criterion: 'plan', round: 'appraised', value: false })
  })

  it('has no column of the round before if there was none', async () => {
    const rows = (await readXlsx(await make([]))).sheets[0]?.rows ?? []
    expect(rows[3]).not.toContain('Giá trị vòng trước / Value of the previous round')
  })

  it('refuses values of several rounds for one row', async () => {
    await expect(make([...declared, { ...declared[0], round: 'council' }], 'final')).rejects.toMatchObject({
      code: 'only-one',
    })
  })
})
