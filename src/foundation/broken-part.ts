import type { IssuePath } from './issue'

/**
 * The path of what is broken in a result from outside, by the parts that it is known by; null if all are there. A part
 * that is broken or alone missing is named; what lacks several is something else as a whole.
 */
export function brokenPart(
  given: unknown,
  parts: Readonly<Record<string, 'object' | 'list'>>,
  path: IssuePath,
): IssuePath | null {
  const values = Object(given) as Readonly<Record<string, unknown>>
  const isPart = (value: unknown, kind: 'object' | 'list'): boolean =>
    kind === 'list' ? Array.isArray(value) : typeof value === 'object' && value !== null
  const broken = Object.entries(parts).flatMap(([name, kind]) => (isPart(values[name], kind) ? [] : [name]))
  if (broken.length === 0) return null
  const part = broken.find(name => values[name] !== undefined) ?? (broken.length === 1 ? broken[0] : undefined)
  return part === undefined || broken.length === Object.keys(parts).length ? path : [...path, part]
}
