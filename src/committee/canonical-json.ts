import { byCodePoint } from '../foundation/code-point'
import { excessOf } from '../foundation/excess'
import type { IssuePath } from '../foundation/issue'
import { notJson } from '../foundation/plain-data'
import { isPlainObject } from '../foundation/plain-object'

/** Deeper than any run; what contains itself ends here. */
const mostLevels = 200
/** More objects and lists than any run has; a few lines of YAML whose anchors refer to each other make as many. */
const mostParts = 5_000_000
/** A list of holes may claim many more items than fit into memory. */
const mostItems = 50_000_000
const surrogate = /[\uD800-\uDFFF]/
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/**
 * Writes plain data as the one JSON text that it has, whatever the order of its keys.
 *
 * For digests and for comparing data byte by byte. No white space; keys in order of code points; texts and numbers as
 * `JSON.stringify` writes them (shortest text, `-0` as `0`); a key whose value is `undefined` is left out, as
 * `JSON.stringify` does. This is RFC 8785 (JSON Canonicalization Scheme) but for the order of keys: that orders by UTF-16
 * units, which differs only for characters beyond U+FFFF. A number and its text stay different: `70` is not `'70'`.
 *
 * @param data - Plain data: null, true, false, numbers, texts, lists, objects.
 * @returns The JSON text.
 * @throws An `EgovKpiError` if something in it cannot be written as JSON: NaN or infinity, a function, a `Date`, `undefined` in a
 * list, half of a surrogate pair, data that contains itself or is nested deeper than 200 levels.
 */
export function canonicalJson(data: unknown): string {
  // Data that is nested too deep is reported with its location, below.
  if (excessOf(data, { levels: mostLevels + 1, parts: mostParts }) === 'parts') throw notJson(data, [])
  return written(data, [])
}

/** Writes a value; the path is one list that grows and shrinks on the way, and is whole where something is wrong. */
function written(value: unknown, path: (string | number)[]): string {
  if (value === null || value === true || value === false) return String(value)
  if (typeof value === 'string') return writtenText(value, path)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (path.length > mostLevels) throw notJson(value, path)
  if (Array.isArray(value)) {
    if (value.length > mostItems) throw notJson(value, path)
    return `[${Array.from(value, (item, index) => writtenAt(index, item, path)).join(',')}]`
  }
  if (!isPlainObject(value)) throw notJson(value, path)
  const members = Object.keys(value)
    .filter(key => value[key] !== undefined)
    .sort(byCodePoint)
    .map(key => `${writtenText(key, path)}:${writtenAt(key, value[key], path)}`)
  return `{${members.join(',')}}`
}

function writtenAt(step: string | number, value: unknown, path: (string | number)[]): string {
  path.push(step)
  const text = written(value, path)
  path.pop()
  return text
}

function writtenText(text: string, path: IssuePath): string {
  if (surrogate.test(text) && loneSurrogate.test(text)) throw notJson(text, path)
  return JSON.stringify(text)
}
