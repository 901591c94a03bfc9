import { formatExact, parseExact } from '../../foundation/exact'
import { compareFractions, type Fraction, zero } from '../../foundation/fraction'
import type { Issue, IssuePath } from '../../foundation/issue'
import { type Language, textIn } from '../../foundation/language'
import { thingIssue } from '../../foundation/wording'
import { unknownKey, wrongType } from '../../foundation/zod-issue'
import { scorecardIssue } from '../wording'
import type { ScoringRule, ScoringRulePart } from './composed-rules'
import { exactly, written } from './numbers'
import { type Faults, faultsIn, type NoPointsReason, type RuleKind } from './rule'

/** A rule as the rest of the room uses it: whatever its kind, it takes what its own `read` returned. */
export type AnyRuleKind = RuleKind<ScoringRule, unknown, unknown>

/** All that is known of the kind of a rule. */
export type KindOf = (rule: ScoringRule) => AnyRuleKind

/** A part with all that is known of the kind of its rule. */
export interface Part extends ScoringRulePart {
  readonly kind: AnyRuleKind
}

/** The values of all parts, each as its rule has read it; null if a part has none. */
export interface ComposedValue {
  readonly values: readonly ({ readonly read: unknown } | null)[]
}

/** What each part must know of the group; null if it needs nothing. */
export type ComposedGroup = readonly unknown[] | null

/** Rules within rules, that of the criterion included; more than any regulation has. */
export const mostComposed = 4

/** What is wrong with parts, each by itself. */
export function checkParts(parts: readonly Part[], path: IssuePath): readonly Issue[] {
  if (path.filter(step => step === 'rule').length > mostComposed) {
    return [scorecardIssue('too-deep', path, { what: 'parts', most: mostComposed })]
  }
  return parts.flatMap(({ id, max: given, rule, kind }, index) => {
    const place = [...path, index]
    const max = exactly(given)
    const isTwin = parts.slice(0, index).some(other => other.id === id)
    return [
      ...(isTwin ? [thingIssue('duplicate', [...place, 'id'], { what: 'part', name: id })] : []),
      ...(compareFractions(max, zero) < 0
        ? [scorecardIssue('out-of-range', [...place, 'max'], { what: 'at-least', value: formatExact(max), from: '0' })]
        : []),
      ...(kind.check?.(rule, max, [...place, 'rule']) ?? []),
    ]
  })
}

/** Reads an object with a value for each part by its id; a part that is null or not named has none. */
export function readParts(parts: readonly Part[], value: unknown): ComposedValue | Issue | Faults {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrongType([], ['object'], value)
  const known = parts.map(({ id }) => id)
  const faults: Issue[] = Object.keys(value)
    .filter(key => !known.includes(key))
    .map(key => unknownKey([], key, known))
  const values = parts.map(part => {
    const given = Object.hasOwn(value, part.id) ? (value as Record<string, unknown>)[part.id] : null
    if (given === null || given === undefined) return null
    const read = part.kind.read(part.rule, given)
    const wrong = faultsIn(read) ?? faultsOfScore(part, read)
    for (const issue of wrong) faults.push({ ...issue, path: [part.id, ...issue.path] })
    return { read }
  })
  return faults.length > 0 ? { faults } : { values }
}

/** Some faults show only against the maximum, such as more points than there are; none of them only in a group. */
function faultsOfScore({ rule, max, kind }: Part, read: unknown): readonly Issue[] {
  const scored = kind.score(rule, read, exactly(max), null)
  return 'issue' in scored ? [scored.issue] : []
}

/** What the parts must know of a group, from the values that its members have; null if none needs anything. */
export function groupOfParts(
  parts: readonly Part[],
): ((values: readonly ComposedValue[], all: readonly ComposedValue[]) => ComposedGroup) | null {
  const summaries = parts.map(({ rule, kind }) => kind.ofGroup?.(rule) ?? null)
  if (summaries.every(summary => summary === null)) return null
  // What all units have of a part is the same list for each group, so that it is looked through once.
  let known: { readonly all: readonly ComposedValue[]; readonly ofParts: readonly (readonly unknown[])[] } | null = null
  const ofPart = (units: readonly ComposedValue[], index: number): readonly unknown[] =>
    units.flatMap(({ values }) => values[index]?.read ?? [])
  return (members, all) => {
    if (known?.all !== all) known = { all, ofParts: parts.map((_, index) => ofPart(all, index)) }
    const { ofParts } = known
    return summaries.map((summary, index) => summary?.(ofPart(members, index), ofParts[index] ?? []) ?? null)
  }
}

/** A part with its value, scored: points, or why it has none. */
export interface ScoredPart {
  readonly part: Part
  readonly points: Fraction | null
  readonly absence?: NoPointsReason
  readonly read: unknown
  readonly group: unknown
}

/** Scores every part by its own rule. */
export function scoreParts(
  parts: readonly Part[],
  { values }: ComposedValue,
  group: ComposedGroup,
): readonly ScoredPart[] {
  return parts.map((part, index) => {
    const value = values[index] ?? null
    if (value === null) return { part, points: null, absence: 'not-scored', read: null, group: null }
    const own = group?.[index] ?? null
    const scored = part.kind.score(part.rule, value.read, parseExact(part.max), own)
    const outcome =
      'points' in scored
        ? { points: scored.points }
        : { points: null, absence: 'absence' in scored ? scored.absence : ('not-scored' as const) }
    return { part, read: value.read, group: own, ...outcome }
  })
}

/** So many parts with the most points, the first among equals, in their order; fewer if no more have points. */
export function bestParts(scored: readonly ScoredPart[], count: number): readonly ScoredPart[] {
  const chosen = scored
    .filter(({ points }) => points !== null)
    .toSorted((a, b) => compareFractions(b.points ?? zero, a.points ?? zero))
    .slice(0, count)
  return scored.filter(one => chosen.includes(one))
}

/** Why a rule has no points, if too few of its parts have any. */
export function absenceIn(scored: readonly ScoredPart[]): { readonly absence: NoPointsReason } {
  return { absence: scored.find(({ points }) => points === null)?.absence ?? 'not-scored' }
}

/** A scored part in words: its name, its points, and how they came about. */
export function writtenPart({ part, points, read, group }: ScoredPart, language: Language): string {
  const { id, title, max, rule, kind } = part
  const how = kind.explain(rule, read, exactly(max), language, group)
  return `${textIn(title ?? id, language)} ${written(points ?? zero, language)} (${how})`
}
