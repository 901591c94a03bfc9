import { defineAssessments, defineScorecard, parseAssessments } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'

const scorecard = defineScorecard({
  id: 'plan-2022',
  title: 'Plan 2022',
  scale: 20,
  rounding: { leaf: 'exact', total: 'exact' },
  criteria: [
    { id: 'plan', max: 10, rule: { kind: 'levels', levels: { none: 0, approved: 1 } } },
    { id: 'drills', max: 10, rule: { kind: 'points' } },
  ],
})

describe('assessments written in TypeScript', () => {
  it('are the rows that were given', () => {
    const rows = [
      { unit: 'health', criterion: 'plan', value: 'approved', by: 'Office' },
      { unit: 'health', criterion: 'drills', value: '7.5' },
    ] as const
    expect(defineAssessments(scorecard, rows)).toBe(rows)
  })

  it('are read again at run time, where any program can call', () => {
    const rows: unknown = [
      { unit: 'health', criterion: 'plann', value: 'approved' },
      { unit: 'health', criterion: 'plan', value: 'finished' },
      { unit: 'health', criterion: 'drills', value: 11 },
    ]
    const faults = faultsOf(() => defineAssessments(scorecard, rows as never))
    expect(faults).toHaveLength(3)
    expect(faults).toEqual(faultsOf(() => parseAssessments(scorecard, rows)))
  })
})
