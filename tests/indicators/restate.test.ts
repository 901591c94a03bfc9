import {
  computeIndicators,
  defineIndicators,
  defineUnits,
  type Indicator,
  type Observation,
  parseObservations,
  parseUnits,
  type RestatementMethod,
  type RestateOptions,
  restateObservations,
  type Unit,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'
import { dossiers, figure, percent, simple } from './support'

const group = { group: 'provinces' } as const
const until = { ...group, validTo: '2025-06-30' } as const
const since = { ...group, validFrom: '2025-07-01' } as const
const unitsWith = (...more: readonly Unit[]) =>
  parseUnits({
    groups: [{ id: 'provinces', name: 'Tỉnh' }],
    units: [
      { id: 'a', name: 'A', ...until, successors: ['n'] },
      { id: 'b', name: 'B', ...until, successors: ['n'] },
      { id: 'n', name: 'N', ...since },
      { id: 'other', name: 'O', ...group },
      ...more,
    ],
  })
const units = unitsWith()
const share = simple('share', { measure: percent, additivity: { units: 'ratio', periods: 'ratio' } })
const score = simple('score', { measure: { kind: 'index' }, additivity: { units: 'none', periods: 'none' } })
const indicators = defineIndicators([simple('received'), simple('people'), share, score])
const of = (unit: string, indicator: string, value: string | number | null, more: Partial<Observation> = {}) =>
  figure(indicator, '2024', value, { unit, ...more })
const counted = (unit: string, numerator: number, denominator: number) =>
  of(unit, 'share', denominator === 0 ? null : `${numerator * 100}/${denominator}`, {
    numerator,
    denominator,
    ...(denominator === 0 ? { absence: 'zero-denominator' } : {}),
  })
const sum: RestatementMethod = { kind: 'sum' }
const mean: RestatementMethod = { kind: 'mean-of-predecessors' }
const byPeople: RestatementMethod = { kind: 'weighted-mean', by: 'people' }
const ratio: RestatementMethod = { kind: 'ratio-of-sums' }
const all = { received: sum, people: sum, share: ratio, score: mean }
const restate = (
  observations: readonly Observation[],
  more: Partial<RestateOptions> = {},
  of: readonly Indicator[] = indicators,
) => restateObservations(of, { observations, units, asOf: '2026-12-31', methods: all, ...more })
const values = (observations: readonly Observation[]) =>
  observations.map(({ unit, indicator, value, absence }) => [unit, indicator, value ?? absence])

describe('a figure of merged units is restated for their successor', () => {
  it.each([
    ['sum', 'received', sum, [of('a', 'received', 10), of('b', 'received', '2.5')], '12.5'],
    ['ratio-of-sums', 'share', ratio, [counted('a', 1, 10), counted('b', 60, 90)], '61'],
    ['ratio-of-sums', 'share', ratio, [counted('a', 0, 0), counted('b', 60, 80)], '75'],
    ['mean-of-predecessors', 'score', mean, [of('a', 'score', '0.8'), of('b', 'score', '0.6')], '0.7'],
    ['mean-of-predecessors', 'share', mean, [counted('a', 1, 10), counted('b', 60, 80)], '42.5'],
    [
      'weighted-mean',
      'score',
      byPeople,
      [of('a', 'score', 90), of('b', 'score', 60), of('a', 'people', 100), of('b', 'people', 200)],
      '70',
    ],
    [
      'weighted-mean',
      'score',
      byPeople,
      [of('a', 'score', 90), of('b', 'score', 60), of('a', 'people', 0), of('b', 'people', 0)],
      'zero-denominator',
    ],
  ] as const)('by %s of %s', (_, indicator, method, observations, expected) => {
    const { observations: found } = restate(observations, { methods: { people: sum, [indicator]: method } })
    expect(values(found)).toContainEqual(['n', indicator, expected])
    expect(found.every(({ unit }) => unit === 'n')).toBe(true)
  })

  it('exactly: three thirds make one', () => {
    const three = unitsWith({ id: 'c', name: 'C', ...until, successors: ['n'] })
    const observations = ['a', 'b', 'c'].map(unit => of(unit, 'received', '1/3'))
    expect(restate(observations, { units: three }).observations[0]?.value).toBe('1')
  })

  it('and names its inputs, the weights among them', () => {
    const observations = [
      of('a', 'score', 90),
      of('b', 'score', 60),
      of('a', 'people', 100),
      of('b', 'people', 200, { status: 'estimated' }),
    ]
    const { observations: found } = restate(observations, { methods: { people: sum, score: byPeople } })
    expect(found).toEqual([
      {
        unit: 'n',
        indicator: 'score',
        period: '2024',
        value: '70',
        status: 'estimated',
        inputs: [{ unit: 'a' }, { unit: 'a', indicator: 'people' }, { unit: 'b' }, { unit: 'b', indicator: 'people' }],
      },
      {
        unit: 'n',
        indicator: 'people',
        period: '2024',
        value: '300',
        status: 'estimated',
        inputs: [{ unit: 'a' }, { unit: 'b' }],
      },
    ])
    expect(parseObservations(JSON.parse(JSON.stringify(found)))).toEqual(found)
  })

  it('with the counts of a ratio, so that it goes on adding up', () => {
    const { observations } = restate([counted('a', 1, 10), counted('b', 60, 90)])
    expect(observations[0]).toMatchObject({ numerator: 61, denominator: 100 })
  })

  it('for each part of the units, such as a channel, and each period', () => {
    const online = { dimension: { channel: 'online' } }
    const observations = [
      of('a', 'received', 1, online),
      of('b', 'received', 2, online),
      of('a', 'received', 5, { dimension: { channel: 'post' } }),
      of('a', 'received', 7, { period: '2023' }),
      of('b', 'received', 7, { period: '2023' }),
    ]
    const { observations: found, findings } = restate(observations)
    expect(found.map(({ value, period, dimension }) => [period, dimension?.channel, value])).toEqual([
      ['2024', 'online', '3'],
      ['2024', 'post', 5],
      ['2023', undefined, '14'],
    ])
    expect(findings.map(({ severity }) => severity)).toEqual(['info', 'info'])
  })

  it('in one finding for each indicator and period', () => {
    const { findings } = restate([
      of('a', 'score', 1),
      of('b', 'score', 2),
      of('a', 'received', 1),
      of('b', 'received', 2),
    ])
    expect(
      findings.map(({ code, severity, parameters }) => [code, parameters['what'], parameters['units'], severity]),
    ).toEqual([
      ['restated', 'mean-of-predecessors', 1, 'info'],
      ['restated', 'sum', 1, 'info'],
    ])
    expect(findings[0]?.message.en).toBe(
      '“score” in 2024: the figures of 1 unit are the plain means of those of earlier units, whatever their size.',
    )
  })
})

describe('what does not have to be restated passes', () => {
  it('unchanged for a unit that did not change, with the same objects', () => {
    const observations = [of('other', 'score', 5), of('n', 'score', 7, { period: '2026' })]
    const { observations: found, findings } = restate(observations, { methods: {} })
    expect(found).toEqual(observations)
    expect(found[0]).toBe(observations[0])
    expect(findings).toEqual([])
  })

  it('with a new unit and all else the same if a unit was renamed, whatever the method', () => {
    const renamed = unitsWith(
      { id: 'old', name: 'Cũ', ...until, successors: ['new'] },
      { id: 'new', name: 'Mới', ...since },
    )
    const observation = of('old', 'score', '0.50', {
      label: 'Năm 2024',
      source: { title: 'Báo cáo' },
      status: 'provisional',
    })
    const { observations, findings } = restate([observation], { units: renamed, methods: {} })
    expect(observations).toEqual([{ ...observation, unit: 'new', inputs: [{ unit: 'old' }] }])
    expect(findings).toEqual([])
  })

  it('on a day before the merger', () => {
    const observations = [of('a', 'score', 1), of('b', 'score', 2)]
    expect(restate(observations, { methods: {}, asOf: '2025-06-30' }).observations).toEqual(observations)
  })
})

describe('over several steps', () => {
  const steps = defineUnits({
    groups: [{ id: 'provinces', name: 'Tỉnh' }],
    units: [
      { id: 'city', name: 'Thành phố', ...group, validFrom: '2026-04-30' },
      { id: 'n', name: 'N', ...since, validTo: '2026-04-29', successors: ['city'] },
      { id: 'c', name: 'C', ...group, validTo: '2026-04-29', successors: ['city'] },
      { id: 'a', name: 'A', ...until, successors: ['n'] },
      { id: 'b', name: 'B', ...until, successors: ['n'] },
    ],
  })
  const observations = [of('a', 'score', 10), of('b', 'score', 20), of('c', 'score', 35)]

  it('each merger is restated by itself', () => {
    const { observations: found, findings } = restate(observations, { units: steps })
    expect(values(found)).toEqual([['city', 'score', '25']])
    expect(found[0]?.inputs).toEqual([{ unit: 'n' }, { unit: 'c' }])
    expect(findings.map(({ parameters }) => parameters['units'])).toEqual([1])
  })

  it('two calls give what one gives', () => {
    const once = restate(observations, { units: steps })
    const between = restate(observations, { units: steps, asOf: '2025-12-31' })
    expect(values(between.observations)).toEqual([
      ['n', 'score', '15'],
      ['c', 'score', 35],
    ])
    expect(restate(between.observations, { units: steps }).observations).toEqual(once.observations)
  })

  it('a rename after a merger still counts as restated', () => {
    const renamed = { ...steps, units: steps.units.filter(({ id }) => id !== 'c') }
    const { observations: found, findings } = restate(observations.slice(0, 2), { units: renamed })
    expect(values(found)).toEqual([['city', 'score', '15']])
    expect(findings.map(({ parameters }) => [parameters['what'], parameters['units']])).toEqual([
      ['mean-of-predecessors', 1],
    ])
  })
})

describe('a divided unit needs shares', () => {
  const divided = unitsWith({ id: 'd', name: 'D', ...until, successors: ['n', 'm'] }, { id: 'm', name: 'M', ...since })
  const shares = [
    { from: 'd', to: 'n', share: '0.25' },
    { from: 'd', to: 'm', share: '3/4' },
  ]
  const whole = [of('a', 'received', 1), of('b', 'received', 2), of('d', 'received', 100)]

  it('and is refused without them, with its name and its successors', () => {
    expect(() => restate(whole, { units: divided })).toThrow(
      'The unit “d” was divided among n, m; give the share of each of them in “shares”.',
    )
  })

  it('of which a sum takes its part', () => {
    const { observations } = restate(whole, { units: divided, shares })
    expect(values(observations)).toEqual([
      ['n', 'received', '28'],
      ['m', 'received', '75'],
    ])
  })

  it('of which a ratio takes its part of both counts, whole or not', () => {
    const { observations } = restate([counted('a', 1, 2), counted('b', 1, 2), counted('d', 1, 4)], {
      units: divided,
      shares,
    })
    expect(observations.map(({ value, numerator, denominator }) => [value, numerator, denominator])).toEqual([
      ['45', undefined, undefined],
      ['25', undefined, undefined],
    ])
    expect(restate([counted('d', 4, 8)], { units: divided, shares }).observations.at(-1)).toMatchObject({
      numerator: 3,
      denominator: 6,
    })
  })

  it('of which a weight takes its part', () => {
    const observations = [
      ...[of('a', 'score', 10), of('b', 'score', 10), of('d', 'score', 40)],
      ...[of('a', 'people', 50), of('b', 'people', 25), of('d', 'people', 300)],
    ]
    const { observations: found } = restate(observations, {
      units: divided,
      shares,
      methods: { people: sum, score: byPeople },
    })
    expect(values(found).slice(0, 2)).toEqual([
      ['n', 'score', '25'],
      ['m', 'score', '40'],
    ])
  })

  it('and has no part in a plain mean', () => {
    expect(() => restate([of('d', 'score', 1)], { units: divided, shares })).toThrow(
      'A plain mean of predecessors has no part of the unit “d”, which was divided. Use “weighted-mean” for “score”.',
    )
  })

  it('none for a successor that took nothing over', () => {
    const none = [
      { from: 'd', to: 'n', share: 0 },
      { from: 'd', to: 'm', share: 1 },
    ]
    const { observations } = restate(whole, { units: divided, shares: none })
    expect(values(observations)).toEqual([
      ['n', 'received', '3'],
      ['m', 'received', 100],
    ])
  })

  it('but not if its parts came together again', () => {
    const together = defineUnits({
      groups: [{ id: 'provinces', name: 'Tỉnh' }],
      units: [
        { id: 'd', name: 'D', ...group, validTo: '2024-06-30', successors: ['x', 'y'] },
        { id: 'x', name: 'X', ...group, validFrom: '2024-07-01', validTo: '2025-06-30', successors: ['z'] },
        { id: 'y', name: 'Y', ...group, validFrom: '2024-07-01', validTo: '2025-06-30', successors: ['z'] },
        { id: 'z', name: 'Z', ...since },
      ],
    })
    const { observations } = restate([of('d', 'received', 9, { period: '2023' })], { units: together })
    expect(values(observations)).toEqual([['z', 'received', 9]])
  })

  it.each([
    [[{ from: 'x', to: 'n', share: 1 }], 'unknown unit at shares[0].from'],
    [[{ from: 'd', to: 'other', share: 1 }], 'contradiction share-successor at shares[0].to'],
    [[{ from: 'd', to: 'n', share: 1 }], 'missing share at shares'],
    [[...shares, { from: 'd', to: 'm', share: 0 }], 'duplicate share at shares[2]'],
    [
      [
        { from: 'd', to: 'n', share: '0.3' },
        { from: 'd', to: 'm', share: '0.6' },
      ],
      'contradiction shares at shares',
    ],
    [
      [
        { from: 'd', to: 'n', share: -1 },
        { from: 'd', to: 'm', share: 2 },
      ],
      'too-small number at shares[0].share',
    ],
  ])('that are right: %j are not', (wrong, fault) => {
    expect(faultsOf(() => restate(whole, { units: divided, shares: wrong }))).toEqual([fault])
  })
})

describe('what cannot be restated is said:', () => {
  it('an indicator without a method, with the units concerned', () => {
    const observations = [of('a', 'score', 1), of('b', 'score', 2)]
    expect(() => restate(observations, { methods: { received: sum } })).toThrow(
      'The figures of “score” must be restated for n from those of earlier units, but “methods” does not say how',
    )
  })

  it.each([
    ['sum', of('a', 'received', 1), 'a value'],
    ['mean-of-predecessors', of('a', 'score', 1), 'a value'],
    ['ratio-of-sums', counted('a', 1, 2), 'the two counts'],
  ] as const)('a predecessor without a figure, which %s does not replace', (_, observation, needs) => {
    const { observations, findings } = restate([observation])
    expect(observations).toMatchObject([{ unit: 'n', value: null, absence: 'no-data', status: 'final' }])
    expect(findings.map(({ code, message }) => [code, message.en])).toEqual([
      [
        'incomplete',
        `The figure of “${observation.indicator}” in 2024 for “n” cannot be restated; missing: ${needs} of b.`,
      ],
    ])
  })

  it('the reason why a predecessor has none', () => {
    const { observations } = restate([of('a', 'score', 1), of('b', 'score', null, { absence: 'not-applicable' })])
    expect(observations[0]?.absence).toBe('not-applicable')
  })

  it('a ratio that was given without its counts', () => {
    const { observations, findings } = restate([of('a', 'share', 50), counted('b', 1, 2)])
    expect(observations[0]?.value).toBeNull()
    expect(findings[0]?.parameters['missing']).toEqual(['a'])
  })

  it('a weight that is missing', () => {
    const { observations, findings } = restate([of('a', 'score', 1), of('b', 'score', 2), of('a', 'people', 3)], {
      methods: { people: sum, score: byPeople },
    })
    expect(values(observations)).toEqual([
      ['n', 'score', 'no-data'],
      ['n', 'people', 'no-data'],
    ])
    expect(findings.map(({ parameters }) => parameters['missing'])).toEqual([['b'], ['b']])
  })

  it('a unit that ended without a successor', () => {
    const ended = unitsWith({ id: 'e', name: 'E', ...until })
    const { observations, findings } = restate([of('e', 'received', 1)], { units: ended })
    expect(observations).toEqual([])
    expect(findings.map(({ message }) => message.en)).toEqual([
      '“e” ended, and has no successor on 31/12/2026; its figures count for no unit.',
    ])
  })

  it.each([
    ['an unknown unit', { observations: [of('x', 'score', 1)] }, 'unknown unit at observations'],
    ['an unknown indicator', { methods: { scor: mean } }, 'unknown indicator at methods.scor'],
    [
      'unknown weights',
      { methods: { score: { kind: 'weighted-mean', by: 'area' } } },
      'unknown indicator at methods.score.by',
    ],
    [
      'a sum of what does not add up',
      { methods: { score: sum } },
      'contradiction restatement-method at methods.score.kind',
    ],
    [
      'weights that do not add up',
      { methods: { score: byPeople, people: mean } },
      'contradiction restatement-weights at methods.score.by',
    ],
    [
      'weights below zero',
      { methods: { score: byPeople }, observations: [of('other', 'people', -1)] },
      'too-small number at observations[0].value',
    ],
    [
      'a unit that begins after the day',
      { asOf: '2025-06-30', observations: [of('n', 'score', 1)] },
      'out-of-order restatement-unit at asOf',
    ],
    ['a method that does not exist', { methods: { score: { kind: 'mean' } } }, 'not-allowed at methods.score.kind'],
    ['an option that does not exist', { method: {} }, 'unknown property at method'],
  ] as const)('%s, as an error', (_, more, fault) => {
    expect(faultsOf(() => restate([of('other', 'score', 1)], more as never))).toEqual([fault])
  })

  it('a formula is summed only if it adds', () => {
    const reference = (to: string) => ({ kind: 'reference', to }) as const
    const formula = (kind: 'sum' | 'quotient') => ({ kind, of: [reference('received'), reference('people')] }) as const
    const derived = (kind: 'sum' | 'quotient') =>
      defineIndicators([
        ...indicators,
        {
          id: 'both',
          kind: 'derived',
          name: 'B',
          measure: kind === 'sum' ? dossiers : { kind: 'index' },
          direction: 'higher',
          formula: formula(kind),
        },
      ] as readonly Indicator[])
    const methods = { both: sum }
    expect(faultsOf(() => restate([], { methods }, derived('quotient')))).toEqual([
      'contradiction restatement-method at methods.both.kind',
    ])
    expect(restate([], { methods }, derived('sum')).observations).toEqual([])
  })
})

describe("a successor's own figure", () => {
  const both = [of('a', 'score', '0.8'), of('b', 'score', '0.605')]

  it('that was published anew is used, and a contradiction is a finding', () => {
    const own = of('n', 'score', '0.9')
    const { observations, findings } = restate([...both, own])
    expect(observations).toEqual([own])
    expect(findings.map(({ code, message }) => [code, message.en])).toEqual([
      [
        'contradiction',
        '“score” of “n” in 2024: the figure given is 0.9, but those of the earlier units give 0.7025; the figure given is used.',
      ],
    ])
  })

  it.each(['0.7', '0.702', '0.703'])('agrees with a mean that was rounded to %s', value => {
    expect(restate([...both, of('n', 'score', value)]).findings).toEqual([])
  })

  it('contradicts a sum however small the difference', () => {
    const observations = [of('a', 'received', 1), of('b', 'received', 2), of('n', 'received', '3.5')]
    expect(restate(observations).findings.map(({ code }) => code)).toEqual(['contradiction'])
  })

  it('without a value does not stand in the way', () => {
    const { observations } = restate([...both, of('n', 'score', null)])
    expect(values(observations)).toEqual([['n', 'score', '0.7025']])
  })

  const takenOver = {
    ...units,
    units: units.units.map(unit => (unit.id === 'n' ? { id: 'n', name: 'N', ...group } : unit)),
  }

  it('is one of those that are put together if it took the others over', () => {
    const observations = [of('n', 'score', 60), of('a', 'score', 30), of('b', 'score', 30)]
    const { observations: found } = restate(observations, { units: takenOver })
    expect(values(found)).toEqual([['n', 'score', '40']])
    expect(found[0]?.inputs).toEqual([{ unit: 'a' }, { unit: 'b' }])
  })

  it('then has its own weight', () => {
    const observations = [
      ...[of('n', 'score', 60), of('a', 'score', 30), of('b', 'score', 30)],
      ...[of('n', 'people', 2), of('a', 'people', 1), of('b', 'people', 3)],
    ]
    const methods = { people: sum, score: byPeople }
    expect(values(restate(observations, { units: takenOver, methods }).observations)).toEqual([
      ['n', 'score', '40'],
      ['n', 'people', '6'],
    ])
  })

  it('is kept if the units that it took over reported nothing, and that is said', () => {
    const { observations, findings } = restate([of('n', 'score', 60)], { units: takenOver })
    expect(values(observations)).toEqual([['n', 'score', 60]])
    expect(findings.map(({ code, parameters }) => [code, parameters['what']])).toEqual([
      ['incomplete', 'restated-alone'],
    ])
  })

  it('is kept without a word if it was restated before', () => {
    const once = restate([of('n', 'score', 60), of('a', 'score', 30), of('b', 'score', 30)], { units: takenOver })
    const twice = restate(once.observations, { units: takenOver })
    expect(twice).toEqual({ observations: once.observations, findings: [] })
  })

  it('of the rest of a period is added to what the others reported of it', () => {
    const ofYear = [of('a', 'received', 1), of('b', 'received', 2), of('n', 'received', 4)].map(one => ({
      ...one,
      period: '2025',
    }))
    const { observations } = restate(ofYear)
    expect(values(observations)).toEqual([['n', 'received', '7']])
    const { observations: computed } = computeIndicators(indicators, { observations: ofYear, periods: ['2025'], units })
    expect(values(computed)).toEqual(values(observations))
  })
})

it('counts that were restated give the ratio of their sums', () => {
  const [above, below] = [simple('online'), simple('all')]
  const online = {
    id: 'rate',
    kind: 'ratio',
    name: 'Tỷ lệ',
    measure: percent,
    direction: 'higher',
    numerator: 'online',
    denominator: 'all',
    factor: 100,
  } as const
  const definitions = defineIndicators([above, below, online])
  const observations = [of('a', 'online', 1), of('a', 'all', 10), of('b', 'online', 60), of('b', 'all', 90)]
  const methods = { online: sum, all: sum, rate: ratio }
  const after = computeIndicators(definitions, {
    observations: restate(observations, { methods }, definitions).observations,
    periods: ['2024'],
  }).observations
  const before = restate(
    computeIndicators(definitions, { observations, periods: ['2024'] }).observations,
    { methods },
    definitions,
  ).observations
  expect(values(after)).toEqual([
    ['n', 'online', '61'],
    ['n', 'all', '100'],
    ['n', 'rate', '61'],
  ])
  expect(values(before)).toEqual(values(after))
})
