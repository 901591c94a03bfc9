import { isEgovKpiError } from '../foundation/error'
import { formatForReading } from '../foundation/format-number'
import type { Issue } from '../foundation/issue'
import { inBoth, type LocalizedText } from '../foundation/language'
import type { SourceReference } from '../foundation/source'
import type { AnyAssessment } from '../scorecards/assessment'
import { evaluate } from '../scorecards/evaluate'
import type { Evaluation } from '../scorecards/evaluation'
import type { ScoringRule } from '../scorecards/rules/composed-rules'
import { shownValue } from '../scorecards/rules/rules'
import { canonicalJson } from './canonical-json'
import type { ParsedRun } from './read-run'
import type { RoundValues, StandingValue } from './round-values'
import { committeeIssue } from './wording'

/** What a round comes to, or what makes that impossible. */
export interface EvaluatedRound {
  readonly evaluation: Evaluation | null
  /** What is doubtful or wrong with the evidence, and what `evaluate` refused, at the entries that caused it. */
  readonly issues: readonly Issue[]
}

/** Evaluates what stands at the end of a round; values in the order of units and criteria, however they were entered. */
export function evaluateRound(read: ParsedRun, stands: RoundValues, round: number, isLocked: boolean): EvaluatedRound {
  const { run, compiled, needs } = read
  const width = compiled.leaves.length
  const assessments: AnyAssessment[] = []
  const origins: number[] = []
  const issues: Issue[] = []
  stands.values.forEach((standing, place) => {
    if (standing === undefined) return
    const column = place % width
    const evidence = stands.evidence.get(place) ?? []
    const need = needs[column]
    const lacks = need !== undefined && need.from <= round && evidence.length === 0 && givesPoints(standing)
    if (lacks) issues.push(evidenceMissing(standing, need.missing === 'refuse'))
    const rule = compiled.leaves[column]?.criterion.rule
    assessments.push(rowOf(standing, evidence, lacks && need.missing === 'absence' ? rule : undefined))
    origins.push(standing.index)
  })
  const observed = [...stands.observations]
  try {
    const evaluation = evaluate(run.scorecard, {
      units: run.units,
      assessments,
      observations: observed.map(([, observation]) => observation),
      period: run.period,
      ...(run.indicators === undefined ? {} : { indicators: run.indicators }),
      asOf: run.asOf,
      missing: isLocked ? run.missing : 'not-scored',
    })
    return { evaluation, issues }
  } catch (error) {
    if (!isEgovKpiError(error)) throw error
    const at = { assessments: origins, observations: observed.map(([key]) => stands.observedAt.get(key)) }
    return { evaluation: null, issues: [...issues, ...error.issues.map(issue => atEntry(issue, at))] }
  }
}

function givesPoints({ result: { points, waiting } }: StandingValue): boolean {
  return waiting !== undefined || (points !== null && points.numerator !== 0n)
}

function evidenceMissing({ entry: { unit, criterion }, index }: StandingValue, isError: boolean): Issue {
  const severity = isError ? 'error' : 'warning'
  return committeeIssue('missing', ['entries', index], { what: 'evidence', unit, criterion }, { severity })
}

/** An entry as a row of `evaluate`; without a value where it gives none for want of evidence. */
function rowOf(
  { entry }: StandingValue,
  evidence: readonly SourceReference[],
  unproven: ScoringRule | undefined,
): AnyAssessment {
  const { unit, criterion, value, absence, by, at, reason } = entry
  const proofs = evidence.length === 0 ? {} : { evidence: withoutRepeats(evidence) }
  if (unproven !== undefined) {
    const claim = claimed(value, unproven, reason)
    return { unit, criterion, value: null, absence: 'no-evidence', by, at, reason: claim, ...proofs }
  }
  const words = { ...(absence === undefined ? {} : { absence }), by, at, ...(reason === undefined ? {} : { reason }) }
  return { unit, criterion, value, ...words, ...proofs }
}

/** The value that nothing proves, kept in words, since it no longer stands as a value. */
function claimed(value: unknown, rule: ScoringRule, reason: LocalizedText | undefined): LocalizedText {
  return inBoth(reason ?? '', (text, language) => {
    const shown = shownValue(value, rule)
    const own = typeof shown === 'string' ? formatForReading(shown, language) : shown[language]
    const sentence = { vi: `Giá trị kê khai: ${own}`, en: `Value claimed: ${own}` }[language]
    return text === '' ? sentence : `${sentence}; ${text}`
  })
}

function withoutRepeats(evidence: readonly SourceReference[]): readonly SourceReference[] {
  const texts = evidence.map(canonicalJson)
  return evidence.filter((_, index) => texts.indexOf(texts[index] as string) === index)
}

/** What `evaluate` says of its inputs, said of the entries that these were taken from. */
function atEntry(
  issue: Issue,
  origins: { readonly assessments: readonly number[]; readonly observations: readonly (number | undefined)[] },
): Issue {
  const [where, place, ...rest] = issue.path
  if (typeof place !== 'number' || (where !== 'assessments' && where !== 'observations')) return issue
  const index = origins[where][place]
  if (index === undefined) return issue
  return { ...issue, path: ['entries', index, ...(where === 'observations' ? ['observation'] : []), ...rest] }
}
