import type { Issue, IssuePath } from '../foundation/issue'
import { nearestTo } from '../foundation/nearest'
import { committeeIssue } from './wording'

/** An issue where a round does not exist. */
export function unknownRound(round: string, rounds: readonly string[], path: IssuePath): readonly Issue[] {
  if (rounds.includes(round)) return []
  return [committeeIssue('not-a-round', path, { round, nearest: nearestTo(round, rounds) }, { actual: round })]
}
