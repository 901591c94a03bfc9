import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Issue, parseScorecard } from 'egov-kpi'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scorecard } from '../exchange/inputs'
import { codeText } from '../support/issues'
import { inputs, results, samples } from './samples'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictTuples: false })
const validators = new Map(
  Object.entries(samples).map(([name, { schema }]) => [
    name,
    ajv.compile(schema['~standard'].jsonSchema.input({ target: 'draft-2020-12' })),
  ]),
)
const accepts = (name: string, data: unknown): boolean => validators.get(name)?.(data) === true

const dossier = { id: 'H-1', unit: 'a', channel: 'online', receivedAt: '2022-04-15' }
const observation = { unit: 'a', indicator: 'b', period: '2022', value: '57', status: 'final' }
const plan = { id: 'p', date: '2022-04-13', document: { number: '76/KH-UBND' } }

describe('the JSON Schema', () => {
  it.each(Object.keys(inputs))('of %s refuses a key that does not exist', name => {
    const example = JSON.parse(JSON.stringify(inputs[name]?.valid[0]))
    const misspelt = Array.isArray(example) ? [{ ...example[0], titel: 'a' }] : { ...example, titel: 'a' }
    expect(accepts(name, misspelt)).toBe(false)
  })

  it.each(Object.keys(results))('of %s refuses what lacks everything', name => {
    expect([accepts(name, {}), accepts(name, []), accepts(name, null)]).toEqual([false, false, false])
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
    ['form', { id: 'f', title: 'F', rounding: { decimals: 2, mode: 'half-up' }, rows: [{ kind: 'figur' }] }],
    ['run', { id: 'r', entries: [{ kind: 'lock' }] }],
    ['ranking', { entries: [{}], unranked: [], policy: {}, findings: [], source: [] }],
    ['report', { title: 'R', blocks: [{ kind: 'table', columns: [] }] }],
    ['report', { title: 'R', blocks: [{ kind: 'paragraph', text: 5 }] }],
    ['standings', { rows: [{}], asOf: '2022-12-31', thresholds: {}, statuses: [], findings: [] }],
  ] as const)('of %s refuses what has a wrong form: %j', (name, data) => {
    expect(accepts(name, data)).toBe(false)
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
        expect({ how, place, name, takes: accepts('scorecard', data) }).toEqual({
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
