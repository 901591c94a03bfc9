import { formatExplanation } from 'egov-kpi'
import { expect, it } from 'vitest'
import { alteredIssues } from '../../src/foundation/altered'
import { plainCopy } from '../../src/foundation/plain-data'
import { faultsOf, faultText } from '../support/issues'

it.each([
  ['too-deep explanation at explanation', nested(201)],
  [
    'too-big explanation at explanation',
    { label: 'x', value: null, inputs: Array(100_000).fill({ label: 'y', value: null }) },
  ],
  ['malformed explanation at inputs[0]', { label: 'x', value: null, inputs: [{ value: '1' }] }],
])('reports %s', (fault, explanation) => {
  expect(faultsOf(() => formatExplanation(explanation as never, 'vi'))).toEqual([fault])
})

it('writes an explanation of 200 levels', () => {
  expect(formatExplanation(nested(200) as never, 'vi').split('\n')).toHaveLength(201)
})

it('copies plain data at every level, and refuses what JSON cannot carry', () => {
  const data = { list: [{ text: 'x' }], none: null, nothing: undefined }
  const copy = plainCopy(data) as typeof data
  expect(copy).toEqual({ list: [{ text: 'x' }], none: null })
  expect(Object.isFrozen(copy.list[0])).toBe(true)
  expect(plainCopy(copy)).toBe(copy)
  for (const wrong of [1n, Number.NaN, () => 1, new Map(), [undefined], nested(300)]) {
    expect(faultsOf(() => plainCopy({ wrong }))[0]?.startsWith('malformed json at wrong')).toBe(true)
  }
  // Two references each, thirty times: a billion values in thirty objects.
  let shared: object = {}
  for (let level = 0; level < 30; level++) shared = { a: shared, b: shared }
  expect(faultsOf(() => plainCopy(shared))[0]).toMatch(/^malformed json/)
})

it('reports every difference from what was computed, with its place', () => {
  const computed = { entries: [{ unit: 'a', rank: 1, score: '2' }] }
  const given = { entries: [{ unit: 'a', rank: 2, more: 1 }] }
  expect(alteredIssues(given, computed, ['r']).map(faultText)).toEqual([
    'not-as-computed at r.entries[0].rank',
    'missing at r.entries[0].score',
    'unknown property at r.entries[0].more',
  ])
})

it.each([
  ['in its inputs', { inputs: { units: { units: [{ id: 'a', name: { vi: 'Sở Y tế', en: 'Health' } }] } } }, 'Health'],
  ['in its options', { options: { units: { units: [{ id: 'a', name: 'Sở Y tế' }] } } }, 'Sở Y tế'],
  ['in its run', { run: { units: { units: [{ id: 'a', name: 'Sở Y tế' }] } } }, 'Sở Y tế'],
  ['in its source', { source: { inputs: { units: { units: [null, { id: 'a', name: 'Sở Y tế' }] } } } }, 'Sở Y tế'],
  ['nowhere', {}, 'a'],
  ['in units without a title', { inputs: { units: { units: [{ id: 'a', name: 7 }, {}] } } }, 'a'],
])(
  'names the unit of a difference by its title if there is one in the result, else by its id: %s',
  (_, parts, name) => {
    const result = (rank: number) => ({ ...parts, entries: [{ unit: 'a', rank }] })
    const [issue] = alteredIssues(result(2), result(1), [])
    expect(issue?.message.en).toContain(`The result says 2 for the unit “${name}”,`)
    expect(issue?.parameters['unit']).toBe('a')
  },
)

function nested(levels: number): object {
  let inner: object = { label: 'x', value: null }
  for (let level = 0; level < levels; level++) inner = { label: 'x', value: null, inputs: [inner] }
  return inner
}
