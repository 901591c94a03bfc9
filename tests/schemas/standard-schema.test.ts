import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { isEgovKpiError, parseUnits } from 'egov-kpi'
import * as schemas from 'egov-kpi/schemas'
import { parsePlan } from 'egov-kpi/tasks'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'
import { plan76 } from '../tasks/da-nang'
import { type Sample, samples } from './samples'

const all: readonly (readonly [string, Sample])[] = Object.entries(samples)
const jsonSchemaOf = ({ schema }: Sample, target: string) => schema['~standard'].jsonSchema.input({ target })

describe('every input and result', () => {
  it('of the entry point has a sample here', () => {
    const made = all.map(([, { schema }]) => schema as unknown)
    const constants = Object.entries(schemas).filter(([, value]) => typeof value === 'object')
    expect(constants.filter(([, value]) => !made.includes(value)).map(([name]) => name)).toEqual([])
    expect(made.length).toBe(Object.keys(schemas).length)
  })

  it.each(all)('has the properties of Standard Schema: %s', (_, { schema }) => {
    const { version, vendor, ...rest } = schema['~standard']
    expect({ version, vendor, rest: Object.keys(rest) }).toEqual({
      version: 1,
      vendor: 'egov-kpi',
      rest: ['validate', 'jsonSchema'],
    })
  })

  it.each(all)('is read back after it went through JSON: %s', (_, { schema, valid }) => {
    for (const value of valid) {
      expect(schema['~standard'].validate(value).issues).toBeUndefined()
      const stored = JSON.stringify(value)
      const read = schema['~standard'].validate(JSON.parse(stored))
      expect(read.issues).toBeUndefined()
    }
  })

  it.each(all)('is refused with issues and nothing thrown if it is something else: %s', (_, { schema }) => {
    for (const value of [undefined, null, 5, 'x', {}, [null], [[]], new Date(0), () => 5]) {
      const { issues = [] } = schema['~standard'].validate(value)
      expect(issues.length).toBeGreaterThan(0)
    }
  })
})

describe('validating', () => {
  it('returns what the parse function returns', () => {
    const read = schemas.planSchema['~standard'].validate(plan76)
    expect(read).toEqual({ value: parsePlan(plan76) })
  })

  it('returns every issue that the parse function throws, with the issue itself', () => {
    const bad = { groups: [{ id: 'a', nam: 'A' }], units: [{ id: 'b', name: 'B', group: 'c' }] }
    const { issues = [] } = schemas.unitsSchema['~standard'].validate(bad)
    let thrown: unknown
    try {
      parseUnits(bad)
    } catch (error) {
      thrown = error
    }
    expect(isEgovKpiError(thrown) ? thrown.issues : []).toEqual(issues.map(({ issue }) => issue))
    expect(issues.map(({ message, path }) => [message, path])).toEqual([
      ['“name” is missing.', ['groups', 0, 'name']],
      ['There is no property “nam”; nearest: name.', ['groups', 0, 'nam']],
      ['There is no group “c”.', ['units', 0, 'group']],
    ])
  })
})

describe('a schema of rows', () => {
  it('is refused for definitions that are malformed', () => {
    expect(faultsOf(() => schemas.assessmentsSchema({ id: 's' } as never))).toContain('missing at scorecard.scale')
    expect(faultsOf(() => schemas.targetsSchema([{ id: 's' }] as never))).toContain('missing at indicators[0].kind')
    expect(faultsOf(() => schemas.standingsSchema({} as never))).toEqual(['wrong-type at indicators'])
  })
})

describe('the JSON Schema', () => {
  it.each(all)('of %s is one of its draft', (_, sample) => {
    const strict = { strict: true, allowUnionTypes: true, strictTypes: false, strictTuples: false } as const
    expect(() => new Ajv2020(strict).compile(jsonSchemaOf(sample, 'draft-2020-12'))).not.toThrow()
    expect(() => new Ajv(strict).compile(jsonSchemaOf(sample, 'draft-07'))).not.toThrow()
  })

  it.each(all)('of %s names its draft and itself', (name, sample) => {
    expect(jsonSchemaOf(sample, 'draft-2020-12')).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:egov-kpi:schema:${name}`,
      title: `egov-kpi: ${name}`,
    })
    expect(jsonSchemaOf(sample, 'draft-07')).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' })
  })

  it.each(all)('of %s for OpenAPI 3.0 has nothing that OpenAPI 3.0 does not know', (_, sample) => {
    const text = JSON.stringify(jsonSchemaOf(sample, 'openapi-3.0'))
    for (const key of [
      '"$schema"',
      '"$id"',
      '"const"',
      '"prefixItems"',
      '"type":[',
      '"type":"null"',
      '"propertyNames"',
    ])
      expect([key, text.includes(key)]).toEqual([key, false])
  })

  it('is the same for what is read and for what is returned', () => {
    const { input, output } = schemas.unitsSchema['~standard'].jsonSchema
    expect(output({ target: 'draft-07' })).toEqual(input({ target: 'draft-07' }))
  })

  it('is refused for a target that is not known', () => {
    const { input } = schemas.unitsSchema['~standard'].jsonSchema
    expect(faultsOf(() => input({ target: 'draft-03' }))).toEqual(['not-allowed at target'])
    expect(faultsOf(() => input(undefined as never))).toEqual(['wrong-type at options'])
    expect(input({ target: 'draft-07', libraryOptions: { any: 1 } })).toEqual(input({ target: 'draft-07' }))
  })
})
