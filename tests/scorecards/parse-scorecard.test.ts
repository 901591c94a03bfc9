import { parseScorecard } from 'egov-kpi'
import { expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

const policy = { decimals: 2, mode: 'half-up' }
const points = { kind: 'points' }

/** A scorecard as it comes from a hurried secretary: twenty mistakes of structure and of meaning. */
const twentyMistakes = {
  id: ' it-2022',
  title: { vn: 'Ứng dụng CNTT' },
  scale: '100 điểm',
  rounding: { leaf: policy, total: { decimals: 2, mode: 'half-down' } },
  editon: 2022,
  criteria: [
    {
      id: 'infrastructure',
      max: 30,
      criteria: [
        { id: 'lan', max: 10, rule: points },
        { id: 'lan', max: 15, rule: points },
        { id: 'portal', max: 10, rule: { kind: 'yes-no' }, indicator: '' },
      ],
    },
    {
      id: 'services',
      criteria: [
        { id: 'online', max: '1/0', rule: { kind: 'ratio-to-target', target: '50' } },
        { id: 'paid', rule: { kind: 'ratio-to-target', target: 0 }, max: 10 },
        { id: 'satisfied', max: 10, rule: { kind: 'ratio-to-traget', target: 50 } },
        { id: 'speed', max: 10, rule: { kind: 'linear', from: 5, to: 5 } },
        {
          id: 'steps',
          max: 10,
          rule: {
            kind: 'steps',
            steps: [
              [1, 5],
              [2, 11],
            ],
          },
        },
      ],
    },
    { id: 'empty', criteria: [] },
    { id: 'levels', max: 10, rule: { kind: 'levels', levels: { none: 0, all: 2 } } },
    { id: 'no-rule', max: 10 },
    { max: -5, rule: points },
    'security',
    { id: 'training', max: 0.1 + 0.2, rule: points },
  ],
}

it('a scorecard with many mistakes is refused with all of them at once, each at its place', () => {
  const faults = faultsOf(() => parseScorecard(twentyMistakes))
  expect(faults.toSorted()).toEqual(
    [
      'unknown property at editon',
      'malformed identifier at id',
      'missing at title.vi',
      'unknown property at title.vn',
      'malformed number at scale',
      'not-allowed at rounding.total.mode',
      'duplicate criterion at criteria[0].criteria[1].id',
      'malformed identifier at criteria[0].criteria[2].indicator',
      'contradiction heading at criteria[0].max',
      'zero-denominator at criteria[1].criteria[0].max',
      'out-of-range positive at criteria[1].criteria[1].rule.target',
      'not-allowed at criteria[1].criteria[2].rule.kind',
      'empty line at criteria[1].criteria[3].rule.to',
      'out-of-order thresholds at criteria[1].criteria[4].rule.steps[1][0]',
      'out-of-order step-points at criteria[1].criteria[4].rule.steps[1][1]',
      'out-of-range points at criteria[1].criteria[4].rule.steps[1][1]',
      'too-small list at criteria[2].criteria',
      'out-of-range level at criteria[3].rule.levels.all',
      'missing at criteria[4].rule',
      'missing at criteria[5].id',
      'out-of-range at-least at criteria[5].max',
      'wrong-type at criteria[6]',
      'imprecise-number at criteria[7].max',
    ].toSorted(),
  )
  expect(faults.length).toBe(23)
})

it('a mistake is explained in words that a secretary understands', () => {
  const sentences = Object.fromEntries(
    issuesOf(() => parseScorecard(twentyMistakes)).map(({ code, path, message }) => [
      `${code} ${path.join('.')}`,
      message,
    ]),
  )
  expect(sentences['unknown editon']).toEqual({
    vi: 'Không có thuộc tính “editon”.',
    en: 'There is no property “editon”.',
  })
  expect(sentences['contradiction criteria.0.max']).toEqual({
    vi: 'Nhóm tiêu chí “infrastructure” ghi tối đa 30 điểm, nhưng các tiêu chí của nhóm cộng lại là 35.',
    en: 'The heading “infrastructure” states a maximum of 30, but its criteria add up to 35.',
  })
  expect(sentences['not-allowed criteria.1.criteria.2.rule.kind']?.vi).toContain('; gần nhất: ratio-to-target.')
})

it('maxima must add up to the scale, as three thirds do', () => {
  const card = (scale: number, maxima: readonly string[]) => ({
    id: 's',
    title: 'S',
    scale,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: maxima.map((max, index) => ({ id: `c${index}`, max, rule: points })),
  })
  expect(issuesOf(() => parseScorecard(card(100, ['60', '39.9'])))[0]?.message.vi).toBe(
    'Điểm tối đa của các tiêu chí cộng lại là 99,9, không phải 100 như thang điểm.',
  )
  const thirds = card(1, ['1/3', '1/3', '1/3'])
  expect(parseScorecard(thirds)).toBe(thirds)
})

it.each([null, [], 'scorecard', 7, undefined])('%j is refused in place of a scorecard', input => {
  expect(faultsOf(() => parseScorecard(input))).toEqual(['wrong-type'])
})

it('headings that contain themselves are refused', () => {
  const heading: { id: string; criteria: unknown[] } = { id: 'h', criteria: [] }
  heading.criteria.push(heading)
  const card = { id: 's', title: 'S', scale: 1, rounding: { leaf: 'exact', total: 'exact' }, criteria: [heading] }
  expect(faultsOf(() => parseScorecard(card)).at(-1)).toMatch(/^too-deep/)
})

it('a tree of shared parts is refused as too big, even if its properties are not enumerable', () => {
  let shared: object = { id: 'a', max: 1, rule: { kind: 'points' } }
  for (let level = 0; level < 28; level++) shared = { id: 'a', criteria: [shared, shared] }
  const card = { id: 's', title: 'S', scale: 1, rounding: { leaf: 'exact', total: 'exact' }, criteria: [shared] }
  const hidden = Object.fromEntries(Object.entries(card).map(([key, value]) => [key, { value }]))
  expect(faultsOf(() => parseScorecard(card))).toEqual(['too-big scorecard at criteria'])
  expect(faultsOf(() => parseScorecard(Object.defineProperties({}, hidden)))).toEqual(['too-big scorecard at criteria'])
})
