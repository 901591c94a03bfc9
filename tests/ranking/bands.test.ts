import { checkBands, type RankingBand, type RankingBandCondition, rank } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

const say = (bands: readonly RankingBand[], precision: number | 'exact' = 'exact') =>
  checkBands(bands, precision).map(({ code, message }) => `${code}: ${message.en.replace(/\. If scores.*/, '')}`)

/** Bình Phước 2014: whole points were meant, half points were given. */
const binhPhuoc: readonly RankingBand[] = [
  { id: 'tốt', atLeast: 85, atMost: 100 },
  { id: 'khá', atLeast: 70, atMost: 84 },
  { id: 'trung bình', atLeast: 50, atMost: 69 },
]

/** Circular 19/2018/TT-BTNMT: each band sets two conditions, and they leave three holes. */
const circular19: readonly RankingBand[] = [
  { id: 'Tốt', atLeast: 80, allOf: [{ of: 'subgroup', atLeast: 20 }] },
  { id: 'Khá', atLeast: 70, below: 80, allOf: [{ of: 'subgroup', atLeast: 18 }] },
  { id: 'Đạt', atLeast: 50, below: 70, allOf: [{ of: 'subgroup', atLeast: 13 }] },
  { id: 'Không đạt', anyOf: [{ below: 50 }, { of: 'subgroup', below: 12 }] },
]

/** PAR INDEX: A from 90, B and C below it, and nothing about scores under 70. */
const parIndex: readonly RankingBand[] = [
  { id: 'A', atLeast: 90 },
  { id: 'B', atLeast: 80, below: 90 },
  { id: 'C', atLeast: 70, below: 80 },
]

describe('holes', () => {
  it('at 84.5 and 69.5 are reported', () => {
    expect(say(binhPhuoc)).toEqual([
      'band-hole: The bands leave a gap: score above 69 to below 70, for example score 69.5',
      'band-hole: The bands leave a gap: score above 84 to below 85, for example score 84.5',
    ])
  })

  it('are reported only if a score of the declared precision can fall into them', () => {
    expect(say(binhPhuoc, 0)).toEqual([])
    expect(say(binhPhuoc, 1)).toEqual([
      'band-hole: The bands leave a gap: score above 69 to below 70, for example score 69.1',
      'band-hole: The bands leave a gap: score above 84 to below 85, for example score 84.1',
    ])
    const cents = [
      { id: 'A', atLeast: '84.995' },
      { id: 'B', atMost: '84.99' },
    ]
    expect(say(cents, 2)).toEqual([])
    expect(say(cents, 3)).toHaveLength(1)
  })

  it('of two conditions (TT 19/2018) are all three reported', () => {
    expect(say(circular19)).toEqual([
      'band-hole: The bands leave a gap: score from 50, “subgroup” from 12 to below 13, for example score 50, “subgroup” 12',
      'band-hole: The bands leave a gap: score from 70, “subgroup” from 13 to below 18, for example score 70, “subgroup” 13',
      'band-hole: The bands leave a gap: score from 80, “subgroup” from 18 to below 20, for example score 80, “subgroup” 18',
    ])
  })

  it('are not reported where bands simply end', () => {
    expect(say(parIndex)).toEqual([])
  })

  it('in the corners of two conditions are reported', () => {
    const corners = [
      { id: 'good', atLeast: 80, allOf: [{ of: 'subgroup', atLeast: 20 }] },
      { id: 'bad', below: 80, allOf: [{ of: 'subgroup', below: 20 }] },
    ]
    expect(say(corners)).toHaveLength(2)
  })

  it('stop a ranking unless it accepts them', () => {
    const entries = [
      { unit: 'a', score: '84.5' },
      { unit: 'b', score: 90 },
    ]
    expect(issuesOf(() => rank(entries, { bands: binhPhuoc })).map(({ code }) => code)).toEqual([
      'band-hole',
      'band-hole',
    ])
    const { entries: ranked, findings } = rank(entries, { bands: binhPhuoc, holes: 'report' })
    expect(ranked.map(({ unit, band }) => [unit, band])).toEqual([
      ['b', 'tốt'],
      ['a', undefined],
    ])
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['band-hole', 'warning'],
      ['band-hole', 'warning'],
      ['no-band', 'warning'],
    ])
    expect(findings[2]).toMatchObject({
      path: ['bands'],
      message: { en: 'The score 84.5 of the unit “a” falls into no band.' },
    })
  })

  it('that lie between two bands whatever a further value is are told by the score alone', () => {
    const bands = [
      {
        id: 'A',
        atLeast: 80,
        allOf: [
          {
            anyOf: [
              { of: 'subgroup', atLeast: 20 },
              { of: 'subgroup', below: 20 },
            ],
          },
        ],
      },
      { id: 'B', below: 70 },
    ]
    expect(say(bands)).toEqual(['band-hole: The bands leave a gap: score from 70 to below 80, for example score 70'])
  })
})

describe('overlaps', () => {
  it('of two bands are reported', () => {
    expect(
      say([
        { id: 'A', atLeast: 80 },
        { id: 'B', atLeast: 70, atMost: 80 },
      ]),
    ).toEqual(['overlap: The bands “A” and “B” overlap: score of exactly 80, for example score 80.'])
    expect(
      say([
        { id: 'A', atLeast: 80 },
        { id: 'B', above: 85 },
      ]),
    ).toEqual(['overlap: The bands “A” and “B” overlap: score above 85, for example score 86.'])
  })

  it('are named by the scores that exist at the declared precision', () => {
    const meeting = [
      { id: 'A', atLeast: 85 },
      { id: 'B', above: 84, atMost: 85 },
    ]
    expect(say(meeting, 0)).toEqual([
      'overlap: The bands “A” and “B” overlap: score of exactly 85, for example score 85.',
    ])
    const halves = meeting.map(band => ({
      ...band,
      ...(band.atLeast === undefined ? { atMost: '85.5' } : { atLeast: '85.5' }),
    }))
    expect(say(halves, 1)).toEqual([
      'overlap: The bands “A” and “B” overlap: score of exactly 85.5, for example score 85.5.',
    ])
    expect(say(halves, 0)).toEqual([])
  })

  it('are refused by rank, in both languages', () => {
    const bands = [
      { id: 'A', atLeast: 80 },
      { id: 'B', atLeast: '70.5', atMost: '80.5' },
    ]
    expect(
      issuesOf(() => rank([{ unit: 'a', score: 1 }], { bands })).map(({ path, message }) => [path, message]),
    ).toEqual([
      [
        ['bands', 1],
        {
          en: 'The bands “A” and “B” overlap: score from 80 to 80.5, for example score 80.',
          vi: 'Mức xếp loại “A” và mức xếp loại “B” chồng lên nhau: điểm từ 80 đến 80,5, ví dụ điểm 80.',
        },
      ],
    ])
  })
})

it('a band that no score can reach is reported', () => {
  expect(
    say([
      { id: 'A', atLeast: 80 },
      { id: 'B', below: 80 },
      { id: 'C', above: 90, below: 85 },
    ]),
  ).toEqual(['band-empty: No score can fall into the band “C”.'])
  expect(checkBands([{ id: 'A', above: 90, below: 85 }], 'exact')[0]?.path).toEqual(['bands', 0])
})

it('two bands with the same name, or more conditions than can be checked, are reported', () => {
  const twice = [
    { id: 'A', atLeast: 80 },
    { id: 'A', below: 80 },
  ]
  expect(issuesOf(() => rank([{ unit: 'a', score: 1 }], { bands: twice })).map(({ code }) => code)).toEqual([
    'duplicate',
  ])
  const dimensions = Array.from({ length: 12 }, (_, index) => ({ of: `value ${index}`, atLeast: 1 }))
  expect(
    checkBands([{ id: 'A', allOf: dimensions }], 'exact').map(({ code, path, parameters }) => ({
      code,
      path,
      parameters,
    })),
  ).toEqual([
    // Each of the 12 values lies below 1, at 1 or above it.
    { code: 'too-big', path: ['bands'], parameters: { what: 'bands', cells: 3 ** 12, most: 100_000 } },
  ])
})

it('refuses a scale of more than 200 bands', () => {
  const bands = Array.from({ length: 201 }, (_, index) => ({ id: `b-${index}`, atLeast: index, below: index + 1 }))
  expect(() => checkBands(bands, 'exact')).toThrow('at most 200')
  expect(checkBands(bands.slice(1), 'exact')).toEqual([])
})

it('a unit without the value that decides its band gets a finding instead', () => {
  const entries = [
    { unit: 'a', score: 85, values: { subgroup: 21 } },
    { unit: 'b', score: 85 },
    { unit: 'c', score: 40 },
    { unit: 'd', score: 85, values: { subgroup: 11 } },
  ]
  const { entries: ranked, findings } = rank(entries, { bands: circular19, holes: 'report' })
  expect(Object.fromEntries(ranked.map(({ unit, band }) => [unit, band ?? null]))).toEqual({
    a: 'Tốt',
    b: null,
    c: 'Không đạt',
    d: 'Không đạt',
  })
  expect(findings.filter(({ code }) => code !== 'band-hole').map(({ message }) => message.vi)).toEqual([
    'Không xác định được mức xếp loại của đơn vị “b”: thiếu giá trị subgroup.',
  ])
})

it('the finding names only those values that the unit lacks', () => {
  const bands = [
    {
      id: 'A',
      allOf: [
        { of: 'online', atLeast: 1 },
        { of: 'on time', atLeast: 1 },
      ],
    },
  ]
  const { findings } = rank([{ unit: 'a', score: 1, values: { online: 2 } }], { bands })
  expect(findings.map(({ path, message }) => [path, message.en])).toEqual([
    [['bands'], 'The band of the unit “a” cannot be determined: no value for on time.'],
  ])
})

it('a band reads the score that is ranked: 89.95 is an A if scores have one decimal', () => {
  const bands = [
    { id: 'A', atLeast: 90 },
    { id: 'B', below: 90 },
  ]
  const bandOf = (decimals: number) => rank([{ unit: 'a', score: '89.95' }], { bands, decimals }).entries[0]?.band
  expect([bandOf(2), bandOf(1)]).toEqual(['B', 'A'])
})

it('malformed bands and a malformed precision end in an error of the library', () => {
  const codes = (bands: unknown, precision: unknown) =>
    issuesOf(() => checkBands(bands as never, precision as never)).map(({ code, path }) => `${code} ${path.join('.')}`)
  expect(codes(null, 'exact')).toEqual(['wrong-type bands'])
  expect(codes([{ id: 'A', atLeast: 'abc' }], -1)).toEqual(['malformed bands.0.atLeast', 'too-small precision'])
})

it('accepts conditions 32 levels deep or of 20,000 parts, but not deeper or larger ones', () => {
  const nested = (levels: number): RankingBandCondition =>
    levels === 1 ? { atLeast: 80 } : { allOf: [nested(levels - 1)] }
  const wide = (bounds: number): RankingBandCondition => ({
    anyOf: Array.from({ length: bounds }, () => ({ atLeast: 80 })),
  })
  const bandOf = (condition: RankingBandCondition) =>
    rank([{ unit: 'u', score: 90 }], { bands: [{ id: 'A', ...condition }] }).entries[0]?.band
  expect(bandOf(nested(32))).toBe('A')
  expect(faultsOf(() => bandOf(nested(34)))).toEqual(['too-deep conditions at bands[0]'])
  // The band and its list are two of the parts.
  expect(bandOf(wide(19_998))).toBe('A')
  expect(faultsOf(() => bandOf(wide(19_999)))).toEqual(['too-deep conditions at bands[0]'])
})

it('refuses bands whose conditions contain themselves', () => {
  const itself: { id: string; atLeast: number; allOf?: unknown } = { id: 'A', atLeast: 80 }
  itself.allOf = [itself, itself]
  expect(faultsOf(() => checkBands([itself as RankingBand], 'exact'))).toEqual(['too-deep conditions at bands[0]'])
  expect(
    faultsOf(() => rank([{ unit: 'u', score: 1 }], { bands: [{ id: 'B', below: 80 }, itself as RankingBand] })),
  ).toEqual(['too-deep conditions at bands[1]'])
})
