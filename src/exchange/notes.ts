import type { Issue, IssueDetails } from '../foundation/issue'
import type { FileLimits } from './limits'
import { type Place, pathTo, placed } from './place'
import { exchangeIssue } from './wording'

/** What is gathered while a file is read. */
export interface Notes {
  /** Adds one issue. */
  readonly add: (...issues: readonly Issue[]) => void
  /** Notes something that comes again and again in a column: said once, with its first place and how often it came. */
  readonly repeated: (code: RepeatedCode, place: Place, actual: unknown) => void
  /** All that was noted, in the order of its first places as they were met. */
  readonly issues: () => readonly Issue[]
  /** Whether something makes the result impossible. */
  readonly hasErrors: () => boolean
}

/** The codes that are said once for a column. */
export type RepeatedCode = 'formula-cell' | 'not-nfc' | 'percent-cell' | 'looks-misread'

interface Repeated {
  readonly code: RepeatedCode
  readonly place: Place
  readonly details: IssueDetails
  times: number
}

/** Makes an empty collection. Beyond the limit issues are counted only, so that a hostile file cannot fill the memory. */
export function takeNotes({ findings: most }: Pick<FileLimits, 'findings'>): Notes {
  const slots: (Issue | Repeated)[] = []
  const repeated = new Map<string, Repeated>()
  let unlisted = 0
  let errors = 0
  return {
    add: (...issues) => {
      for (const issue of issues) {
        if (issue.severity === 'error') errors++
        if (slots.length < most) slots.push(issue)
        else unlisted++
      }
    },
    repeated: (code, place, actual) => {
      const key = JSON.stringify([code, place.sheet, place.column])
      const known = repeated.get(key)
      if (known !== undefined) {
        known.times++
        return
      }
      const note = { code, place, details: { severity: 'warning', actual } as const, times: 1 }
      repeated.set(key, note)
      slots.push(note)
    },
    issues: () => [
      ...slots.map(slot => ('times' in slot ? said(slot) : slot)),
      ...(unlisted === 0
        ? []
        : [exchangeIssue('more-findings', [], { more: unlisted }, { severity: errors > 0 ? 'error' : 'warning' })]),
    ],
    hasErrors: () => errors > 0,
  }
}

function said({ code, place, details, times }: Repeated): Issue {
  return placed(exchangeIssue(code, pathTo(place), { others: times - 1 }, details), place)
}
