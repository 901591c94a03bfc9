import type { Issue, IssueDetails, Severity } from '../../foundation/issue'
import { exchangeIssue } from '../wording'
import type { DecimalMark } from './file-options'
import type { FileLimits } from './limits'
import { type Place, pathTo, placed } from './place'
import { issueCells } from './room'

/** What is gathered while files are read. */
export interface Notes {
  /** Adds an issue, at a place of a file if one is given. */
  readonly add: (issue: Issue, place?: Place) => void
  readonly addAll: (issues: readonly Issue[]) => void
  /**
   * Counts what is kept of all files of this reading, in cells and characters; gives the issue of more than the limits
   * allow, after which nothing more is to be read.
   */
  readonly keep: (cells: number, characters: number) => Issue | null
  /** Whether more than that was read. */
  readonly isFull: () => boolean
  /** Adds an error after which the rest of a file cannot be read: there is no result then, not even in part. */
  readonly breakOff: (issue: Issue, place?: Place) => void
  /** Notes something that comes again and again in a column: said once, with its first place and how often it came. */
  readonly repeated: (what: Repeatable, place: Place, actual: unknown) => void
  /**
   * Notes a number whose decimal mark was not declared: `1.234` may be two numbers, `12.5` may not. A column in which all
   * may be two is an error.
   */
  readonly undeclared: (place: Place, actual: unknown, isSure: boolean, mark: DecimalMark) => void
  /** All that was noted: errors first, then in the order of their first places. */
  readonly issues: () => readonly Issue[]
  /** Whether something makes the result impossible. */
  readonly hasErrors: () => boolean
  /** Whether something makes even a part of the result impossible. */
  readonly isBrokenOff: () => boolean
}

/** What is reported once for a column. */
export type Repeatable = 'formula' | 'nfc' | 'percent' | 'misread'

interface Repeated {
  readonly what: Repeatable | 'decimal-mark'
  readonly place: Place
  readonly details: IssueDetails
  /** The decimal mark that was assumed. */
  readonly mark?: DecimalMark
  times: number
}

/** A list of which only the first are kept; the rest is counted, so that a hostile file cannot fill the memory. */
interface Slots {
  readonly kept: (Issue | Repeated)[]
  unlisted: number
}

/** Makes an empty collection. Errors have a room of their own, so that notes never push them out. */
export function takeNotes({
  findings: most,
  cells: mostCells,
  characters: mostCharacters,
}: Pick<FileLimits, 'findings' | 'cells' | 'characters'>): Notes {
  const errors: Slots = { kept: [], unlisted: 0 }
  const others: Slots = { kept: [], unlisted: 0 }
  const repeated = new Map<string, Repeated>()
  const undeclared = new Map<string, Repeated>()
  const sure = new Set<string>()
  let isBrokenOff = false
  let [keptCells, keptCharacters] = [0, 0]
  const add: Notes['add'] = (issue, place) => {
    const slots = issue.severity === 'error' ? errors : others
    if (slots.kept.length < most) slots.kept.push(place === undefined ? issue : placed(issue, place))
    else slots.unlisted++
  }
  const breakOff: Notes['breakOff'] = (issue, place) => {
    isBrokenOff = true
    add(issue, place)
  }
  const keep = (cells: number, characters: number): Issue | null => {
    keptCells += cells
    keptCharacters += characters
    if (!isFull()) return null
    const isWide = keptCells > mostCells
    const texts = { of: isWide ? 'cells' : 'characters', most: isWide ? mostCells : mostCharacters } as const
    return exchangeIssue('too-big', [], { what: 'data', ...texts })
  }
  const isFull = (): boolean => keptCells > mostCells || keptCharacters > mostCharacters
  // What is noted of a column is kept for each of a thousand columns of thousands of sheets.
  const hasRoom = (): boolean => {
    if (isFull()) return false
    const issue = keep(issueCells, 0)
    if (issue !== null) breakOff(issue)
    return issue === null
  }
  const unclear = (): readonly Repeated[] => [...undeclared].flatMap(([key, note]) => (sure.has(key) ? [] : [note]))
  return {
    add,
    addAll: issues => {
      for (const issue of issues) add(issue)
    },
    keep,
    isFull,
    breakOff,
    repeated: (what, place, actual) => {
      const key = columnKey(place, what)
      const known = repeated.get(key)
      if (known !== undefined) {
        known.times++
        return
      }
      const note: Repeated = { what, place, details: { severity: 'warning', actual }, times: 1 }
      if (!hasRoom()) return
      repeated.set(key, note)
      others.kept.push(note)
    },
    undeclared: (place, actual, isSure, mark) => {
      const key = columnKey(place)
      const known = undeclared.get(key)
      if (known !== undefined) known.times++
      if (isSure ? sure.has(key) : known !== undefined) return
      if (!hasRoom()) return
      if (isSure) sure.add(key)
      else undeclared.set(key, { what: 'decimal-mark', place, details: { actual }, mark, times: 1 })
    },
    issues: () => [
      ...[...errors.kept, ...unclear()].map(said),
      ...more(errors, 'error'),
      ...others.kept.map(said),
      ...more(others, 'warning'),
    ],
    hasErrors: () => errors.kept.length > 0 || unclear().length > 0,
    isBrokenOff: () => isBrokenOff || unclear().length > 0,
  }
}

function columnKey({ file, sheet, column }: Place, code?: string): string {
  return JSON.stringify([file, sheet, column, code])
}

function more({ unlisted }: Slots, severity: Severity): readonly Issue[] {
  return unlisted === 0 ? [] : [exchangeIssue('more-issues', [], { what: 'findings', more: unlisted }, { severity })]
}

function said(slot: Issue | Repeated): Issue {
  if (!('times' in slot)) return slot
  return placed(issueOf(slot), slot.place)
}

function issueOf({ what, place, details, times, mark = 'point' }: Repeated): Issue {
  const [path, others] = [pathTo(place), times - 1]
  if (what === 'decimal-mark') return exchangeIssue('ambiguous', path, { what, others, mark }, details)
  if (what === 'misread') return exchangeIssue('broken-text', path, { what, others }, details)
  return exchangeIssue('read-as', path, { what, others }, details)
}
