import { createHash } from 'node:crypto'
import { digestRun, isEgovKpiError, libraryVersion } from 'egov-kpi'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { canonicalJson } from '../../src/committee/canonical-json'
import { codeText, faultsOf } from '../support/issues'
import { runWith, selfAssessed } from './runs'

describe('the canonical JSON of data', () => {
  it('does not depend on the order in which keys were written', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, { f: 2, e: 3 }], c: null } })).toBe(
      '{"a":{"c":null,"d":[1,{"e":3,"f":2}]},"b":1}',
    )
  })

  it('orders keys by UTF-16 units and not by code points', () => {
    // U+FF5E is one unit above the surrogates that U+10000 is written with.
    expect(canonicalJson({ '\u{10000}': 1, '～': 2, é: 3, z: 4 })).toBe('{"z":4,"é":3,"～":2,"\u{10000}":1}')
  })

  it('writes texts and numbers as JSON.stringify does', () => {
    const data = ['"\\\n\u0007ế 😀', -0, 1e21, 0.1, '1.50', true]
    expect(canonicalJson(data)).toBe(JSON.stringify(data))
  })

  it('distinguishes a number from its text', () => {
    expect(canonicalJson(70)).not.toBe(canonicalJson('70'))
  })

  it('leaves out keys without a value, as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
  })

  it.each([
    ['NaN', { a: [Number.NaN] }, ['malformed json at a[0]']],
    ['a function', { a: () => 1 }, ['malformed json at a']],
    ['a Date', [new Date(0)], ['malformed json at [0]']],
    ['undefined in a list', [undefined], ['malformed json at [0]']],
    ['a hole in a list', new Array(1), ['malformed json at [0]']],
    ['half a surrogate pair', ['\uD800'], ['malformed json at [0]']],
    ['half a surrogate pair in a key', { '\uDC00x': 1 }, ['malformed json']],
    ['a bigint', 1n, ['malformed json']],
    ['a Map', new Map(), ['malformed json']],
  ])('is refused for %s', (_, data, faults) => {
    expect(faultsOf(() => canonicalJson(data))).toEqual(faults)
  })

  it('is refused for data that contains itself', () => {
    const data: { self?: unknown } = {}
    data.self = data
    expect(faultsOf(() => canonicalJson(data))[0]).toMatch(/^malformed json at self\.self/)
  })

  it('reads back as the data that JSON gives, and is its own canonical JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), data => {
        expect(JSON.parse(canonicalJson(data))).toEqual(JSON.parse(JSON.stringify(data)))
        expect(canonicalJson(JSON.parse(canonicalJson(data)))).toBe(canonicalJson(data))
      }),
    )
  })
})

describe('the digest of a run', () => {
  it('is made with the version of the package', () => {
    expect(libraryVersion).toBe(packageJson.version)
  })

  it('is the SHA-256 that Node computes', async () => {
    const run = runWith(selfAssessed)
    const text = canonicalJson({ library: 'egov-kpi', version: packageJson.version, run })
    expect(await digestRun(run)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
  })

  it('is refused by name on a host without Web Crypto', async () => {
    vi.stubGlobal('crypto', undefined)
    const refused = await digestRun(runWith(selfAssessed)).catch((error: unknown) => error)
    vi.unstubAllGlobals()
    expect(isEgovKpiError(refused) && refused.issues.map(codeText)).toEqual(['no-web-crypto'])
  })

  it('stays the same through JSON and with keys in another order, and changes with anything else', async () => {
    const run = runWith(selfAssessed)
    const digest = await digestRun(run)
    const turned = Object.fromEntries(Object.entries(run).toReversed()) as typeof run
    expect(await digestRun(JSON.parse(JSON.stringify(run)))).toBe(digest)
    expect(await digestRun(turned)).toBe(digest)
    expect(await digestRun(runWith(selfAssessed.toReversed()))).not.toBe(digest)
    expect(await digestRun({ ...run, id: 'other' })).not.toBe(digest)
  })

  it('is not given for a run that is refused', async () => {
    await expect(
      digestRun(runWith([...selfAssessed, ...selfAssessed.map(entry => ({ ...entry, round: 'none' }))])),
    ).rejects.toThrow('There is no round “none”')
  })
})
