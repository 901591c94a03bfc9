import * as core from 'zod/v4/core'
import { isPlainObject } from './plain-object'

// What zod's core lacks or does otherwise: its own types, by the means that it gives for own types.

/** What a check reports: an issue, of which this file needs two properties only. */
export interface Reported {
  readonly path: readonly (string | number)[]
  readonly message: { readonly en: string }
}

export type Check = (value: unknown) => readonly Reported[]

export interface DescribedDefinition extends core.$ZodLazyDef {
  readonly own: Check | undefined
  /** Whether our own check decides alone: the schema is then only what a JSON Schema says. */
  readonly isAlone?: boolean
}

/** A schema that is built when it is first asked, with a check of our own. */
export const Described: core.$constructor<core.$ZodLazy, DescribedDefinition> = /* @__PURE__ */ core.$constructor(
  'Described',
  (schema, definition) => {
    const { own, isAlone = false } = definition
    begin(core.$ZodLazy.init, schema, definition)
    const { parse } = schema._zod
    if (own === undefined) return
    schema._zod.parse = (payload, context) => {
      if (!isAlone) parse(payload, context)
      // The checks of its properties do not stop zod, although the value is then not what this check takes.
      if (payload.issues.length > 0) return payload
      for (const issue of own(payload.value)) {
        const { message, path } = issue
        payload.issues.push({
          code: 'custom',
          input: payload.value,
          inst: schema,
          path: [...path],
          message: message.en,
          params: { issue },
          continue: true,
        })
      }
      return payload
    }
  },
)

/** An object in which an undefined property that may be left out counts as left out. */
export const GivenProperties: core.$constructor<core.$ZodObject, core.$ZodObjectDef> =
  /* @__PURE__ */ core.$constructor('GivenProperties', (schema, definition) => {
    begin(core.$ZodObject.init, schema, definition)
    const { parse } = schema._zod
    schema._zod.parse = (payload, context) => {
      payload.value = withoutUndefined(payload.value, definition.shape)
      return parse(payload, context)
    }
  })

/** A value that one of several schemas accepts; what each refuses is kept as zod found it. */
export const Either: core.$constructor<core.$ZodUnion, core.$ZodUnionDef> = /* @__PURE__ */ core.$constructor(
  'Either',
  (schema, definition) => {
    begin(core.$ZodType.init, schema, definition)
    schema._zod.parse = (payload, context) => {
      const refused: core.ParsePayload[] = []
      for (const option of definition.options) {
        const read = option._zod.run({ value: payload.value, issues: [] }, context) as core.ParsePayload
        if (read.issues.length === 0) return read
        refused.push(read)
      }
      // What one alone accepts but for its checks is meant to be that one.
      const meant = refused.filter(({ issues }) => issues.every(issue => issue.continue === true))
      if (meant.length === 1) return meant[0] as core.ParsePayload
      const errors = refused.map(({ issues }) => issues) as core.$ZodIssue[][]
      payload.issues.push({ code: 'invalid_union', input: payload.value, inst: schema, errors })
      return payload
    }
  },
)

/** An object whose keys are not known before; what is wrong with a key is kept as its schema found it. */
export const Dictionary: core.$constructor<core.$ZodRecord, core.$ZodRecordDef> = /* @__PURE__ */ core.$constructor(
  'Dictionary',
  (schema, definition) => {
    begin(core.$ZodType.init, schema, definition)
    schema._zod.parse = (payload, context) => {
      const input: unknown = payload.value
      if (!isPlainObject(input)) {
        payload.issues.push({ code: 'invalid_type', expected: 'record', input, inst: schema })
        return payload
      }
      const read = (part: core.$ZodType, value: unknown): core.ParsePayload =>
        part._zod.run({ value, issues: [] }, context) as core.ParsePayload
      const items: [string, unknown][] = []
      for (const [key, value] of Object.entries(input)) {
        const { issues } = read(definition.keyType, key)
        if (issues.length > 0) {
          const found = issues as core.$ZodIssue[]
          payload.issues.push({
            code: 'invalid_key',
            origin: 'record',
            issues: found,
            input: key,
            path: [key],
            inst: schema,
          })
          continue
        }
        const item = read(definition.valueType, value)
        for (const issue of item.issues) payload.issues.push({ ...issue, path: [key, ...(issue.path ?? [])] })
        items.push([key, item.value])
      }
      // Not by assignment, which treats the key `__proto__` specially.
      payload.value = Object.fromEntries(items)
      return payload
    }
  },
)

/** Calls an initialiser of zod. Its own type is an assertion, which a compiler follows by declared names only. */
function begin<S, D>(init: (schema: S, definition: D) => void, schema: S, definition: D): void {
  init(schema, definition)
}

function withoutUndefined(value: unknown, shape: core.$ZodShape): unknown {
  if (typeof value !== 'object' || value === null) return value
  const isLeftOut = (key: string): boolean =>
    (value as Record<string, unknown>)[key] === undefined &&
    // Keys such as `toString` are inherited by every object.
    Object.hasOwn(shape, key) &&
    shape[key]?._zod.optin !== undefined
  if (!Object.keys(value).some(isLeftOut)) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => !isLeftOut(key)))
}
