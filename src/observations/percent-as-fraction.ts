import type { Issue, IssuePath } from '../foundation/issue'
import { observationIssue } from './wording'

/** A percentage of an indicator or a criterion, and its path. */
export interface PlacedPercentage {
  readonly value: string | number
  readonly path: () => IssuePath
}

/**
 * A finding for each percentage that looks like a fraction: 0.57 if the others of its indicator or criterion are about
 * 57.
 *
 * Percentages of at most 1 are doubtful if all others are at least twenty times as large; a share that grew from 0.9 to 1.5
 * percent is not. Zero is a value like any other and proves nothing. The factor twenty is our assumption, no rule sets it.
 *
 * @param subject - The id of the indicator or criterion that all of them belong to.
 * @param percentages - Its values, of any units and periods.
 */
export function percentAsFraction(subject: string, percentages: readonly PlacedPercentage[]): readonly Issue[] {
  let [largestSmall, smallestLarge] = [0, Number.POSITIVE_INFINITY]
  const small: PlacedPercentage[] = []
  for (const percentage of percentages) {
    const size = Math.abs(approximately(percentage.value))
    if (size === 0) continue
    if (size > 1) smallestLarge = Math.min(smallestLarge, size)
    else {
      small.push(percentage)
      largestSmall = Math.max(largestSmall, size)
    }
  }
  if (smallestLarge === Number.POSITIVE_INFINITY || smallestLarge < 20 * largestSmall) return []
  return small.map(({ value, path }) =>
    observationIssue(
      'percent-as-fraction',
      path(),
      { subject, value: String(value) },
      { severity: 'warning', actual: value },
    ),
  )
}

/** A double is precise enough to tell 0.57 from 57. */
function approximately(value: string | number): number {
  if (typeof value === 'number') return value
  const [above, below = '1'] = value.split('/')
  return Number(above) / Number(below)
}
