import { toJSONSchema } from 'zod/v4/core'
import { deepFreeze } from '../../foundation/freeze'
import { notesOf, oneOf } from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import { type InputName, inputCalled, inputNames } from '../inputs/inputs'

/** A JSON Schema: plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * The JSON Schema (2020-12) of each input, made from the schema that the library itself checks with.
 *
 * For editors, forms and other programs. It describes the structure: names, types, forms of texts, what must be there,
 * and no unknown key. What parts say about each other (maxima that add up, ids that exist, days that exist) is for the
 * readers to check, so that what a schema takes may still be refused, and never the other way round. The same files are
 * shipped as `egov-kpi/schemas/<name>.json`.
 *
 * @example
 * ```ts
 * import { jsonSchema } from 'egov-kpi/exchange'
 *
 * jsonSchema('observations')['type'] // => 'array'
 * ```
 *
 * @param name - The name of the input.
 * @throws An `EgovKpiError` when no input has this name.
 */
export function jsonSchema(name: SchemaName): JsonSchema {
  parseStructure(Name, name)
  const made = toJSONSchema(inputCalled(name).schema, {
    target: 'draft-2020-12',
    unrepresentable: 'any',
    reused: 'ref',
    override: ({ zodSchema, jsonSchema }) => Object.assign(jsonSchema, notesOf(zodSchema)),
  })
  const { $schema, ...rest } = made as Record<string, unknown>
  return { $schema, $id: `urn:egov-kpi:schema:${name}`, title: `egov-kpi: ${name}`, ...rest }
}

/** The inputs that have a JSON Schema: all but forms, which are workbooks. */
export type SchemaName = Exclude<InputName, 'form'>

/** The names of all inputs that have a JSON Schema. */
export const schemaNames: readonly SchemaName[] = /* @__PURE__ */ deepFreeze(inputNames.filter(name => name !== 'form'))

const Name = oneOf(schemaNames)
