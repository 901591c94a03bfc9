import {
  type Evaluation,
  evaluate,
  formatExact,
  parseExact,
  parseScorecard,
  type Scorecard,
  type Units,
} from 'egov-kpi'
import fc from 'fast-check'

/** A kind of rule, with values that it takes. */
interface Kind {
  readonly rule: unknown
  readonly max: string
  readonly value: fc.Arbitrary<unknown>
  /** Numbers that it takes from an indicator, if it reads one. */
  readonly observed?: fc.Arbitrary<string | number>
}

const counts = fc
  .tuple(fc.nat(60), fc.nat(40))
  .map(([numerator, more]) => ({ numerator, denominator: numerator + more }))
const percent = fc.oneof(
  fc.nat(100),
  fc.integer({ min: 0, max: 10_000 }).map(steps => formatExact(parseExact(`${steps}/100`))),
)
const whole = fc.nat(8)
const text = (values: fc.Arbitrary<number>) => values.map(String)

/** Every kind of rule, and those forms of it that compare with the units or prefer lower values. */
export const kinds: readonly Kind[] = [
  { rule: { kind: 'points' }, max: '10', value: fc.nat(100).map(tenths => tenths / 10), observed: text(fc.nat(10)) },
  { rule: { kind: 'yes-no' }, max: '5', value: fc.boolean(), observed: fc.constantFrom('0', '1') },
  {
    rule: { kind: 'levels', levels: { none: 0, third: '1/3', half: '1/2', all: 1 } },
    max: '7',
    value: fc.constantFrom('none', 'third', 'half', 'all'),
  },
  {
    rule: {
      kind: 'steps',
      steps: [
        [4, 8],
        [2, '2.5'],
        [1, 1],
      ],
    },
    max: '8',
    value: whole,
    observed: whole,
  },
  { rule: { kind: 'ratio' }, max: '20', value: fc.oneof(percent, counts), observed: percent },
  {
    rule: { kind: 'ratio-from-threshold', threshold: '62.5' },
    max: '16',
    value: fc.oneof(percent, counts),
    observed: percent,
  },
  {
    rule: { kind: 'ratio-to-target', target: '66.6', factor: 100 },
    max: '12',
    value: fc.oneof(percent, counts),
    observed: percent,
  },
  { rule: { kind: 'linear', from: 90, to: 10 }, max: '6', value: percent, observed: percent },
  {
    rule: { kind: 'ratio-to-target', target: '33.3', prefer: 'lower', factor: 100 },
    max: '12',
    value: fc.oneof(percent, counts),
    observed: percent,
  },
  {
    rule: {
      kind: 'steps',
      steps: [
        { above: { figure: 'mean', of: 'all', deviations: '0.5' }, points: 8 },
        [{ figure: 'mean', of: 'group' }, 5],
        { above: 3, points: 1 },
      ],
    },
    max: '8',
    value: whole,
    observed: whole,
  },
  {
    rule: { kind: 'linear', from: { figure: 'minimum', of: 'all' }, to: { figure: 'maximum', of: 'all' } },
    max: '6',
    value: percent,
    observed: percent,
  },
  { rule: { kind: 'weighted-value', scale: 100 }, max: '9', value: percent, observed: percent },
  {
    rule: { kind: 'relative-to-best', prefer: 'higher', factor: 100 },
    max: '15',
    value: fc.oneof(percent, counts),
    observed: percent,
  },
  {
    rule: { kind: 'relative-to-best', prefer: 'lower', factor: 1000 },
    max: '11',
    value: fc.oneof(percent, counts),
    observed: percent,
  },
  { rule: { kind: 'count', each: '0.7' }, max: '3', value: whole, observed: whole },
  { rule: { kind: 'deduction', each: '1/3', floor: 0 }, max: '2', value: whole, observed: whole },
  {
    rule: { kind: 'survey', options: { bad: 0, fair: '1/2', good: 1 }, unanswered: '1/7', minimum: 3 },
    max: '10',
    value: fc
      .tuple(whole, whole, whole, whole)
      .map(([good, fair, bad, unanswered]) => ({ responses: { good, fair, bad }, unanswered })),
  },
  {
    rule: {
      kind: 'parts',
      parts: [
        { id: 'issued', max: 4, rule: { kind: 'yes-no' } },
        { id: 'done', max: 6, rule: { kind: 'ratio' } },
        { id: 'rank', max: 2, rule: { kind: 'relative-to-best', prefer: 'higher' } },
      ],
    },
    max: '12',
    value: fc.tuple(fc.boolean(), counts, percent).map(([issued, done, rank]) => ({ issued, done, rank })),
  },
  {
    rule: {
      kind: 'best-of',
      alternatives: [
        { id: 'certified', max: 8, rule: { kind: 'levels', levels: { no: 0, yes: 1 } } },
        { id: 'trained', max: 4, rule: { kind: 'count', each: 1 } },
      ],
    },
    max: '8',
    value: fc.record({ certified: fc.constantFrom('no', 'yes'), trained: whole }, { requiredKeys: ['trained'] }),
  },
  {
    rule: {
      kind: 'parts',
      parts: [
        { id: 'base', max: 2, rule: { kind: 'yes-no' } },
        {
          id: 'case',
          max: 7,
          rule: {
            kind: 'best-of',
            best: 2,
            alternatives: [
              {
                id: 'built',
                max: 4,
                rule: {
                  kind: 'parts',
                  parts: [
                    { id: 'share', max: 3, rule: { kind: 'ratio' } },
                    { id: 'rank', max: 1, rule: { kind: 'relative-to-best', prefer: 'higher' } },
                  ],
                },
              },
              { id: 'bought', max: 3, rule: { kind: 'count', each: '0.5' } },
              { id: 'lent', max: 1, rule: { kind: 'yes-no' } },
            ],
          },
        },
      ],
    },
    max: '9',
    value: fc.record({
      base: fc.boolean(),
      case: fc.record(
        { built: fc.record({ share: percent, rank: percent }), bought: whole, lent: fc.boolean() },
        { requiredKeys: [] },
      ),
    }),
  },
  {
    rule: {
      kind: 'mean-of',
      best: 2,
      parts: [
        { id: 'q1', max: 6, rule: { kind: 'ratio' } },
        {
          id: 'q2',
          max: 6,
          rule: {
            kind: 'best-of',
            alternatives: [
              { id: 'known', max: 6, rule: { kind: 'yes-no' } },
              { id: 'found', max: 5, rule: { kind: 'count', each: 1 } },
            ],
          },
        },
        { id: 'q3', max: 6, rule: { kind: 'levels', levels: { none: 0, half: '1/2', all: 1 } } },
      ],
    },
    max: '6',
    value: fc.record(
      {
        q1: fc.oneof(percent, counts),
        q2: fc.record({ known: fc.boolean(), found: whole }, { requiredKeys: ['found'] }),
        q3: fc.constantFrom('none', 'half', 'all'),
      },
      { requiredKeys: ['q1', 'q2'] },
    ),
  },
  { rule: { kind: 'tracked' }, max: '0', value: percent, observed: percent },
]

const policies = fc.constantFrom('full', 'zero', 'exclude', 'not-scored')
const units: Units = {
  groups: [
    { id: 'g', name: 'G' },
    { id: 'h', name: 'H' },
  ],
  units: ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => ({ id, name: id, group: index < 4 ? 'g' : 'h' })),
}
const asOf = '2022-12-31'

/** Steps that take points off, which bonus and penalty points cannot be. */
const takingOff: Kind = {
  rule: {
    kind: 'steps',
    steps: [
      [4, 8],
      [2, 0],
      [1, '-0.5'],
    ],
    below: -3,
  },
  max: '8',
  value: whole,
  observed: whole,
}

/** A criterion, and what may be given to a unit on it. */
export interface Given {
  readonly id: string
  readonly indicator?: string
  readonly value: fc.Arbitrary<unknown>
  readonly isExempt: (unit: string) => boolean
}

interface Plan {
  readonly scorecard: Scorecard
  readonly given: readonly Given[]
}

/** A criterion of one of the kinds, with optional properties. */
function criterion(
  id: string,
  isNeverExcluded: boolean,
  isSpecial: boolean,
): fc.Arbitrary<{ node: object; given: Given }> {
  return fc
    .record({
      kind: fc.constantFrom(...kinds, ...(isSpecial ? [] : [takingOff])),
      isObserved: fc.boolean(),
      absence: fc.dictionary(fc.constantFrom('not-scored', 'no-data', 'zero-denominator', 'not-applicable'), policies),
      exempt: fc.option(fc.constantFrom('a', 'c', 'e'), { freq: 3 }),
    })
    .map(({ kind, isObserved, absence, exempt }) => {
      const reads = isObserved && kind.observed !== undefined
      const except = isNeverExcluded || exempt === null ? {} : { except: [{ unit: exempt, reason: 'Vì sao' }] }
      const worth = isNeverExcluded ? {} : { absence }
      const indicator = reads ? { indicator: `i-${id}` } : {}
      return {
        node: { id, max: kind.max, rule: kind.rule, ...indicator, ...worth, ...except },
        given: {
          id,
          ...indicator,
          value: (reads ? kind.observed : kind.value) as fc.Arbitrary<unknown>,
          isExempt: unit => 'except' in except && unit === exempt,
        },
      }
    })
}

const rounding = fc.constantFrom(
  'exact' as const,
  { decimals: 2, mode: 'half-up' as const },
  { decimals: 1, mode: 'half-even' as const },
  { decimals: 0, mode: 'truncate' as const },
)

/** What a heading may state of its own value. */
const headingValues: readonly { readonly weight?: number; readonly scale?: number; readonly rounding?: object }[] = [
  {},
  {},
  { weight: 7 },
  { scale: 5, weight: 20 },
  { scale: 100, rounding: { decimals: 1, mode: 'half-up' } },
  { rounding: { decimals: 0, mode: 'half-up' }, weight: 11 },
]

/** Scorecards with all kinds of rules, absences, exemptions, caps, values of headings, sections, limits and further totals. */
const plans: fc.Arbitrary<Plan> = fc
  .record({
    plain: fc.integer({ min: 1, max: 5 }),
    inside: fc.integer({ min: 1, max: 3 }),
    isCapped: fc.boolean(),
    own: fc.constantFrom(...headingValues),
    bonus: fc.boolean(),
    penalty: fc.boolean(),
    leaf: rounding,
    total: rounding,
    policy: fc.constantFrom('rescale-total', 'rescale-heading', 'full'),
    sharedAtLeast: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    limits: fc.constantFrom({}, { atLeast: 0 }, { atMost: 30 }, { atLeast: 0, atMost: 50 }),
    hasTotals: fc.boolean(),
    isNeverExcluded: fc.boolean(),
  })
  .chain(shape => {
    const many = (prefix: string, count: number, isNeverExcluded: boolean, isSpecial = false) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, index) => criterion(`${prefix}${index}`, isNeverExcluded, isSpecial)),
      )
    const special = (is: boolean, prefix: string) => many(prefix, is ? 2 : 0, true, true)
    return fc
      .tuple(
        many('p', shape.plain, shape.isNeverExcluded),
        many('i', shape.inside, shape.isNeverExcluded),
        special(shape.bonus, 'b'),
        special(shape.penalty, 'n'),
      )
      .map(([plain, inside, bonus, penalty]): Plan => {
        const max = (nodes: readonly { node: object }[]) =>
          nodes.reduce((sum, { node }) => sum + Number((node as { max: string }).max), 0)
        const cap = shape.isCapped && max(inside) > 1 ? { cap: Math.ceil(max(inside) / 2) } : {}
        const own = max(inside) > 0 ? shape.own : {}
        const scale = max(plain) + (own.weight ?? ('cap' in cap ? cap.cap : max(inside)))
        const nodes = (list: readonly { node: object }[]) => list.map(({ node }) => node)
        const section = (kind: 'bonus' | 'penalty', list: readonly { node: object }[]) =>
          list.length === 0 ? [] : [{ id: kind, section: kind, cap: 3, criteria: nodes(list) }]
        const { leaf, total, policy, sharedAtLeast, limits, hasTotals } = shape
        return {
          scorecard: parseScorecard({
            id: 's',
            title: 'S',
            scale: scale === 0 ? 1 : scale,
            rounding: { leaf, total },
            excluded: { policy, ...(sharedAtLeast === undefined ? {} : { sharedAtLeast }) },
            limits,
            criteria: [
              ...nodes(plain),
              { id: 'inside', ...cap, ...own, criteria: nodes(inside) },
              ...section('bonus', bonus),
              ...section('penalty', penalty),
              ...(scale === 0 ? [{ id: 'filler', max: 1, rule: { kind: 'points' } }] : []),
            ],
            ...(hasTotals ? { totals: [{ id: 'without-inside', without: ['inside'] }] } : {}),
          }),
          given: [
            ...[...plain, ...inside, ...bonus, ...penalty].map(({ given }) => given),
            ...(scale === 0 ? [{ id: 'filler', value: fc.nat(1), isExempt: () => false }] : []),
          ],
        }
      })
  })

/** What a unit is given on a criterion: a row of assessments, or an observation. */
export function rowFor(
  unit: string,
  { id, indicator, isExempt, ...given }: Given,
  round?: string,
  presentPerAbsent = 8,
): fc.Arbitrary<object> {
  const absence = fc.constantFrom('no-data', 'not-applicable', 'not-scored', 'zero-denominator')
  const value =
    isExempt(unit) && indicator === undefined ? fc.constant(null) : fc.option(given.value, { freq: presentPerAbsent })
  return fc.tuple(value, absence).map(([value, absence]) => {
    const worth = value === null ? { value, absence } : { value }
    return indicator === undefined
      ? { unit, criterion: id, ...worth, ...(round === undefined ? {} : { round }) }
      : { unit, indicator, period: '2022', status: 'final', ...worth }
  })
}

/** The rows of unit b, repeated for a unit that is not judged. */
const withStranger = (row: object): readonly object[] =>
  'unit' in row && row.unit === 'b' ? [{ ...row, unit: 'stranger' }, row] : [row]

/** An evaluation, what was given for it, and what else may be given. */
export interface Case {
  readonly evaluation: Evaluation
  readonly given: readonly Given[]
}

/** Evaluations of six units in two groups. Some values are missing by default. */
export function evaluations(isWhole = false): fc.Arbitrary<Case> {
  return plans.chain(({ scorecard, given }) => {
    const cells = units.units.flatMap(({ id }) => given.map(one => ({ unit: id, given: one })))
    const row = (round?: string) =>
      fc.tuple(
        ...cells.map(cell =>
          isWhole
            ? rowFor(cell.unit, cell.given, round, 40)
            : fc.option(rowFor(cell.unit, cell.given, round), { freq: 9 }),
        ),
      )
    const isObservation = (one: object | null): boolean => one !== null && 'indicator' in one
    return fc.tuple(row('self'), row('final'), fc.boolean()).map(([first, second, hasRounds]) => {
      const present = (rows: readonly (object | null)[]) => rows.filter(one => one !== null)
      const own = hasRounds ? second : first
      const assessed = [...(hasRounds ? present(first) : []), ...present(own)].filter(one => !isObservation(one))
      const options = {
        units,
        assessments: assessed as never,
        observations: present(own).filter(isObservation).flatMap(withStranger) as never,
        period: '2022',
        asOf,
        missing: 'not-scored' as const,
      }
      const hasFinal = assessed.some(one => 'round' in one && one.round === 'final')
      return {
        evaluation: evaluate(scorecard, {
          ...options,
          ...(hasRounds && hasFinal ? { round: 'final' } : hasRounds && assessed.length > 0 ? { round: 'self' } : {}),
        }),
        given,
      }
    })
  })
}
