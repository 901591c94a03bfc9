import type { Issue, IssuePath } from './issue'
import { listIssue } from './wording'

/** How many issues one call lists: more are of no use at a time, and each takes memory and a search for nearest names. */
export const mostIssues = 1_000

/** A list of issues that grows up to {@link mostIssues}; the others are counted. */
export interface IssueList {
  /** Adds issues. Any number of them: spreading more than about 100,000 arguments would overflow the stack. */
  readonly add: (issues: readonly Issue[]) => void
  /** Whether further issues are only counted, so that no nearest names need to be searched. */
  readonly isFull: () => boolean
  /**
   * Whether a loop over so many items may end: once the list is full, further issues would not be listed, and finding
   * them takes longer than all the rest. The remaining items are counted.
   */
  readonly endsAt: (index: number, items: number) => boolean
  /** Counts errors without wording them, once the list is full. */
  readonly addCounted: (errors: number) => void
  /** The listed issues; if there were more, a last issue gives their number, with the severity of the most severe one. */
  readonly found: () => readonly Issue[]
}

/**
 * Starts an empty list of issues.
 *
 * @param path - The path of the value that is read, and of the issue that counts the others.
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
          // A list inside this one may have been cut already: its count is added.
          more += issue.code === moreIssues ? Number(issue.actual) : 1
          isGrave ||= issue.severity === 'error'
        }
      }
    },
    isFull: () => listed.length >= mostIssues,
    endsAt: (index, items) => {
      // Warnings alone do not end the loop: an error among the rest decides whether there is a result.
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

/** Whether a list is one that an {@link IssueList} has cut. */
export function isCut(issues: readonly Issue[]): boolean {
  return issues.length === mostIssues + 1 && issues.findIndex(({ code }) => code === moreIssues) === mostIssues
}

/** The issue that counts those that are not listed. */
export function furtherIssues(path: IssuePath, count: number, isGrave: boolean): Issue {
  return listIssue(
    moreIssues,
    path,
    { count, listed: mostIssues },
    {
      severity: isGrave ? 'error' : 'warning',
      actual: count,
    },
  )
}
