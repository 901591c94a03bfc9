import { formatExact, parseExact } from '../foundation/exact'
import { excessOf } from '../foundation/excess'
import { addFractions, compareFractions, type Fraction, zero } from '../foundation/fraction'
import type { Issue, IssuePath } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { readProperties } from '../foundation/structure'
import { thingIssue } from '../foundation/wording'
import { isRestricted } from './applicability'
import { headingValueIssues } from './heading-value-issues'
import { mostComposed } from './rules/composed'
import { kindOf } from './rules/rules'
import { Criterion, CriterionHeading, type CriterionLimits, type FurtherTotal, Scorecard } from './scorecard'
import { scorecardIssue } from './wording'

/** What reading gathers on its way through the tree. */
interface Reading {
  readonly issues: Issue[]
  /** How many parts there are at least so far: each node is two, itself and its rule or list. */
  parts: number
  /** Where each id stood first. */
  readonly ids: Set<string>
  /** The criteria that may be excluded for some unit. */
  readonly excludable: string[]
  /** The headings that give bonus or penalty points. */
  readonly sections: string[]
  /** The headings that count for another number of points than their criteria. */
  readonly weighted: string[]
  /** The criteria that may have fewer than 0 points. */
  readonly takingOff: { readonly id: string; readonly path: IssuePath }[]
}

/** What stands above a node. */
interface Above {
  readonly isRestricted: boolean
  /** Whether it gives bonus or penalty points. */
  readonly isSection: boolean
}

/**
 * Reads a scorecard node by node, past whatever is broken, and then for its meaning, so that one call says all.
 *
 * A sum that some broken maximum belongs to is not judged: it would only repeat the first fault.
 */
export function readScorecard(input: unknown): { readonly issues: readonly Issue[] } {
  const tooBig = { issues: [scorecardIssue('too-big', ['criteria'], { what: 'scorecard', most: mostParts })] }
  if (excessOf(input, { levels: 2 * mostLevels, parts: mostParts }) === 'parts') return tooBig
  const { value, issues } = readProperties(Scorecard, input, [], ['criteria'])
  const reading: Reading = {
    issues: [...issues],
    parts: 0,
    ids: new Set(),
    excludable: [],
    sections: [],
    weighted: [],
    takingOff: [],
  }
  const sum = readNodes(value.criteria ?? [], ['criteria'], reading, { isRestricted: false, isSection: false })
  // Properties that are not enumerable are read, too, but the excess does not count them.
  if (reading.parts > mostParts) return tooBig
  if (reading.excludable.length > 0 && (input as Scorecard).excluded === undefined) {
    reading.issues.push(scorecardIssue('missing', ['excluded'], { what: 'excluded', criteria: reading.excludable }))
  }
  if (reading.sections.length > 0 && (input as Scorecard).limits === undefined) {
    reading.issues.push(scorecardIssue('missing', ['limits'], { what: 'limits', headings: reading.sections }))
  }
  if (reading.takingOff.length > 0) reading.issues.push(...takingOffIssues(input as Scorecard, reading))
  for (const issue of [...limitIssues(value.limits), ...totalIssues(value.totals ?? [], reading.ids)])
    reading.issues.push(issue)
  if (value.scale !== undefined) {
    const scale = parseExact(value.scale)
    if (compareFractions(scale, zero) <= 0) {
      reading.issues.push(scorecardIssue('out-of-range', ['scale'], { what: 'positive', value: formatExact(scale) }))
    } else if (value.criteria !== undefined && sum !== null && compareFractions(sum, scale) !== 0) {
      const texts = { sum: formatExact(sum), scale: formatExact(scale) }
      reading.issues.push(
        scorecardIssue(
          'contradiction',
          ['scale'],
          { what: reading.weighted.length === 0 ? 'scale' : 'scale-with-weights', ...texts },
          { expected: texts.sum, actual: value.scale },
        ),
      )
    }
  }
  return { issues: reading.issues }
}

/** More levels than any regulation has; deeper ones contain themselves, or are meant to exhaust the reader. */
const mostLevels = 32
/** More parts than any regulation has; shared parts, as the anchors of YAML make them, count at each place. */
const mostParts = 100_000

/** Reads the nodes of one level; returns the sum of what they count for, or null if one of them could not be read. */
function readNodes(nodes: readonly unknown[], path: IssuePath, reading: Reading, above: Above): Fraction | null {
  if (path.length > 2 * mostLevels) {
    reading.issues.push(scorecardIssue('too-deep', path, { what: 'headings', most: mostLevels }))
    return null
  }
  reading.parts += 2 * nodes.length
  if (reading.parts > mostParts) return null
  const maxima = nodes.map((node, index) =>
    typeof node === 'object' && node !== null && 'criteria' in node
      ? readHeading(node, [...path, index], reading, above)
      : readCriterion(node, [...path, index], reading, above),
  )
  return maxima.reduce((sum, max) => (sum === null || max === null ? null : addFractions(sum, max)), zero)
}

function readHeading(node: object, path: IssuePath, reading: Reading, above: Above): Fraction | null {
  const { value, issues } = readProperties(CriterionHeading, node, path, ['criteria'])
  for (const issue of issues) reading.issues.push(issue)
  noteId(value.id, path, reading)
  const isSection = value.section !== undefined
  const here = {
    isRestricted: above.isRestricted || isRestricted(value),
    isSection: above.isSection || isSection,
  }
  const sum = readNodes(value.criteria ?? [], [...path, 'criteria'], reading, here)
  const counted = capped(value, sum, path, reading)
  for (const issue of headingValueIssues(value, counted, path, here.isSection)) reading.issues.push(issue)
  const weight = isSection ? zero : weightOf(node, value, counted)
  if (value.weight !== undefined) reading.weighted.push(value.id ?? '')
  if (value.max === undefined || value.criteria === undefined || counted === null) return weight
  const max = parseExact(value.max)
  if (compareFractions(max, counted) !== 0) {
    const texts = { heading: value.id ?? '', sum: formatExact(counted), max: formatExact(max) }
    reading.issues.push(
      scorecardIssue(
        'contradiction',
        [...path, 'max'],
        { what: 'heading', ...texts },
        { expected: texts.sum, actual: value.max },
      ),
    )
  }
  return weight
}

/** What a heading counts for in what stands above it; null if that could not be read. */
function weightOf(node: object, { weight }: Partial<CriterionHeading>, counted: Fraction | null): Fraction | null {
  if (weight !== undefined) return parseExact(weight)
  const isBroken = (node as CriterionHeading).weight !== undefined
  return isBroken ? null : counted
}

/** What a heading counts for at most; notes what is wrong with its cap and its section. */
function capped(
  { id = '', cap: given, section }: Partial<CriterionHeading>,
  sum: Fraction | null,
  path: IssuePath,
  { issues, sections }: Reading,
): Fraction | null {
  if (section !== undefined) {
    sections.push(id)
    if (path.length > 2)
      issues.push(scorecardIssue('not-applicable', [...path, 'section'], { what: 'section', heading: id }))
    if (given === undefined) issues.push(scorecardIssue('missing', [...path, 'cap'], { what: 'cap', heading: id }))
  }
  if (given === undefined || sum === null) return sum
  const cap = parseExact(given)
  if (compareFractions(cap, zero) <= 0) {
    issues.push(scorecardIssue('out-of-range', [...path, 'cap'], { what: 'positive', value: formatExact(cap) }))
  }
  return compareFractions(cap, sum) < 0 ? cap : sum
}

/** Points that may be negative: bonus and penalty points are not, and the total needs limits, or the word that it has none. */
function takingOffIssues({ criteria, limits }: Scorecard, { takingOff, sections }: Reading): readonly Issue[] {
  const isInSection = ({ path }: Reading['takingOff'][number]): boolean => {
    const top: unknown = criteria[path[1] as number]
    return typeof top === 'object' && top !== null && 'section' in top
  }
  const ordinary = takingOff.filter(one => !isInSection(one)).map(({ id }) => id)
  return [
    ...takingOff
      .filter(isInSection)
      .map(({ id, path }) =>
        scorecardIssue('not-applicable', [...path, 'rule'], { what: 'taken-off-in-section', criterion: id }),
      ),
    ...(ordinary.length > 0 && limits === undefined && sections.length === 0
      ? [scorecardIssue('missing', ['limits'], { what: 'limits-of-points', criteria: ordinary })]
      : []),
  ]
}

function limitIssues({ atLeast, atMost }: CriterionLimits = {}): readonly Issue[] {
  if (atLeast === undefined || atMost === undefined) return []
  const [from, to] = [parseExact(atLeast), parseExact(atMost)]
  if (compareFractions(from, to) <= 0) return []
  const texts = { what: 'at-least', value: formatExact(to), from: formatExact(from) } as const
  return [scorecardIssue('out-of-range', ['limits', 'atMost'], texts)]
}

function totalIssues(totals: readonly FurtherTotal[], ids: ReadonlySet<string>): readonly Issue[] {
  const nearest = nearestAmong(() => ids)
  return totals.flatMap(({ id, only, without }, index) => {
    const path = ['totals', index]
    const isTwin = totals.slice(0, index).some(other => other.id === id)
    const key = only === undefined ? 'without' : 'only'
    return [
      ...(isTwin ? [thingIssue('duplicate', [...path, 'id'], { what: 'total', name: id })] : []),
      ...(only ?? without ?? []).flatMap((criterion, position) => {
        if (ids.has(criterion)) return []
        const texts = { what: 'criterion', name: criterion, nearest: nearest(criterion) } as const
        return [thingIssue('unknown', [...path, key, position], texts, { actual: criterion })]
      }),
    ]
  })
}

function readCriterion(node: unknown, path: IssuePath, reading: Reading, above: Above): Fraction | null {
  const isDeep = isTooDeep(node)
  if (isDeep) reading.issues.push(scorecardIssue('too-deep', [...path, 'rule'], { what: 'parts', most: mostComposed }))
  const readable = isDeep ? { ...(node as object), rule: { kind: 'points' } } : node
  const { value, issues } = readProperties(Criterion, readable, path)
  for (const issue of issues) reading.issues.push(issue)
  noteId(value.id, path, reading)
  const { absence = {} } = value
  const exempt = absence['not-applicable'] ?? 'exclude'
  if (
    Object.values(absence).includes('exclude') ||
    ((above.isRestricted || isRestricted(value)) && exempt === 'exclude')
  ) {
    reading.excludable.push(value.id ?? '')
  }
  if (value.max === undefined) return null
  const max = parseExact(value.max)
  if (compareFractions(max, zero) < 0) {
    reading.issues.push(
      scorecardIssue('out-of-range', [...path, 'max'], { what: 'at-least', value: formatExact(max), from: '0' }),
    )
  }
  if (value.rule !== undefined && !isDeep) {
    const kind = kindOf(value.rule)
    if (kind.takesOff?.(value.rule) === true) reading.takingOff.push({ id: value.id ?? '', path })
    for (const issue of kind.check?.(value.rule, max, [...path, 'rule']) ?? []) reading.issues.push(issue)
    if (value.indicator !== undefined && kind.observed === null) {
      reading.issues.push(
        scorecardIssue('not-applicable', [...path, 'indicator'], { what: 'indicator', kind: kind.kind }),
      )
    }
  }
  return max
}

/** Whether the rule of a criterion is nested deeper than any rule can be: it is meant to exhaust the reader. */
function isTooDeep(node: unknown): boolean {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, 'rule')) return false
  return excessOf((node as Criterion).rule, { levels: 8 * mostComposed, parts: mostParts }) !== null
}

function noteId(id: string | undefined, path: IssuePath, { ids, issues }: Reading): void {
  if (id === undefined) return
  if (ids.has(id)) issues.push(thingIssue('duplicate', [...path, 'id'], { what: 'criterion', name: id }))
  ids.add(id)
}
