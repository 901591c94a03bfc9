import { formatExact, isFraction, readExact } from '../../foundation/exact'
import { type Fraction, one, zero } from '../../foundation/fraction'
import { quote } from '../../foundation/issue'
import { just, record } from '../../foundation/schema'
import { foundationIssue } from '../../foundation/wording'
import { scorecardIssue } from '../wording'
import { asItIs, type RuleKind, type Takes } from './rule'
import { countInputs, readShare, type ShareCounts } from './share'

/** Shown and explained, never scored: a figure that a regulation follows without judging it. Its maximum is 0. */
interface TrackedRule {
  readonly kind: 'tracked'
}

/** What can be tracked: a number, counts, yes or no, or words. */
type TrackedValue = string | number | boolean | ShareCounts

interface TakesAnything extends Takes {
  readonly value: TrackedValue
}

/** What is tracked as a number: counts in percent, yes 1 and no 0; null for words. */
function figureIn(value: TrackedValue): Fraction | null {
  if (typeof value === 'boolean') return value ? one : zero
  if (typeof value === 'object') {
    const share = readShare(value, null)
    return 'severity' in share ? null : share.value
  }
  const number = readExact(value)
  return isFraction(number) ? number : null
}

export const trackedRule: RuleKind<TrackedRule, TrackedValue, null, TakesAnything> = {
  kind: 'tracked',
  schema: record(() => ({ kind: just('tracked') })),
  check: (_, max, path) =>
    max.numerator === 0n ? [] : [scorecardIssue('out-of-range', path, { what: 'tracked', max: formatExact(max) })],
  asks: (_, __, language) => ({ vi: 'Chỉ theo dõi, không tính điểm.', en: 'Tracked only, no points.' })[language],
  inputs: () => [{ path: [], kind: 'words' }, ...countInputs],
  read: (_, value) => {
    if (typeof value === 'boolean' || (typeof value === 'string' && value !== '')) return value
    if (typeof value === 'number') {
      const number = readExact(value)
      return isFraction(number) ? value : number
    }
    if (typeof value === 'object' && value !== null) {
      const share = readShare(value, null)
      return 'severity' in share ? share : (value as ShareCounts)
    }
    return foundationIssue('wrong-type', [], { expected: ['number', 'string', 'boolean'], actual: quote(value) })
  },
  observed: asItIs,
  score: (_, value) => ({ points: zero, tracked: figureIn(value) }),
  explain: (_, __, ___, language) => ({ vi: 'Chỉ theo dõi, không tính điểm', en: 'Tracked only, no points' })[language],
  shown: (_, value) => (typeof value === 'string' && !isFraction(readExact(value)) ? value : null),
  rises: () => [],
}
