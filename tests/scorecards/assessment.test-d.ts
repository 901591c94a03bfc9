import {
  type Assessment,
  type CriterionOrHeadingId,
  defineAssessments,
  defineScorecard,
  type EvaluateOptions,
  type Evaluation,
  evaluate,
  type Scorecard,
  type ScorecardIds,
} from 'egov-kpi'
import { expectTypeOf, it } from 'vitest'

const scorecard = defineScorecard({
  id: 'typed',
  title: 'Typed',
  scale: 30,
  rounding: { leaf: 'exact', total: 'exact' },
  criteria: [
    { id: 'plan', max: 10, rule: { kind: 'levels', levels: { none: 0, approved: 1 } } },
    { id: 'heading', criteria: [{ id: 'portal', max: 10, rule: { kind: 'yes-no' } }] },
    { id: 'online', max: 10, rule: { kind: 'ratio' }, indicator: 'dossiers-online' },
  ],
})
type Row = Assessment<ScorecardIds<typeof scorecard>>
declare const options: EvaluateOptions<ScorecardIds<typeof scorecard>>

it('a row of a literal scorecard takes only its criteria and their values', () => {
  expectTypeOf<{ unit: 'u'; criterion: 'plan'; value: 'approved' }>().toExtend<Row>()
  expectTypeOf<{ unit: 'u'; criterion: 'portal'; value: true }>().toExtend<Row>()
  expectTypeOf<{ unit: 'u'; criterion: 'portal'; value: null }>().toExtend<Row>()
  expectTypeOf<{ unit: 'u'; criterion: 'portall'; value: true }>().not.toExtend<Row>()
  expectTypeOf<{ unit: 'u'; criterion: 'plan'; value: 'drafted' }>().not.toExtend<Row>()
  expectTypeOf<{ unit: 'u'; criterion: 'plan'; value: 1 }>().not.toExtend<Row>()
  expectTypeOf<{ unit: 'u'; criterion: 'portal'; value: 'yes' }>().not.toExtend<Row>()
  // A heading has no points of its own, and an observed criterion is not assessed.
  expectTypeOf<{ unit: 'u'; criterion: 'heading'; value: 1 }>().not.toExtend<Row>()
  expectTypeOf<{ unit: 'u'; criterion: 'online'; value: 1 }>().not.toExtend<Row>()
})

const composed = defineScorecard({
  id: 'composed',
  title: 'Composed',
  scale: 20,
  rounding: { leaf: 'exact', total: 'exact' },
  criteria: [
    {
      id: 'plan',
      max: 10,
      rule: {
        kind: 'parts',
        parts: [
          { id: 'issued', max: 4, rule: { kind: 'yes-no' } },
          { id: 'done', max: 6, rule: { kind: 'ratio' } },
        ],
      },
    },
    {
      id: 'survey',
      max: 10,
      rule: { kind: 'survey', options: { good: 1, bad: 0 }, unanswered: 'left-out', minimum: 30 },
    },
  ],
})
type Composed = Assessment<ScorecardIds<typeof composed>>

it('a value of several parts takes only the parts and answers of its rule', () => {
  type Plan<V> = { unit: 'u'; criterion: 'plan'; value: V }
  type Survey<V> = { unit: 'u'; criterion: 'survey'; value: V }
  expectTypeOf<Plan<{ issued: true; done: '70' }>>().toExtend<Composed>()
  expectTypeOf<Plan<{ issued: 1; done: '70' }>>().not.toExtend<Composed>()
  expectTypeOf<Plan<{ issued: true }>>().not.toExtend<Composed>()
  expectTypeOf<Survey<{ responses: { good: 3 } }>>().toExtend<Composed>()
  expectTypeOf<Survey<'4.2'>>().not.toExtend<Composed>()
})

const nested = defineScorecard({
  id: 'nested',
  title: 'Nested',
  scale: 20,
  rounding: { leaf: 'exact', total: 'exact' },
  criteria: [
    {
      id: 'case',
      max: 10,
      rule: {
        kind: 'parts',
        parts: [
          { id: 'system', max: 4, rule: { kind: 'yes-no' } },
          {
            id: 'best',
            max: 6,
            rule: {
              kind: 'best-of',
              alternatives: [
                {
                  id: 'own',
                  max: 6,
                  rule: {
                    kind: 'parts',
                    parts: [
                      { id: 'level', max: 2, rule: { kind: 'levels', levels: { none: 0, all: 1 } } },
                      { id: 'used', max: 4, rule: { kind: 'ratio' } },
                    ],
                  },
                },
                { id: 'shared', max: 3, rule: { kind: 'yes-no' } },
              ],
            },
          },
        ],
      },
    },
    {
      id: 'quarters',
      max: 5,
      rule: {
        kind: 'mean-of',
        parts: [
          { id: 'q1', max: 5, rule: { kind: 'yes-no' } },
          { id: 'q2', max: 5, rule: { kind: 'points' } },
        ],
      },
    },
    {
      id: 'best-quarter',
      max: 5,
      rule: {
        kind: 'mean-of',
        best: 1,
        parts: [
          { id: 'q1', max: 5, rule: { kind: 'points' } },
          { id: 'q2', max: 5, rule: { kind: 'points' } },
        ],
      },
    },
  ],
})
type Nested = Assessment<ScorecardIds<typeof nested>>

it('a value of rules within rules takes only the parts of each rule', () => {
  type Case<V> = { unit: 'u'; criterion: 'case'; value: V }
  type Quarters<V> = { unit: 'u'; criterion: 'quarters'; value: V }
  type BestQuarter<V> = { unit: 'u'; criterion: 'best-quarter'; value: V }
  expectTypeOf<Case<{ system: true; best: { own: { level: 'all'; used: 70 } } }>>().toExtend<Nested>()
  expectTypeOf<Case<{ system: true; best: { shared: false } }>>().toExtend<Nested>()
  expectTypeOf<Case<{ system: true; best: null }>>().toExtend<Nested>()
  expectTypeOf<Case<{ system: true }>>().not.toExtend<Nested>()
  expectTypeOf<Case<{ system: true; best: { own: { level: 'some'; used: 70 } } }>>().not.toExtend<Nested>()
  expectTypeOf<Case<{ system: true; best: { own: { level: 'all' } } }>>().not.toExtend<Nested>()
  expectTypeOf<Quarters<{ q1: true; q2: 4 }>>().toExtend<Nested>()
  expectTypeOf<Quarters<{ q1: true; q2: null }>>().toExtend<Nested>()
  expectTypeOf<Quarters<{ q1: true }>>().not.toExtend<Nested>()
  expectTypeOf<BestQuarter<{ q1: 4 }>>().toExtend<Nested>()
  const row = { unit: 'u', criterion: 'case' } as const
  // @ts-expect-error there is no part "useed"
  defineAssessments(nested, [{ ...row, value: { system: true, best: { own: { level: 'all', useed: 1 } } } }])
})

it('evaluate does not compile with an assessment of an unknown criterion or level', () => {
  evaluate(scorecard, { ...options, assessments: [{ unit: 'u', criterion: 'plan', value: 'none' }] })
  // @ts-expect-error there is no criterion "plann"
  evaluate(scorecard, { ...options, assessments: [{ unit: 'u', criterion: 'plann', value: 'none' }] })
  // @ts-expect-error there is no level "drafted"
  evaluate(scorecard, { ...options, assessments: [{ unit: 'u', criterion: 'plan', value: 'drafted' }] })
})

it('the values of headings have the ids of the headings that state a scale, a rounding or a weight', () => {
  const valued = defineScorecard({
    id: 'valued',
    title: 'Valued',
    scale: 10,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [
      {
        id: 'outer',
        scale: 5,
        criteria: [{ id: 'inner', weight: 10, criteria: [{ id: 'a', max: 2, rule: { kind: 'points' } }] }],
      },
      { id: 'plain', criteria: [{ id: 'tracked', max: 0, rule: { kind: 'tracked' } }] },
    ],
  })
  type Values<E extends Evaluation> = keyof NonNullable<E['entries'][number]['headings']>
  expectTypeOf<Values<Evaluation<ScorecardIds<typeof valued>>>>().toEqualTypeOf<'outer' | 'inner'>()
  expectTypeOf<Values<Evaluation<ScorecardIds<typeof scorecard>>>>().toEqualTypeOf<never>()
  expectTypeOf<Values<Evaluation>>().toEqualTypeOf<string>()
})

it('a scorecard from JSON takes every row that names a criterion', () => {
  expectTypeOf<{ unit: string; criterion: string; value: unknown }>().toExtend<Assessment>()
  expectTypeOf<{ unit: string; value: unknown }>().not.toExtend<Assessment>()
})

it('results of a literal scorecard know its criteria, results of a scorecard from JSON take any id', () => {
  type Points<E extends Evaluation> = keyof E['entries'][number]['points']
  expectTypeOf<Points<Evaluation<ScorecardIds<typeof scorecard>>>>().toEqualTypeOf<'plan' | 'portal' | 'online'>()
  expectTypeOf<Points<Evaluation>>().toEqualTypeOf<string>()
  expectTypeOf<Points<Evaluation<ScorecardIds<Scorecard>>>>().toEqualTypeOf<string>()
  expectTypeOf<Evaluation<ScorecardIds<typeof scorecard>>>().toExtend<Evaluation>()
  expectTypeOf<CriterionOrHeadingId<ScorecardIds<typeof scorecard>>>().toEqualTypeOf<
    'plan' | 'heading' | 'portal' | 'online'
  >()
})
