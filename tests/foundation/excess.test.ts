import { checkBands, parseRanking, parseScorecard, rank } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/committee/canonical-json'
import { type Issue, isEgovKpiError } from '../../src/foundation/index'

function issuesOf(call: () => unknown): readonly Issue[] {
  try {
    call()
  } catch (error) {
    if (isEgovKpiError(error)) return error.issues
    throw error
  }
  return []
}
const faultsOf = (call: () => unknown) => issuesOf(call).map(({ code, path }) => `${code} at ${path.join('.')}`)

/** An object that contains the one before twice, at each of 30 levels: a billion parts in the end. */
function doubled(innermost: object, around: (inner: object) => object): object {
  let value = innermost
  for (let level = 0; level < 30; level++) value = around(value)
  return value
}

describe('data that doubles its parts at each of 30 levels ends in an issue', () => {
  it('as headings of a scorecard', () => {
    const leaf = { id: 'plan', max: 1, rule: { kind: 'yes-no' } }
    const criteria = [doubled(leaf, inner => ({ id: 'a', criteria: [inner, inner] }))]
    const scorecard = { id: 'it', title: 'IT', scale: 1, rounding: { leaf: 'exact', total: 'exact' }, criteria }
    expect(faultsOf(() => parseScorecard(scorecard))).toEqual(['too-big at criteria'])
  })

  it('as conditions of a band', () => {
    const band = doubled({ atLeast: 1 }, inner => ({ id: 'A', allOf: [inner, inner] }))
    expect(faultsOf(() => checkBands([band] as never, 'exact'))[0]).toMatch(/^too-deep at bands.0|^too-deep at 0/)
  })

  it('as data to be written', () => {
    const data = doubled({}, inner => ({ of: [inner, inner] }))
    expect(faultsOf(() => canonicalJson(data))).toEqual(['malformed at '])
  })
})

it('names the part of a ranking that is broken', () => {
  const ranking = JSON.parse(JSON.stringify(rank([{ unit: 'hue', score: 1 }])))
  expect(faultsOf(() => parseRanking({ ...ranking, unranked: 1 }))).toEqual(['not-a-result at unranked'])
})
