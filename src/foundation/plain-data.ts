import { EgovKpiError } from './error'
import { type IssuePath, quote } from './issue'
import { foundationIssue } from './wording'

/** Deeper than any result; what contains itself ends here. */
const mostLevels = 200
/** More values than any result has; a few lines of YAML whose anchors refer to each other make as many. */
const mostValues = 10_000_000

/** What was copied already: frozen to the ground, it needs no second copy. */
const copies = new WeakSet<object>()

/** A copy, and how many values it has where each of its places is counted. */
interface Copied {
  readonly copy: unknown
  readonly size: number
}

/**
 * Copies plain data, as JSON carries it, into frozen data that nobody can change afterwards; what is undefined is left out.
 *
 * For results that come back from outside: what is read is what is used, it ends, and no function or accessor is in it.
 *
 * @param input - The data.
 * @param base - Where it lies in what the caller gave.
 * @throws An `EgovKpiError` with the first thing that JSON cannot carry.
 */
export function plainCopy(input: unknown, base: IssuePath = []): unknown {
  if (typeof input === 'object' && input !== null && copies.has(input)) return input
  const known = new Map<object, Copied | null>()
  const path: (string | number)[] = []
  const refuse = (value: unknown): EgovKpiError =>
    new EgovKpiError([foundationIssue('beyond-json', [...base, ...path], { text: textOf(value) }, { actual: value })])
  const copyAt = (step: string | number, value: unknown): Copied => {
    path.push(step)
    const copied = copyOf(value)
    path.pop()
    return copied
  }
  const copyOf = (value: unknown): Copied => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return { copy: value, size: 1 }
    if (typeof value === 'number' && Number.isFinite(value)) return { copy: value, size: 1 }
    if (typeof value !== 'object') throw refuse(value)
    const before = known.get(value)
    if (before !== undefined) {
      if (before === null) throw refuse(value)
      return before
    }
    if (path.length > mostLevels) throw refuse(value)
    known.set(value, null)
    const copied = Array.isArray(value) ? copyOfList(value) : copyOfObject(value)
    if (copied.size > mostValues) throw refuse(value)
    known.set(value, copied)
    // A result stands at the top, or as the source of another one right below.
    if (path.length <= 1) copies.add(copied.copy as object)
    return copied
  }
  const copyOfList = (list: readonly unknown[]): Copied => {
    if (list.length > mostValues) throw refuse(list)
    const items = Array.from(list, (item, index) => copyAt(index, item))
    return { copy: Object.freeze(items.map(({ copy }) => copy)), size: sizeOf(items) }
  }
  const copyOfObject = (object: object): Copied => {
    if (!isPlainObject(object)) throw refuse(object)
    const items = Object.keys(object).flatMap(key => {
      const value = object[key]
      return value === undefined ? [] : [[key, copyAt(key, value)] as const]
    })
    // Not by assignment, which would take a key `__proto__` for something else.
    const copy = Object.freeze(Object.fromEntries(items.map(([key, item]) => [key, item.copy])))
    return { copy, size: sizeOf(items.map(([, item]) => item)) }
  }
  return copyOf(input).copy
}

function sizeOf(items: readonly Copied[]): number {
  return items.reduce((sum, { size }) => sum + size, 1)
}

/** How a value that JSON cannot carry is named; one that is not there has no name. */
export function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : quote(value)
}

/** Whether something is an object as JSON makes it; data of another window or of `Object.create(null)` is plain too. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
