import { type EvidenceRule, explain, formatExplanation, type RunEntry, replay } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, faultText, issuesOf } from '../support/issues'
import { doubtsOf, gives, locks, pointsBy, runWith, selfAssessed } from './runs'

const why = { reason: 'Kiểm tra lại' } as const

describe('a round', () => {
  it('begins with what the last one ended with, and is changed by its own entries', () => {
    const replayed = replay(
      runWith([
        ...selfAssessed,
        gives('appraised', 'y-tế', 'plan', 4, why),
        gives('appraised-again', 'y-tế', 'plan', 5, why),
      ]),
    )
    expect(replayed.rounds.map(({ round }) => round)).toEqual(['self', 'appraised', 'explained', 'appraised-again'])
    expect(pointsBy(replayed, 'y-tế', 'plan')).toEqual(['6', '4', '4', '5'])
    expect(pointsBy(replayed, 'nội-vụ', 'plan')).toEqual(['6', '6', '6', '6'])
  })

  it('counts the later one of two entries for the same value', () => {
    const entries = [...selfAssessed, gives('self', 'y-tế', 'plan', 9)]
    expect(pointsBy(replay(runWith(entries)), 'y-tế', 'plan')).toEqual(['9'])
  })

  it('ranks by the values that it evaluates, and lists the units without a total', () => {
    const { rounds } = replay(runWith([...selfAssessed, gives('self', 'y-tế', 'plan', null)]))
    expect(rounds[0]?.ranking.source).toBe(rounds[0]?.evaluation)
    expect(rounds[0]?.ranking.entries.map(({ unit, score, rank }) => [unit, score, rank])).toEqual([
      ['nội-vụ', '24', 1],
      ['hòa-tiến', '24', 1],
    ])
    expect(rounds[0]?.ranking.unranked.map(({ unit }) => unit)).toEqual(['y-tế'])
  })

  it('is left out if no entry has reached it', () => {
    expect(replay(runWith([])).rounds).toEqual([])
  })

  it('changes the points relative to the best for the whole group', () => {
    const replayed = replay(runWith([...selfAssessed, gives('appraised', 'nội-vụ', 'days', 5, why)]))
    expect(pointsBy(replayed, 'y-tế', 'days')).toEqual(['10', '5'])
    expect(pointsBy(replayed, 'hòa-tiến', 'days')).toEqual(['10', '10'])
  })

  it('accepts a correction of a measured figure, and keeps the figure of the round before', () => {
    const observation = { unit: 'y-tế', indicator: 'online', period: '2022', value: 80, status: 'final' } as const
    const replayed = replay(
      runWith([
        ...selfAssessed,
        { kind: 'observation', round: 'appraised', by: 'Sở TT&TT', at: '2022-12-12', observation, ...why },
      ]),
    )
    expect(pointsBy(replayed, 'y-tế', 'online')).toEqual(['5', '8'])
  })

  it('reports a figure that no criterion reads', () => {
    const observation = { unit: 'y-tế', indicator: 'onlin', period: '2022', value: 80, status: 'final' } as const
    const entry = { kind: 'observation', round: 'self', by: 'Sở TT&TT', at: '2022-12-05' } as const
    const another = { ...observation, indicator: 'online', period: '2021' }
    expect(
      doubtsOf(
        runWith([
          { ...entry, observation },
          { ...entry, observation: another },
        ]),
      ),
    ).toEqual(['left-out observation at entries.0.observation', 'left-out observation at entries.1.observation'])
  })
})

describe('a withdrawal', () => {
  const withdrawal = {
    kind: 'withdrawal',
    unit: 'y-tế',
    criterion: 'plan',
    by: 'Tổ',
    at: '2022-12-13',
    ...why,
  } as const

  it('brings back what the round began with', () => {
    const entries: RunEntry[] = [
      ...selfAssessed,
      gives('appraised', 'y-tế', 'plan', 4, why),
      { ...withdrawal, round: 'appraised' },
    ]
    expect(pointsBy(replay(runWith(entries)), 'y-tế', 'plan')).toEqual(['6', '6'])
  })

  it('of nothing is refused', () => {
    expect(faultsOf(() => replay(runWith([...selfAssessed, { ...withdrawal, round: 'appraised' }])))).toEqual([
      'nothing-to-withdraw entered at entries[9]',
    ])
  })
})

describe('a lock', () => {
  it('refuses an entry that comes after it, or is dated after it', () => {
    const entries = [
      ...selfAssessed,
      gives('self', 'y-tế', 'plan', 8, { at: '2022-12-11T08:00:00+07:00' }),
      locks('self', '2022-12-10'),
      gives('self', 'y-tế', 'plan', 9, { at: '2022-12-09' }),
      locks('self', '2022-12-10'),
    ]
    const issues = issuesOf(() => replay(runWith(entries)))
    expect(issues.map(faultText)).toEqual([
      'closed round at entries[9]',
      'closed round at entries[11]',
      'closed round at entries[12]',
    ])
    expect(issues[0]?.message).toEqual({
      vi: 'Vòng “Tự đánh giá” đã được Chủ tịch Hội đồng khóa (10/12/2022), nên không nhận thêm nội dung ghi 08:00 11/12/2022; nội dung còn phải sửa thì ghi vào vòng sau.',
      en: 'The round “Self-assessment” was locked by Chủ tịch Hội đồng (10/12/2022) and takes no further entries (11/12/2022, 08:00); enter what must still change in a later round.',
    })
  })

  it('dated by its day accepts what was entered before it on that day', () => {
    const entries = [
      ...selfAssessed,
      gives('self', 'y-tế', 'plan', 8, { at: '2022-12-10T16:00:00+07:00' }),
      locks('self', '2022-12-10'),
    ]
    expect(replay(runWith(entries)).rounds[0]?.lock).toEqual({ by: 'Chủ tịch Hội đồng', at: '2022-12-10' })
  })

  it('compares moments by the instant', () => {
    const at = (own: string) => () =>
      replay(
        runWith([
          ...selfAssessed,
          gives('self', 'y-tế', 'plan', 8, { at: own }),
          locks('self', '2022-12-10T17:00:00+07:00'),
        ]),
      )
    expect(faultsOf(at('2022-12-10T10:01:00Z'))).toEqual(['closed round at entries[9]'])
    expect(at('2022-12-10T09:59:00Z')().rounds).toHaveLength(1)
  })

  it('is refused while an earlier round is open', () => {
    expect(faultsOf(() => replay(runWith([...selfAssessed, locks('explained')])))).toEqual([
      'out-of-order locks at entries[9]',
    ])
    const inOrder = [...selfAssessed, locks('self', '2022-12-06'), locks('appraised', '2022-12-13'), locks('explained')]
    expect(replay(runWith(inOrder)).rounds).toHaveLength(3)
  })

  it('makes what is missing an error, which it is not while the round is open', () => {
    const some = selfAssessed.slice(1)
    expect(replay(runWith(some, { missing: 'error' })).rounds).toHaveLength(1)
    expect(faultsOf(() => replay(runWith([...some, locks('self')], { missing: 'error' })))).toEqual([
      'missing assessment at assessments',
    ])
  })

  it('leads to findings for later entries that are dated before it, as do values that come late', () => {
    expect(
      doubtsOf(
        runWith([
          gives('appraised', 'y-tế', 'plan', 5, why),
          ...selfAssessed,
          locks('self', '2022-12-13'),
          gives('appraised', 'nội-vụ', 'plan', 5, why),
        ]),
      ),
    ).toEqual(['out-of-order value at entries.1', 'out-of-order entry at entries.11.at'])
  })
})

describe('a change', () => {
  it('without a reason is refused if the round asks for one, unless nothing changes', () => {
    const entries = [
      ...selfAssessed,
      gives('appraised', 'y-tế', 'plan', 5),
      gives('appraised', 'nội-vụ', 'plan', '6.0'),
      gives('appraised', 'nội-vụ', 'days', { numerator: 1, denominator: 10 }),
    ]
    expect(faultsOf(() => replay(runWith(entries)))).toEqual([
      'missing reason at entries[9].reason',
      'missing reason at entries[11].reason',
    ])
  })

  it('of an absence, or to one, needs a reason', () => {
    const toNull = [...selfAssessed, gives('appraised', 'y-tế', 'plan', null)]
    expect(faultsOf(() => replay(runWith(toNull)))).toEqual(['missing reason at entries[9].reason'])
    const other = [
      gives('self', 'y-tế', 'plan', null),
      gives('appraised', 'y-tế', 'plan', null, { absence: 'no-data' }),
    ]
    expect(faultsOf(() => replay(runWith(other)))).toEqual(['missing reason at entries[1].reason'])
  })

  it('of a measured figure needs a reason', () => {
    const observation = { unit: 'y-tế', indicator: 'online', period: '2022', value: 80, status: 'final' } as const
    const entry = { kind: 'observation', round: 'appraised', by: 'Sở TT&TT', at: '2022-12-12', observation } as const
    expect(faultsOf(() => replay(runWith([...selfAssessed, entry])))).toEqual(['missing reason at entries[9].reason'])
    const same = { ...entry, observation: { ...observation, value: 50 } }
    expect(replay(runWith([...selfAssessed, same])).rounds).toHaveLength(2)
  })

  it('that only fills in a missing value needs no reason', () => {
    expect(replay(runWith([gives('appraised', 'y-tế', 'plan', 5)])).rounds).toHaveLength(2)
  })

  it('is refused by a round for explanations only', () => {
    const entries = [...selfAssessed, gives('explained', 'y-tế', 'plan', 7, why)]
    expect(faultsOf(() => replay(runWith(entries)))).toEqual(['not-applicable value at entries[9].round'])
  })
})

describe('evidence', () => {
  const asked = (missing: EvidenceRule['missing'], from?: string): { evidence: EvidenceRule[] } => ({
    evidence: [{ criteria: ['security'], missing, ...(from === undefined ? {} : { from }) }],
  })
  const plan = { title: 'Quyết định phê duyệt', url: 'https://example.vn/1' }
  const explanation: RunEntry = {
    kind: 'explanation',
    round: 'explained',
    unit: 'y-tế',
    criterion: 'security',
    by: 'Sở Y tế',
    at: '2022-12-15',
    reason: 'Bổ sung quyết định',
    evidence: [plan],
  }

  it('that is missing is a finding without loss of points if the run says so', () => {
    const replayed = replay(runWith(selfAssessed, asked('finding')))
    expect(pointsBy(replayed, 'y-tế', 'security')).toEqual(['3'])
    expect(replayed.rounds[0]?.findings.map(faultText)).toEqual(
      [2, 5, 8].map(at => `missing evidence at entries[${at}]`),
    )
  })

  it('that is missing costs the points if it is an absence, until it is provided', () => {
    const replayed = replay(runWith([...selfAssessed, explanation], asked('absence')))
    expect(pointsBy(replayed, 'y-tế', 'security')).toEqual(['0', '0', '3'])
    expect(pointsBy(replayed, 'nội-vụ', 'security')).toEqual(['0', '0', '0'])
    const [first, , last] = replayed.rounds.map(({ ranking }) => formatExplanation(explain(ranking, 'y-tế'), 'vi'))
    expect(first).toContain('Không có tài liệu kiểm chứng: tính 0 điểm')
    expect(first).toContain('Giá trị kê khai: 3')
    expect(last).toContain('Quyết định phê duyệt')
  })

  it('is asked for only from the stated round on', () => {
    const replayed = replay(
      runWith([...selfAssessed, gives('appraised', 'y-tế', 'plan', 5, why)], asked('absence', 'appraised')),
    )
    expect(pointsBy(replayed, 'y-tế', 'security')).toEqual(['3', '0'])
  })

  it('that is missing is an error if the run refuses it', () => {
    expect(faultsOf(() => replay(runWith(selfAssessed, asked('refuse'))))).toEqual(
      [2, 5, 8].map(at => `missing evidence at entries[${at}]`),
    )
  })

  it('is not asked for if a value gives no points', () => {
    const nothing = [gives('self', 'y-tế', 'security', 0), gives('self', 'nội-vụ', 'security', null)]
    expect(replay(runWith(nothing, asked('refuse'))).rounds[0]?.findings).toEqual([])
  })

  it('is also asked for values whose points depend on the group', () => {
    const rule = { evidence: [{ criteria: ['days'], missing: 'finding' as const }] }
    expect(replay(runWith([gives('self', 'y-tế', 'days', 9)], rule)).rounds[0]?.findings).toHaveLength(1)
  })
})

describe('an appeal', () => {
  const appeal: RunEntry = {
    kind: 'appeal',
    id: 'kn-1',
    round: 'appraised-again',
    unit: 'y-tế',
    criterion: 'plan',
    by: 'Sở Y tế',
    at: '2022-12-19',
    reason: 'Đã ban hành đúng hạn',
  }
  const decision = (more: object = {}): RunEntry => ({
    kind: 'decision',
    appeal: 'kn-1',
    outcome: 'accepted',
    round: 'appraised-again',
    by: 'Hội đồng',
    at: '2022-12-20',
    reason: 'Có văn bản kèm theo',
    ...more,
  })

  it('that is not decided, or is accepted without a change, is a finding', () => {
    expect(doubtsOf(runWith([...selfAssessed, appeal]))).toEqual(['incomplete appeal at entries.9'])
    expect(doubtsOf(runWith([...selfAssessed, appeal, decision()]))).toEqual(['without-effect appeal at entries.9'])
    expect(doubtsOf(runWith([...selfAssessed, appeal, decision({ outcome: 'rejected' })]))).toEqual([])
    const changed = gives('appraised-again', 'y-tế', 'plan', 9, why)
    expect(doubtsOf(runWith([...selfAssessed, appeal, decision(), changed]))).toEqual([])
    const other = gives('appraised-again', 'y-tế', 'days', 9, why)
    expect(doubtsOf(runWith([...selfAssessed, appeal, decision(), other]))).toEqual([
      'without-effect appeal at entries.9',
    ])
  })

  it('cannot be decided twice, made twice, or decided before it was made', () => {
    const entries = [decision(), ...selfAssessed, appeal, appeal, decision(), decision()]
    expect(faultsOf(() => replay(runWith(entries)))).toEqual([
      'unknown appeal at entries[0].appeal',
      'duplicate appeal at entries[11].id',
      'closed appeal at entries[13].appeal',
    ])
  })
})

it('what only an evaluation can refuse is reported at its entry', () => {
  const scorecard = {
    ...runWith([]).scorecard,
    excluded: { policy: 'rescale-total' as const },
    criteria: runWith([]).scorecard.criteria.map(node =>
      node.id === 'plan' ? { ...node, appliesTo: [{ group: 'xã' }] } : node,
    ),
  }
  expect(
    faultsOf(() => replay(runWith([...selfAssessed.slice(1), ...selfAssessed.slice(0, 1)], { scorecard }))),
  ).toEqual(['not-applicable exempt at entries[8]', 'not-applicable exempt at entries[2]'])
})

it('a run adds up the quarters of an indicator as its definition says', () => {
  const observations = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter, index) => ({
    unit: 'y-tế',
    indicator: 'online',
    period: `2022-${quarter}`,
    value: `${(index + 1) * 10}`,
    numerator: index + 1,
    denominator: 10,
    status: 'final' as const,
  }))
  const indicators = [{ id: 'online', additivity: { units: 'ratio', periods: 'ratio' } }] as const
  const { rounds } = replay(runWith(selfAssessed, { observations, indicators }))
  const [entry] = rounds[0]?.evaluation.entries ?? []
  expect(entry).toMatchObject({ unit: 'y-tế', points: { online: '2.5' } })
})
