import { type Issue, type IssuePath, quote } from './issue'
import { issueList } from './issue-list'
import { isText, type LocalizedText } from './language'
import { resultIssue } from './wording'
import { missing, unknownKey } from './zod-issue'

/**
 * Reports where a result that came back from outside differs from what its own data and rules give. Sentences
 * (findings, and the reasons for a missing score) are not compared: another version of the library may word them
 * differently.
 *
 * @param given - The result, as plain data.
 * @param computed - The result recomputed from its own inputs.
 * @param path - The path of the result in the caller's argument.
 */
export function alteredIssues(given: unknown, computed: unknown, path: IssuePath): readonly Issue[] {
  const issues = issueList(path)
  const compare = (one: unknown, other: unknown, at: IssuePath, unit: string | undefined): void => {
    if (Object.is(one, other)) return
    if (
      !isObject(one) ||
      !isObject(other) ||
      Array.isArray(one) !== Array.isArray(other) ||
      lengthsDiffer(one, other)
    ) {
      const texts = { unit, title: titleOf(unit, computed) ?? unit, given: quote(one), computed: quote(other) }
      issues.add([resultIssue('not-as-computed', at, texts, { expected: texts.computed, actual: one })])
      return
    }
    // If the unit differs, everything else does too.
    const isOther = typeof other['unit'] === 'string' && one['unit'] !== other['unit']
    const keys = isOther ? ['unit'] : [...new Set([...Object.keys(other), ...Object.keys(one)])]
    const own = typeof other['unit'] === 'string' ? other['unit'] : unit
    for (const [index, key] of keys.entries()) {
      if (issues.endsAt(index, keys.length)) return
      if (key === 'findings' || (key === 'reason' && 'unit' in other)) continue
      if (!Object.hasOwn(one, key)) {
        if (other[key] !== undefined) issues.add([missing([...at, key])])
        continue
      }
      if (!Object.hasOwn(other, key)) {
        issues.add([unknownKey(at, key, Object.keys(other))])
        continue
      }
      compare(one[key], other[key], [...at, Array.isArray(other) ? Number(key) : key], own)
    }
  }
  compare(given, computed, path, undefined)
  return issues.found()
}

/** The title of a unit, if a result carries the units that it was computed from: in its inputs, options, run or source. */
function titleOf(unit: string | undefined, result: unknown): LocalizedText | undefined {
  const carriers = ['source', 'inputs', 'options', 'run'].map(key => valueAt(result, key))
  const lists = [...carriers, valueAt(carriers[0], 'inputs')].map(one => valueAt(valueAt(one, 'units'), 'units'))
  const found = lists.filter(Array.isArray).flatMap(units => units.find(one => valueAt(one, 'id') === unit) ?? [])
  return found.map(one => valueAt(one, 'name')).find(isText)
}

function valueAt(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function lengthsDiffer(one: object, other: object): boolean {
  return Array.isArray(one) && Array.isArray(other) && one.length !== other.length
}
