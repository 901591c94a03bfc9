import { compareRankings, explainPlace, formatExplanation, rank } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { issuesOf } from '../support/issues'

const ranking = rank(
  [
    { unit: 'Sở Tài chính', group: 'sở', score: '92.13', exact: '92.125' },
    { unit: 'Sở Y tế', group: 'sở', score: '88.5' },
    { unit: 'Sở Du lịch', group: 'sở', score: '88.5' },
    { unit: 'Sở Nội vụ', group: 'sở', score: '70' },
    {
      unit: 'Sở Tư pháp',
      group: 'sở',
      score: null,
      reason: { vi: 'Thiếu điểm tiêu chí 3', en: 'Criterion 3 not scored' },
    },
    { unit: 'Phường 1', group: 'phường', score: '99' },
  ],
  {
    within: 'group',
    decimals: 2,
    bands: [
      { id: 'A', name: { vi: 'Tốt', en: 'Good' }, atLeast: 80 },
      { id: 'B', below: 80 },
    ],
  },
)

describe('a place is explained', () => {
  it('with its neighbours, gaps and ties', () => {
    const { rank, compared, tiedWith, better, worse, band } = explainPlace(ranking, 'Sở Y tế')
    expect({ rank, compared, tiedWith, better, worse, band }).toEqual({
      rank: 2,
      compared: 4,
      tiedWith: ['Sở Du lịch'],
      better: { rank: 1, units: ['Sở Tài chính'], score: '92.13', gap: '3.63' },
      worse: { rank: 4, units: ['Sở Nội vụ'], score: '70', gap: '18.5' },
      band: 'A',
    })
  })

  it('with the nearest of several better and worse ranks as its neighbours', () => {
    const { better, worse } = explainPlace(ranking, 'Sở Nội vụ')
    expect([better, worse]).toEqual([{ rank: 2, units: ['Sở Du lịch', 'Sở Y tế'], score: '88.5', gap: '18.5' }, null])
    expect(explainPlace(ranking, 'Sở Tài chính').worse?.rank).toBe(2)
  })

  it('in words that a committee can read out', () => {
    expect(formatExplanation(explainPlace(ranking, 'Sở Y tế'), 'vi').split('\n')).toEqual([
      '“Sở Y tế” xếp hạng 2 trên 4 đơn vị của nhóm “sở”: 88,50',
      '  Đồng hạng với “Sở Du lịch”',
      '  Liền trên: hạng 1 (“Sở Tài chính”), 92,13 điểm, cao hơn 3,63 điểm',
      '  Liền dưới: hạng 4 (“Sở Nội vụ”), 70,00 điểm, thấp hơn 18,50 điểm',
      '  Xếp loại: Tốt',
    ])
    expect(formatExplanation(explainPlace(ranking, 'Sở Tài chính'), 'en').split('\n')).toEqual([
      '“Sở Tài chính” ranks 1 of 4 in the group “sở”: 92.13',
      '  92.125 → rounded to 2 decimals (half up)',
      '  Next below: rank 2 (“Sở Du lịch”, “Sở Y tế”) at 88.50, 3.63 lower',
      '  Band: Good',
    ])
  })

  it('in the same way after a round trip through JSON', () => {
    expect(explainPlace(JSON.parse(JSON.stringify(ranking)), 'Sở Y tế')).toEqual(explainPlace(ranking, 'Sở Y tế'))
  })
})

it('tells a unit without a rank why', () => {
  expect(formatExplanation(explainPlace(ranking, 'Sở Tư pháp'), 'vi').split('\n')).toEqual([
    '“Sở Tư pháp” chưa được xếp hạng',
    '  Thiếu điểm tiêu chí 3',
  ])
})

it('names the nearest known unit for an unknown one', () => {
  const [issue] = issuesOf(() => explainPlace(ranking, 'Sở Y Tê'))
  expect(issue?.path).toEqual(['unit'])
  expect(issue?.message).toEqual({
    vi: 'Không có đơn vị “Sở Y Tê”; gần nhất: Sở Y tế.',
    en: 'There is no unit “Sở Y Tê”; nearest: Sở Y tế.',
  })
})

it('shows that units separated by a tie-breaker have the same score', () => {
  const parted = rank(
    [
      { unit: 'a', score: 50 },
      { unit: 'b', score: 50 },
    ],
    { ties: 'ordinal', tieBreakers: [{ by: 'unit' }] },
  )
  expect(formatExplanation(explainPlace(parted, 'b'), 'en')).toContain(
    'Next above: rank 1 (“a”) with the same score 50, placed by tie-breaker',
  )
})

it.each([undefined, null, {}, 7, 'ranking', { entries: [] }])('refuses %j as a ranking', input => {
  expect(issuesOf(() => explainPlace(input as never, 'a')).map(({ code }) => code)).toEqual(['not-a-result'])
  expect(issuesOf(() => compareRankings(ranking, input as never)).map(({ path }) => path)).toEqual([['earlier']])
})

it.each([undefined, 5, Symbol('a'), null])('refuses a unit that is not a text', unit => {
  expect(issuesOf(() => explainPlace(ranking, unit as never)).map(({ code }) => code)).toEqual(['wrong-type'])
})

it('lists equals by name in the order of the Vietnamese alphabet, as the published ranking of 2017 does', () => {
  const score = '0.4219'
  const tied = rank([
    { unit: 'quang-tri', score },
    { unit: 'dak-nong', score },
    { unit: 'zet', score },
    { unit: 'an-giang', score },
  ])
  const units = { 'quang-tri': 'Quảng Trị', 'dak-nong': 'Đắk Nông', zet: 'Zét', 'an-giang': 'An Giang' }
  expect(formatExplanation(explainPlace(tied, 'an-giang', { units }), 'vi')).toContain(
    'Đồng hạng với Đắk Nông, Quảng Trị, Zét',
  )
})

describe('the neighbours of a unit', () => {
  const scores = [
    { unit: 'first', score: 90 },
    { unit: 'second', score: 80 },
    { unit: 'second too', score: 80 },
    { unit: 'fourth', score: 70 },
    { unit: 'fifth', score: 60 },
    { unit: 'sixth', score: 50 },
  ]

  it('are those at the nearest of several better and several worse ranks', () => {
    const { better, worse } = explainPlace(rank(scores), 'fourth')
    expect(better).toEqual({ rank: 2, units: ['second', 'second too'], score: '80', gap: '10' })
    expect(worse).toEqual({ rank: 5, units: ['fifth'], score: '60', gap: '10' })
  })

  it('are null beyond the first and the last', () => {
    expect(explainPlace(rank(scores), 'first').better).toBeNull()
    expect(explainPlace(rank(scores), 'sixth').worse).toBeNull()
  })

  it('are all that a ranking without ties and bands has to say', () => {
    expect(formatExplanation(explainPlace(rank(scores), 'sixth'), 'en').split('\n')).toEqual([
      '“sixth” ranks 6 of 6: 50',
      '  Next above: rank 5 (“fifth”) at 60, 10 higher',
    ])
  })
})

describe('a band that was lowered or depends on the place', () => {
  const options = {
    bands: [
      { id: 'xs', name: { vi: 'Xuất sắc', en: 'Excellent' }, atLeast: 90 },
      { id: 'tot', name: { vi: 'Tốt', en: 'Good' }, atLeast: 70, below: 90 },
      { id: 'kha', name: { vi: 'Khá', en: 'Fair' }, below: 70 },
    ],
    cutoff: { ties: 'all-out', rounding: 'down' },
    knockOuts: [
      { id: 'violation', when: { criterion: 'violations', above: 0 }, atMost: 'kha' },
      { id: 'merged', when: { below: 0 }, ranked: false },
    ],
    quotas: [{ band: 'xs', share: '1/4', of: ['xs', 'tot'], otherwise: 'tot' }],
    outOfCompetition: [{ unit: 'army', reason: { vi: 'Lực lượng vũ trang', en: 'Armed forces' } }],
  } as const
  const limited = rank(
    [
      { unit: 'a', score: 95, points: { violations: 0 } },
      { unit: 'b', score: 94, points: { violations: 1 } },
      { unit: 'c', score: 93, points: { violations: 0 } },
      { unit: 'd', score: 80, points: { violations: 0 } },
      { unit: 'e', score: 80, points: { violations: 0 } },
      { unit: 'f', score: -1, points: { violations: 0 } },
      { unit: 'army', score: 99, points: { violations: 0 } },
    ],
    options,
  )
  const names = { units: { army: 'Công an tỉnh' }, criteria: { violations: { vi: 'Vi phạm', en: 'Violations' } } }

  it('is explained with each step and its reason: a knock-out by its condition, with the name of the criterion', () => {
    expect(
      formatExplanation(explainPlace(limited, 'b', names), 'vi')
        .split('\n')
        .slice(3),
    ).toEqual(['  Hạ xếp loại từ Xuất sắc xuống Khá: Vi phạm trên 0', '  Xếp loại: Khá'])
    expect(formatExplanation(explainPlace(limited, 'c'), 'en').split('\n').slice(3)).toEqual([
      '  Lowered from Excellent to Good: the quota is 1 unit, counted on 4',
      '  Band: Good',
      '  Units that are tied at a line are all on its worse side; shares are rounded down to whole units',
    ])
  })

  it('names the condition of a band by place, and how its line is drawn', () => {
    const bands = [
      { id: 'high', place: 'share', atMost: '1/4' },
      { id: 'rest', place: 'share', above: '1/4' },
    ] as const
    const quarters = rank(
      [
        { unit: 'a', score: 2 },
        { unit: 'b', score: 1 },
      ],
      { bands, cutoff: { ties: 'all-in', rounding: 'up' } },
    )
    expect(formatExplanation(explainPlace(quarters, 'a'), 'vi').split('\n').slice(-2)).toEqual([
      '  Xếp loại: high (đến 25% số đơn vị, tính từ hạng đầu)',
      '  Các đơn vị bằng nhau ở ranh giới đều nhận xếp loại cao hơn; số đơn vị theo tỷ lệ được làm tròn lên',
    ])
  })

  it('is not that of a unit out of competition, which has its score and the reason, and is not counted', () => {
    expect(formatExplanation(explainPlace(limited, 'army', names), 'vi').split('\n')).toEqual([
      'Công an tỉnh không tham gia xếp hạng: 99',
      '  Lực lượng vũ trang',
    ])
    const { rank: place, score, compared } = explainPlace(limited, 'army')
    expect([place, score, compared]).toEqual([null, '99', 0])
    expect(explainPlace(limited, 'a').compared).toBe(5)
  })

  it('is not that of a unit that a knock-out leaves unranked', () => {
    expect(formatExplanation(explainPlace(limited, 'f'), 'en').split('\n')).toEqual([
      '“f” is not ranked: −1',
      '  below 0',
    ])
  })
})

it('says lower of the next better place where lower scores rank better', () => {
  const days = rank(
    [
      { unit: 'a', score: 2 },
      { unit: 'b', score: 5 },
      { unit: 'c', score: 9 },
    ],
    { prefer: 'lower' },
  )
  expect(explainPlace(days, 'b').better).toEqual({ rank: 1, units: ['a'], score: '2', gap: '3' })
  expect(formatExplanation(explainPlace(days, 'b'), 'vi').split('\n')).toEqual([
    '“b” xếp hạng 2 trên 3 đơn vị: 5',
    '  Liền trên: hạng 1 (“a”), 2 điểm, thấp hơn 3 điểm',
    '  Liền dưới: hạng 3 (“c”), 9 điểm, cao hơn 4 điểm',
  ])
})
