import { isFraction, readExact } from '../foundation/exact'
import { compareFractions } from '../foundation/fraction'
import { canonicalJson } from './canonical-json'

/** Whether two values say the same: `5`, `'5'` and `'5.0'` are one number, and the order of keys says nothing. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  if (typeof a === 'object' || typeof b === 'object') return canonicalJson(a) === canonicalJson(b)
  if (typeof a === 'boolean' || typeof b === 'boolean') return false
  const [left, right] = [readExact(a), readExact(b)]
  return isFraction(left) && isFraction(right) && compareFractions(left, right) === 0
}
