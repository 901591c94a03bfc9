import * as z from 'zod'
import { ExactNumber, formatExact, parseExact } from '../foundation/exact'
import { addFractions, compareFractions, type Fraction, zero } from '../foundation/fraction'
import { Identifier } from '../foundation/identifier'
import type { Issue, IssuePath } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { Source } from '../foundation/source'
import { readProperties } from '../foundation/structure'
import { AbsencePolicies } from './absence-policy'
import { concernShape, isRestricted } from './applicability'
import { kindOf, Rule } from './rules/rules'
import { type Criterion, Excluded, type Heading, type Scorecard, ScorecardRounding } from './scorecard'
import { scorecardIssue } from './wording'

/** A list whose items are read one by one. */
const list: z.ZodType<readonly unknown[]> = z.array(z.unknown()).min(1)
const named = {
  id: Identifier,
  title: z.optional(LocalizedText),
  source: z.optional(Source),
  appliesTo: z.optional(concernShape.appliesTo),
  except: z.optional(concernShape.except),
}

const headingShape = { ...named, max: z.optional(ExactNumber), criteria: list }
const criterionShape = {
  ...named,
  max: ExactNumber,
  rule: Rule,
  indicator: z.optional(Identifier),
  absence: z.optional(AbsencePolicies),
}
const scorecardShape = {
  id: Identifier,
  title: LocalizedText,
  scale: ExactNumber,
  rounding: ScorecardRounding,
  criteria: list,
  excluded: z.optional(Excluded),
  source: z.optional(Source),
}

/** What reading gathers on its way through the tree. */
interface Reading {
  readonly issues: Issue[]
  /** Where each id stood first. */
  readonly ids: Set<string>
  /** The criteria that may be excluded for some unit. */
  readonly excludable: string[]
}

/**
 * Reads a scorecard node by node, past whatever is broken, and then for its meaning, so that one call says all.
 *
 * A sum that some broken maximum belongs to is not judged: it would only repeat the first fault.
 */
export function readScorecard(input: unknown): { readonly issues: readonly Issue[] } {
  const { value, issues } = readProperties<Scorecard & { criteria: readonly unknown[] }>(scorecardShape as never, input)
  const reading: Reading = { issues: [...issues], ids: new Set(), excludable: [] }
  const sum = readNodes(value.criteria ?? [], ['criteria'], reading, false)
  if (reading.excludable.length > 0 && (input as Scorecard).excluded === undefined) {
    reading.issues.push(scorecardIssue('excluded-unstated', ['excluded'], { criteria: reading.excludable }))
  }
  if (value.scale !== undefined) {
    const scale = parseExact(value.scale)
    if (compareFractions(scale, zero) <= 0) {
      reading.issues.push(scorecardIssue('not-positive', ['scale'], { value: formatExact(scale) }))
    } else if (value.criteria !== undefined && sum !== null && compareFractions(sum, scale) !== 0) {
      const texts = { sum: formatExact(sum), scale: formatExact(scale) }
      reading.issues.push(
        scorecardIssue('maxima-differ', ['scale'], texts, { expected: texts.sum, actual: value.scale }),
      )
    }
  }
  return { issues: reading.issues }
}

/** Reads the nodes of one level; returns the sum of their maxima, or null where one of them could not be read. */
function readNodes(
  nodes: readonly unknown[],
  path: IssuePath,
  reading: Reading,
  isRestrictedAbove: boolean,
): Fraction | null {
  const maxima = nodes.map((node, index) =>
    typeof node === 'object' && node !== null && 'criteria' in node
      ? readHeading(node, [...path, index], reading, isRestrictedAbove)
      : readCriterion(node, [...path, index], reading, isRestrictedAbove),
  )
  return maxima.reduce((sum, max) => (sum === null || max === null ? null : addFractions(sum, max)), zero)
}

function readHeading(node: object, path: IssuePath, reading: Reading, isRestrictedAbove: boolean): Fraction | null {
  const { value, issues } = readProperties<Heading>(headingShape as never, node, path)
  reading.issues.push(...issues)
  noteId(value.id, path, reading)
  const isRestrictedHere = isRestrictedAbove || isRestricted(value)
  const sum = readNodes(value.criteria ?? [], [...path, 'criteria'], reading, isRestrictedHere)
  if (value.max === undefined || value.criteria === undefined || sum === null) return sum
  const max = parseExact(value.max)
  if (compareFractions(max, sum) !== 0) {
    const texts = { heading: value.id ?? '', sum: formatExact(sum), max: formatExact(max) }
    reading.issues.push(
      scorecardIssue('heading-maximum-differs', [...path, 'max'], texts, { expected: texts.sum, actual: value.max }),
    )
  }
  return sum
}

function readCriterion(node: unknown, path: IssuePath, reading: Reading, isRestrictedAbove: boolean): Fraction | null {
  const { value, issues } = readProperties<Criterion>(criterionShape as never, node, path)
  reading.issues.push(...issues)
  noteId(value.id, path, reading)
  const { absence = {} } = value
  const exempt = absence['not-applicable'] ?? 'exclude'
  if (
    Object.values(absence).includes('exclude') ||
    ((isRestrictedAbove || isRestricted(value)) && exempt === 'exclude')
  ) {
    reading.excludable.push(value.id ?? '')
  }
  if (value.max === undefined) return null
  const max = parseExact(value.max)
  if (compareFractions(max, zero) < 0) {
    reading.issues.push(scorecardIssue('maximum-negative', [...path, 'max'], { max: formatExact(max) }))
  }
  if (value.rule !== undefined) {
    const kind = kindOf(value.rule)
    reading.issues.push(...kind.check(value.rule, max, [...path, 'rule']))
    if (value.indicator !== undefined && kind.observed === null) {
      reading.issues.push(scorecardIssue('indicator-not-readable', [...path, 'indicator'], { kind: kind.kind }))
    }
  }
  return max
}

function noteId(id: string | undefined, path: IssuePath, { ids, issues }: Reading): void {
  if (id === undefined) return
  if (ids.has(id)) issues.push(scorecardIssue('duplicate-criterion', [...path, 'id'], { id }, { actual: id }))
  ids.add(id)
}
