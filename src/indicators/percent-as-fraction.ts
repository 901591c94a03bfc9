import type { Issue, IssuePath } from '../foundation/issue'
import { indicatorIssue } from './wording'

/** A percentage of an indicator, and where it stands. */
export interface PlacedPercentage {
  readonly value: string | number
  readonly path: () => IssuePath
}

/**
 * A finding for each percentage that looks like a fraction: 0.57 where the others of its indicator say 57.
 *
 * Percentages of one and less are doubtful where all others of the same indicator are at least twenty times as large; a
 * share that grew from 0.9 to 1.5 percent is not. Zero is a value like any other and proves nothing. The factor twenty is an
 * assumption of ours, not a rule of anybody's.
 */
export function percentAsFraction(indicator: string, percentages: readonly PlacedPercentage[]): readonly Issue[] {
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
    indicatorIssue(
      'percent-as-fraction',
      path(),
      { indicator, value: String(value) },
      { severity: 'warning', actual: value },
    ),
  )
}

/** A double is near enough to tell 0.57 from 57. */
function approximately(value: string | number): number {
  if (typeof value === 'number') return value
  const [above, below = '1'] = value.split('/')
  return Number(above) / Number(below)
}
