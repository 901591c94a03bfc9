import type * as core from 'zod/v4/core'
import { isPlainObject } from './plain-object'
import { isAccepted, isOptional, partsOf, type Schema } from './schema'

type Guard = (value: unknown) => boolean

const guards = /* @__PURE__ */ new WeakMap<core.$ZodType, Guard>()

/**
 * The guard of a schema: accepts exactly the values that the schema accepts, many times faster, but does not say what
 * is wrong.
 *
 * It is composed of closures on first use; no code is generated, which a strict Content-Security-Policy forbids.
 * Refused values go to the schema, which words the issues.
 */
export function guardOf<T>(schema: Schema<T>): (value: unknown) => value is T {
  return guardFor(schema) as (value: unknown) => value is T
}

function guardFor(schema: core.$ZodType): Guard {
  const known = guards.get(schema)
  if (known !== undefined) return known
  // A schema may contain itself: a guard that asks zod is used until this one is complete.
  const standIn: Guard = value => {
    const made = guards.get(schema)
    return made === standIn || made === undefined ? isAccepted(schema, value) : made(value)
  }
  guards.set(schema, standIn)
  const guard = makeGuard(schema as core.$ZodTypes)
  guards.set(schema, guard)
  return guard
}

function makeGuard(schema: core.$ZodTypes): Guard {
  const own = plainGuard(schema)
  const checks = (schema._zod.def.checks ?? []).map(checkGuard)
  // Unknown kinds are left to zod.
  if (own === null || checks.includes(null)) return value => isAccepted(schema, value)
  return (checks as Guard[]).reduce((all, one) => value => all(value) && one(value), own)
}

/** The guard of a schema without its checks; null if its kind is not known here. */
function plainGuard(schema: core.$ZodTypes): Guard | null {
  const { def } = schema._zod
  switch (def.type) {
    case 'lazy':
      return describedGuard(schema as core.$ZodLazy)
    case 'string':
      return 'format' in def ? null : value => typeof value === 'string'
    case 'number':
      return 'format' in def ? (def.format === 'safeint' ? Number.isSafeInteger : null) : Number.isFinite
    case 'boolean':
      return value => typeof value === 'boolean'
    case 'null':
      return value => value === null
    case 'unknown':
      return () => true
    case 'custom':
      return value => Boolean(def.fn(value as never))
    case 'literal':
      return oneOf(def.values)
    case 'enum':
      return oneOf(Object.values(def.entries))
    case 'optional':
      return guardFor(def.innerType)
    case 'union':
      return anyOf(def.options.map(guardFor))
    case 'array':
      return arrayGuard(guardFor(def.element))
    case 'record':
      return def.keyType._zod.values === undefined ? mapGuard(guardFor(def.keyType), guardFor(def.valueType)) : null
    case 'object':
      return objectGuard(def)
    default:
      return null
  }
}

/** The guard of one of zod's checks; null if it is not known here. */
function checkGuard(check: core.$ZodCheck<never>): Guard | null {
  const def = check._zod.def as core.$ZodChecks['_zod']['def']
  if (check._zod.def.check === 'custom') return customGuard(check)
  switch (def.check) {
    case 'min_length':
      return value => (value as string | unknown[]).length >= def.minimum
    case 'max_length':
      return value => (value as string | unknown[]).length <= def.maximum
    case 'greater_than':
      return value => (def.inclusive ? (value as number) >= Number(def.value) : (value as number) > Number(def.value))
    case 'less_than':
      return value => (def.inclusive ? (value as number) <= Number(def.value) : (value as number) < Number(def.value))
    case 'string_format': {
      const { format, pattern } = def
      return format === 'regex' && pattern !== undefined ? value => pattern.test(value as string) : null
    }
    default:
      return null
  }
}

function customGuard(check: core.$ZodCheck<never>): Guard {
  return value => {
    const payload: core.ParsePayload<never> = { value: value as never, issues: [] }
    check._zod.check(payload)
    return payload.issues.length === 0
  }
}

/** The guard of a described schema: zod's part, and our own check. */
function describedGuard(schema: core.$ZodLazy): Guard {
  const { plain, check } = partsOf(schema)
  if (check === undefined) return guardFor(plain)
  if (plain._zod.def.type === 'string') return textGuard(check)
  const inner = guardFor(plain)
  return value => inner(value) && check(value).length === 0
}

/** Ids, periods and dates recur in every row: recently accepted ones are not checked again. */
function textGuard(check: (text: string) => readonly unknown[]): Guard {
  const accepted: unknown[] = Array(256).fill(undefined)
  return value => {
    if (typeof value !== 'string') return false
    const { length } = value
    // Ids and dates differ mostly at their ends.
    const ends = value.charCodeAt(length - 1) * 31 + value.charCodeAt(length - 2) * 7 + value.charCodeAt(length >> 1)
    const slot = (ends + length) & 255
    if (accepted[slot] === value) return true
    if (check(value).length > 0) return false
    accepted[slot] = value
    return true
  }
}

function oneOf(words: readonly unknown[]): Guard {
  const known = new Set(words)
  return value => known.has(value)
}

function anyOf(options: readonly Guard[]): Guard {
  const [first, second] = options
  if (options.length === 2 && first !== undefined && second !== undefined) return value => first(value) || second(value)
  return value => options.some(option => option(value))
}

function arrayGuard(item: Guard): Guard {
  return value => {
    if (!Array.isArray(value)) return false
    // Not `every`, which skips holes.
    for (let index = 0; index < value.length; index++) if (!item(value[index])) return false
    return true
  }
}

function mapGuard(key: Guard, item: Guard): Guard {
  return value => {
    if (!isPlainObject(value)) return false
    for (const name in value) if (name === '__proto__' || !key(name) || !item(value[name])) return false
    return true
  }
}

function objectGuard({ shape, catchall }: core.$ZodObjectDef): Guard {
  const properties = new Map(
    Object.entries(shape).map(([key, schema]) => {
      const guard = guardFor(schema)
      return [key, { guard, needed: isOptional(schema) ? 0 : 1 }]
    }),
  )
  const needed = [...properties.values()].reduce((sum, one) => sum + one.needed, 0)
  const isOpen = catchall?._zod.def.type === 'unknown'
  return value => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    let there = 0
    for (const key in value) {
      const property = properties.get(key)
      if (property !== undefined) {
        const given = (value as Record<string, unknown>)[key]
        // An undefined property that may be left out counts as left out.
        if (given === undefined && property.needed === 0) continue
        if (!property.guard(given)) return false
        there += property.needed
      } else if (!isOpen || key === '__proto__') return false
    }
    return there === needed
  }
}
