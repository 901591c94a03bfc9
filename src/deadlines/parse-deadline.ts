import * as z from 'zod'
import { CivilDate } from '../foundation/civil-date'
import { EgovKpiError, throwIfAny } from '../foundation/error'
import { type Issue, type IssuePath, quote } from '../foundation/issue'
import { parseStructure, readProperties } from '../foundation/structure'
import type { Deadline, Milestone, MilestonesDeadline, SimpleDeadline } from './deadline'
import { lastDayOf } from './last-day'
import { type DeadlineOptions, type Phrase, partOf, phraseOf } from './phrase'
import { readClause } from './read-clause'
import { governed } from './read-recurring'
import { roleOf } from './read-work'
import { deadlineIssue } from './wording'

const optionShape: { readonly [K in keyof Required<DeadlineOptions>]: z.ZodType<DeadlineOptions[K]> } = {
  before: z.optional(z.enum(['exclusive', 'inclusive'])),
  beforeGoverns: z.optional(z.enum(['nearest', 'all'])),
  year: z.optional(z.int().min(1).max(9999)),
  writtenOn: z.optional(CivilDate),
}

/**
 * Reads a deadline as Vietnamese papers write it, with or without diacritics, or in ISO form.
 *
 * For plans and their annexes, whose cells are phrases. It never guesses: each word must be understood, as part of the
 * time or as words that name the work (which `what` keeps); what is not is an issue that quotes it.
 *
 * "Trước X" leaves out X; a month, a quarter, a year runs to its last day (for the end of a year: Civil Code 2015,
 * article 146). That "đến năm 2025" includes 2025 is assumed, and marked so. A written date stays on a day off.
 *
 * @param text - The phrase.
 * @param options - How open words are read: `before`, `beforeGoverns`, `year`, `writtenOn`.
 * @returns A {@link Deadline}, told apart by `kind`; `lastDay` is its last good day, or null.
 * @throws An `EgovKpiError` when a part is not understood, a day does not exist, or a date without a year stands
 * where nobody gave one.
 *
 * @example
 * ```ts
 * import { parseDeadline } from 'egov-kpi'
 *
 * parseDeadline('Trong Quý IV/2022')
 * // => { kind: 'within', period: '2022-Q4', lastDay: '2022-12-31', text: 'Trong Quý IV/2022' }
 * parseDeadline('Trước 15/4/2022').lastDay // => '2022-04-14'
 * parseDeadline('Trước 15/4/2022', { before: 'inclusive' }).lastDay // => '2022-04-15'
 * parseDeadline('Sau khi Kế hoạch được phê duyệt').kind // => 'by-event'
 * parseDeadline('khoảng tháng 6/2022') // => throws 'The part "khoảng" of the deadline "khoảng tháng 6/2022" cannot be read.'
 * ```
 */
export function parseDeadline(text: string, options: DeadlineOptions = {}): Deadline {
  const phrase = parseStructure(z.string().min(1), text)
  const { value, issues } = readProperties<DeadlineOptions>(optionShape, options, ['options'])
  throwIfAny(issues)
  const read = readDeadline(phrase, value)
  if ('issues' in read) throw new EgovKpiError(read.issues as readonly [Issue, ...Issue[]])
  return read.deadline
}

/** Reads a deadline, or says what is not understood. The unsafe core of {@link parseDeadline}; never throws. */
export function readDeadline(
  text: string,
  options: DeadlineOptions,
  path: IssuePath = [],
): { readonly deadline: Deadline } | { readonly issues: readonly Issue[] } {
  const phrase = phraseOf(text, options)
  const simple = readClause(phrase, text)
  if ('deadline' in simple && !isBareStart(simple.deadline, phrase)) return simple
  const milestones = 'deadline' in simple ? [milestone(simple.deadline)] : readMilestones(phrase)
  if (milestones !== null) return { deadline: joined(milestones, text) }
  const [fault] = phrase.faults
  if (fault !== undefined) return { issues: [{ ...fault, path }] }
  const part = 'unread' in simple ? simple.unread : phrase.words
  return {
    issues: [
      deadlineIssue('deadline-unread', path, { part: quote(part), text: quote(phrase.words) }, { actual: part }),
    ],
  }
}

/** "Bắt đầu thực hiện năm 2022" alone: a start, which must not pass for the end of the work. */
function isBareStart({ kind, what }: SimpleDeadline, { options }: Phrase): boolean {
  return kind !== 'open-ended' && what !== undefined && roleOf(phraseOf(what, options)) === 'start'
}

function milestone(deadline: SimpleDeadline): Milestone {
  const isStart = deadline.kind === 'open-ended' && deadline.from !== undefined
  return { role: isStart ? 'start' : roleOf(phraseOf(deadline.what ?? '', {})), deadline }
}

function joined(milestones: readonly Milestone[], text: string): MilestonesDeadline {
  const whole = { kind: 'milestones', milestones, lastDay: null, text } as const
  return { ...whole, lastDay: lastDayOf(whole) ?? null }
}

const separators = [/; ?(?:và |đồng thời |dong thoi |va )?/gu, / (?:và|va|đồng thời|dong thoi) /gu]

/** Reads a sentence as several clauses, each with its own time; null where one of them cannot be read. */
function readMilestones(phrase: Phrase): readonly Milestone[] | null {
  const clause = readClause(phrase, phrase.words)
  if ('deadline' in clause) return [milestone(clause.deadline)]
  for (const separator of separators) {
    for (const match of phrase.lower.matchAll(separator)) {
      const left = readMilestones(partOf(phrase, 0, match.index))
      if (left === null) continue
      const right = readMilestones(partOf(phrase, match.index + match[0].length, phrase.words.length))
      if (right !== null) return [...left, ...right.map(one => afterBefore(one, left, phrase))]
    }
  }
  return null
}

function afterBefore(one: Milestone, left: readonly Milestone[], phrase: Phrase): Milestone {
  const { deadline } = one
  if (deadline.kind !== 'on' || deadline.what !== undefined) return one
  return { ...one, deadline: governed(deadline, phrase, left.at(-1)?.deadline.kind === 'before') }
}
