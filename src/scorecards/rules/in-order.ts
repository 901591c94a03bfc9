import { byCodePoint } from '../../foundation/code-point'
import { compareFractions } from '../../foundation/fraction'
import { exactly } from './numbers'

/**
 * The names of levels or answers, from the one worth least to the one worth most, equals in order of code points. The
 * order in which keys are written says nothing: databases do not keep it.
 */
export function namesInOrder(worth: Readonly<Record<string, string | number>>): readonly string[] {
  return Object.entries(worth)
    .map(([name, share]) => ({ name, share: exactly(share) }))
    .sort((a, b) => compareFractions(a.share, b.share) || byCodePoint(a.name, b.name))
    .map(({ name }) => name)
}
