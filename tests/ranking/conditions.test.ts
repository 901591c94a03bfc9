import { type RankingOptions, rank } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

const bands = [
  { id: 'excellent', atLeast: 90 },
  { id: 'good', atLeast: 70, below: 90 },
  { id: 'fair', atLeast: 50, below: 70 },
  { id: 'poor', below: 50 },
]
const entries = [
  { unit: 'a', score: 95, points: { violations: 0, online: 10 } },
  { unit: 'b', score: 93, points: { violations: 2, online: 8 } },
  { unit: 'c', score: 80, points: { violations: 1, online: 9 } },
  { unit: 'd', score: 60, points: { violations: 1, online: 4 } },
  { unit: 'e', score: 40, points: { violations: 0, online: 2 } },
]
const bandsOf = (source: Parameters<typeof rank>[0], options: RankingOptions) =>
  Object.fromEntries(rank(source, options).entries.map(({ unit, band }) => [unit, band ?? null]))

describe('a condition on a criterion', () => {
  it('looks at the points of the entry', () => {
    const strict = [
      { id: 'A', atLeast: 90, allOf: [{ criterion: 'violations', atMost: 0 }] },
      { id: 'B', anyOf: [{ below: 90 }, { criterion: 'violations', above: 0 }] },
    ]
    expect(bandsOf(entries, { bands: strict })).toEqual({ a: 'A', b: 'B', c: 'B', d: 'B', e: 'B' })
  })

  it('looks at the value of a heading, and before the points at the figure of a criterion that is only tracked', () => {
    const source = [
      { unit: 'a', score: 1, headings: { services: '3.2' }, points: { visits: 0 }, tracked: { visits: 4 } },
      { unit: 'b', score: 1, headings: { services: '2.9' }, points: { visits: 0 }, tracked: { visits: 2 } },
    ]
    const bandsOn = (criterion: string, limit: number) => [
      { id: 'A', criterion, atLeast: limit },
      { id: 'B', criterion, below: limit },
    ]
    expect(bandsOf(source, { bands: bandsOn('services', 3) })).toEqual({ a: 'A', b: 'B' })
    expect(bandsOf(source, { bands: bandsOn('visits', 3) })).toEqual({ a: 'A', b: 'B' })
  })

  it('is checked for holes and overlaps as a condition on any other figure', () => {
    const open = [
      { id: 'A', criterion: 'online', atLeast: 9 },
      { id: 'B', criterion: 'online', below: 8 },
    ]
    expect(issuesOf(() => rank(entries, { bands: open })).map(({ message }) => message)).toEqual([
      {
        vi: 'Các mức xếp loại để hở: “online” từ 8 đến dưới 9, ví dụ “online” 8. Nếu điểm luôn được làm tròn trước thì nêu số chữ số ở “decimals”.',
        en: 'The bands leave a gap: “online” from 8 to below 9, for example “online” 8. If scores are always rounded first, give the number of “decimals”.',
      },
    ])
  })

  it('that does not exist is refused with the nearest one, wherever it is named', () => {
    const options: RankingOptions = {
      bands: [
        { id: 'A', atLeast: 90, allOf: [{ anyOf: [{ criterion: 'violation', atMost: 0 }] }] },
        { id: 'B', below: 90 },
      ],
      tieBreakers: [{ by: 'criterion', criterion: 'onlin', prefer: 'higher' }],
      knockOuts: [{ id: 'k', when: { criterion: 'toString', above: 0 }, atMost: 'B' }],
    }
    expect(faultsOf(() => rank(entries, { ...options, holes: 'report' }))).toEqual([
      'unknown criterion at bands[0].allOf[0].anyOf[0].criterion',
      'unknown criterion at knockOuts[0].when.criterion',
      'unknown criterion at tieBreakers[0].criterion',
    ])
    expect(issuesOf(() => rank(entries, { ...options, holes: 'report' }))[0]?.message.en).toBe(
      'There is no criterion “violation”; nearest: violations.',
    )
  })

  it('whose points are not a number is refused; points that nothing asks for may be anything', () => {
    const odd = [{ unit: 'a', score: 1, points: { violations: 'many', other: {} } as never }]
    expect(rank(odd).entries[0]?.rank).toBe(1)
    expect(rank([{ unit: 'a', score: 1, points: 3 as never }]).entries[0]?.rank).toBe(1)
    expect(
      faultsOf(() => rank(odd, { tieBreakers: [{ by: 'criterion', criterion: 'violations', prefer: 'lower' }] })),
    ).toEqual(['malformed number at entries[0].points.violations'])
  })

  it('without points leaves the band open, with a finding', () => {
    const source = [
      { unit: 'a', score: 95, points: { violations: null } },
      { unit: 'b', score: 95, points: { violations: 0 } },
    ]
    const strict = [
      { id: 'A', criterion: 'violations', atMost: 0 },
      { id: 'B', criterion: 'violations', above: 0 },
    ]
    const { entries: ranked, findings } = rank(source, { bands: strict })
    expect(ranked.map(({ band }) => band)).toEqual([undefined, 'A'])
    expect(findings.map(({ message }) => message.en)).toEqual([
      'The band of the unit “a” cannot be determined: no value for violations.',
    ])
  })

  it('and another figure cannot be one condition', () => {
    const both = [{ id: 'A', of: 'x', criterion: 'online', place: 'share', atLeast: '0.5' }] as const
    expect(faultsOf(() => rank(entries, { bands: both }))).toEqual(['contradiction figures-of-condition at bands[0]'])
  })
})

describe('a tie-breaker on a criterion', () => {
  const tied = entries.map(entry => ({ ...entry, score: 1 }))

  it('decides between equal scores, in either direction', () => {
    const order = (prefer: 'higher' | 'lower') =>
      rank(tied, { tieBreakers: [{ by: 'criterion', criterion: 'online', prefer }] }).entries.map(({ unit }) => unit)
    expect(order('higher')).toEqual(['a', 'c', 'b', 'd', 'e'])
    expect(order('lower')).toEqual(['e', 'd', 'b', 'c', 'a'])
  })

  it('places a unit without points last, with a finding', () => {
    const source = [
      { unit: 'a', score: 1, points: { online: null } },
      { unit: 'b', score: 1, points: { online: 0 } },
    ]
    const { entries: ranked, findings } = rank(source, {
      tieBreakers: [{ by: 'criterion', criterion: 'online', prefer: 'lower' }],
    })
    expect(ranked.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['b', 1],
      ['a', 2],
    ])
    expect(findings.map(({ parameters }) => parameters)).toEqual([
      { what: 'tie-break-value', unit: 'a', value: 'online' },
    ])
  })
})

describe('a knock-out', () => {
  const reason = { vi: 'Có vi phạm', en: 'A violation' }
  const violation = { id: 'violation', when: { criterion: 'violations', above: 0 }, atMost: 'fair', reason }

  it('lowers the band and says from which, and changes neither score nor rank', () => {
    const { entries: ranked } = rank(entries, { bands, knockOuts: [violation] })
    expect(ranked.map(({ unit, rank, band, lowered }) => [unit, rank, band, lowered])).toEqual([
      ['a', 1, 'excellent', undefined],
      ['b', 2, 'fair', [{ by: 'knock-out', knockOut: 'violation', from: 'excellent', to: 'fair' }]],
      ['c', 3, 'fair', [{ by: 'knock-out', knockOut: 'violation', from: 'good', to: 'fair' }]],
      // It is fair by its score: nothing is lowered.
      ['d', 4, 'fair', undefined],
      ['e', 5, 'poor', undefined],
    ])
  })

  it('lowers further where another one applied already', () => {
    const worse = { id: 'repeated', when: { criterion: 'violations', atLeast: 2 }, atMost: 'poor' }
    const { entries: ranked } = rank(entries, { bands, knockOuts: [violation, worse] })
    expect(ranked[1]?.lowered).toEqual([
      { by: 'knock-out', knockOut: 'violation', from: 'excellent', to: 'fair' },
      { by: 'knock-out', knockOut: 'repeated', from: 'fair', to: 'poor' },
    ])
    expect(rank(entries, { bands, knockOuts: [worse, violation] }).entries[1]?.lowered).toEqual([
      { by: 'knock-out', knockOut: 'repeated', from: 'excellent', to: 'poor' },
    ])
  })

  it('may leave a unit unranked, with its score and the reason', () => {
    const { entries: ranked, unranked } = rank(entries, {
      knockOuts: [{ id: 'violation', when: { criterion: 'violations', above: 1 }, ranked: false, reason }],
    })
    expect(ranked.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['a', 1],
      ['c', 2],
      ['d', 3],
      ['e', 4],
    ])
    expect(unranked).toEqual([{ unit: 'b', score: '93', exact: '93', reason, knockOut: 'violation' }])
  })

  it('without a reason has its condition in words', () => {
    const { unranked } = rank(entries, {
      knockOuts: [{ id: 'k', when: { criterion: 'violations', above: 1 }, ranked: false }],
    })
    expect(unranked[0]?.reason).toEqual({ vi: 'violations trên 1', en: 'violations above 1' })
  })

  it('whose figure a unit lacks is not applied, with a finding', () => {
    const source = [
      { unit: 'a', score: 95, points: { violations: null } },
      { unit: 'b', score: 94, points: { violations: 0 } },
    ]
    const { entries: ranked, findings } = rank(source, { bands, knockOuts: [violation] })
    expect(ranked[0]?.band).toBe('excellent')
    expect(findings).toMatchObject([
      {
        code: 'missing',
        severity: 'warning',
        path: ['knockOuts'],
        parameters: { what: 'knock-out-value', unit: 'a', knockOut: 'violation', values: ['violations'] },
      },
    ])
  })

  it('is refused where it says nothing, or names what does not exist', () => {
    const when = { criterion: 'violations', above: 0 }
    const cases: readonly (readonly [RankingOptions, readonly string[]])[] = [
      [{ bands, knockOuts: [{ id: 'k', when }] }, ['empty knock-out at knockOuts[0]']],
      [{ bands, knockOuts: [{ id: 'k', when: {}, atMost: 'fair' }] }, ['empty band at knockOuts[0].when']],
      [{ bands, knockOuts: [{ id: 'k', when, atMost: 'fare' }] }, ['unknown band at knockOuts[0].atMost']],
      [{ knockOuts: [{ id: 'k', when, atMost: 'fair' }] }, ['unknown band at knockOuts[0].atMost']],
      [{ bands, knockOuts: [violation, violation] }, ['duplicate knock-out at knockOuts[1].id']],
      [
        { bands, knockOuts: [{ id: 'k', when: { place: 'number', above: 1 }, atMost: 'fair' }] },
        ['not-applicable knock-out-place at knockOuts[0].when'],
      ],
      [
        { bands: bands.toReversed(), knockOuts: [violation] },
        ['poor', 'fair', 'good'].map((_, index) => `out-of-order bands at bands[${index + 1}]`),
      ],
    ]
    for (const [options, faults] of cases) expect(faultsOf(() => rank(entries, options))).toEqual(faults)
  })

  it('refuses conditions that never end', () => {
    const endless: { allOf?: unknown } = {}
    endless.allOf = [endless]
    expect(
      faultsOf(() => rank(entries, { bands, knockOuts: [{ id: 'k', when: endless as never, atMost: 'fair' }] })),
    ).toEqual(['too-deep conditions at knockOuts[0]'])
  })
})

/** Units with these scores; their ids are their places in the list. */
const scored = (...scores: readonly number[]) => scores.map((score, index) => ({ unit: `${index + 1}`, score }))
const firstThree = [
  { id: 'first', place: 'number', atMost: 3 },
  { id: 'rest', place: 'number', above: 3 },
] as const
const quarters = [
  { id: 'high', place: 'share', atMost: '1/4' },
  { id: 'mid-high', place: 'share', above: '1/4', atMost: '1/2' },
  { id: 'mid-low', place: 'share', above: '1/2', atMost: '3/4' },
  { id: 'low', place: 'share', above: '3/4' },
] as const

describe('a band by place', () => {
  // Which of the units tied at the line of "the best three" are among them.
  it.each([
    { name: 'no tie at the line', scores: [9, 8, 7, 6], in: 3, out: 3, isTied: false },
    { name: 'a tie within the line', scores: [9, 9, 7, 6], in: 3, out: 3, isTied: false },
    { name: 'a tie below the line', scores: [9, 8, 7, 6, 6], in: 3, out: 3, isTied: false },
    { name: 'a tie of two across the line', scores: [9, 8, 7, 7, 6], in: 4, out: 2, isTied: true },
    { name: 'a tie of all', scores: [7, 7, 7, 7], in: 4, out: 0, isTied: true },
    { name: 'a tie that ends at the line', scores: [9, 7, 7, 6], in: 3, out: 3, isTied: false },
    { name: 'fewer units than the line', scores: [9, 7], in: 2, out: 2, isTied: false },
  ])('draws its line as the policy says: $name', ({ scores, in: isIn, out, isTied }) => {
    const source = scored(...scores)
    const first = (ties: 'all-in' | 'all-out' | 'refuse') =>
      rank(source, { bands: firstThree, cutoff: { ties } }).entries.filter(({ band }) => band === 'first').length
    expect([first('all-in'), first('all-out')]).toEqual([isIn, out])
    if (isTied) expect(faultsOf(() => first('refuse'))).toEqual(['tie-at-cutoff at cutoff'])
    else expect(first('refuse')).toBe(isIn)
  })

  it('names the tied units where ties are refused, and takes them where tie-breakers part them', () => {
    const source = [9, 8, 7, 7, 6].map((score, index) => ({ unit: `${index + 1}`, score, values: { online: index } }))
    const cutoff = { ties: 'refuse' } as const
    expect(issuesOf(() => rank(source, { bands: firstThree, cutoff }))[0]?.parameters).toEqual({
      band: 'first',
      units: ['3', '4'],
    })
    const tieBreakers = [{ by: 'value', value: 'online', prefer: 'higher' }] as const
    expect(bandsOf(source, { bands: firstThree, cutoff, tieBreakers })).toEqual({
      1: 'first',
      2: 'first',
      4: 'first',
      3: 'rest',
      5: 'rest',
    })
  })

  // A quarter of the units: 10 units are 2.5, 5 and 7.5.
  it.each([
    ['down', 10, [2, 3, 2, 3]],
    ['up', 10, [3, 2, 3, 2]],
    ['half-up', 10, [3, 2, 3, 2]],
    ['down', 8, [2, 2, 2, 2]],
    ['up', 8, [2, 2, 2, 2]],
    // 9 units are 2.25, 4.5 and 6.75.
    ['down', 9, [2, 2, 2, 3]],
    ['up', 9, [3, 2, 2, 2]],
    ['half-up', 9, [2, 3, 2, 2]],
    // A quarter of one unit is less than one.
    ['down', 1, [0, 0, 0, 1]],
    ['up', 1, [1, 0, 0, 0]],
    ['half-up', 1, [0, 1, 0, 0]],
  ] as const)('rounds shares %s: quarters of %d units', (rounding, units, counts) => {
    const source = scored(...Array.from({ length: units }, (_, index) => 100 - index))
    const { entries: ranked } = rank(source, { bands: quarters, cutoff: { ties: 'refuse', rounding } })
    expect(quarters.map(({ id }) => ranked.filter(({ band }) => band === id).length)).toEqual(counts)
  })

  it('counts places within the group where the ranking is within groups', () => {
    const source = scored(9, 8, 7, 6).map((entry, index) => ({ ...entry, group: index < 3 ? 'x' : 'y' }))
    const top = [
      { id: 'first', place: 'number', atMost: 1 },
      { id: 'rest', place: 'number', above: 1 },
    ] as const
    const cutoff = { ties: 'refuse' } as const
    expect(bandsOf(source, { bands: top, cutoff, within: 'group' })).toEqual({
      1: 'first',
      2: 'rest',
      3: 'rest',
      4: 'first',
    })
    expect(bandsOf(source, { bands: top, cutoff })[4]).toBe('rest')
  })

  it('may be joined with a condition on the score', () => {
    const joined = [
      { id: 'A', atLeast: 8, allOf: [{ place: 'number', atMost: 3 }] },
      { id: 'B', anyOf: [{ below: 8 }, { place: 'number', above: 3 }] },
    ] as const
    const source = scored(10, 9, 7, 6)
    expect(bandsOf(source, { bands: joined, cutoff: { ties: 'refuse' } })).toEqual({ 1: 'A', 2: 'A', 3: 'B', 4: 'B' })
    // Equal units on both sides of the line are refused only if they would have different bands.
    expect(bandsOf(scored(10, 9, 7, 7), { bands: joined, cutoff: { ties: 'refuse' } })[4]).toBe('B')
  })

  it('is checked for holes and overlaps: places are whole, shares are not', () => {
    const numbers = [
      { id: 'A', place: 'number', atMost: 3 },
      { id: 'B', place: 'number', atLeast: 4 },
    ] as const
    const shares = [
      { id: 'A', place: 'share', atMost: '0.3' },
      { id: 'B', place: 'share', atLeast: '0.4' },
    ] as const
    const cutoff = { ties: 'all-in', rounding: 'down' } as const
    expect(bandsOf(scored(4, 3, 2, 1), { bands: numbers, cutoff })[4]).toBe('B')
    expect(faultsOf(() => rank(scored(1), { bands: shares, cutoff }))).toEqual(['band-hole at bands'])
    expect(faultsOf(() => rank(scored(1), { bands: [numbers[0], { ...numbers[1], atLeast: 3 }], cutoff }))).toEqual([
      'overlap bands at bands[1]',
    ])
  })

  it('is refused without a rule for ties, a share without a rule for rounding too, and a percentage as a share', () => {
    const source = scored(1)
    expect(faultsOf(() => rank(source, { bands: firstThree }))).toEqual(['missing cutoff at cutoff'])
    expect(faultsOf(() => rank(source, { bands: quarters, cutoff: { ties: 'all-in' } }))).toEqual([
      'missing cutoff-rounding at cutoff.rounding',
    ])
    expect(
      faultsOf(() => rank(source, { bands: [{ id: 'A', place: 'share', atMost: 25 }], cutoff: { ties: 'all-in' } })),
    ).toEqual(['out-of-range share-of-units at bands[0].atMost'])
  })
})

describe('a quota', () => {
  const cutoff = { ties: 'all-out', rounding: 'down' } as const
  const share = { band: 'excellent', share: '1/5', of: ['excellent', 'good'], otherwise: 'good' } as const
  const excellentOf = (scores: readonly number[], options: RankingOptions) =>
    rank(scored(...scores), { bands, cutoff, ...options }).entries.filter(({ band }) => band === 'excellent').length

  it('leaves the band to the best, and names where the others fall, and how many there was room for', () => {
    const { entries: ranked } = rank(scored(99, 98, 97, 80, 79, 78, 77, 76, 75, 74, 60, 30), {
      bands,
      cutoff,
      quotas: [share],
    })
    expect(ranked.map(({ band }) => band)).toEqual([
      ...['excellent', 'excellent'],
      ...['good', 'good', 'good', 'good', 'good', 'good', 'good', 'good'],
      ...['fair', 'poor'],
    ])
    // 20 % of the ten that are good or better.
    expect(ranked[2]?.lowered).toEqual([{ by: 'quota', from: 'excellent', to: 'good', most: 2, among: 10 }])
  })

  it.each([
    ['down', 9, 1],
    ['up', 9, 2],
    ['half-up', 9, 2],
    ['half-up', 7, 1],
    ['half-up', 8, 2],
    ['down', 4, 0],
    ['up', 4, 1],
  ] as const)('rounds %s: 20 %% of %d units are %d', (rounding, units, most) => {
    const scores = Array.from({ length: units }, (_, index) => 99 - index / 10)
    expect(excellentOf(scores, { cutoff: { ties: 'refuse', rounding }, quotas: [share] })).toBe(most)
  })

  // Two of ten may stay.
  it.each([
    { name: 'no tie', best: [99, 98, 97], in: 2, out: 2, isTied: false },
    { name: 'a tie above the line', best: [99, 99, 97], in: 2, out: 2, isTied: false },
    { name: 'a tie across the line', best: [99, 98, 98], in: 3, out: 1, isTied: true },
    { name: 'a tie of all', best: [99, 99, 99], in: 3, out: 0, isTied: true },
    { name: 'a tie of those that fall', best: [99, 98, 97, 97], in: 2, out: 2, isTied: false },
    { name: 'as many as may stay, tied', best: [99, 99], in: 2, out: 2, isTied: false },
  ])('draws its line as the policy says: $name', ({ best, in: isIn, out, isTied }) => {
    const scores = [...best, ...[80, 79, 78, 77, 76, 75, 74, 73, 72].slice(0, 10 - best.length)]
    const staying = (ties: 'all-in' | 'all-out' | 'refuse') =>
      excellentOf(scores, { cutoff: { ties, rounding: 'down' }, quotas: [share] })
    expect([staying('all-in'), staying('all-out')]).toEqual([isIn, out])
    if (isTied) expect(faultsOf(() => staying('refuse'))).toEqual(['tie-at-cutoff at cutoff'])
    else expect(staying('refuse')).toBe(isIn)
  })

  it('may be a number, or a share of all ranked units; of both the lesser holds', () => {
    const scores = [99, 98, 97, 96, 95, 40, 39, 38, 37, 36]
    const quota = { band: 'excellent', otherwise: 'good' }
    expect(excellentOf(scores, { quotas: [{ ...quota, count: 3 }] })).toBe(3)
    expect(excellentOf(scores, { quotas: [{ ...quota, count: 0 }] })).toBe(0)
    expect(excellentOf(scores, { quotas: [{ ...quota, count: 9 }] })).toBe(5)
    expect(excellentOf(scores, { quotas: [{ ...quota, share: '0.4', of: 'all' }] })).toBe(4)
    expect(excellentOf(scores, { quotas: [{ ...quota, share: '0.4', of: 'all', count: 2 }] })).toBe(2)
    expect(excellentOf(scores, { quotas: [{ ...quota, share: '0.4', of: ['excellent'] }] })).toBe(2)
  })

  it('of 20 % of the good is one of 1/6 of both bands: of 50 who are good enough, 8 and not 10 (Decree 335/2025)', () => {
    const scores = Array.from({ length: 50 }, (_, index) => 100 - index / 10)
    const quota = { band: 'excellent', of: ['excellent', 'good'], otherwise: 'good' }
    expect(excellentOf(scores, { quotas: [{ ...quota, share: '1/5' }] })).toBe(10)
    // 8 are at most 20 % of the 42 that are then good, 9 are more than 20 % of 41.
    expect(excellentOf(scores, { quotas: [{ ...quota, share: '1/6' }] })).toBe(8)
  })

  it('counts after the knock-outs, and after the quotas before it', () => {
    const source = scored(99, 98, 97, 96).map((entry, index) => ({
      ...entry,
      points: { violations: index === 0 ? 1 : 0 },
    }))
    const knockOuts = [{ id: 'v', when: { criterion: 'violations', above: 0 }, atMost: 'poor' }]
    const quotas = [
      { band: 'excellent', count: 2, otherwise: 'good' },
      { band: 'good', count: 0, otherwise: 'fair' },
    ]
    const { entries: ranked } = rank(source, { bands, cutoff, knockOuts, quotas })
    expect(ranked.map(({ band }) => band)).toEqual(['poor', 'excellent', 'excellent', 'fair'])
    expect(ranked[3]?.lowered).toEqual([
      { by: 'quota', from: 'excellent', to: 'good', most: 2, among: 4 },
      { by: 'quota', from: 'good', to: 'fair', most: 0, among: 4 },
    ])
  })

  it('is one for each group where the ranking is within groups', () => {
    const source = scored(99, 98, 97, 96).map((entry, index) => ({ ...entry, group: index < 2 ? 'x' : 'y' }))
    const quotas = [{ band: 'excellent', count: 1, otherwise: 'good' }]
    expect(bandsOf(source, { bands, cutoff, quotas, within: 'group' })).toEqual({
      1: 'excellent',
      2: 'good',
      3: 'excellent',
      4: 'good',
    })
  })

  it('is refused where it says nothing, half, or something that cannot be', () => {
    const quota = { band: 'excellent', otherwise: 'good' }
    const faults = (options: RankingOptions) => faultsOf(() => rank(scored(1), { bands, cutoff, ...options }))
    expect(faults({ quotas: [quota] })).toEqual(['empty quota at quotas[0]'])
    expect(faults({ quotas: [{ ...quota, share: '0.2' }] })).toEqual(['missing share-of at quotas[0]'])
    expect(faults({ quotas: [{ ...quota, count: 1, of: 'all' }] })).toEqual(['missing share-of at quotas[0]'])
    expect(faults({ quotas: [{ ...quota, share: 20, of: 'all' }] })).toEqual([
      'out-of-range share-of-units at quotas[0].share',
    ])
    expect(faults({ quotas: [{ ...quota, count: 1, otherwise: 'excellent' }] })).toEqual([
      'out-of-order quota at quotas[0].otherwise',
    ])
    expect(faults({ quotas: [{ band: 'exellent', share: '0.2', of: ['god'], otherwise: 'fare' }] })).toEqual([
      'unknown band at quotas[0].band',
      'unknown band at quotas[0].otherwise',
      'unknown band at quotas[0].of[0]',
    ])
    expect(faults({ quotas: [share, share] })).toEqual(['duplicate quota at quotas[1].band'])
    expect(faults({ quotas: [share], cutoff: { ties: 'all-in' } })).toEqual([
      'missing cutoff-rounding at cutoff.rounding',
    ])
    expect(faultsOf(() => rank(scored(1), { bands, quotas: [{ ...quota, count: 1 }] }))).toEqual([
      'missing cutoff at cutoff',
    ])
  })
})

describe('a unit out of competition', () => {
  const reason = { vi: 'Lực lượng vũ trang', en: 'Armed forces' }
  const outOfCompetition = [{ unit: '1', reason }]

  it('is listed with its score and the reason, and takes no rank from others', () => {
    const { entries: ranked, unranked } = rank(scored(9, 8, 7), { outOfCompetition, decimals: 0 })
    expect(ranked.map(({ unit, rank, overallRank }) => [unit, rank, overallRank])).toEqual([
      ['2', 1, 1],
      ['3', 2, 2],
    ])
    expect(unranked).toEqual([{ unit: '1', score: '9', exact: '9', reason, outOfCompetition: true }])
  })

  it('counts in no share and no quota', () => {
    const cutoff = { ties: 'refuse', rounding: 'up' } as const
    expect(bandsOf(scored(9, 8, 7, 6, 5), { bands: quarters, cutoff, outOfCompetition })).toEqual({
      2: 'high',
      3: 'mid-high',
      4: 'mid-low',
      5: 'low',
    })
  })

  it('without a score is listed as out of competition too', () => {
    const { unranked } = rank([{ unit: '1', score: null, reason: 'Chưa báo cáo' }], { outOfCompetition })
    expect(unranked).toEqual([{ unit: '1', reason, outOfCompetition: true }])
  })

  it('is not knocked out', () => {
    const knockOuts = [{ id: 'k', when: { below: 100 }, ranked: false } as const]
    expect(rank(scored(9, 8), { outOfCompetition, knockOuts }).unranked.map(({ knockOut }) => knockOut)).toEqual([
      undefined,
      'k',
    ])
  })

  it('is refused if it does not exist, or is named twice', () => {
    expect(issuesOf(() => rank(scored(9), { outOfCompetition: [{ unit: '11', reason }] }))).toMatchObject([
      { code: 'unknown', path: ['outOfCompetition', 0, 'unit'], parameters: { what: 'unit', name: '11' } },
    ])
    expect(faultsOf(() => rank(scored(9), { outOfCompetition: [...outOfCompetition, ...outOfCompetition] }))).toEqual([
      'duplicate unit at outOfCompetition[1].unit',
    ])
  })
})

describe('a ranking that prefers lower scores', () => {
  it('gives rank 1 to the lowest, and breaks ties by the lower exact score', () => {
    const days = [
      { unit: 'a', score: 3, exact: '3.4' },
      { unit: 'b', score: 3, exact: '2.6' },
      { unit: 'c', score: 1 },
      { unit: 'd', score: 9 },
    ]
    const ranksBy = (options: RankingOptions) =>
      rank(days, { prefer: 'lower', ...options }).entries.map(({ unit, rank }) => `${rank}${unit}`)
    expect(ranksBy({})).toEqual(['1c', '2a', '2b', '4d'])
    expect(ranksBy({ tieBreakers: [{ by: 'exact' }] })).toEqual(['1c', '2b', '3a', '4d'])
  })

  it('lists its bands from the lowest where knock-outs lower them', () => {
    const fast = [
      { id: 'fast', atMost: 5 },
      { id: 'slow', above: 5 },
    ]
    const knockOuts = [{ id: 'k', when: { below: 2 }, atMost: 'slow' }]
    expect(bandsOf(scored(1, 4), { prefer: 'lower', bands: fast, knockOuts })).toEqual({ 1: 'slow', 2: 'fast' })
    expect(faultsOf(() => rank(scored(1), { bands: fast, knockOuts }))).toEqual(['out-of-order bands at bands[1]'])
    expect(faultsOf(() => rank(scored(1), { prefer: 'lower', bands: fast.toReversed(), knockOuts }))).toEqual([
      'out-of-order bands at bands[1]',
    ])
  })
})

it('the policy of the result has every option that was given, and a ranking from JSON can be ranked by it again', () => {
  const options: RankingOptions = {
    prefer: 'higher',
    bands,
    cutoff: { ties: 'all-in', rounding: 'down' },
    knockOuts: [{ id: 'k', when: { criterion: 'violations', above: 0 }, atMost: 'fair' }],
    quotas: [{ band: 'excellent', count: 1, otherwise: 'good' }],
    outOfCompetition: [{ unit: 'e', reason: 'Không xếp hạng' }],
  }
  const { policy } = rank(entries, options)
  expect(policy).toEqual({
    ties: 'competition',
    decimals: 'exact',
    mode: 'half-up',
    holes: 'refuse',
    tieBreakers: [],
    ...options,
  })
  expect(rank(entries, JSON.parse(JSON.stringify(policy)))).toEqual(rank(entries, options))
})
