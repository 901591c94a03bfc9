import { EgovKpiError } from './error'
import { type IssuePath, quote } from './issue'
import { isPlainObject } from './plain-object'
import { resultIssue } from './wording'

/** Deeper than any result; it stops data that contains itself. */
const mostLevels = 200
/** More values than any result has; a few lines of YAML with nested anchors exceed it. */
const mostValues = 10_000_000

/** Deeply frozen copies, which need no second copy. */
const copies = new WeakSet<object>()

/** A copy, and its number of values, with shared parts counted at each place. */
interface Copied {
  readonly copy: unknown
  readonly size: number
}

/**
 * Copies JSON data into frozen data; undefined properties are left out.
 *
 * For results that come back from outside: the copy is finite, has no functions or accessors, and cannot change between
 * check and use.
 *
 * @param input - The data.
 * @param base - The path of the data in the caller's argument.
 * @throws An `EgovKpiError` with the first value that JSON cannot represent.
 */
export function plainCopy(input: unknown, base: IssuePath = []): unknown {
  if (typeof input === 'object' && input !== null && copies.has(input)) return input
  const known = new Map<object, Copied | null>()
  const path: (string | number)[] = []
  const refuse = (value: unknown): EgovKpiError => notJson(value, [...base, ...path])
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
    // A result is at the top, or directly below as the source of another one.
    if (path.length <= 1) copies.add(copied.copy as object)
    return copied
  }
  const copyOfList = (list: readonly unknown[]): Copied => {
    if (list.length > mostValues) throw refuse(list)
    let size = 1
    const copy = Array.from(list, (item, index) => {
      const copied = copyAt(index, item)
      size += copied.size
      return copied.copy
    })
    return { copy: Object.freeze(copy), size }
  }
  const copyOfObject = (object: object): Copied => {
    if (!isPlainObject(object)) throw refuse(object)
    let size = 1
    const entries: [string, unknown][] = []
    for (const key of Object.keys(object)) {
      const value = object[key]
      if (value === undefined) continue
      const copied = copyAt(key, value)
      size += copied.size
      entries.push([key, copied.copy])
    }
    // Not by assignment, which treats the key `__proto__` specially.
    return { copy: Object.freeze(Object.fromEntries(entries)), size }
  }
  return copyOf(input).copy
}

/** The error that JSON cannot represent a value. */
export function notJson(value: unknown, path: IssuePath): EgovKpiError {
  const text = value === undefined ? 'undefined' : quote(value)
  return new EgovKpiError([resultIssue('malformed', [...path], { what: 'json', text }, { actual: value })])
}
