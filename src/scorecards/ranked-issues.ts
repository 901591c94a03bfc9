import type { Issue } from '../foundation/issue'
import { rankingIssues } from '../ranking/ranking-issues'
import { scorecardIssue } from './wording'

/** What is wrong with what should be a ranking of an evaluation. */
export function rankedIssues(ranking: unknown): readonly Issue[] {
  const issues = rankingIssues(ranking, ['ranking'])
  if (issues.length > 0) return issues
  const { scorecard, inputs, entries } = ((ranking as { source?: unknown }).source ?? {}) as Record<string, unknown>
  if (typeof scorecard === 'object' && typeof inputs === 'object' && Array.isArray(entries)) return []
  return [scorecardIssue('not-an-evaluation', ['ranking', 'source'], {})]
}
