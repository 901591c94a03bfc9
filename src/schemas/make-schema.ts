import { toJSONSchema } from 'zod/v4/core'
import { attempt } from '../foundation/error'
import { deepFreeze } from '../foundation/freeze'
import { anything, dictionary, maybe, notesOf, oneOf, record, type Schema } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import type { JsonSchema, StandardJsonSchemaOptions, StandardSchema } from './standard-schema'

const Options: Schema<StandardJsonSchemaOptions> = record(() => ({
  target: oneOf(['draft-2020-12', 'draft-07', 'openapi-3.0']) as Schema<string>,
  libraryOptions: maybe(dictionary(anything)),
}))

/**
 * Makes the public description of an input or a result.
 *
 * @param name - What its JSON Schema is called.
 * @param form - The structure, which a JSON Schema can say.
 * @param parse - Reads a value; decides alone what is valid.
 */
// @__NO_SIDE_EFFECTS__
export function makeSchema<T>(name: string, form: Schema, parse: (value: unknown) => T): StandardSchema<T> {
  const makeJsonSchema = (options: StandardJsonSchemaOptions): JsonSchema => {
    const { target } = requireArgument(Options, options, 'options')
    const { $schema, ...rest } = toJSONSchema(form, {
      target,
      unrepresentable: 'any',
      reused: 'ref',
      override: ({ zodSchema, jsonSchema }) => Object.assign(jsonSchema, notesOf(zodSchema)),
    }) as Record<string, unknown>
    // OpenAPI 3.0 knows neither of them.
    const head = $schema === undefined ? {} : { $schema, $id: `urn:egov-kpi:schema:${name}` }
    return { ...head, title: `egov-kpi: ${name}`, ...rest }
  }
  return deepFreeze({
    '~standard': {
      version: 1,
      vendor: 'egov-kpi',
      validate: (value: unknown) => {
        const { value: read, issues } = attempt(() => parse(value))
        if (issues.length === 0) return { value: read as T }
        return { issues: issues.map(issue => ({ message: issue.message.en, path: issue.path, issue })) }
      },
      jsonSchema: { input: makeJsonSchema, output: makeJsonSchema },
    },
  } as const)
}
