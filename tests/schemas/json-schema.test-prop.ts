import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Sample, samples } from './samples'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictTuples: false })
const validators = new Map(
  Object.entries(samples).map(([name, { schema }]) => [
    name,
    ajv.compile(schema['~standard'].jsonSchema.input({ target: 'draft-2020-12' })),
  ]),
)
const faultsOf = (name: string, data: unknown): unknown => {
  const validate = validators.get(name)
  return validate?.(data) ? [] : validate?.errors
}

type Path = readonly (string | number)[]

/** All objects and lists of a value, with the path to each. */
const places = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))]
    : []

const replacements = [[], {}, '', 'a b', '1/2', '2022', '2022-04-15', null, true, 0, -1, 2.5, 1e21]

const change = fc.record({
  place: fc.nat(),
  key: fc.nat(),
  how: fc.constantFrom('add', 'lose', 'replace', 'copy'),
  by: fc.constantFrom(...replacements),
})

describe('what is valid is accepted by the JSON Schema', () => {
  it.each(Object.entries(samples))('of %s', (name, { valid, schema }: Sample) => {
    for (const data of valid) {
      expect(faultsOf(name, data)).toEqual([])
      const read = schema['~standard'].validate(JSON.parse(JSON.stringify(data)))
      expect(read.issues).toBeUndefined()
      if (read.issues === undefined) expect(faultsOf(name, JSON.parse(JSON.stringify(read.value)))).toEqual([])
    }
  })

  it.each(Object.entries(samples).filter(([, { random }]) => random !== undefined))(
    'of %s, also for random data',
    (name, { random = fc.constant(null), schema }: Sample) => {
      let tried = 0
      const isAccepted = fc.property(random, data => {
        const read = schema['~standard'].validate(data)
        if (read.issues !== undefined) return
        tried++
        expect(faultsOf(name, data)).toEqual([])
        expect(faultsOf(name, JSON.parse(JSON.stringify(read.value)))).toEqual([])
      })
      fc.assert(isAccepted, { numRuns: 200 })
      expect(tried).toBeGreaterThan(20)
    },
  )

  it.each(Object.entries(samples))('of %s, also after something in it was changed', (name, { valid, schema }) => {
    const texts = valid.slice(0, 3).map(data => JSON.stringify(data))
    const at = texts.map(text => places(JSON.parse(text)))
    const isAccepted = fc.property(fc.nat(texts.length - 1), change, (which, { place, key, how, by }) => {
      const data: unknown = JSON.parse(texts[which] as string)
      const paths = at[which] as readonly Path[]
      const part = (paths[place % paths.length] as Path).reduce<unknown>(
        (inner, step) => (inner as Record<string | number, unknown>)[step],
        data,
      ) as Record<string, unknown>
      const keys = Object.keys(part)
      const one = keys[key % keys.length] ?? 'x'
      if (how === 'add') part['titel'] = by
      else if (how === 'lose') Array.isArray(part) ? part.splice(Number(one), 1) : delete part[one]
      else if (how === 'replace') part[one] = by
      else if (Array.isArray(part)) part.push(part[Number(one)])
      // What became of a list with a further property is not what JSON can carry.
      const changed: unknown = JSON.parse(JSON.stringify(data))
      if (schema['~standard'].validate(changed).issues === undefined) expect(faultsOf(name, changed)).toEqual([])
    })
    fc.assert(isAccepted, { numRuns: name === 'replay' || name === 'taskSummary' || name === 'plan' ? 100 : 400 })
  })
})
