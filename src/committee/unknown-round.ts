import type { Issue, IssuePath } from '../foundation/issue'
import { nearestTo } from '../foundation/nearest'
import { foundationIssue } from '../foundation/wording'

/** An issue where a round does not exist. */
export function unknownRound(round: string, rounds: readonly string[], path: IssuePath): readonly Issue[] {
  if (rounds.includes(round)) return []
  return [
    foundationIssue(
      'unknown',
      path,
      { what: 'round', name: round, nearest: nearestTo(round, rounds) },
      { actual: round },
    ),
  ]
}
