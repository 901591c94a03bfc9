import * as z from 'zod'
import { CivilDate } from '../../foundation/civil-date'
import { ExactNumber } from '../../foundation/exact'
import { deepFreeze } from '../../foundation/freeze'
import { Identifier } from '../../foundation/identifier'
import { DateOrMoment, Moment, Offset } from '../../foundation/moment'
import { PeriodText } from '../../foundation/period'
import { parseStructure } from '../../foundation/structure'
import { type InputName, inputCalled, inputNames } from '../inputs/inputs'

/** A JSON Schema: plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>

const date = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])'
const time = 'T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?'
const offset = '(Z|[+-](0\\d|1[0-4]):[0-5]\\d)'

/** What zod cannot say of schemas that check by hand: their form, as far as a pattern goes. */
const patterns: ReadonlyMap<unknown, JsonSchema> = new Map<unknown, JsonSchema>([
  [CivilDate, { type: 'string', pattern: `^${date}$` }],
  [Moment, { type: 'string', pattern: `^${date}${time}${offset}$` }],
  [DateOrMoment, { type: 'string', pattern: `^${date}(${time}${offset})?$` }],
  [Offset, { type: 'string', pattern: `^${offset}$` }],
  [PeriodText, { type: 'string', pattern: `^\\d{4}(-(S[12]|Q[1-4]|0[1-9]|1[0-2]))?$|^${date}/${date}$` }],
  [Identifier, { type: 'string', pattern: '^\\S([^\\p{Cc}\\p{Cf}]*\\S)?$' }],
  [ExactNumber, { type: ['string', 'number'], pattern: '^-?\\d+(\\.\\d+|/\\d+)?$' }],
])

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
  const made = z.toJSONSchema(inputCalled(name).schema, {
    target: 'draft-2020-12',
    unrepresentable: 'any',
    reused: 'ref',
    override: ({ zodSchema, jsonSchema: at }) => {
      const pattern = patterns.get(zodSchema)
      if (pattern === undefined) return
      for (const key of Object.keys(at)) delete (at as Record<string, unknown>)[key]
      Object.assign(at, pattern)
    },
  })
  const { $schema, ...rest } = made as Record<string, unknown>
  return { $schema, $id: `urn:egov-kpi:schema:${name}`, title: `egov-kpi: ${name}`, ...rest }
}

/** The inputs that have a JSON Schema: all but forms, which are workbooks. */
export type SchemaName = Exclude<InputName, 'form'>

/** The names of all inputs that have a JSON Schema. */
export const schemaNames: readonly SchemaName[] = /* @__PURE__ */ deepFreeze(inputNames.filter(name => name !== 'form'))

const Name = z.enum(schemaNames)
