import { type Issue, type IssuePath, quote } from '../foundation/issue'
import { rankingIssue } from './wording'

/** What is wrong with what should be a ranking, perhaps back from JSON: its parts must be there. */
export function rankingIssues(ranking: unknown, path: IssuePath): readonly Issue[] {
  const { entries, unranked, policy } = (ranking ?? {}) as Record<string, unknown>
  if (Array.isArray(entries) && Array.isArray(unranked) && typeof policy === 'object' && policy !== null) return []
  return [rankingIssue('not-a-ranking', path, { text: quote(ranking) })]
}
