import { type RankingEntry, rank } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { issuesOf } from '../support/issues'

/** Scores as one text, ranked: `'70 60 60 50'` → `'1 2 2 4'`. */
function ranksOf(scores: string, ties: 'competition' | 'dense' | 'average' | 'ordinal'): string {
  const entries = scores.split(' ').map((score, index) => ({ unit: `u${index}`, score }))
  const breakers = ties === 'ordinal' ? { tieBreakers: [{ by: 'unit' } as const] } : {}
  return rank(entries, { ties, ...breakers })
    .entries.map(entry => entry.rank)
    .join(' ')
}

describe('equal scores get the ranks that their method says:', () => {
  it.each([
    ['90 80 80 70', 'competition', '1 2 2 4'],
    ['90 80 80 70', 'dense', '1 2 2 3'],
    ['90 80 80 70', 'average', '1 2.5 2.5 4'],
    ['90 80 80 70', 'ordinal', '1 2 3 4'],
    ['50 50 50', 'competition', '1 1 1'],
    ['50 50 50', 'average', '2 2 2'],
    ['0 0.0 -0', 'competition', '1 1 1'],
    ['1/3 0.3333333333333333 2/6', 'competition', '1 1 3'],
    ['7', 'dense', '1'],
  ] as const)('%s by %s get %s', (scores, ties, expected) => {
    expect(ranksOf(scores, ties)).toBe(expected)
  })
})

describe('rounding before ranking', () => {
  const entries = [
    { unit: 'a', score: '70.5', exact: '70.449' },
    { unit: 'b', score: '70.4', exact: '70.44' },
    { unit: 'c', score: '70.4' },
  ]

  it('leaves the published score as it is by default', () => {
    expect(rank(entries).entries.map(({ unit, score, rank }) => [unit, score, rank])).toEqual([
      ['a', '70.5', 1],
      ['b', '70.4', 2],
      ['c', '70.4', 2],
    ])
  })

  it('rounds the exact score: 70.449 does not become 71 by way of 70.5', () => {
    expect(rank(entries, { decimals: 0 }).entries.map(({ score }) => score)).toEqual(['70', '70', '70'])
  })

  it('ties and separates scores by the precision asked for', () => {
    expect(rank(entries, { decimals: 1 }).entries.map(({ rank }) => rank)).toEqual([1, 1, 1])
    expect(rank(entries, { decimals: 2 }).entries.map(({ score, rank }) => [score, rank])).toEqual([
      ['70.45', 1],
      ['70.44', 2],
      ['70.4', 3],
    ])
  })

  it('rounds as the mode says', () => {
    const half = [{ unit: 'a', score: '2.5' }]
    const ranked = (mode: 'half-up' | 'half-even' | 'truncate') => rank(half, { decimals: 0, mode }).entries[0]?.score
    expect([ranked('half-up'), ranked('half-even'), ranked('truncate')]).toEqual(['3', '2', '2'])
  })
})

it('a unit without a published score is not ranked, even if an exact one is known', () => {
  const { entries, unranked } = rank([
    { unit: 'a', score: null, exact: '90.04' },
    { unit: 'b', score: '80' },
  ])
  expect([entries.map(({ unit }) => unit), unranked.map(({ unit }) => unit)]).toEqual([['b'], ['a']])
})

describe('groups', () => {
  const entries: readonly RankingEntry[] = [
    { unit: 'ward 1', group: 'communes', score: 60 },
    { unit: 'Finance', group: 'departments', score: 90 },
    { unit: 'Health', group: 'departments', score: 70 },
    { unit: 'ward 2', group: 'communes', score: 80 },
    { unit: 'Tourism', group: 'departments', score: null, reason: 'founded in December' },
  ]

  it('compare only their own units, and keep the order in which they were first given', () => {
    const { entries: ranked, unranked } = rank(entries, { within: 'group' })
    expect(ranked.map(({ unit, rank, overallRank }) => [unit, rank, overallRank])).toEqual([
      ['ward 2', 1, 2],
      ['ward 1', 2, 4],
      ['Finance', 1, 1],
      ['Health', 2, 3],
    ])
    expect(unranked).toEqual([{ unit: 'Tourism', group: 'departments', reason: 'founded in December' }])
  })

  it('do not divide a ranking that is not within groups', () => {
    expect(rank(entries).entries.map(({ unit }) => unit)).toEqual(['Finance', 'ward 2', 'Health', 'ward 1'])
  })
})

describe('tie-breakers', () => {
  const entries: readonly RankingEntry[] = [
    { unit: 'b', score: 50, exact: '50.4', values: { online: 10 } },
    { unit: 'a', score: 50, exact: '49.6', values: { online: '20' } },
    { unit: 'd', score: 50, exact: '50.4', values: {} },
    { unit: 'c', score: 40 },
  ]
  const order = (tieBreakers: Parameters<typeof rank>[1]) =>
    rank(entries, tieBreakers).entries.map(entry => entry.unit + entry.rank)

  it('decide in the order in which they are given', () => {
    expect(order({ tieBreakers: [{ by: 'value', value: 'online', prefer: 'higher' }] })).toEqual([
      'a1',
      'b2',
      'd3',
      'c4',
    ])
    expect(order({ tieBreakers: [{ by: 'value', value: 'online', prefer: 'lower' }] })).toEqual([
      'b1',
      'a2',
      'd3',
      'c4',
    ])
    expect(order({ tieBreakers: [{ by: 'exact' }] })).toEqual(['b1', 'd1', 'a3', 'c4'])
    expect(order({ ties: 'ordinal', tieBreakers: [{ by: 'exact' }, { by: 'unit' }] })).toEqual(['b1', 'd2', 'a3', 'c4'])
  })

  it('put a unit last for a missing value, with a finding', () => {
    const { findings } = rank(entries, { tieBreakers: [{ by: 'value', value: 'online', prefer: 'higher' }] })
    expect(findings.map(({ code, severity, message }) => [code, severity, message.en])).toEqual([
      [
        'missing',
        'warning',
        'The unit “d” is tied but has no value “online” to break the tie, so it is placed after the units it is tied with.',
      ],
    ])
  })

  it('report each missing value that was asked for, up to the first that decided', () => {
    const breakers = ['online', 'on time', 'digital'].map(value => ({ by: 'value', value, prefer: 'higher' }) as const)
    const tied = [
      { unit: 'a', score: 1, values: { 'on time': 2 } },
      { unit: 'b', score: 1, values: {} },
    ]
    const { findings } = rank(tied, { tieBreakers: breakers })
    expect(findings.map(({ path, parameters }) => [path, parameters['unit'], parameters['value']])).toEqual([
      [['entries'], 'a', 'online'],
      [['entries'], 'b', 'online'],
      [['entries'], 'b', 'on time'],
    ])
  })

  it('do not report a missing value if an earlier tie-breaker decided', () => {
    const chain = [{ by: 'exact' }, { by: 'value', value: 'online', prefer: 'higher' }] as const
    const { findings } = rank(entries.slice(1, 3), { tieBreakers: chain })
    expect(findings).toEqual([])
  })

  it('ignore a value that every object inherits', () => {
    const two = [
      { unit: 'a', score: 1, values: {} },
      { unit: 'b', score: 1, values: {} },
    ]
    const breaker = { by: 'value', value: 'constructor', prefer: 'higher' } as const
    expect(rank(two, { tieBreakers: [breaker] }).entries.map(({ rank }) => rank)).toEqual([1, 1])
    const bands = [
      { id: 'A', of: 'toString', atLeast: 1 },
      { id: 'B', of: 'toString', below: 1 },
    ]
    expect(rank(two, { bands }).findings.map(({ code }) => code)).toEqual(['missing', 'missing'])
  })

  it('may not leave a tie in an ordinal ranking', () => {
    const issues = issuesOf(() => rank(entries, { ties: 'ordinal', tieBreakers: [{ by: 'exact' }] }))
    expect(issues.map(({ code, path, message }) => [code, path, message.en])).toEqual([
      [
        'tie-unresolved',
        ['tieBreakers'],
        'The tie-breakers do not separate these units: b, d. Add the tie-breaker “unit” (“by”) at the end if the order of unit ids may decide.',
      ],
    ])
  })
})

describe('the result', () => {
  it('is plain data that ranks the same after a round trip through JSON, and keeps its source', () => {
    const evaluation = {
      scorecard: { id: 'it-2022' },
      entries: [
        { unit: 'a', score: '1/3', points: { steering: '1/3' } },
        { unit: 'b', score: null },
      ],
    } as const
    const ranking = rank(evaluation, { bands: [{ id: 'all', atLeast: 0 }] })
    expect(ranking.source).toBe(evaluation)
    expect(JSON.parse(JSON.stringify(ranking))).toEqual(ranking)
    expect(rank(JSON.parse(JSON.stringify(evaluation)), { bands: [{ id: 'all', atLeast: 0 }] })).toEqual(ranking)
  })

  it('shows every default that was applied', () => {
    expect(rank([{ unit: 'a', score: 1 }]).policy).toEqual({
      ties: 'competition',
      decimals: 'exact',
      mode: 'half-up',
      holes: 'refuse',
      tieBreakers: [],
    })
  })

  it('orders equals by code point, not by the alphabet of the host', () => {
    const units = ['Đà Nẵng', 'An Giang', 'Đắk Lắk', 'Yên Bái', 'an giang', '𠀋', '\uffee']
    const { entries } = rank(units.map(unit => ({ unit, score: 1 })))
    expect(entries.map(({ unit }) => unit)).toEqual([
      'An Giang',
      'Yên Bái',
      'an giang',
      'Đà Nẵng',
      'Đắk Lắk',
      '\uffee',
      '𠀋',
    ])
  })
})

describe('a published score that contradicts the exact one beside it', () => {
  const doubts = (score: string | number, exact: string | number) =>
    rank([{ unit: 'a', score, exact }]).findings.map(({ code, path, severity }) => [code, path.join('.'), severity])

  it.each([
    ['70', '71.3'],
    ['70', '71'],
    ['70.5', '70.4'],
    ['70.5', '70.6'],
    ['1/3', '0.33'],
    [70, '68.99'],
  ])('is reported: %s beside %s', (score, exact) => {
    expect(doubts(score, exact)).toEqual([['contradiction', 'entries.0.score', 'warning']])
  })

  it.each([
    ['71.3', '71.296'],
    ['71.30', '71.304'],
    ['70', '70.999'],
    ['71', '70.5'],
    ['70', '70.004'],
    ['0', '-1/3'],
    ['0.3', '1/3'],
    ['1/3', '1/3'],
    [70, 70],
  ])('is not one that may be its rounding: %s beside %s', (score, exact) => {
    expect(doubts(score, exact)).toEqual([])
  })

  it('is reported with numbers as each language writes them', () => {
    expect(rank([{ unit: 'a', score: '70.5', exact: '214/3' }]).findings[0]?.message).toEqual({
      vi: 'Đơn vị “a”: điểm công bố 70,5 không thể là kết quả làm tròn của ≈ 71,33.',
      en: 'The unit “a”: the published score 70.5 cannot be ≈ 71.33 rounded.',
    })
  })
})

describe('bad input', () => {
  it('is placed at the entries if there are none', () => {
    expect(issuesOf(() => rank([])).map(({ path }) => path)).toEqual([['entries']])
  })

  it('is reported for each hole in a list', () => {
    expect(issuesOf(() => rank(new Array(2) as RankingEntry[])).map(({ path }) => path)).toEqual([
      ['entries', 0],
      ['entries', 1],
    ])
  })

  it('is reported completely in one call', () => {
    const entries = [
      { unit: 'a', score: Number.NaN },
      { unit: 'a', score: 0.1 + 0.2 },
      { unit: 'b', score: '0x1F' },
      { unit: ' c', score: '1' },
      { unit: 'd' },
      null,
      { unit: 'e', score: '12', group: 'g', values: { online: '1,5' } },
    ]
    const options = {
      ties: 'compitition',
      decimal: 2,
      bands: [
        { id: 'A', atLeast: 85, atMost: 100 },
        { id: 'B', atLeast: 70, atMost: 84 },
        { id: 'A', above: 'x' },
        { id: 'D' },
      ],
    }
    const issues = issuesOf(() => rank(entries as unknown as readonly RankingEntry[], options as object))
    expect(issues.map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual([
      'entries.0.score malformed',
      'entries.1.score imprecise-number',
      'entries.2.score malformed',
      'entries.3.unit malformed',
      'entries.4.score missing',
      'entries.5 wrong-type',
      'entries.6.values.online malformed',
      'entries.1.unit duplicate',
      'decimal unknown',
      'ties not-allowed',
      'bands.2.above malformed',
      'bands.3 empty',
      'bands band-hole',
    ])
    for (const { message } of issues) expect([message.vi, message.en]).not.toContain('')
  })

  it.each([
    ['an empty list', [], {}, 'empty', 'A ranking needs at least one entry.', 'Xếp hạng cần ít nhất một đơn vị.'],
    [
      'no list at all',
      { entry: [] },
      {},
      'malformed',
      'Expected a list, or an object that has a list of “entries”.',
      'Cần một danh sách, hoặc một đối tượng có danh sách “entries”.',
    ],
    [
      'the same unit twice',
      [
        { unit: 'a', score: 1 },
        { unit: 'a', score: 2 },
      ],
      {},
      'duplicate',
      'The unit id “a” is used twice; the first is item 1.',
      'Có hai đơn vị cùng mã “a”; lần đầu ở mục thứ 1.',
    ],
    [
      'a unit without a group in a ranking within groups',
      [{ unit: 'a', score: 1 }],
      { within: 'group' },
      'missing',
      'The unit “a” belongs to no group, but units are ranked within groups.',
      'Đơn vị “a” không thuộc nhóm nào, nhưng xếp hạng theo từng nhóm.',
    ],
    [
      'an ordinal ranking without tie-breakers',
      [{ unit: 'a', score: 1 }],
      { ties: 'ordinal' },
      'missing',
      'The method “ordinal” allows no ties, so “tieBreakers” must be given.',
      'Cách xếp “ordinal” không cho đồng hạng, nên cần nêu “tieBreakers”.',
    ],
  ])('is refused: %s', (_, source, options, code, en, vi) => {
    const [issue, ...others] = issuesOf(() => rank(source as readonly RankingEntry[], options as object))
    expect(others).toEqual([])
    expect([issue?.code, issue?.message]).toEqual([code, { en, vi }])
  })

  it.each([
    ['a score as a bigint', 1n],
    ['a score as an empty text', ''],
    ['a score with a decimal comma', '65,47'],
    ['a score as an infinite number', Number.POSITIVE_INFINITY],
    ['a score of a million digits', '9'.repeat(1_000_000)],
    ['a score as a list', ['1']],
    ['a score as true', true],
  ])('is refused: %s', (_, score) => {
    const issues = issuesOf(() => rank([{ unit: 'a', score: score as string }]))
    expect(issues.map(({ path }) => path)).toEqual([['entries', 0, 'score']])
    expect(issues[0]?.message.en.length).toBeLessThan(400)
  })
})

describe('floating-point noise in a text', () => {
  const noisy = [
    { unit: 'a', score: '0.3' },
    { unit: 'b', score: '0.30000000000000004' },
  ]

  it('is a finding for a score that a caller gives', () => {
    const { findings } = rank(noisy)
    expect(findings.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ['imprecise-number', ['entries', 1, 'score'], 'warning'],
    ])
    expect(rank({ entries: noisy }).findings).toHaveLength(1)
  })

  it('is a finding for each further value, once', () => {
    const values = noisy.map(({ unit, score }) => ({ unit, score: 1, values: { online: score, plan: score } }))
    expect(rank(values).findings.map(({ path }) => path)).toEqual([
      ['entries', 1, 'values', 'online'],
      ['entries', 1, 'values', 'plan'],
    ])
  })

  it('is not a finding for an exact score, a fraction, or a computed score', () => {
    expect(rank([{ unit: 'a', score: '0.3', exact: '0.30000000000000004' }]).findings).toEqual([])
    expect(rank([{ unit: 'a', score: '10000000000000000/30000000000000001' }]).findings).toEqual([])
    expect(rank({ entries: noisy, findings: [] }).findings).toEqual([])
  })
})
