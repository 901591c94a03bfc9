import type { Issue, IssuePath } from './issue'
import { foundationIssue } from './wording'

/** How many issues one call lists: no one mends more at a time, and each takes memory and a search for nearest names. */
export const mostIssues = 1_000

/** A list of issues that grows up to {@link mostIssues}; the others are counted. */
export interface IssueList {
  /** Adds issues. Any number of them: spreading more than about 100,000 arguments would overflow the stack. */
  readonly add: (issues: readonly Issue[]) => void
  /** Whether further issues are only counted, so that nobody needs to look for what was meant. */
  readonly isFull: () => boolean
  /**
   * Whether a loop over so many items may end: once the list is full, what is wrong with the others would not be listed, and
   * finding it takes longer than all the rest. They are counted.
   */
  readonly endsAt: (index: number, items: number) => boolean
  /** Counts errors that nobody has worded, once the list is full. */
  readonly addCounted: (errors: number) => void
  /** The issues listed; behind them, if there were more, one issue says how many and is as grave as the gravest. */
  readonly found: () => readonly Issue[]
}

/**
 * Starts an empty list of issues.
 *
 * @param path - Where the value lies that is read; the issue that counts the others stands there.
 */
export function issueList(path: IssuePath = []): IssueList {
  const listed: Issue[] = []
  let more = 0
  let isGrave = false
  let hasError = false
  return {
    add: issues => {
      for (const issue of issues) {
        hasError ||= issue.severity === 'error'
        if (listed.length < mostIssues && issue.code !== moreIssues) listed.push(issue)
        else {
          // A list inside this one may have been cut already: what it counted is counted on.
          more += issue.code === moreIssues ? Number(issue.actual) : 1
          isGrave ||= issue.severity === 'error'
        }
      }
    },
    isFull: () => listed.length >= mostIssues,
    endsAt: (index, items) => {
      // Doubts alone end nothing: an error among the others decides whether there is a result.
      if (listed.length < mostIssues || !hasError) return false
      more += items - index
      isGrave = true
      return true
    },
    addCounted: errors => {
      more += errors
      isGrave = true
      hasError = true
    },
    found: () => (more === 0 ? listed : [...listed, furtherIssues(path, more, isGrave)]),
  }
}

const moreIssues = 'more-issues'

/** The issue that stands for those that are not listed. */
export function furtherIssues(path: IssuePath, count: number, isGrave: boolean): Issue {
  return foundationIssue(
    moreIssues,
    path,
    { count, listed: mostIssues },
    {
      severity: isGrave ? 'error' : 'warning',
      actual: count,
    },
  )
}
