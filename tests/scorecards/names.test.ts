import { describe, expect, it } from 'vitest'
import { type EgovKpiError, evaluate, explain, formatExplanation, parseScorecard, rank } from '../../src/index'

const names = { draft: { vi: 'dự thảo', en: 'drafted' }, done: { vi: 'đã ban hành', en: 'issued' } }
const scorecardWith = (given: object) => ({
  id: 's',
  title: 'S',
  scale: 10,
  rounding: { leaf: 'exact', total: 'exact' },
  criteria: [{ id: 'plan', max: 10, rule: { kind: 'levels', levels: { draft: 0, done: 1 }, names: given } }],
})

describe('names of levels', () => {
  it('appear in explanations instead of ids', () => {
    const scorecard = parseScorecard(scorecardWith(names))
    const evaluation = evaluate(scorecard, {
      units: { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'a', name: 'A', group: 'g' }] },
      assessments: [{ unit: 'a', criterion: 'plan', value: 'done' }],
      asOf: '2022-12-31',
      missing: 'error',
    })
    const explained = explain(rank(evaluation), 'a')
    expect(formatExplanation(explained, 'vi')).toContain('Mức “đã ban hành”: 10/10 điểm')
    expect(formatExplanation(explained, 'vi')).toContain('Kết quả được chấm: đã ban hành')
    expect(formatExplanation(explained, 'en')).not.toContain('done')
  })

  it('must belong to levels that exist, and differ', () => {
    const codes = (given: object) => {
      try {
        parseScorecard(scorecardWith(given))
        return []
      } catch (error) {
        return (error as EgovKpiError).issues.map(({ code }) => code)
      }
    }
    expect(codes(names)).toEqual([])
    expect(codes({ doen: 'x' })).toEqual(['unknown'])
    expect(codes({ draft: 'done' })).toEqual(['duplicate'])
  })
})
