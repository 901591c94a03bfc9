import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Issue } from 'egov-kpi'
import {
  type Dossier,
  definePlan,
  defineWorkingCalendar,
  parseAssessments,
  parseObservations,
  parsePlan,
  parseScorecard,
  parseUnits,
  vietnamCivilService,
  type WorkingCalendar,
} from 'egov-kpi'
import { jsonSchema, type SchemaName, schemaNames } from 'egov-kpi/exchange'
import { decision766, dti2020, dti2022, gtmi2022, parIndex2022 } from 'egov-kpi/frameworks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeText } from '../../support/issues'
import { assessments, dossiers, observations, plans, scorecard, units } from '../inputs'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictTuples: false })
const validate = Object.fromEntries(schemaNames.map(name => [name, ajv.compile(jsonSchema(name))])) as Record<
  SchemaName,
  ReturnType<typeof ajv.compile>
>
const faults = (name: SchemaName, data: unknown): unknown => (validate[name](data) ? [] : validate[name].errors)

const dossier: Dossier = { id: 'H-1', unit: 'a', channel: 'online', receivedAt: '2022-04-15' }
const observation = { unit: 'a', indicator: 'b', period: '2022', value: '57', status: 'final' } as const
const plan = definePlan({
  id: 'p',
  date: '2022-04-13',
  document: { number: '76/KH-UBND' },
  tasks: [
    { id: 'a', title: 'A', lead: [{ unit: 'hue' }], stages: [{ id: 'completion', deadline: 'Trước 15/4/2022' }] },
  ],
})
const examples: Readonly<Record<SchemaName, unknown>> = {
  units: { groups: [{ id: 'so', name: 'Sở' }], units: [{ id: 'a', name: { vi: 'A' }, group: 'so' }] },
  scorecard,
  assessments: [{ unit: 'hue', criterion: 'plan', value: true }],
  observations: [observation],
  dossiers: [dossier],
  plan,
  calendar: vietnamCivilService(),
  indicators: [
    {
      id: 'online',
      kind: 'simple',
      name: 'Trực tuyến',
      measure: { kind: 'count', of: 'hồ sơ' },
      direction: 'higher',
      additivity: { units: 'sum', periods: 'sum' },
    },
  ],
  procedures: [{ id: 'ks', title: 'Khai sinh', field: 'ho-tich', term: { amount: 1, measure: 'working-days' } }],
  targets: [
    { indicator: 'online', scope: 'city', period: '2022', kind: 'target', comparator: 'at-least', value: '50' },
  ],
}

describe('the JSON Schema', () => {
  it.each(schemaNames)('of %s accepts a valid example', name => {
    expect(faults(name, examples[name])).toEqual([])
  })

  it.each(schemaNames)('of %s refuses a key that does not exist', name => {
    const example = JSON.parse(JSON.stringify(examples[name]))
    const misspelt = Array.isArray(example) ? [{ ...example[0], titel: 'a' }] : { ...example, titel: 'a' }
    expect(validate[name](misspelt)).toBe(false)
  })

  it.each([
    ['units', { groups: [], units: [{ id: ' a', name: 'A', group: 'so' }] }],
    ['observations', [{ ...observation, value: '0,5' }]],
    ['observations', [{ ...observation, period: '2022-Q5' }]],
    ['observations', [{ ...observation, status: 'finished' }]],
    ['dossiers', [{ ...dossier, receivedAt: '15/4/2022' }]],
    ['dossiers', [{ ...dossier, channel: 'fax' }]],
    ['plan', { ...plan, tasks: [{ id: 'a', title: 'A', lead: [{ unit: 'hue', groups: 'b' }] }] }],
    ['scorecard', { ...scorecard, scale: 'hundred' }],
  ] as const)('of %s refuses what has a wrong form: %j', (name, data) => {
    expect(validate[name](data)).toBe(false)
  })
})

describe('what the library accepts is accepted by the JSON Schema', () => {
  const readers = {
    units: [units, parseUnits],
    observations: [observations, parseObservations],
    plan: [plans, parsePlan],
    assessments: [assessments, (rows: unknown) => parseAssessments(scorecard, rows)],
    dossiers: [dossiers, (rows: unknown) => rows],
  } as const

  it.each(Object.keys(readers) as (keyof typeof readers)[])('of %s', name => {
    const [arbitrary, read] = readers[name] as readonly [fc.Arbitrary<unknown>, (data: unknown) => unknown]
    fc.assert(
      fc.property(arbitrary, data => {
        expect(faults(name, data)).toEqual([])
        expect(faults(name, read(data))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('of the published scorecards', () => {
    for (const { scorecard: one } of [decision766, dti2020, dti2022, gtmi2022, parIndex2022]) {
      expect(faults('scorecard', one)).toEqual([])
    }
  })
})

describe('the scorecard reader and its schema agree on structure', () => {
  /** All objects and lists of a value, with the path to each. */
  const places = (
    value: unknown,
    path: readonly (string | number)[] = [],
  ): readonly (readonly (string | number)[])[] =>
    typeof value === 'object' && value !== null
      ? [
          path,
          ...Object.entries(value).flatMap(([key, inner]) =>
            places(inner, [...path, Array.isArray(value) ? Number(key) : key]),
          ),
        ]
      : []
  const structural = new Set([
    'missing',
    'unknown property',
    'wrong-type',
    'not-allowed',
    'malformed number',
    'malformed identifier',
    'too-small text',
    'too-small list',
    'too-small number',
  ])
  const all = places(scorecard)

  const reading = (data: unknown): boolean => {
    try {
      parseScorecard(data)
      return true
    } catch (error) {
      const { issues } = error as { readonly issues: readonly Issue[] }
      return !issues.some(issue => structural.has(codeText(issue)))
    }
  }

  it('after a key was added, lost, or given a value of another kind', () => {
    const change = fc.record({
      place: fc.constantFrom(...all),
      key: fc.nat(20),
      how: fc.constantFrom('add', 'lose', 'list', 'object', 'word', 'null', 'boolean'),
    })
    fc.assert(
      fc.property(change, ({ place, key, how }) => {
        const data: unknown = JSON.parse(JSON.stringify(scorecard))
        const at = place.reduce<unknown>(
          (inner, step) => (inner as Record<string | number, unknown>)[step],
          data,
        ) as Record<string, unknown>
        const keys = Object.keys(at)
        const name = keys[key % keys.length]
        if (name === undefined) return
        if (how === 'add') {
          if (Array.isArray(at) || place.at(-1) === 'levels' || place.at(-1) === 'options') return
          at['titel'] = 'a'
        } else if (how === 'lose') {
          if (Array.isArray(at)) return
          delete at[name]
        } else at[name] = { list: [], object: {}, word: 'a b', null: null, boolean: true }[how]
        // A rule that lost its parts, or a list that lost its items, is another matter than its form.
        expect({ how, place, name, takes: validate.scorecard(data) }).toEqual({
          how,
          place,
          name,
          takes: reading(data),
        })
      }),
      { numRuns: 1500 },
    )
  })
})

it('a calendar with an id of its own is accepted by the JSON Schema', () => {
  const calendar: WorkingCalendar = { ...vietnamCivilService(), id: 'own' }
  expect(faults('calendar', defineWorkingCalendar(calendar))).toEqual([])
})
