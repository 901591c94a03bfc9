import { ExactNumber, formatExact, parseExact, powerOfTen } from '../foundation/exact'
import { absolute, compareFractions, type Fraction, subtractFractions } from '../foundation/fraction'
import { Identifier } from '../foundation/identifier'
import type { Issue, IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { LocalizedText } from '../foundation/language'
import { noiseFindings } from '../foundation/noise'
import { dictionary, either, just, maybe, openRecord, type Schema, unread } from '../foundation/schema'
import { AnyList, readItems, readRow, readStructure, type Structure } from '../foundation/structure'
import { thingIssue } from '../foundation/wording'
import { rankingIssue } from './wording'

/** One unit that takes part in a ranking. */
export interface RankingEntry {
  readonly unit: string
  /** The published score, or null if the unit has none. */
  readonly score: string | number | null
  /** The score before it was rounded for publication. */
  readonly exact?: string | number | null
  /** Why there is no score. */
  readonly reason?: LocalizedText
  /** The group in which the unit is compared. */
  readonly group?: string
  /** Further figures of the unit, for tie-breakers and for bands with more than one condition. */
  readonly values?: Figures
  /** Its points by criterion, as an evaluation has them; read only where the policy names a criterion. */
  readonly points?: Figures
  /** Its values on headings, likewise. */
  readonly headings?: Figures
  /** The figures of criteria that are only tracked, likewise: these count, and not their points, which are always 0. */
  readonly tracked?: Figures
}

type Figures = Readonly<Record<string, string | number | null>>

/** What can be ranked: a list of entries, or anything that has `entries`. Further keys are kept and ignored. */
export type RankingSource = readonly RankingEntry[] | { readonly entries: readonly RankingEntry[] }

const nullable = either(just(null), ExactNumber)

/** The schema of a {@link RankingEntry}; keys of other rooms (absences, names) may stand beside its own. */
export const RankingEntry: Schema<RankingEntry> = openRecord(() => ({
  unit: Identifier,
  score: nullable,
  exact: maybe(nullable),
  reason: maybe(LocalizedText),
  group: maybe(Identifier),
  values: maybe(dictionary(nullable)),
  points: maybe(unread<Figures>()),
  headings: maybe(unread<Figures>()),
  tracked: maybe(unread<Figures>()),
}))

/** An entry whose numbers were read: what the ranking works on. */
export interface ParsedEntry {
  readonly entry: RankingEntry
  /** The published score. */
  readonly score: Fraction | null
  /** The score before rounding; the published one where no other is given. */
  readonly exact: Fraction | null
}

/** An entry with a score, and the number it is ranked by. */
export interface Contender extends ParsedEntry {
  readonly exact: Fraction
  readonly key: Fraction
}

/** The figure of a name among others, or null if there is none, whatever every object inherits. */
export function ownFigure(figures: Figures | undefined, name: string): string | number | null {
  return hasFigure(figures, name) ? (figures[name] ?? null) : null
}

/** Whether a name is among figures, with a figure or null. */
export function hasFigure(figures: unknown, name: string): figures is Figures {
  return isFigures(figures) && Object.hasOwn(figures, name)
}

/** Whether there are figures by name; points of an entry may be anything until they are asked for. */
export function isFigures(figures: unknown): figures is Figures {
  return typeof figures === 'object' && figures !== null
}

/** The entries of a source, or null if it has none. */
export function entriesOf(source: unknown): readonly unknown[] | null {
  const entries =
    Array.isArray(source) || source === null ? source : (source as { entries?: unknown } | undefined)?.entries
  return Array.isArray(entries) ? entries : null
}

/** Reads one entry and its numbers. */
export function readEntry(input: unknown, place: () => IssuePath): Structure<ParsedEntry> {
  const read = readRow(RankingEntry, input, place)
  if (read.issues !== undefined) return read
  const entry = read.value
  const score = numberOf(entry.score)
  return { value: { entry, score, exact: (entry.exact === undefined ? null : numberOf(entry.exact)) ?? score } }
}

function numberOf(value: string | number | null): Fraction | null {
  return value === null ? null : parseExact(value)
}

/** Issues for units that stand twice, and for those without a group where groups are compared. */
export function entryIssues(entries: readonly unknown[], withinGroups: boolean): readonly Issue[] {
  const first = new Map<string, number>()
  const issues: Issue[] = []
  entries.forEach((entry, index) => {
    const { unit, group } = (entry ?? {}) as Partial<RankingEntry>
    if (typeof unit !== 'string') return
    const before = first.get(unit)
    if (before === undefined) first.set(unit, index)
    else issues.push(thingIssue('duplicate', ['entries', index, 'unit'], { what: 'unit', name: unit, first: before }))
    if (withinGroups && group === undefined)
      issues.push(rankingIssue('missing', ['entries', index, 'group'], { what: 'group', unit }))
  })
  return issues
}

/**
 * A finding for each published score that is not a rounding of the score beside it. How many decimals it was rounded to is
 * not known; but rounding never moves a number by a whole unit of its last decimal.
 */
export function contradictions(read: readonly ParsedEntry[]): readonly Issue[] {
  return read.flatMap(({ entry, score, exact }, index) => {
    if (score === null || exact === null || score === exact || entry.score === entry.exact) return []
    const published = formatExact(score)
    const size = absolute(subtractFractions(exact, score))
    const unit = { numerator: 1n, denominator: powerOfTen(published.split('.')[1]?.length ?? 0) }
    const fits = published.includes('/') ? size.numerator === 0n : compareFractions(size, unit) < 0
    if (fits) return []
    const texts = { what: 'exact-score', unit: entry.unit, score: published, exact: formatExact(exact) } as const
    return [rankingIssue('contradiction', ['entries', index, 'score'], texts, { severity: 'warning' })]
  })
}

/**
 * A finding for each kind of figure of a caller's list that looks like floating-point noise: the scores, and the values.
 *
 * What the library computed is exact, however long: a result of it has `findings`. An `exact` score may be as long as it is.
 */
export function noiseIn(source: unknown, read: readonly ParsedEntry[]): readonly Issue[] {
  if (!Array.isArray(source) && Array.isArray((source as { findings?: unknown }).findings)) return []
  const names = new Set(read.flatMap(({ entry }) => Object.keys(entry.values ?? {})))
  return [
    ...noiseFindings(read.map(({ entry }, index) => ({ value: entry.score, path: () => ['entries', index, 'score'] }))),
    ...[...names].flatMap(name =>
      noiseFindings(
        read.map(({ entry }, index) => ({
          value: ownFigure(entry.values, name),
          path: () => ['entries', index, 'values', name],
        })),
      ),
    ),
  ]
}

/** Reads what is to be ranked: every entry, and every issue of theirs. */
export function readSource(
  source: unknown,
  withinGroups: boolean,
): { readonly read: readonly ParsedEntry[]; readonly issues: readonly Issue[] } {
  const entries = entriesOf(source)
  if (entries === null) return { read: [], issues: [rankingIssue('malformed', [], { what: 'ranking-source' })] }
  if (entries.length === 0) return { read: [], issues: [rankingIssue('empty', ['entries'], { what: 'ranking' })] }
  const list = readStructure(AnyList, entries, ['entries'])
  if (list.issues !== undefined) return { read: [], issues: list.issues }
  const issues = issueList(['entries'])
  const read = readItems(entries, ['entries'], readEntry)
  issues.add(read.issues)
  issues.add(entryIssues(entries, withinGroups))
  return { read: read.whole.map(({ value }) => value), issues: issues.found() }
}

/** Where an entry may have the figure of a criterion or a heading; the first that knows it counts. */
export const criterionParts = ['tracked', 'points', 'headings'] as const
