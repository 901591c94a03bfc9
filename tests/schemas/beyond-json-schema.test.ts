import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as schemas from 'egov-kpi/schemas'
import { describe, expect, it } from 'vitest'
import { codeText } from '../support/issues'
import { samples } from './samples'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictTuples: false })

/** A copy of the first valid value of a sample, after a change. */
const changed = (name: string, change: (data: never) => void): unknown => {
  const data = JSON.parse(JSON.stringify(samples[name]?.valid[0]))
  change(data as never)
  return data
}
type Items<K extends string> = { [key in K]: Record<string, unknown>[] }

const figure = { unit: 'a', indicator: 'online', period: '2022', value: '57', status: 'final' }
const dossier = { id: 'H-1', unit: 'a', channel: 'online', receivedAt: '2022-04-15', dueOn: '2022-04-20' }

/** What the guide says that a JSON Schema cannot say, with data that shows it. */
const beyond: readonly (readonly [says: string, name: string, data: unknown, code: string])[] = [
  ['A day exists', 'dossiers', [{ ...dossier, receivedAt: '2022-02-30' }], 'malformed date'],
  ['A period is not reversed', 'observations', [{ ...figure, period: '2022-06-30/2022-01-01' }], 'out-of-order period'],
  ['A number is exact', 'observations', [{ ...figure, value: 0.1 + 0.2 }], 'imprecise-number'],
  ['A denominator is not zero', 'observations', [{ ...figure, value: '1/0' }], 'zero-denominator'],
  ['An id is used once', 'dossiers', [dossier, dossier], 'duplicate dossier'],
  ['A figure is given once', 'observations', [figure, figure], 'duplicate observation'],
  [
    'A reference leads to something',
    'units',
    { groups: [], units: [{ id: 'a', name: 'A', group: 'g' }] },
    'unknown group',
  ],
  [
    'References form no cycle',
    'units',
    {
      groups: [{ id: 'g', name: 'G' }],
      units: [
        { id: 'a', name: 'A', group: 'g', parent: 'b' },
        { id: 'b', name: 'B', group: 'g', parent: 'a' },
      ],
    },
    'cycle parents',
  ],
  [
    'Parts add up to the whole',
    'scorecard',
    changed('scorecard', (one: object) => void Object.assign(one, { scale: '111' })),
    'contradiction scale',
  ],
  [
    'Measures match',
    'indicators',
    changed('indicators', (list: unknown[]) => {
      list.push({
        id: 'sum',
        kind: 'derived',
        name: 'S',
        measure: { kind: 'count', of: 'hồ sơ' },
        direction: 'higher',
        formula: { kind: 'reference', to: 'online' },
      })
    }),
    'contradiction measures',
  ],
  ['A value fits its criterion', 'assessments', [{ unit: 'hue', criterion: 'plan', value: 7 }], 'wrong-type'],
  ['Dates of one record are in order', 'dossiers', [{ ...dossier, resolvedAt: '2022-04-14' }], 'out-of-order result'],
  [
    'Only one of two properties is given',
    'dossiers',
    [{ ...dossier, term: { measure: 'none' } }],
    'only-one dossier-term',
  ],
  [
    'Words that name a day name one that exists',
    'taskEvents',
    [{ kind: 'extension-granted', date: '2022-05-01', to: 'Trước 31/2/2022' }],
    'unknown day',
  ],
  [
    'A locked round takes no entry',
    'run',
    changed('run', ({ entries }: Items<'entries'>) => void entries.push(entries[0] ?? {})),
    'closed round',
  ],
  [
    'A result is what its own source gives',
    'ranking',
    changed('ranking', ({ entries }: Items<'entries'>) => void Object.assign(entries[0] ?? {}, { rank: 7 })),
    'not-as-computed',
  ],
]

describe('a JSON Schema cannot say, but parsing checks:', () => {
  it.each(beyond)('%s (%s)', (_, name, data, code) => {
    const { schema } = samples[name] ?? expect.fail(name)
    const accepts = ajv.compile(schema['~standard'].jsonSchema.input({ target: 'draft-2020-12' }))
    ajv.removeSchema()
    expect(accepts(data)).toBe(true)
    const { issues = [] } = schema['~standard'].validate(data)
    expect(issues.map(({ issue }) => codeText(issue))).toContain(code)
  })

  it('all that the guide lists', () => {
    const guide = readFileSync('docs/schemas.md', 'utf8').split('## What a JSON Schema cannot say')[1] ?? ''
    expect([...guide.matchAll(/^\| ([A-Z][^|]+) \| `/gm)].map(([, says]) => says)).toEqual(beyond.map(([says]) => says))
  })
})

it('the guide names every schema', () => {
  const guide = readFileSync('docs/schemas.md', 'utf8')
  const names = [...Object.keys(schemas), ...Object.keys(samples)]
  expect(names.filter(name => !guide.includes(`\`${name}\``) && !guide.includes(`\`${name}(`))).toEqual([])
})
